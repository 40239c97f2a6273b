// SPDX-License-Identifier: GPL-3.0-or-later
// Messages: where each goes, its line and ends. What floats over the lines is in draw_marks.cpp.
#include <limits>
#include <tuple>

#include "ui/ladder/clearing.h"
#include "ui/ladder/drawing.h"
#include "ui/ladder/label_parts.h"
#include "ui/ladder/ways.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

constexpr qreal openShare = 0.72, openStartShare = 0.28;
constexpr qreal breakHalf = 16;
constexpr qreal damagedSize = 12;
constexpr qreal clockReach = 11;  // of the sign of a delay, to either side
constexpr qreal fallReach = 5;    // of what waits on its way
constexpr qreal numberRoom = 27;  // of a message's number, before its label

}  // namespace

LadderDrawing::Course LadderDrawing::courseOf(std::size_t index) const {
    const LadderMessage& m = s_.model.messages[index];
    Course course;
    course.message = index;
    course.opacity = opacityOf(m.sentBy);
    const bool ended = m.endedBy != noEntry && !hidden(m.endedBy);
    course.over = ended && (happened(m.endedBy) || course.opacity < 1);
    course.openStart = m.from == noPoint;
    course.openEnd = !m.lost() && m.to == noPoint;
    const bool near = isNear(s_.model, m);
    MessageWay way = wayOf(s_, axis_, index, [&](QPointF from, QPointF to) {
        return near ? kinkOf(from, to) : (from.x() + to.x()) / 2;
    });
    course.kinked = way.kinked;
    course.corners = std::move(way.corners);
    findNow(course);
    course.current = isCurrent(course);
    return course;
}

// Where a delayed segment waits: in the middle, or beside it where its fall meets fewer texts; where none is
// free, between the labels and one of the bars.
qreal LadderDrawing::kinkOf(QPointF from, QPointF to) const {
    std::vector<QRectF> boxes;
    for (const std::size_t i : index_.labels.meeting({from.y(), to.y()}))
        if (const LadderLabel& label = labels_.all[i]; label.role != LabelRole::time)
            boxes.push_back(label.box.translated(0, label.y));
    for (const AxisBreak& one : axis_.breaksWithin({from.y() - breakHalf, to.y() + breakHalf}))
        boxes.push_back(textBounds(textShape(one.label, 0), s_.theme));
    const qreal free = g_.labelDistance - (s_.view.numbered ? numberRoom : 0);
    const qreal besideBar = (to.x() > from.x() ? 1 : -1) * free / 2;
    const auto met = [&](qreal x) {
        const QPointF top(x, from.y() + g_.fall(std::abs(x - from.x())));
        const QPointF bottom(x, to.y() - g_.fall(std::abs(to.x() - x)));
        const QRectF way = QRectF(top, bottom).adjusted(-fallReach, 0, fallReach, 0);
        const qreal reach = clockReach * scale();
        const QRectF clock(QRectF(top, bottom).center() - QPointF(reach, reach),
                           QSizeF(2 * reach, 2 * reach));
        int count = 0;  // what it lies on counts double
        for (const QRectF& box : boxes) count += box.intersects(way) ? 2 : box.intersects(clock) ? 1 : 0;
        return count;
    };
    qreal best = 0;
    int fewest = std::numeric_limits<int>::max();
    const auto tryAt = [&](qreal x) {
        const int count = fewest > 0 ? met(x) : fewest;
        if (count < fewest) std::tie(best, fewest) = std::pair(x, count);
    };
    for (const qreal share : {0.5, 0.56, 0.44, 0.6, 0.4, 0.65, 0.35})
        tryAt(from.x() + share * (to.x() - from.x()));
    tryAt(from.x() + besideBar);
    tryAt(to.x() - besideBar);
    return best;
}

// Where the height of now cuts the course.
void LadderDrawing::findNow(Course& course) const {
    const LadderMessage& m = s_.model.messages[course.message];
    course.flying = !course.over && course.opacity == 1 && !course.openEnd;
    if (!course.flying) return;
    if (m.lost() && now_ >= course.corners[1].y()) {
        course.flying = false;  // its loss is not told yet, but its time has come
        course.over = true;
        return;
    }
    course.now = course.corners.front();
    for (std::size_t i = 0; i + 1 < course.corners.size(); ++i) {
        const QPointF a = course.corners[i], b = course.corners[i + 1];
        if (now_ < a.y()) break;
        const qreal share = b.y() > a.y() ? std::clamp((now_ - a.y()) / (b.y() - a.y()), 0.0, 1.0) : 1;
        course.now = a + share * (b - a);
        if (now_ <= b.y()) break;
    }
}

