// SPDX-License-Identifier: GPL-3.0-or-later
// Where RFC 9293 leaves room, and where stacks leave it: every such choice is a named policy here, and a
// stack is one column of values. The machine asks for a policy by name and never for a stack.
//
// Durations of `forever` mean "never". Sources: RFC 9293 and 6298 for rfc9293; two Linux 6.18 kernels for
// linux.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/time/time.h"

namespace synstep {

enum class Stack : std::uint8_t { linux, rfc9293, freebsd };
enum class Handshake : std::uint8_t { threeWay, twoWay, fourWay };

enum class SynCopyAnswer : std::uint8_t { ack, synAckAgain };         // a copy of the SYN in SYN-RECEIVED
enum class OtherSynAnswer : std::uint8_t { silence, reset, synAck };  // another SYN there, in the window
enum class RetryLimit : std::uint8_t { copies, elapsed };             // what `retries` counts
enum class RtoFormula : std::uint8_t { floorOnSum, floorOnVariance };
enum class ZeroWindowProbe : std::uint8_t { oneOctet, empty };
enum class SynCookies : std::uint8_t { off, whenFull, always };
// How far a read must have opened the window before the peer is told of it unasked.
enum class WindowUpdate : std::uint8_t { segment, quarterOfBuffer, twiceTheWindow };

struct Keepalive {
    Duration idle;
    Duration interval;
    std::uint32_t probes = 0;
    friend bool operator==(const Keepalive&, const Keepalive&) = default;
};

struct Policies {
    Stack stack = Stack::linux;
    Handshake handshake = Handshake::threeWay;

    // The keys of [tcp] in a scenario file.
    Duration msl = std::chrono::seconds(30);
    Duration rtoInitial = std::chrono::seconds(1);
    Duration rtoMin = std::chrono::milliseconds(200);
    Duration rtoMax = std::chrono::seconds(120);
    std::uint32_t synRetries = 6;
    std::uint32_t synLinearTimeouts = 4;
    std::uint32_t synAckRetries = 5;
    std::uint32_t retries = 15;
    std::optional<std::uint32_t> orphanRetries = 8;  // none: `retries`
    Duration delayedAck{0};
    Duration finWait2Timeout = std::chrono::seconds(60);
    bool rstInTimeWaitIgnored = false;  // RFC 1337
    bool challengeAck = true;           // RFC 5961
    SynCookies synCookies = SynCookies::whenFull;
    bool abortOnOverflow = false;
    std::optional<Keepalive> keepalive;
    bool fastOpen = false;
    std::uint16_t mss = 1460;
    std::uint16_t window = 65535;

    // What no key names: each stack's own.
    SynCopyAnswer synCopyAnswer = SynCopyAnswer::synAckAgain;
    OtherSynAnswer otherSynAnswer = OtherSynAnswer::reset;
    Duration challengeInterval = std::chrono::milliseconds(500);  // at most one challenge ACK per this
    bool synAckOfSimultaneousOpenAcknowledged = true;
    bool simultaneousSynAckTimed = true;      // the round trip is measured from it; else Karn's rule bars it
    bool closeWaitsForQueuedText = false;     // the state, in SYN-RECEIVED and CLOSE-WAIT
    bool synTimerRunsOnInSynReceived = true;  // else a new one starts with the SYN+ACK
    bool synFinToListenerDropped = true;
    bool synFinDropped = false;  // by a listener, in SYN-SENT, where it would reopen; FreeBSD's drop_synfin
    bool synAckToListenerDropped = false;   // else answered by a reset; FreeBSD since 2023
    bool textOnSynDropped = true;           // by a listener
    bool textOnSynInSynSentDropped = true;  // on a SYN or SYN+ACK that answers ours
    bool finOnSynAckIgnored = true;
    bool synRepeatedAfterBadAck = true;  // in SYN-SENT, at once, if not repeated before
    Duration rtoAfterRepeatedSyn = std::chrono::seconds(3);
    Duration rtoSlop{0};             // added to each wait but that for the first SYN; FreeBSD's rexmit_slop
    Duration openLimit = forever;    // of opening actively, as a whole; FreeBSD's keepinit, TCP_KEEPINIT
    Duration userTimeout = forever;  // of what is unacknowledged: 3.10.8, RFC 5482, TCP_USER_TIMEOUT
    Duration deferAccept{0};  // a bare third ACK opens nothing before: Linux's TCP_DEFER_ACCEPT; 0: it does
    RtoFormula rtoFormula = RtoFormula::floorOnVariance;
    RetryLimit retryLimit = RetryLimit::elapsed;
    bool oldAckReachesToIss = true;           // an ACK of what was sent before the SYN is challenged
    bool onlyEmptyAnswersLimited = true;      // unacceptable text and FIN are answered each time
    bool ackOfOldSegmentTaken = true;         // of one that ends exactly at RCV.NXT
    bool silentWithoutAckBit = true;          // out of the window
    bool rstBeforePeersFinBelieved = true;    // at RCV.NXT - 1, when the peer has sent FIN
    bool rstInWindowBelieved = false;         // no RFC 5961 3, even with challengeAck; FreeBSD's insecure_rst
    bool synInWindowResets = false;           // no RFC 5961 4, even with challengeAck; FreeBSD's insecure_syn
    bool refusedInActiveSynReceived = false;  // a reset there is reported as "refused", else as "reset"
    bool resetReportedWhileClosing = true;    // in CLOSING and LAST-ACK
    bool abortCarriesAck = true;
    bool finBeyondHoleAfterCloseResets = true;
    bool orphanedFinWait2Fragile = true;  // any RST or SYN in the window ends it
    bool timeWaitRestartedByOldSegments = true;
    bool bareFinInTimeWaitAnswered = true;  // a FIN without ACK, in the window
    bool timeWaitNeedsAck = false;       // what has no ACK bit and does not reopen is ignored there; FreeBSD
    bool finRepeatedInClosing = false;   // the ACK of the peer's FIN carries ours once more; FreeBSD
    bool windowOfWholeSegments = false;  // an active opener's, once the MSS is known: rounded up; FreeBSD
    WindowUpdate windowUpdate = WindowUpdate::twiceTheWindow;
    bool finAckMayWait = true;  // as an ACK of text may, where ACKs are delayed
    // Of a FIN that ends a connection on which text has come. Linux takes 40 ms; that is left to whoever
    // wants it, as its other delayed ACKs are.
    Duration finAckDelay{0};
    // RFC 8985 7, where SACK has been agreed on; Linux probes then. Segments have no SACK here, so nobody
    // does by himself.
    bool tailLossProbe = false;
    bool finIntoShutWindowTaken = true;
    bool rstNearInTimeWaitIgnored = true;
    bool synReopensTimeWait = true;  // MAY-2, where a listener is
    std::uint32_t revivedIssAdvance = 65'537;
    bool straySynReturnsToTimeWait = false;  // when a RST says that the reviving SYN was an old duplicate
    std::uint32_t queueAllowance = 1;        // accept queue and SYN queue hold so many more than `backlog`
    std::uint32_t prunedSynAckCopies = 2;    // when the SYN queue is over half full; 0: no pruning
    ZeroWindowProbe zeroWindowProbe = ZeroWindowProbe::empty;
    bool keepaliveEndsWithReset = true;
    std::uint32_t isnTicksPerMillisecond = 15'625;  // the clock M of RFC 6528

    friend bool operator==(const Policies&, const Policies&) = default;
};

// The column of one stack, before a scenario's keys override.
Policies policiesOf(Stack stack);

std::string_view toString(Stack stack);
std::optional<Stack> stackFrom(std::string_view text);

}  // namespace synstep
