// SPDX-License-Identifier: GPL-3.0-or-later
// Moves a Session, or a Comparison, through real time: a step glides to its stop, and Play makes step after
// step, up to the end or a breakpoint.
//
// Going back moves nothing: the earlier picture is simply there. Without motion every step is at once, and
// Play still waits between two of them. The ticker runs only while something moves or waits.
#pragma once

#include <QObject>
#include <QPointer>
#include <memory>

#include "ui/session/playable.h"
#include "ui/session/ticker.h"

namespace synstep {

inline constexpr double slowest = 1.0 / 8;
inline constexpr double fastest = 8.0;

class Playback : public QObject {
    Q_OBJECT

  public:
    explicit Playback(std::unique_ptr<Ticker> ticker, QObject* parent = nullptr);

    void setSubject(Playable* subject);
    Playable* subject() const { return subject_; }

    bool isPlaying() const { return playing_; }
    bool isGliding() const { return mode_ == Mode::gliding; }
    double speed() const { return speed_; }
    bool hasMotion() const { return motion_; }

  public Q_SLOTS:
    // Begins a step; one that is on its way is completed instead.
    void next();
    void back();
    void complete();
    void play();
    void pause();
    void togglePlay();
    void setSpeed(double speed);
    void setMotion(bool motion);

  Q_SIGNALS:
    // Play, pause, speed; what the subject shows is its own signal.
    void changed();

  private:
    enum class Mode { still, gliding, resting };

    void enter(Mode mode);
    void onTick();
    void onSubjectChanged();
    void beginStep();
    void endStep();

    std::unique_ptr<Ticker> ticker_;
    QPointer<Playable> subject_;
    Mode mode_ = Mode::still;
    bool playing_ = false;
    bool motion_ = true;
    double speed_ = 1;
    Glide glide_;
    double done_ = 0;  // of the present mode, in milliseconds at normal speed
    qint64 lastTick_ = 0;
};

}  // namespace synstep
