// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of an answer.
#include "core/lesson/message_step.h"
#include "ui/text/question_words.h"
#include "ui/text/rule_texts.h"
#include "ui/text/sections.h"
#include "ui/text/sentences.h"
#include "ui/text/step_values.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

QString verdictOf(const Grade& grade, Language language) {
    if (grade.isFull()) return translated(language, QT_TRANSLATE_NOOP("Text", "Right"));
    if (grade.points() == 0) return translated(language, QT_TRANSLATE_NOOP("Text", "Not right"));
    return translated(language, QT_TRANSLATE_NOOP("Text", "Not quite: %1 of %2 right"))
        .arg(grade.points())
        .arg(grade.of());
}

// Each kind of field once: places in an order are many. Where all is wrong the verdict has said so.
QString wrongFields(const Grade& grade, Language language) {
    QStringList names;
    if (grade.points() == 0) return {};
    for (const FieldGrade& field : grade.fields) {
        const QString name = fieldName(field.field, language);
        if (!field.right && !names.contains(name)) names += name;
    }
    if (names.isEmpty()) return {};
    return translated(language, QT_TRANSLATE_NOOP("Text", "Not right: %1."))
        .arg(names.join(translated(language, QT_TRANSLATE_NOOP("Text", ", "))));
}

// "FIN", "SYN": of what has come, if that is why its number counts one.
QString countedFlag(const Question& question) {
    const auto* next = question.as<NextTruth>();
    const auto* arrived = next && next->cause ? next->cause->as<Arrived>() : nullptr;
    if (!arrived || arrived->datagram.segment.len > 0) return {};
    const Segment& segment = arrived->datagram.segment;
    if (segment.has(Flags::fin)) return QStringLiteral("FIN");
    return segment.has(Flags::syn) ? QStringLiteral("SYN") : QString();
}

// Of a segment's flags and numbers.
const char* textOfSegmentSlip(Slip slip) {
    switch (slip) {
        case Slip::resetForText:
            return QT_TRANSLATE_NOOP("Text",
                                     "Every segment with the ACK bit acknowledges. Data that comes instead "
                                     "of the lost ACK acknowledges as well as the ACK would have.");
        case Slip::synWithTextRefused:
            return QT_TRANSLATE_NOOP(
                "Text",
                "A SYN may carry data. It is kept until the connection is ESTABLISHED, and not refused.");
        case Slip::ackWithoutOne:
            return QT_TRANSLATE_NOOP("Text",
                                     "The acknowledgment number is the next one expected, not the one that "
                                     "came: SYN and FIN count one octet each.");
        case Slip::ackAlwaysPlusOne:
            return QT_TRANSLATE_NOOP("Text",
                                     "The acknowledgment number is the next octet expected: data counts with "
                                     "all its octets, SYN and FIN with one, a pure ACK with none.");
        case Slip::seqCountsSegments:
            return QT_TRANSLATE_NOOP("Text",
                                     "Sequence numbers count octets, not segments: the next number follows "
                                     "the last octet that was sent.");
        case Slip::newInitialNumber:
            return QT_TRANSLATE_NOOP("Text",
                                     "A retransmission carries the same octets: its seq is the same.");
        case Slip::ackRepeated:
            return QT_TRANSLATE_NOOP("Text",
                                     "A pure ACK takes no sequence number: nobody acknowledges it, no timer "
                                     "waits for that, and it is never retransmitted.");
        case Slip::bareFin:
            return QT_TRANSLATE_NOOP("Text",
                                     "Once a connection is open every segment acknowledges: FIN has the ACK "
                                     "bit set, too.");
        case Slip::alwaysFour:
            return QT_TRANSLATE_NOOP("Text",
                                     "ACK and FIN need not be two segments: an ACK travels with whatever is "
                                     "sent next, also with FIN.");
        default:
            return nullptr;
    }
}

