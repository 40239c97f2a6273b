// SPDX-License-Identifier: GPL-3.0-or-later
// What stands at the two lifelines: states, the listener, timers, calls.
#include "ui/ladder/drawing.h"
#include "ui/ladder/label_parts.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

constexpr qreal frameAside = 4, frameAbove = 2, frameRadius = 5;
constexpr qreal barRadius = 3, barHatch = 7;
constexpr qreal childTip = 10, childHead = 8, childRing = 3.5;
constexpr qreal stripTop = 2, afterBell = 12, bellAcross = 19, dueReach = 64, stopTick = 3.5;
constexpr qreal overhang = 0.7, restartHalf = 4, restartDepth = 6;
constexpr qreal belowNowLine = 3;
constexpr qreal refusedMark = 7, dropMark = 8, callTick = 8;

QPainterPath rectPath(const QRectF& rect) {
    QPainterPath path;
    path.addRect(rect);
    return path;
}

}  // namespace

void LadderDrawing::drawSpans() {
    for (const std::size_t i : index_.spans.meeting(range_)) drawSpan(i);
}

void LadderDrawing::drawSpan(std::size_t index) {
    const LadderSpan& span = s_.model.spans[index];
    const bool open = span.toEntry == noEntry || hidden(span.toEntry);
    const qreal from = yOf(span.from, topOfBars());
    const qreal to = open ? std::max(openEnd(), from) : axis_.y(span.to);
    const std::uint32_t element =
        addElement(list_, elementOf({LadderThing::state, index}, s_.model, s_.view));
    const LadderLabel* laidOut = labels_.of(LabelRole::state, index);
    const auto label = laidOut ? std::optional(belowPill(*laidOut)) : std::nullopt;
    const bool isGhost = span.fromEntry != noEntry && !happened(span.fromEntry);
    if (range_.meets(from, to)) {
        // The bar up to now is real, what follows a ghost.
        const qreal split = isGhost ? from : std::min(to, openEnd());
        if (!isGhost) drawBar(element, span, from, split, 1);
        if (to > split) drawBar(element, span, split, to, ghost);
    }
    list_.elements[element].hit = rectPath(barOf(span, from, to));
    if (span.fromListener && range_.meets(from - 20, from + 10)) drawChild(element, index);
    if (label && range_.meets(label->y + label->box.top(), label->y + label->box.bottom())) {
        if (isOfStep(span.fromEntry)) drawOutline(*label, element);
        drawTexts(*label, element, isGhost ? ghost : 1);
    }
    if (!isSelected(s_.view, stateOf(span))) return;
    drawFrame(element, barOf(span, from, to));
    if (label) drawFrame(element, label->box.translated(0, label->y));
}

// The frame of what is selected, as of a message's label.
void LadderDrawing::drawFrame(std::uint32_t element, const QRectF& around) {
    addRect(list_, element, around.adjusted(-frameAside, -frameAbove, frameAside, frameAbove), frameRadius,
            Stroke{Ink::accent, 2, {}, false, 1});
}

// The first one is nearest to the lane.
QRectF LadderDrawing::barOf(const LadderSpan& span, qreal from, qreal to) const {
    const std::uint32_t slots = s_.model.spanSlots[indexOf(span.host)];
    const qreal width = 2 * g_.halfBar / slots;
    const qreal inward = LadderGeometry::inward(span.host);
    const qreal middle =
        g_.lifeline(span.host) + inward * (g_.halfBar - width * (static_cast<qreal>(span.slot) + 0.5));
    return {middle - width / 2, from, width, to - from};
}

void LadderDrawing::drawBar(std::uint32_t element, const LadderSpan& span, qreal from, qreal to,
                            qreal opacity) {
    if (to - from < 0.5) return;
    Fill fill{inkOf(phaseOf(span.state)), 1, std::nullopt, barHatch};
    if (span.state == State::timeWait) fill.hatch = Ink::phaseHatch;
    addRect(list_, element, inside(barOf(span, from, to)), barRadius,
            Stroke{Ink::barOutline, barOutline * scale(), {}, false, 1}, fill, opacity);
}

