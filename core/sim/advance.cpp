// SPDX-License-Identifier: GPL-3.0-or-later
// One entry at a time. At one instant: losses and arrivals, then timers (the client's first), then rows of
// `do`, then injections; what these cause at the same instant is looked for from the top again (scenario.md).
#include "core/sim/world.h"

namespace synstep {
namespace {

enum class Source { network, clientTimer, serverTimer, script };

struct NextEvent {
    Instant at = never;
    Source source = Source::network;
    Host::Due timer;
    ScriptPosition::Due row;
};

NextEvent nextEvent(const World& world) {
    NextEvent next;
    if (const InFlight* first = world.network.first()) next.at = first->due;
    for (const HostId id : {HostId::client, HostId::server}) {
        const Host::Due due = world.host(id).firstDue();
        if (due.at >= next.at) continue;
        next = {due.at, id == HostId::client ? Source::clientTimer : Source::serverTimer, due, {}};
    }
    const ScriptPosition::Due row = world.script.first();
    if (row.at < next.at) next = {row.at, Source::script, {}, row};
    return next;
}

// The name by which a connection is known that this segment opens at `at` (scenario.md): its client's
// socket's, else "a" if the segment claims the host's port, else its port.
SocketName nameForChild(const World& world, HostId at, const Datagram& datagram) {
    const HostId from = peerOf(at);
    const HostSetup& sender = world.setup->host(from);
    const Port port = datagram.segment.sourcePort;
    if (datagram.source == sender.address) {
        const Address own = world.setup->host(at).address;
        const Socket* socket = world.host(from).find(own, port, datagram.segment.destinationPort);
        if (socket) return socket->name;
    }
    return port == sender.port ? SocketName{0} : SocketName::ofPort(port);
}

// Sends what the host has put out, lets rows wake that waited for its states.
void settle(World& world, Entry& entry, HostId host) {
    const Setup& setup = *world.setup;
    const HostSetup& sender = setup.host(host);
    for (const Effect& effect : entry.effects) {
        if (const auto* sent = std::get_if<Sent>(&effect.what)) {
            const Datagram datagram{sender.address, sent->destination, sent->segment};
            const bool reachable = sent->destination == setup.host(peerOf(host)).address;
            Departure departure =
                world.network.depart(sent->id, sent->copyOf, host, datagram, reachable, entry.at,
                                     setup.network, setup.script.faults, world.faultsByHand);
            departure.again = isRepetition(*sent, effect.rule);
            entry.departures.push_back(std::move(departure));
        } else if (const auto* change = std::get_if<StateChanged>(&effect.what)) {
            world.script.reached(host, effect.socket, change->to, entry.at, setup.script);
        }
    }
}

Context contextFor(World& world, HostId host, Entry& entry) {
    return {world.setup->host(host).policies, entry.at, world.nextId, entry.effects};
}

void playArrival(World& world, Entry& entry) {
    const InFlight flight = world.network.takeFirst();
    if (flight.lost) {
        entry.host = flight.from;
        entry.cause = LostOnTheWay{flight.id, flight.from};
        return;
    }
    const HostId to = peerOf(flight.from);
    entry.host = to;
    entry.cause = Arrived{flight.id, flight.copy, flight.corrupt, flight.from, flight.datagram};
    if (flight.corrupt) {
        entry.effects.push_back({SocketName::none(), Rule::checksumWrong, Discarded{Discard::checksumWrong}});
        return;
    }
    if (world.setup->host(to).outside) return;
    entry.socket = world.host(to).arrives(flight.datagram, nameForChild(world, to, flight.datagram),
                                          world.setup->host(to), contextFor(world, to, entry));
    settle(world, entry, to);
}

void playTimer(World& world, Entry& entry, HostId host, const Host::Due& due) {
    entry.host = host;
    entry.socket = due.socket;
    entry.cause = TimerExpired{due.timer};
    world.host(host).expires(due, world.setup->host(host), contextFor(world, host, entry));
    settle(world, entry, host);
}

// Whom a call concerns: nobody's socket when it is about the power, the one it takes when it accepts.
SocketName socketOf(const Call& call, const Host& host) {
    switch (call.kind) {
        case CallKind::listen:
        case CallKind::accept: {
            const Socket* first = call.kind == CallKind::accept ? host.firstInAcceptQueue() : nullptr;
            return first ? first->name : SocketName::listener();
        }
        case CallKind::crash:
        case CallKind::restart:
            return SocketName::none();
        default:
            return call.socket;
    }
}

void playCall(World& world, Entry& entry, HostId host, const Call& call) {
    const HostSetup& setup = world.setup->host(host);
    const HostSetup& peer = world.setup->host(peerOf(host));
    entry.host = host;
    entry.socket = socketOf(call, world.host(host));
    const Refusal refusal = world.host(host).call(call, setup, peer, contextFor(world, host, entry));
    entry.cause = CallMade{call, refusal};
    settle(world, entry, host);
}

void playInjection(World& world, Entry& entry, const Injection& injection) {
    const Setup& setup = *world.setup;
    const Datagram datagram{injection.address.value_or(setup.host(injection.from).address),
                            setup.host(peerOf(injection.from)).address, injection.segment};
    entry.host = injection.from;
    entry.cause = Injected{};
    entry.departures.push_back(world.network.inject(world.nextId++, injection.from, datagram, entry.at,
                                                    setup.network, injection.act));
    // What comes from a host outside is its own, and no forgery.
    entry.departures.back().injected = !setup.host(injection.from).outside;
}

void playRow(World& world, Entry& entry, const ScriptPosition::Due& due) {
    const Script& script = world.setup->script;
    const std::uint32_t repetition = world.script.take(due, script);
    if (!due.injection) {
        const CallRow& row = script.calls[due.row];
        playCall(world, entry, row.host, row.call);
        return;
    }
    const InjectionRow& row = script.injections[due.row];
    Injection injection = row.injection;
    if (row.portsEach)
        injection.segment.sourcePort = static_cast<Port>(injection.segment.sourcePort + repetition);
    playInjection(world, entry, injection);
}

void clear(Entry& entry, Instant at) {
    entry.at = at;
    entry.host = HostId::client;
    entry.socket = SocketName::none();
    entry.effects.clear();
    entry.departures.clear();
}

bool isOver(const World& world, Instant next) {
    return world.stopped || next == never || (world.setup->until && next > *world.setup->until);
}

}  // namespace

Instant nextInstant(const World& world) {
    const Instant next = nextEvent(world).at;
    return isOver(world, next) ? never : next;
}

bool advance(World& world, Entry& entry) {
    const NextEvent next = nextEvent(world);
    if (isOver(world, next.at)) return false;
    if (world.entries >= mostEntries || (!world.setup->until && next.at > latestInstant)) {
        clear(entry, world.now);
        entry.cause = Stopped{};
        world.stopped = true;
        ++world.entries;
        return true;
    }
    clear(entry, next.at);
    world.now = next.at;
    ++world.entries;
    switch (next.source) {
        case Source::network:
            playArrival(world, entry);
            break;
        case Source::clientTimer:
            playTimer(world, entry, HostId::client, next.timer);
            break;
        case Source::serverTimer:
            playTimer(world, entry, HostId::server, next.timer);
            break;
        case Source::script:
            playRow(world, entry, next.row);
            break;
    }
    return true;
}

std::optional<Entry> advance(World& world) {
    Entry entry;
    if (!advance(world, entry)) return std::nullopt;
    return entry;
}

std::optional<Entry> perform(World& world, const Stimulus& stimulus) {
    if (const auto* fault = std::get_if<Fault>(&stimulus)) {
        world.faultsByHand.push_back(*fault);
        return std::nullopt;
    }
    Entry entry;
    clear(entry, world.now);
    ++world.entries;
    if (const auto* call = std::get_if<PersonCall>(&stimulus)) {
        playCall(world, entry, call->host, call->call);
    } else {
        playInjection(world, entry, std::get<Injection>(stimulus));
    }
    return entry;
}

}  // namespace synstep
