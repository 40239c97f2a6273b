// SPDX-License-Identifier: GPL-3.0-or-later
// Where RFC 9293 leaves room, and where stacks leave it: every such choice is a named policy here, and a
// stack is one column of policyTable(). The machine asks for a policy by name and never for a stack.
//
// Durations of `forever` mean "never". A default-made Policies is no stack's: take policiesOf().
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
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
    Stack stack{};
    Handshake handshake{};

    // The keys of [tcp] in a scenario file.
    Duration msl{};
    Duration rtoInitial{};
    Duration rtoMin{};
    Duration rtoMax{};
    std::uint32_t synRetries{};
    std::uint32_t synLinearTimeouts{};
    std::uint32_t synAckRetries{};
    std::uint32_t retries{};
    std::optional<std::uint32_t> orphanRetries{};  // none: `retries`
    Duration delayedAck{};
    Duration finWait2Timeout{};
    bool rstInTimeWaitIgnored{};  // RFC 1337
    bool challengeAck{};          // RFC 5961
    SynCookies synCookies{};
    bool abortOnOverflow{};
    std::optional<Keepalive> keepalive{};
    bool fastOpen{};
    // connect() may take the place of a connection in TIME-WAIT that has lasted so long already.
    Duration timeWaitReuse{};
    std::uint16_t mss{};
    std::uint16_t window{};

    // What no key names: each stack's own.
    SynCopyAnswer synCopyAnswer{};
    OtherSynAnswer otherSynAnswer{};
    Duration challengeInterval{};  // at most one challenge ACK per this
    bool synAckOfSimultaneousOpenAcknowledged{};
    bool simultaneousSynAckTimed{};      // the round trip is measured from it; else Karn's rule bars it
    bool closeWaitsForQueuedText{};      // the state, in SYN-RECEIVED and CLOSE-WAIT
    bool synTimerRunsOnInSynReceived{};  // else a new one starts with the SYN+ACK
    bool synFinToListenerDropped{};
    bool synFinDropped{};  // by a listener, in SYN-SENT, where it would reopen; FreeBSD's drop_synfin
    bool synAckToListenerDropped{};    // else answered by a reset; FreeBSD since 2023
    bool textOnSynDropped{};           // by a listener
    std::uint32_t optionSpaceOfSyn{};  // which text on it leaves free at least: RFC 7413
    bool textOnSynInSynSentDropped{};  // on a SYN or SYN+ACK that answers ours
    bool finOnSynAckIgnored{};
    bool synRepeatedAfterBadAck{};  // in SYN-SENT, at once, if not repeated before
    Duration rtoAfterRepeatedSyn{};
    std::uint16_t mssUntold{};  // of a peer whose SYN has no MSS: over IPv6 it is 1,220
    Duration rtoSlop{};         // added to each wait but that for the first SYN; FreeBSD's rexmit_slop
    Duration openLimit{};       // of opening actively, as a whole; FreeBSD's keepinit, TCP_KEEPINIT
    Duration userTimeout{};     // of what is unacknowledged: 3.10.8, RFC 5482, TCP_USER_TIMEOUT
    Duration deferAccept{};     // a bare third ACK opens nothing before: Linux's TCP_DEFER_ACCEPT; 0: it does
    RtoFormula rtoFormula{};
    RetryLimit retryLimit{};
    bool oldAckReachesToIss{};          // an ACK of what was sent before the SYN is challenged
    bool onlyEmptyAnswersLimited{};     // unacceptable text and FIN are answered each time
    bool ackOfOldSegmentTaken{};        // of one that ends exactly at RCV.NXT
    bool silentWithoutAckBit{};         // out of the window
    bool rstBeforePeersFinBelieved{};   // at RCV.NXT - 1, when the peer has sent FIN
    bool rstInWindowBelieved{};         // no RFC 5961 3, even with challengeAck; FreeBSD's insecure_rst
    bool synInWindowResets{};           // no RFC 5961 4, even with challengeAck; FreeBSD's insecure_syn
    bool refusedInActiveSynReceived{};  // a reset there is reported as "refused", else as "reset"
    bool resetReportedWhileClosing{};   // in CLOSING and LAST-ACK
    bool abortCarriesAck{};
    bool finBeyondHoleAfterCloseResets{};
    bool orphanedFinWait2Fragile{};  // any RST or SYN in the window ends it
    bool timeWaitRestartedByOldSegments{};
    bool bareFinInTimeWaitAnswered{};  // a FIN without ACK, in the window
    bool timeWaitNeedsAck{};           // what has no ACK bit and does not reopen is ignored there; FreeBSD
    bool finRepeatedInClosing{};       // the ACK of the peer's FIN carries ours once more; FreeBSD
    bool windowOfWholeSegments{};      // an active opener's, once the MSS is known: rounded up; FreeBSD
    WindowUpdate windowUpdate{};
    bool finAckMayWait{};  // as an ACK of text may, where ACKs are delayed
    // Of a FIN that ends a connection on which text has come. Linux takes 40 ms; that is left to whoever
    // wants it, as its other delayed ACKs are.
    Duration finAckDelay{};
    // RFC 8985 7, where SACK has been agreed on; Linux probes then. Segments have no SACK here, so nobody
    // does by himself.
    bool tailLossProbe{};
    bool finIntoShutWindowTaken{};
    bool rstNearInTimeWaitIgnored{};
    bool synReopensTimeWait{};  // MAY-2, where a listener is
    std::uint32_t revivedIssAdvance{};
    bool straySynReturnsToTimeWait{};    // when a RST says that the reviving SYN was an old duplicate
    std::uint32_t queueAllowance{};      // accept queue and SYN queue hold so many more than `backlog`
    std::uint32_t prunedSynAckCopies{};  // when the SYN queue is over half full; 0: no pruning
    ZeroWindowProbe zeroWindowProbe{};
    bool keepaliveEndsWithReset{};
    std::uint32_t isnTicksPerMillisecond{};  // the clock M of RFC 6528

    friend bool operator==(const Policies&, const Policies&) = default;
};

inline constexpr std::array stacks{Stack::linux, Stack::rfc9293, Stack::freebsd};

// One row a policy. `source` says where its values come from: an RFC, what two Linux 6.18 kernels were
// measured to do or their source, FreeBSD's settings and the scripts that are written for it.
struct PolicyRow {
    std::string_view name;  // of the member of Policies
    std::string_view source;
    void (*set)(Policies& policies, Stack stack);              // to this stack's value
    void (*copy)(Policies& to, const Policies& from);          // the value of another
    bool (*same)(const Policies& one, const Policies& other);  // whether both have one value
    std::string (*text)(const Policies& policies);             // the value, for people
};
std::span<const PolicyRow> policyTable();

// The column of one stack, before a scenario's keys override.
const Policies& policiesOf(Stack stack);

std::string_view toString(Stack stack);
std::string_view toString(SynCopyAnswer word);
std::string_view toString(OtherSynAnswer word);
std::string_view toString(RetryLimit word);
std::string_view toString(RtoFormula word);
std::string_view toString(ZeroWindowProbe word);
std::string_view toString(SynCookies word);
std::string_view toString(WindowUpdate word);
std::optional<Stack> stackFrom(std::string_view text);

}  // namespace synstep
