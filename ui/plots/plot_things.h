// SPDX-License-Identifier: GPL-3.0-or-later
// What of a plot can be selected, and where it is: marks of segments, what a timer was set for, states.
// Pure values; nothing is drawn here.
#pragma once

#include <QRectF>
#include <vector>

#include "core/trace/selection.h"
#include "ui/plots/plot_charts.h"
#include "ui/plots/plot_data.h"

namespace synstep {

// How far a segment reaches upwards: the octets that it occupies, where they are more than its mark.
inline std::uint32_t octetsAbove(const SentPoint& point) {
    return point.length > 1 ? point.length : 0;
}

// Sizes of marks, in px.
inline constexpr qreal markerSize = 9.5, markerStroke = 1.5, lostSize = 22;

struct PlotThing {
    Selection thing;
    QRectF place;        // in values of the axes: from (left, top), the lower value, to (right, bottom)
    qreal reach = 0;     // px, how far what is drawn reaches beyond the place
    bool isBar = false;  // has edges, on which a frame lies: names stand close above them
    Duration lasts{};    // for how long, of what lasts
    Duration amount{};   // what a timer was set for
    friend bool operator==(const PlotThing&, const PlotThing&) = default;
};

// In the order of the run; of states and timers the client's first. A timer that is set for as long as before
// goes on.
std::vector<PlotThing> thingsOf(Plot plot, const PlotData& data);

}  // namespace synstep
