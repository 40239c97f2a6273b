// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/rule.h"

#include <array>

namespace synstep {
namespace {

struct Row {
    Rule rule;
    std::string_view section;
    std::string_view key;
};

constexpr std::array<Row, static_cast<std::size_t>(Rule::count)> rows{{
    {Rule::passiveOpen, "3.10.1", "passive-open"},
    {Rule::activeOpen, "3.10.1", "active-open"},
    {Rule::sendQueued, "3.10.2", "send-queued"},
    {Rule::sendNow, "3.10.2", "send-now"},
    {Rule::receive, "3.10.3", "receive"},
    {Rule::windowUpdate, "3.8.6.2.2", "window-update"},
    {Rule::closeListen, "3.10.4", "close-listen"},
    {Rule::closeSynSent, "3.10.4", "close-syn-sent"},
    {Rule::closeSynReceived, "3.10.4", "close-syn-received"},
    {Rule::closeEstablished, "3.10.4", "close-established"},
    {Rule::closeCloseWait, "3.10.4", "close-close-wait"},
    {Rule::closeQueued, "3.10.4", "close-queued"},
    {Rule::closeWithUnreadText, "3.6.1", "close-with-unread-text"},
    {Rule::closeAgain, "3.10.4", "close-again"},
    {Rule::abortQuietly, "3.10.5", "abort-quietly"},
    {Rule::abortWithReset, "3.10.5", "abort-with-reset"},
    {Rule::finAfterQueue, "3.10.4", "fin-after-queue"},
    {Rule::fastOpenSynHeld, "RFC 7413 4.2.1", "fast-open-syn-held"},
    {Rule::fastOpenSyn, "RFC 7413 4.2.1", "fast-open-syn"},
    {Rule::resetForNobody, "3.10.7.1", "reset-for-nobody"},
    {Rule::resetWithoutAckForNobody, "3.10.7.1", "reset-without-ack-for-nobody"},
    {Rule::rstIgnored, "3.10.7.1", "rst-ignored"},
    {Rule::listenAckReset, "3.10.7.2 second", "listen-ack-reset"},
    {Rule::listenSyn, "3.10.7.2", "listen-syn"},
    {Rule::listenSynTwoWay, "3.10.7.2", "listen-syn-two-way"},
    {Rule::listenSynFourWay, "3.10.7.2", "listen-syn-four-way"},
    {Rule::listenNothing, "3.10.7.2 fourth", "listen-nothing"},
    {Rule::listenSynFinDropped, "3.10.7.2", "listen-syn-fin-dropped"},
    {Rule::synQueueFull, "RFC 4987 2", "syn-queue-full"},
    {Rule::acceptQueueFull, "3.10.7.2", "accept-queue-full"},
    {Rule::acceptQueueReset, "3.10.7.4", "accept-queue-reset"},
    {Rule::listenerClosedChildReset, "3.10.4", "listener-closed-child-reset"},
    {Rule::listenerClosedChildGone, "3.10.4", "listener-closed-child-gone"},
    {Rule::synCookie, "RFC 4987 3.6", "syn-cookie"},
    {Rule::fastOpenTaken, "RFC 7413 4.2.2", "fast-open-taken"},
    {Rule::fastOpenCookieGiven, "RFC 7413 4.1.2", "fast-open-cookie-given"},
    {Rule::synSentBadAck, "3.10.7.3 first", "syn-sent-bad-ack"},
    {Rule::synSentBadAckRepeat, "3.10.7.3 first", "syn-sent-bad-ack-repeat"},
    {Rule::synSentRefused, "3.10.7.3 second", "syn-sent-refused"},
    {Rule::synSentRstIgnored, "3.10.7.3 second", "syn-sent-rst-ignored"},
    {Rule::synSentEstablished, "3.10.7.3 fourth", "syn-sent-established"},
    {Rule::synSentSimultaneous, "3.10.7.3 fourth", "syn-sent-simultaneous"},
    {Rule::synSentAckNoted, "3.10.7.3 first", "syn-sent-ack-noted"},
    {Rule::synSentNothing, "3.10.7.3 fifth", "syn-sent-nothing"},
    {Rule::fastOpenCookieKept, "RFC 7413 4.1.3", "fast-open-cookie-kept"},
    {Rule::fastOpenTextAgain, "RFC 7413 4.2.1", "fast-open-text-again"},
    {Rule::unacceptable, "3.10.7.4 first", "unacceptable"},
    {Rule::unacceptableSilent, "3.10.7.4 first", "unacceptable-silent"},
    {Rule::synCopyAnswered, "3.10.7.4 first", "syn-copy-answered"},
    {Rule::synCopyTwoWay, "3.10.7.4 first", "syn-copy-two-way"},
    {Rule::simultaneousSynAck, "3.5", "simultaneous-syn-ack"},
    {Rule::challengeLimited, "RFC 5961 7", "challenge-limited"},
    {Rule::rstBackToListen, "3.10.7.4 second", "rst-back-to-listen"},
    {Rule::rstRefused, "3.10.7.4 second", "rst-refused"},
    {Rule::rstReset, "3.10.7.4 second", "rst-reset"},
    {Rule::rstResetClosing, "3.10.7.4 second", "rst-reset-closing"},
    {Rule::rstOutsideWindow, "3.10.7.4 second", "rst-outside-window"},
    {Rule::rstChallenged, "RFC 5961 3", "rst-challenged"},
    {Rule::rstNearFin, "3.10.7.4 second", "rst-near-fin"},
    {Rule::rstTimeWaitIgnored, "RFC 1337 4", "rst-time-wait-ignored"},
    {Rule::rstTimeWait, "3.10.7.4 second", "rst-time-wait"},
    {Rule::synBackToListen, "3.10.7.4 fourth", "syn-back-to-listen"},
    {Rule::synBackToListenReset, "3.10.7.4 fourth", "syn-back-to-listen-reset"},
    {Rule::synChallenged, "RFC 5961 4", "syn-challenged"},
    {Rule::synInWindowReset, "3.10.7.4 fourth", "syn-in-window-reset"},
    {Rule::synRevivesTimeWait, "3.6.1", "syn-revives-time-wait"},
    {Rule::straySynReturns, "3.6.1", "stray-syn-returns"},
    {Rule::timeWaitReused, "3.6.1", "time-wait-reused"},
    {Rule::noAckBit, "3.10.7.4 fifth", "no-ack-bit"},
    {Rule::synReceivedEstablished, "3.10.7.4 fifth", "syn-received-established"},
    {Rule::synReceivedBadAck, "3.10.7.4 fifth", "syn-received-bad-ack"},
    {Rule::ackTaken, "3.10.7.4 fifth", "ack-taken"},
    {Rule::ackOfNothing, "3.10.7.4 fifth", "ack-of-nothing"},
    {Rule::ackTooOld, "RFC 5961 5", "ack-too-old"},
    {Rule::finAcked, "3.10.7.4 fifth", "fin-acked"},
    {Rule::finAckedTimeWait, "3.10.7.4 eighth", "fin-acked-time-wait"},
    {Rule::finAckedClosing, "3.10.7.4 fifth", "fin-acked-closing"},
    {Rule::finAckedLastAck, "3.10.7.4 fifth", "fin-acked-last-ack"},
    {Rule::textTaken, "3.10.7.4 seventh", "text-taken"},
    {Rule::textBeyondHole, "3.10.7.4 seventh", "text-beyond-hole"},
    {Rule::textOld, "3.10.7.4 seventh", "text-old"},
    {Rule::textIgnored, "3.10.7.4 seventh", "text-ignored"},
    {Rule::textAfterClose, "3.6.1", "text-after-close"},
    {Rule::ackDelayed, "3.8.6.3", "ack-delayed"},
    {Rule::ackSent, "3.8.6.3", "ack-sent"},
    {Rule::finTaken, "3.10.7.4 eighth", "fin-taken"},
    {Rule::finCrossed, "3.10.7.4 eighth", "fin-crossed"},
    {Rule::finEnds, "3.10.7.4 eighth", "fin-ends"},
    {Rule::finBeyondHole, "3.10.7.4 first", "fin-beyond-hole"},
    {Rule::finBeyondHoleReset, "3.6.1", "fin-beyond-hole-reset"},
    {Rule::finAgain, "3.10.7.4 eighth", "fin-again"},
    {Rule::timeWaitRestarted, "3.10.7.4 eighth", "time-wait-restarted"},
    {Rule::synRepeated, "RFC 6298 5.4", "syn-repeated"},
    {Rule::synAckRepeated, "3.10.8", "syn-ack-repeated"},
    {Rule::textRepeated, "3.10.8", "text-repeated"},
    {Rule::finRepeated, "3.10.8", "fin-repeated"},
    {Rule::gaveUp, "3.8.3", "gave-up"},
    {Rule::gaveUpEmbryonic, "3.8.3", "gave-up-embryonic"},
    {Rule::timeWaitOver, "3.10.8", "time-wait-over"},
    {Rule::finWait2Over, "3.6", "fin-wait-2-over"},
    {Rule::delayedAckDue, "3.8.6.3", "delayed-ack-due"},
    {Rule::keepaliveProbe, "3.8.4", "keepalive-probe"},
    {Rule::keepaliveDead, "3.8.4", "keepalive-dead"},
    {Rule::persistProbe, "3.8.6.1", "persist-probe"},
    {Rule::retransmissionStarted, "RFC 6298 5.1", "retransmission-started"},
    {Rule::retransmissionStopped, "RFC 6298 5.2", "retransmission-stopped"},
    {Rule::retransmissionRestarted, "RFC 6298 5.3", "retransmission-restarted"},
    {Rule::retransmissionBackedOff, "RFC 6298 5.5", "retransmission-backed-off"},
    {Rule::checksumWrong, "3.1", "checksum-wrong"},
    {Rule::hostDown, "3.5.1", "host-down"},
    {Rule::hostCrashed, "3.5.1", "host-crashed"},
}};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].rule != static_cast<Rule>(i)) return false;
    }
    return true;
}
static_assert(inOrder(), "rows stand in the order of the enumeration");

}  // namespace

std::string_view sectionOf(Rule rule) {
    return rows[static_cast<std::size_t>(rule)].section;
}
std::string_view keyOf(Rule rule) {
    return rows[static_cast<std::size_t>(rule)].key;
}

}  // namespace synstep
