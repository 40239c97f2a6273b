// SPDX-License-Identifier: GPL-3.0-or-later
// The sequence diagram ("ladder") as a function: a run up to a cursor, as seen at a display time, becomes a
// display list (measures.md 1, 3, 5, 6; visual.md 1, 2). QtGui only.
//
// Two steps: an Axis from (time, order within the instant) to height, monotone and the same for both hosts,
// stretched to make room for labels and broken visibly over long waits; then the shapes of a range of
// heights.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/scenario/scenario.h"
#include "core/trace/breakpoint.h"
#include "core/trace/foresight.h"
#include "core/trace/selection.h"
#include "ui/scene/display_list.h"
#include "ui/text/language.h"
#include "ui/text/wording.h"

namespace synstep {

// A message as somebody predicts it, in the words in which it was written.
struct LadderPrediction {
    HostId sender = HostId::client;
    QString flags, numbers;
    std::optional<SegmentId> beside;  // the one that was meant, once it has left
    friend bool operator==(const LadderPrediction&, const LadderPrediction&) = default;
};

// A message one part of which is asked for: a question mark stands there.
struct LadderBlank {
    SegmentId id = 0;
    BlankField field = BlankField::ack;
    friend bool operator==(const LadderBlank&, const LadderBlank&) = default;
};

struct LadderView {
    const Trace* trace = nullptr;
    const Scenario* scenario = nullptr;
    std::size_t cursor = 0;       // entries shown
    std::size_t revealed = 0;     // entries [cursor, revealed) are drawn as ghosts
    Instant displayTime{};        // where "now" is
    bool until = false;           // a paper shows the run up to displayTime, which gets a line of its own
    std::optional<Instant> step;  // what ended then is of this step; none: what the last entry ended
    bool live = true;  // draws now-line, pill, flying segment, current-step emphasis; false on paper
    std::optional<SocketName> socket;  // only this connection; none: all
    Selection selected;
    std::optional<SegmentId> focused;
    std::optional<SegmentId> hovered;
    std::optional<LadderPrediction> prediction;
    std::optional<LadderBlank> blank;
    Foresight foresight = Foresight::all;
    std::vector<SegmentMet> stops;  // breakpoints, marked where messages meet them
    Language language = Language::en;
    Wording wording;
    bool outlined = false;  // what this step has changed
    bool numbered = false;  // messages numbered, for the text of a paper
    // On a work sheet: what messages carry and the states that ends come to are gaps to write in. What nobody
    // could find out, a forged segment and where an end begins, is told.
    bool gapped = false;
    // Finished phases are one row each, but those that begin with these entries; never on a linear axis.
    bool folds = false;
    std::vector<std::size_t> opened;
};

// By event: rows as close as labels allow, long waits broken. Linear: heights are in proportion to time, and
// what finds no room for its words is told by them only when pointed at.
enum class TimeAxis { byEvent, linear };
inline constexpr std::array timeAxes{TimeAxis::byEvent, TimeAxis::linear};

struct LadderMetrics {
    qreal width = 840;
    qreal minimumHeight = 0;
    bool listener = true;  // the listener's own lifeline, where there is room
    bool times = true;  // a gutter with the times of the rows and of now; false: they stand beside the ladder
    // For an audience: hosts, states and messages alone; no addresses, calls, timers, and no line of now.
    bool bare = false;
    TimeAxis axis = TimeAxis::byEvent;
    friend bool operator==(const LadderMetrics&, const LadderMetrics&) = default;
};

// The picture without its head: heights of all rows from 0.
DisplayList layoutLadder(const LadderView& view, const LadderMetrics& metrics, const Theme& theme);
// The lifelines' heads, which stay visible while the rest scrolls.
qreal ladderHeadHeight(const LadderMetrics& metrics);
DisplayList layoutLadderHead(const LadderView& view, const LadderMetrics& metrics, const Theme& theme);

}  // namespace synstep
