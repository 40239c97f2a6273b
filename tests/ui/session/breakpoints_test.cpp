// SPDX-License-Identifier: GPL-3.0-or-later
// Where a run stops, and that steps, Play and the way to the end stop there.
#include <gtest/gtest.h>

#include "core/trace/breakpoint.h"
#include "tests/ui/session/built_in.h"
#include "ui/session/session.h"

namespace synstep {
namespace {

using test::builtIn;
using test::seconds;

const StateReached serverReceived{HostId::server, State::synReceived};

TEST(Breakpoints, TheWayToTheEndStopsWhereAHostReachesAState) {
    Session session(builtIn("handshake-and-wave"));
    session.setBreakpoint(serverReceived, true);
    session.toEnd();
    EXPECT_EQ(session.displayTime(), seconds(0.05));
    EXPECT_EQ(session.stoppedBy(), Breakpoint(serverReceived));
    session.toEnd();
    EXPECT_FALSE(session.canGoNext()) << "it is reached but once";
    EXPECT_EQ(session.stoppedBy(), std::nullopt);
}

TEST(Breakpoints, AStepEndsThereAndTheNextOneGoesToWhereItWouldHaveEnded) {
    Session session(builtIn("handshake-and-wave"));
    session.setStepSize(StepSize::quiet);
    session.setBreakpoint(serverReceived, true);
    session.next();
    EXPECT_EQ(session.displayTime(), seconds(0.05));
    EXPECT_EQ(session.stoppedBy(), Breakpoint(serverReceived));
    session.next();
    EXPECT_EQ(session.displayTime(), seconds(0.15));
    EXPECT_EQ(session.stoppedBy(), std::nullopt) << "said once";
    session.back();
    EXPECT_EQ(session.displayTime(), seconds(0.05));
    EXPECT_EQ(session.stoppedBy(), std::nullopt) << "whoever goes back is not stopped";
}

TEST(Breakpoints, ThatAreRemovedStopNothing) {
    Session session(builtIn("handshake-and-wave"));
    session.setBreakpoint(serverReceived, true);
    session.setBreakpoint(serverReceived, true);
    EXPECT_EQ(session.breakpoints().size(), 1u) << "set twice it is one";
    session.setBreakpoint(serverReceived, false);
    session.toEnd();
    EXPECT_FALSE(session.canGoNext());
}

TEST(Breakpoints, AStepThatIsOnItsWayEndsAtOneThatIsSetMeanwhile) {
    Session session(builtIn("handshake-and-wave"));
    session.toStart();
    session.setStepSize(StepSize::quiet);
    session.showTime(seconds(0.02));
    session.setBreakpoint(serverReceived, true);
    session.next();
    EXPECT_EQ(session.displayTime(), seconds(0.05));
}

// --- What each kind is met by: the instants at which a run to the end stops

std::vector<double> stopsOf(const char* scenario, const Breakpoint& breakpoint) {
    Session session(builtIn(scenario));
    session.toStart();
    session.setBreakpoint(breakpoint, true);
    std::vector<double> at;
    while (session.canGoNext()) {
        session.toEnd();
        if (session.stoppedBy())
            at.push_back(static_cast<double>(session.displayTime().time_since_epoch().count()) / 1e6);
    }
    return at;
}

using Times = std::vector<double>;

TEST(Breakpoints, MeetASegmentWhereItIsSentArrivesOrIsLost) {
    const auto of = [](HostId sender, SegmentKind kind, SegmentMoment moment) {
        return stopsOf("third-ack-lost", SegmentMet{sender, kind, moment});
    };
    EXPECT_EQ(of(HostId::server, SegmentKind::synAck, SegmentMoment::sent), (Times{0.05, 1.05}));
    EXPECT_EQ(of(HostId::server, SegmentKind::synAck, SegmentMoment::arrived), (Times{0.1, 1.1}));
    EXPECT_EQ(of(HostId::client, SegmentKind::ack, SegmentMoment::lost), (Times{0.13}));
    EXPECT_EQ(of(HostId::server, SegmentKind::syn, SegmentMoment::sent), Times{}) << "the client sends those";
}

TEST(Breakpoints, MeetATimerOfOneHostAndOfOneKind) {
    EXPECT_EQ(stopsOf("third-ack-lost", TimerRanOut{HostId::server, Timer::retransmission}), (Times{1.05}));
    EXPECT_EQ(stopsOf("third-ack-lost", TimerRanOut{HostId::client, Timer::retransmission}), Times{});
    EXPECT_EQ(stopsOf("handshake-and-wave", TimerRanOut{HostId::client, Timer::timeWait}), (Times{60.5}));
}

TEST(Breakpoints, MeetTheRetransmissionThatIsTheNthOfOneSegment) {
    const Times all = stopsOf("syn-lost", SegmentMet{HostId::client, SegmentKind::syn, SegmentMoment::sent});
    ASSERT_GE(all.size(), 2u);
    EXPECT_EQ(stopsOf("syn-lost", SentAgain{HostId::client, 1}), (Times{all[1]}));
    EXPECT_EQ(stopsOf("syn-lost", SentAgain{HostId::client, 99}), Times{});
    EXPECT_EQ(stopsOf("syn-lost", SentAgain{HostId::server, 1}), Times{});
    EXPECT_EQ(stopsOf("simultaneous-open", SentAgain{HostId::client, 1}), Times{})
        << "a SYN+ACK that answers a SYN repeats nothing";
}

TEST(Breakpoints, AnInjectedSegmentIsSentByNobodyAndArrives) {
    const auto of = [](SegmentMoment moment) {
        return stopsOf("why-three-old-syn", SegmentMet{HostId::client, SegmentKind::syn, moment});
    };
    const Times sent = of(SegmentMoment::sent), arrived = of(SegmentMoment::arrived);
    EXPECT_LT(sent.size(), arrived.size());
}

}  // namespace
}  // namespace synstep
