// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/paint.h"

#include <gtest/gtest.h>

#include <QImage>
#include <cmath>

#include "tests/ui/scene/parts.h"

namespace synstep {
namespace {

QImage painted(const DisplayList& list, const Theme& theme, qreal scale, QRectF clip = {}) {
    QImage image(QSize(static_cast<int>(std::ceil(list.size.width() * scale)),
                       static_cast<int>(std::ceil(list.size.height() * scale))),
                 QImage::Format_RGB32);
    image.fill(theme.color(Ink::ground));
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter, list, theme, clip.isNull() ? QRectF({}, list.size) : clip);
    return image;
}

DisplayList oneHairline(qreal y) {
    DisplayList list;
    list.size = {40, 20};
    addLine(list, 0, {0, y}, {40, y}, Stroke{Ink::ink, 1, {}, false, 1});
    return list;
}

// As Qt draws it at once.
QImage wholeStroke(const QLineF& line, const Stroke& stroke, const Theme& theme, const QSizeF& size,
                   qreal scale) {
    QImage whole((size * scale).toSize(), QImage::Format_RGB32);
    whole.fill(theme.color(Ink::ground));
    QPainter painter(&whole);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    QPen pen(theme.color(stroke.ink), stroke.width, Qt::SolidLine,
             stroke.roundCap ? Qt::RoundCap : Qt::FlatCap);
    QList<qreal> pattern;
    for (const qreal dash : stroke.dashes) pattern.append(dash / stroke.width);
    if (!pattern.isEmpty()) pen.setDashPattern(pattern);
    QPainterPath path(line.p1());
    path.lineTo(line.p2());
    painter.strokePath(path, pen);
    return whole;
}

QImage ownStroke(const QLineF& line, const Stroke& stroke, const Theme& theme, const QSizeF& size,
                 qreal scale) {
    DisplayList list;
    list.size = size;
    addLine(list, 0, line.p1(), line.p2(), stroke);
    return painted(list, theme, scale);
}

struct Differences {
    int most = 0;    // of a pixel
    double ink = 0;  // how much more there is of it, as a share
};

Differences between(const QImage& one, const QImage& other) {
    Differences differences;
    double before = 0, after = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) {
            const int a = qGray(one.pixel(x, y)), b = qGray(other.pixel(x, y));
            differences.most = std::max(differences.most, std::abs(a - b));
            before += 255 - a;
            after += 255 - b;
        }
    differences.ink = std::abs(after - before) / before;
    return differences;
}

// It is drawn in parts.
TEST(Paint, ShowsALongDashedLineAsOneStroke) {
    const Theme theme(ThemeName::light);
    const QLineF line(3.25, 10.5, 890.5, 10.5);
    for (const Stroke& stroke :
         {Stroke{Ink::lifeline, 2.4, {1.5, 4}, true, 1}, Stroke{Ink::accent, 2, {4, 3}, false, 1}})
        for (const qreal scale : {1.0, 1.25, 2.0})
            EXPECT_EQ(ownStroke(line, stroke, theme, {900, 20}, scale),
                      wholeStroke(line, stroke, theme, {900, 20}, scale))
                << stroke.width << " at " << scale;
}

// Qt takes ten times as long for round caps; those of a fine line nobody sees.
TEST(Paint, ShowsAFineDottedLineAsIfItsDotsWereRound) {
    const Theme theme(ThemeName::light);
    const Stroke dots{Ink::ink, 1.3, {1.5, 5}, true, 1};
    for (const QLineF& line :
         {QLineF(3.25, 10.5, 890.5, 10.5), QLineF(3.25, 4, 890.5, 36.5), QLineF(890.5, 4, 3.25, 36.5)}) {
        for (const qreal scale : {1.0, 1.25, 1.5, 2.0}) {
            const Differences seen = between(wholeStroke(line, dots, theme, {900, 40}, scale),
                                             ownStroke(line, dots, theme, {900, 40}, scale));
            EXPECT_LE(seen.most, 45) << line.dy() << " at " << scale;
            EXPECT_LE(seen.ink, 0.015) << line.dy() << " at " << scale;
        }
    }
}

// On the bare ground, where it is mixed with that instead of shining through.
TEST(Paint, ShowsTheHaloOfASegmentEquallyThroughout) {
    const Theme theme(ThemeName::light);
    DisplayList list;
    list.size = {300, 24};
    const std::uint32_t segment = addElement(list, QStringLiteral("segment/1"), ElementKind::segment);
    addLine(list, segment, {20, 12}, {280, 12}, Stroke{Ink::syn, 12, {}, true, 0.17});
    const QImage image = painted(list, theme, 1);
    for (const int x : {16, 22, 278, 284}) EXPECT_EQ(image.pixelColor(x, 12), image.pixelColor(150, 12)) << x;
    EXPECT_NE(image.pixelColor(150, 12), theme.color(Ink::ground));
}

