// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a file while it is read. Reading goes on after a problem, with a default in its place;
// in the end the one that comes first in the file is told. What is there is told before what is missing: a
// misspelt key explains a missing one.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/reader.h"
#include "core/scenario/toml_tree.h"

namespace synstep {

class Problems {
  public:
    explicit Problems(std::string file) : file_(std::move(file)) {}

    void add(Place place, ScenarioProblem problem, std::vector<std::string> arguments);
    void addMissing(Place place, ScenarioProblem problem, std::vector<std::string> arguments);
    bool none() const { return !first_; }
    const ScenarioError& first() const { return *first_; }

  private:
    void keep(bool missing, Place place, ScenarioProblem problem, std::vector<std::string> arguments);

    std::string file_;
    bool firstIsMissing_ = false;
    std::optional<ScenarioError> first_;
};

// The candidate with the fewest changed, added, left out or swapped letters, case aside, the first of equals;
// "" for a word that is far too long.
std::string nearest(std::string_view word, std::span<const std::string_view> candidates);
// The same, but "" unless it takes no more than one change in three letters (one at least): what is further
// away was not meant.
std::string nearestClose(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace synstep
