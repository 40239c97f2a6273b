// SPDX-License-Identifier: GPL-3.0-or-later
// The axis, the lifelines and the order of everything.
#include "ui/ladder/drawing.h"

#include <algorithm>

#include "ui/ladder/label_parts.h"

namespace synstep {

namespace {

constexpr qreal hairlineReach = 132, listenerClear = 16;
constexpr qreal nowPillLeft = 6, nowPillHeight = 22, nowPillPadding = 8;
constexpr qreal nowAside = 10, nowAbove = 1;
constexpr qreal breakClear = 22, breakReach = 10;
const std::vector<qreal> futureDashes{2, 5}, breakDashes{1, 5};

}  // namespace

LadderDrawing::LadderDrawing(const LabelSource& source, const LadderLabels& labels, const LadderAxis& axis,
                             const LadderIndex& index, const Seen& seen)
    : s_(source),
      g_(source.geometry),
      labels_(labels),
      axis_(axis),
      index_(index),
      range_(seen.range),
      now_(seen.now) {
    list_.size = seen.size;
    list_.elements.emplace_back();
}

// When something will arrive that is on its way is known, and no ghost.
qreal LadderDrawing::opacityAt(PointId point) const {
    if (point == noPoint) return ghost;
    return index_.knownBy[point] == alwaysKnown ? 1 : opacityOf(index_.knownBy[point]);
}

DisplayList LadderDrawing::draw() {
    if (!g_.bare) drawHairlines();
    if (s_.view.live && !g_.bare) drawNow();
    if (s_.view.until && !s_.view.live)
        addLine(list_, 0, QPointF(std::max(8.0, g_.gutterRight + 8), std::floor(now_) + 0.5),
                QPointF(g_.width - 8, std::floor(now_) + 0.5), hairline(Ink::fieldLine));
    drawLifelines();
    drawListener();
    drawSpans();
    drawDown();
    if (!g_.bare) drawTimers();
    drawBreaks();
    drawTimes();
    drawCalls();
    drawDrops();
    drawPhases();
    drawMessages();
    measureBounds(list_, s_.theme);
    return std::move(list_);
}

qreal LadderDrawing::openEnd() const {
    return s_.view.live || s_.view.until ? now_ : list_.size.height();
}

void LadderDrawing::drawHairlines() {
    const auto line = [&](HostId host, PointId point, std::size_t entry) {
        if (hidden(entry) || point == noPoint) return;
        const qreal y = std::floor(axis_.y(point)) + 0.5;
        if (!range_.meets(y, y)) return;
        const qreal out = LadderGeometry::outward(host), x = g_.lifeline(host);
        qreal far = x + out * hairlineReach;
        if (host == HostId::client) far = std::max(far, g_.gutterRight > 0 ? g_.gutterRight + 8 : 8);
        const qreal limit = g_.listener > 0 ? g_.listener - listenerClear : g_.width - 8;
        if (host == HostId::server) far = std::min(far, limit);
        addLine(list_, 0, QPointF(x + out * g_.arrowGap, y), QPointF(far, y), hairline(), opacityOf(entry));
    };
    for (const std::size_t i : index_.spans.meeting(range_)) {
        const LadderSpan& span = s_.model.spans[i];
        if (span.from != noPoint && index_.stateBegins[span.from]) line(span.host, span.from, span.fromEntry);
    }
    for (const std::size_t i : index_.calls.meeting(range_)) {
        const LadderCall& call = s_.model.calls[i];
        if (!index_.stateBegins[call.at]) line(call.host, call.at, call.entry);
    }
}

void LadderDrawing::drawLifelines() {
    for (const HostId host : {HostId::client, HostId::server}) {
        const qreal x = g_.lifeline(host);
        const qreal width = 1.4 * scale();
        addLine(list_, 0, QPointF(x, axis_.top() + 6),
                QPointF(x, list_.size.height() - (s_.view.live ? 6 : 0)),
                Stroke{Ink::lifeline, width, futureDashes, false, 1});
        if (index_.stateFromTop[indexOf(host)])
            addLine(list_, 0, QPointF(x, axis_.top() + 6), QPointF(x, topOfBars()),
                    Stroke{Ink::lifeline, width, {}, false, 1});
    }
}

// Where the line of now would go through words of a message: it ends well before them.
std::vector<std::pair<qreal, qreal>> LadderDrawing::wordsAt(qreal y) const {
    std::vector<std::pair<qreal, qreal>> words;
    if (!range_.meets(y, y)) return words;
    for (const std::size_t i : index_.labels.meeting({y - nowAbove, y + nowAbove})) {
        const LadderLabel& label = labels_.all[i];
        if (label.quiet || label.role == LabelRole::cloud || label.role >= LabelRole::state) continue;
        if (hidden(s_.model.messages[label.item].sentBy)) continue;
        const QRectF box =
            label.box.translated(0, label.y).adjusted(-nowAside, -nowAbove, nowAside, nowAbove);
        if (box.top() <= y && y <= box.bottom()) words.emplace_back(box.left(), box.right());
    }
    std::sort(words.begin(), words.end());
    return words;
}

QRectF LadderDrawing::nowPill() const {
    const auto ms =
        std::chrono::duration_cast<std::chrono::milliseconds>(s_.view.displayTime.time_since_epoch());
    const qreal text = textSize(instantText(Instant(ms)), Type::time, s_.theme).width() + 2 * nowPillPadding;
    const qreal width = std::max(text, g_.gutterRight > 0 ? g_.gutterRight + 2 : 0);
    return {nowPillLeft, now_ - nowPillHeight / 2, width, nowPillHeight};
}

void LadderDrawing::drawNow() {
    const qreal y = std::floor(now_) + 0.5;
    const std::uint32_t element = addElement(list_, QStringLiteral("now"), ElementKind::background);
    qreal from = 8;
    for (const auto& [left, right] : wordsAt(y)) {
        if (left > from)
            addLine(list_, element, QPointF(from, y), QPointF(left, y), hairline(Ink::selectedLine));
        from = std::max(from, right);
    }
    addLine(list_, element, QPointF(from, y), QPointF(g_.width - 8, y), hairline(Ink::selectedLine));
    if (!g_.times) return;
    const QRectF pill = nowPill();
    addRect(list_, element, pill, nowPillHeight / 2, std::nullopt, Fill{Ink::accent, 1, std::nullopt, 5});
    TextShape text;
    const auto ms =
        std::chrono::duration_cast<std::chrono::milliseconds>(s_.view.displayTime.time_since_epoch());
    text.text = instantText(Instant(ms));
    text.type = Type::time;
    text.ink = Ink::onAccent;
    text.align = Align::center;
    text.anchor = pill.center() + QPointF(0, s_.theme.pixelSize(Type::time) * 0.36);
    addText(list_, element, text);
}

// But for now's own: it stands in the pill. What had to step below that may lie where a time would be.
void LadderDrawing::drawTimes() {
    const QRectF pill = s_.view.live ? nowPill().adjusted(0, -1, 0, 1) : QRectF();
    for (const std::size_t i : index_.labels.meeting(range_)) {
        const LadderLabel& label = labels_.all[i];
        if (label.role != LabelRole::time || index_.knownBy[label.point] == noEntry) continue;
        const bool isNow = s_.view.live && s_.model.points[label.point].at == s_.view.displayTime;
        const QRectF box = label.box.translated(0, label.y);
        if (isNow || box.intersects(pill) || box.intersects(belowPill_) || box.intersects(belowState_))
            continue;
        drawTexts(label, 0, opacityAt(label.point));
    }
}

void LadderDrawing::drawBreaks() {
    for (const AxisBreak& one : axis_.breaksWithin({range_.top - breakReach, range_.bottom + breakReach})) {
        if (one.before != noPoint && index_.knownBy[one.before] == noEntry) continue;
        const std::uint32_t element =
            addElement(list_, QStringLiteral("break/%1").arg(&one - axis_.breaks().data()),
                       ElementKind::axisBreak, one.label.text);
        const QSizeF size = textSize(one.label.text, Type::meta, s_.theme);
        const qreal y = std::floor(one.y) + 0.5, middle = one.label.anchor.x();
        const qreal opacity = one.y > now_ && s_.view.live ? opacityAt(one.before) : 1;
        const Stroke dots{Ink::controlLine, 1, breakDashes, false, 1};
        addLine(list_, element, QPointF(g_.client + breakClear, y), QPointF(middle - size.width() / 2 - 6, y),
                dots, opacity);
        addLine(list_, element, QPointF(middle + size.width() / 2 + 6, y), QPointF(g_.server - breakClear, y),
                dots, opacity);
        for (const qreal x : {g_.client, g_.server})
            addBreakMark(list_, element, QPointF(x, one.y), g_.halfBar, s_.theme, opacity);
        if (g_.listener > 0 && s_.model.listener && yOf(s_.model.listener->from, 0) < one.y &&
            yOf(s_.model.listener->to, one.y) >= one.y)
            addBreakMark(list_, element, QPointF(g_.listener, one.y), LadderGeometry::halfListener, s_.theme);
        if (!g_.bare) drawBreakOfTimers(element, one, opacity);
        TextShape text = textShape(one.label, 0);
        text.padded = true;
        addText(list_, element, text, opacity);
    }
}

// Across the strips of the timers that run then.
void LadderDrawing::drawBreakOfTimers(std::uint32_t element, const AxisBreak& one, qreal opacity) {
    for (const std::size_t i : index_.timers.meeting({one.y, one.y})) {
        const LadderTimer& timer = s_.model.timers[i];
        if (axis_.y(timer.from) > one.y || yOf(timer.to, openEnd()) < one.y) continue;
        const qreal out = LadderGeometry::outward(timer.host);
        const qreal x = g_.lifeline(timer.host) +
                        out * (LadderGeometry::stripNear + LadderGeometry::stripWidth +
                               LadderGeometry::stripStep * std::min<std::uint32_t>(timer.slot, 2));
        addBreakMark(list_, element, QPointF(x, one.y), 6, s_.theme, opacity);
    }
}

// Where nothing moves, this tells what the step has changed.
void LadderDrawing::drawOutline(const LadderLabel& label, std::uint32_t element) {
    if (!s_.view.outlined || !s_.view.live || label.quiet) return;
    addRect(list_, element, label.box.translated(0, label.y).adjusted(-4, -2, 4, 2), 4,
            Stroke{Ink::ink, 2 * scale(), {}, false, 1});
}

void LadderDrawing::drawTexts(const LadderLabel& label, std::uint32_t element, qreal opacity, bool older) {
    if (label.quiet && label.role >= LabelRole::state) return;
    for (const LabelText& one : label.texts) {
        TextShape text = textShape(one, label.y);
        if (older && text.ink == Ink::ink) text.ink = Ink::olderLabel;
        text.padded = true;
        addText(list_, element, text, opacity);
    }
}

}  // namespace synstep
