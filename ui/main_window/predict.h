// SPDX-License-Identifier: GPL-3.0-or-later
// Predicting in the window: a card below the lesson asks what comes before each step is played, and the
// ladder shows what is written there. Left by the same action, or by Escape.
#pragma once

#include <QObject>
#include <QPointer>

#include "ui/main_window/actions.h"
#include "ui/panels/lesson_panel.h"
#include "ui/panels/predict_card.h"
#include "ui/session/prediction.h"
#include "ui/views/ladder_widget.h"

namespace synstep {

class PredictMode : public QObject {
    Q_OBJECT

  public:
    PredictMode(Actions& actions, LessonPanel& lesson, LadderWidget& ladder);

    bool isOn() const { return prediction_.isGating(); }
    Prediction& prediction() { return prediction_; }
    PredictCard& card() { return *card_; }
    void setSession(Session* session);
    void setLook(const Look& look);
    // What of it can be done now; `obstacle`: why nothing can be asked, "" if it can.
    void update(const QString& obstacle);

  Q_SIGNALS:
    void switched();

  private:
    void setOn(bool on);
    void showArrow();
    void comeIntoSight();

    Actions& actions_;
    LessonPanel& lesson_;
    LadderWidget& ladder_;
    QPointer<Session> session_;
    Prediction prediction_;
    PredictCard* card_;
};

}  // namespace synstep
