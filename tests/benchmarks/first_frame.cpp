// SPDX-License-Identifier: GPL-3.0-or-later
// How long one waits for the first complete picture, from the start of the process on: of this program with
// its first lesson, and of a window of Qt that holds nothing. Both turn by turn, each in a process of its
// own; the ratio of their medians is what counts. On the X server of DISPLAY, as people see it, and
// offscreen, where a bare window is spared most of what any window costs, so that the ratio is the worst
// there is.
#include "tests/benchmarks/first_frame.h"

#include <benchmark/benchmark.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QApplication>
#include <QEvent>
#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "ui/main_window/main_window.h"
#include "ui/main_window/run_window.h"

extern char** environ;

namespace synstep::benchmarks {
namespace {

constexpr std::string_view bare = "--first-frame-of-a-bare-window";
constexpr std::string_view lesson = "--first-frame-of-the-first-lesson";

class PaintWatch : public QObject {
  public:
    bool painted = false;

  protected:
    bool eventFilter(QObject*, QEvent* event) override {
        painted = painted || event->type() == QEvent::Paint;
        return false;
    }
};

// All of it is painted within one event.
int waitForPicture(QWidget& window) {
    PaintWatch watch;
    window.installEventFilter(&watch);
    window.show();
    while (!watch.painted) QCoreApplication::processEvents();
    _exit(0);  // what the end of the process costs nobody waits for
}

double millisecondsOf(std::string_view which, std::string platform) {
    std::string program = "/proc/self/exe", word(which);
    char* words[] = {program.data(), word.data(), platform.data(), nullptr};
    const auto begin = std::chrono::steady_clock::now();
    pid_t child = 0;
    int status = 1;
    if (posix_spawn(&child, program.c_str(), nullptr, nullptr, words, environ) != 0 ||
        waitpid(child, &status, 0) != child || status != 0)
        return 0;
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times.empty() ? 0 : times[times.size() / 2];
}

void firstFrame(benchmark::State& state, const char* platform) {
    std::vector<double> bareTimes, lessonTimes;
    for (auto _ : state) {
        bareTimes.push_back(millisecondsOf(bare, platform));
        lessonTimes.push_back(millisecondsOf(lesson, platform));
        if (bareTimes.back() == 0 || lessonTimes.back() == 0) return state.SkipWithError("no picture");
        state.SetIterationTime(lessonTimes.back() / 1'000);
    }
    state.counters["bare_p50_ms"] = median(bareTimes);
    state.counters["lesson_p50_ms"] = median(lessonTimes);
    state.counters["ratio"] = median(lessonTimes) / median(bareTimes);
    state.counters["best_ratio"] = *std::min_element(lessonTimes.begin(), lessonTimes.end()) /
                                   *std::min_element(bareTimes.begin(), bareTimes.end());
}
BENCHMARK_CAPTURE(firstFrame, offscreen, "offscreen")
    ->UseManualTime()
    ->Iterations(60)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(firstFrame, x11, "xcb")->UseManualTime()->Iterations(60)->Unit(benchmark::kMillisecond);

}  // namespace

std::optional<int> showFirstFrame(int argc, char** argv) {
    const std::string_view which = argc == 3 ? argv[1] : "";
    if (which != bare && which != lesson) return {};
    qputenv("QT_QPA_PLATFORM", argv[2]);
    if (which == bare) {
        const QApplication application(argc, argv);
        QMainWindow window;
        window.resize(1'280, 800);
        return waitForPicture(window);
    }
    QApplication application(argc, argv);
    prepareApplication(application);
    Settings settings;
    settings.language = Language::en;
    MainWindow window(settings);
    window.openFirst();
    return waitForPicture(window);
}

}  // namespace synstep::benchmarks
