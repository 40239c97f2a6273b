// SPDX-License-Identifier: GPL-3.0-or-later
// What is written reads the same again. (Random ones are played, too: tests/random.)
#include "core/scenario/writer.h"

#include <gtest/gtest.h>

#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"

namespace synstep {
namespace {

using namespace std::chrono_literals;

template <class Row>
std::vector<Row> withoutLines(std::vector<Row> rows) {
    for (Row& row : rows) row.line = 0;
    return rows;
}

TEST(Writer, everyBuiltInScenarioReadsTheSameAgain) {
    for (const BuiltIn& builtIn : builtInScenarios()) {
        const auto scenario = std::get<Scenario>(readScenario(builtIn.text, std::string(builtIn.id)));
        const ReadResult read = readScenario(scenarioText(scenario), "written.toml");
        ASSERT_TRUE(std::holds_alternative<Scenario>(read)) << builtIn.id << '\n' << scenarioText(scenario);
        const auto& again = std::get<Scenario>(read);
        EXPECT_EQ(again.id, scenario.id);
        EXPECT_EQ(again.title, scenario.title) << builtIn.id;
        EXPECT_EQ(again.summary, scenario.summary) << builtIn.id;
        EXPECT_EQ(again.tags, scenario.tags) << builtIn.id;
        EXPECT_EQ(again.rfc, scenario.rfc) << builtIn.id;
        EXPECT_EQ(again.hostNames, scenario.hostNames) << builtIn.id;
        EXPECT_EQ(again.setup, scenario.setup) << builtIn.id << '\n' << scenarioText(scenario);
        EXPECT_EQ(withoutLines(again.expectations), withoutLines(scenario.expectations)) << builtIn.id;
        EXPECT_EQ(again.lesson, scenario.lesson) << builtIn.id;
        EXPECT_EQ(withoutLines(again.story), withoutLines(scenario.story)) << builtIn.id;
    }
}

TEST(Writer, quotesWhatAPersonMayWrite) {
    auto scenario = std::get<Scenario>(readScenario("synstep = 1\nid = \"x\"\n", "x.toml"));
    scenario.title = {"\"Quotes\", a \\ and\na new line", "引号‘’与 ' 和 \t"};
    const ReadResult read = readScenario(scenarioText(scenario), "x.toml");
    ASSERT_TRUE(std::holds_alternative<Scenario>(read)) << scenarioText(scenario);
    EXPECT_EQ(std::get<Scenario>(read).title, scenario.title);
}

TEST(Writer, leavesOutWhatIsAsByDefault) {
    const auto scenario = std::get<Scenario>(readScenario("synstep = 1\nid = \"x\"\n", "x.toml"));
    EXPECT_EQ(scenarioText(scenario), "synstep = 1\nid = \"x\"\n");
}

TEST(Writer, writesDurationsInTheirLargestWholeUnit) {
    EXPECT_EQ(durationText(0s), "0s");
    EXPECT_EQ(durationText(50ms), "50ms");
    EXPECT_EQ(durationText(1300ms), "1300ms");
    EXPECT_EQ(durationText(7us), "7us");
    EXPECT_EQ(durationText(90s), "90s");
    EXPECT_EQ(durationText(2min), "2min");
    EXPECT_EQ(durationText(10'000h), "10000h");
}

}  // namespace
}  // namespace synstep
