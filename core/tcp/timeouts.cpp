// SPDX-License-Identifier: GPL-3.0-or-later
// Timeouts: RFC 9293 3.10.8, 3.8.1 to 3.8.4, 3.8.6.1, and RFC 6298 5.
#include <algorithm>

#include "core/tcp/machine.h"

namespace synstep {

void Machine::expires(Timer timer) {
    const auto i = static_cast<std::size_t>(timer);
    c.timers.due[i] = never;
    switch (timer) {
        case Timer::retransmission:
            retransmit();
            break;
        case Timer::timeWait:
            report(Report::closed, Rule::timeWaitOver);
            vanish(Rule::timeWaitOver);
            break;
        case Timer::delayedAck:
            sendAck(Rule::delayedAckDue);
            break;
        case Timer::finWait2:
            vanish(Rule::finWait2Over);
            break;
        case Timer::keepalive:
            probeKeepalive();
            break;
        case Timer::persist:
            probeZeroWindow();
            break;
    }
}

void Machine::retransmit() {
    if (c.retransmissionQueue.empty()) return;
    if (limitReached()) {
        giveUp();
        return;
    }
    if (c.tailProbeDue) {
        probeTail();
        return;
    }
    const bool silent = c.thirdAckHeld && c.repeats + 1 < deferredCopies();
    ++c.repeats;
    if (!silent) repeatOldest();
    // A few SYNs may be repeated at the same distance before the doubling begins.
    const bool linear = c.state == State::synSent && c.repeats <= p.synLinearTimeouts;
    if (!linear) backOff();
    start(Timer::retransmission, retransmissionWait(), Rule::retransmissionBackedOff);  // 5.6
}

void Machine::startRetransmission(Rule rule) {
    const Duration wait = retransmissionWait();
    c.tailProbeDue =
        p.tailLossProbe && c.repeats == 0 && !c.retransmissionQueue.front().flags.has(Flags::syn);
    start(Timer::retransmission, c.tailProbeDue ? std::min(tailProbeWait(), wait) : wait, rule);
}

// RFC 8985 7.2: two round trips, and for a single segment the time for which its ACK may be held back.
Duration Machine::tailProbeWait() const {
    constexpr Duration shortest = std::chrono::milliseconds(2);
    if (!c.rttMeasured) return p.rtoInitial;
    return 2 * c.srtt + (c.retransmissionQueue.size() == 1 ? p.rtoMin : shortest);
}

// RFC 8985 7.3: the last segment again, once; the retransmission timer then runs anew.
void Machine::probeTail() {
    c.tailProbeDue = false;
    Unacknowledged& last = c.retransmissionQueue.back();
    last.repeated = true;
    transmit(segmentWith(last.flags.bits, last.seq, last.len),
             last.flags.has(Flags::fin) ? Rule::finRepeated : Rule::textRepeated, last.firstId);
    start(Timer::retransmission, retransmissionWait(), Rule::retransmissionRestarted);
}

// RFC 6298 5.4: the earliest segment that has not been acknowledged.
void Machine::repeatOldest() {
    Unacknowledged& oldest = c.retransmissionQueue.front();
    oldest.repeated = true;
    if (oldest.flags.has(Flags::syn)) {
        c.synWasRepeated = true;
        repeatSyn(c.state == State::synSent ? Rule::synRepeated : Rule::synAckRepeated);
        return;
    }
    const Segment copy = segmentWith(oldest.flags.bits, oldest.seq, oldest.len);
    transmit(copy, copy.has(Flags::fin) ? Rule::finRepeated : Rule::textRepeated, oldest.firstId);
}

// The RTO, but no longer than until the time is up that the user allows.
Duration Machine::retransmissionWait() const {
    const bool opening = c.state == State::synSent || c.state == State::synReceived;
    const bool firstSyn = c.state == State::synSent && c.repeats == 0;
    const bool bySlop = !firstSyn && !(opening && c.opening == Opening::passive);
    const Duration wait = bySlop ? std::min(c.rto + p.rtoSlop, std::max(c.rto, p.rtoMax)) : c.rto;
    const Instant latest = latestAnswer();
    return latest == never ? wait : std::clamp(latest - ctx.now, Duration{0}, wait);
}

// When what is oldest must have been acknowledged: 3.10.8, USER TIMEOUT.
Instant Machine::latestAnswer() const {
    const Instant sentAt = c.retransmissionQueue.front().sentAt;
    const Instant answer = after(std::max(sentAt, c.unaMovedAt), p.userTimeout);
    const bool opening = c.state == State::synSent || c.state == State::synReceived;
    return opening && c.opening == Opening::active ? std::min(answer, after(sentAt, p.openLimit)) : answer;
}

// So many waits of a SYN+ACK make up the time for which a bare third ACK is not enough; 0 if it always is.
std::uint32_t Machine::deferredCopies() const {
    constexpr std::uint32_t most = 255;
    std::uint32_t copies = 0;
    Duration wait = p.rtoInitial;
    for (Duration span{0}; span < p.deferAccept && copies < most; ++copies) {
        span += wait;
        wait = std::min(2 * wait, p.rtoMax);
    }
    return copies;
}

bool Machine::limitReached() const {
    if (ctx.now >= latestAnswer()) return true;
    if (c.state == State::synSent) return c.repeats >= p.synRetries + p.synLinearTimeouts;
    if (c.state == State::synReceived) {
        return c.repeats >= (c.opening == Opening::passive ? p.synAckRetries : p.synRetries);
    }
    if (c.orphan) return c.repeats >= orphanRetries();
    return p.retryLimit == RetryLimit::copies ? c.repeats >= p.retries : elapsedLimitReached(p.retries);
}

// `retries` as a span of time: as long as that many doublings from rto_min up to rto_max would take.
bool Machine::elapsedLimitReached(std::uint32_t retries) const {
    Duration span{0};
    Duration wait = p.rtoMin;
    for (std::uint32_t i = 0; i <= retries; ++i) {
        span += wait;
        wait = std::min(2 * wait, p.rtoMax);
    }
    const Instant stalledSince = std::max(c.retransmissionQueue.front().sentAt, c.unaMovedAt);
    return c.repeats > 0 && ctx.now - stalledSince >= span;
}

std::uint32_t Machine::orphanRetries() const {
    return p.orphanRetries.value_or(p.retries);
}

void Machine::giveUp() {
    if (c.state == State::synReceived && c.opening == Opening::passive && !c.fastOpened) {
        vanish(Rule::gaveUpEmbryonic);
        return;
    }
    report(Report::timedOut, Rule::gaveUp);
    vanish(Rule::gaveUp);
}

// 3.8.6.1: the peer's window is zero, something waits.
void Machine::probeZeroWindow() {
    const bool waits = c.unsent > 0 || (c.finQueued && !c.finSent);
    if (!waits || usableWindow() > 0 || !c.retransmissionQueue.empty()) {
        output(Rule::sendNow);
        return;
    }
    // As long as probes are answered the window may stay shut for ever; one that nobody answers is dead.
    if (c.windowProbes >= (c.orphan ? orphanRetries() : p.retries)) {
        giveUp();
        return;
    }
    if (p.zeroWindowProbe == ZeroWindowProbe::oneOctet && c.unsent > 0) {
        const SegmentId id =
            transmit(segmentWith(Flags::ack, c.tcb.sndNxt, 1), Rule::persistProbe, c.probeId);
        if (c.probeId == 0) c.probeId = id;
    } else {
        transmit(segmentWith(Flags::ack, c.tcb.sndNxt - 1), Rule::persistProbe);
    }
    ++c.windowProbes;
    const Duration doubled = c.timers.interval[static_cast<std::size_t>(Timer::persist)] * 2;
    start(Timer::persist, std::min(doubled, p.rtoMax), Rule::persistProbe);
}

// 3.8.4. The timer is only looked at when it expires: what was heard meanwhile puts it off.
void Machine::probeKeepalive() {
    if (!p.keepalive || !isSynchronized(c.state) || c.state == State::timeWait) return;
    const Duration silent = ctx.now - c.lastHeard;
    if (silent < p.keepalive->idle || !c.retransmissionQueue.empty()) {
        const Duration rest = std::max(p.keepalive->idle - silent, Duration{1});
        start(Timer::keepalive, c.retransmissionQueue.empty() ? rest : p.keepalive->idle,
              Rule::keepaliveProbe);
        return;
    }
    if (c.keepaliveProbes >= p.keepalive->probes) {
        if (p.keepaliveEndsWithReset) sendResetAck(Rule::keepaliveDead);
        report(Report::timedOut, Rule::keepaliveDead);
        vanish(Rule::keepaliveDead);
        return;
    }
    ++c.keepaliveProbes;
    transmit(segmentWith(Flags::ack, c.tcb.sndNxt - 1), Rule::keepaliveProbe);
    start(Timer::keepalive, p.keepalive->interval, Rule::keepaliveProbe);
}

}  // namespace synstep
