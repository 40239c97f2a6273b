// SPDX-License-Identifier: GPL-3.0-or-later
// Costs and differences in words.
#include "ui/compare/cost_words.h"

#include <gtest/gtest.h>

#include "core/scenario/variants.h"
#include "tests/ui/session/built_in.h"
#include "ui/compare/difference_words.h"

namespace synstep {
namespace {

using test::builtIn;

struct WholeRun {
    explicit WholeRun(const Scenario& played)
        : scenario(played), trace(World(std::make_shared<const Setup>(scenario.setup))) {
        trace.growToEnd();
    }
    Costs costs() const { return costsOf(trace, trace.size()); }
    ToldRun told() const { return {&trace, &scenario}; }
    Scenario scenario;
    Trace trace;
};

TEST(CostWords, TellWhatEachRunTookAndLeft) {
    const WholeRun two(varied(builtIn("why-three-rst-lost"), Variant::twoWay)),
        three(varied(builtIn("why-three-rst-lost"), Variant::threeWay));
    const CostTable table = costTable({two.costs(), three.costs()}, Language::en);
    ASSERT_EQ(table.columns[0], QStringLiteral("Segments"));
    EXPECT_EQ(table.runs[0][0], QStringLiteral("2"));
    EXPECT_EQ(table.runs[1][0], QStringLiteral("4"));
    EXPECT_EQ(table.difference[0], QStringLiteral("+2"));
    ASSERT_EQ(table.columns[7], QStringLiteral("Ghosts left"));
    EXPECT_EQ(table.runs[0][7], QStringLiteral("1"));
    EXPECT_EQ(table.difference[7], QStringLiteral("−1"));
    EXPECT_EQ(table.telling, 7) << "the ghost says most";
    EXPECT_EQ(table.runs[1][8], QStringLiteral("CLOSED / LISTEN"));
    EXPECT_EQ(table.runs[1][5], QStringLiteral("none"));
}

TEST(CostWords, WhatHasEndedIsClosedAlsoWhereAListenerGoesOn) {
    const WholeRun one(builtIn("handshake-and-wave"));
    const CostTable table = costTable({one.costs(), one.costs()}, Language::en);
    EXPECT_EQ(table.runs[0][8], QStringLiteral("CLOSED / CLOSED"));
}

TEST(CostWords, OfEqualRunsNothingIsTelling) {
    const WholeRun one(builtIn("three-way-handshake"));
    const CostTable table = costTable({one.costs(), one.costs()}, Language::en);
    EXPECT_EQ(table.telling, -1);
    EXPECT_EQ(table.difference[0], QStringLiteral("0"));
    EXPECT_EQ(table.runs[0][5], QStringLiteral("0.100 / 0.150 s"));
}

TEST(DifferenceWords, SayWhenAndWhatHappensInEach) {
    const WholeRun two(varied(builtIn("why-three-rst-lost"), Variant::twoWay)),
        three(varied(builtIn("why-three-rst-lost"), Variant::threeWay));
    const QStringList lines =
        differenceText({two.told(), three.told()}, Alignment(two.trace, three.trace), Language::en);
    ASSERT_EQ(lines.size(), 3);
    EXPECT_EQ(lines[0], QStringLiteral("The runs first differ at 0.050 s."));
    EXPECT_TRUE(lines[1].startsWith(QStringLiteral("A: "))) << lines[1].toStdString();
    EXPECT_TRUE(lines[1].contains(QStringLiteral("ESTABLISHED")));
    EXPECT_TRUE(lines[2].startsWith(QStringLiteral("B: ")));
    EXPECT_TRUE(lines[2].contains(QStringLiteral("SYN-RECEIVED")));
}

TEST(DifferenceWords, TellApartWhatTheNetworkDidAndHowTimersWereSet) {
    const WholeRun whole(builtIn("three-way-handshake")), lost(builtIn("third-ack-lost"));
    const QStringList fates =
        differenceText({whole.told(), lost.told()}, Alignment(whole.trace, lost.trace), Language::en);
    EXPECT_TRUE(fates[2].contains(QStringLiteral("lost"))) << fates[2].toStdString();
    const WholeRun linux(varied(builtIn("syn-never-answered"), Variant::linux)),
        freebsd(varied(builtIn("syn-never-answered"), Variant::freebsd));
    const QStringList timers =
        differenceText({linux.told(), freebsd.told()}, Alignment(linux.trace, freebsd.trace), Language::en);
    EXPECT_NE(timers[1].mid(3), timers[2].mid(3));
}

TEST(DifferenceWords, OfEqualRunsSayThatTheyAreEqual) {
    const WholeRun one(builtIn("three-way-handshake"));
    EXPECT_EQ(differenceText({one.told(), one.told()}, Alignment(one.trace, one.trace), Language::en),
              QStringList{QStringLiteral("The two runs are the same.")});
}

}  // namespace
}  // namespace synstep
