// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/foresight.h"

#include <algorithm>

#include "core/trace/selection.h"

namespace synstep {

namespace {

// Another act than the one that decides says nothing of it: who delays a message does not know that it is
// lost.
bool isFateOfHand(const Departure& departure, const Trace& trace) {
    switch (departure.fate) {
        case Fate::lost:
            return isActedUpon(departure, FaultAct::drop, trace);
        case Fate::corrupted:
            return isActedUpon(departure, FaultAct::corrupt, trace);
        case Fate::duplicated:
            return isActedUpon(departure, FaultAct::duplicate, trace);
        case Fate::delayed:
        case Fate::delivered:
            return isActedUpon(departure, FaultAct::delay, trace) ||
                   isActedUpon(departure, FaultAct::transit, trace);
    }
    return false;
}

}  // namespace

bool isFateTold(const Departure& departure, const Trace& trace, Instant now, Foresight foresight) {
    if (foresight == Foresight::all || foresight == Foresight::veiled) return foresight == Foresight::all;
    if (std::min(departure.lostAt, departure.arrivesAt) <= now) return true;
    return foresight != Foresight::nothingToCome && isFateOfHand(departure, trace);
}

Departure asKnown(const Departure& departure, const Trace& trace, Instant now, Foresight foresight) {
    Departure known = departure;
    if (isFateTold(departure, trace, now, foresight)) return known;
    known.fate = Fate::delivered;
    known.lostAt = known.copyArrivesAt = never;
    known.corrupt = known.copyCorrupt = known.delayed = false;
    return known;
}

}  // namespace synstep
