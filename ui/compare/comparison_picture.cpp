// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparison_picture.h"

#include <algorithm>
#include <cmath>

#include "core/scenario/costs.h"
#include "ui/scene/glyphs.h"
#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

constexpr qreal pillHeight = 22, pillPadding = 10, timeHeight = 16;
constexpr qreal frameAcross = 7, frameDown = 3, frameRadius = 6, frameWidth = 2;
constexpr qreal underArrow = 20;  // what a range has below the tip
constexpr qreal gapMargin = 10, leastGap = 34, roomyGap = 60, gapAside = 24, gapRadius = 8, breakRoom = 18;
constexpr qreal tickFrom = 8, tickTo = 26, ghost = 0.42;
const std::vector<qreal> differenceDashes{5, 4}, gapDashes{4, 4};

Stroke hairline(Ink ink) {
    return {ink, 1, {}, false, 1};
}

void addWords(DisplayList& list, std::uint32_t element, QPointF middle, const QString& words, Type type,
              Ink ink, const Theme& theme, qreal opacity = 1) {
    TextShape text;
    text.anchor = middle + QPointF(0, theme.pixelSize(type) * 0.36);
    text.align = Align::center;
    text.text = words;
    text.type = type;
    text.ink = ink;
    addText(list, element, text, opacity);
}

QString sideOf(std::size_t run) {
    return run == 0 ? QStringLiteral("a/") : QStringLiteral("b/");
}

// In the order in which one looks for the words of what differs.
std::vector<LabelRole> rolesOf(DifferenceKind kind) {
    switch (kind) {
        case DifferenceKind::state:
        case DifferenceKind::report:
            return {LabelRole::state};
        case DifferenceKind::segment:
        case DifferenceKind::fate:
            return {LabelRole::message, LabelRole::drop};  // instead of an answer
        case DifferenceKind::timer:
            return {LabelRole::timer};
        case DifferenceKind::discard:
            return {LabelRole::drop};
        case DifferenceKind::event:
            break;
    }
    return {LabelRole::call, LabelRole::message, LabelRole::state, LabelRole::timer};
}

// What is left of `whole` without `taken`.
std::vector<HeightRange> without(const std::vector<HeightRange>& whole, const HeightRange& taken) {
    std::vector<HeightRange> left;
    for (const HeightRange& one : whole) {
        if (!one.meets(taken.top, taken.bottom)) {
            left.push_back(one);
            continue;
        }
        if (one.top < taken.top) left.push_back({one.top, taken.top});
        if (one.bottom > taken.bottom) left.push_back({taken.bottom, one.bottom});
    }
    return left;
}

// Over, and yet something is open: a connection that no timer will ever end.
bool isForsaken(const Trace& trace) {
    if (!trace.isOver() || trace.tip().stopped || costsOf(trace, trace.size()).ghosts == 0) return false;
    return std::all_of(trace.tip().hosts.begin(), trace.tip().hosts.end(),
                       [](const Host& host) { return host.firstDue().at == never; });
}

}  // namespace

ComparisonPicture::ComparisonPicture(const ComparisonView& view, qreal width, qreal minimumHeight,
                                     const Theme& theme)
    : alignment_(view.alignment),
      traces_{view.runs[0].trace, view.runs[1].trace},
      socket_(view.socket),
      language_(view.language),
      wording_(view.wording),
      live_(view.live),
      width_(width),
      minimumHeight_(minimumHeight),
      side_(std::floor((width - axisWidth) / 2)),
      theme_(theme) {
    LadderMetrics metrics;
    metrics.width = side_;
    metrics.minimumHeight = minimumHeight;
    metrics.times = false;
    ladders_ = Ladder::sideBySide({viewOf(view, 0), viewOf(view, 1)}, metrics, theme);
    findDifference();
    for (const std::size_t run : {0, 1}) findGaps(run);
}

