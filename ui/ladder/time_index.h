// SPDX-License-Identifier: GPL-3.0-or-later
// Which of many things last into a stretch of time, in time that grows with the answer and not with the run:
// a tree of the latest ends over what is told in the order of its beginnings. It grows as the run does.
#pragma once

#include <vector>

#include "core/time/time.h"

namespace synstep {

class TimeIndex {
  public:
    // Of the next item; items begin in the order of their numbers.
    void add(Instant begin, Instant end);
    void setEnd(std::size_t item, Instant end);
    // In rising order: those that begin no later than `last` and end no earlier than `first`.
    std::vector<std::size_t> meeting(Instant first, Instant last) const;

  private:
    struct Search {
        Instant first;
        std::size_t end = 0;  // of the items that begin early enough
        std::vector<std::size_t>& found;
    };
    void visit(const Search& search, std::size_t node, std::size_t begin, std::size_t count) const;

    std::vector<Instant> begins_;
    std::vector<Instant> latest_;  // a node's children are at 2 n and 2 n + 1; the root is 1
    std::size_t leaves_ = 0;       // a power of two, or 0
};

}  // namespace synstep
