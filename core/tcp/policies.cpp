// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/policies.h"

namespace synstep {
namespace {

using namespace std::chrono_literals;

// RFC 9293 to the letter; by the intent of its figures where the text contradicts them (figure 7, repeated
// FIN).
Policies rfc9293() {
    Policies p;
    p.stack = Stack::rfc9293;
    p.msl = 2min;             // 3.4.2
    p.rtoMin = 1s;            // RFC 6298 2.4
    p.synRetries = 7;         // R2 of a SYN >= 3 min: MUST-23
    p.synLinearTimeouts = 0;  // RFC 6298 5.5
    p.synAckRetries = 7;
    p.orphanRetries.reset();
    p.finWait2Timeout = forever;  // 3.6: no limit
    p.synCookies = SynCookies::off;
    p.synCopyAnswer = SynCopyAnswer::ack;        // 3.10.7.4 first
    p.otherSynAnswer = OtherSynAnswer::silence;  // 3.10.7.4 fourth
    p.challengeInterval = 0ms;
    p.synAckOfSimultaneousOpenAcknowledged = false;  // figure 7
    p.simultaneousSynAckTimed = false;               // RFC 6298 3
    p.closeWaitsForQueuedText = true;                // 3.10.4
    p.synTimerRunsOnInSynReceived = false;
    p.synFinToListenerDropped = false;
    p.textOnSynDropped = false;  // 3.10.7.2: "queued for processing later"
    p.textOnSynInSynSentDropped = false;
    p.windowUpdate = WindowUpdate::segment;  // 3.8.6.2.2
    p.finOnSynAckIgnored = false;
    p.synRepeatedAfterBadAck = false;
    p.rtoFormula = RtoFormula::floorOnSum;  // RFC 6298 2.4
    p.retryLimit = RetryLimit::copies;
    p.oldAckReachesToIss = false;
    p.onlyEmptyAnswersLimited = false;
    p.ackOfOldSegmentTaken = false;
    p.silentWithoutAckBit = false;
    p.rstBeforePeersFinBelieved = false;
    p.refusedInActiveSynReceived = true;  // 3.10.7.4 second
    p.resetReportedWhileClosing = false;
    p.abortCarriesAck = false;  // 3.10.5
    p.finBeyondHoleAfterCloseResets = false;
    p.orphanedFinWait2Fragile = false;
    p.timeWaitRestartedByOldSegments = false;
    p.bareFinInTimeWaitAnswered = false;
    p.finIntoShutWindowTaken = false;
    p.rstNearInTimeWaitIgnored = false;
    p.straySynReturnsToTimeWait = true;  // MAY-2 (2)
    p.revivedIssAdvance = 1;             // MAY-2: larger than the largest used before
    p.queueAllowance = 0;
    p.prunedSynAckCopies = 0;
    p.zeroWindowProbe = ZeroWindowProbe::oneOctet;  // 3.8.6.1
    p.keepaliveEndsWithReset = false;
    p.isnTicksPerMillisecond = 250;  // 3.4.1: one in 4 us
    return p;
}

Policies freebsd() {
    Policies p = rfc9293();
    p.stack = Stack::freebsd;
    p.msl = 30s;
    p.rtoMin = 230ms;
    p.rtoMax = 64s;
    p.rtoSlop = 200ms;
    p.openLimit = 75s;
    p.synRetries = 12;
    p.synAckRetries = 3;
    p.retries = 12;
    p.orphanRetries = 12;
    p.finWait2Timeout = 60s;
    p.synCookies = SynCookies::whenFull;
    p.synCopyAnswer = SynCopyAnswer::synAckAgain;
    p.otherSynAnswer = OtherSynAnswer::synAck;
    p.textOnSynDropped = true;
    p.resetReportedWhileClosing = true;
    p.abortCarriesAck = true;
    p.rstInTimeWaitIgnored = true;
    p.rstNearInTimeWaitIgnored = true;
    p.windowUpdate = WindowUpdate::quarterOfBuffer;
    p.finAckMayWait = false;
    p.synAckToListenerDropped = true;
    p.ackOfOldSegmentTaken = true;
    p.timeWaitNeedsAck = true;
    p.finRepeatedInClosing = true;
    p.windowOfWholeSegments = true;
    return p;
}

}  // namespace

Policies policiesOf(Stack stack) {
    switch (stack) {
        case Stack::linux:
            return {};
        case Stack::rfc9293:
            return rfc9293();
        case Stack::freebsd:
            return freebsd();
    }
    return {};
}

std::string_view toString(Stack stack) {
    switch (stack) {
        case Stack::linux:
            return "linux";
        case Stack::rfc9293:
            return "rfc9293";
        case Stack::freebsd:
            return "freebsd";
    }
    return "";
}

std::optional<Stack> stackFrom(std::string_view text) {
    for (const Stack stack : {Stack::linux, Stack::rfc9293, Stack::freebsd}) {
        if (toString(stack) == text) return stack;
    }
    return std::nullopt;
}

}  // namespace synstep
