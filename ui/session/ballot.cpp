// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/ballot.h"

#include <algorithm>
#include <numeric>

#include "core/lesson/distractors.h"

namespace synstep {

std::optional<Ballot> Ballot::of(const Question& question) {
    std::vector<Answer> options = distractors(question);
    if (options.empty()) return std::nullopt;
    // Where the right one stands depends on the question alone, and not only on its number.
    const std::size_t mixed = question.position * 7 + question.end * 3 + question.decidedBy;
    const std::size_t right = mixed % (options.size() + 1);
    options.insert(options.begin() + static_cast<std::ptrdiff_t>(right), rightAnswer(question));
    return Ballot(question, std::move(options), right);
}

int Ballot::allVotes() const {
    return std::accumulate(votes_.begin(), votes_.end(), 0);
}

void Ballot::setVotes(std::size_t option, int votes) {
    votes_[option] = std::clamp(votes, 0, mostVotes);
}

}  // namespace synstep