void LadderDrawing::drawChild(std::uint32_t element, std::size_t index) {
    if (g_.listener <= 0) return;
    const LadderSpan& span = s_.model.spans[index];
    const qreal y = std::floor(axis_.y(span.from)) + 0.5;
    const qreal opacity = opacityOf(span.fromEntry), tip = g_.server + childTip;
    addLine(list_, element, QPointF(g_.listener - LadderGeometry::halfListener, y), QPointF(tip + 4, y),
            hairline(Ink::muted), opacity);
    QPainterPath head(QPointF(tip, y));
    head.lineTo(tip + childHead, y - childHead / 2);
    head.lineTo(tip + childHead, y + childHead / 2);
    head.closeSubpath();
    addPath(list_, element, head, std::nullopt, Fill{Ink::muted, 1, std::nullopt, 5}, opacity);
    QPainterPath ring;
    ring.addEllipse(QPointF(g_.listener, y), childRing, childRing);
    addPath(list_, element, ring, Stroke{Ink::muted, 1.4, {}, false, 1},
            Fill{Ink::ground, 1, std::nullopt, 5}, opacity);
    if (const LadderLabel* label = labels_.of(LabelRole::newChild, index))
        drawTexts(*label, element, opacity);
}

// While a host is down it has no bar: a dashed frame, empty.
void LadderDrawing::drawDown() {
    for (const LadderIndex::Down& down : index_.downs) {
        const LadderCall& crash = s_.model.calls[down.crash];
        const qreal to = yOf(down.up, openEnd());
        const qreal from = axis_.y(crash.at), x = g_.lifeline(crash.host);
        if (!range_.meets(from, std::max(to, from + 2 * g_.halfBar + 2))) continue;
        const std::uint32_t element = addElement(list_, QStringLiteral("down/%1").arg(hostWord(crash.host)),
                                                 ElementKind::host, callText(crash.call));
        const qreal opacity = opacityOf(crash.entry);
        if (to > from)
            addRect(list_, element, QRectF(x - g_.halfBar, from, 2 * g_.halfBar, to - from), barRadius,
                    Stroke{Ink::muted, 1.2 * scale(), {3, 3}, false, 1},
                    Fill{Ink::ground, 1, std::nullopt, 5}, opacity);
        addCross(list_, element, QPointF(x, from + g_.halfBar + 2), s_.theme, opacity, 10);
    }
}

void LadderDrawing::drawListener() {
    if (g_.listener <= 0 || !s_.model.listener || hidden(s_.model.listener->fromEntry)) return;
    const LadderListener& listener = *s_.model.listener;
    const qreal from = yOf(listener.from, topOfBars());
    const bool open = listener.toEntry == noEntry || hidden(listener.toEntry);
    const qreal end = list_.size.height() - (s_.view.live ? 6 : 0);
    const qreal to = open ? end : axis_.y(listener.to);
    const std::uint32_t element = addElement(list_, elementOf({LadderThing::listener, 0}, s_.model, s_.view));
    // Before it has called listen() it is as little there as anything else that is to come.
    const qreal opacity = opacityOf(listener.fromEntry);
    if (listener.from == noPoint)
        addLine(list_, element, QPointF(g_.listener, axis_.top() + 6), QPointF(g_.listener, from),
                Stroke{Ink::lifeline, 1.4 * scale(), {}, false, 1}, opacity);
    addRect(list_, element,
            inside(QRectF(g_.listener - LadderGeometry::halfListener, from, 2 * LadderGeometry::halfListener,
                          to - from)),
            barRadius, Stroke{Ink::barOutline, barOutline * scale(), {}, false, 1},
            Fill{Ink::phaseClosed, 1, std::nullopt, 5}, opacity);
    const LadderLabel* label = labels_.of(LabelRole::listener, 0);
    if (label) drawTexts(*label, element, opacity);
    list_.elements[element].hit = rectPath(QRectF(g_.listener - g_.halfBar, from, 2 * g_.halfBar, to - from));
    if (label && isSelected(s_.view, stateOf(listener)))
        drawFrame(element, label->box.translated(0, label->y));
}

