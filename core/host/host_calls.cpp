// SPDX-License-Identifier: GPL-3.0-or-later
// What applications call at a host, and the power switch.
#include "core/host/host.h"

namespace synstep {
namespace {

// The machine's event for a call on one connection; nothing for calls that concern the host.
std::optional<Event> eventOf(const Call& call) {
    switch (call.kind) {
        case CallKind::send:
            return SendCall{call.octets};
        case CallKind::read:
            return call.atMost > 0 ? ReceiveCall{call.atMost} : ReceiveCall{};
        case CallKind::shutdown:
            return ShutdownCall{};
        case CallKind::close:
            return CloseCall{};
        case CallKind::abort:
            return AbortCall{};
        case CallKind::fire:
            return Expiry{call.timer};
        default:
            return std::nullopt;
    }
}

bool isForListener(const Call& call) {
    const bool ends =
        call.kind == CallKind::close || call.kind == CallKind::shutdown || call.kind == CallKind::abort;
    return call.socket.isListener() && ends;
}

Port localPortOf(const Call& call, const HostSetup& setup) {
    return call.port.value_or(setup.port);
}

}  // namespace

bool Host::isReusable(const Socket& socket, const Policies& policies, Instant now) {
    if (socket.connection.state != State::timeWait || policies.timeWaitReuse == forever) return false;
    const auto timer = static_cast<std::size_t>(Timer::timeWait);
    const Instant since = socket.connection.timers.due[timer] - socket.connection.timers.interval[timer];
    return now - since >= policies.timeWaitReuse;
}

Refusal Host::refusalOf(const Call& call, const HostSetup& setup, const HostSetup& peer, Instant now) const {
    if (call.kind == CallKind::restart) return up_ ? Refusal::hostUp : Refusal::none;
    if (!up_) return Refusal::hostDown;
    if (call.kind == CallKind::crash) return Refusal::none;
    if (call.kind == CallKind::listen) return listening_ ? Refusal::connectionAlreadyExists : Refusal::none;
    if (isForListener(call)) return listening_ ? Refusal::none : Refusal::connectionDoesNotExist;
    if (call.kind == CallKind::accept) {
        return acceptQueueLength() > 0 ? Refusal::none : Refusal::nothingToAccept;
    }
    if (call.kind == CallKind::connect) {
        const Socket* samePair = find(peer.address, localPortOf(call, setup), peer.port);
        if (samePair && !isReusable(*samePair, setup.policies, now)) return Refusal::connectionAlreadyExists;
        const Socket* sameName = find(call.socket);
        return sameName && sameName != samePair ? Refusal::nameInUse : Refusal::none;
    }
    const Socket* socket = find(call.socket);
    if (!socket) return Refusal::connectionDoesNotExist;
    if (call.kind == CallKind::fire) {
        return socket->connection.timers.runs(call.timer) ? Refusal::none : Refusal::timerNotRunning;
    }
    if (!socket->accepted) return Refusal::connectionNotAccepted;
    return synstep::refusalOf(socket->connection, *eventOf(call));
}

Refusal Host::call(const Call& call, const HostSetup& setup, const HostSetup& peer, const Context& context) {
    const Refusal refusal = refusalOf(call, setup, peer, context.now);
    if (refusal != Refusal::none) return refusal;
    switch (call.kind) {
        case CallKind::listen:
            listen(context);
            break;
        case CallKind::connect:
            connect(call, setup, peer, context);
            break;
        case CallKind::accept:
            accept(setup, context);
            break;
        case CallKind::crash:
            crash(context);
            break;
        case CallKind::restart:
            up_ = true;
            break;
        default:
            if (isForListener(call)) {
                closeListener(context);
            } else {
                stepSocket(*slotOf(call.socket), *eventOf(call), setup, context);
            }
    }
    return Refusal::none;
}

void Host::listen(const Context& context) {
    listening_ = true;
    context.effects.push_back(
        {SocketName::listener(), Rule::passiveOpen, StateChanged{State::closed, State::listen}});
}

// What no application has in hand yet goes with the listener: an open one is reset, a half-open one is
// forgotten. An application that accepts at once still has nothing in hand before it calls or reads
// something.
void Host::closeListener(const Context& context) {
    listening_ = false;
    context.effects.push_back(
        {SocketName::listener(), Rule::closeListen, StateChanged{State::listen, State::closed}});
    std::vector<SocketPointer> kept;
    for (auto& slot : sockets_) {
        if (!isUntouched(*slot)) {
            kept.push_back(slot);
            continue;
        }
        if (slot->connection.state == State::synReceived && !slot->connection.fastOpened) {
            forget(*slot, Rule::listenerClosedChildGone, context.effects);
            continue;
        }
        const std::size_t begin = context.effects.size();
        Socket& child = writable(slot);
        step(child.connection, AbortCall{}, context);
        addressEffects(context.effects, begin, child.name, child.remoteAddress);
        for (std::size_t i = begin; i < context.effects.size(); ++i) {
            context.effects[i].rule = Rule::listenerClosedChildReset;
        }
    }
    sockets_ = std::move(kept);
}

void Host::connect(const Call& call, const HostSetup& setup, const HostSetup& peer, const Context& context) {
    auto socket = std::make_shared<Socket>();
    socket->name = call.socket;
    socket->remoteAddress = peer.address;
    socket->order = opened_++;
    Connection& c = socket->connection;
    c.localPort = localPortOf(call, setup);
    c.remotePort = peer.port;
    c.readsAtOnce = setup.readsAtOnce;
    const FourTuple tuple{setup.address, peer.address, c.localPort, c.remotePort};
    if (SocketPointer* ended = slotOf(peer.address, c.localPort, c.remotePort)) {
        c.tcb.iss = isn_.nextForRevived(setup.isn, tuple, context.now, (*ended)->connection.tcb.sndNxt,
                                        setup.policies);
        forget(**ended, Rule::timeWaitReused, context.effects);
        sockets_.erase(sockets_.begin() + (ended - sockets_.data()));
    } else {
        c.tcb.iss = isn_.next(setup.isn, tuple, context.now, setup.policies);
    }
    if (setup.policies.fastOpen) recallFastOpen(c, peer.address, setup.policies);
    isn_.take(c.tcb.iss);
    sockets_.push_back(std::move(socket));
    stepSocket(sockets_.back(), OpenCall{}, setup, context);
}

const Socket* Host::firstInAcceptQueue() const {
    const Socket* first = nullptr;
    for (const auto& socket : sockets_) {
        if (isWaiting(*socket) && (!first || socket->ready < first->ready)) first = socket.get();
    }
    return first;
}

// The connection that was ready first gets an application; what had arrived is read if that reads at once.
void Host::accept(const HostSetup& setup, const Context& context) {
    SocketPointer& slot = *slotOfOrder(firstInAcceptQueue()->order);
    Socket& socket = writable(slot);
    socket.accepted = true;
    socket.used = true;
    socket.connection.readsAtOnce = setup.readsAtOnce;
    if (setup.readsAtOnce && socket.connection.unread > 0) stepSocket(slot, ReceiveCall{}, setup, context);
}

void Host::crash(const Context& context) {
    if (listening_) {
        context.effects.push_back(
            {SocketName::listener(), Rule::hostCrashed, StateChanged{State::listen, State::closed}});
    }
    for (const auto& socket : sockets_) forget(*socket, Rule::hostCrashed, context.effects);
    up_ = false;
    listening_ = false;
    fastOpenMemory_.clear();
    sockets_.clear();
}

}  // namespace synstep
