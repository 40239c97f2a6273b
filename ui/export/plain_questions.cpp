// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/plain_questions.h"

#include <algorithm>

#include "core/gift/gift_story.h"
#include "core/lesson/distractors.h"
#include "core/scenario/story_run.h"
#include "ui/text/gift_words.h"
#include "ui/text/question_words.h"
#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

using Form = decltype(GiftQuestion::form);

// One question, told and asked in one language.
class Plain {
  public:
    Plain(const Scenario& scenario, const Told::Step& at, const Question& question,
          const PlainOptions& options)
        : scenario_(scenario),
          trace_(*at.run),
          q_(question),
          options_(options),
          language_(options.language) {}

    GiftQuestion question(const Ask& ask) const {
        if (const auto* choice = std::get_if<AskChoice>(&ask.form))
            return giftQuestion(ask.text, *choice, textLanguage(language_));
        GiftQuestion out;
        out.form = std::visit([&](const auto& truth) { return formOf(truth); }, q_.truth);
        const QuestionText words = questionText(q_, scenario_, language_);
        const bool byLadder = options_.run == RunShown::asLadder;
        QStringList lines = byLadder ? QStringList() : messages();
        lines += words.told;
        if (!lines.isEmpty()) lines += QString();
        lines += byLadder ? momentOf(words.asked) : words.asked;
        if (const auto* blank = byLadder ? q_.as<BlankTruth>() : nullptr)
            lines.back() = ofMessage(*blank, ask.text.isEmpty() ? QString() : words.asked);
        out.text = lines.join(QLatin1Char('\n')).toStdString();
        out.feedback = reason().toStdString();
        return out;
    }

  private:
    // Beside a whole run one has to know which step is meant.
    QString momentOf(const QString& asked) const {
        if (q_.position == 0 || q_.as<OrderTruth>() || q_.as<BlankTruth>() || q_.as<FaultTruth>())
            return asked;
        return translated(language_, QT_TRANSLATE_NOOP("Text", "At %1 s: %2"))
            .arg(instantText(trace_.entry(q_.position - 1).at), asked);
    }

    // Beside a ladder a message is named by its number there; what else it carries is asked for there, too.
    QString ofMessage(const BlankTruth& blank, const QString& asked) const {
        const int number = numberOf(blank.departure.id);
        if (!asked.isEmpty())
            return translated(language_, QT_TRANSLATE_NOOP("Text", "%1 (Message %2)"))
                .arg(asked, QString::number(number));
        const auto own = [&](const char* source) { return translated(language_, source).arg(number); };
        switch (blank.field) {
            case BlankField::flags:
                return own(QT_TRANSLATE_NOOP("Text", "Message %1: which flags does it carry?"));
            case BlankField::seq:
                return own(QT_TRANSLATE_NOOP("Text", "Message %1: which seq does it carry?"));
            case BlankField::ack:
                break;
        }
        return own(QT_TRANSLATE_NOOP("Text", "Message %1: which ack does it carry?"));
    }

    // In the order of sending, as the ladder counts.
    int numberOf(SegmentId id) const {
        int number = 0;
        for (std::size_t i = 0; i < trace_.size(); ++i)
            for (const Departure& departure : trace_.entry(i).departures) {
                ++number;
                if (departure.id == id) return number;
            }
        return number;
    }

    std::string words(const Answer& answer) const {
        return answerText(q_, answer, scenario_, language_).toStdString();
    }

    // The right answer among wrong ones that somebody might believe, no two in the same words.
    Form chosenFrom() const {
        GiftChoice choice;
        const Options options = optionsOf(q_);
        const std::string right = words(options.answers[options.right]);
        for (std::size_t i = 0; i < options.answers.size(); ++i) {
            const std::string text = words(options.answers[i]);
            const bool known = std::any_of(choice.answers.begin(), choice.answers.end(),
                                           [&](const GiftAnswer& one) { return one.text == text; });
            if (i == options.right) {
                choice.answers.push_back({right, 100, {}});
            } else if (text != right && !known) {
                const Slip slip = slipOf(q_, options.answers[i]);
                choice.answers.push_back({text, 0, slipText(slip, q_, language_).toStdString()});
            }
        }
        return choice;
    }

