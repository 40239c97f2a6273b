// SPDX-License-Identifier: GPL-3.0-or-later
// Heights in proportion to time. Nothing makes room here, so labels fall back (measures.md 5): numbers, then
// whole labels go where others already stand, the less telling before the more telling; pointing at a message
// shows its own. Only what one host sends or gets at one instant stands a little apart, or one
// message would hide another.
#include <algorithm>
#include <array>

#include "ui/ladder/axis_sweep.h"
#include "ui/ladder/label_parts.h"

namespace synstep {

constexpr qreal apart = 2, sentApart = LadderGeometry::leastRow;
constexpr qreal reach = 160;  // no label is higher

// The most telling first; a cloud is drawn in any case.
static int rankOf(LabelRole role) {
    switch (role) {
        case LabelRole::cloud:
        case LabelRole::flood:
        case LabelRole::phase:
            return -1;
        case LabelRole::message:
            return 0;
        case LabelRole::state:
        case LabelRole::listener:
            return 1;
        case LabelRole::call:
        case LabelRole::lossWord:
        case LabelRole::corruptWord:
        case LabelRole::drop:
            return 2;
        default:
            return 3;
    }
}

class LinearSweep {
  public:
    LinearSweep(LadderAxis& axis, const LabelSource& source, LadderLabels& labels)
        : axis_(axis), s_(source), labels_(labels.all) {
        labelsOf_.resize(s_.model.points.size());
        departs_.assign(s_.model.points.size(), false);
        for (std::size_t i = 0; i < labels_.size(); ++i)
            if (labels_[i].point != noPoint && !labels_[i].quiet) labelsOf_[labels_[i].point].push_back(i);
        for (const LadderMessage& message : s_.model.messages)
            if (message.from != noPoint) departs_[message.from] = true;
    }

    void run() {
        axis_.y_.assign(s_.model.points.size(), 0);
        std::vector<Sweep> sweeps = sweepsOf(s_.model);
        for (Sweep& one : sweeps) sweep(one);
        const std::vector<qreal> lower = joined(sweeps, s_.model, axis_.y_);
        for (const PointId id : s_.model.order) axis_.y_[id] += lower[s_.model.blockOf(id)];
        axis_.findMarks(s_.model);
        for (std::size_t i = 0; i < labels_.size(); ++i)
            if (labels_[i].point == noPoint) put(i, 0);
        for (const PointId id : s_.model.order)
            for (const std::size_t index : labelsOf_[id]) put(index, axis_.y_[id]);
        axis_.settle(s_, labels_, {});
        axis_.findLowest(s_.model);
    }

  private:
    const LadderPoint& pointOf(PointId id) const { return s_.model.points[id]; }

    void sweep(Sweep& one) {
        previous_ = noPoint;
        last_ = 0;
        lastArrival_ = lastDeparture_ = {noPoint, noPoint};
        for (std::size_t rank = one.begin; rank < one.end; ++rank) {
            if (rank == one.kept) one.lowestBefore = last_;
            const PointId id = s_.model.order[rank];
            axis_.y_[id] = heightOf(id);
            last_ = std::max(last_, axis_.y_[id]);
            previous_ = id;
        }
    }

    // How far down this point stands.
    qreal heightOf(PointId id) {
        const LadderPoint& point = pointOf(id);
        const bool beside = isBesideAnother(id);
        if (previous_ == noPoint) {
            begin_ = point.at;
            return s_.geometry.firstRow;
        }
        const LadderPoint& before = pointOf(previous_);
        // Of one instant nothing is above anything of a smaller level.
        if (before.at == point.at)
            return (before.level == point.level ? axis_.y_[previous_] : last_) + (beside ? sentApart : 0);
        const qreal y = s_.geometry.firstRow +
                        static_cast<qreal>((point.at - begin_).count()) * s_.geometry.pxPerMicrosecond;
        return std::max(y, last_);
    }

    // Gives a label its place, if it has one: its point is at `y`.
    void put(std::size_t index, qreal y) {
        LadderLabel& label = labels_[index];
        label.y = label.role == LabelRole::timer ? y + apart - label.box.top() : y;
        if (!makeRoomFor(label) && !(shorten(label) && makeRoomFor(label))) {
            giveUp(label);
            return;
        }
        placed_.push_back(index);
    }

