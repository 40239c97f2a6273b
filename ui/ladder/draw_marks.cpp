// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the lines of messages: labels with their conditions, segments on their way.
#include <QLineF>

#include "ui/ladder/crossing.h"
#include "ui/ladder/drawing.h"
#include "ui/ladder/label_parts.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

constexpr qreal circleRadius = 9, frameX = 7, frameY = 4, frameBelow = 1, frameRadius = 5, focusGap = 3;
constexpr qreal pillHeight = 28, pillPadding = 11, pillClear = 5, dotRadius = 7, beadRadius = 4, ringGap = 4,
                pillUnder = 8, pillAside = 10;
constexpr qreal handleRadius = 6, handleReach = 12;  // 24 px to take hold of: WCAG 2.5.8
constexpr qreal stopAside = 22;

}  // namespace

void LadderDrawing::drawMessageLabel(const Course& course, LabelRole role) {
    const LadderLabel* label = labels_.of(role, course.message);
    const LadderMessage& m = s_.model.messages[course.message];
    if (!label || (label->quiet && !isPointedAt(m.id))) return;
    const bool fate = role == LabelRole::lossWord || role == LabelRole::corruptWord;
    if (fate && !course.over && !tellsLoss(m, s_.view)) return;
    const bool older = s_.view.live && !course.current && course.opacity == 1 && !fate;
    // A loss that is still to come is a ghost already while its message is on its way.
    const qreal opacity = fate && !course.over ? ghost : course.opacity;
    const QRectF box = label->box.translated(0, label->y);
    if (role == LabelRole::numbers) {
        const qreal y = std::floor(label->y) + 0.5;
        addLine(list_, 0, QPointF(g_.server + g_.arrowGap, y), QPointF(box.left() - 4, y),
                Stroke{Ink::controlLine, 1, {1, 4}, false, 1}, opacity);
    }
    if (label->quiet)
        addRect(list_, course.element, box.adjusted(-frameX, -frameY, frameX, frameBelow), frameRadius,
                std::nullopt, Fill{Ink::ground, 1, std::nullopt, 5});
    // The line of another one passes behind; part for part, so that no more of it is hidden than need be.
    for (const LabelText& text : label->texts) {
        const QRectF part = textBounds(textShape(text, label->y), s_.theme);
        if (isCrossed(course, part))
            addRect(list_, course.element, part.adjusted(-2, -1, 2, 1), 0, std::nullopt,
                    Fill{Ink::ground, 1, std::nullopt, 5}, opacity);
    }
    if (role == LabelRole::message && !m.copy) drawFrames(course, *label);
    if (role == LabelRole::message && course.current) drawOutline(*label, course.element);
    const Ink ink = older ? Ink::olderLabel : Ink::ink;
    if (label->circle) {
        QPainterPath circle;
        circle.addEllipse(*label->circle + QPointF(0, label->y), circleRadius, circleRadius);
        addPath(list_, course.element, circle, Stroke{Ink::ink, 1.1, {}, false, 1},
                Fill{Ink::ground, 1, std::nullopt, 5}, opacity);
    }
    if (role == LabelRole::message && !label->frame.isEmpty())
        addRect(list_, course.element, label->frame.translated(0, label->y), 3,
                Stroke{inkOf(m.kind()), 1.4 * scale(), {}, false, 1}, Fill{Ink::ground, 1, std::nullopt, 5},
                opacity);
    if (label->repeatSign)
        addRepeatSign(list_, course.element, *label->repeatSign + QPointF(0, label->y), s_.theme, ink,
                      opacity);
    drawTexts(*label, course.element, opacity, older);
}

bool LadderDrawing::isCrossed(const Course& own, const QRectF& box) const {
    const QRectF inner = box.adjusted(0, 1, 0, -2);
    for (const std::size_t index : crossing_.meeting({inner.top(), inner.bottom()})) {
        const Course& other = courses_[index];
        if (&other != &own && other.message == own.message) continue;
        for (std::size_t i = 0; i + 1 < other.corners.size(); ++i)
            if (crosses({other.corners[i], other.corners[i + 1]}, inner)) return true;
    }
    return false;
}

