// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/glide.h"

#include <algorithm>
#include <numeric>

#include "ui/session/stops.h"

namespace synstep {

namespace {

constexpr double flightLength = 500;
constexpr double shortestFlight = 200;  // of one that is already under way
constexpr double waitLength = 300;
constexpr double flowLength = 900;

// Slow at both ends, fastest in the middle.
double ease(double share) {
    return share * share * (3 - 2 * share);
}

}  // namespace

std::optional<Glide::Flight> Glide::flightWithin(const Trace& trace, std::size_t begin, std::size_t stop) {
    const std::size_t end = firstFlightEnd(trace, begin, stop);
    if (end == stop) return std::nullopt;
    const auto sending = trace.sendingOf(*flightEndedBy(trace.entry(end)));
    if (!sending) return std::nullopt;
    std::size_t last = stop - 1;
    while (last > end && !flightEndedBy(trace.entry(last))) --last;
    return Flight{sending->departure->sentAt, trace.entry(end).at, trace.entry(last).at};
}

Glide::Glide(Instant now, Instant end, const std::optional<Flight>& flight) {
    if (!flight) {
        add(now, end, flightLength, true);
        return;
    }
    const Instant start = std::max(now, flight->sentAt);
    add(now, start, waitLength, false);
    if (flight->lastEndsAt > flight->endsAt) {
        add(start, flight->lastEndsAt, flowLength, false);
    } else {
        const double whole = static_cast<double>((flight->endsAt - flight->sentAt).count());
        const double rest = static_cast<double>((flight->endsAt - start).count());
        if (whole > 0)
            add(start, flight->endsAt, std::max(shortestFlight, flightLength * rest / whole), true);
    }
    add(flight->lastEndsAt, end, waitLength, false);
}

void Glide::add(Instant from, Instant to, double length, bool eased) {
    if (to > from) legs_.push_back({from, to, length, eased});
}

double Glide::length() const {
    return std::accumulate(legs_.begin(), legs_.end(), 0.0,
                           [](double sum, const Leg& leg) { return sum + leg.length; });
}

Instant Glide::timeAt(double milliseconds) const {
    for (const Leg& leg : legs_) {
        if (milliseconds <= leg.length) {
            const double share = std::clamp(milliseconds / leg.length, 0.0, 1.0);
            const double way =
                static_cast<double>((leg.to - leg.from).count()) * (leg.eased ? ease(share) : share);
            return leg.from + Duration(static_cast<Duration::rep>(way));
        }
        milliseconds -= leg.length;
    }
    return legs_.empty() ? Instant{} : legs_.back().to;
}

}  // namespace synstep
