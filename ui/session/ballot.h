// SPDX-License-Identifier: GPL-3.0-or-later
// A classroom poll as a value: a question, what may be answered by letter, and the votes that were counted by
// hand. Nothing here is random: the same question is laid out in the same way again. QtCore only.
#pragma once

#include <optional>
#include <vector>

#include "core/lesson/question.h"

namespace synstep {

class Ballot {
  public:
    static constexpr int mostVotes = 999;

    // None: nobody could believe anything else than the right answer.
    static std::optional<Ballot> of(const Question& question);

    const Question& question() const { return question_; }
    const std::vector<Answer>& options() const { return options_; }  // A, B, C, D
    std::size_t right() const { return right_; }
    int votes(std::size_t option) const { return votes_[option]; }
    int allVotes() const;
    void setVotes(std::size_t option, int votes);

  private:
    Ballot(const Question& question, std::vector<Answer> options, std::size_t right)
        : question_(question), options_(std::move(options)), right_(right), votes_(options_.size()) {}

    Question question_;
    std::vector<Answer> options_;
    std::size_t right_;
    std::vector<int> votes_;
};

}  // namespace synstep
