// SPDX-License-Identifier: GPL-3.0-or-later
// A ladder that goes on with its run is the one that would be laid out anew.
#include <gtest/gtest.h>

#include "core/scenario/writer.h"
#include "tests/support/several.h"
#include "tests/ui/ladder/long_run.h"
#include "ui/ladder/built.h"

namespace synstep {
namespace {

const Theme light(ThemeName::light);

// A flood that no row of the scenario announces: only its eighth SYN tells that it is one.
std::string flooded() {
    std::string text =
        "synstep = 1\nid = \"t\"\nuntil = \"3s\"\ntitle = { en = \"t\", zh_CN = \"t\" }\n"
        "do = [ { at = \"0s\", server = \"listen\" }, { at = \"20ms\", client = \"connect\" } ]\ninject = "
        "[\n";
    for (int i = 0; i < 12; ++i)
        text += "{ at = \"" + std::to_string(100 + 30 * i) +
                "ms\", from = \"client\", address = \"203.0.113.9\", flags = \"SYN\", seq = 1000, port = " +
                std::to_string(1024 + i) + " },\n";
    return text + "]\n[tcp]\nstack = \"rfc9293\"\n[server]\nbacklog = 3\n";
}

// A host goes down and comes back; messages are lost, late, twice and damaged on their way.
std::string broken() {
    return "synstep = 1\nid = \"t\"\nuntil = \"20s\"\ntitle = { en = \"t\", zh_CN = \"t\" }\ndo = [\n"
           "{ at = \"0s\", server = \"listen\" }, { at = \"0s\", client = \"connect\" },\n"
           "{ at = \"1500ms\", client = \"send 100\" }, { at = \"1510ms\", server = \"send 300\" },\n"
           "{ at = \"3s\", server = \"crash\" }, { at = \"4s\", server = \"restart\" },\n"
           "{ at = \"5s\", client = \"send 10\" } ]\nfault = [\n"
           "{ client = \"SYN\", nth = 1, drop = true }, { client = \"ACK\", nth = 1, delay = \"700ms\" },\n"
           "{ server = \"SYN+ACK\", nth = 1, duplicate = \"20ms\" },\n"
           "{ client = \"DATA\", nth = 1, corrupt = true } ]\n";
}

struct Shown {
    TimeAxis axis = TimeAxis::byEvent;
    qreal width = 840;
    Wording wording;
    std::optional<SocketName> socket;
};

std::vector<Shown> ways() {
    const Wording rfc{LabelPreset::rfc, NumberMode::relative, StateSpelling::netstat};
    return {{TimeAxis::byEvent, 840, {}, {}},
            {TimeAxis::linear, 640, rfc, {}},
            {TimeAxis::byEvent, 420, rfc, SocketName{0}},
            {TimeAxis::linear, 1200, {}, {}}};
}

LadderView viewOf(const Trace& trace, const Scenario& scenario, const Shown& shown, std::size_t cursor) {
    LadderView view;
    view.trace = &trace;
    view.scenario = &scenario;
    view.cursor = view.revealed = cursor;
    if (cursor > 0) view.displayTime = trace.entry(cursor - 1).at;
    view.wording = shown.wording;
    view.socket = shown.socket;
    return view;
}

LadderMetrics metricsOf(const Shown& shown) {
    LadderMetrics metrics;
    metrics.axis = shown.axis;
    metrics.width = shown.width;
    return metrics;
}

// Entry by entry. `grows`: the trace itself is played only as far as it is shown.
void goThrough(const LadderRun& run, const Shown& shown, bool grows) {
    Trace growing(World(std::make_shared<const Setup>(run.scenario.setup)));
    const Trace& trace = grows ? growing : *run.trace;
    const LadderMetrics metrics = metricsOf(shown);
    Ladder ladder(viewOf(trace, run.scenario, shown, 0), metrics, light);
    for (std::size_t cursor = 1; cursor <= run.trace->size(); ++cursor) {
        if (grows) growing.grow();
        const LadderView view = viewOf(trace, run.scenario, shown, cursor);
        ASSERT_TRUE(ladder.goOn(view, metrics, light));
        const Ladder anew(view, metrics, light);
        ASSERT_EQ(dump(ladder.shapes(view)).toStdString(), dump(anew.shapes(view)).toStdString())
            << "entry " << cursor;
        ASSERT_EQ(dump(ladder.head(view)).toStdString(), dump(anew.head(view)).toStdString());
        ASSERT_EQ(ladder.extent(view), anew.extent(view)) << "entry " << cursor;
        ASSERT_EQ(ladder.parts(), anew.parts()) << "entry " << cursor;
    }
}

class AGoingLadder : public testing::TestWithParam<std::string> {};

TEST_P(AGoingLadder, IsAsIfItWereLaidOutAnew) {
    const BuiltIn* builtIn = findBuiltIn(GetParam());
    const LadderRun run = playText(builtIn ? std::string(builtIn->text) : GetParam());
    for (const Shown& shown : ways())
        for (const bool grows : {false, true}) {
            SCOPED_TRACE(std::to_string(static_cast<int>(shown.axis)) + (grows ? " growing" : " whole"));
            ASSERT_NO_FATAL_FAILURE(goThrough(run, shown, grows));
        }
}

INSTANTIATE_TEST_SUITE_P(Runs, AGoingLadder,
                         testing::Values("handshake-and-wave", "third-ack-lost", "syn-flood", "ports-run-out",
                                         "simultaneous-close", "fast-open-replayed", "keepalive-peer-gone",
                                         flooded(), broken(), scenarioText(test::several(5))));

// In another width, say, when the run has been told on meanwhile.
TEST(ALadderLaidOutOtherwise, KnowsWhatHasComeSince) {
    const LadderRun run = playText(broken());
    const Shown narrow{TimeAxis::byEvent, 500, {}, {}}, wide{TimeAxis::byEvent, 840, {}, {}};
    for (const std::size_t later : {std::size_t{3}, run.trace->size()})
        for (std::size_t cursor = 1; cursor <= run.trace->size(); ++cursor) {
            const auto told = std::make_shared<LadderTelling>(*run.trace, std::nullopt);
            const Ladder before(viewOf(*run.trace, run.scenario, narrow, cursor), metricsOf(narrow), light,
                                told);
            const LadderView view = viewOf(*run.trace, run.scenario, wide, later);
            const Ladder after(view, metricsOf(wide), light, told, &before);
            const Ladder anew(view, metricsOf(wide), light);
            ASSERT_EQ(dump(after.shapes(view)).toStdString(), dump(anew.shapes(view)).toStdString())
                << cursor << " to " << later;
            ASSERT_EQ(after.extent(view), anew.extent(view));
        }
}

// What a person did at a branch point changes what was still to come, not what is told already.
TEST(AGoingLadder, FollowsABranch) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    const std::shared_ptr<const Trace> whole(run.trace.get(), [](const Trace*) {});
    for (std::size_t point = 2; point < run.trace->size(); point += 2) {
        const auto branch = Trace::branchFrom(whole, point);
        branch->perform(Fault{HostId::client, std::nullopt, std::nullopt, FaultAct::drop, {}, 0});
        const LadderView begin = viewOf(*branch, run.scenario, {}, point);
        Ladder ladder(begin, {}, light);
        for (std::size_t cursor = point; cursor < point + 12 && branch->grow(); ++cursor) {
            const LadderView view = viewOf(*branch, run.scenario, {}, cursor + 1);
            ASSERT_TRUE(ladder.goOn(view, {}, light));
            ASSERT_EQ(dump(ladder.shapes(view)).toStdString(),
                      dump(layoutLadder(view, {}, light)).toStdString())
                << "from " << point << ", entry " << cursor;
        }
    }
}

// In several blocks: the same stands around now, in whatever steps it has come there; also at another width.
TEST(AGoingLadder, OfALongRunShowsTheSameAroundNow) {
    const LadderRun run = randomRun(3, 600);
    for (const TimeAxis axis : timeAxes) {
        LadderMetrics metrics;
        metrics.axis = axis;
        const auto around = [](const Ladder& ladder, const LadderView& view) {
            const qreal y = ladder.heightOf(view.displayTime);
            const HeightRange range{y - 600, y + 100};
            return told(ladder.shapes(view, range), range, y);
        };
        const auto telling = std::make_shared<LadderTelling>(*run.trace, std::nullopt);
        auto ladder = std::make_unique<Ladder>(run.at(1), metrics, light, telling);
        for (std::size_t cursor = 2; cursor < run.trace->size(); cursor += 1 + cursor % 97) {
            const LadderView view = run.at(cursor);
            ASSERT_TRUE(ladder->goOn(view, metrics, light));
            ASSERT_EQ(around(*ladder, view), around(Ladder(view, metrics, light), view)) << cursor;
            metrics.width = metrics.width < 1000 ? metrics.width + 33 : 600;
            ladder = std::make_unique<Ladder>(view, metrics, light, telling, ladder.get());
            ASSERT_EQ(around(*ladder, view), around(Ladder(view, metrics, light), view)) << cursor;
        }
    }
}

// What has been seen stays where it is when more comes, and when the view moves along.
TEST(AGoingLadder, LeavesInPlaceWhatIsSeen) {
    const LadderRun run = randomRun(5, 900);
    const std::size_t half = run.trace->size() / 2;
    Ladder ladder(run.at(half), {}, light);
    const auto heightOf = [&](std::size_t entry) { return ladder.heightOf(run.trace->entry(entry).at); };
    const qreal before = heightOf(half - 60);
    for (std::size_t cursor = half; cursor < half + 120; ++cursor) {
        ASSERT_TRUE(ladder.goOn(run.at(cursor), {}, light));
        heightOf(cursor - 1);
    }
    EXPECT_DOUBLE_EQ(heightOf(half - 60), before);
    qreal seen = ladder.heightOf(run.trace->entry(half).at);
    for (std::size_t entry = half; entry > 10; entry -= 10) {
        const qreal above = ladder.heightOf(run.trace->entry(entry - 10).at);
        EXPECT_LE(above, seen);
        EXPECT_DOUBLE_EQ(ladder.heightOf(run.trace->entry(entry).at), seen) << entry;
        seen = above;
    }
}

}  // namespace
}  // namespace synstep
