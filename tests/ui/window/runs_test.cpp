// SPDX-License-Identifier: GPL-3.0-or-later
// The time line at the bottom of the window, as a person uses it.
#include <QMouseEvent>

#include "tests/ui/window/opened_window.h"

namespace synstep {
namespace {

using test::seconds;
using RunsInTheWindow = test::OpenedWindow;

TEST_F(RunsInTheWindow, ARunIsChosenByAClickAndDraggingAlongItOnlyLooks) {
    press(Qt::Key_Delete);
    press(Qt::Key_End);
    TimelinePanel& runs = window.runs();
    ASSERT_EQ(runs.count(), 2);
    const auto rowAt = [&](int row, qreal x) {
        return QPoint(static_cast<int>(x), runs.visualItemRect(runs.item(row)).center().y());
    };
    QTest::mouseClick(runs.viewport(), Qt::LeftButton, {}, rowAt(0, 40));
    EXPECT_EQ(window.session().run(), 0u);
    press(Qt::Key_End);
    const Instant end = window.session().displayTime();
    const std::size_t known = window.session().revealed();
    QTest::mousePress(runs.viewport(), Qt::LeftButton, {}, rowAt(0, runs.picture().axis.x(seconds(0.05))));
    EXPECT_EQ(window.session().displayTime(), seconds(0.05));
    const QPoint begin = rowAt(0, runs.picture().axis.left());
    QMouseEvent move(QEvent::MouseMove, begin, runs.viewport()->mapToGlobal(begin), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(runs.viewport(), &move);
    EXPECT_EQ(window.session().displayTime(), seconds(0));
    QTest::mouseRelease(runs.viewport(), Qt::LeftButton, {}, rowAt(0, 2000));
    EXPECT_EQ(window.session().history().size(), 2u);
    EXPECT_EQ(window.session().run(), 0u);
    EXPECT_EQ(window.session().revealed(), known);
    EXPECT_GT(end, window.session().displayTime());
}

TEST_F(RunsInTheWindow, TheTimeLineShowsThreeRowsAndGoesFirstWhereTheWindowIsLow) {
    EXPECT_TRUE(window.runs().isVisible());
    EXPECT_EQ(window.runs().height(), 24 + 36);
    window.resize(1280, 650);
    QCoreApplication::processEvents();
    EXPECT_FALSE(window.runs().isVisible());
    for (int i = 0; i < 4; ++i) press(Qt::Key_C);
    EXPECT_TRUE(window.runs().isVisible());
    EXPECT_EQ(window.runs().height(), 24 + 36 * std::min(3, window.runs().count()));
}

TEST_F(RunsInTheWindow, AScreenReaderHearsEachRun) {
    press(Qt::Key_Delete);
    EXPECT_EQ(window.runs().accessibleName(), QStringLiteral("Runs"));
    EXPECT_EQ(window.runs().item(0)->data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Run 1, as written"));
    EXPECT_EQ(window.runs().item(1)->data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Run 2, Client SYN 1 lost"));
    window.setLanguage(Language::zhCN);
    EXPECT_TRUE(window.runs().item(0)->text().startsWith(QStringLiteral("运行 1")));
}

}  // namespace
}  // namespace synstep
