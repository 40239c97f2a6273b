// SPDX-License-Identifier: GPL-3.0-or-later
// The ladder as a widget: pointing, keys, and what stays in sight.
#include "ui/views/ladder_widget.h"

#include <gtest/gtest.h>

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/several.h"
#include "tests/ui/session/built_in.h"
#include "ui/ladder/built.h"

namespace synstep {
namespace {

using test::builtIn;

class LadderInSight : public testing::Test {
  protected:
    LadderInSight() : session(builtIn("handshake-and-wave")) {
        view.resize(640, 600);
        view.setSession(&session);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
    }
    QPoint segment(SegmentId id) const { return view.clickPointOf(id).value_or(QPoint(-1, -1)); }
    Session session;
    LadderWidget view;
};

TEST_F(LadderInSight, AClickOnAMessageSelectsItAndOneBesideItSelectsNothing) {
    session.next();
    ASSERT_NE(segment(1), QPoint(-1, -1));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, segment(1));
    EXPECT_EQ(session.selection().segment, SegmentId{1});
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(4, view.viewport()->height() - 4));
    EXPECT_EQ(session.selection().segment, std::nullopt);
}

TEST_F(LadderInSight, ADoubleClickOrEnterOpensAMessage) {
    QSignalSpy opened(&view, &LadderWidget::segmentOpened);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, segment(1));
    EXPECT_EQ(opened.count(), 1);
    session.select({SegmentId{1}});
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_EQ(opened.count(), 2);
}

TEST_F(LadderInSight, UpAndDownSelectWhatEnterOpens) {
    session.next();
    QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_EQ(session.selection().segment, SegmentId{2});
    QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_EQ(session.selection().segment, SegmentId{1});
}

TEST_F(LadderInSight, ThePresentStaysInSightWhileTheRunGrows) {
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
        const qreal now = Ladder(shown, metrics, Theme(ThemeName::light)).heightOf(session.displayTime());
        EXPECT_GE(now, bar.value());
        EXPECT_LE(now, bar.value() + view.viewport()->height());
    }
    EXPECT_GT(view.verticalScrollBar()->value(), 0);
}

// A lesson at its beginning, in a ladder of this size.
struct ShownLesson {
    ShownLesson(const char* lesson, QSize size) : session(builtIn(lesson)) {
        view.resize(size);
        view.setSession(&session);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
    }
    void toEnd() {
        session.toEnd();
        QApplication::processEvents();
    }
    void resize(QSize size) {
        view.resize(size);
        QApplication::processEvents();
    }
    double belowNow() const {
        const Element* line = view.picture().find(QStringLiteral("now"));
        const int bottom = view.verticalScrollBar()->value() + view.viewport()->height();
        return line ? bottom - line->bounds.bottom() * view.scale() : -1;
    }
    Session session;
    LadderWidget view;
};

// Also at the step with which the scroll bar comes: it takes some of the width, and rows move apart.
TEST(NowInSight, HasRoomBelowAtEachStep) {
    for (const char* lesson : {"syn-flood", "third-ack-lost", "simultaneous-open", "ports-run-out"}) {
        SCOPED_TRACE(lesson);
        ShownLesson shown(lesson, {638, 631});
        while (shown.session.canGoNext()) {
            shown.session.next();
            QApplication::processEvents();
            EXPECT_GE(shown.belowNow(), 75) << "entry " << shown.session.cursor();
        }
    }
}

TEST(NowInSight, StaysSoWhileTheWindowChangesItsSizeItsUnitOrItsLanguage) {
    ShownLesson shown("syn-flood", {900, 631});
    shown.toEnd();
    for (const QSize size : {QSize(560, 631), QSize(560, 400), QSize(900, 500)}) {
        shown.resize(size);
        EXPECT_GE(shown.belowNow(), 75) << size.width() << "x" << size.height();
    }
    for (const double unit : {1.4, 0.8, 1.0}) {
        shown.view.setUnit(unit);
        QApplication::processEvents();
        EXPECT_GE(shown.belowNow(), 75) << "unit " << unit;
    }
    Look chinese;
    chinese.language = Language::zhCN;
    shown.view.setLook(chinese);
    QApplication::processEvents();
    EXPECT_GE(shown.belowNow(), 75);
}

TEST(NowInSight, HasRoomBelowAtTheEndOfARunThatNobodyHasSteppedThrough) {
    ShownLesson shown("syn-flood", {638, 631});
    shown.toEnd();
    EXPECT_GE(shown.belowNow(), 75);
}

