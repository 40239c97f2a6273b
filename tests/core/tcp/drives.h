// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs that together take every way through the engine: each rule fires and each edge of the table of
// transitions is taken in at least one of them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/sim/entry.h"

namespace synstep::test {

struct Drive {
    std::string name;
    std::string scenario;
};
const std::vector<Drive>& drives();

// Plays each drive to its end and shows every entry.
void playDrives(const std::function<void(const Drive&, const Entry&)>& see);

}  // namespace synstep::test
