// SPDX-License-Identifier: GPL-3.0-or-later
// Presenting: on a second screen if there is one, then the other window stays for the presenter; else on the
// only one. Both windows show one session. While it is on, the screen stays awake.
//
// Keys are those of clickers and slides; what they do not mean is the other window's. While something is
// asked the letters are answers, and what steps on shows the right one first. After the end of a lesson comes
// its answer. A dialog on the same screen ends the presentation: it would lie behind.
#pragma once

#include <QObject>
#include <QPointer>
#include <QScreen>
#include <memory>

#include "ui/main_window/actions.h"
#include "ui/main_window/present_window.h"
#include "ui/main_window/stay_awake.h"

namespace synstep {

// The first other one than the presenter's; theirs if there is no other one.
QScreen* audienceScreen(const QList<QScreen*>& screens, QScreen* presenters);

class PresentMode : public QObject {
    Q_OBJECT

  public:
    PresentMode(Actions& actions, QWidget& presenter);

    bool isOn() const { return window_ != nullptr; }
    PresentWindow* window() const { return window_; }
    void setSession(Session* session);
    void setLook(const Look& look);
    // What is asked of the audience, and what of the ladder would tell.
    struct Asked {
        std::optional<QuestionBoard> board;
        std::optional<LadderBlank> blank;
    };
    void setAsked(const Asked& asked);
    // Which of the actions can be done now; `obstacle` to presenting: "" if there is none.
    void update(const QString& obstacle);
    // Of the ladder, kept while there is no presentation.
    qreal zoom() const { return zoom_; }
    void setZoom(qreal zoom) { zoom_ = zoom; }
    // Whether keys are meant for the presentation.
    bool isInFront() const;

  public Q_SLOTS:
    void start();
    void leave();
    // After the last step the answer of the lesson; after that it is said that this is the end.
    void goBeyondEnd();

  Q_SIGNALS:
    void switched();
    void answered(qsizetype option);
    void answerWanted();  // the right one is to be shown, or what comes after that
    void noted(const QString& note);

  protected:
    bool eventFilter(QObject* object, QEvent* event) override;

  private:
    // Where the answer of the lesson is shown, and whether it is said that nothing comes after it.
    struct End {
        std::size_t run = 0, cursor = 0;
        bool isSaid = false;
    };

    void onKey(QKeyEvent* event);
    bool answers(const QKeyEvent& event);
    bool goesBeyondEnd(const QKeyEvent& event);
    void followPlace();
    void leaveEnd();
    QString endText() const;
    std::optional<QuestionBoard> answer() const;  // of the lesson that has been presented to its end
    void showAsked();
    QAction* ownAction(int key) const;
    void place(const QList<QScreen*>& screens);
    void onScreenRemoved(QScreen* screen);

    Actions& actions_;
    QWidget& presenter_;
    QPointer<Session> session_;
    Look look_;
    qreal zoom_ = 1;
    Asked asked_;
    std::optional<End> end_;  // one has gone beyond it
    QPointer<PresentWindow> window_;
    StayAwake awake_;
};

}  // namespace synstep
