// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/axis.h"

#include <algorithm>
#include <cmath>

#include "ui/ladder/axis_sweep.h"

namespace synstep {

LadderAxis::LadderAxis(const LabelSource& source, LadderLabels& labels) {
    messageTime_ = source.model.messageTime;
    firstRow_ = source.geometry.firstRow;
    if (source.geometry.pxPerMicrosecond > 0) {
        sweepLinear(*this, source, labels);
        usualRow_ = source.geometry.pxPerMicrosecond * static_cast<qreal>(messageTime_.count());
    } else {
        sweepByEvent(*this, source, labels);
    }
}

void LadderAxis::moveInto(const Within& place, LadderLabels& labels) {
    for (qreal& y : y_) y += place.lower;
    for (Mark& mark : marks_) {
        mark.first += place.lower;
        mark.last += place.lower;
    }
    for (AxisBreak& one : breaks_) {
        one.y += place.lower;
        one.label.anchor.ry() += place.lower;
    }
    for (auto* list : {&made_, &due_})
        for (Lowest& one : *list) one.y += place.lower;
    for (LadderLabel& label : labels.all) label.y += place.lower;
    firstRow_ += place.lower;
    top_ = place.top;
    bottom_ = place.isEnd ? bottom_ + place.lower : place.last;
    last_ = place.last;
}

// Beyond the last point time passes as fast as in a usual transit, until the picture would grow too long.
qreal LadderAxis::between(qreal base, Instant from, Instant t) const {
    const auto next = std::upper_bound(marks_.begin(), marks_.end(), from,
                                       [](Instant at, const Mark& mark) { return at < mark.at; });
    if (next != marks_.end()) {
        const qreal share =
            static_cast<qreal>((t - from).count()) / static_cast<qreal>((next->at - from).count());
        return base + std::clamp(share, 0.0, 1.0) * (next->first - base);
    }
    const qreal transits = static_cast<qreal>((t - from).count()) / static_cast<qreal>(messageTime_.count());
    return base + std::clamp(transits, 0.0, 1.0) * usualRow_;
}

qreal LadderAxis::heightOf(Instant t) const {
    const auto next = std::upper_bound(marks_.begin(), marks_.end(), t,
                                       [](Instant at, const Mark& mark) { return at < mark.at; });
    if (next == marks_.begin()) return firstRow_ - LadderGeometry::reply;
    const Mark& mark = *(next - 1);
    return mark.at == t ? mark.last : between(mark.last, mark.at, t);
}

Instant LadderAxis::timeAt(qreal height) const {
    const auto below = std::upper_bound(marks_.begin(), marks_.end(), height,
                                        [](qreal y, const Mark& mark) { return y < mark.first; });
    if (below == marks_.begin()) return Instant{};
    const Mark& mark = *(below - 1);
    const qreal beyond = std::max(height - mark.last, 0.0);
    const auto after = [&](qreal share, Duration span) {
        return mark.at + Duration(std::llround(share * static_cast<qreal>(span.count())));
    };
    if (below == marks_.end()) return after(beyond / usualRow_, messageTime_);
    return after(beyond / (below->first - mark.last), below->at - mark.at);
}

qreal LadderAxis::nowHeight(std::size_t cursor, Instant now) const {
    const auto made = std::lower_bound(made_.begin(), made_.end(), cursor,
                                       [](const Lowest& one, std::size_t end) { return one.entry < end; });
    const auto due = std::upper_bound(due_.begin(), due_.end(), now,
                                      [](Instant t, const Lowest& one) { return t < one.from; });
    const Lowest* lowest = made == made_.begin() ? nullptr : &*(made - 1);
    if (due != due_.begin() && (!lowest || (due - 1)->y >= lowest->y)) lowest = &*(due - 1);
    if (!lowest) return firstRow_ - LadderGeometry::reply;
    return now <= lowest->at ? lowest->y : between(lowest->y, lowest->at, now);
}

std::span<const AxisBreak> LadderAxis::breaksWithin(const HeightRange& range) const {
    const auto first = std::lower_bound(breaks_.begin(), breaks_.end(), range.top,
                                        [](const AxisBreak& one, qreal y) { return one.y < y; });
    const auto last = std::upper_bound(first, breaks_.end(), range.bottom,
                                       [](qreal y, const AxisBreak& one) { return y < one.y; });
    return {first, last};
}

}  // namespace synstep
