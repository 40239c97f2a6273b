// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/question_words.h"

#include "ui/text/changes.h"
#include "ui/text/sentences.h"
#include "ui/text/step_values.h"
#include "ui/text/translation.h"
#include "ui/text/values.h"

namespace synstep {

namespace {

// By which a number is told; none where it lies far from the initial one or before it.
std::optional<SeqNum> teller(SeqNum number, const std::optional<SeqNum>& initial) {
    constexpr std::uint32_t tellingDistance = 1u << 24;
    return initial && octetsBetween(*initial, number) < tellingDistance ? initial : std::nullopt;
}

struct Told {
    std::optional<SeqNum> initial;
    HostId whose;
};

// What a learner or a poll answers may take one direction for the other: where a number is none of its own,
// it is told by the other one, so that it looks no different from what is right.
Told answerTeller(SeqNum number, HostId whose, const InitialPair& initial) {
    if (const auto own = teller(number, initial[indexOf(whose)])) return {own, whose};
    const HostId other = peerOf(whose);
    const auto others = teller(number, initial[indexOf(other)]);
    return {others, others ? other : whose};
}

NumberedSegment answeredBy(const Segment& segment, HostId from, const InitialPair& initial) {
    const Told seq = answerTeller(segment.seq, from, initial);
    NumberedSegment numbered{segment, from, {seq.initial, std::nullopt}, seq.whose};
    if (!segment.has(Flags::ack)) return numbered;
    const Told ack = answerTeller(segment.ack, peerOf(from), initial);
    numbered.initial.ack = ack.initial;
    numbered.ackOf = ack.whose;
    return numbered;
}

NumberedSegment numberedBy(const Segment& segment, HostId from, const InitialPair& initial) {
    InitialNumbers numbers;
    numbers.seq = teller(segment.seq, initial[indexOf(from)]);
    if (segment.has(Flags::ack)) numbers.ack = teller(segment.ack, initial[indexOf(peerOf(from))]);
    return {segment, from, numbers};
}

struct Words {
    const Question& q;
    const Scenario& scenario;
    Language language;
    const Wording& wording;

    QString say(const char* pattern, Values values = {}, std::optional<HostId> host = {}) const {
        if (host) addHosts(values, *host, scenario, language);
        return spelt(sentence(language, pattern, values), wording.states);
    }
    QString inSentence(const Segment& segment, HostId from) const {
        return segmentText(numberedBy(segment, from, q.initial), language, wording);
    }
    QString named(HostId host, const QString& what) const {
        return translated(language, QT_TRANSLATE_NOOP("Text", "%1: %2"))
            .arg(hostName(host, scenario, language), what);
    }

    // --- what is told

    QString tell(const Entry& entry) const {
        Values values;
        if (const auto* made = entry.as<CallMade>()) {
            values.set("call", callText(made->call));
            return say(patternOfCall(made->call.kind), values, entry.host);
        }
        if (entry.departures.empty()) return lossText(entry);
        const Departure& departure = entry.departures.front();
        values.set("segment", inSentence(departure.datagram.segment, departure.from));
        return say(departure.injected
                       ? QT_TRANSLATE_NOOP("Text", "An injected {segment} is on its way to {peer}.")
                       : QT_TRANSLATE_NOOP("Text", "{Host} sends {segment}."),
                   values, departure.from);
    }
    static const char* patternOfCall(CallKind kind) {
        switch (kind) {
            case CallKind::crash:
                return QT_TRANSLATE_NOOP("Text", "{Host} crashes.");
            case CallKind::restart:
                return QT_TRANSLATE_NOOP("Text", "{Host} runs again.");
            default:
                return QT_TRANSLATE_NOOP("Text", "The application of {host} calls {call}.");
        }
    }
    QString lossText(const Entry& entry) const {
        const auto* loss = entry.as<LostOnTheWay>();
        Values values;
        for (const Departure& lost : q.as<NextTruth>()->lost)
            if (loss && lost.id == loss->id)
                values.set("segment", inSentence(lost.datagram.segment, lost.from));
        return say(QT_TRANSLATE_NOOP("Text", "A segment of {host} is lost on its way[: {segment}]."), values,
                   entry.host);
    }

