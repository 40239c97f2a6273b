// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/breakpoint.h"

#include <algorithm>

namespace synstep {
namespace {

bool met(const StateReached& wanted, const Trace& trace, std::size_t index) {
    const Entry& entry = trace.entry(index);
    if (entry.host != wanted.host) return false;
    return std::any_of(entry.effects.begin(), entry.effects.end(), [&](const Effect& effect) {
        const auto* changed = std::get_if<StateChanged>(&effect.what);
        return changed != nullptr && changed->to == wanted.state;
    });
}

bool isSent(const SegmentMet& wanted, const Entry& entry) {
    return std::any_of(entry.departures.begin(), entry.departures.end(), [&](const Departure& departure) {
        return !departure.injected && departure.from == wanted.sender &&
               kindOf(departure.datagram.segment) == wanted.kind;
    });
}

bool met(const SegmentMet& wanted, const Trace& trace, std::size_t index) {
    const Entry& entry = trace.entry(index);
    if (wanted.moment == SegmentMoment::sent) return isSent(wanted, entry);
    if (wanted.moment == SegmentMoment::arrived) {
        const auto* arrived = entry.as<Arrived>();
        return arrived != nullptr && arrived->from == wanted.sender &&
               kindOf(arrived->datagram.segment) == wanted.kind;
    }
    const auto* lost = entry.as<LostOnTheWay>();
    if (lost == nullptr || lost->from != wanted.sender) return false;
    const auto sending = trace.sendingOf(lost->id);
    return sending && kindOf(sending->departure->datagram.segment) == wanted.kind;
}

bool met(const TimerRanOut& wanted, const Trace& trace, std::size_t index) {
    const Entry& entry = trace.entry(index);
    return entry.host == wanted.host && timerExpiredBy(entry) == wanted.timer;
}

// How often the first of these segments has been sent again up to this entry.
std::uint32_t repetitionsOf(SegmentId first, const Trace& trace, std::size_t last) {
    const auto sending = trace.sendingOf(first);
    std::uint32_t count = 0;
    for (std::size_t i = sending ? sending->entry : 0; i <= last; ++i) {
        for (const Departure& departure : trace.entry(i).departures)
            if (departure.copyOf == first) count = departure.again ? count + 1 : 0;
    }
    return count;
}

bool met(const SentAgain& wanted, const Trace& trace, std::size_t index) {
    const Entry& entry = trace.entry(index);
    return std::any_of(entry.departures.begin(), entry.departures.end(), [&](const Departure& departure) {
        return departure.again && departure.from == wanted.host &&
               repetitionsOf(departure.copyOf, trace, index) == wanted.times;
    });
}

}  // namespace

std::optional<Timer> timerExpiredBy(const Entry& entry) {
    if (const auto* expired = entry.as<TimerExpired>()) return expired->timer;
    const auto* made = entry.as<CallMade>();
    if (made != nullptr && made->call.kind == CallKind::fire && made->refusal == Refusal::none)
        return made->call.timer;
    return std::nullopt;
}

bool isMet(const Breakpoint& breakpoint, const Trace& trace, std::size_t entry) {
    return std::visit([&](const auto& wanted) { return met(wanted, trace, entry); }, breakpoint);
}

std::optional<Breakpoint> firstMet(const std::vector<Breakpoint>& breakpoints, const Trace& trace,
                                   std::size_t entry) {
    const auto found = std::find_if(breakpoints.begin(), breakpoints.end(),
                                    [&](const Breakpoint& one) { return isMet(one, trace, entry); });
    return found == breakpoints.end() ? std::nullopt : std::optional(*found);
}

}  // namespace synstep
