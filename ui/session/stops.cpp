// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/stops.h"

#include "core/trace/breakpoint.h"

namespace synstep {

namespace {

// After the first entry of which this is true.
template <class Predicate>
std::size_t stopAfterEntry(Trace& trace, std::size_t position, Predicate isLast) {
    std::size_t i = position;
    while (playTo(trace, i + 1)) {
        if (isLast(trace.entry(i++))) break;
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