    QuestionText ofNext(const NextTruth& truth) const {
        QuestionText text;
        for (const Entry& entry : truth.told) text.told += tell(entry);
        if (!truth.cause) {
            text.asked = translated(language, QT_TRANSLATE_NOOP("Text", "What is sent next?"));
            return text;
        }
        const auto* arrived = truth.cause->as<Arrived>();
        if (!arrived) {
            text.told += tell(*truth.cause);
            text.asked = say(QT_TRANSLATE_NOOP("Text", "What does {host} send?"), {}, truth.cause->host);
            return text;
        }
        Values values;
        values.set("segment", inSentence(arrived->datagram.segment, arrived->from));
        const char* pattern =
            arrived->corrupt
                ? QT_TRANSLATE_NOOP("Text", "What does {host} send when {segment} arrives corrupted?")
            : arrived->copy
                ? QT_TRANSLATE_NOOP("Text", "What does {host} send when {segment} arrives a second time?")
                : QT_TRANSLATE_NOOP("Text", "What does {host} send when {segment} arrives?");
        text.asked = say(pattern, values, truth.cause->host);
        return text;
    }

    // --- answers

    // A wrong number is told by its initial one, too, where it can be.
    QString segmentOf(const SegmentAnswer& answer) const {
        const auto seq = numberFrom(answer.seq, q.initial);
        const bool hasAck = answer.flags.has(Flags::ack);
        const auto ack = numberFrom(answer.ack, q.initial);
        if (seq && (!hasAck || ack)) {
            Segment segment;
            segment.flags = answer.flags;
            segment.seq = *seq;
            segment.ack = ack.value_or(SeqNum{});
            return segmentWords(answeredBy(segment, answer.sender, q.initial), language, wording).line();
        }
        QString text = answer.flags.bits == 0 ? translated(language, QT_TRANSLATE_NOOP("Text", "no flags"))
                                              : flagsText(answer.flags);
        if (!answer.seq.empty()) text += QStringLiteral(" seq=") + QString::fromStdString(answer.seq);
        if (hasAck && !answer.ack.empty())
            text += QStringLiteral(" ack=") + QString::fromStdString(answer.ack);
        return text;
    }

