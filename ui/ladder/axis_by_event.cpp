// SPDX-License-Identifier: GPL-3.0-or-later
// Heights by event: a skyline knows how far down each strip of the picture is taken.
#include <algorithm>

#include "ui/ladder/axis_sweep.h"
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

class SweepByEvent : public AxisSweep {
  public:
    SweepByEvent(LadderAxis& axis, const LabelSource& source, LadderLabels& labels)
        : AxisSweep(axis, source, labels), skyline_(source.geometry.width) {
        endsOf_.assign(s_.model.points.size(), {noPoint, 0});
        for (const LadderMessage& message : s_.model.messages) {
            if (message.from == noPoint) continue;
            const qreal transit = s_.geometry.transit;
            const bool late = message.departure.delayed || message.copy;
            if (message.to != noPoint) endsOf_[message.to] = {message.from, transit + (late ? kinkRoom : 0)};
            if (message.lost()) endsOf_[message.loss] = {message.from, transit * LadderGeometry::lossAt};
        }
    }

  protected:
    qreal heightOf(PointId id) override {
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
        // What floats comes after what does not.
        std::stable_partition(labelsOf_[id].begin(), labelsOf_[id].end(),
                              [&](std::size_t index) { return !floats(labels_[index]); });
        return y;
    }

    void put(std::size_t index, qreal y) override {
        LadderLabel& label = labels_[index];
        if (floats(label) && label.point != noPoint) return placeFloating(index, y);
        take(label, y);
        if (label.role == LabelRole::message && departs_[label.point])
            sentBy_[indexOf(pointOf(label.point).host)].push_back(index);
    }

  private:
    void take(LadderLabel& label, qreal y) {
        label.y = y;
        skyline_.take(label.box.left(), label.box.right(), y + label.box.bottom());
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

    Skyline skyline_;
    std::vector<std::pair<PointId, qreal>> endsOf_;
    std::array<std::vector<std::size_t>, 2> sentBy_;  // by host: labels of messages, downward
};

std::unique_ptr<AxisSweep> sweepByEvent(LadderAxis& axis, const LabelSource& source, LadderLabels& labels) {
    return std::make_unique<SweepByEvent>(axis, source, labels);
}

}  // namespace synstep
