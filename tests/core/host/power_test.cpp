// SPDX-License-Identifier: GPL-3.0-or-later
// Crashes, restarts, names and ports: what a host remembers and what it forgets (RFC 9293 3.5.1).
#include <gtest/gtest.h>

#include "tests/support/play.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

constexpr Instant at(Duration d) {
    return Instant{} + d;
}
constexpr HostId client = HostId::client, server = HostId::server;

TEST(Crash, forgetsEverythingWithoutASegmentOrAReport) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", server = "crash" } ]
)");
    run.expectRule("host-crashed");
    run.expectFinal(server, State::closed);
    run.expectFinal(server, State::closed, "listener");
    run.expectFinal(client, State::established);
    EXPECT_TRUE(run.reportsTo(server).empty());
    EXPECT_EQ(run.sentBy(server).size(), 1u);
}

TEST(Crash, whatArrivesVanishes) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", server = "crash" },
       { at = "2s", client = "send 10" } ]
until = "3s"
)");
    run.expectRule("host-down");
    EXPECT_EQ(run.sentBy(server).size(), 1u);
}

// Figure 10: the side that is still open sends; a host that knows nothing of it resets.
TEST(Crash, aRestartedHostResetsWhatItNoLongerKnows) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", server = "crash" },
       { at = "2s", server = "restart" }, { at = "3s", client = "send 10" } ]
)");
    run.expectSentBy(server, {"0.050000 SYN+ACK seq=300 ack=101", "3.050000 RST seq=301"});
    run.expectFinal(client, State::closed);
    EXPECT_EQ(run.reportsTo(client), std::vector<Report>{Report::reset});
}

// Figure 9: the side that has crashed opens again, with the same pair of ports.
TEST(Crash, R19_reopeningIsHalfOpenDiscovery) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", client = "crash" },
       { at = "2s", client = "restart" }, { at = "2s", client = "connect" } ]
[tcp]
stack = "rfc9293"
)");
    run.expectSentBy(server, {"0.050000 SYN+ACK seq=300 ack=101", "2.050000 ACK seq=301 ack=101",
                              "3.050000 SYN+ACK seq=1300 ack=1101"});
    run.expectSentBy(client,
                     {"0.000000 SYN seq=100", "0.100000 ACK seq=101 ack=301", "2.000000 SYN seq=1100",
                      "2.100000 RST seq=101", "3.000000 SYN seq=1100", "3.100000 ACK seq=1101 ack=1301"});
    run.expectFinal(client, State::established);
    run.expectFinal(server, State::established);
}

TEST(Crash, R19_linuxSendsItsSynAgainWithTheReset) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", client = "crash" },
       { at = "2s", client = "restart" }, { at = "2s", client = "connect" } ]
)");
    run.expectSentBy(client,
                     {"0.000000 SYN seq=100", "0.100000 ACK seq=101 ack=301", "2.000000 SYN seq=1100",
                      "2.100000 RST seq=101", "2.100000 SYN seq=1100", "2.200000 ACK seq=1101 ack=1301"});
    run.expectState(at(2250ms), server, State::established);
}

TEST(Crash, callsAreRefusedWhileTheHostIsDown) {
    const Played run(R"(
do = [ { at = "0s", server = "restart" }, { at = "1s", server = "crash" }, { at = "2s", server = "listen" },
       { at = "3s", server = "crash" }, { at = "4s", server = "restart" }, { at = "5s", server = "listen" } ]
)");
    EXPECT_EQ(run.refusals(),
              (std::vector<std::string>{"0.000000 restart: host up", "2.000000 listen: host down",
                                        "3.000000 crash: host down"}));
    run.expectFinal(server, State::listen);
}

TEST(Names, aNameIsFreeOnceItsSocketIsClosed) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "500ms", client = "connect", port = 40001 }, { at = "1s", client = "abort" },
       { at = "2s", client = "connect", port = 40001 } ]
)");
    EXPECT_EQ(run.refusals(), std::vector<std::string>{"0.500000 connect: name in use"});
    run.expectFinal(client, State::established);
}

TEST(Names, S19_aPairOfPortsServesOneConnection) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "connect", socket = "b" } ]
)");
    EXPECT_EQ(run.refusals(), std::vector<std::string>{"1.000000 connect: connection already exists"});
}

TEST(Names, S19_alsoInTimeWait) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", client = "close" },
       { when = "server CLOSE-WAIT", server = "close" }, { at = "5s", client = "connect", socket = "b" },
       { at = "70s", client = "connect", socket = "b" } ]
)");
    EXPECT_EQ(run.refusals(), std::vector<std::string>{"5.000000 connect: connection already exists"});
    run.expectFinal(client, State::established, "b");
}

