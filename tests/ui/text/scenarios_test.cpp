// SPDX-License-Identifier: GPL-3.0-or-later
// All that the built-in scenarios say, by the same rules as the program's own words.
#include <gtest/gtest.h>

#include "core/scenario/catalogue.h"
#include "core/scenario/texts.h"
#include "tests/ui/text/lint.h"
#include "tests/ui/text/played.h"

namespace synstep {
namespace {

TEST(Lessons, AreWrittenAsTheProgramsOwnWordsAre) {
    for (const BuiltIn& lesson : builtInScenarios()) {
        const ReadResult result = readScenario(lesson.text, std::string(lesson.id));
        const auto* scenario = std::get_if<Scenario>(&result);
        ASSERT_NE(scenario, nullptr) << lesson.id;
        for (const Localized* one : textsOf(*scenario)) {
            const Localized& text = *one;
            EXPECT_FALSE(text.en.empty()) << lesson.id;
            EXPECT_FALSE(text.zhCN.empty()) << lesson.id;
            EXPECT_EQ(faultOfEnglish(QString::fromStdString(text.en)).toStdString(), "") << lesson.id;
            EXPECT_EQ(faultOfChinese(QString::fromStdString(text.zhCN)).toStdString(), "") << lesson.id;
        }
    }
}

}  // namespace
}  // namespace synstep
