// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/model.h"

#include <algorithm>
#include <numeric>

namespace synstep {

std::vector<PointId> LadderModel::inOrder() const {
    std::vector<PointId> order(points.size());
    std::iota(order.begin(), order.end(), PointId{0});
    std::stable_sort(order.begin(), order.end(), [this](PointId a, PointId b) {
        return std::pair(points[a].at, points[a].level) < std::pair(points[b].at, points[b].level);
    });
    return order;
}

}  // namespace synstep
