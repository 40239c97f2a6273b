// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/leader_ways.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace synstep {

namespace {

constexpr qreal bend = 20;         // what a corner costs
constexpr qreal asideCost = 0.15;  // of a px from the middle of a side
constexpr qreal atTarget = 2;      // between the target and the leader's end
constexpr int nearCells = 3;       // beside words the cells are taken to their margin
constexpr std::array<int, 4> across{1, 0, -1, 0}, downward{0, 1, 0, -1};

}  // namespace

LeaderWays::LeaderWays(const Taken& taken, const QRectF& target, qreal limit)
    : taken_(taken),
      steps_(static_cast<std::size_t>(taken.columns()) * static_cast<std::size_t>(taken.rows()) *
             directions) {
    begin(target);
    search(limit);
}

void LeaderWays::begin(const QRectF& target) {
    const QPointF middle = target.center();
    for (int x = taken_.column(target.left()); x <= taken_.column(target.right()); ++x) {
        const qreal at = taken_.centerOf(x, 0).x();
        if (at <= target.left() || at >= target.right()) continue;
        for (const Direction side : {up, down}) beginAt(target, side, at, std::abs(at - middle.x()));
    }
    for (int y = taken_.row(target.top()); y <= taken_.row(target.bottom()); ++y) {
        const qreal at = taken_.centerOf(0, y).y();
        if (at <= target.top() || at >= target.bottom()) continue;
        for (const Direction side : {left, right}) beginAt(target, side, at, std::abs(at - middle.y()));
    }
}

// Straight out of this side to the first free cell.
void LeaderWays::beginAt(const QRectF& target, Direction side, qreal along, qreal aside) {
    QPointF start(along, side == up ? target.top() - atTarget : target.bottom() + atTarget);
    if (side == left || side == right)
        start = {side == left ? target.left() - atTarget : target.right() + atTarget, along};
    int x = taken_.column(start.x()), y = taken_.row(start.y());
    const auto s = static_cast<std::size_t>(side);
    for (int i = 0; i <= nearCells; ++i, x += across[s], y += downward[s]) {
        if (x < 0 || y < 0 || x >= taken_.columns() || y >= taken_.rows()) return;
        const QPointF center = taken_.centerOf(x, y);
        const qreal length = across[s] * (center.x() - start.x()) + downward[s] * (center.y() - start.y());
        if (taken_.isTaken(x, y) || length <= 0) continue;
        if (taken_.meets(start, center)) return;
        Step& step = steps_[static_cast<std::size_t>(at(x, y, side))];
        const qreal cost = length + asideCost * aside;
        if (cost >= step.cost) return;
        starts_.push_back(start);
        step = {cost, -static_cast<int>(starts_.size())};
        return;
    }
}

// Cheapest first, in shelves one cell wide: no step costs less, so that none leads to the shelf that it is
// on.
void LeaderWays::search(qreal limit) {
    using Reached = std::pair<qreal, int>;
    std::vector<std::vector<Reached>> shelves(static_cast<std::size_t>(limit / Taken::cell) + 1);
    const auto shelve = [&](qreal cost, int index) {
        shelves[static_cast<std::size_t>(cost / Taken::cell)].emplace_back(cost, index);
    };
    for (std::size_t i = 0; i < steps_.size(); ++i)
        if (steps_[i].cost < limit) shelve(steps_[i].cost, static_cast<int>(i));
    for (const auto& shelf : shelves) {
        for (const auto& [cost, from] : shelf) {
            if (cost > steps_[static_cast<std::size_t>(from)].cost) continue;
            const int cell = from / directions, before = from % directions;
            for (int way = 0; way < directions; ++way) {
                if ((way + 2) % directions == before) continue;  // not back
                const auto w = static_cast<std::size_t>(way);
                const int x = cell % taken_.columns() + across[w], y = cell / taken_.columns() + downward[w];
                const bool inside = x >= 0 && y >= 0 && x < taken_.columns() && y < taken_.rows();
                if (!inside || taken_.isTaken(x, y)) continue;
                const qreal next = cost + Taken::cell + (way == before ? 0 : bend);
                const int to = at(x, y, static_cast<Direction>(way));
                Step& step = steps_[static_cast<std::size_t>(to)];
                if (next >= step.cost || next > limit) continue;
                step = {next, from};
                shelve(next, to);
            }
        }
    }
}

qreal LeaderWays::costTo(int column, int row, Direction direction) const {
    return steps_[static_cast<std::size_t>(at(column, row, direction))].cost;
}

qreal LeaderWays::costTo(int column, int row) const {
    return std::min({costTo(column, row, right), costTo(column, row, down), costTo(column, row, left),
                     costTo(column, row, up)});
}

QPolygonF LeaderWays::wayTo(int column, int row, Direction direction) const {
    QPolygonF way;
    int index = at(column, row, direction), last = -1;
    for (; index >= 0; index = steps_[static_cast<std::size_t>(index)].from) {
        const int cell = index / directions;
        const bool isCorner = last < 0 || last % directions != index % directions;
        if (isCorner) way.prepend(taken_.centerOf(cell % taken_.columns(), cell / taken_.columns()));
        last = index;
    }
    way.prepend(starts_[static_cast<std::size_t>(-index - 1)]);
    return way;
}

QPolygonF LeaderWays::wayTo(int column, int row) const {
    Direction best = right;
    for (const Direction one : {down, left, up})
        if (costTo(column, row, one) < costTo(column, row, best)) best = one;
    return wayTo(column, row, best);
}

}  // namespace synstep
