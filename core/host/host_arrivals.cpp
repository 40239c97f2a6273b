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
        if (heard && revivesTimeWait((*slot)->connection, setup.policies, s)) {
            return revive(*slot, datagram, nameForChild, setup, context);
        }
        return arrivesAtSocket(*slot, datagram, setup, context);
    }
    if (heard) return arrivesAtListener(datagram, nameForChild, setup, context);
    const std::size_t begin = context.effects.size();
    arrivesAtNobody(s, context);
    addressEffects(context.effects, begin, SocketName::none(), datagram.source);
    return SocketName::none();
}

SocketName Host::arrivesAtSocket(SocketPointer& slot, const Datagram& datagram, const HostSetup& setup,
                                 const Context& context) {
    const SocketName name = slot->name;
    const bool joinsQueue =
        slot->ready == 0 && completesHandshake(slot->connection, setup.policies, datagram.segment);
    if (!joinsQueue || !acceptQueueFull(setup)) {
        const std::size_t begin = context.effects.size();
        stepSocket(slot, Arrival{datagram.segment}, setup, context);
        if (setup.policies.fastOpen) rememberFastOpen(datagram, context.effects, begin);
        return name;
    }
    if (!setup.policies.abortOnOverflow) {
        context.effects.push_back({name, Rule::acceptQueueFull, Discarded{Discard::acceptQueueFull}});
        return name;
    }
    const Segment reset = resetAnswering(datagram.segment);
    context.effects.push_back(
        {name, Rule::acceptQueueReset, Sent{context.nextId++, reset, 0, slot->remoteAddress}});
    forget(*slot, Rule::acceptQueueReset, context.effects);
    sockets_.erase(sockets_.begin() + (&slot - sockets_.data()));
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
    const Policies& p = setup.policies;
    const bool dropped = s.has(Flags::fin) && (p.synFinToListenerDropped || p.synFinDropped);
    const bool asksToOpen = s.has(Flags::syn) && !s.any(Flags::ack | Flags::rst) && !dropped;
    if (!asksToOpen) {
        if (const auto cookie = cookieAcknowledged(datagram, setup, context.now)) {
            return openByCookie(datagram, *cookie, nameForChild, setup, context);
        }
        answerAsListener(datagram, setup, context);
        return SocketName::listener();
    }
    const auto drop = [&context](Rule rule, Discard why) {
        context.effects.push_back({SocketName::listener(), rule, Discarded{why}});
        return SocketName::listener();
    };
    if (acceptQueueFull(setup)) return drop(Rule::acceptQueueFull, Discard::acceptQueueFull);
    const SynCookies cookies = p.synCookies;
    if (cookies == SynCookies::always || (cookies == SynCookies::whenFull && synQueueFull(setup))) {
        answerByCookie(datagram, setup, context);
        return SocketName::listener();
    }
    if (synQueueFull(setup)) return drop(Rule::synQueueFull, Discard::synQueueFull);

    const FourTuple tuple{setup.address, datagram.source, s.destinationPort, s.sourcePort};
    Socket child = childFor(datagram, nameForChild, setup);
    child.connection.tcb.iss = isn_.next(setup.isn, tuple, context.now, setup.policies);
    checkFastOpen(child.connection, datagram, setup, context);
    const bool opened = spawn(std::move(child), s, setup, context);
    return opened ? nameForChild : SocketName::listener();
}

// A child meets the SYN that it was made for; whether a connection came of it.
bool Host::spawn(Socket child, const Segment& syn, const HostSetup& setup, const Context& context) {
    const std::size_t begin = context.effects.size();
    sockets_.push_back(std::make_shared<Socket>(std::move(child)));
    stepSocket(sockets_.back(), Arrival{syn}, setup, context);
    if (sockets_.back()->connection.state == State::listen) {  // not even the SYN was taken
        sockets_.pop_back();
        addressEffects(context.effects, begin, SocketName::listener(), 0);
        return false;
    }
    isn_.take(sockets_.back()->connection.tcb.iss);
    ++opened_;
    return true;
}

// What is no SYN gets the listener's own answer: no connection comes of it, its reset is nobody's.
void Host::answerAsListener(const Datagram& datagram, const HostSetup& setup, const Context& context) const {
    const std::size_t begin = context.effects.size();
    Socket nobody = childFor(datagram, SocketName::none(), setup);
    step(nobody.connection, Arrival{datagram.segment}, context);
    addressEffects(context.effects, begin, SocketName::none(), datagram.source);
    for (std::size_t i = begin; i < context.effects.size(); ++i) {
        if (!std::holds_alternative<Sent>(context.effects[i].what)) {
            context.effects[i].socket = SocketName::listener();
        }
    }
}

// MAY-2 of RFC 9293 3.6.1: a new incarnation takes the place of the one in TIME-WAIT, which is over even if
// the listener does not take the SYN.
SocketName Host::revive(SocketPointer& slot, const Datagram& datagram, SocketName nameForChild,
                        const HostSetup& setup, const Context& context) {
    const std::shared_ptr<const Socket> old = slot;
    const Connection& ended = old->connection;
    const Segment& s = datagram.segment;
    const FourTuple tuple{setup.address, datagram.source, s.destinationPort, s.sourcePort};
    sockets_.erase(sockets_.begin() + (&slot - sockets_.data()));
    Effects& effects = context.effects;
    const auto timeWait = static_cast<std::size_t>(Timer::timeWait);
    const TimerChanged stopped{Timer::timeWait, TimerAct::stop, ended.timers.due[timeWait],
                               ended.timers.interval[timeWait]};
    effects.push_back({old->name, Rule::synRevivesTimeWait, stopped});
    const std::size_t begin = effects.size();
    bool opened = false;
    if (acceptQueueFull(setup)) {
        effects.push_back({old->name, Rule::acceptQueueFull, Discarded{Discard::acceptQueueFull}});
    } else {
        Socket child = childFor(datagram, nameForChild, setup);
        child.connection.tcb.iss =
            isn_.nextForRevived(setup.isn, tuple, context.now, ended.tcb.sndNxt, setup.policies);
        checkFastOpen(child.connection, datagram, setup, context);
        if (setup.policies.straySynReturnsToTimeWait) child.former = old;
        opened = spawn(std::move(child), s, setup, context);
    }
    for (std::size_t i = begin; i < effects.size(); ++i) {
        auto* change = std::get_if<StateChanged>(&effects[i].what);
        if (!change || change->from != State::listen) continue;
        change->from = State::timeWait;
        effects[i].rule = Rule::synRevivesTimeWait;
    }
    if (!opened || old->name != nameForChild) {
        effects.push_back(
            {old->name, Rule::synRevivesTimeWait, StateChanged{State::timeWait, State::closed}});
    }
    return opened ? nameForChild : old->name;
}

}  // namespace synstep
