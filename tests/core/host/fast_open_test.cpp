// SPDX-License-Identifier: GPL-3.0-or-later
// TCP Fast Open: RFC 7413, and what Linux was measured to do (accept() before the third ACK, a copy of the
// SYN without data). Each client first fetches a cookie by an ordinary handshake, at 0 s; it is on port 41000
// that it comes back, at 2 s.
#include <gtest/gtest.h>

#include "tests/support/play.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

constexpr Instant at(Duration d) {
    return Instant{} + d;
}
constexpr HostId client = HostId::client, server = HostId::server;

// What happens from 2 s on, and further rows and tables.
std::string visit(const std::string& calls, const std::string& rest = {},
                  const std::string& tables = "[tcp]\nfast_open = true\n") {
    return R"(
until = "6s"
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", client = "abort" },
       { at = "2s", client = "connect", port = 41000 }, )" +
           calls + " ]\n" + rest + "\n" + tables;
}

std::vector<std::string> since(Instant begin, const std::vector<std::string>& lines) {
    std::vector<std::string> later;
    for (const std::string& line : lines) {
        if (std::stod(line) >= std::chrono::duration<double>(begin.time_since_epoch()).count())
            later.push_back(line);
    }
    return later;
}

using Lines = std::vector<std::string>;

TEST(FastOpen, theFirstVisitAsksForACookieAndIsAnOrdinaryHandshake) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "0s", client = "send 10" } ]
until = "1s"
[tcp]
fast_open = true
)");
    run.expectSentBy(client,
                     {"0.000000 SYN seq=100 fast-open-request", "0.100000 PSH+ACK seq=101 ack=301 len=10"});
    run.expectSentBy(server,
                     {"0.050000 SYN+ACK seq=300 ack=101 fast-open-cookie", "0.150000 ACK seq=301 ack=111"});
    run.expectRule("fast-open-cookie-given");
    run.expectRule("fast-open-cookie-kept");
}

TEST(FastOpen, theSecondVisitsDataIsReadBeforeTheThirdMessage) {
    const Played run(visit(R"({ at = "2s", client = "send 10" })"));
    EXPECT_EQ(since(at(2s), run.sentBy(client)),
              (Lines{"2.000000 SYN seq=1100 len=10 fast-open-cookie", "2.100000 ACK seq=1111 ack=1301"}));
    EXPECT_EQ(since(at(2s), run.sentBy(server)), (Lines{"2.050000 SYN+ACK seq=1300 ack=1111"}));
    run.expectState(at(2050ms), server, State::synReceived);
    const World world = run.worldAt(at(2050ms));
    const Socket* served = world.host(server).find(SocketName{0});
    ASSERT_NE(served, nullptr);
    EXPECT_TRUE(served->accepted) << "accept() returns before the third ACK";
    EXPECT_EQ(served->connection.tcb.rcvNxt, SeqNum{1111});
    run.expectFinal(client, State::established);
    run.expectFinal(server, State::established);
}

TEST(FastOpen, theServerAnswersBeforeTheThirdMessage) {
    const Played run(visit(R"({ at = "2s", client = "send 10" }, { at = "2060ms", server = "send 20" })"));
    EXPECT_EQ(since(at(2s), run.sentBy(server)),
              (Lines{"2.050000 SYN+ACK seq=1300 ack=1111", "2.060000 PSH+ACK seq=1301 ack=1111 len=20"}));
    run.expectState(at(2060ms), server, State::synReceived);
}

TEST(FastOpen, connectWithACookieWaitsForTheFirstSend) {
    const Played run(visit(R"({ at = "3s", client = "send 10" })"));
    EXPECT_EQ(since(at(2s), run.sentBy(client)),
              (Lines{"3.000000 SYN seq=1100 len=10 fast-open-cookie", "3.100000 ACK seq=1111 ack=1301"}));
    run.expectRule("fast-open-syn-held");
    run.expectState(at(2500ms), client, State::synSent);
}

TEST(FastOpen, closingBeforeTheFirstSendSendsNothing) {
    const Played run(visit(R"({ at = "3s", client = "close" })"));
    EXPECT_EQ(since(at(2s), run.sentBy(client)), Lines{});
    run.expectFinal(client, State::closed);
}

TEST(FastOpen, theCopyOfALostSynHasNeitherDataNorCookie) {
    const Played run(visit(R"({ at = "2s", client = "send 10" })",
                           R"(fault = [ { client = "SYN", nth = 2, drop = true } ])"));
    EXPECT_EQ(since(at(2s), run.sentBy(client)),
              (Lines{"2.000000 SYN seq=1100 len=10 fast-open-cookie (lost)", "3.000000 SYN seq=1100",
                     "3.100000 PSH+ACK seq=1101 ack=1301 len=10"}));
    EXPECT_EQ(since(at(2s), run.sentBy(server)),
              (Lines{"3.050000 SYN+ACK seq=1300 ack=1101", "3.150000 ACK seq=1301 ack=1111"}));
    run.expectRule("fast-open-text-again");
    run.expectFinal(server, State::established);
}

