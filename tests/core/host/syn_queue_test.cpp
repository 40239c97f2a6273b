// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of half-open connections, SYN cookies (RFC 4987 3.6), floods.
#include <gtest/gtest.h>

#include "tests/support/play.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

constexpr Instant at(Duration d) {
    return Instant{} + d;
}
constexpr HostId client = HostId::client, server = HostId::server;

std::string flood(const std::string& keys) {
    return R"(
do = [ { at = "0s", server = "listen" }, { at = "100ms", client = "connect" } ]
until = "500ms"
[[inject]]
at = "0s"
from = "client"
flags = "SYN"
seq = 1
address = "9.9.9.9"
port = 1000
ports = "each"
repeat = 3
[server]
backlog = 2
)" + keys;
}

TEST(SynQueue, L15_rfcHoldsTheBacklog) {
    const Played run(flood("[tcp]\nstack = \"rfc9293\"\n"));
    run.expectRule("syn-queue-full");
    run.expectFinal(client, State::synSent);
    EXPECT_EQ(run.trace().tip().host(server).halfOpenCount(), 2u);
}

TEST(SynQueue, L15_linuxHoldsOneMore) {
    const Played run(flood("[tcp]\nsyn_cookies = \"never\"\n"));
    run.expectRule("syn-queue-full");
    EXPECT_EQ(run.trace().tip().host(server).halfOpenCount(), 3u);
}

TEST(SynQueue, cookiesLetTheRealClientIn) {
    for (const char* keys : {"[tcp]\nsyn_cookies = \"when full\"\n", "[tcp]\nsyn_cookies = \"always\"\n"}) {
        const Played run(flood(keys));
        run.expectRule("syn-cookie");
        run.expectFinal(client, State::established);
        run.expectFinal(server, State::established);
    }
}

// A cookie remembers no SYN+ACK, so it gives no round trip, and of the peer's MSS only a rough value.
TEST(SynQueue, cookiesKeepTheFirstTimeoutAndARoughMss) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", server = "send 2000" } ]
until = "10s"
[network]
delay = "150ms"
[client.tcp]
mss = 1350
[tcp]
syn_cookies = "always"
)");
    const World world = run.worldAt(at(900ms));
    const Connection& c = world.host(server).sockets().front()->connection;
    EXPECT_EQ(c.rto, 1s);
    EXPECT_EQ(c.tcb.sndMss, 1300u);
    for (const std::string& sent : run.sentBy(server)) EXPECT_EQ(sent.find("copy"), std::string::npos);
    EXPECT_EQ(run.sentBy(server).size(), 3u);  // SYN+ACK and two segments, none of them twice
}

TEST(SynQueue, cookiesAnswerNoSynFinThatLinuxDrops) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" } ]
inject = [ { at = "0s", from = "client", flags = "SYN+FIN", seq = 1 } ]
[tcp]
syn_cookies = "always"
)");
    run.expectSentBy(server, {});
}

TEST(SynQueue, alwaysCookiesKeepNothing) {
    const Played run(flood("[tcp]\nsyn_cookies = \"always\"\n"));
    EXPECT_EQ(run.trace().tip().host(server).halfOpenCount(), 0u);
}

TEST(SynQueue, aForgedCookieOpensNothing) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" } ]
inject = [ { at = "0s", from = "client", flags = "ACK", seq = 101, ack = 301 } ]
[tcp]
syn_cookies = "always"
)");
    run.expectSentBy(server, {"0.050000 RST seq=301"});
    run.expectFinal(server, State::listen);
}

TEST(SynQueue, forgeriesHaveTheNameOfTheirPort) {
    const Played run(flood("[tcp]\nstack = \"rfc9293\"\n"));
    run.expectFinal(server, State::synReceived, ":1000");
    run.expectFinal(server, State::synReceived, ":1001");
}

// What is sent to an address that neither host has is lost, also when it is a reset.
TEST(SynQueue, answersToForeignAddressesAreLost) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "1s", server = "abort" } ]
inject = [ { at = "0s", from = "client", flags = "SYN", seq = 1, address = "9.9.9.9" },
           { at = "100ms", from = "client", flags = "ACK", seq = 2, ack = 301, address = "9.9.9.9" },
           { at = "2s", from = "client", flags = "ACK", seq = 2, ack = 301, address = "9.9.9.9" } ]
)");
    run.expectSentBy(server, {"0.050000 SYN+ACK seq=300 ack=2 (lost)",
                              "1.000000 RST+ACK seq=301 ack=2 (lost)", "2.050000 RST seq=301 (lost)"});
}

// Linux prunes: while the SYN queue is over half full, old entries get two copies.
TEST(SynQueue, R14_linuxPrunesOldEntries) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" } ]
[[inject]]
at = "0s"
from = "client"
flags = "SYN"
seq = 1
address = "9.9.9.9"
port = 1000
ports = "each"
repeat = 9
[server]
backlog = 8
)");
    EXPECT_EQ(run.worldAt(at(6900ms)).host(server).halfOpenCount(), 9u);
    EXPECT_EQ(run.worldAt(at(8s)).host(server).halfOpenCount(), 4u);  // no longer over half full
    EXPECT_EQ(run.worldAt(at(62s)).host(server).halfOpenCount(), 4u);
    EXPECT_EQ(run.worldAt(at(64s)).host(server).halfOpenCount(), 0u);
}

// The flood that two kernels played (tests/kernel/deep/syn-flood): five half-open connections fit a backlog
// of 4, the real SYN is dropped three times, and gets in once one of the old entries has been pruned.
TEST(SynQueue, R14_theRealSynGetsInOnceAnOldEntryIsPruned) {
    const Played run(R"(
do = [ { at = "10ms", server = "listen" }, { at = "510ms", client = "connect" } ]
until = "7900ms"
fault = [ { client = "RST", nth = "every", drop = true } ]
[[inject]]
at = "10ms"
from = "client"
flags = "SYN"
seq = 5000
port = 1000
ports = "each"
repeat = 8
[tcp]
syn_cookies = "never"
syn_linear_timeouts = 0
synack_retries = 3
[server]
backlog = 4
accept = "manual"
)");
    EXPECT_EQ(run.worldAt(at(7s)).host(server).halfOpenCount(), 5u);
    const auto sent = run.sentBy(client);
    EXPECT_EQ(std::count_if(sent.begin(), sent.end(),
                            [](const std::string& s) { return s.find(" SYN ") != s.npos; }),
              4);
    run.expectFinal(client, State::established);
    run.expectFinal(server, State::established);
    EXPECT_EQ(run.trace().tip().host(server).halfOpenCount(), 4u);
}

}  // namespace
}  // namespace synstep::test
