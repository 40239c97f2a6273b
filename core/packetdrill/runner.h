// SPDX-License-Identifier: GPL-3.0-or-later
// Plays a script against one host of the engine: makes its calls, is its peer, and judges what leaves and
// when, all in virtual time.
//
// An expectation is met within its time and the script's tolerance or never; nothing is waited for longer.
// What still leaves when the script is over is nobody's concern. Pure: the same script gives the same result.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/packetdrill/parser.h"
#include "core/packetdrill/stage.h"

namespace synstep::packetdrill {

// A line of the script and when its turn came (of what was expected: when it left).
struct PlayedLine {
    Instant at{};
    std::uint32_t line = 0;
    std::string text;
};

// What was played, enough to play it again.
struct Played {
    HostSetup host;  // as it was when the first act was done, but for what the application set later
    HostSetup peer;
    bool connects = false;  // the host opens actively
    std::vector<Act> acts;
    std::vector<PlayedLine> lines;
    Instant end{};
};

struct RunResult {
    std::uint32_t line = 0;  // of what failed; 0: nothing did
    std::string why;         // neutral English: what was expected, and what was there
    Played played;
    bool passed() const { return line == 0; }
};

RunResult run(const Script& script, Stack stack);

}  // namespace synstep::packetdrill
