// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/teller.h"

#include <algorithm>

namespace synstep {

namespace {

bool isListen(const Call& call) {
    return call.kind == CallKind::listen;
}

Duration usualTime(const NetworkSetup& network) {
    const Duration slowest = std::max(network.delay[0], network.delay[1]);
    return slowest > Duration{0} ? slowest : Duration{std::chrono::milliseconds(50)};
}

// Whether this row said it already when its flood had been counted so far.
bool saysTheSame(const LadderFlood& row, Flood before) {
    const FloodEcho *echo = row.flood.echo(row.repetition), *echoBefore = before.echo(row.repetition);
    if (echo != nullptr) return echoBefore != nullptr && *echo == *echoBefore;
    before.echoes = row.flood.echoes;
    return before == row.flood;
}

}  // namespace

Teller::Teller(const Trace& trace, std::optional<SocketName> socket) : trace_(trace), filter_(socket) {
    model_.messageTime = usualTime(trace.setup().network);
    const Duration quicker = std::min(trace.setup().network.delay[0], trace.setup().network.delay[1]);
    model_.quickest = quicker > Duration{0} ? quicker : model_.messageTime;
    for (const CallRow& row : trace.setup().script.calls)
        if (isListen(row.call)) listens_[indexOf(row.host)] = true;
}

bool Teller::goOn(std::size_t revealed) {
    if (revealed < revealed_) return false;
    const bool asTold = findListeners(revealed) && findPorts(revealed) &&
                        (filter_ || !floods_ || floods_->goOn(trace_, revealed));
    if (begun_ && !asTold) return false;
    if (!begun_) begin(revealed);
    revealed_ = revealed;
    takeEnds();
    while (told_ < revealed) tell(told_++);
    const Instant limit = horizon(revealed);
    while (told_ < trace_.size() && trace_.entry(told_).at <= limit) tell(told_++);
    giveEnds();
    putInOrder();
    countFloods();
    changedFrom_ = std::min(changedFrom_, bundles_.goOn(model_, revealed));
    return true;
}

void Teller::countFloods() {
    for (LadderFlood& row : model_.floods) {
        const Flood before = std::exchange(row.flood, model_.parts->all()[row.index]);
        if (!saysTheSame(row, before)) changedFrom_ = std::min(changedFrom_, model_.points[row.from].at);
    }
}

void Teller::begin(std::size_t revealed) {
    begun_ = true;
    if (!filter_) {
        floods_ = std::make_shared<Floods>(trace_, revealed);
        model_.parts = floods_;
    }
    for (const HostId host : {HostId::client, HostId::server}) {
        if (listens_[indexOf(host)]) continue;
        LadderSpan closed;
        closed.host = host;
        closed.socket = SocketName::none();
        lives_[indexOf(host)].push_back({SocketName::none(), 0, addSpan(closed), true});
    }
}

// False: a host listens now that never did, and is not CLOSED from the top any more.
bool Teller::findListeners(std::size_t revealed) {
    const auto before = listens_;
    for (std::size_t i = revealed_; i < revealed; ++i) {
        const Entry& entry = trace_.entry(i);
        if (const auto* made = entry.as<CallMade>(); made && isListen(made->call))
            listens_[indexOf(entry.host)] = true;
    }
    return listens_ == before;
}

// False: there are ports whose messages concern the connection, and did not until now.
bool Teller::findPorts(std::size_t revealed) {
    if (!filter_) return true;
    const std::size_t before = ports_.size();
    const auto add = [this](HostId from, const Segment& segment) {
        const Ports pair = from == HostId::client ? Ports{segment.sourcePort, segment.destinationPort}
                                                  : Ports{segment.destinationPort, segment.sourcePort};
        if (std::find(ports_.begin(), ports_.end(), pair) == ports_.end()) ports_.push_back(pair);
    };
    for (std::size_t i = revealed_; i < revealed; ++i) {
        const Entry& entry = trace_.entry(i);
        for (const Effect& effect : entry.effects)
            if (const auto* sent = std::get_if<Sent>(&effect.what); sent && effect.socket == *filter_)
                add(entry.host, sent->segment);
        if (const auto* arrived = entry.as<Arrived>(); arrived && entry.socket == *filter_)
            add(arrived->from, arrived->datagram.segment);
    }
    if (!ports_.empty()) model_.ownPorts = {ports_.back().first, ports_.back().second};
    return ports_.size() == before;
}

bool Teller::concerns(SocketName socket) const {
    return !filter_ || socket == *filter_ || socket.isListener();
}

bool Teller::concerns(HostId from, const Segment& segment) const {
    if (!filter_) return true;
    const Ports pair = from == HostId::client ? Ports{segment.sourcePort, segment.destinationPort}
                                              : Ports{segment.destinationPort, segment.sourcePort};
    return std::find(ports_.begin(), ports_.end(), pair) != ports_.end();
}

bool Teller::concerns(const Entry& entry) const {
    if (!filter_) return true;
    if (const auto* arrived = entry.as<Arrived>()) return concerns(arrived->from, arrived->datagram.segment);
    if (entry.as<Injected>())
        return concerns(entry.departures.front().from, entry.departures.front().datagram.segment);
    if (const auto* lost = entry.as<LostOnTheWay>()) return messageOf_.count(lost->id) > 0;
    if (const auto* made = entry.as<CallMade>())
        if (made->call.kind == CallKind::crash || made->call.kind == CallKind::restart) return true;
    return concerns(entry.socket);
}

PointId Teller::addPoint(Instant at, std::uint32_t level, HostId host, PointKind kind, std::size_t entry) {
    model_.points.push_back({at, level, host, kind, entry});
    return static_cast<PointId>(model_.points.size() - 1);
}

PointId Teller::nextRow(const Entry& entry, PointKind kind) {
    std::uint32_t& level = nextLevel_[indexOf(entry.host)];
    row_ = addPoint(entry.at, level++, entry.host, kind, index_);
    return row_;
}

std::uint32_t Teller::firstLevel(const Entry& entry) const {
    std::uint32_t level = nextLevel_[indexOf(entry.host)];
    const auto* arrived = entry.as<Arrived>();
    if (!arrived) return level;
    const auto found = find(arrived->id, arrived->copy);
    if (!found || model_.messages[*found].from == noPoint) return level;
    const LadderPoint& departure = model_.points[model_.messages[*found].from];
    return departure.at == entry.at ? std::max(level, departure.level + 1) : level;
}

void Teller::tell(std::size_t index) {
    const Entry& entry = trace_.entry(index);
    index_ = index;
    if (entry.at != instant_) nextLevel_ = {0, 0};
    instant_ = entry.at;
    if (entry.as<Stopped>() || !concerns(entry)) return;
    if (const std::size_t flood = model_.parts->ofEntry(index); flood != Floods::none)
        return tellFlood(entry, flood);
    if (const auto* lost = entry.as<LostOnTheWay>()) return lose(entry, *lost);
    beginEntry(entry);
    std::size_t departure = 0;
    if (entry.as<Injected>())
        for (const Departure& one : entry.departures) send(entry, one);
    reports_.clear();
    for (const Effect& effect : entry.effects) apply(entry, effect, departure);
    for (const auto& [socket, report] : reports_) attach(socket, report);
}

// A row for all of it, where it begins, and where its connections begin to send again.
void Teller::tellFlood(const Entry& entry, std::size_t index) {
    const Flood& flood = model_.parts->all()[index];
    const std::uint32_t repetition = model_.parts->echoBegunBy(index_);
    if (index_ != flood.firstEntry && repetition < 2) return;
    const SegmentId sent = entry.departures.front().id;
    model_.floods.push_back({flood, index, repetition, index_, sent, nextRow(entry, PointKind::injection)});
    nextRow(entry, PointKind::below);
}

// What went wrong stands under the state that it led to.
void Teller::attach(SocketName socket, Report report) {
    for (auto span = model_.spans.rbegin(); span != model_.spans.rend() && span->fromEntry == index_; ++span)
        if (span->socket == socket) {
            span->report = report;
            return;
        }
}

void Teller::beginEntry(const Entry& entry) {
    nextLevel_[indexOf(entry.host)] = firstLevel(entry);
    firstChanged_ = firstSent_ = false;
    if (const auto* arrived = entry.as<Arrived>()) {
        first_ = nextRow(entry, PointKind::arrival);
        arrive(*arrived);
    } else if (const auto* made = entry.as<CallMade>()) {
        first_ = nextRow(entry, PointKind::call);
        call(entry, *made);
    } else {
        first_ = nextRow(entry, entry.as<Injected>() ? PointKind::injection : PointKind::expiry);
        if (const auto* expired = entry.as<TimerExpired>())
            endTimer(entry.host, entry.socket, expired->timer, TimerAct::expire);
    }
}

void Teller::apply(const Entry& entry, const Effect& effect, std::size_t& departure) {
    if (std::get_if<Sent>(&effect.what)) {
        const Departure& sent = entry.departures[departure++];
        if (concerns(effect.socket) || concerns(sent.from, sent.datagram.segment)) send(entry, sent);
        return;
    }
    if (!concerns(effect.socket)) return;
    if (const auto* changed = std::get_if<StateChanged>(&effect.what)) {
        change(entry, effect.socket, *changed);
    } else if (const auto* set = std::get_if<TimerChanged>(&effect.what)) {
        timer(entry, effect.socket, *set);
    } else if (const auto* told = std::get_if<Reported>(&effect.what)) {
        if (told->report != Report::closing && told->report != Report::closed)
            reports_.emplace_back(effect.socket, told->report);
    } else if (const auto* discarded = std::get_if<Discarded>(&effect.what)) {
        if (discarded->why == Discard::synQueueFull || discarded->why == Discard::acceptQueueFull)
            model_.drops.push_back({entry.host, discarded->why, first_, index_,
                                    static_cast<std::uint32_t>(model_.drops.size())});
    }
}

std::optional<std::size_t> Teller::find(SegmentId id, bool copy) const {
    const auto& index = copy ? copyOf_ : messageOf_;
    const auto found = index.find(id);
    if (found == index.end()) return std::nullopt;
    return found->second;
}

void Teller::send(const Entry& entry, const Departure& departure) {
    const bool onFirst = !entry.as<Arrived>() && !firstSent_;
    if (!onFirst) nextRow(entry, PointKind::departure);
    firstSent_ = true;
    LadderMessage message;
    message.id = departure.id;
    message.departure = departure;
    message.number = ++numbered_;
    message.sentBy = index_;
    message.from = onFirst ? first_ : row_;
    if (departure.again)
        message.repetition = 1 + ++repetitions_[departure.copyOf];
    else if (departure.copyOf != 0)  // the first of another kind
        repetitions_[departure.copyOf] = 0;
    messageOf_[departure.id] = addMessage(message);
    if (departure.copyArrivesAt == never) return;
    message.copy = true;
    copyOf_[departure.id] = addMessage(message);
}

std::size_t Teller::addMessage(const LadderMessage& message) {
    const std::size_t index = model_.messages.size();
    model_.messages.push_back(message);
    const Instant arrival = message.arrival(), lostAt = message.departure.lostAt;
    Instant end = instant_, horizon = index > 0 ? horizons_.back() : Instant{};
    if (arrival != never) end = std::max(end, arrival);
    if (lostAt != never) end = std::max(end, lostAt + (lostAt - message.departure.sentAt));
    if (arrival != never && isSlanted(message)) horizon = std::max(horizon, arrival);
    times_.messages.add(instant_, end);
    horizons_.push_back(horizon);
    flying_.push_back(index);
    return index;
}

void Teller::arrive(const Arrived& arrived) {
    auto found = find(arrived.id, arrived.copy);
    if (!found) {
        LadderMessage unseen;
        unseen.id = arrived.id;
        unseen.copy = arrived.copy;
        unseen.departure.id = arrived.id;
        unseen.departure.from = arrived.from;
        unseen.departure.datagram = arrived.datagram;
        unseen.departure.corrupt = unseen.departure.copyCorrupt = arrived.corrupt;
        unseen.number = ++numbered_;
        unseen.sentBy = index_;
        found = addMessage(unseen);
    }
    LadderMessage& message = model_.messages[*found];
    message.to = first_;
    message.endedBy = index_;
    times_.messages.setEnd(*found, instant_);
}

void Teller::lose(const Entry& entry, const LostOnTheWay& lost) {
    const auto found = find(lost.id, false);
    if (!found) return;
    LadderMessage& message = model_.messages[*found];
    const LadderPoint& departure = model_.points[message.from];
    const std::uint32_t level = departure.at == entry.at ? departure.level + 1 : 0;
    message.loss = addPoint(entry.at, level, entry.host, PointKind::loss, index_);
    message.endedBy = index_;
    if (message.to == noPoint && message.arrival() != never && isSlanted(message)) giveDueEnd(message);
}

void Teller::call(const Entry& entry, const CallMade& made) {
    const bool listening = made.call.kind == CallKind::listen && made.refusal == Refusal::none;
    if (listening && entry.at == Instant{}) {  // the listener is there from the top
        model_.points[first_].kind = PointKind::silent;
        return;
    }
    const auto number = static_cast<std::uint32_t>(model_.calls.size());
    model_.calls.push_back({entry.host, made.call, made.refusal, first_, index_, number});
    if (isTurn(model_.calls.back())) model_.turns.push_back(number);
}

LadderModel tellRun(const Trace& trace, std::size_t revealed, std::optional<SocketName> socket) {
    Teller teller(trace, socket);
    teller.goOn(revealed);
    return teller.model();
}

}  // namespace synstep
