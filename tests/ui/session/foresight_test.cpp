// SPDX-License-Identifier: GPL-3.0-or-later
// What may be told of what is to come while a story asks, and what can be done meanwhile; which questions
// that were left can be asked again.
#include <gtest/gtest.h>

#include "tests/ui/session/built_in.h"
#include "tests/ui/session/told_lesson.h"
#include "ui/session/session.h"

namespace synstep {
namespace {

using test::builtIn;
using test::segmentOf;
using test::toldLesson;

// The third message is on its way and will be lost; a question about it is still to come.
class TheLossIsAskedFor : public testing::Test {
  protected:
    TheLossIsAskedFor() {
        session.tellStory();
        while (!ack()) {
            if (const auto asked = session.waitsFor()) session.settle(*asked, {AskOutcome::How::answered, 1});
            session.next();
        }
    }
    SegmentId ack() const {
        const SegmentId id = segmentOf(session.trace(), HostId::client, SegmentKind::ack);
        return id != 0 && session.trace().sendingOf(id)->entry < session.cursor() ? id : 0;
    }
    const Departure& departure() const { return *session.trace().sendingOf(ack())->departure; }

    Session session{builtIn("third-ack-lost")};
};

TEST_F(TheLossIsAskedFor, NothingOfTheSessionTellsIt) {
    EXPECT_EQ(session.foresight(), Foresight::turns);
    EXPECT_FALSE(session.isFateTold(departure()));
    EXPECT_EQ(session.asKnown(departure()).fate, Fate::delivered);
    EXPECT_EQ(session.tallyAsKnown().lostByNow, 0u);
    EXPECT_EQ(session.tallyAsKnown().sent, 3u);
    for (const SegmentAct act :
         {SegmentAct::lose, SegmentAct::delay, SegmentAct::duplicate, SegmentAct::deliverNow})
        EXPECT_EQ(session.obstacleTo(act, ack()), Obstacle::none) << static_cast<int>(act);
}

TEST_F(TheLossIsAskedFor, ItIsToldOnceItHasHappened) {
    const SegmentId id = ack();
    session.next();
    ASSERT_GE(session.displayTime(), departure().lostAt);
    EXPECT_TRUE(session.isFateTold(departure()));
    EXPECT_EQ(session.tallyAsKnown().lostByNow, 1u);
    EXPECT_EQ(session.obstacleTo(SegmentAct::delay, id), Obstacle::lost);
}

TEST_F(TheLossIsAskedFor, WhoLosesItByHandKnowsIt) {
    session.lose(ack());
    ASSERT_EQ(session.history().size(), 2u);
    EXPECT_TRUE(session.isFateTold(departure()));
    EXPECT_EQ(session.tallyAsKnown().lostByNow, 0u) << "it is still in flight";
    EXPECT_EQ(session.obstacleTo(SegmentAct::lose, ack()), Obstacle::willBeLost);
    session.next();
    EXPECT_EQ(session.tallyAsKnown().lostByNow, 1u);
    EXPECT_EQ(session.obstacleTo(SegmentAct::lose, ack()), Obstacle::lost);
}

TEST_F(TheLossIsAskedFor, WhoIsToldAllReadsThatItWillBeLostAndIsNotYet) {
    session.setGuided(false);
    ASSERT_EQ(session.foresight(), Foresight::all);
    ASSERT_LT(session.displayTime(), departure().lostAt);
    EXPECT_EQ(session.tallyAsKnown().lostByNow, 0u);
    EXPECT_EQ(session.obstacleTo(SegmentAct::delay, ack()), Obstacle::willBeLost);
}

TEST_F(TheLossIsAskedFor, WhoDelaysItDoesNotLearnOfIt) {
    session.delay(ack(), std::chrono::seconds(1));
    ASSERT_EQ(session.history().size(), 2u);
    ASSERT_NE(departure().lostAt, never);
    EXPECT_FALSE(session.isFateTold(departure()));
}

TEST_F(TheLossIsAskedFor, WhoPredictsIsToldWhatWasDoneByHandAlone) {
    session.setGuided(false);
    EXPECT_EQ(session.foresight(), Foresight::all) << "who leaves the story is not asked";
    session.setGate(session.cursor());
    EXPECT_EQ(session.foresight(), Foresight::ownActs);
    EXPECT_NE(session.obstacleTo(SegmentAct::lose, ack()), Obstacle::lost);
}

TEST(Losses, AreCountedOnceTheyHaveHappenedInAnyRun) {
    Session session{builtIn("syn-flood")};
    while (session.canGoNext() && session.displayTime() < Instant{} + std::chrono::seconds(8)) {
        session.next();
        std::uint32_t lost = 0;
        for (std::size_t i = 0; i < session.cursor(); ++i)
            for (const Departure& departure : session.trace().entry(i).departures)
                if (!departure.injected && departure.lostAt <= session.displayTime()) ++lost;
        ASSERT_EQ(session.tallyAsKnown().lostByNow, lost) << session.cursor();
    }
    EXPECT_GT(session.tallyAsKnown().lostByNow, 0u);
}

// A question about data that only the second run has.
class LeftInAnotherRun : public testing::Test {
  protected:
    static Scenario lesson() {
        Scenario scenario = toldLesson();
        scenario.story[1].when = SegmentPasses{HostId::server, SegmentKind::data, 1, SegmentMoment::sent};
        return scenario;
    }
    LeftInAnotherRun() {
        session.tellStory();
        session.setWaiting(false);
        session.toEnd();
        while (session.canGoNext()) session.next();
        Call send{CallKind::send, SocketName{0}};
        send.octets = 10;
        send.socket = session.shownSocket();
        session.perform({HostId::server, send});
        while (!session.waitsFor() && session.canGoNext()) session.next();
        EXPECT_EQ(session.waitsFor(), std::optional<std::size_t>(1));
        session.settle(1, {});
    }
    Session session{lesson()};
};

TEST_F(LeftInAnotherRun, IsOfferedAsLongAsThatRunIsThere) {
    ASSERT_EQ(session.run(), 1u);
    session.chooseRun(0);
    ASSERT_FALSE(session.storyPosition(1));
    EXPECT_EQ(session.questionsLeft(), std::vector<std::size_t>{1});
    session.removeRun(1);
    EXPECT_TRUE(session.questionsLeft().empty()) << "there is no run to ask it of";
    session.restoreRun();
    EXPECT_EQ(session.questionsLeft(), std::vector<std::size_t>{1});
    session.askAgain(1);
    EXPECT_EQ(session.waitsFor(), std::optional<std::size_t>(1));
}

}  // namespace
}  // namespace synstep
