// SPDX-License-Identifier: GPL-3.0-or-later
// A trace as text that needs no language: JSON Lines to the letter of contracts/command-line.md, and a short
// neutral notation for goldens and logs. Nothing here is translated.
#pragma once

#include <string>

#include "core/sim/entry.h"
#include "core/sim/setup.h"

namespace synstep {

// The lines of one entry, each ending in '\n'; empty for an entry of which the format has nothing to say.
std::string jsonLines(const Entry& entry, const Setup& setup);

// "0.050000 server a  arrives #1 SYN seq=100 | LISTEN -> SYN-RECEIVED [3.10.7.2] | sends #2 …", one line.
std::string notation(const Entry& entry, const Setup& setup);

// "SYN+ACK seq=300 ack=101 len=10": flags first, then what the segment has.
std::string notation(const Segment& segment);

// "0.050000": seconds with six digits.
std::string notation(Instant t);
// "50ms", "1.3s", "2min": the shortest duration string of the scenario format that is exact.
std::string notation(Duration d);

}  // namespace synstep
