// SPDX-License-Identifier: GPL-3.0-or-later
// What is left to do once every point has its height.
#include <algorithm>
#include <tuple>

#include "ui/ladder/axis_sweep.h"
#include "ui/ladder/settling.h"

namespace synstep {

namespace {

constexpr std::size_t blocksBefore = 2;  // that a block is laid out after

}  // namespace

std::vector<Sweep> sweepsOf(const LadderModel& model) {
    std::vector<std::size_t> ends = model.blockEnds;
    if (ends.empty() || ends.back() < model.order.size()) ends.push_back(model.order.size());
    std::vector<Sweep> sweeps;
    for (std::size_t block = ends.size(); block-- > 0;) {
        const auto endOf = [&](std::size_t before) { return block < before ? 0 : ends[block - before]; };
        sweeps.push_back({endOf(blocksBefore + 1), endOf(1), ends[block], 0});
    }
    return sweeps;
}

std::vector<qreal> joined(const std::vector<Sweep>& sweeps, const LadderModel& model,
                          const std::vector<qreal>& heights) {
    std::vector<qreal> lower;
    qreal lowest = 0;
    for (auto sweep = sweeps.rbegin(); sweep != sweeps.rend(); ++sweep) {
        lower.push_back(sweep->kept == 0 ? 0 : lowest - sweep->lowestBefore);
        if (sweep->end > sweep->kept) lowest = heights[model.order[sweep->end - 1]] + lower.back();
    }
    return lower;
}

void LadderAxis::settle(const LabelSource& source, std::vector<LadderLabel>& labels,
                        const std::vector<std::size_t>& floating) {
    for (const AxisBreak& one : breaks_) bottom_ = std::max(bottom_, one.y);
    for (LadderLabel& label : labels)
        if (label.quiet && label.point != noPoint) label.y = y_[label.point];
    Settling(source, labels, y_, breaks_).run(floating);
    for (const LadderLabel& label : labels)
        if (!label.quiet) bottom_ = std::max(bottom_, label.y + label.box.bottom());
}

void LadderAxis::findMarks(const LadderModel& model) {
    for (const PointId id : model.order) {
        const Instant at = model.points[id].at;
        if (marks_.empty() || marks_.back().at != at) marks_.push_back({at, y_[id], y_[id]});
        marks_.back().last = std::max(marks_.back().last, y_[id]);
        last_ = bottom_ = std::max(last_, y_[id]);
    }
}

void LadderAxis::findLowest(const LadderModel& model) {
    for (PointId i = 0; i < y_.size(); ++i) {
        if (!model.has(i)) continue;
        const LadderPoint& point = model.points[i];
        auto& list = point.entry == noEntry ? due_ : made_;
        list.push_back({point.entry, point.at, point.at, y_[i]});
    }
    std::stable_sort(made_.begin(), made_.end(),
                     [](const auto& a, const auto& b) { return a.entry < b.entry; });
    std::stable_sort(due_.begin(), due_.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    for (auto* list : {&made_, &due_})
        for (std::size_t i = 1; i < list->size(); ++i) {
            const auto& before = (*list)[i - 1];
            auto& one = (*list)[i];
            if (before.y > one.y) std::tie(one.y, one.at) = std::pair(before.y, before.at);
        }
}

}  // namespace synstep
