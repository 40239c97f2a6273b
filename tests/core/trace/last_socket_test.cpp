// SPDX-License-Identifier: GPL-3.0-or-later
// Which connection is meant while none has been chosen.
#include "core/trace/last_socket.h"

#include <gtest/gtest.h>

#include "tests/support/several.h"

namespace synstep {
namespace {

using std::chrono::milliseconds;

TEST(TheLastSocket, IsTheOneThatSomethingHappenedToLast) {
    const Trace trace = test::played(test::several(3));
    for (std::size_t i = 1; i <= trace.size(); ++i) {
        const SocketName socket = trace.entry(i - 1).socket;
        if (!socket.isNone() && !socket.isListener()) {
            EXPECT_EQ(lastSocket(trace, i), socket) << "entry " << i;
        }
    }
}

// The flood comes from elsewhere: what is half-open at the server is no connection of both.
TEST(TheLastSocket, IsTheClientsOwnWhileOthersFloodItsServer) {
    const Trace trace = test::played(test::flood(20));
    const std::size_t middle = trace.positionAt(Instant(milliseconds(250)));
    ASSERT_EQ(trace.stateOf(HostId::client, SocketName{0}, middle), State::established);
    for (std::size_t i = middle; i < middle + 10; ++i) EXPECT_EQ(lastSocket(trace, i), SocketName{0});
}

TEST(TheLastSocket, IsTheFloodsWhileTheClientHasNone) {
    const Trace trace = test::played(test::read(
        "synstep = 1\nid = \"flood\"\nuntil = \"30s\"\ndo = [ { at = \"0s\", server = \"listen\" } ]\n"
        "inject = [ { at = \"100ms\", from = \"client\", address = \"203.0.113.9\", flags = \"SYN\", "
        "seq = 1000, port = 1024, ports = \"each\", repeat = 3, every = \"10ms\" } ]\n"));
    const std::size_t soon = trace.positionAt(Instant(milliseconds(200)));
    EXPECT_EQ(trace.stateOf(HostId::server, lastSocket(trace, soon), soon), State::synReceived);
}

// What a crash has ended is no end of the host any more: an older connection is none either.
TEST(TheLastSocket, IsNoOlderOneAfterACrash) {
    Trace trace = test::begun(test::several(3));
    while (nextInstant(trace.tip()) < Instant(milliseconds(900))) trace.grow();
    const SocketName last = lastSocket(trace, trace.size());
    ASSERT_NE(last, SocketName{0});
    for (const CallKind kind : {CallKind::crash, CallKind::restart}) {
        trace.perform(PersonCall{HostId::client, {kind, last}});
        EXPECT_EQ(lastSocket(trace, trace.size()), last) << toString(kind);
    }
}

TEST(TheLastSocket, IsTheFirstOfTheScenarioBeforeAnythingHappens) {
    EXPECT_EQ(lastSocket(test::played(test::flood(20)), 0), SocketName{0});
}

}  // namespace
}  // namespace synstep
