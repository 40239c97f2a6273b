// SPDX-License-Identifier: GPL-3.0-or-later
// What a line of a run is about, and which lines tell of what is selected.
#include "core/trace/selection.h"

#include <gtest/gtest.h>

#include "tests/support/several.h"

namespace synstep {
namespace {

TEST(ASelection, IsToldOfByTheEntryThatItIsTheSubjectOf) {
    const Trace trace = test::played(test::several(2));
    int segments = 0, timers = 0, calls = 0;
    for (std::size_t i = 0; i < trace.size(); ++i) {
        const Entry& entry = trace.entry(i);
        const Selection subject = subjectOf(entry);
        if (subject.isNone()) continue;
        EXPECT_TRUE(tellsOf(entry, subject)) << i;
        segments += subject.segment ? 1 : 0;
        timers += subject.timer ? 1 : 0;
        calls += subject.call ? 1 : 0;
    }
    EXPECT_GT(segments, 10);
    EXPECT_EQ(timers, 2) << "2MSL of both";
    EXPECT_GT(calls, 5);
}

TEST(ASelection, OfACallIsToldOfWhereItIsMadeAndInEveryRunThatMakesIt) {
    const Trace trace = test::played(test::several(2)), other = test::played(test::several(3));
    std::size_t calls = 0;
    for (std::size_t i = 0; i < trace.size(); ++i) {
        const Entry& entry = trace.entry(i);
        if (entry.as<CallMade>() == nullptr) continue;
        const Selection call = subjectOf(entry);
        ASSERT_TRUE(call.call);
        EXPECT_EQ(entryOf(trace, *call.call), i);
        ++calls;
    }
    EXPECT_GT(calls, 5U);
    const Selection third = [&] {
        for (std::size_t i = 0; i < other.size(); ++i) {
            const auto* made = other.entry(i).as<CallMade>();
            if (made && made->call.socket == SocketName{2}) return subjectOf(other.entry(i));
        }
        return Selection();
    }();
    ASSERT_TRUE(third.call);
    EXPECT_EQ(entryOf(trace, *third.call), std::nullopt) << "there are two connections in that one";
}

TEST(ASelection, OfAMessageIsToldOfWhereItLeavesAndWhereItArrives) {
    const Trace trace = test::played(test::several(1));
    int told = 0;
    for (std::size_t i = 0; i < trace.size(); ++i) told += tellsOf(trace.entry(i), {SegmentId{1}}) ? 1 : 0;
    EXPECT_EQ(told, 2);
}

TEST(ASelection, OfAStateAtNoHostIncludesItAtBoth) {
    const Selection anywhere = Selection::of(SelectedState{State::established, SocketName{0}});
    const Selection client = Selection::of(SelectedState{State::established, SocketName{0}, HostId::client});
    EXPECT_TRUE(anywhere.includes(client));
    EXPECT_FALSE(client.includes(anywhere));
    EXPECT_FALSE(
        client.includes(Selection::of(SelectedState{State::established, SocketName{0}, HostId::server})));
    EXPECT_FALSE(anywhere.includes(Selection::of(SelectedState{State::established, SocketName{1}})));
    EXPECT_FALSE(Selection().includes(Selection()));
}

TEST(ASelection, OfListenAndClosedIncludesTheListenerAndAHostWithoutAConnection) {
    const Selection listen = Selection::of(SelectedState{State::listen, SocketName{0}});
    EXPECT_TRUE(listen.includes(
        Selection::of(SelectedState{State::listen, SocketName::listener(), HostId::server})));
    const Selection closed = Selection::of(SelectedState{State::closed, SocketName{0}, HostId::client});
    EXPECT_TRUE(
        closed.includes(Selection::of(SelectedState{State::closed, SocketName::none(), HostId::client})));
    EXPECT_FALSE(
        closed.includes(Selection::of(SelectedState{State::closed, SocketName::none(), HostId::server})));
    EXPECT_FALSE(
        listen.includes(Selection::of(SelectedState{State::closed, SocketName::none(), HostId::server})));
}

TEST(ASelection, OfAStateIsToldOfWhereItBegins) {
    const Trace trace = test::played(test::several(2));
    const Selection open = Selection::of(SelectedState{State::established, SocketName{1}});
    int told = 0;
    for (std::size_t i = 0; i < trace.size(); ++i) told += tellsOf(trace.entry(i), open) ? 1 : 0;
    EXPECT_EQ(told, 2) << "at the client and at the server";
}

}  // namespace
}  // namespace synstep