// Of this step: on its way, or ended at the instant of the last entry.
bool LadderDrawing::isCurrent(const Course& course) const {
    if (!s_.view.live || s_.view.cursor == 0 || course.opacity < 1) return false;
    if (course.flying) return true;
    const LadderMessage& m = s_.model.messages[course.message];
    return isOfStep(m.endedBy);
}

bool LadderDrawing::isOfStep(std::size_t entry) const {
    if (!happened(entry)) return false;
    const Instant last = s_.view.trace->entry(s_.view.cursor - 1).at;
    return s_.view.trace->entry(entry).at == s_.view.step.value_or(last);
}

ArrowStyle LadderDrawing::styleOf(const Course& course) const {
    const LadderMessage& m = s_.model.messages[course.message];
    return {m.kind(), course.current, m.repetition > 1, m.copy, course.opacity};
}

void LadderDrawing::gatherCourses() {
    for (const std::size_t i : index_.messages.meeting(range_)) {
        if (hidden(s_.model.messages[i].sentBy)) continue;
        Course course = courseOf(i);
        course.element = addElement(list_, elementOf({LadderThing::message, i}, s_.model, s_.view));
        list_.elements[course.element].hit = hitOf(course);
        crossing_.add(courses_.size(), {course.corners.front().y(), course.corners.back().y()});
        courses_.push_back(std::move(course));
    }
    crossing_.build();
}

// Under what is current, as far as it has come.
void LadderDrawing::drawHalo(const Course& course) {
    std::vector<QPointF> points;
    for (const QPointF& corner : course.corners) {
        if (course.flying && corner.y() > course.now.y()) break;
        points.push_back(corner);
        if (s_.model.messages[course.message].lost() && points.size() == 2) break;
    }
    if (course.flying) points.push_back(course.now);
    addHalo(list_, course.element, styleOf(course), points, s_.theme);
}

void LadderDrawing::drawMessages() {
    gatherCourses();
    for (const Course& course : courses_)
        if (course.current && course.corners.size() > 1) drawHalo(course);
    for (const Course& course : courses_) drawCourse(course);
    drawFloods();  // over lines, which pass behind a card, and under what is said of them
    for (const Course& course : courses_)
        for (const LabelRole role : {LabelRole::message, LabelRole::numbers, LabelRole::copyWord,
                                     LabelRole::lossWord, LabelRole::corruptWord})
            drawMessageLabel(course, role);
    for (const Course& course : courses_) drawStops(course);
    if (!s_.view.live) return;
    drawPills();
    drawHandle();
}

void LadderDrawing::drawCourse(const Course& course) {
    const LadderMessage& m = s_.model.messages[course.message];
    const ArrowStyle style = styleOf(course);
    const QPointF from = course.corners.front(), to = course.corners.back();
    if (m.departure.injected && !m.copy) {
        addCloud(list_, course.element, QPointF(cloudX(g_, m.departure.from), from.y()),
                 isOld(m.departure, s_.view.trace->setup())
                     ? translated(s_.view.language, QT_TRANSLATE_NOOP("Text", "old"))
                     : QStringLiteral("?"),
                 s_.theme, course.opacity);
    }
    if (course.flying) {
        QPointF last = from;
        bool zigzag = true;
        for (std::size_t i = 1; i < course.corners.size(); ++i) {
            const bool here = course.now.y() <= course.corners[i].y();
            addArrowLine(list_, course.element, style, last, here ? course.now : course.corners[i], s_.theme,
                         zigzag);
            if (here) break;
            last = course.corners[i];
            zigzag = false;
        }
        drawRest(course);
    } else if (s_.view.foresight == Foresight::veiled) {
        addArrowLine(list_, course.element, style, from, to, s_.theme);
    } else if (m.lost()) {
        addArrowLine(list_, course.element, style, from, course.corners[1], s_.theme);
        addLostRest(list_, course.element, course.corners[1], to, s_.theme, course.opacity);
        addCross(list_, course.element, course.corners[1], s_.theme, course.opacity);
    } else if (course.openEnd) {
        const QPointF last = from + openShare * (to - from);
        addArrowLine(list_, course.element, style, from, last, s_.theme);
        addLostRest(list_, course.element, last, to, s_.theme, course.opacity);
    } else {
        drawEnd(course);
    }
}

