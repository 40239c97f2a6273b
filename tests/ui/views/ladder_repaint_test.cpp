// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the window after painting only what has changed is what painting all of it would give.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QTest>

#include "tests/ui/session/built_in.h"
#include "ui/session/glide.h"
#include "ui/views/ladder_widget.h"

namespace synstep {
namespace {

using test::builtIn;

class LadderPaintedInPieces : public testing::TestWithParam<const char*> {
  protected:
    LadderPaintedInPieces() : session(builtIn(GetParam())) {
        view.resize(900, 460);
        view.setSession(&session);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        QCoreApplication::processEvents();
    }

    // Where a line has been cut its edge may be a shade lighter or darker.
    static bool differ(QRgb a, QRgb b) {
        constexpr int shade = 12;
        return std::abs(qRed(a) - qRed(b)) > shade || std::abs(qGreen(a) - qGreen(b)) > shade ||
               std::abs(qBlue(a) - qBlue(b)) > shade;
    }

    void compare(const char* after) {
        QCoreApplication::processEvents();
        const QImage shown = view.screen()->grabWindow(view.winId()).toImage();
        const QImage whole = view.grab().toImage();
        ASSERT_EQ(shown.size(), whole.size());
        QRect wrong;
        for (int y = 0; y < whole.height(); ++y)
            for (int x = 0; x < whole.width(); ++x)
                if (differ(shown.pixel(x, y), whole.pixel(x, y))) wrong |= QRect(x, y, 1, 1);
        ASSERT_TRUE(wrong.isNull()) << after << " at entry " << session.cursor() << ": from " << wrong.left()
                                    << ", " << wrong.top() << " to " << wrong.right() << ", "
                                    << wrong.bottom();
    }

    void glideOn() {
        const Glide glide = session.glide();
        for (double ms = 0; ms < glide.length(); ms += 90) {
            session.showTime(glide.timeAt(ms));
            ASSERT_NO_FATAL_FAILURE(compare("a glide"));
        }
        session.next();
        ASSERT_NO_FATAL_FAILURE(compare("a step"));
    }

    Session session;
    LadderWidget view;
};

TEST_P(LadderPaintedInPieces, WhileSegmentsGlide) {
    for (int step = 0; step < 14 && session.canGoNext(); ++step) ASSERT_NO_FATAL_FAILURE(glideOn());
}

TEST_P(LadderPaintedInPieces, WhileTheFutureIsAGhost) {
    session.toEnd();
    session.goTo(session.trace().size() / 3);
    compare("going back");
    for (int step = 0; step < 4 && session.canGoNext(); ++step) ASSERT_NO_FATAL_FAILURE(glideOn());
}

TEST_P(LadderPaintedInPieces, WhilePanningAndZooming) {
    session.toEnd();
    for (const qreal zoom : {1.0, 1.3, 0.75}) {
        view.setZoom(zoom);
        ASSERT_NO_FATAL_FAILURE(compare("zooming"));
        for (const int by : {-37, -1, -200, 13, 80, -460}) {
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + by);
            view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + by / 4);
            ASSERT_NO_FATAL_FAILURE(compare("panning"));
        }
    }
}

TEST_P(LadderPaintedInPieces, WhilePointingSelectingAndFocusing) {
    session.toEnd();
    for (const SegmentId id : session.segmentsSent()) {
        session.select({id});
        ASSERT_NO_FATAL_FAILURE(compare("selecting"));
        if (const auto point = view.clickPointOf(id)) QTest::mouseMove(view.viewport(), *point);
        ASSERT_NO_FATAL_FAILURE(compare("pointing"));
    }
    session.select({});
    view.setFocus(Qt::TabFocusReason);
    ASSERT_NO_FATAL_FAILURE(compare("focusing"));
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() - 50);
    ASSERT_NO_FATAL_FAILURE(compare("panning with the frame of focus"));
}

INSTANTIATE_TEST_SUITE_P(Lessons, LadderPaintedInPieces,
                         testing::Values("handshake-and-wave", "third-ack-lost", "syn-flood"));

}  // namespace
}  // namespace synstep
