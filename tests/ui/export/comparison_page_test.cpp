// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs on one page.
#include <gtest/gtest.h>

#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"
#include "core/scenario/variants.h"
#include "ui/export/export.h"

namespace synstep {
namespace {

ComparedRuns compared(std::string_view id, Variant one, Variant other) {
    ComparedRuns runs;
    for (const std::size_t run : {0, 1}) {
        const Scenario scenario = std::get<Scenario>(readScenario(findBuiltIn(id)->text, "built-in"));
        runs.scenarios[run] = varied(scenario, run == 0 ? one : other);
        const auto trace =
            std::make_shared<Trace>(World(std::make_shared<const Setup>(runs.scenarios[run].setup)));
        trace->growToEnd();
        runs.traces[run] = trace;
        runs.names[run] = QStringLiteral("Run %1: Server SYN+ACK 1 delayed by 0.3 s").arg(run + 1);
    }
    return runs;
}

std::vector<QRectF> textsOf(const DisplayList& page, const Theme& theme) {
    std::vector<QRectF> boxes;
    for (const Shape& shape : page.shapes)
        if (const auto* text = std::get_if<TextShape>(&shape.what)) boxes.push_back(textBounds(*text, theme));
    return boxes;
}

TEST(ComparisonPage, KeepsAllWordsWithinItsMargins) {
    const Theme theme(ThemeName::print, Medium::page);
    for (const auto& [id, one, other] :
         {std::tuple("why-three-rst-lost", Variant::twoWay, Variant::threeWay),
          std::tuple("half-close-with-data", Variant::linux, Variant::rfc9293),
          std::tuple("syn-flood", Variant::cookiesOff, Variant::cookiesWhenFull)}) {
        for (const Language language : {Language::en, Language::zhCN}) {
            PictureOptions options;
            options.language = language;
            options.width = 480;
            const DisplayList page = layoutPage(compared(id, one, other), options, theme);
            EXPECT_EQ(page.size.width(), leastComparisonWidth) << "no narrower than can be read";
            for (const QRectF& box : textsOf(page, theme)) {
                EXPECT_GE(box.left(), 40) << id;
                EXPECT_LE(box.right(), leastComparisonWidth - 40) << id;
                EXPECT_LE(box.bottom(), page.size.height()) << id;
            }
        }
    }
}

TEST(ComparisonPage, SaysInWordsWhatBothRunsAre) {
    PictureOptions options;
    const PictureResult picture =
        makePicture(compared("why-three-rst-lost", Variant::twoWay, Variant::threeWay), options);
    EXPECT_EQ(picture.error, QString());
    const QString svg = QString::fromUtf8(picture.bytes);
    const qsizetype begin = svg.indexOf(QStringLiteral("<desc>")),
                    end = svg.indexOf(QStringLiteral("</desc>"));
    const QString description = svg.mid(begin, end - begin);
    EXPECT_TRUE(description.contains(QStringLiteral("Run 1")));
    EXPECT_TRUE(description.contains(QStringLiteral("Run 2")));
    EXPECT_TRUE(description.contains(QStringLiteral("ESTABLISHED")));
}

}  // namespace
}  // namespace synstep
