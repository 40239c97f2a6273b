// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario: what a scenario file says (contracts/scenario.md). Setup is what plays; the rest is for people
// and for `check`.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/scenario/story.h"
#include "core/sim/setup.h"

namespace synstep {

struct Expectation : Conditions {
    std::optional<Instant> at;  // none: "end"
    std::uint32_t line = 0;     // in the file
    friend bool operator==(const Expectation&, const Expectation&) = default;
};

// A line of the script that a scenario was made from, and when its turn came.
struct ScriptLine {
    Instant at{};
    std::uint32_t line = 0;
    std::string text;
    friend bool operator==(const ScriptLine&, const ScriptLine&) = default;
};

struct Scenario {
    std::string id;
    Localized title;
    Localized summary;
    std::vector<std::string> tags;
    std::vector<std::string> rfc;
    std::array<Localized, 2> hostNames;
    Setup setup;
    std::vector<Expectation> expectations;
    std::optional<Lesson> lesson;
    Story story;
    std::vector<ScriptLine> lines;  // in the order of their instants; empty unless it was made from a script
    friend bool operator==(const Scenario&, const Scenario&) = default;
};

}  // namespace synstep
