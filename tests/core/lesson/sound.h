// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of every question.
#pragma once

#include <algorithm>

#include "tests/core/lesson/asked.h"

namespace synstep::test {

// How many wrong answers there are to choose from.
inline std::size_t wrongAnswers(const Question& question) {
    std::size_t wrong = distractorCount;
    if (const auto* truth = question.as<ChoiceTruth>()) {
        wrong = static_cast<std::size_t>(std::count_if(truth->choices.begin(), truth->choices.end(),
                                                       [](const auto& choice) { return !choice.right; }));
    } else if (const auto* faults = question.as<FaultTruth>()) {
        wrong = static_cast<std::size_t>(std::count(faults->right.begin(), faults->right.end(), false));
    } else if (const auto* order = question.as<OrderTruth>(); order && order->right.size() == 2) {
        wrong = 1;
    }
    return std::min(wrong, distractorCount);
}

inline void expectSound(const Question& question) {
    const Grade right = grade(question, rightAnswer(question));
    EXPECT_GT(right.of(), 0u);
    EXPECT_TRUE(right.isFull());
    EXPECT_EQ(right.slip, Slip::none);
    EXPECT_GE(question.end, question.position);
    const std::vector<Answer> wrong = distractors(question);
    EXPECT_EQ(wrong.size(), wrongAnswers(question));
    EXPECT_EQ(wrong, distractors(question));
    for (std::size_t i = 0; i < wrong.size(); ++i) {
        EXPECT_LT(grade(question, wrong[i]).points(), grade(question, wrong[i]).of()) << i;
        EXPECT_EQ(std::count(wrong.begin(), wrong.end(), wrong[i]), 1) << i;
    }
}

}  // namespace synstep::test
