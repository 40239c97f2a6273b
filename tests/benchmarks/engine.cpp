// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "tests/benchmarks/allocations.h"
#include "tests/benchmarks/setups.h"

namespace synstep::benchmarks {
namespace {

// Whole connections, both hosts, from two closed ends to two closed ends; target: 500,000 a second on one
// core.
void wholeConnections(benchmark::State& state) {
    const World first = worldOf(scenarioOf(handshakeAndWave));
    Entry entry;
    std::int64_t entries = 0;
    const std::uint64_t before = allocations();
    for (auto _ : state) {
        World world = first;
        while (advance(world, entry)) ++entries;
        benchmark::DoNotOptimize(world);
    }
    state.counters["allocations each"] =
        benchmark::Counter(static_cast<double>(allocations() - before), benchmark::Counter::kAvgIterations);
    state.counters["connections"] =
        benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
    state.counters["entries"] = benchmark::Counter(static_cast<double>(entries), benchmark::Counter::kIsRate);
}
BENCHMARK(wholeConnections);

// Data without an end over one connection, once its vectors have grown; target: no allocation.
void entriesOnceWarm(benchmark::State& state) {
    World world = worldOf(scenarioOf(endlessText));
    Entry entry;
    for (int i = 0; i < 10'000; ++i) advance(world, entry);
    const std::uint64_t before = allocations();
    std::int64_t segments = 0;
    for (auto _ : state) {
        if (!advance(world, entry)) state.SkipWithError("the run is over");
        segments += static_cast<std::int64_t>(entry.departures.size());
    }
    state.counters["segments"] = static_cast<double>(segments);
    state.counters["allocations"] = static_cast<double>(allocations() - before);
}
// So many that the limit of a run is not met.
BENCHMARK(entriesOnceWarm)->Iterations(900'000);

// What a World with one open connection takes, its Setup left out; target: 4 KiB.
void bytesOfAWorld(benchmark::State& state) {
    World world = worldOf(scenarioOf(handshakeAndWave));
    Entry entry;
    for (int i = 0; i < 5; ++i) advance(world, entry);  // both ends ESTABLISHED
    double bytes = 0;
    for (auto _ : state) {
        const std::int64_t before = bytesOnTheHeap();
        World copy = world;
        std::vector<Socket> sockets;  // a copy shares its connections; here they count as its own
        for (const Host& host : copy.hosts) {
            for (const auto& socket : host.sockets()) sockets.push_back(*socket);
        }
        bytes = static_cast<double>(bytesOnTheHeap() - before) + static_cast<double>(sizeof(World));
        benchmark::DoNotOptimize(sockets.data());
    }
    state.counters["bytes"] = bytes;
}
BENCHMARK(bytesOfAWorld);

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