bool ComparisonPicture::fits(const ComparisonView& view, qreal width, qreal minimumHeight,
                             const Theme& theme) const {
    return view.alignment == alignment_ && view.runs[0].trace == traces_[0] &&
           view.runs[1].trace == traces_[1] && view.language == language_ && view.wording == wording_ &&
           view.socket == socket_ && view.live == live_ && width == width_ &&
           minimumHeight == minimumHeight_ && theme.name() == theme_.name() &&
           theme.medium() == theme_.medium();
}

LadderView ComparisonPicture::viewOf(const ComparisonView& view, std::size_t run) const {
    const ComparedView& one = view.runs[run];
    LadderView shown;
    shown.trace = one.trace;
    shown.scenario = one.scenario;
    shown.revealed = one.trace->size();
    shown.cursor = view.live ? one.trace->positionAt(view.now) : shown.revealed;
    shown.displayTime = view.now;
    shown.live = view.live;
    shown.socket = view.socket;
    shown.outlined = view.outlined;
    shown.step = view.now;
    shown.selected = one.selected;
    if (view.focused) shown.focused = one.selected.segment;
    shown.hovered = one.hovered;
    shown.language = view.language;
    shown.wording = view.wording;
    return shown;
}

std::vector<ComparedPart> ComparisonPicture::parts() const {
    const std::vector<LadderPart> first = ladders_[0]->parts(), second = ladders_[1]->parts();
    std::vector<ComparedPart> both;
    for (std::size_t i = 0, j = 0; i < first.size() || j < second.size();) {
        const bool ofFirst = j == second.size() || (i < first.size() && ladders_[0]->beginOf(first[i]) <=
                                                                            ladders_[1]->beginOf(second[j]));
        both.push_back(ofFirst ? ComparedPart{0, first[i++]} : ComparedPart{1, second[j++]});
    }
    return both;
}

QString ComparisonPicture::spokenName(const ComparedPart& part, const ComparisonView& view) const {
    return QStringLiteral("%1: %2").arg(part.run == 0 ? QStringLiteral("A") : QStringLiteral("B"),
                                        ladders_[part.run]->spokenName(part.part, viewOf(view, part.run)));
}

QRectF ComparisonPicture::placeOf(const ComparedPart& part, const ComparisonView& view) const {
    return ladders_[part.run]->placeOf(part.part, viewOf(view, part.run)).translated(left(part.run), 0);
}

Selection ComparisonPicture::thingOf(const Element& element, std::size_t run) const {
    Element own = element;
    if (!own.id.startsWith(sideOf(run))) return {};
    own.id.remove(0, sideOf(run).size());
    return ladders_[run]->thingOf(own);
}

// --- What differs

void ComparisonPicture::findDifference() {
    first_ = alignment_->first();
    if (!first_) return;
    for (const std::size_t run : {0, 1}) {
        const auto& entry = first_->entries[run];
        const auto height = entry ? ladders_[run]->heightOfEntry(*entry) : std::nullopt;
        if (height) differenceHeight_ = std::max(differenceHeight_.value_or(*height), *height);
    }
    if (!differenceHeight_ && socket_) return first_.reset();  // it is another connection's
    if (!differenceHeight_) differenceHeight_ = ladders_[0]->heightOf(first_->at);
    for (const std::size_t run : {0, 1}) frames_[run] = framesIn(run);
}

// Round the words for it; where there are none, round the bar that stays as it was.
std::vector<QRectF> ComparisonPicture::framesIn(std::size_t run) const {
    std::vector<QRectF> frames;
    if (const auto& entry = first_->entries[run]) {
        for (const LabelRole role : rolesOf(first_->kind)) {
            if (frames.empty()) frames = ladders_[run]->wordsOf(*entry, role);
        }
    }
    const std::size_t there = first_->entries[run] ? run : 1 - run;
    const HostId host = traces_[there]->entry(*first_->entries[there]).host;
    if (frames.empty()) {
        const LadderGeometry& g = ladders_[run]->geometry();
        const qreal x = g.lifeline(host);
        frames.push_back(QRectF(x - g.halfBar, *differenceHeight_ - 6, 2 * g.halfBar, 12));
    }
    for (QRectF& frame : frames) frame.adjust(-frameAcross, -frameDown, frameAcross, frameDown);
    return frames;
}

