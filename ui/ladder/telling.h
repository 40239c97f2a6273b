// SPDX-License-Identifier: GPL-3.0-or-later
// A run told as far as somebody has looked: what a ladder of any size and look is made of. It grows with the
// run: telling on costs as much as there is new to tell.
#pragma once

#include <memory>

#include "ui/ladder/teller.h"

namespace synstep {

struct LadderView;

// A part of a run, as a model of its own. Its points come first in the order of time, then those of things
// that reach into it from outside.
struct RunPart {
    LadderModel model;
    std::vector<PointId> outside;  // of the whole, for each point that is not in the order
};

class LadderTelling {
  public:
    LadderTelling(const Trace& trace, std::optional<SocketName> socket);

    bool isOf(const Trace* trace, const std::optional<SocketName>& socket) const {
        return trace == trace_ && socket == socket_;
    }
    // Tells as much as is to be seen when entries [0, revealed) are. Everything before the instant that it
    // returns is as it was: `never`, if nothing has changed at all.
    Instant tellTo(std::size_t revealed);
    // Where a paper ends; nothing is told after that.
    void endAt(Instant until) { teller_->endAt(until); }
    // What has been told, with finished phases in one row each, as this view has it; or all of it again.
    // False: the rows are not those that they were.
    bool fold(const LadderView& view);
    bool unfold();

    const LadderModel& model() const { return folded_ ? folded_->model : teller_->model(); }
    std::size_t size() const { return model().order.size(); }
    Instant at(std::size_t rank) const { return model().points[model().order[rank]].at; }
    // The first rank of this instant or a later one.
    std::size_t rankOf(Instant t) const;
    // Of the points of these ranks; neither instant at its ends may be cut in two.
    RunPart part(std::size_t begin, std::size_t end) const;

  private:
    // Which phases have a row, by their first entries, and whether they are folded.
    using Rows = std::vector<std::pair<std::size_t, bool>>;
    struct Folded {
        LadderModel model;
        LadderTimes times;
        Rows rows;
        // Of which it was made.
        std::size_t revealed = 0, known = 0, finished = 0;
        std::vector<std::size_t> opened;
        std::optional<SegmentId> asked;
    };
    bool isFoldedAs(const LadderView& view) const;

    const LadderTimes& times() const { return folded_ ? folded_->times : teller_->times(); }

    const Trace* trace_;
    std::optional<SocketName> socket_;
    std::unique_ptr<Teller> teller_;
    std::optional<Folded> folded_;
    std::size_t revealed_ = 0, known_ = 0;  // entries: seen, and there at all
};

}  // namespace synstep
