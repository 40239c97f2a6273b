// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the window are as wide as a person makes them.
#include "tests/ui/views/painted.h"
#include "tests/ui/window/opened_window.h"

namespace synstep {
namespace {

class ColumnsOfTheWindow : public test::OpenedWindow {
  protected:
    QList<int> sizes() { return window.columns().sizes(); }
    void drag(int line, int by) {
        QSplitterHandle* handle = window.columns().handle(line);
        const QPoint middle = handle->rect().center();
        QTest::mousePress(handle, Qt::LeftButton, {}, middle);
        QTest::mouseMove(handle, middle + QPoint(by, 0));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, middle);
    }
};

TEST_F(ColumnsOfTheWindow, FollowTheRuleOfTheMeasures) {
    EXPECT_EQ(sizes(), (QList<int>{256, 1280 - 256 - 384 - 2, 384}));
    window.resize(1920, 1080);
    EXPECT_TRUE(QTest::qWaitFor([&] { return sizes()[0] == 320; }));
    EXPECT_EQ(sizes()[2], 560);
    EXPECT_EQ(window.columns().handleWidth(), 1) << "hairlines";
}

TEST_F(ColumnsOfTheWindow, GiveTheTabsTheirRoomBackAfterANarrowWindow) {
    const auto& tabs = *window.right().findChild<QTabBar*>();
    const auto ends = [&] {
        QList<int> found;
        for (int i = 0; i < tabs.count(); ++i) found << tabs.tabRect(i).right();
        return found;
    };
    const auto resize = [&](int width, int height = 800) {
        window.resize(width, height);
        EXPECT_TRUE(QTest::qWaitFor([&] { return window.columns().width() == width; }));
        QCoreApplication::processEvents();
    };
    resize(1500);
    const QList<int> wide = ends();
    for (const int narrow : {970, 1000, 1100}) {
        for (const int low : {540, 640, 700, 800}) {
            resize(narrow, low);
            resize(1500);
            EXPECT_EQ(ends(), wide) << narrow << " x " << low;
        }
    }
}

// Whose head, or the hint above it, has gone: the lines move along with the tabs.
TEST_F(ColumnsOfTheWindow, DrawTheLinesOfTheTabsWhereTheyAre) {
    window.resize(1920, 1080);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window.columns().width() == 1920; }));
    window.right().setHint(QStringLiteral("A state marked C is the client's."));
    QCoreApplication::processEvents();
    window.right().setHint({});
    QCoreApplication::processEvents();
    const QImage shown = test::onScreen(window), whole = window.grab().toImage();
    const QRect right(window.right().mapTo(&window, QPoint()), window.right().size());
    EXPECT_EQ(shown.copy(right), whole.copy(right));
}

TEST_F(ColumnsOfTheWindow, AreMovedByKeysAndHomeBringsTheRuleBack) {
    QSplitterHandle* line = window.columns().handle(2);
    line->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 3; ++i) QTest::keyClick(line, Qt::Key_Right);
    EXPECT_EQ(sizes()[2], 384 - 24) << "not narrower than the chart is";
    for (int i = 0; i < 4; ++i) QTest::keyClick(line, Qt::Key_Left);
    EXPECT_EQ(sizes()[2], 360 + 64);
    EXPECT_EQ(sizes()[0], 256);
    EXPECT_FALSE(line->accessibleName().isEmpty());
    QTest::keyClick(line, Qt::Key_Home);
    EXPECT_EQ(sizes()[2], 384);
    EXPECT_EQ(window.columns().chosen(), (Columns::Widths{0, 0}));
}

TEST_F(ColumnsOfTheWindow, KeepWhatTheMouseHasMadeOfThemWhateverTheWindowsSize) {
    drag(1, 40);
    const int left = sizes()[0];
    EXPECT_GT(left, 280);
    window.resize(1500, 800);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window.columns().width() == 1500; }));
    EXPECT_EQ(sizes()[0], left);
    EXPECT_EQ(sizes()[2], Columns::rightWidth(1500));
    EXPECT_EQ(window.settings().columns, (Columns::Widths{left, 0}));
    window.resize(970, 800);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window.columns().width() == 970; }));
    EXPECT_LE(sizes()[0] + sizes()[1] + sizes()[2] + 2, 970) << "nothing is pushed out";
    window.resize(1500, 800);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window.columns().width() == 1500; }));
    EXPECT_EQ(sizes()[0], left) << "a narrow window has not made one forget it";
    QTest::mouseDClick(window.columns().handle(1), Qt::LeftButton);
    EXPECT_EQ(sizes()[0], Columns::leftWidth(1500));
}

TEST_F(ColumnsOfTheWindow, ComeBackWithTheSettings) {
    Settings settings = window.settings();
    settings.columns = {300, 0};
    saveSettings(settings);
    EXPECT_EQ(loadSettings().columns, settings.columns);
    MainWindow again(loadSettings());
    again.resize(1500, 800);
    again.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&again));
    EXPECT_EQ(again.columns().sizes()[0], 300);
}

}  // namespace
}  // namespace synstep
