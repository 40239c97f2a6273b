// SPDX-License-Identifier: GPL-3.0-or-later
// Wrong answers that somebody might believe, for a poll of A to D.
#pragma once

#include "core/lesson/grade.h"

namespace synstep {

inline constexpr std::size_t distractorCount = 3;

// Three that are graded less than full, all different, the known mistakes first; the same for the same
// question. Fewer where a question has fewer wrong answers: choices, faults, two messages to put in order.
std::vector<Answer> distractors(const Question& question);

// These and the right answer among them. Nothing here is random: where it stands depends on the question, and
// on more of it than its number.
struct Options {
    std::vector<Answer> answers;
    std::size_t right = 0;
};
Options optionsOf(const Question& question);

}  // namespace synstep
