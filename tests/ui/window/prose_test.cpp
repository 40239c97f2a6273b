// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/prose.h"

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

}  // namespace
}  // namespace synstep
