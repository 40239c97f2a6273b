// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in lines: states keep their names whole, in both languages.
#include "ui/scene/broken_lines.h"

#include <gtest/gtest.h>

#include "ui/scene/display_list.h"

namespace synstep {
namespace {

const Theme theme(ThemeName::light);

TEST(BrokenLines, AStateIsNeverBrokenAtItsHyphen) {
    for (const QString& text :
         {QStringLiteral("The client is in SYN-SENT, then FIN-WAIT-1, then FIN-WAIT-2."),
          QStringLiteral("客户端处于 SYN-SENT，随后是 FIN-WAIT-1，再是 FIN-WAIT-2。")}) {
        for (int width = 90; width < 400; width += 7) {
            const QStringList lines = brokenLines(text, width, Type::control, theme);
            for (const QString& line : lines)
                EXPECT_FALSE(line.endsWith(QLatin1Char('-'))) << width << ": " << line.toStdString();
        }
    }
}

TEST(BrokenLines, ARateIsNeverBrokenAtItsStroke) {
    const QString text = QStringLiteral("at most one a second (1/s) or sixty (60/s), as it is set");
    for (int width = 90; width < 400; width += 7)
        for (const QString& line : brokenLines(text, width, Type::control, theme))
            EXPECT_FALSE(line.endsWith(QLatin1Char('/'))) << width << ": " << line.toStdString();
}

TEST(BrokenLines, OtherHyphensMayEndALineAndNothingIsLost) {
    const QString text = QStringLiteral("a three-way way");
    const QStringList lines = brokenLines(
        text, textSize(QStringLiteral("a three-"), Type::control, theme).width() + 2, Type::control, theme);
    EXPECT_EQ(lines, QStringList({QStringLiteral("a three-"), QStringLiteral("way"), QStringLiteral("way")}));
    EXPECT_EQ(brokenLines(QStringLiteral("SYN-SENT"), 400, Type::control, theme),
              QStringList(QStringLiteral("SYN-SENT")));
}

}  // namespace
}  // namespace synstep
