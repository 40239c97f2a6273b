// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/scene/parts.h"

#include "ui/scene/glyphs.h"

namespace synstep {

namespace {

constexpr qreal rowHeight = 58, columnWidth = 106;

TextShape word(QPointF at, const QString& text, Type type) {
    TextShape shape;
    shape.anchor = at;
    shape.text = text;
    shape.type = type;
    return shape;
}

void addFates(DisplayList& list, std::uint32_t element, SegmentKind kind, qreal y, const Theme& theme) {
    const auto from = [y](int column) { return QPointF(116 + column * columnWidth, y); };
    const QPointF way(84, 22);
    ArrowStyle style{kind};
    addArrow(list, element, style, from(0), from(0) + way, theme);
    style.current = true;
    addArrow(list, element, style, from(1), from(1) + way, theme);
    style = {kind};
    style.repeated = true;
    addArrow(list, element, style, from(2), from(2) + way, theme);
    addRepeatSign(list, element, from(2) + QPointF(51, -2), theme);
    addText(list, element, word(from(2) + QPointF(61, 2), QStringLiteral("2"), Type::state));
    style = {kind};
    addArrowLine(list, element, style, from(3), from(3) + way * 0.6, theme);
    addLostRest(list, element, from(3) + way * 0.6, from(3) + way, theme);
    addCross(list, element, from(3) + way * 0.6, theme);
    addDelayedArrow(list, element, style, from(4), from(4) + QPointF(44, 6), 14, from(4) + QPointF(84, 26),
                    theme);
    addArrow(list, element, style, from(5), from(5) + QPointF(84, 18), theme);
    style.networkCopy = true;
    addArrow(list, element, style, from(5) + QPointF(0, 11), from(5) + QPointF(84, 29), theme);
    style = {kind};
    addArrow(list, element, style, from(6) + QPointF(20, 6), from(6) + QPointF(84, 22), theme);
    addCloud(list, element, from(6) + QPointF(20, 4), QStringLiteral("old"), theme);
    style.opacity = 0.42;
    addArrow(list, element, style, from(7), from(7) + way, theme);
}

void addSmallSigns(DisplayList& list, qreal y, const Theme& theme) {
    const auto token =
        addElement(list, QStringLiteral("token/c"), ElementKind::token, QStringLiteral("client"));
    addToken(list, token, TokenKind::client, {130, y}, theme);
    addToken(list, token, TokenKind::server, {160, y}, theme);
    addToken(list, token, TokenKind::listener, {190, y}, theme, 1, 15);
    const auto timer =
        addElement(list, QStringLiteral("timer/0"), ElementKind::timer, QStringLiteral("timer"));
    addBell(list, timer, {230, y}, theme);
    addClock(list, timer, {260, y}, theme);
    addResetStub(list, timer, {290, y - 6}, theme);
    const auto bar =
        addElement(list, QStringLiteral("state/0"), ElementKind::state, QStringLiteral("TIME-WAIT"));
    addRect(list, bar, QRectF(320, y - 20, 16, 44), 3, Stroke{Ink::barOutline, 0.9, {}, false, 1},
            Fill{Ink::phaseTimeWait, 1, Ink::phaseHatch, 7});
    addRect(list, bar, QRectF(350, y - 20, 10, 44), 0, std::nullopt, Fill{Ink::ground, 1, Ink::muted, 5});
    addLine(list, bar, {360, y - 20}, {360, y + 24}, Stroke{Ink::muted, 1.4, {}, false, 1});
    addRect(list, bar, QRectF(400, y - 20, 16, 44), 3, Stroke{Ink::barOutline, 0.9, {}, false, 1},
            Fill{Ink::phaseOpening, 1, std::nullopt, 5});
    addBreakMark(list, bar, {408, y}, 8, theme);
    TextShape padded = word({450, y + 4}, QStringLiteral("seq=100 <&\"> 同步已发送"), Type::numbers);
    padded.padded = true;
    addLine(list, 0, {440, y}, {640, y}, Stroke{Ink::controlLine, 1, {}, false, 1});
    addText(list,
            addElement(list, QStringLiteral("segment/9"), ElementKind::segment, QStringLiteral("<SYN>")),
            padded);
}

}  // namespace

DisplayList partsSheet(const Theme& theme) {
    DisplayList list;
    list.size = {980, 440};
    const struct {
        SegmentKind kind;
        const char* name;
    } kinds[] = {{SegmentKind::syn, "SYN"},
                 {SegmentKind::ack, "ACK"},
                 {SegmentKind::data, "DATA"},
                 {SegmentKind::fin, "FIN"},
                 {SegmentKind::rst, "RST"}};
    qreal y = 40;
    for (const auto& kind : kinds) {
        const QString name = QLatin1String(kind.name);
        const auto element = addElement(list, QStringLiteral("segment/") + name, ElementKind::segment, name);
        addText(list, element, word({32, y + 16}, name, Type::flags));
        addFates(list, element, kind.kind, y, theme);
        y += rowHeight;
    }
    addSmallSigns(list, y + 20, theme);
    qreal x = 32;
    for (int i = 0; i < static_cast<int>(Type::count); ++i) {
        const TextShape text = word({x, y + 84}, QStringLiteral("SYN 同步"), static_cast<Type>(i));
        addText(list, 0, text);
        x = textBounds(text, theme).right() + 10;
        if (x > 880) {
            x = 32;
            y += 24;
        }
    }
    measureBounds(list, theme);
    return list;
}

}  // namespace synstep
