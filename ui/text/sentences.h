// SPDX-License-Identifier: GPL-3.0-or-later
// Turns what core says by code — rules, states, reports, errors — into words and sentences of a language.
//
// Functions of their arguments: the language is passed in, so that an export may speak another one than the
// window. Style: learning.md 7 and 8, terms: glossary.md. QtGui only (QtCore in fact).
#pragma once

#include <QString>
#include <QStringList>

#include "core/scenario/reader.h"
#include "core/trace/trace.h"
#include "ui/text/language.h"
#include "ui/text/segment_words.h"

namespace synstep {

// What one entry was and why, with the values of this very step.
struct Explanation {
    QString what;          // one line: "Server: SYN+ACK (seq 300, ack 101) arrives"; no full stop
    QStringList why;       // sentences, in order
    QStringList sections;  // "RFC 9293 3.10.7.4", "RFC 6298 5.4"; each once
    Language language = Language::en;
    QString text() const;  // what, why and sections as one paragraph
};
Explanation explain(const Trace& trace, std::size_t entry, const Scenario& scenario, Language language,
                    const Wording& wording = {});

QString hostName(HostId host, const Scenario& scenario,
                 Language language);                 // "Client", the scenario's own name first
QString hostWord(HostId host);                       // "client", for what no person reads
QString stateGloss(State state, Language language);  // "同步收到"; "" in English
QString timerName(Timer timer, Language language);
QString reportText(Report report, Language language);
QString refusalText(Refusal refusal, Language language);
QString callText(const Call& call);  // "connect()", "send(100)"
QString flagsText(Flags flags);      // "SYN+ACK"
// Within a sentence: "SYN+ACK (seq 300, ack 101)", "PSH+ACK (seq 101, ack 301, 10 octets)"; the numbers
// alone. Labels that are chosen stand there as they are.
QString segmentText(const NumberedSegment& segment, Language language, const Wording& wording = {});
QString segmentNumbers(const NumberedSegment& segment, Language language, const Wording& wording = {});
QString octetsText(std::uint32_t count, Language language);  // "10 octets", "10 字节"
QString addressText(Address address);                        // "10.0.0.1"
QString durationText(Duration d, Language language);         // "1 s", "0.3 s", "2 min", "50 ms"
QString instantText(Instant t);  // "0.050": seconds, three digits (more if needed)

// What a screen reader says of a segment: "client to server, SYN, sequence 100, lost".
QString segmentName(const Departure& departure, const Scenario& scenario, Language language,
                    const Wording& wording = {}, const InitialNumbers& initial = {});
// "lost", "duplicated, delayed"
QString fateText(const Departure& departure, Language language);

// "FILE:LINE:COL: sentence" without the place where there is none; the place never translated.
QString errorText(const ScenarioError& error, Language language);
QString errorSentence(const ScenarioError& error, Language language);

// One entry as a numbered sentence of the transcript.
QString transcriptLine(const Trace& trace, std::size_t entry, const Scenario& scenario, Language language,
                       const Wording& wording = {});
// The run so far as numbered sentences: the transcript, the text alternative of an exported picture.
QStringList transcript(const Trace& trace, std::size_t position, const Scenario& scenario, Language language,
                       const Wording& wording = {});

}  // namespace synstep
