// SPDX-License-Identifier: GPL-3.0-or-later
// The card that asks: the question, the form for its answer, what was right of it and why, and what one can
// do next. Shows a Prediction and calls it; hidden while there is nothing to say.
//
// Return checks, and goes on once the question is settled; all other keys that no field uses are the
// window's.
#pragma once

#include <QPointer>
#include <QPushButton>
#include <QWidget>
#include <optional>

#include "ui/panels/answer_form.h"
#include "ui/panels/prose.h"
#include "ui/session/prediction.h"
#include "ui/views/look.h"

class QLabel;
class QVBoxLayout;

namespace synstep {

class GradeMarks;

class PredictCard : public QWidget {
    Q_OBJECT

  public:
    explicit PredictCard(Prediction& prediction, QWidget* parent = nullptr);

    void setSession(Session* session);
    void setLook(const Look& look);

    AnswerForm* form() const { return form_; }
    QPushButton* checkButton() const { return check_; }
    QPushButton* showButton() const { return show_; }
    QString questionText() const { return asked_->plainText(); }
    // All that is said of the answer.
    QString feedbackText() const;
    // To where writing begins, or to what goes on.
    void takeFocus();

  Q_SIGNALS:
    void nextWanted();
    // Another height, or another question: the card is to be seen.
    void attentionWanted();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    bool hasFocusInside() const;
    void refresh();
    void remake();
    void showQuestion();
    void showFeedback();
    void showButtons();
    void onForm();
    void act();

    Prediction& prediction_;
    QPointer<Session> session_;
    Look look_;
    std::optional<Question> shown_;  // that the form is for
    QLabel* title_;
    QLabel* tries_;
    Prose* told_;
    Prose* asked_;
    QVBoxLayout* body_;
    AnswerForm* form_ = nullptr;
    Prose* verdict_;
    GradeMarks* marks_;
    Prose* mistake_;
    Prose* right_;
    Prose* why_;
    Prose* sections_;
    QPushButton* check_;
    QPushButton* show_;
};

}  // namespace synstep
