// SPDX-License-Identifier: GPL-3.0-or-later
// The state chart as a function: RFC 9293 figure 5 from the engine's own table of transitions, with the
// tokens of client, server and listener, the edges taken, and the edge of the current step (measures.md 7).
// QtGui only.
//
// Which edges: those of figure 5 and its note 2 always; exits by RST as barred stubs under their state; the
// revival out of TIME-WAIT and the two-way handshake's LISTEN to ESTABLISHED when the run takes them.
#pragma once

#include <optional>
#include <vector>

#include "core/scenario/scenario.h"
#include "core/tcp/transitions.h"
#include "core/trace/breakpoint.h"
#include "ui/scene/display_list.h"
#include "ui/text/language.h"
#include "ui/text/wording.h"

namespace synstep {

struct StateChartView {
    const Trace* trace = nullptr;
    const Scenario* scenario = nullptr;
    std::size_t cursor = 0;
    // Entries [from here, cursor) are the current step; none: the last entry alone.
    std::optional<std::size_t> stepBegins;
    SocketName socket{0};  // whose states the tokens show
    std::optional<State> selected;
    QString focused;                  // id of the node where the keyboard is; "": none
    std::vector<StateReached> stops;  // breakpoints, marked on their nodes
    Language language = Language::en;
    Wording wording;
    bool outlined = false;  // the nodes that this step has led to
};

struct StateChartMetrics {
    QSizeF size{440, 475};  // the room; more than stateChartSize() spreads the chart out
    bool compact = false;   // no edge labels, tokens straddle the nodes
};

// The least room that a chart needs with this theme's type: 440 x 475 on a screen; compact 352 x 318, or 20
// px higher, then the edge of the current step is named in a line above it.
QSizeF stateChartSize(bool compact, const Theme& theme);

// Elements: "node/SYN-SENT" ("node/CLOSED" at the top, "node/CLOSED/end"), "edge/SYN-SENT/ESTABLISHED",
// "token/client", "token/server", "token/listener/server", "stop/client/SYN-SENT" (".../end"). Subject of
// nodes, tokens and stops: the State.
DisplayList layoutStateChart(const StateChartView& view, const StateChartMetrics& metrics,
                             const Theme& theme);

}  // namespace synstep
