// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in lessons as a course: what each must have, and what all of them together must cover
// (learning.md 2, 3 and 6.7). That their stories come true is catalogue_test's matter.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/scenario/catalogue.h"
#include "core/scenario/check.h"
#include "core/scenario/reader.h"
#include "core/scenario/story_run.h"

namespace synstep {
namespace {

const std::vector<Scenario>& lessons() {
    static const std::vector<Scenario> all = [] {
        std::vector<Scenario> out;
        for (const BuiltIn& one : builtInScenarios()) {
            auto scenario = std::get<Scenario>(readScenario(one.text, std::string(one.id)));
            EXPECT_EQ(scenario.lesson.has_value(), one.isLesson) << one.id;
            if (scenario.lesson) out.push_back(std::move(scenario));
        }
        return out;
    }();
    return all;
}

std::vector<BuiltIn> lessonFiles() {
    std::vector<BuiltIn> out;
    for (const BuiltIn& one : builtInScenarios()) {
        if (one.isLesson) out.push_back(one);
    }
    return out;
}

// Read by the test itself: each test is a process of its own, and reading all of them takes a while.
class BuiltInLesson : public testing::TestWithParam<BuiltIn> {
  protected:
    const Scenario& lesson() const { return lesson_; }
    template <class Step>
    std::vector<const Step*> all() const {
        std::vector<const Step*> out;
        for (const StoryStep& step : lesson().story) {
            if (const auto* one = std::get_if<Step>(&step.what)) out.push_back(one);
        }
        return out;
    }
    bool isTheFirst() const { return lesson().id == lessonFiles().front().id; }

  private:
    Scenario lesson_ = std::get<Scenario>(readScenario(GetParam().text, std::string(GetParam().id)));
};

// A full stop that ends a sentence is followed by a blank or by nothing; those of "9293 3.10" are not.
std::size_t sentencesOf(const std::string& english) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < english.size(); ++i) {
        const bool ends = english[i] == '.' || english[i] == '?';
        if (ends && (i + 1 == english.size() || english[i + 1] == ' ')) ++count;
    }
    return count;
}

TEST_P(BuiltInLesson, answersInTwoSentences) {
    EXPECT_EQ(sentencesOf(lesson().lesson->answer.en), 2u) << lesson().lesson->answer.en;
}

std::size_t wordsOf(const Localized& text) {
    const bool any = !text.en.empty();
    return static_cast<std::size_t>(std::count(text.en.begin(), text.en.end(), ' ')) + (any ? 1 : 0);
}

// What is read on the way to the end, when the right answers are given.
std::size_t wordsOf(const StoryStep& step) {
    if (const auto* say = std::get_if<Say>(&step.what)) return wordsOf(say->text);
    if (const auto* act = std::get_if<Do>(&step.what)) return wordsOf(act->text);
    if (const auto* challenge = std::get_if<Challenge>(&step.what)) return wordsOf(challenge->text);
    if (const auto* playground = std::get_if<Playground>(&step.what)) return wordsOf(playground->text);
    const Ask& ask = std::get<Ask>(step.what);
    std::size_t words = wordsOf(ask.text);
    if (const auto* choice = std::get_if<AskChoice>(&ask.form)) {
        for (const AnswerChoice& one : choice->choices)
            words += wordsOf(one.text) + (one.right ? wordsOf(one.because) : 0);
    }
    return words;
}

// An estimate: 200 words a minute, 3 s to look at each step, 20 s to think about each question, a minute for
// the task.
TEST_P(BuiltInLesson, takesThreeToSevenMinutes) {
    std::size_t words =
        isTheFirst() ? 0 : wordsOf(lesson().lesson->question) + wordsOf(lesson().lesson->answer);
    for (const StoryStep& step : lesson().story) words += wordsOf(step);
    const double minutes =
        static_cast<double>(words) / 200 + static_cast<double>(lesson().story.size()) * 3 / 60 +
        static_cast<double>(all<Ask>().size()) * 20 / 60 + static_cast<double>(all<Challenge>().size());
    if (isTheFirst()) {
        EXPECT_LT(minutes, 2);
    } else {
        EXPECT_GE(minutes, 3);
        EXPECT_LE(minutes, 7);
    }
}

TEST_P(BuiltInLesson, hasAStoryOfAFewMinutes) {
    EXPECT_GE(lesson().story.size(), 5u);
    EXPECT_LE(lesson().story.size(), 12u);
    EXPECT_GE(all<Ask>().size(), isTheFirst() ? 1u : 2u);
}

