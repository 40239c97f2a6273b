// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/host.h"

#include <algorithm>

namespace synstep {
namespace {

bool hasRead(const Effects& effects, std::size_t begin) {
    return std::any_of(effects.begin() + static_cast<std::ptrdiff_t>(begin), effects.end(),
                       [](const Effect& e) { return std::holds_alternative<Taken>(e.what); });
}

// Nobody holds the socket yet, so nobody is told.
void dropReports(Effects& effects, std::size_t begin) {
    const auto isReport = [](const Effect& e) { return std::holds_alternative<Reported>(e.what); };
    effects.erase(
        std::remove_if(effects.begin() + static_cast<std::ptrdiff_t>(begin), effects.end(), isReport),
        effects.end());
}

bool isHalfOpen(const Socket& s) {
    const Connection& c = s.connection;
    return c.state == State::synReceived && c.opening == Opening::passive && !c.fastOpened;
}

}  // namespace

// The connection is gone without a segment or a report.
void Host::forget(const Socket& socket, Rule rule, Effects& effects) {
    const Connection& c = socket.connection;
    effects.push_back({socket.name, rule, StateChanged{c.state, State::closed}});
    for (std::size_t i = 0; i < timerCount; ++i) {
        if (c.timers.due[i] == never) continue;
        const TimerChanged stopped{static_cast<Timer>(i), TimerAct::stop, c.timers.due[i],
                                   c.timers.interval[i]};
        effects.push_back({socket.name, rule, stopped});
    }
}

bool operator==(const Socket& a, const Socket& b) {
    const bool formers = a.former == b.former || (a.former && b.former && *a.former == *b.former);
    return formers && a.name == b.name && a.remoteAddress == b.remoteAddress && a.order == b.order &&
           a.ready == b.ready && a.accepted == b.accepted && a.used == b.used && a.connection == b.connection;
}

bool operator==(const Host& a, const Host& b) {
    return a.up_ == b.up_ && a.listening_ == b.listening_ && a.opened_ == b.opened_ &&
           a.readied_ == b.readied_ && a.isn_ == b.isn_ && a.fastOpenMemory_ == b.fastOpenMemory_ &&
           std::equal(a.sockets_.begin(), a.sockets_.end(), b.sockets_.begin(), b.sockets_.end(),
                      [](const auto& x, const auto& y) { return x == y || *x == *y; });
}

void addressEffects(Effects& effects, std::size_t begin, SocketName name, Address remote) {
    for (std::size_t i = begin; i < effects.size(); ++i) {
        effects[i].socket = name;
        if (auto* sent = std::get_if<Sent>(&effects[i].what)) sent->destination = remote;
    }
}

// Copies of a Host share their sockets; the one that changes gets its own.
Socket& Host::writable(SocketPointer& pointer) {
    if (pointer.use_count() > 1) pointer = std::make_shared<Socket>(*pointer);
    return const_cast<Socket&>(*pointer);  // every Socket is made non-const, by make_shared<Socket>
}

Host::SocketPointer* Host::slotOf(SocketName name) {
    const auto newest =
        std::find_if(sockets_.rbegin(), sockets_.rend(), [name](const auto& s) { return s->name == name; });
    return newest == sockets_.rend() ? nullptr : &*newest;
}

Host::SocketPointer* Host::slotOf(Address remote, Port local, Port remotePort) {
    for (auto& s : sockets_) {
        const Connection& c = s->connection;
        if (c.remotePort == remotePort && c.localPort == local && s->remoteAddress == remote) return &s;
    }
    return nullptr;
}

Host::SocketPointer* Host::slotOfOrder(std::uint32_t order) {
    const auto slot =
        std::find_if(sockets_.begin(), sockets_.end(), [order](const auto& s) { return s->order == order; });
    return slot == sockets_.end() ? nullptr : &*slot;
}

const Socket* Host::find(SocketName name) const {
    const auto* slot = const_cast<Host*>(this)->slotOf(name);
    return slot ? slot->get() : nullptr;
}

const Socket* Host::find(Address remote, Port local, Port remotePort) const {
    const auto* slot = const_cast<Host*>(this)->slotOf(remote, local, remotePort);
    return slot ? slot->get() : nullptr;
}

std::uint32_t Host::acceptQueueLength() const {
    return static_cast<std::uint32_t>(
        std::count_if(sockets_.begin(), sockets_.end(), [](const auto& s) { return isWaiting(*s); }));
}

std::uint32_t Host::halfOpenCount() const {
    return static_cast<std::uint32_t>(
        std::count_if(sockets_.begin(), sockets_.end(), [](const auto& s) { return isHalfOpen(*s); }));
}

bool Host::acceptQueueFull(const HostSetup& setup) const {
    return !setup.acceptsAtOnce && acceptQueueLength() >= setup.backlog + setup.policies.queueAllowance;
}

bool Host::synQueueFull(const HostSetup& setup) const {
    return halfOpenCount() >= setup.backlog + setup.policies.queueAllowance;
}

Host::Due Host::firstDue() const {
    Due due;
    for (const auto& s : sockets_) {
        const Timer timer = s->connection.timers.first();
        const Instant at = s->connection.timers[timer];
        if (at < due.at) due = {at, s->name, s->order, timer};
    }
    return due;
}

Refusal Host::stepSocket(SocketPointer& slot, const Event& event, const HostSetup& setup,
                         const Context& context) {
    const std::size_t begin = context.effects.size();
    Socket& socket = writable(slot);
    const Refusal refusal = step(socket.connection, event, context);
    addressEffects(context.effects, begin, socket.name, socket.remoteAddress);
    if (isWaiting(socket) && socket.ready == 0) socket.ready = ++readied_;
    if (isWaiting(socket) && setup.acceptsAtOnce) socket.accepted = true;
    if (!socket.accepted) dropReports(context.effects, begin);
    const bool called = !std::holds_alternative<Arrival>(event) && !std::holds_alternative<Expiry>(event);
    socket.used = socket.used || called || (socket.connection.readsAtOnce && hasRead(context.effects, begin));
    if (socket.connection.state == State::closed) {
        if (returnsToTimeWait(socket, context.effects, begin, context.now)) {
            slot = returnedToTimeWait(socket, context.effects, begin);
        } else {
            sockets_.erase(sockets_.begin() + (&slot - sockets_.data()));
        }
    } else if (socket.connection.state != State::synReceived) {
        socket.former.reset();
    }
    return refusal;
}

bool Host::returnsToTimeWait(const Socket& socket, const Effects& effects, std::size_t begin, Instant now) {
    if (!socket.former || socket.former->connection.timers[Timer::timeWait] <= now) return false;
    return std::any_of(effects.begin() + static_cast<std::ptrdiff_t>(begin), effects.end(),
                       [](const Effect& e) { return e.rule == Rule::rstBackToListen; });
}

std::shared_ptr<const Socket> Host::returnedToTimeWait(const Socket& socket, Effects& effects,
                                                       std::size_t begin) {
    auto returned = std::make_shared<Socket>(*socket.former);
    returned->name = socket.name;
    const TimerTable& timers = returned->connection.timers;
    for (std::size_t i = begin; i < effects.size(); ++i) {
        effects[i].rule = Rule::straySynReturns;
        if (auto* change = std::get_if<StateChanged>(&effects[i].what)) change->to = State::timeWait;
    }
    effects.push_back({socket.name, Rule::straySynReturns,
                       TimerChanged{Timer::timeWait, TimerAct::start, timers[Timer::timeWait],
                                    timers.interval[static_cast<std::size_t>(Timer::timeWait)]}});
    return returned;
}

// Half of the room is kept for young entries: while the queue is over half full, old ones get fewer copies
// the fewer young ones there are.
std::uint32_t Host::synAckRetriesNow(const HostSetup& setup) const {
    const Policies& p = setup.policies;
    const std::uint32_t length = halfOpenCount();
    if (p.prunedSynAckCopies == 0 || 2 * length <= std::max(8U, setup.backlog)) return p.synAckRetries;
    auto young =
        static_cast<std::uint32_t>(std::count_if(sockets_.begin(), sockets_.end(), [](const auto& s) {
            return isHalfOpen(*s) && s->connection.repeats == 0;
        }));
    std::uint32_t retries = p.synAckRetries;
    for (young *= 2; retries > p.prunedSynAckCopies && length >= young; young *= 2) --retries;
    return retries;
}

void Host::expires(const Due& due, const HostSetup& setup, const Context& context) {
    SocketPointer* slot = slotOfOrder(due.order);
    if (due.timer != Timer::retransmission || !isHalfOpen(**slot)) {
        stepSocket(*slot, Expiry{due.timer}, setup, context);
        return;
    }
    Policies pruned = setup.policies;
    pruned.synAckRetries = synAckRetriesNow(setup);
    stepSocket(*slot, Expiry{due.timer}, setup, {pruned, context.now, context.nextId, context.effects});
}

}  // namespace synstep
