// SPDX-License-Identifier: GPL-3.0-or-later
// "In which states are both ends after the next step?": chosen in two fields, or in the state chart, the
// client's first.
#pragma once

#include <array>

#include "ui/panels/answer_form.h"

class QComboBox;

namespace synstep {

class StatesForm : public AnswerForm {
    Q_OBJECT

  public:
    explicit StatesForm(const Asked& asked, QWidget* parent = nullptr);

    std::optional<Answer> answer() const override;
    QString missing() const override;
    void setAnswer(const Answer& answer) override;
    QWidget* first() const override;
    // As if it were chosen in the field whose turn it is.
    void choose(State state);

    QComboBox* field(HostId host) const;

  private:
    std::array<QComboBox*, 2> fields_{};
    HostId turn_ = HostId::client;
};

}  // namespace synstep
