// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes of a ladder, made from where the axis put things: one DisplayList for one moment and one range
// of heights. Elements are added from the back to the front: axis, hosts, timers, calls, messages.
#pragma once

#include <span>

#include "ui/ladder/axis.h"
#include "ui/ladder/ladder_index.h"
#include "ui/ladder/parts.h"
#include "ui/scene/glyphs.h"

namespace synstep {

class LadderDrawing {
  public:
    struct Seen {
        QSizeF size;        // of all
        HeightRange range;  // to be drawn
        qreal now = 0;
    };
    LadderDrawing(const LabelSource& source, const LadderLabels& labels, const LadderAxis& axis,
                  const LadderIndex& index, const Seen& seen);
    DisplayList draw();

  private:
    static constexpr qreal ghost = 0.42, barOutline = 0.9;

    // A message as drawn: its corners from where it leaves to where it goes, and where now is on them.
    struct Course {
        std::vector<QPointF> corners;
        std::size_t message = 0;
        bool over = false;     // it has arrived, or is lost
        bool flying = false;   // it is on its way now
        bool openEnd = false;  // nobody saw it arrive
        bool openStart = false;
        bool kinked = false;
        QPointF now;  // if flying
        qreal opacity = 1;
        std::uint32_t element = 0;
        bool current = false;
    };
    struct Pill {
        QRectF rect;
        bool dot = false;
    };

    bool hidden(std::size_t entry) const { return entry != noEntry && entry >= s_.view.revealed; }
    // Of the present step, of what has happened.
    bool isOfStep(std::size_t entry) const;
    bool happened(std::size_t entry) const { return entry != noEntry && entry < s_.view.cursor; }
    qreal opacityOf(std::size_t entry) const { return entry == noEntry || happened(entry) ? 1 : ghost; }
    qreal yOf(PointId point, qreal otherwise) const { return point == noPoint ? otherwise : axis_.y(point); }
    Stroke hairline(Ink ink = Ink::controlLine) const { return {ink, 1, {}, false, 1}; }
    qreal scale() const { return s_.theme.strokeScale(); }
    // Where the outline of a bar runs that fills this box: within whole pixels, not half in the next ones.
    QRectF inside(const QRectF& bar) const {
        const qreal half = barOutline * scale() / 2;
        return bar.adjusted(half, 0, -half, 0);
    }
    qreal opacityAt(PointId point) const;
    // Where bars begin that were there before the run.
    qreal topOfBars() const { return axis_.top() + LadderGeometry::top; }
    // The end of what goes on: now, or the foot of a paper.
    qreal openEnd() const;

    // axis
    void drawHairlines();
    void drawLifelines();
    void drawTimes();
    void drawBreaks();
    void drawBreakOfTimers(std::uint32_t element, const AxisBreak& one, qreal opacity);
    void drawNow();
    QRectF nowPill() const;
    std::vector<std::pair<qreal, qreal>> wordsAt(qreal y) const;
    // hosts
    void drawSpans();
    void drawSpan(std::size_t index);
    void drawBar(std::uint32_t element, const LadderSpan& span, qreal from, qreal to, qreal opacity);
    QRectF barOf(const LadderSpan& span, qreal from, qreal to) const;
    void stepBelowNow(LadderLabel& label) const;
    LadderLabel belowPill(LadderLabel label);
    QRectF stripOf(const LadderTimer& timer, qreal from, qreal to) const;
    void drawFrame(std::uint32_t element, const QRectF& around);
    void drawChild(std::uint32_t element, std::size_t index);
    void drawDown();
    void drawListener();
    void drawTimers();
    void drawTimer(std::size_t index);
    void drawStrip(std::uint32_t element, const LadderTimer& timer, qreal from, qreal to, qreal opacity);
    void drawRunning(std::uint32_t element, const LadderTimer& timer, qreal from);
    void drawRestarts(std::uint32_t element, const LadderTimer& timer, qreal far, std::size_t end,
                      qreal opacity);
    void drawCalls();
    void drawCallTick(const LadderCall& call, std::uint32_t element, qreal y);
    void drawDrops();
    void drawFloods();
    void drawFlood(const LadderFlood& row, const LadderLabel& label, const QRectF& card);
    void drawPhases();
    void drawPhase(const LadderPhase& phase, const LadderLabel& label);
    // messages
    void drawMessages();
    void gatherCourses();
    void drawHalo(const Course& course);
    Course courseOf(std::size_t index) const;
    qreal kinkOf(QPointF from, QPointF to) const;
    void findNow(Course& course) const;
    bool isCurrent(const Course& course) const;
    void drawCourse(const Course& course);
    void drawEnd(const Course& course);
    void drawRest(const Course& course);
    void drawFrames(const Course& course, const LadderLabel& label);
    void drawStops(const Course& course);
    void drawPills();
    void drawHandle();
    Pill pillOf(const Course& course, const std::vector<QRectF>& pills) const;
    bool isTaken(const QRectF& box) const;
    bool isPointedAt(SegmentId id) const {
        return s_.view.live &&
               (s_.view.selected.segment == id || s_.view.focused == id || s_.view.hovered == id);
    }
    void drawPill(const Course& course, const Pill& pill);
    bool isCrossed(const Course& own, const QRectF& box) const;
    ArrowStyle styleOf(const Course& course) const;
    QPainterPath hitOf(const Course& course) const;
    // labels
    void drawOutline(const LadderLabel& label, std::uint32_t element);
    void drawTexts(const LadderLabel& label, std::uint32_t element, qreal opacity, bool older = false);
    void drawMessageLabel(const Course& course, LabelRole role);

    const LabelSource s_;
    const LadderGeometry& g_;
    const LadderLabels& labels_;
    const LadderAxis& axis_;
    const LadderIndex& index_;
    HeightRange range_;
    DisplayList list_;
    qreal now_ = 0;
    std::vector<Course> courses_;
    HeightIndex crossing_;  // of courses_
    QRectF belowPill_;      // the name of a state that had to step below the pill
    QRectF belowState_;     // the words of timers that had to step below that
};

}  // namespace synstep
