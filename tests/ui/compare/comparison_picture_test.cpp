// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs side by side, as shapes.
#include "ui/compare/comparison_picture.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/scenario/variants.h"
#include "tests/ui/session/built_in.h"
#include "ui/session/comparison.h"

namespace synstep {
namespace {

using test::builtIn;
using test::seconds;
using test::segmentOf;

constexpr qreal width = 1600;

RunOfTwo played(const Scenario& scenario) {
    return {scenario, std::make_shared<Trace>(World(std::make_shared<const Setup>(scenario.setup)))};
}

class Compared {
  public:
    Compared(std::string_view id, Variant one, Variant other)
        : runs(played(varied(builtIn(id), one)), played(varied(builtIn(id), other)), StepSize::message) {}

    ComparisonView view(Language language = Language::en) const {
        ComparisonView view;
        for (const std::size_t run : {0, 1}) {
            view.runs[run].trace = &runs.trace(run);
            view.runs[run].scenario = &runs.scenario(run);
            view.runs[run].selected = runs.selection(run);
        }
        view.alignment = &runs.alignment();
        view.now = runs.now();
        view.language = language;
        return view;
    }
    DisplayList shapes(qreal w = width, ThemeName theme = ThemeName::light) const {
        return ComparisonPicture(view(), w, 0, Theme(theme)).shapes(view());
    }

