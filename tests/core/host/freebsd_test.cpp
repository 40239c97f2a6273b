// SPDX-License-Identifier: GPL-3.0-or-later
// What a FreeBSD host does with its listener, its children and a pair in TIME-WAIT, by the rows of the
// catalogue that name it.
#include <gtest/gtest.h>

#include "tests/support/play.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

constexpr Instant at(Duration d) {
    return Instant{} + d;
}
constexpr HostId client = HostId::client, server = HostId::server;
const std::string freebsd = "[tcp]\nstack = \"freebsd\"\n";

TEST(FreeBsdHost, L10_aSynFinOpensUnlessDropSynfinIsSet) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" } ]
inject = [ { at = "0s", from = "client", flags = "SYN+FIN", seq = 100 } ]
until = "60ms"
)" + freebsd);
    run.expectSentBy(server, {"0.050000 SYN+ACK seq=300 ack=101"});
    run.expectFinal(server, State::synReceived);
}

// The client's text comes again, because the SYN+ACK acknowledges the SYN alone.
TEST(FreeBsdHost, L09_textOnASynComesAgain) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" } ]
inject = [ { at = "0s", from = "client", address = "9.9.9.9", flags = "SYN", seq = 100, len = 9 },
           { at = "1s", from = "client", address = "9.9.9.9", flags = "ACK", seq = 101, ack = 301, len = 9 } ]
until = "2s"
)" + freebsd);
    EXPECT_EQ(run.sentBy(server), (std::vector<std::string>{"0.050000 SYN+ACK seq=300 ack=101 (lost)",
                                                            "1.050000 ACK seq=301 ack=110 (lost)"}));
}

TEST(FreeBsdHost, L13_aClosedListenersHalfOpenChildDiesInSilence) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "75ms", server = "close", socket = "listener" } ]
)" + freebsd);
    run.expectRule("listener-closed-child-gone");
    run.expectSentBy(server, {"0.050000 SYN+ACK seq=300 ack=101", "0.150000 RST seq=301"});
    run.expectFinal(client, State::closed);
}

std::string reconnecting(const std::string& rest) {
    return R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", server = "close" },
       { when = "client CLOSE-WAIT", client = "close" } )" +
           rest + freebsd;
}

TEST(FreeBsdHost, T09_aHigherSynOpensAnewAboveTheOldNumbers) {
    const Played run(reconnecting(", { at = \"5s\", client = \"connect\" } ]\nuntil = \"20s\"\n"));
    run.expectState(at(4s), server, State::timeWait);
    run.expectRule("syn-revives-time-wait");
    EXPECT_EQ(run.sentBy(server).back(), "5.050000 SYN+ACK seq=303 ack=1101");
    run.expectFinal(server, State::established);
}

TEST(FreeBsdHost, T08_aLowerSynIsNotAnsweredUntilTheWaitIsOver) {
    const Played run(reconnecting(
        ", { at = \"5s\", client = \"connect\" } ]\nuntil = \"90s\"\n[client]\nisn = [100, 50]\n"));
    run.expectState(at(60s), server, State::timeWait);
    run.expectState(at(60s), client, State::synSent);
    run.expectState(at(70s), server, State::established);
}

// MAY-2 (2) would have it return; FreeBSD has closed the old connection by then.
TEST(FreeBsdHost, T09_nothingIsLeftAfterAStraySynsReset) {
    const Played run(
        reconnecting(" ]\ninject = [ { at = \"5s\", from = \"client\", flags = \"SYN\", seq = 900 } ]\nuntil "
                     "= \"10s\"\n"));
    run.expectState(at(5075ms), server, State::synReceived);
    EXPECT_EQ(run.sentBy(client).back(), "5.100000 RST seq=901");
    run.expectFinal(server, State::listen);
}

}  // namespace
}  // namespace synstep::test
