// SPDX-License-Identifier: GPL-3.0-or-later
// The real time that animations run by, behind an interface so that tests can move it by hand.
//
// tick() comes regularly between start() and stop(); milliseconds() only grows.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace synstep {

class Ticker : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;
    virtual void start() = 0;
    virtual void stop() = 0;
    virtual bool isRunning() const = 0;
    virtual qint64 milliseconds() const = 0;

  Q_SIGNALS:
    void tick();
};

// A frame about every 16 ms.
class FrameTicker : public Ticker {
    Q_OBJECT

  public:
    explicit FrameTicker(QObject* parent = nullptr);
    void start() override { timer_.start(); }
    void stop() override { timer_.stop(); }
    bool isRunning() const override { return timer_.isActive(); }
    qint64 milliseconds() const override { return clock_.elapsed(); }

  private:
    QTimer timer_;
    QElapsedTimer clock_;
};

}  // namespace synstep
