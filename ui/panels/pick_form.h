// SPDX-License-Identifier: GPL-3.0-or-later
// One of several answers: an author's choices, or the faults that may explain a ladder.
#pragma once

#include <QRadioButton>
#include <vector>

#include "ui/panels/answer_form.h"

namespace synstep {

// A radio button whose words wrap.
class ChoiceButton : public QRadioButton {
    Q_OBJECT

  public:
    using QRadioButton::QRadioButton;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, 20}; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }

  private:
    int indent() const;
};

class PickForm : public AnswerForm {
    Q_OBJECT

  public:
    explicit PickForm(const Asked& asked, QWidget* parent = nullptr);

    std::optional<Answer> answer() const override;
    QString missing() const override;
    void setAnswer(const Answer& answer) override;
    QWidget* first() const override;

    const std::vector<ChoiceButton*>& choices() const { return choices_; }

  private:
    std::vector<ChoiceButton*> choices_;
};

}  // namespace synstep
