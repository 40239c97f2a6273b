// SPDX-License-Identifier: GPL-3.0-or-later
// SEGMENT ARRIVES in SYN-RECEIVED and later: RFC 9293 3.10.7.4, first to fourth: sequence number, RST,
// security (which is not modelled), SYN.
#include <algorithm>

#include "core/tcp/machine.h"

namespace synstep {

void Machine::arrivesSynchronized(const Segment& s) {
    if (c.state == State::timeWait && p.timeWaitNeedsAck && !s.any(Flags::ack | Flags::rst)) {
        discard(Discard::noAckBit, Rule::noAckBit);
        return;
    }
    if (!checkSequence(s)) return;  // first
    if (s.has(Flags::rst)) {        // second
        checkReset(s);
        return;
    }
    if (s.has(Flags::syn)) {  // fourth
        checkSyn(s);
        return;
    }
    if (checkAck(s) && takeText(s)) takeFin(s);  // fifth, seventh, eighth
    finish();
}

// Table 6: the segment occupies, or empty stands at, some of the window.
bool acceptable(const Connection& c, const Policies& p, const Segment& s) {
    const SeqNum begin = c.tcb.rcvNxt;
    const SeqNum end = begin + c.tcb.rcvWnd;
    const auto inWindow = [begin, end](SeqNum n) { return begin <= n && n < end; };
    if (c.tcb.rcvWnd == 0) {
        // A valid RST or ACK is honoured although the window is shut.
        const bool bareFin = s.has(Flags::fin) && s.length() == 1 && p.finIntoShutWindowTaken;
        return s.seq == begin && (s.length() == 0 || s.has(Flags::rst) || bareFin);
    }
    return inWindow(s.seq) || (s.length() > 0 && inWindow(s.end() - 1));
}

// First. False: the segment has been dealt with.
bool Machine::checkSequence(const Segment& s) {
    if (answerSynCopy(s) || takeSimultaneousSynAck(s)) return false;
    if (acceptable(c, p, s)) return true;
    const bool old = s.length() > 0 && s.end() == c.tcb.rcvNxt && !s.has(Flags::rst) && !s.has(Flags::syn);
    if (old && s.has(Flags::ack) && p.ackOfOldSegmentTaken && c.state != State::timeWait) return true;
    if (s.has(Flags::rst) && endsBeforePeersFin(s)) return true;
    refuseUnacceptable(s);
    return false;
}

// A peer that has lost its FIN, or counts without it, resets at the number before RCV.NXT.
bool Machine::endsBeforePeersFin(const Segment& s) const {
    const bool counted =
        c.state == State::closeWait || c.state == State::lastAck || c.state == State::closing;
    return p.rstBeforePeersFinBelieved && counted && s.seq == c.tcb.rcvNxt - 1;
}

void Machine::refuseUnacceptable(const Segment& s) {
    if (s.has(Flags::rst)) {
        discard(Discard::rstOutsideWindow, Rule::rstOutsideWindow);
        return;
    }
    const bool bare = !s.has(Flags::ack) && !s.has(Flags::syn);
    if (bare && p.silentWithoutAckBit && c.state != State::timeWait) {
        discard(Discard::noAckBit, Rule::unacceptableSilent);
        return;
    }
    discard(Discard::unacceptableSequenceNumber, Rule::unacceptable);
    if (c.state != State::timeWait) {
        // Only what could make two ends answer each other for ever is limited: text cannot.
        const bool loops = s.length() == 0 || s.has(Flags::syn);
        if (p.onlyEmptyAnswersLimited && !loops) {
            sendAck(Rule::unacceptable);
        } else {
            sendLimitedAck(Rule::unacceptable);
        }
        return;
    }
    // The peer's FIN again: our last ACK was lost. The text would only have it acknowledged; its intent is in
    // the fifth and eighth step: acknowledge, and wait 2 MSL anew.
    const bool finAgain = s.has(Flags::fin) && s.end() == c.tcb.rcvNxt;
    sendAck(finAgain ? Rule::finAgain : Rule::unacceptable);
    if (finAgain || (p.timeWaitRestartedByOldSegments && s.has(Flags::ack))) {
        restartTimeWait(Rule::timeWaitRestarted);
    }
}

// A copy of the SYN that opened this connection; whether it was answered.
bool Machine::answerSynCopy(const Segment& s) {
    if (!s.has(Flags::syn) || s.any(Flags::ack | Flags::rst) || s.seq != c.tcb.irs) return false;
    if (c.opening != Opening::passive) return false;
    if (p.handshake == Handshake::twoWay && c.state == State::established) {
        repeatSyn(Rule::synCopyTwoWay);
        return true;
    }
    if (c.state != State::synReceived || p.synCopyAnswer == SynCopyAnswer::ack) return false;
    if (c.lastSynAckRepeated != never && ctx.now - c.lastSynAckRepeated < p.challengeInterval) {
        discard(Discard::unacceptableSequenceNumber, Rule::challengeLimited);
        return true;
    }
    c.lastSynAckRepeated = ctx.now;
    if (p.handshake == Handshake::fourWay)
        transmit(segmentWith(Flags::ack, c.tcb.iss), Rule::synCopyAnswered);
    repeatSyn(Rule::synCopyAnswered);
    start(Timer::retransmission, c.rto, Rule::synCopyAnswered);
    return true;
}

// Figure 7: both have opened; the SYN+ACK's number is left of the window, its ACK is what counts.
bool Machine::takeSimultaneousSynAck(const Segment& s) {
    const bool expected = c.state == State::synReceived && c.opening == Opening::active &&
                          s.has(Flags::syn | Flags::ack) && !s.has(Flags::rst) && s.seq == c.tcb.irs &&
                          s.ack == c.tcb.sndNxt;
    if (!expected) return false;
    takeAck(s);
    becomeEstablished(s, Rule::simultaneousSynAck);
    takeTextOfSyn();
    if (p.synAckOfSimultaneousOpenAcknowledged) acknowledge(false, Rule::simultaneousSynAck);
    finish();
    return true;
}

// Second, with RFC 5961 3: exactly RCV.NXT resets, elsewhere in the window is challenged.
void Machine::checkReset(const Segment& s) {
    if (endsBeforePeersFin(s)) {
        note(Rule::rstNearFin);
        takeReset();
        return;
    }
    const bool exact = s.seq == c.tcb.rcvNxt || !p.challengeAck || p.rstInWindowBelieved;
    const bool fragile = c.state == State::finWait2 && c.orphan && p.orphanedFinWait2Fragile;
    if (c.state == State::timeWait && (p.rstInTimeWaitIgnored || (!exact && p.rstNearInTimeWaitIgnored))) {
        discard(Discard::rstIgnored, Rule::rstTimeWaitIgnored);
    } else if (exact || fragile) {
        takeReset();
    } else {
        discard(Discard::rstInWindow, Rule::rstChallenged);
        sendLimitedAck(Rule::rstChallenged);
    }
}

void Machine::takeReset() {
    switch (c.state) {
        case State::synReceived:
            if (c.opening == Opening::passive) {
                report(Report::reset, Rule::rstBackToListen);
                vanish(Rule::rstBackToListen);
                return;
            }
            report(p.refusedInActiveSynReceived ? Report::refused : Report::reset, Rule::rstRefused);
            vanish(Rule::rstRefused);
            return;
        case State::timeWait:
            vanish(Rule::rstTimeWait);
            return;
        case State::closing:
        case State::lastAck:
            if (p.resetReportedWhileClosing) report(Report::reset, Rule::rstResetClosing);
            vanish(Rule::rstResetClosing);
            return;
        default:
            report(Report::reset, Rule::rstReset);
            vanish(Rule::rstReset);
    }
}

// Fourth: a SYN in the window. (Outside it was answered by an ACK in the first step.)
void Machine::checkSyn(const Segment& s) {
    const bool outside = s.seq < c.tcb.rcvNxt;  // a FIN or text behind it is what reaches into the window
    if (c.state == State::synReceived && c.opening == Opening::passive && !outside) {
        synBackToListen(s);
        return;
    }
    if (c.state == State::finWait2 && c.orphan && p.orphanedFinWait2Fragile) {
        sendResetAck(Rule::synInWindowReset);
        vanish(Rule::synInWindowReset);
        return;
    }
    const bool timeWait = c.state == State::timeWait && (!p.synInWindowResets || p.timeWaitNeedsAck);
    if ((p.challengeAck && !p.synInWindowResets) || timeWait || outside) {  // RFC 5961 4
        discard(Discard::synInConnection, Rule::synChallenged);
        sendLimitedAck(Rule::synChallenged);
        if (c.state == State::timeWait && p.timeWaitRestartedByOldSegments && s.has(Flags::ack)) {
            restartTimeWait(Rule::timeWaitRestarted);
        }
        return;
    }
    sendResetAck(Rule::synInWindowReset);
    report(Report::reset, Rule::synInWindowReset);
    vanish(Rule::synInWindowReset);
}

// Another SYN than the one that opened this connection, before the third message.
void Machine::synBackToListen(const Segment& s) {
    switch (p.otherSynAnswer) {
        case OtherSynAnswer::silence:
            discard(Discard::notExpected, Rule::synBackToListen);
            report(Report::reset, Rule::synBackToListen);
            vanish(Rule::synBackToListen);
            break;
        case OtherSynAnswer::reset:
            transmit(resetAnswering(s), Rule::synBackToListenReset);
            report(Report::reset, Rule::synBackToListenReset);
            vanish(Rule::synBackToListenReset);
            break;
        case OtherSynAnswer::synAck:
            discard(Discard::unacceptableSequenceNumber, Rule::synCopyAnswered);
            repeatSyn(Rule::synCopyAnswered);
            break;
    }
}

}  // namespace synstep
