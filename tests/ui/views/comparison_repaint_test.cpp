// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs side by side: painted is only what changes, and that is enough.
#include <gtest/gtest.h>

#include <QScrollBar>
#include <QTest>

#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"
#include "core/scenario/variants.h"
#include "tests/ui/views/painted.h"
#include "ui/session/glide.h"
#include "ui/views/comparison_widget.h"

namespace synstep {
namespace {

RunOfTwo played(const char* id, Variant variant) {
    RunOfTwo run;
    run.scenario = varied(std::get<Scenario>(readScenario(findBuiltIn(id)->text, "built-in")), variant);
    run.trace = std::make_shared<Trace>(World(std::make_shared<const Setup>(run.scenario.setup)));
    return run;
}

class ComparisonPaintedInPieces : public testing::Test {
  protected:
    ComparisonPaintedInPieces()
        : comparison(played("why-three-rst-lost", Variant::twoWay),
                     played("why-three-rst-lost", Variant::threeWay), StepSize::message) {
        view.resize(1000, 460);
        view.setComparison(&comparison);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        comparison.toStart();
        QCoreApplication::processEvents();
    }
    // The dashes of a gap's frame, round at its corners, may begin elsewhere where the frame has been cut.
    void check(const char* after) {
        const QRect wrong = test::wrongPlace(view);
        ASSERT_LE(wrong.width(), 8) << after << ": from " << wrong.left() << ", " << wrong.top() << " to "
                                    << wrong.right() << ", " << wrong.bottom();
    }

    Comparison comparison;
    ComparisonWidget view;
};

TEST_F(ComparisonPaintedInPieces, WhileSegmentsGlide) {
    test::PaintedShare share(view);
    for (int step = 0; step < 8 && comparison.canGoNext(); ++step) {
        const Glide glide = comparison.glide();
        for (double ms = 0; ms < glide.length(); ms += 60) {
            share.take();
            const int before = view.verticalScrollBar()->value();
            comparison.showTime(glide.timeAt(ms));
            const double painted = share.take();
            if (view.verticalScrollBar()->value() == before) {
                EXPECT_LT(painted, 0.5) << "step " << step << ", " << ms << " ms";
            }
            ASSERT_NO_FATAL_FAILURE(check("a glide"));
        }
        comparison.next();
        ASSERT_NO_FATAL_FAILURE(check("a step"));
    }
}

TEST_F(ComparisonPaintedInPieces, WhilePanningPointingAndSelecting) {
    comparison.toEnd();
    for (const int by : {-37, 200, -460, 13}) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + by);
        ASSERT_NO_FATAL_FAILURE(check("panning"));
    }
    for (const SegmentId id : {1U, 2U, 3U}) {
        comparison.select(0, {id});
        ASSERT_NO_FATAL_FAILURE(check("selecting"));
        if (const auto point = view.clickPointOf(1, id)) QTest::mouseMove(view.viewport(), *point);
        ASSERT_NO_FATAL_FAILURE(check("pointing"));
    }
}

}  // namespace
}  // namespace synstep
