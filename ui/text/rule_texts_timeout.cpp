// SPDX-License-Identifier: GPL-3.0-or-later
// Timeouts (RFC 9293 3.10.8, RFC 6298) and the world around.
#include <QtGlobal>
#include <array>

#include "ui/text/rule_texts.h"

namespace synstep {
namespace {

// clang-format off: one line a sentence, as far as it goes
constexpr std::array texts{
    RuleText{Rule::synRepeated, QT_TRANSLATE_NOOP("Text",
        "{when not at once}{Host}’s retransmission timer[ ({oldInterval})] expired: its SYN has "
        "not been acknowledged.\n"
        "{when at once}After an acknowledgment that does not fit, this stack repeats its SYN at "
        "once.\n"
        "It sends {sentFlags} again with the same number, {sentNumbers}[, and doubles its "
        "retransmission timeout to {doubledRto}].\n"
        "Its retransmission timeout stays {sameRto}.")},
    RuleText{Rule::synAckRepeated, QT_TRANSLATE_NOOP("Text",
        "{Host}’s retransmission timer[ ({oldInterval})] expired: its SYN has not been "
        "acknowledged.\n"
        "It sends {sentFlags} again with the same numbers, {sentNumbers}[, and doubles its "
        "retransmission timeout to {doubledRto}].")},
    RuleText{Rule::textRepeated, QT_TRANSLATE_NOOP("Text",
        "{Host}’s retransmission timer[ ({oldInterval})] expired: its data has not been "
        "acknowledged.\n"
        "It sends the oldest unacknowledged segment again, {sent}[, and doubles its "
        "retransmission timeout to {doubledRto}].")},
    RuleText{Rule::finRepeated, QT_TRANSLATE_NOOP("Text",
        "{Host}’s retransmission timer[ ({oldInterval})] expired: its FIN has not been "
        "acknowledged.\n"
        "It sends {sentFlags} again with the same numbers, {sentNumbers}[, and doubles its "
        "retransmission timeout to {doubledRto}].")},
    RuleText{Rule::gaveUp, QT_TRANSLATE_NOOP("Text",
        "{Host} gives up[ after {copies}]: no acknowledgment has come.\n"
        "Its connection is gone[; the application is told: {report}].")},
    RuleText{Rule::gaveUpEmbryonic, QT_TRANSLATE_NOOP("Text",
        "{Host} gives up[ after {copies}]: the third message never came.\n"
        "Its half-finished connection is forgotten and no application is told; the listener goes "
        "on listening.\n"
        "If {peer} believes that it is connected, it learns the truth from a RST as soon as it "
        "sends.")},
    RuleText{Rule::timeWaitOver, QT_TRANSLATE_NOOP("Text",
        "The time-wait timer[ ({oldInterval})] expired: no segment that lives one MSL at most "
        "can be on its way any more.\n"
        "{Host} forgets the connection, and the pair of sockets is free again.")},
    RuleText{Rule::finWait2Over, QT_TRANSLATE_NOOP("Text",
        "{when started}The application of {host} has closed and cannot receive: a FIN-WAIT-2 "
        "timer starts ({interval}), so that {host} need not wait for ever for the FIN of "
        "{peer}.\n"
        "{when gone}The FIN-WAIT-2 timer[ ({oldInterval})] expired: {peer} has not closed, and "
        "the application of {host} has long let go.\n"
        "{when gone}{Host} forgets the connection without a segment; the RFC sets no such limit, "
        "operating systems do.")},
    RuleText{Rule::delayedAckDue, QT_TRANSLATE_NOOP("Text",
        "The delayed-ACK timer[ ({oldInterval})] expired: no other segment came to carry the "
        "acknowledgment.\n"
        "{Host} sends {sent}.")},
    RuleText{Rule::keepaliveProbe, QT_TRANSLATE_NOOP("Text",
        "{when not sent}The keepalive timer of {host} runs[ ({interval})]: if it hears nothing "
        "for so long, it will ask {peer}.\n"
        "{when sent}{Host} has heard nothing for a while and asks whether {peer} is still "
        "there.\n"
        "Its keepalive probe is {sent}: a number that {peer} has already seen, so that {peer} "
        "must answer by an ACK.")},
    RuleText{Rule::keepaliveDead, QT_TRANSLATE_NOOP("Text",
        "None of the keepalive probes was answered: {host} takes {peer} for gone.\n"
        "It sends {sent}.\n"
        "The connection is gone[; the application is told: {report}].")},
    RuleText{Rule::persistProbe, QT_TRANSLATE_NOOP("Text",
        "{when not sent}The receive window of {peer} has no room and nothing is left to be "
        "acknowledged: a persist timer starts[ ({interval})].\n"
        "{when sent}The receive window of {peer} is closed: {host} asks again, because the "
        "segment that opens it may have got lost.\n"
        "Its zero-window probe is {sent}.")},
    RuleText{Rule::retransmissionStarted, QT_TRANSLATE_NOOP("Text",
        "The retransmission timer of {host} starts[ ({interval})]: what takes sequence numbers "
        "is repeated until it is acknowledged.")},
    RuleText{Rule::retransmissionStopped, QT_TRANSLATE_NOOP("Text",
        "The retransmission timer of {host} stops: nothing is left to be acknowledged.")},
    RuleText{Rule::retransmissionRestarted, QT_TRANSLATE_NOOP("Text",
        "{when arrived}The retransmission timer of {host} starts again[ ({interval})]: something "
        "sent later is still unacknowledged.")},
    RuleText{Rule::retransmissionBackedOff, QT_TRANSLATE_NOOP("Text",
        "The retransmission timer of {host} starts again[ ({interval})].")},
    RuleText{Rule::checksumWrong, QT_TRANSLATE_NOOP("Text",
        "A part of the segment was changed on its way: the checksum does not fit, and {host} "
        "discards it unread.\n"
        "For both sides this is the same as a loss.")},
    RuleText{Rule::hostDown, QT_TRANSLATE_NOOP("Text",
        "{Host} is down: what arrives there vanishes, and nobody answers.")},
    RuleText{Rule::hostCrashed, QT_TRANSLATE_NOOP("Text",
        "{Host} crashes: all its connections are gone, without a segment and without a report.\n"
        "{Peer} notices nothing until it sends something itself.")},
};
// clang-format on

}  // namespace

std::span<const RuleText> timeoutTexts() { return texts; }

}  // namespace synstep
