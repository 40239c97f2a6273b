// SPDX-License-Identifier: GPL-3.0-or-later
// Which ends are meant while none has been chosen.
#include "core/trace/ends.h"

#include <gtest/gtest.h>

#include "tests/support/several.h"

namespace synstep {
namespace {

using std::chrono::milliseconds;

Trace played(const Scenario& scenario) {
    Trace trace(World(std::make_shared<const Setup>(scenario.setup)));
    trace.growToEnd(20'000);
    return trace;
}

std::array<State, 2> statesAt(const Trace& trace, std::size_t position) {
    const Ends ends = lastEnds(trace, position);
    return {trace.stateOf(HostId::client, ends[0], position),
            trace.stateOf(HostId::server, ends[1], position)};
}

TEST(TheEndsOfAll, AreBothOfTheConnectionThatSomethingHappenedToLast) {
    const Trace trace = played(test::several(3));
    for (std::size_t i = 0; i <= trace.size(); ++i)
        EXPECT_EQ(lastEnds(trace, i), endsOf(lastSocket(trace, i))) << "entry " << i;
}

// The flood comes from elsewhere: what is half-open at the server is no connection of the client, which shows
// its own.
TEST(TheEndsOfAll, AreTheClientsOwnWhileOthersFloodItsServer) {
    const Trace trace = played(test::flood(20));
    const std::size_t middle = trace.positionAt(Instant(milliseconds(250)));
    EXPECT_NE(lastSocket(trace, middle), SocketName{0});
    const Ends ends = lastEnds(trace, middle);
    EXPECT_EQ(ends[indexOf(HostId::client)], SocketName{0});
    EXPECT_EQ(ends[indexOf(HostId::server)], lastSocket(trace, middle));
    EXPECT_EQ(trace.stateOf(HostId::client, SocketName{0}, middle), statesAt(trace, middle)[0]);
    EXPECT_NE(statesAt(trace, middle)[0], State::closed);
    EXPECT_EQ(statesAt(trace, middle)[1], State::synReceived);
}

TEST(TheEndsOfAll, AreTheFirstOfTheScenarioBeforeAnythingHappens) {
    EXPECT_EQ(lastEnds(played(test::flood(20)), 0), endsOf(SocketName{0}));
}

}  // namespace
}  // namespace synstep
