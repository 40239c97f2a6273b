// SPDX-License-Identifier: GPL-3.0-or-later
// connect() from a pair of ports that is still in TIME-WAIT: RFC 9293 3.10.1 refuses it; Linux takes its
// place where tcp_tw_reuse allows (RFC 6191, RFC 7323), after 1 s and with an ISN 65,537 above the old
// SND.NXT.
#include <gtest/gtest.h>

#include "tests/support/play.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

constexpr Instant at(Duration d) {
    return Instant{} + d;
}
constexpr HostId client = HostId::client, server = HostId::server;

// TIME-WAIT begins at 2.05 s.
std::string connectAgain(const std::string& when, const std::string& keys) {
    return R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", client = "close" },
       { at = "2s", server = "close" }, { at = ")" +
           when + "\", client = \"connect\" } ]\nuntil = \"8s\"\n" + keys;
}

TEST(TimeWaitReuse, isRefusedByDefault) {
    for (const char* stack : {"linux", "rfc9293", "freebsd"}) {
        const Played run(connectAgain("5s", "[tcp]\nstack = \"" + std::string(stack) + "\"\n"));
        EXPECT_EQ(run.refusals(), (std::vector<std::string>{"5.000000 connect: connection already exists"}))
            << stack;
        run.expectFinal(client, State::timeWait);
    }
}

TEST(TimeWaitReuse, opensAnewAfterTheTimeThatIsAllowed) {
    const Played run(connectAgain("5s", "[tcp]\ntime_wait_reuse = \"1s\"\n"));
    EXPECT_TRUE(run.refusals().empty());
    run.expectRule("time-wait-reused");
    EXPECT_EQ(run.sentBy(client)[4], "5.000000 SYN seq=65639");  // 102 + 65,537
    run.expectFinal(client, State::established);
    run.expectFinal(server, State::established);
    EXPECT_EQ(run.worldAt(at(7s)).host(client).sockets().size(), 1u);
}

TEST(TimeWaitReuse, isRefusedEarlier) {
    const Played run(connectAgain("2900ms", "[tcp]\ntime_wait_reuse = \"1s\"\n"));
    EXPECT_EQ(run.refusals().size(), 1u);
    run.expectFinal(client, State::timeWait);
}

TEST(TimeWaitReuse, neverTakesThePlaceOfALivingConnection) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "5s", client = "connect", socket = "b" } ]
until = "8s"
[tcp]
time_wait_reuse = "1s"
)");
    EXPECT_EQ(run.refusals().size(), 1u);
}

}  // namespace
}  // namespace synstep::test
