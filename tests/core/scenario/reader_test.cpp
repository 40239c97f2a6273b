// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/reader.h"

#include <gtest/gtest.h>

namespace synstep {
namespace {

using namespace std::chrono_literals;

Scenario read(const std::string& rest, const ReadOptions& options = {}) {
    const ReadResult result = readScenario("synstep = 1\nid = \"x\"\n" + rest + "\n", "x.toml", options);
    if (const auto* error = std::get_if<ScenarioError>(&result)) {
        std::string arguments;
        for (const std::string& one : error->arguments) arguments += one + '|';
        ADD_FAILURE() << error->line << ':' << error->column << " problem "
                      << static_cast<int>(error->problem) << ' ' << arguments;
        return {};
    }
    return std::get<Scenario>(result);
}

Policies clientOf(const std::string& rest, const ReadOptions& options = {}) {
    return read(rest, options).setup.host(HostId::client).policies;
}
Policies serverOf(const std::string& rest, const ReadOptions& options = {}) {
    return read(rest, options).setup.host(HostId::server).policies;
}

Instant at(Duration time) {
    return Instant(time);
}

TEST(Reader, fillsWhatAFileLeavesOut) {
    const Scenario scenario = read("");
    EXPECT_EQ(scenario.id, "x");
    EXPECT_TRUE(scenario.title.isEmpty());
    EXPECT_FALSE(scenario.setup.until);
    EXPECT_EQ(scenario.setup.network, NetworkSetup{});
    const HostSetup& client = scenario.setup.host(HostId::client);
    EXPECT_EQ(client.address, 0x0A000001u);
    EXPECT_EQ(client.port, 40'000);
    EXPECT_EQ(client.isn.given, std::vector<std::uint32_t>{100});
    EXPECT_TRUE(client.readsAtOnce);
    EXPECT_TRUE(client.acceptsAtOnce);
    EXPECT_EQ(client.backlog, 8u);
    EXPECT_EQ(client.policies, policiesOf(Stack::linux));
    const HostSetup& server = scenario.setup.host(HostId::server);
    EXPECT_EQ(server.address, 0x0A000002u);
    EXPECT_EQ(server.port, 80);
    EXPECT_EQ(server.isn.given, std::vector<std::uint32_t>{300});
    EXPECT_EQ(scenario.setup.socketNames, std::vector<std::string>{"a"});
}

TEST(Reader, readsTheHeading) {
    const Scenario scenario = read(R"(
title.en = "Title"
title.zh_CN = "标题"
summary = { zh_CN = "摘要" }
tags = ["a", "b"]
rfc = ["9293 3.5"]
until = "10s"
)");
    EXPECT_EQ(scenario.title, (Localized{"Title", "标题"}));
    EXPECT_EQ(scenario.summary, (Localized{"", "摘要"}));
    EXPECT_EQ(scenario.tags, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(scenario.rfc, std::vector<std::string>{"9293 3.5"});
    EXPECT_EQ(scenario.setup.until, at(10s));
}

TEST(Reader, readsTheNetwork) {
    const NetworkSetup network = read(R"(
[network]
delay = "20ms"
jitter = "5ms"
loss = 0.25
duplicate = 1
seed = 7
)")
                                     .setup.network;
    EXPECT_EQ(network.delay, (std::array<Duration, 2>{20ms, 20ms}));
    EXPECT_EQ(network.jitter, 5ms);
    EXPECT_EQ(network.loss, 0.25);
    EXPECT_EQ(network.duplicate, 1.0);
    EXPECT_EQ(network.seed, 7u);
    EXPECT_EQ(read("[network]\ndelay = { client = \"10ms\", server = \"80ms\" }").setup.network.delay,
              (std::array<Duration, 2>{10ms, 80ms}));
    EXPECT_EQ(read("[network]\ndelay = { server = \"80ms\" }").setup.network.delay,
              (std::array<Duration, 2>{50ms, 80ms}));
}

TEST(Reader, readsEveryKeyOfTcp) {
    const Policies tcp = clientOf(R"(
[tcp]
handshake = "four-way"
msl = "1s"
rto_initial = "2s"
rto_min = "300ms"
rto_max = "4s"
syn_retries = 5
syn_linear_timeouts = 6
synack_retries = 7
retries = 8
orphan_retries = 9
delayed_ack = "40ms"
fin_wait_2_timeout = "never"
rst_in_time_wait = "ignore"
challenge_ack = false
syn_cookies = "always"
abort_on_overflow = true
keepalive = { idle = "1min", interval = "2s", probes = 3 }
fast_open = true
time_wait_reuse = "1s"
mss = 536
window = 1000
)");
    Policies expected = policiesOf(Stack::linux);
    expected.handshake = Handshake::fourWay;
    expected.msl = 1s;
    expected.rtoInitial = 2s;
    expected.rtoMin = 300ms;
    expected.rtoMax = 4s;
    expected.synRetries = 5;
    expected.synLinearTimeouts = 6;
    expected.synAckRetries = 7;
    expected.retries = 8;
    expected.orphanRetries = 9;
    expected.delayedAck = 40ms;
    expected.finWait2Timeout = forever;
    expected.rstInTimeWaitIgnored = true;
    expected.challengeAck = false;
    expected.synCookies = SynCookies::always;
    expected.abortOnOverflow = true;
    expected.keepalive = Keepalive{1min, 2s, 3};
    expected.fastOpen = true;
    expected.timeWaitReuse = 1s;
    expected.mss = 536;
    expected.window = 1000;
    EXPECT_EQ(tcp, expected);
}

TEST(Reader, aStackBringsItsOwnValuesAndAKeyBeatsThem) {
    EXPECT_EQ(serverOf("[tcp]\nstack = \"rfc9293\"").synRetries, 7u);
    EXPECT_EQ(serverOf("[tcp]\nstack = \"rfc9293\"").msl, Duration(2min));
    EXPECT_EQ(serverOf("[tcp]\nstack = \"rfc9293\"\nmsl = \"3s\"").msl, Duration(3s));
    EXPECT_EQ(serverOf("[tcp]\nmsl = \"3s\"\n[server.tcp]\nstack = \"rfc9293\"").msl, Duration(3s));
}

TEST(Reader, aHostsOwnTableBeatsTheCommonOne) {
    const std::string text =
        "[tcp]\nmsl = \"3s\"\nhandshake = \"two-way\"\n[server.tcp]\nmsl = \"4s\"\nstack = \"rfc9293\"";
    EXPECT_EQ(clientOf(text).msl, Duration(3s));
    EXPECT_EQ(clientOf(text).stack, Stack::linux);
    EXPECT_EQ(serverOf(text).msl, Duration(4s));
    EXPECT_EQ(serverOf(text).stack, Stack::rfc9293);
    EXPECT_EQ(clientOf(text).handshake, Handshake::twoWay);
    EXPECT_EQ(serverOf(text).handshake, Handshake::twoWay);
}

TEST(Reader, anOptionReplacesTheStackOfBothHosts) {
    const ReadOptions options{Stack::rfc9293};
    const std::string text = "[tcp]\nretries = 3\n[client.tcp]\nstack = \"freebsd\"";
    EXPECT_EQ(clientOf(text, options).stack, Stack::rfc9293);
    EXPECT_EQ(serverOf(text, options).stack, Stack::rfc9293);
    EXPECT_EQ(serverOf(text, options).retries, 3u);
}

// R22: an injected SYN may say what MSS it likes.
TEST(Reader, anInjectedSegmentMayCarryAnMss) {
    const Scenario scenario =
        read(R"(inject = [{ at = "0s", from = "client", flags = "SYN", seq = 1, mss = 0 }])");
    EXPECT_EQ(scenario.setup.script.injections[0].injection.segment.mss, std::optional<std::uint16_t>{0});
}

TEST(Reader, theRfcRetriesForOrphansAsForAll) {
    EXPECT_EQ(serverOf("[tcp]\nstack = \"rfc9293\"\nretries = 4").orphanRetries, std::nullopt);
    EXPECT_EQ(serverOf("[tcp]\nstack = \"rfc9293\"\nretries = 4\norphan_retries = 2").orphanRetries, 2u);
    EXPECT_EQ(serverOf("[tcp]\nretries = 4").orphanRetries, 8u);
}

TEST(Reader, keepaliveHasItsUsualNumbers) {
    EXPECT_EQ(clientOf("[tcp]\nkeepalive = {}").keepalive, (Keepalive{2h, 75s, 9}));
    EXPECT_EQ(clientOf("[tcp]\nkeepalive = \"never\"").keepalive, std::nullopt);
    EXPECT_EQ(
        serverOf("[tcp]\nkeepalive = { probes = 2 }\n[server.tcp]\nkeepalive = { idle = \"1s\" }").keepalive,
        (Keepalive{1s, 75s, 2}));
}

TEST(Reader, readsTheHosts) {
    const Scenario scenario = read(R"(
[client]
name = { en = "Alice", zh_CN = "甲" }
address = "192.0.2.255"
port = 50000
isn = [1, 2, 4294967295]
read = "manual"
accept = "manual"
backlog = 0
[server]
isn = "rfc6528"
[network]
seed = 9
)");
    EXPECT_EQ(scenario.hostNames[0], (Localized{"Alice", "甲"}));
    const HostSetup& client = scenario.setup.host(HostId::client);
    EXPECT_EQ(client.address, 0xC00002FFu);
    EXPECT_EQ(client.port, 50'000);
    EXPECT_EQ(client.isn.given, (std::vector<std::uint32_t>{1, 2, 0xFFFF'FFFF}));
    EXPECT_FALSE(client.readsAtOnce);
    EXPECT_FALSE(client.acceptsAtOnce);
    EXPECT_EQ(client.backlog, 0u);
    const HostSetup& server = scenario.setup.host(HostId::server);
    EXPECT_TRUE(server.isn.rfc6528);
    EXPECT_TRUE(server.isn.given.empty());
    EXPECT_EQ(server.isn.secret, 9u);
}

TEST(Reader, readsEveryCall) {
    const auto rows = read(R"(
do = [
  { at = "0s", server = "listen" },
  { at = "1s", client = "connect", socket = "b", port = 40001 },
  { at = "2s", client = "send 12" },
  { at = "2s", client = "read" },
  { at = "2s", client = "shutdown" },
  { at = "2s", client = "close" },
  { at = "2s", client = "abort" },
  { at = "2s", server = "accept" },
  { at = "2s", server = "crash" },
  { at = "2s", server = "restart" },
  { at = "2s", server = "fire time-wait", socket = ":41000" },
  { at = "2s", server = "close", socket = "listener" },
]
)")
                          .setup.script.calls;
    ASSERT_EQ(rows.size(), 12u);
    const std::array kinds{CallKind::listen,   CallKind::connect, CallKind::send,  CallKind::read,
                           CallKind::shutdown, CallKind::close,   CallKind::abort, CallKind::accept,
                           CallKind::crash,    CallKind::restart, CallKind::fire,  CallKind::close};
    for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(rows[i].call.kind, kinds[i]) << i;
    EXPECT_EQ(rows[0].host, HostId::server);
    EXPECT_EQ(std::get<AtTime>(rows[1].when).at, at(1s));
    EXPECT_EQ(rows[1].call.socket, SocketName{1});
    EXPECT_EQ(rows[1].call.port, 40'001);
    EXPECT_EQ(rows[2].call.octets, 12u);
    EXPECT_EQ(rows[10].call.timer, Timer::timeWait);
    EXPECT_EQ(rows[10].call.socket, SocketName::ofPort(41'000));
    EXPECT_EQ(rows[11].call.socket, SocketName::listener());
}

TEST(Reader, aRowMayWaitForAState) {
    const Scenario scenario = read(R"(
do = [
  { at = "0s", client = "connect", socket = "b" },
  { when = "server SYN_RCVD", after = "100ms", client = "close", socket = "b" },
  { when = "client CLOSE_WAIT", server = "close" },
  { when = "server LISTEN", client = "connect" },
]
)");
    const auto& rows = scenario.setup.script.calls;
    EXPECT_EQ(std::get<UponState>(rows[1].when),
              (UponState{HostId::server, SocketName{1}, State::synReceived, 100ms}));
    EXPECT_EQ(rows[1].host, HostId::client);
    EXPECT_EQ(std::get<UponState>(rows[2].when),
              (UponState{HostId::client, SocketName{0}, State::closeWait, 0ms}));
    EXPECT_EQ(std::get<UponState>(rows[3].when),
              (UponState{HostId::server, SocketName::listener(), State::listen, 0ms}));
    EXPECT_EQ(scenario.setup.socketNames, (std::vector<std::string>{"a", "b"}));
}

TEST(Reader, readsEveryFault) {
    const auto faults = read(R"(
fault = [
  { client = "SYN", nth = 2, drop = true },
  { server = "SYN+ACK", nth = "every", delay = "1.3s" },
  { client = "DATA", transit = "20ms" },
  { client = "FIN", duplicate = "10ms" },
  { client = "FIN", copy = 1, corrupt = true },
  { server = "RST", drop = true },
  { server = "ACK", drop = true },
  { server = "any", nth = 9, drop = true },
]
)")
                            .setup.script.faults;
    ASSERT_EQ(faults.size(), 8u);
    using K = SegmentKind;
    EXPECT_EQ(faults[0], (Fault{HostId::client, K::syn, 2, FaultAct::drop, 0ms, 0}));
    EXPECT_EQ(faults[1], (Fault{HostId::server, K::synAck, std::nullopt, FaultAct::delay, 1300ms, 0}));
    EXPECT_EQ(faults[2], (Fault{HostId::client, K::data, 1, FaultAct::transit, 20ms, 0}));
    EXPECT_EQ(faults[3], (Fault{HostId::client, K::fin, 1, FaultAct::duplicate, 10ms, 0}));
    EXPECT_EQ(faults[4], (Fault{HostId::client, K::fin, 1, FaultAct::corrupt, 0ms, 1}));
    EXPECT_EQ(faults[5], (Fault{HostId::server, K::rst, 1, FaultAct::drop, 0ms, 0}));
    EXPECT_EQ(faults[6], (Fault{HostId::server, K::ack, 1, FaultAct::drop, 0ms, 0}));
    EXPECT_EQ(faults[7], (Fault{HostId::server, std::nullopt, 9, FaultAct::drop, 0ms, 0}));
}

TEST(Reader, readsEveryKeyOfAnInjection) {
    const auto rows = read(R"(inject = [
  { at = "10ms", from = "client", flags = "SYN", seq = 90 },
  { at = "20ms", from = "server", flags = "ACK+FIN+PSH", seq = 4294967295, ack = 7, len = 3, window = 9 },
  { at = "30ms", from = "server", flags = "", seq = 0, port = 81, address = "203.0.113.9" },
  { at = "35ms", from = "server", flags = "SYN", seq = 0, ports = "each", repeat = 4, every = "5ms" },
  { at = "40ms", from = "server", flags = "", seq = 0, delay = "1s" },
]
)")
                          .setup.script.injections;
    ASSERT_EQ(rows.size(), 5u);
    const Injection& plain = rows[0].injection;
    EXPECT_EQ(rows[0].at, at(10ms));
    EXPECT_EQ(rows[0].repeat, 1u);
    EXPECT_FALSE(rows[0].portsEach);
    EXPECT_EQ(plain.from, HostId::client);
    EXPECT_FALSE(plain.address);
    EXPECT_FALSE(plain.act);
    EXPECT_EQ(plain.segment.sourcePort, 40'000);
    EXPECT_EQ(plain.segment.destinationPort, 80);
    EXPECT_EQ(plain.segment.flags.bits, Flags::syn);
    EXPECT_EQ(plain.segment.seq.value, 90u);
    EXPECT_EQ(plain.segment.wnd, 65'535);
    const Injection& full = rows[1].injection;
    EXPECT_EQ(full.from, HostId::server);
    EXPECT_EQ(full.segment.destinationPort, 40'000);
    EXPECT_EQ(full.segment.flags.bits, Flags::fin | Flags::psh | Flags::ack);
    EXPECT_EQ(full.segment.seq.value, 0xFFFF'FFFFu);
    EXPECT_EQ(full.segment.ack.value, 7u);
    EXPECT_EQ(full.segment.len, 3u);
    EXPECT_EQ(full.segment.wnd, 9);
    const Injection& foreign = rows[2].injection;
    EXPECT_EQ(foreign.segment.flags.bits, 0);
    EXPECT_EQ(foreign.address, 0xCB007109u);
    EXPECT_EQ(foreign.segment.sourcePort, 81);
    EXPECT_EQ(rows[3].repeat, 4u);
    EXPECT_EQ(rows[3].every, Duration(5ms));
    EXPECT_TRUE(rows[3].portsEach);
    ASSERT_TRUE(rows[4].injection.act);
    EXPECT_EQ(rows[4].injection.act->act, FaultAct::delay);
    EXPECT_EQ(rows[4].injection.act->amount, Duration(1s));
}

TEST(Reader, readsEveryKeyOfAnExpectation) {
    const Scenario scenario = read(R"(expect = [
  { at = "1s", client = "FIN_WAIT_1", server = { socket = "b", state = "LAST-ACK" } },
  { at = "end", segments = 1, lost = 2, retransmissions = 3, half_open = 4, connections = 5 },
  { at = "end", report = { client = "timed out", server = "reset" } },
]
)");
    const auto& rows = scenario.expectations;
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[0].at, at(1s));
    EXPECT_EQ(rows[0].line, 4u);
    ASSERT_EQ(rows[0].states.size(), 2u);
    EXPECT_EQ(rows[0].states[0], (ExpectedState{HostId::client, SocketName{0}, State::finWait1}));
    EXPECT_EQ(rows[0].states[1], (ExpectedState{HostId::server, SocketName{1}, State::lastAck}));
    EXPECT_FALSE(rows[1].at);
    EXPECT_EQ(rows[1].segments, 1u);
    EXPECT_EQ(rows[1].lost, 2u);
    EXPECT_EQ(rows[1].retransmissions, 3u);
    EXPECT_EQ(rows[1].halfOpen, 4u);
    EXPECT_EQ(rows[1].connections, 5u);
    ASSERT_EQ(rows[2].reports.size(), 2u);
    EXPECT_EQ(rows[2].reports[0], std::make_pair(HostId::client, Report::timedOut));
    EXPECT_EQ(rows[2].reports[1], std::make_pair(HostId::server, Report::reset));
}

TEST(Reader, rowsMayBeWrittenAsSectionsToo) {
    const Scenario scenario =
        read("[[do]]\nat = \"0s\"\nserver = \"listen\"\n[[do]]\nat = \"1s\"\nclient = \"connect\"");
    EXPECT_EQ(scenario.setup.script.calls.size(), 2u);
}

TEST(Reader, understandsCarriageReturnsAndAByteOrderMark) {
    const ReadResult result = readScenario("\xEF\xBB\xBFsynstep = 1\r\nid = \"x\"\r\n", "x.toml");
    EXPECT_TRUE(std::holds_alternative<Scenario>(result));
}

}  // namespace
}  // namespace synstep
