// SPDX-License-Identifier: GPL-3.0-or-later
// The menu bar: every action is in one of its menus.
#pragma once

#include <QMenu>
#include <QMenuBar>
#include <QObject>
#include <array>
#include <memory>
#include <vector>

#include "ui/main_window/actions.h"
#include "ui/main_window/inject_menu.h"
#include "ui/main_window/library.h"
#include "ui/main_window/look_choices.h"
#include "ui/main_window/timer_menu.h"
#include "ui/text/language.h"

namespace synstep {

class Menus : public QObject {
    Q_OBJECT

  public:
    Menus(QMenuBar& bar, Actions& actions, QObject* parent);

    void retranslate(Language language);
    // Whether the run can be interfered with at all.
    void setActing(bool possible);
    void setSession(Session* session);

    // Marks the lesson that is shown; "" for none.
    void setCurrentLesson(const QString& id);
    const QString& currentLesson() const { return currentLesson_; }

    QMenu& recent() { return *recent_; }
    // What can be done with a run, as a menu of its own.
    QMenu& onRun() { return onRun_; }
    // What can be done to a message and by the hosts, as a menu of its own.
    QMenu& onLadder() { return onLadder_; }
    // There, on top which message is meant.
    void popupOnLadder(const QPoint& at, const QString& target);
    LookChoices& look() { return *look_; }
    // How things are written, as a menu of its own.
    QMenu& onLabels() { return onLabels_; }
    InjectMenu& inject() { return *inject_; }
    TimerMenu& timers() { return *timers_; }

  Q_SIGNALS:
    void lessonChosen(const QString& id);

  protected:
    // A letter in an open menu means its entry, not the act that has that letter as its key elsewhere.
    bool eventFilter(QObject* object, QEvent* event) override;

  private:
    struct LessonMenu {
        QMenu* menu;
        LessonGroup group;
    };

    void fillFile(const Actions& actions);
    void fillRun(const Actions& actions);
    static std::array<QMenu*, 2> addHosts(QMenu& menu, const Actions& actions);
    void fillView(const Actions& actions);
    void addGroups(Language language);
    void addLessons(const LessonMenu& group, Language language);
    void markLesson();

    QMenu* file_;
    QMenu* recent_;
    QMenu* story_ = nullptr;
    QMenu* view_;
    QMenu* run_;
    QMenu* compare_;
    QMenu* lessons_;
    QMenu* help_;
    QMenu* connection_;
    QMenu* theme_;
    QMenu* language_;
    QMenu* zoom_;
    QMenu* present_;
    QMenu* motion_;
    QMenu* ask_;
    LookChoices* look_ = nullptr;
    QMenu onLadder_, onRun_, onLabels_;
    QAction* target_ = nullptr;  // on top of onLadder_
    InjectMenu* inject_;  // the bar's window has both
    TimerMenu* timers_;
    std::vector<QMenu*> hosts_;  // client and server, in each menu that has them
    std::vector<LessonMenu> groups_;
    std::unique_ptr<QActionGroup> oneLesson_;
    QString currentLesson_;
};

}  // namespace synstep