// Each condition has its own carrier, so that they combine (measures.md 6).
void LadderDrawing::drawFrames(const Course& course, const LadderLabel& label) {
    const SegmentId id = s_.model.messages[course.message].id;
    const QRectF frame = label.box.translated(0, label.y).adjusted(-frameX, -frameY, frameX, frameBelow);
    const bool selected = s_.view.live && s_.view.selected.segment == id,
               hovered = s_.view.live && s_.view.hovered == id;
    if (hovered)
        addRect(list_, course.element, frame, frameRadius, std::nullopt,
                Fill{Ink::selectedGround, 1, std::nullopt, 5});
    if (selected && !course.flying)
        addRect(list_, course.element, frame, frameRadius, Stroke{Ink::accent, 2, {}, false, 1});
    if (s_.view.live && s_.view.focused == id)
        addRect(list_, course.element,
                selected ? frame.adjusted(-focusGap, -focusGap, focusGap, focusGap) : frame, frameRadius,
                Stroke{Ink::accent, 2, {4, 3}, false, 1});
}

// On the line, so far from its ends that head and cross stay clear.
void LadderDrawing::drawStops(const Course& course) {
    const LadderMessage& m = s_.model.messages[course.message];
    const auto on = [](QPointF end, QPointF along) {
        const QLineF leg(end, along);
        return leg.length() > 0 ? leg.pointAt(std::min(stopAside / leg.length(), 0.5)) : end;
    };
    const auto& corners = course.corners;
    for (const SegmentMet& stop : s_.view.stops) {
        if (stop.sender != m.departure.from || stop.kind != m.kind()) continue;
        std::optional<QPointF> at;
        if (stop.moment == SegmentMoment::sent) {
            if (!m.copy && !m.departure.injected) at = on(corners.front(), corners[1]);
        } else if (const bool lost = tellsLoss(m, s_.view); (stop.moment == SegmentMoment::lost) == lost) {
            at = lost ? on(corners[1], corners.front()) : on(corners.back(), corners[corners.size() - 2]);
        }
        if (at) addStopSign(list_, course.element, *at, {}, s_.theme, course.opacity);
    }
}

void LadderDrawing::drawPills() {
    std::vector<QRectF> pills;
    for (const Course& course : courses_) {
        if (!course.flying) continue;
        const Pill pill = pillOf(course, pills);
        pills.push_back(pill.rect);
        drawPill(course, pill);
    }
}

// Where the message that the pointer is over arrives: it can be dragged from there.
void LadderDrawing::drawHandle() {
    if (!s_.view.hovered) return;
    for (const Course& course : courses_) {
        const LadderMessage& m = s_.model.messages[course.message];
        const bool canMove = !tellsLoss(m, s_.view) && !m.departure.injected && !course.openEnd && !m.copy;
        if (m.id != s_.view.hovered || !canMove || course.opacity < 1) continue;
        const QPointF tip = course.corners.back();
        const auto element = addElement(
            list_, QStringLiteral("handle/%1").arg(m.id), ElementKind::handle,
            translated(s_.view.language, QT_TRANSLATE_NOOP("Text", "Drag to delay; with Ctrl, to duplicate")),
            m.id);
        QPainterPath circle;
        circle.addEllipse(tip, handleRadius, handleRadius);
        addPath(list_, element, circle, Stroke{Ink::accent, 2, {}, false, 1},
                Fill{Ink::ground, 1, std::nullopt, 5});
        QPainterPath hit;
        hit.addEllipse(tip, handleReach, handleReach);
        list_.elements[element].hit = hit;
    }
}

