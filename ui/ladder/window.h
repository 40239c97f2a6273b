// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a ladder that somebody looks at, laid out: its labels, the heights of its points, and what its
// shapes look up. Some blocks of the run at either end are there only for those between them to be laid out
// as they would be in any other part.
#pragma once

#include <memory>
#include <optional>

#include "ui/ladder/clearing.h"
#include "ui/ladder/heights.h"

namespace synstep {

// `end`: the one after the last.
struct BlockRange {
    std::size_t first = 0, end = 0;
};

class LadderWindow {
  public:
    static constexpr std::size_t marginAbove = 4, marginBelow = 2;  // blocks

    // All that it refers to must live as long as it does, and stay as it is.
    LadderWindow(const LadderTelling& run, const LadderHeights& heights, BlockRange blocks,
                 const LadderGeometry& geometry, const LadderView& view, const Theme& theme);
    LadderWindow(const LadderWindow&) = delete;
    LadderWindow& operator=(const LadderWindow&) = delete;

    // By itself; or on an axis that it shares. `heights` learns from it; the block `still` stays where it is.
    void place(LadderHeights& heights, std::size_t still);
    void place(LadderHeights& heights, LadderAxis axis);

    // Of which it tells the truth.
    const BlockRange& blocks() const { return inner_; }
    bool has(std::size_t block) const { return block >= inner_.first && block < inner_.end; }
    bool covers(const LadderHeights& heights, const HeightRange& range) const;
    bool hasEnd() const { return hasEnd_; }

    LabelSource source() const { return {*model_, geometry_, view_, theme_}; }
    const LadderModel& model() const { return *model_; }
    LadderLabels& labels() { return labels_; }
    const LadderLabels& labels() const { return labels_; }
    const LadderAxis& axis() const { return axis_; }
    const LadderIndex& index() const { return *index_; }
    LabelClearing& clearing() const { return *clearing_; }
    // Where a point of the whole run stands.
    qreal y(PointId point, const LadderHeights& heights) const;

  private:
    std::vector<qreal> lowestOfBlocks(const LadderHeights& heights) const;
    void finish();

    const LadderTelling& run_;
    BlockRange blocks_, inner_;
    bool isPart_, hasEnd_;
    std::size_t firstRank_ = 0;
    RunPart part_;
    const LadderModel* model_;
    const LadderGeometry& geometry_;
    const LadderView& view_;
    const Theme& theme_;
    LadderLabels labels_;
    LadderAxis axis_;
    std::optional<LadderIndex> index_;
    std::unique_ptr<LabelClearing> clearing_;  // goes on while shapes are asked for
};

}  // namespace synstep
