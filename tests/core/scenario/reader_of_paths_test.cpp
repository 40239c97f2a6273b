// SPDX-License-Identifier: GPL-3.0-or-later
// Scenario files as files: found, or a reason why not.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "core/scenario/reader.h"

namespace synstep {
namespace {

TEST(ReaderOfPaths, readsAFile) {
    const auto path = std::filesystem::path(testing::TempDir()) / "scenario_reader_test.toml";
    std::ofstream(path) << "synstep = 1\nid = \"from-a-file\"\n";
    const ReadResult result = readScenarioFile(path.string());
    std::filesystem::remove(path);
    ASSERT_TRUE(std::holds_alternative<Scenario>(result));
    EXPECT_EQ(std::get<Scenario>(result).id, "from-a-file");
}

TEST(ReaderOfPaths, saysWhyItCannotRead) {
    for (const std::string& path : {std::string("no/such/file.toml"), testing::TempDir()}) {
        const ReadResult result = readScenarioFile(path);
        ASSERT_TRUE(std::holds_alternative<ScenarioError>(result)) << path;
        const auto& error = std::get<ScenarioError>(result);
        EXPECT_EQ(error.problem, ScenarioProblem::cannotRead);
        EXPECT_EQ(error.file, path);
        EXPECT_EQ(error.line, 0u);
        ASSERT_EQ(error.arguments.size(), 1u);
        EXPECT_FALSE(error.arguments.front().empty());
    }
}

}  // namespace
}  // namespace synstep
