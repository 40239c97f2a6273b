// SPDX-License-Identifier: GPL-3.0-or-later
// All that a scenario says to people, in the order in which they meet it: for search, and to see what is not
// yet said in both languages.
#pragma once

#include <vector>

#include "core/scenario/scenario.h"

namespace synstep {

// Those that are not empty. They point into the scenario. Without the names of the hosts.
std::vector<const Localized*> textsOf(const Scenario& scenario);

}  // namespace synstep
