// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/axis_sweep.h"

#include <algorithm>
#include <tuple>

#include "ui/ladder/settling.h"

namespace synstep {

AxisSweep::AxisSweep(LadderAxis& axis, const LabelSource& source, LadderLabels& labels)
    : axis_(axis), s_(source), labels_(labels.all) {
    gather();
}

void AxisSweep::run() {
    axis_.y_.assign(s_.model.points.size(), 0);
    axis_.messageTime_ = s_.model.messageTime;
    for (std::size_t i = 0; i < labels_.size(); ++i)
        if (labels_[i].point == noPoint) put(i, 0);
    for (const PointId point : s_.model.inOrder()) place(point);
    for (const AxisBreak& one : axis_.breaks_) axis_.bottom_ = std::max(axis_.bottom_, one.y);
    for (LadderLabel& label : labels_)
        if (label.quiet && label.point != noPoint) label.y = axis_.y_[label.point];
    Settling(s_, labels_, axis_.y_, axis_.breaks_).run(floating_);
    for (const LadderLabel& label : labels_)
        if (!label.quiet) axis_.bottom_ = std::max(axis_.bottom_, label.y + label.box.bottom());
    findLowest();
}

void AxisSweep::gather() {
    labelsOf_.resize(s_.model.points.size());
    departs_.assign(s_.model.points.size(), false);
    for (std::size_t i = 0; i < labels_.size(); ++i)
        if (labels_[i].point != noPoint && !labels_[i].quiet) labelsOf_[labels_[i].point].push_back(i);
    for (const LadderMessage& message : s_.model.messages)
        if (message.from != noPoint) departs_[message.from] = true;
}

void AxisSweep::place(PointId id) {
    const qreal y = heightOf(id);
    axis_.y_[id] = y;
    for (const std::size_t index : labelsOf_[id]) put(index, y);
    note(pointOf(id), y);
    previous_ = id;
    lastOf_[indexOf(pointOf(id).host)] = id;
}

void AxisSweep::note(const LadderPoint& point, qreal y) {
    if (axis_.marks_.empty() || axis_.marks_.back().at != point.at) axis_.marks_.push_back({point.at, y, y});
    axis_.marks_.back().last = std::max(axis_.marks_.back().last, y);
    axis_.last_ = axis_.bottom_ = std::max(axis_.last_, y);
}

qreal AxisSweep::levelAbove(const LadderPoint& point) const {
    const LadderPoint& before = s_.model.points[previous_];
    return before.level == point.level ? axis_.y_[previous_] : axis_.last_;
}

// For each entry, and each instant at which something is due, the lowest point until then.
void AxisSweep::findLowest() {
    for (std::size_t i = 0; i < axis_.y_.size(); ++i) {
        const LadderPoint& point = s_.model.points[i];
        auto& list = point.entry == noEntry ? axis_.due_ : axis_.made_;
        list.push_back({point.entry, point.at, point.at, axis_.y_[i]});
    }
    std::stable_sort(axis_.made_.begin(), axis_.made_.end(),
                     [](const auto& a, const auto& b) { return a.entry < b.entry; });
    std::stable_sort(axis_.due_.begin(), axis_.due_.end(),
                     [](const auto& a, const auto& b) { return a.from < b.from; });
    for (auto* list : {&axis_.made_, &axis_.due_})
        for (std::size_t i = 1; i < list->size(); ++i) {
            const auto& before = (*list)[i - 1];
            auto& one = (*list)[i];
            if (before.y > one.y) std::tie(one.y, one.at) = std::pair(before.y, before.at);
        }
}

}  // namespace synstep
