// SPDX-License-Identifier: GPL-3.0-or-later
// The policies, one row each. rfc9293 is the RFC to the letter, but by the intent of its figures where the
// text contradicts them (figure 7, a repeated FIN).
#include "core/tcp/policies.h"

namespace synstep {
namespace {

using namespace std::chrono_literals;

// Values of the table: what is no number or word of its own is written as a whole number.
constexpr std::int64_t us(Duration duration) {
    return duration.count();
}
constexpr std::int64_t none = -1;  // of an optional

template <class T>
T valueFrom(auto written) {
    if constexpr (std::is_same_v<T, Duration>) {
        return Duration{written};
    } else if constexpr (std::is_same_v<T, std::optional<std::uint32_t>>) {
        if (written == none) return std::nullopt;
        return static_cast<std::uint32_t>(written);
    } else {
        return static_cast<T>(written);
    }
}

std::string textOf(bool value) {
    return value ? "yes" : "no";
}
std::string textOf(std::uint32_t value) {
    return std::to_string(value);
}
std::string textOf(std::uint16_t value) {
    return std::to_string(value);
}
std::string textOf(std::optional<std::uint32_t> value) {
    return value ? std::to_string(*value) : "none";
}
std::string textOf(Duration value) {
    if (value == forever) return "never";
    return std::to_string(value.count() / 1'000) + " ms";
}
template <class Word>
requires std::is_enum_v<Word> std::string textOf(Word word) {
    return std::string(toString(word));
}

template <class T>
T memberType(T Policies::*);

template <auto member, auto linux, auto rfc9293, auto freebsd>
constexpr PolicyRow row(std::string_view name, std::string_view source) {
    using T = decltype(memberType(member));
    PolicyRow made;
    made.name = name;
    made.source = source;
    made.set = [](Policies& policies, Stack stack) {
        policies.*member = stack == Stack::linux     ? valueFrom<T>(linux)
                           : stack == Stack::rfc9293 ? valueFrom<T>(rfc9293)
                                                     : valueFrom<T>(freebsd);
    };
    made.copy = [](Policies& to, const Policies& from) { to.*member = from.*member; };
    made.same = [](const Policies& one, const Policies& other) { return one.*member == other.*member; };
    made.text = [](const Policies& policies) { return textOf(policies.*member); };
    return made;
}

// clang-format off
//                          linux, rfc9293, freebsd
constexpr std::array table{
    row<&Policies::msl, us(30s), us(2min), us(30s)>(
        "msl", "RFC 9293 3.4.2; Linux: TIME-WAIT of 60 s, measured; FreeBSD: net.inet.tcp.msl"),
    row<&Policies::rtoInitial, us(1s), us(1s), us(1s)>(
        "rtoInitial", "RFC 6298 2.1"),
    row<&Policies::rtoMin, us(200ms), us(1s), us(230ms)>(
        "rtoMin", "RFC 6298 2.4; Linux: 200 ms, measured; FreeBSD: rexmit_min"),
    row<&Policies::rtoMax, us(120s), us(120s), us(64s)>(
        "rtoMax", "RFC 6298 2.5; Linux: 120 s, measured; FreeBSD: 64 s"),
    row<&Policies::synRetries, 6, 7, 12>(
        "synRetries", "MUST-23: at least 3 min; Linux: tcp_syn_retries; FreeBSD: ended by keepinit"),
    row<&Policies::synLinearTimeouts, 4, 0, 0>(
        "synLinearTimeouts", "RFC 6298 5.5; Linux: tcp_syn_linear_timeouts"),
    row<&Policies::synAckRetries, 5, 7, 3>(
        "synAckRetries", "MUST-23; Linux: tcp_synack_retries; FreeBSD: syncache.rexmtlimit"),
    row<&Policies::retries, 15, 15, 12>(
        "retries", "MUST-20, SHLD-11; Linux: tcp_retries2; FreeBSD: TCP_MAXRXTSHIFT"),
    row<&Policies::orphanRetries, 8, none, 12>(
        "orphanRetries", "The RFC knows no orphans; Linux: tcp_orphan_retries, 8 measured"),
    row<&Policies::delayedAck, us(0s), us(0s), us(0s)>(
        "delayedAck", "RFC 9293 3.8.6.3; none by default, so that pictures are simple"),
    row<&Policies::finWait2Timeout, us(60s), us(forever), us(60s)>(
        "finWait2Timeout", "RFC 9293 3.6: no limit; Linux: tcp_fin_timeout; FreeBSD: finwait2_timeout"),
    row<&Policies::rstInTimeWaitIgnored, false, false, true>(
        "rstInTimeWaitIgnored", "RFC 1337; Linux: tcp_rfc1337 = 0; FreeBSD always"),
    row<&Policies::challengeAck, true, true, true>(
        "challengeAck", "RFC 5961"),
    row<&Policies::synCookies, SynCookies::whenFull, SynCookies::off, SynCookies::whenFull>(
        "synCookies", "RFC 4987 3.6; Linux: tcp_syncookies = 1; FreeBSD: syncookies = 1"),
    row<&Policies::abortOnOverflow, false, false, false>(
        "abortOnOverflow", "Linux: tcp_abort_on_overflow = 0"),
    row<&Policies::fastOpen, false, false, false>(
        "fastOpen", "RFC 7413; off as Linux's and FreeBSD's servers have it"),
    row<&Policies::timeWaitReuse, us(forever), us(forever), us(forever)>(
        "timeWaitReuse", "RFC 6191; Linux: tcp_tw_reuse = 1 with timestamps, after 1 s, measured"),
    row<&Policies::mss, 1460, 1460, 1460>(
        "mss", "RFC 9293 3.7.1, over Ethernet"),
    row<&Policies::window, 65535, 65535, 65535>(
        "window", "RFC 9293 3.1, without scaling"),
    row<&Policies::synCopyAnswer, SynCopyAnswer::synAckAgain, SynCopyAnswer::ack, SynCopyAnswer::synAckAgain>(
        "synCopyAnswer", "RFC 9293 3.10.7.4 first; Linux: measured; FreeBSD: its syncache"),
    row<&Policies::otherSynAnswer, OtherSynAnswer::reset, OtherSynAnswer::silence, OtherSynAnswer::synAck>(
        "otherSynAnswer", "RFC 9293 3.10.7.4 fourth; Linux: measured; FreeBSD: its syncache"),
    row<&Policies::challengeInterval, us(500ms), us(0s), us(0s)>(
        "challengeInterval", "RFC 5961 7; Linux: tcp_invalid_ratelimit, measured"),
    row<&Policies::synAckOfSimultaneousOpenAcknowledged, true, false, false>(
        "synAckOfSimultaneousOpenAcknowledged", "RFC 9293 figure 7; Linux: measured"),
    row<&Policies::simultaneousSynAckTimed, true, false, false>(
        "simultaneousSynAckTimed", "RFC 6298 3; Linux: source"),
    row<&Policies::closeWaitsForQueuedText, false, true, true>(
        "closeWaitsForQueuedText", "RFC 9293 3.10.4; Linux: source"),
    row<&Policies::synTimerRunsOnInSynReceived, true, false, false>(
        "synTimerRunsOnInSynReceived", "The RFC does not say; Linux: measured"),
    row<&Policies::synFinToListenerDropped, true, false, false>(
        "synFinToListenerDropped", "RFC 9293 3.10.7.2 third; Linux: measured"),
    row<&Policies::synFinDropped, false, false, false>(
        "synFinDropped", "FreeBSD: drop_synfin = 0"),
    row<&Policies::synAckToListenerDropped, false, false, true>(
        "synAckToListenerDropped", "RFC 9293 3.10.7.2 second; FreeBSD since 2023"),
    row<&Policies::textOnSynDropped, true, false, true>(
        "textOnSynDropped", "RFC 9293 3.10.7.2: queued; Linux: measured"),
    row<&Policies::optionSpaceOfSyn, 40, 0, 0>(
        "optionSpaceOfSyn", "RFC 9293 3.7.1, MUST-16: what the options take; Linux: 40, its source"),
    row<&Policies::textOnSynInSynSentDropped, true, false, false>(
        "textOnSynInSynSentDropped", "RFC 9293 3.10.7.3: queued; Linux: measured"),
    row<&Policies::finOnSynAckIgnored, true, false, false>(
        "finOnSynAckIgnored", "RFC 9293 3.10.7.3 fourth; Linux: measured"),
    row<&Policies::synRepeatedAfterBadAck, true, false, false>(
        "synRepeatedAfterBadAck", "RFC 9293 3.10.7.3 first; Linux: measured"),
    row<&Policies::rtoAfterRepeatedSyn, us(3s), us(3s), us(3s)>(
        "rtoAfterRepeatedSyn", "RFC 6298 5.7; Linux: 3.08 s measured"),
    row<&Policies::mssUntold, 536, 536, 536>(
        "mssUntold", "RFC 9293 3.7.1, MUST-15"),
    row<&Policies::rtoSlop, us(0s), us(0s), us(200ms)>(
        "rtoSlop", "FreeBSD: rexmit_slop"),
    row<&Policies::openLimit, us(forever), us(forever), us(75s)>(
        "openLimit", "RFC 9293 3.10.8; FreeBSD: keepinit"),
    row<&Policies::userTimeout, us(forever), us(forever), us(forever)>(
        "userTimeout", "RFC 9293 3.10.8, RFC 5482: the application's to set"),
    row<&Policies::deferAccept, us(0s), us(0s), us(0s)>(
        "deferAccept", "Linux: TCP_DEFER_ACCEPT, the application's to set"),
    row<&Policies::rtoFormula, RtoFormula::floorOnVariance, RtoFormula::floorOnSum, RtoFormula::floorOnSum>(
        "rtoFormula", "RFC 6298 2.3, 2.4; Linux: measured"),
    row<&Policies::retryLimit, RetryLimit::elapsed, RetryLimit::copies, RetryLimit::copies>(
        "retryLimit", "RFC 9293 3.8.3; Linux: measured, 924 s"),
    row<&Policies::oldAckReachesToIss, true, false, false>(
        "oldAckReachesToIss", "RFC 5961 5; Linux: measured"),
    row<&Policies::onlyEmptyAnswersLimited, true, false, false>(
        "onlyEmptyAnswersLimited", "RFC 5961 7; Linux: measured"),
    row<&Policies::ackOfOldSegmentTaken, true, false, true>(
        "ackOfOldSegmentTaken", "RFC 9293 3.10.7.4 first; Linux: measured; FreeBSD: its scripts"),
    row<&Policies::silentWithoutAckBit, true, false, false>(
        "silentWithoutAckBit", "RFC 9293 3.10.7.4 first; Linux: measured"),
    row<&Policies::rstBeforePeersFinBelieved, true, false, false>(
        "rstBeforePeersFinBelieved", "RFC 9293 3.10.7.4 first; Linux: measured"),
    row<&Policies::rstInWindowBelieved, false, false, false>(
        "rstInWindowBelieved", "RFC 5961 3; FreeBSD: insecure_rst = 0"),
    row<&Policies::synInWindowResets, false, false, false>(
        "synInWindowResets", "RFC 5961 4; FreeBSD: insecure_syn = 0"),
    row<&Policies::refusedInActiveSynReceived, false, true, true>(
        "refusedInActiveSynReceived", "RFC 9293 3.10.7.4 second; Linux: measured"),
    row<&Policies::resetReportedWhileClosing, true, false, true>(
        "resetReportedWhileClosing", "RFC 9293 3.10.7.4 second; Linux: measured"),
    row<&Policies::abortCarriesAck, true, false, true>(
        "abortCarriesAck", "RFC 9293 3.10.5; Linux: measured"),
    row<&Policies::finBeyondHoleAfterCloseResets, true, false, false>(
        "finBeyondHoleAfterCloseResets", "RFC 9293 3.10.7.4 eighth; Linux: measured"),
    row<&Policies::orphanedFinWait2Fragile, true, false, false>(
        "orphanedFinWait2Fragile", "RFC 5961 3, 4; Linux: measured"),
    row<&Policies::timeWaitRestartedByOldSegments, true, false, false>(
        "timeWaitRestartedByOldSegments", "RFC 9293 3.10.7.4 eighth; Linux: measured"),
    row<&Policies::bareFinInTimeWaitAnswered, true, false, false>(
        "bareFinInTimeWaitAnswered", "RFC 9293 3.10.7.4 fifth; Linux: measured"),
    row<&Policies::timeWaitNeedsAck, false, false, true>(
        "timeWaitNeedsAck", "RFC 9293 3.10.7.4 first; FreeBSD: its scripts"),
    row<&Policies::finRepeatedInClosing, false, false, true>(
        "finRepeatedInClosing", "RFC 9293 3.10.7.4 eighth; FreeBSD: its scripts"),
    row<&Policies::windowOfWholeSegments, false, false, true>(
        "windowOfWholeSegments", "FreeBSD: its scripts"),
    row<&Policies::windowUpdate, WindowUpdate::twiceTheWindow, WindowUpdate::segment,
        WindowUpdate::quarterOfBuffer>(
        "windowUpdate", "RFC 9293 3.8.6.2.2; Linux and FreeBSD: their sources"),
    row<&Policies::finAckMayWait, true, true, false>(
        "finAckMayWait", "RFC 9293 3.8.6.3; Linux: measured"),
    row<&Policies::finAckDelay, us(0s), us(0s), us(0s)>(
        "finAckDelay", "Linux: 40 ms measured once text has come; left to who wants it"),
    row<&Policies::tailLossProbe, false, false, false>(
        "tailLossProbe", "RFC 8985 7: with SACK alone"),
    row<&Policies::finIntoShutWindowTaken, true, false, true>(
        "finIntoShutWindowTaken", "RFC 9293 table 6; Linux and FreeBSD: their sources"),
    row<&Policies::rstNearInTimeWaitIgnored, true, false, true>(
        "rstNearInTimeWaitIgnored", "RFC 5961 3; Linux: measured; FreeBSD: its scripts"),
    row<&Policies::synReopensTimeWait, true, true, true>(
        "synReopensTimeWait", "MAY-2"),
    row<&Policies::revivedIssAdvance, 65'537, 1, 1>(
        "revivedIssAdvance", "MAY-2: larger than the largest used before; Linux: measured"),
    row<&Policies::straySynReturnsToTimeWait, false, true, false>(
        "straySynReturnsToTimeWait", "MAY-2 (2); Linux: measured; FreeBSD: its source"),
    row<&Policies::queueAllowance, 1, 0, 0>(
        "queueAllowance", "Linux: measured"),
    row<&Policies::prunedSynAckCopies, 2, 0, 0>(
        "prunedSynAckCopies", "Linux: measured"),
    row<&Policies::zeroWindowProbe, ZeroWindowProbe::empty, ZeroWindowProbe::oneOctet,
        ZeroWindowProbe::oneOctet>(
        "zeroWindowProbe", "RFC 9293 3.8.6.1; Linux: measured"),
    row<&Policies::keepaliveEndsWithReset, true, false, false>(
        "keepaliveEndsWithReset", "RFC 9293 3.8.4; Linux: measured"),
    row<&Policies::isnTicksPerMillisecond, 15'625, 250, 250>(
        "isnTicksPerMillisecond", "RFC 9293 3.4.1: 4 us; Linux: 64 ns, measured"),
};
// clang-format on

Policies columnOf(Stack stack) {
    Policies policies;
    policies.stack = stack;
    for (const PolicyRow& policy : table) policy.set(policies, stack);
    return policies;
}

}  // namespace

