// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QFontInfo>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace synstep {
namespace {

// Contrast as WCAG 2 defines it.
double luminance(const QColor& color) {
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const Theme& theme, Ink a, Ink b) {
    const double one = luminance(theme.color(a)), other = luminance(theme.color(b));
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

const ThemeName themes[] = {ThemeName::light, ThemeName::dark, ThemeName::projector, ThemeName::print};
const Ink phases[] = {Ink::phaseClosed, Ink::phaseOpening, Ink::phaseEstablished, Ink::phaseClosing,
                      Ink::phaseTimeWait};
const Ink roles[] = {Ink::syn, Ink::ack, Ink::data, Ink::fin, Ink::rst};

TEST(Theme, HasTheMeasuredContrastOfEveryMessageOnItsGround) {
    const struct {
        ThemeName theme;
        Ink ink;
        double wanted;
    } measured[] = {{ThemeName::light, Ink::syn, 5.19},      {ThemeName::light, Ink::ack, 12.6},
                    {ThemeName::light, Ink::data, 3.42},     {ThemeName::light, Ink::fin, 3.06},
                    {ThemeName::light, Ink::rst, 3.87},      {ThemeName::dark, Ink::syn, 7.22},
                    {ThemeName::dark, Ink::ack, 14.9},       {ThemeName::dark, Ink::data, 4.87},
                    {ThemeName::dark, Ink::fin, 5.45},       {ThemeName::dark, Ink::rst, 4.31},
                    {ThemeName::projector, Ink::syn, 9.62},  {ThemeName::projector, Ink::ack, 21.0},
                    {ThemeName::projector, Ink::data, 5.47}, {ThemeName::projector, Ink::fin, 4.82},
                    {ThemeName::projector, Ink::rst, 6.77}};
    for (const auto& row : measured)
        EXPECT_NEAR(contrast(Theme(row.theme), row.ink, Ink::ground), row.wanted, row.wanted * 0.005 + 0.005)
            << toString(row.theme).toStdString() << " " << static_cast<int>(row.ink);
}

TEST(Theme, KeepsTextLegible) {
    for (const ThemeName name : themes) {
        const Theme theme(name);
        for (const Ink text : {Ink::ink, Ink::muted, Ink::olderLabel})
            for (const Ink ground : {Ink::ground, Ink::panel, Ink::menu})
                EXPECT_GE(contrast(theme, text, ground), 4.5) << toString(name).toStdString();
        EXPECT_GE(contrast(theme, Ink::onAccent, Ink::accent), 4.5) << toString(name).toStdString();
        EXPECT_GE(contrast(theme, Ink::ink, Ink::selectedGround), 4.5) << toString(name).toStdString();
        for (const Ink phase : phases)
            EXPECT_GE(contrast(theme, Ink::phaseText, phase), 4.5) << toString(name).toStdString();
    }
    EXPECT_NEAR(contrast(Theme(ThemeName::light), Ink::muted, Ink::ground), 7.0, 0.05);
    EXPECT_NEAR(contrast(Theme(ThemeName::dark), Ink::muted, Ink::ground), 7.0, 0.05);
    EXPECT_NEAR(contrast(Theme(ThemeName::light), Ink::accent, Ink::ground), 10.8, 0.05);
    EXPECT_NEAR(contrast(Theme(ThemeName::dark), Ink::accent, Ink::ground), 11.3, 0.06);
}

TEST(Theme, KeepsLinesVisible) {
    for (const ThemeName name : themes) {
        const Theme theme(name);
        for (const Ink role : roles) EXPECT_GE(contrast(theme, role, Ink::ground), 3.0);
        for (const Ink line : {Ink::lifeline, Ink::edgeUsual, Ink::edgeRare, Ink::barOutline, Ink::fieldLine})
            EXPECT_GE(contrast(theme, line, Ink::ground), 3.0)
                << toString(name).toStdString() << " " << static_cast<int>(line);
    }
}

// As bars and as nodes: by its outline, and in the dark also by itself.
TEST(Theme, ShowsEveryPhaseOnADarkGround) {
    const Theme dark(ThemeName::dark);
    for (const Ink phase : phases)
        EXPECT_GE(contrast(dark, phase, Ink::ground), 1.6) << static_cast<int>(phase);
    for (const Ink phase : {Ink::phaseClosed, Ink::phaseOpening, Ink::phaseEstablished, Ink::phaseClosing})
        EXPECT_GE(contrast(dark, Ink::barOutline, phase), 3.0) << static_cast<int>(phase);
}

TEST(Theme, TellsMessagesApart) {
    for (const ThemeName name : themes)
        for (const Ink one : roles)
            for (const Ink other : roles)
                if (one != other) {
                    EXPECT_NE(Theme(name).color(one), Theme(name).color(other));
                }
}

TEST(Theme, HasTheSizesOfTheDesignExactly) {
    const Theme theme(ThemeName::light);
    EXPECT_EQ(theme.pixelSize(Type::title), 20);
    EXPECT_EQ(theme.pixelSize(Type::body), 13.5);
    EXPECT_EQ(theme.pixelSize(Type::numbers), 12.5);
    EXPECT_EQ(theme.pixelSize(Type::chartNode), 11.5);
    EXPECT_EQ(theme.pixelSize(Type::fieldName), 10.5);
    EXPECT_EQ(Theme(ThemeName::projector).strokeScale(), 1.25) << "what is printed is not so bold";
    EXPECT_EQ(Theme(ThemeName::print).strokeScale(), 1.1) << "on a screen it looks as it will on paper";
    EXPECT_EQ(Theme(ThemeName::print, Medium::page).pixelSize(Type::title), 22);
    EXPECT_EQ(Theme(ThemeName::print, Medium::page).pixelSize(Type::state), 12.5);
    // A widget's font has them too, half pixels included, at this resolution (96).
    EXPECT_NEAR(theme.font(Type::body).pointSizeF(), 13.5 * 72 / 96, 1e-6);
    EXPECT_EQ(theme.sceneFont(Type::body).pixelSize(), 27);
}

TEST(Theme, ShowsNothingSmallerThanTheDesignAllows) {
    for (int i = 0; i < static_cast<int>(Type::count); ++i) {
        const auto type = static_cast<Type>(i);
        EXPECT_GE(Theme(ThemeName::light).pixelSize(type), 10.5);
        EXPECT_GE(Theme(ThemeName::print, Medium::page).pixelSize(type), 12);
    }
}

// On a screen 1080 px high; measures.md 2.
TEST(Theme, IsReadFromTheLastRow) {
    const Theme theme(ThemeName::projector, Medium::projector);
    const auto px = [&](Type type) { return theme.pixelSize(type) * Theme::projectorUnit; };
    for (const Type type : {Type::flags, Type::state, Type::body, Type::chartNode, Type::chartNodeCurrent})
        EXPECT_NEAR(px(type), 42, 1) << static_cast<int>(type);
    for (const Type type : {Type::numbers, Type::meta})
        EXPECT_NEAR(px(type), 32, 1) << static_cast<int>(type);
    EXPECT_NEAR(px(Type::host), 44, 1);
    for (int i = 0; i < static_cast<int>(Type::count); ++i) EXPECT_GE(px(static_cast<Type>(i)), 28) << i;
}

TEST(Theme, PutsALatinFamilyBeforeTheChineseOnes) {
    for (const Type type : {Type::body, Type::numbers}) {
        const QStringList families = Theme::families(type);
        const auto isLatin = [](const QString& name) {
            return name.startsWith(QStringLiteral("Noto Sans")) && !name.contains(QStringLiteral("CJK"));
        };
        EXPECT_TRUE(isLatin(families.front()));
        EXPECT_TRUE(families.filter(QStringLiteral("WenQuanYi")).size() == 1);
    }
}

TEST(Theme, FindsTheChineseFontThatThePackagesInstall) {
    EXPECT_TRUE(hasChineseFont());
}

TEST(Theme, SetsSmallChineseInRegularWeight) {
    const Theme theme(ThemeName::light);
    EXPECT_TRUE(theme.isBold(Type::flags, QStringLiteral("SYN+ACK")));
    EXPECT_FALSE(theme.isBold(Type::flags, QStringLiteral("丢失")));
    EXPECT_FALSE(theme.isBold(Type::title, QStringLiteral("三次握手"))) << "this font has one weight";
    EXPECT_TRUE(theme.isBold(Type::title, QStringLiteral("Three-way handshake")));
    EXPECT_FALSE(theme.isBold(Type::meta, QStringLiteral("SYN")));
}

TEST(Theme, HasNumbersOfOneWidth) {
    const QFontMetricsF metrics(Theme(ThemeName::light).sceneFont(Type::numbers));
    EXPECT_DOUBLE_EQ(metrics.horizontalAdvance(QStringLiteral("seq=111")),
                     metrics.horizontalAdvance(QStringLiteral("seq=808")));
}

TEST(Theme, IsNamedAndFoundByItsName) {
    for (const ThemeName name : themes) {
        bool known = false;
        EXPECT_EQ(themeFrom(toString(name), &known), name);
        EXPECT_TRUE(known);
    }
    bool known = true;
    EXPECT_EQ(themeFrom(QStringLiteral("Dark"), &known), ThemeName::light);
    EXPECT_FALSE(known);
}

TEST(Theme, GivesEverySegmentAndPhaseItsRole) {
    EXPECT_EQ(inkOf(SegmentKind::synAck), Ink::syn);
    EXPECT_EQ(inkOf(SegmentKind::rst), Ink::rst);
    EXPECT_EQ(inkOf(phaseOf(State::synReceived)), Ink::phaseOpening);
    EXPECT_EQ(inkOf(phaseOf(State::lastAck)), Ink::phaseClosing);
    EXPECT_EQ(inkOf(phaseOf(State::timeWait)), Ink::phaseTimeWait);
}

TEST(Theme, DrawsHeavierForBeamersAndPaper) {
    EXPECT_EQ(Theme(ThemeName::light).strokeScale(), 1.0);
    EXPECT_EQ(Theme(ThemeName::print, Medium::page).strokeScale(), 1.1);
    EXPECT_DOUBLE_EQ(Theme(ThemeName::projector, Medium::projector).strokeScale() * Theme::projectorUnit,
                     1.9);
}

}  // namespace
}  // namespace synstep
