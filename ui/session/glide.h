// SPDX-License-Identifier: GPL-3.0-or-later
// How one step moves: which display time belongs to which moment of its animation (measures.md 8).
//
// A wait in which nothing is seen to move is passed quickly and evenly; then the segment that ends the step
// glides alone, slowly at both ends. Lengths are milliseconds at normal speed.
#pragma once

#include <vector>

#include "ui/session/session.h"

namespace synstep {

class Glide {
  public:
    Glide() = default;
    // Of the step that the session would make next.
    explicit Glide(const Session& session);

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
