// SPDX-License-Identifier: GPL-3.0-or-later
// Questions, answers and feedback in both languages.
#include "ui/text/question_words.h"

#include <gtest/gtest.h>

#include <QRegularExpression>
#include <QSet>

#include "core/lesson/distractors.h"
#include "core/lesson/message_step.h"
#include "core/scenario/catalogue.h"
#include "tests/ui/text/lint.h"
#include "tests/ui/text/played.h"

namespace synstep {
namespace {

constexpr HostId client = HostId::client, server = HostId::server;

std::size_t after(const Played& run, const auto& matches) {
    for (std::size_t i = 0; i < run.trace.size(); ++i)
        if (matches(run.trace.entry(i))) return i + 1;
    ADD_FAILURE() << "no such entry";
    return 0;
}
std::size_t sent(const Played& run, HostId host, SegmentKind kind) {
    return after(run, [=](const Entry& entry) {
        return !entry.departures.empty() && entry.host == host &&
               kindOf(entry.departures.front().datagram.segment) == kind;
    });
}
Answer segment(HostId sender, std::uint8_t flags, std::string seq, std::string ack = {}) {
    return NextAnswer{SegmentAnswer{sender, {flags}, std::move(seq), std::move(ack)}, std::nullopt};
}
std::string asked(const Question& question, const Played& run, Language language) {
    return questionText(question, run.scenario, language).text().toStdString();
}
std::string said(const Question& question, const Answer& answer, const Played& run,
                 const Wording& wording = {}, Language language = Language::en) {
    return answerText(question, answer, run.scenario, language, wording).toStdString();
}

TEST(QuestionWords, askWhatIsSentWhenASegmentArrives) {
    const Played run = playBuiltIn("three-way-handshake");
    const Question question = nextQuestion(run.trace, sent(run, server, SegmentKind::synAck));
    EXPECT_EQ(asked(question, run, Language::en),
              "What does the client send when SYN+ACK (seq 300, ack 101) arrives?");
    EXPECT_EQ(asked(question, run, Language::zhCN), "SYN+ACK（seq=300，ack=101）到达时，客户端会发送什么？");
}

TEST(QuestionWords, tellTheCallThatSends) {
    const Played run = playBuiltIn("three-way-handshake");
    const Question question = nextQuestion(run.trace, 0);
    EXPECT_EQ(asked(question, run, Language::en),
              "The application of the server calls listen(). The application of the client calls connect(). "
              "What does the client send?");
}

TEST(QuestionWords, tellTheLossThatNobodyForesees) {
    const Played run = playBuiltIn("third-ack-lost");
    const Question question = nextQuestion(run.trace, sent(run, client, SegmentKind::ack));
    EXPECT_EQ(asked(question, run, Language::en),
              "A segment of the client is lost on its way: ACK (seq 101, ack 301). What is sent next?");
    EXPECT_EQ(said(question, rightAnswer(question), run),
              "nothing until the retransmission timer of the server expires");
    EXPECT_EQ(said(question, rightAnswer(question), run, {}, Language::zhCN),
              "在服务端的重传计时器到期之前什么也不发送");
}

TEST(QuestionWords, writeAnswersAsTheWordingHasIt) {
    const Played run = playBuiltIn("three-way-handshake");
    const Question question = nextQuestion(run.trace, sent(run, server, SegmentKind::synAck));
    const Answer right = rightAnswer(question);
    EXPECT_EQ(said(question, right, run), "Client: ACK seq=101 ack=301");
    EXPECT_EQ(said(question, right, run, {LabelPreset::standard, NumberMode::symbols, {}}),
              "Client: ACK seq=x+1 ack=y+1");
    EXPECT_EQ(said(question, right, run, {LabelPreset::rfc, NumberMode::relative, {}}),
              "Client: <SEQ=1><ACK=1><CTL=ACK>");
    // What a person wrote in symbols; what lies before the initial number; what is no number.
    EXPECT_EQ(said(question, segment(client, Flags::ack, "x+1", "y"), run), "Client: ACK seq=101 ack=300");
    EXPECT_EQ(said(question, segment(client, Flags::ack, "101", "30"), run,
                   {LabelPreset::standard, NumberMode::symbols, {}}),
              "Client: ACK seq=x+1 ack=30");
    EXPECT_EQ(said(question, segment(client, Flags::ack, "101", "z"), run), "Client: ACK seq=101 ack=z");
}

// Else the one that stands out would give itself away.
TEST(QuestionWords, tellTheNumbersOfAllOptionsInOneWay) {
    constexpr std::size_t mostSteps = 15;
    const Wording symbols{LabelPreset::standard, NumberMode::symbols, {}};
    const QRegularExpression plain(QStringLiteral("(seq|ack)[= ]\\d|: \\d"));
    const Played first = playBuiltIn("three-way-handshake");
    const Question opening = nextQuestion(first.trace, 0);
    EXPECT_EQ(said(opening, segment(client, Flags::syn | Flags::ack, "100", "101"), first, symbols),
              "Client: SYN+ACK seq=x ack=x+1");
    for (const BuiltIn& one : builtInScenarios()) {
        Played run = playBuiltIn(one.id);
        std::size_t position = 0;
        for (std::size_t step = 0; step < mostSteps; ++step) {
            const Question question = nextQuestion(run.trace, position);
            const std::string right = said(question, rightAnswer(question), run, symbols);
            const QString told = questionText(question, run.scenario, Language::en, symbols).text();
            const bool isTold = plain.match(QString::fromStdString(right) + told).hasMatch();
            // Of silence the options are timers, and what one of any connection said last.
            const bool isSent = !question.as<NextTruth>()->sent.empty();
            for (const Answer& answer : distractors(question)) {
                const std::string other = said(question, answer, run, symbols);
                EXPECT_TRUE(!isSent || isTold || !plain.match(QString::fromStdString(other)).hasMatch())
                    << one.id << ", position " << position << ": " << other << " beside " << right;
            }
            const std::size_t end = messageStopAfter(run.trace, position);
            if (end == position) break;
            position = end;
        }
    }
}

TEST(QuestionWords, tellWrongNumbersForABlankAsTheRightOne) {
    const Wording symbols{LabelPreset::standard, NumberMode::symbols, {}};
    const Played run = playBuiltIn("three-way-handshake");
    for (std::size_t i = 0; i < run.trace.size(); ++i) {
        for (const Departure& departure : run.trace.entry(i).departures)
            for (const BlankField field : {BlankField::seq, BlankField::ack}) {
                const auto blank =
                    questionOf(Ask{{}, AskBlank{departure.id, field}}, run.trace, i + 1, run.scenario);
                if (!blank) continue;
                for (const Answer& answer : optionsOf(*blank).answers) {
                    const std::string text = said(*blank, answer, run, symbols);
                    EXPECT_TRUE(text.starts_with('x') || text.starts_with('y')) << text;
                }
            }
    }
}

TEST(QuestionWords, sayWhatCountsAfterAWrongAck) {
    const Played run = playBuiltIn("wave");
    const Question question = nextQuestion(run.trace, sent(run, client, SegmentKind::fin));
    const Answer answer = segment(server, Flags::ack, "301", "101");
    const Grade graded = grade(question, answer);
    const Feedback hint = feedbackText(question, graded, false, run.trace, run.scenario, Language::en);
    EXPECT_EQ(hint.verdict.toStdString(), "Not quite: 2 of 3 right");
    EXPECT_EQ(hint.wrong.toStdString(), "Not right: ack.");
    EXPECT_EQ(hint.mistake.toStdString(),
              "FIN counts one octet, so the acknowledgment number is one more than its sequence number.");
    EXPECT_TRUE(hint.right.isEmpty() && hint.why.isEmpty()) << "the answer is not given away";
    const Feedback shown = feedbackText(question, graded, true, run.trace, run.scenario, Language::zhCN);
    EXPECT_EQ(shown.verdict.toStdString(), "不完全对：3 项中对了 2 项");
    EXPECT_EQ(shown.because.toStdString(), "依据是：");
    EXPECT_EQ(shown.right.toStdString(), "正确答案：服务端：ACK seq=301 ack=102");
    ASSERT_FALSE(shown.why.isEmpty());
    EXPECT_EQ(shown.sections, QStringList{QStringLiteral("RFC 9293 3.10.7.4")});
}

TEST(QuestionWords, giveTheReasonAlsoBeforeTheRunHasComeThere) {
    const Played played = playBuiltIn("three-way-handshake");
    const Trace fresh{World(std::make_shared<const synstep::Setup>(played.scenario.setup))};
    const Question question = nextQuestion(fresh, 0);
    const Feedback feedback =
        feedbackText(question, grade(question, NextAnswer{}), true, fresh, played.scenario, Language::en);
    ASSERT_FALSE(feedback.why.isEmpty());
    EXPECT_NE(feedback.why.join(QLatin1Char(' ')).indexOf(QStringLiteral("SYN")), -1);
    EXPECT_EQ(fresh.size(), 0u);
}

TEST(QuestionWords, everySlipHasASentenceInBothLanguages) {
    const Question question;
    for (int i = 1; i < slipCount; ++i) {
        const Slip slip = static_cast<Slip>(i);
        const QString english = slipText(slip, question, Language::en);
        const QString chinese = slipText(slip, question, Language::zhCN);
        ASSERT_FALSE(english.isEmpty()) << i;
        EXPECT_NE(english, chinese);
        EXPECT_EQ(faultOfEnglish(english), QString()) << english.toStdString();
        EXPECT_EQ(faultOfChinese(chinese), QString()) << chinese.toStdString();
    }
}

// All that is said, each sentence once: looking at one takes longer than saying it.
struct Said {
    QSet<QString> english, chinese;

