// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>
#include <utility>

#include "ui/main_window/actions.h"
#include "ui/main_window/look_choices.h"
#include "ui/main_window/messages.h"
#include "ui/main_window/picture_preview.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

// A long run takes a while to lay out: not at every step of a number.
constexpr int numberPause = 150;

template <class T>
void addItem(QComboBox& box, const QString& text, T value) {
    box.addItem(text, static_cast<int>(value));
}

template <class T>
T chosen(const QComboBox& box) {
    return static_cast<T>(box.currentData().toInt());
}

}  // namespace

ExportDialog::ExportDialog(ExportedRun run, const Look& look, QWidget* parent)
    : ExportDialog(std::move(run), std::nullopt, look, parent) {}

ExportDialog::ExportDialog(const ComparedRuns& runs, const Look& look, QWidget* parent)
    : ExportDialog(ExportedRun{{}, runs.scenarios[0], {}, 0, {}, {}}, std::optional<ComparedRuns>(runs), look,
                   parent) {}

ExportDialog::ExportDialog(ExportedRun run, std::optional<ComparedRuns> runs, const Look& look,
                           QWidget* parent)
    : QDialog(parent), run_(std::move(run)), compared_(std::move(runs)), drawing_(new QTimer(this)) {
    setWindowTitle(tr("Export a picture"));
    setAttribute(Qt::WA_DeleteOnClose);
    build(look);
    refresh();
}

QComboBox* ExportDialog::addChoice(QFormLayout& form, const QString& label) {
    auto* box = new QComboBox;
    box->setMinimumHeight(30);
    form.addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    return box;
}

