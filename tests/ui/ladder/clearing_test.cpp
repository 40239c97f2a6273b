// SPDX-License-Identifier: GPL-3.0-or-later
// Labels of long runs give way where somebody looks: what one sees is the same, wherever one has looked
// before.
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "tests/ui/ladder/label_faults.h"
#include "tests/ui/ladder/long_run.h"
#include "ui/ladder/built.h"

namespace synstep {
namespace {

const Theme light(ThemeName::light);

class LabelsOfALongRun : public testing::TestWithParam<std::uint32_t> {};

TEST_P(LabelsOfALongRun, StandWhereTheyDoWhereverOneHasLookedBefore) {
    SCOPED_TRACE("seed " + std::to_string(GetParam()));
    const LadderRun run = randomRun(GetParam(), 1'500);
    std::mt19937 random(GetParam());
    const LadderView view = run.at(run.trace->size());
    LadderMetrics metrics;
    for (const TimeAxis axis : timeAxes) {
        metrics.axis = axis;
        const Ladder wandered(view, metrics, light), whole(view, metrics, light);
        ASSERT_GT(whole.shapes(view).elements.size(), 8 * LadderHeights::blockSize);
        for (int i = 0; i < 40; ++i) {
            const Instant at = run.trace->entry(random() % run.trace->size()).at;
            const auto around = [&](const Ladder& ladder) {
                const qreal y = ladder.heightOf(at);
                const HeightRange range{y - 500, y + 400};
                return told(ladder.shapes(view, range), range, y);
            };
            ASSERT_EQ(around(wandered), around(whole)) << "at " << microseconds(at);
        }
    }
}

TEST_P(LabelsOfALongRun, StayApart) {
    SCOPED_TRACE("seed " + std::to_string(GetParam()));
    const LadderRun run = randomRun(GetParam(), 1'500);
    LadderMetrics metrics;
    for (const TimeAxis axis : timeAxes)
        for (const qreal width : {640.0, 840.0}) {
            metrics.axis = axis;
            metrics.width = width;
            EXPECT_EQ(faultOf(layoutLadder(run.at(run.trace->size()), metrics, light), light), "") << width;
        }
}

// Where one section ends and the next begins is a matter of the messages before: it is as it was.
TEST_P(LabelsOfALongRun, AreNotMovedByWhatComesLater) {
    SCOPED_TRACE("seed " + std::to_string(GetParam()));
    const LadderRun run = randomRun(GetParam(), 1'500);
    const LadderView half = run.at(run.trace->size() / 2), all = run.at(run.trace->size());
    const Ladder before(half, {}, light), after(all, {}, light);
    const auto placesIn = [](const Ladder& ladder, std::size_t entry) {
        std::vector<QRectF> places = ladder.wordsOf(entry, LabelRole::message);
        for (QRectF& place : places) place.translate(0, -*ladder.heightOfEntry(entry));
        for (QRectF& place : places) place.moveTop(std::round(place.top() * 1024) / 1024);
        return places;
    };
    for (std::size_t entry = 0; entry + 50 < half.cursor; entry += 7)
        EXPECT_EQ(placesIn(before, entry), placesIn(after, entry)) << entry;
}

INSTANTIATE_TEST_SUITE_P(Seeds, LabelsOfALongRun, testing::Range(1u, 9u));

}  // namespace
}  // namespace synstep
