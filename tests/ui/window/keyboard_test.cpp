// SPDX-License-Identifier: GPL-3.0-or-later
// Everything by keyboard: Tab reaches it, one sees where one is, and the keys are listed.
#include <QLineEdit>
#include <QScrollArea>
#include <algorithm>

#include "tests/ui/window/opened_window.h"
#include "ui/main_window/keys_window.h"
#include "ui/main_window/speed_slider.h"

namespace synstep {
namespace {

class Keyboard : public test::OpenedWindow {
  protected:
    // All that the Tab key goes through, from the ladder on.
    QList<QWidget*> walk() {
        QWidget* first = QApplication::focusWidget();
        QList<QWidget*> reached;
        do {
            reached += QApplication::focusWidget();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        } while (QApplication::focusWidget() != first && reached.size() < 100);
        return reached;
    }

    // What can take the focus by Tab and is to be seen.
    QList<QWidget*> wanted() {
        QList<QWidget*> all;
        for (QWidget* widget : window.findChildren<QWidget*>()) {
            const bool takesIt = widget->focusPolicy() & Qt::TabFocus && widget->focusProxy() == nullptr;
            if (takesIt && widget->isVisible() && widget->isEnabled()) all += widget;
        }
        return all;
    }

    // The part of the window where a widget and its frame are.
    QImage seen(QWidget* widget) {
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        return window.grab(place.adjusted(-3, -3, 3, 3)).toImage();
    }

    static std::string nameOf(const QWidget* widget) {
        return QStringLiteral("%1 “%2”")
            .arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName())
            .toStdString();
    }
};

TEST_F(Keyboard, TabReachesEveryControlAndPanel) {
    window.notice().say(QStringLiteral("A run was broken off."), QStringLiteral("Restore"),
                        QStringLiteral("No"));
    for (int page = 0; page < 5; ++page) {
        window.right().setPage(page);
        window.ladder().setFocus(Qt::TabFocusReason);
        const QList<QWidget*> reached = walk();
        for (QWidget* widget : wanted())
            EXPECT_TRUE(reached.contains(widget)) << nameOf(widget) << " with page " << page;
    }
    for (QWidget* panel :
         std::initializer_list<QWidget*>{&window.ladder(), window.right().chart(), window.right().tabs(),
                                         &window.runs(), &window.lesson()})
        EXPECT_TRUE(wanted().contains(panel)) << nameOf(panel);
}

TEST_F(Keyboard, OneSeesWhereTheFocusIs) {
    press(Qt::Key_Space);
    window.notice().say(QStringLiteral("A run was broken off."), QStringLiteral("Restore"),
                        QStringLiteral("No"));
    for (int page = 0; page < 5; ++page) {
        window.right().setPage(page);
        for (QWidget* widget : wanted()) {
            window.setFocus();  // nowhere
            const QImage without = seen(widget);
            widget->setFocus(Qt::TabFocusReason);
            EXPECT_NE(seen(widget), without) << nameOf(widget);
        }
    }
}

TEST_F(Keyboard, TheFrameOfTheFocusIsInTheAccent) {
    window.right().setPage(1);
    QWidget* table = window.right().controlBlock()->findChild<QTableView*>();
    if (table == nullptr) table = window.right().controlBlock();
    table->setFocus(Qt::TabFocusReason);
    const QImage image = seen(QApplication::focusWidget());
    int accented = 0;
    for (int x = 0; x < image.width(); ++x)
        if (image.pixelColor(x, 1) == window.look().theme.color(Ink::accent)) ++accented;
    EXPECT_GT(accented, image.width() / 4);
    EXPECT_LT(accented, image.width()) << "dashed";
}

TEST_F(Keyboard, ATableThatIsMadeLateComesAfterItsTab) {
    for (const int page : {1, 2}) {
        window.right().setPage(page);
        const QList<QWidget*> reached = walk();
        QWidget* table = page == 1 ? window.right().controlBlock() : window.right().timers();
        EXPECT_EQ(reached.indexOf(table), reached.indexOf(window.right().tabs()) + 1);
    }
}

TEST_F(Keyboard, InAComparisonTabReachesEveryControlToo) {
    window.openNamed(QStringLiteral("why-three-rst-lost"));
    window.actions().comparePairs.front().action->trigger();
    ASSERT_TRUE(window.compareMode().isOn());
    const QList<QWidget*> reached = walk();
    for (QWidget* widget : wanted()) EXPECT_TRUE(reached.contains(widget)) << nameOf(widget);
    ComparisonPanel& panel = window.comparisonPanel();
    // What is made late comes where it stands.
    QList<const QWidget*> inPanel;
    for (QWidget* widget : reached)
        if (panel.isAncestorOf(widget)) inPanel << widget;
    std::rotate(inPanel.begin(), std::find(inPanel.begin(), inPanel.end(), &panel.choice(0)), inPanel.end());
    ASSERT_GE(inPanel.size(), 5);
    EXPECT_EQ(inPanel[1], &panel.choice(1));
    EXPECT_EQ(inPanel[2], &panel.picture());
    EXPECT_EQ(inPanel[3], &panel.footTitle());
    EXPECT_EQ(inPanel[4], &panel.costs());
    EXPECT_FALSE(panel.isAncestorOf(reached[reached.indexOf(&panel.choice(0)) - 1])) << "before it, the bar";
}

class Keys : public Keyboard {
  protected:
    KeysWindow& open() {
        press(Qt::Key_F1);
        auto* keys = window.findChild<KeysWindow*>();
        EXPECT_NE(keys, nullptr);
        return *keys;
    }
};

TEST_F(Keys, EveryActionWithAKeyIsListedOnce) {
    const QStringList rows = open().shownRows();
    for (const QAction* action : window.actions().findChildren<QAction*>(Qt::FindDirectChildrenOnly)) {
        if (action->shortcuts().isEmpty()) continue;
        QString what = withoutMnemonic(action->text()).remove(QChar(0x2026)) + QStringLiteral(": ");
        const auto listed = std::count_if(rows.begin(), rows.end(), [&](const QString& row) {
            return row.contains(what) && row.contains(action->shortcut().toString(QKeySequence::NativeText));
        });
        EXPECT_EQ(listed, 1) << what.toStdString();
    }
    EXPECT_TRUE(rows.contains(QStringLiteral("Next: Space, Right")));
}

TEST_F(Keys, TheListStandsBesideTheWindowAndFitsASmallScreen) {
    for (const Language language : {Language::en, Language::zhCN}) {
        window.setLanguage(language);
        KeysWindow& keys = open();
        EXPECT_FALSE(keys.isModal());
        EXPECT_LE(keys.sizeHint().width(), 1000);
        EXPECT_LE(keys.sizeHint().height(), 760);
        keys.close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        window.ladder().setFocus();
    }
}

TEST_F(Keys, WhatIsWrittenNarrowsTheList) {
    KeysWindow& keys = open();
    QTest::keyClicks(&keys.search(), QStringLiteral("dupl"));
    EXPECT_EQ(keys.shownRows(), QStringList{QStringLiteral("Duplicate: C")});
    keys.search().clear();
    EXPECT_GT(keys.shownRows().size(), 30);
}

TEST_F(Keys, TheListSpeaksTheNewLanguageAtOnce) {
    KeysWindow& keys = open();
    window.setLanguage(Language::zhCN);
    EXPECT_TRUE(keys.shownRows().join(QLatin1Char('\n')).contains(QStringLiteral("下一步")))
        << keys.shownRows().first().toStdString();
    EXPECT_EQ(keys.windowTitle(), QStringLiteral("按键"));
}

}  // namespace
}  // namespace synstep
