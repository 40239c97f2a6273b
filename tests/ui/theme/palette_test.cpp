// SPDX-License-Identifier: GPL-3.0-or-later
// What every theme promises to every pair of eyes (visual.md 4).
#include <gtest/gtest.h>

#include <vector>

#include "tests/ui/theme/colour.h"
#include "ui/theme/theme.h"

namespace synstep {
namespace {

using test::Eyes;

constexpr ThemeName themes[] = {ThemeName::light, ThemeName::dark, ThemeName::projector, ThemeName::print};
constexpr Ink messages[] = {Ink::syn, Ink::ack, Ink::data, Ink::fin, Ink::rst};

constexpr double text = 4.5, stroke = 3, none = 0;

// What a role has to stand out from, and how much. Grounds and decorations stand out from nothing: dividers,
// edges of controls that their words or grounds show as well, hatches, what is disabled (WCAG 1.4.3, 1.4.11).
struct Promise {
    double contrast = none;
    std::vector<Ink> grounds;
};
Promise promiseOf(Ink ink) {
    switch (ink) {
        case Ink::ink:
        case Ink::muted:
            return {text,
                    {Ink::ground, Ink::panel, Ink::menu, Ink::selectedGround, Ink::controlGround,
                     Ink::groupGround}};
        case Ink::olderLabel:
            return {text, {Ink::ground, Ink::selectedGround}};
        case Ink::accent:
            return {text, {Ink::ground, Ink::panel}};
        case Ink::onAccent:
            return {text, {Ink::accent}};
        case Ink::phaseText:
            return {text,
                    {Ink::phaseClosed, Ink::phaseOpening, Ink::phaseEstablished, Ink::phaseClosing,
                     Ink::phaseTimeWait}};
        case Ink::syn:
        case Ink::ack:
        case Ink::data:
        case Ink::fin:
        case Ink::rst:
        case Ink::lifeline:
        case Ink::barOutline:
        case Ink::fieldLine:
        case Ink::edgeUsual:
        case Ink::edgeRare:
            return {stroke, {Ink::ground}};
        case Ink::ground:
        case Ink::panel:
        case Ink::menu:
        case Ink::selectedGround:
        case Ink::selectedLine:
        case Ink::divider:
        case Ink::controlLine:
        case Ink::disabled:
        case Ink::groupGround:
        case Ink::groupLine:
        case Ink::phaseClosed:
        case Ink::phaseOpening:
        case Ink::phaseEstablished:
        case Ink::phaseClosing:
        case Ink::phaseTimeWait:
        case Ink::phaseHatch:
        case Ink::controlGround:
        case Ink::disabledGround:
        case Ink::lostRest:
        case Ink::shadow:
        case Ink::count:
            break;
    }
    return {};
}

TEST(Palette, StandsOutFromItsGroundsAsPromisedInEveryTheme) {
    for (const ThemeName name : themes) {
        const Theme theme(name);
        for (int i = 0; i < static_cast<int>(Ink::count); ++i) {
            const auto ink = static_cast<Ink>(i);
            const Promise promise = promiseOf(ink);
            for (const Ink ground : promise.grounds)
                EXPECT_GE(test::contrastOf(theme.color(ink), theme.color(ground)), promise.contrast)
                    << toString(name).toStdString() << ": role " << i << " on role "
                    << static_cast<int>(ground);
        }
    }
}

struct Pair {
    double difference = 1000;
    Eyes eyes = Eyes::normal;
    Ink one = Ink::syn, other = Ink::syn;
};

Pair leastDifferent(ThemeName name) {
    const Theme theme(name);
    Pair least;
    for (const Eyes eyes : test::allEyes)
        for (const Ink one : messages)
            for (const Ink other : messages) {
                if (one >= other) continue;
                const double difference =
                    test::ciede2000(test::labOf(test::seenBy(eyes, theme.color(one))),
                                    test::labOf(test::seenBy(eyes, theme.color(other))));
                if (difference < least.difference) least = {difference, eyes, one, other};
            }
    return least;
}

TEST(Palette, TellsMessagesApartForEveryKindOfEyes) {
    for (const ThemeName name : themes) {
        const Pair pair = leastDifferent(name);
        EXPECT_GE(pair.difference, 10)
            << toString(name).toStdString() << ": eyes " << static_cast<int>(pair.eyes) << ", roles "
            << static_cast<int>(pair.one) << " and " << static_cast<int>(pair.other);
    }
}

// The values of visual.md, found in another way: so the measure itself is right, and no colour has moved.
TEST(Palette, HasTheWorstPairsOfTheDesign) {
    const auto expectWorst = [](ThemeName name, double difference, Eyes eyes, Ink one, Ink other) {
        const Pair pair = leastDifferent(name);
        EXPECT_NEAR(pair.difference, difference, 0.05);
        EXPECT_EQ(pair.eyes, eyes);
        EXPECT_EQ(pair.one, one);
        EXPECT_EQ(pair.other, other);
    };
    expectWorst(ThemeName::light, 12.2, Eyes::protan, Ink::syn, Ink::fin);
    expectWorst(ThemeName::dark, 12.1, Eyes::tritan, Ink::syn, Ink::data);
    expectWorst(ThemeName::projector, 10.4, Eyes::protan, Ink::syn, Ink::fin);
}

TEST(Palette, IsMeasuredAsPublished) {
    EXPECT_NEAR(test::ciede2000({50, 2.6772, -79.7751}, {50, 0, -82.7485}), 2.0425, 1e-4);
    EXPECT_NEAR(test::ciede2000({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}), 1.2644, 1e-4);
    EXPECT_NEAR(test::ciede2000({2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}), 0.9082, 1e-4);
    EXPECT_NEAR(test::contrastOf(Qt::black, Qt::white), 21, 1e-9);
}

// A page that was painted for paper stays what it is on a beamer and in print.
TEST(Palette, OfPaperIsThatOfTheProjectorForMessages) {
    for (const Ink ink : messages)
        EXPECT_EQ(Theme(ThemeName::print).color(ink), Theme(ThemeName::projector).color(ink));
}

}  // namespace
}  // namespace synstep
