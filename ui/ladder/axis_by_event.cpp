// SPDX-License-Identifier: GPL-3.0-or-later
// Heights by event: one sweep in the order of time, over one picture or over several that share the axis.
#include <algorithm>
#include <optional>

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

// One picture: its labels and what they need. Where its points come in time is the sweep's to say.
class AxisSide {
  public:
    AxisSide(LadderAxis& axis, const LabelSource& source, LadderLabels& labels)
        : axis_(axis), s_(source), labels_(labels.all), skyline_(source.geometry.width) {
        gather();
        axis_.y_.assign(s_.model.points.size(), 0);
    }

    // As if nothing had been placed yet.
    void begin(const Sweep& sweep);
    void end(Sweep& sweep);
    qreal firstRow() const { return s_.geometry.firstRow; }
    // The next point that has no place yet; nullptr: all have one.
    const LadderPoint* next() const {
        return placed_ < sweep_.end ? &s_.model.points[s_.model.order[placed_]] : nullptr;
    }
    // How far down the next point must be, at least `base`.
    qreal wanted(qreal base) const;
    void place(qreal y);
    // The middle of a break, not above `least`.
    qreal heightOfBreak(Duration wait, qreal least) const;
    // Before the next point; `own`: it is this side's that ends the wait.
    void addBreak(Duration wait, qreal y, bool own);
    void finish(const std::vector<Sweep>& sweeps);
    void finishShared(const std::vector<LadderAxis::Mark>& marks, qreal last);

  private:
    void gather() {
        labelsOf_.resize(s_.model.points.size());
        departs_.assign(s_.model.points.size(), false);
        endsOf_.assign(s_.model.points.size(), {noPoint, 0});
        for (std::size_t i = 0; i < labels_.size(); ++i)
            if (labels_[i].point != noPoint && !labels_[i].quiet) labelsOf_[labels_[i].point].push_back(i);
        for (const LadderMessage& message : s_.model.messages) {
            if (message.from == noPoint || !s_.model.has(message.from)) continue;  // or far above
            departs_[message.from] = true;
            const qreal transit = s_.geometry.transit;
            const bool late = message.departure.delayed || message.copy;
            if (message.to != noPoint) endsOf_[message.to] = {message.from, transit + (late ? kinkRoom : 0)};
            if (message.lost()) endsOf_[message.loss] = {message.from, transit * LadderGeometry::lossAt};
        }
    }

    void take(LadderLabel& label, qreal y) {
        label.y = y;
        skyline_.take(label.box.left(), label.box.right(), y + label.box.bottom());
    }

    // Where the message left that ends here; none: it does not matter, or is too far above to matter.
    PointId departureOf(PointId id) const {
        const PointId from = endsOf_[id].first;
        return from == noPoint || rankOf(from) < sweep_.begin ? noPoint : from;
    }
    std::size_t rankOf(PointId id) const { return s_.model.rankOf(id); }

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

    // One host's rows of one instant lie apart; the other host's need not.
    qreal belowLast(PointId id, qreal y) const {
        const LadderPoint& point = s_.model.points[id];
        const PointId last = lastOf_[indexOf(point.host)];
        if (last == noPoint || s_.model.points[last].at != point.at) return y;
        const qreal gap = point.kind == PointKind::arrival     ? LadderGeometry::leastRow
                          : point.kind == PointKind::injection ? LadderGeometry::callRow
                          : point.kind == PointKind::below     ? underCard(last)
                                                               : LadderGeometry::reply;
        return std::max({y, axis_.y_[last] + gap, axis_.y_[last] + underLine(last, id)});
    }

    qreal underCard(PointId flood) const {
        qreal bottom = 0;
        for (const std::size_t index : labelsOf_[flood])
            if (labels_[index].role == LabelRole::flood) bottom = labels_[index].box.bottom();
        return bottom + LadderGeometry::underFlood;
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
        const qreal share = std::abs(far - g.arrowEnd(host)) / (g.lane() - 2 * g.arrowGap);
        // The row itself makes the line before it steeper.
        const qreal needed = (share * g.transit - label->box.top() + apart) / std::max(1 - share, 0.01);
        return needed <= LadderGeometry::widestSendRow ? needed : LadderGeometry::sendRow;
    }

    LabelText breakLabel(Duration wait) const {
        LabelText text;
        text.text = durationText(wait, s_.view.language);
        text.align = Align::center;
        text.type = Type::meta;
        text.muted = true;
        return text;
    }
    QRectF breakBox(const LabelText& text, qreal y) const {
        const QSizeF size = textSize(text.text, Type::meta, s_.theme);
        const qreal middle = (s_.geometry.client + s_.geometry.server) / 2;
        return QRectF(middle - size.width() / 2 - breakPadding, y - size.height() / 2,
                      size.width() + 2 * breakPadding, size.height());
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
    }

