// SPDX-License-Identifier: GPL-3.0-or-later
// What the benchmarks play.
#pragma once

#include <memory>

#include "core/scenario/reader.h"
#include "core/sim/world.h"

namespace synstep::benchmarks {

// Handshake, and release by the client, over 50 ms each way.
inline constexpr const char* handshakeAndWave = R"(synstep = 1
id = "benchmark"
do = [
  { at = "0s", server = "listen" },
  { at = "0s", client = "connect" },
  { at = "200ms", client = "close" },
  { when = "server CLOSE-WAIT", server = "close" },
]
)";

inline Scenario scenarioOf(const std::string& text) {
    return std::get<Scenario>(readScenario(text, "benchmark"));
}

inline World worldOf(const Scenario& scenario) {
    return World(std::make_shared<const Setup>(scenario.setup));
}

// One connection over which the client sends without an end: a window full at once, and on with each ACK.
inline constexpr const char* endlessText = R"(synstep = 1
id = "benchmark"
do = [
  { at = "0s", server = "listen" },
  { at = "0s", client = "connect" },
  { at = "200ms", client = "send 1000000000" },
]
)";

// One connection over which the client sends `messages` segments of ten octets, one every 10 ms; each is
// acknowledged, so that twice as many cross the network.
inline std::string manyMessages(int messages) {
    std::string text = R"(synstep = 1
id = "benchmark"
do = [
  { at = "0s", server = "listen" },
  { at = "0s", client = "connect" },
)";
    for (int i = 0; i < messages; ++i) {
        text += "  { at = \"" + std::to_string(200 + 10 * i) + "ms\", client = \"send 10\" },\n";
    }
    return text + "]\n";
}

}  // namespace synstep::benchmarks
