// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/ballot.h"

#include <algorithm>
#include <numeric>

namespace synstep {

std::optional<Ballot> Ballot::of(const Question& question) {
    Options options = optionsOf(question);
    if (options.answers.size() < 2) return std::nullopt;
    return Ballot(question, std::move(options));
}

int Ballot::allVotes() const {
    return std::accumulate(votes_.begin(), votes_.end(), 0);
}

void Ballot::setVotes(std::size_t option, int votes) {
    votes_[option] = std::clamp(votes, 0, mostVotes);
}

}  // namespace synstep