    QString answerOf(const NextAnswer& answer) const {
        if (answer.segment) return named(answer.segment->sender, segmentOf(*answer.segment));
        if (!answer.timer) return translated(language, QT_TRANSLATE_NOOP("Text", "nothing"));
        Values values;
        values.set("timer", timerName(answer.timer->timer, language));
        return say(QT_TRANSLATE_NOOP("Text", "nothing until the {timer} of {host} expires"), values,
                   answer.timer->host);
    }
    QString answerOf(const StatesAnswer& answer) const {
        QStringList parts;
        for (const HostId host : {HostId::client, HostId::server})
            parts += named(host, stateName(answer.states[indexOf(host)], wording.states));
        return parts.join(translated(language, QT_TRANSLATE_NOOP("Text", ", ")));
    }
    QString answerOf(const RecoveryAnswer& answer) const {
        Values values;
        values.set("remedy", remedyOf(answer));
        return say(answer.recovers ? QT_TRANSLATE_NOOP("Text", "yes: {remedy}")
                                   : QT_TRANSLATE_NOOP("Text", "no: {remedy}"),
                   values);
    }
    QString remedyOf(const RecoveryAnswer& answer) const {
        switch (answer.whose ? answer.by : Remedy::nothing) {
            case Remedy::nothing:
                break;
            case Remedy::timer:
                return say(QT_TRANSLATE_NOOP("Text", "a timer of {host} expires, and it sends again"), {},
                           answer.whose);
            case Remedy::segment:
                return say(QT_TRANSLATE_NOOP("Text", "a segment of {host} comes anyhow"), {}, answer.whose);
            case Remedy::reset:
                return say(QT_TRANSLATE_NOOP("Text", "{host} sends a RST"), {}, answer.whose);
            case Remedy::givingUp:
                return say(QT_TRANSLATE_NOOP("Text", "{host} gives up"), {}, answer.whose);
        }
        if (answer.by != Remedy::nothing) return remedyName(answer.by, language);
        return translated(language, answer.recovers ? QT_TRANSLATE_NOOP("Text", "it is in order as it stands")
                                                    : QT_TRANSLATE_NOOP("Text", "it stays as it is"));
    }
    QString answerOf(const OrderAnswer& answer) const {
        QStringList parts;
        const auto* truth = q.as<OrderTruth>();
        for (const SegmentId id : answer.segments) {
            for (const Departure& one : truth ? truth->right : std::vector<Departure>{})
                if (one.id == id) parts += shownSegment(one, q.initial, scenario, language, wording);
        }
        return parts.join(translated(language, QT_TRANSLATE_NOOP("Text", ", ")));
    }
    QString answerOf(const BlankAnswer& answer) const {
        const auto* truth = q.as<BlankTruth>();
        if (!truth || truth->field == BlankField::flags) return flagsText(answer.flags);
        const auto number = numberFrom(answer.number, q.initial);
        if (!number) return QString::fromStdString(answer.number);
        const HostId from = truth->departure.from;
        const Told told =
            answerTeller(*number, truth->field == BlankField::seq ? from : peerOf(from), q.initial);
        return numberText(*number, told.initial, told.whose, wording);
    }
    QString answerOf(const PickAnswer& answer) const {
        if (const auto* truth = q.as<ChoiceTruth>(); truth && answer.chosen < truth->choices.size())
            return markedIn(language, truth->choices[answer.chosen].text).line();
        const auto* truth = q.as<FaultTruth>();
        if (!truth || answer.chosen >= truth->faults.size()) return {};
        return changesText({truth->faults[answer.chosen]}, scenario, language);
    }
};

QString ownWords(const Question& question, const Words& words) {
    const auto say = [&](const char* source) { return translated(words.language, source); };
    if (question.as<StatesTruth>())
        return say(QT_TRANSLATE_NOOP("Text", "In which states are both ends after the next step?"));
    if (question.as<RecoveryTruth>())
        return say(QT_TRANSLATE_NOOP("Text", "Does the connection recover, and by what?"));
    if (question.as<OrderTruth>())
        return say(QT_TRANSLATE_NOOP("Text", "In which order are these segments sent?"));
    if (question.as<FaultTruth>())
        return say(QT_TRANSLATE_NOOP("Text", "Which fault explains this sequence diagram?"));
    if (const auto* truth = question.as<BlankTruth>()) {
        Values values;
        values.set("label", blankLabel(*truth, question.initial, words.language, words.wording));
        return words.say(QT_TRANSLATE_NOOP("Text", "{Host} sends {label}. What stands in the blank?"), values,
                         truth->departure.from);
    }
    return {};
}

}  // namespace

QString QuestionText::text() const {
    return spaced(language, (told + QStringList{asked}).join(QLatin1Char(' ')));
}

QuestionText questionText(const Question& question, const Scenario& scenario, Language language,
                          const Wording& wording) {
    const Words words{question, scenario, language, wording};
    QuestionText text;
    if (const auto* next = question.as<NextTruth>()) {
        text = words.ofNext(*next);
    } else {
        text.asked = ownWords(question, words);
    }
    if (!question.text.isEmpty()) text.asked = markedIn(language, question.text).line();
    text.language = language;
    return text;
}

QString answerText(const Question& question, const Answer& answer, const Scenario& scenario,
                   Language language, const Wording& wording) {
    const Words words{question, scenario, language, wording};
    return std::visit([&](const auto& one) { return words.answerOf(one); }, answer);
}

QString blankLabel(const BlankTruth& truth, const InitialPair& initial, Language language,
                   const Wording& wording) {
    // The standard label, whatever the wording: others have no place of its own for each part.
    Wording standard = wording;
    standard.labels = LabelPreset::standard;
    SegmentWords words = segmentWords(
        numberedBy(truth.departure.datagram.segment, truth.departure.from, initial), language, standard);
    switch (truth.field) {
        case BlankField::flags:
            words.flags = QStringLiteral("?");
            break;
        case BlankField::seq:
            words.numbers[0] = QStringLiteral("seq=?");
            break;
        case BlankField::ack:
            words.numbers.back() = QStringLiteral("ack=?");
            break;
    }
    return words.line();
}

QString shownSegment(const Departure& departure, const InitialPair& initial, const Scenario& scenario,
                     Language language, const Wording& wording) {
    const NumberedSegment segment = numberedBy(departure.datagram.segment, departure.from, initial);
    return translated(language, QT_TRANSLATE_NOOP("Text", "%1: %2"))
        .arg(hostName(departure.from, scenario, language), segmentWords(segment, language, wording).line());
}

}  // namespace synstep
