// SPDX-License-Identifier: GPL-3.0-or-later
// The listener, its children and its queues: who gets a connection, who waits, who is turned away.
#include <gtest/gtest.h>

#include "tests/support/play.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

constexpr Instant at(Duration d) {
    return Instant{} + d;
}
constexpr HostId client = HostId::client, server = HostId::server;

TEST(Listener, L08_neverLeavesListenAndSpawnsAChildForEachSyn) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "connect", port = 40001, socket = "b" } ]
)");
    run.expectState(at(75ms), server, State::synReceived);
    run.expectState(at(75ms), server, State::listen, "listener");
    run.expectFinal(server, State::established);
    run.expectFinal(server, State::established, "b");
    run.expectFinal(server, State::listen, "listener");
}

TEST(Listener, R21_aChildTakesTheNextNumber) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "connect", port = 40001, socket = "b" } ]
)");
    run.expectSentBy(server, {"0.050000 SYN+ACK seq=300 ack=101", "1.050000 SYN+ACK seq=1300 ack=1101"});
}

TEST(Listener, L01_withoutOneTheSynIsRefused) {
    const Played run(R"(
do = [ { at = "0s", client = "connect" } ]
)");
    run.expectSentBy(server, {"0.050000 RST+ACK seq=0 ack=101"});
    run.expectFinal(client, State::closed);
    EXPECT_EQ(run.reportsTo(client), std::vector<Report>{Report::refused});
}

TEST(Listener, hearsOnlyItsOwnPort) {
    HostSetup setup;
    setup.port = 80;
    setup.isn.given = {300};
    Host host;
    SegmentId nextId = 1;
    Effects effects;
    const Context context{setup.policies, Instant{}, nextId, effects};
    host.call({CallKind::listen, SocketName::listener()}, setup, {}, context);
    Datagram syn;
    syn.segment.sourcePort = 40000;
    syn.segment.destinationPort = 81;
    syn.segment.flags = {Flags::syn};
    host.arrives(syn, SocketName{0}, setup, context);
    EXPECT_TRUE(host.sockets().empty());
    EXPECT_EQ(effects.back().rule, Rule::resetWithoutAckForNobody);
    syn.segment.destinationPort = 80;
    host.arrives(syn, SocketName{0}, setup, context);
    EXPECT_EQ(host.sockets().size(), 1u);
}

TEST(Listener, R08_survivesTheResetOfItsChild) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "1s", client = "connect" } ]
inject = [ { at = "0s", from = "client", flags = "SYN", seq = 90 } ]
[tcp]
stack = "rfc9293"
)");
    run.expectSentBy(client,
                     {"0.100000 RST seq=91", "1.000000 SYN seq=100", "1.100000 ACK seq=101 ack=1301"});
    run.expectState(at(500ms), server, State::listen);
    run.expectFinal(server, State::established);
}

TEST(Listener, L13_takesItsHalfOpenChildrenWithItInSilence) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "75ms", server = "close", socket = "listener" } ]
)");
    run.expectRule("listener-closed-child-gone");
    run.expectSentBy(server, {"0.050000 SYN+ACK seq=300 ack=101", "0.150000 RST seq=301"});
    run.expectFinal(client, State::closed);
    EXPECT_TRUE(run.reportsTo(server).empty());
}

TEST(Listener, L14_resetsChildrenThatNobodyHasAccepted) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", server = "close", socket = "listener" } ]
[server]
accept = "manual"
)");
    run.expectRule("listener-closed-child-reset");
    run.expectSentBy(server, {"0.050000 SYN+ACK seq=300 ack=101", "1.000000 RST+ACK seq=301 ack=101"});
    EXPECT_EQ(run.reportsTo(client), std::vector<Report>{Report::reset});
}

TEST(Listener, leavesAcceptedChildrenAlone) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "500ms", server = "accept" },
       { at = "1s", server = "close", socket = "listener" } ]
[server]
accept = "manual"
)");
    run.expectFinal(server, State::established);
    run.expectFinal(server, State::closed, "listener");
    run.expectFinal(client, State::established);
}

