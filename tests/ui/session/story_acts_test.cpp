// SPDX-License-Identifier: GPL-3.0-or-later
// Acts that a story asks for, in runs where they are not to be done, or are of another run.
#include <gtest/gtest.h>

#include "tests/ui/session/told_lesson.h"
#include "ui/session/session.h"

namespace synstep {
namespace {

using test::toldLesson;

TEST(ToldOverAFault, ASegmentThatHasNotLeftIsNotWaitedForUntilItHas) {
    Scenario scenario = toldLesson();
    scenario.setup.script.faults.clear();
    Do lose{{"Lose it", ""}, ActOnSegment{HostId::client, SegmentKind::ack, 1, FaultAct::drop}};
    scenario.story = {
        {RunBegins{}, lose, {}, {}, {}, 1},
        {TimerExpires{HostId::server, Timer::retransmission, 1}, Say{{"Now", ""}}, {}, {}, {}, 2}};
    Session session(scenario);
    session.tellStory();
    EXPECT_EQ(session.openAct(), std::optional<std::size_t>(0));
    EXPECT_EQ(session.waitsFor(), std::nullopt) << "the run goes on until it can be done";
    while (session.canGoNext()) session.next();
    EXPECT_EQ(session.waitsFor(), std::optional<std::size_t>(0));
    session.lose(test::segmentOf(session.trace(), HostId::client, SegmentKind::ack));
    EXPECT_EQ(session.waitsFor(), std::nullopt);
    session.toEnd();
    EXPECT_EQ(session.told(), 2u);
}

// The segment that is to be delayed is lost in this run: no more can be done to it.
TEST(ToldOverAFault, AnActThatCannotBeDoneAnyMoreHoldsNothing) {
    Scenario scenario = toldLesson();
    Do delay{{"Delay it", ""},
             ActOnSegment{HostId::client, SegmentKind::ack, 1, FaultAct::delay, std::chrono::seconds(1)}};
    const Moment sent = SegmentPasses{HostId::client, SegmentKind::ack, 1, SegmentMoment::sent};
    scenario.story = {
        {sent, delay, {}, {}, {}, 1},
        {TimerExpires{HostId::server, Timer::retransmission, 1}, Say{{"Now", ""}}, {}, {}, {}, 2}};
    Session session(scenario);
    session.tellStory();
    session.toEnd();
    EXPECT_EQ(session.openAct(), std::nullopt);
    EXPECT_EQ(session.waitsFor(), std::nullopt);
    EXPECT_EQ(session.missedAct(), std::optional<std::size_t>(0));
    EXPECT_EQ(session.obstacleTo(delay.act), Obstacle::willBeLost);
    session.toEnd();
    EXPECT_EQ(session.told(), 2u) << "the story goes on";
    EXPECT_EQ(session.missedAct(), std::nullopt);
    EXPECT_TRUE(session.guide().toldOut);
}

// A call that is refused to the end of the run.
TEST(ToldOverAFault, AtTheEndNothingIsWaitedFor) {
    Scenario scenario = toldLesson();
    Call accept{CallKind::accept, SocketName{7}};
    scenario.story = {{RunBegins{}, Do{{"Accept it", ""}, ActCall{HostId::server, accept}}, {}, {}, {}, 1},
                      {RunEnds{}, Playground{{"Yours", ""}}, {}, {}, {}, 2}};
    Session session(scenario);
    session.tellStory();
    EXPECT_EQ(session.openAct(), std::optional<std::size_t>(0));
    while (session.canGoNext()) session.next();
    EXPECT_EQ(session.missedAct(), std::optional<std::size_t>(0));
    EXPECT_EQ(session.openAct(), std::nullopt);
    EXPECT_TRUE(session.guide().toldOut);
}

// What was done instead makes another run, which what had been done here is no part of.
TEST(ToldOverACall, WhatIsOnlyInTheRunThatWasLeftIsStillAskedFor) {
    Scenario scenario = test::builtIn("refused");
    const Do listen{{"Listen", ""}, ActCall{HostId::server, {CallKind::listen}}};
    scenario.story = {{ReportComes{HostId::client, Report::refused}, listen, {}, {}, {}, 1},
                      {StateEntered{HostId::server, State::established}, Say{{"Now", ""}}, {}, {}, {}, 2}};
    Session session(scenario);
    session.tellStory();
    while (!session.openAct()) session.next();
    const std::size_t here = session.cursor();
    session.performStep(0);
    ASSERT_EQ(session.openAct(), std::nullopt);
    session.goTo(here);
    session.perform({HostId::client, {CallKind::connect}});
    ASSERT_EQ(session.run(), 2u);
    ASSERT_EQ(session.world().stateOf(HostId::server, SocketName::listener()), State::closed);
    EXPECT_EQ(session.openAct(), std::optional<std::size_t>(0));
}

}  // namespace
}  // namespace synstep
