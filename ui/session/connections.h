// SPDX-License-Identifier: GPL-3.0-or-later
// The connections of a run: which have been seen, in which states their two ends are, which ports they use.
#pragma once

#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/trace/trace.h"

namespace synstep {

struct ConnectionSeen {
    SocketName socket;
    std::array<State, 2> states{State::closed, State::closed};  // by host
    std::array<Port, 2> ports{};                                // by host; 0: has sent nothing yet
    friend bool operator==(const ConnectionSeen&, const ConnectionSeen&) = default;
};

// What of a run is about its connections, noted once: of a hundred thousand messages over one connection that
// is not much, and to be asked for at every step.
class ConnectionLog {
  public:
    // Notes what has not been noted of entries [0, end); always of the same trace, which may have grown.
    void note(const Trace& trace, std::size_t end);

    // Of what has been noted: those that begin in entries [0, revealed), in that order, as they are once
    // entries [0, position) have happened.
    std::vector<ConnectionSeen> seen(std::size_t position, std::size_t revealed) const;
    // Whether more than one changes its state in entries [0, revealed).
    bool hasSeveral(std::size_t revealed) const;

  private:
    enum class What : std::uint8_t { state, ports, crash };
    struct Note {
        std::size_t entry = 0;
        SocketName socket;
        HostId host = HostId::client;
        What what = What::state;
        State state = State::closed;
        std::array<Port, 2> ports{};  // by host
    };
    void noteEffect(std::size_t index, HostId host, const Effect& effect);

    std::size_t noted_ = 0;  // entries
    std::vector<Note> notes_;
    std::unordered_map<std::uint32_t, std::array<Port, 2>> lastPorts_;  // by socket
};

// Whether it goes from one of these ports to the other; by host.
bool isBetween(const Departure& departure, const std::array<Port, 2>& ports);

// By host, as soon as either end has sent anything.
std::optional<std::array<Port, 2>> portsOf(const Trace& trace, SocketName connection, std::size_t revealed);

}  // namespace synstep
