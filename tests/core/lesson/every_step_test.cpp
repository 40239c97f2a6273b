// SPDX-License-Identifier: GPL-3.0-or-later
// At every message step of every built-in scenario each question that can be asked has a right answer that is
// graded full and distractors that are not.
#include <gtest/gtest.h>

#include "core/lesson/message_step.h"
#include "tests/core/lesson/sound.h"

namespace synstep {
namespace {

using namespace test;

// A flood has thousands of steps, one like another.
constexpr std::size_t mostSteps = 150;

TEST(EveryStep, hasOneRightAnswerAndThreeWrongOnes) {
    std::size_t questions = 0;
    for (const BuiltIn& one : builtInScenarios()) {
        const Scenario scenario = builtIn(one.id);
        Trace run = runOf(scenario);
        std::size_t position = 0;
        for (std::size_t step = 0; step < mostSteps; ++step) {
            SCOPED_TRACE(std::string(one.id) + ", position " + std::to_string(position));
            const Question next = nextQuestion(run, position);
            expectSound(next);
            expectSound(*questionOf(Ask{{}, AskStates{}}, run, position, scenario));
            expectSound(*questionOf(Ask{{}, AskRecovery{}}, run, position, scenario));
            questions += 3;
            const std::size_t end = messageStopAfter(run, position);
            if (end == position) break;
            position = end;
        }
    }
    EXPECT_GT(questions, 1000u);
}

}  // namespace
}  // namespace synstep