// Where this run is silent while the other one is not.
void ComparisonPicture::findGaps(std::size_t run) {
    std::vector<HeightRange> ranges;
    for (const Alignment::Row& row : alignment_->rows()) {
        if (row.segments[run]) continue;
        auto range = ladders_[1 - run]->rangeOf(*row.segments[1 - run]);
        if (!range) continue;
        range->bottom -= underArrow;
        if (!ranges.empty() && range->top < ranges.back().bottom + roomyGap)
            ranges.back().bottom = std::max(ranges.back().bottom, range->bottom);
        else
            ranges.push_back(*range);
    }
    for (const Alignment::Row& row : alignment_->rows()) {
        const auto own = row.segments[run] ? ladders_[run]->rangeOf(*row.segments[run]) : std::nullopt;
        if (own) ranges = without(ranges, {own->top - gapMargin, own->bottom + gapMargin});
    }
    for (const AxisBreak& one : ladders_[run]->axis().breaks())
        ranges = without(ranges, {one.y - breakRoom, one.y + breakRoom});
    for (const HeightRange& one : ranges)
        if (one.bottom - one.top >= leastGap) gaps_[run].push_back(one);
    forsaken_[run] = isForsaken(*traces_[run]);
}

// --- The picture

QSizeF ComparisonPicture::extent(const ComparisonView& view) const {
    return {width_, std::max(ladders_[0]->extent(viewOf(view, 0)).height(),
                             ladders_[1]->extent(viewOf(view, 1)).height())};
}

DisplayList ComparisonPicture::side(const ComparisonView& view, std::size_t run,
                                    const HeightRange& range) const {
    DisplayList list = ladders_[run]->shapes(viewOf(view, run), range);
    for (Element& element : list.elements)
        if (!element.id.isEmpty()) element.id.prepend(sideOf(run));
    addGaps(list, view, run, range);
    for (std::size_t i = 0; i < frames_[run].size(); ++i) {
        const std::uint32_t element =
            addElement(list, sideOf(run) + QStringLiteral("difference/%1").arg(i), ElementKind::edge,
                       translated(language_, QT_TRANSLATE_NOOP("Text", "First difference")));
        addRect(list, element, frames_[run][i], frameRadius,
                Stroke{Ink::ink, frameWidth * theme_.strokeScale(), {}, false, 1});
    }
    return list;
}

DisplayList ComparisonPicture::shapes(const ComparisonView& view, HeightRange range) const {
    DisplayList list;
    list.size = extent(view);
    list.elements.emplace_back();
    for (const std::size_t run : {0, 1}) {
        if (differenceHeight_) addDifferenceLine(list, run);
        append(list, side(view, run, range), {left(run), 0});
    }
    addAxis(list, view, range);
    measureBounds(list, theme_);
    return list;
}

void ComparisonPicture::addDifferenceLine(DisplayList& list, std::size_t run) const {
    const qreal y = std::floor(*differenceHeight_) + 0.5;
    addLine(list, 0, QPointF(left(run) + 8, y), QPointF(left(run) + side_ - 8, y),
            Stroke{Ink::muted, 1, differenceDashes, false, 1});
}

