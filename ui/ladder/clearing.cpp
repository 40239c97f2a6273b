// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/clearing.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/ladder/crossing.h"
#include "ui/ladder/label_parts.h"
#include "ui/ladder/ways.h"

namespace synstep {

namespace {

constexpr qreal stride = 6, farEndClear = 26, around = 2;
constexpr qreal farAbove = 400;  // no label moves further
constexpr qreal below = 4, furthestBelow = 60, furthestDown = 12, foot = 19;
constexpr qreal besideCross = 3;
constexpr qreal circleRadius = 9;
constexpr QSizeF circleSize(2 * circleRadius, 2 * circleRadius);

// What a label covers: every text, badge and sign for itself, so that what passes between them is free.
std::vector<QRectF> partsOf(const LadderLabel& label, const Theme& theme) {
    std::vector<QRectF> parts;
    for (const LabelText& text : label.texts) parts.push_back(textBounds(textShape(text, label.y), theme));
    if (!label.frame.isEmpty()) parts.push_back(label.frame.translated(0, label.y));
    if (label.circle)
        parts.emplace_back(*label.circle + QPointF(-circleRadius, label.y - circleRadius), circleSize);
    for (QRectF& part : parts) part.adjust(-around, 0, around, -1);
    return parts;
}

void shift(LadderLabel& label, QPointF by) {
    label.box.translate(by.x(), 0);
    label.y += by.y();
    for (LabelText& text : label.texts) text.anchor.rx() += by.x();
    if (label.repeatSign) label.repeatSign->rx() += by.x();
    if (label.circle) label.circle->rx() += by.x();
    if (!label.frame.isEmpty()) label.frame.translate(by.x(), 0);
}

QRectF placeOf(const LadderLabel& label) {
    return label.box.translated(0, label.y);
}

}  // namespace

// One section of them.
class SectionClearing {
  public:
    SectionClearing(LabelClearing& all, const LabelClearing::Section& section)
        : all_(all), section_(section), s_(all.s_), g_(all.s_.geometry), labels_(all.labels_) {}

    // What has one place alone comes first.
    void run() {
        for (std::size_t i = section_.begin; i < section_.end; ++i) putOnArrow(i);
        for (std::size_t i = section_.begin; i < section_.end; ++i) {
            const LadderLabel& label = labels_[i];
            if (label.role != LabelRole::message || label.quiet || isNumberAlone(label)) continue;
            const Outline outline(label, s_.theme);
            if (isCrossed(i, outline, {}, waysNear(i, outline.box), false) && !moveAlong(i, outline))
                moveBelow(i, outline);
        }
        for (std::size_t i = section_.begin; i < section_.end; ++i)
            if (labels_[i].role == LabelRole::lossWord && !labels_[i].quiet) moveRoundCross(i);
        hideCrowded();
    }

  private:
    // What a label covers where it is; where it might go, that is moved.
    struct Outline {
        Outline(const LadderLabel& label, const Theme& theme)
            : box(label.box.translated(0, label.y)), parts(partsOf(label, theme)) {}
        QRectF box;
        std::vector<QRectF> parts;
    };

    // Messages, in rising order, whose ways come to these heights.
    std::vector<std::size_t> waysNear(std::size_t i, const QRectF& box) const {
        std::vector<std::size_t> near = all_.index_.messages.meeting({box.top(), box.bottom()});
        std::erase(near, labels_[i].item);
        return near;
    }

    // Once moved: by the ways of earlier messages, or of any; on a paper nothing comes later. The one that
    // was in the way a step before mostly still is.
    bool isCrossed(std::size_t i, const Outline& outline, QPointF by, const std::vector<std::size_t>& near,
                   bool byAny) {
        const auto end =
            byAny || !s_.view.live ? near.end() : std::lower_bound(near.begin(), near.end(), asked(i));
        if (std::binary_search(near.begin(), end, inTheWay_) && crossesBy(inTheWay_, outline, by))
            return true;
        const auto other = std::find_if(near.begin(), end,
                                        [&](std::size_t message) { return crossesBy(message, outline, by); });
        if (other == end) return false;
        inTheWay_ = *other;
        return true;
    }

    bool crossesBy(std::size_t message, const Outline& outline, QPointF by) const {
        const QRectF all = outline.box.translated(by).adjusted(-around, 0, around, 0);
        const std::vector<QPointF>& corners = cornersOf(message);
        for (std::size_t leg = 0; leg + 1 < corners.size(); ++leg) {
            const QLineF line(corners[leg], corners[leg + 1]);
            if (!crosses(line, all)) continue;
            for (const QRectF& part : outline.parts)
                if (crosses(line, part.translated(by))) return true;
        }
        return false;
    }

