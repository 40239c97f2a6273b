// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about runs of scenarios, in the words of the domain.
#pragma once

#include <gtest/gtest.h>

#include <iosfwd>

#include "core/lesson/distractors.h"
#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"
#include "core/trace/notation.h"

namespace synstep::test {

inline Scenario builtIn(std::string_view id) {
    return std::get<Scenario>(readScenario(findBuiltIn(id)->text, "built-in"));
}
// The text of a scenario file without its version and id.
inline Scenario written(const std::string& text) {
    return std::get<Scenario>(readScenario("synstep = 1\nid = \"test\"\n" + text, "test"));
}
inline Trace runOf(const Scenario& scenario) {
    return Trace{World(std::make_shared<const Setup>(scenario.setup))};
}
inline Trace playedRunOf(const Scenario& scenario) {
    Trace trace = runOf(scenario);
    trace.growToEnd();
    return trace;
}

// "client ACK seq=101 ack=301", "nothing", "nothing until server retransmission".
inline std::string said(const Answer& answer) {
    const auto& next = std::get<NextAnswer>(answer);
    if (next.timer)
        return "nothing until " + std::string(toString(next.timer->host)) + " " +
               std::string(toString(next.timer->timer));
    if (!next.segment) return "nothing";
    std::string text(toString(next.segment->sender));
    text += " " + toString(next.segment->flags) + " seq=" + next.segment->seq;
    return next.segment->ack.empty() ? text : text + " ack=" + next.segment->ack;
}

inline Answer segment(HostId sender, const std::string& flags, std::string seq, std::string ack = {}) {
    return NextAnswer{SegmentAnswer{sender, *flagsFrom(flags), std::move(seq), std::move(ack)}, std::nullopt};
}
inline Answer until(HostId host, Timer timer) {
    return NextAnswer{std::nullopt, AwaitedTimer{host, timer}};
}
inline Answer nothing() {
    return NextAnswer{};
}

// The first position after an entry of which this is true; fails the test if there is none.
template <class Predicate>
std::size_t positionAfter(const Trace& trace, Predicate predicate) {
    for (std::size_t i = 0; i < trace.size(); ++i) {
        if (predicate(trace.entry(i))) return i + 1;
    }
    ADD_FAILURE() << "no such moment";
    return 0;
}
// After this segment has left, has been lost.
inline std::size_t sent(const Trace& trace, HostId from, SegmentKind kind, std::uint32_t nth = 1) {
    return positionAfter(trace, [=](const Entry& entry) {
        for (const Departure& d : entry.departures) {
            if (d.from == from && kindOf(d.datagram.segment) == kind && d.nthOfKind == nth) return true;
        }
        return false;
    });
}
inline std::size_t lost(const Trace& trace, HostId from) {
    return positionAfter(trace, [=](const Entry& entry) {
        const auto* loss = entry.as<LostOnTheWay>();
        return loss && loss->from == from;
    });
}

}  // namespace synstep::test
