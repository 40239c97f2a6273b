// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/prediction.h"

#include <algorithm>

#include "ui/scene/glyphs.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

// The label's two lines and their distance to the arrow; what keeps clear of what is known above.
constexpr qreal labelHeight = 36, clear = 36, besideBy = 12;
constexpr qreal numbersAbove = 5, flagsAbove = 20, wordsAlong = 0.62, wordsBelow = 15;
const std::vector<qreal> predicted{2, 5};

// Where the segment left that was meant.
std::optional<qreal> departureOf(SegmentId id, const LabelSource& source, const LadderAxis& axis) {
    const auto found =
        std::find_if(source.model.messages.begin(), source.model.messages.end(), [&](const auto& message) {
            return message.id == id && !message.copy && message.sentBy < source.view.cursor &&
                   message.from != noPoint;
        });
    return found == source.model.messages.end() ? std::nullopt : std::optional(axis.y(found->from));
}

void addWords(DisplayList& list, std::uint32_t element, const QString& words, Type type, Align align,
              QPointF anchor) {
    TextShape text;
    text.text = words;
    text.type = type;
    text.ink = Ink::muted;
    text.align = align;
    text.anchor = anchor;
    text.padded = true;
    addText(list, element, text);
}

}  // namespace

HeightRange predictionRange(const LabelSource& source, const LadderAxis& axis, qreal now) {
    const LadderPrediction& prediction = *source.view.prediction;
    qreal top = std::max(now, axis.last()) + clear;
    if (prediction.beside) {
        if (const auto real = departureOf(*prediction.beside, source, axis)) top = *real + besideBy;
    }
    return {top, top + labelHeight + source.geometry.transit};
}

void addPrediction(DisplayList& list, const LabelSource& source, const HeightRange& range) {
    const LadderGeometry& g = source.geometry;
    const LadderPrediction& prediction = *source.view.prediction;
    const HostId from = prediction.sender;
    const QPointF start(g.arrowEnd(from), range.top + labelHeight);
    const QPointF tip(g.arrowEnd(peerOf(from)), range.bottom);
    const QString words = translated(source.view.language, QT_TRANSLATE_NOOP("Text", "your prediction"));
    const std::uint32_t element =
        addElement(list, QStringLiteral("prediction"), ElementKind::background,
                   QStringLiteral("%1: %2 %3").arg(words, prediction.flags, prediction.numbers).trimmed());
    const Stroke dots{Ink::muted, 1.4 * source.theme.strokeScale(), predicted, true, 1};
    addLine(list, element, start, tip, dots);
    const qreal inward = LadderGeometry::inward(from);
    QPainterPath head(tip + QPointF(-inward * 11, -7));
    head.lineTo(tip);
    head.lineTo(tip + QPointF(-inward * 12, 4));
    addPath(list, element, head, Stroke{Ink::muted, 1.4 * source.theme.strokeScale(), {}, true, 1});
    const Align align = inward > 0 ? Align::left : Align::right;
    const qreal x = g.lifeline(from) + inward * g.labelDistance;
    addWords(list, element, prediction.flags, Type::flags, align, {x, start.y() - flagsAbove});
    addWords(list, element, prediction.numbers, Type::numbers, align, {x, start.y() - numbersAbove});
    const QPointF along = start + (tip - start) * wordsAlong;
    addWords(list, element, words, Type::meta, Align::center, along + QPointF(0, wordsBelow));
    measureBounds(list, source.theme);
}

}  // namespace synstep