    // Whether its host has sent, or got, another one at this instant.
    bool isBesideAnother(PointId id) {
        const LadderPoint& point = pointOf(id);
        const bool arrives = point.kind == PointKind::arrival;
        if (!arrives && !departs_[id]) return false;
        PointId& last = (arrives ? lastArrival_ : lastDeparture_)[indexOf(point.host)];
        const bool beside = last != noPoint && pointOf(last).at == point.at;
        last = id;
        return beside;
    }

    QRectF boxOf(const LadderLabel& label) const { return label.box.translated(0, label.y); }

    // Whether it is free there, once those that tell less have given way.
    bool makeRoomFor(const LadderLabel& label) {
        const QRectF box = boxOf(label).adjusted(-apart, -apart, apart, apart);
        std::vector<std::size_t> inTheWay;
        for (auto it = placed_.rbegin(); it != placed_.rend(); ++it) {
            LadderLabel& other = labels_[*it];
            if (other.y < label.y - reach) break;
            if (other.quiet || !boxOf(other).intersects(box)) continue;
            if (label.role == LabelRole::cloud && other.role == LabelRole::cloud) continue;
            if (withdraws(other, box)) continue;
            if (rankOf(other.role) <= rankOf(label.role)) return false;
            inTheWay.push_back(*it);
        }
        for (const std::size_t other : inTheWay) giveUp(labels_[other]);
        return true;
    }

    // A state's name keeps its place without what stands below it, a message's flags without its numbers.
    bool withdraws(LadderLabel& label, const QRectF& box) const {
        LadderLabel shorter = label;
        if (label.role == LabelRole::state && label.texts.size() > 1) {
            shorter.texts.resize(1);
            measure(shorter, s_.theme);
        } else if (!shorten(shorter)) {
            return false;
        }
        if (boxOf(shorter).intersects(box)) return false;
        label = shorter;
        return true;
    }

    // Leaves the flags of a message, where its numbers were.
    bool shorten(LadderLabel& label) const {
        if (label.role != LabelRole::message) return false;
        const auto isNumbers = [](const LabelText& text) { return text.type == Type::numbers; };
        qreal lowest = 0;
        bool any = false;
        for (const LabelText& text : label.texts) {
            if (!isNumbers(text)) continue;
            lowest = any ? std::max(lowest, text.anchor.y()) : text.anchor.y();
            any = true;
        }
        if (!any) return false;
        std::erase_if(label.texts, isNumbers);
        const qreal down = lowest - label.texts.front().anchor.y();
        for (LabelText& text : label.texts) text.anchor.ry() += down;
        if (label.repeatSign) label.repeatSign->ry() += down;
        if (label.circle) label.circle->ry() += down;
        if (!label.frame.isEmpty()) label.frame.translate(0, down);
        measure(label, s_.theme);
        return true;
    }

    // A numbered one keeps its number, which stands on the arrow, unless it would lie on another text there.
    void giveUp(LadderLabel& label) const {
        if (label.role != LabelRole::message || !label.circle) {
            label.quiet = true;
            return;
        }
        label.texts.erase(label.texts.begin(), label.texts.end() - 1);
        label.repeatSign.reset();
        label.frame = {};
        measure(label, s_.theme);
    }

    LadderAxis& axis_;
    const LabelSource& s_;
    std::vector<LadderLabel>& labels_;
    std::vector<std::vector<std::size_t>> labelsOf_;
    std::vector<bool> departs_;
    PointId previous_ = noPoint;
    qreal last_ = 0;
    Instant begin_{};
    std::array<PointId, 2> lastArrival_{noPoint, noPoint}, lastDeparture_{noPoint, noPoint};
    std::vector<std::size_t> placed_;  // downward, roughly
};

void sweepLinear(LadderAxis& axis, const LabelSource& source, LadderLabels& labels) {
    LinearSweep(axis, source, labels).run();
}

}  // namespace synstep
