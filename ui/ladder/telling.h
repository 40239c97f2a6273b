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
    // Tells finished phases in one row each, as this view has it; nothing is told after that.
    void fold(const LadderView& view);

    const LadderModel& model() const { return folded_ ? *folded_ : teller_->model(); }
    std::size_t size() const { return model().order.size(); }
    Instant at(std::size_t rank) const { return model().points[model().order[rank]].at; }
    // The first rank of this instant or a later one.
    std::size_t rankOf(Instant t) const;
    // Of the points of these ranks; neither instant at its ends may be cut in two.
    RunPart part(std::size_t begin, std::size_t end) const;

  private:
    const Trace* trace_;
    std::optional<SocketName> socket_;
    std::unique_ptr<Teller> teller_;
    std::optional<LadderModel> folded_;
    std::size_t revealed_ = 0, known_ = 0;  // entries: seen, and there at all
};

}  // namespace synstep
