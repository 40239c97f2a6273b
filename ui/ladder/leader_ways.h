// SPDX-License-Identifier: GPL-3.0-or-later
// The ways that a leader can take from a thing through what is free of a picture: across and down, crossing
// nothing that is drawn, as short and with as few bends as there is a way.
#pragma once

#include <QPolygonF>
#include <limits>
#include <optional>

#include "ui/ladder/taken.h"

namespace synstep {

class LeaderWays {
  public:
    static constexpr qreal none = std::numeric_limits<qreal>::max();

    // From the edges of `target`; no way that costs more than `limit` is looked for.
    LeaderWays(const Taken& taken, const QRectF& target, qreal limit);

    // What a way to there costs, in px of its length; none: there is none.
    qreal costTo(int column, int row) const;
    // The best one; its last piece runs to the cell's middle.
    QPolygonF wayTo(int column, int row) const;
    // A way that ends in this direction alone, or turns there.
    enum Direction { right, down, left, up };
    qreal costTo(int column, int row, Direction direction) const;
    QPolygonF wayTo(int column, int row, Direction direction) const;

  private:
    static constexpr int directions = 4;
    struct Step {
        qreal cost = none;
        int from = 0;  // the step before; below 0: the first, and where it starts, counted from -1 down
    };

    int at(int column, int row, Direction direction) const {
        return (row * taken_.columns() + column) * directions + direction;
    }
    void begin(const QRectF& target);
    void beginAt(const QRectF& target, Direction side, qreal along, qreal aside);
    void search(qreal limit);

    const Taken& taken_;
    std::vector<Step> steps_;
    std::vector<QPointF> starts_;
};

}  // namespace synstep