// What is under the way of a current segment: flat, with a disc at each end.
TEST(Paint, ShowsTheRoundEndsOfABroadLine) {
    const Theme theme(ThemeName::light);
    const Stroke halo{Ink::syn, 12, {}, true, 1};
    for (const qreal scale : {1.0, 1.25, 2.0}) {
        const QLineF line(20, 12, 280.5, 36.25);
        const Differences seen = between(wholeStroke(line, halo, theme, {300, 50}, scale),
                                         ownStroke(line, halo, theme, {300, 50}, scale));
        EXPECT_LE(seen.most, 40) << scale << ": a few pixels at the edge, where the discs begin";
        EXPECT_LE(seen.ink, 0.005) << scale;
    }
}

TEST(Paint, ShowsShortLinesWithTheirRoundEnds) {
    const Theme theme(ThemeName::light);
    for (const Stroke& stroke :
         {Stroke{Ink::ink, 1.3, {1.5, 5}, true, 1}, Stroke{Ink::ink, 1.4, {0.1, 4}, true, 1},
          Stroke{Ink::ink, 1.6, {}, true, 1}, Stroke{Ink::syn, 12, {}, true, 1}})
        for (const qreal length : {1.1, 3.0, 6.4, 8.5, 12.9, 40.0}) {
            const QLineF line(20, 10.5, 20 + length, 12);
            const Differences seen = between(wholeStroke(line, stroke, theme, {100, 24}, 1),
                                             ownStroke(line, stroke, theme, {100, 24}, 1));
            EXPECT_LE(seen.ink, 0.04) << stroke.width << " " << length;
            EXPECT_LE(seen.most, 60) << stroke.width << " " << length;
        }
}

// What shines through is darker where two shapes lie on each other: it stays one.
TEST(Paint, ShowsATranslucentBroadLineEquallyThroughout) {
    const Theme theme(ThemeName::light);
    const Stroke halo{Ink::syn, 12, {}, true, 0.2};
    const QImage image = ownStroke({20, 12, 280, 12}, halo, theme, {300, 24}, 1);
    EXPECT_EQ(image.pixelColor(18, 12), image.pixelColor(150, 12)) << "in the cap";
    EXPECT_EQ(image.pixelColor(22, 12), image.pixelColor(150, 12)) << "beside it";
}

TEST(Paint, FillsUprightRectanglesAndWhatIsNoneAsTheAreasThatTheyAre) {
    const Theme theme(ThemeName::light);
    QPainterPath box, open;
    box.addRect(QRectF(3.25, 4.5, 30.5, 8.25));
    open.addPolygon(QPolygonF({{2, 10}, {30, 10}, {30, 20}, {15, 20}, {15, 3}}));
    for (const QPainterPath& path : {box, open})
        for (const qreal scale : {1.0, 1.25, 2.0}) {
            DisplayList list;
            list.size = {40, 24};
            addPath(list, 0, path, std::nullopt, Fill{Ink::syn, 1, std::nullopt, 5});
            QImage filled((list.size * scale).toSize(), QImage::Format_RGB32);
            filled.fill(theme.color(Ink::ground));
            QPainter painter(&filled);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.scale(scale, scale);
            painter.fillPath(path, theme.color(Ink::syn));
            painter.end();
            EXPECT_LE(between(filled, painted(list, theme, scale)).most, 2) << scale;
        }
}

TEST(Paint, KeepsHairlinesOnWholePixelsAtEveryScale) {
    const Theme theme(ThemeName::light);
    for (const qreal scale : {1.0, 1.25, 1.5, 2.0})
        for (const qreal y : {10.5, 10.0, 7.25}) {
            const QImage image = painted(oneHairline(y), theme, scale);
            const int x = image.width() / 2;
            int dark = 0;
            for (int row = 0; row < image.height(); ++row)
                if (image.pixelColor(x, row).lightness() < 60) ++dark;
            EXPECT_EQ(dark, static_cast<int>(std::lround(scale))) << scale << " " << y;
        }
}

