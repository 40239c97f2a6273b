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

// It is drawn in parts.
TEST(Paint, ShowsALongDashedLineAsOneStroke) {
    const Theme theme(ThemeName::light);
    const QLineF line(3.25, 10.5, 890.5, 10.5);
    for (const Stroke& stroke :
         {Stroke{Ink::lifeline, 1.4, {1.5, 4}, true, 1}, Stroke{Ink::accent, 2, {4, 3}, false, 1}}) {
        for (const qreal scale : {1.0, 1.25, 2.0}) {
            DisplayList list;
            list.size = {900, 20};
            addLine(list, 0, line.p1(), line.p2(), stroke);
            const QImage image = painted(list, theme, scale);
            QImage whole(image.size(), image.format());
            whole.fill(theme.color(Ink::ground));
            QPainter painter(&whole);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.scale(scale, scale);
            QPen pen(theme.color(stroke.ink), stroke.width, Qt::SolidLine,
                     stroke.roundCap ? Qt::RoundCap : Qt::FlatCap);
            pen.setDashPattern({stroke.dashes[0] / stroke.width, stroke.dashes[1] / stroke.width});
            QPainterPath path(line.p1());
            path.lineTo(line.p2());
            painter.strokePath(path, pen);
            EXPECT_EQ(image, whole) << stroke.width << " at " << scale;
        }
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
