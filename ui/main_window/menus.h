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
#include "ui/text/language.h"

namespace synstep {

class Menus : public QObject {
    Q_OBJECT

  public:
    Menus(QMenuBar& bar, Actions& actions, QObject* parent);

    void retranslate(Language language);

    // Marks the lesson that is shown; "" for none.
    void setCurrentLesson(const QString& id);
    const QString& currentLesson() const { return currentLesson_; }

    QMenu& recent() { return *recent_; }
    // What can be done with a run, as a menu of its own.
    QMenu& onRun() { return onRun_; }
    // What can be done to a message and by the hosts, as a menu of its own.
    QMenu& onLadder() { return onLadder_; }

  Q_SIGNALS:
    void lessonChosen(const QString& id);

  private:
    static std::array<QMenu*, 2> addHosts(QMenu& menu, const Actions& actions);
    void addLessons(Language language);
    void markLesson();

    QMenu* file_;
    QMenu* recent_;
    QMenu* view_;
    QMenu* run_;
    QMenu* lessons_;
    QMenu* help_;
    QMenu* theme_;
    QMenu* language_;
    QMenu onLadder_, onRun_;
    std::vector<QMenu*> hosts_;   // client and server, in each menu that has them
    std::vector<QMenu*> groups_;  // of lessons
    std::unique_ptr<QActionGroup> oneLesson_;
    QString currentLesson_;
};

}  // namespace synstep
