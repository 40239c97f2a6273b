// SPDX-License-Identifier: GPL-3.0-or-later
// SEGMENT ARRIVES in SYN-RECEIVED and later: RFC 9293 3.10.7.4, fifth to eighth: ACK, urgent (which is not
// modelled), text, FIN.
#include <algorithm>

#include "core/tcp/machine.h"

namespace synstep {

bool revivesTimeWait(const Connection& c, const Policies& policies, const Segment& s) {
    if (!policies.synReopensTimeWait || (policies.synFinDropped && s.has(Flags::fin))) return false;
    return c.state == State::timeWait && s.has(Flags::syn) && !s.any(Flags::ack | Flags::rst) &&
           s.seq > c.tcb.rcvNxt;
}

bool completesHandshake(const Connection& c, const Policies& policies, const Segment& s) {
    return c.state == State::synReceived && c.opening == Opening::passive && s.has(Flags::ack) &&
           !s.any(Flags::rst | Flags::syn) && c.tcb.sndUna < s.ack && s.ack <= c.tcb.sndNxt &&
           acceptable(c, policies, s);
}

// Fifth. False: the segment is not looked at any further.
bool Machine::checkAck(const Segment& s) {
    if (!s.has(Flags::ack)) {
        discard(Discard::noAckBit, Rule::noAckBit);
        const bool answered = c.state == State::timeWait && s.has(Flags::fin) && p.bareFinInTimeWaitAnswered;
        if (answered) sendAck(Rule::finAgain);
        return false;
    }
    if (c.state == State::synReceived) return checkAckInSynReceived(s);
    if (!ackInRange(s)) return false;
    c.windowProbes = 0;
    if (c.state == State::timeWait) return checkAckInTimeWait(s);
    if (s.ack > c.tcb.sndUna) {
        takeAck(s);
    } else if (s.length() == 0) {
        note(Rule::ackOfNothing);
    }
    updateSendWindow(s);
    if (c.finAcknowledged()) return ourFinAcknowledged(s);
    return true;
}

bool Machine::checkAckInSynReceived(const Segment& s) {
    if (!(c.tcb.sndUna < s.ack && s.ack <= c.tcb.sndNxt)) {
        discard(Discard::unacceptableAck, Rule::synReceivedBadAck);
        sendReset(s.ack, Rule::synReceivedBadAck);
        return false;
    }
    const bool deferred = c.opening == Opening::passive && !c.fastOpened && c.repeats < deferredCopies();
    if (deferred && s.length() == 0) {
        c.thirdAckHeld = true;
        note(Rule::ackOfNothing);
        return false;
    }
    takeAck(s);
    becomeEstablished(s, Rule::synReceivedEstablished);
    takeTextOfSyn();
    repeatRefusedText();
    return true;
}

// What came with the SYN may be handed over now, and is acknowledged.
void Machine::takeTextOfSyn() {
    if (c.beyond.empty()) return;
    takeBeyond();
    acknowledge(true, Rule::textTaken);
}

bool Machine::ackInRange(const Segment& s) {
    // The probe of a zero window was taken after all.
    if (c.probeId != 0 && s.ack == c.tcb.sndNxt + 1) {
        c.tcb.sndNxt = s.ack;
        --c.unsent;
        c.probeId = 0;
    }
    if (s.ack > c.tcb.sndNxt) {
        discard(Discard::unacceptableAck, Rule::ackOfNothing);
        sendLimitedAck(Rule::ackOfNothing);
        return false;
    }
    const std::uint32_t acknowledged = octetsBetween(c.tcb.iss + 1, c.tcb.sndUna);
    const std::uint32_t reach =
        p.oldAckReachesToIss ? std::min(c.tcb.maxSndWnd, acknowledged) : c.tcb.maxSndWnd;
    if (p.challengeAck && s.ack < c.tcb.sndUna - reach) {  // RFC 5961 5
        discard(Discard::unacceptableAck, Rule::ackTooOld);
        sendLimitedAck(Rule::ackTooOld);
        return false;
    }
    return true;
}

// SND.UNA < SEG.ACK =< SND.NXT: what it covers leaves the retransmission queue.
void Machine::takeAck(const Segment& s) {
    Instant timed = never;  // Karn: of the oldest segment covered, if none of them was repeated
    bool ambiguous = false;
    auto& queue = c.retransmissionQueue;
    auto covered = queue.begin();
    for (; covered != queue.end() && covered->end() <= s.ack; ++covered) {
        ambiguous = ambiguous || covered->repeated;
        if (timed == never) timed = covered->sentAt;
    }
    queue.erase(queue.begin(), covered);
    if (!queue.empty() && queue.front().seq < s.ack) {
        const std::uint32_t octets = octetsBetween(queue.front().seq, s.ack);
        queue.front().seq = s.ack;
        queue.front().len -= std::min(octets, queue.front().len);
    }
    c.tcb.sndUna = s.ack;
    c.unaMovedAt = ctx.now;
    c.repeats = 0;
    note(Rule::ackTaken);
    if (timed != never && !ambiguous) measure(ctx.now - timed);
    if (queue.empty()) {
        stop(Timer::retransmission, Rule::retransmissionStopped);
    } else {
        startRetransmission(Rule::retransmissionRestarted);
    }
}

void Machine::updateSendWindow(const Segment& s) {
    if (s.ack < c.tcb.sndUna) return;
    const bool newer = c.tcb.sndWl1 < s.seq || (c.tcb.sndWl1 == s.seq && c.tcb.sndWl2 <= s.ack);
    if (!newer) return;
    c.tcb.sndWnd = s.wnd;
    c.tcb.maxSndWnd = std::max<std::uint32_t>(c.tcb.maxSndWnd, s.wnd);
    c.tcb.sndWl1 = s.seq;
    c.tcb.sndWl2 = s.ack;
    if (usableWindow() > 0) stop(Timer::persist, Rule::windowUpdate);
}

// Our FIN has been acknowledged: FIN-WAIT-1, CLOSING and LAST-ACK end.
bool Machine::ourFinAcknowledged(const Segment& s) {
    switch (c.state) {
        case State::finWait1:
            // Figure 5, note 2: with the peer's FIN in the same segment it goes straight to TIME-WAIT.
            if (finComesInOrder(s)) return true;
            enter(State::finWait2, Rule::finAcked);
            if (c.orphan && p.finWait2Timeout != forever) {
                start(Timer::finWait2, p.finWait2Timeout, Rule::finWait2Over);
            }
            return true;
        case State::closing:
            enterTimeWait(Rule::finAckedClosing);
            return false;
        case State::lastAck:
            report(Report::closed, Rule::finAckedLastAck);
            vanish(Rule::finAckedLastAck);
            return false;
        default:
            return true;
    }
}

// "The only thing that can arrive in this state is a retransmission of the remote FIN": answered in the first
// step. What is left is in the window.
bool Machine::checkAckInTimeWait(const Segment& s) {
    const bool inOrder = s.seq == c.tcb.rcvNxt && s.length() == 0;
    if (inOrder) {
        note(Rule::ackOfNothing);  // an ACK is never acknowledged: two such ends would go on for ever
    } else {
        discard(Discard::unacceptableSequenceNumber, Rule::textIgnored);
        sendAck(Rule::textIgnored);
    }
    if (p.timeWaitRestartedByOldSegments) restartTimeWait(Rule::timeWaitRestarted);
    return false;
}

bool Machine::finComesInOrder(const Segment& s) const {
    return s.has(Flags::fin) && !c.peerFinTaken && s.seq <= c.tcb.rcvNxt && s.seq + s.len >= c.tcb.rcvNxt;
}

// Seventh. False: the connection is gone.
bool Machine::takeText(const Segment& s) {
    if (s.len == 0) return true;
    const SeqNum textEnd = s.seq + s.len;
    const bool receives =
        c.state == State::established || c.state == State::finWait1 || c.state == State::finWait2;
    if (textEnd <= c.tcb.rcvNxt) {
        discard(Discard::oldText, Rule::textOld);
        acknowledge(false, Rule::textOld);
        return true;
    }
    if (!receives) {
        discard(Discard::textAfterFin, Rule::textIgnored);
        return true;
    }
    if (c.orphan) {  // 3.6.1 SHLD-3: nobody will read it; the peer is told
        sendReset(s.ack, Rule::textAfterClose);
        vanish(Rule::textAfterClose);
        return false;
    }
    const SeqNum windowEnd = c.tcb.rcvNxt + c.tcb.rcvWnd;
    const SeqNum end = textEnd <= windowEnd ? textEnd : windowEnd;
    if (s.seq > c.tcb.rcvNxt) {
        keepBeyond(s.seq, end, s.has(Flags::fin) && end == textEnd);
        note(Rule::textBeyondHole);
        acknowledge(false, Rule::textBeyondHole);
        return true;
    }
    const bool hadHole = !c.beyond.empty();
    takeInOrder(end);
    const bool fin = takeBeyond();
    acknowledge(!hadHole && s.len <= p.mss, Rule::textTaken);
    if (fin) finTaken();
    return true;
}

void Machine::takeInOrder(SeqNum end) {
    const std::uint32_t octets = octetsBetween(c.tcb.rcvNxt, end);
    c.tcb.rcvNxt = end;
    c.tcb.rcvWnd -= std::min(octets, c.tcb.rcvWnd);
    c.unacknowledgedText += octets;
    c.textTaken = true;
    if (!c.readsAtOnce) c.unread += octets;
    openWindow();
    tell(Rule::textTaken, Taken{octets});
}

void Machine::keepBeyond(SeqNum begin, SeqNum end, bool fin) {
    auto at = c.beyond.begin();
    while (at != c.beyond.end() && at->end() < begin) ++at;
    while (at != c.beyond.end() && at->seq <= end) {  // they touch or overlap: one
        begin = at->seq < begin ? at->seq : begin;
        fin = fin || at->fin;
        end = later(end, at->end());
        at = c.beyond.erase(at);
    }
    c.beyond.insert(at, {begin, octetsBetween(begin, end), fin});
}

bool Machine::takeBeyond() {
    bool fin = false;
    while (!c.beyond.empty() && c.beyond.front().seq <= c.tcb.rcvNxt) {
        const Beyond waiting = c.beyond.front();
        c.beyond.erase(c.beyond.begin());
        if (waiting.end() > c.tcb.rcvNxt) takeInOrder(waiting.end());
        fin = fin || waiting.fin;
    }
    return fin;
}

// Eighth.
void Machine::takeFin(const Segment& s) {
    if (!s.has(Flags::fin)) return;
    const SeqNum finAt = s.seq + s.len;
    if (c.peerFinTaken) {
        if (finAt < c.tcb.rcvNxt) {
            note(Rule::finAgain);
            acknowledge(false, Rule::finAgain);
        }
        return;
    }
    if (finAt > c.tcb.rcvNxt) {
        if (c.orphan && p.finBeyondHoleAfterCloseResets) {  // what is missing was text that nobody will read
            sendReset(s.ack, Rule::finBeyondHoleReset);
            vanish(Rule::finBeyondHoleReset);
            return;
        }
        if (s.len == 0) keepBeyond(finAt, finAt, true);
        note(Rule::finBeyondHole);
        acknowledge(false, Rule::finBeyondHole);
        return;
    }
    finTaken();
}

void Machine::finTaken() {
    if (c.peerFinTaken) return;
    c.peerFinTaken = true;
    c.tcb.rcvNxt = c.tcb.rcvNxt + 1;
    switch (c.state) {
        case State::established:
            enter(State::closeWait, Rule::finTaken);
            report(Report::closing, Rule::finTaken);
            acknowledgeFin();
            break;
        case State::finWait1:
            report(Report::closing, Rule::finTaken);
            acknowledge(false, Rule::finTaken);
            if (c.finAcknowledged()) {
                enterTimeWait(Rule::finAckedTimeWait);
            } else {
                enter(State::closing, Rule::finCrossed);
                const auto& queue = c.retransmissionQueue;
                if (p.finRepeatedInClosing && queue.size() == 1 && queue.front().len == 0) repeatOldest();
            }
            break;
        case State::finWait2:
            report(Report::closing, Rule::finTaken);
            acknowledge(false, Rule::finTaken);
            enterTimeWait(Rule::finEnds);
            break;
        default:
            break;
    }
}

// In ESTABLISHED, where nothing but the ACK is due.
void Machine::acknowledgeFin() {
    if (p.finAckDelay > Duration{0} && c.textTaken && !ackNow_) {
        start(Timer::delayedAck, p.finAckDelay, Rule::ackDelayed);
        return;
    }
    acknowledge(p.finAckMayWait, Rule::finTaken);
}

void Machine::enterTimeWait(Rule rule) {
    enter(State::timeWait, rule);
    for (const Timer t : {Timer::retransmission, Timer::finWait2, Timer::keepalive, Timer::persist})
        stop(t, rule);
    c.retransmissionQueue.clear();
    start(Timer::timeWait, 2 * p.msl, rule);
}

void Machine::restartTimeWait(Rule rule) {
    start(Timer::timeWait, 2 * p.msl, rule);
}

}  // namespace synstep
