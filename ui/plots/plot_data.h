// SPDX-License-Identifier: GPL-3.0-or-later
// What the plots show of a run, as plain numbers: sequence numbers, timeouts and the listener's queues over
// time, and when which host was in which state. No widget, no words.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

#include "core/trace/flood.h"
#include "core/trace/trace.h"

namespace synstep {

inline double secondsOf(Duration d) {
    return std::chrono::duration<double>(d).count();
}
inline double secondsOf(Instant t) {
    return secondsOf(t.time_since_epoch());
}

// One segment as it was sent.
struct SentPoint {
    Instant at{};
    HostId from = HostId::client;
    std::int64_t sequence = 0;  // counted from the initial sequence number of its connection
    std::uint32_t length = 0;   // octets of sequence space: text, SYN and FIN
    SegmentKind kind = SegmentKind::ack;
    bool isRetransmission = false;
    bool isLost = false;
    std::array<Port, 2> ports{};  // by host
    SegmentId id = 0;
    bool isToldByAnother = false;  // in a flood
    friend bool operator==(const SentPoint&, const SentPoint&) = default;
};

// The retransmission timer was set for so long.
struct TimeoutPoint {
    Instant at{};
    Duration timeout{};
    friend bool operator==(const TimeoutPoint&, const TimeoutPoint&) = default;
};

// From this instant on, at the server.
struct QueuePoint {
    Instant at{};
    std::uint32_t halfOpen = 0;
    std::uint32_t waiting = 0;  // in the accept queue
    friend bool operator==(const QueuePoint&, const QueuePoint&) = default;
};

// A host was in this state; of the present one, `to` is the end of what is shown.
struct StateSpan {
    HostId host = HostId::client;
    State state = State::closed;
    SocketName socket;  // the listener's, or none, where the host has no connection
    Instant from{};
    Instant to{};
    friend bool operator==(const StateSpan&, const StateSpan&) = default;
};

struct PlotData {
    static constexpr std::size_t mostPoints = 1000;  // a panel is hardly wider

    std::vector<SentPoint> sent;                       // of all connections
    std::size_t sentInAll = 0;                         // what these stand for,
    std::size_t againInAll = 0;                        // and of it what was sent again,
    std::vector<SegmentId> lost;                       // and what the script loses, told or not
    bool leavesOut = false;                            // marks, as there are so many
    std::array<std::vector<TimeoutPoint>, 2> timeout;  // by host, of one connection
    std::vector<QueuePoint> queues;
    std::vector<StateSpan> states;  // of one connection: the client's, then the server's
    SocketName socket{0};           // that one
    Instant end{};
    // The last that one of the plots shows: much later there may be but a wait.
    Instant lastShown{};

    // Where the plots end: a little after that. A wait, as in TIME-WAIT, would press all else together.
    Instant shownEnd() const;
};

// The first `position` entries; of a flood its first SYN is among what was sent, and the first of what is
// sent again so often; timeouts and states are those of `socket`. In time linear in the entries; of more than
// mostPoints points of a kind evenly spaced ones are kept, the newest among them.
PlotData plotData(const Trace& trace, std::size_t position, SocketName socket);

// What has been collected of a run for its plots: to look at it at another position takes about as long as
// there are points to be shown, to go on with it as long as there are new entries.
class PlotMemory {
  public:
    // As plotData(), but without queues: they are dear. With `only` what was sent between these ports; where
    // some points are left out, `selected` is not.
    PlotData at(const Trace& trace, std::size_t position, SocketName socket,
                const std::optional<std::array<Port, 2>>& only = {}, std::optional<SegmentId> selected = {});
    // Of the run and at the position that at() was asked for last.
    std::vector<QueuePoint> queues();
    // Collects what is new, for at() to find it there. True: it is another run, or socket, than before.
    bool follow(const Trace& trace, SocketName socket);

  private:
    // In the order of the run, each with the entry that it comes from.
    template <class Point>
    struct Log {
        std::vector<Point> points;
        std::vector<std::size_t> entries;
        void add(std::size_t entry, const Point& point) {
            points.push_back(point);
            entries.push_back(entry);
        }
        std::span<const Point> before(std::size_t position) const {
            const auto end = std::lower_bound(entries.begin(), entries.end(), position);
            return {points.data(), static_cast<std::size_t>(end - entries.begin())};
        }
    };
    struct StateBegin {
        Instant at{};
        State state = State::closed;
        SocketName socket;
    };
    // Who sends to whom: the addresses and ports of a datagram.
    using Way = std::tuple<Address, Port, Address, Port>;
    // All that depends on the run and the socket.
    struct Collected {
        std::size_t entries = 0;
        std::map<std::pair<HostId, SegmentKind>, Log<SentPoint>> sent;
        Log<SentPoint> again, lost;  // of these
        std::array<Log<TimeoutPoint>, 2> timeout;
        std::array<Log<StateBegin>, 2> states;
        std::vector<std::size_t> atQueues;  // entries that may have changed the server's queues
        std::vector<std::size_t> shown;     // those after which a plot may look otherwise
        std::map<Way, SeqNum> initial;
        std::array<State, 2> listener{State::closed, State::closed};
        std::array<State, 2> connection{State::closed, State::closed};
        std::array<bool, 2> hasBegun{};  // the connection
    };

    void take(std::size_t entry);
    void takeDeparture(std::size_t entry, const Departure& departure);
    bool takeTimer(std::size_t entry, SocketName socket, const TimerChanged& changed);
    void takeState(HostId host, SocketName socket, State to);
    void noteState(std::size_t entry);
    using Sent = std::vector<std::span<const SentPoint>>;  // by kind
    void addSent(PlotData& data, const std::optional<std::array<Port, 2>>& only,
                 std::optional<SegmentId> selected) const;
    static void addMarks(PlotData& data, const Sent& kinds, std::optional<SegmentId> selected);
    std::vector<StateSpan> statesBefore(std::size_t position, Instant end) const;
    Instant lastBefore(std::size_t position) const;
    QueuePoint queuesAfter(std::size_t entry);

    const Trace* trace_ = nullptr;
    SocketName socket_;
    std::size_t position_ = 0;
    Floods floods_;
    Collected collected_;
    std::map<std::size_t, QueuePoint> queues_;  // by entry, as far as they have been asked for
};

}  // namespace synstep
