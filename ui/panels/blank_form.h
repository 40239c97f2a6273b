// SPDX-License-Identifier: GPL-3.0-or-later
// "What stands in the blank?": the flags of a message, or one of its numbers.
#pragma once

#include <array>

#include "ui/panels/answer_form.h"
#include "ui/panels/segment_fields.h"

class QLineEdit;

namespace synstep {

class Chip;

class BlankForm : public AnswerForm {
    Q_OBJECT

  public:
    explicit BlankForm(const Asked& asked, QWidget* parent = nullptr);

    std::optional<Answer> answer() const override;
    QString missing() const override;
    void setAnswer(const Answer& answer) override;
    QWidget* first() const override;

    const FlagChips& flags() const { return flags_; }  // null: a number is asked for
    QLineEdit* number() const { return number_; }      // null: the flags are

  private:
    FlagChips flags_{};
    QLineEdit* number_ = nullptr;
};

}  // namespace synstep
