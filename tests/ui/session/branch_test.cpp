// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to a message makes another run, and the old one stays as it was.
#include <gtest/gtest.h>

#include "tests/ui/session/built_in.h"
#include "ui/session/session.h"

namespace synstep {
namespace {

using test::builtIn;
using test::seconds;
using test::segmentOf;

std::vector<Entry> entriesOf(const Trace& trace) {
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < trace.size(); ++i) entries.push_back(trace.entry(i));
    return entries;
}

const Departure& departureOf(const Session& session, SegmentId id) {
    return *session.trace().sendingOf(id)->departure;
}

State stateOf(const Session& session, HostId host) {
    return session.world().stateOf(host, SocketName{0});
}

// After SYN and SYN+ACK: the third message is about to leave the client.
class TheThirdAck : public testing::Test {
  protected:
    TheThirdAck() : session(builtIn("three-way-handshake")) {
        session.next();
        session.next();
        ack = segmentOf(session.trace(), HostId::client, SegmentKind::ack);
    }
    Session session;
    SegmentId ack = 0;
};

TEST_F(TheThirdAck, LostByHandIsBroughtBackByTheServersTimer) {
    session.lose(ack);
    EXPECT_EQ(session.run(), 1u);
    EXPECT_EQ(session.displayTime(), seconds(0.1)) << "the present stays the present";
    EXPECT_NE(departureOf(session, ack).lostAt, never);
    session.next();
    EXPECT_EQ(session.displayTime(), seconds(0.13));
    EXPECT_EQ(stateOf(session, HostId::server), State::synReceived);
    session.toEnd();
    EXPECT_NE(segmentOf(session.trace(), HostId::server, SegmentKind::synAck, 2), 0u) << "SYN+ACK came again";
}

TEST_F(TheThirdAck, TheOldRunIsUntouchedAndCanBeChosenAgain) {
    session.toEnd();
    const std::vector<Entry> before = entriesOf(session.trace());
    session.goTo(4);
    const Instant present = session.displayTime();
    session.lose(ack);
    ASSERT_EQ(session.run(), 1u);
    session.toEnd();
    EXPECT_NE(entriesOf(session.trace()), before);
    session.goTo(4);
    session.chooseRun(0);
    EXPECT_EQ(entriesOf(session.trace()), before);
    EXPECT_EQ(session.displayTime(), present) << "the other run at the same instant";
    EXPECT_EQ(session.history().size(), 2u);
    EXPECT_EQ(session.revealed(), before.size()) << "its future had been seen";
}

TEST_F(TheThirdAck, AnActOnAMessageThatHasArrivedChangesThePast) {
    session.next();
    EXPECT_EQ(stateOf(session, HostId::server), State::established);
    session.lose(ack);
    EXPECT_EQ(session.displayTime(), seconds(0.15));
    EXPECT_EQ(stateOf(session, HostId::server), State::synReceived) << "in the new run it never came";
}

TEST_F(TheThirdAck, DelayedBeyondTheTimerItArrivesAfterTheRepeatedSynAck) {
    session.delay(ack, std::chrono::milliseconds(1300));
    EXPECT_EQ(departureOf(session, ack).arrivesAt, seconds(1.45));
    session.toEnd();
    EXPECT_NE(segmentOf(session.trace(), HostId::server, SegmentKind::synAck, 2), 0u);
}

TEST_F(TheThirdAck, DuplicatedItArrivesTwice) {
    session.duplicate(ack, std::chrono::milliseconds(10));
    EXPECT_EQ(departureOf(session, ack).copyArrivesAt, seconds(0.16));
}

TEST_F(TheThirdAck, DeliveredNowItArrivesAtThePresent) {
    session.showTime(seconds(0.12));
    session.deliverNow(ack);
    EXPECT_EQ(departureOf(session, ack).arrivesAt, seconds(0.12));
    EXPECT_EQ(session.displayTime(), seconds(0.12));
    EXPECT_EQ(stateOf(session, HostId::server), State::established);
    EXPECT_FALSE(session.isGliding());
}

TEST_F(TheThirdAck, DeliveredNowItArrivesAtThePresentHoweverItWasDelayedBefore) {
    session.delay(ack, std::chrono::milliseconds(1300));
    session.delay(ack, std::chrono::milliseconds(200));
    session.showTime(seconds(0.4));
    session.deliverNow(ack);
    EXPECT_EQ(departureOf(session, ack).arrivesAt, seconds(0.4));
    EXPECT_EQ(stateOf(session, HostId::server), State::established);
}

TEST_F(TheThirdAck, TheSelectionIsKept) {
    session.select({ack});
    session.lose(ack);
    EXPECT_EQ(session.selection().segment, ack);
}

TEST_F(TheThirdAck, TheSelectionIsGivenUpWhereItsNumberIsAnotherMessage) {
    session.toEnd();
    session.goTo(4);
    session.lose(ack);
    session.toEnd();
    const SegmentId again = segmentOf(session.trace(), HostId::server, SegmentKind::synAck, 2);
    session.select({again});
    session.chooseRun(0);
    EXPECT_EQ(session.selection().segment, std::nullopt) << "the other run has no such message";
    session.select({ack});
    session.chooseRun(1);
    EXPECT_EQ(session.selection().segment, ack) << "the same message, with another fate";
}

TEST_F(TheThirdAck, TheSelectionIsGivenUpByGoingBackToBeforeItWasSent) {
    session.select({ack});
    session.back();
    EXPECT_EQ(session.selection().segment, std::nullopt);
    EXPECT_EQ(session.target(), SegmentId{2}) << "what is in flight there";
    session.select({ack});
    EXPECT_EQ(session.obstacleTo(SegmentAct::lose, session.target()), Obstacle::notSentYet)
        << "it can be looked at, and nothing else be meant by it";
    session.next();
    session.restart();
    EXPECT_EQ(session.selection().segment, std::nullopt);
}

TEST(Branch, OfTwoRunsWhoseNumbersMeanDifferentMessagesNoneStaysSelected) {
    Session session(builtIn("three-way-handshake"));
    session.lose(SegmentId{1});
    session.toEnd();
    session.select({SegmentId{2}});
    EXPECT_EQ(departureOf(session, 2).from, HostId::client) << "here SYN again, in the other run SYN+ACK";
    session.chooseRun(0);
    EXPECT_EQ(session.selection().segment, std::nullopt);
    session.toEnd();
    session.select({SegmentId{2}});
    session.lose(SegmentId{1});
    EXPECT_EQ(session.selection().segment, std::nullopt);
}

TEST_F(TheThirdAck, ActsThatMakeNoSenseAreRefusedWithTheirReason) {
    EXPECT_EQ(session.obstacleTo(SegmentAct::lose, ack), Obstacle::none);
    EXPECT_EQ(session.obstacleTo(SegmentAct::deliverNow, SegmentId{1}), Obstacle::arrived);
    EXPECT_EQ(session.obstacleTo(SegmentAct::lose, std::nullopt), Obstacle::nothingSelected);
    EXPECT_EQ(session.obstacleTo(SegmentAct::lose, SegmentId{99}), Obstacle::notSentYet);
    session.lose(ack);
    EXPECT_EQ(session.obstacleTo(SegmentAct::delay, ack), Obstacle::willBeLost);
    session.lose(ack);
    EXPECT_EQ(session.history().size(), 2u) << "losing it twice is nothing";
}

TEST_F(TheThirdAck, ABranchOfABranchKeepsBothChanges) {
    session.delay(ack, std::chrono::milliseconds(20));
    session.next();
    session.lose(segmentOf(session.trace(), HostId::client, SegmentKind::syn));
    EXPECT_EQ(session.history().size(), 3u);
    EXPECT_EQ(session.history().run(2).parent, std::size_t{1});
    EXPECT_EQ(session.displayTime(), seconds(0.17));
    EXPECT_EQ(stateOf(session, HostId::server), State::listen);
}

// --- What an application calls

const PersonCall clientSends{HostId::client, {CallKind::send, SocketName{0}, 100}};

TEST(Branch, DataSentByHandLeavesAtThePresentInARunOfItsOwn) {
    Session session(builtIn("handshake-and-wave"));
    EXPECT_EQ(session.refusalOf({HostId::server, clientSends.call}), Refusal::connectionDoesNotExist);
    session.perform({HostId::server, clientSends.call});
    EXPECT_EQ(session.history().size(), 1u) << "what is refused is not done";
    for (int i = 0; i < 3; ++i) session.next();
    session.showTime(seconds(0.17));
    session.perform(clientSends);
    EXPECT_EQ(session.run(), 1u);
    EXPECT_EQ(session.displayTime(), seconds(0.17));
    const SegmentId data = segmentOf(session.trace(), HostId::client, SegmentKind::data);
    ASSERT_NE(data, 0u);
    EXPECT_EQ(departureOf(session, data).sentAt, seconds(0.17)) << "not at the instant of the last entry";
    EXPECT_EQ(departureOf(session, data).datagram.segment.len, 100u);
    EXPECT_EQ(session.target(), data);
    session.toEnd();
    const World end = session.world();
    session.goTo(session.trace().branchPoint() + 1);
    session.toEnd();
    EXPECT_EQ(session.world(), end) << "played again it is the same";
}

TEST(Branch, DataSentByHandAndThenLostHaveBeenSentAllTheSame) {
    Session session(builtIn("three-way-handshake"));
    session.toEnd();
    PersonCall call{HostId::client, {}};
    call.call.kind = CallKind::send;
    call.call.octets = 10;
    session.perform(call);
    const SegmentId data = segmentOf(session.trace(), HostId::client, SegmentKind::data);
    ASSERT_NE(data, 0u);
    const Instant sentAt = departureOf(session, data).sentAt;
    session.lose(data);
    ASSERT_EQ(segmentOf(session.trace(), HostId::client, SegmentKind::data), data);
    EXPECT_NE(departureOf(session, data).lostAt, never);
    EXPECT_EQ(departureOf(session, data).sentAt, sentAt);
    EXPECT_EQ(session.history().run(2).stimuli.size(), 2u) << "called once, lost once";
    session.delay(data, std::chrono::milliseconds(100));
    EXPECT_EQ(session.run(), 2u) << "what is lost cannot be delayed";
    session.chooseRun(1);
    session.dragArrival(data, SegmentAct::delay,
                        departureOf(session, data).arrivesAt + std::chrono::seconds(1));
    EXPECT_EQ(segmentOf(session.trace(), HostId::client, SegmentKind::data), data);
    session.endDrag(true);
    EXPECT_EQ(session.run(), 3u);
    EXPECT_EQ(departureOf(session, data).sentAt, sentAt);
    const auto again = Session::restored(builtIn("three-way-handshake"), session.state());
    ASSERT_TRUE(again);
    for (const std::size_t run : {0, 1, 2, 3}) {
        again->chooseRun(run);
        session.chooseRun(run);
        EXPECT_EQ(entriesOf(*again->wholeTrace()), entriesOf(*session.wholeTrace())) << run;
        EXPECT_EQ(again->history().run(run).stimuli, session.history().run(run).stimuli) << run;
    }
}

TEST(Branch, BackGoesOnBeforeTheChangeAndTheStepIsStillTheSame) {
    Session session(builtIn("three-way-handshake"));
    session.next();
    session.next();
    const std::size_t begin = session.stepBegin();
    const SegmentId ack = segmentOf(session.trace(), HostId::client, SegmentKind::ack);
    session.showTime(seconds(0.12));
    session.lose(ack);
    EXPECT_EQ(session.displayTime(), seconds(0.12));
    session.back();
    EXPECT_EQ(session.displayTime(), seconds(0.1));
    EXPECT_EQ(session.stepBegin(), begin);
    session.back();
    EXPECT_EQ(session.displayTime(), seconds(0.05));
}

TEST(Branch, AnInjectedMessageIsNotForActingUpon) {
    Session session(builtIn("why-three-old-syn"));
    session.toEnd();
    SegmentId injected = 0;
    for (std::size_t i = 0; i < session.trace().size(); ++i) {
        for (const Departure& departure : session.trace().entry(i).departures) {
            if (departure.injected) injected = departure.id;
        }
    }
    ASSERT_NE(injected, 0u);
    EXPECT_EQ(session.obstacleTo(SegmentAct::lose, injected), Obstacle::injected);
    session.lose(injected);
    EXPECT_EQ(session.history().size(), 1u);
}

TEST(Branch, InTheMiddleOfAnInstantAPersonStaysThere) {
    Session session(builtIn("handshake-and-wave"));
    session.setStepSize(StepSize::event);
    session.toStart();
    session.next();
    session.next();  // the client has called connect(), and nothing else has happened
    const std::size_t cursor = session.cursor();
    session.lose(SegmentId{1});
    EXPECT_EQ(session.cursor(), cursor);
    EXPECT_EQ(session.displayTime(), seconds(0));
}

}  // namespace
}  // namespace synstep
