// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/stops.h"

#include <algorithm>

#include "core/trace/breakpoint.h"

namespace synstep {

namespace {

bool changesState(const Entry& entry) {
    return std::any_of(entry.effects.begin(), entry.effects.end(), [](const Effect& effect) {
        return std::holds_alternative<StateChanged>(effect.what);
    });
}

// After the first entry of which this is true.
template <class Predicate>
std::size_t stopAfterEntry(Trace& trace, std::size_t position, Predicate isLast) {
    std::size_t i = position;
    while (playTo(trace, i + 1)) {
        if (isLast(trace.entry(i++))) break;
    }
    return i;
}

// Whether everything of the instant of entry i - 1 has happened.
bool endsInstant(Trace& trace, std::size_t i) {
    return !playTo(trace, i + 1) || trace.entry(i).at != trace.entry(i - 1).at;
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
        ++i;
        if (!endsInstant(trace, i)) continue;
        if (ended) return i;
        if (stateChanged && trace.worldAt(i).network.inFlight().empty()) return i;
    }
    return i;
}

// Counted along the entries: a World for each of them would cost more.
std::size_t quietStopAfter(Trace& trace, std::size_t position) {
    std::size_t inFlight = trace.worldAt(position).network.inFlight().size();
    std::size_t i = position;
    while (playTo(trace, i + 1)) {
        const Entry& entry = trace.entry(i++);
        if (flightEndedBy(entry)) --inFlight;
        for (const Departure& departure : entry.departures)
            inFlight += departure.copyArrivesAt == never ? 1 : 2;
        if (inFlight == 0 && endsInstant(trace, i)) break;
    }
    return i;
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

std::size_t stopAfter(Trace& trace, std::size_t position, StepSize size) {
    switch (size) {
        case StepSize::message:
            return messageStopAfter(trace, position);
        case StepSize::event:
            return stopAfterEntry(trace, position, [](const Entry&) { return true; });
        case StepSize::stateChange:
            return stopAfterEntry(trace, position, changesState);
        case StepSize::timer:
            return stopAfterEntry(trace, position,
                                  [](const Entry& e) { return timerExpiredBy(e).has_value(); });
        case StepSize::quiet:
            break;
    }
    return quietStopAfter(trace, position);
}

}  // namespace synstep
