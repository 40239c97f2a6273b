// SPDX-License-Identifier: GPL-3.0-or-later
// Labels of timers find their place: each as near to the middle of its strip as the labels below it leave
// room, the lowest first.
#pragma once

#include <set>

#include "ui/ladder/axis.h"

namespace synstep {

class Settling {
  public:
    Settling(const LabelSource& source, std::vector<LadderLabel>& labels, const std::vector<qreal>& heights,
             const std::vector<AxisBreak>& breaks);

    // `floating`: of these those of timers, downward.
    void run(const std::vector<std::size_t>& floating);

  private:
    using Upper = std::set<std::pair<qreal, std::size_t>>;  // upper edges, and whose they are
    static qreal topOf(const LadderLabel& label) { return label.y + label.box.top(); }

    void gather(const std::vector<std::size_t>& floating);
    HostId hostOf(const LadderLabel& label) const { return s_.model.timers[label.item].host; }
    void settle(std::size_t index);
    qreal endOf(const LadderTimer& timer) const;
    qreal limitBelow(std::size_t index, qreal limit) const;
    void avoidBreaks(LadderLabel& label, qreal first) const;

    const LabelSource& s_;
    std::vector<LadderLabel>& labels_;
    const std::vector<qreal>& heights_;
    const std::vector<AxisBreak>& breaks_;
    std::array<Upper, 2> below_;  // by host: the labels that may be in the way of a timer's
};

}  // namespace synstep