// As with a click: the rows must not move between what it meant and what it does.
TEST(NowInSight, IsNotBroughtThereByTheKeyboardsComing) {
    ShownLesson shown("syn-flood", {638, 631});
    shown.toEnd();
    QScrollBar& bar = *shown.view.verticalScrollBar();
    while (shown.belowNow() > 8) bar.setValue(bar.value() - 1);
    const int before = bar.value();
    for (const QEvent::Type type : {QEvent::FocusIn, QEvent::FocusOut}) {
        QFocusEvent event(type, Qt::OtherFocusReason);
        QApplication::sendEvent(&shown.view, &event);
        EXPECT_EQ(bar.value(), before);
    }
    shown.view.setBlank(std::nullopt);
    shown.resize({638, 630});
    EXPECT_NEAR(bar.value(), before, 1) << "it had no room below before either";
}

// What one looks at, when that is not now.
TEST(APastMoment, StaysWhereItIsWhileTheWindowChangesItsSize) {
    ShownLesson shown("syn-flood", {900, 631});
    shown.toEnd();
    shown.session.select({SegmentId{8}});
    QApplication::processEvents();
    const auto topOf = [&](SegmentId id) {
        const Element* message = shown.view.picture().find(QStringLiteral("segment/%1").arg(id));
        return message ? message->bounds.top() - shown.view.verticalScrollBar()->value() : -1e6;
    };
    ASSERT_LT(shown.belowNow(), 0);
    const double before = topOf(8);
    ASSERT_GE(before, 0);
    for (const int width : {560, 700, 900}) {
        shown.resize({width, 631});
        EXPECT_NEAR(topOf(8), before, 40) << width;
    }
}

// A line of text of which the head leaves the lower half would be hard to tell from one of the head's own.
TEST_F(LadderInSight, WhatScrollsOutFadesBeforeItReachesTheHead) {
    view.resize(640, 320);
    session.toStart();
    while (session.canGoNext()) session.next();
    const QColor ground = Theme(ThemeName::light).color(Ink::ground);
    for (int scrolled = 1; scrolled <= view.verticalScrollBar()->maximum(); scrolled += 7) {
        view.verticalScrollBar()->setValue(scrolled);
        const QImage picture = view.viewport()->grab().toImage();
        for (int x = 0; x < picture.width(); ++x)
            ASSERT_EQ(picture.pixelColor(x, 3), ground) << "scrolled by " << scrolled << ", x = " << x;
    }
}

TEST_F(LadderInSight, GoingBackShowsExactlyThePictureThatWas) {
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

// A connection over which the client sends so often that the picture is many windows high.
bool shows(const LadderWidget& view, int id) {
    return view.picture().find(QStringLiteral("segment/%1").arg(id)) != nullptr;
}

TEST_F(LadderInSight, OfALongRunIsAskedForAloneAlsoAfterScrolling) {
    Session longRun(test::sendings(200));
    view.setSession(&longRun);
    longRun.toEnd();
    const int last = static_cast<int>(longRun.segmentsSent().back());
    ASSERT_GT(last, 300);
    EXPECT_TRUE(shows(view, last));
    EXPECT_FALSE(shows(view, 1));
    EXPECT_LT(view.picture().elements.size(), 200U);
    view.verticalScrollBar()->setValue(0);
    EXPECT_TRUE(shows(view, 1));
    EXPECT_FALSE(shows(view, last));
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    EXPECT_TRUE(shows(view, last));
}

TEST_F(LadderInSight, AMessageOutOfSightComesIntoSightWhenItIsSelected) {
    Session longRun(test::sendings(200));
    view.setSession(&longRun);
    longRun.toEnd();
    ASSERT_FALSE(view.viewport()->rect().contains(segment(100)));
    longRun.select({SegmentId{100}});
    EXPECT_TRUE(view.viewport()->rect().contains(segment(100)));
    EXPECT_TRUE(shows(view, 100));
}

TEST_F(LadderInSight, AnotherSessionLeavesNothingOfTheLastOne) {
    const auto picture = [this](std::string_view id) {
        Session other(builtIn(id));
        view.setSession(&other);
        other.toEnd();
        return dump(view.picture());
    };
    const QString first = picture("third-ack-lost"), second = picture("simultaneous-close");
    EXPECT_NE(first, second);
    EXPECT_EQ(picture("third-ack-lost"), first);
}

TEST_F(LadderInSight, TheWidgetSaysWhatItIs) {
    EXPECT_FALSE(view.accessibleName().isEmpty());
    EXPECT_FALSE(view.accessibleDescription().isEmpty());
}

}  // namespace
}  // namespace synstep