    Form formOf(const NextTruth&) const { return chosenFrom(); }
    Form formOf(const RecoveryTruth&) const { return chosenFrom(); }

    // Each end and its state; further states to be wrong about.
    Form formOf(const StatesTruth& truth) const {
        GiftMatching matching;
        std::vector<State> named(truth.after.begin(), truth.after.end());
        for (const HostId host : {HostId::client, HostId::server}) {
            matching.pairs.push_back({hostName(host, scenario_, language_).toStdString(),
                                      stateName(truth.after[indexOf(host)]).toStdString()});
        }
        for (const Answer& wrong : distractors(q_)) {
            const auto* states = std::get_if<StatesAnswer>(&wrong);
            if (states == nullptr) continue;
            for (const State state : states->states) {
                if (std::find(named.begin(), named.end(), state) != named.end()) continue;
                named.push_back(state);
                matching.pairs.push_back({{}, stateName(state).toStdString()});
            }
        }
        return matching;
    }

    Form formOf(const OrderTruth& truth) const {
        GiftMatching matching;
        for (const Departure& departure : truth.right) {
            matching.pairs.push_back(
                {std::to_string(matching.pairs.size() + 1),
                 shownSegment(departure, q_.initial, scenario_, language_).toStdString()});
        }
        return matching;
    }

    Form formOf(const BlankTruth& truth) const {
        const Segment& segment = truth.departure.datagram.segment;
        if (truth.field == BlankField::flags) return GiftShortAnswer{spellings(segment.flags)};
        const SeqNum number = truth.field == BlankField::seq ? segment.seq : segment.ack;
        return GiftNumeric{{{static_cast<double>(number.value), 0, 100, {}}}};
    }

    Form formOf(const FaultTruth& truth) const {
        AskChoice ask;
        for (std::size_t i = 0; i < truth.faults.size(); ++i) {
            AnswerChoice choice;
            choice.text.*textLanguage(language_) = words(PickAnswer{i});
            choice.right = truth.right[i];
            ask.choices.push_back(choice);
        }
        return giftQuestion({}, ask, textLanguage(language_)).form;
    }

    Form formOf(const ChoiceTruth&) const { return GiftDescription{}; }  // its author has written it

    // As one may type them.
    static std::vector<GiftAnswer> spellings(Flags flags) {
        const QString plus = flagsText(flags);
        std::vector<GiftAnswer> out;
        for (const char* between : {"+", ", ", ",", " "}) {
            const QString text = QString(plus).replace(QLatin1Char('+'), QLatin1String(between));
            if (out.empty() || text != plus) out.push_back({text.toStdString(), 100, {}});
        }
        return out;
    }

    QString reason() const {
        const Feedback said =
            feedbackText(q_, grade(q_, rightAnswer(q_)), true, trace_, scenario_, language_);
        QString text = said.why.join(language_ == Language::zhCN ? QString() : QStringLiteral(" "));
        const QString brackets =
            language_ == Language::zhCN ? QStringLiteral("（%1）") : QStringLiteral(" (%1)");
        if (!text.isEmpty() && !said.sections.isEmpty())
            text += brackets.arg(said.sections.join(QStringLiteral(", ")));
        return text;
    }

    // "Client → Server: SYN+ACK seq=300 ack=?"
    QString messageText(const Departure& departure) const {
        const auto* blank = q_.as<BlankTruth>();
        const QString label = blank && blank->departure.id == departure.id
                                  ? blankLabel(*blank, q_.initial, language_)
                                  : segmentWords(numbered(trace_, departure, {}), language_, {}).line();
        return QStringLiteral("%1 → %2: %3")
            .arg(hostName(departure.from, scenario_, language_),
                 hostName(peerOf(departure.from), scenario_, language_), label);
    }

