// SPDX-License-Identifier: GPL-3.0-or-later
// The signs of glyphs.h that are no arrows.
#include "ui/scene/glyphs.h"

#include <QTransform>

#include "ui/theme/icons.h"

namespace synstep {

namespace {

constexpr qreal grid = 16;  // icons' own square

// An icon's outline, its middle at `center`, `size` px across.
QPainterPath placed(IconName name, QPointF center, qreal size) {
    const qreal scale = size / grid;
    QTransform transform;
    transform.translate(center.x() - size / 2, center.y() - size / 2);
    transform.scale(scale, scale);
    return transform.map(iconPath(name).stroke);
}

void addDisc(DisplayList& list, std::uint32_t element, QPointF center, qreal radius,
             std::optional<Stroke> stroke, Ink fill, qreal opacity) {
    QPainterPath path;
    path.addEllipse(center, radius, radius);
    addPath(list, element, path, std::move(stroke), Fill{fill, 1, std::nullopt, 5}, opacity);
}

void addSign(DisplayList& list, std::uint32_t element, IconName name, QPointF center, const Theme& theme,
             Ink ink, qreal width, qreal opacity, qreal size) {
    const qreal scale = theme.strokeScale();
    addPath(list, element, placed(name, center, size * scale), Stroke{ink, width * scale, {}, true, 1},
            std::nullopt, opacity);
}

}  // namespace

void addCross(DisplayList& list, std::uint32_t element, QPointF center, const Theme& theme, qreal opacity,
              qreal size) {
    const qreal scale = theme.strokeScale();
    const qreal arm = size * scale / 2;
    QPainterPath path;
    path.moveTo(center + QPointF(-arm, -arm));
    path.lineTo(center + QPointF(arm, arm));
    path.moveTo(center + QPointF(arm, -arm));
    path.lineTo(center + QPointF(-arm, arm));
    addPath(list, element, path, Stroke{Ink::ground, 6 * scale, {}, true, 1}, std::nullopt, opacity);
    addPath(list, element, path, Stroke{Ink::ink, 2.6 * scale, {}, true, 1}, std::nullopt, opacity);
}

void addClock(DisplayList& list, std::uint32_t element, QPointF center, const Theme& theme, Ink ink,
              qreal opacity, qreal size) {
    const qreal drawn = size * grid / 11.6;  // the clock fills 11.6 of its icon's 16
    addDisc(list, element, center, drawn * theme.strokeScale() * 9 / grid, std::nullopt, Ink::ground,
            opacity);
    addSign(list, element, IconName::delay, center, theme, ink, 1.5, opacity, drawn);
}

void addBell(DisplayList& list, std::uint32_t element, QPointF center, const Theme& theme, Ink ink,
             qreal opacity, qreal size) {
    addDisc(list, element, center, size * theme.strokeScale() * 9.5 / grid, std::nullopt, Ink::ground,
            opacity);
    addSign(list, element, IconName::bell, center, theme, ink, 1.4, opacity, size);
}

void addRepeatSign(DisplayList& list, std::uint32_t element, QPointF center, const Theme& theme, Ink ink,
                   qreal opacity, qreal size) {
    addSign(list, element, IconName::repeat, center, theme, ink, 1.7, opacity, size);
}

void addCloud(DisplayList& list, std::uint32_t element, QPointF center, const QString& word,
              const Theme& theme, qreal opacity) {
    const qreal em = theme.pixelSize(Type::state);
    addPath(list, element, placed(IconName::cloud, center, em * 10 / 3),
            Stroke{Ink::muted, 1.5 * theme.strokeScale(), {}, true, 1}, Fill{Ink::ground, 1, std::nullopt, 5},
            opacity);
    TextShape text;
    text.anchor = center + QPointF(0, em * 0.45);
    text.align = Align::center;
    text.text = word;
    text.type = Type::state;
    addText(list, element, text, opacity);
}

void addBreakMark(DisplayList& list, std::uint32_t element, QPointF center, qreal halfWidth,
                  const Theme& theme, qreal opacity) {
    const qreal reach = halfWidth + 4;
    const QPointF topLeft = center + QPointF(-reach, -1), topRight = center + QPointF(reach, -7);
    const QPointF down(0, 8);
    QPainterPath gap(topLeft);
    gap.lineTo(topRight);
    gap.lineTo(topRight + down);
    gap.lineTo(topLeft + down);
    gap.closeSubpath();
    addPath(list, element, gap, std::nullopt, Fill{Ink::ground, 1, std::nullopt, 5}, opacity);
    const Stroke slash{Ink::lifeline, 1.4 * theme.strokeScale(), {}, false, 1};
    addLine(list, element, topLeft, topRight, slash, opacity);
    addLine(list, element, topLeft + down, topRight + down, slash, opacity);
}

void addResetStub(DisplayList& list, std::uint32_t element, QPointF top, const Theme& theme, qreal opacity) {
    const qreal scale = theme.strokeScale();
    QPainterPath path(top + QPointF(0, 1));
    for (const QPointF& p : {QPointF(0, 3), QPointF(2, 4.5), QPointF(-2, 6.5), QPointF(0, 8), QPointF(0, 9)})
        path.lineTo(top + p);
    addPath(list, element, path, Stroke{Ink::rst, 1.3 * scale, {}, false, 1}, std::nullopt, opacity);
    addLine(list, element, top + QPointF(-4, 10), top + QPointF(4, 10),
            Stroke{Ink::rst, 1.8 * scale, {}, false, 1}, opacity);
}

void addToken(DisplayList& list, std::uint32_t element, TokenKind kind, QPointF center, const Theme& theme,
              qreal opacity, qreal size) {
    const bool hollow = kind == TokenKind::listener;
    const Ink fill = hollow ? Ink::ground : Ink::ink;
    const Stroke outline{Ink::ink, 1.5, {}, false, 1};
    const qreal half = size * 0.46;  // a square looks as big as a disc when it is smaller
    if (kind == TokenKind::client)
        addDisc(list, element, center, size / 2, outline, fill, opacity);
    else
        addRect(list, element, QRectF(center - QPointF(half, half), center + QPointF(half, half)),
                size * 0.11, outline, Fill{fill, 1, std::nullopt, 5}, opacity);
    TextShape letter;
    letter.anchor = center + QPointF(0, theme.pixelSize(Type::token) * 0.36);
    letter.align = Align::center;
    letter.text = kind == TokenKind::client   ? QStringLiteral("C")
                  : kind == TokenKind::server ? QStringLiteral("S")
                                              : QStringLiteral("L");
    letter.type = Type::token;
    letter.ink = hollow ? Ink::ink : Ink::ground;
    addText(list, element, letter, opacity);
}

void addStopSign(DisplayList& list, std::uint32_t element, QPointF center, const QString& letter,
                 const Theme& theme, qreal opacity, qreal size) {
    const qreal scale = theme.strokeScale(), half = size * scale / 2,
                cut = half * 0.414;  // tan of 22.5 degrees
    QPainterPath octagon;
    octagon.addPolygon(QPolygonF({{-cut, -half},
                                  {cut, -half},
                                  {half, -cut},
                                  {half, cut},
                                  {cut, half},
                                  {-cut, half},
                                  {-half, cut},
                                  {-half, -cut},
                                  {-cut, -half}})
                           .translated(center));
    octagon.closeSubpath();
    addPath(list, element, octagon, Stroke{Ink::ink, 1.6 * scale, {}, false, 1},
            Fill{Ink::ground, 1, std::nullopt, 5}, opacity);
    if (letter.isEmpty()) {
        const QPointF arm(half * 0.5, 0);
        addLine(list, element, center - arm, center + arm, Stroke{Ink::ink, 2.2 * scale, {}, false, 1},
                opacity);
        return;
    }
    TextShape text;
    text.text = letter;
    text.type = Type::chartLabelTaken;
    text.align = Align::center;
    text.anchor = center + QPointF(0, theme.pixelSize(text.type) * 0.36);
    addText(list, element, text, opacity);
}

}  // namespace synstep
