// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a person can do in the window, each as one QAction: menus, tool bar, keys and the context
// menu show the same ones. Knows what is possible now and says why when something is not.
#pragma once

#include <QAction>
#include <QActionGroup>
#include <QObject>
#include <array>
#include <optional>
#include <vector>

#include "core/scenario/variants.h"
#include "ui/main_window/settings.h"
#include "ui/session/generated_questions.h"
#include "ui/session/playback.h"
#include "ui/session/session.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace synstep {

// What a menu shows without its mark for the keyboard: "Back" of "&Back", "上一步" of "上一步(&B)".
QString withoutMnemonic(const QString& text);

// What a person lets one host do: an action for each.
struct HostCall {
    HostId host = HostId::client;
    CallKind kind = CallKind::send;
    QAction* action = nullptr;

    // On the connection that is shown.
    PersonCall on(const Session& session) const;
    Call to(SocketName socket) const;
};

// One scenario played in two ways, to be compared: an action for each pair.
struct ComparedPair {
    Variant one{}, other{};
    QAction* action = nullptr;
};

class Actions : public QObject {
    Q_OBJECT

    std::vector<QAction*> keyed_;  // before the actions: making one of them registers it here

  public:
    explicit Actions(QObject* parent);

    // File
    QAction* open;
    QAction* builtIn;
    QAction* saveScenario;
    QAction* exportPicture;
    QAction* exportQuestions;
    QAction* importQuestions;
    QAction* workSheet;
    QAction* freeze;  // the place of the run as a question
    QAction* saySomething;
    QAction* editStory;
    QAction* quit;
    // View
    std::array<QAction*, stepSizeCount> steps;  // by StepSize
    QAction* step(StepSize size) const { return steps[static_cast<std::size_t>(size)]; }
    QAction* systemTheme;
    QAction* light;
    QAction* dark;
    QAction* projector;
    QAction* print;
    QAction* otherTheme;
    QAction* english;
    QAction* chinese;
    QAction* otherLanguage;
    std::array<QAction*, motions.size()> motion;  // by Motion
    QAction* chooseLabels;                        // opens the choices of how things are written
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomNormal;
    QAction* allConnections;
    QAction* nextConnection;
    QAction* previousConnection;
    QAction* findConnection;  // opens the list
    // Presenting
    QAction* present;
    QAction* leavePresentation;
    QAction* blank;
    QAction* spotlight;
    // Run
    QAction* next;
    QAction* back;
    QAction* play;
    QAction* restart;
    QAction* toStart;
    QAction* toEnd;
    QAction* breakpoints;
    QAction* predict;  // asks before each step
    QAction* leaveQuestions;
    std::array<QAction*, questionForms.size()> ask;  // by QuestionForm
    QAction* build;
    QAction* poll;
    QAction* continueHere;
    QAction* renameRun;
    QAction* deleteRun;
    QAction* restoreRun;
    QAction* slower;
    QAction* faster;
    QAction* selectAbove;
    QAction* selectBelow;
    QAction* deselect;
    QAction* togglePhase;  // the finished one to which belongs what is selected
    // On a message
    QAction* lose;
    QAction* delay;
    QAction* duplicate;
    QAction* deliverNow;
    QAction* inject;  // opens the palette
    QAction* fireNext;
    // What the applications call, and the power switch: the client's first, each in the order of a menu
    std::vector<HostCall> calls;
    QAction* call(HostId host, CallKind kind) const;
    // Compare
    QAction* compareRuns;
    std::vector<ComparedPair> comparePairs;  // in the order of the menu
    QAction* leaveComparison;
    // The course
    QAction* questions;
    QAction* nextLesson;
    QAction* followStory;
    QAction* tellStory;
    QAction* showMe;
    QAction* helpMe;
    QAction* ownStep;
    QAction* showAnswer;
    QAction* exportProgress;
    QAction* clearProgress;
    // Help
    QAction* hints;
    QAction* keys;
    QAction* about;

    // The one that chooses this theme; none: the system's.
    QAction* ofTheme(std::optional<ThemeName> name) const;

    void retranslate();
    void setTheme(const Theme& theme);
    void update(const Session& session, const Playback& playback, Language language);
    // Of what Playback moves, and why it does not move on where it does not.
    void updateTransport(const Playable& subject, const Playback& playback, const QString& whyNot);
    // What moves on is disabled for this reason; "": it is not.
    void holdTransport(const QString& reason);
    // Whether there are several connections, and one of them is seen alone.
    void updateConnections(bool several, bool alone);
    void updatePhase(const Session& session, bool folds);
    // Enabled, and the tool tip says its key; or not, and it says why.
    static void allow(QAction& action, const QString& reasonAgainst);

    // The action of a key that no focused control wanted, or nullptr.
    QAction* forKey(int key, Qt::KeyboardModifiers modifiers) const;

  private:
    // Of a key that works wherever it is pressed, unless a focused control uses it.
    QAction* keyed(const QList<QKeySequence>& shortcuts);
    QAction* plain(const QKeySequence& shortcut = {});
    // Of a key that only a presentation takes: elsewhere it means something else.
    QAction* presented(const QList<QKeySequence>& shortcuts);
    QActionGroup* exclusive(const QList<QAction*>& actions);
    void nameLook();
    void nameRun();
    void nameActs();
    void nameCourse();
    void updateActs(const Session& session);
    void setPlaying(bool playing);
    void updateRuns(const Session& session, Language language);
    void updateCalls(const Session& session, Language language);
    bool playing_ = false;
    Theme theme_{ThemeName::light};
};

}  // namespace synstep