const char* textOf(Slip slip) {
    switch (slip) {
        case Slip::stateTooEarly:
            return QT_TRANSLATE_NOOP(
                "Text", "That state comes later: this step does not bring what it takes to enter it.");
        case Slip::stateTooLate:
            return QT_TRANSLATE_NOOP("Text",
                                     "That state is left in this step: states change as a segment is sent "
                                     "or arrives, and not with the answer to it.");
        case Slip::staleAnswerIgnored:
            return QT_TRANSLATE_NOOP("Text",
                                     "An acknowledgment of something that was never sent is not ignored: the "
                                     "other end must learn that its connection belongs to nobody.");
        case Slip::timeWaitOfOther:
            return QT_TRANSLATE_NOOP("Text",
                                     "TIME-WAIT is the state of the end that closed first: it is that one "
                                     "which sends the last ACK.");
        case Slip::finTimeout:
            return QT_TRANSLATE_NOOP("Text",
                                     "The FIN-WAIT-2 timer runs in FIN-WAIT-2 only. TIME-WAIT lasts 2MSL.");
        case Slip::acceptShakesHands:
            return QT_TRANSLATE_NOOP("Text",
                                     "accept() sends nothing: the handshake is finished before, and the "
                                     "connection waits in the accept queue.");
        case Slip::closeAlwaysFin:
            return QT_TRANSLATE_NOOP("Text",
                                     "close() does not always send FIN: with data that nobody has read, the "
                                     "peer has to learn that it was lost.");
        case Slip::timerEndsCloseWait:
            return QT_TRANSLATE_NOOP("Text",
                                     "No timer ends CLOSE-WAIT: it lasts until the application closes.");
        default:
            return textOfSegmentSlip(slip);
    }
}

// What the author says of the choice that was made.
QString becauseOfChoice(const Question& question, const Grade& grade, Language language) {
    const auto* truth = question.as<ChoiceTruth>();
    const auto* pick = std::get_if<PickAnswer>(&grade.given);
    if (!truth || !pick || pick->chosen >= truth->choices.size()) return {};
    return markedIn(language, truth->choices[pick->chosen].because).line();
}

// The rule's own sentences about the entry in which it fires.
QStringList ruleSentences(const Question& question, const Trace& trace, const Scenario& scenario,
                          Language language, const Wording& wording) {
    const std::shared_ptr<Trace> ahead = playedAhead(trace);
    if (!playTo(*ahead, question.decidedBy + 1)) return {};
    const Step step{*ahead, question.decidedBy, scenario, language, wording};
    const QString pattern = translated(language, patternOf(question.rule));
    QStringList lines = sentences(language, pattern, valuesOf(step, valuesOf(step), question.rule));
    for (QString& line : lines) line = spelt(line, wording.states);
    return lines;
}

void addFurther(Feedback& feedback, const Question& question, const Scenario& scenario, Language language,
                const Wording& wording) {
    const auto* next = question.as<NextTruth>();
    if (!next) return;
    const bool byTimer = next->sent.empty() && next->expiry;
    const std::vector<Departure>& sent = byTimer ? next->expiry->departures : next->sent;
    for (std::size_t i = byTimer ? 0 : 1; i < sent.size(); ++i) {
        const char* pattern = byTimer ? QT_TRANSLATE_NOOP("Text", "Then is sent: %1")
                                      : QT_TRANSLATE_NOOP("Text", "Also sent: %1");
        feedback.further += translated(language, pattern)
                                .arg(shownSegment(sent[i], question.initial, scenario, language, wording));
    }
}

}  // namespace

QString yourPrediction(Language language) {
    return translated(language, QT_TRANSLATE_NOOP("Text", "your prediction"));
}

