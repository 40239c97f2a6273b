// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/crossing.h"

#include <gtest/gtest.h>

#include <QPainterPath>
#include <random>

namespace synstep {
namespace {

const QRectF box(10, 10, 20, 8);

TEST(Crossing, OfALineAndABoxIsGoingThroughOrEndingIn) {
    EXPECT_TRUE(crosses({0, 14, 40, 14}, box));
    EXPECT_TRUE(crosses({0, 5, 40, 22}, box)) << "aslant";
    EXPECT_TRUE(crosses({0, 14, 12, 14}, box)) << "ends in it";
    EXPECT_TRUE(crosses({14, 12, 20, 15}, box)) << "is all in it";
    EXPECT_FALSE(crosses({0, 10, 40, 10}, box)) << "along its edge";
    EXPECT_FALSE(crosses({0, 0, 10, 10}, box)) << "ends at its corner";
    EXPECT_FALSE(crosses({0, 9, 40, 9}, box));
    EXPECT_FALSE(crosses({0, 14, 9, 14}, box)) << "ends before it";
    EXPECT_FALSE(crosses({7, 16, 13, 22}, box)) << "passes a corner";
}

TEST(Crossing, IsWhatQtFindsOfTheSameShapes) {
    const auto seed = static_cast<std::uint32_t>(std::random_device()());
    std::mt19937 random(seed);
    std::uniform_real_distribution<qreal> place(0, 40);
    int crossing = 0;
    for (int i = 0; i < 2'000; ++i) {
        const QLineF line(place(random), place(random), place(random), place(random));
        QPainterPath path(line.p1());
        path.lineTo(line.p2());
        ASSERT_EQ(crosses(line, box), path.intersects(box.adjusted(0.01, 0.01, -0.01, -0.01)))
            << "seed " << seed << ": " << line.x1() << "," << line.y1() << " to " << line.x2() << ","
            << line.y2();
        crossing += crosses(line, box) ? 1 : 0;
    }
    EXPECT_GT(crossing, 200);
    EXPECT_LT(crossing, 1'800);
}

}  // namespace
}  // namespace synstep