void LadderDrawing::drawTimers() {
    for (const std::size_t i : index_.timers.meeting(range_)) drawTimer(i);
}

void LadderDrawing::drawTimer(std::size_t index) {
    const LadderTimer& timer = s_.model.timers[index];
    const bool isGhost = !happened(timer.fromEntry);
    const bool ended = timer.toEntry != noEntry && !hidden(timer.toEntry);
    const bool runs = !isGhost && !(ended && happened(timer.toEntry));
    const qreal from = axis_.y(timer.from) + (index_.afterBell[index] ? afterBell : stripTop);
    const std::uint32_t element =
        addElement(list_, elementOf({LadderThing::timer, index}, s_.model, s_.view));
    const qreal to = ended ? axis_.y(timer.to) : openEnd();
    if (!range_.meets(from, std::max(to, now_ + dueReach))) return;
    if (runs) {
        drawRunning(element, timer, from);
    } else {
        drawStrip(element, timer, from, to, opacityOf(timer.fromEntry));
    }
    const QRectF strip = stripOf(timer, from, to);
    list_.elements[element].hit = rectPath(strip);
    const bool selected = isSelected(s_.view, timer);
    if (selected) drawFrame(element, strip);
    if (const LadderLabel* label = labels_.of(LabelRole::timer, index)) {
        LadderLabel now = *label;
        if (runs && s_.view.live) stepBelowNow(now);
        bool stepped = false;
        for (const QRectF& taken : {belowPill_, belowState_}) {
            const QRectF box = now.box.translated(0, now.y);
            if (!box.intersects(taken)) continue;
            now.y += taken.bottom() - box.top();
            stepped = true;
        }
        if (stepped) belowState_ |= now.box.translated(0, now.y);
        list_.elements[element].hit.addRect(now.box.translated(0, now.y));
        if (selected) drawFrame(element, now.box.translated(0, now.y));
        if (runs && now.texts.size() > 1)
            now.texts.back().text = dueText(timer.dueBy(s_.view.cursor), s_.view.language);
        drawTexts(now, element, opacityOf(timer.fromEntry));
    }
}

// The line of now goes through no word of a timer that runs where there is room below it.
void LadderDrawing::stepBelowNow(LadderLabel& label) const {
    const QRectF box = label.box.translated(0, label.y);
    if (box.top() > now_ + belowNowLine || box.bottom() < now_ - 1) return;
    const QRectF below = box.translated(0, now_ + belowNowLine - box.top());
    for (const std::size_t i : index_.labels.meeting({below.top(), below.bottom()})) {
        const LadderLabel& other = labels_.all[i];
        const bool own = other.role == label.role && other.item == label.item;
        if (!own && !other.quiet && other.box.translated(0, other.y).intersects(below)) return;
    }
    label.y += below.top() - box.top();
}

// A state that has just begun, where times have no column of their own.
LadderLabel LadderDrawing::belowPill(LadderLabel label) {
    const bool isThere = s_.view.live && !g_.bare && g_.timesBesideWords && g_.times;
    if (!isThere || label.point == noPoint || s_.model.points[label.point].at != s_.view.displayTime)
        return label;
    const QRectF box = label.box.translated(0, label.y), pill = nowPill();
    if (!box.intersects(pill)) return label;
    label.y += pill.bottom() + 1 - box.top();
    belowPill_ = label.box.translated(0, label.y);
    return label;
}

