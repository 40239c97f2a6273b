// SPDX-License-Identifier: GPL-3.0-or-later
// The time line as a function: a ruler, and a row for each run with what happened in it, on one axis; a
// branch begins at its branch point (measures.md 1 and 6). QtGui only.
//
// What is drawn is bounded by the width; only the axis takes a time that grows with the runs.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "core/scenario/scenario.h"
#include "core/trace/foresight.h"
#include "core/trace/history.h"
#include "core/trace/selection.h"
#include "ui/scene/display_list.h"
#include "ui/text/language.h"
#include "ui/text/wording.h"
#include "ui/timeline/axis.h"
#include "ui/timeline/events.h"

namespace synstep {

struct TimelineView {
    const History* history = nullptr;
    const Scenario* scenario = nullptr;
    const TimelineEvents* events = nullptr;  // that have followed this history
    std::vector<std::size_t> revealed;       // by run: the entries that have been shown
    std::size_t run = 0;
    std::size_t cursor = 0;  // entries of `run` that have happened
    Instant displayTime{};
    Foresight foresight = Foresight::all;
    Language language = Language::en;
    Wording wording;
    std::optional<std::size_t> hovered;  // a run
    Selection selection;                 // framed in `run`, and where its past has its marks
    bool focused = false;
};

inline constexpr qreal timelineRuler = 24, timelineRow = 36;

struct TimelinePicture {
    DisplayList list;
    TimelineAxis axis;
};

// What of a time line stays as it is wherever now is, as long as the runs have not been seen further: the
// axis and the marks. Looking at a long run again then costs what has room in the picture. Always of one
// theme.
class TimelineMemory {
  public:
    TimelineAxis axisOf(const TimelineView& view, qreal width);

    struct Marks {
        TimelineAxis axis;
        std::size_t revealed = 0;
        qreal from = 0;
        bool current = false;
        std::size_t ofShown = 0;
        Language language = Language::en;
        Wording wording;
        Selection selection;
        DisplayList list;  // none of them pale
        std::vector<qreal> gaps;
        std::set<std::size_t> frames;  // shapes that are never pale
        bool isOf(const Marks& other) const;
    };
    Marks& marksOf(std::size_t run) { return marks_[run]; }
    struct Ruler {
        TimelineAxis axis;
        DisplayList list;
    };
    std::optional<Ruler>& ruler() { return ruler_; }

  private:
    struct Seen {
        const History* history = nullptr;
        std::vector<std::size_t> runs, revealed, played;
        Duration messageTime{};
        qreal width = 0;
        friend bool operator==(const Seen&, const Seen&) = default;
    };
    Seen seen_;
    TimelineAxis axis_;
    std::map<std::size_t, Marks> marks_;  // by run
    std::optional<Ruler> ruler_;
};

TimelinePicture layoutTimeline(const TimelineView& view, qreal width, const Theme& theme);
TimelinePicture layoutTimeline(const TimelineView& view, qreal width, const Theme& theme,
                               TimelineMemory& memory);

}  // namespace synstep
