// SPDX-License-Identifier: GPL-3.0-or-later
// The time line at the bottom of the window, as a person uses it.
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMouseEvent>

#include "tests/ui/window/opened_window.h"
#include "ui/export/export.h"
#include "ui/main_window/export_dialog.h"

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

// Where a row of the time line has its name.
QPoint nameOf(const TimelinePanel& runs, int row) {
    return {40, runs.visualItemRect(runs.item(row)).center().y()};
}

TEST_F(RunsInTheWindow, ANameIsWrittenInItsRowByF2OrADoubleClick) {
    TimelinePanel& runs = window.runs();
    press(Qt::Key_F2);
    auto* field = runs.findChild<QLineEdit*>();
    ASSERT_NE(field, nullptr);
    ASSERT_TRUE(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("no loss p"));  // p is a key of the window elsewhere
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window.session().history().run(0).name == "no loss p"; }));
    EXPECT_FALSE(window.playback().isPlaying());
    EXPECT_TRUE(dump(runs.picture().list).contains(QStringLiteral("no loss p")));

    ASSERT_TRUE(QTest::qWaitFor([&] { return runs.findChild<QLineEdit*>() == nullptr; }));
    QTest::mouseDClick(runs.viewport(), Qt::LeftButton, {}, nameOf(runs, 0));
    field = runs.findChild<QLineEdit*>();
    ASSERT_NE(field, nullptr);
    QInputMethodEvent composed(QString(), {});
    composed.setCommitString(QStringLiteral("无丢失"));
    QCoreApplication::sendEvent(field, &composed);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window.session().history().run(0).name == "无丢失"; }));

    ASSERT_TRUE(QTest::qWaitFor([&] { return runs.findChild<QLineEdit*>() == nullptr; }));
    press(Qt::Key_F2);
    field = runs.findChild<QLineEdit*>();
    ASSERT_NE(field, nullptr);
    QTest::keyClicks(field, QStringLiteral("x"));
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_EQ(window.session().history().run(0).name, "无丢失") << "Esc leaves it as it was";
}

TEST_F(RunsInTheWindow, ANameThatIsBeingWrittenIsGivenToItsOwnRunWhenAnotherLessonIsOpened) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    window.session().lose(1);
    ASSERT_EQ(window.session().run(), 1u);
    window.actions().renameRun->trigger();
    auto* field = window.runs().findChild<QLineEdit*>();
    ASSERT_NE(field, nullptr);
    QTest::keyClicks(field, QStringLiteral("Mine"));
    window.openNamed(QStringLiteral("refused"));  // one run: the row goes while its name is written
    QApplication::processEvents();
    EXPECT_EQ(window.session().history().run(0).name, "");
    window.openNamed(QStringLiteral("three-way-handshake"));
    EXPECT_EQ(window.session().history().run(1).name, "Mine");
}

TEST_F(RunsInTheWindow, TheNameOfARunStandsOnItsPicture) {
    window.session().renameRun(0, "Nothing lost");
    window.actions().exportPicture->trigger();
    const auto* dialog = window.findChild<ExportDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->options().name, QStringLiteral("Nothing lost"));
    const DisplayList page = layoutPage(window.session().trace(), window.session().scenario(),
                                        dialog->options(), Theme(ThemeName::print));
    EXPECT_TRUE(dump(page).contains(QStringLiteral("Run: Nothing lost")));
}

TEST_F(RunsInTheWindow, ADeletedRunIsBroughtBackByOneKey) {
    EXPECT_FALSE(window.actions().deleteRun->isEnabled());
    EXPECT_TRUE(window.actions().deleteRun->toolTip().contains(QStringLiteral("as written")));
    press(Qt::Key_Delete);
    ASSERT_EQ(window.runs().count(), 2);
    QTest::keyClick(&window, Qt::Key_Delete, Qt::ShiftModifier);
    EXPECT_EQ(window.runs().count(), 1);
    EXPECT_EQ(window.session().run(), 0u);
    EXPECT_TRUE(window.status().accessibleName().contains(QStringLiteral("Ctrl+Z")));
    EXPECT_EQ(window.actions().restoreRun->text(), QStringLiteral("Restore “Run 2”"));
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(window.runs().count(), 2);
    EXPECT_EQ(window.session().run(), 1u);
}

TEST_F(RunsInTheWindow, RowsBelowADeletedOneAreChosenAndScrubbedAsBefore) {
    press(Qt::Key_Delete);
    press(Qt::Key_Space);
    window.session().chooseRun(0);
    press(Qt::Key_Space);
    press(Qt::Key_Delete);
    ASSERT_EQ(window.session().run(), 2u);
    window.session().removeRun(1);
    TimelinePanel& runs = window.runs();
    ASSERT_EQ(runs.count(), 2);
    QTest::mouseClick(runs.viewport(), Qt::LeftButton, {}, nameOf(runs, 0));
    EXPECT_EQ(window.session().run(), 0u);
    QTest::mouseClick(runs.viewport(), Qt::LeftButton, {}, nameOf(runs, 1));
    EXPECT_EQ(window.session().run(), 2u);
}

TEST_F(RunsInTheWindow, ContinueFromHereSaysWhatItDoesAndWhenItCannot) {
    QAction& act = *window.actions().continueHere;
    EXPECT_FALSE(act.isEnabled());
    EXPECT_FALSE(act.toolTip().isEmpty());
    press(Qt::Key_End);
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    ASSERT_TRUE(act.isEnabled());
    EXPECT_TRUE(act.toolTip().contains(QStringLiteral("Run 1 is kept")));
    const std::size_t here = window.session().cursor();
    QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(window.session().run(), 1u);
    EXPECT_EQ(window.session().cursor(), here);
    EXPECT_EQ(window.session().revealed(), here);
    EXPECT_TRUE(dump(window.runs().picture().list).contains(QStringLiteral("s on")));
}

}  // namespace
}  // namespace synstep
