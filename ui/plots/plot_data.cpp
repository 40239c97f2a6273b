// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_data.h"

#include <algorithm>

namespace synstep {

namespace {

// Worlds are dearer than entries: so many of them are asked for the queues of a long run.
constexpr std::size_t mostWorlds = 500;

std::array<Port, 2> portsOf(const Departure& departure) {
    std::array<Port, 2> ports{};
    ports[indexOf(departure.from)] = departure.datagram.segment.sourcePort;
    ports[indexOf(peerOf(departure.from))] = departure.datagram.segment.destinationPort;
    return ports;
}

template <class Point>
std::vector<Point> thinned(std::span<const Point> points, std::size_t most = PlotData::mostPoints) {
    if (points.size() <= most) return {points.begin(), points.end()};
    const std::size_t stride = (points.size() - 1) / most + 1;
    std::vector<Point> kept;
    for (std::size_t i = (points.size() - 1) % stride; i < points.size(); i += stride)
        kept.push_back(points[i]);
    return kept;
}

template <class Predicate>
std::size_t countIf(std::span<const SentPoint> points, Predicate holds) {
    return static_cast<std::size_t>(std::count_if(points.begin(), points.end(), holds));
}

// Half-open ends come and go by their states; what waits to be accepted is established, until it is.
bool changesAQueue(const StateChanged& change) {
    return change.from == State::synReceived || change.to == State::synReceived || change.to == State::closed;
}

bool changesAQueue(CallKind call) {
    return call != CallKind::send && call != CallKind::read;
}

}  // namespace

Instant PlotData::shownEnd() const {
    return std::min(end, lastShown + lastShown.time_since_epoch() / 8 + std::chrono::milliseconds(10));
}

PlotData plotData(const Trace& trace, std::size_t position, SocketName socket) {
    PlotMemory memory;
    PlotData data = memory.at(trace, position, socket);
    data.queues = memory.queues();
    return data;
}

PlotData PlotMemory::at(const Trace& trace, std::size_t position, SocketName socket,
                        const std::optional<std::array<Port, 2>>& only, std::optional<SegmentId> selected) {
    follow(trace, socket);
    position_ = position;
    PlotData data;
    data.socket = socket;
    if (position > 0) data.end = trace.entry(position - 1).at;
    addSent(data, only, selected);
    for (const std::size_t host : {0, 1})
        data.timeout[host] = thinned(collected_.timeout[host].before(position));
    data.states = statesBefore(position, data.end);
    data.lastShown = lastBefore(position);
    return data;
}

// --- What is collected

// Another run, another socket, and entries that are of a flood now and were of none: all is another.
bool PlotMemory::follow(const Trace& trace, SocketName socket) {
    const bool isOther = trace_ != &trace || socket != socket_ || trace.size() < collected_.entries;
    if (isOther) floods_ = {};
    if (!floods_.goOn(trace, trace.size()) || isOther) collected_ = {};
    if (isOther) queues_.clear();
    trace_ = &trace;
    socket_ = socket;
    while (collected_.entries < trace.size()) take(collected_.entries++);
    return isOther;
}

void PlotMemory::take(std::size_t index) {
    const Entry& entry = trace_->entry(index);
    for (const Departure& departure : entry.departures) takeDeparture(index, departure);
    bool isSet = false;  // the timer of a plot
    bool changesQueues = entry.as<CallMade>() && changesAQueue(entry.as<CallMade>()->call.kind);
    for (const Effect& effect : entry.effects) {
        if (const auto* changed = std::get_if<TimerChanged>(&effect.what)) {
            isSet = takeTimer(index, effect.socket, *changed) || isSet;
        } else if (const auto* state = std::get_if<StateChanged>(&effect.what)) {
            takeState(entry.host, effect.socket, state->to);
            changesQueues = changesQueues || changesAQueue(*state);
        }
    }
    changesQueues = changesQueues && entry.host == HostId::server;
    if (changesQueues) collected_.atQueues.push_back(index);
    if (changesQueues || !entry.departures.empty() || isSet) collected_.shown.push_back(index);
    noteState(index);
}

void PlotMemory::takeDeparture(std::size_t entry, const Departure& departure) {
    const Segment& segment = departure.datagram.segment;
    const bool opens = segment.has(Flags::syn) && !departure.injected && departure.copyOf == 0;
    const Way way{departure.datagram.source, segment.sourcePort, departure.datagram.destination,
                  segment.destinationPort};
    const auto [initial, first] = collected_.initial.try_emplace(way, segment.seq);
    if (opens && !first) initial->second = segment.seq;  // a later connection of the same ports
    const SentPoint point{departure.sentAt,
                          departure.from,
                          distance(initial->second, segment.seq),
                          segment.length(),
                          kindOf(segment),
                          departure.again,
                          departure.fate == Fate::lost,
                          portsOf(departure),
                          departure.id,
                          floods_.toldBy(departure.id) != departure.id};
    collected_.sent[{departure.from, point.kind}].add(entry, point);
    if (point.isRetransmission) collected_.again.add(entry, point);
    if (point.isLost) collected_.lost.add(entry, point);
}

bool PlotMemory::takeTimer(std::size_t entry, SocketName socket, const TimerChanged& changed) {
    const bool isSet = changed.act == TimerAct::start || changed.act == TimerAct::restart;
    if (socket != socket_ || changed.timer != Timer::retransmission || !isSet) return false;
    const Entry& at = trace_->entry(entry);
    collected_.timeout[indexOf(at.host)].add(entry, {at.at, changed.interval});
    return true;
}

void PlotMemory::takeState(HostId host, SocketName socket, State to) {
    if (socket.isListener()) collected_.listener[indexOf(host)] = to;
    if (socket != socket_) return;
    collected_.connection[indexOf(host)] = to;
    collected_.hasBegun[indexOf(host)] = true;
}

// What World::stateOf would say after this entry.
void PlotMemory::noteState(std::size_t entry) {
    const Entry& at = trace_->entry(entry);
    const std::size_t host = indexOf(at.host);
    Log<StateBegin>& log = collected_.states[host];
    const State was = log.points.empty() ? State::closed : log.points.back().state;
    const State connection = collected_.connection[host];
    const State is = connection != State::closed ? connection : collected_.listener[host];
    const bool listens = connection == State::closed && is == State::listen;
    const SocketName own = collected_.hasBegun[host] ? socket_ : SocketName::none();
    if (is != was) log.add(entry, {at.at, is, listens ? SocketName::listener() : own});
}

// --- What is looked at

// Of all connections those that others stand for have no marks; where one is seen alone, it is no flood.
void PlotMemory::addSent(PlotData& data, const std::optional<std::array<Port, 2>>& only,
                         std::optional<SegmentId> selected) const {
    const auto isCounted = [&](const SentPoint& point) { return !only || point.ports == *only; };
    const auto isMarked = [&](const SentPoint& point) {
        return isCounted(point) && (only || !point.isToldByAnother);
    };
    Sent kinds;
    std::vector<std::vector<SentPoint>> marked;
    marked.reserve(collected_.sent.size());
    for (const auto& [kind, log] : collected_.sent) {
        std::span<const SentPoint> sent = log.before(position_);
        const bool isAll = !only && floods_.isEmpty();
        data.sentInAll += only ? countIf(sent, isCounted) : sent.size();
        if (!isAll) {
            std::copy_if(sent.begin(), sent.end(), std::back_inserter(marked.emplace_back()), isMarked);
            sent = marked.back();
        }
        kinds.push_back(sent);
    }
    data.againInAll = countIf(collected_.again.before(position_), isCounted);
    for (const SentPoint& point : collected_.lost.before(position_))
        if (isCounted(point)) data.lost.push_back(point.id);
    addMarks(data, kinds, selected);
}

// Of each kind that each host sends as many: where two take turns, every second one would be one kind alone.
void PlotMemory::addMarks(PlotData& data, const Sent& kinds, std::optional<SegmentId> selected) {
    std::size_t all = 0;
    for (const std::span<const SentPoint>& sent : kinds) all += sent.size();
    data.leavesOut = all > PlotData::mostPoints;
    const std::size_t room = PlotData::mostPoints - kinds.size();
    std::map<SegmentId, SentPoint> points;
    for (const std::span<const SentPoint>& sent : kinds) {
        const std::size_t most = data.leavesOut ? room * sent.size() / all : sent.size();
        for (const SentPoint& point : thinned(sent, std::max<std::size_t>(1, most)))
            points.emplace(point.id, point);
        const auto meant = std::find_if(sent.begin(), sent.end(),
                                        [&](const SentPoint& point) { return point.id == selected; });
        if (meant != sent.end()) points.emplace(meant->id, *meant);
    }
    for (const auto& [id, point] : points) data.sent.push_back(point);
}

std::vector<StateSpan> PlotMemory::statesBefore(std::size_t position, Instant end) const {
    std::vector<StateSpan> spans;
    for (const HostId host : {HostId::client, HostId::server}) {
        StateSpan span{host, State::closed, SocketName::none(), {}, {}};
        for (const StateBegin& begin : collected_.states[indexOf(host)].before(position)) {
            span.to = begin.at;
            if (span.to > span.from) spans.push_back(span);
            span = {host, begin.state, begin.socket, begin.at, {}};
        }
        span.to = end;
        spans.push_back(span);
    }
    return thinned(std::span<const StateSpan>(spans));
}

Instant PlotMemory::lastBefore(std::size_t position) const {
    const auto after = std::lower_bound(collected_.shown.begin(), collected_.shown.end(), position);
    return after == collected_.shown.begin() ? Instant{} : trace_->entry(*std::prev(after)).at;
}

std::vector<QueuePoint> PlotMemory::queues() {
    const auto& changes = collected_.atQueues;
    const auto count = static_cast<std::size_t>(std::lower_bound(changes.begin(), changes.end(), position_) -
                                                changes.begin());
    const std::size_t stride = count / mostWorlds + 1;
    std::vector<QueuePoint> points{{Instant{}, 0, 0}};
    for (std::size_t i = (count + stride - 1) % stride; i < count; i += stride) {
        const QueuePoint point = queuesAfter(changes[i]);
        const QueuePoint& last = points.back();
        if (point.halfOpen != last.halfOpen || point.waiting != last.waiting) points.push_back(point);
    }
    return points;
}

QueuePoint PlotMemory::queuesAfter(std::size_t entry) {
    const auto [known, isNew] = queues_.try_emplace(entry);
    if (isNew) {
        const World world = trace_->worldAt(entry + 1);
        const Host& server = world.host(HostId::server);
        known->second = {trace_->entry(entry).at, server.halfOpenCount(), server.acceptQueueLength()};
    }
    return known->second;
}

}  // namespace synstep
