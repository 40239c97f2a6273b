// SPDX-License-Identifier: GPL-3.0-or-later
// Several connections: which there are, which one is chosen, and what that changes.
#include <gtest/gtest.h>

#include <QJsonDocument>
#include <algorithm>

#include "tests/support/several.h"
#include "tests/ui/session/built_in.h"
#include "ui/session/session.h"
#include "ui/session/session_json.h"

namespace synstep {
namespace {

using test::flood;
using test::seconds;
using test::several;

constexpr SocketName a{0}, b{1}, c{2};

std::vector<SocketName> namesOf(const Session& session) {
    std::vector<SocketName> names;
    for (const ConnectionSeen& one : session.connections()) names.push_back(one.socket);
    return names;
}

// As far as 5 s: all are open.
void openAll(Session& session) {
    session.toEnd();
    session.goTo(session.trace().positionAt(seconds(5)));
}

TEST(Connections, AreKnownOnceTheyBegin) {
    Session session(several(3));
    EXPECT_EQ(namesOf(session), std::vector{a});
    EXPECT_FALSE(session.hasSeveralConnections());
    session.toEnd();
    EXPECT_EQ(namesOf(session), (std::vector{a, b, c}));
    EXPECT_TRUE(session.hasSeveralConnections());
    session.back();
    session.toStart();
    EXPECT_EQ(namesOf(session), (std::vector{a, b, c})) << "what has been shown stays known";
}

TEST(Connections, HaveTheStatesOfThePresentAndTheirPorts) {
    Session session(several(2));
    session.toEnd();
    session.goTo(session.trace().positionAt(seconds(5)));
    const std::vector<ConnectionSeen> open = session.connections();
    EXPECT_EQ(open[1].states, (std::array{State::established, State::established}));
    EXPECT_EQ(open[1].ports, (std::array<Port, 2>{40001, 80}));
    session.toStart();
    EXPECT_EQ(session.connections()[1].states, (std::array{State::closed, State::closed}));
    for (std::size_t i = 0; i <= session.trace().size(); ++i) {
        session.goTo(i);
        for (const ConnectionSeen& one : session.connections())
            for (const HostId host : {HostId::client, HostId::server}) {
                const State state = session.world().stateOf(host, one.socket);
                EXPECT_EQ(one.states[indexOf(host)], state == State::listen ? State::closed : state);
            }
    }
}

TEST(Connections, AreClosedAtAHostThatCrashes) {
    Session session(several(2));
    openAll(session);
    session.perform({HostId::client, {CallKind::crash}});
    for (const ConnectionSeen& one : session.connections()) {
        EXPECT_EQ(one.states[0], State::closed);
        EXPECT_EQ(one.states[1], State::established);
    }
}

TEST(TheChosenConnection, IsTheOneThatViewsAndCallsAreAbout) {
    Session session(several(3));
    openAll(session);
    EXPECT_EQ(session.shownSocket(), c) << "the last one that something happened to";
    session.chooseConnection(a);
    EXPECT_EQ(session.shownSocket(), a);
    EXPECT_EQ(session.connection(), a);
    session.chooseConnection(std::nullopt);
    EXPECT_EQ(session.shownSocket(), c);
}

TEST(TheChosenConnection, HasItsOwnMessagesAlone) {
    Session session(several(2));
    openAll(session);
    const std::size_t all = session.segmentsSent().size();
    session.chooseConnection(b);
    EXPECT_EQ(session.segmentsSent().size(), all / 2);
    for (const SegmentId id : session.segmentsSent()) {
        const Segment& segment = session.trace().sendingOf(id)->departure->datagram.segment;
        EXPECT_TRUE(segment.sourcePort == 40001 || segment.destinationPort == 40001);
    }
    session.selectAbove();
    EXPECT_EQ(session.selection().segment, session.segmentsSent().back());
}

TEST(TheChosenConnection, IsFollowedByTheNextOneAndTheLastByAll) {
    Session session(several(3));
    openAll(session);
    for (const auto& wanted :
         {std::optional(a), std::optional(b), std::optional(c), std::optional<SocketName>()}) {
        session.chooseNextConnection(1);
        EXPECT_EQ(session.connection(), wanted);
    }
    session.chooseNextConnection(-1);
    EXPECT_EQ(session.connection(), c);
}

TEST(TheChosenConnection, IsGivenUpWhereTheRunDoesNotHaveIt) {
    Session session(several(2));
    openAll(session);
    session.chooseConnection(SocketName{7});
    EXPECT_EQ(session.connection(), std::nullopt);
    session.chooseConnection(b);
    session.toStart();
    EXPECT_EQ(session.connection(), b) << "it is still known";
    session.restart();
    EXPECT_EQ(session.connection(), std::nullopt) << "it has not been seen yet";
}

TEST(TheChosenConnection, IsKeptWithTheSession) {
    Session session(several(2));
    openAll(session);
    session.chooseConnection(b);
    const auto state =
        sessionStateFrom(QJsonDocument::fromJson(QJsonDocument(toJson(session.state())).toJson()).object());
    ASSERT_TRUE(state);
    const auto again = Session::restored(several(2), *state);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->connection(), b);
}

TEST(AFloodInASession, IsOneMessageAmongThoseThatAreWalkedThrough) {
    Session session(flood(100));
    session.toEnd();
    const std::vector<SegmentId> ids = session.segmentsSent();
    EXPECT_LT(ids.size(), 10u);
    const Floods floods(session.trace(), session.cursor());
    ASSERT_EQ(floods.all().size(), 1u);
    EXPECT_EQ(std::count(ids.begin(), ids.end(), floods.all()[0].first), 1);
}

// As it is seen: the flood, and what is sent again for the second time, for the third, …
TEST(AFloodInASession, IsWalkedThroughRowByRowInBothDirections) {
    Session session(flood(100));
    session.toEnd();
    const std::vector<SegmentId> ids = session.segmentsSent();
    const auto& floods = session.floods();
    ASSERT_EQ(std::count_if(ids.begin(), ids.end(),
                            [&](SegmentId id) { return floods.ofSegment(id) != Floods::none; }),
              static_cast<std::ptrdiff_t>(floods.all()[0].echoes.size()) + 1);
    session.select({ids.front()});
    for (std::size_t i = 1; i < ids.size(); ++i) {
        session.selectBelow();
        ASSERT_EQ(session.selection().segment, ids[i]);
    }
    // Any other of a row: from there to the rows beside it.
    const auto row =
        std::find_if(ids.begin(), ids.end(), [&](SegmentId id) { return floods.repetitionOf(id) == 2; });
    ASSERT_NE(row, ids.end());
    SegmentId other = *row + 1;
    while (floods.toldBy(other) != *row) ++other;
    session.select({other});
    session.selectAbove();
    EXPECT_EQ(session.selection().segment, *std::prev(row));
    session.select({other});
    session.selectBelow();
    EXPECT_EQ(session.selection().segment, *std::next(row));
}

TEST(AFloodInASession, IsSteppedThroughRowByRow) {
    Session session(flood(100));
    session.toEnd();
    session.toStart();
    while (session.canGoNext()) {
        const std::size_t from = session.cursor();
        session.next();
        int echoes = 0;
        for (std::size_t i = from; i < session.cursor(); ++i)
            echoes += session.floods().echoBegunBy(i) > 1 ? 1 : 0;
        EXPECT_LE(echoes, 1) << "entries " << from << " to " << session.cursor();
    }
}

// As the chart has it, whose tokens are those of the connection.
TEST(StateOfAHost, IsClosedOnceItsConnectionHasEndedThoughItListens) {
    Session session(test::builtIn("handshake-and-wave"));
    session.toStart();
    EXPECT_EQ(session.stateOf(HostId::client), State::closed);
    EXPECT_EQ(session.stateOf(HostId::server), State::closed) << "nobody listens yet";
    session.setStepSize(StepSize::event);
    session.next();
    EXPECT_EQ(session.stateOf(HostId::server), State::listen);
    while (session.canGoNext()) session.next();
    EXPECT_EQ(session.world().stateOf(HostId::server, SocketName::listener()), State::listen);
    EXPECT_EQ(session.stateOf(HostId::server), State::closed);
}

TEST(StateOfAHost, IsThatOfItsListenerWhereOnlyHalfAConnectionHasBeen) {
    Session session(test::builtIn("why-three-old-syn"));
    session.setStepSize(StepSize::event);
    while (session.canGoNext() && session.stateOf(HostId::server) != State::synReceived) session.next();
    ASSERT_EQ(session.stateOf(HostId::server), State::synReceived);
    while (session.canGoNext() && session.stateOf(HostId::server) == State::synReceived) session.next();
    EXPECT_EQ(session.stateOf(HostId::server), State::listen) << "a RST has ended it";
}

// Of which those who look again and again keep nothing of their own.
TEST(FloodsOfASession, AreKeptOfEachRunAndCountedToWhereItStands) {
    Session session(flood(40));
    const auto isCountedHere = [&] {
        const Floods fromTheStart(session.trace(), session.cursor());
        ASSERT_EQ(session.floods().all().size(), fromTheStart.all().size());
        for (std::size_t i = 0; i < fromTheStart.all().size(); ++i)
            EXPECT_EQ(session.floods().at(i, session.cursor(), session.trace()), fromTheStart.all()[i]);
    };
    for (int step = 0; step < 60; ++step, session.next()) isCountedHere();
    EXPECT_EQ(&session.floods(), &session.floods());
    while (session.cursor() > 20) session.back();
    isCountedHere();
    session.perform({HostId::server, {CallKind::crash}});
    ASSERT_EQ(session.run(), 1u);
    for (int step = 0; step < 10; ++step, session.next()) isCountedHere();
}

TEST(Connections, ChoosingOneGivesUpWhatIsSelectedOfAnother) {
    Session session(several(2));
    openAll(session);
    const SegmentId ofA = session.segmentsSent().front(), ofB = session.segmentsSent().back();
    const auto keeps = [&](const Selection& selection) {
        session.chooseConnection({});
        session.select(selection);
        session.chooseConnection(b);
        return session.selection() == selection;
    };
    EXPECT_FALSE(keeps({ofA}));
    EXPECT_TRUE(keeps({ofB}));
    EXPECT_FALSE(keeps(Selection::of(SelectedState{State::established, a, HostId::client})));
    EXPECT_TRUE(keeps(Selection::of(SelectedState{State::established, b, HostId::client})));
    EXPECT_TRUE(keeps(Selection::of(SelectedState{State::listen, SocketName::listener(), HostId::server})));
    EXPECT_FALSE(keeps(Selection::of(SelectedTimer{HostId::client, a, Timer::retransmission})));
    const Entry* connects = nullptr;
    for (std::size_t i = 0; i < session.cursor(); ++i)
        if (const auto* made = session.trace().entry(i).as<CallMade>();
            made && made->call.kind == CallKind::connect && session.trace().entry(i).socket == a)
            connects = &session.trace().entry(i);
    ASSERT_NE(connects, nullptr);
    EXPECT_FALSE(keeps(subjectOf(*connects)));
    session.select({ofB});
    session.chooseConnection({});
    EXPECT_EQ(session.selection().segment, ofB) << "all are shown";
}

TEST(Connections, TheOneOfWhatIsSelectedIsShownUnlessAnotherIsChosen) {
    Session session(several(3));
    openAll(session);
    ASSERT_EQ(session.shownSocket(), c) << "something happened to it last";
    const std::vector<SegmentId> sent = session.segmentsSent();
    ASSERT_EQ(sent.size(), 9u) << "three of each";
    for (std::size_t i = 0; i < 3; ++i) {
        session.select({sent[i]});
        EXPECT_EQ(session.shownSocket(), a) << i;
        session.select({sent[3 + i]});
        EXPECT_EQ(session.shownSocket(), b) << i;
    }
    session.select(Selection::of(SelectedState{State::established, a, HostId::server}));
    EXPECT_EQ(session.shownSocket(), a);
    session.select(Selection::of(SelectedTimer{HostId::client, b, Timer::retransmission}));
    EXPECT_EQ(session.shownSocket(), b);
    session.select(Selection::of(SelectedState{State::listen, SocketName::listener(), HostId::server}));
    EXPECT_EQ(session.shownSocket(), c) << "the listener is of none";
    EXPECT_EQ(session.toldSocket(), c) << "whatever is selected";
    session.chooseConnection(a);
    session.select({sent.back()});
    EXPECT_EQ(session.shownSocket(), a) << "it was chosen";
    session.chooseConnection({});
    session.select({});
    EXPECT_EQ(session.shownSocket(), c);
}

}  // namespace
}  // namespace synstep
