// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/playback.h"

#include <algorithm>

namespace synstep {

namespace {

// Between two steps that Play makes: long enough to see what changed.
constexpr double restLength = 700;

}  // namespace

Playback::Playback(std::unique_ptr<Ticker> ticker, QObject* parent)
    : QObject(parent), ticker_(std::move(ticker)) {
    connect(ticker_.get(), &Ticker::tick, this, &Playback::onTick);
}

void Playback::setSubject(Playable* subject) {
    pause();
    if (subject_) disconnect(subject_, nullptr, this, nullptr);
    subject_ = subject;
    if (subject_) connect(subject_, &Playable::changed, this, &Playback::onSubjectChanged);
}

void Playback::enter(Mode mode) {
    mode_ = mode;
    done_ = 0;
    lastTick_ = ticker_->milliseconds();
    if (mode == Mode::still) {
        ticker_->stop();
    } else if (!ticker_->isRunning()) {
        ticker_->start();
    }
}

void Playback::onTick() {
    const qint64 now = ticker_->milliseconds();
    done_ += static_cast<double>(now - lastTick_) * speed_;
    lastTick_ = now;
    if (!subject_) {
        enter(Mode::still);
    } else if (mode_ == Mode::gliding) {
        if (done_ >= glide_.length()) {
            endStep();
        } else {
            subject_->showTime(glide_.timeAt(done_));
        }
    } else if (mode_ == Mode::resting && done_ >= restLength) {
        beginStep();
    }
}

// Somebody else moved it: the step that was on its way is no more.
void Playback::onSubjectChanged() {
    if (mode_ != Mode::gliding || subject_->isGliding()) return;
    enter(playing_ ? Mode::resting : Mode::still);
}

void Playback::beginStep() {
    if (!subject_->canGoNext()) {
        pause();
        return;
    }
    glide_ = subject_->glide();
    if (!motion_ || glide_.length() <= 0) {
        endStep();
        return;
    }
    enter(Mode::gliding);
    subject_->showTime(subject_->displayTime());
}

void Playback::endStep() {
    enter(playing_ ? Mode::resting : Mode::still);
    subject_->next();
    if (playing_ && (!subject_->canGoNext() || subject_->isStopped())) pause();
}

void Playback::next() {
    if (!subject_) return;
    if (mode_ == Mode::gliding) {
        endStep();
    } else {
        beginStep();
    }
}

void Playback::complete() {
    if (subject_ && mode_ == Mode::gliding) endStep();
}

void Playback::back() {
    if (!subject_) return;
    pause();
    subject_->back();
}

void Playback::play() {
    if (playing_ || !subject_ || !subject_->canGoNext()) return;
    playing_ = true;
    Q_EMIT changed();
    if (mode_ != Mode::gliding) beginStep();
}

// A segment on its way stops where it is, so that one can do something to it: whether Play or Next sent it.
void Playback::pause() {
    enter(Mode::still);
    if (!playing_) return;
    playing_ = false;
    Q_EMIT changed();
}

void Playback::togglePlay() {
    if (playing_) {
        pause();
    } else {
        play();
    }
}

void Playback::setSpeed(double speed) {
    const double within = std::clamp(speed, slowest, fastest);
    if (within == speed_) return;
    speed_ = within;
    Q_EMIT changed();
}

void Playback::setMotion(bool motion) {
    if (motion == motion_) return;
    motion_ = motion;
    if (!motion) complete();
    Q_EMIT changed();
}

}  // namespace synstep