    LadderAxis& axis_;
    const LabelSource s_;
    std::vector<LadderLabel>& labels_;
    Skyline skyline_;
    Sweep sweep_;
    std::size_t placed_ = 0;  // the rank of the next point
    std::vector<AxisBreak> breaks_;
    std::vector<std::vector<std::size_t>> labelsOf_;
    std::vector<std::pair<PointId, qreal>> endsOf_;
    std::vector<bool> departs_;
    std::array<std::vector<std::size_t>, 2> sentBy_;  // by host: labels of messages, downward
    std::array<PointId, 2> lastOf_{noPoint, noPoint};
};

qreal AxisSide::wanted(qreal base) const {
    const PointId id = s_.model.order[placed_];
    qreal y = belowLast(id, base);
    if (const PointId from = departureOf(id); from != noPoint) {
        y = std::max(y, axis_.y_[from] + endsOf_[id].second);
        y = std::max(y, underLabels(id, y));
    }
    for (const std::size_t index : labelsOf_[id]) {
        const LadderLabel& label = labels_[index];
        if (floats(label)) continue;
        const qreal beside = label.role == LabelRole::message ? wordGap : 0;  // two are not one word
        y = std::max(y, skyline_.over(label.box.left() - beside, label.box.right() + beside) + apart -
                            label.box.top());
    }
    return y;
}

void AxisSide::place(qreal y) {
    const PointId id = s_.model.order[placed_++];
    const HostId host = s_.model.points[id].host;
    axis_.y_[id] = y;
    for (const std::size_t index : labelsOf_[id])
        if (!floats(labels_[index])) {
            take(labels_[index], y);
            if (labels_[index].role == LabelRole::message && departs_[id])
                sentBy_[indexOf(host)].push_back(index);
        }
    for (const std::size_t index : labelsOf_[id])
        if (floats(labels_[index])) placeFloating(index, y);
    lastOf_[indexOf(host)] = id;
}

qreal AxisSide::heightOfBreak(Duration wait, qreal least) const {
    const QRectF box = breakBox(breakLabel(wait), 0);
    return std::max(least, skyline_.over(box.left(), box.right()) + apart + box.height() / 2);
}

void AxisSide::addBreak(Duration wait, qreal y, bool own) {
    AxisBreak one;
    one.y = y;
    one.skipped = wait;
    one.before = own ? s_.model.order[placed_] : noPoint;
    one.label = breakLabel(wait);
    const QRectF box = breakBox(one.label, y);
    one.label.anchor = QPointF(box.center().x(), y + s_.theme.pixelSize(Type::meta) * 0.36);
    skyline_.take(box.left(), box.right(), box.bottom() + apart);
    breaks_.push_back(one);
}

void AxisSide::begin(const Sweep& sweep) {
    sweep_ = sweep;
    placed_ = sweep.begin;
    skyline_ = Skyline(s_.geometry.width);
    for (std::vector<std::size_t>& sent : sentBy_) sent.clear();
    lastOf_ = {noPoint, noPoint};
    breaks_.clear();
    if (sweep.begin > 0 || !s_.model.fromTop) return;
    for (LadderLabel& label : labels_)
        if (label.point == noPoint) take(label, 0);
}

// What is not kept goes.
void AxisSide::end(Sweep& sweep) {
    if (sweep.kept > 0) sweep.lowestBefore = axis_.y_[s_.model.order[sweep.kept - 1]];
    const auto isKept = [&](PointId before) { return before == noPoint || rankOf(before) >= sweep.kept; };
    const auto kept = std::partition_point(breaks_.begin(), breaks_.end(),
                                           [&](const AxisBreak& one) { return !isKept(one.before); });
    axis_.breaks_.insert(axis_.breaks_.begin(), kept, breaks_.end());
}

void AxisSide::finish(const std::vector<Sweep>& sweeps) {
    const LadderModel& model = s_.model;
    const std::vector<qreal> lower = joined(sweeps, model, axis_.y_);
    for (const PointId id : model.order) axis_.y_[id] += lower[model.blockOf(id)];
    for (AxisBreak& one : axis_.breaks_) {
        one.y += lower[model.blockOf(one.before)];
        one.label.anchor.ry() += lower[model.blockOf(one.before)];
    }
    std::vector<std::size_t> floating;
    for (const PointId id : model.order)
        for (const std::size_t index : labelsOf_[id]) {
            labels_[index].y += lower[model.blockOf(id)];
            if (floats(labels_[index])) floating.push_back(index);
        }
    axis_.findMarks(model);
    axis_.settle(s_, labels_, floating);
    axis_.findLowest(model);
}

void AxisSide::finishShared(const std::vector<LadderAxis::Mark>& marks, qreal last) {
    axis_.marks_ = marks;
    axis_.last_ = axis_.bottom_ = last;
    std::vector<std::size_t> floating;
    for (const PointId id : s_.model.order)
        for (const std::size_t index : labelsOf_[id])
            if (floats(labels_[index])) floating.push_back(index);
    axis_.settle(s_, labels_, floating);
    // What happens in one picture takes time in the other one, too.
    for (const LadderAxis::Mark& mark : marks) axis_.due_.push_back({noEntry, mark.at, mark.at, mark.last});
    axis_.findLowest(s_.model);
}

