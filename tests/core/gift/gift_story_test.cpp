// SPDX-License-Identifier: GPL-3.0-or-later
// Questions of a story go to GIFT and come back as they were, in both languages.
#include "core/gift/gift_story.h"

#include <gtest/gtest.h>

#include "core/scenario/catalogue.h"

namespace synstep {
namespace {

const GiftReading reading{&Localized::en, {{{"False", "错误"}, {"True", "正确"}}}};

Scenario scenario() {
    return std::get<Scenario>(readScenario(findBuiltIn("third-ack-lost")->text, "third-ack-lost"));
}

AskChoice threeChoices() {
    return {{{{"A reset: {RST}", "复位（RST）"},
              false,
              {"It = accepts.", "它会接受。"},
              1,
              "third-ack-lost-data"},
             {{"50% ~ data", "数据"}, true, {"Data # carries the ACK.\nSo it opens.", ""}, 0, ""},
             {{"Nothing", ""}, false, {}, 0, ""}}};
}

StoryStep step(Moment when, Ask ask) {
    StoryStep out;
    out.when = std::move(when);
    out.what = std::move(ask);
    out.show = {ShownSegment{3}, ShownState{HostId::server}};
    out.help = {"Look at ack.", "看 ack。"};
    return out;
}

std::vector<GiftQuestion> exported(const Scenario& of, bool withRemarks = true) {
    std::vector<GiftQuestion> out;
    for (const TextLanguage language : textLanguages) {
        for (std::size_t i = 0; i < of.story.size(); ++i) {
            const auto& ask = std::get<Ask>(of.story[i].what);
            GiftQuestion question = giftQuestion(ask.text, std::get<AskChoice>(ask.form), language);
            question.category = giftCategory(language);
            question.title = giftTitle(of, i);
            if (withRemarks && language == textLanguages[0])
                question.remarks = giftRemarks(of.story[i], of.setup);
            out.push_back(question);
        }
    }
    return out;
}

Story imported(const std::string& text, const Scenario& into = scenario()) {
    const auto result = storyFrom(text, "q.gift", into, reading);
    if (const auto* error = std::get_if<GiftError>(&result))
        ADD_FAILURE() << static_cast<int>(error->problem) << " at " << error->place.line << '\n' << text;
    if (const auto* error = std::get_if<ScenarioError>(&result))
        ADD_FAILURE() << static_cast<int>(error->problem) << " at " << error->line << '\n' << text;
    const auto* story = std::get_if<Story>(&result);
    return story ? *story : Story{};
}

Story withoutLines(Story story) {
    for (StoryStep& one : story) one.line = 0;
    return story;
}

GiftError refused(const std::string& text) {
    const auto result = storyFrom(text, "q.gift", scenario(), reading);
    const auto* error = std::get_if<GiftError>(&result);
    EXPECT_NE(error, nullptr) << text;
    return error ? *error : GiftError{};
}

const AskChoice& choicesOf(const StoryStep& one) {
    return std::get<AskChoice>(std::get<Ask>(one.what).form);
}

TEST(GiftStory, choicesComeBackAsTheyWere) {
    Scenario lesson = scenario();
    Ask several{{"Which carry SYN?", "哪些带有 SYN？"},
                AskChoice{{{{"SYN", "SYN"}, true, {}, 0, ""},
                           {{"SYN+ACK", "SYN+ACK"}, true, {}, 0, ""},
                           {{"FIN", "FIN"}, false, {}, 16, ""}}}};
    lesson.story = {step(SegmentPasses{HostId::client, SegmentKind::ack, 1, SegmentMoment::lost},
                         Ask{{"What does the server answer?", "服务端如何回应？"}, threeChoices()}),
                    step(RunEnds{}, several)};
    EXPECT_EQ(withoutLines(imported(giftText(exported(lesson)))), lesson.story);
}

TEST(GiftStory, withoutRemarksBothLanguagesAreJoinedAndDueAtTheEnd) {
    Scenario lesson = scenario();
    lesson.story = {step(RunBegins{}, Ask{{"One?", "一？"}, threeChoices()})};
    const Story story = imported(giftText(exported(lesson, false)));
    ASSERT_EQ(story.size(), 1U);
    EXPECT_EQ(story[0].when, Moment(RunEnds{}));
    EXPECT_EQ(std::get<Ask>(story[0].what).text, (Localized{"One?", "一？"}));
    const AskChoice& choices = choicesOf(story[0]);
    ASSERT_EQ(choices.choices.size(), 3U);
    EXPECT_EQ(choices.choices[0].text, (Localized{"A reset: {RST}", "复位（RST）"}));
    EXPECT_EQ(choices.choices[0].because, (Localized{"It = accepts.", "它会接受。"}));
    EXPECT_TRUE(choices.choices[1].right);
    EXPECT_EQ(choices.choices[1].because.en, "Data # carries the ACK.\nSo it opens.");
}

TEST(GiftStory, whatWasEditedInTheFileIsTaken) {
    Scenario lesson = scenario();
    lesson.story = {step(RunBegins{}, Ask{{"One?", "一？"}, threeChoices()})};
    auto questions = exported(lesson);
    auto& answers = std::get<GiftChoice>(questions[0].form).answers;
    answers[2].text = "Nothing at all";
    questions[0].text = "Which one?";
    const Story story = imported(giftText(questions));
    ASSERT_EQ(story.size(), 1U);
    EXPECT_EQ(story[0].when, Moment(RunBegins{}));
    EXPECT_EQ(story[0].show, lesson.story[0].show);
    EXPECT_EQ(std::get<Ask>(story[0].what).text, (Localized{"Which one?", "一？"}));
    EXPECT_EQ(choicesOf(story[0]).choices[2].text.en, "Nothing at all");
    EXPECT_EQ(choicesOf(story[0]).choices[0].misconception, 1U);
    EXPECT_EQ(choicesOf(story[0]).choices[0].refute, "third-ack-lost-data");
}

TEST(GiftStory, aQuestionThatIsGradedByPlayingComesBackByItsRemarks) {
    Scenario lesson = scenario();
    const StoryStep blank = step(RunEnds{}, Ask{{}, AskBlank{2, BlankField::ack}});
    const StoryStep own = step(RunEnds{}, Ask{{"Fill it in.", "填空。"}, AskBlank{1, BlankField::seq}});
    std::vector<GiftQuestion> questions;
    for (const StoryStep& one : {blank, own}) {
        GiftQuestion question;
        question.category = giftCategory(&Localized::en);
        question.title = giftTitle(lesson, questions.size());
        question.text = questions.empty() ? "The program's own words" : "Fill in the number.";
        question.form = GiftNumeric{{{101, 0, 100, ""}}};
        question.remarks = giftRemarks(one, lesson.setup);
        questions.push_back(question);
    }
    const Story story = withoutLines(imported(giftText(questions)));
    ASSERT_EQ(story.size(), 2U);
    EXPECT_EQ(story[0], blank);
    EXPECT_EQ(std::get<Ask>(story[1].what).text, (Localized{"Fill in the number.", "填空。"}));
}

TEST(GiftStory, trueAndFalseAndNumbersBecomeChoices) {
    const Story story = imported(
        "$CATEGORY: x/zh_CN\n\nACK 占用序号。{F#不占用。#对。}\n\n"
        "$CATEGORY: x\n\nack?{#=101#Yes. =%0%100#SYN counts.}\n\n"
        "Who?{=server =%0%client}\n");
    ASSERT_EQ(story.size(), 3U);
    EXPECT_EQ(choicesOf(story[0]).choices,
              (std::vector<AnswerChoice>{{{"", "正确"}, false, {"", "不占用。"}, 0, ""},
                                         {{"", "错误"}, true, {"", "对。"}, 0, ""}}));
    EXPECT_EQ(choicesOf(story[1]).choices[0].text.en, "101");
    EXPECT_TRUE(choicesOf(story[1]).choices[0].right);
    EXPECT_EQ(choicesOf(story[1]).choices[1].because.en, "SYN counts.");
    EXPECT_EQ(choicesOf(story[2]).choices[1], (AnswerChoice{{"client", ""}, false, {}, 0, ""}));
}

TEST(GiftStory, whatAStoryCannotSayIsRefusedAtItsPlace) {
    const auto expect = [](const std::string& text, GiftProblem problem, GiftPlace place,
                           const std::string& argument = {}) {
        const GiftError error = refused(text);
        EXPECT_EQ(error.problem, problem) << text << ' ' << static_cast<int>(error.problem);
        EXPECT_EQ(error.place, place) << text;
        EXPECT_EQ(error.argument, argument) << text;
    };
    expect("", GiftProblem::noQuestion, {1, 1});
    expect("// nothing\n", GiftProblem::noQuestion, {1, 1});
    expect("\nExplain.{}", GiftProblem::essay, {2, 1});
    expect("Only words.", GiftProblem::description, {1, 1});
    expect("a{T}\n\nMatch.{=a -> b =c -> d}", GiftProblem::matching, {3, 1});
    expect("a{=x ~%50%y ~z}", GiftProblem::partialCredit, {1, 1}, "50");
    expect("a{#101}", GiftProblem::allRight, {1, 1});
    expect("a{=one =two}", GiftProblem::allRight, {1, 1});
    expect("a{~one ~two}", GiftProblem::allWrong, {1, 1});
    expect("$CATEGORY: a/en\n\n::t::a{=x ~y}\n\n$CATEGORY: a/zh_CN\n\n::t::b{~x =y}\n",
           GiftProblem::languagesDiffer, {7, 1}, "t");
    expect("$CATEGORY: a/en\n\n::t::a{=x ~y}\n\n$CATEGORY: a/zh_CN\n\n::t::b{=x ~y ~z}\n",
           GiftProblem::languagesDiffer, {7, 1}, "t");
}

TEST(GiftStory, aFaultyRemarkIsRefusedAtItsPlace) {
    const auto result =
        storyFrom("a{T}\n\n//| when = \"client AKC 1 lost\"\n//| ask = { form = \"next\" }\nb{T}\n", "q.gift",
                  scenario(), reading);
    const auto* error = std::get_if<ScenarioError>(&result);
    ASSERT_NE(error, nullptr);
    EXPECT_EQ(error->problem, ScenarioProblem::unknownWord);
    EXPECT_EQ(error->line, 3U);
    EXPECT_EQ(error->column, 12U);
    EXPECT_EQ(error->file, "q.gift");
}

TEST(GiftStory, aSocketThatTheScenarioDoesNotHaveIsRefusedAtItsPlace) {
    const auto result = storyFrom(
        "//| when = \"client ESTABLISHED\"\n//| socket = \"b\"\n//| ask = { form = \"next\" }\nb{T}\n",
        "q.gift", scenario(), reading);
    const auto* error = std::get_if<ScenarioError>(&result);
    ASSERT_NE(error, nullptr);
    EXPECT_EQ(error->problem, ScenarioProblem::unknownWord);
    EXPECT_EQ(error->arguments, (std::vector<std::string>{"socket", "b", ""}));
    EXPECT_EQ(error->line, 2U);
    EXPECT_EQ(error->column, 14U);
}

// Which a scenario names in its expectations first, say.
TEST(GiftStory, aSocketIsTheSameOneWhereverItIsNamed) {
    Scenario of = scenario();
    const SocketName third = (of.setup.intern("b"), of.setup.intern("c"));
    StoryStep second = step(RunEnds{}, {{"What now?", ""}, threeChoices()});
    second.socket = third;
    of.story = {second};
    EXPECT_EQ(imported(giftText(exported(of)), of).at(0).socket, third);
}

TEST(GiftStory, titlesCountTheQuestions) {
    Scenario of = scenario();
    StoryStep said;
    said.what = Say{{"Look.", ""}};
    of.story = {said, step(RunEnds{}, {{"What now?", ""}, threeChoices()})};
    EXPECT_EQ(giftTitle(of, 1), "third-ack-lost 1");
}

}  // namespace
}  // namespace synstep
