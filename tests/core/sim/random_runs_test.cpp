// SPDX-License-Identifier: GPL-3.0-or-later
// Properties of seeded random runs. A failure names the seed: randomSetup(seed) makes the run again.
#include <gtest/gtest.h>

#include <set>

#include "core/sim/world.h"
#include "core/trace/notation.h"
#include "tests/support/random_setup.h"

namespace synstep {
namespace {

constexpr std::uint64_t runs = 10'000;
constexpr std::uint32_t mostEntriesOfARun = 3'000;

World worldOf(std::uint64_t seed) {
    return World(std::make_shared<synstep::Setup>(test::randomSetup(seed)));
}

TEST(RandomRuns, KeepEveryInvariantAfterEveryEntry) {
    std::uint64_t entries = 0;
    for (std::uint64_t seed = 1; seed <= runs; ++seed) {
        World world = worldOf(seed);
        Entry entry;
        while (world.entries < mostEntriesOfARun && advance(world, entry)) {
            ++entries;
            const auto broken = brokenInvariant(world);
            ASSERT_FALSE(broken) << "seed " << seed << ": " << *broken << "\nafter "
                                 << notation(entry, *world.setup);
        }
    }
    EXPECT_GT(entries, runs * 10);  // they are not idle
    RecordProperty("entries", static_cast<int>(entries));
}

// What is said of a segment and what happens to it later agree: nothing arrives that was not sent.
TEST(RandomRuns, DeliverWhatWasSentAndNothingElse) {
    for (std::uint64_t seed = 1; seed <= runs / 10; ++seed) {
        World world = worldOf(seed);
        Entry entry;
        std::multiset<SegmentId> owed;
        while (world.entries < mostEntriesOfARun && advance(world, entry)) {
            for (const Departure& d : entry.departures) {
                owed.insert(d.id);
                if (d.copyArrivesAt != never) owed.insert(d.id);
            }
            const auto* arrived = entry.as<Arrived>();
            const auto* lost = entry.as<LostOnTheWay>();
            if (!arrived && !lost) continue;
            const auto at = owed.find(arrived ? arrived->id : lost->id);
            ASSERT_NE(at, owed.end()) << "seed " << seed << ": " << notation(entry, *world.setup);
            owed.erase(at);
        }
    }
}

TEST(RandomRuns, AreTheSameForTheSameSeed) {
    for (std::uint64_t seed = 1; seed <= runs / 20; ++seed) {
        World once = worldOf(seed), again = worldOf(seed);
        Entry first, second;
        while (once.entries < mostEntriesOfARun && advance(once, first)) {
            ASSERT_TRUE(advance(again, second)) << "seed " << seed;
            ASSERT_EQ(notation(first, *once.setup), notation(second, *again.setup)) << "seed " << seed;
        }
        ASSERT_TRUE(once == again) << "seed " << seed;
        ASSERT_EQ(hashOf(once), hashOf(again)) << "seed " << seed;
    }
}

// A copy is complete: what happens to it leaves the original alone.
TEST(RandomRuns, LeaveACopiedWorldAlone) {
    for (std::uint64_t seed = 1; seed <= runs / 20; ++seed) {
        World world = worldOf(seed);
        Entry entry;
        for (int i = 0; i < 7 && advance(world, entry); ++i) {
        }
        const World kept = world;
        const std::size_t hash = hashOf(kept);
        World moving = kept;
        while (moving.entries < mostEntriesOfARun && advance(moving, entry)) {
        }
        ASSERT_EQ(hashOf(kept), hash) << "seed " << seed;
        ASSERT_TRUE(kept == world) << "seed " << seed;
    }
}

}  // namespace
}  // namespace synstep
