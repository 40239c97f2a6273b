// SPDX-License-Identifier: GPL-3.0-or-later
// A ladder on which heights are in proportion to time.
#include <gtest/gtest.h>

#include <map>

#include "tests/ui/ladder/ladder_run.h"
#include "ui/ladder/built.h"

namespace synstep {
namespace {

LadderMetrics linear(qreal width = 840) {
    LadderMetrics metrics;
    metrics.width = width;
    metrics.axis = TimeAxis::linear;
    return metrics;
}

Instant at(int ms) {
    return Instant{std::chrono::milliseconds(ms)};
}

TEST(LinearAxis, GivesEqualTimesEqualHeights) {
    const LadderRun run = playBuiltIn("three-way-handshake");
    const Ladder ladder(run.whole(), linear(), Theme(ThemeName::light));
    const qreal transit = ladder.heightOf(at(50)) - ladder.heightOf(at(0));
    EXPECT_GE(transit, 50);
    EXPECT_NEAR(ladder.heightOf(at(100)) - ladder.heightOf(at(50)), transit, 1e-6);
    EXPECT_NEAR(ladder.heightOf(at(150)) - ladder.heightOf(at(100)), transit, 1e-6);
    EXPECT_NEAR(ladder.heightOf(at(125)) - ladder.heightOf(at(100)), transit / 2, 1e-6);
}

TEST(LinearAxis, IsProportionalInEveryScenarioAndNeverRunsBack) {
    for (const BuiltIn& builtIn : builtInScenarios()) {
        const LadderRun run = playText(std::string(builtIn.text));
        const Ladder ladder(run.whole(), linear(), Theme(ThemeName::print, Medium::page));
        std::map<Instant, qreal> heights;
        for (std::size_t i = 0; i < run.trace->size(); ++i)
            heights[run.trace->entry(i).at] = ladder.heightOf(run.trace->entry(i).at);
        if (heights.size() < 3) continue;
        const auto [first, top] = *heights.begin();
        const auto [last, bottom] = *heights.rbegin();
        const qreal scale = (bottom - top) / static_cast<qreal>((last - first).count());
        qreal before = top;
        for (const auto& [t, y] : heights) {
            EXPECT_GE(y, before) << builtIn.id;
            // What one host sends at one instant stands a row apart: as much may an instant be off.
            EXPECT_NEAR(y, top + static_cast<qreal>((t - first).count()) * scale,
                        8 * LadderGeometry::leastRow)
                << builtIn.id << " at " << t.time_since_epoch().count();
            before = y;
        }
    }
}

TEST(LinearAxis, BreaksNoWait) {
    const LadderRun run = playBuiltIn("wave");
    const Theme theme(ThemeName::print, Medium::page);
    const auto saysWait = [&](const LadderMetrics& metrics) {
        for (const Shape& shape : layoutLadder(run.whole(), metrics, theme).shapes)
            if (const auto* text = std::get_if<TextShape>(&shape.what))
                if (text->text == QLatin1String("59.95 s")) return true;
        return false;
    };
    LadderMetrics byEvent = linear();
    byEvent.axis = TimeAxis::byEvent;
    EXPECT_TRUE(saysWait(byEvent));
    EXPECT_FALSE(saysWait(linear()));
}

// TIME-WAIT is a thousand transits long in this run.
TEST(LinearAxis, StaysAsHighAsCanBeScrolledThroughAndPrinted) {
    const LadderRun run = playBuiltIn("wave");
    const Ladder page(run.whole(), linear(), Theme(ThemeName::print, Medium::page));
    EXPECT_LT(page.extent(run.whole()).height() * 2, 16384) << "a PNG of twice the size";
    const Ladder screen(run.whole(), linear(), Theme(ThemeName::light));
    EXPECT_LT(screen.extent(run.whole()).height(), 25000);
    EXPECT_GT(screen.heightOf(at(50)) - screen.heightOf(at(0)), 15) << "and an arrow still falls";
}

TEST(LinearAxis, HidesNoArrowBehindAnotherThatLeavesAtTheSameInstant) {
    const LadderRun run = playText(
        "synstep = 1\nid = \"t\"\ntitle = { en = \"t\", zh_CN = \"t\" }\n"
        "summary = { en = \"s\", zh_CN = \"s\" }\nuntil = \"400ms\"\n"
        "do = [ { at = \"0s\", server = \"listen\" }, { at = \"0s\", client = \"connect\" },\n"
        "       { when = \"client ESTABLISHED\", client = \"send 5000\" } ]\n");
    const Ladder ladder(run.whole(), linear(), Theme(ThemeName::light));
    std::map<Instant, std::vector<SegmentId>> together;
    for (std::size_t i = 0; i < run.trace->size(); ++i)
        for (const Departure& departure : run.trace->entry(i).departures)
            if (departure.from == HostId::client) together[departure.sentAt].push_back(departure.id);
    std::size_t most = 0;
    for (const auto& [t, ids] : together) {
        most = std::max(most, ids.size());
        for (std::size_t i = 1; i < ids.size(); ++i)
            EXPECT_GE(ladder.rangeOf(ids[i])->bottom, ladder.rangeOf(ids[i - 1])->bottom + 10);
    }
    EXPECT_GT(most, 1u) << "or this run shows nothing";
}

// Its label gave way, but it is there.
TEST(LinearAxis, ShowsTheLabelOfAMessageThatIsPointedAt) {
    const LadderRun run = playBuiltIn("syn-flood");
    const Theme theme(ThemeName::light);
    const auto texts = [&](std::optional<SegmentId> hovered) {
        LadderView view = run.at(run.trace->size());
        view.hovered = hovered;
        std::size_t count = 0;
        for (const Shape& shape : layoutLadder(view, linear(), theme).shapes)
            count += std::holds_alternative<TextShape>(shape.what) ? 1 : 0;
        return count;
    };
    const std::size_t usual = texts(std::nullopt);
    std::size_t shownMore = 0;
    for (std::size_t i = 0; i < run.trace->size(); ++i)
        for (const Departure& departure : run.trace->entry(i).departures)
            shownMore += texts(departure.id) > usual ? 1 : 0;
    EXPECT_GT(shownMore, 0u);
}

TEST(LinearAxis, KeepsTheNumberOfEveryMessageOfAPage) {
    const LadderRun run = playBuiltIn("wave");
    const Theme theme(ThemeName::print, Medium::page);
    const DisplayList list = layoutLadder(run.whole(), linear(600), theme);
    int numbers = 0;
    for (const Shape& shape : list.shapes)
        if (const auto* text = std::get_if<TextShape>(&shape.what))
            numbers += text->type == Type::number ? 1 : 0;
    EXPECT_EQ(numbers, 7);
}

}  // namespace
}  // namespace synstep
