// SPDX-License-Identifier: GPL-3.0-or-later
// The project's own scripts, each under the stack whose folder it lies in.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "core/packetdrill/runner.h"

namespace synstep::packetdrill {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> scriptsOf(Stack stack) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(fs::path(SYNSTEP_SCRIPTS) / toString(stack))) {
        if (entry.path().extension() == ".pkt") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

class Scripts : public testing::TestWithParam<Stack> {};

TEST_P(Scripts, pass) {
    const std::vector<fs::path> paths = scriptsOf(GetParam());
    EXPECT_FALSE(paths.empty());
    for (const fs::path& path : paths) {
        const ParseResult parsed = parseFile(path.string(), GetParam());
        const auto* script = std::get_if<Script>(&parsed);
        ASSERT_TRUE(script) << path;
        const RunResult result = run(*script, GetParam());
        EXPECT_TRUE(result.passed()) << path.filename() << ":" << result.line << ": " << result.why;
    }
}

INSTANTIATE_TEST_SUITE_P(Of, Scripts, testing::Values(Stack::linux, Stack::rfc9293, Stack::freebsd),
                         [](const auto& one) { return std::string(toString(one.param)); });

TEST(ScriptsOfAllStacks, areAtLeastSixty) {
    EXPECT_GE(
        scriptsOf(Stack::linux).size() + scriptsOf(Stack::rfc9293).size() + scriptsOf(Stack::freebsd).size(),
        60u);
}

}  // namespace
}  // namespace synstep::packetdrill
