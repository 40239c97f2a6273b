// SPDX-License-Identifier: GPL-3.0-or-later
// What is left to do once every point has its height.
#include <algorithm>
#include <tuple>

#include "ui/ladder/axis.h"
#include "ui/ladder/settling.h"

namespace synstep {

void LadderAxis::settle(const LabelSource& source, std::vector<LadderLabel>& labels,
                        const std::vector<std::size_t>& floating) {
    for (const AxisBreak& one : breaks_) bottom_ = std::max(bottom_, one.y);
    for (LadderLabel& label : labels)
        if (label.quiet && label.point != noPoint) label.y = y_[label.point];
    Settling(source, labels, y_, breaks_).run(floating);
    for (const LadderLabel& label : labels)
        if (!label.quiet) bottom_ = std::max(bottom_, label.y + label.box.bottom());
}

void LadderAxis::findLowest(const LadderModel& model) {
    for (std::size_t i = 0; i < y_.size(); ++i) {
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
