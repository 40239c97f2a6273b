// SPDX-License-Identifier: GPL-3.0-or-later
// The sweep that makes an axis: point after point in the order of time, each at a height that depends on
// earlier ones alone. What the ways of giving heights have in common; each way is a class of its own.
#pragma once

#include <array>
#include <memory>

#include "ui/ladder/axis.h"

namespace synstep {

class AxisSweep {
  public:
    AxisSweep(LadderAxis& axis, const LabelSource& source, LadderLabels& labels);
    virtual ~AxisSweep() = default;
    AxisSweep(const AxisSweep&) = delete;
    AxisSweep& operator=(const AxisSweep&) = delete;

    void run();

  protected:
    // How far down this point stands.
    virtual qreal heightOf(PointId point) = 0;
    // Gives a label its place, if it has one: its point is at `y`.
    virtual void put(std::size_t label, qreal y) = 0;

    const LadderPoint& pointOf(PointId id) const { return s_.model.points[id]; }
    // Not above anything of a smaller level.
    qreal levelAbove(const LadderPoint& point) const;

    LadderAxis& axis_;
    const LabelSource& s_;
    std::vector<LadderLabel>& labels_;
    std::vector<std::vector<std::size_t>> labelsOf_;
    std::vector<bool> departs_;
    std::vector<std::size_t> floating_;  // labels that may still settle
    PointId previous_ = noPoint;
    std::array<PointId, 2> lastOf_{noPoint, noPoint};

  private:
    void gather();
    void place(PointId id);
    void note(const LadderPoint& point, qreal y);
    void findLowest();
};

// Rows as close as they may be, and pushed apart until no label lies on another; long waits broken.
void sweepByEvent(LadderAxis& axis, const LabelSource& source, LadderLabels& labels);
// In proportion to time; nothing is pushed: labels without room give up their numbers, then themselves.
void sweepLinear(LadderAxis& axis, const LabelSource& source, LadderLabels& labels);

}  // namespace synstep
