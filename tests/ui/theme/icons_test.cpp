// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <gtest/gtest.h>

#include <QImage>
#include <set>

namespace synstep {
namespace {

QImage drawn(IconName name, int size, QIcon::Mode mode, const Theme& theme) {
    return icon(name, theme).pixmap(QSize(size, size), 1.0, mode).toImage();
}

int opaquePixels(const QImage& image) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y).alpha() > 127 ? 1 : 0;
    return count;
}

TEST(Icons, AreAllThereAndAllDifferent) {
    const Theme theme(ThemeName::light);
    std::set<QByteArray> seen;
    for (int i = 0; i < static_cast<int>(IconName::count); ++i) {
        const QImage image = drawn(static_cast<IconName>(i), 32, QIcon::Normal, theme);
        EXPECT_GT(opaquePixels(image), 20) << i;
        seen.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
    }
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(IconName::count));
}

TEST(Icons, StayWithinTheirSquare) {
    for (int i = 0; i < static_cast<int>(IconName::count); ++i) {
        const IconPath& path = iconPath(static_cast<IconName>(i));
        EXPECT_TRUE(QRectF(0.75, 0.75, 14.5, 14.5).contains(path.stroke.boundingRect())) << i;
    }
}

TEST(Icons, TakeTheInkOfTheThemeAndGreyWhenDisabled) {
    for (const ThemeName name : {ThemeName::light, ThemeName::dark}) {
        const Theme theme(name);
        EXPECT_EQ(drawn(IconName::play, 64, QIcon::Normal, theme).pixelColor(32, 32), theme.color(Ink::ink));
        EXPECT_EQ(drawn(IconName::play, 64, QIcon::Disabled, theme).pixelColor(32, 32),
                  theme.color(Ink::disabled));
    }
}

TEST(Icons, AreAsSharpAsTheScreen) {
    const Theme theme(ThemeName::light);
    const QPixmap pixmap = icon(IconName::lose, theme).pixmap(QSize(16, 16), 2.0);
    EXPECT_EQ(pixmap.width(), 32);
    EXPECT_EQ(programIcon().pixmap(QSize(48, 48), 1.0).width(), 48);
}

TEST(Icons, HaveTheProgramsOwn) {
    const QImage image = programIcon().pixmap(QSize(256, 256), 1.0).toImage();
    EXPECT_EQ(image.pixelColor(128, 230), QColor(0x1D, 0x4B, 0x75));
    EXPECT_EQ(image.pixelColor(1, 1).alpha(), 0);
}

}  // namespace
}  // namespace synstep
