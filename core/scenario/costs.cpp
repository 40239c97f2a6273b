// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/costs.h"

#include <algorithm>
#include <map>

#include "core/scenario/check.h"

namespace synstep {
namespace {

// How long a chain of answers has led to what each socket knows.
class Chains {
  public:
    void follow(const Entry& entry) {
        std::uint32_t& known = reached_[{entry.host, entry.socket}];
        if (const auto* arrived = entry.as<Arrived>()) known = std::max(known, of(arrived->id));
        for (const Departure& departure : entry.departures) lengths_[departure.id] = known + 1;
        for (const Effect& effect : entry.effects) {
            std::uint32_t& there = reached_[{entry.host, effect.socket}];
            there = std::max(there, known);
        }
    }
    std::uint32_t at(HostId host, SocketName socket) const {
        const auto found = reached_.find({host, socket});
        return found == reached_.end() ? 0 : found->second;
    }

  private:
    std::uint32_t of(SegmentId id) const {
        const auto found = lengths_.find(id);
        return found == lengths_.end() ? 1 : found->second;
    }

    std::map<SegmentId, std::uint32_t> lengths_;
    std::map<std::pair<HostId, SocketName>, std::uint32_t> reached_;
};

void followEntries(const Trace& trace, std::size_t position, Costs& costs) {
    Chains chains;
    for (std::size_t i = 0; i < position; ++i) {
        const Entry& entry = trace.entry(i);
        chains.follow(entry);
        for (const Departure& departure : entry.departures)
            if (!departure.injected && departure.datagram.segment.has(Flags::rst)) ++costs.resets;
        for (const Effect& effect : entry.effects) {
            const auto* change = std::get_if<StateChanged>(&effect.what);
            if (change == nullptr || change->to != State::established) continue;
            std::optional<Instant>& first = costs.established[indexOf(entry.host)];
            if (first) continue;
            first = entry.at;
            costs.roundTrips =
                std::max(costs.roundTrips.value_or(0), chains.at(entry.host, effect.socket) / 2);
        }
    }
}

bool isGhost(const Socket& socket, const World& world, HostId host) {
    const State state = socket.connection.state;
    if (state < State::established || state == State::timeWait) return false;
    const HostSetup& own = world.setup->host(host);
    if (socket.remoteAddress != world.setup->host(peerOf(host)).address) return true;
    return world.host(peerOf(host))
               .find(own.address, socket.connection.remotePort, socket.connection.localPort) == nullptr;
}

}  // namespace

Costs costsOf(const Trace& trace, std::size_t position) {
    Costs costs;
    const Tally tally = tallyOf(trace, position);
    costs.sent = tally.sent;
    costs.retransmissions = tally.repetitions;
    costs.lost = tally.lost;
    followEntries(trace, position, costs);
    const World world = trace.worldAt(position);
    for (const HostId host : {HostId::client, HostId::server}) {
        const Host& there = world.host(host);
        costs.halfOpen += there.halfOpenCount();
        costs.ghosts += static_cast<std::uint32_t>(
            std::count_if(there.sockets().begin(), there.sockets().end(),
                          [&](const auto& socket) { return isGhost(*socket, world, host); }));
        costs.states[indexOf(host)] = trace.stateOf(host, SocketName{0}, position);
    }
    return costs;
}

}  // namespace synstep
