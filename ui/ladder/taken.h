// SPDX-License-Identifier: GPL-3.0-or-later
// What of a picture has something drawn on it, known to cells of a few px: where captions find room and their
// leaders a way. Lines of the axis take nothing, they may run behind a text.
#pragma once

#include <cstddef>
#include <vector>

#include "ui/scene/display_list.h"

namespace synstep {

class Taken {
  public:
    static constexpr qreal cell = 6;

    // Of the list, within `room`.
    Taken(const DisplayList& list, const QRectF& room, const Theme& theme);

    int columns() const { return columns_; }
    int rows() const { return rows_; }
    QPointF centerOf(int column, int row) const {
        return room_.topLeft() + QPointF((column + 0.5) * cell, (row + 0.5) * cell);
    }
    int column(qreal x) const;
    int row(qreal y) const;
    bool isTaken(int column, int row) const { return cells_[index(column, row)] != 0; }
    // Cells of the box with something drawn on them.
    int within(const QRectF& box) const;
    // Whether a line across or down meets something drawn: to the px, as cells are not.
    bool meets(QPointF from, QPointF to) const;

  private:
    struct Line {
        QPointF from, to;
    };

    std::size_t index(int column, int row) const { return static_cast<std::size_t>(row * columns_ + column); }
    int sumAt(int x, int y) const { return sums_[static_cast<std::size_t>(y * (columns_ + 1) + x)]; }
    void take(const QRectF& box);
    void takeLine(QPointF from, QPointF to);
    void take(const PathShape& drawn);
    void sum();

    QRectF room_;
    int columns_, rows_;
    std::vector<int> cells_, sums_;
    std::vector<QRectF> boxes_;
    std::vector<Line> lines_;
};

}  // namespace synstep
