// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/scenario_dialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/main_window/library.h"

namespace synstep {

ScenarioDialog::ScenarioDialog(const Look& look, const QString& current, QWidget* parent)
    : QDialog(parent), look_(look), search_(new QLineEdit), list_(new QListWidget), summary_(new QLabel) {
    setWindowTitle(tr("Built-in scenarios"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 560);
    search_->setPlaceholderText(tr("Search: a word of the title, SYN, TIME-WAIT, loss…"));
    search_->setClearButtonEnabled(true);
    search_->setMinimumHeight(32);
    search_->installEventFilter(this);
    list_->setAccessibleName(tr("Scenarios"));
    list_->setSpacing(2);
    summary_->setWordWrap(true);
    summary_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    summary_->setMinimumHeight(64);
    summary_->setFont(look.theme.font(Type::control));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Open)->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(search_);
    column->addWidget(list_, 1);
    column->addWidget(summary_);
    column->addWidget(buttons);
    for (const Scenario& scenario : library()) {
        auto* item = new QListWidgetItem(numberedTitle(scenario, look.language), list_);
        item->setData(Qt::UserRole, QString::fromStdString(scenario.id));
    }
    connect(search_, &QLineEdit::textChanged, this, &ScenarioDialog::filter);
    connect(list_, &QListWidget::currentRowChanged, this, &ScenarioDialog::showSummary);
    connect(list_, &QListWidget::itemActivated, this, &ScenarioDialog::choose);
    connect(buttons, &QDialogButtonBox::accepted, this, &ScenarioDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const std::size_t number = lessonNumber(current.toStdString());
    list_->setCurrentRow(number == 0 ? 0 : static_cast<int>(number) - 1);
}

void ScenarioDialog::filter() {
    int first = -1;
    for (int i = 0; i < list_->count(); ++i) {
        const Scenario* scenario = findInLibrary(list_->item(i)->data(Qt::UserRole).toString());
        const bool shown = scenario != nullptr && matches(*scenario, search_->text(), look_.language);
        list_->item(i)->setHidden(!shown);
        if (shown && first < 0) first = i;
    }
    list_->setCurrentRow(first);
}

void ScenarioDialog::showSummary() {
    const QListWidgetItem* item = list_->currentItem();
    const Scenario* scenario = item == nullptr ? nullptr : findInLibrary(item->data(Qt::UserRole).toString());
    summary_->setText(scenario == nullptr ? tr("No scenario has these words.")
                                          : in(look_.language, scenario->summary));
}

void ScenarioDialog::choose() {
    const QListWidgetItem* item = list_->currentItem();
    if (item == nullptr || item->isHidden()) return;
    Q_EMIT chosen(item->data(Qt::UserRole).toString());
    accept();
}

// Up and Down move in the list while one types.
bool ScenarioDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == search_ && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            QCoreApplication::sendEvent(list_, key);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace synstep
