// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "core/trace/trace.h"
#include "tests/benchmarks/application.h"
#include "tests/benchmarks/setups.h"
#include "ui/ladder/built.h"
#include "ui/scene/paint.h"

namespace synstep::benchmarks {
namespace {

struct LongRun {
    explicit LongRun(int messages)
        : scenario(scenarioOf(manyMessages(messages / 2))), trace(worldOf(scenario)) {
        trace.growToEnd();
        view.trace = &trace;
        view.scenario = &scenario;
        view.cursor = view.revealed = trace.size();
        view.displayTime = trace.tip().now;
        view.live = false;
    }
    Scenario scenario;
    Trace trace;
    LadderView view;
};

void layoutOfALadder(benchmark::State& state) {
    needApplication();
    const LongRun run(1'000);
    const Theme theme(ThemeName::light, Medium::page);
    for (auto _ : state) benchmark::DoNotOptimize(layoutLadder(run.view, {}, theme));
}
BENCHMARK(layoutOfALadder)->Unit(benchmark::kMillisecond);

// The layout alone, without shapes: should grow as the run does.
void longLadder(benchmark::State& state) {
    needApplication();
    const LongRun run(static_cast<int>(state.range(0)));
    const Theme theme(ThemeName::light);
    for (auto _ : state) {
        const Ladder ladder(run.view, {}, theme);
        benchmark::DoNotOptimize(ladder.extent(run.view));
    }
    state.SetComplexityN(state.range(0));
}
BENCHMARK(longLadder)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->Complexity();

// One frame while time is shown passing: the shapes of 1,000 px in the middle of it; target: under 2 ms.
void frameOfALongLadder(benchmark::State& state) {
    needApplication();
    const LongRun run(static_cast<int>(state.range(0)));
    const Theme theme(ThemeName::light);
    LadderView view = run.view;
    view.live = true;
    const Ladder ladder(view, {}, theme);
    view.cursor = view.revealed / 2;
    view.displayTime = run.trace.entry(view.cursor - 1).at;
    const qreal now = ladder.nowHeight(view);
    for (auto _ : state) {
        view.displayTime += std::chrono::microseconds(10);
        benchmark::DoNotOptimize(ladder.shapes(view, {now - 500, now + 500}));
        benchmark::DoNotOptimize(ladder.head(view));
    }
}
BENCHMARK(frameOfALongLadder)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);

// The same told run laid out for another width, as zooming does.
void otherWidthOfALongLadder(benchmark::State& state) {
    needApplication();
    const LongRun run(static_cast<int>(state.range(0)));
    const Theme theme(ThemeName::light);
    LadderView view = run.view;
    view.live = true;
    LadderMetrics metrics;
    metrics.minimumHeight = 1'000;
    const auto told = std::make_shared<LadderTelling>(run.trace, std::nullopt);
    auto ladder = std::make_unique<Ladder>(view, metrics, theme, told);
    view.cursor = view.revealed / 2;
    view.displayTime = run.trace.entry(view.cursor - 1).at;
    for (auto _ : state) {
        metrics.width = metrics.width < 1'000 ? metrics.width + 1 : 700;
        ladder = std::make_unique<Ladder>(view, metrics, theme, told, ladder.get());
        const qreal now = ladder->heightOf(view.displayTime);
        benchmark::DoNotOptimize(ladder->shapes(view, {now - 500, now + 500}));
    }
}
BENCHMARK(otherWidthOfALongLadder)->Arg(100'000)->Unit(benchmark::kMicrosecond);

// The whole picture at once, as an export needs it.
void wholeLongLadder(benchmark::State& state) {
    needApplication();
    const LongRun run(static_cast<int>(state.range(0)));
    const Theme theme(ThemeName::light, Medium::page);
    const Ladder ladder(run.view, {}, theme);
    for (auto _ : state) benchmark::DoNotOptimize(ladder.shapes(run.view));
}
BENCHMARK(wholeLongLadder)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

// Layout and writing of 1,000 messages.
void svgOfALadder(benchmark::State& state) {
    needApplication();
    const LongRun run(1'000);
    const Theme theme(ThemeName::light, Medium::page);
    qsizetype bytes = 0;
    for (auto _ : state) bytes = toSvg(layoutLadder(run.view, {}, theme), theme, {}).size();
    state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(svgOfALadder)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace synstep::benchmarks
