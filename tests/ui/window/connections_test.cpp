// SPDX-License-Identifier: GPL-3.0-or-later
// Several connections in the window: tabs for a few, a list to search for more, and what choosing one does.
#include <QDir>
#include <QLabel>
#include <QTemporaryFile>

#include "core/scenario/writer.h"
#include "tests/support/several.h"
#include "tests/ui/window/opened_window.h"
#include "ui/panels/timers.h"
#include "ui/plots/plot_panel.h"
#include "ui/plots/plot_view.h"
#include "ui/views/connection_picker.h"

namespace synstep {
namespace {

using test::seconds;

class ConnectionsInTheWindow : public test::OpenedWindow {
  protected:
    void open(const Scenario& scenario) {
        QTemporaryFile file(QDir::tempPath() + QStringLiteral("/XXXXXX.toml"));
        ASSERT_TRUE(file.open());
        file.write(QByteArray::fromStdString(scenarioText(scenario)));
        file.close();
        ASSERT_TRUE(window.openFile(file.fileName()));
    }
    void goTo(Instant t) {
        window.session().toEnd();
        window.session().goTo(window.session().trace().positionAt(t));
    }
    ConnectionPicker& picker() { return window.ladder().connections(); }
    std::optional<SocketName> chosen() { return window.session().connection(); }
    void clickTab(int index) {
        QTest::mouseClick(picker().tabs(), Qt::LeftButton, {}, picker().tabs()->tabRect(index).center());
    }
    int states(const QString& socket) {
        return static_cast<int>(shown().count(QStringLiteral("state/client/%1/").arg(socket)));
    }
};

TEST_F(ConnectionsInTheWindow, OneNeedsNoPicker) {
    EXPECT_FALSE(picker().isVisible());
    EXPECT_FALSE(window.actions().nextConnection->isEnabled());
    EXPECT_FALSE(window.actions().nextConnection->toolTip().isEmpty());
}

TEST_F(ConnectionsInTheWindow, AFewHaveTabsWithAllOfThemFirst) {
    open(test::several(2));
    goTo(seconds(5));
    ASSERT_TRUE(picker().tabs()->isVisible());
    EXPECT_FALSE(picker().button()->isVisible());
    EXPECT_EQ(picker().tabs()->count(), 3);
    EXPECT_EQ(picker().tabs()->tabText(0), QStringLiteral("All"));
    EXPECT_TRUE(picker().tabs()->tabText(2).startsWith(QLatin1Char('b')));
    EXPECT_TRUE(picker().tabs()->tabToolTip(2).contains(QStringLiteral("40001")));
    EXPECT_TRUE(picker().tabs()->tabToolTip(2).contains(QStringLiteral("ESTABLISHED")));
    EXPECT_EQ(picker().tabs()->currentIndex(), 0);
}

TEST_F(ConnectionsInTheWindow, TheTabsStandBetweenTheTwoHeads) {
    open(test::several(2));
    goTo(seconds(5));
    for (const int width : {1280, 1600, 1920}) {
        window.resize(width, 900);
        QTest::qWait(1);
        const DisplayList head = layoutLadderHead(
            [&] {
                LadderView view;
                view.trace = &window.session().trace();
                view.scenario = &window.session().scenario();
                view.cursor = window.session().cursor();
                view.revealed = window.session().revealed();
                return view;
            }(),
            [&] {
                LadderMetrics metrics;
                metrics.width = window.ladder().viewport()->width();
                return metrics;
            }(),
            window.look().theme);
        EXPECT_GT(picker().geometry().left(), head.find(QStringLiteral("host/client"))->bounds.right());
        EXPECT_LT(picker().geometry().right(), head.find(QStringLiteral("host/server"))->bounds.left());
    }
}

TEST_F(ConnectionsInTheWindow, ATabShowsItsConnectionAlone) {
    open(test::several(2));
    goTo(seconds(5));
    EXPECT_GT(states(QStringLiteral("a")), 0);
    EXPECT_GT(states(QStringLiteral("b")), 0);
    clickTab(1);
    EXPECT_EQ(chosen(), SocketName{0});
    EXPECT_GT(states(QStringLiteral("a")), 0);
    EXPECT_EQ(states(QStringLiteral("b")), 0);
    clickTab(0);
    EXPECT_EQ(chosen(), std::nullopt);
    EXPECT_GT(states(QStringLiteral("b")), 0);
}

TEST_F(ConnectionsInTheWindow, KeysGoFromOneToTheNext) {
    open(test::several(2));
    goTo(seconds(5));
    window.actions().nextConnection->trigger();
    EXPECT_EQ(chosen(), SocketName{0});
    EXPECT_EQ(picker().tabs()->currentIndex(), 1);
    window.actions().nextConnection->trigger();
    EXPECT_EQ(chosen(), SocketName{1});
    window.actions().allConnections->trigger();
    EXPECT_EQ(chosen(), std::nullopt);
    EXPECT_FALSE(window.actions().allConnections->isEnabled()) << "they are all shown";
    window.actions().previousConnection->trigger();
    EXPECT_EQ(chosen(), SocketName{1});
}

TEST_F(ConnectionsInTheWindow, ManyAreAListThatCanBeSearched) {
    open(test::several(9));
    goTo(seconds(5));
    ASSERT_TRUE(picker().button()->isVisible());
    EXPECT_FALSE(picker().tabs()->isVisible());
    EXPECT_TRUE(picker().button()->text().contains(QLatin1Char('9')));
    QTest::mouseClick(picker().button(), Qt::LeftButton);
    ConnectionList& list = *picker().list();
    ASSERT_TRUE(list.isVisible());
    EXPECT_EQ(list.list()->model()->rowCount(), 10) << "and all of them";
    QTest::keyClicks(list.search(), QStringLiteral("40007"));
    ASSERT_EQ(list.list()->model()->rowCount(), 1);
    QTest::keyClick(list.search(), Qt::Key_Return);
    EXPECT_FALSE(list.isVisible());
    EXPECT_EQ(chosen(), SocketName{7});
    EXPECT_TRUE(picker().button()->text().contains(QLatin1Char('h')));
}

TEST_F(ConnectionsInTheWindow, TheListIsWalkedThroughByKeysAndLeftByEscape) {
    open(test::several(9));
    goTo(seconds(5));
    window.actions().findConnection->trigger();
    ConnectionList& list = *picker().list();
    QTest::keyClick(list.search(), Qt::Key_Down);
    QTest::keyClick(list.search(), Qt::Key_Down);
    QTest::keyClick(list.search(), Qt::Key_Return);
    EXPECT_EQ(chosen(), SocketName{1});
    window.actions().findConnection->trigger();
    QTest::keyClick(list.search(), Qt::Key_Escape);
    EXPECT_FALSE(list.isVisible());
    EXPECT_EQ(chosen(), SocketName{1});
}

TEST_F(ConnectionsInTheWindow, TimersAreThoseOfTheChosenOne) {
    open(test::several(2));
    goTo(seconds(12));
    window.right().setPage(2);
    EXPECT_EQ(window.right().timers()->table().rows.size(), 2) << "2MSL of both";
    clickTab(2);
    EXPECT_EQ(window.right().timers()->table().rows.size(), 1);
}

TEST_F(ConnectionsInTheWindow, PlotsOfOneSayWhichOneItIs) {
    open(test::several(2));
    goTo(seconds(5));
    window.right().tabs()->setCurrentIndex(3);
    PlotPanel& plots = *window.right().plots();
    const auto said = [&](Plot plot) {
        plots.choice()->setCurrentIndex(static_cast<int>(plot));
        return plots.findChild<QLabel*>()->text().toStdString();
    };
    EXPECT_EQ(said(Plot::states), "connection b") << "something happened to it last";
    EXPECT_EQ(said(Plot::timeout), "↑ RTO, connection b");
    EXPECT_EQ(said(Plot::sequence), "↑ seq − ISN, octets") << "this one is of all";
    clickTab(1);
    EXPECT_EQ(said(Plot::states), "connection a");
    window.openNamed(QStringLiteral("wave"));
    EXPECT_EQ(said(Plot::states), "") << "where there is one it needs no name";
}

TEST_F(ConnectionsInTheWindow, WhatIsSelectedOfAnyIsFramedInChartControlBlockAndPlots) {
    open(test::several(2));
    goTo(seconds(5));
    window.right().tabs()->setCurrentIndex(1);
    window.session().select(Selection::of(SelectedState{State::established, SocketName{0}, HostId::client}));
    EXPECT_FALSE(window.right().controlBlock()->framed().isEmpty());
    const DisplayList& chart = window.right().chart()->picture();
    const auto isFrame = [&](const Shape& shape) {
        const auto* path = std::get_if<PathShape>(&shape.what);
        return path && path->stroke && path->stroke->ink == Ink::accent && path->stroke->width == 2 &&
               chart.elements[shape.element].id == QStringLiteral("node/ESTABLISHED");
    };
    EXPECT_TRUE(std::any_of(chart.shapes.begin(), chart.shapes.end(), isFrame));
    window.right().tabs()->setCurrentIndex(3);
    window.right().plots()->choice()->setCurrentIndex(static_cast<int>(Plot::states));
    EXPECT_EQ(window.right().plots()->chartView()->frames().size(), 1u);
    EXPECT_EQ(window.right().plots()->findChild<QLabel*>()->text().toStdString(), "connection a");
}

TEST_F(ConnectionsInTheWindow, CallsAreAboutTheChosenOne) {
    open(test::several(2));
    goTo(seconds(5));
    clickTab(1);
    window.actions().call(HostId::client, CallKind::close)->trigger();
    const World world = window.session().world();
    EXPECT_EQ(world.stateOf(HostId::client, SocketName{0}), State::finWait1);
    EXPECT_EQ(world.stateOf(HostId::client, SocketName{1}), State::established);
}

TEST_F(ConnectionsInTheWindow, TheTranscriptTellsOfTheChosenOneUnderTheNumbersOfAll) {
    open(test::several(2));
    goTo(seconds(5));
    window.right().setPage(4);
    const TranscriptModel& lines = window.right().transcript()->lines();
    const int all = lines.rowCount();
    clickTab(2);
    EXPECT_LT(lines.rowCount(), all);
    EXPECT_GT(lines.rowCount(), 3);
    for (int row = 0; row < lines.rowCount(); ++row) {
        const Entry& entry = window.session().trace().entry(lines.entryOf(row));
        EXPECT_EQ(entry.socket == SocketName{0}, false) << row;
        EXPECT_TRUE(lines.data(lines.index(row), Qt::DisplayRole)
                        .toString()
                        .startsWith(QStringLiteral("%1. ").arg(lines.entryOf(row) + 1)));
    }
}

TEST_F(ConnectionsInTheWindow, AFloodIsOneLineOfTheTranscriptUntilItIsOpened) {
    open(test::flood(1000));
    goTo(seconds(12));
    window.right().setPage(4);
    TranscriptPanel& panel = *window.right().transcript();
    const TranscriptModel& lines = panel.lines();
    const int closed = lines.rowCount();
    EXPECT_LT(closed, 20);
    int flood = 0;
    while (flood < closed && !lines.isFlood(flood)) ++flood;
    ASSERT_LT(flood, closed);
    EXPECT_TRUE(lines.data(lines.index(flood), Qt::DisplayRole)
                    .toString()
                    .contains(QStringLiteral("1,000 SYN from 203.0.113.9, ports 1024 to 2023")));
    panel.setCurrentIndex(lines.index(flood));
    panel.setFocus();
    QTest::keyClick(&panel, Qt::Key_Return);
    EXPECT_GT(lines.rowCount(), 2'000) << "all of it, however long it is";
    EXPECT_TRUE(lines.isFlood(flood)) << "the line that was opened is where it was";
    QTest::keyClick(&panel, Qt::Key_Return);
    EXPECT_EQ(lines.rowCount(), closed);
}

TEST_F(ConnectionsInTheWindow, AFloodIsOneMarkOfTheTimeLine) {
    open(test::flood(200));
    goTo(seconds(3));
    int marks = 0, counted = 0;
    for (const Element& element : window.runs().picture().list.elements) {
        marks += element.id.startsWith(QStringLiteral("mark/0/")) ? 1 : 0;
        counted += element.name.contains(QStringLiteral("200 SYN")) ? 1 : 0;
    }
    EXPECT_LT(marks, 15);
    EXPECT_EQ(counted, 1);
    const TimelineAxis& axis = window.runs().picture().axis;
    EXPECT_GT(axis.x(window.session().displayTime()), axis.x(seconds(2.1)))
        << "the playhead is after its end";
}

TEST_F(ConnectionsInTheWindow, ClickingAFloodSelectsItAndTheSegmentPanelSaysWhatItHolds) {
    open(test::flood(200));
    goTo(seconds(3));
    const Floods floods(window.session().trace(), window.session().cursor());
    ASSERT_FALSE(floods.isEmpty());
    click(floods.all().front().first);
    EXPECT_EQ(window.session().selection().segment, floods.all().front().first);
    EXPECT_TRUE(window.right().segment()->accessibleDescription().contains(
        QStringLiteral("200 SYN from 203.0.113.9, ports 1024 to 1223")));
}

}  // namespace
}  // namespace synstep
