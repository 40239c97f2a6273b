// SPDX-License-Identifier: GPL-3.0-or-later
// How a LadderModel is made: entry after entry, in the order of the trace.
#pragma once

#include <map>
#include <unordered_map>

#include "ui/ladder/model.h"

namespace synstep {

class Teller {
  public:
    Teller(const Trace& trace, std::optional<SocketName> socket, std::size_t revealed);

    void tell(std::size_t index);
    // Gives an end to what is still on its way.
    void finish();
    // Until when what is now in flight will be on its way, as far as that can be drawn as one slant.
    Instant horizon() const;
    LadderModel take() { return std::move(model_); }

  private:
    using Ports = std::pair<Port, Port>;  // the client's, the server's
    struct Life {
        SocketName socket;
        std::uint32_t slot = 0;
        std::size_t span = 0;
        bool over = false;
    };

    void findPorts(std::size_t revealed);
    bool concerns(SocketName socket) const;
    bool concerns(HostId from, const Segment& segment) const;
    bool concerns(const Entry& entry) const;
    PointId addPoint(Instant at, std::uint32_t level, HostId host, PointKind kind, std::size_t entry);
    PointId nextRow(const Entry& entry, PointKind kind);
    std::uint32_t firstLevel(const Entry& entry) const;
    void begin(const Entry& entry);
    void tellFlood(const Entry& entry, std::size_t index);
    void attach(SocketName socket, Report report);
    void apply(const Entry& entry, const Effect& effect, std::size_t& departure);
    void send(const Entry& entry, const Departure& departure);
    void arrive(const Arrived& arrived);
    void lose(const Entry& entry, const LostOnTheWay& lost);
    void call(const Entry& entry, const CallMade& made);
    void change(const Entry& entry, SocketName socket, const StateChanged& changed);
    void listen(State to);
    void timer(const Entry& entry, SocketName socket, const TimerChanged& changed);
    void endTimer(HostId host, SocketName socket, Timer which, TimerAct how);
    void startTimer(const Entry& entry, SocketName socket, const TimerChanged& changed);
    Life& lifeOf(HostId host, SocketName socket);
    std::optional<std::size_t> find(SegmentId id, bool copy) const;
    void giveEnd(LadderMessage& message);

    const Trace& trace_;
    std::optional<SocketName> filter_;
    std::vector<Ports> ports_;
    LadderModel model_;
    std::unordered_map<SegmentId, std::size_t> messageOf_;  // the original's
    std::unordered_map<SegmentId, std::size_t> copyOf_;     // the network's copy's
    std::unordered_map<SegmentId, std::uint32_t> repetitions_;
    std::array<std::vector<Life>, 2> lives_;
    std::array<std::vector<std::size_t>, 2> running_;  // timers, by slot; noEntry: free
    std::map<std::pair<std::size_t, std::uint32_t>, std::uint32_t> spanOrdinals_, timerOrdinals_;
    std::array<std::uint32_t, 2> nextLevel_{0, 0};
    Instant instant_{};
    std::size_t index_ = 0;      // of the entry being told
    PointId first_ = noPoint;    // its first row
    PointId row_ = noPoint;      // its latest row
    bool firstChanged_ = false;  // its first row bears a state already
    bool firstSent_ = false;     // its first row bears a departure already
    std::uint32_t numbered_ = 0;
    std::vector<std::pair<SocketName, Report>> reports_;  // of the entry being told
};

}  // namespace synstep
