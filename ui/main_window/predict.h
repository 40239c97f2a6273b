// SPDX-License-Identifier: GPL-3.0-or-later
// Questions in the window: a card below the lesson, or among the words of a story, asks; the ladder shows
// what is written there, the chart takes states. Left by the same action, or by Escape. A poll puts the
// question to an audience.
#pragma once

#include <QObject>
#include <QPointer>

#include "ui/main_window/actions.h"
#include "ui/main_window/poll_window.h"
#include "ui/main_window/present.h"
#include "ui/main_window/right_column.h"
#include "ui/panels/lesson_panel.h"
#include "ui/panels/predict_card.h"
#include "ui/session/prediction.h"
#include "ui/views/ladder_widget.h"

namespace synstep {

class PredictMode : public QObject {
    Q_OBJECT

  public:
    PredictMode(Actions& actions, LessonPanel& lesson, LadderWidget& ladder, RightColumn& right,
                PresentMode& present);

    bool isOn() const { return prediction_.isGating(); }
    Prediction& prediction() { return prediction_; }
    const Prediction& prediction() const { return prediction_; }
    // Whether it is asked what became of the messages.
    bool isVeiling() const;
    PredictCard& card() { return *card_; }
    PollWindow* poll() const { return poll_; }
    void setSession(Session* session);
    void setLook(const Look& look);
    // What of it can be done now; `obstacle`: why nothing can be asked, "" if it can.
    void update(const QString& obstacle);

  Q_SIGNALS:
    void switched();
    // Something is to begin that what moves would disturb.
    void begun();
    void refutationWanted(const QString& id);
    // What there is to say: why what was wanted cannot be asked, how to come back to what was left.
    void noted(const QString& note);

  private:
    void connectActions();
    void setOn(bool on);
    void leave();
    void ask(QuestionForm form);
    void build();
    void followPrediction();
    void followForm();
    void comeIntoSight();
    void showToAudience();
    void answerForAudience(qsizetype option);
    void advanceForAudience();
    void startPoll();
    void endPoll(bool play);
    static QString refutationOf(std::uint32_t misconception);

    Actions& actions_;
    LessonPanel& lesson_;
    LadderWidget& ladder_;
    RightColumn& right_;
    PresentMode& present_;
    QPointer<Session> session_;
    Look look_;
    Prediction prediction_;
    PredictCard* card_;
    QPointer<PollWindow> poll_;
    std::optional<Ballot> ballot_;  // of the question that the audience sees
    bool pollAsked_ = false;        // its question is its own
};

}  // namespace synstep
