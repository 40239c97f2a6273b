// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs side by side: where they first differ, and which messages are the same.
#include "core/trace/alignment.h"

#include <gtest/gtest.h>

#include "tests/support/play.h"
#include "tests/support/random_setup.h"

namespace synstep {
namespace {

using namespace std::chrono_literals;
using test::Played;

const std::string opening = R"(do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" } ]
until = "5s"
)";
const std::string oldSyn = R"(do = [ { at = "0s", server = "listen" } ]
inject = [ { at = "0s", from = "client", flags = "SYN", seq = 90 } ]
fault = [ { client = "RST", nth = 1, drop = true } ]
until = "5s"
)";
const std::string twoWay = "[tcp]\nhandshake = \"two-way\"\n";

const Departure& departureOf(const Played& run, SegmentId id) {
    return *run.trace().sendingOf(id)->departure;
}

TEST(Alignment, ARunDoesNotDifferFromItself) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Trace trace{World(std::make_shared<const synstep::Setup>(test::randomSetup(seed)))};
        trace.growToEnd(300);
        const Alignment alignment(trace, trace);
        EXPECT_FALSE(alignment.first()) << "seed " << seed;
        for (const Alignment::Row& row : alignment.rows()) {
            ASSERT_TRUE(row.segments[0]) << "seed " << seed;
            EXPECT_EQ(row.segments[0], row.segments[1]) << "seed " << seed;
        }
    }
}

TEST(Alignment, TheOldSynLeadsToAnotherStateWhereTwoMessagesOpen) {
    const Played two(oldSyn + twoWay), three(oldSyn);
    const Alignment alignment(two.trace(), three.trace());
    ASSERT_TRUE(alignment.first());
    EXPECT_EQ(alignment.first()->at, Instant(50ms));
    EXPECT_EQ(alignment.first()->kind, DifferenceKind::state);
    EXPECT_EQ(alignment.first()->entries[0], alignment.first()->entries[1]);
}

// The old SYN, SYN+ACK and RST are in both; the second SYN+ACK and the second RST only where it waits.
TEST(Alignment, MessagesThatOneRunAloneHasStandAlone) {
    const Played two(oldSyn + twoWay), three(oldSyn);
    const Alignment alignment(two.trace(), three.trace());
    ASSERT_EQ(alignment.rows().size(), 5u);
    for (std::size_t i = 0; i < 3; ++i) {
        const auto& [one, other] = alignment.rows()[i].segments;
        ASSERT_TRUE(one && other);
        EXPECT_EQ(alignment.counterpart(0, *one), other);
        EXPECT_EQ(alignment.counterpart(1, *other), one);
        EXPECT_EQ(departureOf(two, *one).datagram.segment.flags,
                  departureOf(three, *other).datagram.segment.flags);
    }
    for (std::size_t i = 3; i < 5; ++i) {
        EXPECT_FALSE(alignment.rows()[i].segments[0]);
        ASSERT_TRUE(alignment.rows()[i].segments[1]);
        EXPECT_EQ(alignment.counterpart(1, *alignment.rows()[i].segments[1]), std::nullopt);
    }
}

TEST(Alignment, ALostSegmentDiffersInItsFateAndNoSooner) {
    const Played whole(opening), lost(opening + "fault = [ { client = \"ACK\", nth = 1, drop = true } ]\n");
    const Alignment alignment(whole.trace(), lost.trace());
    ASSERT_TRUE(alignment.first());
    EXPECT_EQ(alignment.first()->kind, DifferenceKind::fate);
    EXPECT_EQ(alignment.first()->at, Instant(100ms));
    // It is the same ACK all the same.
    const auto& [one, other] = alignment.rows()[2].segments;
    EXPECT_TRUE(one && other);
}

// Another timeout is a difference before anything is sent by it.
TEST(Alignment, ATimerThatIsSetOtherwiseDiffersWhenItStarts) {
    const Played one(opening), three(opening + "[client.tcp]\nrto_initial = \"3s\"\n");
    const Alignment alignment(one.trace(), three.trace());
    ASSERT_TRUE(alignment.first());
    EXPECT_EQ(alignment.first()->kind, DifferenceKind::timer);
    EXPECT_EQ(alignment.first()->at, Instant(0ms));
}

TEST(Alignment, WhereOneRunIsOverTheOtherGoesOnAlone) {
    const std::string close = R"(do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "abort" } ]
)";
    const std::string none = R"(do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" } ]
)";
    const Played one(none), other(close);
    const Alignment alignment(one.trace(), other.trace());
    ASSERT_TRUE(alignment.first());
    EXPECT_EQ(alignment.first()->at, Instant(1s));
    EXPECT_EQ(alignment.first()->kind, DifferenceKind::event);
    EXPECT_FALSE(alignment.first()->entries[0]);
    EXPECT_TRUE(alignment.first()->entries[1]);
}

}  // namespace
}  // namespace synstep
