// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/settling.h"

#include <algorithm>

namespace synstep {

namespace {

constexpr qreal apart = 10, breakClear = 10;  // apart: the line above a state's name lies between

bool besideEachOther(const QRectF& a, const QRectF& b) {
    return a.right() < b.left() || a.left() > b.right();
}

}  // namespace

Settling::Settling(const LabelSource& source, std::vector<LadderLabel>& labels,
                   const std::vector<qreal>& heights, const std::vector<AxisBreak>& breaks)
    : s_(source), labels_(labels), heights_(heights), breaks_(breaks) {}

void Settling::run(const std::vector<std::size_t>& floating) {
    gather(floating);
    for (auto index = floating.rbegin(); index != floating.rend(); ++index)
        if (labels_[*index].role == LabelRole::timer) settle(*index);
}

// Of all labels those in the columns in which labels of timers stand.
void Settling::gather(const std::vector<std::size_t>& floating) {
    std::array<QRectF, 2> columns;
    for (const std::size_t index : floating) {
        const LadderLabel& label = labels_[index];
        if (label.role != LabelRole::timer) continue;
        QRectF& column = columns[indexOf(hostOf(label))];
        column = column.united(label.box);
    }
    for (std::size_t i = 0; i < labels_.size(); ++i)
        for (const std::size_t host : {0, 1})
            if (!columns[host].isNull() && !besideEachOther(columns[host], labels_[i].box))
                below_[host].emplace(topOf(labels_[i]), i);
}

void Settling::settle(std::size_t index) {
    LadderLabel& label = labels_[index];
    const LadderTimer& timer = s_.model.timers[label.item];
    if (timer.to == noPoint) return;
    const qreal from = heights_[timer.from], to = endOf(timer), first = label.y, top = topOf(label);
    const qreal wanted = (from + to) / 2 - label.box.center().y();
    label.y = std::max(first, std::min(wanted, limitBelow(index, to) - label.box.bottom()));
    avoidBreaks(label, first);
    for (Upper& below : below_)
        if (below.erase({top, index}) > 0) below.emplace(topOf(label), index);
}

// No label leaves its block.
qreal Settling::endOf(const LadderTimer& timer) const {
    const std::size_t block = s_.model.blockOf(timer.from);
    const bool isOpen = block >= s_.model.blockEnds.size();
    const qreal end = isOpen ? HeightRange{}.bottom : heights_[s_.model.blockEnds[block] - 1];
    return s_.model.has(timer.to) ? std::min(heights_[timer.to], end) : end;
}

// Where the next label below begins, if that is above `limit`.
qreal Settling::limitBelow(std::size_t index, qreal limit) const {
    const LadderLabel& label = labels_[index];
    const Upper& below = below_[indexOf(hostOf(label))];
    for (auto one = below.lower_bound({label.y + label.box.bottom(), 0}); one != below.end(); ++one) {
        if (one->first - apart >= limit) break;
        if (one->second == index || besideEachOther(labels_[one->second].box, label.box)) continue;
        return one->first - apart;
    }
    return limit;
}

// Its strip has slashes at a break: beside them it would be hard to read.
void Settling::avoidBreaks(LadderLabel& label, qreal first) const {
    auto one = std::upper_bound(breaks_.begin(), breaks_.end(), topOf(label) - breakClear,
                                [](qreal y, const AxisBreak& other) { return y < other.y; });
    for (; one != breaks_.end(); ++one) {
        const qreal above = one->y - breakClear - label.box.bottom();
        if (label.y <= above) break;
        if (topOf(label) < one->y + breakClear && above >= first) label.y = above;
    }
}

}  // namespace synstep