    Comparison runs;
};

const Compared& ghost() {
    static const Compared two("why-three-rst-lost", Variant::twoWay, Variant::threeWay);
    return two;
}

std::vector<const Element*> elementsOf(const DisplayList& list, const QString& beginning) {
    std::vector<const Element*> found;
    for (const Element& element : list.elements)
        if (element.id.startsWith(beginning)) found.push_back(&element);
    return found;
}

QStringList textsWithin(const DisplayList& list, const QRectF& box) {
    QStringList texts;
    for (const Shape& shape : list.shapes) {
        const auto* text = std::get_if<TextShape>(&shape.what);
        if (text != nullptr && box.contains(textBounds(*text, Theme(ThemeName::light)).center()))
            texts << text->text;
    }
    return texts;
}

std::string contentsOf(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// After a change that is meant, run with SYNSTEP_UPDATE_GOLDENS=1 and read the difference before keeping it.
TEST(ComparisonPicture, LooksAsItWasWrittenDown) {
    const std::filesystem::path path =
        std::filesystem::path(SYNSTEP_GOLDEN_FOLDER) / "two-way-and-three-way.dump";
    const std::string drawn = dump(ghost().shapes()).toStdString();
    if (std::getenv("SYNSTEP_UPDATE_GOLDENS")) std::ofstream(path, std::ios::binary) << drawn;
    EXPECT_EQ(contentsOf(path), drawn);
}

TEST(ComparisonPicture, WhatDiffersFirstIsFramedInBothRunsAndOnTheAxis) {
    const DisplayList list = ghost().shapes();
    const auto left = elementsOf(list, QStringLiteral("a/difference")),
               right = elementsOf(list, QStringLiteral("b/difference")),
               axis = elementsOf(list, QStringLiteral("difference"));
    ASSERT_EQ(left.size(), 1u);
    ASSERT_EQ(right.size(), 1u);
    ASSERT_EQ(axis.size(), 1u);
    EXPECT_EQ(textsWithin(list, left[0]->bounds), QStringList{QStringLiteral("ESTABLISHED")});
    EXPECT_EQ(textsWithin(list, right[0]->bounds), QStringList{QStringLiteral("SYN-RECEIVED")});
    EXPECT_TRUE(textsWithin(list, axis[0]->bounds).contains(QStringLiteral("0.050")));
    EXPECT_NEAR(left[0]->bounds.top(), right[0]->bounds.top(), 0.5);
    for (const Shape& shape : list.shapes) {
        if (&list.elements[shape.element] != left[0]) continue;
        EXPECT_EQ(std::get<PathShape>(shape.what).stroke->width, 2);
        EXPECT_EQ(std::get<PathShape>(shape.what).stroke->ink, Ink::ink);
    }
}

TEST(ComparisonPicture, ARunWithoutACounterpartSaysSo) {
    const DisplayList list = ghost().shapes();
    const auto gaps = elementsOf(list, QStringLiteral("a/gap"));
    ASSERT_EQ(gaps.size(), 1u);
    EXPECT_TRUE(elementsOf(list, QStringLiteral("b/gap")).empty());
    const QStringList texts = textsWithin(list, gaps[0]->bounds);
    ASSERT_EQ(texts.size(), 2);
    EXPECT_EQ(texts[0], QStringLiteral("no message here"));
    EXPECT_EQ(texts[1], QStringLiteral("no timer runs: nothing will ever end this connection"));
    // Where the other run has its second SYN+ACK.
    const SegmentId second = segmentOf(ghost().runs.trace(1), HostId::server, SegmentKind::synAck, 2);
    const Element* there = list.find(QStringLiteral("b/segment/%1").arg(second));
    ASSERT_NE(there, nullptr);
    EXPECT_GE(there->bounds.bottom(), gaps[0]->bounds.top());
    EXPECT_LE(there->bounds.top(), gaps[0]->bounds.bottom());
}

TEST(ComparisonPicture, OfEqualRunsNothingIsFramed) {
    const Compared same("three-way-handshake", Variant::threeWay, Variant::threeWay);
    const DisplayList list = same.shapes();
    EXPECT_TRUE(elementsOf(list, QStringLiteral("a/difference")).empty());
    EXPECT_TRUE(elementsOf(list, QStringLiteral("difference")).empty());
    EXPECT_TRUE(elementsOf(list, QStringLiteral("a/gap")).empty());
}

// The two sides are as wide as the mock-up has them, and nothing of one reaches into the other or the axis.
TEST(ComparisonPicture, EachRunKeepsToItsSide) {
    for (const qreal w : {1280.0, 1600.0, 1920.0}) {
        const ComparisonPicture picture(ghost().view(), w, 0, Theme(ThemeName::light));
        const QRectF axis = picture.axisColumn();
        EXPECT_EQ(axis.width(), 112);
        EXPECT_NEAR(axis.center().x(), w / 2, 1);
        const DisplayList list = picture.shapes(ghost().view());
        for (const Element& element : list.elements) {
            if (element.id.startsWith(QLatin1String("a/"))) {
                EXPECT_LE(element.bounds.right(), axis.left() + 1) << element.id.toStdString();
            } else if (element.id.startsWith(QLatin1String("b/"))) {
                EXPECT_GE(element.bounds.left(), axis.right() - 1) << element.id.toStdString();
            }
        }
    }
}

TEST(ComparisonPicture, TimesOnTheAxisDoNotTouch) {
    for (const auto& [id, one, other] :
         {std::tuple("why-three-rst-lost", Variant::twoWay, Variant::threeWay),
          std::tuple("handshake-and-wave", Variant::acksAtOnce, Variant::acksDelayed),
          std::tuple("syn-flood", Variant::cookiesOff, Variant::cookiesWhenFull)}) {
        const Compared two(id, one, other);
        const ComparisonPicture picture(two.view(), width, 0, Theme(ThemeName::light));
        const QRectF axis = picture.axisColumn();
        std::vector<QRectF> times;
        for (const Shape& shape : picture.shapes(two.view()).shapes) {
            const auto* text = std::get_if<TextShape>(&shape.what);
            if (text == nullptr || text->type != Type::time) continue;
            const QRectF box = textBounds(*text, Theme(ThemeName::light));
            if (box.center().x() < axis.left() || box.center().x() > axis.right()) continue;
            for (const QRectF& earlier : times)
                EXPECT_FALSE(earlier.intersects(box.adjusted(0, 2, 0, -2))) << id << text->text.toStdString();
            times.push_back(box);
        }
        EXPECT_GT(times.size(), 3u) << id;
    }
}

TEST(ComparisonPicture, ATimeIsFoundAgainByItsHeight) {
    const ComparisonPicture picture(ghost().view(), width, 0, Theme(ThemeName::light));
    for (const double t : {0.0, 0.05, 0.1, 1.05, 1.15}) {
        ComparisonView view = ghost().view();
        view.now = seconds(t);
        EXPECT_EQ(picture.instantAt(picture.nowHeight(view)), seconds(t));
    }
    EXPECT_TRUE(picture.isOnAxis(width / 2));
    EXPECT_EQ(picture.runAt(10), 0u);
    EXPECT_EQ(picture.runAt(width - 10), 1u);
}

TEST(ComparisonPicture, SpeaksChinese) {
    const ComparisonView view = ghost().view(Language::zhCN);
    const DisplayList list = ComparisonPicture(view, width, 0, Theme(ThemeName::dark)).shapes(view);
    const auto axis = elementsOf(list, QStringLiteral("difference"));
    ASSERT_EQ(axis.size(), 1u);
    EXPECT_TRUE(axis[0]->name.startsWith(QStringLiteral("第一处不同"))) << axis[0]->name.toStdString();
}

}  // namespace
}  // namespace synstep
