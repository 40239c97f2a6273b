// SPDX-License-Identifier: GPL-3.0-or-later
// Titles and summaries of the built-in scenarios, by the same rules as the program's own words.
#include <gtest/gtest.h>

#include "core/scenario/catalogue.h"
#include "tests/ui/text/lint.h"
#include "tests/ui/text/played.h"

namespace synstep {
namespace {

TEST(Lessons, HaveTitleAndSummaryInBothLanguages) {
    for (const BuiltIn& lesson : builtInScenarios()) {
        const ReadResult result = readScenario(lesson.text, std::string(lesson.id));
        const auto* scenario = std::get_if<Scenario>(&result);
        ASSERT_NE(scenario, nullptr) << lesson.id;
        for (const Localized& text : {scenario->title, scenario->summary}) {
            EXPECT_FALSE(text.en.empty()) << lesson.id;
            EXPECT_FALSE(text.zhCN.empty()) << lesson.id;
            EXPECT_EQ(faultOfEnglish(QString::fromStdString(text.en)).toStdString(), "") << lesson.id;
            EXPECT_EQ(faultOfChinese(QString::fromStdString(text.zhCN)).toStdString(), "") << lesson.id;
        }
    }
}

}  // namespace
}  // namespace synstep
