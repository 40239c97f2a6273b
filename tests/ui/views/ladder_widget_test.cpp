// SPDX-License-Identifier: GPL-3.0-or-later
// The ladder as a widget: pointing, keys, and what stays in sight.
#include "ui/views/ladder_widget.h"

#include <gtest/gtest.h>

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/session/built_in.h"

namespace synstep {
namespace {

using test::builtIn;

class Ladder : public testing::Test {
  protected:
    Ladder() : session(builtIn("handshake-and-wave")) {
        view.resize(640, 600);
        view.setSession(&session);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
    }
    QPoint segment(SegmentId id) const {
        return view.clickPointOf(QStringLiteral("segment/%1").arg(id)).value_or(QPoint(-1, -1));
    }
    Session session;
    LadderWidget view;
};

TEST_F(Ladder, AClickOnAMessageSelectsItAndOneBesideItSelectsNothing) {
    session.next();
    ASSERT_NE(segment(1), QPoint(-1, -1));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, segment(1));
    EXPECT_EQ(session.selection().segment, SegmentId{1});
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(4, view.viewport()->height() - 4));
    EXPECT_EQ(session.selection().segment, std::nullopt);
}

TEST_F(Ladder, ADoubleClickOrEnterOpensAMessage) {
    QSignalSpy opened(&view, &LadderWidget::segmentOpened);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, segment(1));
    EXPECT_EQ(opened.count(), 1);
    session.select({SegmentId{1}});
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_EQ(opened.count(), 2);
}

TEST_F(Ladder, UpAndDownSelectWhatEnterOpens) {
    session.next();
    QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_EQ(session.selection().segment, SegmentId{2});
    QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_EQ(session.selection().segment, SegmentId{1});
}

TEST_F(Ladder, ThePresentStaysInSightWhileTheRunGrows) {
    view.resize(640, 320);
    while (session.canGoNext()) {
        session.next();
        const QScrollBar& bar = *view.verticalScrollBar();
        LadderView shown;
        shown.trace = &session.trace();
        shown.scenario = &session.scenario();
        shown.cursor = session.cursor();
        shown.revealed = session.revealed();
        shown.displayTime = session.displayTime();
        LadderMetrics metrics;
        metrics.width = view.viewport()->width();
        metrics.minimumHeight = view.viewport()->height();
        const qreal now = heightOf(shown, metrics, Theme(ThemeName::light), session.displayTime());
        EXPECT_GE(now, bar.value());
        EXPECT_LE(now, bar.value() + view.viewport()->height());
    }
    EXPECT_GT(view.verticalScrollBar()->value(), 0);
}

TEST_F(Ladder, GoingBackShowsExactlyThePictureThatWas) {
    session.next();
    session.next();
    // The future has been seen once, so that both pictures have the same ghosts.
    session.next();
    session.back();
    const QString before = dump(view.picture());
    const QImage picture = view.grab().toImage();
    session.next();
    session.back();
    EXPECT_EQ(dump(view.picture()), before);
    EXPECT_EQ(view.grab().toImage(), picture);
}

TEST_F(Ladder, TheWidgetSaysWhatItIs) {
    EXPECT_FALSE(view.accessibleName().isEmpty());
    EXPECT_FALSE(view.accessibleDescription().isEmpty());
}

}  // namespace
}  // namespace synstep
