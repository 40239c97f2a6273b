// SPDX-License-Identifier: GPL-3.0-or-later
// SEGMENT ARRIVES before both ends know each other's numbers: RFC 9293 3.10.7.1 to 3.10.7.3.
#include <algorithm>

#include "core/tcp/machine.h"

namespace synstep {
Segment resetAnswering(const Segment& s) {
    Segment reset;
    reset.sourcePort = s.destinationPort;
    reset.destinationPort = s.sourcePort;
    if (s.has(Flags::ack)) {
        reset.flags = {Flags::rst};
        reset.seq = s.ack;
    } else {
        reset.flags = {Flags::rst | Flags::ack};
        reset.ack = s.end();
    }
    return reset;
}

// 3.10.7.1: an RST is dropped; anything else is answered by one.
void arrivesAtNobody(const Segment& s, const Context& ctx) {
    const auto tell = [&ctx](Rule rule, decltype(Effect::what) what) {
        ctx.effects.push_back({SocketName::none(), rule, what});
    };
    if (s.has(Flags::rst)) {
        tell(Rule::rstIgnored, Discarded{Discard::rstIgnored});
        return;
    }
    tell(s.has(Flags::ack) ? Rule::resetForNobody : Rule::resetWithoutAckForNobody,
         Sent{ctx.nextId++, resetAnswering(s), 0, 0});
}

void Machine::arrives(const Segment& s) {
    c.lastHeard = ctx.now;
    c.keepaliveProbes = 0;
    switch (c.state) {
        case State::closed:
            arrivesAtNobody(s, ctx);
            break;
        case State::listen:
            arrivesInListen(s);
            break;
        case State::synSent:
            arrivesInSynSent(s);
            break;
        default:
            arrivesSynchronized(s);
            break;
    }
}

// 3.10.7.2
void Machine::arrivesInListen(const Segment& s) {
    if (s.has(Flags::rst)) {  // first
        discard(Discard::rstIgnored, Rule::rstIgnored);
        return;
    }
    if (s.has(Flags::syn | Flags::ack) && p.synAckToListenerDropped) {
        discard(Discard::notExpected, Rule::listenNothing);
        return;
    }
    if (s.has(Flags::ack)) {  // second
        sendReset(s.ack, Rule::listenAckReset);
        return;
    }
    if (!s.has(Flags::syn)) {  // fourth
        discard(Discard::notExpected, Rule::listenNothing);
        return;
    }
    if (s.has(Flags::fin) && (p.synFinToListenerDropped || p.synFinDropped)) {
        discard(Discard::notExpected, Rule::listenSynFinDropped);
        return;
    }
    answerSyn(s);  // third
}

void Machine::answerSyn(const Segment& s) {
    c.opening = Opening::passive;
    c.tcb.sndUna = c.tcb.iss;
    c.tcb.rcvWnd = p.window;
    initialRto();
    takePeersSyn(s);
    if (!c.fastOpened) keepTextOfSyn(s);
    const auto answer = [&](State reached, Rule rule) {
        enter(reached, rule);
        if (c.fastOpened) takeTextOfFastOpen(s);
        sendSyn(rule);
    };
    switch (p.handshake) {
        case Handshake::twoWay:  // counterfactual: open when it has answered, nothing to wait for
            answer(State::established, Rule::listenSynTwoWay);
            c.tcb.sndUna = c.tcb.sndNxt;
            c.retransmissionQueue.clear();
            takeTextOfSyn();
            finish();
            return;
        case Handshake::fourWay:
            answer(State::synReceived, Rule::listenSynFourWay);
            break;
        case Handshake::threeWay:
            answer(State::synReceived, Rule::listenSyn);
            break;
    }
    startRetransmissionIfNeeded();
}

void Machine::takePeersSyn(const Segment& s) {
    c.tcb.irs = s.seq;
    c.tcb.rcvNxt = s.seq + 1;
    c.tcb.sndMss = std::max<std::uint32_t>(std::min<std::uint32_t>(s.mss.value_or(p.mssUntold), p.mss), 1);
    c.tcb.sndWnd = s.wnd;
    c.tcb.maxSndWnd = s.wnd;
    c.tcb.sndWl1 = s.seq;
    c.tcb.sndWl2 = s.has(Flags::ack) ? s.ack : c.tcb.iss;
    c.tcb.rcvWnd = receiveBuffer();
}

// Text on a SYN may be kept, but not handed over before ESTABLISHED.
void Machine::keepTextOfSyn(const Segment& s) {
    const bool active = c.opening == Opening::active;
    if (s.len == 0 || (active ? p.textOnSynInSynSentDropped : p.textOnSynDropped)) return;
    keepBeyond(s.seq + 1, s.seq + 1 + std::min(s.len, c.tcb.rcvWnd), false);
}

// 3.10.7.3
void Machine::arrivesInSynSent(const Segment& s) {
    if (s.has(Flags::ack) && (s.ack <= c.tcb.iss || s.ack > c.tcb.sndNxt)) {  // first
        synSentBadAck(s);
        return;
    }
    if (s.has(Flags::rst)) {  // second
        if (!s.has(Flags::ack)) {
            discard(Discard::rstIgnored, Rule::synSentRstIgnored);
            return;
        }
        report(Report::refused, Rule::synSentRefused);
        vanish(Rule::synSentRefused);
        return;
    }
    if (s.has(Flags::syn | Flags::fin) && p.synFinDropped) {
        discard(Discard::notExpected, Rule::listenSynFinDropped);
        return;
    }
    if (s.has(Flags::syn)) {  // fourth
        synSentSyn(s);
        return;
    }
    if (s.has(Flags::ack) && p.handshake == Handshake::fourWay) {  // the peer's ACK comes apart from its SYN
        note(Rule::synSentAckNoted);
        takeAck(s);
        return;
    }
    discard(Discard::notExpected, Rule::synSentNothing);  // fifth
}

void Machine::synSentBadAck(const Segment& s) {
    if (s.has(Flags::rst)) {
        discard(Discard::unacceptableAck, Rule::synSentBadAck);
    } else {
        sendReset(s.ack, Rule::synSentBadAck);
    }
    if (p.synRepeatedAfterBadAck && c.repeats == 0 && !c.retransmissionQueue.empty()) {
        start(Timer::retransmission, Duration{0}, Rule::synSentBadAckRepeat);
    }
}

void Machine::synSentSyn(const Segment& s) {
    const bool held = holdsSyn();
    takePeersSyn(s);
    if (s.has(Flags::ack)) takeAck(s);
    if (c.tcb.sndUna > c.tcb.iss) {
        becomeEstablished(s, Rule::synSentEstablished);
        keepFastOpenCookie(s);
        // Sixth to eighth go on from here: what the SYN+ACK carries besides.
        const bool twoWay = p.handshake == Handshake::twoWay && s.has(Flags::ack);
        if (!twoWay) acknowledge(false, Rule::synSentEstablished);
        if (s.len > 0 && !p.textOnSynInSynSentDropped) {
            keepTextOfSyn(s);
            takeBeyond();
            acknowledge(false, Rule::textTaken);
        }
        if (s.has(Flags::fin) && !p.finOnSynAckIgnored && s.end() - 1 == c.tcb.rcvNxt) finTaken();
        repeatRefusedText();
        finish();
        return;
    }
    enter(State::synReceived, Rule::synSentSimultaneous);
    keepTextOfSyn(s);
    if (held) {  // Fast Open: there is no SYN to repeat yet
        sendSyn(Rule::synSentSimultaneous);
        startRetransmissionIfNeeded();
        return;
    }
    if (p.handshake == Handshake::fourWay)
        transmit(segmentWith(Flags::ack, c.tcb.iss), Rule::synSentSimultaneous);
    repeatSyn(Rule::synSentSimultaneous);
    if (p.simultaneousSynAckTimed) {
        c.retransmissionQueue.front().repeated = c.synWasRepeated;
        c.retransmissionQueue.front().sentAt = ctx.now;
    }
    if (!p.synTimerRunsOnInSynReceived) start(Timer::retransmission, c.rto, Rule::synSentSimultaneous);
}

void Machine::becomeEstablished(const Segment& s, Rule rule) {
    enter(State::established, rule);
    c.tcb.sndWnd = s.wnd;
    c.tcb.maxSndWnd = std::max<std::uint32_t>(c.tcb.maxSndWnd, s.wnd);
    c.tcb.sndWl1 = s.seq;
    c.tcb.sndWl2 = s.has(Flags::ack) ? s.ack : c.tcb.sndUna;
    rtoForText();
    if (p.keepalive) start(Timer::keepalive, p.keepalive->idle, Rule::keepaliveProbe);
    if (c.finQueued) endSending(State::finWait1, Rule::closeEstablished);
}

}  // namespace synstep
