// SPDX-License-Identifier: GPL-3.0-or-later
// How a LadderModel is made: entry after entry, in the order of the trace. It can be told on: what is still
// on its way has its end for the time being, and what has been told once stays as it is.
#pragma once

#include <map>
#include <unordered_map>

#include "ui/ladder/bundles.h"
#include "ui/ladder/model.h"
#include "ui/ladder/time_index.h"

namespace synstep {

// From when to when the things of a model last, each by its number there.
struct LadderTimes {
    TimeIndex messages, spans, timers;
};

class Teller {
  public:
    Teller(const Trace& trace, std::optional<SocketName> socket);

    // Tells on: entries [0, revealed), and of those beyond that happen before what is then in flight arrives.
    // False: what has been told would be told otherwise now; then another one has to begin anew.
    bool goOn(std::size_t revealed);
    // Where a paper ends; nothing is told after that.
    void endAt(Instant until);
    const LadderModel& model() const { return model_; }
    const LadderTimes& times() const { return times_; }
    // Everything before is as it was before the last goOn().
    Instant changedFrom() const { return changedFrom_; }

  private:
    using Ports = std::pair<Port, Port>;  // the client's, the server's
    struct Life {
        SocketName socket;
        std::uint32_t slot = 0;
        std::size_t span = 0;
        bool over = false;
    };

    struct Given {  // an end that is one for the time being
        std::size_t message = 0;
        bool to = false, loss = false;
    };

    void begin(std::size_t revealed);
    bool findListeners(std::size_t revealed);
    bool findPorts(std::size_t revealed);
    void tell(std::size_t index);
    // Until when what has left by then will be on its way, as far as that can be drawn as one slant.
    Instant horizon(std::size_t revealed) const;
    void takeEnds();
    void giveEnds();
    void giveEnd(std::size_t message);
    void giveDueEnd(LadderMessage& message);
    bool isSlanted(const LadderMessage& message) const;
    void putInOrder();
    void countFloods();
    std::size_t addMessage(const LadderMessage& message);
    std::size_t addSpan(const LadderSpan& span);
    void endSpan(std::size_t index, PointId at);
    bool concerns(SocketName socket) const;
    bool concerns(HostId from, const Segment& segment) const;
    bool concerns(const Entry& entry) const;
    PointId addPoint(Instant at, std::uint32_t level, HostId host, PointKind kind, std::size_t entry);
    PointId nextRow(const Entry& entry, PointKind kind);
    std::uint32_t firstLevel(const Entry& entry) const;
    void beginEntry(const Entry& entry);
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

    const Trace& trace_;
    std::optional<SocketName> filter_;
    std::vector<Ports> ports_;
    std::array<bool, 2> listens_{};
    std::shared_ptr<Floods> floods_;
    LadderModel model_;
    LadderTimes times_;
    Bundles bundles_;
    std::size_t revealed_ = 0, told_ = 0;  // entries
    bool begun_ = false;
    Instant changedFrom_ = Instant::min();
    std::size_t firstGiven_ = 0;  // of the points: these and those after it are ends for the time being
    std::vector<Given> given_;
    std::vector<PointId> tail_;        // points that have to be put in order anew,
    PointId nextToOrder_ = 0;          // and the first of those that never were
    std::vector<std::size_t> flying_;  // messages that have not ended
    std::vector<Instant> horizons_;    // by message: until then it and those before it are on their way
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
