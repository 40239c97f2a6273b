// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/height_index.h"

#include <gtest/gtest.h>

#include <random>

namespace synstep {
namespace {

TEST(HeightIndex, FindsNothingInNothing) {
    HeightIndex index;
    EXPECT_TRUE(index.meeting({0, 100}).empty());
    index.build();
    EXPECT_TRUE(index.meeting({0, 100}).empty());
}

TEST(HeightIndex, FindsWhatASearchOfAllFinds) {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> place(0, 10'000), length(0, 200);
    std::vector<HeightRange> ranges;
    HeightIndex index;
    for (std::size_t i = 0; i < 1'000; ++i) {
        const double top = place(random);
        ranges.push_back({top, i % 50 == 0 ? HeightRange{}.bottom : top + length(random)});
        index.add(i, ranges.back());
    }
    index.build();
    for (int i = 0; i < 100; ++i) {
        const double top = place(random);
        const HeightRange wanted{top, top + length(random)};
        std::vector<std::size_t> found;
        for (std::size_t one = 0; one < ranges.size(); ++one)
            if (wanted.meets(ranges[one].top, ranges[one].bottom)) found.push_back(one);
        EXPECT_EQ(index.meeting(wanted), found);
    }
}

}  // namespace
}  // namespace synstep
