// SPDX-License-Identifier: GPL-3.0-or-later
// The table that the build makes of resources/scenarios/; see embed.cmake. Everybody else uses catalogue.h.
#pragma once

#include "core/scenario/catalogue.h"

namespace synstep {

std::span<const BuiltIn> builtInTable();

}  // namespace synstep
