// SPDX-License-Identifier: GPL-3.0-or-later
// At every message step of every built-in scenario each question that can be asked has a right answer that is
// graded full and distractors that are not.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/lesson/message_step.h"
#include "tests/core/lesson/asked.h"

namespace synstep {
namespace {

using namespace test;

// A flood has thousands of steps, one like another.
constexpr std::size_t mostSteps = 150;

void expectSound(const Question& question) {
    const Grade right = grade(question, rightAnswer(question));
    EXPECT_GT(right.of(), 0u);
    EXPECT_TRUE(right.isFull());
    EXPECT_EQ(right.slip, Slip::none);
    EXPECT_GE(question.end, question.position);
    const std::vector<Answer> wrong = distractors(question);
    EXPECT_EQ(wrong.size(), distractorCount);
    EXPECT_EQ(wrong, distractors(question));
    for (std::size_t i = 0; i < wrong.size(); ++i) {
        EXPECT_LT(grade(question, wrong[i]).points(), grade(question, wrong[i]).of()) << i;
        EXPECT_EQ(std::count(wrong.begin(), wrong.end(), wrong[i]), 1) << i;
    }
}

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
            questions += 2;
            const std::size_t end = messageStopAfter(run, position);
            if (end == position) break;
            position = end;
        }
    }
    EXPECT_GT(questions, 500u);
}

}  // namespace
}  // namespace synstep
