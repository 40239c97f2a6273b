// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/message_step.h"

#include <algorithm>

#include "core/trace/flood.h"

namespace synstep {

namespace {

std::size_t oneMessageStopAfter(Trace& trace, std::size_t position) {
    bool ended = false;
    bool stateChanged = false;
    std::size_t i = position;
    while (playTo(trace, i + 1)) {
        const Entry& entry = trace.entry(i);
        if (flightEndedBy(entry)) {
            if (ended) return i;
            ended = true;
        }
        stateChanged = stateChanged || changesState(entry);
        ++i;
        if (!endsInstant(trace, i)) continue;
        if (ended) return i;
        if (stateChanged && trace.worldAt(i).network.inFlight().empty()) return i;
    }
    return i;
}

// From or to an address that is neither host's: only then it may be a flood's.
bool isForeign(const Trace& trace, SegmentId id) {
    const auto sending = trace.sendingOf(id);
    if (!sending) return false;
    const Datagram& datagram = sending->departure->datagram;
    const auto isHosts = [&](Address address) {
        return address == trace.setup().hosts[0].address || address == trace.setup().hosts[1].address;
    };
    return !isHosts(datagram.source) || !isHosts(datagram.destination);
}

// A flood is taken as one thing, as it is seen: until the last of its SYNs has arrived, and what comes
// of it then in other steps, one for each repetition; but what others send meanwhile is not passed over.
class FloodStep {
  public:
    FloodStep(Trace& trace, std::size_t begin) : trace_(trace), begin_(begin) {}

    std::size_t stop() {
        std::size_t before = begin_, stop = oneMessageStopAfter(trace_, begin_);
        while (stop != before && endsFlightOfFlood(before, stop) && !endsSyns(stop)) {
            before = stop;
            const std::size_t next = oneMessageStopAfter(trace_, before);
            if (next == before || !endsFlightOfFlood(before, next) || beginsEcho(before, next)) break;
            stop = next;
        }
        return stop;
    }

  private:
    // What is still to come is looked for so many entries ahead.
    static constexpr std::size_t ahead = 64, atOnce = 256;

    bool endsFlightOfFlood(std::size_t from, std::size_t to) {
        std::size_t end = from;
        while (end < to && !flightEndedBy(trace_.entry(end))) ++end;
        if (end == to || !isForeign(trace_, *flightEndedBy(trace_.entry(end)))) return false;
        look(to);
        flood_ = floods_.ofEntry(end);
        return flood_ != Floods::none;
    }
    bool beginsEcho(std::size_t from, std::size_t to) const {
        for (std::size_t i = from; i < to; ++i)
            if (floods_.echoBegunBy(i) > 1) return true;
        return false;
    }
    // Some of them had been under way, or were still to leave, when the step began, and none is now.
    bool endsSyns(std::size_t position) {
        look(position);
        return anySyn(begin_, position) && !anySyn(position, std::min(position + ahead, trace_.size()));
    }
    bool anySyn(std::size_t from, std::size_t to) const {
        for (std::size_t i = from; i < to; ++i) {
            if (floods_.ofEntry(i) != flood_) continue;
            const auto* arrived = trace_.entry(i).as<Arrived>();
            const auto* lost = trace_.entry(i).as<LostOnTheWay>();
            const HostId side = floods_.all()[flood_].from;
            if (trace_.entry(i).as<Injected>() || (arrived && arrived->from == side) ||
                (lost && lost->from == side))
                return true;
        }
        return false;
    }
    void look(std::size_t position) {
        if (known_ >= position + ahead || (known_ > 0 && trace_.isOver() && known_ == trace_.size())) return;
        synstep::playTo(trace_, position + atOnce);
        known_ = trace_.size();
        floods_.goOn(trace_, known_);
    }

    Trace& trace_;
    std::size_t begin_, known_ = 0;
    Floods floods_;
    std::size_t flood_ = Floods::none;
};

}  // namespace

std::size_t messageStopAfter(Trace& trace, std::size_t position) {
    return FloodStep(trace, position).stop();
}

bool playTo(Trace& trace, std::size_t size) {
    while (trace.size() < size) {
        if (!trace.grow()) return false;
    }
    return true;
}

bool endsInstant(Trace& trace, std::size_t end) {
    return !playTo(trace, end + 1) || trace.entry(end).at != trace.entry(end - 1).at;
}

std::optional<SegmentId> flightEndedBy(const Entry& entry) {
    if (const auto* arrived = entry.as<Arrived>()) return arrived->id;
    if (const auto* lost = entry.as<LostOnTheWay>()) return lost->id;
    return std::nullopt;
}

bool changesState(const Entry& entry) {
    return std::any_of(entry.effects.begin(), entry.effects.end(), [](const Effect& effect) {
        return std::holds_alternative<StateChanged>(effect.what);
    });
}

std::shared_ptr<Trace> playedAhead(const Trace& trace) {
    // Owns nothing: the caller's trace is there for as long as this one is.
    const std::shared_ptr<const Trace> parent(std::shared_ptr<void>(), &trace);
    return Trace::branchFrom(parent, trace.size());
}

}  // namespace synstep
