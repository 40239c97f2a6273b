// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/window.h"

#include <algorithm>

namespace synstep {

LadderWindow::LadderWindow(const LadderTelling& run, const LadderHeights& heights, BlockRange blocks,
                           const LadderGeometry& geometry, const LadderView& view, const Theme& theme)
    : run_(run),
      blocks_(blocks),
      inner_{blocks.first > 0 ? blocks.first + marginAbove : 0,
             blocks.end < heights.count() ? blocks.end - marginBelow : blocks.end},
      isPart_(heights.count() > 1),
      hasEnd_(blocks.end == heights.count()),
      model_(isPart_ ? &part_.model : &run.model()),
      geometry_(geometry),
      view_(view),
      theme_(theme) {
    if (isPart_) {
        firstRank_ = heights.begin(blocks.first);
        part_ = run.part(firstRank_, heights.end(blocks.end - 1));
        for (std::size_t block = blocks.first; block < blocks.end && block + 1 < heights.count(); ++block)
            part_.model.blockEnds.push_back(heights.end(block) - firstRank_);
    }
    labels_ = makeLabels(source());
}

std::vector<qreal> LadderWindow::lowestOfBlocks(const LadderHeights& heights) const {
    std::vector<qreal> lowest;
    for (std::size_t block = blocks_.first; block < blocks_.end; ++block)
        lowest.push_back(axis_.y(model_->order[heights.end(block) - firstRank_ - 1]));
    return lowest;
}

void LadderWindow::place(LadderHeights& heights, std::size_t still) {
    axis_ = LadderAxis(source(), labels_);
    if (heights.count() > 0) {
        const qreal lower = heights.learn(blocks_.first, lowestOfBlocks(heights), still);
        if (isPart_) axis_.moveInto({lower, heights.top(), heights.last(), hasEnd_}, labels_);
    }
    const auto inside = static_cast<PointId>(model_->order.size());
    for (std::size_t i = 0; i < part_.outside.size(); ++i)
        axis_.setOutside(inside + static_cast<PointId>(i), heights.y(run_.model().rank[part_.outside[i]]));
    finish();
}

void LadderWindow::place(LadderHeights& heights, LadderAxis axis) {
    axis_ = std::move(axis);
    if (heights.count() > 0) heights.learn(0, lowestOfBlocks(heights), 0);
    finish();
}

void LadderWindow::finish() {
    index_.emplace(source(), labels_, axis_);
    clearing_ = std::make_unique<LabelClearing>(source(), labels_, axis_, *index_);
}

bool LadderWindow::covers(const LadderHeights& heights, const HeightRange& range) const {
    if (inner_.first >= inner_.end) return heights.count() == 0;
    const bool above = inner_.first == 0 || heights.range(inner_.first).top <= range.top;
    return above && (hasEnd_ || heights.range(inner_.end - 1).bottom >= range.bottom);
}

qreal LadderWindow::y(PointId point, const LadderHeights& heights) const {
    const std::size_t rank = run_.model().rank[point];
    if (!isPart_) return axis_.y(point);
    if (!has(heights.blockOf(rank))) return heights.y(rank);
    return axis_.y(static_cast<PointId>(rank - firstRank_));
}

}  // namespace synstep
