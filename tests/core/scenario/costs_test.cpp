// SPDX-License-Identifier: GPL-3.0-or-later
// What runs cost: handshakes of two, three and four messages, and what losses leave behind.
#include "core/scenario/costs.h"

#include <gtest/gtest.h>

#include "core/scenario/catalogue.h"
#include "core/scenario/check.h"
#include "core/scenario/reader.h"
#include "tests/support/play.h"

namespace synstep {
namespace {

using namespace std::chrono_literals;
using test::Played;

const std::string opening = R"(do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" } ]
until = "5s"
)";

Costs costsAtEnd(const Played& run) {
    return costsOf(run.trace(), run.trace().size());
}
Costs costsOfBuiltIn(std::string_view id) {
    const Played run(std::get<Scenario>(readScenario(findBuiltIn(id)->text, "built-in")).setup);
    return costsAtEnd(run);
}
std::string opened(const std::string& handshake) {
    return opening + "[tcp]\nhandshake = \"" + handshake + "\"\n";
}

TEST(Costs, OfThreeMessagesAreOneRoundTrip) {
    const Costs costs = costsAtEnd(Played(opening));
    EXPECT_EQ(costs.sent, 3u);
    EXPECT_EQ(costs.roundTrips, 1u);
    EXPECT_EQ(costs.established[indexOf(HostId::client)], Instant(100ms));
    EXPECT_EQ(costs.established[indexOf(HostId::server)], Instant(150ms));
    EXPECT_EQ(costs.states[indexOf(HostId::client)], State::established);
    EXPECT_EQ(costs.ghosts, 0u);
    EXPECT_EQ(costs.halfOpen, 0u);
}

// The server's ACK and its SYN leave together: the fourth message costs a segment and no time.
TEST(Costs, AFourthMessageIsASegmentAndNoRoundTrip) {
    EXPECT_EQ(costsAtEnd(Played(opened("two-way"))).roundTrips, 1u);
    EXPECT_EQ(costsAtEnd(Played(opened("two-way"))).sent, 2u);
    EXPECT_EQ(costsAtEnd(Played(opened("four-way"))).roundTrips, 1u);
    EXPECT_EQ(costsAtEnd(Played(opened("four-way"))).sent, 4u);
}

// The SYN goes twice, the round trip is the same, the second of waiting is none.
TEST(Costs, WaitingForATimerIsNoRoundTrip) {
    const Costs costs =
        costsAtEnd(Played(opening + "fault = [ { client = \"SYN\", nth = 1, drop = true } ]\n"));
    EXPECT_EQ(costs.roundTrips, 1u);
    EXPECT_EQ(costs.retransmissions, 1u);
    EXPECT_EQ(costs.lost, 1u);
    EXPECT_EQ(costs.established[indexOf(HostId::client)], Instant(1100ms));
}

// The SYN+ACK answers a SYN. That it carries the SYN again is what `expect` counts.
TEST(Costs, BothOpeningAtOnceRepeatNothing) {
    const Played run(
        std::get<Scenario>(readScenario(findBuiltIn("simultaneous-open")->text, "built-in")).setup);
    EXPECT_EQ(costsAtEnd(run).retransmissions, 0u);
    EXPECT_EQ(tallyOf(run.trace(), run.trace().size()).retransmissions, 2u);
    const Played lossy(R"(do = [ { at = "0s", client = "connect" }, { at = "0s", server = "connect" } ]
until = "5s"
fault = [ { client = "SYN+ACK", nth = 1, drop = true } ]
[tcp]
stack = "rfc9293"
)");
    EXPECT_EQ(costsAtEnd(lossy).retransmissions, 1u) << "the one that the timer sends";
}

TEST(Costs, TwoMessagesLeaveAGhostOfAnOldSynAndThreeDoNot) {
    const Costs two = costsOfBuiltIn("two-way-rst-lost"), three = costsOfBuiltIn("why-three-rst-lost");
    EXPECT_EQ(two.ghosts, 1u);
    EXPECT_EQ(two.sent, 2u);
    EXPECT_EQ(two.established[indexOf(HostId::server)], Instant(50ms));
    EXPECT_EQ(two.established[indexOf(HostId::client)], std::nullopt);
    EXPECT_EQ(three.ghosts, 0u);
    EXPECT_EQ(three.sent, 4u);
    EXPECT_EQ(three.retransmissions, 1u);
    EXPECT_EQ(three.resets, 2u);
    EXPECT_EQ(three.roundTrips, std::nullopt);
}

TEST(Costs, AFloodLeavesHalfOpenConnections) {
    EXPECT_EQ(costsOfBuiltIn("syn-flood").halfOpen, 3u);
    EXPECT_EQ(costsOfBuiltIn("syn-flood").ghosts, 0u);
}

TEST(Costs, AreThoseUpToAPosition) {
    const Played run(opening);
    const Costs before = costsOf(run.trace(), run.trace().positionAt(Instant(100ms)));
    EXPECT_EQ(before.sent, 3u);
    EXPECT_EQ(before.established[indexOf(HostId::server)], std::nullopt);
    EXPECT_EQ(before.halfOpen, 1u);
    EXPECT_EQ(costsOf(run.trace(), 0), Costs{});
}

// Whoever waits in TIME-WAIT is alone by right.
TEST(Costs, TimeWaitIsNoGhost) {
    const Played run(std::get<Scenario>(readScenario(findBuiltIn("wave")->text, "built-in")).setup);
    bool alone = false;
    for (std::size_t position = 0; position <= run.trace().size(); ++position) {
        const Costs costs = costsOf(run.trace(), position);
        const bool waits = costs.states[indexOf(HostId::client)] == State::timeWait;
        const World world = run.trace().worldAt(position);
        if (!waits || !world.host(HostId::server).sockets().empty()) continue;
        alone = true;
        EXPECT_EQ(costs.ghosts, 0u);
    }
    EXPECT_TRUE(alone);
}

TEST(Costs, ACrashLeavesTheOtherEndAGhost) {
    const Played run(R"(do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", server = "crash" } ]
until = "5s"
)");
    EXPECT_EQ(costsOf(run.trace(), run.trace().positionAt(Instant(900ms))).ghosts, 0u);
    EXPECT_EQ(costsAtEnd(run).ghosts, 1u);
}

}  // namespace
}  // namespace synstep
