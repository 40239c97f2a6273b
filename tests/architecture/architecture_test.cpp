// SPDX-License-Identifier: GPL-3.0-or-later
// What link lines cannot hold: which folder includes which, what core/ keeps out, and how long things may be.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

#include "tests/architecture/source_tree.h"

namespace synstep::architecture {
namespace {

const std::vector<std::string> own{"core", "ui", "app", "tests"};

// Each folder may include itself and those before it.
const std::vector<std::string> order{"core/time",        "core/tcp",    "core/host",        "core/net",
                                     "core/script",      "core/sim",    "core/trace",       "core/scenario",
                                     "core/gift",        "core/lesson", "core/packetdrill", "ui/theme",
                                     "ui/text",          "ui/scene",    "ui/ladder",        "ui/compare",
                                     "ui/statechart",    "ui/timeline", "ui/export",        "ui/session",
                                     "ui/views",         "ui/panels",   "ui/plots",         "ui/main_window",
                                     "app/command_line", "app"};

std::ptrdiff_t placeOf(const std::string& folder) {
    const auto found = std::find(order.begin(), order.end(), folder);
    return found == order.end() ? -1 : found - order.begin();
}

std::string folderOf(const std::string& path) {
    return SourceFile{path, {}, {}}.folder();
}

std::string at(const SourceFile& file, std::size_t line) {
    return file.path + ":" + std::to_string(line);
}

void expectNoMatch(const SourceFile& file, const std::vector<std::string>& lines,
                   const std::regex& forbidden) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        EXPECT_FALSE(std::regex_search(lines[i], forbidden)) << at(file, i + 1) << ": " << lines[i];
    }
}

SourceFile sample(std::vector<std::string> code) {
    return {"core/tcp/sample.cpp", code, code};
}

TEST(SourceTree, isFound) {
    EXPECT_GT(sourceFiles({"core"}).size(), 20u);
    EXPECT_EQ(folderOf("core/tcp/step.h"), "core/tcp");
    EXPECT_EQ(folderOf("app/main.cpp"), "app");
}

TEST(SourceTree, measuresFunctions) {
    const auto functions = functionsOf(sample(
        {"namespace synstep {", "class A : public B {", "    A() : a_{1}, b_(2) {",
         "        if (a_) { b_ = 3; }", "    }", "    int a_{1};", "};",
         "const std::array<int, size(x)> table{{", "    1, 2}};", "int f(int x)", "{ return x; }", "}"}));
    ASSERT_EQ(functions.size(), 2u);
    EXPECT_EQ(functions[0].line, 3u);
    EXPECT_EQ(functions[0].length, 3u);
    EXPECT_EQ(functions[1].line, 10u);
    EXPECT_EQ(functions[1].length, 2u);
}

TEST(Core, knowsNoQt) {
    for (const SourceFile& file : sourceFiles({"core"})) {
        for (const Include& include : includesOf(file)) {
            EXPECT_FALSE(std::regex_search(include.target, std::regex("^Q[A-Z]|^Qt|/Q[A-Z]")))
                << at(file, include.line) << " includes " << include.target;
        }
    }
}

TEST(Core, readsNoClock) {
    const std::regex clock(
        R"(::now\(|\b(system|steady|high_resolution)_clock\b|\b(gettimeofday|clock_gettime)\b)");
    for (const SourceFile& file : sourceFiles({"core"})) expectNoMatch(file, file.code, clock);
}

TEST(Core, hasNoRandomnessOutsideTheNetwork) {
    const std::regex random(R"(#\s*include\s*<random>|\bs?rand\(|\brandom_device\b|\bmt19937)");
    for (const SourceFile& file : sourceFiles({"core"})) {
        if (file.folder() != "core/net") expectNoMatch(file, file.code, random);
    }
}

TEST(Includes, goOnlyDownTheWrittenOrder) {
    for (const SourceFile& file : sourceFiles({"core", "ui", "app"})) {
        const std::ptrdiff_t place = placeOf(file.folder());
        ASSERT_GE(place, 0) << file.path << " lies in a folder that has no place in the order";
        for (const Include& include : includesOf(file)) {
            const std::ptrdiff_t other = placeOf(folderOf(include.target));
            EXPECT_LE(other, place) << at(file, include.line) << " includes " << include.target;
        }
    }
}

TEST(Includes, drawingKnowsNoWidgets) {
    const std::vector<std::string> drawing{"ui/theme",   "ui/text",       "ui/scene",    "ui/ladder",
                                           "ui/compare", "ui/statechart", "ui/timeline", "ui/export"};
    const std::regex widgets(
        "^QtWidgets|^Q(Widget|Application|Dialog|.*(Button|Box|View|Menu|Label)|"
        "(|Box|HBox|VBox|Grid|Form|Stacked)Layout)$");
    for (const SourceFile& file : sourceFiles(drawing)) {
        for (const Include& include : includesOf(file)) {
            EXPECT_FALSE(std::regex_search(include.target, widgets))
                << at(file, include.line) << " includes " << include.target;
        }
    }
}

TEST(Includes, sessionKnowsNoWidgetsAndNoPainting) {
    for (const SourceFile& file : sourceFiles({"ui/session"})) {
        for (const Include& include : includesOf(file)) {
            const std::string folder = folderOf(include.target);
            const bool drawing = folder == "ui/scene" || folder == "ui/theme" || folder == "ui/ladder" ||
                                 folder == "ui/compare" || folder == "ui/statechart" ||
                                 folder == "ui/timeline" || folder == "ui/export";
            EXPECT_FALSE(drawing || include.target == "QWidget" || include.target.rfind("QtWidgets", 0) == 0)
                << at(file, include.line) << " includes " << include.target;
        }
    }
}

TEST(Style, everyFileSaysItsLicence) {
    for (const SourceFile& file : sourceFiles(own)) {
        ASSERT_FALSE(file.lines.empty()) << file.path;
        EXPECT_EQ(file.lines[0], "// SPDX-License-Identifier: GPL-3.0-or-later") << file.path;
    }
}

TEST(Style, filesAreShort) {
    for (const SourceFile& file : sourceFiles(own)) EXPECT_LE(file.lines.size(), 400u) << file.path;
}

TEST(Style, linesAreShort) {
    for (const SourceFile& file : sourceFiles(own)) {
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            const auto characters = std::count_if(file.lines[i].begin(), file.lines[i].end(), [](char c) {
                return (static_cast<unsigned char>(c) & 0xC0) != 0x80;  // bytes that begin a character
            });
            EXPECT_LE(characters, 110) << at(file, i + 1);
        }
    }
}

TEST(Style, functionsAreShort) {
    for (const SourceFile& file : sourceFiles(own)) {
        for (const Function& function : functionsOf(file)) {
            EXPECT_LE(function.length, 70u) << at(file, function.line);
        }
    }
}

TEST(Style, nothingIsLeftForLater) {
    // Put together here so that this file does not find itself.
    const std::regex later(std::string("\\b(TO") + "DO|FIX" + "ME|XX" + "X)\\b");
    for (const SourceFile& file : sourceFiles(own)) expectNoMatch(file, file.lines, later);
}

}  // namespace
}  // namespace synstep::architecture