QRectF LadderDrawing::stripOf(const LadderTimer& timer, qreal from, qreal to) const {
    const qreal out = LadderGeometry::outward(timer.host), x = g_.lifeline(timer.host);
    const qreal step = LadderGeometry::stripStep * std::min<std::uint32_t>(timer.slot, 2);
    const qreal near = x + out * (LadderGeometry::stripNear + step);
    const qreal far = near + out * LadderGeometry::stripWidth;
    return {std::min(near, far), from, std::abs(far - near), std::max(to - from, 1.0)};
}

void LadderDrawing::drawStrip(std::uint32_t element, const LadderTimer& timer, qreal from, qreal to,
                              qreal opacity) {
    const qreal out = LadderGeometry::outward(timer.host), x = g_.lifeline(timer.host);
    const qreal step = LadderGeometry::stripStep * std::min<std::uint32_t>(timer.slot, 2);
    const qreal near = x + out * LadderGeometry::stripNear;
    const qreal far = x + out * (LadderGeometry::stripNear + LadderGeometry::stripWidth + step);
    const Stroke line{Ink::muted, 1.4 * scale(), {}, false, 1};
    const qreal corner = far + out * overhang * scale();
    addLine(list_, element, QPointF(far, from), QPointF(far, to), line, opacity);
    addLine(list_, element, QPointF(near, from), QPointF(corner, from), line, opacity);
    drawRestarts(element, timer, far, s_.view.revealed, opacity);
    if (timer.end == TimerAct::expire) {
        addLine(list_, element, QPointF(near, to), QPointF(corner, to),
                Stroke{Ink::ink, 1.8 * scale(), {}, false, 1}, opacity);
        addBell(list_, element, QPointF(x + out * (bellAcross + step), to), s_.theme, Ink::ink, opacity);
    } else {
        addLine(list_, element, QPointF(near, to), QPointF(corner, to), line, opacity);
        addLine(list_, element, QPointF(near + out, to - stopTick), QPointF(near + out, to + stopTick),
                Stroke{Ink::muted, 1.6 * scale(), {}, false, 1}, opacity);
    }
}

void LadderDrawing::drawRunning(std::uint32_t element, const LadderTimer& timer, qreal from) {
    const qreal out = LadderGeometry::outward(timer.host), x = g_.lifeline(timer.host);
    const qreal step = LadderGeometry::stripStep * std::min<std::uint32_t>(timer.slot, 2);
    const qreal near = x + out * (LadderGeometry::stripNear + step);
    const qreal far = near + out * LadderGeometry::stripWidth;
    const qreal now = std::max(openEnd(), from);
    const Stroke line{Ink::muted, 1.4 * scale(), {}, false, 1};
    if (now > from)
        addRect(list_, element, QRectF(QPointF(std::min(near, far), from), QPointF(std::max(near, far), now)),
                0, std::nullopt, Fill{Ink::ground, 1, Ink::muted, 5});
    addLine(list_, element, QPointF(far, from), QPointF(far, now), line);
    addLine(list_, element, QPointF(near, from), QPointF(far + out * overhang * scale(), from), line);
    drawRestarts(element, timer, far, s_.view.cursor, 1);
    if (!s_.view.live) return;
    const bool known = timer.toEntry != noEntry && !hidden(timer.toEntry);
    const qreal due = known ? axis_.y(timer.to) : now + dueReach;
    addLine(list_, element, QPointF(far, now), QPointF(far, due),
            Stroke{Ink::muted, 1.2 * scale(), {1.5, 4}, false, 1});
    if (known && timer.end == TimerAct::expire)
        addBell(list_, element, QPointF(x + out * (bellAcross + step), due), s_.theme, Ink::muted, ghost);
    else if (!known)
        addBell(list_, element, QPointF(far, due), s_.theme, Ink::muted);
}

