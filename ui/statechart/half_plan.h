// SPDX-License-Identifier: GPL-3.0-or-later
// Where the states of one half of the chart stand, opening or closing, and the routes between them: for a
// projector, where the names of all eleven would be too small to read.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "ui/statechart/routes.h"

namespace synstep {

enum class ChartHalf { opening, closing };

struct HalfPlan {
    ChartHalf half = ChartHalf::opening;
    QSizeF size;
    std::array<QRectF, stateCount> nodes;  // of the half in use; of the other one: its pills
    QRectF fold;                           // the box of the other one

    const QRectF& node(State state) const { return nodes[static_cast<std::size_t>(state)]; }
    bool shows(State state) const;
    // The states of the other half, in the order of their pills.
    std::vector<State> folded() const;
    // With the words of its event and action where there is room for both, if this is what happens now.
    std::optional<Route> routeOf(const Transition& transition) const;
    // Between the half and what is folded: drawn always.
    std::vector<QPointF> toFold() const;
};

// `nameWidth`: of a state's name in its type; `nodeHeight` with its gloss.
HalfPlan planHalf(ChartHalf half, QSizeF size, qreal nodeHeight,
                  const std::function<qreal(State)>& nameWidth);

}  // namespace synstep
