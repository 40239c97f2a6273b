// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for in the window: frames of a ladder of 100,000 messages in two sizes of screen, seeks
// in it and beyond it, steps at its end.
#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QScrollBar>
#include <QThread>
#include <utility>
#include <vector>

#include "tests/benchmarks/application.h"
#include "tests/benchmarks/frames.h"
#include "tests/benchmarks/setups.h"
#include "ui/main_window/main_window.h"

namespace synstep::benchmarks {

namespace {

constexpr int messages = 100'000;
constexpr std::size_t entries = messages / 2 * 3;  // a call and two arrivals for each that is sent

// Shown in a window of its own, whose backing store is painted as it is on any screen. All of it has been
// seen already, so that one moves about in it; or so many messages are still to come.
class LongLadder {
  public:
    explicit LongLadder(QSize screen, int toCome = 0)
        : session_(scenarioOf(manyMessages((messages + toCome) / 2))) {
        toCome > 0 ? session_.goTo(entries) : session_.toEnd();
        ladder_.resize(screen);
        ladder_.setSession(&session_);
        ladder_.show();
        if (toCome == 0) session_.goTo(session_.trace().size() / 2);
        draw();
    }
    Session& session() { return session_; }
    LadderWidget& widget() { return ladder_; }
    QScrollBar& bar() { return *ladder_.verticalScrollBar(); }
    // What has been asked for until now, nothing more.
    static void draw() {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents();
    }

  private:
    struct Application {
        Application() { needApplication(); }
    } application_;  // before any widget
    Session session_;
    LadderWidget ladder_;
};

template <class Act>
void eachFrame(benchmark::State& state, Act act) {
    benchmarks::eachFrame(state, act, LongLadder::draw);
}

QSize screenOf(const benchmark::State& state) {
    return state.range(0) == 1'920 ? QSize(1'920, 1'080) : QSize(3'840, 2'160);
}

void glideInALongLadder(benchmark::State& state) {
    LongLadder ladder(screenOf(state));
    Session& session = ladder.session();
    Instant t = session.displayTime();
    eachFrame(state, [&] {
        t += std::chrono::microseconds(500);
        session.showTime(t);
        if (session.nextStop() <= session.trace().positionAt(t)) session.next();
    });
}

void panALongLadder(benchmark::State& state) {
    LongLadder ladder(screenOf(state));
    int step = 37;
    eachFrame(state, [&] {
        const int before = ladder.bar().value();
        ladder.bar().setValue(before + step);
        if (ladder.bar().value() == before) step = -step;
    });
}

void seekInALongLadder(benchmark::State& state) {
    LongLadder ladder(screenOf(state));
    const std::size_t size = ladder.session().trace().size();
    std::size_t position = 0;
    eachFrame(state, [&] {
        position = (position + 61'803) % size;
        ladder.session().goTo(position);
    });
}

void stepAtTheEndOfALongLadder(benchmark::State& state) {
    LongLadder ladder(screenOf(state), 4'000);
    eachFrame(state, [&] { ladder.session().next(); });
}

// A screenful further each time.
void seekBeyondALongLadder(benchmark::State& state) {
    LongLadder ladder(screenOf(state), 40'000);
    eachFrame(state, [&] { ladder.session().goTo(ladder.session().revealed() + 50); });
}

// The wheel as people turn it: eight notches, one a frame, then a rest until all is sharp again; in to the
// largest zoom, out to the smallest, and so on. A frame is all that is done for one picture on the screen: of
// a notch, the layout for the new zoom, the head, and what has been painted before, stretched; at rest, one
// slice painted anew (the first one makes the shapes, too). Between the last notch and the rest nothing is
// done for 80 ms, which count nowhere. Sharp: all the frames of one rest.
void zoomALongLadder(benchmark::State& state) {
    constexpr int notchesAtOnce = 8;
    LongLadder ladder(screenOf(state));
    Frames frames;
    std::vector<double> sharp;
    qreal by = 1.1;
    int notches = 0;
    double sharpening = 0;
    const auto notch = [&] {
        const qreal before = ladder.widget().zoom();
        ladder.widget().setZoom(before * by);
        if (ladder.widget().zoom() == before) by = 1 / by;
        LongLadder::draw();
    };
    for (auto _ : state) {
        if (notches < notchesAtOnce) {
            frames.time(state, notch);
            if (++notches == notchesAtOnce) QThread::msleep(100);
        } else {
            sharpening += frames.time(state, LongLadder::draw);
        }
        if (notches < notchesAtOnce || !ladder.widget().isSharp()) continue;
        sharp.push_back(std::exchange(sharpening, 0));
        notches = 0;
    }
    frames.tell(state);
    state.counters["sharp_p50_ms"] = Frames::share(sharp, 50);
    state.counters["sharp_p99_ms"] = Frames::share(sharp, 99);
}

#define ON_SCREENS(name) \
    BENCHMARK(name)->Arg(1'920)->Arg(3'840)->UseManualTime()->Iterations(1'000)->Unit(benchmark::kMillisecond)
ON_SCREENS(glideInALongLadder);
ON_SCREENS(panALongLadder);
ON_SCREENS(seekInALongLadder);
ON_SCREENS(stepAtTheEndOfALongLadder);
ON_SCREENS(seekBeyondALongLadder);
ON_SCREENS(zoomALongLadder);
#undef ON_SCREENS

}  // namespace
}  // namespace synstep::benchmarks
