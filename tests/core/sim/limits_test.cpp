// SPDX-License-Identifier: GPL-3.0-or-later
// At the ends of what numbers can be: sequence numbers around zero, windows and MSS at their limits, the
// clock.
#include <gtest/gtest.h>

#include "core/trace/notation.h"
#include "tests/support/play.h"
#include "tests/support/random_setup.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

constexpr Instant at(Duration d) {
    return Instant{} + d;
}
constexpr HostId client = HostId::client, server = HostId::server;

// The same run with every sequence number `by` further on the circle.
synstep::Setup moved(synstep::Setup setup, std::uint32_t by) {
    for (HostSetup& host : setup.hosts) {
        for (std::uint32_t& number : host.isn.given) number += by;
    }
    for (InjectionRow& row : setup.script.injections) {
        Segment& s = row.injection.segment;
        s.seq = s.seq + by;
        if (s.has(Flags::ack)) s.ack = s.ack + by;
    }
    return setup;
}

// Segments with their numbers moved back. Nothing if one is the reset of a segment without ACK: that stands
// at zero itself, which is in the window or not as the numbers are.
std::optional<std::vector<std::string>> segmentsOf(const synstep::Setup& setup, std::uint32_t by) {
    std::vector<std::string> lines;
    World world(std::make_shared<synstep::Setup>(setup));
    Entry entry;
    while (world.entries < 1'000 && advance(world, entry)) {
        for (const Departure& d : entry.departures) {
            Segment s = d.datagram.segment;
            if (!d.injected && s.has(Flags::rst) && s.seq == SeqNum{0}) return std::nullopt;
            s.seq = s.seq - by;
            if (s.has(Flags::ack)) s.ack = s.ack - by;
            lines.push_back(std::to_string(microseconds(entry.at)) + " " + notation(s));
        }
    }
    return lines;
}

TEST(Wrap, whereTheNumbersBeginDoesNotMatter) {
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        auto setup = randomSetup(seed);
        for (HostSetup& host : setup.hosts)
            host.policies.synCookies = SynCookies::off;  // hashed of the number
        const auto expected = segmentsOf(moved(setup, 1'000), 1'000);
        if (!expected) continue;
        ++compared;
        for (const std::uint32_t by :
             {0xFFFF'FFFFu, 0xFFFF'FF00u, 0x7FFF'FFFFu, 0x8000'0000u, 0x7FFF'FE00u}) {
            const auto lines = segmentsOf(moved(setup, by), by);
            if (!lines) continue;
            ASSERT_EQ(*lines, *expected) << "seed " << seed << ", moved by " << by;
        }
    }
    EXPECT_GT(compared, 200);
}

TEST(Wrap, bothEndsBeginAtTheLastNumber) {
    for (const char* stack : {"linux", "rfc9293", "freebsd"}) {
        const Played run(std::string(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "send 3000" },
       { at = "2s", client = "close" }, { when = "server CLOSE-WAIT", after = "10ms", server = "close" } ]
until = "5s"
[client]
isn = 4294967295
[server]
isn = 4294967295
[tcp]
stack = ")") + stack + "\"\n");
        EXPECT_EQ(run.sentBy(client).at(1), "0.100000 ACK seq=0 ack=0");
        run.expectFinal(client, State::timeWait);
        run.expectFinal(server, State::listen);
    }
}

// A window of the largest size is filled to its last octet, one of 0 not at all.
TEST(Windows, atBothEnds) {
    const auto sent = [](const std::string& window) {
        const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "send 70000" } ]
until = "1001ms"
[server]
read = "manual"
[server.tcp]
window = )" + window + "\n");
        std::uint32_t octets = 0;
        for (std::size_t i = 0; i < run.trace().size(); ++i) {
            for (const Departure& d : run.trace().entry(i).departures) octets += d.datagram.segment.len;
        }
        return octets;
    };
    EXPECT_EQ(sent("65535"), 65'535u);
    EXPECT_EQ(sent("1"), 1u);
    EXPECT_EQ(sent("0"), 0u);
}

// R22: an MSS of nothing would send nothing for ever: one octet at a time is the least.
TEST(Mss, R22_ofZeroAndOneSendsSingleOctets) {
    for (const char* mss : {"0", "1"}) {
        const Played run(std::string(R"(
do = [ { at = "0s", server = "listen" }, { at = "1s", server = "send 3" } ]
until = "1100ms"
inject = [ { at = "0s", from = "client", flags = "SYN", seq = 100, mss = )") +
                         mss + R"( },
           { at = "200ms", from = "client", flags = "ACK", seq = 101, ack = 301 } ]
fault = [ { client = "any", nth = "every", drop = true } ]
)");
        const auto sent = run.sentBy(server);
        ASSERT_EQ(sent.size(), 4u) << mss;
        EXPECT_EQ(sent[1], "1.000000 ACK seq=301 ack=101 len=1");
        EXPECT_EQ(sent[3], "1.000000 PSH+ACK seq=303 ack=101 len=1");
    }
}

TEST(Clock, timersMayBeAsLongAsTheFormatAllows) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", client = "close" },
       { when = "server CLOSE-WAIT", server = "close" } ]
until = "10000h"
[tcp]
msl = "10000h"
rto_max = "10000h"
keepalive = { idle = "10000h", interval = "10000h", probes = 255 }
)");
    run.expectFinal(client, State::timeWait);
    EXPECT_EQ(run.trace().tip().host(client).sockets().front()->connection.timers[Timer::timeWait],
              at(1100ms + 20'000h));
}

TEST(Clock, aRunWithoutAnEndStopsAfterADay) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" } ]
[tcp]
keepalive = { idle = "1h", interval = "1h", probes = 1 }
)");
    const Trace& trace = run.trace();
    EXPECT_TRUE(trace.entry(trace.size() - 1).as<Stopped>());
    EXPECT_LE(trace.tip().now, latestInstant);
    EXPECT_GT(trace.tip().now, at(22h));
}

}  // namespace
}  // namespace synstep::test
