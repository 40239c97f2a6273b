// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "tests/benchmarks/setups.h"

namespace synstep::benchmarks {
namespace {

// Whole connections, both hosts, from two closed ends to two closed ends; target: 200,000 a second on one
// core.
void wholeConnections(benchmark::State& state) {
    const World first = worldOf(scenarioOf(handshakeAndWave));
    Entry entry;
    std::int64_t entries = 0;
    for (auto _ : state) {
        World world = first;
        while (advance(world, entry)) ++entries;
        benchmark::DoNotOptimize(world);
    }
    state.counters["connections"] =
        benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
    state.counters["entries"] = benchmark::Counter(static_cast<double>(entries), benchmark::Counter::kIsRate);
}
BENCHMARK(wholeConnections);

void copyOfAWorld(benchmark::State& state) {
    World world = worldOf(scenarioOf(handshakeAndWave));
    for (int i = 0; i < 6; ++i) advance(world);
    for (auto _ : state) {
        World copy = world;
        benchmark::DoNotOptimize(copy);
    }
}
BENCHMARK(copyOfAWorld);

}  // namespace
}  // namespace synstep::benchmarks
