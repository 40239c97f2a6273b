// SPDX-License-Identifier: GPL-3.0-or-later
// The whole simulated world at one instant, as a value: two hosts, the segments in flight, the clock, the
// position in the script. It can be copied, compared and hashed; going back is taking another World.
//
// advance() plays the next thing that happens; perform() what a person does now. Both are functions of their
// arguments alone: the same World and the same Stimuli give the same Entries.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "core/sim/entry.h"
#include "core/sim/setup.h"

namespace synstep {

struct World {
    std::shared_ptr<const Setup> setup;
    Instant now{};
    std::array<Host, 2> hosts;
    Network network;
    ScriptPosition script;
    std::vector<Fault> faultsByHand;
    SegmentId nextId = 1;
    std::uint32_t entries = 0;
    bool stopped = false;

    World() = default;
    explicit World(std::shared_ptr<const Setup> setup);

    const Host& host(HostId id) const { return hosts[indexOf(id)]; }
    Host& host(HostId id) { return hosts[indexOf(id)]; }

    // The state that `expect` speaks of: of this socket; CLOSED without one, LISTEN if the host listens.
    State stateOf(HostId host, SocketName socket) const;

    friend bool operator==(const World& a, const World& b);
};

std::size_t hashOf(const World& world);

// What a person does at the present instant. A Fault is about segments not yet sent: to change the fate of
// one that is in flight, perform it on the World before the Entry that sent it.
struct PersonCall {
    HostId host = HostId::client;
    Call call;
    friend bool operator==(const PersonCall&, const PersonCall&) = default;
};
using Stimulus = std::variant<PersonCall, Injection, Fault>;

// When the next thing happens; `never` if nothing is pending or the run is over.
Instant nextInstant(const World& world);

// Plays the next thing that happens. False, and nothing is changed, when the run is over.
// `entry` is reused: its former contents are dropped, its memory is kept.
bool advance(World& world, Entry& entry);
std::optional<Entry> advance(World& world);

// What a person does now; nothing for a Fault, which only bears on what is sent from now on.
std::optional<Entry> perform(World& world, const Stimulus& stimulus);

// Why the engine would refuse this call now; Refusal::none if it would not.
Refusal refusalOf(const World& world, const PersonCall& call);

// What must hold of every World between two entries; the text of the first that does not, else nothing.
std::optional<std::string> brokenInvariant(const World& world);

}  // namespace synstep
