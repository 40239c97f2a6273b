// SPDX-License-Identifier: GPL-3.0-or-later
// What a teacher makes of the lesson that is open: its story, questions to and from other programs, work
// sheets. Dialogs are shown without waiting for them.
#pragma once

#include <QObject>
#include <QPointer>

#include "ui/main_window/actions.h"
#include "ui/main_window/story_dialog.h"

namespace synstep {

class Authoring : public QObject {
    Q_OBJECT

  public:
    Authoring(Actions& actions, QWidget& window);

    void setSession(Session* session) { session_ = session; }
    void setLook(const Look& look) { look_ = look; }
    // Which of the actions can be done now; `obstacle` to all: "" if there is none.
    void update(const QString& obstacle);

    // The story's questions as a GIFT file; false: a box has said why not.
    bool exportQuestions(const QString& path);
    // Shows the story with those of a GIFT file among its steps; likewise.
    bool importQuestions(const QString& path);

  Q_SIGNALS:
    void begun();  // something is asked: time should stand still
    void noted(const QString& what);

  private:
    StoryDialog* makeDialog();
    StepKind formHere() const;
    void addHere(StepKind kind);
    void askWhereToExport();
    void askWhatToImport();
    void askForWorkSheet();

    Actions& actions_;
    QWidget& window_;
    QPointer<Session> session_;
    Look look_;
};

}  // namespace synstep
