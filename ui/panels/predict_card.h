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
#include <functional>
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
    QPushButton* refutationButton() const { return refutation_; }
    QString questionText() const { return asked_->plainText(); }
    QString titleText() const;
    // The id of the built-in scenario whose run refutes a common misconception, by its number; "" if none
    // does.
    void setRefutations(std::function<QString(std::uint32_t)> refutations);
    // All that is said of the answer.
    QString feedbackText() const;
    // To where writing begins, or to what goes on.
    void takeFocus();

  Q_SIGNALS:
    void nextWanted();
    void refutationWanted(const QString& id);
    // The form is another one.
    void formChanged();
    // It had the focus, and is not to be seen any more.
    void focusFreed();
    // Another height, or another question: the card is to be seen.
    void attentionWanted();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    bool hasFocusInside() const;
    bool isTyped() const;
    void refresh();
    void remake();
    void showQuestion();
    void showFeedback();
    void showButtons();
    void onForm();
    void act();
    QString title() const;
    QString refutation() const;
    void showTask();

    Prediction& prediction_;
    QPointer<Session> session_;
    Look look_;
    std::function<QString(std::uint32_t)> refutations_;
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
    QPushButton* refutation_;
    QPushButton* check_;
    QPushButton* show_;
};

}  // namespace synstep
