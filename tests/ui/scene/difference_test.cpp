// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/difference.h"

#include <gtest/gtest.h>

#include "ui/scene/pieces.h"

namespace synstep {
namespace {

const Theme theme(ThemeName::light);

DisplayList linesAt(std::initializer_list<qreal> heights) {
    DisplayList list;
    for (const qreal y : heights) addLine(list, 0, {0, y}, {100, y}, Stroke{Ink::ink, 1, {}, false, 1});
    return list;
}

bool covers(const std::vector<QRectF>& places, const QRectF& what) {
    return std::any_of(places.begin(), places.end(), [&](const QRectF& one) { return one.contains(what); });
}
bool touches(const std::vector<QRectF>& places, const QRectF& what) {
    return std::any_of(places.begin(), places.end(), [&](const QRectF& one) { return one.intersects(what); });
}

TEST(Differences, OfTheSamePictureThereAreNone) {
    EXPECT_TRUE(differences(linesAt({10, 20, 30}), linesAt({10, 20, 30}), theme).empty());
}

TEST(Differences, AreWhereSomethingHasComeOrGone) {
    const auto places = differences(linesAt({10, 40, 70, 100}), linesAt({10, 70, 100, 130}), theme);
    EXPECT_TRUE(covers(places, QRectF(0, 39.5, 100, 1)));
    EXPECT_TRUE(covers(places, QRectF(0, 129.5, 100, 1)));
    EXPECT_FALSE(touches(places, QRectF(0, 69, 100, 2)));
}

TEST(Differences, OfTwoThatLieTheOtherWayRoundAreWhereTheyLie) {
    EXPECT_FALSE(differences(linesAt({10, 20}), linesAt({20, 10}), theme).empty());
}

TEST(Differences, OfABarThatGrowsAreWhereItHasGrown) {
    const auto bar = [](qreal height) {
        DisplayList list;
        addRect(list, 0, QRectF(10, 0, 16, height), 3, Stroke{}, Fill{Ink::panel, 1, std::nullopt, 5});
        return list;
    };
    const auto places = differences(bar(1'000), bar(1'010), theme);
    EXPECT_TRUE(covers(places, QRectF(10, 997, 16, 13)));
    EXPECT_FALSE(touches(places, QRectF(0, 0, 100, 980)));
}

TEST(Differences, OfAnArrowThatComesNearerAreAtItsTip) {
    const auto arrow = [](qreal share) {
        DisplayList list;
        addLine(list, 0, {0, 0}, {600 * share, 50 * share}, Stroke{Ink::syn, 2, {8, 5}, false, 1});
        return list;
    };
    const auto places = differences(arrow(0.5), arrow(0.6), theme);
    EXPECT_TRUE(covers(places, QRectF(300, 25, 60, 5)));
    EXPECT_FALSE(touches(places, QRectF(0, 0, 280, 50)));
}

TEST(Differences, OfOneThatTurnsAreAllOfIt) {
    const auto arrow = [](qreal down) {
        DisplayList list;
        addLine(list, 0, {0, 0}, {600, down}, Stroke{});
        return list;
    };
    EXPECT_TRUE(covers(differences(arrow(50), arrow(60), theme), QRectF(0, 0, 600, 60)));
}

TEST(PiecesOfALine, AreThoseInSightAndKeepTheirDashes) {
    const QLineF line(0, 0, 0, 10'000);
    const Stroke dashes{Ink::ink, 1, {2, 5}, false, 1};
    const auto pieces = piecesInSight(line, dashes, {QRectF(-5, 5'000, 10, 100), QRectF(-5, 100, 10, 10)});
    ASSERT_EQ(pieces.size(), 2u);
    EXPECT_LE(pieces[0].y1(), 100);
    EXPECT_GE(pieces[0].y2(), 110);
    EXPECT_LT(pieces[0].length(), 40 + 7 * dashesAtOnce);
    EXPECT_NEAR(std::remainder(pieces[1].y1(), 7 * dashesAtOnce), 0, 1e-6);
    EXPECT_GE(pieces[1].y2(), 5'100);
    EXPECT_TRUE(piecesInSight(line, dashes, {QRectF(50, 0, 10, 10'000)}).empty());
}

}  // namespace
}  // namespace synstep
