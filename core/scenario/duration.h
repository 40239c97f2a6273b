// SPDX-License-Identifier: GPL-3.0-or-later
// Durations of scenario files: "50ms", "1.3s", "2min"; exact, no sign, nothing finer than 1 us, at most
// 10,000 h.
#pragma once

#include <string_view>
#include <variant>

#include "core/time/time.h"

namespace synstep {

inline constexpr Duration longestDuration = std::chrono::hours(10'000);

enum class DurationFault : std::uint8_t { malformed, tooLong };

std::variant<Duration, DurationFault> durationFrom(std::string_view text);

}  // namespace synstep
