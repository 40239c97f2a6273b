// SPDX-License-Identifier: GPL-3.0-or-later
// What a segment is written with: a chip for each flag that is asked for, a field for a number.
#pragma once

#include <array>

#include "core/tcp/segment.h"
#include "ui/theme/theme.h"

class QLineEdit;

namespace synstep {

class Chip;

// SYN, ACK, FIN, RST.
inline constexpr std::size_t askedFlagCount = 4;
using FlagChips = std::array<Chip*, askedFlagCount>;
inline constexpr std::size_t ackChip = 1;

FlagChips makeFlagChips(const Theme& theme);
Flags flagsOf(const FlagChips& chips);
void setFlags(const FlagChips& chips, Flags flags);

QLineEdit* makeNumberField(const Theme& theme);

}  // namespace synstep