    // What one has to have seen: all that was sent so far, with a blank what it is in; of messages to be put
    // in order nothing, of a fault the whole run.
    QStringList messages() const {
        std::size_t end = q_.position;
        if (const auto* blank = q_.as<BlankTruth>()) {
            const auto sending = trace_.sendingOf(blank->departure.id);
            if (sending) end = std::max(end, sending->entry + 1);
        }
        if (q_.as<OrderTruth>()) end = 0;
        if (q_.as<FaultTruth>()) end = trace_.size();
        QStringList out;
        for (std::size_t i = 0; i < end; ++i) {
            const Entry& entry = trace_.entry(i);
            for (const Departure& departure : entry.departures) {
                QString line = instantText(entry.at) + QStringLiteral(" s  ") + messageText(departure);
                if (isLostBy(departure, end)) line += QStringLiteral(" – ") + fateText(departure, language_);
                out += line;
            }
        }
        return shortened(out);
    }

    // What nobody would read to its end: how it began and what came last, or what a blank is among.
    QStringList shortened(const QStringList& lines) const {
        constexpr qsizetype begun = 10, shown = 30;
        if (lines.size() <= begun + shown + 1) return lines;
        qsizetype focus = lines.size();
        if (const auto* blank = q_.as<BlankTruth>()) {
            const QString label = blankLabel(*blank, q_.initial, language_);
            for (qsizetype i = 0; i < lines.size(); ++i)
                if (lines[i].contains(label)) focus = i;
        }
        const qsizetype from = std::clamp(focus - shown / 2, begun, lines.size() - shown);
        const auto gap = [this](qsizetype count) {
            return translated(language_, QT_TRANSLATE_NOOP("Text", "… %1 more messages …")).arg(count);
        };
        QStringList out = lines.mid(0, begun);
        if (from > begun) out += gap(from - begun);
        out += lines.mid(from, shown);
        if (from + shown < lines.size()) out += gap(lines.size() - from - shown);
        return out;
    }

    // Of a fault that is asked for one sees only what did not come.
    bool isLostBy(const Departure& departure, std::size_t end) const {
        if (departure.fate != Fate::lost || end == 0 || q_.as<FaultTruth>()) return false;
        return departure.lostAt <= trace_.entry(end - 1).at;
    }

    const Scenario& scenario_;
    const Trace& trace_;
    const Question& q_;
    const PlainOptions& options_;
    Language language_;
};

}  // namespace

std::shared_ptr<const Trace> wholeRun(const Scenario& scenario) {
    const auto run = std::make_shared<Trace>(World(std::make_shared<const Setup>(scenario.setup)));
    run->growToEnd();
    return run;
}

std::vector<GiftQuestion> plainQuestions(const Scenario& scenario, const std::shared_ptr<const Trace>& run,
                                         const PlainOptions& options) {
    const Told story = told(scenario.story, Trace::branchFrom(run, run->size()));
    std::vector<GiftQuestion> out;
    for (std::size_t i = 0; i < story.steps.size(); ++i) {
        const StoryStep& step = scenario.story[i];
        const auto* ask = std::get_if<Ask>(&step.what);
        if (ask == nullptr) continue;
        const auto question =
            questionOf(*ask, *story.steps[i].run, story.steps[i].position, scenario, step.socket);
        if (!question) continue;
        GiftQuestion plain = Plain(scenario, story.steps[i], *question, options).question(*ask);
        plain.category = giftCategory(textLanguage(options.language));
        plain.title = giftTitle(scenario, i);
        out.push_back(std::move(plain));
    }
    return out;
}

QByteArray questionsFile(const Scenario& scenario, const std::shared_ptr<const Trace>& run,
                         std::optional<Language> only) {
    std::vector<GiftQuestion> all;
    for (const Language language : {Language::en, Language::zhCN}) {
        if (only && *only != language) continue;
        const bool first = all.empty();
        for (GiftQuestion& question : plainQuestions(scenario, run, {language})) {
            for (std::size_t i = 0; first && i < scenario.story.size(); ++i) {
                const bool asks = std::holds_alternative<Ask>(scenario.story[i].what);
                if (asks && giftTitle(scenario, i) == question.title)
                    question.remarks = giftRemarks(scenario.story[i], scenario.setup);
            }
            all.push_back(std::move(question));
        }
    }
    return QByteArray::fromStdString(giftText(all));
}

}  // namespace synstep
