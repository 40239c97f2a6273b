// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/heights.h"

#include <algorithm>
#include <cmath>

namespace synstep {

void LadderHeights::update(const LadderTelling& run, Instant changedFrom, qreal pxPerMicrosecond) {
    const bool rescaled = pxPerMicrosecond_ != pxPerMicrosecond;
    pxPerMicrosecond_ = pxPerMicrosecond;
    const auto changed = std::partition_point(blocks_.begin(), blocks_.end(), [&](const Block& block) {
        return block.last < changedFrom && !rescaled;
    });
    auto kept = static_cast<std::size_t>(changed - blocks_.begin());
    // The last one takes more until it is full.
    if (kept > 0 && blocks_[kept - 1].end - blocks_[kept - 1].begin < leastPoints_) --kept;
    const std::vector<Block> before(blocks_.begin() + static_cast<std::ptrdiff_t>(kept), blocks_.end());
    blocks_.resize(kept);
    tops_.resize(kept + 1);
    cut(run, kept == 0 ? 0 : blocks_.back().end);
    guess(run, kept);
    if (!rescaled) keepGuesses(kept, before);
    tops_.resize(blocks_.size() + 1);
    stack(kept == 0 ? 0 : kept - 1);
}

// Blocks of the same points are about as high as they were.
void LadderHeights::keepGuesses(std::size_t from, const std::vector<Block>& before) {
    bool any = from > 0;
    for (std::size_t i = 0; i < before.size() && from + i < blocks_.size(); ++i) {
        Block& block = blocks_[from + i];
        if (block.begin != before[i].begin || block.end != before[i].end) break;
        block.height = before[i].height;
        any = true;
    }
    learnt_ = learnt_ && any;
}

// Into blocks that are full, but for the last one.
void LadderHeights::cut(const LadderTelling& run, std::size_t from) {
    while (from < run.size()) {
        std::size_t end = run.size() - from > leastPoints_ ? from + leastPoints_ : run.size();
        while (end < run.size() && run.at(end) == run.at(end - 1)) ++end;
        blocks_.push_back({from, end, run.at(end - 1), 0, false});
        from = end;
    }
}

void LadderHeights::guess(const LadderTelling& run, std::size_t from) {
    for (std::size_t i = from; i < blocks_.size(); ++i) {
        const Duration lasts = blocks_[i].last - (i > 0 ? blocks_[i - 1].last : run.at(0));
        blocks_[i].height = pxPerMicrosecond_ > 0
                                ? pxPerMicrosecond_ * static_cast<qreal>(lasts.count())
                                : pxPerPoint_ * static_cast<qreal>(blocks_[i].end - blocks_[i].begin);
    }
}

void LadderHeights::guessLike(const LadderHeights& other, const LadderTelling& run, qreal pxPerMicrosecond) {
    *this = other;
    pxPerMicrosecond_ = pxPerMicrosecond;
    for (Block& block : blocks_) block.known = false;
    if (other.pxPerMicrosecond_ == pxPerMicrosecond) return;
    guess(run, 0);
    stack(0);
}

// One below the other, upward and downward from one.
void LadderHeights::stack(std::size_t still) {
    for (std::size_t i = still; i < blocks_.size(); ++i) tops_[i + 1] = tops_[i] + blocks_[i].height;
    for (std::size_t i = still; i-- > 0;) tops_[i] = tops_[i + 1] - blocks_[i].height;
}

std::size_t LadderHeights::blockOf(std::size_t rank) const {
    const auto next = std::partition_point(blocks_.begin(), blocks_.end(),
                                           [&](const Block& block) { return block.end <= rank; });
    return static_cast<std::size_t>(std::min(next, blocks_.end() - 1) - blocks_.begin());
}

std::size_t LadderHeights::blockAt(qreal y) const {
    const auto next = std::upper_bound(tops_.begin(), tops_.end(), y);
    const auto index = std::max<std::ptrdiff_t>(next - tops_.begin() - 1, 0);
    return std::min(static_cast<std::size_t>(index), blocks_.size() - 1);
}

qreal LadderHeights::y(std::size_t rank) const {
    const std::size_t block = blockOf(rank);
    const Block& one = blocks_[block];
    const qreal share = static_cast<qreal>(rank - one.begin + 1) / static_cast<qreal>(one.end - one.begin);
    return tops_[block] + share * one.height;
}

qreal LadderHeights::heightOf(const LadderTelling& run, Instant t) const {
    const std::size_t after = run.rankOf(t + Duration(1));
    return after == 0 ? top() : y(after - 1);
}

Instant LadderHeights::timeAt(const LadderTelling& run, qreal height) const {
    const std::size_t block = blockAt(height);
    const Block& one = blocks_[block];
    const qreal share = one.height > 0 ? std::clamp((height - tops_[block]) / one.height, 0.0, 1.0) : 0;
    const Instant from = block > 0 ? blocks_[block - 1].last : run.at(0);
    return from + Duration(std::llround(share * static_cast<qreal>((one.last - from).count())));
}

qreal LadderHeights::learn(std::size_t first, const std::vector<qreal>& lowest, std::size_t still) {
    qreal height = 0, points = 0;
    for (std::size_t i = 0; i < lowest.size(); ++i) {
        if (i == 0 && first > 0) continue;  // where its first row stands is not known
        Block& block = blocks_[first + i];
        block.height = lowest[i] - (i > 0 ? lowest[i - 1] : 0);
        block.known = true;
        height += block.height;
        points += static_cast<qreal>(block.end - block.begin);
    }
    if (!learnt_ && points > 0) {
        learnt_ = true;
        pxPerPoint_ = height / points;
        for (Block& block : blocks_)
            if (!block.known && pxPerMicrosecond_ == 0)
                block.height = pxPerPoint_ * static_cast<qreal>(block.end - block.begin);
        still = 0;
    }
    stack(still);
    return tops_[first + lowest.size()] - lowest.back();
}

}  // namespace synstep