class SweepByEvent {
  public:
    SweepByEvent(std::vector<AxisSide>& sides, Duration messageTime)
        : sides_(sides), messageTime_(messageTime) {}

    void run() {
        for (const LadderPoint* next = nextPoint(); next != nullptr; next = nextPoint())
            placeRow(next->at, next->level, next->kind);
    }
    const std::vector<LadderAxis::Mark>& marks() const { return marks_; }
    qreal last() const { return last_; }

  private:
    struct Row {
        Instant at{};
        std::uint32_t level = 0;
    };

    const LadderPoint* nextPoint() const {
        const LadderPoint* first = nullptr;
        for (const AxisSide& side : sides_)
            if (const LadderPoint* next = side.next();
                next && (!first || std::pair(next->at, next->level) < std::pair(first->at, first->level)))
                first = next;
        return first;
    }
    static bool isOf(const LadderPoint* point, Instant at, std::uint32_t level) {
        return point != nullptr && point->at == at && point->level == level;
    }

    // The points of one level of one instant: the first of each side at one height, the others not above.
    void placeRow(Instant at, std::uint32_t level, PointKind kind) {
        const qreal base = earliest(at, level, kind);
        qreal first = base;
        for (const AxisSide& side : sides_)
            if (isOf(side.next(), at, level)) first = std::max(first, side.wanted(base));
        for (AxisSide& side : sides_) {
            qreal y = first;
            while (isOf(side.next(), at, level)) {
                y = side.wanted(y);
                side.place(y);
                note(at, y);
            }
        }
        previous_ = Row{at, level};
    }

    void note(Instant at, qreal y) {
        if (marks_.empty() || marks_.back().at != at) marks_.push_back({at, y, y});
        marks_.back().last = std::max(marks_.back().last, y);
        last_ = std::max(last_, y);
    }

    // By its place in time alone; nothing of a greater level is above anything of a smaller one.
    qreal earliest(Instant at, std::uint32_t level, PointKind kind) {
        if (!previous_) return sides_.front().firstRow();
        if (previous_->at == at) return last_;
        if (kind == PointKind::folded) return last_ + LadderGeometry::foldedRow;
        const Duration wait = at - previous_->at;
        if (wait > breakAfter * messageTime_) return addBreak(at, level, wait);
        const qreal share = static_cast<qreal>(wait.count()) / static_cast<qreal>(messageTime_.count());
        const qreal gap =
            share <= 1 ? share * LadderGeometry::callRow : LadderGeometry::callRow + (share - 1) * waitStep;
        const bool roomy = kind == PointKind::call || kind == PointKind::injection;
        return last_ + std::max(gap, roomy ? LadderGeometry::callRow : LadderGeometry::leastRow);
    }

    qreal addBreak(Instant at, std::uint32_t level, Duration wait) {
        qreal y = last_ + breakNear;
        for (const AxisSide& side : sides_) y = side.heightOfBreak(wait, y);
        for (AxisSide& side : sides_) side.addBreak(wait, y, isOf(side.next(), at, level));
        return y + breakFar;
    }

    std::vector<AxisSide>& sides_;
    Duration messageTime_;
    std::optional<Row> previous_;
    std::vector<LadderAxis::Mark> marks_;
    qreal last_ = 0;
};

void sweepByEvent(LadderAxis& axis, const LabelSource& source, LadderLabels& labels) {
    std::vector<AxisSide> sides;
    sides.emplace_back(axis, source, labels);
    std::vector<Sweep> sweeps = sweepsOf(source.model);
    for (Sweep& sweep : sweeps) {
        sides.front().begin(sweep);
        SweepByEvent(sides, source.model.messageTime).run();
        sides.front().end(sweep);
    }
    sides.front().finish(sweeps);
}

std::vector<LadderAxis> LadderAxis::shared(const std::vector<AxisInput>& inputs) {
    std::vector<LadderAxis> axes(inputs.size());
    std::vector<AxisSide> sides;
    Duration messageTime{};
    for (const AxisInput& input : inputs) messageTime = std::max(messageTime, input.source.model.messageTime);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        axes[i].messageTime_ = messageTime;
        axes[i].firstRow_ = inputs[i].source.geometry.firstRow;
        sides.emplace_back(axes[i], inputs[i].source, inputs[i].labels);
        sides.back().begin({0, 0, inputs[i].source.model.order.size(), 0});
    }
    SweepByEvent sweep(sides, messageTime);
    sweep.run();
    for (AxisSide& side : sides) {
        Sweep whole;
        side.end(whole);
        side.finishShared(sweep.marks(), sweep.last());
    }
    return axes;
}

}  // namespace synstep
