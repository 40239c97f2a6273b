// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people write them.
#include "core/lesson/number_reading.h"

#include <gtest/gtest.h>

namespace synstep {
namespace {

constexpr InitialPair initial{SeqNum{100}, SeqNum{300}};

std::optional<NumberReading> ofClient(std::string_view text, std::uint32_t number = 101) {
    return readingOf(text, SeqNum{number}, HostId::client, initial);
}
std::optional<NumberReading> ofServer(std::string_view text, std::uint32_t number = 301) {
    return readingOf(text, SeqNum{number}, HostId::server, initial);
}

TEST(NumberReading, equalFormsMeanTheSameOctet) {
    EXPECT_EQ(ofClient("101"), NumberReading::absolute);
    EXPECT_EQ(ofClient("1"), NumberReading::relative);
    for (const char* text : {"x+1", "X+1", "x + 1", " J+1 ", "j+1"})
        EXPECT_EQ(ofClient(text), NumberReading::symbol) << text;
    EXPECT_EQ(ofClient("x", 100), NumberReading::symbol);
    EXPECT_EQ(ofServer("y", 300), NumberReading::symbol);
    EXPECT_EQ(ofServer("K+1"), NumberReading::symbol);
    EXPECT_EQ(ofServer("y-1", 299), NumberReading::symbol);
}

TEST(NumberReading, anotherOctetIsAnother) {
    for (const char* text : {"100", "102", "0", "2", "x", "x+2", "301", "4294967397"})
        EXPECT_FALSE(ofClient(text)) << text;
}

TEST(NumberReading, aSymbolBelongsToItsDirection) {
    EXPECT_FALSE(ofClient("y+1"));
    EXPECT_FALSE(ofServer("x+1"));
    // Also where both count from the same number.
    const InitialPair same{SeqNum{100}, SeqNum{100}};
    EXPECT_FALSE(readingOf("y+1", SeqNum{101}, HostId::client, same));
}

TEST(NumberReading, whatIsNoNumberMeansNothing) {
    for (const char* text : {"", " ", "+1", "x+", "x1", "xy", "1x", "x+1+1", "-1", "ack", "1.0", "0x65"})
        EXPECT_FALSE(ofClient(text)) << text;
    for (const char* text : {"", "x+", "z", "12a"}) EXPECT_FALSE(numberFrom(text, initial)) << text;
}

TEST(NumberReading, wrapsAround) {
    const InitialPair high{SeqNum{0xFFFF'FFFE}, std::nullopt};
    EXPECT_EQ(readingOf("x+3", SeqNum{1}, HostId::client, high), NumberReading::symbol);
    EXPECT_EQ(readingOf("3", SeqNum{1}, HostId::client, high), NumberReading::relative);
    EXPECT_EQ(readingOf("1", SeqNum{1}, HostId::client, high), NumberReading::absolute);
    EXPECT_EQ(readingOf("4294967295", SeqNum{0xFFFF'FFFF}, HostId::client, high), NumberReading::absolute);
}

TEST(NumberReading, withoutAnInitialNumberOnlyAbsolute) {
    EXPECT_EQ(readingOf("101", SeqNum{101}, HostId::client, {}), NumberReading::absolute);
    EXPECT_FALSE(readingOf("1", SeqNum{101}, HostId::client, {}));
    EXPECT_FALSE(readingOf("x+1", SeqNum{101}, HostId::client, {}));
    EXPECT_FALSE(numberFrom("x+1", {}));
}

TEST(NumberReading, saysWhatItMeansByItself) {
    EXPECT_EQ(numberFrom("x+1", initial), SeqNum{101});
    EXPECT_EQ(numberFrom("K", initial), SeqNum{300});
    EXPECT_EQ(numberFrom("30", initial), SeqNum{30});
}

}  // namespace
}  // namespace synstep