std::span<const PolicyRow> policyTable() {
    return table;
}

const Policies& policiesOf(Stack stack) {
    static const std::array<Policies, stacks.size()> columns{columnOf(stacks[0]), columnOf(stacks[1]),
                                                             columnOf(stacks[2])};
    return columns[static_cast<std::size_t>(stack)];
}

std::string_view toString(Stack stack) {
    constexpr std::array<std::string_view, 3> words{"linux", "rfc9293", "freebsd"};
    return words[static_cast<std::size_t>(stack)];
}

std::optional<Stack> stackFrom(std::string_view text) {
    for (const Stack stack : stacks) {
        if (toString(stack) == text) return stack;
    }
    return std::nullopt;
}

std::string_view toString(SynCopyAnswer word) {
    constexpr std::array<std::string_view, 2> words{"ACK", "SYN+ACK again"};
    return words[static_cast<std::size_t>(word)];
}

std::string_view toString(OtherSynAnswer word) {
    constexpr std::array<std::string_view, 3> words{"silence", "reset", "SYN+ACK"};
    return words[static_cast<std::size_t>(word)];
}

std::string_view toString(RetryLimit word) {
    constexpr std::array<std::string_view, 2> words{"copies", "elapsed time"};
    return words[static_cast<std::size_t>(word)];
}

std::string_view toString(RtoFormula word) {
    constexpr std::array<std::string_view, 2> words{"floor on the sum", "floor on the variance"};
    return words[static_cast<std::size_t>(word)];
}

std::string_view toString(ZeroWindowProbe word) {
    constexpr std::array<std::string_view, 2> words{"one octet", "empty"};
    return words[static_cast<std::size_t>(word)];
}

std::string_view toString(SynCookies word) {
    constexpr std::array<std::string_view, 3> words{"never", "when full", "always"};
    return words[static_cast<std::size_t>(word)];
}

std::string_view toString(WindowUpdate word) {
    constexpr std::array<std::string_view, 3> words{"a segment", "a quarter of the buffer",
                                                    "twice the window"};
    return words[static_cast<std::size_t>(word)];
}

}  // namespace synstep
