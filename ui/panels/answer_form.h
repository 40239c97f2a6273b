// SPDX-License-Identifier: GPL-3.0-or-later
// Where the answer to one question is written: a form for each kind of question. Made for a question, a look
// and a language, and thrown away with them; it knows neither the run nor whether it is right.
//
// Works by keyboard alone; Return is left to the card, which checks with it.
#pragma once

#include <QWidget>
#include <optional>

#include "core/lesson/question.h"
#include "ui/views/look.h"

namespace synstep {

// What a form is made of.
struct Asked {
    const Question& question;
    const Scenario& scenario;
    const Look& look;
};

class AnswerForm : public QWidget {
    Q_OBJECT

  public:
    using QWidget::QWidget;

    // As far as it has been written; none: nothing has.
    virtual std::optional<Answer> answer() const = 0;
    // What is missing before it can be checked, one sentence; "": nothing.
    virtual QString missing() const = 0;
    virtual void setAnswer(const Answer& answer) = 0;
    // Where writing begins.
    virtual QWidget* first() const = 0;

  Q_SIGNALS:
    void changed();
};

// The form of this question; never none.
AnswerForm* makeForm(const Asked& asked, QWidget* parent);

}  // namespace synstep
