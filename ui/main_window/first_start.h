// SPDX-License-Identifier: GPL-3.0-or-later
// The first lesson for somebody who has never been here: three hints beside what they speak of, and the tools
// that interfere with messages only once the first handshake is complete. Everywhere else all is there.
#pragma once

#include <QObject>

#include "ui/main_window/actions.h"
#include "ui/main_window/right_column.h"
#include "ui/main_window/tool_bar.h"
#include "ui/views/ladder_widget.h"

namespace synstep {

class FirstStart : public QObject {
    Q_OBJECT

  public:
    FirstStart(Actions& actions, ToolBar& toolBar, LadderWidget& ladder, RightColumn& right,
               QObject* parent = nullptr);

    // `first`: this is the first lesson, its story is followed, and it was never told to its end; `held`:
    // what has to be done before Next, "" if nothing.
    void update(const Session& session, bool first, const QString& held);
    bool hasHints() const { return hints_; }
    void setHints(bool shown);
    // Whether tools are still to come.
    bool isSparse() const { return sparse_; }

  private:
    void show(bool hints);

    Actions& actions_;
    ToolBar& toolBar_;
    LadderWidget& ladder_;
    RightColumn& right_;
    bool hints_ = true;
    bool first_ = false;
    bool sparse_ = false;
    bool opening_ = false;  // nothing has been done yet
    QString held_;
};

}  // namespace synstep
