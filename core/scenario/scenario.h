// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario: what a scenario file says (contracts/scenario.md). Setup is what plays; the rest is for people
// and for `check`.
//
// A text in two languages falls back to the other one when it is missing.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/sim/setup.h"

namespace synstep {

struct Localized {
    std::string en;
    std::string zhCN;
    bool isEmpty() const { return en.empty() && zhCN.empty(); }
    friend bool operator==(const Localized&, const Localized&) = default;
};

struct ExpectedState {
    HostId host = HostId::client;
    SocketName socket{0};
    State state = State::closed;
    friend bool operator==(const ExpectedState&, const ExpectedState&) = default;
};

struct Expectation {
    std::optional<Instant> at;  // none: "end"
    std::vector<ExpectedState> states;
    std::optional<std::uint32_t> segments, lost, retransmissions, halfOpen, connections;
    std::vector<std::pair<HostId, Report>> reports;
    std::uint32_t line = 0;  // in the file
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
    std::vector<ScriptLine> lines;  // in the order of their instants; empty unless it was made from a script
    friend bool operator==(const Scenario&, const Scenario&) = default;
};

}  // namespace synstep
