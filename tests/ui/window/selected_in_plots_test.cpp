// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected anywhere is framed in the plots, and what is selected there everywhere else.
#include <QAccessible>
#include <QFile>
#include <QTemporaryDir>
#include <QtCharts/QChart>

#include "core/scenario/writer.h"
#include "tests/support/several.h"
#include "tests/ui/window/opened_window.h"
#include "ui/plots/plot_panel.h"
#include "ui/plots/plot_view.h"

namespace synstep {
namespace {

class SelectionInThePlots : public test::OpenedWindow {
  protected:
    void open(const char* lesson, Plot plot) {
        window.openNamed(QString::fromLatin1(lesson));
        press(Qt::Key_End);
        window.right().tabs()->setCurrentIndex(3);
        window.right().plots()->choice()->setCurrentIndex(static_cast<int>(plot));
        QCoreApplication::processEvents();
    }
    PlotView& plot() { return *window.right().plots()->chartView(); }
    void openFlood() {
        QFile file(folder_.filePath(QStringLiteral("flood.toml")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(scenarioText(test::flood(100))));
        file.close();
        window.openFile(file.fileName());
        press(Qt::Key_End);
        window.right().tabs()->setCurrentIndex(3);
        QCoreApplication::processEvents();
    }
    const Selection& selection() { return window.session().selection(); }
    QPointF placeOf(double second, double upwards) {
        return plot().mapFromScene(
            plot().chart()->mapToScene(plot().chart()->mapToPosition({second, upwards})));
    }
    void click(QPointF point) { QTest::mouseClick(plot().viewport(), Qt::LeftButton, {}, point.toPoint()); }
    // Pixels of the accent at the edge of a frame, as they are painted.
    bool isPainted(const QRectF& frame) {
        const QImage seen = plot().viewport()->grab().toImage();
        const QColor accent = Theme(ThemeName::light).color(Ink::accent);
        const QPointF edge(frame.center().x(), frame.top());
        for (int y = -2; y <= 2; ++y) {
            const QPoint at = ((edge + QPointF(0, y)) * seen.devicePixelRatio()).toPoint();
            if (seen.valid(at) && seen.pixelColor(at) == accent) return true;
        }
        return false;
    }

  private:
    QTemporaryDir folder_;
};

TEST_F(SelectionInThePlots, FramesTheMarkOfAMessage) {
    open("third-ack-lost", Plot::sequence);
    EXPECT_TRUE(plot().frames().empty());
    window.session().select({SegmentId{2}});
    ASSERT_EQ(plot().frames().size(), 1u);
    const QRectF frame = plot().frames().front();
    EXPECT_TRUE(frame.contains(placeOf(0.05, 0)));
    EXPECT_LT(frame.width(), 20);
    EXPECT_TRUE(isPainted(frame));
    window.session().select({});
    EXPECT_TRUE(plot().frames().empty());
    EXPECT_FALSE(isPainted(frame));
}

TEST_F(SelectionInThePlots, SelectsTheMessageWhoseMarkIsClicked) {
    open("third-ack-lost", Plot::sequence);
    click(placeOf(0.1, 1));
    EXPECT_EQ(selection(), Selection{SegmentId{3}}) << "the third ACK";
    click(placeOf(0.6, 0.5));
    EXPECT_TRUE(selection().isNone()) << "nothing is there";
}

TEST_F(SelectionInThePlots, FramesTheStateOfTheChartAtBothHosts) {
    open("handshake-and-wave", Plot::states);
    window.session().select(Selection::of(SelectedState{State::established, SocketName{0}}));
    ASSERT_EQ(plot().frames().size(), 2u);
    EXPECT_LT(plot().frames()[0].bottom(), plot().frames()[1].top()) << "the client's is above";
    EXPECT_TRUE(isPainted(plot().frames()[0]));
    window.session().select(Selection::of(SelectedState{State::listen, SocketName{0}}));
    EXPECT_EQ(plot().frames().size(), 2u) << "the listener's, before and after";
}

TEST_F(SelectionInThePlots, SelectsTheStateWhoseBarIsClicked) {
    open("handshake-and-wave", Plot::states);
    window.session().select(Selection::of(SelectedState{State::established, SocketName{0}}));
    const QPointF server = plot().frames().back().center();
    click(server);
    ASSERT_TRUE(selection().state);
    EXPECT_EQ(*selection().state, (SelectedState{State::established, SocketName{0}, HostId::server}));
    EXPECT_EQ(plot().frames().size(), 1u);
}

TEST_F(SelectionInThePlots, FramesWhatTheTimerWasSetFor) {
    open("syn-never-answered", Plot::timeout);
    const Selection timer =
        Selection::of(SelectedTimer{HostId::client, SocketName{0}, Timer::retransmission});
    window.session().select(timer);
    EXPECT_GE(plot().frames().size(), 4u) << "1 s, 2 s, 4 s, ...";
    window.session().select(Selection::of(SelectedTimer{HostId::client, SocketName{0}, Timer::timeWait}));
    EXPECT_TRUE(plot().frames().empty());
    click(placeOf(2, 2));
    EXPECT_EQ(selection(), timer);
}

TEST_F(SelectionInThePlots, KeysGoFromMarkToMark) {
    open("third-ack-lost", Plot::sequence);
    plot().setFocus(Qt::TabFocusReason);
    const std::size_t cursor = window.session().cursor();
    press(Qt::Key_Up);
    EXPECT_EQ(selection(), Selection{SegmentId{5}}) << "the last, from nothing";
    press(Qt::Key_Up);
    EXPECT_EQ(selection(), Selection{SegmentId{4}});
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    EXPECT_EQ(selection(), Selection{SegmentId{5}}) << "and no further";
    EXPECT_EQ(window.session().cursor(), cursor);
    window.right().plots()->choice()->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), &plot());
}

TEST_F(SelectionInThePlots, AScreenReaderFindsMarksBarsAndTimeouts) {
    const auto names = [&] {
        const QAccessibleInterface& list = *QAccessible::queryAccessibleInterface(&plot());
        QStringList all;
        for (int i = 0; i < list.childCount(); ++i) all << list.child(i)->text(QAccessible::Name);
        return all;
    };
    open("third-ack-lost", Plot::sequence);
    ASSERT_EQ(names().size(), 5);
    EXPECT_EQ(names()[2].toStdString(),
              "Client to Server, ACK, sequence number 101, acknowledgment number 301, lost");
    window.right().plots()->choice()->setCurrentIndex(static_cast<int>(Plot::states));
    EXPECT_EQ(names().constLast().toStdString(), "Server SYN-RECEIVED for 1.1 s");
    window.right().plots()->choice()->setCurrentIndex(static_cast<int>(Plot::timeout));
    EXPECT_EQ(names().constFirst().toStdString(), "Client: RTO 1 s, for 1.15 s");
}

TEST_F(SelectionInThePlots, WhatIsToldWithOthersIsFramedAsTheirMark) {
    openFlood();
    const Floods& floods = window.session().floods();
    ASSERT_FALSE(floods.isEmpty());
    SegmentId member = 1;
    while (floods.ofSegment(member) == Floods::none || floods.toldBy(member) == member) ++member;
    window.session().select({member});
    EXPECT_EQ(plot().frames().size(), 1u);
}

TEST_F(SelectionInThePlots, MarksOfAFloodSayHowManyTheyStandFor) {
    openFlood();
    QStringList names;
    for (int part = 0; part < plot().partCount(); ++part) names << plot().partName(part);
    EXPECT_EQ(names.filter(QStringLiteral("100 SYN from 203.0.113.9")).size(), 1)
        << names.join(u'\n').toStdString();
    EXPECT_FALSE(names.filter(QStringLiteral("attempt 2")).isEmpty()) << names.join(u'\n').toStdString();
}

// The states of a host may come twice.
TEST_F(SelectionInThePlots, KeysComeToTheLastBarAndBack) {
    open("handshake-and-wave", Plot::states);
    plot().setFocus(Qt::TabFocusReason);
    press(Qt::Key_Up);
    const int last = plot().partCount() - 1;
    EXPECT_EQ(plot().chosenPart(), last);
    ASSERT_EQ(selection().state->state, State::listen) << "as before the connection";
    for (int part = last - 1; part >= 0; --part) {
        press(Qt::Key_Up);
        EXPECT_EQ(plot().chosenPart(), part);
    }
    for (int part = 1; part <= last; ++part) {
        press(Qt::Key_Down);
        EXPECT_EQ(plot().chosenPart(), part);
    }
}

TEST_F(SelectionInThePlots, ABarIsItselfUpToItsEnds) {
    open("handshake-and-wave", Plot::states);
    for (int part = 0; part < plot().partCount(); ++part) {
        const QRectF bar = plot().partPlace(part);
        if (bar.width() < 8) continue;
        for (const qreal x : {bar.left() + 2, bar.right() - 2}) {
            click({x, bar.center().y()});
            EXPECT_EQ(plot().chosenPart(), part) << plot().partName(part).toStdString();
        }
    }
}

TEST_F(SelectionInThePlots, TheBarOfSentOctetsIsTheirSegment) {
    open("third-ack-lost-data", Plot::sequence);
    click(placeOf(0.3, 60));
    ASSERT_TRUE(selection().segment);
    const Departure& sent = *window.session().trace().sendingOf(*selection().segment)->departure;
    EXPECT_EQ(kindOf(sent.datagram.segment), SegmentKind::data);
    ASSERT_EQ(plot().frames().size(), 1u);
    EXPECT_TRUE(plot().frames().front().contains(placeOf(0.3, 100)));
}

// It is another one before the connection and after it.
TEST_F(SelectionInThePlots, AClosedHostIsTheOneOfTheLadder) {
    open("abort", Plot::states);
    int closed = -1;
    for (int part = 0; part < plot().partCount(); ++part)
        if (plot().partName(part).startsWith(QStringLiteral("Client CLOSED"))) closed = part;
    ASSERT_GE(closed, 0);
    plot().choosePart(closed);
    EXPECT_EQ(selection().state->socket, SocketName{0});
    window.right().setPage(4);
    int told = 0;
    const TranscriptModel& lines = window.right().transcript()->lines();
    for (int row = 0; row < lines.rowCount(); ++row) told += lines.tellsOfSelection(row) ? 1 : 0;
    EXPECT_EQ(told, 1);
}

TEST_F(SelectionInThePlots, PlotsWithNothingToSelectLeaveKeysToTheWindow) {
    open("third-ack-lost", Plot::queues);
    struct Above : QObject {
        int keys = 0;
        bool eventFilter(QObject*, QEvent* event) override {
            keys += event->type() == QEvent::KeyPress ? 1 : 0;
            return false;
        }
    } above;
    window.right().plots()->installEventFilter(&above);
    plot().setFocus(Qt::TabFocusReason);
    press(Qt::Key_Up);
    press(Qt::Key_Down);
    EXPECT_EQ(above.keys, 2);
    window.right().plots()->choice()->setCurrentIndex(static_cast<int>(Plot::sequence));
    press(Qt::Key_Up);
    EXPECT_EQ(above.keys, 2) << "here they go from mark to mark";
}

TEST_F(SelectionInThePlots, TheKeyboardIsSeenThereHoweverItHasCome) {
    open("third-ack-lost", Plot::sequence);
    const auto isFramed = [&] { return isPainted(QRectF(plot().viewport()->rect()).adjusted(1, 1, -1, -1)); };
    EXPECT_FALSE(isFramed());
    plot().setFocus(Qt::ActiveWindowFocusReason);
    EXPECT_TRUE(isFramed());
    window.ladder().setFocus(Qt::TabFocusReason);
    EXPECT_FALSE(isFramed());
}

TEST_F(SelectionInThePlots, NothingIsLeftOfALessonThatIsClosedWhileOthersAreLookedAt) {
    open("third-ack-lost", Plot::sequence);
    ASSERT_GT(plot().partCount(), 0);
    window.right().tabs()->setCurrentIndex(0);
    window.openNamed(QStringLiteral("wave"));
    EXPECT_EQ(plot().partCount(), 0);
    window.right().tabs()->setCurrentIndex(3);
    EXPECT_GT(plot().partCount(), 0);
    EXPECT_FALSE(plot().partName(0).isEmpty());
}

}  // namespace
}  // namespace synstep
