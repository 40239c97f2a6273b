// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline.h"

#include <QFontMetricsF>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/scene/broken_lines.h"
#include "ui/scene/glyphs.h"
#include "ui/text/changes.h"
#include "ui/text/flood_words.h"
#include "ui/text/sentences.h"
#include "ui/timeline/drawing.h"
#include "ui/timeline/marks.h"

namespace synstep {

namespace {

constexpr qreal nameLeft = 20, nameGap = 12, axisLeft = 224, axisRight = 116, endRight = 20;
constexpr qreal groundMargin = 8, groundRadius = 8, focusInset = 1;
constexpr qreal lineWidth = 3, clear = 9, ring = 6.5, tick = 4;
constexpr qreal between = 11;  // marks of segments: how close, how far from their own place
constexpr qreal waitClear = 7;
constexpr qreal labelGap = 14, leastLabel = 20;
constexpr qreal sameWidth = 1;  // labels of one long run differ little in theirs
constexpr qreal barWidth = 3, barHeight = 20;
constexpr qreal upperLine = -4, lowerLine = 11;  // baselines of two lines, from the middle
constexpr qreal ghost = 0.42;
constexpr qreal curve = 44;

Duration messageTimeOf(const Scenario& scenario) {
    const auto& delay = scenario.setup.network.delay;
    const Duration usual = std::max(delay[0], delay[1]);
    return usual > Duration(0) ? usual : Duration(std::chrono::milliseconds(50));
}

qreal baseline(qreal middle, Type type, const Theme& theme) {
    return std::round(middle + theme.pixelSize(type) * 0.36);
}

// Neither the first nor the last SYN of a flood, nor of what is sent again: what is in between has no place
// of its own.
bool isWithin(const Floods& floods, const TimelineEvent& event) {
    const std::size_t index = floods.ofEntry(event.entry);
    if (index == Floods::none) return false;
    const Flood& flood = floods.all()[index];
    const bool ends = event.at == flood.end ||
                      std::any_of(flood.echoes.begin(), flood.echoes.end(),
                                  [&event](const FloodEcho& echo) { return event.at == echo.end; });
    return event.entry != flood.firstEntry && floods.echoBegunBy(event.entry) < 2 && !ends;
}

// Of all that has been shown of any run.
std::vector<Instant> instantsOf(const TimelineView& view, const std::vector<std::size_t>& runs) {
    std::vector<Instant> all;
    for (const std::size_t run : runs) {
        const std::vector<TimelineEvent>& events = view.events->of(run);
        const std::size_t count = view.events->countBefore(run, view.revealed[run]);
        const Floods& floods = view.events->floodsOf(run);
        for (std::size_t i = 0; i < count; ++i) {
            if (isWithin(floods, events[i])) continue;
            if (all.empty() || all.back() != events[i].at) all.push_back(events[i].at);
        }
    }
    return all;
}

QString secondsText(Instant t) {
    return QStringLiteral("%1 s").arg(instantText(t));
}

// Of a message on its way: to the millisecond, as the ladder says it.
QString nowText(Instant t) {
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(t.time_since_epoch());
    return secondsText(Instant(ms));
}

}  // namespace

// Now counts if it is later than all: within a wait it would move its break.
TimelineAxis TimelineMemory::axisOf(const TimelineView& view, qreal width) {
    Seen now{view.history, view.history->present(), view.revealed, {}, messageTimeOf(*view.scenario), width};
    for (const std::size_t run : now.runs) now.played.push_back(view.events->of(run).size());
    if (now != seen_) {
        seen_ = std::move(now);
        axis_ = TimelineAxis(instantsOf(view, seen_.runs), seen_.messageTime, axisLeft, width - axisRight);
    }
    return axis_.upTo(view.displayTime);
}

bool TimelineMemory::Marks::isOf(const Marks& other) const {
    return axis.isSameAs(other.axis) && revealed == other.revealed && from == other.from &&
           current == other.current && ofShown == other.ofShown && language == other.language &&
           wording == other.wording && selection == other.selection;
}

TimelineDrawing::TimelineDrawing(const TimelineView& view, qreal width, const Theme& theme,
                                 TimelineMemory& memory)
    : view_(view),
      width_(width),
      theme_(theme),
      memory_(memory),
      runs_(view.history->present()),
      axis_(memory.axisOf(view, width)) {}

std::size_t TimelineDrawing::shownEvents(std::size_t run) const {
    return view_.events->countBefore(run, view_.revealed[run]);
}

// How far one knows a run: another one up to what was seen of it.
Instant TimelineDrawing::nowOf(std::size_t run) const {
    if (run == view_.run) return view_.displayTime;
    const std::size_t shown = view_.revealed[run];
    return shown > 0 ? view_.history->trace(run).entry(shown - 1).at : Instant{};
}

qreal TimelineDrawing::middleOf(std::size_t run) const {
    const auto row = std::lower_bound(runs_.begin(), runs_.end(), run) - runs_.begin();
    return timelineRuler + timelineRow * (static_cast<qreal>(row) + 0.5);
}

// Of a branch: when it became another run than its parent.
Instant TimelineDrawing::beginOf(std::size_t run) const {
    const Trace& trace = view_.history->trace(run);
    if (!view_.history->run(run).parent) return Instant{};
    if (const auto from = view_.history->run(run).continuesFrom) return *from;
    if (shownEvents(run) > 0) return view_.events->of(run).front().at;
    return trace.branchPoint() == 0 ? Instant{} : trace.entry(trace.branchPoint() - 1).at;
}

Instant TimelineDrawing::endOf(std::size_t run) const {
    if (run == view_.run) return view_.displayTime;
    const std::size_t shown = view_.revealed[run];
    return shown == 0 ? Instant{} : view_.history->trace(run).entry(shown - 1).at;
}

// The past of the run that is shown is in the rows of those that it comes from.
std::size_t TimelineDrawing::entriesOfShown(std::size_t run) const {
    auto common = std::numeric_limits<std::size_t>::max();
    for (std::optional<std::size_t> one = view_.run; one; one = view_.history->run(*one).parent) {
        if (*one == run) return common;
        common = std::min(common, view_.history->trace(*one).branchPoint());
    }
    return 0;
}

TimelineDrawing::Row TimelineDrawing::rowOf(std::size_t run) {
    Row row;
    row.run = run;
    row.y = middleOf(run);
    row.current = run == view_.run;
    row.ofShown = entriesOfShown(run);
    row.end = endOf(run);
    row.from = axis_.x(beginOf(run));
    row.now = std::max(row.from, axis_.x(row.end));
    row.to = row.now;
    if (row.current) {
        const Trace& trace = view_.history->trace(run);
        const std::size_t shown = view_.revealed[run];
        const bool whole = trace.isOver() && shown == trace.size();
        row.to = whole && shown > 0 ? std::max(row.now, axis_.x(trace.entry(shown - 1).at)) : axis_.right();
    }
    const QString name = QStringLiteral("%1, %2, %3")
                             .arg(runName(*view_.history, run, view_.language),
                                  runDifference(view_.history->run(run), *view_.scenario, view_.language),
                                  secondsText(row.end));
    row.element = addElement(list_, QStringLiteral("run/%1").arg(run), ElementKind::host, name,
                             static_cast<std::int64_t>(run));
    list_.elements[row.element].hit.addRect(QRectF(0, row.y - timelineRow / 2, width_, timelineRow));
    return row;
}

TimelinePicture TimelineDrawing::draw() {
    list_.size = {width_, timelineRuler + timelineRow * static_cast<qreal>(runs_.size())};
    addRuler();
    std::vector<Row> rows;
    for (const std::size_t run : runs_) {
        rows.push_back(rowOf(run));
        drawGround(rows.back());
    }
    for (Row& row : rows) {
        drawWords(row);
        drawConnector(row);
        drawMarks(row);
        drawLine(row);
    }
    for (const Row& row : rows)
        if (row.current) drawPlayhead(row);
    measureBounds(list_, theme_);
    return {std::move(list_), std::move(axis_)};
}

// It is the same one wherever now is.
void TimelineDrawing::addRuler() {
    std::optional<TimelineMemory::Ruler>& kept = memory_.ruler();
    if (!kept || !kept->axis.isSameAs(axis_)) {
        kept = TimelineMemory::Ruler{axis_, {}};
        std::swap(list_, kept->list);
        drawRuler();
        std::swap(list_, kept->list);
    }
    list_.elements = kept->list.elements;
    list_.shapes = kept->list.shapes;
}

// As many of the instants as have room for their label, from the first on.
void TimelineDrawing::drawRuler() {
    const std::vector<Instant>& instants = axis_.instants();
    qreal taken = 0;
    const auto from = [&](auto instant, qreal x) {
        return axis_.x(*instant) < x ? std::lower_bound(instant, instants.end(), axis_.at(x)) : instant;
    };
    for (auto t = instants.begin(); t != instants.end();) {
        TextShape text;
        text.text = *t == Instant{} ? QStringLiteral("0 s") : instantText(*t);
        text.type = Type::axis;
        text.align = Align::center;
        text.ink = Ink::muted;
        text.anchor = {std::round(axis_.x(*t)), 14};
        const QRectF box = textBounds(text, theme_);
        if (box.left() >= taken && box.right() <= width_) {
            taken = box.right() + labelGap;
            addText(list_, 0, text);
            const qreal middle = std::floor(axis_.x(*t)) + 0.5;
            addLine(list_, 0, QPointF(middle, timelineRuler - tick), QPointF(middle, timelineRuler),
                    Stroke{Ink::fieldLine, 1, {}, false, 1});
        }
        // Most of a long run has no room for one: on to where the next may have it.
        if (++t != instants.end()) t = from(t, taken + std::max(leastLabel, box.width() - sameWidth) / 2);
    }
}

void TimelineDrawing::drawGround(const Row& row) {
    const bool hovered = view_.hovered == row.run;
    if (!row.current && !hovered) return;
    const QRectF ground(groundMargin, row.y - timelineRow / 2, width_ - 2 * groundMargin, timelineRow);
    addRect(list_, row.element, ground, groundRadius, std::nullopt,
            Fill{Ink::selectedGround, 1, std::nullopt, 5}, row.current ? 1 : 0.5);
    // Weight alone does not tell it: small Chinese characters have one weight.
    if (row.current)
        addRect(list_, row.element, QRectF(ground.left(), row.y - barHeight / 2, barWidth, barHeight), 1.5,
                std::nullopt, Fill{Ink::accent, 1, std::nullopt, 5});
    if (row.current && view_.focused)
        addRect(list_, row.element, ground.adjusted(focusInset, focusInset, -focusInset, -focusInset),
                groundRadius, Stroke{Ink::accent, 2, {4, 3}, false, 1});
}

QString TimelineDrawing::elided(const QString& text, Type type, qreal width) const {
    return QFontMetricsF(theme_.sceneFont(type))
        .elidedText(text, Qt::ElideRight, width * Theme::sceneFontScale);
}

void TimelineDrawing::drawWords(const Row& row) {
    TextShape name;
    name.text = runName(*view_.history, row.run, view_.language);
    name.type = row.current ? Type::state : Type::meta;
    name.ink = row.current ? Ink::ink : Ink::muted;
    name.anchor = {nameLeft, baseline(row.y, name.type, theme_)};
    name.text = elided(name.text, Type::state, axisLeft - 2 * clear - nameLeft);
    addDifference(row, name);
    TextShape end = name;
    end.text = nowText(row.end);
    end.type = Type::time;
    end.align = Align::right;
    end.anchor.setX(width_ - endRight);
    addText(list_, row.element, end);
}

// Behind the name where there is room for it, else below it, else from there to below: the first way to tell
// it that has room.
void TimelineDrawing::addDifference(const Row& row, TextShape name) {
    constexpr qreal leastBehind = 70;
    const qreal right = axisLeft - 2 * clear, below = right - nameLeft;
    TextShape difference = name;
    difference.type = Type::meta;
    difference.anchor.rx() += textSize(name.text, Type::state, theme_).width() + nameGap;
    const qreal behind = right - difference.anchor.x();
    QStringList lines;
    for (const QString& way : waysToTell(*view_.history, row.run, *view_.scenario, view_.language)) {
        const qreal width = textSize(way, Type::meta, theme_).width();
        if (width <= behind)
            lines = {way};
        else if (width <= below)
            lines = {QString(), way};
        else if (behind >= leastBehind)
            lines = brokenLines(way, behind, Type::meta, theme_, 1, behind - below);
        if (!lines.isEmpty() && lines.size() <= 2) break;
    }
    if (lines.size() == 2) {
        name.anchor.setY(std::round(row.y + upperLine));
        difference.anchor.setY(name.anchor.y());
    }
    addText(list_, row.element, name);
    for (const QString& line : lines) {
        difference.text = line;
        if (!line.isEmpty()) addText(list_, row.element, difference);
        difference.anchor = {nameLeft, std::round(row.y + lowerLine)};
    }
}

// From the line of the run that a branch left to where it begins: what it has in common with its parent may
// lie in the row of one further up.
void TimelineDrawing::drawConnector(const Row& row) {
    auto parent = view_.history->presentParent(row.run);
    while (parent && beginOf(*parent) > beginOf(row.run)) parent = view_.history->presentParent(*parent);
    if (!parent) return;
    const qreal above = middleOf(*parent);
    const qreal least = axis_.x(beginOf(*parent)) + clear;
    const qreal start = std::max(row.from - curve, least), end = row.from - clear;
    QPainterPath path(QPointF(start, above));
    if (end - start > clear) {
        const qreal middle = (start + end) / 2;
        path.cubicTo(QPointF(middle + 6, above), QPointF(middle - 6, row.y), QPointF(end, row.y));
    } else {  // at its parent's very beginning
        path = QPainterPath(QPointF(row.from, above + clear));
        path.lineTo(row.from, row.y - clear);
    }
    addPath(list_, 0, path,
            Stroke{row.current ? Ink::ink : Ink::controlLine, row.current ? 2.2 : lineWidth, {}, true, 1});
}

// Solid up to now, then dotted; open where marks and breaks are.
void TimelineDrawing::drawLine(const Row& row) {
    std::vector<std::pair<qreal, qreal>> open;
    for (const qreal x : row.gaps) open.emplace_back(x - clear, x + clear);
    const Ink ink = row.current ? Ink::ink : Ink::controlLine;
    for (const TimelineAxis::Break& one : axis_.breaks()) {
        if (one.x < row.from || one.x > row.to) continue;
        open.emplace_back(one.x - waitClear, one.x + waitClear);
        addWaitMark(list_, 0, {one.x, row.y}, row.current ? Ink::ink : Ink::muted,
                    one.x > row.now ? ghost : 1);
    }
    std::sort(open.begin(), open.end());
    open.emplace_back(row.to, row.to);
    QPainterPath solid, dotted;
    const auto piece = [&](QPainterPath& path, qreal from, qreal to) {
        if (to - from < 1) return;
        path.moveTo(from, row.y);
        path.lineTo(to, row.y);
    };
    qreal x = row.from;
    for (const auto& [from, to] : open) {
        piece(solid, x, std::min(from, row.now));
        piece(dotted, std::max(x, row.now), from);
        x = std::max(x, to);
    }
    addPath(list_, 0, solid, Stroke{ink, lineWidth, {}, false, 1});
    addPath(list_, 0, dotted, Stroke{Ink::lifeline, 1.4, {1.5, 4}, true, 1});
}

// Where now is: down to the present run.
void TimelineDrawing::drawPlayhead(const Row& row) {
    const std::uint32_t element = addElement(list_, QStringLiteral("now"), ElementKind::token);
    const qreal x = axis_.x(view_.displayTime);
    addLine(list_, element, {x, timelineRuler - tick}, {x, row.y - ring}, Stroke{Ink::ink, 2, {}, false, 1});
    QPainterPath circle;
    circle.addEllipse(QPointF(x, row.y), ring, ring);
    addPath(list_, element, circle, Stroke{Ink::ink, 2.2, {}, false, 1},
            Fill{Ink::ground, 1, std::nullopt, 5});
}

TimelinePicture layoutTimeline(const TimelineView& view, qreal width, const Theme& theme) {
    TimelineMemory memory;
    return layoutTimeline(view, width, theme, memory);
}

TimelinePicture layoutTimeline(const TimelineView& view, qreal width, const Theme& theme,
                               TimelineMemory& memory) {
    return TimelineDrawing(view, width, theme, memory).draw();
}

}  // namespace synstep
