// SPDX-License-Identifier: GPL-3.0-or-later
// Goes to the end of a run, however long that is: plays it in slices, between which the window lives.
//
// A short run is at its end when start() returns. Until a long one is, nothing of the session changes; if
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
};

}  // namespace synstep
