// SPDX-License-Identifier: GPL-3.0-or-later
// Times of many frames: the median, what 99 of 100 stay under, and the longest; by the clock on the wall, and
// by what the program itself has worked, which other programs disturb less. How many took longer than 16 ms
// on the wall: the aim of any seek.
#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <vector>

namespace synstep::benchmarks {

class Frames {
  public:
    // For a benchmark with UseManualTime(). Milliseconds by the clock on the wall.
    template <class Frame>
    double time(benchmark::State& state, Frame frame) {
        const double worked = processMilliseconds();
        const auto begin = std::chrono::steady_clock::now();
        frame();
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        worked_.push_back(processMilliseconds() - worked);
        took_.push_back(took.count());
        state.SetIterationTime(took.count() / 1'000);
        return took.count();
    }
    void tell(benchmark::State& state) {
        state.counters["p50_ms"] = share(took_, 50);
        state.counters["p99_ms"] = share(took_, 99);
        state.counters["cpu_p50_ms"] = share(worked_, 50);
        state.counters["cpu_p99_ms"] = share(worked_, 99);
        state.counters["max_ms"] = took_.back();
        state.counters["cpu_max_ms"] = worked_.back();
        state.counters["over_16_ms"] = static_cast<double>(
            std::count_if(took_.begin(), took_.end(), [](double took) { return took > 16; }));
    }
    static double share(std::vector<double>& times, std::size_t percent) {
        std::sort(times.begin(), times.end());
        return times[times.size() * percent / 100];
    }

  private:
    static double processMilliseconds() {
        timespec now{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }

    std::vector<double> took_, worked_;
};

// Each frame: this is done, and what it changes is painted.
template <class Act, class Draw>
void eachFrame(benchmark::State& state, Act act, Draw draw) {
    Frames frames;
    for (auto _ : state)
        frames.time(state, [&] {
            act();
            draw();
        });
    frames.tell(state);
}

}  // namespace synstep::benchmarks
