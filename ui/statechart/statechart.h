// SPDX-License-Identifier: GPL-3.0-or-later
// The state chart as a function: RFC 9293 figure 5 from the engine's own table of transitions, with the tokens
// of client, server and listener, the edges taken, and the edge of the current step (measures.md 7). QtGui only.
#pragma once

#include <optional>

#include "core/scenario/scenario.h"
#include "core/tcp/transitions.h"
#include "core/trace/trace.h"
#include "ui/scene/display_list.h"
#include "ui/text/language.h"

namespace synstep {

struct StateChartView {
    const Trace* trace = nullptr;
    const Scenario* scenario = nullptr;
    std::size_t cursor = 0;
    SocketName socket{0};              // whose states the tokens show
    std::optional<State> selected;
    Language language = Language::en;
};

struct StateChartMetrics {
    QSizeF size{440, 475};
    bool compact = false;              // 352 x 318, no edge labels, tokens straddle the nodes
};

DisplayList layoutStateChart(const StateChartView& view, const StateChartMetrics& metrics, const Theme& theme);

}  // namespace synstep