// What is out of sight of a very long one is left out; what is in sight stays where it was.
TEST(Paint, LeavesOutWhatIsOutOfSightOfALongDashedLineAndOfHatching) {
    DisplayList list;
    list.size = {40, 9'000};
    addLine(list, 0, {10, 6}, {10, 8'994}, Stroke{Ink::lifeline, 1.4, {2, 5}, false, 1});
    addRect(list, 0, QRectF(20, 8, 16, 8'900), 3, std::nullopt,
            Fill{Ink::phaseTimeWait, 1, Ink::phaseHatch, 7});
    measureBounds(list, Theme(ThemeName::light));
    const Theme theme(ThemeName::light);
    const QImage whole = painted(list, theme, 1);
    const QImage strip = painted(list, theme, 1, QRectF(0, 4'000, 40, 500));
    int different = 0;
    for (int y = 4'000; y < 4'500; ++y)
        for (int x = 0; x < 40; ++x)
            different += std::abs(qGray(whole.pixel(x, y)) - qGray(strip.pixel(x, y))) > 4;
    EXPECT_EQ(different, 0);
    int below = 0;
    for (int y = 6'000; y < 7'000; ++y) below += qGray(strip.pixel(10, y)) < 200;
    EXPECT_EQ(below, 0) << "the dashes end soon after what is in sight";
}

TEST(Paint, DrawsTheSamePictureWholeAndInStrips) {
    const Theme theme(ThemeName::light);
    const DisplayList list = partsSheet(theme);
    const QImage whole = painted(list, theme, 1);
    QImage strips(whole.size(), whole.format());
    strips.fill(theme.color(Ink::ground));
    for (int top = 0; top < whole.height(); top += 64) {
        QPainter painter(&strips);
        painter.setClipRect(0, top, whole.width(), 64);
        paint(painter, list, theme, QRectF(0, top, whole.width(), 64));
    }
    for (int y = 0; y < whole.height(); ++y)
        for (int x = 0; x < whole.width(); ++x)  // clipped spans are rounded a little differently
            ASSERT_NEAR(qGray(whole.pixel(x, y)), qGray(strips.pixel(x, y)), 4) << x << "," << y;
}

TEST(Paint, LeavesOutWhatTheClipDoesNotTouch) {
    const Theme theme(ThemeName::light);
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, oneHairline(10.5), theme, QRectF(0, 0, 40, 5));
    painter.end();
    EXPECT_EQ(image.pixelColor(20, 10), QColor(Qt::white));
}

TEST(Paint, PutsPadsUnderStrokesOfMessages) {
    const Theme theme(ThemeName::light);
    DisplayList list;
    list.size = {100, 40};
    const auto segment = addElement(list, QStringLiteral("segment/1"), ElementKind::segment);
    addLine(list, segment, {0, 20}, {100, 20}, Stroke{Ink::syn, 4, {}, false, 1});
    addLine(list, 0, {0, 14}, {100, 14}, Stroke{Ink::ink, 2, {}, false, 1});
    TextShape text;
    text.anchor = {40, 22};
    text.text = QStringLiteral("      .");
    text.padded = true;
    addText(list, segment, text);
    const QImage image = painted(list, theme, 1);
    EXPECT_EQ(image.pixelColor(44, 20), theme.color(Ink::syn));     // the message's stroke runs on
    EXPECT_EQ(image.pixelColor(44, 14), theme.color(Ink::ground));  // the line behind it is interrupted
    EXPECT_EQ(image.pixelColor(10, 14), theme.color(Ink::ink));
}

TEST(Paint, MakesTextAsWideAsLayoutBelieves) {
    const Theme theme(ThemeName::light);
    for (const qreal scale : {1.0, 1.25, 2.0}) {
        DisplayList list;
        list.size = {200, 30};
        TextShape text;
        text.anchor = {10, 20};
        text.text = QStringLiteral("HHHHHHHHHH");
        text.type = Type::numbers;
        addText(list, 0, text);
        const QImage image = painted(list, theme, scale);
        int right = 0;
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height(); ++y)
                if (image.pixelColor(x, y).lightness() < 128) right = x;
        const QRectF box = textBounds(text, theme);
        EXPECT_NEAR(right / scale, box.right(), 2.5) << scale;
    }
}

// Estimated, for those who divide it among frames.
TEST(Paint, KnowsHowMuchWorkAPlaceIs) {
    const Theme theme(ThemeName::light);
    DisplayList list;
    list.size = {200, 300};
    addText(list, 0, TextShape{{20, 50}, Align::left, QStringLiteral("seq=1000 ack=2000"), Type::numbers});
    addLine(list, 0, {20, 100}, {180, 120}, Stroke{Ink::ink, 2, {}, false, 1});
    const Painting painting(list, theme);
    const double text = painting.workWithin({QRectF(0, 30, 200, 40)});
    const double line = painting.workWithin({QRectF(0, 90, 200, 40)});
    EXPECT_GT(text, 0);
    EXPECT_GT(line, 0);
    EXPECT_EQ(painting.workWithin({QRectF(0, 200, 200, 100)}), 0);
    EXPECT_DOUBLE_EQ(painting.workWithin({QRectF(0, 0, 200, 300)}), text + line);
    EXPECT_LT(painting.workWithin({QRectF(0, 90, 200, 15), QRectF(0, 105, 200, 15)}), 2 * line);
}

}  // namespace
}  // namespace synstep
