// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/ticker.h"

namespace synstep {

FrameTicker::FrameTicker(QObject* parent) : Ticker(parent) {
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.setInterval(16);
    connect(&timer_, &QTimer::timeout, this, &Ticker::tick);
    clock_.start();
}

}  // namespace synstep
