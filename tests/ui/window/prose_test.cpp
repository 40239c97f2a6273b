// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/prose.h"
#include "ui/panels/row_button.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTest>
#include <QTimer>

namespace synstep {
namespace {

// A state is never broken at its hyphen, and what is copied is what was written.
TEST(ProseOfAPanel, HoldsStatesTogetherAndIsCopiedAsWritten) {
    Prose prose(Type::body, Ink::ink);
    prose.setTheme(Theme(ThemeName::light));
    prose.setHeaded({{QStringLiteral("Client"), QStringLiteral("From SYN-SENT to SYN-RECEIVED.")},
                     {{}, QStringLiteral("<SEQ=100><ACK=301>, at most (60/s).")}});
    const QChar joiner(0x2060);
    EXPECT_EQ(prose.text().count(joiner), 3);
    EXPECT_EQ(prose.plainText().count(joiner), 0);
    prose.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&prose));
    const auto choose = [&](int entry) {
        QTimer::singleShot(0, [entry] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            ASSERT_NE(menu, nullptr);
            menu->actions()[entry]->trigger();
            menu->close();
        });
        QContextMenuEvent event(QContextMenuEvent::Mouse, {5, 5}, prose.mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(&prose, &event);
    };
    choose(1);
    choose(0);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), prose.plainText());
}

// A row of choices leaves no character alone, as long as that costs no line.
TEST(ARowOfWords, LeavesNoCharacterAloneInItsLastLine) {
    RowButton row(QString(24, QChar(0x5B57)));
    const int em = row.fontMetrics().horizontalAdvance(QChar(0x5B57)), aside = 20;
    const int high = row.heightForWidth(aside + 12 * em + em / 2);
    EXPECT_EQ(row.lineWidth(aside + 12 * em + em / 2), 12 * em + em / 2) << "two lines of twelve";
    EXPECT_LE(row.lineWidth(aside + 23 * em), 22 * em) << "not 23 and one";
    EXPECT_EQ(row.heightForWidth(aside + 23 * em), high) << "two lines they are all the same";
    EXPECT_EQ(row.lineWidth(aside + 30 * em), 30 * em) << "one line";
}

}  // namespace
}  // namespace synstep
