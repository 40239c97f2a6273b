// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "core/trace/trace.h"
#include "tests/benchmarks/setups.h"

namespace synstep::benchmarks {
namespace {

constexpr std::size_t entryCount = 100'000;

Trace longTrace() {
    Trace trace(worldOf(scenarioOf(endlessText)));
    trace.growToEnd(entryCount);
    return trace;
}

// The World at a random place of a trace of 100,000 entries; target: under 1 ms.
void seekToARandomEntry(benchmark::State& state) {
    const Trace trace = longTrace();
    std::uint64_t place = 1;
    for (auto _ : state) {
        place = place * 6364136223846793005u + 1442695040888963407u;
        World world = trace.worldAt((place >> 33) % (trace.size() + 1));
        benchmark::DoNotOptimize(world);
    }
    state.counters["of entries"] = static_cast<double>(trace.size());
}
BENCHMARK(seekToARandomEntry)->Unit(benchmark::kMicrosecond);

void growingATrace(benchmark::State& state) {
    const World first = worldOf(scenarioOf(endlessText));
    std::size_t entries = 0;
    for (auto _ : state) {
        Trace trace(first);
        trace.growToEnd(10'000);
        entries += trace.size();
    }
    state.counters["entries"] = benchmark::Counter(static_cast<double>(entries), benchmark::Counter::kIsRate);
}
BENCHMARK(growingATrace)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace synstep::benchmarks
