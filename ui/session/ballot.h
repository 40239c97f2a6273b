// SPDX-License-Identifier: GPL-3.0-or-later
// A classroom poll as a value: a question, what may be answered by letter, and the votes that were counted by
// hand. QtCore only.
#pragma once

#include <optional>
#include <vector>

#include "core/lesson/distractors.h"

namespace synstep {

class Ballot {
  public:
    static constexpr int mostVotes = 999;

    // None: nobody could believe anything else than the right answer.
    static std::optional<Ballot> of(const Question& question);

    const Question& question() const { return question_; }
    const std::vector<Answer>& options() const { return options_.answers; }  // A, B, C, D
    std::size_t right() const { return options_.right; }
    int votes(std::size_t option) const { return votes_[option]; }
    int allVotes() const;
    void setVotes(std::size_t option, int votes);

  private:
    Ballot(const Question& question, Options options)
        : question_(question), options_(std::move(options)), votes_(options_.answers.size()) {}

    Question question_;
    Options options_;
    std::vector<int> votes_;
};

}  // namespace synstep
