// SPDX-License-Identifier: GPL-3.0-or-later
// Runs are functions of their seeds, and Worlds are values; what holds within a run is looked at by
// tests/random. A failure names the seed: randomSetup(seed) makes the run again.
#include <gtest/gtest.h>

#include "core/sim/world.h"
#include "core/trace/notation.h"
#include "tests/support/random_setup.h"

namespace synstep {
namespace {

constexpr std::uint64_t runs = 500;
constexpr std::uint32_t mostEntriesOfARun = 3'000;

World worldOf(std::uint64_t seed) {
    return World(std::make_shared<synstep::Setup>(test::randomSetup(seed)));
}

TEST(RandomRuns, AreTheSameForTheSameSeed) {
    for (std::uint64_t seed = 1; seed <= runs; ++seed) {
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
    for (std::uint64_t seed = 1; seed <= runs; ++seed) {
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
