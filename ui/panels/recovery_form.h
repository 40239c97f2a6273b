// SPDX-License-Identifier: GPL-3.0-or-later
// "Does the connection recover, and by what?": yes or no, what does it or ends it, and at which host.
#pragma once

#include <array>

#include "ui/panels/answer_form.h"

class QComboBox;

namespace synstep {

class Chip;

class RecoveryForm : public AnswerForm {
    Q_OBJECT

  public:
    explicit RecoveryForm(const Asked& asked, QWidget* parent = nullptr);

    std::optional<Answer> answer() const override;
    QString missing() const override;
    void setAnswer(const Answer& answer) override;
    QWidget* first() const override;

    const std::array<Chip*, 2>& yesAndNo() const { return yesNo_; }
    QComboBox* remedy() const { return remedy_; }
    QComboBox* whose() const { return whose_; }

  private:
    bool asksWhose() const;

    std::array<Chip*, 2> yesNo_{};
    QComboBox* remedy_ = nullptr;
    QComboBox* whose_ = nullptr;
};

}  // namespace synstep
