// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "tests/benchmarks/first_frame.h"

int main(int argc, char** argv) {
    if (const auto code = synstep::benchmarks::showFirstFrame(argc, argv)) return *code;
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