TEST(Listener, canListenOnceAndCloseOnce) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "1s", server = "listen" },
       { at = "2s", server = "close", socket = "listener" },
       { at = "3s", server = "close", socket = "listener" }, { at = "4s", server = "listen" } ]
)");
    EXPECT_EQ(run.refusals(), (std::vector<std::string>{"1.000000 listen: connection already exists",
                                                        "3.000000 close: connection does not exist"}));
    run.expectFinal(server, State::listen);
}

// --- the accept queue

constexpr const char* threeClients = R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "connect", port = 40001, socket = "b" },
       { at = "2s", client = "connect", port = 40002, socket = "c" },
       { at = "20s", server = "accept" } ]
until = "30s"
[server]
accept = "manual"
backlog = 1
)";

TEST(AcceptQueue, L15_linuxHoldsOneMoreThanTheBacklog) {
    const Played run(threeClients);
    run.expectState(at(3s), server, State::established);
    run.expectState(at(3s), server, State::established, "b");
    run.expectState(at(3s), client, State::synSent, "c");
    run.expectRule("accept-queue-full");
    run.expectFinal(client, State::established, "c");  // its SYN comes again when there is room
}

TEST(AcceptQueue, L15_rfcHoldsTheBacklog) {
    const Played run(std::string(threeClients) + "[tcp]\nstack = \"rfc9293\"\n");
    run.expectState(at(3s), server, State::established);
    run.expectState(at(3s), client, State::synSent, "b");
    run.expectState(at(3s), client, State::synSent, "c");
}

TEST(AcceptQueue, L17_acceptOfNothingIsRefused) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "1s", server = "accept" }, { at = "2s", client = "connect" },
       { at = "2075ms", server = "accept" }, { at = "3s", server = "accept" },
       { at = "4s", server = "accept" } ]
[server]
accept = "manual"
)");
    EXPECT_EQ(run.refusals(),
              (std::vector<std::string>{"1.000000 accept: nothing to accept",
                                        "2.075000 accept: nothing to accept",  // still half-open
                                        "4.000000 accept: nothing to accept"}));
}

TEST(AcceptQueue, callsOnWhatIsNotAcceptedAreRefused) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "75ms", server = "close" },
       { at = "1s", server = "send 10" }, { at = "2s", server = "accept" },
       { at = "3s", server = "send 10" } ]
[server]
accept = "manual"
)");
    EXPECT_EQ(run.refusals(), (std::vector<std::string>{"0.075000 close: connection not accepted",
                                                        "1.000000 send: connection not accepted"}));
}

TEST(AcceptQueue, theOldestIsAcceptedFirst) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "0s", client = "connect", port = 40001, socket = "b" }, { at = "1s", server = "accept" },
       { at = "2s", server = "send 10" }, { at = "3s", server = "send 10", socket = "b" } ]
[server]
accept = "manual"
)");
    EXPECT_EQ(run.refusals(), std::vector<std::string>{"3.000000 send: connection not accepted"});
}

// Not the first that asked: the queue is entered when the handshake is complete.
TEST(AcceptQueue, theFirstThatWasReadyIsAcceptedFirst) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "100ms", client = "connect", port = 40001, socket = "b" }, { at = "3s", server = "accept" },
       { at = "4s", server = "send 10" }, { at = "4500ms", server = "send 10", socket = "b" } ]
fault = [ { client = "ACK", nth = 1, drop = true } ]
until = "5s"
[server]
accept = "manual"
)");
    EXPECT_EQ(run.refusals(), std::vector<std::string>{"4.000000 send: connection not accepted"});
    run.expectState(at(3500ms), server, State::established, "b");
}

// 3.10.4 and 3.10.5 know LISTEN too.
TEST(Listener, L12_endsByCloseShutdownAndAbort) {
    for (const char* call : {"close", "shutdown", "abort"}) {
        const Played run(std::string(R"(do = [ { at = "0s", server = "listen" }, { at = "1s", server = ")") +
                         call + R"(", socket = "listener" } ])");
        EXPECT_TRUE(run.refusals().empty()) << call;
        run.expectFinal(server, State::closed);
    }
}

