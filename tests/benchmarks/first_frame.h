// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace synstep::benchmarks {

// If that is what this process was started for: shows the window, and ends with its first complete picture.
std::optional<int> showFirstFrame(int argc, char** argv);

}  // namespace synstep::benchmarks
