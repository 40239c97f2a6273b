// SPDX-License-Identifier: GPL-3.0-or-later
// How one step moves: which display time belongs to which moment of its animation (measures.md 8).
//
// A wait in which nothing is seen to move is passed quickly and evenly; then the segment that ends the step
// glides alone, slowly at both ends. Where several end in one step, as those of a flood do, time flows evenly
// until the last one has. Lengths are milliseconds at normal speed.
#pragma once

#include <optional>
#include <vector>

#include "core/trace/trace.h"

namespace synstep {

class Glide {
  public:
    struct Flight {
        Instant sentAt{};
        Instant endsAt{};
        Instant lastEndsAt{};  // of all that end in the step
    };

    Glide() = default;
    // From now to `end`; `flight` is what glides meanwhile.
    Glide(Instant now, Instant end, const std::optional<Flight>& flight);

    // The first segment whose way ends within entries [begin, stop), if any does.
    static std::optional<Flight> flightWithin(const Trace& trace, std::size_t begin, std::size_t stop);

    double length() const;
    Instant timeAt(double milliseconds) const;

  private:
    struct Leg {
        Instant from{};
        Instant to{};
        double length = 0;
        bool eased = false;
    };
    void add(Instant from, Instant to, double length, bool eased);

    std::vector<Leg> legs_;
};

}  // namespace synstep
