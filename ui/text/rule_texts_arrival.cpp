// SPDX-License-Identifier: GPL-3.0-or-later
// SEGMENT ARRIVES from SYN-RECEIVED on: RFC 9293 3.10.7.4.
#include <QtGlobal>
#include <array>

#include "ui/text/rule_texts.h"

namespace synstep {
namespace {

// clang-format off: one line a sentence, as far as it goes
constexpr std::array texts{
    RuleText{Rule::unacceptable,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The segment lies outside the receive window: {host} takes nothing of it.\n"
                 "It has seq {seq}, and {host} expects {rcvNxt}.\n"
                 "{Host} answers {sent}: if {peer} has missed this acknowledgment, it gets it now.")},
    RuleText{
        Rule::unacceptableSilent,
        QT_TRANSLATE_NOOP("Text",
                          "The segment lies outside the receive window: {host} drops it without an answer.\n"
                          "It has seq {seq}, and {host} expects {rcvNxt}.")},
    RuleText{Rule::synCopyAnswered,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "{when not discarded}This is another copy of a SYN that {host} has already answered.\n"
                 "{when discarded}Another SYN comes for a connection in SYN-RECEIVED: this stack repeats "
                 "its answer with the old numbers.\n"
                 "It answers {sent}.")},
    RuleText{
        Rule::synCopyTwoWay,
        QT_TRANSLATE_NOOP("Text",
                          "This is another copy of the SYN by which two messages have already opened the "
                          "connection.\n"
                          "{Host} answers {sent}.")},
    RuleText{Rule::simultaneousSynAck,
             QT_TRANSLATE_NOOP("Text",
                               "This SYN+ACK belongs to the simultaneous open: its SYN is known already, its "
                               "acknowledgment counts.\n"
                               "ack {ack} acknowledges the SYN of {host}, which goes to {to}.\n"
                               "It answers {sent}.")},
    RuleText{Rule::challengeLimited,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "An ACK would be due, but {host} has sent one like it a moment ago and stays silent.\n"
                 "It sends at most one in {challengeInterval}.")},
    RuleText{Rule::rstBackToListen,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The RST has exactly the number that {host} expects, so it is believed.\n"
                 "seq {seq} is RCV.NXT.\n"
                 "The connection in SYN-RECEIVED is forgotten and nobody is told; the listener goes on "
                 "listening.")},
    RuleText{Rule::rstRefused,
             QT_TRANSLATE_NOOP("Text",
                               "The RST has exactly the number that {host} expects, so it is believed.\n"
                               "seq {seq} is RCV.NXT.\n"
                               "{Host} opened actively, so its application is told: {report}.")},
    RuleText{Rule::rstReset,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "{when exact}The RST has exactly the number that {host} expects, so it is believed: seq "
                 "{seq} is RCV.NXT.\n"
                 "{when not exact}The RST lies in the receive window, and this host believes it there.\n"
                 "The connection is gone at once, in both directions[; the application is told: {report}].")},
    RuleText{
        Rule::rstResetClosing,
        QT_TRANSLATE_NOOP("Text",
                          "The RST is believed: the connection was nearly closed and is gone at once[; the "
                          "application is told: {report}].")},
    RuleText{Rule::rstOutsideWindow,
             QT_TRANSLATE_NOOP("Text",
                               "The RST lies outside the receive window: {host} ignores it.\n"
                               "It has seq {seq}, and {host} expects {rcvNxt}.")},
    RuleText{Rule::rstChallenged,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The RST lies in the receive window, but not exactly at its beginning: it could be "
                 "forged.\n"
                 "It has seq {seq}, and only {rcvNxt} would be believed.\n"
                 "{Host} answers a challenge ACK, {sent}.\n"
                 "If {peer} has really lost the connection, it answers this {sentFlags} by a RST with the "
                 "right number.")},
    RuleText{Rule::rstNearFin,
             QT_TRANSLATE_NOOP("Text",
                               "The RST lies one number before RCV.NXT: {peer} does not count its own FIN.\n"
                               "This stack believes it all the same, and the connection is gone at once.")},
    RuleText{
        Rule::rstTimeWaitIgnored,
        QT_TRANSLATE_NOOP(
            "Text", "In TIME-WAIT {host} ignores RST: otherwise a stray segment could end the wait early.")},
    RuleText{Rule::rstTimeWait,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The RST has the number that {host} expects: TIME-WAIT ends early.\n"
                 "The pair of sockets is free before 2MSL have passed: this is TIME-WAIT assassination.")},
    RuleText{Rule::synBackToListen,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "Another SYN lies in the window of a connection in SYN-RECEIVED: the two cannot both be "
                 "right.\n"
                 "{Host} forgets the connection without a segment; the next copy of the SYN will open a "
                 "new one.")},
    RuleText{Rule::synBackToListenReset,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "Another SYN lies in the window of a connection in SYN-RECEIVED: the two cannot both be "
                 "right.\n"
                 "{Host} forgets the connection and answers {sent}.")},
    RuleText{Rule::synChallenged,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The connection of {host} is past its handshake: a SYN cannot be right here and is not "
                 "believed.\n"
                 "{Host} answers a challenge ACK, {sent}, with the numbers that it knows.\n"
                 "If {peer} has really started anew, it answers this {sentFlags} by RST, and then its SYN "
                 "can open a new connection.")},
    RuleText{Rule::synInWindowReset,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "A SYN in the receive window of a connection past its handshake is an error: {host} ends "
                 "the connection.\n"
                 "It sends {sent}.\n"
                 "The application is told: {report}.")},
    RuleText{Rule::synRevivesTimeWait,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "A new SYN reaches {host} in TIME-WAIT: its number is above all that the old connection "
                 "used, so nothing old can be mistaken for it.\n"
                 "{Host} ends the wait; the new connection starts in {to}, with an initial sequence "
                 "number above the old ones.")},
    RuleText{Rule::straySynReturns,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The reset says that the SYN that had opened a new connection was an old duplicate.\n"
                 "{Host} returns to {to} and waits there for the rest of the old connection’s 2MSL.")},
    RuleText{
        Rule::timeWaitReused,
        QT_TRANSLATE_NOOP(
            "Text",
            "{Host} opens anew from a pair of ports that it still has in TIME-WAIT, and ends that wait.\n"
            "Stacks allow it after a while where timestamps tell old segments from new ones; the new "
            "initial sequence number is above all that the old connection used.")},
    RuleText{Rule::noAckBit,
             QT_TRANSLATE_NOOP("Text",
                               "After the handshake each segment must carry an ACK: {host} drops this one.")},
    RuleText{
        Rule::synReceivedEstablished,
        QT_TRANSLATE_NOOP("Text",
                          "The SYN of {host} is acknowledged: both sides know now that their numbers have "
                          "arrived.\n"
                          "ack {ack} is the number after the SYN, seq {iss}.\n"
                          "{Host} goes from {from} to {to}.")},
    RuleText{Rule::synReceivedBadAck,
             QT_TRANSLATE_NOOP("Text",
                               "The segment does not acknowledge the SYN of {host}.\n"
                               "It has ack {ack}; only {issPlus1} would fit.\n"
                               "{Host} answers {sent} and stays in SYN-RECEIVED.")},
    RuleText{Rule::ackTaken, QT_TRANSLATE_NOOP("Text",
                                               "The segment acknowledges what {host} has sent.\n"
                                               "ack {ack}: all numbers before it have arrived at {peer}.")},
    RuleText{Rule::ackOfNothing,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "{when not discarded}The segment acknowledges nothing new and carries nothing: {host} "
                 "has nothing to do.\n"
                 "{when discarded}The segment acknowledges something that {host} has not sent yet: {host} "
                 "drops it.\n"
                 "{when discarded}It has ack {ack}, but the next number of {host} is {sndNxt}.\n"
                 "{Host} answers {sent}.")},
    RuleText{Rule::ackTooOld,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The acknowledgment is older than anything that can still be on its way: it could be "
                 "forged, and {host} drops the segment.\n"
                 "It has ack {ack}, but the oldest number not yet acknowledged is {sndUna}.\n"
                 "{Host} answers {sent}.")},
    RuleText{Rule::finAcked,
             QT_TRANSLATE_NOOP("Text",
                               "The FIN of {host} is acknowledged: its direction is closed.\n"
                               "ack {ack} is the number after the FIN.\n"
                               "{Host} waits in {to} for the FIN of {peer}, which may still send data.")},
    RuleText{
        Rule::finAckedTimeWait,
        QT_TRANSLATE_NOOP("Text",
                          "One segment brings the acknowledgment of {host}’s FIN and the FIN of {peer}: both "
                          "directions are closed.\n"
                          "{Host} goes from {from} to {to} and waits there for 2MSL[ ({interval})].")},
    RuleText{Rule::finAckedClosing,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The FIN of {host} is acknowledged, and that of {peer} came before: both directions are "
                 "closed.\n"
                 "{Host} goes from {from} to {to} and waits there for 2MSL[ ({interval})]; after a "
                 "simultaneous close both sides do.")},
    RuleText{Rule::finAckedLastAck,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The FIN of {host} is acknowledged: nothing is missing any more.\n"
                 "ack {ack} is the number after the FIN.\n"
                 "The passive side goes to {to} at once: it owes no acknowledgment that could get lost.")},
    RuleText{Rule::textTaken, QT_TRANSLATE_NOOP("Text",
                                                "The data is in order: {host} takes it.\n"
                                                "{octets} arrived, so RCV.NXT is {rcvNxtAfter} now.\n"
                                                "{Host} acknowledges by {sent}.")},
    RuleText{Rule::textBeyondHole,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "Something before this data is missing: {host} keeps the data and waits for the missing "
                 "part.\n"
                 "It has seq {seq}, and {host} expects {rcvNxt}.\n"
                 "{Host} answers {sent}, a duplicate ACK.")},
    RuleText{Rule::textOld,
             QT_TRANSLATE_NOOP("Text",
                               "{Host} has all of this data already and takes nothing of it.\n"
                               "It answers {sent}, because its acknowledgment may have got lost.")},
    RuleText{
        Rule::textIgnored,
        QT_TRANSLATE_NOOP("Text",
                          "{Peer} has ended its direction by FIN: {host} takes no data that comes after it.\n"
                          "It answers {sent}.")},
    RuleText{
        Rule::textAfterClose,
        QT_TRANSLATE_NOOP("Text",
                          "The application of {host} has closed and will not read this data: it is lost.\n"
                          "{Host} answers {sent}, so that {peer} learns of it, and forgets the connection.")},
    RuleText{
        Rule::ackDelayed,
        QT_TRANSLATE_NOOP("Text",
                          "{Host} holds its acknowledgment back: a segment of its own may carry it soon.\n"
                          "If none does, it leaves after {interval}.")},
    RuleText{Rule::ackSent,
             QT_TRANSLATE_NOOP("Text",
                               "{Host} acknowledges what it has taken.\n"
                               "It sends {sent}: the next number that it expects is {sentAck}.")},
    RuleText{Rule::finTaken,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The FIN ends the direction from {peer}: {host} has everything that {peer} will ever "
                 "send.\n"
                 "The FIN takes one sequence number, so RCV.NXT is {rcvNxtAfter} now.\n"
                 "{Host} acknowledges it by {sent}.\n"
                 "{Host} goes to {to}; its own direction stays open until its application closes.")},
    RuleText{Rule::finCrossed,
             QT_TRANSLATE_NOOP("Text",
                               "Both sides have closed at the same time: the two FINs have crossed.\n"
                               "{Host} goes to {to}: its own FIN is not acknowledged yet.")},
    RuleText{Rule::finEnds,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "Both directions are closed now.\n"
                 "{Host} goes from {from} to {to} and waits there for 2MSL[ ({interval})].\n"
                 "Its last ACK may get lost, and then the FIN of {peer} comes again and must be "
                 "answered.\n"
                 "The wait also lets old segments of this connection vanish before the pair of sockets is "
                 "used again.")},
    RuleText{Rule::finBeyondHole,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The FIN came before data that is still missing: {host} keeps it, and the state does not "
                 "change.\n"
                 "It answers {sent}, a duplicate ACK.")},
    RuleText{
        Rule::finBeyondHoleReset,
        QT_TRANSLATE_NOOP("Text",
                          "The FIN came before data that is still missing, and the application of {host} has "
                          "closed: that data is lost.\n"
                          "{Host} answers {sent} and forgets the connection.")},
    RuleText{Rule::finAgain,
             QT_TRANSLATE_NOOP("Text",
                               "{Host} has already taken this FIN: its acknowledgment must have got lost.\n"
                               "It answers {sent} and stays in {state}.")},
    RuleText{Rule::timeWaitRestarted,
             QT_TRANSLATE_NOOP(
                 "Text",
                 "The segment shows that {peer} may not have received the last ACK: {host} starts its "
                 "wait of 2MSL[ ({interval})] anew.")},
};
// clang-format on

}  // namespace

std::span<const RuleText> arrivalTexts() {
    return texts;
}

}  // namespace synstep
