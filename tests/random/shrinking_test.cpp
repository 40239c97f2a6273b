// SPDX-License-Identifier: GPL-3.0-or-later
// What a failing seed is told by: a small scenario file that plays the same.
#include <gtest/gtest.h>

#include "core/scenario/reader.h"
#include "core/scenario/writer.h"
#include "core/trace/notation.h"
#include "core/trace/trace.h"
#include "tests/support/random_judge.h"
#include "tests/support/random_setup.h"

namespace synstep::test {
namespace {

std::vector<std::string> transcriptOf(const synstep::Setup& setup) {
    Trace trace(World(std::make_shared<synstep::Setup>(setup)));
    trace.growToEnd(500);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < trace.size(); ++i) lines.push_back(notation(trace.entry(i), setup));
    return lines;
}

TEST(WrittenScenario, playsTheSameRunToTheEntry) {
    for (std::uint64_t seed = 1; seed <= 2'000; ++seed) {
        Scenario scenario;
        scenario.id = "seed";
        scenario.setup = randomSetup(seed);
        const std::string text = scenarioText(scenario);
        const ReadResult read = readScenario(text, "seed.toml");
        const auto* error = std::get_if<ScenarioError>(&read);
        ASSERT_FALSE(error) << "seed " << seed << ", line " << error->line << "\n" << text;
        const auto& again = std::get<Scenario>(read);
        ASSERT_EQ(transcriptOf(again.setup), transcriptOf(scenario.setup)) << "seed " << seed << "\n" << text;
        ASSERT_EQ(scenarioText(again), text) << "seed " << seed;
    }
}

// As if it were a fault that the client repeats its FIN: what does not matter to that goes.
TEST(Shrinking, leavesOnlyWhatTheFaultNeeds) {
    const auto repeatsItsFin = [](const synstep::Setup& setup) {
        Trace trace(World(std::make_shared<synstep::Setup>(setup)));
        trace.growToEnd(500);
        for (std::size_t i = 0; i < trace.size(); ++i) {
            for (const Departure& d : trace.entry(i).departures) {
                const bool fin = kindOf(d.datagram.segment) == SegmentKind::fin;
                if (d.from == HostId::client && fin && d.copyOf != 0) return true;
            }
        }
        return false;
    };
    int found = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const auto setup = randomSetup(seed);
        if (!repeatsItsFin(setup)) continue;
        ++found;
        const auto small = shrunk(setup, repeatsItsFin);
        EXPECT_TRUE(repeatsItsFin(small)) << "seed " << seed;
        // Which segments chance takes hangs on how many have left before.
        EXPECT_LE(small.script.calls.size(), small.network.loss > 0 ? 5u : 3u) << "seed " << seed;
        EXPECT_TRUE(small.script.injections.empty() || small.script.calls.size() < 3u) << "seed " << seed;
    }
    EXPECT_GT(found, 5);
}

TEST(Judge, findsNothingInAGoodRun) {
    EXPECT_EQ(faultOf(handshakeAndWave()), std::nullopt);
}

}  // namespace
}  // namespace synstep::test
