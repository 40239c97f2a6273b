// SPDX-License-Identifier: GPL-3.0-or-later
// A text that is missing in one language is shown in the other, and marked.
#include "ui/text/language.h"

#include <gtest/gtest.h>

namespace synstep {
namespace {

TEST(MarkedText, OfTheLanguageThatWasAskedForHasNoMark) {
    const Localized both{"Lost", "丢失"};
    EXPECT_EQ(markedIn(Language::en, both).line(), QStringLiteral("Lost"));
    EXPECT_EQ(markedIn(Language::zhCN, both).line(), QStringLiteral("丢失"));
    EXPECT_EQ(markedIn(Language::zhCN, both).mark, QString());
}

TEST(MarkedText, OfTheOtherLanguageIsMarked) {
    const MarkedText english = markedIn(Language::zhCN, {"Lost", ""});
    EXPECT_EQ(english.text, QStringLiteral("Lost"));
    EXPECT_EQ(english.mark, QStringLiteral("EN"));
    EXPECT_EQ(english.line(), QStringLiteral("[EN] Lost"));
    const MarkedText chinese = markedIn(Language::en, {"", "丢失"});
    EXPECT_EQ(chinese.mark, QStringLiteral("中"));
    EXPECT_EQ(chinese.line(), QStringLiteral("[中] 丢失"));
}

TEST(MarkedText, ThatIsNotThereAtAllHasNoMark) {
    EXPECT_EQ(markedIn(Language::en, {}).line(), QString());
}

}  // namespace
}  // namespace synstep
