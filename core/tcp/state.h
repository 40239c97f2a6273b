// SPDX-License-Identifier: GPL-3.0-or-later
// The eleven states of a connection (RFC 9293 3.3.2) and the five phases that pictures colour them by.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace synstep {

enum class State : std::uint8_t {
    closed,
    listen,
    synSent,
    synReceived,
    established,
    finWait1,
    finWait2,
    closeWait,
    closing,
    lastAck,
    timeWait
};
inline constexpr int stateCount = 11;

enum class Phase : std::uint8_t { closed, opening, established, closing, timeWait };

// "SYN-RECEIVED": the RFC's spelling.
std::string_view toString(State state);
// Understands the RFC's spelling and the one with underscores, SYN_RCVD and SYN_RECV included.
std::optional<State> stateFrom(std::string_view text);

constexpr Phase phaseOf(State state) {
    switch (state) {
        case State::closed:
        case State::listen:
            return Phase::closed;
        case State::synSent:
        case State::synReceived:
            return Phase::opening;
        case State::established:
            return Phase::established;
        case State::timeWait:
            return Phase::timeWait;
        default:
            return Phase::closing;
    }
}

// From SYN-RECEIVED on both ends know each other's numbers (RFC 9293 3.5.2, "synchronized" but for
// SYN-RECEIVED, which 3.10.7.4 treats with them).
constexpr bool isSynchronized(State state) {
    return state >= State::synReceived;
}

// Whether the user may still hand over octets to send (RFC 9293 3.10.2).
constexpr bool maySend(State state) {
    return state == State::synSent || state == State::synReceived || state == State::established ||
           state == State::closeWait;
}

}  // namespace synstep
