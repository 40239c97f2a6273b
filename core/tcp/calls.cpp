// SPDX-License-Identifier: GPL-3.0-or-later
// The user's calls on one connection: RFC 9293 3.10.1 to 3.10.5.
#include "core/tcp/machine.h"

namespace synstep {
namespace {

Refusal refusalToEndSending(const Connection& c) {
    if (c.state == State::closed || c.state == State::listen) return Refusal::connectionDoesNotExist;
    return c.finQueued ? Refusal::connectionClosing : Refusal::none;
}

}  // namespace

Refusal refusalOf(const Connection& c, const Event& event) {
    const bool none = c.state == State::closed || c.state == State::listen;
    if (std::holds_alternative<OpenCall>(event)) {
        return c.state == State::closed ? Refusal::none : Refusal::connectionAlreadyExists;
    }
    if (none) return Refusal::connectionDoesNotExist;
    if (std::holds_alternative<SendCall>(event)) {
        return c.finQueued || !maySend(c.state) ? Refusal::connectionClosing : Refusal::none;
    }
    if (std::holds_alternative<ShutdownCall>(event)) return refusalToEndSending(c);
    if (std::holds_alternative<CloseCall>(event)) {
        return c.orphan ? Refusal::connectionClosing : Refusal::none;
    }
    return Refusal::none;
}

Refusal Machine::call(const Event& event) {
    if (std::holds_alternative<OpenCall>(event)) return open();
    if (const auto* sending = std::get_if<SendCall>(&event)) return send(sending->octets);
    if (std::holds_alternative<ReceiveCall>(event)) return receive();
    if (std::holds_alternative<ShutdownCall>(event)) return shutdown();
    if (std::holds_alternative<CloseCall>(event)) return close();
    return abort();
}

// 3.10.1, active: a SYN leaves.
Refusal Machine::open() {
    c.opening = Opening::active;
    c.tcb.sndUna = c.tcb.iss;
    c.tcb.rcvWnd = p.window;
    initialRto();
    enter(State::synSent, Rule::activeOpen);
    sendSyn(Rule::activeOpen);
    startRetransmissionIfNeeded();
    return Refusal::none;
}

// 3.10.2
Refusal Machine::send(std::uint32_t octets) {
    c.unsent += octets;
    if (c.state == State::synSent || c.state == State::synReceived) {
        note(Rule::sendQueued);
    } else if (!output(Rule::sendNow)) {
        note(Rule::sendQueued);
    }
    return Refusal::none;
}

// 3.10.3
Refusal Machine::receive() {
    note(Rule::receive);
    c.unread = 0;
    const std::uint32_t before = c.tcb.rcvWnd;
    openWindow();
    if (c.tcb.rcvWnd > before) sendAck(Rule::windowUpdate);
    return Refusal::none;
}

// 3.10.4, as far as it ends sending.
Refusal Machine::shutdown() {
    switch (c.state) {
        case State::synSent:
            vanish(Rule::closeSynSent);
            break;
        case State::synReceived:
            endSending(State::finWait1, Rule::closeSynReceived);
            break;
        case State::established:
            endSending(State::finWait1, Rule::closeEstablished);
            break;
        case State::closeWait:
            endSending(State::lastAck, Rule::closeCloseWait);
            break;
        default:
            break;  // refusalOf() has answered
    }
    return Refusal::none;
}

void Machine::endSending(State to, Rule rule) {
    c.finQueued = true;
    enter(to, rule);
    output(rule);
}

// 3.10.4, and 3.6.1 for what lets go of the connection altogether.
Refusal Machine::close() {
    if (c.unread > 0 && c.state != State::timeWait) {  // SHLD-3: the peer is told that its text was lost
        sendResetAck(Rule::closeWithUnreadText);
        vanish(Rule::closeWithUnreadText);
        return Refusal::none;
    }
    if (!c.finQueued) {
        c.orphan = true;
        shutdown();
    } else {
        c.orphan = true;
        note(Rule::closeAgain);
    }
    if (c.state == State::finWait2 && p.finWait2Timeout != forever) {
        start(Timer::finWait2, p.finWait2Timeout, Rule::finWait2Over);
    }
    return Refusal::none;
}

// 3.10.5
Refusal Machine::abort() {
    switch (c.state) {
        case State::synSent:
        case State::closing:
        case State::lastAck:
        case State::timeWait:
            vanish(Rule::abortQuietly);
            break;
        default:
            if (p.abortCarriesAck) {
                sendResetAck(Rule::abortWithReset);
            } else {
                sendReset(c.tcb.sndNxt, Rule::abortWithReset);
            }
            vanish(Rule::abortWithReset);
    }
    return Refusal::none;
}

}  // namespace synstep
