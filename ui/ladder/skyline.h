// SPDX-License-Identifier: GPL-3.0-or-later
// How far down each strip of a picture is already taken.
#pragma once

#include <QRectF>
#include <algorithm>
#include <vector>

namespace synstep {

class Skyline {
  public:
    explicit Skyline(qreal width)
        : floor_(static_cast<std::size_t>(std::max(width, strip) / strip) + 1, -1e9) {}

    // The lowest that is taken between two places.
    qreal over(qreal left, qreal right) const {
        qreal lowest = -1e9;
        for (std::size_t i = stripAt(left); i <= stripAt(right); ++i) lowest = std::max(lowest, floor_[i]);
        return lowest;
    }
    void take(qreal left, qreal right, qreal bottom) {
        for (std::size_t i = stripAt(left); i <= stripAt(right); ++i) floor_[i] = std::max(floor_[i], bottom);
    }

  private:
    static constexpr qreal strip = 4;
    std::size_t stripAt(qreal x) const {
        return std::min(static_cast<std::size_t>(std::max(x, 0.0) / strip), floor_.size() - 1);
    }
    std::vector<qreal> floor_;
};

}  // namespace synstep
