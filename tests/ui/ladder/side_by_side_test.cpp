// SPDX-License-Identifier: GPL-3.0-or-later
// Two ladders on one axis of time.
#include <gtest/gtest.h>

#include "core/scenario/variants.h"
#include "tests/ui/ladder/ladder_run.h"
#include "ui/ladder/built.h"

namespace synstep {
namespace {

LadderRun playedAs(std::string_view id, Variant variant) {
    LadderRun run;
    run.scenario = varied(std::get<Scenario>(readScenario(findBuiltIn(id)->text, "built-in")), variant);
    run.trace = std::make_unique<Trace>(World(std::make_shared<const Setup>(run.scenario.setup)));
    run.trace->growToEnd();
    return run;
}

class TwoLadders {
  public:
    TwoLadders(std::string_view id, Variant one, Variant other)
        : runs_{playedAs(id, one), playedAs(id, other)} {
        LadderMetrics metrics;
        metrics.width = 744;
        metrics.times = false;
        ladders_ = Ladder::sideBySide({view(0), view(1)}, metrics, Theme(ThemeName::light));
    }

    LadderView view(std::size_t i) const { return runs_[i].at(runs_[i].trace->size()); }
    LadderView viewAt(std::size_t i, Instant t) const {
        LadderView view = this->view(i);
        view.cursor = runs_[i].trace->positionAt(t);
        view.displayTime = t;
        return view;
    }
    const Ladder& ladder(std::size_t i) const { return *ladders_[i]; }
    const Trace& trace(std::size_t i) const { return *runs_[i].trace; }
    // Of the first thing drawn of each instant.
    std::map<Instant, qreal> beginnings(std::size_t i) const {
        std::map<Instant, qreal> found;
        for (std::size_t entry = 0; entry < trace(i).size(); ++entry)
            if (const auto height = ladder(i).heightOfEntry(entry))
                found.emplace(trace(i).entry(entry).at, *height);
        return found;
    }

  private:
    std::array<LadderRun, 2> runs_;
    std::array<std::unique_ptr<Ladder>, 2> ladders_;
};

const std::vector<std::tuple<const char*, Variant, Variant>> pairs{
    {"why-three-rst-lost", Variant::twoWay, Variant::threeWay},
    {"handshake-and-wave", Variant::threeWay, Variant::fourWay},
    {"last-ack-lost", Variant::timeWait, Variant::noTimeWait},
    {"syn-flood", Variant::cookiesOff, Variant::cookiesWhenFull},
    {"syn-never-answered", Variant::linux, Variant::freebsd},
    {"keepalive-peer-gone", Variant::linux, Variant::rfc9293}};

TEST(SideBySide, TheSameInstantBeginsAtTheSameHeight) {
    for (const auto& [id, one, other] : pairs) {
        const TwoLadders two(id, one, other);
        const auto left = two.beginnings(0), right = two.beginnings(1);
        std::size_t both = 0;
        for (const auto& [at, height] : left) {
            const auto there = right.find(at);
            if (there == right.end()) continue;
            ++both;
            EXPECT_NEAR(height, there->second, 0.5) << id << " at " << at.time_since_epoch().count();
        }
        EXPECT_GT(both, 1u) << id;
    }
}

TEST(SideBySide, WhatComesLaterInEitherRunIsLower) {
    for (const auto& [id, one, other] : pairs) {
        const TwoLadders two(id, one, other);
        std::map<Instant, qreal> all = two.beginnings(0);
        for (const auto& [at, height] : two.beginnings(1)) all.emplace(at, height);
        qreal last = 0;
        for (const auto& [at, height] : all) {
            EXPECT_GE(height, last) << id << " at " << at.time_since_epoch().count();
            last = height;
        }
    }
}

TEST(SideBySide, LongWaitsAreBrokenInBothAtOneHeight) {
    const TwoLadders two("why-three-rst-lost", Variant::twoWay, Variant::threeWay);
    const auto &left = two.ladder(0).axis().breaks(), &right = two.ladder(1).axis().breaks();
    ASSERT_EQ(left.size(), right.size());
    ASSERT_FALSE(left.empty());
    for (std::size_t i = 0; i < left.size(); ++i) EXPECT_EQ(left[i].y, right[i].y);
}

// Also where nothing happens any more in one of them.
TEST(SideBySide, NowIsAtOneHeight) {
    for (const auto& [id, one, other] : pairs) {
        const TwoLadders two(id, one, other);
        for (const LadderAxis::Mark& mark : two.ladder(0).axis().marks())
            for (const Instant t : {mark.at, mark.at + std::chrono::milliseconds(7)})
                EXPECT_EQ(two.ladder(0).nowHeight(two.viewAt(0, t)),
                          two.ladder(1).nowHeight(two.viewAt(1, t)))
                    << id << " at " << t.time_since_epoch().count();
    }
}

TEST(SideBySide, BothAreEquallyHigh) {
    const TwoLadders two("why-three-rst-lost", Variant::twoWay, Variant::threeWay);
    EXPECT_EQ(two.ladder(0).extent(two.view(0)), two.ladder(1).extent(two.view(1)));
}

// The times stand between the two.
TEST(SideBySide, NeitherHasTimesOfItsOwn) {
    const TwoLadders two("why-three-rst-lost", Variant::twoWay, Variant::threeWay);
    for (const std::size_t i : {0, 1}) {
        for (const Shape& shape : two.ladder(i).shapes(two.view(i)).shapes) {
            const auto* text = std::get_if<TextShape>(&shape.what);
            if (text == nullptr || text->type != Type::time) continue;
            EXPECT_FALSE(text->text.contains(QLatin1Char('.'))) << text->text.toStdString();
        }
    }
}

}  // namespace
}  // namespace synstep
