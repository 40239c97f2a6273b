// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/axis.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "ui/ladder/settling.h"
#include "ui/ladder/skyline.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr qreal wordGap = 4;
constexpr qreal apart = 2;      // between two labels
constexpr int breakAfter = 4;   // usual transits
constexpr qreal waitStep = 16;  // for each usual transit beyond the first
constexpr qreal widestWayDown = 104;
constexpr qreal kinkRoom = 16, belowTimer = 8;
constexpr qreal breakNear = 44, breakFar = 44, breakPadding = 6;

}  // namespace

class AxisSweep {
  public:
    AxisSweep(LadderAxis& axis, const LabelSource& source, LadderLabels& labels)
        : axis_(axis), s_(source), labels_(labels.all), skyline_(source.geometry.width) {}

    void run() {
        gather();
        axis_.y_.assign(s_.model.points.size(), 0);
        axis_.messageTime_ = s_.model.messageTime;
        placeTop();
        for (const PointId point : s_.model.inOrder()) place(point);
        for (const AxisBreak& one : axis_.breaks_) axis_.bottom_ = std::max(axis_.bottom_, one.y);
        for (LadderLabel& label : labels_)
            if (label.quiet) label.y = axis_.y_[label.point];
        Settling(s_, labels_, axis_.y_, axis_.breaks_).run(floating_);
        for (const LadderLabel& label : labels_)
            if (!label.quiet) axis_.bottom_ = std::max(axis_.bottom_, label.y + label.box.bottom());
        findLowest();
    }

  private:
    void gather() {
        labelsOf_.resize(s_.model.points.size());
        departs_.assign(s_.model.points.size(), false);
        endsOf_.assign(s_.model.points.size(), {noPoint, 0});
        for (std::size_t i = 0; i < labels_.size(); ++i)
            if (labels_[i].point != noPoint && !labels_[i].quiet) labelsOf_[labels_[i].point].push_back(i);
        for (const LadderMessage& message : s_.model.messages) {
            if (message.from == noPoint) continue;
            departs_[message.from] = true;
            const qreal transit = s_.geometry.transit;
            const bool late = message.departure.delayed || message.copy;
            if (message.to != noPoint) endsOf_[message.to] = {message.from, transit + (late ? kinkRoom : 0)};
            if (message.lost()) endsOf_[message.loss] = {message.from, transit * LadderGeometry::lossAt};
        }
    }

    void placeTop() {
        for (LadderLabel& label : labels_)
            if (label.point == noPoint) take(label, 0);
    }

    void take(LadderLabel& label, qreal y) {
        label.y = y;
        skyline_.take(label.box.left(), label.box.right(), y + label.box.bottom());
    }

    void place(PointId id) {
        const LadderPoint& point = s_.model.points[id];
        qreal y = earliest(id);
        if (endsOf_[id].first != noPoint) {
            y = std::max(y, axis_.y_[endsOf_[id].first] + endsOf_[id].second);
            y = std::max(y, underLabels(id, y));
        }
        for (const std::size_t index : labelsOf_[id]) {
            const LadderLabel& label = labels_[index];
            if (floats(label)) continue;
            const qreal beside = label.role == LabelRole::message ? wordGap : 0;  // two are not one word
            y = std::max(y, skyline_.over(label.box.left() - beside, label.box.right() + beside) + apart -
                                label.box.top());
        }
        axis_.y_[id] = y;
        for (const std::size_t index : labelsOf_[id])
            if (!floats(labels_[index])) {
                take(labels_[index], y);
                if (labels_[index].role == LabelRole::message && departs_[id])
                    sentBy_[indexOf(point.host)].push_back(index);
            }
        for (const std::size_t index : labelsOf_[id])
            if (floats(labels_[index])) placeFloating(index, y);
        note(point, y);
        previous_ = id;
        lastOf_[indexOf(point.host)] = id;
    }

