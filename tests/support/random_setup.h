// SPDX-License-Identifier: GPL-3.0-or-later
// Seeded random scenarios: calls, losses, delays, duplicates, injections and crashes at random times.
//
// The same seed gives the same Setup. A failing test prints the seed.
#pragma once

#include <cstdint>

#include "core/sim/setup.h"

namespace synstep::test {

// SplitMix64: enough for choosing, the same everywhere.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t roll();
    // 0 .. n - 1
    std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(roll() % n); }
    bool oneIn(std::uint32_t n) { return below(n) == 0; }

  private:
    std::uint64_t state_;
};

Setup randomSetup(std::uint64_t seed);

// A plain pair of hosts as a scenario without keys has it: isn 100 and 300, 50 ms each way, nothing scripted.
Setup plainSetup(Stack stack = Stack::linux);

// One row of `do` at a time in milliseconds.
CallRow at(std::int64_t milliseconds, HostId host, Call call);
// Upon a state of a host's socket "a".
CallRow when(HostId watched, State state, std::int64_t afterMilliseconds, HostId host, Call call);

// Handshake, close by the client at 200 ms, close by the server at 400 ms.
Setup handshakeAndWave(Stack stack = Stack::linux);

}  // namespace synstep::test
