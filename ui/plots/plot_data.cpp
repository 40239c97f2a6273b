// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_data.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/trace/flood.h"

namespace synstep {

namespace {

// Worlds are dearer than entries: so many of them are asked for the queues of a long run.
constexpr std::size_t mostWorlds = 500;

// Who sends to whom: the addresses and ports of a datagram.
using Way = std::tuple<Address, Port, Address, Port>;

Way wayOf(const Datagram& datagram) {
    return {datagram.source, datagram.segment.sourcePort, datagram.destination,
            datagram.segment.destinationPort};
}

std::array<Port, 2> portsOf(const Departure& departure) {
    std::array<Port, 2> ports{};
    ports[indexOf(departure.from)] = departure.datagram.segment.sourcePort;
    ports[indexOf(peerOf(departure.from))] = departure.datagram.segment.destinationPort;
    return ports;
}

class Collector {
  public:
    Collector(PlotData& data, SocketName socket) : data_(data), socket_(socket) {}

    // `apart`: what it sends has marks of its own; of a flood its first SYN alone has one.
    void take(const Entry& entry, bool apart) {
        for (const Departure& departure : entry.departures)
            if (apart) takeDeparture(departure);
        for (const Effect& effect : entry.effects) {
            if (const auto* changed = std::get_if<TimerChanged>(&effect.what)) {
                takeTimer(entry, effect.socket, *changed);
            } else if (const auto* state = std::get_if<StateChanged>(&effect.what)) {
                takeState(entry.host, effect.socket, state->to);
            }
        }
        spend(entry.host, entry.at);
        data_.end = std::max(data_.end, entry.at);
    }

    void finish() {
        for (std::size_t host = 0; host < open_.size(); ++host) {
            spans_[host].push_back({static_cast<HostId>(host), open_[host], since_[host], data_.end});
            data_.states.insert(data_.states.end(), spans_[host].begin(), spans_[host].end());
        }
    }

  private:
    void takeDeparture(const Departure& departure) {
        const Segment& segment = departure.datagram.segment;
        const bool opens = segment.has(Flags::syn) && !departure.injected && departure.copyOf == 0;
        const auto [initial, first] = initial_.try_emplace(wayOf(departure.datagram), segment.seq);
        if (opens && !first) initial->second = segment.seq;  // a later connection of the same ports
        data_.sent.push_back({departure.sentAt, departure.from, distance(initial->second, segment.seq),
                              segment.length(), kindOf(segment), departure.again,
                              departure.fate == Fate::lost, portsOf(departure), departure.id});
    }

    void takeTimer(const Entry& entry, SocketName socket, const TimerChanged& changed) {
        const bool isSet = changed.act == TimerAct::start || changed.act == TimerAct::restart;
        if (socket != socket_ || changed.timer != Timer::retransmission || !isSet) return;
        data_.timeout[indexOf(entry.host)].push_back({entry.at, changed.interval});
    }

    void takeState(HostId host, SocketName socket, State to) {
        if (socket.isListener()) listener_[indexOf(host)] = to;
        if (socket == socket_) connection_[indexOf(host)] = to;
    }

    // What World::stateOf would say after this entry.
    void spend(HostId id, Instant at) {
        const std::size_t host = indexOf(id);
        const State is = connection_[host] != State::closed ? connection_[host] : listener_[host];
        if (is == open_[host]) return;
        if (at > since_[host]) spans_[host].push_back({id, open_[host], since_[host], at});
        open_[host] = is;
        since_[host] = at;
    }

    PlotData& data_;
    SocketName socket_;
    std::map<Way, SeqNum> initial_;
    std::array<State, 2> listener_{State::closed, State::closed};
    std::array<State, 2> connection_{State::closed, State::closed};
    std::array<State, 2> open_{State::closed, State::closed};
    std::array<Instant, 2> since_{};
    std::array<std::vector<StateSpan>, 2> spans_;
};

std::vector<QueuePoint> queuesOf(const Trace& trace, std::size_t position) {
    // Only a call at the server or another state of one of its ends changes its queues.
    std::vector<std::size_t> changes = trace.stateChanges(position);
    for (std::size_t i = 0; i < position; ++i)
        if (trace.entry(i).as<CallMade>()) changes.push_back(i);
    std::erase_if(changes, [&](std::size_t i) { return trace.entry(i).host != HostId::server; });
    std::sort(changes.begin(), changes.end());
    changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
    const std::size_t stride = changes.size() / mostWorlds + 1;
    std::vector<QueuePoint> points{{Instant{}, 0, 0}};
    for (std::size_t i = (changes.size() + stride - 1) % stride; i < changes.size(); i += stride) {
        const World world = trace.worldAt(changes[i] + 1);
        const Host& server = world.host(HostId::server);
        const QueuePoint point{trace.entry(changes[i]).at, server.halfOpenCount(),
                               server.acceptQueueLength()};
        const QueuePoint& last = points.back();
        if (point.halfOpen != last.halfOpen || point.waiting != last.waiting) points.push_back(point);
    }
    return points;
}

template <class Point>
void thinOut(std::vector<Point>& points, std::size_t most = PlotData::mostPoints) {
    if (points.size() <= most) return;
    const std::size_t stride = (points.size() - 1) / most + 1;
    std::vector<Point> kept;
    for (std::size_t i = (points.size() - 1) % stride; i < points.size(); i += stride)
        kept.push_back(points[i]);
    points = std::move(kept);
}

// Of each kind that each host sends as many: where two take turns, every second one would be one kind alone.
void thinOutByKind(std::vector<SentPoint>& points) {
    constexpr std::size_t mostKinds = 16;
    std::map<std::pair<HostId, SegmentKind>, std::vector<SentPoint>> kinds;
    for (const SentPoint& point : points) kinds[{point.from, point.kind}].push_back(point);
    const std::size_t all = points.size(), room = PlotData::mostPoints - mostKinds;
    points.clear();
    for (auto& [kind, ofKind] : kinds) {
        thinOut(ofKind, std::max<std::size_t>(1, room * ofKind.size() / all));
        points.insert(points.end(), ofKind.begin(), ofKind.end());
    }
    std::stable_sort(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
}

}  // namespace

PlotData plotData(const Trace& trace, std::size_t position, SocketName socket) {
    PlotData data;
    Collector collector(data, socket);
    const Floods floods(trace, position);
    for (std::size_t i = 0; i < position; ++i) {
        const std::size_t flood = floods.ofEntry(i);
        const bool apart = flood == Floods::none || floods.all()[flood].firstEntry == i;
        collector.take(trace.entry(i), apart);
    }
    collector.finish();
    data.queues = queuesOf(trace, position);
    if (data.sent.size() > PlotData::mostPoints) thinOutByKind(data.sent);
    thinOut(data.timeout[0]);
    thinOut(data.timeout[1]);
    thinOut(data.states);
    return data;
}

}  // namespace synstep
