// SPDX-License-Identifier: GPL-3.0-or-later
// What a story asks, as other programs have it: true by playing, in both languages, and the same story again
// when it comes back.
#include "ui/export/plain_questions.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/gift/gift_story.h"
#include "core/scenario/catalogue.h"
#include "ui/text/gift_words.h"

namespace synstep {
namespace {

Scenario read(const std::string& text) {
    const ReadResult result = readScenario(text, "lesson.toml");
    const auto* error = std::get_if<ScenarioError>(&result);
    EXPECT_EQ(error, nullptr) << (error ? error->line : 0);
    return error ? Scenario{} : std::get<Scenario>(result);
}

Scenario builtIn(std::string_view id) {
    return read(std::string(findBuiltIn(id)->text));
}

// The handshake of which the third message is lost, and these rows of a story.
Scenario lesson(const std::string& rows) {
    return read(R"(synstep = 1
id = "lesson"
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" } ]
fault = [ { client = "ACK", nth = 1, drop = true } ]
)" + rows);
}

std::vector<GiftQuestion> asked(const Scenario& scenario, Language language = Language::en) {
    return plainQuestions(scenario, wholeRun(scenario), {language});
}

GiftQuestion oneAsked(const std::string& rows, Language language = Language::en) {
    const auto all = asked(lesson(rows), language);
    EXPECT_EQ(all.size(), 1U);
    return all.empty() ? GiftQuestion{} : all.front();
}

Story storyOf(const Scenario& scenario, const QByteArray& file) {
    const auto result = storyFrom(file.toStdString(), "q.gift", scenario, giftReading(Language::en));
    const auto* story = std::get_if<Story>(&result);
    EXPECT_NE(story, nullptr) << file.constData();
    return story ? *story : Story{};
}

Story questionsOnly(Story story) {
    std::erase_if(story, [](const StoryStep& step) { return !std::holds_alternative<Ask>(step.what); });
    for (StoryStep& step : story) step.line = 0;
    return story;
}

TEST(PlainQuestions, ABlankNumberIsNumeric) {
    const auto question = oneAsked(R"([[story]]
when = "server SYN+ACK 1 sent"
ask = { form = "blank", segment = 2, field = "ack" }
)");
    EXPECT_EQ(question.form, decltype(question.form)(GiftNumeric{{{101, 0, 100, ""}}}));
    EXPECT_NE(question.text.find("SYN seq=100"), std::string::npos) << question.text;
    EXPECT_EQ(question.text.find("ack=101"), std::string::npos) << question.text;
    EXPECT_EQ(question.title, "lesson 1");
    EXPECT_EQ(question.category, "Synstep/en");
}

TEST(PlainQuestions, AnAuthorsWordsStayAsTheyAreBesideTheNumberOfAMessage) {
    const Scenario scenario = lesson(R"([[story]]
when = "server SYN+ACK 1 sent"
ask = { form = "blank", text = { en = "Is it %1 % or %2 %?" }, segment = 2, field = "ack" }
)");
    const auto all = plainQuestions(scenario, wholeRun(scenario), {Language::en, RunShown::asLadder});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_NE(all[0].text.find("Is it %1 % or %2 %? (Message 2)"), std::string::npos) << all[0].text;
}

TEST(PlainQuestions, BlankFlagsAreAShortAnswerInSeveralSpellings) {
    const auto question = oneAsked(R"([[story]]
when = "server SYN+ACK 1 sent"
ask = { form = "blank", segment = 2, field = "flags" }
)");
    const auto& words = std::get<GiftShortAnswer>(question.form).answers;
    const auto has = [&](const char* text) {
        return std::any_of(words.begin(), words.end(),
                           [&](const GiftAnswer& one) { return one.text == text && one.percent == 100; });
    };
    EXPECT_TRUE(has("SYN+ACK"));
    EXPECT_TRUE(has("SYN, ACK"));
    EXPECT_TRUE(has("SYN ACK"));
    EXPECT_EQ(question.text.find("SYN+ACK"), std::string::npos) << question.text;
}

TEST(PlainQuestions, AnOrderIsAMatchingOfPlacesAndMessages) {
    const auto question = oneAsked(R"([[story]]
when = "end"
ask = { form = "order", segments = [3, 1, 2] }
)");
    const auto& pairs = std::get<GiftMatching>(question.form).pairs;
    ASSERT_EQ(pairs.size(), 3U);
    EXPECT_EQ(pairs[0].item, "1");
    EXPECT_NE(pairs[0].match.find("SYN seq=100"), std::string::npos) << pairs[0].match;
    EXPECT_NE(pairs[1].match.find("SYN+ACK seq=300"), std::string::npos) << pairs[1].match;
}

// One right answer, the others wrong, all of them different.
const GiftChoice& soundChoice(const GiftQuestion& question) {
    static const GiftChoice none;
    const auto* choice = std::get_if<GiftChoice>(&question.form);
    EXPECT_NE(choice, nullptr) << question.form.index();
    if (choice == nullptr) return none;
    EXPECT_GE(choice->answers.size(), 3U);
    EXPECT_EQ(std::count_if(choice->answers.begin(), choice->answers.end(),
                            [](const GiftAnswer& one) { return one.percent > 0; }),
              1);
    std::vector<std::string> texts;
    for (const GiftAnswer& one : choice->answers) texts.push_back(one.text);
    std::sort(texts.begin(), texts.end());
    EXPECT_EQ(std::unique(texts.begin(), texts.end()), texts.end());
    return *choice;
}

std::string rightOf(const GiftQuestion& question) {
    for (const GiftAnswer& one : soundChoice(question).answers)
        if (one.percent > 0) return one.text;
    return {};
}

TEST(PlainQuestions, WhatIsSentNextIsAChoiceAmongBelievableAnswers) {
    const auto question = oneAsked(R"([[story]]
when = "client SYN 1 sent"
ask = { form = "next" }
)");
    const std::string right = rightOf(question);
    EXPECT_NE(right.find("SYN+ACK"), std::string::npos) << right;
    EXPECT_NE(right.find("101"), std::string::npos) << right;
    EXPECT_FALSE(question.feedback.empty());
}

TEST(PlainQuestions, StatesAreMatchedWithTheEnds) {
    const auto question = oneAsked(R"([[story]]
when = "server SYN+ACK 1 sent"
ask = { form = "states" }
)");
    const auto& pairs = std::get<GiftMatching>(question.form).pairs;
    ASSERT_GE(pairs.size(), 2U);
    EXPECT_EQ(pairs[0], (GiftPair{"Client", "ESTABLISHED"}));
    EXPECT_EQ(pairs[1], (GiftPair{"Server", "SYN-RECEIVED"}));
    for (std::size_t i = 2; i < pairs.size(); ++i) EXPECT_TRUE(pairs[i].item.empty());
}

TEST(PlainQuestions, RecoveryIsAChoice) {
    const auto question = oneAsked(R"([[story]]
when = "client ACK 1 lost"
ask = { form = "recovery" }
)");
    EXPECT_FALSE(rightOf(question).empty());
}

TEST(PlainQuestions, AFaultIsAChoiceAmongThoseOfTheAuthor) {
    const auto question = oneAsked(R"([[story]]
when = "end"
ask = { form = "fault", faults = [
  { client = "SYN", nth = 1, drop = true }, { client = "ACK", nth = 1, drop = true } ] }
)");
    const auto& answers = std::get<GiftChoice>(question.form).answers;
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_EQ(answers[0].percent, 0);
    EXPECT_EQ(answers[1].percent, 100);
    EXPECT_NE(answers[1].text.find("ACK"), std::string::npos) << answers[1].text;
}

TEST(PlainQuestions, AreInTheLanguageThatIsAskedFor) {
    const auto question = oneAsked(R"([[story]]
when = "end"
ask = { form = "choice", text = { en = "Who?", zh_CN = "谁？" }, choices = [
  { text = { en = "Client", zh_CN = "客户端" }, right = true }, { text = { en = "Nobody" } } ] }
)",
                                   Language::zhCN);
    EXPECT_EQ(question.category, "Synstep/zh_CN");
    EXPECT_EQ(question.text, "谁？");
    EXPECT_EQ(std::get<GiftChoice>(question.form).answers[1].text, "Nobody");
}

TEST(PlainQuestions, WhatIsNeverDueIsLeftOut) {
    EXPECT_TRUE(asked(lesson(R"([[story]]
when = "client RST 1 sent"
ask = { form = "blank", segment = 2, field = "ack" }
)"))
                    .empty());
}

TEST(PlainQuestions, OfALongRunTellHowItBeganAndWhatIsNear) {
    const auto all = asked(read(R"(synstep = 1
id = "flood"
do = [ { at = "0s", server = "listen" } ]
until = "350ms"
[[inject]]
at = "0s"
from = "client"
flags = "SYN"
seq = 1
port = 2000
ports = "each"
repeat = 300
every = "1ms"
[[story]]
when = "end"
ask = { form = "blank", segment = 302, field = "ack" }
[[story]]
when = "end"
ask = { form = "blank", segment = 848, field = "ack" }
)"));
    ASSERT_EQ(all.size(), 2U);
    for (const GiftQuestion& one : all) {
        EXPECT_LT(std::count(one.text.begin(), one.text.end(), '\n'), 60) << one.text;
        EXPECT_NE(one.text.find("more messages"), std::string::npos) << one.text;
    }
    EXPECT_NE(all[0].text.find("ack=?"), std::string::npos) << all[0].text;
}

class EveryLesson : public testing::TestWithParam<std::string> {};

TEST_P(EveryLesson, ComesBackFromItsFileAsItWas) {
    const Scenario scenario = builtIn(GetParam());
    const Story asks = questionsOnly(scenario.story);
    const QByteArray file = questionsFile(scenario, wholeRun(scenario));
    if (asks.empty()) {
        EXPECT_TRUE(file.isEmpty());
        return;
    }
    EXPECT_EQ(questionsOnly(storyOf(scenario, file)), asks) << file.constData();
}

// Without remarks, as from Moodle, choices are still whole, in both languages.
TEST_P(EveryLesson, ItsChoicesComeBackFromMoodle) {
    const Scenario scenario = builtIn(GetParam());
    std::vector<GiftQuestion> choices;
    std::vector<const Ask*> asks;
    for (const StoryStep& step : scenario.story) {
        const auto* ask = std::get_if<Ask>(&step.what);
        if (ask && std::holds_alternative<AskChoice>(ask->form)) asks.push_back(ask);
    }
    for (const Language language : {Language::en, Language::zhCN})
        for (GiftQuestion& question : asked(scenario, language)) {
            const auto* choice = std::get_if<GiftChoice>(&question.form);
            const bool ofAuthor = std::any_of(asks.begin(), asks.end(), [&](const Ask* ask) {
                return giftQuestion(ask->text, std::get<AskChoice>(ask->form), textLanguage(language)).form ==
                       question.form;
            });
            if (choice && ofAuthor) choices.push_back(question);
        }
    if (asks.empty()) return;
    const Story story = storyOf(scenario, QByteArray::fromStdString(giftText(choices)));
    ASSERT_EQ(story.size(), asks.size());
    for (std::size_t i = 0; i < asks.size(); ++i) {
        const auto& ask = std::get<Ask>(story[i].what);
        EXPECT_EQ(ask.text, asks[i]->text);
        const auto &got = std::get<AskChoice>(ask.form).choices,
                   &want = std::get<AskChoice>(asks[i]->form).choices;
        ASSERT_EQ(got.size(), want.size());
        for (std::size_t j = 0; j < got.size(); ++j) {
            EXPECT_EQ(got[j].text, want[j].text);
            EXPECT_EQ(got[j].right, want[j].right);
            EXPECT_EQ(got[j].because, want[j].because);
        }
    }
}

std::vector<std::string> ids() {
    std::vector<std::string> out;
    for (const BuiltIn& one : builtInScenarios()) out.emplace_back(one.id);
    return out;
}

INSTANTIATE_TEST_SUITE_P(, EveryLesson, testing::ValuesIn(ids()), [](const auto& one) {
    std::string name = one.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

}  // namespace
}  // namespace synstep
