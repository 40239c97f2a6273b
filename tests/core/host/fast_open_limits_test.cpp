// SPDX-License-Identifier: GPL-3.0-or-later
// TCP Fast Open where it meets a limit, a loss or another way of opening: RFC 7413 4.2, 5.1. The first visit,
// at 0 s, fetches the cookie; what is looked at begins at 2 s, on port 41000.
#include <gtest/gtest.h>

#include "tests/support/play.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

constexpr Instant at(Duration d) {
    return Instant{} + d;
}
constexpr HostId client = HostId::client, server = HostId::server;
const std::string tfo = "[tcp]\nfast_open = true\n";
const std::string rfcTfo = tfo + "stack = \"rfc9293\"\n";

std::string visit(const std::string& calls, const std::string& rest, const std::string& tables = tfo) {
    return R"(
until = "300s"
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", client = "abort" },
       { at = "2s", client = "connect", port = 41000 }, )" +
           calls + " ]\n" + rest + "\n" + tables;
}

using Lines = std::vector<std::string>;
Lines since2s(const Lines& lines) {
    Lines later;
    for (const std::string& line : lines) {
        if (std::stod(line) >= 2) later.push_back(line);
    }
    return later;
}

const Connection& connectionOf(const World& world, HostId host) {
    return world.host(host).find(SocketName{0})->connection;
}

// --- how much text the SYN carries

TEST(FastOpenSyn, leavesRoomForItsOptions) {
    const Played run(
        visit(R"({ at = "2s", client = "send 2000" })", {}, rfcTfo + "[server.tcp]\nmss = 1000\n"));
    EXPECT_EQ(since2s(run.sentBy(client)).front(), "2.000000 SYN seq=1100 len=984 fast-open-cookie")
        << "MUST-16: 4 octets of MSS, 10 of the cookie, 2 of padding";
}

TEST(FastOpenSyn, isNoLargerThanOurOwnMss) {
    const Played run(
        visit(R"({ at = "2s", client = "send 2000" })", {}, rfcTfo + "[client.tcp]\nmss = 500\n"));
    EXPECT_EQ(since2s(run.sentBy(client)).front(), "2.000000 SYN seq=1100 len=484 fast-open-cookie");
}

TEST(FastOpenSyn, carriesNothingWhereOptionsFillTheSegment) {
    const Played run(visit(R"({ at = "2s", client = "send 2" })", {}, tfo + "[server.tcp]\nmss = 1\n"));
    EXPECT_EQ(since2s(run.sentBy(client)),
              (Lines{"2.000000 SYN seq=1100 fast-open-cookie", "2.100000 ACK seq=1101 ack=1301 len=1",
                     "2.100000 PSH+ACK seq=1102 ack=1301 len=1"}));
}

// --- what the peer does not take

TEST(FastOpenRefused, goesAgainOnlyAsFarAsTheWindowReaches) {
    const Played run(visit(R"({ at = "2s", client = "send 30" }, { at = "20s", server = "read" })", {},
                           tfo + "[server]\nread = \"manual\"\n[server.tcp]\nwindow = 10\n"));
    const Lines sent = since2s(run.sentBy(client));
    ASSERT_GE(sent.size(), 2u);
    EXPECT_EQ(sent[1], "2.100000 ACK seq=1111 ack=1301") << "the third message must be acceptable";
    run.expectState(at(2150ms), server, State::established);
    run.expectState(at(120s), client, State::established);
    EXPECT_EQ(connectionOf(run.worldAt(at(19s)), server).tcb.rcvNxt, SeqNum{1111});
    EXPECT_EQ(connectionOf(run.worldAt(at(120s)), server).tcb.rcvNxt, SeqNum{1121});
}

TEST(FastOpenRefused, waitsForAWindowThatWasNeverOpen) {
    const Played run(visit(R"({ at = "2s", client = "send 30" })", {}, tfo + "[server.tcp]\nwindow = 0\n"));
    run.expectState(at(2150ms), server, State::established);
    run.expectState(at(290s), client, State::established);
    run.expectState(at(290s), server, State::established);
    run.expectRule("persist-probe");
}

