// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a scenario that make things happen: calls at a time or upon a state, injections; plain data.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
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

// Where a run stands in its script. As big as what is under way, and a bit for each row upon a state: the
// order of the rows is shared by all positions in one script, so that Worlds of a long script are small, too.
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
    // Marks this one, which must be what first() says, as done (or, of a repeated injection, its next
    // repetition as due) and says which repetition it was.
    std::uint32_t take(const Due& due, const Script& script);
    // Lets rows that wait for this state run.
    void reached(HostId host, SocketName socket, State state, Instant now, const Script& script);

    // A row whose time follows from what has happened.
    struct Pending {
        Instant at{};
        std::uint32_t row = 0;
        std::uint32_t done = 0;  // repetitions
        friend bool operator==(const Pending&, const Pending&) = default;
    };
    struct Progress {
        std::size_t calls = 0, injections = 0;  // rows with a time of their own that have been begun
        std::vector<Pending> callsUpon;         // that have fired and are due
        std::vector<Pending> repeated;          // injections with repetitions left
        std::vector<bool> armed;                // of each row upon a state: has fired
        friend bool operator==(const Progress&, const Progress&) = default;
    };
    const Progress& progress() const { return progress_; }

    friend bool operator==(const ScriptPosition& a, const ScriptPosition& b);

  private:
    // Of rows with a time of their own: by it, then as in the file.
    struct Order {
        std::vector<std::pair<Instant, std::uint32_t>> calls, injections;
        std::vector<std::uint32_t> upon;  // calls upon a state
        friend bool operator==(const Order&, const Order&) = default;
    };

    const Order& order() const;

    std::shared_ptr<const Order> order_;  // none: of no script
    Progress progress_;
};

}  // namespace synstep
