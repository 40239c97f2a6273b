// SPDX-License-Identifier: GPL-3.0-or-later
// From time to x: one axis for all runs. A message's time is equally long everywhere, and a long wait, in
// which no run has anything happen, is broken; what does not fit is squeezed evenly. A value that is cheap to
// copy, however long the runs are.
#pragma once

#include <QtGlobal>
#include <memory>
#include <vector>

#include "core/time/time.h"

namespace synstep {

class TimelineAxis {
  public:
    struct Break {
        Instant from{}, to{};
        qreal x = 0;  // its middle
    };

    TimelineAxis() = default;
    // `instants`: when anything happens, in any order.
    TimelineAxis(std::vector<Instant> instants, Duration messageTime, qreal left, qreal right);
    // One that goes on to this instant, if it ends before.
    TimelineAxis upTo(Instant now) const;
    // A copy of this one: everything stands where it does there.
    bool isSameAs(const TimelineAxis& other) const { return places_ == other.places_; }

    qreal x(Instant t) const;
    Instant at(qreal x) const;
    qreal left() const { return left_; }
    qreal right() const { return right_; }
    const std::vector<Instant>& instants() const { return places_->instants; }  // upward, each once
    const std::vector<Break>& breaks() const { return places_->breaks; }

  private:
    struct Places {
        std::vector<Instant> instants{Instant{}};
        std::vector<qreal> x{0};
        std::vector<Break> breaks;
    };
    std::shared_ptr<const Places> places_ = std::make_shared<Places>();
    Duration messageTime_{};
    qreal left_ = 0, right_ = 0;
};

}  // namespace synstep
