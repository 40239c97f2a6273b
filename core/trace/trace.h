// SPDX-License-Identifier: GPL-3.0-or-later
// A run that only grows: its entries, the first World, what a person did and where, and Worlds at
// checkpoints.
//
// Positions count entries: position 0 is before the first one, position size() after the last so far.
// worldAt(p) costs a copy and the replay of a few entries: checkpoints are as dense as `checkpointBytes`
// allows, and the last two that were asked for are kept: several views ask for the same ones. A Trace made by
// branchFrom() shares the entries before its branch point with its parent.
// Not thread-safe; share const copies of Worlds, not the Trace.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

#include "core/sim/world.h"

namespace synstep {

class Trace {
  public:
    static constexpr std::size_t checkpointBytes = 64U << 20;

    explicit Trace(World first);
    // The same run up to `position`, from where it may go another way. `parent` must reach that far.
    // With `now` its clock has gone on to there, at most to the next thing that happens.
    static std::shared_ptr<Trace> branchFrom(std::shared_ptr<const Trace> parent, std::size_t position,
                                             std::optional<Instant> now = {});

    std::size_t size() const { return start_ + own_.size(); }
    const Entry& entry(std::size_t index) const;  // index < size()
    World worldAt(std::size_t position) const;    // position <= size()
    // The state of this host's end of a connection at that position, as it is shown. What has ended is
    // CLOSED, also where a listener goes on, of which World::stateOf() would tell; what never was, or died
    // half-open, leaves a listener in LISTEN.
    State stateOf(HostId host, SocketName socket, std::size_t position) const;
    // Whether this host has had an end of it by then, since it was last started.
    bool hasPartIn(HostId host, SocketName socket, std::size_t position) const;
    const World& tip() const { return tip_; }
    const Setup& setup() const { return *tip_.setup; }

    // Plays one more entry; false when the run is over.
    bool grow();
    // Plays until the run is over or has `most` entries.
    void growToEnd(std::size_t most = mostEntries + 1);
    bool isOver() const { return over_; }
    // What a person does at the end of the trace as it is; a Fault makes no entry.
    void perform(const Stimulus& stimulus);

    // The number of entries that happened no later than `t`, among those that there are.
    std::size_t positionAt(Instant t) const;

    std::shared_ptr<const Trace> parent() const { return parent_; }
    std::size_t branchPoint() const { return start_; }  // 0 without parent
    // What a person did in this trace itself, with the position at which it was done.
    struct Placed {
        std::size_t position = 0;
        Stimulus stimulus;
        friend bool operator==(const Placed&, const Placed&) = default;
    };
    const std::vector<Placed>& stimuli() const { return stimuli_; }
    // What a person did that made this entry, be it in a trace that this one came from; none: nobody did.
    std::optional<Stimulus> madeBy(std::size_t index) const;

    // The entries before `position` by which a socket's state changed or a host went down, in order.
    std::vector<std::size_t> stateChanges(std::size_t position) const;

    // The departure of this segment and the index of the entry that sent it.
    struct Sending {
        std::size_t entry = 0;
        const Departure* departure = nullptr;
    };
    std::optional<Sending> sendingOf(SegmentId id) const;

    // A SYN, sent or injected, from one socket to another.
    struct Synchronization {
        SegmentId id = 0;
        SeqNum seq;
        bool injected = false;
    };
    // Those from the source of a datagram to its destination, up to segment `until`, in order.
    std::vector<Synchronization> synchronizations(const Datagram& between, SegmentId until) const;

  private:
    Trace() = default;
    void append(Entry entry);
    void noteStates(const Entry& entry);
    void keepCheckpoint();
    void replayTo(World& world, std::size_t from, std::size_t to, std::size_t stimulus) const;
    World replayed(std::size_t position) const;

    std::shared_ptr<const Trace> parent_;
    std::size_t start_ = 0;
    World first_;  // the World at start_
    World tip_;
    bool over_ = false;
    std::vector<Entry> own_;
    std::vector<Placed> stimuli_;
    std::vector<std::uint32_t> sender_;  // SegmentId - firstId_ -> index of the entry that sent it
    SegmentId firstId_ = 1;
    using Sockets = std::tuple<Address, Port, Address, Port>;  // from, to
    static Sockets socketsOf(const Datagram& datagram);
    std::map<Sockets, std::vector<Synchronization>> synchronizations_;  // own ones
    // What became of a socket; of none: by a crash of all of the host’s.
    struct StateNote {
        std::size_t entry = 0;
        State from = State::closed, to = State::closed;
    };
    const StateNote* lastNote(HostId host, SocketName socket, std::size_t position) const;
    const StateNote* lastNoteSinceStart(HostId host, SocketName socket, std::size_t position) const;
    std::map<std::pair<HostId, std::uint32_t>, std::vector<StateNote>> states_;  // own ones
    std::vector<std::size_t> changes_;                                           // own ones
    struct Checkpoint {
        World world;
        std::size_t stimuli = 0;  // how many of stimuli_ it has met already
    };
    std::map<std::size_t, Checkpoint> checkpoints_;
    struct Asked {
        std::size_t position = 0;
        World world;
    };
    mutable std::array<std::optional<Asked>, 2> asked_;  // the latest first
    std::size_t spacing_ = 8;                            // entries between checkpoints
    std::size_t keptBytes_ = 0;
};

// What a person does to a segment that the entry at `position` sends: the network decides its fate there, so
// the run is another one from that entry on. What a person did that makes the entry is done again.
struct FaultByHand {
    std::size_t position = 0;
    std::vector<Stimulus> acts;
    std::optional<Instant> now;
};
FaultByHand faultByHand(const Trace& run, std::size_t position, const Fault& fault);

// Rough size in memory of a World's own parts, shared connections not counted.
std::size_t bytesOf(const World& world);

}  // namespace synstep
