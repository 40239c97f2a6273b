// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/height_index.h"

#include <algorithm>

namespace synstep {

void HeightIndex::build() {
    std::stable_sort(items_.begin(), items_.end(),
                     [](const Item& a, const Item& b) { return a.range.top < b.range.top; });
    leaves_ = 1;
    while (leaves_ < items_.size()) leaves_ *= 2;
    lowest_.assign(2 * leaves_, HeightRange{}.top);
    for (std::size_t i = 0; i < items_.size(); ++i) lowest_[leaves_ + i] = items_[i].range.bottom;
    for (std::size_t i = leaves_; i-- > 1;) lowest_[i] = std::max(lowest_[2 * i], lowest_[2 * i + 1]);
}

std::vector<std::size_t> HeightIndex::meeting(const HeightRange& range) const {
    const auto end = std::upper_bound(items_.begin(), items_.end(), range.bottom,
                                      [](qreal bottom, const Item& item) { return bottom < item.range.top; });
    std::vector<std::size_t> found;
    const Search search{range, static_cast<std::size_t>(end - items_.begin()), found};
    if (search.end > 0) visit(search, 1, 0, leaves_);
    std::sort(found.begin(), found.end());
    return found;
}

void HeightIndex::visit(const Search& search, std::size_t node, std::size_t first, std::size_t count) const {
    if (first >= search.end || lowest_[node] < search.range.top) return;
    if (count == 1) {
        search.found.push_back(items_[first].item);
        return;
    }
    visit(search, 2 * node, first, count / 2);
    visit(search, 2 * node + 1, first + count / 2, count / 2);
}

}  // namespace synstep
