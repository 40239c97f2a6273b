// SPDX-License-Identifier: GPL-3.0-or-later
// A played script as a scenario: the same run once more, in a World.
#include "core/packetdrill/played.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "core/trace/trace.h"

namespace synstep::packetdrill {
namespace {

namespace fs = std::filesystem;

// "0.100000 SYN+ACK" of each segment that the host under test has sent.
std::vector<std::string> sentIn(const Scenario& scenario, HostId host) {
    Trace trace{World(std::make_shared<const Setup>(scenario.setup))};
    trace.growToEnd();
    std::vector<std::string> sent;
    for (std::size_t i = 0; i < trace.size(); ++i) {
        for (const Departure& d : trace.entry(i).departures) {
            if (d.from != host) continue;
            sent.push_back(std::to_string(microseconds(d.sentAt)) + " " + toString(d.datagram.segment.flags) +
                           " " + std::to_string(d.datagram.segment.seq.value));
        }
    }
    return sent;
}

// What left while the script was played, by its own record.
std::vector<std::string> sentByStage(const Played& played) {
    Stage stage(played.host, played.peer);
    std::vector<std::string> sent;
    const auto take = [&] {
        for (; !stage.sent().empty(); stage.sent().pop_front()) {
            const SentSegment& one = stage.sent().front();
            sent.push_back(std::to_string(microseconds(one.at)) + " " + toString(one.segment.flags) + " " +
                           std::to_string(one.segment.seq.value));
        }
    };
    for (const Act& act : played.acts) {
        while (stage.wait(act.at)) {
        }
        if (const auto* call = std::get_if<Call>(&act.what)) {
            stage.call(*call, act.line);
        } else {
            stage.arrive(std::get<Segment>(act.what), act.line);
        }
        take();
    }
    while (stage.wait(played.end)) {
    }
    take();
    return sent;
}

TEST(Played, runsAgainInAWorld) {
    for (const Stack stack : {Stack::linux, Stack::rfc9293, Stack::freebsd}) {
        for (const auto& entry : fs::directory_iterator(fs::path(SYNSTEP_SCRIPTS) / toString(stack))) {
            const ParseResult parsed = parseFile(entry.path().string(), stack);
            const auto& script = std::get<Script>(parsed);
            const RunResult result = run(script, stack);
            const Scenario scenario = scenarioOf(script, result, entry.path().string());
            const HostId own = result.played.connects ? HostId::client : HostId::server;
            EXPECT_EQ(sentIn(scenario, own), sentByStage(result.played)) << entry.path();
        }
    }
}

TEST(Played, keepsTheLinesWithTheirInstants) {
    const ParseResult parsed = parse(
        "// A client.\n// It asks.\n0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n"
        "+0 fcntl(3, F_SETFL, O_NONBLOCK) = 0\n+.5 connect(3, ..., ...) = -1 EINPROGRESS\n"
        "+0 > S 0:0(0) <...>\n+1 > S 0:0(0) <...>\n+1 > . 1:1(0) ack 1\n",
        "x/My_script.pkt", Stack::rfc9293);
    const auto& script = std::get<Script>(parsed);
    const RunResult result = run(script, Stack::rfc9293);
    const Scenario scenario = scenarioOf(script, result, "x/My_script.pkt");
    EXPECT_EQ(scenario.id, "my-script");
    EXPECT_EQ(scenario.title.en, "My_script.pkt");
    EXPECT_EQ(scenario.summary.en.rfind("A client. It asks.\nFAIL 8: ", 0), 0u) << scenario.summary.en;
    ASSERT_EQ(scenario.lines.size(), 5u);
    EXPECT_EQ(scenario.lines[3].text, "+0 > S 0:0(0) <...>");
    EXPECT_EQ(scenario.lines[3].at, scenario.lines[2].at);
    EXPECT_EQ(microseconds(scenario.lines[4].at), 1'500'000);
}

TEST(Played, whatCannotBePlayedIsAnError) {
    EXPECT_TRUE(isScriptName("a/b.pkt"));
    EXPECT_FALSE(isScriptName("b.toml"));
    EXPECT_FALSE(isScriptName(".pkt"));
    const ReadResult read = readAsScenario("/nonexistent/x.pkt");
    EXPECT_EQ(std::get<ScenarioError>(read).problem, ScenarioProblem::cannotRead);
}

}  // namespace
}  // namespace synstep::packetdrill
