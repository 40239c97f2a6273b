// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs under one time.
#include "ui/session/comparison.h"

#include <gtest/gtest.h>

#include <set>

#include "core/scenario/variants.h"
#include "tests/support/several.h"
#include "tests/ui/session/built_in.h"
#include "ui/session/session.h"

namespace synstep {
namespace {

using test::builtIn;
using test::seconds;
using test::segmentOf;

RunOfTwo played(const Scenario& scenario) {
    return {scenario, std::make_shared<Trace>(World(std::make_shared<const Setup>(scenario.setup)))};
}

struct TwoRuns : testing::Test {
    Comparison two{played(varied(builtIn("why-three-rst-lost"), Variant::twoWay)),
                   played(varied(builtIn("why-three-rst-lost"), Variant::threeWay)), StepSize::message};
};

TEST_F(TwoRuns, OpenAtTheEndOfTheLongerOne) {
    EXPECT_EQ(two.now(), seconds(1.15));
    EXPECT_FALSE(two.canGoNext());
    EXPECT_TRUE(two.canGoBack());
    EXPECT_EQ(two.cursor(0), two.trace(0).size());
}

TEST_F(TwoRuns, AStepMovesBothToTheSameTime) {
    two.toStart();
    EXPECT_EQ(two.now(), seconds(0));
    EXPECT_FALSE(two.canGoBack());
    std::vector<Instant> times;
    while (two.canGoNext()) {
        two.next();
        times.push_back(two.now());
        for (const std::size_t run : {0, 1}) EXPECT_EQ(two.cursor(run), two.trace(run).positionAt(two.now()));
    }
    // Also where one of them has nothing more to show.
    EXPECT_EQ(times, (std::vector{seconds(0.05), seconds(0.1), seconds(0.13), seconds(1.1), seconds(1.15)}));
    std::vector<Instant> backwards;
    while (two.canGoBack()) {
        backwards.push_back(two.now());
        two.back();
    }
    std::reverse(backwards.begin(), backwards.end());
    EXPECT_EQ(backwards, times);
}

TEST_F(TwoRuns, StepsByEventStopAtEveryInstantOfEither) {
    two.setStepSize(StepSize::event);
    two.toStart();
    std::size_t steps = 0;
    bool timer = false;
    for (; two.canGoNext(); ++steps) {
        two.next();
        timer = timer || two.now() == seconds(1.05);
    }
    EXPECT_TRUE(timer) << "the timer of one alone";
    EXPECT_GT(steps, 5u);
}

TEST_F(TwoRuns, SelectingAMessageSelectsItsCounterpart) {
    const SegmentId rst = segmentOf(two.trace(0), HostId::client, SegmentKind::rst),
                    there = segmentOf(two.trace(1), HostId::client, SegmentKind::rst);
    two.select(0, {rst});
    EXPECT_EQ(two.selected(0), rst);
    EXPECT_EQ(two.selected(1), there);
    two.select(1, {segmentOf(two.trace(1), HostId::client, SegmentKind::rst, 2)});
    EXPECT_EQ(two.selected(0), std::nullopt) << "it has none";
    two.deselect();
    EXPECT_FALSE(two.hasSelection());
}

TEST_F(TwoRuns, WhatIsNoMessageIsSelectedAsTheSameThingInBoth) {
    const Selection state = Selection::of(SelectedState{State::closed, SocketName{0}, HostId::client});
    two.select(1, state);
    EXPECT_TRUE(two.hasSelection());
    for (const std::size_t run : {0, 1}) EXPECT_EQ(two.selection(run), state);
    EXPECT_EQ(two.selected(0), std::nullopt) << "it is no message";
    two.selectAbove();
    EXPECT_TRUE(two.selected(1)) << "from there on one walks along the messages";
}

TEST_F(TwoRuns, TheSelectionWalksAlongTheRowsOfBoth) {
    two.selectAbove();
    EXPECT_EQ(two.selected(0), std::nullopt);
    EXPECT_EQ(two.selected(1), segmentOf(two.trace(1), HostId::client, SegmentKind::rst, 2));
    for (int i = 0; i < 2; ++i) two.selectAbove();
    EXPECT_EQ(two.selected(0), segmentOf(two.trace(0), HostId::client, SegmentKind::rst));
    two.selectBelow();
    EXPECT_EQ(two.selected(0), std::nullopt);
}

TEST_F(TwoRuns, EachChangeIsToldOnce) {
    int told = 0;
    QObject::connect(&two, &Comparison::changed, [&told] { ++told; });
    two.back();
    two.selectAbove();
    two.goTo(seconds(0.05));
    EXPECT_EQ(told, 3);
}

TEST(TwoBranches, ArePlayedToTheirEndWithoutMovingTheSession) {
    Session session(builtIn("three-way-handshake"));
    session.toEnd();
    session.lose(segmentOf(session.trace(), HostId::client, SegmentKind::ack));
    const Instant before = session.displayTime();
    const std::size_t revealed = session.revealed();
    const History& history = session.history();
    ASSERT_EQ(history.size(), 2u);
    const Comparison two({session.scenario(), history.run(0).trace},
                         {session.scenario(), history.run(1).trace}, StepSize::message);
    ASSERT_TRUE(two.alignment().first());
    EXPECT_EQ(two.alignment().first()->kind, DifferenceKind::fate);
    EXPECT_EQ(session.displayTime(), before);
    EXPECT_EQ(session.revealed(), revealed);
}

TEST(TwoRunsOfSeveralConnections, ShowOneAloneInBoth) {
    const Scenario three = test::several(3);
    Scenario two = test::several(2);
    two.setup.socketNames = three.setup.socketNames;
    Comparison runs(played(three), played(two), StepSize::message);
    ASSERT_TRUE(runs.hasSeveralConnections());
    EXPECT_EQ(runs.connections(0).connections().size(), 3u);
    ASSERT_EQ(runs.connections(1).connections().size(), 3u) << "those of both, so that each can be chosen";
    EXPECT_EQ(runs.connections(1).connections()[2].states, (std::array{State::closed, State::closed}));
    runs.connections(1).chooseConnection(SocketName{2});
    EXPECT_EQ(runs.connections(0).connection(), SocketName{2});
    // Up and Down walk along its messages alone.
    std::set<SegmentId> walked;
    for (int i = 0; i < 60; ++i) {
        runs.selectBelow();
        if (runs.selected(0)) walked.insert(*runs.selected(0));
    }
    ASSERT_GT(walked.size(), 3u);
    const auto ports = portsOf(runs.trace(0), SocketName{2}, runs.trace(0).size());
    ASSERT_TRUE(ports);
    for (const SegmentId id : walked)
        EXPECT_TRUE(isBetween(*runs.trace(0).sendingOf(id)->departure, *ports)) << id;
    runs.connections(0).chooseNextConnection(1);
    EXPECT_EQ(runs.connection(), std::nullopt) << "after the last all of them come again";
}

}  // namespace
}  // namespace synstep
