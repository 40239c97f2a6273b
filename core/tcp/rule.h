// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of TCP that the machine applies: why something happened.
//
// Each rule has the section of the RFC that says so and a stable key; sentences in a person's language are
// made of it elsewhere (ui/text). A rule without prefix is of RFC 9293.
#pragma once

#include <cstdint>
#include <string_view>

namespace synstep {

enum class Rule : std::uint8_t {
    // 3.10.1 .. 3.10.6: the user's calls
    passiveOpen,
    activeOpen,
    sendQueued,
    sendNow,
    receive,
    windowUpdate,
    closeListen,
    closeSynSent,
    closeSynReceived,
    closeEstablished,
    closeCloseWait,
    closeQueued,
    closeWithUnreadText,
    closeAgain,
    abortQuietly,
    abortWithReset,
    finAfterQueue,
    fastOpenSynHeld,
    fastOpenSyn,
    // 3.10.7.1, 3.10.7.2: no connection, LISTEN
    resetForNobody,
    resetWithoutAckForNobody,
    rstIgnored,
    listenAckReset,
    listenSyn,
    listenSynTwoWay,
    listenSynFourWay,
    listenNothing,
    listenSynFinDropped,
    synQueueFull,
    acceptQueueFull,
    acceptQueueReset,
    listenerClosedChildReset,
    listenerClosedChildGone,
    synCookie,
    fastOpenTaken,
    fastOpenCookieGiven,
    // 3.10.7.3: SYN-SENT
    synSentBadAck,
    synSentBadAckRepeat,
    synSentRefused,
    synSentRstIgnored,
    synSentEstablished,
    synSentSimultaneous,
    synSentAckNoted,
    synSentNothing,
    fastOpenCookieKept,
    fastOpenTextAgain,
    // 3.10.7.4 first: sequence number
    unacceptable,
    unacceptableSilent,
    synCopyAnswered,
    synCopyTwoWay,
    simultaneousSynAck,
    challengeLimited,
    // second: RST
    rstBackToListen,
    rstRefused,
    rstReset,
    rstResetClosing,
    rstOutsideWindow,
    rstChallenged,
    rstNearFin,
    rstTimeWaitIgnored,
    rstTimeWait,
    // fourth: SYN
    synBackToListen,
    synBackToListenReset,
    synChallenged,
    synInWindowReset,
    synRevivesTimeWait,
    straySynReturns,
    timeWaitReused,
    // fifth: ACK
    noAckBit,
    synReceivedEstablished,
    synReceivedBadAck,
    ackTaken,
    ackOfNothing,
    ackTooOld,
    finAcked,
    finAckedTimeWait,
    finAckedClosing,
    finAckedLastAck,
    // seventh: text
    textTaken,
    textBeyondHole,
    textOld,
    textIgnored,
    textAfterClose,
    ackDelayed,
    ackSent,
    // eighth: FIN
    finTaken,
    finCrossed,
    finEnds,
    finBeyondHole,
    finBeyondHoleReset,
    finAgain,
    timeWaitRestarted,
    // 3.10.8 and RFC 6298: timeouts
    synRepeated,
    synAckRepeated,
    textRepeated,
    finRepeated,
    gaveUp,
    gaveUpEmbryonic,
    timeWaitOver,
    finWait2Over,
    delayedAckDue,
    keepaliveProbe,
    keepaliveDead,
    persistProbe,
    retransmissionStarted,
    retransmissionStopped,
    retransmissionRestarted,
    retransmissionBackedOff,
    // the world around
    checksumWrong,
    hostDown,
    hostCrashed,
    count
};

// "3.10.7.4 fifth", "RFC 5961 3": the section that a reader can look up.
std::string_view sectionOf(Rule rule);
// "rst-challenged": stable, for goldens and for texts.
std::string_view keyOf(Rule rule);

}  // namespace synstep