void ComparisonPicture::addGaps(DisplayList& list, const ComparisonView& view, std::size_t run,
                                const HeightRange& range) const {
    const LadderGeometry& g = ladders_[run]->geometry();
    const qreal now = nowHeight(view);
    for (const HeightRange& gap : gaps_[run]) {
        if (!range.meets(gap.top, gap.bottom)) continue;
        const QString words = translated(language_, QT_TRANSLATE_NOOP("Text", "no message here"));
        const std::uint32_t element =
            addElement(list, sideOf(run) + QStringLiteral("gap/%1").arg(&gap - gaps_[run].data()),
                       ElementKind::background, words);
        const qreal opacity = view.live && gap.top > now ? ghost : 1;
        const QRectF box(std::floor(g.client + gapAside) + 0.5, std::floor(gap.top) + 0.5,
                         std::floor(g.lane() - 2 * gapAside), std::floor(gap.bottom - gap.top));
        addRect(list, element, box, gapRadius, Stroke{Ink::groupLine, 1, gapDashes, false, 1},
                Fill{Ink::groupGround, 1, std::nullopt, 5}, opacity);
        const QString why = translated(
            language_, QT_TRANSLATE_NOOP("Text", "no timer runs: nothing will ever end this connection"));
        const bool isLast = forsaken_[run] && &gap == &gaps_[run].back() && gap.bottom - gap.top > roomyGap &&
                            textSize(why, Type::meta, theme_).width() < box.width() - 2 * gapMargin;
        const QPointF line(0, isLast ? theme_.pixelSize(Type::meta) * 0.75 : 0);
        addWords(list, element, box.center() - line, words, Type::meta, Ink::muted, theme_, opacity);
        if (isLast)
            addWords(list, element, box.center() + line, why, Type::meta, Ink::muted, theme_, opacity);
    }
}

// --- The axis

QRectF ComparisonPicture::pill(const ComparisonView& view) const {
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(view.now.time_since_epoch());
    const qreal width = textSize(instantText(Instant(ms)), Type::time, theme_).width() + 2 * pillPadding;
    return {side_ + (axisWidth - width) / 2, nowHeight(view) - pillHeight / 2, width, pillHeight};
}

QRectF ComparisonPicture::differenceBox() const {
    const qreal height = 2.9 * theme_.pixelSize(Type::state) + 6;
    return {side_ + 4, std::floor(*differenceHeight_ - height / 2) + 0.5, axisWidth - 8, height};
}

void ComparisonPicture::addAxis(DisplayList& list, const ComparisonView& view,
                                const HeightRange& range) const {
    const QRectF column(side_, 0, axisWidth, list.size.height());
    addRect(list, 0, column, 0, std::nullopt, Fill{Ink::panel, 1, std::nullopt, 5});
    for (const qreal x : {column.left() + 0.5, column.right() - 0.5})
        addLine(list, 0, QPointF(x, 0), QPointF(x, column.bottom()), hairline(Ink::divider));
    for (const AxisBreak& one : ladders_[0]->axis().breaksWithin({range.top - 10, range.bottom + 10}))
        addBreakMark(list, 0, QPointF(column.center().x(), one.y), 8, theme_);
    std::vector<QRectF> taken;
    if (differenceHeight_) taken.push_back(differenceBox());
    if (view.live) taken.push_back(pill(view));
    addTimes(list, view, range, taken);
    if (differenceHeight_ && range.meets(taken[0].top(), taken[0].bottom())) {
        const QString words = translated(language_, QT_TRANSLATE_NOOP("Text", "first difference"));
        const std::uint32_t element = addElement(list, QStringLiteral("difference"), ElementKind::edge,
                                                 words + QLatin1Char(' ') + instantText(first_->at));
        addRect(list, element, taken[0], frameRadius,
                Stroke{Ink::ink, frameWidth * theme_.strokeScale(), {}, false, 1},
                Fill{Ink::ground, 1, std::nullopt, 5});
        const QPointF line(0, theme_.pixelSize(Type::state) * 0.68);
        addWords(list, element, taken[0].center() - line, words, Type::state, Ink::ink, theme_);
        addWords(list, element, taken[0].center() + line, instantText(first_->at), Type::time, Ink::ink,
                 theme_);
    }
    if (!view.live) return;
    const std::uint32_t element = addElement(list, QStringLiteral("now"), ElementKind::edge);
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(view.now.time_since_epoch());
    QRectF box = pill(view);
    if (differenceHeight_ && box.intersects(taken[0])) box.moveTop(taken[0].bottom() + 3);
    addRect(list, element, box, pillHeight / 2, std::nullopt, Fill{Ink::accent, 1, std::nullopt, 5});
    addWords(list, element, box.center(), instantText(Instant(ms)), Type::time, Ink::onAccent, theme_);
}