    // Messages before this one have left when the label comes to be there.
    std::size_t asked(std::size_t i) const {
        std::size_t message = labels_[i].item;
        if (labels_[i].role != LabelRole::lossWord) return message;
        const Instant loss = s_.model.points[s_.model.messages[message].loss].at;
        while (message < s_.model.messages.size() && s_.model.messages[message].departure.sentAt <= loss)
            ++message;
        return message;
    }

    const std::vector<QPointF>& cornersOf(std::size_t message) const {
        std::vector<QPointF>& way = all_.ways_[message];
        const auto middle = [](QPointF from, QPointF to) { return (from.x() + to.x()) / 2; };
        if (way.empty()) way = wayOf(s_, all_.axis_, message, middle).corners;
        return way;
    }

    // Of another section as it was laid out.
    QRectF homeOf(std::size_t i) const {
        const auto home = all_.homes_.find(i);
        const bool own = i >= section_.begin && i < section_.end;
        return own || home == all_.homes_.end() ? placeOf(labels_[i]) : home->second;
    }

    // Whether it belongs to this section alone.
    bool isOpen(std::size_t i, const QRectF& box) const {
        return box.top() > section_.floor && box.bottom() <= lowest(i);
    }
    // How far down this label may be.
    qreal lowest(std::size_t i) const {
        return placesOf(labels_[i], wayRange(s_, all_.axis_, labels_[i].item)).bottom;
    }

    // The card of a flood does, too, which is no message's own.
    static bool takesRoom(const LadderLabel& label) {
        return givesWay(label) || label.role == LabelRole::flood;
    }

    bool isTaken(std::size_t i, const QRectF& box) {
        if (taker_ < labels_.size() && isTakenBy(taker_, i, box)) return true;
        for (auto other = moved_.rbegin(); other != moved_.rend(); ++other) {
            const QRectF taken = labels_[*other].box.translated(0, labels_[*other].y);
            if (taken.bottom() < box.top() - farAbove) break;
            if (taken.intersects(box)) return true;
        }
        for (const std::size_t other : all_.index_.labels.meeting({box.top(), box.bottom()})) {
            if (!isTakenBy(other, i, box)) continue;
            taker_ = other;
            return true;
        }
        for (const AxisBreak& one : all_.axis_.breaksWithin({box.top() - stride, box.bottom() + stride}))
            if (textBounds(textShape(one.label, 0), s_.theme).intersects(box)) return true;
        return false;
    }

    bool isTakenBy(std::size_t other, std::size_t i, const QRectF& box) const {
        return other != i && !labels_[other].quiet && takesRoom(labels_[other]) &&
               homeOf(other).intersects(box);
    }

    qreal slopeOf(std::size_t message) const {
        const QPointF from = cornersOf(message)[0], to = cornersOf(message)[1];
        return std::abs((to.y() - from.y()) / (to.x() - from.x()));
    }

    static bool isNumberAlone(const LadderLabel& label) {
        return label.role == LabelRole::message && label.circle && label.texts.size() == 1;
    }

    // A number without words is a bead on its arrow; the word of a copy stands under its own, if it can.
    void putOnArrow(std::size_t i) {
        LadderLabel& label = labels_[i];
        if (label.role == LabelRole::copyWord) {
            const QPointF from = cornersOf(label.item)[0];
            const bool right = label.texts.front().align == Align::left;
            const qreal far = right ? label.box.right() : label.box.left();
            const qreal arrow = from.y() + slopeOf(label.item) * std::abs(far - from.x());
            const qreal down = std::clamp(arrow - (label.y + label.box.top()), 0.0, furthestDown);
            const Outline outline(label, s_.theme);
            moveTo(i, outline, {0, down}, waysNear(i, outline.box.translated(0, down)), true);
        } else if (isNumberAlone(label) && !s_.model.messages[label.item].departure.injected) {
            putBead(i);
        }
    }