TEST(Names, callsOnNobodyAreRefused) {
    const Played run(R"(
do = [ { at = "0s", client = "send 10" }, { at = "1s", client = "close" }, { at = "2s", client = "abort" },
       { at = "3s", client = "fire retransmission" } ]
)");
    EXPECT_EQ(run.refusals(),
              (std::vector<std::string>{
                  "0.000000 send: connection does not exist", "1.000000 close: connection does not exist",
                  "2.000000 abort: connection does not exist", "3.000000 fire: connection does not exist"}));
}

TEST(Names, theServersEndBearsTheNameOfTheClients) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect", socket = "x", port = 5000 } ]
)");
    run.expectFinal(server, State::established, "x");
    run.expectFinal(server, State::listen, "a");
}

TEST(Names, anInjectedSynIsCalledAIfItClaimsTheHostsPort) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" } ]
inject = [ { at = "0s", from = "client", flags = "SYN", seq = 90 },
           { at = "0s", from = "client", flags = "SYN", seq = 90, port = 7000 } ]
until = "60ms"
)");
    run.expectFinal(server, State::synReceived, "a");
    run.expectFinal(server, State::synReceived, ":7000");
}

// The server's "a" waits in TIME-WAIT while its client's next "a" comes from another port.
TEST(Names, anOldSocketOfTheNameIsNotInTheWay) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", server = "close" },
       { when = "client CLOSE-WAIT", client = "close" }, { at = "5s", client = "connect", port = 40001 },
       { at = "8s", server = "send 10" } ]
fault = [ { server = "SYN+ACK", nth = 2, drop = true }, { client = "SYN", nth = 3, drop = true } ]
until = "200s"
[tcp]
stack = "rfc9293"
)");
    EXPECT_EQ(run.sentBy(server).at(4),
              "6.050000 SYN+ACK seq=1300 ack=1101");  // the new one's timer is served
    run.expectState(at(7s), server, State::established);
    EXPECT_TRUE(run.refusals().empty()) << run.transcript();  // calls are for the newest
    EXPECT_EQ(run.worldAt(at(7s)).host(server).sockets().size(), 2u);
}

TEST(Names, forgeriesOfOnePortFromTwoAddressesAreTwoConnections) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" } ]
inject = [ { at = "0s", from = "client", flags = "SYN", seq = 1, address = "192.0.2.1", port = 1000 },
           { at = "100ms", from = "client", flags = "SYN", seq = 1, address = "192.0.2.2", port = 1000 } ]
until = "2s"
)");
    run.expectSentBy(server,
                     {"0.050000 SYN+ACK seq=300 ack=2 (lost)", "0.150000 SYN+ACK seq=1300 ack=2 (lost)",
                      "1.050000 SYN+ACK seq=300 ack=2 (lost)", "1.150000 SYN+ACK seq=1300 ack=2 (lost)"});
}

TEST(Fire, makesARunningTimerExpireNow) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "300ms", client = "fire retransmission" }, { at = "400ms", client = "fire time-wait" } ]
fault = [ { client = "SYN", nth = 1, drop = true } ]
until = "500ms"
[tcp]
stack = "rfc9293"
)");
    EXPECT_EQ(run.sentBy(client).at(1), "0.300000 SYN seq=100");
    EXPECT_EQ(run.refusals(), std::vector<std::string>{"0.400000 fire: timer not running"});
}

// MUST-10: nobody listens, both connect; figure 7.
TEST(SimultaneousOpen, makesOneConnection) {
    const Played run(R"(
do = [ { at = "0s", client = "connect" }, { at = "0s", server = "connect" } ]
[tcp]
stack = "rfc9293"
)");
    run.expectFinal(client, State::established);
    run.expectFinal(server, State::established);
    run.expectSentBy(client, {"0.000000 SYN seq=100", "0.050000 SYN+ACK seq=100 ack=301"});
    run.expectSentBy(server, {"0.000000 SYN seq=300", "0.050000 SYN+ACK seq=300 ack=101"});
}

TEST(SimultaneousOpen, linuxAcknowledgesEachSynAck) {
    const Played run(R"(
do = [ { at = "0s", client = "connect" }, { at = "0s", server = "connect" } ]
)");
    run.expectSentBy(
        client, {"0.000000 SYN seq=100", "0.050000 SYN+ACK seq=100 ack=301", "0.100000 ACK seq=101 ack=301"});
    EXPECT_EQ(run.sentBy(server).size(), 3u);
}

}  // namespace
}  // namespace synstep::test
