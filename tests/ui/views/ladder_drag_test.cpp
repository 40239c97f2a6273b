// SPDX-License-Identifier: GPL-3.0-or-later
// Direct manipulation: the arriving end of a message is taken hold of and dragged along the time axis.
#include <gtest/gtest.h>

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/several.h"
#include "tests/ui/session/built_in.h"
#include "ui/views/ladder_widget.h"

namespace synstep {
namespace {

using test::builtIn;

class LadderDrag : public testing::Test {
  protected:
    LadderDrag() : session(builtIn("three-way-handshake")) {
        session.toEnd();
        view.resize(640, 600);
        view.setSession(&session);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        // From where the test before left it, the pointer might move by nothing at all: nobody would be told.
        QTest::mouseMove(view.viewport(), QPoint(1, 1));
    }
    QPoint handleOfSyn() {
        QTest::mouseMove(view.viewport(), view.clickPointOf(1).value_or(QPoint()));
        return view.handleOf(1).value_or(QPoint(-1, -1));
    }
    Instant arrival() const { return session.trace().sendingOf(1)->departure->arrivesAt; }
    Session session;
    LadderWidget view;
};

TEST_F(LadderDrag, TheHandleShowsWhereThePointerIsAndOnlyThere) {
    EXPECT_FALSE(view.handleOf(1));
    EXPECT_NE(handleOfSyn(), QPoint(-1, -1));
    EXPECT_FALSE(view.handleOf(2));
    QTest::mouseMove(view.viewport(), QPoint(4, view.viewport()->height() - 4));
    EXPECT_FALSE(view.handleOf(1));
}

TEST_F(LadderDrag, DownwardDelaysAndLettingGoMakesARun) {
    const Instant before = arrival();
    const QPoint handle = handleOfSyn();
    QSignalSpy began(&view, &LadderWidget::dragBegan);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, handle);
    EXPECT_EQ(began.count(), 1);
    QTest::mouseMove(view.viewport(), handle + QPoint(0, 60));
    EXPECT_TRUE(session.isDragging());
    EXPECT_GT(arrival(), before);
    EXPECT_EQ(session.history().size(), 1u) << "while the button is down nothing is decided";
    const Instant shown = arrival();
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, handle + QPoint(0, 60));
    EXPECT_FALSE(session.isDragging());
    ASSERT_EQ(session.history().size(), 2u);
    EXPECT_EQ(arrival(), shown);
}

TEST_F(LadderDrag, TheEndIsTakenToTheInstantAtWhichThePointerLetsGo) {
    const QPoint handle = handleOfSyn();
    // The third message arrives at 0.090 s; its tip is where its own handle is.
    QTest::mouseMove(view.viewport(), view.clickPointOf(3).value_or(QPoint()));
    const QPoint third = view.handleOf(3).value_or(QPoint(-1, -1));
    const Instant thirdArrives = session.trace().sendingOf(3)->departure->arrivesAt;
    ASSERT_NE(third, QPoint(-1, -1));
    QTest::mouseMove(view.viewport(), view.clickPointOf(1).value_or(QPoint()));
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, handle);
    QTest::mouseMove(view.viewport(), QPoint(handle.x(), third.y()));
    const auto off = std::chrono::abs(arrival() - thirdArrives);
    EXPECT_LE(off, std::chrono::milliseconds(5));
    QTest::keyClick(&view, Qt::Key_Escape);
}

TEST_F(LadderDrag, WithCtrlACopyArrivesThere) {
    const QPoint handle = handleOfSyn();
    QTest::mousePress(view.viewport(), Qt::LeftButton, Qt::ControlModifier, handle);
    QTest::mouseMove(view.viewport(), handle + QPoint(0, 60));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, Qt::ControlModifier, handle + QPoint(0, 60));
    ASSERT_EQ(session.history().size(), 2u);
    const Departure& syn = *session.trace().sendingOf(1)->departure;
    EXPECT_NE(syn.copyArrivesAt, never);
    EXPECT_GT(syn.copyArrivesAt, syn.arrivesAt);
}

TEST_F(LadderDrag, EscapeGivesItUp) {
    const Instant before = arrival();
    const QPoint handle = handleOfSyn();
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, handle);
    QTest::mouseMove(view.viewport(), handle + QPoint(0, 60));
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_FALSE(session.isDragging());
    EXPECT_EQ(arrival(), before);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, handle + QPoint(0, 60));
    EXPECT_EQ(session.history().size(), 1u);
}

TEST_F(LadderDrag, AMereClickOnTheHandleSelectsAndNoMore) {
    const QPoint handle = handleOfSyn();
    ASSERT_NE(handle, QPoint(-1, -1));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, handle);
    EXPECT_EQ(session.selection().segment, SegmentId{1});
    EXPECT_EQ(session.history().size(), 1u);
}

TEST_F(LadderDrag, WhatIsLostHasNoHandle) {
    session.lose(1);
    session.toEnd();
    QTest::mouseMove(view.viewport(), view.clickPointOf(1).value_or(QPoint()));
    EXPECT_FALSE(view.handleOf(1));
}

// Of a run that is laid out in parts: it may be guessed at anew, and where one is must not be left.
TEST(ADragInALongRun, LeavesTheSendingWhereItIs) {
    Session session(test::sendings(300));
    LadderWidget view;
    view.resize(640, 600);
    view.setSession(&session);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    session.toEnd();
    QTest::mouseMove(view.viewport(), QPoint(1, 1));
    const SegmentId id = 500;
    session.select({id});
    QTest::mouseMove(view.viewport(), view.clickPointOf(id).value_or(QPoint()));
    const QPoint handle = view.handleOf(id).value_or(QPoint(-1, -1));
    ASSERT_NE(handle, QPoint(-1, -1));
    const auto topOf = [&](SegmentId of) {
        const Element* message = view.picture().find(QStringLiteral("segment/%1").arg(of));
        return message ? message->bounds.top() - view.verticalScrollBar()->value() : -1e6;
    };
    const double before = topOf(id - 1);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, handle);
    EXPECT_NEAR(topOf(id - 1), before, 3) << "taken hold of";
    QTest::mouseMove(view.viewport(), handle + QPoint(0, 30));
    ASSERT_TRUE(session.isDragging());
    EXPECT_NEAR(topOf(id - 1), before, 40) << "dragged";
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, handle + QPoint(0, 30));
    EXPECT_NEAR(topOf(id - 1), before, 40) << "let go";
}

}  // namespace
}  // namespace synstep
