// SPDX-License-Identifier: GPL-3.0-or-later
// Reading scripts: every construct of the language that is played, every error with its place, every
// construct outside by its name.
#include "core/packetdrill/parser.h"

#include <gtest/gtest.h>

namespace synstep::packetdrill {
namespace {

using namespace std::chrono_literals;

Script read(const std::string& text, Stack stack = Stack::rfc9293) {
    const ParseResult result = parse(text, "test.pkt", stack);
    if (const auto* error = std::get_if<ScenarioError>(&result)) {
        ADD_FAILURE() << error->line << ":" << error->column << ": " << error->arguments[0];
    } else if (const auto* skipped = std::get_if<Skipped>(&result)) {
        ADD_FAILURE() << skipped->line << ": " << skipped->construct;
    } else {
        return std::get<Script>(result);
    }
    return {};
}

// "LINE:COLUMN: wanted / found"
std::string errorOf(const std::string& text) {
    const ParseResult result = parse(text, "test.pkt", Stack::rfc9293);
    const auto* error = std::get_if<ScenarioError>(&result);
    if (!error) return "no error";
    return std::to_string(error->line) + ":" + std::to_string(error->column) + ": " + error->arguments[0] +
           " / " + error->arguments[1];
}

// "LINE: construct"
std::string skipOf(const std::string& text) {
    const ParseResult result = parse(text, "test.pkt", Stack::rfc9293);
    const auto* skipped = std::get_if<Skipped>(&result);
    return skipped ? std::to_string(skipped->line) + ": " + skipped->construct : "not skipped";
}

template <class T>
T only(const std::string& text) {
    const Script script = read(text);
    if (script.statements.size() != 1 || !std::holds_alternative<T>(script.statements[0].deed)) {
        ADD_FAILURE() << text;
        return {};
    }
    return std::get<T>(script.statements[0].deed);
}

TEST(Parser, readsTimes) {
    const auto when = [](const std::string& time, const std::string& rest) {
        return read(time + " " + rest).statements.at(0).when;
    };
    EXPECT_EQ(when("1.5", "close(3) = 0").kind, When::Kind::absolute);
    EXPECT_EQ(when("1.5", "close(3) = 0").from, 1500ms);
    EXPECT_EQ(when("+.1", "close(3) = 0").kind, When::Kind::relative);
    EXPECT_EQ(when("+.1", "close(3) = 0").from, 100ms);
    EXPECT_EQ(when("+ 1.00", "close(3) = 0").from, 1s);
    EXPECT_EQ(when("*", "> S 0:0(0)").kind, When::Kind::any);
    EXPECT_EQ(when("+.3~+.4", "> S 0:0(0)").to, Duration(400ms));
    EXPECT_EQ(when("0.1~0.2", "> S 0:0(0)").to, Duration(200ms));
    EXPECT_EQ(when("0.1...0.3", "accept(3, ..., ...) = 4").returns, Duration(300ms));
    EXPECT_EQ(when("0...0", "accept(3, ..., ...) = 4").returns, Duration(0));
}

TEST(Parser, readsHeaders) {
    const Script script =
        read("--ip_version=ipv6\n--tolerance_usecs=75000\n--mtu=1280\n--mss=1000\n--verbose\n--x=y\n");
    EXPECT_TRUE(script.ipv6);
    EXPECT_EQ(script.tolerance, 75ms);
    EXPECT_EQ(script.mtu, 1280u);
    EXPECT_EQ(read("").tolerance, 4ms);
}

TEST(Parser, readsPackets) {
    const auto written = [](const std::string& packet) { return toString(only<Packet>("+0 " + packet)); };
    for (const std::string packet :
         {"< S 0:0(0) win 32792 <mss 1000,sackOK,nop,nop,nop,wscale 7>", "> S. 0:0(0) ack 1 <...>",
          "> FP. 1:11(10) ack 4294967295 win 0", "> R 34:34(0)", "< - 1:11(10) win 1", "> S ...(0)",
          "> . 4294967295:0(1) ack 1", "> S 0:0(0) <mss 1460,sackOK,TS val 100 ecr 0,nop,wscale 8>"}) {
        EXPECT_EQ(written(packet), packet);
    }
    EXPECT_EQ(only<Packet>("+0 < F 3:3(0) ack 2 win 9").ack, 2u);  // the number is there, the bit is not
    EXPECT_EQ(written("< SR 0:0(0)"), "< SR 0:0(0)");
}

TEST(Parser, readsCalls) {
    const auto call =
        only<SystemCall>("+0 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)");
    EXPECT_EQ(call.name, "connect");
    EXPECT_EQ(call.result.value, -1);
    EXPECT_EQ(call.result.error, "EINPROGRESS");
    EXPECT_EQ(only<SystemCall>("+0 fcntl(3, F_GETFL) = 0x02 (flags O_RDWR)").result.value, 2);
    const auto flags = only<SystemCall>("+0 fcntl(3, F_SETFL, O_RDWR | O_NONBLOCK) = 0");
    EXPECT_EQ(flags.arguments[2].words, (std::vector<std::string>{"O_RDWR", "O_NONBLOCK"}));
    const auto linger =
        only<SystemCall>("+0 setsockopt(4, SOL_SOCKET, SO_LINGER, {onoff=1, linger=0}, 8) = 0");
    EXPECT_EQ(linger.arguments[3].names.at(0), "onoff");
    const auto error = only<SystemCall>("+0 getsockopt(3, SOL_SOCKET, SO_ERROR, [ECONNRESET], [4]) = 0");
    EXPECT_EQ(error.arguments[3].items.at(0).words.at(0), "ECONNRESET");
    EXPECT_FALSE(only<SystemCall>("+0 accept(3, ..., ...) = ...").result.value);
}

TEST(Parser, readsCommandsAndAssertions) {
    EXPECT_EQ(only<CountStates>("+0 `sockstat -4 -P tcp -s | grep x | grep -c SYN_RCVD | grep 1`").state,
              State::synReceived);
    EXPECT_EQ(only<SetControl>("+0 `sysctl -w net.inet.tcp.insecure_rst=1`").value, 1);
    EXPECT_EQ(only<DropState>("+0 `tcpdrop -s TIME_WAIT`").state, State::timeWait);
    EXPECT_EQ(only<AssertState>("+0 %{ assert tcpi_state == TCPI_FIN_WAIT_2 }%").state, State::finWait2);
    EXPECT_TRUE(read("`../common/defaults.sh`\n").hasDefaults);
}

TEST(Parser, goesOnOverLinesAndComments) {
    const Script script = read("// first\n/* second\n */ 0 close(3)\n   = 0 // last\n+0 close(4) = 0\n");
    ASSERT_EQ(script.statements.size(), 2u);
    EXPECT_EQ(script.statements[0].place.line, 3u);
    EXPECT_EQ(script.statements[0].place.column, 5u);
    EXPECT_EQ(script.statements[1].place.line, 5u);
}

TEST(Parser, readsTheSectionOfItsStack) {
    const std::string text =
        "#ifdef STANDARD\n0 close(3) = 0\n#endif\n#ifdef FreeBSD\n0 close(4) = 0\n#endif\n";
    EXPECT_EQ(read(text, Stack::rfc9293).statements.at(0).place.line, 2u);
    EXPECT_EQ(read(text, Stack::linux).statements.at(0).place.line, 2u);
    EXPECT_EQ(read(text, Stack::freebsd).statements.at(0).place.line, 5u);
}

TEST(Parser, saysWhatIsWrongAndWhere) {
    EXPECT_EQ(errorOf("close(3) = 0"), "1:1: a time / close(3)");
    EXPECT_EQ(errorOf("0 close(3) = 0\n+ close(3) = 0"), "2:3: a time / close(3)");
    EXPECT_EQ(errorOf("0 < X 0:0(0)"), "1:5: the flags of a packet / X");
    EXPECT_EQ(errorOf("0 < SS 0:0(0)"), "1:5: the flags of a packet / SS");
    EXPECT_EQ(errorOf("0 > S 0:0"), "1:10: \"(\" / ");
    EXPECT_EQ(errorOf("0 > S 0:5(3)"), "1:9: the end that fits the length / 5(3)");
    EXPECT_EQ(errorOf("0 > S 4294967296:0(0)"), "1:7: a number that fits / 4294967296");
    EXPECT_EQ(errorOf("0 < S 0:0(0) <mss>"), "1:18: a number / >");
    EXPECT_EQ(errorOf("0 < S 0:0(0) <...>"), "1:15: an option / ...>");
    EXPECT_EQ(errorOf("0 close(3) 0"), "1:12: \"=\" / 0");
    EXPECT_EQ(errorOf("0 close(3, 4) = 0"), "1:3: the arguments of this call / close(3,");
    EXPECT_EQ(errorOf("0 close(3"), "1:10: \")\" / ");
    EXPECT_EQ(errorOf("0 `sysctl"), "1:4: \"`\" / ");
    EXPECT_EQ(errorOf("/* no end"), "1:1: the end of the comment / ");
    EXPECT_EQ(errorOf("#ifdef STANDARD\n"), "1:1: \"#endif\" / ");
    EXPECT_EQ(errorOf("* close(3) = 0"), "1:1: one time / ");
    EXPECT_EQ(errorOf("0.2~0.1 > S 0:0(0)"), "1:5: a time that is not earlier / 0.1");
    EXPECT_EQ(errorOf("--tolerance_usecs=x\n"), "1:19: a number / x");
}

TEST(Parser, namesWhatIsOutside) {
    EXPECT_EQ(skipOf("0 close(3) = 0\n+0 sendmsg(3, {msg_name(...)=...}, 0) = 1"), "2: sendmsg");
    EXPECT_EQ(skipOf("0 epoll_create(1) = 4"), "1: epoll_create");
    EXPECT_EQ(skipOf("0 < . 1:1(0) ack 1 win 1 <nop,nop,sack 3:4>"), "1: sack");
    EXPECT_EQ(skipOf("0 > S 0:0(0) <FO abcd1234,nop,nop>"), "1: FO");
    EXPECT_EQ(skipOf("0 > S. 0:0(0) ack 1 <mss 1460,sackOK,TS val 1 ecr 2>"), "1: TS");
    EXPECT_EQ(skipOf("0 < S 0:0(0) <TS val 1 ecr 0>"), "1: TS");
    EXPECT_EQ(skipOf("0 < SEW 0:0(0)"), "1: ECN flags");
    EXPECT_EQ(skipOf("0 > [ect0] P. 1:2(1) ack 1"), "1: ECN bits");
    EXPECT_EQ(skipOf("0 < icmp unreachable [0:0(0)]"), "1: icmp");
    EXPECT_EQ(skipOf("0 < udp (100)"), "1: udp");
    EXPECT_EQ(skipOf("0 < 1.2.3.4:80 > 1.1.1.1:80 S 0:0(0)"), "1: addresses");
    EXPECT_EQ(skipOf("0 setsockopt(3, SOL_TCP, TCP_NODELAY, [1], 4) = 0"), "1: TCP_NODELAY");
    EXPECT_EQ(skipOf("0 `a/ b`"), "1: a/");
    EXPECT_EQ(skipOf("0 `sysctl -w \\\n net.ipv4.x=1`"), "1: net.ipv4.x");
    EXPECT_EQ(skipOf("0 socket(..., \"\", IPPROTO_TCP) = 3"), "1: an argument");
    EXPECT_EQ(skipOf("0 send(3, ..., 1, MSG_OOB) = 1"), "1: MSG_OOB");
    EXPECT_EQ(skipOf("0 socket(..., SOCK_DGRAM, IPPROTO_UDP) = 3"), "1: SOCK_DGRAM");
    EXPECT_EQ(skipOf("0 `tc qdisc add dev tun0 root pfifo`"), "1: tc");
    EXPECT_EQ(skipOf("`../common/defaults.sh\n ../common/set_sysctls.py x=1`"), "2: set_sysctls.py");
    EXPECT_EQ(skipOf("0 `sysctl -q net.ipv4.tcp_syn_retries=1`"), "1: net.ipv4.tcp_syn_retries");
    EXPECT_EQ(skipOf("0 %{ assert tcpi_snd_cwnd == 10 }%"), "1: tcpi_snd_cwnd");
    EXPECT_EQ(skipOf("0 %{ print(1) }%"), "1: %{ }%");
    EXPECT_EQ(skipOf("0 read(3, ..., 1) = -1 EFAULT (Bad address)"), "1: EFAULT");
    EXPECT_EQ(skipOf("#ifdef Linux\n#endif\n"), "1: #ifdef Linux");
    EXPECT_EQ(skipOf("0 < S 0:0(0) win 1 <mss MSS,nop>"), "1: MSS");
    EXPECT_EQ(skipOf("--define=X=1\n0 close(3) = 0"), "1: --define");
}

TEST(Parser, aFileThatCannotBeReadIsSaid) {
    const ParseResult result = parseFile("/nonexistent/x.pkt", Stack::linux);
    const auto* error = std::get_if<ScenarioError>(&result);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->problem, ScenarioProblem::cannotRead);
}

}  // namespace
}  // namespace synstep::packetdrill
