// SPDX-License-Identifier: GPL-3.0-or-later
// What a step and a seek cost in the window as a person has it: playing, laying out and painting everything.
#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include "tests/benchmarks/application.h"
#include "tests/benchmarks/frames.h"
#include "tests/benchmarks/setups.h"
#include "ui/main_window/main_window.h"

namespace synstep::benchmarks {
namespace {

// SYNs from as many ports, 10 ms apart; the server has room for 64 and answers the others by a cookie, or
// drops them.
QByteArray floodOf(int syns, bool cookies) {
    return QByteArrayLiteral(
               "synstep = 1\nid = \"flood\"\nuntil = \"20s\"\n"
               "do = [ { at = \"0s\", server = \"listen\" }, { at = \"300ms\", client = "
               "\"connect\" } ]\ninject = [ { at = \"100ms\", from = \"client\", address = "
               "\"203.0.113.9\", flags = \"SYN\", seq = 1000, port = 1024, ports = \"each\", "
               "repeat = ") +
           QByteArray::number(syns) + ", every = \"10ms\" } ]\n[tcp]\nstack = \"" +
           (cookies ? "linux" : "rfc9293") + "\"\n[server]\nbacklog = 64\n";
}

// The window as a person has it, with a scenario from a file; of the right column this page is in front:
// segment, control block, timers, plots, transcript.
class OpenWindow {
  public:
    OpenWindow(const QByteArray& scenario, QSize size, int page) : window_(settings()) {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("run.toml")));
        if (!file.open(QIODevice::WriteOnly)) qFatal("no file");
        file.write(scenario);
        file.close();
        window_.openFile(file.fileName());
        window_.resize(size);
        window_.right().setPage(page);
        window_.show();
    }
    MainWindow& window() { return window_; }
    Session& session() { return window_.session(); }

    template <class Act>
    void eachFrame(benchmark::State& state, Act act) {
        benchmarks::eachFrame(state, act, draw);
        state.counters["entries"] = static_cast<double>(session().trace().size());
    }
    static void draw() {
        QCoreApplication::processEvents();  // paints
        // What an event loop does by itself, but not this: charts leave what they no longer show to it.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

  private:
    static Settings settings() {
        needApplication();
        Settings settings;
        settings.language = Language::en;
        settings.motion = Motion::off;
        return settings;
    }

    MainWindow window_;
};

void stepThroughAFlood(benchmark::State& state) {
    OpenWindow open(floodOf(1000, state.range(1) == 1), {1'920, 1'080}, static_cast<int>(state.range(0)));
    open.session().toStart();
    OpenWindow::draw();
    open.eachFrame(state, [&] { open.window().actions().next->trigger(); });
}
BENCHMARK(stepThroughAFlood)
    ->ArgNames({"page", "cookies"})
    ->ArgsProduct({{0, 1, 2, 3, 4}, {0, 1}})
    ->Iterations(400)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

// Anywhere in a run of 100,000 messages that has been seen, in a window as big as the screen.
void seekInALongRun(benchmark::State& state) {
    const QSize screen = state.range(0) == 1'920 ? QSize(1'920, 1'080) : QSize(3'840, 2'160);
    OpenWindow open(QByteArray::fromStdString(manyMessages(50'000)), screen,
                    static_cast<int>(state.range(1)));
    open.session().toEnd();
    OpenWindow::draw();
    std::size_t position = 0;
    open.eachFrame(state, [&] {
        position = (position + 61'803) % open.session().trace().size();
        open.session().goTo(position);
    });
}
BENCHMARK(seekInALongRun)
    ->ArgNames({"screen", "page"})
    ->ArgsProduct({{1'920, 3'840}, {0, 1, 2, 3, 4}})
    ->Iterations(300)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace synstep::benchmarks
