// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has done is recorded, written as a file, read again, and plays the same run to the entry.
#include "core/scenario/recorded.h"

#include <gtest/gtest.h>

#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"
#include "core/scenario/writer.h"
#include "core/trace/history.h"
#include "tests/support/random_setup.h"

namespace synstep {
namespace {

constexpr std::size_t mostEntries = 300;

Scenario again(const Scenario& scenario) {
    const ReadResult read = readScenario(scenarioText(scenario), "recorded.toml");
    EXPECT_TRUE(std::holds_alternative<Scenario>(read)) << scenarioText(scenario);
    return std::holds_alternative<Scenario>(read) ? std::get<Scenario>(read) : Scenario{};
}

// An act of a person on what the run has shown so far, after all that happened at an instant.
void actAtRandom(History& history, test::Dice& dice) {
    const std::size_t run = dice.below(static_cast<std::uint32_t>(history.size()));
    Trace& trace = history.trace(run);
    trace.growToEnd(mostEntries);
    const std::size_t some = dice.below(static_cast<std::uint32_t>(trace.size()));
    const std::size_t position = trace.positionAt(trace.entry(some).at);
    const HostId host = dice.oneIn(2) ? HostId::client : HostId::server;
    if (dice.oneIn(2)) {
        const Departure* sent = nullptr;
        std::size_t sender = 0;
        for (std::size_t i = 0; i < position; ++i) {
            for (const Departure& d : trace.entry(i).departures) {
                if (!d.injected && (sent == nullptr || dice.oneIn(3))) sent = &d, sender = i;
            }
        }
        if (sent == nullptr) return;
        const FaultAct act = dice.oneIn(2) ? FaultAct::drop : FaultAct::delay;
        const Duration by = act == FaultAct::delay ? Duration{1'234'000} : Duration{0};
        history.branch(run, sender,
                       Fault{sent->from, kindOf(sent->datagram.segment), sent->nthOfKind, act, by, 0});
        return;
    }
    // Calls come before injections of their instant, in the format.
    for (std::size_t i = 0; i < position; ++i) {
        if (trace.entry(i).at == trace.entry(position - 1).at && trace.entry(i).as<Injected>()) return;
    }
    constexpr CallKind kinds[] = {CallKind::send, CallKind::shutdown, CallKind::close, CallKind::abort,
                                  CallKind::crash};
    Call call{kinds[dice.below(std::size(kinds))], SocketName{0}};
    if (call.kind == CallKind::send) call.octets = 1 + dice.below(5'000);
    history.branch(run, position, PersonCall{host, call});
}

TEST(Recorded, playsTheSameRunToTheEntry) {
    std::size_t acts = 0;
    test::Dice dice(7);
    for (const BuiltIn& builtIn : builtInScenarios()) {
        const auto scenario = std::get<Scenario>(readScenario(builtIn.text, std::string(builtIn.id)));
        History history(World(std::make_shared<const synstep::Setup>(scenario.setup)));
        for (int i = 0; i < 8; ++i) actAtRandom(history, dice);
        for (std::size_t run = 0; run < history.size(); ++run) {
            history.trace(run).growToEnd(mostEntries);
            const Scenario written = again(recorded(scenario, history.trace(run)));
            ASSERT_TRUE(plays(written, history.trace(run))) << builtIn.id << ", run " << run << '\n'
                                                            << scenarioText(written);
            acts += history.run(run).stimuli.size();
        }
    }
    EXPECT_GT(acts, 100u);
}

TEST(Recorded, aRunThatWasNotTouchedIsTheScenarioWithoutWhatItExpects) {
    const auto scenario = std::get<Scenario>(readScenario(builtInScenarios().front().text, "x"));
    const Trace trace(World(std::make_shared<const synstep::Setup>(scenario.setup)));
    const Scenario same = recorded(scenario, trace);
    EXPECT_EQ(same.setup, scenario.setup);
    EXPECT_TRUE(same.expectations.empty());
    EXPECT_EQ(same.title, scenario.title);
}

}  // namespace
}  // namespace synstep
