// SPDX-License-Identifier: GPL-3.0-or-later
// What Playback moves through time, step by step: one run, or two of them together.
#pragma once

#include <QObject>

#include "ui/session/glide.h"

namespace synstep {

class Playable : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    virtual Instant displayTime() const = 0;
    virtual bool canGoNext() const = 0;
    virtual bool canGoBack() const = 0;
    // A step has begun and is not complete: showTime() was called and next() not yet.
    virtual bool isGliding() const = 0;
    // A breakpoint has ended the step that was made last, or there is something to read or to answer.
    virtual bool isStopped() const = 0;
    // How the next step moves, from where now is.
    virtual Glide glide() const = 0;

  public Q_SLOTS:
    virtual void next() = 0;  // one step forward, display time at its end
    virtual void back() = 0;
    // While a segment glides: draws `t` as now, between the step's begin and its stop. next() completes the
    // step.
    virtual void showTime(synstep::Instant t) = 0;

  Q_SIGNALS:
    void changed();
};

}  // namespace synstep
