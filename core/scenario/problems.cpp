// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/problems.h"

#include <algorithm>
#include <tuple>

namespace synstep {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Edit distance with swaps of neighbours (optimal string alignment).
std::size_t changesBetween(std::string_view a, std::string_view b) {
    std::vector<std::size_t> beforeLast(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        beforeLast.swap(last);
        last.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            const bool swapped =
                i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
            if (swapped) row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
    }
    return row[b.size()];
}

}  // namespace

void Problems::add(Place place, ScenarioProblem problem, std::vector<std::string> arguments) {
    keep(false, place, problem, std::move(arguments));
}

void Problems::addMissing(Place place, ScenarioProblem problem, std::vector<std::string> arguments) {
    keep(true, place, problem, std::move(arguments));
}

void Problems::keep(bool missing, Place place, ScenarioProblem problem, std::vector<std::string> arguments) {
    if (first_) {
        const auto known = std::make_tuple(firstIsMissing_, first_->line, first_->column);
        if (std::make_tuple(missing, place.line, place.column) >= known) return;
    }
    firstIsMissing_ = missing;
    first_ = ScenarioError{file_, place.line, place.column, problem, std::move(arguments)};
}

std::string nearest(std::string_view word, std::span<const std::string_view> candidates) {
    // A word longer than any of ours by far is near to none, and not worth the work.
    constexpr std::size_t longest = 64;
    if (word.size() > longest) return {};
    std::string_view best;
    std::size_t fewest = 2 * longest;
    for (const std::string_view candidate : candidates) {
        const std::size_t changes = changesBetween(word, candidate);
        if (changes < fewest) {
            fewest = changes;
            best = candidate;
        }
    }
    return std::string(best);
}

std::string nearestClose(std::string_view word, std::span<const std::string_view> candidates) {
    std::string near = nearest(word, candidates);
    if (changesBetween(word, near) > std::max<std::size_t>(1, word.size() / 3)) near.clear();
    return near;
}

}  // namespace synstep
