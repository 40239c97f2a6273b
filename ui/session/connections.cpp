// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/connections.h"

#include <algorithm>
#include <utility>

namespace synstep {

void ConnectionLog::note(const Trace& trace, std::size_t end) {
    for (; noted_ < std::min(end, trace.size()); ++noted_) {
        const Entry& entry = trace.entry(noted_);
        const auto* made = entry.as<CallMade>();
        if (made && made->refusal == Refusal::none && made->call.kind == CallKind::crash)
            notes_.push_back({noted_, SocketName::none(), entry.host, What::crash, State::closed, {}});
        for (const Effect& effect : entry.effects)
            if (!effect.socket.isNone() && !effect.socket.isListener())
                noteEffect(noted_, entry.host, effect);
    }
}

void ConnectionLog::noteEffect(std::size_t index, HostId host, const Effect& effect) {
    if (const auto* changed = std::get_if<StateChanged>(&effect.what)) {
        notes_.push_back({index, effect.socket, host, What::state, changed->to, {}});
    } else if (const auto* sent = std::get_if<Sent>(&effect.what)) {
        std::array<Port, 2> ports{};
        ports[indexOf(host)] = sent->segment.sourcePort;
        ports[indexOf(peerOf(host))] = sent->segment.destinationPort;
        if (std::exchange(lastPorts_[effect.socket.value], ports) != ports)
            notes_.push_back({index, effect.socket, host, What::ports, State::closed, ports});
    }
}

std::vector<ConnectionSeen> ConnectionLog::seen(std::size_t position, std::size_t revealed) const {
    std::vector<ConnectionSeen> seen;
    std::unordered_map<std::uint32_t, std::size_t> places;
    const std::size_t end = std::max(position, revealed);
    for (const Note& note : notes_) {
        if (note.entry >= end) break;
        const bool happened = note.entry < position;
        if (note.what == What::crash) {
            for (ConnectionSeen& one : seen)
                if (happened) one.states[indexOf(note.host)] = State::closed;
            continue;
        }
        const auto [place, isNew] = places.try_emplace(note.socket.value, seen.size());
        if (isNew) seen.push_back({note.socket, {State::closed, State::closed}, {}});
        ConnectionSeen& one = seen[place->second];
        if (note.what == What::ports) one.ports = note.ports;
        if (note.what == What::state && happened) one.states[indexOf(note.host)] = note.state;
    }
    return seen;
}

bool ConnectionLog::hasSeveral(std::size_t revealed) const {
    std::optional<SocketName> first;
    for (const Note& note : notes_) {
        if (note.entry >= revealed) break;
        if (note.what != What::state) continue;
        if (!first) first = note.socket;
        if (note.socket != *first) return true;
    }
    return false;
}

bool isBetween(const Departure& departure, const std::array<Port, 2>& ports) {
    const Segment& segment = departure.datagram.segment;
    return segment.sourcePort == ports[indexOf(departure.from)] &&
           segment.destinationPort == ports[indexOf(peerOf(departure.from))];
}

std::optional<std::array<Port, 2>> portsOf(const Trace& trace, SocketName connection, std::size_t revealed) {
    for (std::size_t i = 0; i < std::min(revealed, trace.size()); ++i) {
        const Entry& entry = trace.entry(i);
        for (const Effect& effect : entry.effects) {
            const auto* sent = std::get_if<Sent>(&effect.what);
            if (!sent || effect.socket != connection) continue;
            std::array<Port, 2> ports{};
            ports[indexOf(entry.host)] = sent->segment.sourcePort;
            ports[indexOf(peerOf(entry.host))] = sent->segment.destinationPort;
            return ports;
        }
    }
    return std::nullopt;
}

}  // namespace synstep
