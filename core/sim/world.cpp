// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/world.h"

namespace synstep {

World::World(std::shared_ptr<const Setup> theSetup) : setup(std::move(theSetup)), script(setup->script) {}

State World::stateOf(HostId id, SocketName socket) const {
    const Host& h = host(id);
    if (socket.isListener()) return h.isListening() ? State::listen : State::closed;
    if (const Socket* found = h.find(socket)) return found->connection.state;
    return h.isListening() ? State::listen : State::closed;
}

bool operator==(const World& a, const World& b) {
    return (a.setup == b.setup || (a.setup && b.setup && *a.setup == *b.setup)) && a.now == b.now &&
           a.hosts == b.hosts && a.network == b.network && a.script == b.script &&
           a.faultsByHand == b.faultsByHand && a.nextId == b.nextId && a.entries == b.entries &&
           a.stopped == b.stopped;
}

Refusal refusalOf(const World& world, const PersonCall& call) {
    const Setup& setup = *world.setup;
    return world.host(call.host).refusalOf(call.call, setup.host(call.host), setup.host(peerOf(call.host)),
                                           world.now);
}

}  // namespace synstep
