// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/key.h"

#include <algorithm>
#include <map>
#include <set>

#include "ui/ladder/labels.h"
#include "ui/scene/glyphs.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

constexpr qreal arrowWidth = 44, cloudMore = 16, lineHeight = 32, gapToWords = 10, leastGap = 20,
                widestGap = 36;

KeyItem itemOf(SegmentKind kind) {
    switch (kind) {
        case SegmentKind::syn:
        case SegmentKind::synAck:
            return KeyItem::syn;
        case SegmentKind::data:
            return KeyItem::data;
        case SegmentKind::fin:
            return KeyItem::fin;
        case SegmentKind::rst:
            return KeyItem::rst;
        case SegmentKind::ack:
            break;
    }
    return KeyItem::ack;
}

void collect(const Departure& departure, const Setup& setup, std::set<KeyItem>& items) {
    items.insert(itemOf(kindOf(departure.datagram.segment)));
    if (departure.fate == Fate::lost) items.insert(KeyItem::lost);
    if (departure.again) items.insert(KeyItem::repeated);
    if (departure.delayed) items.insert(KeyItem::delayed);
    if (departure.copyArrivesAt != never) items.insert(KeyItem::networkCopy);
    if (departure.corrupt || departure.copyCorrupt) items.insert(KeyItem::corrupt);
    if (departure.injected) items.insert(isOld(departure, setup) ? KeyItem::old : KeyItem::forged);
}

QString words(KeyItem item, Language language) {
    switch (item) {
        case KeyItem::syn:
            return translated(language, QT_TRANSLATE_NOOP("Text", "SYN, SYN+ACK"));
        case KeyItem::ack:
            return translated(language, QT_TRANSLATE_NOOP("Text", "ACK only"));
        case KeyItem::data:
            return translated(language, QT_TRANSLATE_NOOP("Text", "data"));
        case KeyItem::fin:
            return QStringLiteral("FIN+ACK");
        case KeyItem::rst:
            return QStringLiteral("RST");
        case KeyItem::lost:
            return translated(language, QT_TRANSLATE_NOOP("Text", "lost"));
        case KeyItem::repeated:
            return translated(language, QT_TRANSLATE_NOOP("Text", "retransmission"));
        case KeyItem::delayed:
            return translated(language, QT_TRANSLATE_NOOP("Text", "delayed"));
        case KeyItem::networkCopy:
            return translated(language, QT_TRANSLATE_NOOP("Text", "copy made by the network"));
        case KeyItem::corrupt:
            return translated(language, QT_TRANSLATE_NOOP("Text", "damaged, discarded"));
        case KeyItem::old:
            return translated(language, QT_TRANSLATE_NOOP("Text", "old segment"));
        case KeyItem::forged:
            return translated(language, QT_TRANSLATE_NOOP("Text", "forged segment"));
        case KeyItem::timerExpired:
            return translated(language, QT_TRANSLATE_NOOP("Text", "timer, expired"));
        case KeyItem::timeLeftOut:
            break;
    }
    return translated(language, QT_TRANSLATE_NOOP("Text", "time left out"));
}

void addSegmentSample(DisplayList& list, KeyItem item, QPointF from, QPointF to, const Theme& theme) {
    ArrowStyle style;
    switch (item) {
        case KeyItem::ack:
            style.kind = SegmentKind::ack;
            break;
        case KeyItem::data:
            style.kind = SegmentKind::data;
            break;
        case KeyItem::fin:
            style.kind = SegmentKind::fin;
            break;
        case KeyItem::rst:
            style.kind = SegmentKind::rst;
            break;
        case KeyItem::repeated:
            style.repeated = true;
            break;
        case KeyItem::networkCopy:
            style.networkCopy = true;
            break;
        default:
            break;
    }
    addArrow(list, 0, style, from, to, theme);
}

void addFateSample(DisplayList& list, KeyItem item, QPointF from, QPointF to, Language language,
                   const Theme& theme) {
    const QPointF middle = (from + to) / 2;
    const ArrowStyle style{SegmentKind::ack};
    switch (item) {
        case KeyItem::lost:
        case KeyItem::corrupt:
            addArrowLine(list, 0, style, from, middle, theme);
            if (item == KeyItem::lost) {
                addLostRest(list, 0, middle, to, theme);
                addCross(list, 0, middle, theme);
            } else {
                addArrowLine(list, 0, style, middle, to - QPointF(7, 0), theme);
                addCross(list, 0, to - QPointF(7, 0), theme, 1, 10);
            }
            break;
        case KeyItem::delayed:
            addArrow(list, 0, style, from, to, theme);
            addClock(list, 0, middle, theme);
            break;
        case KeyItem::old:
        case KeyItem::forged:
            addArrow(list, 0, style, from + QPointF(30, 0), to + QPointF(cloudMore, 0), theme);
            addCloud(list, 0, from + QPointF(16, 0),
                     item == KeyItem::old ? translated(language, QT_TRANSLATE_NOOP("Text", "old"))
                                          : QStringLiteral("?"),
                     theme);
            break;
        default:
            break;
    }
}

