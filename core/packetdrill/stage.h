// SPDX-License-Identifier: GPL-3.0-or-later
// One host of the engine in virtual time, its peer being whoever holds the script: what is called, what
// arrives, what the host sends. The clock goes only where wait() takes it, and a microsecond on for each act,
// so that no two acts share an instant and the same acts at the same instants give the same run again.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <variant>
#include <vector>

#include "core/host/host.h"

namespace synstep::packetdrill {

struct SentSegment {
    Instant at{};
    bool isCopy = false;
    Segment segment;
};

// What was done to the host, by which line of the script.
struct Act {
    Instant at{};
    std::uint32_t line = 0;
    std::variant<Call, Segment> what;
};

class Stage {
  public:
    // Told of every event: what came of it, when the host is already as it is afterwards.
    using Observer = std::function<void(const Effects&)>;

    Stage(HostSetup own, HostSetup peer) : setup_(std::move(own)), peer_(std::move(peer)) {}

    void setObserver(Observer observer) { observer_ = std::move(observer); }
    // May be changed between two acts: what the application or the administrator sets.
    HostSetup& setup() { return setup_; }
    const HostSetup& setup() const { return setup_; }
    const Host& host() const { return host_; }
    Instant now() const { return now_; }
    Instant nextDue() const { return host_.firstDue().at; }

    // Plays the timer that is due first, if no later than `until`; else goes there. Whether a timer was
    // played.
    bool wait(Instant until);
    Refusal call(const Call& call, std::uint32_t line);
    void arrive(const Segment& segment, std::uint32_t line);

    SocketName nameForNext() const { return {nextName_}; }
    // Between which ports the conversation goes on.
    Port localPort() const { return localPort_; }
    Port remotePort() const { return remotePort_; }

    std::uint32_t count(State state) const;

    std::deque<SentSegment>& sent() { return sent_; }
    const std::vector<Act>& acts() const { return acts_; }
    const HostSetup& peer() const { return peer_; }

  private:
    Context begin();
    Context beginAct();
    void finish();

    HostSetup setup_;
    HostSetup peer_;
    Host host_;
    Observer observer_;
    Instant now_{};
    Instant lastAct_ = Instant{} - Duration{1};
    SegmentId nextId_ = 1;
    std::uint32_t nextName_ = 0;
    Port localPort_ = 8'080;
    Port remotePort_ = 40'000;
    Effects effects_;
    std::deque<SentSegment> sent_;
    std::vector<Act> acts_;
};

}  // namespace synstep::packetdrill
