// SPDX-License-Identifier: GPL-3.0-or-later
// Goes to the end of a run, or to its next breakpoint, however far that is: plays it in slices, between which
// the window lives.
//
// A short run is there when start() returns. Until a long one is, nothing of the session changes; if
// somebody else changes it, this stops and leaves it there.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include "ui/session/session.h"

namespace synstep {

class RunToEnd : public QObject {
    Q_OBJECT

  public:
    explicit RunToEnd(QObject* parent = nullptr);

    void setSession(Session* session);
    bool isUnderWay() const { return slices_.isActive(); }
    std::size_t entries() const { return session_ ? session_->trace().size() : 0; }

  public Q_SLOTS:
    void start();
    void cancel();

  Q_SIGNALS:
    // It began, has come further, or is over.
    void changed();

  private:
    void playSlice();

    QPointer<Session> session_;
    QTimer slices_;
    QElapsedTimer sinceTold_;
    std::size_t searched_ = 0;  // for breakpoints, up to here
};

}  // namespace synstep
