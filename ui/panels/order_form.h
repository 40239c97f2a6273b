// SPDX-License-Identifier: GPL-3.0-or-later
// "In which order are these sent?": messages that are dragged into order, or moved by Alt and the arrow keys,
// or by two buttons.
#pragma once

#include "ui/panels/answer_form.h"

class QListWidget;
class QPushButton;

namespace synstep {

class OrderForm : public AnswerForm {
    Q_OBJECT

  public:
    explicit OrderForm(const Asked& asked, QWidget* parent = nullptr);

    std::optional<Answer> answer() const override;
    QString missing() const override { return {}; }
    void setAnswer(const Answer& answer) override;
    QWidget* first() const override;

    QListWidget* list() const { return list_; }
    QPushButton* up() const { return up_; }
    QPushButton* down() const { return down_; }

  protected:
    bool eventFilter(QObject* object, QEvent* event) override;

  private:
    void move(int by);

    QListWidget* list_;
    QPushButton* up_;
    QPushButton* down_;
};

}  // namespace synstep
