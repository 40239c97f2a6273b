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

}  // namespace

// --- Where in the run it is. What is counted counts over the whole run, also before `from`.

bool MomentSearch::meets(const StateEntered& wanted, const Trace& trace, std::size_t index) {
    return index + 1 >= from_ && is(wanted, trace.entry(index));
}
bool MomentSearch::meets(const ReportComes& wanted, const Trace& trace, std::size_t index) {
    return index + 1 >= from_ && is(wanted, trace.entry(index));
}
bool MomentSearch::meets(const SegmentPasses& wanted, const Trace& trace, std::size_t index) {
    return index + 1 >= from_ && is(wanted, trace, trace.entry(index));
}
bool MomentSearch::meets(const TimerExpires& wanted, const Trace& trace, std::size_t index) {
    return isCounted(wanted, trace.entry(index)) && ++count_ == wanted.nth;
}
bool MomentSearch::meets(const CallComes& wanted, const Trace& trace, std::size_t index) {
    return isCounted(wanted, trace.entry(index)) && ++count_ == wanted.nth;
}

bool MomentSearch::meets(const InjectionPasses& wanted, const Trace& trace, std::size_t index) {
    const Entry& entry = trace.entry(index);
    bool sentHere = false;
    for (const Departure& departure : entry.departures) {
        if (injected_ || !departure.injected || ++count_ != wanted.nth) continue;
        injected_ = departure.id;
        sentHere = true;
    }
    return wanted.moment == SegmentMoment::sent ? sentHere
                                                : injected_ && passing(wanted.moment, entry) == injected_;
}

std::optional<std::size_t> MomentSearch::in(const Trace& trace) {
    if (std::holds_alternative<RunBegins>(moment_))
        return from_ == 0 ? std::optional<std::size_t>(0) : std::nullopt;
    if (std::holds_alternative<RunEnds>(moment_))
        return trace.isOver() ? std::optional(trace.size()) : std::nullopt;
    while (!found_ && looked_ < trace.size()) {
        const std::size_t index = looked_++;
        const bool met = std::visit([&](const auto& wanted) { return meets(wanted, trace, index); }, moment_);
        if (met && index + 1 >= from_) found_ = index + 1;
    }
    return found_;
}

std::optional<std::size_t> positionOf(const Moment& moment, const Trace& trace, std::size_t from) {
    return MomentSearch(moment, from).in(trace);
}

}  // namespace synstep
