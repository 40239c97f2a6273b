// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/message_step.h"

#include <algorithm>

namespace synstep {

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
        ++i;
        if (!endsInstant(trace, i)) continue;
        if (ended) return i;
        if (stateChanged && trace.worldAt(i).network.inFlight().empty()) return i;
    }
    return i;
}

bool playTo(Trace& trace, std::size_t size) {
    while (trace.size() < size) {
        if (!trace.grow()) return false;
    }
    return true;
}

bool endsInstant(Trace& trace, std::size_t end) {
    return !playTo(trace, end + 1) || trace.entry(end).at != trace.entry(end - 1).at;
}

std::optional<SegmentId> flightEndedBy(const Entry& entry) {
    if (const auto* arrived = entry.as<Arrived>()) return arrived->id;
    if (const auto* lost = entry.as<LostOnTheWay>()) return lost->id;
    return std::nullopt;
}

bool changesState(const Entry& entry) {
    return std::any_of(entry.effects.begin(), entry.effects.end(), [](const Effect& effect) {
        return std::holds_alternative<StateChanged>(effect.what);
    });
}

std::shared_ptr<Trace> playedAhead(const Trace& trace) {
    // Owns nothing: the caller's trace is there for as long as this one is.
    const std::shared_ptr<const Trace> parent(std::shared_ptr<void>(), &trace);
    return Trace::branchFrom(parent, trace.size());
}

}  // namespace synstep
