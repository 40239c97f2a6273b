// SPDX-License-Identifier: GPL-3.0-or-later
// Judging: what is met, what is not, and what is said then.
#include "core/packetdrill/runner.h"

#include <gtest/gtest.h>

namespace synstep::packetdrill {
namespace {

const std::string server =
    "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n"  // 1
    "+0 bind(3, ..., ...) = 0\n"                     // 2
    "+0 listen(3, 1) = 0\n"                          // 3
    "+.1 < S 0:0(0) win 32767 <mss 1460>\n"          // 4
    "+0 > S. 0:0(0) ack 1 <mss 1460>\n"              // 5
    "+.1 < . 1:1(0) ack 1 win 32767\n"               // 6
    "+0 accept(3, ..., ...) = 4\n";                  // 7
const std::string client =
    "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n"  // 1
    "+0 fcntl(3, F_SETFL, O_NONBLOCK) = 0\n"         // 2
    "+0 connect(3, ..., ...) = -1 EINPROGRESS\n"     // 3
    "+0 > S 0:0(0) <...>\n";                         // 4

// "" if it passes, else "LINE: why".
std::string judged(const std::string& text, Stack stack = Stack::rfc9293) {
    const ParseResult parsed = parse(text, "test.pkt", stack);
    if (const auto* error = std::get_if<ScenarioError>(&parsed)) {
        return "refused at line " + std::to_string(error->line) + ": " + error->arguments[0];
    }
    if (const auto* skipped = std::get_if<Skipped>(&parsed)) return "skipped: " + skipped->construct;
    const RunResult result = run(std::get<Script>(parsed), stack);
    return result.passed() ? "" : std::to_string(result.line) + ": " + result.why;
}

TEST(Runner, passesWhatIsMet) {
    EXPECT_EQ(judged(server), "");
    EXPECT_EQ(judged(client), "");
}

TEST(Runner, saysWhatLeftInstead) {
    EXPECT_EQ(judged(client + "+.1 < S. 0:0(0) ack 1 win 1000 <mss 1460>\n+0 > . 1:1(0) ack 2\n"),
              "6: expected > . 1:1(0) ack 2, but > . 1:1(0) ack 1 left at 0.100000");
    EXPECT_EQ(judged(client + "+.1 < S. 0:0(0) ack 1 win 1000 <mss 1460>\n+0 > . 1:1(0) ack 1 win 7\n"),
              "6: expected > . 1:1(0) ack 1 win 7, but > . 1:1(0) ack 1 win 65535 left at 0.100000");
}

TEST(Runner, saysThatNothingLeftAndWaitsNoLonger) {
    EXPECT_EQ(judged(client + "+.9 > S 0:0(0) <...>\n"),
              "5: expected > S 0:0(0) <...>, but nothing left by 0.904000");
    EXPECT_EQ(judged(client + "+.996 > S 0:0(0) <...>\n"), "");  // one second, and the tolerance
    EXPECT_EQ(judged("--tolerance_usecs=100000\n" + client + "+.91 > S 0:0(0) <...>\n"), "");
}

TEST(Runner, saysThatSomethingLeftTooEarly) {
    EXPECT_EQ(judged(client + "+1.1 > S 0:0(0) <...>\n"),
              "5: expected between 1.096000 and 1.104000, but > S 0:0(0) "
              "<mss 1460,nop,wscale 6,sackOK,TS val 0 ecr 0> left at 1.000000");
}

TEST(Runner, wantsNoOptionsWhereNoneAreWritten) {
    EXPECT_NE(judged("0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n+0 fcntl(3, F_SETFL, O_NONBLOCK) = 0\n"
                     "+0 connect(3, ..., ...) = -1 EINPROGRESS\n+0 > S 0:0(0)\n"),
              "");
}

TEST(Runner, countsFromItsFirstSyn) {
    const std::string far =
        "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n+0 fcntl(3, F_SETFL, O_NONBLOCK) = 0\n"
        "+0 connect(3, ..., ...) = -1 EINPROGRESS\n+0 > S 4294967295:4294967295(0) <...>\n"
        "+.1 < S. 7:7(0) ack 0 win 1000 <mss 1460>\n+0 > . 0:0(0) ack 8\n"
        "+0 write(3, ..., 10) = 10\n+0 > P. 0:10(10) ack 8\n";
    EXPECT_EQ(judged(far), "");
}

TEST(Runner, takesSeveralSegmentsForOne) {
    const std::string big = server + "+0 write(4, ..., 5000) = 5000\n+0 > P. 1:5001(5000) ack 1\n";
    EXPECT_EQ(judged(big), "");
    EXPECT_EQ(judged(server + "+0 write(4, ..., 5000) = 5000\n+0 > . 1:2921(2920) ack 1\n"
                              "+0 > P. 2921:5001(2080) ack 1\n"),
              "");
    EXPECT_NE(judged(server + "+0 write(4, ..., 5000) = 5000\n+0 > P. 1:4001(4000) ack 1\n"), "");
}

TEST(Runner, scalesWindows) {
    const std::string scaled =
        "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n+0 listen(3, 1) = 0\n"
        "+.1 < S 0:0(0) win 10 <mss 1000,nop,wscale 7>\n+0 > S. 0:0(0) ack 1 <mss 1460,nop,wscale 8>\n"
        "+.1 < . 1:1(0) ack 1 win 10\n+0 accept(3, ..., ...) = 4\n"
        "+0 write(4, ..., 3000) = 3000\n+0 > . 1:1281(1280) ack 1\n";
    EXPECT_EQ(judged(scaled, Stack::linux), "");
}

TEST(Runner, blockingCallsReturnInTime) {
    EXPECT_EQ(
        judged(server +
               " 0.300...0.400 read(4, ..., 9) = 5\n 0.4 < P. 1:6(5) ack 1 win 99\n+0 > . 1:1(0) ack 6\n"),
        "");
    EXPECT_EQ(judged(server + " 0.300...0.500 read(4, ..., 9) = 5\n 0.4 < P. 1:6(5) ack 1 win 99\n"),
              "8: read returns at 0.400001, expected at 0.500000");
    EXPECT_EQ(judged(server + " 0.300...0.400 read(4, ..., 9) = 5\n"), "8: does not return by 0.404000");
    EXPECT_EQ(judged(server + "+0 read(4, ..., 9) = 5\n"), "8: read blocks");
    EXPECT_EQ(judged("0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n+0 listen(3, 1) = 0\n"
                     "+0...0.3 accept(3, ..., ...) = 4\n+.1 < S 0:0(0) win 9 <mss 1460>\n"
                     "+0 > S. 0:0(0) ack 1 <mss 1460>\n+.2 < . 1:1(0) ack 1 win 9\n"),
              "");
}

TEST(Runner, comparesResults) {
    EXPECT_EQ(judged(server + "+0 write(4, ..., 9) = 8\n"), "8: write gives 9, expected 8");
    EXPECT_EQ(judged(server + "+0 close(7) = 0\n"), "8: close gives -1 EBADF, expected 0");
    EXPECT_EQ(judged(server + "+0 fcntl(4, F_SETFL, O_NONBLOCK) = 0\n+0 read(4, ..., 9) = -1 EWOULDBLOCK\n"),
              "");
    EXPECT_EQ(judged(client + "+0 getsockopt(3, SOL_SOCKET, SO_ERROR, [ECONNRESET], [4]) = 0\n"),
              "5: SO_ERROR is 0, expected ECONNRESET");
}

TEST(Runner, comparesStates) {
    EXPECT_EQ(judged(client + "+0 %{ assert tcpi_state == TCPI_ESTABLISHED }%\n"),
              "5: the state is SYN-SENT, expected ESTABLISHED");
    EXPECT_EQ(judged(server + "+0 `sockstat -s | grep -c ESTABLISHED | grep 2`\n"),
              "8: 1 in ESTABLISHED, expected 2");
    EXPECT_EQ(judged(server + "+.1 < R 1:1(0) win 0\n+0 `sockstat -s | grep -c CLOSED | grep 1`\n"), "");
    EXPECT_EQ(judged(server + "+0 `sockstat -s | grep -c LISTEN | grep 1`\n"), "");
}

TEST(Runner, aLateStatementFails) {
    EXPECT_EQ(judged(client + "+1 > S 0:0(0) <...>\n 0.5 close(3) = 0\n"),
              "6: expected at 0.500000, but it is 1.000000");
}

TEST(Runner, flagsOfADescriptorAreTheSystemsOwn) {
    const std::string text =
        "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n+0 fcntl(3, F_GETFL) = 2\n"
        "+0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0\n+0 fcntl(3, F_GETFL) = ";
    EXPECT_EQ(judged(text + "0x802\n", Stack::linux), "");
    EXPECT_EQ(judged(text + "0x6\n", Stack::freebsd), "");
}

TEST(Runner, shutReadKeepsOrDiscardsWhatComes) {
    const std::string text = server +
                             "+0 shutdown(4, SHUT_RD) = 0\n+0 read(4, ..., 9) = 0\n"
                             "+.1 < P. 1:6(5) ack 1 win 99\n";
    EXPECT_EQ(judged(text + "+0 > . 1:1(0) ack 6\n+0 read(4, ..., 9) = 5\n", Stack::linux), "");
    EXPECT_EQ(judged(text + "+.1 > . 1:1(0) ack 6\n+0 read(4, ..., 9) = 0\n", Stack::freebsd), "");
}

TEST(Runner, keepsWhatItPlayed) {
    const ParseResult parsed = parse(server, "test.pkt", Stack::rfc9293);
    const RunResult result = run(std::get<Script>(parsed), Stack::rfc9293);
    EXPECT_EQ(result.played.acts.size(), 4u);  // listen, SYN, ACK, accept
    EXPECT_FALSE(result.played.connects);
    EXPECT_EQ(result.played.lines.size(), 7u);
    for (std::size_t i = 1; i < result.played.acts.size(); ++i) {
        EXPECT_LT(result.played.acts[i - 1].at, result.played.acts[i].at);
    }
}

}  // namespace
}  // namespace synstep::packetdrill
