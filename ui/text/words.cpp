// SPDX-License-Identifier: GPL-3.0-or-later
// Names of things, by glossary.
#include "ui/text/sentences.h"
#include "ui/text/translation.h"
#include "ui/text/values.h"

namespace synstep {

namespace {

// Flags and numbers in whole words, to be heard.
QStringList spokenSegment(const NumberedSegment& numbered, Language language, const Wording& wording) {
    const Segment& segment = numbered.segment;
    QStringList parts{segment.flags.bits == 0 ? translated(language, QT_TRANSLATE_NOOP("Text", "no flags"))
                                              : flagsText(segment.flags)};
    parts += translated(language, QT_TRANSLATE_NOOP("Text", "sequence number %1"))
                 .arg(numberText(segment.seq, numbered.initial.seq, numbered.from, wording));
    if (segment.has(Flags::ack))
        parts += translated(language, QT_TRANSLATE_NOOP("Text", "acknowledgment number %1"))
                     .arg(numberText(segment.ack, numbered.initial.ack, peerOf(numbered.from), wording));
    if (segment.len > 0)
        parts += translatedCount(language, QT_TRANSLATE_N_NOOP("Text", "%n octet(s) of data"),
                                 static_cast<int>(segment.len));
    return parts;
}

}  // namespace

QString hostName(HostId host, const Scenario& scenario, Language language) {
    const QString own = in(language, scenario.hostNames[indexOf(host)]);
    if (!own.isEmpty()) return own;
    return translated(language, host == HostId::client ? QT_TRANSLATE_NOOP("Text", "Client")
                                                       : QT_TRANSLATE_NOOP("Text", "Server"));
}

// What the state is called beside its name, which is never translated: in English its name says it.
QString stateGloss(State state, Language language) {
    const char* source = nullptr;
    if (language == Language::en) return {};
    switch (state) {
        case State::closed:
            source = QT_TRANSLATE_NOOP("Text", "CLOSED");
            break;
        case State::listen:
            source = QT_TRANSLATE_NOOP("Text", "LISTEN");
            break;
        case State::synSent:
            source = QT_TRANSLATE_NOOP("Text", "SYN-SENT");
            break;
        case State::synReceived:
            source = QT_TRANSLATE_NOOP("Text", "SYN-RECEIVED");
            break;
        case State::established:
            source = QT_TRANSLATE_NOOP("Text", "ESTABLISHED");
            break;
        case State::finWait1:
            source = QT_TRANSLATE_NOOP("Text", "FIN-WAIT-1");
            break;
        case State::finWait2:
            source = QT_TRANSLATE_NOOP("Text", "FIN-WAIT-2");
            break;
        case State::closeWait:
            source = QT_TRANSLATE_NOOP("Text", "CLOSE-WAIT");
            break;
        case State::closing:
            source = QT_TRANSLATE_NOOP("Text", "CLOSING");
            break;
        case State::lastAck:
            source = QT_TRANSLATE_NOOP("Text", "LAST-ACK");
            break;
        case State::timeWait:
            source = QT_TRANSLATE_NOOP("Text", "TIME-WAIT");
            break;
    }
    return source ? translated(language, source) : QString();
}

QString timerName(Timer timer, Language language) {
    const char* source = nullptr;
    switch (timer) {
        case Timer::retransmission:
            source = QT_TRANSLATE_NOOP("Text", "retransmission timer");
            break;
        case Timer::timeWait:
            source = QT_TRANSLATE_NOOP("Text", "time-wait timer (2MSL)");
            break;
        case Timer::delayedAck:
            source = QT_TRANSLATE_NOOP("Text", "delayed-ACK timer");
            break;
        case Timer::finWait2:
            source = QT_TRANSLATE_NOOP("Text", "FIN-WAIT-2 timer");
            break;
        case Timer::keepalive:
            source = QT_TRANSLATE_NOOP("Text", "keepalive timer");
            break;
        case Timer::persist:
            source = QT_TRANSLATE_NOOP("Text", "persist timer");
            break;
    }
    return source ? translated(language, source) : QString();
}

QString reportText(Report report, Language language) {
    const char* source = nullptr;
    switch (report) {
        case Report::refused:
            source = QT_TRANSLATE_NOOP("Text", "connection refused");
            break;
        case Report::reset:
            source = QT_TRANSLATE_NOOP("Text", "connection reset");
            break;
        case Report::timedOut:
            source = QT_TRANSLATE_NOOP("Text", "connection timed out");
            break;
        case Report::closing:
            source = QT_TRANSLATE_NOOP("Text", "the peer sends no more data");
            break;
        case Report::closed:
            source = QT_TRANSLATE_NOOP("Text", "connection closed without error");
            break;
    }
    return source ? translated(language, source) : QString();
}

QString refusalText(Refusal refusal, Language language) {
    const char* source = nullptr;
    switch (refusal) {
        case Refusal::none:
            return {};
        case Refusal::connectionAlreadyExists:
            source = QT_TRANSLATE_NOOP("Text", "A connection between these two sockets already exists.");
            break;
        case Refusal::connectionDoesNotExist:
            source = QT_TRANSLATE_NOOP("Text", "There is no such connection.");
            break;
        case Refusal::connectionClosing:
            source = QT_TRANSLATE_NOOP("Text", "The connection is closing: nothing more can be sent on it.");
            break;
        case Refusal::connectionNotAccepted:
            source = QT_TRANSLATE_NOOP("Text", "No application has accepted this connection yet.");
            break;
        case Refusal::nothingToAccept:
            source = QT_TRANSLATE_NOOP("Text", "No finished connection waits in the accept queue.");
            break;
        case Refusal::timerNotRunning:
            source = QT_TRANSLATE_NOOP("Text", "This timer is not running.");
            break;
        case Refusal::nameInUse:
            source = QT_TRANSLATE_NOOP("Text", "Another connection of this host still has this name.");
            break;
        case Refusal::hostDown:
            source = QT_TRANSLATE_NOOP("Text", "The host is down.");
            break;
        case Refusal::hostUp:
            source = QT_TRANSLATE_NOOP("Text", "The host is running already.");
            break;
    }
    return source ? translated(language, source) : QString();
}

QString fateText(const Departure& departure, Language language) {
    const char* source = nullptr;
    switch (departure.fate) {
        case Fate::delivered:
            source = QT_TRANSLATE_NOOP("Text", "delivered");
            break;
        case Fate::lost:
            source = QT_TRANSLATE_NOOP("Text", "lost");
            break;
        case Fate::corrupted:
            source = QT_TRANSLATE_NOOP("Text", "corrupted");
            break;
        case Fate::duplicated:
            source = QT_TRANSLATE_NOOP("Text", "duplicated");
            break;
        case Fate::delayed:
            source = QT_TRANSLATE_NOOP("Text", "delayed");
            break;
    }
    const QString fate = source ? translated(language, source) : QString();
    const bool also =
        departure.delayed && (departure.fate == Fate::corrupted || departure.fate == Fate::duplicated);
    if (!also) return fate;
    const QString comma = language == Language::zhCN ? QStringLiteral("，") : QStringLiteral(", ");
    return fate + comma + translated(language, QT_TRANSLATE_NOOP("Text", "delayed"));
}

QString segmentName(const Departure& departure, const Scenario& scenario, Language language,
                    const Wording& wording, const InitialNumbers& initial) {
    const Segment& segment = departure.datagram.segment;
    const QString comma = language == Language::zhCN ? QStringLiteral("，") : QStringLiteral(", ");
    const QString from = hostName(departure.from, scenario, language);
    const QString to = hostName(peerOf(departure.from), scenario, language);
    QStringList parts{translated(language, QT_TRANSLATE_NOOP("Text", "%1 to %2")).arg(from, to)};
    if (wording.labels == LabelPreset::standard)
        parts += spokenSegment({segment, departure.from, initial}, language, wording);
    else
        parts += segmentWords({segment, departure.from, initial}, language, wording).line();
    if (departure.again) parts += translated(language, QT_TRANSLATE_NOOP("Text", "retransmission"));
    if (departure.injected) parts += translated(language, QT_TRANSLATE_NOOP("Text", "injected"));
    if (departure.fate != Fate::delivered) parts += fateText(departure, language);
    return spaced(language, parts.join(comma));
}

}  // namespace synstep
