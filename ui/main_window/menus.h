// SPDX-License-Identifier: GPL-3.0-or-later
// The menu bar: every action is in one of its menus.
#pragma once

#include <QMenu>
#include <QMenuBar>
#include <QObject>

#include "ui/main_window/actions.h"
#include "ui/text/language.h"

namespace synstep {

class Menus : public QObject {
    Q_OBJECT

  public:
    Menus(QMenuBar& bar, Actions& actions, QObject* parent);

    void retranslate(Language language);

    // What can be done to a message, as a menu of its own.
    QMenu& onMessage() { return onMessage_; }

  Q_SIGNALS:
    void lessonChosen(const QString& id);

  private:
    QMenu* file_;
    QMenu* view_;
    QMenu* run_;
    QMenu* lessons_;
    QMenu* help_;
    QMenu* theme_;
    QMenu* language_;
    QMenu onMessage_;
};

}  // namespace synstep
