// SPDX-License-Identifier: GPL-3.0-or-later
// A flood, told once: where many connections do the same thing closer together than labels are high, one
// speaks for all, for as many of them as have been revealed.
#pragma once

#include <array>

#include "ui/ladder/model.h"

namespace synstep {

class Bundles {
  public:
    // On from where it stopped, over all that the model has by now: entries [0, revealed) are told.
    // Everything before the instant that it returns speaks as before.
    Instant goOn(LadderModel& model, std::size_t revealed);

  private:
    struct Row {
        std::vector<std::size_t> things;  // alike, one close to the next
        std::uint32_t told = 0;           // for how many the first one speaks
    };
    // Of one kind of things.
    struct Rows {
        std::array<Row, 2> open;     // by host: what comes next may belong to it
        std::vector<Row> unsettled;  // closed, but not all of it is revealed
        std::size_t next = 0;        // the first thing that is in no row yet
    };
    template <class Thing>
    friend class Bundler;

    Rows messages_, timers_;
};

}  // namespace synstep
