// SPDX-License-Identifier: GPL-3.0-or-later
// The one mutable object of the window: a History, where in it the person is, and what is selected.
//
// Panels read it and call it; it knows no widget. The cursor is a position in the current run's Trace (entries
// shown so far); the display time is where on the axis "now" is drawn: between two entries while a segment
// glides, else the instant of the last entry. Every change is followed by exactly one changed().
#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <optional>

#include "core/scenario/scenario.h"
#include "core/trace/history.h"

namespace synstep {

enum class StepSize { message, event };

struct Selection {
    std::optional<SegmentId> segment;
    friend bool operator==(const Selection&, const Selection&) = default;
};

class Session : public QObject {
    Q_OBJECT

  public:
    explicit Session(Scenario scenario, QObject* parent = nullptr);

    const Scenario& scenario() const { return scenario_; }
    const History& history() const { return *history_; }
    std::size_t run() const { return run_; }
    const Trace& trace() const { return history_->trace(run_); }
    std::size_t cursor() const { return cursor_; }
    // The furthest cursor this run has seen: what lies between is the ghost future.
    std::size_t revealed() const { return revealed_[run_]; }
    Instant displayTime() const { return displayTime_; }
    World world() const { return trace().worldAt(cursor_); }
    const Selection& selection() const { return selection_; }
    StepSize stepSize() const { return stepSize_; }

    bool canGoNext() const;
    bool canGoBack() const { return cursor_ > 0; }

    // The position at which the next step would stop.
    std::size_t nextStop() const;
    std::size_t previousStop() const;

    // Why an act on this segment is impossible now ("" if it is possible), in words of ui/text.
    QString whyNotActOn(SegmentId id) const;

  public slots:
    void next();      // one step forward, display time at its end
    void back();
    void toStart();
    void toEnd();
    void restart();
    void setStepSize(StepSize size);
    void goTo(std::size_t position);
    // While a segment glides: draws `t` as now, without moving the cursor past entries later than it.
    void showTime(Instant t);
    void select(const Selection& selection);
    void chooseRun(std::size_t run);

    // Acts on a segment in flight or already sent; in the past they make a branch.
    void lose(SegmentId id);
    void delay(SegmentId id, Duration by);
    void duplicate(SegmentId id, Duration after);
    void deliverNow(SegmentId id);

  signals:
    void changed();

  private:
    void act(SegmentId id, FaultAct act, Duration amount);
    void moveTo(std::size_t position);

    Scenario scenario_;
    std::unique_ptr<History> history_;
    std::size_t run_ = 0;
    std::size_t cursor_ = 0;
    std::vector<std::size_t> revealed_{0};
    Instant displayTime_{};
    Selection selection_;
    StepSize stepSize_ = StepSize::message;
};

}  // namespace synstep
