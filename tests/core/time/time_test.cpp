// SPDX-License-Identifier: GPL-3.0-or-later
// Virtual time: a microsecond is its unit, "never" is later than all of it.
#include "core/time/time.h"

#include <gtest/gtest.h>

namespace synstep {
namespace {

using namespace std::chrono_literals;

TEST(Time, beginsAtZeroAndCountsMicroseconds) {
    EXPECT_EQ(microseconds(Instant{}), 0);
    EXPECT_EQ(microseconds(Instant{} + 1500ms), 1'500'000);
    EXPECT_EQ(Duration(1us).count(), 1);
}

TEST(Time, holdsTenThousandHours) {
    const Instant last = Instant{} + 10'000h;
    EXPECT_EQ(microseconds(last), 36'000'000'000'000'000 / 1000);
    EXPECT_LT(last, never);
}

TEST(After, addsAWait) {
    EXPECT_EQ(after(Instant{} + 1s, 500ms), Instant{} + 1500ms);
}

TEST(After, waitingForEverEndsNever) {
    EXPECT_EQ(after(Instant{} + 1s, forever), never);
    EXPECT_EQ(after(never, 1s), never);
    EXPECT_EQ(after(never, forever), never);
}

}  // namespace
}  // namespace synstep
