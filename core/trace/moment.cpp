// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/moment.h"

#include <algorithm>

namespace synstep {
namespace {

// --- Whether an entry is the moment. Of those that are counted: which of their kind it is, or 0.

bool is(const StateEntered& wanted, const Entry& entry) {
    if (entry.host != wanted.host) return false;
    return std::any_of(entry.effects.begin(), entry.effects.end(), [&](const Effect& effect) {
        const auto* changed = std::get_if<StateChanged>(&effect.what);
        return changed && changed->to == wanted.state && (!wanted.socket || *wanted.socket == effect.socket);
    });
}

bool isNth(const SegmentPasses& wanted, const Departure& departure) {
    if (departure.injected || departure.from != wanted.sender) return false;
    if (!wanted.kind) return departure.nthOfAny == wanted.nth;
    return kindOf(departure.datagram.segment) == *wanted.kind && departure.nthOfKind == wanted.nth;
}

// The segment that this entry ends the way of, in that manner.
std::optional<SegmentId> passing(SegmentMoment moment, const Entry& entry) {
    if (const auto* arrived = entry.as<Arrived>()) {
        if (moment == SegmentMoment::arrived && !arrived->copy) return arrived->id;
    } else if (const auto* lost = entry.as<LostOnTheWay>()) {
        if (moment == SegmentMoment::lost) return lost->id;
    }
    return std::nullopt;
}

bool is(const SegmentPasses& wanted, const Trace& trace, const Entry& entry) {
    if (wanted.moment == SegmentMoment::sent) {
        return std::any_of(entry.departures.begin(), entry.departures.end(),
                           [&](const Departure& departure) { return isNth(wanted, departure); });
    }
    const auto id = passing(wanted.moment, entry);
    const auto sending = id ? trace.sendingOf(*id) : std::nullopt;
    return sending && isNth(wanted, *sending->departure);
}

bool isCounted(const TimerExpires& wanted, const Entry& entry) {
    return entry.host == wanted.host && timerExpiredBy(entry) == wanted.timer;
}
bool isCounted(const CallComes& wanted, const Entry& entry) {
    const auto* made = entry.as<CallMade>();
    return made && entry.host == wanted.host && made->call.kind == wanted.call;
}
bool is(const ReportComes& wanted, const Entry& entry) {
    if (entry.host != wanted.host) return false;
    return std::any_of(entry.effects.begin(), entry.effects.end(), [&](const Effect& effect) {
        const auto* reported = std::get_if<Reported>(&effect.what);
        return reported && reported->report == wanted.report;
    });
}

// --- Where in the run it is

// The first entry at `from` or later that fulfils the condition, as the position after it.
template <class Condition>
std::optional<std::size_t> firstEntry(const Trace& trace, std::size_t from, const Condition& condition) {
    for (std::size_t i = from == 0 ? 0 : from - 1; i < trace.size(); ++i) {
        if (condition(trace.entry(i))) return i + 1;
    }
    return std::nullopt;
}

template <class Counted>
std::optional<std::size_t> nthEntry(const Counted& wanted, const Trace& trace, std::size_t from) {
    std::uint32_t count = 0;
    const auto found = firstEntry(
        trace, 0, [&](const Entry& entry) { return isCounted(wanted, entry) && ++count == wanted.nth; });
    return found && *found >= from ? found : std::nullopt;
}

std::optional<std::size_t> find(const RunBegins&, const Trace&, std::size_t from) {
    return from == 0 ? std::optional<std::size_t>(0) : std::nullopt;
}
std::optional<std::size_t> find(const RunEnds&, const Trace& trace, std::size_t) {
    return trace.isOver() ? std::optional(trace.size()) : std::nullopt;
}
std::optional<std::size_t> find(const StateEntered& wanted, const Trace& trace, std::size_t from) {
    return firstEntry(trace, from, [&](const Entry& entry) { return is(wanted, entry); });
}
std::optional<std::size_t> find(const ReportComes& wanted, const Trace& trace, std::size_t from) {
    return firstEntry(trace, from, [&](const Entry& entry) { return is(wanted, entry); });
}
std::optional<std::size_t> find(const SegmentPasses& wanted, const Trace& trace, std::size_t from) {
    return firstEntry(trace, from, [&](const Entry& entry) { return is(wanted, trace, entry); });
}
std::optional<std::size_t> find(const TimerExpires& wanted, const Trace& trace, std::size_t from) {
    return nthEntry(wanted, trace, from);
}
std::optional<std::size_t> find(const CallComes& wanted, const Trace& trace, std::size_t from) {
    return nthEntry(wanted, trace, from);
}

std::optional<std::size_t> find(const InjectionPasses& wanted, const Trace& trace, std::size_t from) {
    std::uint32_t count = 0;
    std::optional<SegmentId> id;
    const auto sent = firstEntry(trace, 0, [&](const Entry& entry) {
        for (const Departure& departure : entry.departures) {
            if (departure.injected && ++count == wanted.nth) id = departure.id;
        }
        return id.has_value();
    });
    if (!sent) return std::nullopt;
    if (wanted.moment == SegmentMoment::sent) return *sent >= from ? sent : std::nullopt;
    return firstEntry(trace, std::max(from, *sent),
                      [&](const Entry& entry) { return passing(wanted.moment, entry) == id; });
}

}  // namespace

std::optional<std::size_t> positionOf(const Moment& moment, const Trace& trace, std::size_t from) {
    return std::visit([&](const auto& wanted) { return find(wanted, trace, from); }, moment);
}

}  // namespace synstep