QString fieldName(GradedField field, Language language) {
    switch (field) {
        case GradedField::flags:
            return translated(language, QT_TRANSLATE_NOOP("Text", "flags"));
        case GradedField::seq:
            return QStringLiteral("seq");
        case GradedField::ack:
            return QStringLiteral("ack");
        case GradedField::nothing:
            return translated(language, QT_TRANSLATE_NOOP("Text", "whether something is sent"));
        case GradedField::timer:
            return translated(language, QT_TRANSLATE_NOOP("Text", "which timer"));
        case GradedField::sender:
            return translated(language, QT_TRANSLATE_NOOP("Text", "who sends"));
        case GradedField::leaving:
            return translated(language, QT_TRANSLATE_NOOP("Text", "what the timer sends"));
        case GradedField::clientState:
            return translated(language, QT_TRANSLATE_NOOP("Text", "the client’s state"));
        case GradedField::serverState:
            return translated(language, QT_TRANSLATE_NOOP("Text", "the server’s state"));
        case GradedField::recovers:
            return translated(language, QT_TRANSLATE_NOOP("Text", "whether it recovers"));
        case GradedField::remedy:
            return translated(language, QT_TRANSLATE_NOOP("Text", "by what"));
        case GradedField::whose:
            return translated(language, QT_TRANSLATE_NOOP("Text", "by whom"));
        case GradedField::place:
            return translated(language, QT_TRANSLATE_NOOP("Text", "the order"));
        case GradedField::blank:
            return translated(language, QT_TRANSLATE_NOOP("Text", "what stands in the blank"));
        case GradedField::choice:
            return translated(language, QT_TRANSLATE_NOOP("Text", "the choice"));
    }
    return {};
}

QString remedyName(Remedy remedy, Language language) {
    switch (remedy) {
        case Remedy::nothing:
            return translated(language, QT_TRANSLATE_NOOP("Text", "nothing happens any more"));
        case Remedy::timer:
            return translated(language,
                              QT_TRANSLATE_NOOP("Text", "a timer expires and something is sent again"));
        case Remedy::segment:
            return translated(language, QT_TRANSLATE_NOOP("Text", "a segment that comes anyhow"));
        case Remedy::reset:
            return translated(language, QT_TRANSLATE_NOOP("Text", "a RST"));
        case Remedy::givingUp:
            return translated(language, QT_TRANSLATE_NOOP("Text", "giving up"));
    }
    return {};
}

QString triesText(std::uint32_t left, Language language) {
    return translatedCount(language, QT_TRANSLATE_N_NOOP("Text", "%n tries left"), static_cast<int>(left));
}

QString slipText(Slip slip, const Question& question, Language language) {
    if (slip == Slip::ackWithoutOne) {
        if (const QString flag = countedFlag(question); !flag.isEmpty())
            return spaced(language, translated(language, QT_TRANSLATE_NOOP(
                                                             "Text",
                                                             "%1 counts one octet, so the acknowledgment "
                                                             "number is one more than its sequence number."))
                                        .arg(flag));
    }
    const char* text = textOf(slip);
    return text ? translated(language, text) : QString();
}

Feedback feedbackText(const Question& question, const Grade& grade, bool shown, const Trace& trace,
                      const Scenario& scenario, Language language, const Wording& wording) {
    Feedback feedback;
    feedback.verdict = verdictOf(grade, language);
    feedback.wrong = wrongFields(grade, language);
    const QString said = becauseOfChoice(question, grade, language);
    feedback.mistake =
        spelt(said.isEmpty() ? slipText(grade.slip, question, language) : said, wording.states);
    if (!shown) return feedback;
    feedback.right = translated(language, QT_TRANSLATE_NOOP("Text", "The right answer is: %1"))
                         .arg(answerText(question, grade.right, scenario, language, wording));
    addFurther(feedback, question, scenario, language, wording);
    if (grade.rule == Rule::count) return feedback;
    feedback.because = translated(language, QT_TRANSLATE_NOOP("Text", "The rule is:"));
    feedback.why = ruleSentences(question, trace, scenario, language, wording);
    feedback.sections = sectionsOf(grade.rule, language);
    return feedback;
}

}  // namespace synstep
