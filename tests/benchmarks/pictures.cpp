// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include <QGuiApplication>

#include "core/trace/trace.h"
#include "tests/benchmarks/setups.h"
#include "ui/ladder/ladder.h"
#include "ui/scene/paint.h"

namespace synstep::benchmarks {
namespace {

// Fonts need an application; it lives as long as the program.
void needApplication() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static int count = 1;
    static char name[] = "synstep_benchmarks";
    static char* words[] = {name, nullptr};
    static const QGuiApplication application(count, words);
}

struct Ladder {
    explicit Ladder(int messages)
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
    const Ladder ladder(1'000);
    const Theme theme(ThemeName::light, Medium::page);
    for (auto _ : state) benchmark::DoNotOptimize(layoutLadder(ladder.view, {}, theme));
}
BENCHMARK(layoutOfALadder)->Unit(benchmark::kMillisecond);

// Layout and writing of 1,000 messages.
void svgOfALadder(benchmark::State& state) {
    needApplication();
    const Ladder ladder(1'000);
    const Theme theme(ThemeName::light, Medium::page);
    qsizetype bytes = 0;
    for (auto _ : state) bytes = toSvg(layoutLadder(ladder.view, {}, theme), theme, {}).size();
    state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(svgOfALadder)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace synstep::benchmarks
