// SPDX-License-Identifier: GPL-3.0-or-later
// What is seen while somebody zooms in a big picture, and when they have come to rest.
#include <gtest/gtest.h>

#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>
#include <algorithm>

#include "core/scenario/reader.h"
#include "tests/ui/session/built_in.h"
#include "tests/ui/views/painted.h"
#include "ui/views/ladder_widget.h"

namespace synstep {
namespace {

Scenario fourHundredCalls() {
    std::string text =
        "synstep = 1\nid = \"long\"\ndo = [ { at = \"0s\", server = \"listen\" },\n"
        "{ at = \"0s\", client = \"connect\" },\n";
    for (int i = 0; i < 400; ++i)
        text += "{ at = \"" + std::to_string(200 + 10 * i) + "ms\", client = \"send 10\" },\n";
    return std::get<Scenario>(readScenario(text + "]\n", "long"));
}

class ZoomInABigLadder : public testing::Test {
  protected:
    ZoomInABigLadder() : session(fourHundredCalls()) {
        view.resize(1'920, 1'080);
        view.setSession(&session);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        session.toEnd();
        session.goTo(session.trace().size() / 2);
        test::letItSettle(view);
    }
    void turnWheel(int notches, QPointF at = {900, 400}) {
        QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
    // As painted whole, pixel by pixel.
    void expectSharp() {
        const QRect wrong = test::wrongPlace(view);
        EXPECT_TRUE(wrong.isNull()) << "from " << wrong.left() << ", " << wrong.top() << " to "
                                    << wrong.right() << ", " << wrong.bottom();
    }
    // Of the present layout: where it says that a message stands, it is found.
    void expectPointing() {
        const auto& elements = view.picture().elements;
        const auto message = std::find_if(elements.begin(), elements.end(), [this](const Element& one) {
            return one.kind == ElementKind::segment &&
                   one.bounds.center().y() * view.scale() > view.verticalScrollBar()->value() + 500;
        });
        ASSERT_NE(message, elements.end());
        const auto id = static_cast<SegmentId>(message->subject);
        const auto point = view.clickPointOf(id);
        ASSERT_TRUE(point);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, *point);
        EXPECT_EQ(session.selection().segment, id);
    }

    Session session;
    LadderWidget view;
};

TEST_F(ZoomInABigLadder, ShowsTheLayoutOfThePresentAtOnceAndPaintsItWhenTheWheelRests) {
    turnWheel(1);
    QCoreApplication::processEvents();
    EXPECT_FALSE(view.isSharp());
    EXPECT_NEAR(view.zoom(), 1.1, 1e-6);
    expectPointing();
    test::letItSettle(view);
    expectSharp();
}

// A picture that somebody takes of it shows nothing that is late.
TEST_F(ZoomInABigLadder, IsSharpAtOnceForThoseWhoTakeAPicture) {
    turnWheel(-2);
    QCoreApplication::processEvents();
    ASSERT_FALSE(view.isSharp());
    const QImage taken = view.grab().toImage();
    test::letItSettle(view);
    EXPECT_EQ(taken, view.grab().toImage());
}

// What has been painted is shown at once, where it is by now.
TEST_F(ZoomInABigLadder, StretchesWhatIsThereAboutThePointer) {
    const QPoint origin = view.viewport()->mapTo(&view, QPoint());
    const QImage before = test::onScreen(view);
    turnWheel(1);
    QCoreApplication::processEvents();
    ASSERT_FALSE(view.isSharp());
    const QImage after = test::onScreen(view);
    const QPoint now = view.viewport()->mapTo(&view, QPoint());
    int alike = 0;
    for (int x = 0; x < view.viewport()->width(); ++x)
        if (!test::differ(before.pixel(origin + QPoint(x, 400)), after.pixel(now + QPoint(x, 400)))) ++alike;
    EXPECT_GT(alike, view.viewport()->width() * 95 / 100) << "the row under the pointer";
    EXPECT_NE(before, after);
}

TEST_F(ZoomInABigLadder, IsPaintedInSlices) {
    view.resize(1'920, 3'000);
    test::letItSettle(view);
    turnWheel(-4);
    QCoreApplication::processEvents();
    ASSERT_FALSE(view.isSharp());
    test::PaintedShare share(view);
    share.take();
    test::letItSettle(view);
    EXPECT_GT(share.frames().size(), 1U);
    for (const double frame : share.frames()) EXPECT_LT(frame, 0.8);
    expectSharp();
}

TEST_F(ZoomInABigLadder, EndsTheSameAfterManyNotchesWithoutARest) {
    for (const int notches : {3, -1, -6, 2, -2, 5}) {
        turnWheel(notches, {300, 800});
        QCoreApplication::processEvents();
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 90 * notches);
        QCoreApplication::processEvents();
    }
    expectSharp();
}

TEST_F(ZoomInABigLadder, StaysRightWhenSomebodySeeksMeanwhile) {
    turnWheel(-3);
    QCoreApplication::processEvents();
    session.goTo(session.trace().size() / 4);
    QCoreApplication::processEvents();
    expectSharp();
}

// All that is in sight becomes a ghost, and nothing scrolls: it stays as it is until it is painted anew.
TEST_F(ZoomInABigLadder, IsNeverBareWhereWhatWasThereMayBeSeen) {
    view.resize(1'920, 3'000);
    session.goTo(12);
    session.goTo(42);
    test::letItSettle(view);
    const int scrolled = view.verticalScrollBar()->value();
    test::PaintedShare share(view);
    share.take();
    session.goTo(12);
    ASSERT_EQ(view.verticalScrollBar()->value(), scrolled);
    EXPECT_FALSE(view.isSharp());
    test::letItSettle(view);
    EXPECT_GT(share.frames().size(), 1U);
    for (const double frame : share.frames()) EXPECT_LT(frame, 0.8);
    expectSharp();
}

// Where nothing is to move nothing is stretched.
TEST_F(ZoomInABigLadder, IsSharpAtOnceWithoutMotion) {
    Look look;
    look.outlined = true;
    view.setLook(look);
    test::letItSettle(view);
    turnWheel(-4);
    QCoreApplication::processEvents();
    EXPECT_TRUE(view.isSharp());
}

TEST(ZoomInASmallLadder, IsSharpAtOnce) {
    Session session(test::builtIn("handshake-and-wave"));
    LadderWidget view;
    view.resize(900, 460);
    view.setSession(&session);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    session.toEnd();
    test::letItSettle(view);
    for (const qreal zoom : {1.1, 1.21, 0.9}) {
        view.setZoom(zoom);
        QCoreApplication::processEvents();
        EXPECT_TRUE(view.isSharp()) << zoom;
    }
}

}  // namespace
}  // namespace synstep
