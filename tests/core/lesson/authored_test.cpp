// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of the built-in stories, where they are due in the runs that their acts lead to.
#include <gtest/gtest.h>

#include "core/scenario/story_run.h"
#include "tests/core/lesson/asked.h"
#include "tests/core/lesson/sound.h"

namespace synstep {
namespace {

using namespace test;

TEST(Authored, questionsCanBeAskedWhereTheyAreDue) {
    std::size_t asked = 0, branched = 0;
    for (const BuiltIn& one : builtInScenarios()) {
        const Scenario scenario = builtIn(one.id);
        const ToldRun run = told(scenario.story, std::make_shared<Trace>(runOf(scenario)));
        const auto due = duePositions(scenario.story, *run.trace);
        for (std::size_t i = 0; i < scenario.story.size(); ++i) {
            const auto* ask = std::get_if<Ask>(&scenario.story[i].what);
            if (!ask || !due[i]) continue;
            SCOPED_TRACE(std::string(one.id) + ", line " + std::to_string(scenario.story[i].line));
            const auto question = questionOf(*ask, *run.trace, *due[i], scenario);
            ASSERT_TRUE(question);
            expectSound(*question);
            ++asked;
            branched += run.trace->parent() ? 1 : 0;
        }
    }
    EXPECT_GT(asked, 50u);
    EXPECT_GT(branched, 0u);
}

}  // namespace
}  // namespace synstep
