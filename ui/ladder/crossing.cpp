// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/crossing.h"

#include <algorithm>
#include <iterator>

namespace synstep {

namespace {

// Less of a pixel nobody sees: a picture that is laid out from elsewhere may stand that much higher or lower.
constexpr qreal least = 0.01;

}  // namespace

// A line and an upright box lie apart if, seen along one of three directions, there is room between them:
// across, upright, or along the line.
bool crosses(const QLineF& line, const QRectF& box) {
    const QRectF inner = box.adjusted(least, least, -least, -least);
    if (std::max(line.x1(), line.x2()) < inner.left() || std::min(line.x1(), line.x2()) > inner.right() ||
        std::max(line.y1(), line.y2()) < inner.top() || std::min(line.y1(), line.y2()) > inner.bottom())
        return false;
    const auto side = [&line](qreal x, qreal y) {
        return line.dx() * (y - line.y1()) - line.dy() * (x - line.x1());
    };
    const qreal sides[] = {side(inner.left(), inner.top()), side(inner.right(), inner.top()),
                           side(inner.left(), inner.bottom()), side(inner.right(), inner.bottom())};
    const auto [lowest, highest] = std::minmax_element(std::begin(sides), std::end(sides));
    return *lowest <= 0 && *highest >= 0;
}

}  // namespace synstep
