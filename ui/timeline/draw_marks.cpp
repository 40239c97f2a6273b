// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of a time line: messages, timers, calls, floods.
#include <QFontMetricsF>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/scene/glyphs.h"
#include "ui/text/changes.h"
#include "ui/text/flood_words.h"
#include "ui/text/sentences.h"
#include "ui/timeline/drawing.h"
#include "ui/timeline/marks.h"

namespace synstep {

namespace {

constexpr qreal between = 11, nudge = 12;  // marks of segments: how close, how far from their own place
constexpr std::ptrdiff_t few = 4;          // there is room for as many side by side, or nearly
constexpr qreal bellSize = 14, bellAside = 15, callsApart = 11;
constexpr qreal ghost = 0.42;
constexpr qreal frameHalf = 10, frameRadius = 5, callHalf = 6, callTop = 6;
constexpr qreal hitHalf = 6, hitTop = 12;
constexpr qreal floodBand = 10, floodBandOpacity = 0.25, floodCountAside = 8, floodCountBelow = 15,
                countsApart = 6;

QRectF markBox(QPointF center) {
    return {center.x() - frameHalf, center.y() - frameHalf, 2 * frameHalf, 2 * frameHalf};
}

// A call's mark hangs below those of what it sends.
QRectF callBox(QPointF center) {
    return {center.x() - callHalf, center.y() + callTop, 2 * callHalf, 2 * callHalf};
}

QString secondsText(Instant t) {
    return QStringLiteral("%1 s").arg(instantText(t));
}

}  // namespace

// --- Marks

// Where nothing but now is another one, marks are those that they were: the pale ones come after now.
void TimelineDrawing::drawMarks(Row& row) {
    const bool isTheSameAnytime =
        view_.foresight == Foresight::all && view_.events->floodsOf(row.run).isEmpty();
    TimelineMemory::Marks now{
        axis_,         view_.revealed[row.run], row.from, row.current, row.ofShown, view_.language,
        view_.wording, view_.selection,         {},       {},          {}};
    TimelineMemory::Marks& kept = memory_.marksOf(row.run);
    if (!isTheSameAnytime) kept = {};
    if (!kept.isOf(now)) {
        std::swap(list_, now.list);
        drawAllMarks(row);
        std::swap(list_, now.list);
        now.gaps = row.gaps;
        now.frames = row.frames;
        kept = std::move(now);
    }
    row.gaps = kept.gaps;
    add(kept, row);
    if (!isTheSameAnytime) kept = {};
}

void TimelineDrawing::add(const TimelineMemory::Marks& kept, const Row& row) {
    const DisplayList& marks = kept.list;
    if (marks.elements.empty()) return;
    const auto shift = static_cast<std::uint32_t>(list_.elements.size()) - 1;
    list_.elements.insert(list_.elements.end(), marks.elements.begin() + 1, marks.elements.end());
    for (std::size_t i = 0; i < marks.shapes.size(); ++i) {
        Shape shape = marks.shapes[i];
        shape.element += shift;
        const auto entry = static_cast<std::size_t>(list_.elements[shape.element].subject);
        if (row.current && entry >= view_.cursor && kept.frames.count(i) == 0) shape.opacity *= ghost;
        list_.shapes.push_back(std::move(shape));
    }
}

void TimelineDrawing::drawAllMarks(Row& row) {
    const std::vector<TimelineEvent>& events = view_.events->of(row.run);
    const std::size_t count = shownEvents(row.run);
    Reach reach{row.from - between, row.from - between, row.from - between, 0};
    const auto isBefore = [](const TimelineEvent& event, Instant t) { return event.at < t; };
    const auto end = events.begin() + static_cast<std::ptrdiff_t>(count);
    for (auto event = events.begin(); event != end;) {
        event = weightiest(event, end);
        if (event->cue != TimelineCue::none) drawMark(row, *event, reach);
        // Most of a long run has no room: on to where there is some again.
        if (++event != end && axis_.x(event->at) < roomFor(reach))
            event = std::lower_bound(event, end, axis_.at(roomFor(reach)), isBefore);
    }
}

// Of those that would share the place of one mark; the first of them, if they are few.
std::vector<TimelineEvent>::const_iterator TimelineDrawing::weightiest(
    std::vector<TimelineEvent>::const_iterator first, std::vector<TimelineEvent>::const_iterator end) const {
    if (first->cue == TimelineCue::call) return first;  // calls have a place of their own
    const Instant until = axis_.at(axis_.x(first->at) + between);
    if (end - first <= few || (first + few)->at >= until) return first;
    const auto last = std::lower_bound(first, end, until,
                                       [](const TimelineEvent& event, Instant t) { return event.at < t; });
    return std::max_element(first, last, [](const auto& a, const auto& b) { return a.weight < b.weight; });
}

// From where on there may be a mark.
qreal TimelineDrawing::roomFor(const Reach& reach) const {
    return std::min(reach.call + callsApart, reach.segment + between - nudge);
}

void TimelineDrawing::drawMark(Row& row, const TimelineEvent& event, Reach& reach) {
    const qreal x = axis_.x(event.at);
    // Before anything is said of it: most of a long run has no room.
    if (event.cue == TimelineCue::call ? x < reach.call + callsApart : x < reach.segment + between - nudge)
        return;
    const Entry& entry = view_.history->trace(row.run).entry(event.entry);
    const Floods& floods = view_.events->floodsOf(row.run);
    if (const std::size_t index = floods.ofEntry(event.entry); index != Floods::none) {
        // In a branch it goes on: a mark stands where the first of each kind is sent there.
        if (event.cue != TimelineCue::segment) return;
        const Departure& sent = entry.departures[event.departure];
        const std::uint32_t repetition = floods.repetitionOf(sent.id);
        const bool isTold = repetition > 1 || kindOf(sent.datagram.segment) == SegmentKind::syn;
        if (isTold && row.floods.insert({index, repetition}).second) drawFlood(row, event, repetition, reach);
        return;
    }
    if (event.cue == TimelineCue::segment) return drawSegment(row, event, entry, reach);
    if (event.cue == TimelineCue::timer) return drawTimer(row, event, entry, reach);
    reach.call = x;
    const std::uint32_t element = addMark(row, event, callText(entry.as<CallMade>()->call), x);
    addCallMark(list_, element, {x, row.y}, 1);
    frame(row, subjectOf(entry), element, callBox({x, row.y}));
}

// Those of one instant stand side by side, as far as there is room.
void TimelineDrawing::drawSegment(Row& row, const TimelineEvent& event, const Entry& entry, Reach& reach) {
    const Trace& trace = view_.history->trace(row.run);
    const Departure departure =
        asKnown(entry.departures[event.departure], trace, nowOf(row.run), view_.foresight);
    const qreal x = std::max(axis_.x(event.at), reach.segment + between);
    reach.segment = x;
    row.gaps.push_back(x);
    const QString name = segmentName(departure, *view_.scenario, view_.language, view_.wording,
                                     initialNumbersOf(trace, departure));
    const std::uint32_t element = addMark(row, event, name, x);
    addSegmentMark(list_, element, kindOf(departure.datagram.segment), {x, row.y}, 1);
    if (departure.fate == Fate::lost) addLossMark(list_, element, {x + 9, row.y - 9}, 1);
    frame(row, {departure.id}, element, markBox({x, row.y}));
}

// A mark with the count, and a band as long as it lasts: of a flood, or of what its connections send again.
void TimelineDrawing::drawFlood(Row& row, const TimelineEvent& event, std::uint32_t repetition,
                                Reach& reach) {
    const std::size_t position =
        row.current && event.entry < view_.cursor ? view_.cursor : view_.revealed[row.run];
    const Floods& floods = view_.events->floodsOf(row.run);
    const std::size_t index = floods.ofEntry(event.entry);
    const Flood flood = floods.at(index, position, view_.history->trace(row.run));
    const FloodEcho* echo = flood.echo(repetition);
    const qreal x = std::max(axis_.x(event.at), reach.segment + between);
    const qreal end = std::max(axis_.x(echo ? echo->end : flood.end), x);
    const QString name = echo ? echoName(*echo, view_.language) : floodName(flood, view_.language);
    const QString fate = echo ? echoFate(*echo, view_.language) : floodFate(flood, view_.language);
    const std::uint32_t element = addMark(row, event, QStringLiteral("%1: %2").arg(name, fate), x);
    addRect(list_, element, QRectF(x, row.y - floodBand / 2, end - x, floodBand), floodBand / 2, std::nullopt,
            Fill{Ink::syn, 1, std::nullopt, 5}, floodBandOpacity);
    addSegmentMark(list_, element, echo ? SegmentKind::synAck : SegmentKind::syn, {x, row.y}, 1);
    TextShape count;
    count.text =
        QStringLiteral("× %1").arg(QLocale(QLocale::English).toString(echo ? echo->sent : flood.sent));
    count.type = Type::axis;
    count.anchor = {x + floodCountAside, row.y + floodCountBelow};
    const QRectF words = textBounds(count, theme_);
    if (words.left() >= reach.count) {
        addText(list_, element, count);
        reach.count = words.right() + countsApart;
    }
    row.gaps.push_back(x);
    reach.segment = x;
    const std::optional<SegmentId>& id = view_.selection.segment;
    const bool selected = id && floods.ofSegment(*id) == index && floods.repetitionOf(*id) == repetition;
    if (selected) frame(row, view_.selection, element, markBox({x, row.y}));
}

// The frame of what is selected, as in every other view.
void TimelineDrawing::frame(Row& row, const Selection& thing, std::uint32_t element, const QRectF& box) {
    const auto entry = static_cast<std::size_t>(list_.elements[element].subject);
    if (entry >= row.ofShown || !view_.selection.includes(thing)) return;
    row.frames.insert(list_.shapes.size());
    addRect(list_, element, box, frameRadius, Stroke{Ink::accent, 2, {}, false, 1});
}

// The bell stands before what is sent upon it.
void TimelineDrawing::drawTimer(Row& row, const TimelineEvent& event, const Entry& entry, Reach& reach) {
    const qreal x = axis_.x(event.at) - (entry.departures.empty() ? 0 : bellAside);
    if (x < reach.timer + bellSize || x < reach.segment + between) return;
    reach.timer = x;
    row.gaps.push_back(x);
    const std::uint32_t element =
        addMark(row, event,
                spelt(timerName(entry.as<TimerExpired>()->timer, view_.language), view_.wording.states), x);
    addBell(list_, element, {x, row.y}, theme_, Ink::ink, 1, bellSize);
    frame(row, Selection::of(SelectedTimer{entry.host, entry.socket, entry.as<TimerExpired>()->timer}),
          element, markBox({x, row.y}));
    if (entry.departures.empty()) reach.segment = x;
}

std::uint32_t TimelineDrawing::addMark(const Row& row, const TimelineEvent& event, const QString& name,
                                       qreal x) {
    const std::uint32_t element =
        addElement(list_,
                   QStringLiteral("mark/%1/%2/%3/%4")
                       .arg(row.run)
                       .arg(event.entry)
                       .arg(static_cast<int>(event.cue))
                       .arg(event.departure),
                   ElementKind::segment, QStringLiteral("%1: %2").arg(secondsText(event.at), name),
                   static_cast<std::int64_t>(event.entry));
    list_.elements[element].hit.addRect(
        event.cue == TimelineCue::call
            ? callBox({x, row.y})
            : QRectF(QPointF(x - hitHalf, row.y - hitTop), QPointF(x + hitHalf, row.y + callTop)));
    return element;
}

}  // namespace synstep
