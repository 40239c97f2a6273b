// SPDX-License-Identifier: GPL-3.0-or-later
// What arrives at a host: to which socket it belongs, the queues of the listener, resets for nobody.
#include "core/host/host.h"

namespace synstep {

SocketName Host::arrives(const Datagram& datagram, SocketName nameForChild, const HostSetup& setup,
                         const Context& context) {
    const Segment& s = datagram.segment;
    if (!up_) {
        context.effects.push_back({SocketName::none(), Rule::hostDown, Discarded{Discard::hostDown}});
        return SocketName::none();
    }
    const bool heard = listening_ && s.destinationPort == setup.port;
    if (auto* slot = slotOf(datagram.source, s.destinationPort, s.sourcePort)) {
        if (heard && revivesTimeWait((*slot)->connection, s)) {
            return revive(*slot, datagram, nameForChild, setup, context);
        }
        return arrivesAtSocket(*slot, datagram, setup, context);
    }
    if (heard) return arrivesAtListener(datagram, nameForChild, setup, context);
    arrivesAtNobody(s, context);
    return SocketName::none();
}

SocketName Host::arrivesAtSocket(SocketPointer& slot, const Datagram& datagram, const HostSetup& setup,
                                 const Context& context) {
    const SocketName name = slot->name;
    if (completesHandshake(slot->connection, datagram.segment) && acceptQueueFull(setup)) {
        if (setup.policies.abortOnOverflow) {
            const std::size_t begin = context.effects.size();
            stepSocket(slot, AbortCall{}, setup, context);
            for (std::size_t i = begin; i < context.effects.size(); ++i) {
                context.effects[i].rule = Rule::acceptQueueReset;
            }
        } else {
            context.effects.push_back({name, Rule::acceptQueueFull, Discarded{Discard::acceptQueueFull}});
        }
        return name;
    }
    stepSocket(slot, Arrival{datagram.segment}, setup, context);
    return name;
}

Socket Host::childFor(const Datagram& datagram, SocketName name, const HostSetup& setup) const {
    Socket child;
    child.name = name;
    child.remoteAddress = datagram.source;
    child.order = opened_;
    child.accepted = false;
    Connection& c = child.connection;
    c.state = State::listen;
    c.opening = Opening::passive;
    c.localPort = datagram.segment.destinationPort;
    c.remotePort = datagram.segment.sourcePort;
    c.readsAtOnce = setup.readsAtOnce && setup.acceptsAtOnce;
    return child;
}

SocketName Host::arrivesAtListener(const Datagram& datagram, SocketName nameForChild, const HostSetup& setup,
                                   const Context& context) {
    const Segment& s = datagram.segment;
    const bool asksToOpen = s.has(Flags::syn) && !s.any(Flags::ack | Flags::rst);
    const auto refuse = [&context](Rule rule, Discard why) {
        context.effects.push_back({SocketName::listener(), rule, Discarded{why}});
        return SocketName::listener();
    };
    if (asksToOpen && acceptQueueFull(setup)) return refuse(Rule::acceptQueueFull, Discard::acceptQueueFull);
    if (asksToOpen && synQueueFull(setup)) return refuse(Rule::synQueueFull, Discard::synQueueFull);

    Socket child = childFor(datagram, nameForChild, setup);
    const FourTuple tuple{setup.address, datagram.source, s.destinationPort, s.sourcePort};
    child.connection.tcb.iss = isn_.next(setup.isn, tuple, context.now);
    if (!asksToOpen) {  // the listener's own answer; no connection comes of it
        const std::size_t begin = context.effects.size();
        step(child.connection, Arrival{s}, context);
        for (std::size_t i = begin; i < context.effects.size(); ++i) {
            if (!std::holds_alternative<Sent>(context.effects[i].what)) {
                context.effects[i].socket = SocketName::listener();
            }
        }
        return SocketName::listener();
    }
    const std::size_t begin = context.effects.size();
    sockets_.push_back(std::make_shared<Socket>(std::move(child)));
    stepSocket(sockets_.back(), Arrival{s}, setup, context);
    if (sockets_.back()->connection.state == State::listen) {  // not even the SYN was taken
        sockets_.pop_back();
        for (std::size_t i = begin; i < context.effects.size(); ++i) {
            context.effects[i].socket = SocketName::listener();
        }
        return SocketName::listener();
    }
    isn_.take(sockets_.back()->connection.tcb.iss);
    ++opened_;
    return nameForChild;
}

// MAY-2 of RFC 9293 3.6.1: a new incarnation takes the place of the one in TIME-WAIT.
SocketName Host::revive(SocketPointer& slot, const Datagram& datagram, SocketName nameForChild,
                        const HostSetup& setup, const Context& context) {
    const std::shared_ptr<const Socket> old = slot;
    const Segment& s = datagram.segment;
    sockets_.erase(sockets_.begin() + (&slot - sockets_.data()));
    const FourTuple tuple{setup.address, datagram.source, s.destinationPort, s.sourcePort};
    Socket child = childFor(datagram, nameForChild, setup);
    child.connection.tcb.iss = isn_.nextForRevived(setup.isn, tuple, context.now, old->connection.tcb.sndNxt,
                                                   setup.policies.revivedIssAdvance);
    isn_.take(child.connection.tcb.iss);
    ++opened_;
    if (old->name != nameForChild) {
        context.effects.push_back(
            {old->name, Rule::synRevivesTimeWait, StateChanged{State::timeWait, State::closed}});
    }
    const std::size_t begin = context.effects.size();
    const auto timeWait = static_cast<std::size_t>(Timer::timeWait);
    context.effects.push_back({old->name, Rule::synRevivesTimeWait,
                               TimerChanged{Timer::timeWait, TimerAct::stop, old->connection.timers.due[timeWait],
                                            old->connection.timers.interval[timeWait]}});
    sockets_.push_back(std::make_shared<Socket>(std::move(child)));
    stepSocket(sockets_.back(), Arrival{s}, setup, context);
    context.effects[begin].socket = old->name;
    for (std::size_t i = begin; i < context.effects.size(); ++i) {
        if (auto* change = std::get_if<StateChanged>(&context.effects[i].what)) {
            if (change->from == State::listen) {
                change->from = State::timeWait;
                context.effects[i].rule = Rule::synRevivesTimeWait;
            }
        }
    }
    return nameForChild;
}

}  // namespace synstep
