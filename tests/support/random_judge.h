// SPDX-License-Identifier: GPL-3.0-or-later
// Plays a random run and says what does not hold of it; makes the smallest run of which that is still so.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/sim/setup.h"

namespace synstep::test {

// What must hold after each entry of every run: the engine's invariants, and that nothing arrives or is lost
// that was not sent. The first thing that does not, and after which entry.
std::optional<std::string> faultOf(const Setup& setup);

// As small a Setup as row by row can be made of a faulty one, and still faulty.
Setup shrunk(Setup setup, const std::function<bool(const Setup&)>& isFaulty);

}  // namespace synstep::test
