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

bool isConnection(SocketName socket) {
    return !socket.isNone() && !socket.isListener();
}

}  // namespace

Floods::Floods(const Trace& trace, std::size_t position) {
    announce(trace.setup());
    findSources(trace);
    std::erase_if(sources_, [](const auto& source) { return source.second < leastFlood; });
    if (sources_.empty()) return;
    entries_.assign(trace.size(), none);
    for (std::size_t i = 0; i < trace.size(); ++i) {
        const Entry& entry = trace.entry(i);
        std::size_t flood = none;
        if (const Departure* syn = foreignSyn(entry, trace.setup())) {
            const std::pair key{syn->from, syn->datagram.source};
            if (sources_.count(key) == 0) continue;
            const auto [place, isNew] = bySource_.try_emplace(key, floods_.size());
            const Port port = syn->datagram.segment.sourcePort;
            if (isNew) {
                Flood begun;
                begun.from = syn->from;
                begun.source = syn->datagram.source;
                begun.first = syn->id;
                begun.firstEntry = i;
                begun.lowest = begun.highest = port;
                begun.begin = begun.end = entry.at;
                floods_.push_back(begun);
            }
            flood = place->second;
            syns_.insert(syn->id);
        } else {
            flood = floodOf(entry);
        }
        if (flood == none) continue;
        take(flood, entry);
        entries_[i] = flood;
        if (i < position) count(floods_[flood], entry);
    }
}

// What a script has in store is a flood from its first SYN on.
void Floods::announce(const Setup& setup) {
    for (const InjectionRow& row : setup.script.injections)
        if (row.portsEach && row.injection.address)
            sources_[{row.injection.from, *row.injection.address}] += row.repeat;
}

void Floods::findSources(const Trace& trace) {
    std::map<std::pair<HostId, Address>, std::uint32_t> found;
    for (std::size_t i = 0; i < trace.size(); ++i)
        if (const Departure* syn = foreignSyn(trace.entry(i), trace.setup()))
            ++found[{syn->from, syn->datagram.source}];
    for (const auto& [source, times] : found) sources_[source] = std::max(sources_[source], times);
}

std::size_t Floods::floodOf(const Entry& entry) {
    if (const auto* arrived = entry.as<Arrived>()) return ofSegment(arrived->id);
    if (const auto* lost = entry.as<LostOnTheWay>()) return ofSegment(lost->id);
    const auto found = isConnection(entry.socket) ? sockets_.find(entry.socket.value) : sockets_.end();
    return found == sockets_.end() ? none : found->second;
}

std::size_t Floods::ofSegment(SegmentId id) const {
    const auto found = segments_.find(id);
    return found == segments_.end() ? none : found->second;
}

// Everything that comes of it is a part of it.
void Floods::take(std::size_t flood, const Entry& entry) {
    for (const Departure& departure : entry.departures) segments_.emplace(departure.id, flood);
    for (const Effect& effect : entry.effects)
        if (isConnection(effect.socket)) sockets_.emplace(effect.socket.value, flood);
}

void Floods::count(Flood& flood, const Entry& entry) {
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
}

}  // namespace synstep
