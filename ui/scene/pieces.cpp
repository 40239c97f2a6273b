// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/pieces.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace synstep {

namespace {

constexpr qreal clear = 3;  // so far from a place, besides its own width, a line may be cut

struct Reach {
    qreal from = 0, to = 0;  // along the line
};

// Where the line is within the box: its sides cut it one after the other (Liang and Barsky).
std::optional<Reach> reachWithin(const QLineF& line, qreal length, const QRectF& box) {
    Reach reach{0, length};
    const auto cut = [&reach, length](qreal start, qreal way, qreal least, qreal most) {
        if (way == 0) {
            if (start < least || start > most) reach.to = -1;
            return;
        }
        const qreal a = (least - start) / way * length, b = (most - start) / way * length;
        reach.from = std::max(reach.from, std::min(a, b));
        reach.to = std::min(reach.to, std::max(a, b));
    };
    cut(line.x1(), line.dx(), box.left(), box.right());
    cut(line.y1(), line.dy(), box.top(), box.bottom());
    if (reach.from > reach.to) return {};
    return reach;
}

}  // namespace

std::vector<QLineF> piecesInSight(const QLineF& line, const Stroke& stroke,
                                  const std::vector<QRectF>& places) {
    const qreal length = line.length();
    if (length <= 0) return {line};
    const qreal group = dashesAtOnce * std::accumulate(stroke.dashes.begin(), stroke.dashes.end(), qreal{0});
    const qreal around = stroke.width + clear;
    std::vector<Reach> reaches;
    for (const QRectF& place : places)
        if (auto reach = reachWithin(line, length, place.adjusted(-around, -around, around, around))) {
            if (group > 0) reach->from = std::floor(reach->from / group) * group;
            reaches.push_back(*reach);
        }
    std::sort(reaches.begin(), reaches.end(), [](const Reach& a, const Reach& b) { return a.from < b.from; });
    std::vector<Reach> apart;
    for (const Reach& reach : reaches) {
        if (!apart.empty() && reach.from <= apart.back().to + around)
            apart.back().to = std::max(apart.back().to, reach.to);
        else
            apart.push_back(reach);
    }
    std::vector<QLineF> pieces;
    const auto at = [&](qreal along) {
        return along >= length ? line.p2() : line.p1() + (line.p2() - line.p1()) * (along / length);
    };
    for (const Reach& reach : apart) pieces.emplace_back(at(reach.from), at(reach.to));
    return pieces;
}

}  // namespace synstep