void addTimeSample(DisplayList& list, KeyItem item, QPointF from, const Theme& theme) {
    const qreal scale = theme.strokeScale();
    if (item == KeyItem::timerExpired) {
        const Stroke line{Ink::muted, 1.4 * scale, {}, false, 1};
        QPainterPath bracket(from + QPointF(8, -9));
        bracket.lineTo(from + QPointF(0, -9));
        bracket.lineTo(from + QPointF(0, 9));
        bracket.lineTo(from + QPointF(8, 9));
        addPath(list, 0, bracket, line);
        addBell(list, 0, from + QPointF(18, 0), theme);
        return;
    }
    addBreakMark(list, 0, from + QPointF(10, 0), 6, theme);
}

qreal sampleWidth(KeyItem item) {
    if (item == KeyItem::timerExpired) return 28;
    if (item == KeyItem::old || item == KeyItem::forged) return arrowWidth + cloudMore;
    return item == KeyItem::timeLeftOut ? 20 : arrowWidth;
}

void addSample(DisplayList& list, KeyItem item, QPointF from, Language language, const Theme& theme) {
    const QPointF to = from + QPointF(arrowWidth, 0);
    switch (item) {
        case KeyItem::timerExpired:
        case KeyItem::timeLeftOut:
            addTimeSample(list, item, from, theme);
            break;
        case KeyItem::lost:
        case KeyItem::delayed:
        case KeyItem::old:
        case KeyItem::forged:
        case KeyItem::corrupt:
            addFateSample(list, item, from, to, language, theme);
            break;
        default:
            addSegmentSample(list, item, from, to, theme);
            break;
    }
}

}  // namespace

std::vector<KeyItem> keyItems(const Trace& trace, std::size_t cursor, const DisplayList& ladder) {
    std::set<KeyItem> items;
    std::map<ElementKind, std::set<std::int64_t>> drawn;  // subjects
    for (const Element& element : ladder.elements) drawn[element.kind].insert(element.subject);
    // What a folded phase hides needs no key.
    const bool folds = drawn.count(ElementKind::phase) > 0;
    for (std::size_t i = 0; i < cursor; ++i) {
        const Entry& entry = trace.entry(i);
        for (const Departure& departure : entry.departures)
            if (!folds || drawn[ElementKind::segment].count(departure.id) > 0)
                collect(departure, trace.setup(), items);
        if (entry.as<TimerExpired>() && (!folds || drawn.count(ElementKind::timer) > 0))
            items.insert(KeyItem::timerExpired);
    }
    if (drawn.count(ElementKind::axisBreak) > 0) items.insert(KeyItem::timeLeftOut);
    return {items.begin(), items.end()};
}

qreal addKey(DisplayList& list, const std::vector<KeyItem>& items, QPointF at, qreal width, Language language,
             const Theme& theme) {
    const auto widthOf = [&](KeyItem item) {
        return sampleWidth(item) + gapToWords + textSize(words(item, language), Type::control, theme).width();
    };
    qreal all = 0;
    for (const KeyItem item : items) all += widthOf(item);
    // In one line if it can be, the rest of the room between the items.
    const qreal between = items.size() < 2 ? 0 : (width - all) / static_cast<qreal>(items.size() - 1);
    const qreal gap = std::clamp(between, leastGap, widestGap);
    qreal x = at.x(), y = at.y() + lineHeight / 2;
    for (const KeyItem item : items) {
        if (x > at.x() && x + widthOf(item) > at.x() + width + 0.5) {
            x = at.x();
            y += lineHeight;
        }
        addSample(list, item, {x, y}, language, theme);
        TextShape text;
        text.text = words(item, language);
        text.type = Type::control;
        text.anchor = {x + sampleWidth(item) + gapToWords, y + theme.pixelSize(text.type) * 0.36};
        addText(list, 0, text);
        x += widthOf(item) + gap;
    }
    return items.empty() ? 0 : y + lineHeight / 2 - at.y();
}

}  // namespace synstep
