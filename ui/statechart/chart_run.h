// SPDX-License-Identifier: GPL-3.0-or-later
// What a run has done to the states of one connection up to a cursor: read from the Entries alone.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "ui/statechart/statechart.h"

namespace synstep {

struct ChartToken {
    State state = State::closed;
    bool ended = false;  // CLOSED after having been open: the lower one of the two
    bool ghost = false;  // of a connection that this very step deleted
};

struct TakenEdge {
    State from = State::closed;
    State to = State::closed;
    bool current = false;
};

struct ChartRun {
    std::array<std::optional<ChartToken>, 2> tokens;  // of client and server
    std::array<bool, 2> listens{};
    std::vector<TakenEdge> edges;  // each once

    const TakenEdge* find(State from, State to) const;
    // Whether this step has led there.
    bool entered(State state) const;
    const TakenEdge* current() const;  // the last one of the step
};

ChartRun chartRun(const StateChartView& view);

}  // namespace synstep
