// SPDX-License-Identifier: GPL-3.0-or-later
// Why one scenario goes differently under two stacks: the policies that each alone change its run.
//
// A policy that matters only together with another one is not found; `whole` says whether the runs differ at
// all.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/sim/setup.h"

namespace synstep {

struct PolicyDifference {
    const PolicyRow* policy = nullptr;
    Instant at{};  // when the run first goes another way
};

struct Differences {
    std::optional<Instant> whole;            // when the two runs first differ; none: they are the same
    std::vector<PolicyDifference> policies;  // in the order of the table
};

// `one` and `other` are the same scenario under different policies. Runs are compared as far as `most`
// entries.
Differences differencesOf(const Setup& one, const Setup& other, std::size_t most = 2'000);

}  // namespace synstep
