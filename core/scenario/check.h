// SPDX-License-Identifier: GPL-3.0-or-later
// Plays a scenario against its `expect` rows, and the story that is told along it.
#pragma once

#include <string>
#include <vector>

#include "core/scenario/scenario.h"
#include "core/trace/trace.h"

namespace synstep {

struct Failure {
    std::uint32_t line = 0;  // of the row
    std::string why;         // neutral English, as the check command prints it
};

// Empty: everything held. A story holds if each of its steps comes, with its acts done when they are due.
std::vector<Failure> check(const Scenario& scenario);

// Whether all of this is so after the first `position` entries.
bool holds(const Conditions& conditions, const Trace& trace, std::size_t position);
// The first position from `from` on, among the entries that there are, at which all of it holds.
std::optional<std::size_t> firstHolding(const Conditions& conditions, const Trace& trace,
                                        std::size_t from = 0);

// The numbers that `expect` and the status line speak of, over the first `position` entries.
struct Tally {
    std::uint32_t sent = 0;  // by the two hosts: no copies of the network, no injected ones
    std::uint32_t lost = 0;  // of these
    std::uint32_t delayed = 0, duplicated = 0;  // of these, by the network
    std::uint32_t retransmissions = 0;          // of these: carry a SYN, text or a FIN again
};
Tally tallyOf(const Trace& trace, std::size_t position);

}  // namespace synstep