// From its start, or from where it is first known, to its tip.
void LadderDrawing::drawEnd(const Course& course) {
    const LadderMessage& m = s_.model.messages[course.message];
    const ArrowStyle style = styleOf(course);
    QPointF from = course.corners.front();
    const QPointF tip = course.corners.back();
    if (course.openStart) {
        const QPointF known = from + openStartShare * (tip - from);
        addLostRest(list_, course.element, from, known, s_.theme, course.opacity);
        from = known;
    }
    if (m.corrupt()) {
        // It arrives as something that nobody can read: no head, but a crossed box.
        const QPointF center = tip - QPointF(LadderGeometry::inward(m.departure.from) * damagedSize / 2, 0);
        addArrowLine(list_, course.element, style, from, center, s_.theme);
        const QPointF half(damagedSize / 2, damagedSize / 2), arm(3, 3), other(3, -3);
        const Stroke line{Ink::ink, 1.6 * scale(), {}, true, 1};
        addRect(list_, course.element, QRectF(center - half, center + half), 2, line,
                Fill{Ink::ground, 1, std::nullopt, 5}, course.opacity);
        addLine(list_, course.element, center - arm, center + arm, line, course.opacity);
        addLine(list_, course.element, center - other, center + other, line, course.opacity);
    } else if (course.kinked) {
        const QPointF kink = course.corners[1];
        addDelayedArrow(list_, course.element, style, from, kink, course.corners[2].y() - kink.y(), tip,
                        s_.theme);
    } else {
        const qreal direction = directionOf(from, tip), gap = arrowHeadGap(style, s_.theme);
        addArrowLine(list_, course.element, style, from,
                     tip - gap * QPointF(std::cos(direction), std::sin(direction)), s_.theme);
        addArrowHead(list_, course.element, style, tip, direction, s_.theme);
    }
}

// What lies ahead of a segment on its way; of one that will be lost where, as a ghost.
void LadderDrawing::drawRest(const Course& course) {
    const LadderMessage& m = s_.model.messages[course.message];
    if (tellsLoss(m, s_.view)) {
        ArrowStyle style = styleOf(course);
        style.current = false;
        style.opacity = ghost;
        const QPointF cross = course.corners[1];
        addArrowLine(list_, course.element, style, course.now, cross, s_.theme);
        addLostRest(list_, course.element, cross, course.corners.back(), s_.theme, ghost);
        addCross(list_, course.element, cross, s_.theme, ghost);
        return;
    }
    const Stroke dots{inkOf(m.kind()), 1.3 * scale(), {1.5, 5}, true, 1};
    // From its end: so the dots stay where they are while the segment comes nearer.
    QPainterPath path(course.corners.back());
    for (std::size_t i = course.corners.size() - 1; i-- > 1;)
        if (course.corners[i].y() > course.now.y()) path.lineTo(course.corners[i]);
    path.lineTo(course.now);
    addPath(list_, course.element, path, dots);
}

QPainterPath LadderDrawing::hitOf(const Course& course) const {
    constexpr qreal reach = 7;
    QPainterPath hit;
    hit.setFillRule(Qt::WindingFill);
    for (std::size_t i = 0; i + 1 < course.corners.size(); ++i) {
        const QPointF a = course.corners[i], b = course.corners[i + 1];
        const QPointF side = std::abs(a.x() - b.x()) > 1 ? QPointF(0, reach) : QPointF(reach, 0);
        hit.addPolygon(QPolygonF({a - side, b - side, b + side, a + side, a - side}));
    }
    if (const LadderLabel* label = labels_.of(LabelRole::message, course.message); label && !label->quiet)
        hit.addRect(label->box.translated(0, label->y).adjusted(-3, -1, 3, 1));
    return hit;
}

}  // namespace synstep
