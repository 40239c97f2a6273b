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
        const Told run = told(scenario.story, std::make_shared<Trace>(runOf(scenario)));
        for (std::size_t i = 0; i < run.steps.size(); ++i) {
            const StoryStep& step = scenario.story[i];
            const auto* ask = std::get_if<Ask>(&step.what);
            if (!ask) continue;
            SCOPED_TRACE(std::string(one.id) + ", line " + std::to_string(step.line));
            const Trace& trace = *run.steps[i].run;
            const auto question = questionOf(*ask, trace, run.steps[i].position, scenario, step.socket);
            ASSERT_TRUE(question);
            expectSound(*question);
            ++asked;
            branched += trace.parent() ? 1 : 0;
        }
    }
    EXPECT_GT(asked, 50u);
    EXPECT_GT(branched, 0u);
}

}  // namespace
}  // namespace synstep
