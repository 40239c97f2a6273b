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
    ++c.repeats;
    repeatOldest();
    // A few SYNs may be repeated at the same distance before the doubling begins.
    const bool linear = c.state == State::synSent && c.repeats <= p.synLinearTimeouts;
    if (!linear) backOff();
    start(Timer::retransmission, c.rto, Rule::retransmissionBackedOff);  // 5.6
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

bool Machine::limitReached() const {
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
    if (c.state == State::synReceived && c.opening == Opening::passive) {
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
