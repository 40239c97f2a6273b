// SPDX-License-Identifier: GPL-3.0-or-later
// Every built-in scenario plays as it is written down in tests/golden/. After a change that is meant, run
// with SYNSTEP_UPDATE_GOLDENS=1 and read the difference before keeping it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"
#include "core/trace/notation.h"
#include "core/trace/trace.h"

namespace synstep {
namespace {

const std::filesystem::path goldenFolder = SYNSTEP_GOLDEN_FOLDER;

std::string transcriptOf(const BuiltIn& builtIn) {
    const auto read = readScenario(builtIn.text, std::string(builtIn.id));
    const auto* scenario = std::get_if<Scenario>(&read);
    if (!scenario) return "refused\n";
    Trace trace{World(std::make_shared<const Setup>(scenario->setup))};
    trace.growToEnd();
    std::string text;
    for (std::size_t i = 0; i < trace.size(); ++i) text += notation(trace.entry(i), trace.setup()) + '\n';
    return text;
}

std::string contentsOf(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

class Golden : public testing::TestWithParam<BuiltIn> {};

TEST_P(Golden, playsAsWrittenDown) {
    const std::filesystem::path path = goldenFolder / (std::string(GetParam().id) + ".trace");
    const std::string played = transcriptOf(GetParam());
    if (std::getenv("SYNSTEP_UPDATE_GOLDENS")) std::ofstream(path, std::ios::binary) << played;
    EXPECT_EQ(contentsOf(path), played);
}

std::string nameOf(const testing::TestParamInfo<BuiltIn>& info) {
    std::string name(info.param.id);
    for (char& c : name) c = c == '-' ? '_' : c;
    return name;
}

INSTANTIATE_TEST_SUITE_P(, Golden, testing::ValuesIn(builtInScenarios().begin(), builtInScenarios().end()),
                         nameOf);

TEST(GoldenFolder, holdsNothingElse) {
    for (const auto& file : std::filesystem::directory_iterator(goldenFolder)) {
        EXPECT_NE(findBuiltIn(file.path().stem().string()), nullptr) << file.path();
    }
}

}  // namespace
}  // namespace synstep
