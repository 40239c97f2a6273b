// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pixels_in_sight.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

namespace synstep {
namespace {

constexpr int width = 40, height = 100;
const QColor ground = Qt::white, above = Qt::red, below = Qt::blue;
const QRect whole(0, 0, width, height);

class PixelsOfTwoHalves : public testing::TestWithParam<qreal> {
  protected:
    PixelsOfTwoHalves() {
        pixels.fit({width, height}, GetParam());
        pixels.painted(whole);
    }
    // The upper half red, the lower one blue.
    bool keepAsFormer() {
        return pixels.keepAsFormer([](QPainter& painter) {
            painter.fillRect(-10, -10, width + 20, height / 2 + 10, above);
            painter.fillRect(-10, height / 2, width + 20, height / 2 + 10, below);
        });
    }
    QColor formerAt(QPoint at, const Stretch& former) const {
        QImage image((QSizeF(width, height) * GetParam()).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(GetParam());
        image.fill(Qt::green);
        QPainter painter(&image);
        pixels.showFormer(painter, whole, former, ground);
        painter.end();
        return image.pixelColor((QPointF(at) * GetParam()).toPoint());
    }

    PixelsInSight pixels;
};

TEST_P(PixelsOfTwoHalves, AreLateUntilTheyArePainted) {
    EXPECT_TRUE(pixels.late().isEmpty());
    pixels.spoil(QRect(0, 40, width, 20));
    EXPECT_EQ(pixels.late(), QRegion(0, 40, width, 20));
    EXPECT_TRUE(pixels.blank().isEmpty()) << "what was there may be seen";
    pixels.painted(QRect(0, 40, width, 15));
    EXPECT_EQ(pixels.late(), QRegion(0, 55, width, 5));
}

TEST_P(PixelsOfTwoHalves, AreBlankWhereNothingIsOfUse) {
    pixels.spoilAll();
    EXPECT_TRUE(pixels.isBlank());
    pixels.painted(QRect(0, 40, width, 20));
    EXPECT_FALSE(pixels.isBlank());
    EXPECT_EQ(pixels.blank(), QRegion(whole) - QRect(0, 40, width, 20));
    EXPECT_EQ(pixels.late(), pixels.blank());
}

TEST_P(PixelsOfTwoHalves, StretchTheFormerPictureToWhereItIsByNow) {
    ASSERT_TRUE(keepAsFormer());
    EXPECT_TRUE(pixels.isBlank());
    const Stretch drawnOut{10, -20, 30, 90};  // its middle is at 35
    EXPECT_EQ(formerAt({20, 2}, drawnOut), above);
    EXPECT_EQ(formerAt({20, 32}, drawnOut), above);
    EXPECT_EQ(formerAt({20, 38}, drawnOut), below);
    EXPECT_EQ(formerAt({20, 95}, drawnOut), ground) << "below it";
    EXPECT_EQ(formerAt({5, 50}, drawnOut), ground) << "beside it";
}

TEST_P(PixelsOfTwoHalves, ShowGroundWhereThereIsNoFormerPicture) {
    EXPECT_EQ(formerAt({20, 45}, {0, 0, width, height}), ground);
}

// A second notch of the wheel, before anything has been painted for the first: it is not stretched twice.
TEST_P(PixelsOfTwoHalves, KeepTheFormerPictureUntilSomethingHasBeenPainted) {
    ASSERT_TRUE(keepAsFormer());
    EXPECT_FALSE(keepAsFormer());
    EXPECT_TRUE(pixels.hasFormer());
}

// The next burst of notches.
TEST_P(PixelsOfTwoHalves, KeepAnotherOneWhenSomethingHasBeenPainted) {
    ASSERT_TRUE(keepAsFormer());
    pixels.painted(QRect(0, 0, width, 10));
    ASSERT_TRUE(pixels.keepAsFormer([](QPainter& painter) { painter.fillRect(whole, below); }));
    EXPECT_TRUE(pixels.isBlank());
    EXPECT_EQ(formerAt({20, 25}, {0, 0, width, height}), below);
}

TEST_P(PixelsOfTwoHalves, ForgetTheFormerPictureWhenAllHasBeenPainted) {
    ASSERT_TRUE(keepAsFormer());
    pixels.painted(whole);
    EXPECT_FALSE(pixels.hasFormer());
}

TEST_P(PixelsOfTwoHalves, MoveAlongWhenItScrolls) {
    pixels.spoil(QRect(0, 40, width, 20));
    pixels.scroll(0, -32);
    EXPECT_EQ(pixels.late(), QRegion(0, 8, width, 20) + QRegion(0, 68, width, 32));
    EXPECT_EQ(pixels.blank(), QRegion(0, 68, width, 32)) << "what came into sight";
}

TEST_P(PixelsOfTwoHalves, AreAllLateInAnotherSizeOrScale) {
    pixels.fit({width, height / 2}, GetParam());
    EXPECT_EQ(pixels.late(), QRegion(0, 0, width, height / 2));
    EXPECT_TRUE(pixels.isBlank());
    pixels.painted(whole);
    ASSERT_TRUE(keepAsFormer());
    pixels.fit({width, height / 2}, GetParam() + 1);
    EXPECT_TRUE(pixels.isBlank());
    EXPECT_FALSE(pixels.hasFormer());
}

INSTANTIATE_TEST_SUITE_P(Scales, PixelsOfTwoHalves, testing::Values(1.0, 1.25, 2.0));

}  // namespace
}  // namespace synstep
