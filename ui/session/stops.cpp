// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/stops.h"

#include <algorithm>

namespace synstep {

namespace {

bool changesState(const Entry& entry) {
    return std::any_of(entry.effects.begin(), entry.effects.end(), [](const Effect& effect) {
        return std::holds_alternative<StateChanged>(effect.what);
    });
}

}  // namespace

bool playTo(Trace& trace, std::size_t size) {
    while (trace.size() < size) {
        if (!trace.grow()) return false;
    }
    return true;
}

std::optional<SegmentId> flightEndedBy(const Entry& entry) {
    if (const auto* arrived = entry.as<Arrived>()) return arrived->id;
    if (const auto* lost = entry.as<LostOnTheWay>()) return lost->id;
    return std::nullopt;
}

std::size_t firstFlightEnd(const Trace& trace, std::size_t begin, std::size_t end) {
    while (begin < end && !flightEndedBy(trace.entry(begin))) ++begin;
    return begin;
}

std::size_t messageStopAfter(Trace& trace, std::size_t position) {
    bool ended = false;
    bool stateChanged = false;
    std::size_t i = position;
    while (playTo(trace, i + 1)) {
        const Entry& entry = trace.entry(i);
        if (flightEndedBy(entry)) {
            if (ended) return i;
            ended = true;
        }
        stateChanged = stateChanged || changesState(entry);
        const Instant at = entry.at;
        ++i;
        if (!playTo(trace, i + 1) || trace.entry(i).at == at) continue;
        if (ended) return i;
        if (stateChanged && trace.worldAt(i).network.inFlight().empty()) return i;
    }
    return i;
}

}  // namespace synstep
