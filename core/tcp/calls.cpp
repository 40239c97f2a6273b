// SPDX-License-Identifier: GPL-3.0-or-later
// The user's calls on one connection: RFC 9293 3.10.1 to 3.10.5.
#include <algorithm>

#include "core/tcp/machine.h"

namespace synstep {
namespace {

// 3.10.3: once the peer has ended sending, only what is at hand can still be received.
bool mayReceive(const Connection& c) {
    if (c.orphan) return false;
    switch (c.state) {
        case State::closeWait:
        case State::closing:
        case State::lastAck:
        case State::timeWait:
            return c.unread > 0;
        default:
            return true;
    }
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
    if (std::holds_alternative<ReceiveCall>(event)) {
        return mayReceive(c) ? Refusal::none : Refusal::connectionClosing;
    }
    if (std::holds_alternative<ShutdownCall>(event)) {
        return c.finQueued ? Refusal::connectionClosing : Refusal::none;
    }
    if (std::holds_alternative<CloseCall>(event)) {
        return c.orphan ? Refusal::connectionClosing : Refusal::none;
    }
    return Refusal::none;
}

void Machine::call(const Event& event) {
    if (std::holds_alternative<OpenCall>(event)) return open();
    if (const auto* sending = std::get_if<SendCall>(&event)) return send(sending->octets);
    if (const auto* receiving = std::get_if<ReceiveCall>(&event)) return receive(receiving->octets);
    if (std::holds_alternative<ShutdownCall>(event)) return shutdown();
    if (std::holds_alternative<CloseCall>(event)) return close();
    abort();
}

// 3.10.1, active: a SYN leaves.
void Machine::open() {
    c.opening = Opening::active;
    c.tcb.sndUna = c.tcb.iss;
    c.tcb.rcvWnd = p.window;
    initialRto();
    c.tcb.sndNxt = c.tcb.iss;
    enter(State::synSent, Rule::activeOpen);
    if (p.fastOpen && c.fastOpenCookie != 0) {
        note(Rule::fastOpenSynHeld);
        return;
    }
    sendSyn(Rule::activeOpen);
    startRetransmissionIfNeeded();
}

// 3.10.2
void Machine::send(std::uint32_t octets) {
    c.unsent += octets;
    if (holdsSyn()) return releaseSyn();
    if (c.state == State::synSent || (c.state == State::synReceived && !c.fastOpened)) {
        note(Rule::sendQueued);
    } else if (!output(Rule::sendNow)) {
        note(Rule::sendQueued);
    }
}

// 3.10.3
void Machine::receive(std::uint32_t octets) {
    note(Rule::receive);
    c.unread -= std::min(octets, c.unread);
    const std::uint32_t before = c.tcb.rcvWnd;
    openWindow();
    if (isWorthTelling(before)) sendAck(Rule::windowUpdate);
}

// 3.10.4, as far as it ends sending.
void Machine::shutdown() {
    switch (c.state) {
        case State::synSent:
            vanish(Rule::closeSynSent);
            break;
        case State::synReceived:
            if (c.unsent > 0 && p.closeWaitsForQueuedText) {
                c.finQueued = true;  // becomeEstablished() goes on
                note(Rule::closeQueued);
            } else {
                endSending(State::finWait1, Rule::closeSynReceived);
            }
            break;
        case State::established:
            endSending(State::finWait1, Rule::closeEstablished);
            break;
        case State::closeWait:
            if (c.unsent > 0 && p.closeWaitsForQueuedText) {
                c.finQueued = true;  // output() goes on
                note(Rule::closeQueued);
                output(Rule::sendNow);
            } else {
                endSending(State::lastAck, Rule::closeCloseWait);
            }
            break;
        default:
            break;  // refusalOf() has answered
    }
}

void Machine::endSending(State to, Rule rule) {
    c.finQueued = true;
    enter(to, rule);
    output(rule);
}

// 3.10.4, and 3.6.1 for what lets go of the connection altogether.
void Machine::close() {
    if (c.unread > 0 && c.state != State::timeWait) {  // SHLD-3: the peer is told that its text was lost
        sendResetAck(Rule::closeWithUnreadText);
        vanish(Rule::closeWithUnreadText);
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
}

// 3.10.5
void Machine::abort() {
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
}

}  // namespace synstep
