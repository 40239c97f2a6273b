// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do to a segment, and what may stand in the way. QtCore only.
#pragma once

#include "core/net/network.h"

namespace synstep {

enum class SegmentAct { lose, delay, duplicate, deliverNow };

// Why an act on a segment is impossible; ui/panels has the words.
enum class Obstacle { none, nothingSelected, notSentYet, injected, willBeLost, lost, arrived };

// What stands in the way of any act on it, for good.
inline Obstacle obstacleTo(const Departure& departure) {
    if (departure.injected || departure.nthOfKind == 0) return Obstacle::injected;
    return departure.lostAt != never ? Obstacle::lost : Obstacle::none;
}

}  // namespace synstep
