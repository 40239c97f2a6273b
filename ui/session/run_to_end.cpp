// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_to_end.h"

namespace synstep {

namespace {

constexpr qint64 sliceLength = 10;  // milliseconds: less than a frame
constexpr qint64 tellingEvery = 100;
constexpr std::size_t entriesAtOnce = 64;

}  // namespace

RunToEnd::RunToEnd(QObject* parent) : QObject(parent) {
    slices_.setInterval(0);
    connect(&slices_, &QTimer::timeout, this, &RunToEnd::playSlice);
}

void RunToEnd::setSession(Session* session) {
    cancel();
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    if (session_) connect(session_, &Session::changed, this, &RunToEnd::cancel);
}

void RunToEnd::start() {
    if (!session_ || isUnderWay()) return;
    sinceTold_.invalidate();
    searched_ = session_->cursor();
    slices_.start();
    playSlice();
}

void RunToEnd::playSlice() {
    if (!session_) return cancel();
    QElapsedTimer clock;
    clock.start();
    bool goesOn = true;
    while (goesOn && clock.elapsed() < sliceLength) {
        goesOn = session_->playOn(entriesAtOnce);
        goesOn = goesOn && !session_->breakAfter(searched_, entries());
        searched_ = entries();
    }
    if (!goesOn) {
        cancel();
        session_->toEnd();
    } else if (!sinceTold_.isValid() || sinceTold_.elapsed() >= tellingEvery) {
        sinceTold_.start();
        Q_EMIT changed();
    }
}

void RunToEnd::cancel() {
    if (!isUnderWay()) return;
    slices_.stop();
    Q_EMIT changed();
}

}  // namespace synstep