// As many as have room, the boxes first.
void ComparisonPicture::addTimes(DisplayList& list, const ComparisonView& view, const HeightRange& range,
                                 const std::vector<QRectF>& taken) const {
    const qreal now = nowHeight(view), middle = side_ + axisWidth / 2;
    qreal free = 0;
    for (const LadderAxis::Mark& mark : ladders_[0]->axis().marks()) {
        const QRectF box(side_, mark.first - timeHeight / 2, axisWidth, timeHeight);
        if (!range.meets(box.top(), box.bottom()) || box.top() < free) continue;
        if (std::any_of(taken.begin(), taken.end(), [&](const QRectF& one) { return one.intersects(box); }))
            continue;
        free = box.bottom();
        const qreal opacity = view.live && mark.first > now + 0.5 ? ghost : 1;
        const qreal y = std::floor(mark.first) + 0.5;
        addLine(list, 0, QPointF(side_ + tickFrom, y), QPointF(side_ + tickTo, y), hairline(Ink::controlLine),
                opacity);
        addLine(list, 0, QPointF(side_ + axisWidth - tickTo, y), QPointF(side_ + axisWidth - tickFrom, y),
                hairline(Ink::controlLine), opacity);
        addWords(list, 0, QPointF(middle, mark.first), instantText(mark.at), Type::time, Ink::muted, theme_,
                 opacity);
    }
}

QRectF ComparisonPicture::laneOf(std::size_t run, const ComparisonView& view) const {
    const DisplayList list = ladders_[run]->head(viewOf(view, run));
    const Element* client = list.find(QStringLiteral("host/client"));
    const Element* server = list.find(QStringLiteral("host/server"));
    if (client == nullptr || server == nullptr) return {};
    return QRectF(QPointF(client->bounds.right(), 0), QPointF(server->bounds.left(), headHeight))
        .translated(left(run), 0);
}

DisplayList ComparisonPicture::head(const ComparisonView& view) const {
    DisplayList list;
    list.size = QSizeF(width_, headHeight);
    list.elements.emplace_back();
    addRect(list, 0, QRectF(side_, 0, axisWidth, headHeight), 0, std::nullopt,
            Fill{Ink::panel, 1, std::nullopt, 5});
    for (const std::size_t run : {0, 1}) append(list, ladders_[run]->head(viewOf(view, run)), {left(run), 0});
    for (const qreal x : {side_ + 0.5, side_ + axisWidth - 0.5})
        addLine(list, 0, QPointF(x, 0), QPointF(x, headHeight), hairline(Ink::divider));
    addWords(list, 0, QPointF(side_ + axisWidth / 2, headHeight / 2),
             translated(language_, QT_TRANSLATE_NOOP("Text", "shared time, s")), Type::meta, Ink::muted,
             theme_);
    measureBounds(list, theme_);
    return list;
}

Instant ComparisonPicture::instantAt(qreal y) const {
    const auto& marks = ladders_[0]->axis().marks();
    if (marks.empty()) return {};
    const auto distance = [y](const LadderAxis::Mark& mark) {
        return y < mark.first ? mark.first - y : std::max(0.0, y - mark.last);
    };
    return std::min_element(marks.begin(), marks.end(),
                            [&](const auto& a, const auto& b) { return distance(a) < distance(b); })
        ->at;
}

}  // namespace synstep
