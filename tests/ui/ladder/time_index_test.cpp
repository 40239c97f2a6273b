// SPDX-License-Identifier: GPL-3.0-or-later
// What lasts into a stretch of time is found, however the index has grown.
#include "ui/ladder/time_index.h"

#include <gtest/gtest.h>

#include <random>

namespace synstep {
namespace {

Instant at(int ms) {
    return Instant(std::chrono::milliseconds(ms));
}

TEST(TimeIndex, FindsWhatLookingAtEachWouldFind) {
    std::mt19937 random(7);
    TimeIndex index;
    std::vector<std::pair<int, int>> items;
    for (int i = 0; i < 300; ++i) {
        const int begin = i * 2, length = static_cast<int>(random() % (i % 10 == 0 ? 400 : 12));
        items.emplace_back(begin, begin + length);
        index.add(at(begin), i % 7 == 0 ? never : at(begin + length));
        if (i % 7 == 0) index.setEnd(static_cast<std::size_t>(i), at(begin + length));
        const int first = static_cast<int>(random() % 600), last = first + static_cast<int>(random() % 50);
        std::vector<std::size_t> expected;
        for (std::size_t item = 0; item < items.size(); ++item)
            if (items[item].first <= last && items[item].second >= first) expected.push_back(item);
        ASSERT_EQ(index.meeting(at(first), at(last)), expected) << i;
    }
}

TEST(TimeIndex, OfNothingFindsNothing) {
    EXPECT_TRUE(TimeIndex().meeting(at(0), never).empty());
}

}  // namespace
}  // namespace synstep