// An answer without an MSS means 536: what was one segment becomes three.
TEST(FastOpenRefused, isCutToTheMssThatTheAnswerNames) {
    auto setup = setupOf(visit(R"({ at = "2s", client = "send 1400" })", R"(
inject = [ { at = "2010ms", from = "server", flags = "SYN+ACK", seq = 1300, ack = 1101 } ]
fault = [ { client = "SYN", nth = 2, drop = true } ])"));
    setup.script.injections.front().injection.segment.destinationPort = 41'000;
    const Played run(setup);
    Lines sent = since2s(run.sentBy(client));
    ASSERT_GE(sent.size(), 4u);
    sent = {sent.begin() + 1, sent.begin() + 4};
    EXPECT_EQ(sent, (Lines{"2.060000 ACK seq=1101 ack=1301 len=536", "2.060000 ACK seq=1637 ack=1301 len=536",
                           "2.060000 PSH+ACK seq=2173 ack=1301 len=328"}));
}

TEST(FastOpenRefused, keepsItsPlaceBeforeWhatWasWrittenLater) {
    const Played run(visit(R"({ at = "2s", client = "send 10" }, { at = "2500ms", client = "send 20" })",
                           R"(fault = [ { client = "SYN", nth = 2, drop = true } ])"));
    EXPECT_EQ(
        since2s(run.sentBy(client)),
        (Lines{"2.000000 SYN seq=1100 len=10 fast-open-cookie (lost)", "3.000000 SYN seq=1100",
               "3.100000 PSH+ACK seq=1101 ack=1301 len=10", "3.100000 PSH+ACK seq=1111 ack=1301 len=20"}));
}

TEST(FastOpenRefused, isACopyAndGivesNoRoundTrip) {
    const Played run(visit(R"({ at = "2s", client = "send 10" })",
                           R"(fault = [ { client = "SYN", nth = 2, drop = true } ])"));
    EXPECT_FALSE(connectionOf(run.worldAt(at(4s)), client).rttMeasured);
}

// --- both open at once

std::string bothVisit(const std::string& calls, const std::string& keys) {
    return R"(
until = "20s"
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "listen" },
       { at = "0s", client = "connect", port = 45000, socket = "c" },
       { at = "0s", server = "connect", port = 46000, socket = "d" },
       { at = "1s", client = "abort", socket = "c" }, { at = "1s", server = "abort", socket = "d" },
       { at = "2s", client = "connect" }, { at = "2s", server = "connect" }, )" +
           calls + " ]\n" + tfo + keys;
}

TEST(FastOpenAtOnce, bothEndsTextArrives) {
    for (const char* keys :
         {"stack = \"linux\"", "stack = \"rfc9293\"", "stack = \"freebsd\"", "handshake = \"four-way\""}) {
        const Played run(
            bothVisit(R"({ at = "2s", client = "send 10" }, { at = "2s", server = "send 20" })", keys));
        run.expectFinal(client, State::established);
        run.expectFinal(server, State::established);
        const World end = run.worldAt(at(10s));
        EXPECT_EQ(connectionOf(end, server).tcb.rcvNxt, connectionOf(end, client).tcb.sndUna) << keys;
        EXPECT_EQ(octetsBetween(connectionOf(end, client).tcb.irs, connectionOf(end, client).tcb.rcvNxt), 21u)
            << keys;
        EXPECT_EQ(octetsBetween(connectionOf(end, server).tcb.irs, connectionOf(end, server).tcb.rcvNxt), 11u)
            << keys;
    }
}

// The one that still holds its SYN back answers by SYN+ACK alone; the cookie is its own to bring, not to
// give.
TEST(FastOpenAtOnce, aHeldSynLeavesAsSynAck) {
    const Played run(bothVisit(R"({ at = "2s", server = "send 20" })", ""));
    EXPECT_EQ(since2s(run.sentBy(client)).front(), "2.050000 SYN+ACK seq=2100 ack=2301");
    run.expectFinal(client, State::established);
    run.expectFinal(server, State::established);
}

// --- 5.1: how many may be open before their third message

