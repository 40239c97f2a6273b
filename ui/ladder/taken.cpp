// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/taken.h"

#include <algorithm>
#include <cmath>

#include "ui/ladder/crossing.h"

namespace synstep {

namespace {

constexpr qreal lineRoom = 1;  // either side of what is drawn

bool isAxisLine(const Shape& shape, const QRectF& box) {
    return shape.element == 0 && box.height() < 2 && box.width() > 2;
}

}  // namespace

Taken::Taken(const DisplayList& list, const QRectF& room, const Theme& theme)
    : room_(room),
      columns_(static_cast<int>(room.width() / cell) + 1),
      rows_(static_cast<int>(room.height() / cell) + 1),
      cells_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), 0) {
    for (const Shape& shape : list.shapes) {
        if (const auto* text = std::get_if<TextShape>(&shape.what)) {
            const QRectF box = textBounds(*text, theme);
            take(box.adjusted(-3, -2, 3, 2));
            if (box.intersects(room)) boxes_.push_back(box);
            continue;
        }
        const auto& drawn = std::get<PathShape>(shape.what);
        const QRectF box = drawn.path.boundingRect();
        if (box.adjusted(-1, -1, 1, 1).intersects(room) && !isAxisLine(shape, box)) take(drawn);
    }
    sum();
}

void Taken::take(const PathShape& drawn) {
    if (drawn.fill) {
        take(drawn.path.boundingRect());
        boxes_.push_back(drawn.path.boundingRect());
    }
    for (const QPolygonF& corners : drawn.path.toSubpathPolygons()) {
        for (int i = 1; i < corners.size(); ++i) {
            takeLine(corners[i - 1], corners[i]);
            lines_.push_back({corners[i - 1], corners[i]});
        }
    }
}

void Taken::take(const QRectF& box) {
    const QRectF inside = box.intersected(room_);
    if (inside.isEmpty()) return;
    for (int y = row(inside.top()); y <= row(inside.bottom()); ++y)
        for (int x = column(inside.left()); x <= column(inside.right()); ++x) cells_[index(x, y)] = 1;
}

void Taken::takeLine(QPointF from, QPointF to) {
    const qreal length = std::hypot(to.x() - from.x(), to.y() - from.y());
    const int steps = std::max(1, static_cast<int>(length / (cell / 3)));
    for (int i = 0; i <= steps; ++i) {
        const QPointF point = from + (to - from) * i / steps;
        if (room_.contains(point)) cells_[index(column(point.x()), row(point.y()))] = 1;
    }
}

// Counted once, so that a rectangle is asked for in one step.
void Taken::sum() {
    const auto wide = static_cast<std::size_t>(columns_ + 1);
    sums_.assign(wide * static_cast<std::size_t>(rows_ + 1), 0);
    for (int y = 0; y < rows_; ++y)
        for (int x = 0; x < columns_; ++x)
            sums_[static_cast<std::size_t>(y + 1) * wide + static_cast<std::size_t>(x + 1)] =
                cells_[index(x, y)] + sumAt(x, y + 1) + sumAt(x + 1, y) - sumAt(x, y);
}

int Taken::column(qreal x) const {
    return std::clamp(static_cast<int>((x - room_.left()) / cell), 0, columns_ - 1);
}

int Taken::row(qreal y) const {
    return std::clamp(static_cast<int>((y - room_.top()) / cell), 0, rows_ - 1);
}

int Taken::within(const QRectF& box) const {
    const int left = column(box.left()), right = std::min(column(box.right()) + 1, columns_);
    const int top = row(box.top()), bottom = std::min(row(box.bottom()) + 1, rows_);
    return sumAt(right, bottom) - sumAt(left, bottom) - sumAt(right, top) + sumAt(left, top);
}

bool Taken::meets(QPointF from, QPointF to) const {
    const QRectF along = QRectF(from, to).normalized().adjusted(-lineRoom, -lineRoom, lineRoom, lineRoom);
    return std::any_of(boxes_.begin(), boxes_.end(),
                       [&](const QRectF& box) { return box.intersects(along); }) ||
           std::any_of(lines_.begin(), lines_.end(), [&](const Line& line) {
               return crosses({line.from, line.to}, along);
           });
}

}  // namespace synstep
