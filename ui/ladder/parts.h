// SPDX-License-Identifier: GPL-3.0-or-later
// A ladder told thing by thing, in the order of time, to those who do not see it: what has been revealed of
// its messages, states, timers, calls and drops.
//
// The list costs as much as the run is long, each name only as much as itself: names are made when somebody
// asks.
#pragma once

#include <functional>

#include "ui/ladder/axis.h"

namespace synstep {

// In the order in which what one entry did is told.
enum class LadderThing : std::uint8_t { phase, call, state, listener, drop, message, timer };

struct LadderPart {
    LadderThing thing = LadderThing::message;
    std::size_t item = 0;  // index into the model's list of these
    friend bool operator==(const LadderPart&, const LadderPart&) = default;
};

// Whether it is told that this one is lost.
bool tellsLoss(const LadderMessage& message, const LadderView& view);

std::vector<LadderPart> ladderParts(const LadderModel& model, const LadderView& view);

// Its id, kind, name and subject; bounds and hit are left empty.
Element elementOf(const LadderPart& part, const LadderModel& model, const LadderView& view);
// Its name, with what has become of it by now.
QString spokenName(const LadderPart& part, const LadderModel& model, const LadderView& view);
// The entry that it begins with; none: it was there before the run.
std::size_t beginOf(const LadderPart& part, const LadderModel& model);
// Where it stands.
struct PlacesOfPoints {
    std::function<qreal(PointId)> y;
    qreal top = 0, now = 0;
};
QRectF placeOf(const LadderPart& part, const LabelSource& source, const PlacesOfPoints& places);

}  // namespace synstep
