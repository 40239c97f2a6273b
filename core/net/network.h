// SPDX-License-Identifier: GPL-3.0-or-later
// The network between the two hosts: what happens to each segment is decided when it is sent, from the
// delays, the faults by sender, kind and ordinal, and seeded luck; then it is in flight until it arrives or
// is lost.
//
// Random choices are functions of (seed, sender, which segment of the sender), so that one loss does not
// change all later luck. This is the only folder of core/ with randomness in it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/host/host.h"

namespace synstep {

struct NetworkSetup {
    std::array<Duration, 2> delay{std::chrono::milliseconds(50), std::chrono::milliseconds(50)};  // by sender
    Duration jitter{0};
    double loss = 0.0;
    double duplicate = 0.0;
    std::uint64_t seed = 1;
    friend bool operator==(const NetworkSetup&, const NetworkSetup&) = default;
};

enum class FaultAct : std::uint8_t { drop, delay, transit, duplicate, corrupt };

// One row of `fault`, or what a person does to one segment.
struct Fault {
    HostId sender = HostId::client;
    std::optional<SegmentKind> kind;   // none: "any"
    std::optional<std::uint32_t> nth;  // from 1, counted per sender and kind; none: "every"
    FaultAct act = FaultAct::drop;
    Duration amount{0};      // of delay, transit and duplicate
    std::uint32_t copy = 0;  // 1: concerns the copy made by another row
    friend bool operator==(const Fault&, const Fault&) = default;
};

// The first that fits, as the trace says it.
enum class Fate : std::uint8_t { delivered, lost, corrupted, duplicated, delayed };
std::string_view toString(Fate fate);

// A segment leaves, and what the network has decided about it.
struct Departure {
    SegmentId id = 0;
    HostId from = HostId::client;  // an injected one: whom it claims to come from
    Datagram datagram;
    SegmentId copyOf = 0;
    bool again = false;  // repeats what was sent before (isRepetition)
    bool injected = false;
    Fate fate = Fate::delivered;
    bool corrupt = false;
    bool delayed = false;  // by a fault row
    Instant sentAt{};
    Instant arrivesAt{};            // of a lost one: when it would have
    Instant lostAt = never;         // if lost: shown 60 % of the way
    Instant copyArrivesAt = never;  // of the network's copy
    bool copyCorrupt = false;
    std::uint32_t nthOfKind = 0;  // the ordinals by which a fault row names it; 0: injected
    std::uint32_t nthOfAny = 0;
    friend bool operator==(const Departure&, const Departure&) = default;
};

struct InFlight {
    SegmentId id = 0;
    HostId from = HostId::client;
    bool copy = false;
    bool corrupt = false;
    bool lost = false;  // ends at `due` without arriving
    Instant due{};
    Datagram datagram;
    friend bool operator==(const InFlight&, const InFlight&) = default;
};

class Network {
  public:
    // Decides the fate of one segment. `reachable`: whether a host has the destination's address.
    Departure depart(SegmentId id, SegmentId copyOf, HostId from, const Datagram& datagram, bool reachable,
                     Instant now, const NetworkSetup& setup, std::span<const Fault> scripted,
                     std::span<const Fault> byHand);
    // An injected segment takes the network's delay and at most one act of its own row.
    Departure inject(SegmentId id, HostId claimed, const Datagram& datagram, Instant now,
                     const NetworkSetup& setup, const std::optional<Fault>& act);

    // In no particular order but the first: that is the one due first, losses before arrivals, then in the
    // order of sending, a copy after its original.
    std::span<const InFlight> inFlight() const { return inFlight_; }
    const InFlight* first() const { return inFlight_.empty() ? nullptr : &inFlight_.front(); }
    InFlight takeFirst();  // there must be one

    friend bool operator==(const Network&, const Network&) = default;

    // How many segments this host has sent, and of one kind: the ordinals of fault rows.
    std::uint32_t sent(HostId from) const { return sent_[indexOf(from)]; }
    std::uint32_t sent(HostId from, SegmentKind kind) const {
        return sentOfKind_[indexOf(from)][static_cast<std::size_t>(kind)];
    }

  private:
    void launch(const Departure& departure);
    void push(const InFlight& flight);

    std::vector<InFlight> inFlight_;  // a heap
    std::array<std::array<std::uint32_t, segmentKindCount>, 2> sentOfKind_{};
    std::array<std::uint32_t, 2> sent_{};
};

}  // namespace synstep
