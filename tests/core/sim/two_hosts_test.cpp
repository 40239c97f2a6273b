// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviours that only two ends together show: what becomes of what was lost, late or reset.
#include <gtest/gtest.h>

#include "tests/support/play.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

constexpr Instant at(Duration d) {
    return Instant{} + d;
}
constexpr HostId client = HostId::client, server = HostId::server;
using Lines = std::vector<std::string>;

constexpr const char* opened = R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" } ]
until = "3s"
)";

TEST(ThirdAckLost, R16_theCopyOfSynAckDrawsItAgain) {
    const Played run(std::string(opened) + "fault = [ { client = \"ACK\", drop = true } ]\n");
    run.expectState(at(1s), client, State::established);
    run.expectState(at(1s), server, State::synReceived);
    run.expectSentBy(server, {"0.050000 SYN+ACK seq=300 ack=101", "1.050000 SYN+ACK seq=300 ack=101"});
    run.expectSentBy(client, {"0.000000 SYN seq=100", "0.100000 ACK seq=101 ack=301 (lost)",
                              "1.100000 ACK seq=101 ack=301"});
    run.expectFinal(server, State::established);
}

TEST(ThirdAckLost, R17_aServerThatGaveUpResetsTheData) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "10s", client = "send 10" } ]
fault = [ { client = "ACK", nth = "every", drop = true } ]
[tcp]
synack_retries = 2
)");
    run.expectState(at(5s), server, State::synReceived);
    run.expectState(at(9s), server, State::listen);
    run.expectState(at(9s), client, State::established);
    EXPECT_EQ(run.sentBy(server).back(), "10.050000 RST seq=301");
    run.expectFinal(client, State::closed);
    EXPECT_EQ(run.reportsTo(client), std::vector<Report>{Report::reset});
}

// The connection is not there afterwards.
TEST(AfterAReset, C21_nothingCanBeReadOrSent) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "2s", client = "read" },
       { at = "2s", client = "send 10" } ]
inject = [ { at = "1s", from = "server", flags = "RST", seq = 301 } ]
until = "3s"
)");
    EXPECT_EQ(run.reportsTo(client), std::vector<Report>{Report::reset});
    EXPECT_EQ(run.refusals(), (Lines{"2.000000 read: connection does not exist",
                                     "2.000000 send: connection does not exist"}));
}

TEST(SynSent, S15_aReadWaitsAndAResetRefusesIt) {
    const Played run(R"(
do = [ { at = "0s", client = "connect" }, { at = "20ms", client = "read" }, { at = "1s", client = "read" } ]
[client]
read = "manual"
)");
    EXPECT_EQ(run.reportsTo(client), std::vector<Report>{Report::refused});
    EXPECT_EQ(run.refusals(), Lines{"1.000000 read: connection does not exist"});
}

// D29: a second end of the conversation: nothing is read any more, nothing can be sent.
TEST(Closed, D29_noMoreReadsOrWrites) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", client = "close" },
       { at = "1s", client = "read" }, { at = "1s", client = "send 10" } ]
until = "2s"
)");
    EXPECT_EQ(run.refusals(),
              (Lines{"1.000000 read: connection closing", "1.000000 send: connection closing"}));
    EXPECT_EQ(run.sentBy(client).size(), 3u);
}

}  // namespace
}  // namespace synstep::test
