// SPDX-License-Identifier: GPL-3.0-or-later
// Going on from the past, names of runs, runs that are removed and come back.
#include <gtest/gtest.h>

#include "tests/ui/session/built_in.h"
#include "ui/session/session.h"

namespace synstep {
namespace {

using test::builtIn;
using test::seconds;

TEST(Runs, GoingOnFromThePastMakesARunWhoseFutureIsOpenAgain) {
    Session session(builtIn("handshake-and-wave"));
    session.toEnd();
    const std::size_t end = session.cursor();
    EXPECT_FALSE(session.isInThePast());
    session.continueHere();
    EXPECT_EQ(session.history().size(), 1u) << "at the latest there is nothing to go on from";
    session.goTo(4);
    ASSERT_TRUE(session.isInThePast());
    session.continueHere();
    EXPECT_EQ(session.run(), 1u);
    EXPECT_EQ(session.cursor(), 4u);
    EXPECT_EQ(session.revealed(), 4u) << "what comes is unseen";
    EXPECT_EQ(session.revealed(0), end) << "in the other run it is not";
    session.toEnd();
    EXPECT_EQ(session.cursor(), end) << "the script plays as before";
}

TEST(Runs, GoingOnFromWithinAFlightLeavesTheMessageWhereItIs) {
    Session session(builtIn("handshake-and-wave"));
    session.toEnd();
    session.toStart();
    session.next();
    session.showTime(seconds(0.075));
    const SegmentId flying = *session.target();
    session.continueHere();
    EXPECT_EQ(session.displayTime(), seconds(0.075));
    EXPECT_EQ(session.target(), flying);
    session.lose(flying);
    EXPECT_EQ(session.history().run(2).parent, std::size_t{1});
    session.next();
    EXPECT_EQ(session.displayTime(), seconds(0.08)) << "lost at 60 % of its way";
}

TEST(Runs, ANameIsOfTheRunAndCanBeTakenBack) {
    Session session(builtIn("handshake-and-wave"));
    session.renameRun(0, "握手");
    EXPECT_EQ(session.history().run(0).name, "握手");
    session.renameRun(0, "");
    EXPECT_TRUE(session.history().run(0).name.empty());
}

TEST(Runs, ARemovedRunGivesWayToTheOneItCameFromAndComesBack) {
    Session session(builtIn("three-way-handshake"));
    session.lose(SegmentId{1});
    while (session.segmentsSent().size() < 2 && session.canGoNext()) session.next();  // SYN again
    session.lose(SegmentId{2});
    ASSERT_EQ(session.run(), 2u);
    const Instant now = session.displayTime();
    session.removeRun(0);
    EXPECT_FALSE(session.history().run(0).removed) << "the scenario as written stays";
    session.removeRun(1);
    EXPECT_EQ(session.run(), 2u) << "what came from it stays, and is shown";
    session.removeRun(2);
    EXPECT_EQ(session.run(), 0u);
    EXPECT_EQ(session.displayTime(), now);
    session.chooseRun(1);
    EXPECT_EQ(session.run(), 0u) << "it cannot be chosen while it is gone";
    EXPECT_EQ(session.lastRemoved(), std::size_t{2});
    session.restoreRun();
    EXPECT_EQ(session.run(), 2u);
    session.restoreRun();
    EXPECT_EQ(session.run(), 1u);
    EXPECT_EQ(session.history().present().size(), 3u);
    EXPECT_EQ(session.lastRemoved(), std::nullopt);
}

}  // namespace
}  // namespace synstep
