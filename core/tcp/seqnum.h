// SPDX-License-Identifier: GPL-3.0-or-later
// A sequence number of TCP: a position in a stream of octets, modulo 2^32 (RFC 9293 3.4).
//
// The relations are those of the RFC: a < b says that b lies within the half of the circle that begins at a.
// They are no total order (a < b < c does not give a < c); compare only numbers that belong to one window.
#pragma once

#include <compare>
#include <cstdint>

namespace synstep {

struct SeqNum {
    std::uint32_t value = 0;

    friend constexpr bool operator==(SeqNum, SeqNum) = default;
    friend constexpr bool operator<(SeqNum a, SeqNum b) { return distance(a, b) > 0; }
    friend constexpr bool operator>(SeqNum a, SeqNum b) { return b < a; }
    friend constexpr bool operator<=(SeqNum a, SeqNum b) { return distance(a, b) >= 0; }
    friend constexpr bool operator>=(SeqNum a, SeqNum b) { return b <= a; }
    friend constexpr SeqNum operator+(SeqNum a, std::uint32_t octets) { return {a.value + octets}; }
    friend constexpr SeqNum operator-(SeqNum a, std::uint32_t octets) { return {a.value - octets}; }

    // Octets from a forward to b; negative if b lies behind a.
    friend constexpr std::int32_t distance(SeqNum a, SeqNum b) {
        return static_cast<std::int32_t>(b.value - a.value);
    }
};

// Octets from `from` forward to `to`, which is known not to lie behind it.
constexpr std::uint32_t octetsBetween(SeqNum from, SeqNum to) {
    return to.value - from.value;
}

constexpr SeqNum later(SeqNum a, SeqNum b) {
    return a < b ? b : a;
}

}  // namespace synstep
