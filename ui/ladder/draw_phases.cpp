// SPDX-License-Identifier: GPL-3.0-or-later
// A finished phase as one row: a chip in the lane that says what it was, and opens it.
#include <QFontMetricsF>

#include "ui/ladder/drawing.h"
#include "ui/ladder/label_parts.h"
#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

constexpr qreal above = 8, usualHeight = 24, usualType = 12;  // of its frame over its row, at this type
constexpr qreal padding = 12, sign = 4, signGap = 9;
constexpr qreal besideBars = 14;
constexpr qreal dotsFrom = 22, dotsTo = 8;

QString kindName(Phase kind, Language language) {
    if (kind == Phase::opening) return translated(language, QT_TRANSLATE_NOOP("Text", "Opening"));
    if (kind == Phase::established) return translated(language, QT_TRANSLATE_NOOP("Text", "Data transfer"));
    return translated(language, QT_TRANSLATE_NOOP("Text", "Closing"));
}

QString kindsName(const LadderPhase& phase, Language language) {
    QStringList names;
    for (const Phase kind : phase.kinds) names << kindName(kind, language);
    return names.join(QStringLiteral(" + "));
}

}  // namespace

QString phaseName(const LadderPhase& phase, Language language) {
    const QString segments = translatedCount(language, QT_TRANSLATE_N_NOOP("Text", "%n segment(s)"),
                                             static_cast<int>(phase.segments));
    return translated(language, QT_TRANSLATE_NOOP("Text", "%1: %2, %3"))
        .arg(kindsName(phase, language), segments, durationText(phase.to - phase.from, language));
}

LadderLabel phaseLabel(const LabelSource& source, const LadderPhase& phase) {
    const LadderGeometry& g = source.geometry;
    LadderLabel label;
    label.role = LabelRole::phase;
    label.point = phase.row;
    const qreal beside = 2 * padding + sign + signGap;
    const qreal room = g.lane() - 2 * (g.halfBar + besideBars) - beside;
    QString name = phaseName(phase, source.view.language);
    const auto width = [&] { return textSize(name, Type::meta, source.theme).width(); };
    if (width() > room) name = kindsName(phase, source.view.language);
    if (width() > room)
        name = QFontMetricsF(source.theme.sceneFont(Type::meta))
                   .elidedText(name, Qt::ElideRight, room * Theme::sceneFontScale);
    const qreal type = source.theme.pixelSize(Type::meta), height = usualHeight * type / usualType;
    const qreal whole = width() + beside, left = (g.client + g.server - whole) / 2;
    label.frame = label.box = QRectF(left, -above - height, whole, height);
    label.texts.push_back({QPointF(left + padding + sign + signGap, label.frame.center().y() + type * 0.36),
                           Align::left, name, Type::meta, false});
    return label;
}

void LadderDrawing::drawPhases() {
    for (std::size_t i = 0; i < s_.model.phases.size(); ++i) {
        const LadderLabel* label = labels_.of(LabelRole::phase, i);
        if (label && range_.meets(label->y + label->box.top(), label->y + label->box.bottom()))
            drawPhase(s_.model.phases[i], *label);
    }
}

void LadderDrawing::drawPhase(const LadderPhase& phase, const LadderLabel& label) {
    const auto item = static_cast<std::size_t>(&phase - s_.model.phases.data());
    const std::uint32_t element = addElement(list_, elementOf({LadderThing::phase, item}, s_.model, s_.view));
    const QRectF whole = label.frame.translated(0, label.y);
    const QRectF frame(std::floor(whole.left()) + 0.5, std::floor(whole.top()) + 0.5,
                       std::round(whole.width()), std::round(whole.height()));
    const qreal radius = frame.height() / 2, y = std::floor(frame.center().y()) + 0.5;
    list_.elements[element].hit.addRoundedRect(frame, radius, radius);
    const Stroke dots{Ink::controlLine, 1, {1, 5}, false, 1};
    if (phase.folded) {
        addLine(list_, element, {g_.client + dotsFrom, y}, {frame.left() - dotsTo, y}, dots);
        addLine(list_, element, {frame.right() + dotsTo, y}, {g_.server - dotsFrom, y}, dots);
    }
    addRect(list_, element, frame, radius, Stroke{Ink::fieldLine, 1, {}, false, 1},
            Fill{Ink::ground, 1, std::nullopt, 5});
    const qreal arm = sign * s_.theme.pixelSize(Type::meta) / usualType;
    QPainterPath chevron;
    const QPointF middle(frame.left() + padding + sign / 2, y);
    const QPointF along = phase.folded ? QPointF(arm / 2, 0) : QPointF(0, arm / 2);
    const QPointF across = phase.folded ? QPointF(0, arm) : QPointF(arm, 0);
    chevron.moveTo(middle - along - across);
    chevron.lineTo(middle + along);
    chevron.lineTo(middle - along + across);
    addPath(list_, element, chevron, Stroke{Ink::muted, 1.5, {}, true, 1});
    drawTexts(label, element, 1);
    if (!phase.folded || !s_.view.live || !phase.holds(s_.view.selected, *s_.view.trace)) return;
    addRect(list_, element, frame.adjusted(-3, -3, 3, 3), radius + 3, Stroke{Ink::accent, 2, {}, false, 1});
    if (s_.view.focused)
        addRect(list_, element, frame.adjusted(-6, -6, 6, 6), radius + 6,
                Stroke{Ink::accent, 2, {4, 3}, false, 1});
}

}  // namespace synstep
