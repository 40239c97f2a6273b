// SPDX-License-Identifier: GPL-3.0-or-later
// How high a run stands in a picture, block by block of what happens: as laid out where somebody has looked,
// elsewhere as guessed from there. What is looked at stays where it is, whatever becomes known of the rest:
// so the picture may begin above or below 0.
#pragma once

#include "ui/ladder/geometry.h"
#include "ui/ladder/height_index.h"
#include "ui/ladder/telling.h"

namespace synstep {

class LadderHeights {
  public:
    // So many points make a block, at least: an instant is not cut in two.
    static constexpr std::size_t blockSize = 96;

    // A paper is one block.
    explicit LadderHeights(bool inBlocks) : leastPoints_(inBlocks ? blockSize : noEntry) {}

    // Of the run as told by now, which has changed from this instant on. Linear: so many px are a
    // microsecond.
    void update(const LadderTelling& run, Instant changedFrom, qreal pxPerMicrosecond);
    // As of another picture of the same run: guesses what that one knows.
    void guessLike(const LadderHeights& other, const LadderTelling& run, qreal pxPerMicrosecond);
    // Whether guesses rest on anything that has been laid out.
    bool isLearnt() const { return learnt_; }

    std::size_t count() const { return blocks_.size(); }
    // Ranks of points.
    std::size_t begin(std::size_t block) const { return blocks_[block].begin; }
    std::size_t end(std::size_t block) const { return blocks_[block].end; }
    std::size_t blockOf(std::size_t rank) const;
    std::size_t blockAt(qreal y) const;
    // From the lowest point of the block before to its own.
    HeightRange range(std::size_t block) const { return {tops_[block], tops_[block + 1]}; }
    qreal top() const { return tops_.front(); }
    qreal last() const { return tops_.back(); }

    // About where this point stands; all points before it stand no lower.
    qreal y(std::size_t rank) const;
    // About, of an instant and of a height.
    qreal heightOf(const LadderTelling& run, Instant t) const;
    Instant timeAt(const LadderTelling& run, qreal y) const;

    // What has been laid out: the lowest points of blocks, from `first` on, in a picture of its own. `still`
    // stays where it is. Returns by how much that picture stands lower here.
    qreal learn(std::size_t first, const std::vector<qreal>& lowest, std::size_t still);

  private:
    struct Block {
        std::size_t begin = 0, end = 0;
        Instant last{};  // its last instant
        qreal height = 0;
        bool known = false;
    };
    void cut(const LadderTelling& run, std::size_t from);
    void guess(const LadderTelling& run, std::size_t from);
    void keepGuesses(std::size_t from, const std::vector<Block>& before);
    void stack(std::size_t still);

    std::size_t leastPoints_;
    qreal pxPerMicrosecond_ = 0, pxPerPoint_ = 24;
    bool learnt_ = false;
    std::vector<Block> blocks_;
    std::vector<qreal> tops_{0};  // of blocks, and the end of the last one
};

}  // namespace synstep
