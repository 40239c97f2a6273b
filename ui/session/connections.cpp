// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/connections.h"

#include <algorithm>
#include <unordered_map>

namespace synstep {

namespace {

class Collector {
  public:
    void take(const Entry& entry, bool happened) {
        if (happened && isCrash(entry)) {
            for (ConnectionSeen& one : seen_) one.states[indexOf(entry.host)] = State::closed;
        }
        for (const Effect& effect : entry.effects) {
            const SocketName socket = effect.socket;
            if (socket.isNone() || socket.isListener()) continue;
            if (const auto* changed = std::get_if<StateChanged>(&effect.what)) {
                ConnectionSeen& one = of(socket);
                if (happened) one.states[indexOf(entry.host)] = changed->to;
            } else if (const auto* sent = std::get_if<Sent>(&effect.what)) {
                ConnectionSeen& one = of(socket);
                one.ports[indexOf(entry.host)] = sent->segment.sourcePort;
                one.ports[indexOf(peerOf(entry.host))] = sent->segment.destinationPort;
            }
        }
    }
    std::vector<ConnectionSeen> seen() && { return std::move(seen_); }

  private:
    static bool isCrash(const Entry& entry) {
        const auto* made = entry.as<CallMade>();
        return made && made->refusal == Refusal::none && made->call.kind == CallKind::crash;
    }
    ConnectionSeen& of(SocketName socket) {
        const auto [place, isNew] = place_.try_emplace(socket.value, seen_.size());
        if (isNew) seen_.push_back({socket, {State::closed, State::closed}, {}});
        return seen_[place->second];
    }

    std::vector<ConnectionSeen> seen_;
    std::unordered_map<std::uint32_t, std::size_t> place_;
};

}  // namespace

SocketName lastSocket(const Trace& trace, std::size_t position) {
    for (std::size_t i = position; i-- > 0;) {
        const SocketName socket = trace.entry(i).socket;
        if (!socket.isNone() && !socket.isListener()) return socket;
    }
    return SocketName{0};
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

std::vector<ConnectionSeen> connectionsOf(const Trace& trace, std::size_t position, std::size_t revealed) {
    Collector collector;
    const std::size_t end = std::min(std::max(position, revealed), trace.size());
    for (std::size_t i = 0; i < end; ++i) collector.take(trace.entry(i), i < position);
    return std::move(collector).seen();
}

}  // namespace synstep
