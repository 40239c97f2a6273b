// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/time_index.h"

#include <algorithm>

namespace synstep {

namespace {

constexpr Instant earliest = Instant::min();

}  // namespace

void TimeIndex::add(Instant begin, Instant end) {
    const std::size_t item = begins_.size();
    begins_.push_back(begin);
    if (item == leaves_) {
        std::vector<Instant> before = std::move(latest_);
        const std::size_t leaves = std::max<std::size_t>(1, 2 * leaves_);
        latest_.assign(2 * leaves, earliest);
        for (std::size_t i = 0; i < leaves_; ++i) latest_[leaves + i] = before[leaves_ + i];
        leaves_ = leaves;
        for (std::size_t i = leaves_; i-- > 1;) latest_[i] = std::max(latest_[2 * i], latest_[2 * i + 1]);
    }
    setEnd(item, end);
}

void TimeIndex::setEnd(std::size_t item, Instant end) {
    latest_[leaves_ + item] = end;
    for (std::size_t i = (leaves_ + item) / 2; i > 0; i /= 2)
        latest_[i] = std::max(latest_[2 * i], latest_[2 * i + 1]);
}

std::vector<std::size_t> TimeIndex::meeting(Instant first, Instant last) const {
    const auto end = std::upper_bound(begins_.begin(), begins_.end(), last);
    std::vector<std::size_t> found;
    const Search search{first, static_cast<std::size_t>(end - begins_.begin()), found};
    if (search.end > 0) visit(search, 1, 0, leaves_);
    return found;
}

void TimeIndex::visit(const Search& search, std::size_t node, std::size_t begin, std::size_t count) const {
    if (begin >= search.end || latest_[node] < search.first) return;
    if (count == 1) {
        search.found.push_back(begin);
        return;
    }
    visit(search, 2 * node, begin, count / 2);
    visit(search, 2 * node + 1, begin + count / 2, count / 2);
}

}  // namespace synstep