    // An arrow comes in below the labels of what its receiver has sent in the meantime, if that costs no more
    // than it is worth: else it would cross them.
    qreal underLabels(PointId id, qreal y) const {
        const LadderPoint& point = pointOf(id);
        const LadderGeometry& g = s_.geometry;
        if (point.kind == PointKind::loss) return y;
        const qreal tip = g.arrowEnd(point.host), start = g.arrowEnd(peerOf(point.host));
        const qreal from = axis_.y_[endsOf_[id].first];
        qreal wanted = y;
        const std::vector<std::size_t>& sent = sentBy_[indexOf(point.host)];
        for (auto index = sent.rbegin(); index != sent.rend() && labels_[*index].y > from; ++index) {
            const LadderLabel& label = labels_[*index];
            const qreal far = point.host == HostId::client ? label.box.right() : label.box.left();
            const qreal share = (far - start) / (tip - start);
            if (share <= 0) continue;
            const qreal needed = from + (label.y + label.box.bottom() + apart - from) / share;
            if (needed <= y + widestWayDown) wanted = std::max(wanted, needed);
        }
        return wanted;
    }

    void note(const LadderPoint& point, qreal y) {
        if (axis_.marks_.empty() || axis_.marks_.back().at != point.at)
            axis_.marks_.push_back({point.at, y, y});
        axis_.marks_.back().last = std::max(axis_.marks_.back().last, y);
        axis_.last_ = axis_.bottom_ = std::max(axis_.last_, y);
    }

    // By its place in time alone.
    qreal earliest(PointId id) {
        const LadderPoint& point = s_.model.points[id];
        if (previous_ == noPoint) return LadderGeometry::firstRow;
        const LadderPoint& before = s_.model.points[previous_];
        if (before.at == point.at) return sameInstant(id);
        const Duration wait = point.at - before.at;
        if (wait > breakAfter * s_.model.messageTime) return addBreak(id, wait);
        const qreal share =
            static_cast<qreal>(wait.count()) / static_cast<qreal>(s_.model.messageTime.count());
        const qreal gap =
            share <= 1 ? share * LadderGeometry::callRow : LadderGeometry::callRow + (share - 1) * waitStep;
        const bool roomy = point.kind == PointKind::call || point.kind == PointKind::injection;
        return axis_.last_ + std::max(gap, roomy ? LadderGeometry::callRow : LadderGeometry::leastRow);
    }

    // One host's rows of one instant lie apart; the other host's need not.
    qreal sameInstant(PointId id) const {
        const LadderPoint& point = s_.model.points[id];
        qreal y = levelAbove(point);
        const PointId last = lastOf_[indexOf(point.host)];
        if (last == noPoint || s_.model.points[last].at != point.at) return y;
        const qreal gap = point.kind == PointKind::arrival     ? LadderGeometry::leastRow
                          : point.kind == PointKind::injection ? LadderGeometry::callRow
                                                               : LadderGeometry::reply;
        return std::max({y, axis_.y_[last] + gap, axis_.y_[last] + underLine(last, id)});
    }

    // What one host sends at one instant: the next label has its place under the line of the one before, if
    // that costs no more than it is worth; else that line passes behind it.
    qreal underLine(PointId last, PointId id) const {
        const LadderLabel* label = nullptr;
        for (const std::size_t index : labelsOf_[id])
            if (labels_[index].role == LabelRole::message) label = &labels_[index];
        if (!departs_[last] || !label) return 0;
        const LadderGeometry& g = s_.geometry;
        const HostId host = pointOf(id).host;
        const qreal far = host == HostId::client ? label->box.right() : label->box.left();
        const qreal share = std::abs(far - g.arrowEnd(host)) / (g.lane() - 2 * LadderGeometry::arrowGap);
        // The row itself makes the line before it steeper.
        const qreal needed = (share * g.transit - label->box.top() + apart) / std::max(1 - share, 0.01);
        return needed <= LadderGeometry::widestSendRow ? needed : LadderGeometry::sendRow;
    }

    // Not above anything of a smaller level.
    qreal levelAbove(const LadderPoint& point) const {
        const LadderPoint& before = s_.model.points[previous_];
        return before.level == point.level ? axis_.y_[previous_] : axis_.last_;
    }

