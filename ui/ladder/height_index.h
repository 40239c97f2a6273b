// SPDX-License-Identifier: GPL-3.0-or-later
// Which of many things meet a range of heights, in time that grows with the answer and not with the run: a
// tree of the lowest ends over what is sorted by its upper end, so that a few very long things cost nothing.
#pragma once

#include <cstddef>
#include <vector>

#include <QtGlobal>

namespace synstep {

struct HeightRange {
    qreal top = -1e9, bottom = 1e9;
    bool meets(qreal from, qreal to) const { return from <= bottom && to >= top; }
    bool covers(const HeightRange& other) const { return top <= other.top && bottom >= other.bottom; }
};

class HeightIndex {
  public:
    void add(std::size_t item, const HeightRange& range) { items_.push_back({range, item}); }
    // After the last add(), before the first meeting().
    void build();
    // In rising order.
    std::vector<std::size_t> meeting(const HeightRange& range) const;

  private:
    struct Item {
        HeightRange range;
        std::size_t item = 0;
    };
    struct Search {
        HeightRange range;
        std::size_t end = 0;  // of the items that begin early enough
        std::vector<std::size_t>& found;
    };
    void visit(const Search& search, std::size_t node, std::size_t first, std::size_t count) const;

    std::vector<Item> items_;    // by their upper end
    std::vector<qreal> lowest_;  // a node's children are at 2 n and 2 n + 1; the root is 1
    std::size_t leaves_ = 0;     // a power of two
};

}  // namespace synstep