// By a text that a pill must not cover.
bool LadderDrawing::isTaken(const QRectF& box) const {
    for (const std::size_t i : index_.labels.meeting({box.top(), box.bottom()})) {
        const LadderLabel& label = labels_.all[i];
        if (label.role >= LabelRole::state || label.role == LabelRole::numbers || label.quiet) continue;
        if (hidden(s_.model.messages[label.item].sentBy)) continue;
        if (label.box.translated(0, label.y).intersects(box)) return true;
    }
    for (const AxisBreak& one : axis_.breaksWithin({box.top() - pillHeight, box.bottom() + pillHeight}))
        if (textBounds(textShape(one.label, 0), s_.theme).intersects(box)) return true;
    return false;
}

// A pill with its flags where there is room, else a dot, or a bead that is no wider than the line's own room.
// Under its own label it gives way downward, as far as it must, until its line has fallen away from there.
LadderDrawing::Pill LadderDrawing::pillOf(const Course& course, const std::vector<QRectF>& pills) const {
    const LadderMessage& m = s_.model.messages[course.message];
    const QString flags = flagsOnLane(m, wordsOf(m, s_.view), s_);
    const qreal width = textSize(flags, Type::flags, s_.theme).width() + 2 * pillPadding;
    const auto around = [&](qreal half, qreal height) {
        const qreal least = g_.client + g_.arrowGap + half + pillClear;
        const qreal most = g_.server - g_.arrowGap - half - pillClear;
        const qreal x = least < most ? std::clamp(course.now.x(), least, most) : course.now.x();
        return QRectF(x - half, course.now.y() - height / 2, 2 * half, height);
    };
    const auto isFree = [&](const QRectF& rect) {
        return !isTaken(rect) && std::none_of(pills.begin(), pills.end(),
                                              [&](const QRectF& box) { return box.intersects(rect); });
    };
    QRectF rect = around(width / 2, pillHeight);
    if (const LadderLabel* label = labels_.of(LabelRole::message, course.message); label && !label->quiet) {
        const QRectF box = label->box.translated(0, label->y);
        const qreal under = box.bottom() + pillUnder;
        const QRectF beside = box.adjusted(-pillAside, 0, pillAside, 0);
        if (beside.intersects(rect) && under - rect.top() <= pillHeight + pillUnder) rect.moveTop(under);
    }
    const bool onOthers = std::any_of(courses_.begin(), courses_.end(), [&](const Course& other) {
        return &other != &course && other.flying && rect.contains(other.now);
    });
    if (!m.copy && !onOthers && isFree(rect)) return {rect, false};
    rect = around(dotRadius, 2 * dotRadius);
    return {isFree(rect) ? rect : around(beadRadius, 2 * beadRadius), true};
}

void LadderDrawing::drawPill(const Course& course, const Pill& pill) {
    const LadderMessage& m = s_.model.messages[course.message];
    const Ink ink = inkOf(m.kind());
    const qreal radius = pill.rect.height() / 2;
    addRect(list_, course.element, pill.rect, radius, Stroke{ink, 2.6 * scale(), {}, false, 1},
            Fill{pill.dot ? ink : Ink::ground, 1, std::nullopt, 5});
    if (s_.view.selected.segment == m.id)
        addRect(list_, course.element, pill.rect.adjusted(-ringGap, -ringGap, ringGap, ringGap),
                radius + ringGap, Stroke{Ink::accent, 2, {}, false, 1});
    list_.elements[course.element].hit.addRect(pill.rect.adjusted(-2, -2, 2, 2));
    if (pill.dot) return;
    TextShape text;
    text.text = flagsOnLane(m, wordsOf(m, s_.view), s_);
    text.type = Type::flags;
    text.align = Align::center;
    text.anchor = pill.rect.center() + QPointF(0, s_.theme.pixelSize(Type::flags) * 0.36);
    addText(list_, course.element, text);
}

}  // namespace synstep
