// SPDX-License-Identifier: GPL-3.0-or-later
// Where a person is in a run: what one step is, and that going back is exact.
#include "ui/session/session.h"

#include <gtest/gtest.h>

#include "tests/support/several.h"
#include "tests/ui/session/built_in.h"

namespace synstep {
namespace {

using test::builtIn;
using test::seconds;

State stateOf(const Session& session, HostId host) {
    return session.world().stateOf(host, SocketName{0});
}

class Counter {
  public:
    explicit Counter(Session& session) {
        QObject::connect(&session, &Session::changed, [this] { ++count; });
    }
    int count = 0;
};

TEST(Session, OpensWithTheFirstMessageOnItsWay) {
    const Session session(builtIn("handshake-and-wave"));
    EXPECT_GT(session.displayTime(), seconds(0));
    EXPECT_LT(session.displayTime(), seconds(0.05));
    EXPECT_EQ(stateOf(session, HostId::client), State::synSent);
    EXPECT_EQ(stateOf(session, HostId::server), State::listen);
    EXPECT_EQ(session.segmentsSent().size(), 1u);
    EXPECT_EQ(session.revealed(), session.cursor());
}

TEST(Session, AStepIsAMessageToItsFullEffect) {
    Session session(builtIn("handshake-and-wave"));
    session.next();
    EXPECT_EQ(session.displayTime(), seconds(0.05));
    EXPECT_EQ(stateOf(session, HostId::server), State::synReceived);
    EXPECT_EQ(session.segmentsSent().size(), 2u) << "the answer has left in the same step";
    session.next();
    EXPECT_EQ(session.displayTime(), seconds(0.1));
    EXPECT_EQ(stateOf(session, HostId::client), State::established);
    session.next();
    EXPECT_EQ(session.displayTime(), seconds(0.15));
    EXPECT_EQ(stateOf(session, HostId::server), State::established);
}

TEST(Session, SevenMessagesAndTheEndOfTimeWaitAreEightSteps) {
    Session session(builtIn("handshake-and-wave"));
    session.toStart();
    int steps = 0;
    while (session.canGoNext()) {
        session.next();
        ++steps;
    }
    EXPECT_EQ(steps, 8);
    EXPECT_EQ(session.displayTime(), seconds(60.5)) << "the last step is the timer that ends TIME-WAIT";
    EXPECT_EQ(stateOf(session, HostId::client), State::closed);
    EXPECT_EQ(session.stepNumber(), 8u);
}

TEST(Session, TheLossOfAMessageIsAStepOfItsOwn) {
    Session session(builtIn("third-ack-lost"));
    session.next();
    session.next();
    session.next();
    EXPECT_EQ(session.displayTime(), seconds(0.13)) << "lost at 60 % of its way";
    EXPECT_EQ(stateOf(session, HostId::server), State::synReceived);
    session.next();
    EXPECT_EQ(session.displayTime(), seconds(1.1)) << "the repeated SYN+ACK arrives";
}

TEST(Session, AnEventStepIsOneEntry) {
    Session session(builtIn("handshake-and-wave"));
    session.toStart();
    session.setStepSize(StepSize::event);
    session.next();
    EXPECT_EQ(session.cursor(), 1u);
    EXPECT_EQ(stateOf(session, HostId::server), State::listen);
    EXPECT_EQ(stateOf(session, HostId::client), State::closed);
    session.next();
    EXPECT_EQ(session.cursor(), 2u);
    EXPECT_EQ(stateOf(session, HostId::client), State::synSent);
    session.back();
    EXPECT_EQ(session.cursor(), 1u);
}

TEST(Session, BackReturnsExactlyToWhereEachStepBegan) {
    for (const char* id : {"handshake-and-wave", "third-ack-lost", "simultaneous-close", "last-ack-lost"}) {
        Session session(builtIn(id));
        std::vector<std::pair<std::size_t, Instant>> seen;
        while (session.canGoNext()) {
            seen.emplace_back(session.cursor(), session.displayTime());
            session.next();
        }
        const std::size_t furthest = session.cursor();
        for (auto place = seen.rbegin(); place != seen.rend(); ++place) {
            session.back();
            EXPECT_EQ(session.cursor(), place->first) << id;
            EXPECT_EQ(session.displayTime(), place->second) << id;
        }
        EXPECT_EQ(session.revealed(), furthest) << id << ": what was seen stays known";
    }
}

TEST(Session, BackFromAJumpGoesToTheStopBefore) {
    Session session(builtIn("handshake-and-wave"));
    session.toEnd();
    EXPECT_FALSE(session.canGoNext());
    session.back();
    EXPECT_EQ(session.displayTime(), seconds(0.55));
    session.back();
    EXPECT_EQ(session.displayTime(), seconds(0.5));
    session.toStart();
    EXPECT_EQ(session.cursor(), 0u);
    EXPECT_FALSE(session.canGoBack());
}

TEST(Session, ATraceIsPlayedOnlyAsFarAsSomebodyLooks) {
    Session session(builtIn("handshake-and-wave"));
    session.next();
    session.next();
    EXPECT_LT(session.trace().size(), 8u);
    EXPECT_FALSE(session.trace().isOver());
}

TEST(Session, EveryChangeIsToldOnce) {
    Session session(builtIn("handshake-and-wave"));
    Counter told(session);
    session.next();
    EXPECT_EQ(told.count, 1);
    session.back();
    EXPECT_EQ(told.count, 2);
    session.select({SegmentId{1}});
    EXPECT_EQ(told.count, 3);
    session.select({SegmentId{1}});
    EXPECT_EQ(told.count, 3) << "nothing changed";
    session.setStepSize(StepSize::event);
    EXPECT_EQ(told.count, 4);
    session.toEnd();
    EXPECT_EQ(told.count, 5);
    session.next();
    EXPECT_EQ(told.count, 5) << "there is nothing after the end";
}

TEST(Session, WhileAMessageGlidesTheCursorKeepsBehindTheTimeShown) {
    Session session(builtIn("handshake-and-wave"));
    session.next();
    const std::size_t begin = session.cursor();
    session.showTime(seconds(0.075));
    EXPECT_TRUE(session.isGliding());
    EXPECT_EQ(session.cursor(), begin);
    EXPECT_EQ(session.displayTime(), seconds(0.075));
    session.showTime(seconds(0.1));
    EXPECT_EQ(session.cursor(), begin) << "the arrival is not shown before the step is complete";
    session.next();
    EXPECT_FALSE(session.isGliding());
    EXPECT_EQ(stateOf(session, HostId::client), State::established);
    session.back();
    EXPECT_EQ(session.displayTime(), seconds(0.05)) << "back to where the whole step began";
}

TEST(Session, BackInTheMiddleOfAGlideGoesToItsBegin) {
    Session session(builtIn("handshake-and-wave"));
    session.next();
    session.showTime(seconds(0.075));
    session.back();
    EXPECT_EQ(session.displayTime(), seconds(0.05));
    EXPECT_FALSE(session.isGliding());
}

TEST(Session, RestartForgetsWhatWasSeen) {
    Session session(builtIn("handshake-and-wave"));
    const Instant opening = session.displayTime();
    session.toEnd();
    session.restart();
    EXPECT_EQ(session.displayTime(), opening);
    EXPECT_EQ(session.revealed(), session.cursor());
}

TEST(Session, UpAndDownWalkThroughTheMessagesSent) {
    Session session(builtIn("handshake-and-wave"));
    session.next();
    session.next();
    session.selectAbove();
    EXPECT_EQ(session.selection().segment, SegmentId{3}) << "the newest first";
    session.selectAbove();
    EXPECT_EQ(session.selection().segment, SegmentId{2});
    session.selectBelow();
    session.selectBelow();
    EXPECT_EQ(session.selection().segment, SegmentId{3}) << "there is none below the last";
}

TEST(Session, AnActConcernsTheSelectionElseTheNewestInFlight) {
    Session session(builtIn("handshake-and-wave"));
    EXPECT_EQ(session.target(), SegmentId{1});
    session.next();
    EXPECT_EQ(session.target(), SegmentId{2});
    session.select({SegmentId{1}});
    EXPECT_EQ(session.target(), SegmentId{1});
    session.select({});
    session.toEnd();
    EXPECT_EQ(session.target(), std::nullopt);
    EXPECT_EQ(session.obstacleTo(SegmentAct::lose, session.target()), Obstacle::nothingSelected);
}

// Those of one call are in flight together: the first of the latest is meant, on its way and all the time.
TEST(Session, MeansTheFirstOfThoseThatLeftLast) {
    Session session(
        test::read("synstep = 1\nid = \"burst\"\ndo = [ { at = \"0s\", server = \"listen\" },\n"
                   "{ at = \"0s\", client = \"connect\" },\n"
                   "{ at = \"200ms\", client = \"send 10000\" } ]\n"));
    session.toStart();
    const auto burst = [&] {
        return session.cursor() > 0 && session.trace().entry(session.cursor() - 1).departures.size() > 3;
    };
    session.setStepSize(StepSize::event);
    while (!burst() && session.canGoNext()) session.next();
    ASSERT_TRUE(burst());
    EXPECT_EQ(session.target(), session.trace().entry(session.cursor() - 1).departures.front().id);
}

TEST(Session, AStepGivesUpTheSelectionThatWasMadeBeforeIt) {
    Session session(builtIn("handshake-and-wave"));
    session.next();
    session.select({SegmentId{1}});
    session.next();
    EXPECT_EQ(session.selection().segment, std::nullopt);
    EXPECT_EQ(session.target(), SegmentId{3});
    session.select({SegmentId{1}});
    session.showTime(seconds(0.12));
    EXPECT_EQ(session.selection().segment, std::nullopt) << "it has begun";
    session.select({SegmentId{2}});
    session.showTime(seconds(0.13));
    session.next();
    EXPECT_EQ(session.selection().segment, SegmentId{2}) << "made while the message glided: it is meant";
    session.back();
    EXPECT_EQ(session.selection().segment, std::nullopt);
}

// DATA of the client is under way when the server sends: the first of them is the one that glides.
TEST(Session, AnActConcernsTheMessageThatGlidesThoughANewerOneIsInFlight) {
    Session session(builtIn("handshake-and-wave"));
    session.next();
    session.next();
    session.next();
    const PersonCall send{HostId::client, {CallKind::send, SocketName{0}, 100}};
    session.perform(send);
    session.showTime(seconds(0.16));
    session.perform({HostId::server, send.call});
    const std::vector<SegmentId> sent = session.segmentsSent();
    ASSERT_GE(sent.size(), 2u);
    const SegmentId newer = sent.back(), older = sent[sent.size() - 2];
    EXPECT_EQ(session.target(), newer);
    session.showTime(seconds(0.18));
    EXPECT_EQ(session.target(), older);
}

}  // namespace
}  // namespace synstep
