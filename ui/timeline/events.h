// SPDX-License-Identifier: GPL-3.0-or-later
// What the time line shows of each run, kept while the runs grow, so that a picture costs little however long
// they are. Of a branch only what is its own: what comes from its branch point on.
#pragma once

#include <cstdint>
#include <vector>

#include "core/trace/flood.h"
#include "core/trace/history.h"

namespace synstep {

enum class TimelineCue : std::uint8_t { none, segment, timer, call };  // none: only a place on the axis

struct TimelineEvent {
    Instant at{};
    std::uint32_t entry = 0;
    std::uint16_t departure = 0;  // of a segment: which of the entry's
    TimelineCue cue = TimelineCue::none;
    // Where there is no room for all: what is rare in a run before text, text before what acknowledges it.
    std::uint8_t weight = 0;
};

class TimelineEvents {
  public:
    // Takes in what has been played since; always of the same History.
    void follow(const History& history);

    const std::vector<TimelineEvent>& of(std::size_t run) const { return runs_[run].events; }
    // How many of them come from entries before this position.
    std::size_t countBefore(std::size_t run, std::size_t position) const;
    // Of the run as far as it has been played.
    const Floods& floodsOf(std::size_t run) const { return runs_[run].floods; }

  private:
    struct Run {
        std::vector<TimelineEvent> events;
        std::size_t read = 0;  // entries
        Floods floods;
    };
    std::vector<Run> runs_;
};

}  // namespace synstep
