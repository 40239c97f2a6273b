// SPDX-License-Identifier: GPL-3.0-or-later
// What a step costs in the window as a person has it: playing, laying out and painting everything at 1920 x
// 1080.
#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include "tests/benchmarks/application.h"
#include "tests/benchmarks/frames.h"
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

// The page of the right column that is in front: segment, control block, timers, plots, transcript.
void stepThroughAFlood(benchmark::State& state) {
    needApplication();
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("flood.toml")));
    if (!file.open(QIODevice::WriteOnly)) return state.SkipWithError("no file");
    file.write(floodOf(1000, state.range(1) == 1));
    file.close();
    Settings settings;
    settings.language = Language::en;
    settings.motion = Motion::off;
    MainWindow window(settings);
    window.openFile(file.fileName());
    window.resize(1920, 1080);
    window.right().setPage(static_cast<int>(state.range(0)));
    window.show();
    window.session().toStart();
    QCoreApplication::processEvents();
    Frames frames;
    for (auto _ : state)
        frames.time(state, [&] {
            window.actions().next->trigger();
            QCoreApplication::processEvents();  // paints
            // What an event loop does by itself, but not this: charts leave what they no longer show to it.
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        });
    frames.tell(state);
    state.counters["entries"] = static_cast<double>(window.session().cursor());
}
BENCHMARK(stepThroughAFlood)
    ->ArgNames({"page", "cookies"})
    ->ArgsProduct({{0, 1, 2, 3, 4}, {0, 1}})
    ->Iterations(400)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace synstep::benchmarks
