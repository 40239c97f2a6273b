// SPDX-License-Identifier: GPL-3.0-or-later
// Dragging a message's arriving end: what would come of it is shown meanwhile, and only letting go makes a
// run.
#include <gtest/gtest.h>

#include "tests/ui/session/built_in.h"
#include "ui/session/session.h"

namespace synstep {
namespace {

using test::builtIn;
using test::seconds;
using std::chrono_literals::operator""ms;

class ADraggedSyn : public testing::Test {
  protected:
    ADraggedSyn() : session(builtIn("three-way-handshake")) { session.toEnd(); }
    Instant arrival() const { return session.trace().sendingOf(1)->departure->arrivesAt; }
    Session session;
};

TEST_F(ADraggedSyn, ShowsWhatWouldComeOfItWithoutMakingARun) {
    const std::size_t entries = session.trace().size();
    session.dragArrival(1, SegmentAct::delay, seconds(1.2));
    EXPECT_TRUE(session.isDragging());
    EXPECT_EQ(arrival(), seconds(1.2));
    EXPECT_EQ(session.history().size(), 1u);
    EXPECT_EQ(session.history().trace(0).size(), entries);
    EXPECT_EQ(session.selection().segment, SegmentId{1});
}

TEST_F(ADraggedSyn, IsReckonedFromTheRunAsItIsAtEachMove) {
    session.dragArrival(1, SegmentAct::delay, seconds(1.2));
    session.dragArrival(1, SegmentAct::delay, seconds(0.3));
    EXPECT_EQ(arrival(), seconds(0.3));
    session.endDrag(true);
    EXPECT_EQ(session.history().size(), 2u);
    EXPECT_EQ(arrival(), seconds(0.3));
    EXPECT_EQ(session.history().run(1).stimuli.size(), 1u);
}

TEST_F(ADraggedSyn, GivenUpLeavesEverythingAsItWas) {
    const Instant present = session.displayTime();
    const std::size_t cursor = session.cursor();
    session.dragArrival(1, SegmentAct::delay, seconds(1.2));
    session.endDrag(false);
    EXPECT_FALSE(session.isDragging());
    EXPECT_EQ(session.history().size(), 1u);
    EXPECT_EQ(session.displayTime(), present);
    EXPECT_EQ(session.cursor(), cursor);
}

TEST_F(ADraggedSyn, MayArriveEarlierButNotBeforeItWasSent) {
    session.dragArrival(1, SegmentAct::delay, seconds(0.01));
    EXPECT_EQ(arrival(), seconds(0.01));
    session.dragArrival(1, SegmentAct::delay, seconds(0) - 5ms);
    EXPECT_EQ(arrival(), seconds(0));
}

TEST_F(ADraggedSyn, AsADuplicateArrivesAsBeforeAndOnceMore) {
    session.dragArrival(1, SegmentAct::duplicate, seconds(0.2));
    session.endDrag(true);
    const Departure& syn = *session.trace().sendingOf(1)->departure;
    EXPECT_LT(syn.arrivesAt, seconds(0.1));
    EXPECT_EQ(syn.copyArrivesAt, seconds(0.2));
}

TEST_F(ADraggedSyn, WhatIsLostCannotBeDragged) {
    session.lose(1);
    const std::size_t runs = session.history().size();
    session.dragArrival(1, SegmentAct::delay, seconds(1));
    EXPECT_FALSE(session.isDragging());
    session.endDrag(true);
    EXPECT_EQ(session.history().size(), runs);
}

}  // namespace
}  // namespace synstep