// Notches in the line at `far`, of the entries before `end`.
void LadderDrawing::drawRestarts(std::uint32_t element, const LadderTimer& timer, qreal far, std::size_t end,
                                 qreal opacity) {
    const Stroke line{Ink::muted, 1.4 * scale(), {}, false, 1};
    const qreal inward = LadderGeometry::inward(timer.host);
    for (const LadderRestart& restart : timer.restarts) {
        const qreal y = axis_.y(restart.at);
        if (restart.entry >= end || !range_.meets(y - restartHalf, y + restartHalf)) continue;
        QPainterPath notch(QPointF(far, y - restartHalf));
        notch.lineTo(far + inward * restartDepth, y);
        notch.lineTo(far, y + restartHalf);
        addPath(list_, element, notch, line, Fill{Ink::ground, 1, std::nullopt, 5}, opacity);
    }
}

// The listener had no room: a ✕ and why, beside the tip of the arrow.
void LadderDrawing::drawDrops() {
    for (const std::size_t i : index_.drops.meeting(range_)) {
        const LadderDrop& drop = s_.model.drops[i];
        const LadderLabel* label = labels_.of(LabelRole::drop, i);
        if (!label) continue;
        const qreal x = g_.textEdge(drop.host) + LadderGeometry::outward(drop.host) * dropMark / 2;
        const std::uint32_t element = addElement(list_, elementOf({LadderThing::drop, i}, s_.model, s_.view));
        addCross(list_, element, QPointF(x, label->y), s_.theme, opacityOf(drop.entry), dropMark);
        drawTexts(*label, element, opacityOf(drop.entry));
    }
}

// Where its tab has no room: to be pointed at.
void LadderDrawing::drawCallTick(const LadderCall& call, std::uint32_t element, qreal y) {
    const qreal out = LadderGeometry::outward(call.host);
    const qreal from = g_.lifeline(call.host) + out * g_.halfBar, crisp = std::floor(y) + 0.5;
    addLine(list_, element, QPointF(from, crisp), QPointF(from + out * callTick, crisp),
            Stroke{Ink::ink, 2, {}, false, 1}, opacityOf(call.entry));
    list_.elements[element].hit =
        rectPath(QRectF(QPointF(from, y - 4), QPointF(from + out * callTick, y + 4)).normalized());
}

void LadderDrawing::drawCalls() {
    for (const std::size_t i : index_.calls.meeting(range_)) {
        const LadderCall& call = s_.model.calls[i];
        const LadderLabel* label = labels_.of(LabelRole::call, i);
        if (!label) continue;
        if (!range_.meets(label->y + label->box.top(), label->y + label->box.bottom())) continue;
        const bool refused = call.refusal != Refusal::none;
        const std::uint32_t element = addElement(list_, elementOf({LadderThing::call, i}, s_.model, s_.view));
        const qreal opacity = opacityOf(call.entry);
        const bool selected = s_.view.live && s_.view.selected.call == selectedCall(call, s_.model);
        if (label->quiet) {
            drawCallTick(call, element, label->y);
            if (selected) drawFrame(element, list_.elements[element].hit.boundingRect());
            continue;
        }
        const QRectF tab = label->frame.translated(0, label->y);
        if (selected) drawFrame(element, tab);
        const QRectF crisp(std::floor(tab.left()) + 0.5, std::floor(tab.top()) + 0.5, std::round(tab.width()),
                           std::round(tab.height()));
        Stroke frame{Ink::fieldLine, 1, {}, false, 1};
        if (refused) frame.dashes = {3, 3};
        addRect(list_, element, crisp, 3, frame, Fill{Ink::ground, 1, std::nullopt, 5}, opacity);
        if (refused) {
            const QPointF center(crisp.left() + 11, crisp.center().y());
            const QPointF arm(refusedMark / 2, refusedMark / 2), other(arm.x(), -arm.y());
            const Stroke cross{Ink::ink, 1.6, {}, true, 1};
            addLine(list_, element, center - arm, center + arm, cross, opacity);
            addLine(list_, element, center - other, center + other, cross, opacity);
        }
        drawTexts(*label, element, opacity);
        list_.elements[element].hit = rectPath(tab);
    }
}

}  // namespace synstep
