// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pixels_in_sight.h"

#include <gtest/gtest.h>

#include <QImage>

namespace synstep {
namespace {

constexpr int width = 40, height = 100;
const QColor ground = Qt::white, above = Qt::red, below = Qt::blue;

// The upper half red, the lower one blue.
void paintHalves(QPainter& painter) {
    painter.fillRect(0, 0, width, height / 2, above);
    painter.fillRect(0, height / 2, width, height / 2, below);
}

class PixelsOfTwoHalves : public testing::TestWithParam<qreal> {
  protected:
    PixelsOfTwoHalves() {
        pixels.fit({width, height}, {width, height}, GetParam());
        pixels.freshen(pixels.late(), paintHalves);
    }
    QColor shownAt(QPoint at, const Stretch& former = {}) const {
        QImage image((QSizeF(width, height) * GetParam()).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(GetParam());
        image.fill(Qt::green);
        QPainter painter(&image);
        pixels.show(painter, QRect(0, 0, width, height), former, ground);
        painter.end();
        return image.pixelColor((QPointF(at) * GetParam()).toPoint());
    }

    PixelsInSight pixels;
};

TEST_P(PixelsOfTwoHalves, ShowWhatHasBeenPainted) {
    EXPECT_TRUE(pixels.late().isEmpty());
    EXPECT_EQ(shownAt({20, 45}), above);
    EXPECT_EQ(shownAt({20, 55}), below);
}

TEST_P(PixelsOfTwoHalves, KeepShowingWhatIsToBePaintedAnew) {
    pixels.spoil(QRect(0, 40, width, 20));
    EXPECT_EQ(pixels.late(), QRegion(0, 40, width, 20));
    EXPECT_EQ(shownAt({20, 45}), above);
}

TEST_P(PixelsOfTwoHalves, ShowGroundWhereNothingIsOfUse) {
    pixels.spoilAll();
    EXPECT_TRUE(pixels.isBlank());
    EXPECT_EQ(shownAt({20, 45}), ground);
    pixels.freshen(QRect(0, 40, width, 20), paintHalves);
    EXPECT_EQ(shownAt({20, 45}), above);
    EXPECT_EQ(shownAt({20, 35}), ground);
}

TEST_P(PixelsOfTwoHalves, StretchTheFormerPictureToWhereItIsByNow) {
    ASSERT_TRUE(pixels.keepAsFormer({}, ground));
    const Stretch drawnOut{10, -20, 30, 90};  // its middle is at 35
    EXPECT_EQ(shownAt({20, 2}, drawnOut), above);
    EXPECT_EQ(shownAt({20, 32}, drawnOut), above);
    EXPECT_EQ(shownAt({20, 38}, drawnOut), below);
    EXPECT_EQ(shownAt({20, 95}, drawnOut), ground) << "below it";
    EXPECT_EQ(shownAt({5, 50}, drawnOut), ground) << "beside it";
    pixels.freshen(QRect(0, 0, width, 10), paintHalves);
    EXPECT_EQ(shownAt({5, 5}, drawnOut), above) << "painted anew";
}

// A second notch of the wheel, before anything has been painted for the first: it is not stretched twice.
TEST_P(PixelsOfTwoHalves, KeepTheFormerPictureUntilSomethingHasBeenPainted) {
    ASSERT_TRUE(pixels.keepAsFormer({}, ground));
    EXPECT_FALSE(pixels.keepAsFormer({}, ground));
    EXPECT_TRUE(pixels.hasFormer());
}

// What has been painted by then and what was still stretched are kept together.
TEST_P(PixelsOfTwoHalves, KeepWhatWasSeenAsTheFormerPicture) {
    const Stretch still{0, 0, width, height};
    ASSERT_TRUE(pixels.keepAsFormer({}, ground));
    pixels.freshen(QRect(0, 0, width, 10),
                   [](QPainter& painter) { painter.fillRect(0, 0, width, 10, below); });
    ASSERT_TRUE(pixels.keepAsFormer(still, ground));
    EXPECT_TRUE(pixels.isBlank());
    EXPECT_EQ(shownAt({20, 5}, still), below);
    EXPECT_EQ(shownAt({20, 25}, still), above);
}

TEST_P(PixelsOfTwoHalves, ForgetTheFormerPictureWhenAllHasBeenPainted) {
    ASSERT_TRUE(pixels.keepAsFormer({}, ground));
    pixels.freshen(QRect(0, 0, width, height), paintHalves);
    EXPECT_FALSE(pixels.hasFormer());
}

TEST_P(PixelsOfTwoHalves, MoveAlongWhenItScrolls) {
    pixels.scroll(0, -32);  // whole pixels at each scale
    EXPECT_EQ(pixels.late(), QRegion(0, 68, width, 32));
    EXPECT_EQ(shownAt({20, 15}), above);
    EXPECT_EQ(shownAt({20, 25}), below);
    EXPECT_EQ(shownAt({20, 75}), ground) << "not painted yet";
}

TEST_P(PixelsOfTwoHalves, AreAllLateInAnotherSize) {
    pixels.fit({width, height / 2}, {width, height}, GetParam());
    EXPECT_EQ(pixels.late(), QRegion(0, 0, width, height / 2));
    EXPECT_TRUE(pixels.isBlank());
}

INSTANTIATE_TEST_SUITE_P(Scales, PixelsOfTwoHalves, testing::Values(1.0, 1.25, 2.0));

}  // namespace
}  // namespace synstep