TEST(FastOpen, aLostSynAckIsRepeatedWithTheDataAcknowledged) {
    const Played run(visit(R"({ at = "2s", client = "send 10" })",
                           R"(fault = [ { server = "SYN+ACK", nth = 2, drop = true } ])"));
    const Lines answers = since(at(2s), run.sentBy(server));
    ASSERT_GE(answers.size(), 2u);
    EXPECT_EQ(answers[1], "3.050000 SYN+ACK seq=1300 ack=1111");
    const auto taken = run.worldAt(at(5s)).host(server).find(SocketName{0})->connection.tcb.rcvNxt;
    EXPECT_EQ(taken, SeqNum{1111}) << "the copy of the SYN brings nothing twice";
}

// A server that was set up anew, or another one at the address, makes other cookies: here, of another secret.
TEST(FastOpen, aServerThatDoesNotKnowItTakesNoData) {
    const Played run(visit(R"({ at = "2s", client = "send 10" })", {}, R"(
[client.tcp]
fast_open = true
)"));
    EXPECT_EQ(since(at(2s), run.sentBy(client)),
              (Lines{"2.000000 SYN seq=1100 fast-open-request", "2.100000 PSH+ACK seq=1101 ack=1301 len=10"}))
        << "it was never given a cookie, so it asks each time";
}

// A forgery, or the cookie of a server that has been set up anew since: the SYN is an ordinary one, its text
// is not taken, and the SYN+ACK gives the right cookie.
TEST(FastOpen, aBadCookieOpensNothingAndGetsAGoodOne) {
    auto setup = setupOf(R"(
do = [ { at = "0s", server = "listen" } ]
inject = [ { at = "0s", from = "client", address = "9.9.9.9", flags = "SYN", seq = 100, len = 10 } ]
until = "500ms"
[tcp]
fast_open = true
)");
    setup.script.injections.front().injection.segment.fastOpen = 4711;
    const Played run(setup);
    run.expectSentBy(server, {"0.050000 SYN+ACK seq=300 ack=101 fast-open-cookie (lost)"});
    EXPECT_EQ(run.worldAt(at(60ms)).host(server).halfOpenCount(), 1u);
}

TEST(FastOpen, aRestartedClientHasNoCookieAnyMore) {
    const Played run(R"(
until = "6s"
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", client = "crash" },
       { at = "1s", client = "restart" }, { at = "2s", client = "connect", port = 41000 } ]
[tcp]
fast_open = true
)");
    EXPECT_EQ(since(at(2s), run.sentBy(client)).front(), "2.000000 SYN seq=1100 fast-open-request");
}

TEST(FastOpen, aSegmentOfDataAtMostRidesOnTheSyn) {
    const Played run(visit(R"({ at = "2s", client = "send 2000" })", {}, R"(
[tcp]
fast_open = true
[server.tcp]
mss = 1000
)"));
    EXPECT_EQ(since(at(2s), run.sentBy(client)), (Lines{
                                                     "2.000000 SYN seq=1100 len=960 fast-open-cookie",
                                                     "2.100000 ACK seq=2061 ack=1301 len=1000",
                                                     "2.100000 PSH+ACK seq=3061 ack=1301 len=40",
                                                 }))
        << "Linux leaves 40 octets for options";
}

TEST(FastOpen, aResetBeforeTheThirdMessageIsReported) {
    const Played run(
        visit(R"({ at = "2s", client = "send 10" }, { at = "2060ms", client = "abort" })",
              R"(inject = [ { at = "2020ms", from = "client", flags = "RST", seq = 1111, port = 41000 } ])"));
    EXPECT_EQ(run.reportsTo(server), (std::vector{Report::reset, Report::reset}))
        << "that of the first visit, and this one";
}

TEST(FastOpen, aWaitingConnectionStandsInTheAcceptQueueFromItsSynOn) {
    const Played run(
        visit(R"({ at = "2s", client = "send 10" }, { at = "2060ms", server = "accept" })", {}, R"(
[tcp]
fast_open = true
[server]
accept = "manual"
)"));
    EXPECT_EQ(run.worldAt(at(2055ms)).host(server).acceptQueueLength(), 1u);
    EXPECT_TRUE(run.refusals().empty());
    run.expectFinal(server, State::established);
}

TEST(FastOpen, itIsOffUnlessAsked) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" } ]
until = "1s"
)");
    run.expectSentBy(client, {"0.000000 SYN seq=100", "0.100000 ACK seq=101 ack=301"});
}

}  // namespace
}  // namespace synstep::test