TEST(AcceptQueue, nobodyIsToldBeforeTheAccept) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "shutdown" },
       { at = "2s", server = "accept" }, { at = "3s", server = "close" } ]
until = "4s"
[server]
accept = "manual"
)");
    run.expectState(at(1500ms), server, State::closeWait);
    EXPECT_EQ(run.reportsTo(server), std::vector<Report>{Report::closed});  // the FIN came before
}

TEST(AcceptQueue, whatHasArrivedMeanwhileIsReadAtAccept) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "500ms", client = "send 1460" },
       { at = "1s", server = "accept" }, { at = "2s", server = "close" } ]
until = "3s"
[server]
accept = "manual"
)");
    run.expectFinal(server, State::finWait2);  // and not reset: nothing was left unread
}

// Two half-open connections fit, one of them finds the accept queue full with its third message.
constexpr const char* overflow = R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "connect", port = 40001, socket = "b" },
       { at = "1s", client = "connect", port = 40002, socket = "c" },
       { at = "4500ms", server = "accept" } ]
until = "20s"
[server]
accept = "manual"
backlog = 2
[tcp]
stack = "rfc9293"
)";

TEST(AcceptQueue, L16_aThirdAckToAFullQueueIsIgnored) {
    const Played run(overflow);
    run.expectState(at(3s), client, State::established, "c");
    run.expectState(at(3s), server, State::synReceived, "c");
    run.expectFinal(server, State::established, "c");  // by the SYN+ACK's copy, once there is room
}

// Two fill its queue, which holds one more than the backlog; the third one's data is dropped with its ACK.
TEST(AcceptQueue, L16_linuxDropsDataThereToo) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "connect", port = 40001, socket = "b" },
       { at = "1s", client = "connect", port = 40002, socket = "c" },
       { at = "1500ms", client = "send 10", socket = "c" }, { at = "9s", server = "accept" } ]
until = "30s"
[server]
accept = "manual"
backlog = 1
)");
    const World full = run.worldAt(at(8s));
    const Socket* third = full.host(server).find(SocketName{2});
    ASSERT_NE(third, nullptr);
    EXPECT_EQ(third->connection.state, State::synReceived);
    EXPECT_EQ(third->connection.tcb.rcvNxt, third->connection.tcb.irs + 1);
    run.expectFinal(server, State::established, "c");
}

TEST(AcceptQueue, L16_orIsResetWhereThatIsSet) {
    const Played run(std::string(overflow) + "abort_on_overflow = true\n");
    run.expectRule("accept-queue-reset");
    EXPECT_EQ(run.sentBy(server).back(), "1.150000 RST seq=2301");  // 3.5.2: at the ACK's own number
    run.expectFinal(client, State::closed, "c");
    EXPECT_EQ(run.reportsTo(client), std::vector<Report>{Report::reset});
}

TEST(AcceptQueue, onlyAnAckInTheWindowIsReset) {
    const Played run(std::string(overflow) + R"(abort_on_overflow = true
[[inject]]
at = "1060ms"
from = "client"
port = 40002
flags = "ACK"
seq = 1
ack = 2301
)");
    EXPECT_EQ(run.sentBy(server)[3], "1.110000 ACK seq=2301 ack=2101");
    run.expectState(at(1120ms), server, State::synReceived, "c");
}

// Also the SYN that would reopen a pair in TIME-WAIT.
TEST(AcceptQueue, L16_aFullOneDropsASynToTimeWaitToo) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "200ms", server = "accept" }, { at = "1s", server = "close" },
       { when = "client CLOSE-WAIT", client = "close" },
       { at = "2s", client = "connect", port = 40001, socket = "b" }, { at = "5s", client = "connect" } ]
until = "5500ms"
[server]
accept = "manual"
backlog = 0
)");
    run.expectRule("accept-queue-full");
    run.expectState(at(4s), server, State::timeWait);
    run.expectFinal(client, State::synSent);
}

}  // namespace
}  // namespace synstep::test
