// SPDX-License-Identifier: GPL-3.0-or-later
// Messages without their colours: line and head alone tell the five roles apart (visual.md 4).
#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>
#include <vector>

#include "ui/scene/glyphs.h"
#include "ui/scene/paint.h"

namespace synstep {
namespace {

constexpr SegmentKind roles[] = {SegmentKind::syn, SegmentKind::ack, SegmentKind::data, SegmentKind::fin,
                                 SegmentKind::rst};
constexpr int width = 160, height = 48;

// Where there is any ink at all, however light or dark it is.
std::vector<bool> inkOfArrow(const ArrowStyle& style, const Theme& theme) {
    DisplayList list;
    list.size = QSizeF(width, height);
    list.elements.emplace_back();
    addArrow(list, 0, style, {10, height / 2.0}, {width - 10, height / 2.0}, theme);
    QImage image(width, height, QImage::Format_RGB32);
    const int ground = qGray(theme.color(Ink::ground).rgb());
    image.fill(theme.color(Ink::ground));
    QPainter painter(&image);
    paint(painter, list, theme, QRectF({}, list.size));
    painter.end();
    std::vector<bool> ink;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) ink.push_back(std::abs(qGray(image.pixel(x, y)) - ground) > 48);
    return ink;
}

int differences(const std::vector<bool>& one, const std::vector<bool>& other) {
    int count = 0;
    for (std::size_t i = 0; i < one.size(); ++i) count += one[i] != other[i] ? 1 : 0;
    return count;
}

TEST(Greyscale, LeavesTheFiveRolesApartByLineAndHead) {
    for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::projector, ThemeName::print}) {
        const Theme theme(name);
        for (const SegmentKind one : roles)
            for (const SegmentKind other : roles) {
                if (one >= other) continue;
                ArrowStyle style, another;
                style.kind = one;
                another.kind = other;
                EXPECT_GE(differences(inkOfArrow(style, theme), inkOfArrow(another, theme)), 40)
                    << toString(name).toStdString() << ": " << static_cast<int>(one) << " and "
                    << static_cast<int>(other);
            }
    }
}

TEST(Greyscale, LeavesARetransmissionApartFromItsOriginal) {
    const Theme theme(ThemeName::print);
    for (const SegmentKind role : roles) {
        if (role == SegmentKind::ack || role == SegmentKind::rst) continue;  // never sent again
        ArrowStyle first, again;
        first.kind = again.kind = role;
        again.repeated = true;
        EXPECT_GE(differences(inkOfArrow(first, theme), inkOfArrow(again, theme)), 40);
    }
}

}  // namespace
}  // namespace synstep
