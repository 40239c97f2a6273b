// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/flood.h"

#include <algorithm>

namespace synstep {

namespace {

// A forged SYN from an address that is neither host's.
const Departure* foreignSyn(const Entry& entry, const Setup& setup) {
    if (!entry.as<Injected>() || entry.departures.size() != 1) return nullptr;
    const Departure& departure = entry.departures.front();
    const Address source = departure.datagram.source;
    const bool foreign = source != setup.hosts[0].address && source != setup.hosts[1].address;
    return foreign && kindOf(departure.datagram.segment) == SegmentKind::syn ? &departure : nullptr;
}

// Before anything of it is counted.
Flood begun(Flood flood, const Trace& trace) {
    flood.lowest = flood.highest =
        trace.entry(flood.firstEntry).departures.front().datagram.segment.sourcePort;
    flood.end = flood.begin;
    flood.sent = flood.arrived = flood.answered = flood.dropped = flood.lost = 0;
    flood.echoes.clear();
    return flood;
}

bool isConnection(SocketName socket) {
    return !socket.isNone() && !socket.isListener();
}

}  // namespace

Floods::Floods(const Trace& trace, std::size_t position) {
    goOn(trace, position);
}

bool Floods::goOn(const Trace& trace, std::size_t position) {
    if (searched_ == 0) announce(trace.setup());
    const bool asBefore = findSources(trace);
    if (!asBefore) {
        floods_.clear();
        bySource_.clear();
        segments_.clear();
        syns_.clear();
        sockets_.clear();
        sentAgain_.clear();
        repetitions_.clear();
        echoBegins_.clear();
        echoes_.clear();
        entries_.clear();
        marks_.clear();
        counted_ = 0;
    }
    assign(trace);
    for (; counted_ < std::min(position, entries_.size()); ++counted_) {
        if (counted_ % markEvery == 0) marks_.push_back(floods_);
        if (const std::size_t flood = entries_[counted_]; flood != none)
            count(floods_[flood], trace.entry(counted_));
    }
    return asBefore;
}

// What a script has in store is a flood from its first SYN on.
void Floods::announce(const Setup& setup) {
    sources_.clear();
    for (const InjectionRow& row : setup.script.injections)
        if (row.portsEach && row.injection.address)
            sources_[{row.injection.from, *row.injection.address}] += row.repeat;
}

// False: one that was none has become a source of a flood.
bool Floods::findSources(const Trace& trace) {
    bool asBefore = true;
    for (; searched_ < trace.size(); ++searched_) {
        const Departure* syn = foreignSyn(trace.entry(searched_), trace.setup());
        if (syn == nullptr) continue;
        const Source source{syn->from, syn->datagram.source};
        std::uint32_t& times = sources_[source];
        const bool was = times >= leastFlood;
        times = std::max(times, ++seen_[source]);
        asBefore = asBefore && (was || times < leastFlood);
    }
    return asBefore;
}

void Floods::assign(const Trace& trace) {
    const bool any = std::any_of(sources_.begin(), sources_.end(),
                                 [](const auto& source) { return source.second >= leastFlood; });
    while (any && entries_.size() < trace.size()) {
        const Entry& entry = trace.entry(entries_.size());
        const Departure* syn = foreignSyn(entry, trace.setup());
        const std::size_t flood = syn ? floodOf(*syn, entries_.size(), entry.at) : floodOf(entry);
        if (flood != none) take(flood, entry);
        entries_.push_back(flood);
    }
}

std::size_t Floods::floodOf(const Departure& syn, std::size_t index, Instant at) {
    const Source source{syn.from, syn.datagram.source};
    if (sources_[source] < leastFlood) return none;
    const auto [place, isNew] = bySource_.try_emplace(source, floods_.size());
    if (isNew) {
        Flood begun;
        begun.from = syn.from;
        begun.source = syn.datagram.source;
        begun.first = syn.id;
        begun.firstEntry = index;
        begun.lowest = begun.highest = syn.datagram.segment.sourcePort;
        begun.begin = begun.end = at;
        floods_.push_back(begun);
        echoes_.emplace_back();
    }
    syns_.insert(syn.id);
    return place->second;
}

std::size_t Floods::floodOf(const Entry& entry) {
    if (const auto* arrived = entry.as<Arrived>()) return ofSegment(arrived->id);
    if (const auto* lost = entry.as<LostOnTheWay>()) return ofSegment(lost->id);
    // Connections of two floods may have the same name.
    for (const Departure& departure : entry.departures)
        if (departure.copyOf != 0) return ofSegment(departure.copyOf);
    const auto found = isConnection(entry.socket) ? sockets_.find(entry.socket.value) : sockets_.end();
    return found == sockets_.end() ? none : found->second;
}

std::size_t Floods::ofSegment(SegmentId id) const {
    const auto found = segments_.find(id);
    return found == segments_.end() ? none : found->second;
}

// Everything that comes of it is a part of it.
void Floods::take(std::size_t flood, const Entry& entry) {
    for (const Departure& departure : entry.departures) {
        segments_.emplace(departure.id, flood);
        if (kindOf(departure.datagram.segment) == SegmentKind::synAck) noteRepetition(flood, departure);
    }
    for (const Effect& effect : entry.effects)
        if (isConnection(effect.socket)) sockets_.emplace(effect.socket.value, flood);
}

void Floods::noteRepetition(std::size_t flood, const Departure& sent) {
    if (!sent.again) return;
    const std::uint32_t repetition = 1 + ++sentAgain_[sent.copyOf];
    repetitions_.emplace(sent.id, repetition);
    if (repetition - 2 < echoes_[flood].size()) return;
    echoes_[flood].push_back(sent.id);
    echoBegins_.emplace(entries_.size(), repetition);
}

SegmentId Floods::toldBy(SegmentId id) const {
    const std::size_t flood = ofSegment(id);
    if (flood == none) return id;
    const std::uint32_t repetition = repetitionOf(id);
    return repetition < 2 ? floods_[flood].first : echoes_[flood][repetition - 2];
}

std::uint32_t Floods::repetitionOf(SegmentId id) const {
    const auto found = repetitions_.find(id);
    return found == repetitions_.end() ? 1 : found->second;
}

std::uint32_t Floods::echoBegunBy(std::size_t entry) const {
    const auto found = echoBegins_.find(entry);
    return found == echoBegins_.end() ? 1 : found->second;
}

// A flood may have begun after the mark: then it is counted from nothing there.
Flood Floods::at(std::size_t flood, std::size_t position, const Trace& trace) const {
    const std::size_t end = std::min(position, counted_);
    if (end == counted_ || marks_.empty()) return floods_[flood];
    const std::size_t mark = end / markEvery;
    Flood then = marks_[mark].size() > flood ? marks_[mark][flood] : begun(floods_[flood], trace);
    for (std::size_t i = mark * markEvery; i < end; ++i)
        if (entries_[i] == flood) count(then, trace.entry(i));
    return then;
}

void Floods::count(Flood& flood, const Entry& entry) const {
    if (entry.as<Injected>()) {
        const Port port = entry.departures.front().datagram.segment.sourcePort;
        flood.lowest = std::min(flood.lowest, port);
        flood.highest = std::max(flood.highest, port);
        flood.end = entry.at;
        ++flood.sent;
    } else if (const auto* lost = entry.as<LostOnTheWay>()) {
        if (syns_.count(lost->id) > 0) ++flood.lost;
    } else if (const auto* arrived = entry.as<Arrived>(); arrived && syns_.count(arrived->id) > 0) {
        ++flood.arrived;
        const bool full = std::any_of(entry.effects.begin(), entry.effects.end(), [](const Effect& effect) {
            return std::get_if<Discarded>(&effect.what) != nullptr;
        });
        if (full) ++flood.dropped;
        if (!entry.departures.empty()) ++flood.answered;
    }
    countEchoes(flood, entry);
}

void Floods::countEchoes(Flood& flood, const Entry& entry) const {
    const auto echoOf = [&](SegmentId id) -> FloodEcho* {
        const std::uint32_t repetition = repetitionOf(id);
        if (repetition < 2) return nullptr;
        while (flood.echo(repetition) == nullptr)
            flood.echoes.push_back({static_cast<std::uint32_t>(flood.echoes.size()) + 2, entry.at, 0, 0});
        return &flood.echoes[repetition - 2];
    };
    for (const Departure& departure : entry.departures)
        if (FloodEcho* echo = echoOf(departure.id)) {
            echo->end = entry.at;
            ++echo->sent;
        }
    if (const auto* lost = entry.as<LostOnTheWay>())
        if (FloodEcho* echo = echoOf(lost->id)) ++echo->lost;
}

}  // namespace synstep
