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

struct OpenLadder : LadderWidget {
    using LadderWidget::extent;
};

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
    OpenLadder view;
};

class ZoomInASmallLadder : public testing::Test {
  protected:
    ZoomInASmallLadder() : session(test::builtIn("handshake-and-wave")) {
        view.resize(900, 460);
        view.setSession(&session);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        session.toEnd();
        test::letItSettle(view);
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

// What was there is shown at once, where it is by now: whatever is drawn about the pointer was as much nearer
// to it before. (Its edges are rough.)
TEST_F(ZoomInABigLadder, StretchesWhatIsThereAboutThePointer) {
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 53);  // by the screen alone
    QCoreApplication::processEvents();
    const QPoint origin = view.viewport()->mapTo(&view, QPoint());
    const QImage before = test::onScreen(view);
    turnWheel(1);
    QCoreApplication::processEvents();
    ASSERT_FALSE(view.isSharp());
    const QImage after = test::onScreen(view);
    const QPoint now = view.viewport()->mapTo(&view, QPoint());
    const QRgb ground = Theme(ThemeName::light).color(Ink::ground).rgb();
    const qreal ratio = view.devicePixelRatioF();
    const auto isDrawnNear = [&](QPointF at) {
        const QPoint middle = ((at + origin) * ratio).toPoint();
        for (int x = -3; x <= 3; ++x)
            for (int y = -3; y <= 3; ++y)
                if (before.rect().contains(middle + QPoint(x, y)) &&
                    test::differ(before.pixel(middle + QPoint(x, y)), ground))
                    return true;
        return false;
    };
    int drawn = 0, known = 0;
    for (int y = 200; y < 600; ++y)
        for (int x = 100; x < view.viewport()->width() - 100; ++x) {
            if (!test::differ(after.pixel(((QPointF(x, y) + now) * ratio).toPoint()), ground)) continue;
            ++drawn;
            if (isDrawnNear({static_cast<qreal>(x), 400 + (y - 400) / 1.1})) ++known;
        }
    EXPECT_GT(drawn, 10'000);
    EXPECT_GT(known, drawn * 99 / 100);
}

TEST_F(ZoomInABigLadder, HasBarsThatFitWhenTheWheelRests) {
    QScrollBar& bar = *view.verticalScrollBar();
    for (const int eighth : {1, 7, 3, 5, 2}) {
        turnWheel(eighth % 2 == 0 ? 1 : -1);
        QCoreApplication::processEvents();
        bar.setValue(bar.minimum() + (bar.maximum() - bar.minimum()) * eighth / 8);
        QTest::mouseMove(view.viewport(), {500, 300 + eighth});  // which asks what is there
        test::letItSettle(view);
        const QRectF extent = view.extent();
        EXPECT_EQ(bar.minimum(), std::floor(extent.top() * view.scale())) << eighth;
        EXPECT_EQ(bar.maximum(), std::ceil(extent.bottom() * view.scale()) - view.viewport()->height())
            << eighth;
    }
}

// What is late of a seek follows, too.
TEST_F(ZoomInABigLadder, PaintsNoMoreOfASeekThanAFrameHasTimeFor) {
    view.resize(1'920, 3'000);
    view.setZoom(smallestZoom);
    test::letItSettle(view);
    session.goTo(session.trace().size() / 4);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::UpdateRequest);
    EXPECT_FALSE(view.isSharp());
    expectSharp();
}

// A seek, a selection: what is little does not wait for the wheel.
TEST_F(ZoomInASmallLadder, ShowsAtOnceWhatChangesWhileTheWheelTurns) {
    view.setZoom(1.1);
    QCoreApplication::processEvents();
    session.select({1});
    QCoreApplication::processEvents();
    EXPECT_TRUE(view.isSharp());
    EXPECT_TRUE(test::wrongPlace(view).isNull());
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
    view.setZoom(smallestZoom);
    session.goTo(12);
    session.goTo(100);
    test::letItSettle(view);
    const int scrolled = view.verticalScrollBar()->value();
    const QImage before = test::onScreen(view);
    test::PaintedShare share(view);
    share.take();
    session.goTo(12);
    ASSERT_EQ(view.verticalScrollBar()->value(), scrolled);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::UpdateRequest);
    ASSERT_FALSE(view.isSharp());
    const QImage now = test::onScreen(view);
    int same = 0, of = 0;
    for (int y = 0; y < now.height(); y += 3)
        for (int x = 0; x < now.width(); x += 3, ++of)
            if (now.pixel(x, y) == before.pixel(x, y)) ++same;
    EXPECT_NE(now, before);
    EXPECT_GT(same, of / 2) << "the rest is as it was";
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

TEST_F(ZoomInASmallLadder, IsSharpAtOnce) {
    for (const qreal zoom : {1.1, 1.21, 0.9}) {
        view.setZoom(zoom);
        QCoreApplication::processEvents();
        EXPECT_TRUE(view.isSharp()) << zoom;
    }
}

}  // namespace
}  // namespace synstep
