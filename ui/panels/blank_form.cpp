// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/blank_form.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include "ui/panels/chip.h"
#include "ui/text/question_words.h"

namespace synstep {

BlankForm::BlankForm(const Asked& asked, QWidget* parent) : AnswerForm(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const auto* truth = asked.question.as<BlankTruth>();
    if (truth->field == BlankField::flags) {
        flags_ = makeFlagChips(asked.look.theme);
        for (Chip* chip : flags_) {
            row->addWidget(chip);
            connect(chip, &Chip::toggled, this, &AnswerForm::changed);
        }
        return;
    }
    number_ = makeNumberField(asked.look.theme);
    const bool seq = truth->field == BlankField::seq;
    number_->setAccessibleName(seq ? tr("sequence number") : tr("acknowledgment number"));
    number_->setPlaceholderText(seq ? QStringLiteral("seq") : QStringLiteral("ack"));
    row->addWidget(number_);
    connect(number_, &QLineEdit::textChanged, this, &AnswerForm::changed);
}

QWidget* BlankForm::first() const {
    return number_ ? static_cast<QWidget*>(number_) : flags_[0];
}

std::optional<Answer> BlankForm::answer() const {
    if (!missing().isEmpty()) return std::nullopt;
    if (number_) return BlankAnswer{{}, number_->text().trimmed().toStdString()};
    return BlankAnswer{flagsOf(flags_), {}};
}

QString BlankForm::missing() const {
    if (number_)
        return number_->text().trimmed().isEmpty() ? tr("The number is still to be written.") : QString();
    return flagsOf(flags_).bits == 0 ? tr("The flags are still to be chosen.") : QString();
}

void BlankForm::setAnswer(const Answer& answer) {
    const auto* blank = std::get_if<BlankAnswer>(&answer);
    if (!blank) return;
    if (number_)
        number_->setText(QString::fromStdString(blank->number));
    else
        setFlags(flags_, blank->flags);
}

}  // namespace synstep