    // At the first free place from the sender on; where none is, at the sender for now.
    void putBead(std::size_t i) {
        const LadderMessage& message = s_.model.messages[labels_[i].item];
        const qreal way = LadderGeometry::inward(message.departure.from);
        const QPointF from = cornersOf(labels_[i].item)[0];
        const qreal end = g_.arrowEnd(peerOf(message.departure.from)) - way * farEndClear;
        std::optional<LadderLabel> first;
        bool free = false;
        for (LadderLabel bead = labels_[i]; (bead.circle->x() - end) * way < 0;
             shift(bead, {way * stride, 0})) {
            bead.y = from.y() + slopeOf(bead.item) * std::abs(bead.circle->x() - from.x()) - bead.circle->y();
            if (!first) first = bead;
            const QRectF box = placeOf(bead);
            if (!isOpen(i, box) || isTaken(i, box)) continue;
            first = bead;
            free = true;
            break;
        }
        if (!first) return;
        if (!free && !labels_[i].quiet) crowded_.push_back(i);
        all_.homes_.emplace(i, placeOf(labels_[i]));
        labels_[i] = *first;
        moved_.push_back(i);
    }

    // A number that found no free place, and whose figures lie on a text now that all stand where they will,
    // is not drawn unless its message is pointed at. The later give way first.
    void hideCrowded() {
        for (auto i = crowded_.rbegin(); i != crowded_.rend(); ++i) labels_[*i].quiet = liesOnText(*i);
    }

    bool liesOnText(std::size_t i) const {
        const QRectF bounds = textBounds(textShape(labels_[i].texts.back(), labels_[i].y), s_.theme);
        const QRectF own = bounds.adjusted(1, 1, -1, -1);  // a line's bounds are higher than its figures
        for (const std::size_t other : all_.index_.labels.meeting({own.top(), own.bottom()})) {
            if (other == i || labels_[other].quiet || !givesWay(labels_[other])) continue;
            for (const LabelText& text : labels_[other].texts)
                if (textBounds(textShape(text, labels_[other].y), s_.theme).intersects(own)) return true;
        }
        return false;
    }

    bool moveTo(std::size_t i, const Outline& outline, QPointF by, const std::vector<std::size_t>& near,
                bool byAny) {
        const QRectF box = outline.box.translated(by);
        if (!isOpen(i, box) || isCrossed(i, outline, by, near, byAny) || isTaken(i, box)) return false;
        all_.homes_.emplace(i, outline.box);
        shift(labels_[i], by);
        moved_.push_back(i);
        return true;
    }

    // Under its arrow, near the sender, where the next message leaves that room.
    void moveBelow(std::size_t i, const Outline& outline) {
        const QPointF from = cornersOf(labels_[i].item)[0];
        const qreal way = LadderGeometry::inward(s_.model.messages[labels_[i].item].departure.from);
        for (qreal along = 0; along <= furthestBelow; along += stride) {
            const QRectF aside = outline.box.translated(way * along, 0);
            const qreal far = way > 0 ? aside.right() : aside.left();
            const qreal arrow = from.y() + slopeOf(labels_[i].item) * std::abs(far - from.x());
            const QRectF moved = aside.translated(0, arrow + below - aside.top());
            if (moved.bottom() > all_.axis_.last() + foot) return;
            if (moveTo(i, outline, moved.topLeft() - outline.box.topLeft(), waysNear(i, moved), true)) return;
        }
    }

    // Where another one's way would go through the word of a loss: to the other side of the rest of its own
    // way, or back, under what it has gone.
    void moveRoundCross(std::size_t i) {
        const Outline outline(labels_[i], s_.theme);
        if (!isCrossed(i, outline, {}, waysNear(i, outline.box), false)) return;
        const std::size_t message = labels_[i].item;
        const QPointF cross = cornersOf(message)[1];
        const qreal way = LadderGeometry::inward(s_.model.messages[message].departure.from);
        const QPointF end = cornersOf(message).back();
        const qreal slope = std::abs((end.y() - cross.y()) / (end.x() - cross.x()));
        const qreal far = way > 0 ? outline.box.right() : outline.box.left();
        const qreal ahead = cross.y() + slope * std::abs(far - cross.x()) + besideCross - outline.box.top();
        const qreal back = -(std::abs(outline.box.center().x() - cross.x()) * 2);
        std::array places{QPointF(0, ahead),
                          QPointF(way * back, cross.y() + besideCross - outline.box.top())};
        if (places[1].manhattanLength() < places[0].manhattanLength()) std::swap(places[0], places[1]);
        for (const QPointF by : places)
            if (moveTo(i, outline, by, waysNear(i, outline.box.translated(by)), false)) return;
    }