// Characters, not octets.
std::size_t lengthOf(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

TEST_P(BuiltInLesson, saysLittleAtATime) {
    for (const Say* say : all<Say>()) {
        EXPECT_LE(lengthOf(say->text.en), 220u) << say->text.en;
        EXPECT_LE(lengthOf(say->text.zhCN), 100u) << say->text.zhCN;
    }
}

TEST_P(BuiltInLesson, endsInATaskAndAPlayground) {
    ASSERT_FALSE(lesson().story.empty());
    EXPECT_TRUE(std::holds_alternative<Playground>(lesson().story.back().what));
    EXPECT_EQ(all<Challenge>().size(), isTheFirst() ? 0u : 1u);
}

TEST_P(BuiltInLesson, setsATaskThatIsNotYetDone) {
    const auto run = std::make_shared<Trace>(World(std::make_shared<const synstep::Setup>(lesson().setup)));
    const Told told = synstep::told(lesson().story, run);
    for (const Challenge* challenge : all<Challenge>()) {
        EXPECT_EQ(firstHolding(challenge->reach, *run), std::nullopt) << challenge->text.en;
        EXPECT_EQ(firstHolding(challenge->reach, *told.end), std::nullopt) << challenge->text.en;
    }
}

TEST_P(BuiltInLesson, asksSomethingThatTheEngineGrades) {
    if (isTheFirst()) return;
    const auto asks = all<Ask>();
    EXPECT_TRUE(std::any_of(asks.begin(), asks.end(),
                            [](const Ask* ask) { return !std::holds_alternative<AskChoice>(ask->form); }));
}

// The feedback to a misconception is the run that refutes it: another one, or the one at hand.
TEST_P(BuiltInLesson, saysWhyAMisconceptionIsOne) {
    for (const Ask* ask : all<Ask>()) {
        const auto* choice = std::get_if<AskChoice>(&ask->form);
        if (!choice) continue;
        for (const AnswerChoice& one : choice->choices) {
            if (one.misconception == 0) continue;
            EXPECT_FALSE(one.right) << one.text.en;
            EXPECT_FALSE(one.because.isEmpty()) << one.text.en;
        }
    }
}

std::string nameOf(const testing::TestParamInfo<BuiltIn>& info) {
    std::string name(info.param.id);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Course, BuiltInLesson, testing::ValuesIn(lessonFiles()), nameOf);

TEST(Course, hasEachOfTheFortyEightQuestionsOnce) {
    std::map<std::uint32_t, std::string> asked;
    for (const Scenario& one : lessons()) {
        if (one.lesson->interview == 0) continue;
        EXPECT_TRUE(asked.emplace(one.lesson->interview, one.id).second)
            << one.id << " and " << asked[one.lesson->interview];
    }
    for (std::uint32_t number = 1; number <= 48; ++number) EXPECT_TRUE(asked.contains(number)) << number;
    EXPECT_EQ(lessons().size(), asked.size() + 1) << "and one about the names of the parts";
}

// Who always takes the first one learns nothing.
TEST(Course, doesNotGiveTheRightAnswerAwayByItsPlace) {
    std::size_t asked = 0, rightFirst = 0;
    for (const Scenario& one : lessons()) {
        for (const StoryStep& step : one.story) {
            const auto* ask = std::get_if<Ask>(&step.what);
            const auto* choice = ask ? std::get_if<AskChoice>(&ask->form) : nullptr;
            if (!choice) continue;
            ++asked;
            if (choice->choices.front().right) ++rightFirst;
        }
    }
    EXPECT_GT(asked, 40u);
    EXPECT_LT(rightFirst * 2, asked);
}

TEST(Course, hasEachMisconceptionAsAWrongAnswer) {
    std::set<std::uint32_t> met;
    for (const Scenario& one : lessons()) {
        for (const StoryStep& step : one.story) {
            const auto* ask = std::get_if<Ask>(&step.what);
            const auto* choice = ask ? std::get_if<AskChoice>(&ask->form) : nullptr;
            if (!choice) continue;
            for (const AnswerChoice& answer : choice->choices) met.insert(answer.misconception);
        }
    }
    for (std::uint32_t number = 1; number <= 18; ++number) EXPECT_TRUE(met.contains(number)) << "M" << number;
}

}  // namespace
}  // namespace synstep
