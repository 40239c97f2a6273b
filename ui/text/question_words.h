// SPDX-License-Identifier: GPL-3.0-or-later
// Questions, answers and what is said of them, in words. Functions of their arguments; a question is a value,
// so that only feedback, which tells why, needs the run.
#pragma once

#include <QString>
#include <QStringList>

#include "core/lesson/grade.h"
#include "ui/text/language.h"
#include "ui/text/segment_words.h"

namespace synstep {

struct QuestionText {
    QStringList told;  // sentences: what happens that nobody can foresee; may be empty
    QString asked;     // the author's words, else the program's own
    Language language = Language::en;
    QString text() const;  // all of it as one paragraph
};
QuestionText questionText(const Question& question, const Scenario& scenario, Language language,
                          const Wording& wording = {});

// "Client: ACK seq=101 ack=301", "nothing until the server's retransmission timer expires"; no full stop.
// What is no number stands as it was written.
QString answerText(const Question& question, const Answer& answer, const Scenario& scenario,
                   Language language, const Wording& wording = {});
// The label of a segment with a blank, "ACK seq=101 ack=?"; of questions of that form.
QString blankLabel(const BlankTruth& truth, const InitialPair& initial, Language language,
                   const Wording& wording = {});
// A segment that a question shows, such as one to put in order: "Client: SYN seq=100".
QString shownSegment(const Departure& departure, const InitialPair& initial, const Scenario& scenario,
                     Language language, const Wording& wording = {});

// "your prediction", beside what a learner has foreseen.
QString yourPrediction(Language language);
QString fieldName(GradedField field, Language language);   // "ack", "which timer"
QString remedyName(Remedy remedy, Language language);      // to choose from: "a timer"
QString triesText(std::uint32_t left, Language language);  // "2 tries left"

struct Feedback {
    QString verdict;  // "Right", "Not quite: 2 of 3 are right", "Not right"
    QString wrong;    // which parts are not: "Not right: seq, ack."; "" if all are, or none is
    // What a known mistake overlooks, or what the author says of the choice; gives no answer away; may be
    // empty.
    QString mistake;
    QString right;        // "It is: Client: ACK seq=101 ack=301"
    QStringList further;  // what else is sent then
    QString because;      // "The rule is:"; "" without a rule
    QStringList why;      // the rule's own sentences
    QStringList sections;
};
// `shown`: the right answer and its reason may be seen; without it they are left empty. `trace` is the run
// that was asked of, played however far.
Feedback feedbackText(const Question& question, const Grade& grade, bool shown, const Trace& trace,
                      const Scenario& scenario, Language language, const Wording& wording = {});
// What a known mistake overlooks, in one or two sentences.
QString slipText(Slip slip, const Question& question, Language language);

}  // namespace synstep
