// SPDX-License-Identifier: GPL-3.0-or-later
// The state chart is true: the engine takes every edge of its table that is marked so, and no other.
#include "core/tcp/transitions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "core/sim/world.h"
#include "core/trace/notation.h"
#include "tests/core/tcp/drives.h"
#include "tests/support/random_setup.h"

namespace synstep::test {
namespace {

using Edge = std::pair<State, State>;

std::string words(const Edge& edge) {
    return std::string(toString(edge.first)) + " -> " + std::string(toString(edge.second));
}

bool isTaken(const Edge& edge) {
    const auto table = transitions();
    return std::any_of(table.begin(), table.end(), [&edge](const Transition& t) {
        return t.taken && t.from == edge.first && t.to == edge.second;
    });
}

std::vector<Edge> edgesOf(const Entry& entry) {
    std::vector<Edge> edges;
    for (const Effect& effect : entry.effects) {
        if (const auto* change = std::get_if<StateChanged>(&effect.what))
            edges.push_back({change->from, change->to});
    }
    return edges;
}

TEST(Transitions, areAllTakenByTheDrives) {
    std::map<Edge, std::string> seen;  // and by which drive first
    playDrives([&seen](const Drive& drive, const Entry& entry) {
        for (const Edge& edge : edgesOf(entry)) seen.emplace(edge, drive.name);
    });
    for (const Transition& t : transitions()) {
        const bool taken = seen.count({t.from, t.to}) > 0;
        EXPECT_EQ(taken, t.taken) << words({t.from, t.to});
    }
    for (const auto& [edge, drive] : seen) EXPECT_TRUE(isTaken(edge)) << words(edge) << " in: " << drive;
}

TEST(Transitions, areTheOnlyOnesInRandomRuns) {
    constexpr std::uint32_t mostEntries = 3'000;
    for (std::uint64_t seed = 1; seed <= 2'000; ++seed) {
        World world(std::make_shared<synstep::Setup>(randomSetup(seed)));
        Entry entry;
        while (world.entries < mostEntries && advance(world, entry)) {
            for (const Edge& edge : edgesOf(entry)) {
                ASSERT_TRUE(isTaken(edge))
                    << words(edge) << " in the run of seed " << seed << ": " << notation(entry, *world.setup);
            }
        }
    }
}

TEST(Transitions, areListedOnce) {
    const auto table = transitions();
    for (std::size_t i = 0; i < table.size(); ++i) {
        EXPECT_NE(table[i].from, table[i].to);
        for (std::size_t j = 0; j < i; ++j) {
            EXPECT_FALSE(table[i].from == table[j].from && table[i].to == table[j].to)
                << words({table[i].from, table[i].to});
        }
    }
}

// RFC 9293 figure 5; learning.md T8 and T6 name what a listener with children never takes.
TEST(Transitions, holdFigure5) {
    std::vector<std::string> untaken;
    int drawn = 0;
    for (const Transition& t : transitions()) {
        if (t.kind == EdgeKind::figure5) ++drawn;
        if (!t.taken) untaken.push_back(words({t.from, t.to}));
    }
    EXPECT_EQ(drawn, 20);
    EXPECT_EQ(untaken, (std::vector<std::string>{"LISTEN -> SYN-SENT", "SYN-RECEIVED -> LISTEN"}));
}

// Every state can be reached from CLOSED and left for it again, along edges that are taken.
TEST(Transitions, leadFromClosedToClosed) {
    const auto reach = [](bool forward) {
        std::vector<bool> reached(stateCount, false);
        reached[static_cast<std::size_t>(State::closed)] = true;
        for (int round = 0; round < stateCount; ++round) {
            for (const Transition& t : transitions()) {
                const auto from = static_cast<std::size_t>(forward ? t.from : t.to);
                const auto to = static_cast<std::size_t>(forward ? t.to : t.from);
                if (t.taken && reached[from]) reached[to] = true;
            }
        }
        return reached;
    };
    for (const bool forward : {true, false}) {
        const auto reached = reach(forward);
        for (int s = 0; s < stateCount; ++s) {
            EXPECT_TRUE(reached[static_cast<std::size_t>(s)]) << toString(static_cast<State>(s));
        }
    }
}

TEST(Rules, allFireInTheDrives) {
    std::vector<bool> fired(static_cast<std::size_t>(Rule::count), false);
    playDrives([&fired](const Drive&, const Entry& entry) {
        for (const Effect& effect : entry.effects) fired[static_cast<std::size_t>(effect.rule)] = true;
    });
    for (std::size_t i = 0; i < fired.size(); ++i) {
        EXPECT_TRUE(fired[i]) << keyOf(static_cast<Rule>(i)) << " has never fired";
    }
}

}  // namespace
}  // namespace synstep::test
