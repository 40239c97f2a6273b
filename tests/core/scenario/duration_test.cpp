// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/duration.h"

#include <gtest/gtest.h>

namespace synstep {
namespace {

using namespace std::chrono_literals;

Duration read(std::string_view text) {
    const auto result = durationFrom(text);
    return std::holds_alternative<Duration>(result) ? std::get<Duration>(result) : Duration(-1);
}

DurationFault faultOf(std::string_view text) {
    const auto result = durationFrom(text);
    EXPECT_TRUE(std::holds_alternative<DurationFault>(result)) << text;
    return std::holds_alternative<DurationFault>(result) ? std::get<DurationFault>(result) : DurationFault{};
}

TEST(Duration, hasFiveUnits) {
    EXPECT_EQ(read("7us"), 7us);
    EXPECT_EQ(read("50ms"), 50ms);
    EXPECT_EQ(read("1s"), 1s);
    EXPECT_EQ(read("2min"), 2min);
    EXPECT_EQ(read("3h"), 3h);
    EXPECT_EQ(read("0s"), 0us);
    EXPECT_EQ(read("007ms"), 7ms);
}

TEST(Duration, fractionsAreExact) {
    EXPECT_EQ(read("1.3s"), 1'300'000us);
    EXPECT_EQ(read("0.0098s"), 9'800us);
    EXPECT_EQ(read("0.000001s"), 1us);
    EXPECT_EQ(read("0.5min"), 30s);
    EXPECT_EQ(read("0.0000000025h"), 9us);
    EXPECT_EQ(read("1.50000000000000000000s"), 1'500ms);
}

TEST(Duration, nothingIsFinerThanAMicrosecond) {
    EXPECT_EQ(faultOf("0.5us"), DurationFault::malformed);
    EXPECT_EQ(faultOf("0.0000001s"), DurationFault::malformed);
    EXPECT_EQ(faultOf("0.00000000001h"), DurationFault::malformed);
    EXPECT_EQ(faultOf("0.3333333333333333333333333333h"), DurationFault::malformed);
}

TEST(Duration, wantsDigitsAndAUnit) {
    for (const char* text : {"", "s", "5", "-1s", "+1s", " 1s", "1 s", "1s ", ".5s", "1.s", "1,5s", "1S",
                             "1m", "1sec", "1e3s", "0x10s", "1h30min", "１s", "never"}) {
        EXPECT_EQ(faultOf(text), DurationFault::malformed) << text;
    }
}

TEST(Duration, endsAtTenThousandHours) {
    EXPECT_EQ(read("10000h"), longestDuration);
    EXPECT_EQ(read("36000000s"), longestDuration);
    EXPECT_EQ(faultOf("10000.0000001h"), DurationFault::tooLong);
    EXPECT_EQ(faultOf("10000.5h"), DurationFault::tooLong);
    EXPECT_EQ(faultOf("36000000.000001s"), DurationFault::tooLong);
    EXPECT_EQ(faultOf("99999999999999999999999999us"), DurationFault::tooLong);
    EXPECT_EQ(faultOf("9223372036854775807h"), DurationFault::tooLong);
}

}  // namespace
}  // namespace synstep
