// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/delay_dialog.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QVBoxLayout>
#include <cmath>

namespace synstep {

namespace {

// Longer than the first retransmission timeout of one second: the most telling delay.
constexpr double firstProposal = 1.3;
constexpr double longest = 36'000;

}  // namespace

DelayDialog::DelayDialog(const QString& message, QWidget* parent)
    : QDialog(parent), seconds_(new QDoubleSpinBox) {
    setWindowTitle(tr("Delay a message"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* question = new QLabel(tr("Delay %1 by:").arg(message));
    question->setBuddy(seconds_);
    seconds_->setRange(0.001, longest);
    seconds_->setDecimals(3);
    seconds_->setSingleStep(0.1);
    seconds_->setSuffix(tr(" s", "seconds, after a number"));
    seconds_->setValue(firstProposal);
    seconds_->setMinimumHeight(32);
    seconds_->selectAll();
    auto* note = new QLabel(tr("Added to the time that the network takes. The run as it was is kept."));
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(question);
    column->addWidget(seconds_);
    column->addWidget(note);
    column->addWidget(buttons);
    setMinimumWidth(340);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(delay());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    seconds_->setFocus();
}

Duration DelayDialog::delay() const {
    return Duration(std::llround(seconds_->value() * 1e6));
}

}  // namespace synstep
