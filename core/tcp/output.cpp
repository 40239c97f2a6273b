// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves: segments of every kind, text and FIN as window and MSS allow, acknowledgments (RFC
// 9293 3.7, 3.8.6).
#include <algorithm>

#include "core/tcp/machine.h"

namespace synstep {

Segment Machine::segmentWith(std::uint8_t flags, SeqNum seq, std::uint32_t len) const {
    Segment s;
    s.sourcePort = c.localPort;
    s.destinationPort = c.remotePort;
    s.flags = {flags};
    s.seq = seq;
    s.len = len;
    if (s.has(Flags::ack)) s.ack = c.tcb.rcvNxt;
    if (s.has(Flags::syn)) s.mss = p.mss;
    if (!s.has(Flags::rst)) s.wnd = static_cast<std::uint16_t>(std::min<std::uint32_t>(c.tcb.rcvWnd, 65'535));
    return s;
}

SegmentId Machine::transmit(Segment segment, Rule rule, SegmentId copyOf) {
    const SegmentId id = ctx.nextId++;
    tell(rule, Sent{id, segment, copyOf, 0});
    if (segment.has(Flags::ack)) {  // a segment that leaves anyway carries the ACK that was held back
        ackNow_ = ackMayWait_ = false;
        c.unacknowledgedText = 0;
        stop(Timer::delayedAck, rule);
    }
    return id;
}

void Machine::sendAck(Rule rule) {
    transmit(segmentWith(Flags::ack, c.tcb.sndNxt), rule);
}

void Machine::sendLimitedAck(Rule rule) {
    if (c.lastChallenge != never && ctx.now - c.lastChallenge < p.challengeInterval) {
        note(Rule::challengeLimited);
        return;
    }
    c.lastChallenge = ctx.now;
    sendAck(rule);
}

void Machine::sendSyn(Rule rule) {
    const bool answers = c.state != State::synSent;
    if (answers && p.handshake == Handshake::fourWay) transmit(segmentWith(Flags::ack, c.tcb.iss), rule);
    const bool joined = answers && p.handshake != Handshake::fourWay;
    Segment syn = segmentWith(joined ? Flags::syn | Flags::ack : Flags::syn, c.tcb.iss);
    if (p.fastOpen && !answers) askForFastOpen(syn);
    const bool gives = answers && c.opening == Opening::passive && c.fastOpenCookie != 0;
    if (p.fastOpen && gives) syn.fastOpen = c.fastOpenCookie;
    remember(syn, transmit(syn, rule));
    c.tcb.sndNxt = syn.end();
    c.unsent -= syn.len;
}

void Machine::repeatSyn(Rule rule) {
    const bool answers = c.state != State::synSent;
    const bool joined = answers && p.handshake != Handshake::fourWay;
    // What was counted as acknowledged (two-way) has no place in the queue any more.
    auto& queue = c.retransmissionQueue;
    if (!queue.empty() && queue.front().flags.has(Flags::syn)) queue.front().repeated = true;
    transmit(segmentWith(joined ? Flags::syn | Flags::ack : Flags::syn, c.tcb.iss), rule, c.synId);
}

void Machine::sendReset(SeqNum seq, Rule rule) {
    transmit(segmentWith(Flags::rst, seq), rule);
}

void Machine::sendResetAck(Rule rule) {
    transmit(segmentWith(Flags::rst | Flags::ack, c.tcb.sndNxt), rule);
}

bool Machine::sendsText() const {
    switch (c.state) {
        case State::established:
        case State::closeWait:
        case State::finWait1:
        case State::closing:
        case State::lastAck:
            return true;
        case State::synReceived:
            return c.fastOpened;
        default:
            return false;
    }
}

std::uint32_t Machine::usableWindow() const {
    const std::int32_t room = distance(c.tcb.sndNxt, c.tcb.sndUna + c.tcb.sndWnd);
    return room > 0 ? static_cast<std::uint32_t>(room) : 0;
}

void Machine::remember(const Segment& segment, SegmentId id) {
    if (!segment.has(Flags::syn)) {
        c.retransmissionQueue.push_back({segment.seq, segment.len, segment.flags, id, ctx.now, false});
        return;
    }
    c.synId = id;
    c.retransmissionQueue.push_back({segment.seq, 0, segment.flags, id, ctx.now, false});
    if (segment.len == 0) return;
    const Flags ofText{Flags::psh | Flags::ack};  // a copy of the SYN carries no text: it goes by itself
    c.retransmissionQueue.push_back({segment.seq + 1, segment.len, ofText, id, ctx.now, false});
}

bool Machine::output(Rule rule, SegmentId copyOf) {
    if (!sendsText()) return false;
    bool left = false;
    while (c.unsent > 0 || (c.finQueued && !c.finSent)) {
        const std::uint32_t room = usableWindow();
        const auto len =
            static_cast<std::uint32_t>(std::min<std::uint64_t>(c.unsent, std::min(c.tcb.sndMss, room)));
        const bool fin = c.finQueued && len == c.unsent && room > len;
        if (len == 0 && !fin) break;
        std::uint8_t flags = Flags::ack;
        if (len > 0 && len == c.unsent) flags |= Flags::psh;
        if (fin) flags |= Flags::fin;
        if (fin && c.state == State::closeWait) enter(State::lastAck, Rule::closeCloseWait);
        const Segment segment = segmentWith(flags, c.tcb.sndNxt, len);
        const SegmentId id = transmit(segment, len == 0 ? Rule::finAfterQueue : rule, copyOf);
        remember(segment, copyOf == 0 ? id : copyOf);
        c.tcb.sndNxt = segment.end();
        c.unsent -= len;
        c.probeId = 0;
        c.finSent = c.finSent || fin;
        left = true;
    }
    startRetransmissionIfNeeded();
    if (left && c.tailProbeDue) startRetransmission(Rule::retransmissionRestarted);
    const bool waits = c.unsent > 0 || (c.finQueued && !c.finSent);
    if (waits && c.retransmissionQueue.empty() && !c.timers.runs(Timer::persist)) {
        start(Timer::persist, c.rto, Rule::persistProbe);
    }
    return left;
}

void Machine::startRetransmissionIfNeeded() {
    if (c.retransmissionQueue.empty() || c.timers.runs(Timer::retransmission)) return;
    startRetransmission(Rule::retransmissionStarted);
}

void Machine::acknowledge(bool mayWait, Rule rule) {
    ackRule_ = rule;
    const bool mightWait = mayWait && p.delayedAck > Duration{0} && !ackNow_;
    if (mightWait && c.unacknowledgedText < 2u * p.mss) {
        ackMayWait_ = true;
        return;
    }
    ackNow_ = true;
    if (mightWait) ackRule_ = Rule::ackSent;  // a second full segment: 3.8.6.3
}

std::uint32_t Machine::receiveBuffer() const {
    if (!p.windowOfWholeSegments || c.opening != Opening::active || c.state < State::synSent) return p.window;
    return (p.window + c.tcb.sndMss - 1) / c.tcb.sndMss * c.tcb.sndMss;
}

// RFC 9293 3.8.6.2.2: the window's right edge moves only by a worthwhile amount.
void Machine::openWindow() {
    const std::uint32_t buffer = receiveBuffer();
    const std::uint32_t room = buffer > c.unread ? buffer - c.unread : 0;
    if (room <= c.tcb.rcvWnd) return;
    if (room - c.tcb.rcvWnd >= std::min<std::uint32_t>(p.window / 2u, p.mss)) c.tcb.rcvWnd = room;
}

bool Machine::isWorthTelling(std::uint32_t formerWindow) const {
    const std::uint32_t window = c.tcb.rcvWnd;
    if (window <= formerWindow) return false;
    switch (p.windowUpdate) {
        case WindowUpdate::segment:
            return true;
        case WindowUpdate::quarterOfBuffer:
            return window - formerWindow >= receiveBuffer() / 4;
        case WindowUpdate::twiceTheWindow:
            return window >= 2 * formerWindow;
    }
    return true;
}

void Machine::finish() {
    if (c.state == State::closed) return;
    output(Rule::sendNow);
    if (ackNow_) {
        sendAck(ackRule_);
    } else if (ackMayWait_ && !c.timers.runs(Timer::delayedAck)) {
        start(Timer::delayedAck, p.delayedAck, Rule::ackDelayed);
    }
}

}  // namespace synstep
