// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes of a time line.
#pragma once

#include <set>

#include "ui/timeline/timeline.h"

namespace synstep {

class TimelineDrawing {
  public:
    TimelineDrawing(const TimelineView& view, qreal width, const Theme& theme, TimelineMemory& memory);
    TimelinePicture draw();

  private:
    // One run as its row shows it.
    struct Row {
        std::size_t run = 0;
        std::uint32_t element = 0;
        qreal y = 0;              // of its line
        qreal from = 0, now = 0;  // the line is solid between these,
        qreal to = 0;             // then dotted up to here
        Instant end{};
        bool current = false;
        std::size_t ofShown = 0;  // its first entries, so many, are those of the run that is shown, too
        std::vector<qreal> gaps;  // where marks interrupt the line, from left to right
        std::set<std::pair<std::size_t, std::uint32_t>> floods;  // that have their mark, by repetition
        std::set<std::size_t> frames;  // of what is selected: shapes that are never pale
    };
    // How far to the right the marks of a row reach so far, by their kind.
    struct Reach {
        qreal segment = 0, timer = 0, call = 0;
        qreal count = 0;  // words
    };

    qreal roomFor(const Reach& reach) const;
    std::size_t shownEvents(std::size_t run) const;
    Instant nowOf(std::size_t run) const;
    Instant beginOf(std::size_t run) const;
    Instant endOf(std::size_t run) const;
    std::size_t entriesOfShown(std::size_t run) const;
    Row rowOf(std::size_t run);
    void addRuler();
    void drawRuler();
    void drawGround(const Row& row);
    void drawWords(const Row& row);
    void addDifference(const Row& row, TextShape name);
    void drawConnector(const Row& row);
    void drawMarks(Row& row);
    void drawAllMarks(Row& row);
    std::vector<TimelineEvent>::const_iterator weightiest(
        std::vector<TimelineEvent>::const_iterator first,
        std::vector<TimelineEvent>::const_iterator end) const;
    void add(const TimelineMemory::Marks& kept, const Row& row);
    void drawMark(Row& row, const TimelineEvent& event, Reach& reach);
    void drawSegment(Row& row, const TimelineEvent& event, const Entry& entry, Reach& reach);
    void drawTimer(Row& row, const TimelineEvent& event, const Entry& entry, Reach& reach);
    void drawLine(const Row& row);
    void drawPlayhead(const Row& row);
    void drawFlood(Row& row, const TimelineEvent& event, std::uint32_t repetition, Reach& reach);
    void frame(Row& row, const Selection& thing, std::uint32_t element, const QRectF& box);
    std::uint32_t addMark(const Row& row, const TimelineEvent& event, const QString& name, qreal x);
    QString elided(const QString& text, Type type, qreal width) const;
    qreal middleOf(std::size_t run) const;  // of its row

    const TimelineView& view_;
    qreal width_;
    const Theme& theme_;
    TimelineMemory& memory_;
    std::vector<std::size_t> runs_;  // that have rows
    TimelineAxis axis_;
    DisplayList list_;
};

}  // namespace synstep
