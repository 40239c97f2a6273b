// SPDX-License-Identifier: GPL-3.0-or-later
// Of every built-in scenario, at every width, in both languages: no text lies on another one or leaves the
// picture.
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

#include "tests/ui/ladder/label_faults.h"
#include "tests/ui/ladder/ladder_run.h"

namespace synstep {

// A test's name must not depend on where its text lies in memory.
void PrintTo(const BuiltIn& scenario, std::ostream* out) {
    *out << scenario.id;
}

namespace {

class Labels : public testing::TestWithParam<BuiltIn> {};

TEST_P(Labels, OfTheWholeRunOnPaperStayApart) {
    const LadderRun run = playText(std::string(GetParam().text));
    const Theme theme(ThemeName::print, Medium::page);
    for (const qreal width : {600.0, 640.0, 804.0, 840.0, 900.0, 1040.0})
        for (const Language language : {Language::en, Language::zhCN}) {
            LadderMetrics metrics;
            metrics.width = width;
            EXPECT_EQ(faultOf(layoutLadder(run.whole(language), metrics, theme), theme), "")
                << "width " << width << ", " << toString(language).toStdString();
            EXPECT_EQ(faultOf(layoutLadderHead(run.whole(language), metrics, theme), theme), "")
                << "head, width " << width << ", " << toString(language).toStdString();
        }
}

TEST_P(Labels, OfEveryStepOnTheScreenStayApart) {
    const LadderRun run = playText(std::string(GetParam().text));
    const Theme theme(ThemeName::light);
    const std::size_t stride = run.trace->size() / 16 + 1;
    for (const qreal width : {600.0, 840.0})
        for (const Language language : {Language::en, Language::zhCN})
            for (std::size_t cursor = 0; cursor <= run.trace->size(); cursor += stride) {
                LadderMetrics metrics;
                metrics.width = width;
                LadderView view = run.at(cursor, language);
                ASSERT_EQ(faultOf(layoutLadder(view, metrics, theme), theme), "")
                    << "cursor " << cursor << ", width " << width << ", " << toString(language).toStdString();
                view.revealed = run.trace->size();
                ASSERT_EQ(faultOf(layoutLadder(view, metrics, theme), theme), "")
                    << "with ghosts: cursor " << cursor << ", width " << width << ", "
                    << toString(language).toStdString();
            }
}

// However they are written, and where time is drawn as it passes.
TEST_P(Labels, OfEveryWordingStayApart) {
    const LadderRun run = playText(std::string(GetParam().text));
    const Theme paper(ThemeName::print, Medium::page), screen(ThemeName::light);
    for (const LabelPreset preset : labelPresets)
        for (const qreal width : {600.0, 804.0, 1040.0}) {
            LadderMetrics metrics;
            metrics.width = width;
            LadderView whole = run.whole(), last = run.at(run.trace->size());
            whole.wording = last.wording = {preset, NumberMode::symbols, StateSpelling::bsd};
            for (const TimeAxis axis : timeAxes) {
                metrics.axis = axis;
                const std::string which = toString(preset).toStdString() + ", width " +
                                          std::to_string(width) +
                                          (axis == TimeAxis::linear ? ", linear" : "");
                EXPECT_EQ(faultOf(layoutLadder(whole, metrics, paper), paper), "") << "paper, " << which;
                EXPECT_EQ(faultOf(layoutLadder(last, metrics, screen), screen), "") << which;
            }
        }
}

// Between bars that stand close, flags alone; what they leave out is in the column.
TEST(LabelsOnANarrowLane, AreNoWiderThanIt) {
    const LadderRun run = playBuiltIn("half-close-with-data");
    const Theme theme(ThemeName::light);
    LadderMetrics metrics;
    metrics.width = 408;
    for (const LabelPreset preset : labelPresets) {
        LadderView view = run.at(run.trace->size());
        view.wording.labels = preset;
        bool says = false;
        for (const Shape& shape : layoutLadder(view, metrics, theme).shapes) {
            const auto* text = std::get_if<TextShape>(&shape.what);
            if (!text) continue;
            if (text->type == Type::flags) {
                EXPECT_LE(textBounds(*text, theme).width(), 110) << text->text.toStdString();
            }
            says = says || text->text.contains(QStringLiteral("401"));
        }
        EXPECT_TRUE(says) << toString(preset).toStdString() << ": the number after the data";
    }
}

// Zoomed in, or in a narrow window, times stand at the edge of the client's texts.
TEST_P(Labels, OfANarrowLadderStayApartAndHaveTheirTimes) {
    const LadderRun run = playText(std::string(GetParam().text));
    const Theme theme(ThemeName::light);
    for (const qreal width : {416.0, 440.0, 500.0})
        for (const Language language : {Language::en, Language::zhCN}) {
            LadderMetrics metrics;
            metrics.width = width;
            const LadderView view = run.at(run.trace->size(), language);
            const DisplayList list = layoutLadder(view, metrics, theme);
            EXPECT_EQ(faultOf(list, theme), "") << width << ", " << toString(language).toStdString();
            EXPECT_TRUE(std::any_of(list.shapes.begin(), list.shapes.end(), [](const Shape& shape) {
                const auto* text = std::get_if<TextShape>(&shape.what);
                return text && text->text == QStringLiteral("0.000");
            })) << width;
        }
}

// Chinese fills its line from top to bottom: under the name of a state there is room before what comes next.
TEST(LabelsInChinese, KeepRoomUnderTheNamesOfStates) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    std::size_t looked = 0;
    for (const ThemeName name : {ThemeName::light, ThemeName::print}) {
        const Theme theme(name, name == ThemeName::print ? Medium::page : Medium::screen);
        for (std::size_t cursor = 1; cursor <= run.trace->size(); ++cursor) {
            const DisplayList list = layoutLadder(run.at(cursor, Language::zhCN), {}, theme);
            std::vector<QRectF> glosses, others;
            for (const Shape& shape : list.shapes) {
                const Element& element = list.elements[shape.element];
                const auto* text = std::get_if<TextShape>(&shape.what);
                if (element.kind == ElementKind::state && text && text->type == Type::meta)
                    glosses.push_back(textBounds(*text, theme));
                if (element.kind == ElementKind::timer && text) others.push_back(textBounds(*text, theme));
                if (element.kind == ElementKind::call && !text)
                    others.push_back(std::get<PathShape>(shape.what).path.boundingRect());
            }
            looked += glosses.size() * others.size();
            for (const QRectF& gloss : glosses)
                for (const QRectF& other : others)
                    EXPECT_FALSE(gloss.adjusted(0, 0, 0, 4).intersects(other) && other.height() > 4)
                        << cursor;
        }
    }
    EXPECT_GT(looked, 100u);
}

TEST(LabelsOfAFlight, StayApartAtEachMoment) {
    const LadderRun run = playText(
        "synstep = 1\nid = \"t\"\ntitle = { en = \"t\", zh_CN = \"t\" }\nsummary = { en = \"s\", zh_CN = "
        "\"s\" }\n"
        "until = \"400ms\"\n"
        "do = [ { at = \"0s\", server = \"listen\" }, { at = \"0s\", client = \"connect\" },\n"
        "       { when = \"client ESTABLISHED\", client = \"send 5000\" } ]\n"
        "fault = [ { client = \"SYN\", nth = 1, duplicate = \"20ms\" },\n"
        "          { client = \"DATA\", nth = 2, corrupt = true }, { server = \"ACK\", nth = 1, delay = "
        "\"120ms\" } ]\n"
        "inject = [ { at = \"60ms\", from = \"server\", flags = \"RST\", seq = 7 } ]\n");
    const Theme theme(ThemeName::light);
    for (int ms = 0; ms < 400; ms += 3) {
        LadderView view = run.at(run.trace->positionAt(Instant{std::chrono::milliseconds(ms)}));
        view.displayTime = Instant{std::chrono::milliseconds(ms)};
        EXPECT_EQ(faultOf(layoutLadder(view, {}, theme), theme), "") << ms << " ms";
    }
}

std::string nameOf(const testing::TestParamInfo<BuiltIn>& scenario) {
    std::string name(scenario.param.id);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(EveryScenario, Labels,
                         testing::ValuesIn(builtInScenarios().begin(), builtInScenarios().end()), nameOf);

}  // namespace
}  // namespace synstep
