// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/work_sheet_dialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <utility>

#include "ui/main_window/messages.h"

namespace synstep {

namespace {

constexpr qreal previewScale = 0.68;

QPixmap pictureOf(const SheetPage& page, qreal ratio) {
    QPixmap picture((sheetSize * previewScale * ratio).toSize());
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.scale(previewScale * ratio, previewScale * ratio);
    paintSheet(painter, page);
    painter.end();
    picture.setDevicePixelRatio(ratio);
    return picture;
}

}  // namespace

WorkSheetDialog::WorkSheetDialog(const Scenario& scenario, std::shared_ptr<const Trace> run, const Look& look,
                                 QWidget* parent)
    : QDialog(parent),
      scenario_(scenario),
      run_(std::move(run)),
      wording_(look.wording),
      language_(new QComboBox),
      answers_(new QCheckBox(tr("With the &answers"))),
      preview_(new QScrollArea) {
    setWindowTitle(tr("Work sheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    language_->addItems({QStringLiteral("English"), QStringLiteral("中文（简体）")});
    language_->setCurrentIndex(look.language == Language::zhCN ? 1 : 0);
    language_->setMinimumHeight(30);
    auto* form = new QFormLayout;
    form->addRow(tr("&Language"), language_);
    form->addRow(answers_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &WorkSheetDialog::askForPath);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    preview_->setAccessibleName(tr("Preview"));
    preview_->setWidgetResizable(true);
    auto* left = new QVBoxLayout;
    left->addLayout(form);
    left->addStretch(1);
    left->addWidget(buttons);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addLayout(left);
    row->addWidget(preview_, 1);
    connect(language_, &QComboBox::currentIndexChanged, this, &WorkSheetDialog::showPages);
    connect(answers_, &QCheckBox::toggled, this, &WorkSheetDialog::showPages);
    showPages();
    resize(860, 660);
}

WorkSheetOptions WorkSheetDialog::options() const {
    WorkSheetOptions options;
    options.language = language_->currentIndex() == 1 ? Language::zhCN : Language::en;
    options.answers = answers_->isChecked();
    options.wording = wording_;
    return options;
}

void WorkSheetDialog::showPages() {
    auto* sheets = new QWidget;
    auto* column = new QVBoxLayout(sheets);
    column->setSpacing(12);
    pages_ = 0;
    for (const SheetPage& page : layoutWorkSheet(scenario_, run_, options())) {
        auto* picture = new QLabel;
        picture->setPixmap(pictureOf(page, devicePixelRatioF()));
        picture->setAccessibleName(tr("Page %1").arg(++pages_));
        column->addWidget(picture, 0, Qt::AlignHCenter);
    }
    column->addStretch(1);
    preview_->setWidget(sheets);
}

QString WorkSheetDialog::suggestedName() const {
    QString name = scenario_.id.empty() ? QStringLiteral("synstep") : QString::fromStdString(scenario_.id);
    if (answers_->isChecked()) name += QStringLiteral("-answers");
    return name + QStringLiteral(".pdf");
}

QString WorkSheetDialog::save(const QString& path) const {
    const PictureResult sheet = makeWorkSheet(scenario_, run_, options());
    if (!sheet.error.isEmpty()) return sheet.error;
    return writeFile(path, sheet.bytes, options().language);
}

void WorkSheetDialog::askForPath() {
    auto* dialog = new QFileDialog(this, tr("Save the work sheet"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("PDF (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(suggestedName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const QString problem = save(path);
        if (!problem.isEmpty()) {
            showProblem(tr("The work sheet was not saved."), problem, this);
            return;
        }
        Q_EMIT saved(QFileInfo(path).fileName());
        accept();
    });
    dialog->open();
}

}  // namespace synstep
