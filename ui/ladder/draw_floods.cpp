// SPDX-License-Identifier: GPL-3.0-or-later
// A flood as one row: a card across the lane that says how many came, and what became of them. What is sent
// again has cards of its own.
#include <cmath>

#include "ui/ladder/drawing.h"
#include "ui/ladder/label_parts.h"
#include "ui/scene/broken_lines.h"
#include "ui/text/flood_words.h"

namespace synstep {

namespace {

constexpr qreal beside = 14, above = 6, padding = 12, radius = 6;
constexpr qreal linesWidth = 52, linesFall = 8, linesPitch = 5, linesGap = 14;
constexpr int linesDrawn = 5;
constexpr qreal firstBase = 19, pitch = 17, below = 10;
constexpr qreal dash = 8, gap = 5;  // of what is sent again, for as many whole dashes as there is room for
constexpr int dashesDrawn = 4;

qreal roomIn(const QRectF& card, bool withLines) {
    return card.width() - 2 * padding - (withLines ? linesWidth + linesGap : 0);
}

QString nameOf(const LadderFlood& row, Language language, FloodDetail upTo = FloodDetail::ports) {
    const FloodEcho* echo = row.flood.echo(row.repetition);
    return echo ? echoName(*echo, language, upTo) : floodName(row.flood, language, upTo);
}

QString fateOf(const LadderFlood& row, Language language, FloodDetail upTo = FloodDetail::ports) {
    const FloodEcho* echo = row.flood.echo(row.repetition);
    return echo ? echoFate(*echo, language, upTo) : floodFate(row.flood, language, upTo);
}

// All of it in a line, else the counts alone, in as many lines as they need.
QStringList fateLines(const LadderFlood& row, qreal room, const LabelSource& source) {
    for (const FloodDetail upTo : {FloodDetail::ports, FloodDetail::count}) {
        const QString fate = fateOf(row, source.view.language, upTo);
        if (textSize(fate, Type::meta, source.theme).width() <= room) return {fate};
    }
    return brokenLines(fateOf(row, source.view.language, FloodDetail::count), room, Type::meta, source.theme);
}

// A few arrows, where the words leave room for them.
bool hasLines(const LadderFlood& row, const QRectF& card, const LabelSource& source) {
    const QString name = nameOf(row, source.view.language, FloodDetail::source);
    const qreal room = roomIn(card, true);
    return textSize(name, Type::state, source.theme).width() <= room &&
           fateLines(row, room, source).size() == 1;
}

}  // namespace

LadderLabel floodLabel(const LabelSource& source, const LadderFlood& row) {
    const LadderGeometry& g = source.geometry;
    LadderLabel label;
    label.role = LabelRole::flood;
    label.point = row.from;
    const qreal left = g.client + g.halfBar + beside;
    const qreal right = g.server - g.halfBar - beside;
    label.frame = label.box = QRectF(left, above, right - left, 0);
    const qreal room = roomIn(label.frame, hasLines(row, label.frame, source)), x = right - padding - room;
    QString name;
    for (const FloodDetail upTo : {FloodDetail::ports, FloodDetail::source, FloodDetail::count}) {
        name = nameOf(row, source.view.language, upTo);
        if (textSize(name, Type::state, source.theme).width() <= room) break;
    }
    const QStringList fate = fateLines(row, room, source);
    qreal base = above + firstBase;
    label.texts.push_back({QPointF(x, base), Align::left, name, Type::state, false});
    for (const QString& line : fate)
        label.texts.push_back({QPointF(x, base += pitch), Align::left, line, Type::meta, true});
    label.frame.setBottom(base + below);
    label.box = label.frame;
    return label;
}

void LadderDrawing::drawFloods() {
    for (std::size_t i = 0; i < s_.model.floods.size(); ++i) {
        LadderFlood row = s_.model.floods[i];
        const LadderLabel* label = labels_.of(LabelRole::flood, i);
        if (!label || hidden(row.entry)) continue;
        const QRectF card = label->frame.translated(0, label->y);
        if (!range_.meets(card.top(), card.bottom())) continue;
        if (!happened(row.entry) || s_.view.cursor == s_.view.revealed) {
            drawFlood(row, *label, card);
            continue;
        }
        // Seen in the past: as many as had come by then.
        row.flood = s_.model.parts->at(row.index, s_.view.cursor, *s_.view.trace);
        LadderLabel then = floodLabel(s_, row);
        then.y = label->y;
        drawFlood(row, then, card);
    }
}

void LadderDrawing::drawFlood(const LadderFlood& row, const LadderLabel& label, const QRectF& card) {
    const Language language = s_.view.language;
    const qreal opacity = opacityOf(row.entry);
    const std::uint32_t element =
        addElement(list_, QStringLiteral("segment/%1").arg(row.first), ElementKind::segment,
                   QStringLiteral("%1: %2").arg(nameOf(row, language), fateOf(row, language)), row.first);
    list_.elements[element].hit.addRect(card);
    const auto isOne = [&](const std::optional<SegmentId>& id) {
        return s_.view.live && id && s_.model.parts->ofSegment(*id) == row.index &&
               s_.model.parts->repetitionOf(*id) == row.repetition;
    };
    addRect(list_, element, card, radius, Stroke{Ink::controlLine, 1, {}, false, 1},
            Fill{isOne(s_.view.hovered) ? Ink::selectedGround : Ink::panel, 1, std::nullopt, 5}, opacity);
    if (hasLines(row, card, s_)) {
        const bool isEcho = row.repetition > 1;
        const qreal way = LadderGeometry::inward(isEcho ? peerOf(row.flood.from) : row.flood.from);
        const qreal left = card.left() + padding;
        Stroke line{Ink::syn, 1.4 * scale(), {}, false, 1};
        if (isEcho) {
            const qreal share = std::hypot(linesWidth, linesFall) / (dashesDrawn * (dash + gap) - gap);
            line.dashes = {dash * share, gap * share};
        }
        for (int i = 0; i < linesDrawn; ++i) {
            const qreal y = card.center().y() + (i - linesDrawn / 2) * linesPitch;
            addLine(list_, element, QPointF(left, y - way * linesFall / 2),
                    QPointF(left + linesWidth, y + way * linesFall / 2), line, opacity);
        }
    }
    drawTexts(label, element, opacity);
    if (isOne(s_.view.selected.segment))
        addRect(list_, element, card.adjusted(-3, -3, 3, 3), radius + 2,
                Stroke{Ink::accent, 2, {}, false, 1});
    if (isOne(s_.view.focused))
        addRect(list_, element, card.adjusted(-6, -6, 6, 6), radius + 4,
                Stroke{Ink::accent, 2, {4, 3}, false, 1});
}

}  // namespace synstep