    void add(const QString& text, Language language) {
        EXPECT_FALSE(text.isEmpty());
        (language == Language::en ? english : chinese).insert(text);
    }

    // Everything that can be said of a question.
    void addAll(const Question& question, const Played& run) {
        for (const Language language : {Language::en, Language::zhCN}) {
            add(questionText(question, run.scenario, language).text(), language);
            const std::vector<Answer> wrong = distractors(question);
            for (const Answer& answer : wrong)
                add(answerText(question, answer, run.scenario, language), language);
            const Grade graded = grade(question, wrong.front());
            const Feedback feedback = feedbackText(question, graded, true, run.trace, run.scenario, language);
            for (const QString& text : {feedback.verdict, feedback.right}) add(text, language);
            EXPECT_EQ(feedback.wrong.isEmpty(), graded.points() == 0);
            if (!feedback.wrong.isEmpty()) add(feedback.wrong, language);
            for (const QString& text : feedback.why + feedback.further) add(text, language);
            EXPECT_EQ(feedback.because.isEmpty(), question.rule == Rule::count);
        }
    }
};

TEST(QuestionWords, areCleanAtEveryStepOfTheBuiltInScenarios) {
    constexpr std::size_t mostSteps = 15;
    Said said;
    for (const BuiltIn& one : builtInScenarios()) {
        Played run = playBuiltIn(one.id);
        std::size_t position = 0;
        for (std::size_t step = 0; step < mostSteps; ++step) {
            SCOPED_TRACE(std::string(one.id) + ", position " + std::to_string(position));
            said.addAll(nextQuestion(run.trace, position), run);
            for (const Ask& ask : {Ask{{}, AskStates{}}, Ask{{}, AskRecovery{}}})
                said.addAll(*questionOf(ask, run.trace, position, run.scenario), run);
            const std::size_t end = messageStopAfter(run.trace, position);
            if (end == position) break;
            position = end;
        }
    }
    EXPECT_GT(said.english.size(), 500);
    for (const QString& text : said.english) EXPECT_EQ(faultOfEnglish(text).toStdString(), "");
    for (const QString& text : said.chinese) EXPECT_EQ(faultOfChinese(text).toStdString(), "");
}

}  // namespace
}  // namespace synstep
