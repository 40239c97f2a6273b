// SPDX-License-Identifier: GPL-3.0-or-later
// A SYN flood as one thing: many forged SYNs that claim one foreign address and ever other ports, with all
// that answers them. Views tell it once instead of a thousand times.
#pragma once

#include <map>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/trace/trace.h"

namespace synstep {

// Fewer forged SYNs are told one by one.
inline constexpr std::uint32_t leastFlood = 8;

// SYN+ACKs of a flood's connections that are sent again, all of them for the second time, or the third, …
struct FloodEcho {
    std::uint32_t repetition = 2;
    Instant end{};  // when the last of them is sent
    std::uint32_t sent = 0;
    std::uint32_t lost = 0;
    friend bool operator==(const FloodEcho&, const FloodEcho&) = default;
};

struct Flood {
    HostId from = HostId::client;  // on whose side of the network it comes in
    Address source = 0;
    SegmentId first = 0;  // its first SYN: stands for all of them
    std::size_t firstEntry = 0;
    Port lowest = 0, highest = 0;  // source ports
    Instant begin{}, end{};        // first and last SYN
    std::uint32_t sent = 0;
    std::uint32_t arrived = 0;
    std::uint32_t answered = 0;  // by a SYN+ACK, or a RST
    std::uint32_t dropped = 0;   // by a full queue
    std::uint32_t lost = 0;
    std::vector<FloodEcho> echoes;  // by repetition, from the second on
    // Of this repetition; none: nothing has been sent that often.
    const FloodEcho* echo(std::uint32_t repetition) const {
        return repetition >= 2 && repetition - 2 < echoes.size() ? &echoes[repetition - 2] : nullptr;
    }
    friend bool operator==(const Flood&, const Flood&) = default;
};

// Those of one run, as far as it has been played; counted is what entries [0, position) tell. In time linear
// in the entries that are new: who looks again and again keeps it and goes on.
class Floods {
  public:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    Floods() = default;
    Floods(const Trace& trace, std::size_t position);

    // Goes on with the same run, from its beginning or where it was, to no smaller position. False: entries
    // that were part of no flood are of one now.
    bool goOn(const Trace& trace, std::size_t position);

    const std::vector<Flood>& all() const { return floods_; }
    // Which one this entry is a part of: one of its SYNs leaves or ends, or what answers it does, or one of
    // the connections that it has begun does anything.
    std::size_t ofEntry(std::size_t entry) const { return entry < entries_.size() ? entries_[entry] : none; }
    std::size_t ofSegment(SegmentId id) const;
    // The how manieth time it is that this SYN+ACK of a flood is sent; of anything else, and the first
    // time: 1.
    std::uint32_t repetitionOf(SegmentId id) const;
    // The repetition of which this entry sends the first of its flood; none: 1.
    std::uint32_t echoBegunBy(std::size_t entry) const;
    // Which one stands for all those with which this one is told: the first SYN of a flood, or the first that
    // is sent again so often; of what belongs to no flood itself.
    SegmentId toldBy(SegmentId id) const;
    bool isEmpty() const { return floods_.empty(); }
    // One of them as it had been counted at an earlier position.
    Flood at(std::size_t flood, std::size_t position, const Trace& trace) const;

  private:
    static constexpr std::size_t markEvery = 256;  // entries

    using Source = std::pair<HostId, Address>;

    void announce(const Setup& setup);
    bool findSources(const Trace& trace);
    void assign(const Trace& trace);
    std::size_t floodOf(const Entry& entry);
    // Of one of its SYNs.
    std::size_t floodOf(const Departure& syn, std::size_t index, Instant at);
    void count(Flood& flood, const Entry& entry) const;
    void take(std::size_t flood, const Entry& entry);
    void noteRepetition(std::size_t flood, const Departure& sent);
    void countEchoes(Flood& flood, const Entry& entry) const;

    std::vector<Flood> floods_;
    std::map<Source, std::uint32_t> sources_;  // how many SYNs come from there, as announced or seen
    std::map<Source, std::uint32_t> seen_;     // of entries [0, searched_)
    std::map<Source, std::size_t> bySource_;
    std::unordered_map<SegmentId, std::size_t> segments_;
    std::unordered_set<SegmentId> syns_;
    std::unordered_map<std::uint32_t, std::size_t> sockets_;
    std::unordered_map<SegmentId, std::uint32_t> sentAgain_;     // how often, by the first
    std::unordered_map<SegmentId, std::uint32_t> repetitions_;   // from the second on
    std::unordered_map<std::size_t, std::uint32_t> echoBegins_;  // by entry
    std::vector<std::vector<SegmentId>> echoes_;  // by flood and repetition, from the second on: the first
    std::vector<std::size_t> entries_;
    std::vector<std::vector<Flood>> marks_;  // all of them, every so many entries from 0 on
    std::size_t searched_ = 0, counted_ = 0;
};

}  // namespace synstep