    qreal addBreak(PointId id, Duration wait) {
        const LadderGeometry& g = s_.geometry;
        AxisBreak one;
        one.skipped = wait;
        one.after = previous_;
        one.before = id;
        one.label.text = durationText(wait, s_.view.language);
        one.label.align = Align::center;
        one.label.type = Type::meta;
        one.label.muted = true;
        const QSizeF size = textSize(one.label.text, Type::meta, s_.theme);
        const qreal middle = (g.client + g.server) / 2;
        const qreal left = middle - size.width() / 2 - breakPadding,
                    right = middle + size.width() / 2 + breakPadding;
        one.y = std::max(axis_.last_ + breakNear, skyline_.over(left, right) + apart + size.height() / 2);
        one.label.anchor = QPointF(middle, one.y + s_.theme.pixelSize(Type::meta) * 0.36);
        skyline_.take(left, right, one.y + size.height() / 2 + apart);
        axis_.breaks_.push_back(one);
        return one.y + breakFar;
    }

    const LadderPoint& pointOf(PointId id) const { return s_.model.points[id]; }

    static bool floats(const LadderLabel& label) {
        return label.role == LabelRole::timer || label.role == LabelRole::numbers;
    }

    // The first free place: of a timer below its start, of numbers beside their departure.
    void placeFloating(std::size_t index, qreal y) {
        LadderLabel& label = labels_[index];
        const qreal least = label.role == LabelRole::timer ? y + 2 * apart - label.box.top() : y;
        label.y =
            std::max(least, skyline_.over(label.box.left(), label.box.right()) + 2 * apart - label.box.top());
        take(label, label.y);
        // The next state below has a line above its name, which must not touch this text.
        const qreal below = label.role == LabelRole::timer ? belowTimer : 0;
        skyline_.take(label.box.left(), label.box.right(), label.y + label.box.bottom() + below);
        floating_.push_back(index);
    }

    // For each entry, and each instant at which something is due, the lowest point until then.
    void findLowest() {
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

    LadderAxis& axis_;
    const LabelSource& s_;
    std::vector<LadderLabel>& labels_;
    Skyline skyline_;
    std::vector<std::vector<std::size_t>> labelsOf_;
    std::vector<std::pair<PointId, qreal>> endsOf_;
    std::vector<bool> departs_;
    std::array<std::vector<std::size_t>, 2> sentBy_;  // by host: labels of messages, downward
    std::vector<std::size_t> floating_;
    PointId previous_ = noPoint;
    std::array<PointId, 2> lastOf_{noPoint, noPoint};
};

LadderAxis::LadderAxis(const LabelSource& source, LadderLabels& labels) {
    AxisSweep(*this, source, labels).run();
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
    return base + std::clamp(transits, 0.0, 1.0) * LadderGeometry::callRow;
}

qreal LadderAxis::heightOf(Instant t) const {
    const auto next = std::upper_bound(marks_.begin(), marks_.end(), t,
                                       [](Instant at, const Mark& mark) { return at < mark.at; });
    if (next == marks_.begin()) return LadderGeometry::firstRow - LadderGeometry::reply;
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
    if (below == marks_.end()) return after(beyond / LadderGeometry::callRow, messageTime_);
    return after(beyond / (below->first - mark.last), below->at - mark.at);
}

qreal LadderAxis::nowHeight(std::size_t cursor, Instant now) const {
    const auto made = std::lower_bound(made_.begin(), made_.end(), cursor,
                                       [](const Lowest& one, std::size_t end) { return one.entry < end; });
    const auto due = std::upper_bound(due_.begin(), due_.end(), now,
                                      [](Instant t, const Lowest& one) { return t < one.from; });
    const Lowest* lowest = made == made_.begin() ? nullptr : &*(made - 1);
    if (due != due_.begin() && (!lowest || (due - 1)->y >= lowest->y)) lowest = &*(due - 1);
    if (!lowest) return LadderGeometry::firstRow - LadderGeometry::reply;
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
