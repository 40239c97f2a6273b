// SPDX-License-Identifier: GPL-3.0-or-later
// A run as numbered sentences: what happened and what came of it. Why is explain()'s.
#include "ui/text/causes.h"
#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {
namespace {

const char* patternOf(Discard why) {
    switch (why) {
        case Discard::unacceptableSequenceNumber:
            return QT_TRANSLATE_NOOP("Text", "The segment is not taken: its sequence number does not fit.");
        case Discard::unacceptableAck:
            return QT_TRANSLATE_NOOP("Text",
                                     "The segment is not taken: its acknowledgment number does not fit.");
        case Discard::noAckBit:
            return QT_TRANSLATE_NOOP("Text", "The segment is not taken: it has no ACK bit.");
        case Discard::rstOutsideWindow:
            return QT_TRANSLATE_NOOP("Text", "The RST is ignored: it lies outside the receive window.");
        case Discard::rstInWindow:
            return QT_TRANSLATE_NOOP("Text",
                                     "The RST is not believed: it lies in the receive window, but not "
                                     "exactly at its beginning.");
        case Discard::rstIgnored:
            return QT_TRANSLATE_NOOP("Text", "The RST is ignored.");
        case Discard::synInConnection:
            return QT_TRANSLATE_NOOP("Text", "The SYN is not believed: this connection exists already.");
        case Discard::notExpected:
            return QT_TRANSLATE_NOOP("Text", "The segment is not taken: this state does not expect it.");
        case Discard::oldText:
            return QT_TRANSLATE_NOOP("Text", "Its data has already arrived.");
        case Discard::textAfterFin:
            return QT_TRANSLATE_NOOP("Text", "Its data comes after the FIN and is not taken.");
        case Discard::synQueueFull:
            return QT_TRANSLATE_NOOP("Text", "It is dropped: the SYN queue is full.");
        case Discard::acceptQueueFull:
            return QT_TRANSLATE_NOOP("Text", "It is dropped: the accept queue is full.");
        case Discard::checksumWrong:
            return QT_TRANSLATE_NOOP("Text", "It is discarded: the checksum does not fit.");
        case Discard::hostDown:
            return QT_TRANSLATE_NOOP("Text", "It vanishes: the host is down.");
    }
    return "";
}

struct Consequence {
    const Step& step;
    SocketName socket;
    Rule rule;
    Language language = step.language;

    QString say(const char* pattern, const Values& values) const {
        return sentence(language, pattern, values);
    }

    QString operator()(const Sent& sent) const {
        Values values;
        values.set("sent", segmentText(sentBy(step, sent), language, step.wording));
        if (rule == Rule::rstChallenged || rule == Rule::synChallenged)
            return say(QT_TRANSLATE_NOOP("Text", "It sends a challenge ACK, {sent}."), values);
        return say(isRepetition(sent, rule) ? QT_TRANSLATE_NOOP("Text", "It sends {sent} again.")
                                    : QT_TRANSLATE_NOOP("Text", "It sends {sent}."),
                   values);
    }
    QString operator()(const StateChanged& change) const {
        Values values;
        addOtherConnection(values, step, socket);
        values.set("from", stateName(change.from));
        values.set("to", stateName(change.to));
        return say(QT_TRANSLATE_NOOP("Text", "The state[ of connection {name}] changes from {from} to {to}."),
                   values);
    }
    QString operator()(const Reported& reported) const {
        Values values;
        values.set("report", reportText(reported.report, language));
        return say(QT_TRANSLATE_NOOP("Text", "The application is told: {report}."), values);
    }
    QString operator()(const Discarded& discarded) const { return say(patternOf(discarded.why), {}); }
    // Once for all that was taken: what had waited behind a hole comes in pieces.
    QString operator()(const Taken& taken) const {
        std::uint32_t total = 0;
        for (const Effect& effect : step.entry().effects) {
            const auto* piece = std::get_if<Taken>(&effect.what);
            if (!piece) continue;
            if (total == 0 && piece != &taken) return {};
            total += piece->octets;
        }
        Values values;
        values.set("octets", octetsText(total, language));
        return say(QT_TRANSLATE_NOOP("Text", "It takes {octets} in order."), values);
    }
    QString operator()(const TimerChanged&) const { return {}; }
    QString operator()(const Noted&) const { return {}; }
};

QString line(const Step& step) {
    const bool chinese = step.language == Language::zhCN;
    const Entry& entry = step.entry();
    QStringList parts{headline(step) + (chinese ? QStringLiteral("。") : QStringLiteral("."))};
    const auto* made = entry.as<CallMade>();
    if (made && made->refusal != Refusal::none) parts += refusalText(made->refusal, step.language);
    for (const Effect& effect : entry.effects) {
        const QString sentence = std::visit(Consequence{step, effect.socket, effect.rule}, effect.what);
        if (!sentence.isEmpty()) parts += sentence;
    }
    const QString number = QString::number(step.index + 1);
    const QString text = spelt(parts.join(chinese ? QString() : QStringLiteral(" ")), step.wording.states);
    return number + QStringLiteral(". ") + instantText(entry.at) + QStringLiteral(" s  ") + text;
}

}  // namespace

QString transcriptLine(const Trace& trace, std::size_t entry, const Scenario& scenario, Language language,
                       const Wording& wording) {
    return line(Step{trace, entry, scenario, language, wording});
}

QStringList transcript(const Trace& trace, std::size_t position, const Scenario& scenario, Language language,
                       const Wording& wording) {
    QStringList lines;
    for (std::size_t i = 0; i < position && i < trace.size(); ++i) {
        lines += transcriptLine(trace, i, scenario, language, wording);
    }
    return lines;
}

}  // namespace synstep