TEST(FastOpenPending, isLimitedByTheBacklog) {
    for (const auto& [stack, limit] : {std::pair{"linux", 3}, std::pair{"rfc9293", 2}}) {
        std::string calls = R"({ at = "2s", client = "send 10" })";
        for (const char name : {'b', 'c', 'd'}) {
            const std::string socket = std::string(", socket = \"") + name + "\" }";
            calls += ", { at = \"2s\", client = \"connect\", port = " + std::to_string(41'000 + name - 'a') +
                     socket + ", { at = \"2s\", client = \"send 10\"" + socket;
        }
        const Played run(visit(calls, {}, tfo + "stack = \"" + stack + "\"\n[server]\nbacklog = 2\n"));
        const World full = run.worldAt(at(2060ms));
        int opened = 0;
        for (const auto& socket : full.host(server).sockets()) opened += socket->connection.fastOpened;
        EXPECT_EQ(opened, limit) << stack;
        EXPECT_EQ(full.host(server).halfOpenCount(), 4u - static_cast<unsigned>(limit)) << stack;
        const World end = run.worldAt(at(5s));  // the others open in the usual way
        for (const auto& socket : end.host(server).sockets()) {
            EXPECT_EQ(socket->connection.state, State::established) << stack;
            EXPECT_EQ(socket->connection.tcb.rcvNxt, socket->connection.tcb.irs + 11) << stack;
        }
    }
}

// --- ends between the SYN, which arrives at 2.05 s, and the third message, which does at 2.15 s

std::string ended(const std::string& act, const std::string& keys = {}) {
    return visit(R"({ at = "2s", client = "send 10" }, { at = "2060ms", )" + act + " }", {}, tfo + keys);
}

TEST(FastOpenEnds, givingUpIsReported) {
    const Played run(ended(R"(client = "crash")"));
    EXPECT_EQ(run.reportsTo(server).back(), Report::timedOut);
    run.expectFinal(server, State::listen);
}

TEST(FastOpenEnds, closeWithUnreadTextResets) {
    const Played run(ended(R"(server = "close")", "[server]\nread = \"manual\"\n"));
    EXPECT_EQ(since2s(run.sentBy(server)).at(1), "2.060000 RST+ACK seq=1301 ack=1111");
    run.expectFinal(client, State::closed);
}

TEST(FastOpenEnds, closeSendsAFinFromSynReceived) {
    const Played run(visit(R"({ at = "2s", client = "send 10" }, { at = "2060ms", server = "close" },
                              { when = "client CLOSE-WAIT", client = "close" })",
                           {}));
    EXPECT_EQ(since2s(run.sentBy(server))[1], "2.060000 FIN+ACK seq=1301 ack=1111");
    run.expectState(at(10s), server, State::timeWait);
}

TEST(FastOpenEnds, abortResets) {
    const Played run(ended(R"(server = "abort")"));
    EXPECT_EQ(since2s(run.sentBy(server)).at(1), "2.060000 RST+ACK seq=1301 ack=1111");
}

TEST(FastOpenEnds, aClosedListenerResetsWhatNobodyHasAccepted) {
    const Played run(ended(R"(server = "close", socket = "listener")", "[server]\naccept = \"manual\"\n"));
    EXPECT_EQ(since2s(run.sentBy(server)).at(1), "2.060000 RST+ACK seq=1301 ack=1111");
    run.expectFinal(client, State::closed);
}

// A duplicate of the SYN that comes when all is over is believed again: 2.1 leaves that to the application.
TEST(FastOpenEnds, aLateDuplicateIsReadAgain) {
    const Played run(visit(R"({ at = "2s", client = "send 10" }, { at = "3s", client = "abort" })",
                           R"(fault = [ { client = "SYN", nth = 2, duplicate = "2s" } ])"));
    const World again = run.worldAt(at(4060ms));
    ASSERT_EQ(again.host(server).sockets().size(), 1u);
    EXPECT_EQ(again.host(server).sockets().front()->connection.tcb.rcvNxt, SeqNum{1111});
    EXPECT_EQ(run.reportsTo(server).back(), Report::reset);
}

}  // namespace
}  // namespace synstep::test
