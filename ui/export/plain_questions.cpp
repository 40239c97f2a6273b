// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/plain_questions.h"

#include <algorithm>

#include "core/gift/gift_story.h"
#include "core/scenario/story_run.h"
#include "ui/text/gift_words.h"
#include "ui/text/sentences.h"
#include "ui/text/translation.h"
#include "ui/text/values.h"

namespace synstep {

namespace {

using Form = decltype(GiftQuestion::form);

class Asked {
  public:
    Asked(const Scenario& scenario, const Told::Step& at, const PlainOptions& options)
        : scenario_(scenario),
          trace_(*at.run),
          position_(at.position),
          options_(options),
          language_(options.language) {}

    std::optional<GiftQuestion> question(const Ask& ask) const {
        return std::visit([&](const auto& form) { return questionOf(ask, form); }, ask.form);
    }

  private:
    QString say(const char* source) const { return translated(language_, source); }

    std::optional<GiftQuestion> questionOf(const Ask& ask, const AskChoice& choice) const {
        return giftQuestion(ask.text, choice, textLanguage(language_));
    }

    std::optional<GiftQuestion> questionOf(const Ask& ask, const AskBlank& blank) const {
        const auto sending = trace_.sendingOf(blank.segment);
        if (!sending) return std::nullopt;
        const Segment& segment = sending->departure->datagram.segment;
        Form form;
        if (blank.field == BlankField::flags) {
            form = GiftShortAnswer{spellings(segment.flags)};
        } else {
            const SeqNum number = blank.field == BlankField::seq ? segment.seq : segment.ack;
            form = GiftNumeric{{{static_cast<double>(number.value), 0, 100, {}}}};
        }
        const QString own =
            blank.field == BlankField::flags ? say(QT_TRANSLATE_NOOP("Text", "Which flags does it carry?"))
            : blank.field == BlankField::seq
                ? say(QT_TRANSLATE_NOOP("Text", "Which sequence number does it carry?"))
                : say(QT_TRANSLATE_NOOP("Text", "Which acknowledgment number does it carry?"));
        return asked(ask, own, std::max(position_, sending->entry + 1), blank, std::move(form));
    }

    std::optional<GiftQuestion> questionOf(const Ask& ask, const AskOrder& order) const {
        GiftMatching matching;
        std::vector<SegmentId> sorted = order.segments;
        std::sort(sorted.begin(), sorted.end());
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            const auto sending = trace_.sendingOf(sorted[i]);
            if (!sending) return std::nullopt;
            matching.pairs.push_back(
                {std::to_string(i + 1), messageText(*sending->departure, {}).toStdString()});
        }
        return asked(ask, say(QT_TRANSLATE_NOOP("Text", "In which order are these messages sent?")), 0, {},
                     matching);
    }

    template <class Other>
    std::optional<GiftQuestion> questionOf(const Ask&, const Other&) const {
        return std::nullopt;
    }

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

    // "Client → Server: SYN+ACK seq=300 ack=____"
    QString messageText(const Departure& departure, const std::optional<AskBlank>& blank) const {
        const QString gap = QStringLiteral("____");
        SegmentWords words = segmentWords(numbered(trace_, departure, {}), language_, {});
        if (blank && blank->segment == departure.id) {
            if (blank->field == BlankField::flags) words.flags = gap;
            for (QString& number : words.numbers) {
                const QString name =
                    QString::fromStdString(std::string(toString(blank->field))) + QLatin1Char('=');
                if (number.startsWith(name)) number = name + gap;
            }
        }
        return QStringLiteral("%1 → %2: %3")
            .arg(hostName(departure.from, scenario_, language_),
                 hostName(peerOf(departure.from), scenario_, language_), words.line());
    }

    // What has been sent so far, a line each.
    QStringList messages(std::size_t end, const std::optional<AskBlank>& blank) const {
        QStringList out;
        for (std::size_t i = 0; i < end; ++i) {
            const Entry& entry = trace_.entry(i);
            for (const Departure& departure : entry.departures) {
                QString line = instantText(entry.at) + QStringLiteral(" s  ") + messageText(departure, blank);
                if (departure.fate == Fate::lost)
                    line += QStringLiteral(" – ") + fateText(departure, language_);
                out += line;
            }
        }
        return out;
    }

    GiftQuestion asked(const Ask& ask, const QString& own, std::size_t end,
                       const std::optional<AskBlank>& blank, Form form) const {
        QStringList lines = options_.messages ? messages(end, blank) : QStringList();
        if (!lines.isEmpty()) lines += QString();
        lines += ask.text.isEmpty() ? own : in(language_, ask.text);
        GiftQuestion out;
        out.text = lines.join(QLatin1Char('\n')).toStdString();
        out.form = std::move(form);
        return out;
    }

    const Scenario& scenario_;
    const Trace& trace_;
    std::size_t position_;
    PlainOptions options_;
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
    const Language language = options.language;
    const Told story = told(scenario.story, Trace::branchFrom(run, run->size()));
    std::vector<GiftQuestion> out;
    for (std::size_t i = 0; i < story.steps.size(); ++i) {
        const auto* ask = std::get_if<Ask>(&scenario.story[i].what);
        auto question = ask ? Asked(scenario, story.steps[i], options).question(*ask) : std::nullopt;
        if (!question) continue;
        question->category = giftCategory(textLanguage(language));
        question->title = giftTitle(scenario, i);
        out.push_back(std::move(*question));
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
                if (giftTitle(scenario, i) == question.title)
                    question.remarks = giftRemarks(scenario.story[i], scenario.setup);
            }
            all.push_back(std::move(question));
        }
    }
    return QByteArray::fromStdString(giftText(all));
}

}  // namespace synstep
