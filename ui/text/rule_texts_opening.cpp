// SPDX-License-Identifier: GPL-3.0-or-later
// What users call, no connection, LISTEN and SYN-SENT: RFC 9293 3.10.1 to 3.10.7.3.
#include <QtGlobal>
#include <array>

#include "ui/text/rule_texts.h"

namespace synstep {
namespace {

// clang-format off: one line a sentence, as far as it goes
constexpr std::array texts{
    RuleText{Rule::passiveOpen,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "listen() is a passive open: {host} waits in LISTEN for a SYN to its port[ {port}].\n"
                 "It sends nothing.")},
    RuleText{Rule::activeOpen,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "connect() is an active open: {host} chooses its initial sequence number[ and sends "
                 "{sent}].\n"
                 "The SYN takes one sequence number, so the next one is {sentEnd}.\n"
                 "{Host} waits in {to} for a SYN+ACK with ack {sentEnd}.")},
    RuleText{
        Rule::sendQueued,
        QT_TRANSLATE_NOOP("Text",
                          "The data waits at {host}: it may leave once the connection is ESTABLISHED and the "
                          "receive window of {peer} has room.")},
    RuleText{Rule::sendNow,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The direction of {host} is open and the receive window of {peer} has room[, so {host} "
                 "sends {sent}].\n"
                 "Each octet takes one sequence number, so the next one is {sentEnd}.\n"
                 "{when ACK was held}The segment also carries the acknowledgment that was held back.")},
    RuleText{Rule::receive, QT_TRANSLATE_NOOP("Text",
                                              "The application of {host} reads what has arrived in order.\n"
                                              "It takes {octets}.")},
    RuleText{Rule::windowUpdate,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "{when not stopped}Reading has made room in the receive window of {host}.\n"
                 "It announces the larger window by {sent}.\n"
                 "{when stopped}The receive window of {peer} has room again: the persist timer of {host} "
                 "stops.")},
    RuleText{Rule::closeListen,
             QT_TRANSLATE_NOOP("Text",
                               "{Host} stops listening: a listener is no connection, so nothing is sent.")},
    RuleText{
        Rule::closeSynSent,
        QT_TRANSLATE_NOOP("Text",
                          "{Host} closes before its SYN was answered: it forgets the connection and sends "
                          "nothing.\n"
                          "A SYN+ACK that comes later is answered by RST.")},
    RuleText{Rule::closeSynReceived, QT_TRANSLATE_NOOP("Text",
                                                       "{Host} closes before the handshake is complete.\n"
                                                       "It goes from SYN-RECEIVED to {to}.")},
    RuleText{Rule::closeEstablished,
             QT_TRANSLATE_NOOP("Text",
                               "{Host} ends its direction of the connection: this is the active close.\n"
                               "It goes to {to}.\n"
                               "It sends {sent}: the last data and the FIN go in one segment.\n"
                               "The direction from {peer} stays open until {peer} sends its own FIN.")},
    RuleText{Rule::closeCloseWait,
             QT_TRANSLATE_NOOP("Text",
                               "{Peer} has already ended its direction; now {host} ends its own.\n"
                               "It goes to {to}: only the acknowledgment of its FIN is missing.\n"
                               "It sends {sent}: the last data and the FIN go in one segment.")},
    RuleText{Rule::closeQueued,
             QT_TRANSLATE_NOOP("Text",
                               "{Host} closes while data still waits to be sent: the data goes first.\n"
                               "The FIN follows the last of it; until it leaves, the state stays {state}.")},
    RuleText{Rule::closeWithUnreadText,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "{Host} closes although its application has not read all data that arrived: that data is "
                 "lost.\n"
                 "Instead of FIN it sends {sent}, so that {peer} learns of the loss.\n"
                 "A reset is not acknowledged, and no TIME-WAIT follows.")},
    RuleText{Rule::closeAgain,
             QT_TRANSLATE_NOOP("Text", "{Host} has already ended its direction: there is no second FIN.")},
    RuleText{Rule::abortQuietly,
             QT_TRANSLATE_NOOP("Text",
                               "{Host} aborts: it forgets the connection at once.\n"
                               "In {state} there is nothing to reset at the other end, so nothing is sent.")},
    RuleText{Rule::abortWithReset,
             QT_TRANSLATE_NOOP("Text",
                               "{Host} aborts: both directions end at once, and data on its way is lost.\n"
                               "It sends {sent} and forgets the connection; a RST is not acknowledged.")},
    RuleText{Rule::finAfterQueue,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "{Host} has no data left to send, so its FIN leaves[: {sent}].\n"
                 "The FIN takes one sequence number, so it can be acknowledged and retransmitted.\n"
                 "{when ACK was held}It also carries the acknowledgment that was held back: two closing "
                 "segments become one.")},
    RuleText{Rule::fastOpenSynHeld,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "{Host} has a Fast Open cookie of {peer}, so its SYN may carry data.\n"
                 "connect() sends nothing: the SYN waits for the first send() and leaves with that data.")},
    RuleText{Rule::fastOpenSyn,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The Fast Open cookie shows {peer} that the address is not forged, so that data may go "
                 "with the SYN.\n"
                 "{Host} sends {sent}.\n"
                 "The SYN takes one sequence number and each octet one more: the next one is {sentEnd}.")},
    RuleText{Rule::resetForNobody,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "{Host} has no connection to which this segment belongs.\n"
                 "It answers {sent}.\n"
                 "The RST takes its seq from ack {ack} of the segment: a number that {peer} expects, so "
                 "{peer} will believe it.")},
    RuleText{Rule::resetWithoutAckForNobody,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "{Host} has no connection to which this segment belongs.\n"
                 "It answers {sent}.\n"
                 "The segment has no ack from which the RST could take its number, so the RST has seq 0 "
                 "and acknowledges the segment by ack {sentAck}.")},
    RuleText{
        Rule::rstIgnored,
        QT_TRANSLATE_NOOP("Text",
                          "{Host} has no connection to which this RST belongs and ignores it.\n"
                          "A RST is never answered: otherwise two hosts could reset each other for ever.")},
    RuleText{Rule::listenAckReset,
             QT_TRANSLATE_NOOP("Text",
                               "A listener has sent nothing that could be acknowledged.\n"
                               "So ack {ack} belongs to a connection that {host} does not have.\n"
                               "{Host} answers {sent} and goes on listening.")},
    RuleText{Rule::listenSyn,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "{Host} listens: for this SYN it creates a new connection, and the listener itself stays "
                 "in LISTEN.\n"
                 "The SYN brings the initial sequence number {seq} and takes that one number, so RCV.NXT "
                 "is {seqPlus1}.\n"
                 "{Host} answers {sent}: its own SYN and the acknowledgment go in one segment.\n"
                 "The new connection waits in {to} for ack {sentEnd}.")},
    RuleText{Rule::listenSynTwoWay,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "Thought experiment with two messages: {host} counts the connection as open as soon as "
                 "it has answered the SYN.\n"
                 "It answers {sent} and is in {to} at once.\n"
                 "It cannot tell whether the SYN was new or an old duplicate: that is what the third "
                 "message would say.")},
    RuleText{Rule::listenSynFourWay,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "Thought experiment with four messages: {host} sends the acknowledgment and its own SYN "
                 "in two segments.\n"
                 "It sends {sent}.\n"
                 "Nothing is gained: both say what one SYN+ACK can say.\n"
                 "The new connection waits in {to} for ack {sentEnd}.")},
    RuleText{Rule::listenNothing,
             QT_TRANSLATE_NOOP("Text",
                               "A listener waits for a SYN: {host} drops this segment and stays in LISTEN.")},
    RuleText{Rule::listenSynFinDropped,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "A segment with both SYN and FIN opens nothing here: {host} drops it without an answer.\n"
                 "By the text of the RFC it would count as a SYN; this stack does not take it.")},
    RuleText{Rule::synQueueFull,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The SYN queue of {host} is full: too many connections wait in SYN-RECEIVED for their "
                 "third message.\n"
                 "{Host} drops {segment} without an answer; the sender will repeat its SYN.")},
    RuleText{
        Rule::acceptQueueFull,
        QT_TRANSLATE_NOOP("Text",
                          "The accept queue of {host} is full: the application has not called accept() often "
                          "enough.\n"
                          "{Host} drops {segment} without an answer, as if the network had lost it.")},
    RuleText{
        Rule::acceptQueueReset,
        QT_TRANSLATE_NOOP("Text",
                          "The accept queue of {host} is full, and this host is set to abort on overflow.\n"
                          "It answers {sent}: {peer} learns at once that there is no room.")},
    RuleText{Rule::listenerClosedChildReset,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The listener of {host} is closed: a finished connection that nobody has accepted can "
                 "never be accepted now.\n"
                 "{Host} ends it by {sent}.")},
    RuleText{Rule::listenerClosedChildGone,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The listener of {host} is closed: its half-finished connection disappears without a "
                 "segment.\n"
                 "An ACK that still comes for it is answered by RST.")},
    RuleText{Rule::synCookie,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "{Host} works with a SYN cookie: it keeps nothing of the SYN, and its initial sequence "
                 "number is computed from the addresses, the ports and a secret.\n"
                 "It answers {sent} and forgets it; nobody will repeat this SYN+ACK.\n"
                 "The ACK brings the cookie back: from ack {ack} {host} rebuilds the connection, which is "
                 "in {to} now.")},
    RuleText{
        Rule::fastOpenTaken,
        QT_TRANSLATE_NOOP(
            "Text",
            "The SYN brings the Fast Open cookie that {host} gave to this address: it is no forgery.\n"
            "The application of {host} has the connection already, before the third message: it may read "
            "what came with the SYN, and answer.\n"
            "That saves one round trip. The price: a duplicate of this SYN may bring the same data "
            "twice.")},
    RuleText{Rule::fastOpenCookieGiven,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The SYN asks for a Fast Open cookie, or brings one that is not good: the SYN+ACK of {host} "
                 "gives a good one, computed from the address of {peer} and a secret.\n"
                 "This handshake goes its usual way.")},
    RuleText{Rule::synSentBadAck,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The segment does not acknowledge anything that {host} has sent.\n"
                 "It has ack {ack}, but the SYN of {host} has seq {iss}: only ack {issPlus1} would fit.\n"
                 "{Host} answers {sent} and stays in SYN-SENT.\n"
                 "By this {sentFlags} {peer} learns that the SYN it answered was an old one.\n"
                 "{when discarded}A RST that acknowledges something else is not believed.")},
    RuleText{Rule::synSentBadAckRepeat,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "This stack does not wait until its retransmission timer expires: {host} will send its "
                 "SYN again at once.")},
    RuleText{Rule::synSentRefused,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The RST acknowledges the SYN of {host}, so it is believed: nobody listens at {peer}.\n"
                 "ack {ack} is the number after the SYN.\n"
                 "{Host} gives up the attempt at once; its application is told: {report}.")},
    RuleText{Rule::synSentRstIgnored,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "In SYN-SENT a RST is believed only if it acknowledges the SYN; this one does not, and "
                 "{host} ignores it.")},
    RuleText{Rule::synSentEstablished,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "{Peer} has acknowledged the SYN of {host} and has sent its own.\n"
                 "ack {ack} is the number after the SYN of {host}; seq {seq} is the initial sequence "
                 "number of {peer}.\n"
                 "{Host} goes from {from} to {to}.\n"
                 "It acknowledges the SYN of {peer} by {sent}.\n"
                 "It may send data from now on, even in this {sentFlags}.\n"
                 "{when data leaves}The third message carries data: it acknowledges the SYN of {peer} all "
                 "the same.\n"
                 "{when two-way}Thought experiment with two messages: {host} sends nothing back, so "
                 "{peer} never learns whether its SYN arrived.")},
    RuleText{
        Rule::synSentSimultaneous,
        QT_TRANSLATE_NOOP("Text",
                          "A SYN without ACK comes instead of an answer: {peer} opens at the same time.\n"
                          "{Host} answers {sent} and goes to {to}.\n"
                          "Both SYNs together make one connection, not two.")},
    RuleText{Rule::synSentAckNoted,
             QT_TRANSLATE_NOOP("Text",
                               "The SYN of {host} is acknowledged, but the SYN of {peer} has not come yet.\n"
                               "{Host} stays in SYN-SENT.")},
    RuleText{Rule::synSentNothing,
             QT_TRANSLATE_NOOP("Text", "The segment has neither SYN nor RST: in SYN-SENT {host} drops it.")},
    RuleText{
        Rule::fastOpenCookieKept,
        QT_TRANSLATE_NOOP(
            "Text", "{Host} keeps the Fast Open cookie of {peer}: its next SYN to {peer} may carry data.")},
    RuleText{Rule::fastOpenTextAgain,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "{Peer} has acknowledged the SYN, but not the data that came with it.\n"
                 "{Host} sends the data again at once by {sent}, which acknowledges the SYN of {peer} too.")},
};
// clang-format on

}  // namespace

std::span<const RuleText> openingTexts() {
    return texts;
}

}  // namespace synstep