void ExportDialog::build(const Look& look) {
    auto* form = new QFormLayout;
    form->setVerticalSpacing(10);
    content_ = addChoice(*form, tr("Picture"));
    until_ = addChoice(*form, tr("Shows"));
    if (compared_) {
        addItem(*content_, tr("Two runs side by side"), PictureContent::ladder);
        addItem(*until_, tr("The whole of both"), 0);
    } else {
        addItem(*content_, tr("Sequence diagram"), PictureContent::ladder);
        addItem(*content_, tr("State chart"), PictureContent::chart);
        addItem(*content_, tr("Both"), PictureContent::both);
        addItem(*until_, tr("The whole run"), 0);
        addItem(*until_, tr("Up to now, %1 s").arg(instantText(run_.now)), 1);
    }
    format_ = addChoice(*form, tr("Format"));
    addItem(*format_, QStringLiteral("SVG"), PictureFormat::svg);
    addItem(*format_, QStringLiteral("PNG"), PictureFormat::png);
    addItem(*format_, QStringLiteral("PDF"), PictureFormat::pdf);
    theme_ = addChoice(*form, tr("Theme"));
    addItem(*theme_, tr("Print"), ThemeName::print);
    addItem(*theme_, tr("Light"), ThemeName::light);
    addItem(*theme_, tr("Dark"), ThemeName::dark);
    addItem(*theme_, tr("Projector"), ThemeName::projector);
    language_ = addChoice(*form, tr("Language"));
    addItem(*language_, QStringLiteral("English"), Language::en);
    addItem(*language_, QStringLiteral("中文（简体）"), Language::zhCN);
    language_->setCurrentIndex(look.language == Language::en ? 0 : 1);
    addWording(*form, look);
    width_ = new QSpinBox;
    const int least = compared_ ? static_cast<int>(leastComparisonWidth) : 480;
    width_->setRange(least, 4000);
    width_->setSingleStep(20);
    width_->setValue(compared_ ? least + 200 : 900);
    width_->setSuffix(QStringLiteral(" px"));
    width_->setMinimumHeight(30);
    form->addRow(tr("Width"), width_);
    scale_ = new QDoubleSpinBox;
    scale_->setRange(0.5, 8);
    scale_->setSingleStep(0.5);
    scale_->setValue(2);
    scale_->setMinimumHeight(30);
    form->addRow(tr("Scale"), scale_);
    size_ = new QLabel;
    size_->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(tr("Size"), size_);
    drawing_->setSingleShot(true);
    drawing_->setInterval(numberPause);
    connect(drawing_, &QTimer::timeout, this, &ExportDialog::refresh);
    connect(width_, &QSpinBox::valueChanged, drawing_, qOverload<>(&QTimer::start));
    connect(scale_, &QDoubleSpinBox::valueChanged, drawing_, qOverload<>(&QTimer::start));

    preview_ = new PicturePreview;
    preview_->setAccessibleName(tr("Preview"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::askForPath);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* left = new QVBoxLayout;
    left->addLayout(form);
    left->addStretch(1);
    left->addWidget(buttons);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addLayout(left);
    row->addWidget(preview_, 1);
    resize(820, 600);
}

// As in the window, until it is chosen otherwise.
void ExportDialog::addWording(QFormLayout& form, const Look& look) {
    const auto add = [&](const QString& label, const QStringList& words, int value) {
        QComboBox* box = addChoice(form, label);
        for (const QString& word : words) box->addItem(withoutMnemonic(word));
        box->setCurrentIndex(value);
        return box;
    };
    labels_ = add(tr("Labels"), LookChoices::labelWords(), static_cast<int>(look.wording.labels));
    numbers_ = add(tr("Numbers"), LookChoices::numberWords(), static_cast<int>(look.wording.numbers));
    states_ = add(tr("States"), LookChoices::stateWords(), static_cast<int>(look.wording.states));
    axis_ = add(tr("Time axis"), LookChoices::axisWords(), static_cast<int>(look.axis));
    folds_ = new QCheckBox(tr("One row each"), this);
    folds_->setChecked(look.folds);
    folds_->setMinimumHeight(24);
    folds_->setHidden(compared_.has_value());
    if (!compared_) form.addRow(tr("Finished phases"), folds_);
    connect(folds_, &QCheckBox::toggled, this, &ExportDialog::refresh);
}

PictureOptions ExportDialog::options() const {
    return optionsFor(chosen<PictureFormat>(*format_));
}

PictureOptions ExportDialog::optionsFor(PictureFormat format) const {
    PictureOptions options;
    options.content = chosen<PictureContent>(*content_);
    options.format = format;
    options.theme = chosen<ThemeName>(*theme_);
    options.language = chosen<Language>(*language_);
    options.wording = {static_cast<LabelPreset>(labels_->currentIndex()),
                       static_cast<NumberMode>(numbers_->currentIndex()),
                       static_cast<StateSpelling>(states_->currentIndex())};
    options.axis = static_cast<TimeAxis>(axis_->currentIndex());
    options.folds = !compared_ && folds_->isChecked();
    if (until_->currentIndex() == 1) options.at = run_.now;
    options.width = width_->value();
    options.changes = run_.changes;
    options.name = run_.name;
    if (options.format == PictureFormat::png) options.scale = scale_->value();
    return options;
}

void ExportDialog::refresh() {
    if (preview_ == nullptr) return;  // still being built
    const PictureOptions wanted = options();
    folds_->setEnabled(wanted.axis == TimeAxis::byEvent && wanted.content != PictureContent::chart);
    scale_->setEnabled(wanted.format == PictureFormat::png);
    const Theme theme(wanted.theme, Medium::page);
    DisplayList page = this->page(wanted, theme);
    const QSize pixels = (page.size * wanted.scale).toSize();
    size_->setText(QStringLiteral("%1 × %2 px").arg(pixels.width()).arg(pixels.height()));
    preview_->setPage(std::move(page), theme);
}

DisplayList ExportDialog::page(const PictureOptions& options, const Theme& theme) const {
    return compared_ ? layoutPage(*compared_, options, theme)
                     : layoutPage(*run_.trace, run_.scenario, options, theme);
}

QString ExportDialog::save(const QString& path) const {
    const auto format = formatOf(path);
    if (!format) return tr("The name of the file must end in .svg, .png or .pdf.");
    const PictureOptions wanted = optionsFor(*format);
    const PictureResult picture =
        compared_ ? makePicture(*compared_, wanted) : makePicture(*run_.trace, run_.scenario, wanted);
    if (!picture.error.isEmpty()) return picture.error;
    return writeFile(path, picture.bytes, wanted.language);
}

QString ExportDialog::suggestedName() const {
    QString name =
        run_.scenario.id.empty() ? QStringLiteral("synstep") : QString::fromStdString(run_.scenario.id);
    if (compared_) name += QStringLiteral("-compared");
    if (run_.number > 0) name += QStringLiteral("-%1").arg(run_.number + 1);
    return QStringLiteral("%1.%2").arg(name, format_->currentText().toLower());
}

void ExportDialog::askForPath() {
    const QString ending = format_->currentText().toLower();
    auto* dialog = new QFileDialog(this, tr("Save the picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(format_->currentText(), ending));
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(suggestedName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const QString problem = save(path);
        if (problem.isEmpty()) {
            Q_EMIT saved(QFileInfo(path).fileName());
            accept();
        } else {
            showProblem(tr("The picture was not saved."), problem, this);
        }
    });
    dialog->open();
}

}  // namespace synstep
