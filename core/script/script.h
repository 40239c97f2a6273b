// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a scenario that make things happen: calls at a time or upon a state, injections; plain data.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "core/net/network.h"

namespace synstep {

struct AtTime {
    Instant at{};
    friend bool operator==(const AtTime&, const AtTime&) = default;
};
// Fires once, the first time that this socket of this host reaches the state, also for a state that is left
// at the same instant; `after` adds to it.
struct UponState {
    HostId host = HostId::client;
    SocketName socket{0};
    State state = State::established;
    Duration after{0};
    friend bool operator==(const UponState&, const UponState&) = default;
};

struct CallRow {
    std::variant<AtTime, UponState> when;
    HostId host = HostId::client;
    Call call;
    friend bool operator==(const CallRow&, const CallRow&) = default;
};

// A segment that neither host sends now: an old duplicate, a forgery.
struct Injection {
    HostId from = HostId::client;    // whom it claims to come from
    std::optional<Address> address;  // a source that is not the host's own
    Segment segment;                 // ports filled in
    std::optional<Fault> act;
    friend bool operator==(const Injection&, const Injection&) = default;
};

struct InjectionRow {
    Instant at{};
    Injection injection;
    std::uint32_t repeat = 1;
    Duration every{0};
    bool portsEach = false;  // each repetition claims the next source port
    friend bool operator==(const InjectionRow&, const InjectionRow&) = default;
};

struct Script {
    std::vector<CallRow> calls;
    std::vector<Fault> faults;
    std::vector<InjectionRow> injections;
    friend bool operator==(const Script&, const Script&) = default;
};

// Where a run stands in its script.
class ScriptPosition {
  public:
    ScriptPosition() = default;
    explicit ScriptPosition(const Script& script);

    struct Due {
        Instant at = never;
        bool injection = false;
        std::uint32_t row = 0;
    };
    // The row due first: calls before injections of the same instant, each in the order of the file.
    Due first() const;
    // Marks it as done (or, of a repeated injection, its next repetition as due) and says which repetition it
    // was.
    std::uint32_t take(const Due& due, const Script& script);
    // Lets rows that wait for this state run.
    void reached(HostId host, SocketName socket, State state, Instant now, const Script& script);

    friend bool operator==(const ScriptPosition&, const ScriptPosition&) = default;

    // What is still to come, for hashing: due times of calls, armed marks, due times of injections.
    const std::vector<Instant>& callsDue() const { return callDue_; }
    const std::vector<Instant>& injectionsDue() const { return injectionDue_; }

  private:
    bool isDueBefore(std::uint32_t a, std::uint32_t b) const;

    std::vector<Instant> callDue_;        // never: waits for a state, or is done
    std::vector<std::uint32_t> waiting_;  // calls that are due, the first one last
    std::vector<std::uint8_t> armed_;     // an UponState row has fired
    std::vector<Instant> injectionDue_;
    std::vector<std::uint32_t> injectionsDone_;
};

}  // namespace synstep
