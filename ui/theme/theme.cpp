// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <array>

namespace synstep {

namespace {

constexpr auto inkCount = static_cast<std::size_t>(Ink::count);

struct Row {
    Ink ink;
    QRgb light, dark, projector, print;
};

constexpr QRgb rgb(unsigned value) {
    return 0xFF000000u | value;
}

// measures.md 4 and, of messages and phases, visual.md 4. Where those say "none" for projector and print
// (nothing is hovered or disabled there), the nearest neutral stands in. In the dark the navy of opening is
// lighter than there and bars have a brighter outline: 1.1:1 was not seen at all beside the other phases.
constexpr std::array<Row, inkCount> rows{{
    {Ink::ground, rgb(0xFFFFFF), rgb(0x1E1E1E), rgb(0xFFFFFF), rgb(0xFFFFFF)},
    {Ink::panel, rgb(0xF7F7F5), rgb(0x262626), rgb(0xFFFFFF), rgb(0xFFFFFF)},
    {Ink::menu, rgb(0xEFEFEC), rgb(0x2D2D2D), rgb(0xFFFFFF), rgb(0xFFFFFF)},
    {Ink::ink, rgb(0x1A1A1A), rgb(0xF2F2F2), rgb(0x000000), rgb(0x000000)},
    {Ink::muted, rgb(0x595959), rgb(0xA8A8A8), rgb(0x333333), rgb(0x333333)},
    {Ink::olderLabel, rgb(0x5F5F5F), rgb(0xB4B4B4), rgb(0x333333), rgb(0x000000)},
    {Ink::accent, rgb(0x2B3F57), rgb(0xC9D6E4), rgb(0x000000), rgb(0x000000)},
    {Ink::onAccent, rgb(0xFFFFFF), rgb(0x1A222C), rgb(0xFFFFFF), rgb(0xFFFFFF)},
    {Ink::selectedGround, rgb(0xE9EDF2), rgb(0x323B45), rgb(0xFFFFFF), rgb(0xFFFFFF)},
    {Ink::selectedLine, rgb(0xBFC9D5), rgb(0x566474), rgb(0x767676), rgb(0x767676)},
    {Ink::divider, rgb(0xDADADA), rgb(0x414141), rgb(0xB0B0B0), rgb(0xB0B0B0)},
    {Ink::controlLine, rgb(0xC4C4C0), rgb(0x565656), rgb(0xB0B0B0), rgb(0xB0B0B0)},
    {Ink::fieldLine, rgb(0x8A8A86), rgb(0x8A8A8A), rgb(0x767676), rgb(0x767676)},
    {Ink::disabled, rgb(0x9A9A96), rgb(0x737373), rgb(0x767676), rgb(0x767676)},
    {Ink::lifeline, rgb(0x767676), rgb(0x8A8A8A), rgb(0x595959), rgb(0x595959)},
    {Ink::barOutline, rgb(0x8A8A8A), rgb(0xB4B4B4), rgb(0x595959), rgb(0x333333)},
    {Ink::edgeUsual, rgb(0x808080), rgb(0x858585), rgb(0x595959), rgb(0x595959)},
    {Ink::edgeRare, rgb(0x8F8F8F), rgb(0x7A7A7A), rgb(0x767676), rgb(0x767676)},
    {Ink::groupGround, rgb(0xFAFAF8), rgb(0x232323), rgb(0xFFFFFF), rgb(0xFFFFFF)},
    {Ink::groupLine, rgb(0xA9A9A4), rgb(0x6A6A6A), rgb(0x767676), rgb(0x767676)},
    {Ink::syn, rgb(0x0072B2), rgb(0x56B4E9), rgb(0x004488), rgb(0x004488)},
    {Ink::ack, rgb(0x333333), rgb(0xF2F2F2), rgb(0x000000), rgb(0x000000)},
    {Ink::data, rgb(0x009E73), rgb(0x009E73), rgb(0x00785C), rgb(0x00785C)},
    {Ink::fin, rgb(0xCC79A7), rgb(0xCC79A7), rgb(0xB5489A), rgb(0xB5489A)},
    {Ink::rst, rgb(0xD55E00), rgb(0xD55E00), rgb(0xA03A00), rgb(0xA03A00)},
    {Ink::phaseClosed, rgb(0xDDDDDD), rgb(0x555555), rgb(0xDDDDDD), rgb(0xDDDDDD)},
    {Ink::phaseOpening, rgb(0xBBCCEE), rgb(0x36427A), rgb(0xBBCCEE), rgb(0xBBCCEE)},
    {Ink::phaseEstablished, rgb(0xCCDDAA), rgb(0x225522), rgb(0xCCDDAA), rgb(0xCCDDAA)},
    {Ink::phaseClosing, rgb(0xFFCCCC), rgb(0x663333), rgb(0xFFCCCC), rgb(0xFFCCCC)},
    {Ink::phaseTimeWait, rgb(0xEEEEBB), rgb(0x666633), rgb(0xEEEEBB), rgb(0xEEEEBB)},
    {Ink::phaseText, rgb(0x1A1A1A), rgb(0xFFFFFF), rgb(0x000000), rgb(0x000000)},
    {Ink::phaseHatch, rgb(0xB9B98A), rgb(0x8E8E4C), rgb(0xB9B98A), rgb(0x8C8C5A)},
    {Ink::controlGround, rgb(0xFFFFFF), rgb(0x2D2D2D), rgb(0xFFFFFF), rgb(0xFFFFFF)},
    {Ink::disabledGround, rgb(0xF2F2F0), rgb(0x292929), rgb(0xFFFFFF), rgb(0xFFFFFF)},
    {Ink::lostRest, rgb(0xBDBDBD), rgb(0x5A5A5A), rgb(0xB0B0B0), rgb(0xB0B0B0)},
    {Ink::shadow, rgb(0x8A8A86), rgb(0x000000), rgb(0x767676), rgb(0x767676)},
}};

constexpr bool rowsAreInOrder() {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (static_cast<std::size_t>(rows[i].ink) != i) return false;
    return true;
}
static_assert(rowsAreInOrder(), "a role of Ink has no colour");

}  // namespace

Ink inkOf(SegmentKind kind) {
    switch (kind) {
        case SegmentKind::rst:
            return Ink::rst;
        case SegmentKind::fin:
            return Ink::fin;
        case SegmentKind::synAck:
        case SegmentKind::syn:
            return Ink::syn;
        case SegmentKind::data:
            return Ink::data;
        case SegmentKind::ack:
            break;
    }
    return Ink::ack;
}

Ink inkOf(Phase phase) {
    switch (phase) {
        case Phase::closed:
            return Ink::phaseClosed;
        case Phase::opening:
            return Ink::phaseOpening;
        case Phase::established:
            return Ink::phaseEstablished;
        case Phase::closing:
            return Ink::phaseClosing;
        case Phase::timeWait:
            break;
    }
    return Ink::phaseTimeWait;
}

Theme::Theme(ThemeName name, Medium medium) : name_(name), medium_(medium) {}

QColor Theme::color(Ink ink) const {
    const Row& row = rows[static_cast<std::size_t>(ink)];
    switch (name_) {
        case ThemeName::light:
            return QColor::fromRgb(row.light);
        case ThemeName::dark:
            return QColor::fromRgb(row.dark);
        case ThemeName::projector:
            return QColor::fromRgb(row.projector);
        case ThemeName::print:
            break;
    }
    return QColor::fromRgb(row.print);
}

constexpr qreal projectorStroke = 1.9;  // measures.md 3
constexpr qreal pageStroke = 1.1;       // also where the print's colours are looked at on a screen
constexpr qreal bolderStroke = 1.25;    // more, and signs outgrow the words beside them

qreal Theme::strokeScale() const {
    switch (medium_) {
        case Medium::screen:
            return name_ == ThemeName::projector ? bolderStroke
                   : name_ == ThemeName::print   ? pageStroke
                                                 : 1.0;
        case Medium::page:
            return pageStroke;
        case Medium::projector:
            break;
    }
    return projectorStroke / projectorUnit;
}

ThemeName themeFrom(const QString& word, bool* known) {
    for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::projector, ThemeName::print}) {
        if (word != toString(name)) continue;
        if (known) *known = true;
        return name;
    }
    if (known) *known = false;
    return ThemeName::light;
}

QString toString(ThemeName name) {
    switch (name) {
        case ThemeName::light:
            return QStringLiteral("light");
        case ThemeName::dark:
            return QStringLiteral("dark");
        case ThemeName::projector:
            return QStringLiteral("projector");
        case ThemeName::print:
            break;
    }
    return QStringLiteral("print");
}

}  // namespace synstep