    // To the nearest free place further along its own arrow, as far above it as before.
    bool moveAlong(std::size_t i, const Outline& outline) {
        const LadderMessage& message = s_.model.messages[labels_[i].item];
        const qreal way = LadderGeometry::inward(message.departure.from), slope = slopeOf(labels_[i].item);
        const qreal end = g_.arrowEnd(peerOf(message.departure.from)) - way * farEndClear;
        const qreal least = (slope - g_.fall(1)) * g_.labelDistance;  // the arrow is as steep as it came out
        const qreal start = way > 0 ? outline.box.right() : outline.box.left();
        const qreal furthest = std::max((end - start) * way, 0.0) * slope + std::max(least, 0.0);
        const std::vector<std::size_t> near = waysNear(i, outline.box.adjusted(0, 0, 0, furthest));
        for (qreal along = stride;; along += stride) {
            const QPointF by(way * along, std::max(least, 0.0) + along * slope);
            if ((start + by.x() - end) * way > 0) return false;
            if (moveTo(i, outline, by, near, false)) return true;
        }
    }

    LabelClearing& all_;
    const LabelClearing::Section& section_;
    const LabelSource& s_;
    const LadderGeometry& g_;
    std::vector<LadderLabel>& labels_;
    std::vector<std::size_t> moved_;    // labels, roughly downward
    std::vector<std::size_t> crowded_;  // numbers without a free place
    std::size_t inTheWay_ = noEntry;    // the message, and the label, that were so last
    std::size_t taker_ = noEntry;
};

bool givesWay(const LadderLabel& label) {
    return label.role <= LabelRole::corruptWord;
}

bool isNear(const LadderModel& model, const LadderMessage& message) {
    if (model.blockEnds.empty()) return true;
    const auto apart = [&](PointId from, PointId to) {
        return !model.has(from) || !model.has(to) || model.blockOf(to) > model.blockOf(from) + 1;
    };
    const PointId from = message.from, to = message.to, loss = message.loss;
    return from == noPoint ||
           ((to == noPoint || !apart(from, to)) && (loss == noPoint || !apart(from, loss)));
}

HeightRange placesOf(const LadderLabel& label, const HeightRange& way) {
    const QRectF home = placeOf(label);
    const qreal beside = std::max(home.bottom(), way.bottom + home.height() + below) + furthestDown;
    return {std::min(home.top(), way.top - home.height()), std::min(beside, home.bottom() + farAbove)};
}

LabelClearing::LabelClearing(const LabelSource& source, LadderLabels& labels, const LadderAxis& axis,
                             const LadderIndex& index)
    : s_(source), labels_(labels.all), axis_(axis), index_(index), ways_(source.model.messages.size()) {
    for (std::size_t i = 0; i < labels_.size() && givesWay(labels_[i]); ++i) {
        const HeightRange places = placesOf(labels_[i], wayRange(s_, axis_, labels_[i].item));
        while (sections_.size() <= sectionOf(labels_[i].item)) {
            Section next{i, i, {places.top, places.top}, HeightRange{}.top, false};
            if (!sections_.empty())
                next.floor = std::max(sections_.back().floor, sections_.back().places.bottom);
            sections_.push_back(next);
        }
        Section& last = sections_.back();
        last.end = i + 1;
        last.places.top = std::min(last.places.top, places.top);
        last.places.bottom = std::max(last.places.bottom, places.bottom);
    }
}

std::size_t LabelClearing::sectionOf(std::size_t message) const {
    const LadderModel& model = s_.model;
    if (model.blockEnds.empty()) return message / sectionSize;
    const LadderMessage& one = model.messages[message];
    const PointId point = one.from != noPoint ? one.from : one.to;
    return model.has(point) ? model.blockOf(point) : 0;
}

// The way of a message that meets the range may be long, and who draws it looks at all labels beside it.
void LabelClearing::within(const HeightRange& range) {
    HeightRange all = range;
    for (const std::size_t message : index_.messages.meeting(range)) {
        if (!isNear(s_.model, s_.model.messages[message])) continue;
        const HeightRange way = wayRange(s_, axis_, message);
        all.top = std::min(all.top, way.top);
        all.bottom = std::max(all.bottom, way.bottom);
    }
    for (Section& one : sections_)
        if (one.places.meets(all.top, all.bottom)) clear(one);
}

void LabelClearing::ofMessage(std::size_t message) {
    if (const std::size_t section = sectionOf(message); section < sections_.size()) clear(sections_[section]);
}

void LabelClearing::clear(Section& one) {
    if (one.done) return;
    one.done = true;
    if (s_.model.messages.size() > 1) SectionClearing(*this, one).run();
}

}  // namespace synstep
