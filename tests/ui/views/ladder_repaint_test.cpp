// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the window after painting only what has changed is what painting all of it would give.
#include <gtest/gtest.h>

#include <QScrollBar>
#include <QTest>

#include "core/scenario/reader.h"
#include "tests/ui/session/built_in.h"
#include "tests/ui/views/painted.h"
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

    void compare(const char* after) {
        const QRect wrong = test::wrongPlace(view);
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

TEST_P(LadderPaintedInPieces, WhilePanningAcross) {
    session.toEnd();
    view.setZoom(3);
    ASSERT_GT(view.horizontalScrollBar()->maximum(), 0);
    for (const bool framed : {false, true}) {
        if (framed) {
            view.clearFocus();
            view.setFocus(Qt::TabFocusReason);
        }
        for (const int by : {37, 200, -5, -90}) {
            view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + by);
            ASSERT_NO_FATAL_FAILURE(compare("panning across"));
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
    view.clearFocus();
    view.setFocus(Qt::TabFocusReason);
    ASSERT_NO_FATAL_FAILURE(compare("focusing"));
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() - 50);
    ASSERT_NO_FATAL_FAILURE(compare("panning with the frame of focus"));
}

// So long that it is laid out in parts: what is in sight stays there while more of it becomes known.
TEST(ALongLadderPaintedInPieces, WhilePanningStepsAndZooming) {
    std::string text =
        "synstep = 1\nid = \"long\"\ndo = [ { at = \"0s\", server = \"listen\" },\n"
        "{ at = \"0s\", client = \"connect\" },\n";
    for (int i = 0; i < 400; ++i)
        text += "{ at = \"" + std::to_string(200 + 35 * i + i % 7) + "ms\", client = \"send 10\" },\n";
    Session session(std::get<Scenario>(readScenario(text + "]\n", "long")));
    LadderWidget view;
    view.resize(900, 460);
    view.setSession(&session);
    view.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
    QScrollBar& bar = *view.verticalScrollBar();
    session.goTo(700);
    for (int step = 0; step < 6; ++step) {
        session.next();
        ASSERT_TRUE(test::wrongPlace(view).isNull()) << "step " << step;
    }
    for (int i = 0; i < 40; ++i) {
        bar.setValue(bar.value() - 190);
        ASSERT_TRUE(test::wrongPlace(view).isNull()) << "panning " << i;
    }
    for (const qreal zoom : {1.1, 1.21, 0.9, 0.5, 2.0}) {
        view.setZoom(zoom);
        bar.setValue(bar.value() + 77);
        ASSERT_TRUE(test::wrongPlace(view).isNull()) << "zoom " << zoom;
    }
    bar.setValue(bar.minimum());
    bar.setValue(bar.minimum());
    ASSERT_TRUE(test::wrongPlace(view).isNull()) << "the top";
    EXPECT_NE(view.picture().find(QStringLiteral("segment/1")), nullptr);
    bar.setValue(bar.maximum());
    bar.setValue(bar.maximum());
    ASSERT_TRUE(test::wrongPlace(view).isNull()) << "the bottom";
}

INSTANTIATE_TEST_SUITE_P(Lessons, LadderPaintedInPieces,
                         testing::Values("handshake-and-wave", "third-ack-lost", "syn-flood"));

}  // namespace
}  // namespace synstep
