// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/axis.h"

#include <gtest/gtest.h>

#include "tests/ui/session/built_in.h"

namespace synstep {
namespace {

using test::seconds;

constexpr Duration messageTime = std::chrono::milliseconds(50);

TEST(TimelineAxis, GivesEqualTimesEqualRoom) {
    const TimelineAxis axis({seconds(0.1), seconds(0.05), seconds(0.1)}, messageTime, 200, 1000);
    EXPECT_EQ(axis.x(seconds(0)), 200);
    EXPECT_DOUBLE_EQ(axis.x(seconds(0.1)) - axis.x(seconds(0.05)), axis.x(seconds(0.05)) - 200);
    EXPECT_DOUBLE_EQ(axis.x(seconds(0.075)), (axis.x(seconds(0.1)) + axis.x(seconds(0.05))) / 2);
    EXPECT_EQ(axis.x(seconds(9)), axis.x(seconds(0.1)));
    EXPECT_TRUE(axis.breaks().empty());
}

TEST(TimelineAxis, BreaksLongWaits) {
    const TimelineAxis axis({seconds(0.05), seconds(60)}, messageTime, 200, 1000);
    ASSERT_EQ(axis.breaks().size(), 1u);
    EXPECT_EQ(axis.breaks()[0].from, seconds(0.05));
    EXPECT_EQ(axis.breaks()[0].to, seconds(60));
    EXPECT_GT(axis.breaks()[0].x, axis.x(seconds(0.05)));
    EXPECT_LT(axis.breaks()[0].x, axis.x(seconds(60)));
    EXPECT_LT(axis.x(seconds(60)), 500);
}

TEST(TimelineAxis, SqueezesWhatDoesNotFit) {
    std::vector<Instant> instants;
    for (int i = 0; i < 1000; ++i) instants.push_back(Instant{} + i * messageTime);
    const TimelineAxis axis(instants, messageTime, 200, 1000);
    EXPECT_DOUBLE_EQ(axis.x(instants.back()), 1000);
    EXPECT_NEAR(axis.x(instants[999]) - axis.x(instants[998]), axis.x(instants[1]) - axis.x(instants[0]),
                1e-9);
}

TEST(TimelineAxis, KnowsWhichTimeIsAtAPlace) {
    const TimelineAxis axis({seconds(0.05), seconds(1)}, messageTime, 200, 1000);
    EXPECT_EQ(axis.at(0), seconds(0));
    EXPECT_EQ(axis.at(5000), seconds(1));
    for (const double t : {0.0, 0.02, 0.05, 0.5, 1.0})
        EXPECT_NEAR(static_cast<double>(microseconds(axis.at(axis.x(seconds(t))))), t * 1e6, 1);
}

}  // namespace
}  // namespace synstep
