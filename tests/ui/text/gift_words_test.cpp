// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a file of questions, in both languages.
#include "ui/text/gift_words.h"

#include <gtest/gtest.h>

#include "tests/ui/text/lint.h"

namespace synstep {
namespace {

bool hasArgument(GiftProblem problem) {
    return problem == GiftProblem::badWeight || problem == GiftProblem::badNumber ||
           problem == GiftProblem::noMatch || problem == GiftProblem::partialCredit ||
           problem == GiftProblem::languagesDiffer;
}

TEST(GiftErrors, EachProblemIsASentenceInBothLanguages) {
    for (int i = 0; i <= static_cast<int>(GiftProblem::noQuestion); ++i) {
        const auto problem = static_cast<GiftProblem>(i);
        const GiftError error{"q.gift", {3, 7}, problem, hasArgument(problem) ? "50" : ""};
        const QString english = errorSentence(error, Language::en);
        const QString chinese = errorSentence(error, Language::zhCN);
        EXPECT_FALSE(english.isEmpty()) << i;
        EXPECT_NE(english.toStdString(), chinese.toStdString()) << i;
        EXPECT_EQ(faultOfEnglish(english).toStdString(), "");
        EXPECT_EQ(faultOfChinese(chinese).toStdString(), "");
        EXPECT_EQ(english.contains(QLatin1String("50")), hasArgument(problem)) << english.toStdString();
        EXPECT_EQ(chinese.contains(QLatin1String("50")), hasArgument(problem)) << chinese.toStdString();
    }
}

TEST(GiftErrors, BeginWithTheirPlace) {
    const GiftError error{"q.gift", {3, 7}, GiftProblem::allWrong, ""};
    EXPECT_EQ(errorText(error, Language::en).toStdString(), "q.gift:3:7: The question has no right answer.");
}

TEST(GiftErrors, TrueAndFalseAreNamedInBothLanguages) {
    const GiftReading reading = giftReading(Language::zhCN);
    EXPECT_EQ(reading.language, &Localized::zhCN);
    EXPECT_EQ(reading.truth[0], (Localized{"False", "错误"}));
    EXPECT_EQ(reading.truth[1], (Localized{"True", "正确"}));
}

}  // namespace
}  // namespace synstep
