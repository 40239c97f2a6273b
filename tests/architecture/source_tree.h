// SPDX-License-Identifier: GPL-3.0-or-later
// The project's own source files as text, for the tests of what link lines cannot hold.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace synstep::architecture {

struct SourceFile {
    std::string path;  // from the project's folder: "core/tcp/step.h"
    std::vector<std::string> lines;
    // The same lines without comments and with string and character literals emptied.
    std::vector<std::string> code;

    // "core/tcp": the first two parts of the path, or fewer if the file lies higher.
    std::string folder() const;
};

// Every .h and .cpp below these folders, sorted by path.
std::vector<SourceFile> sourceFiles(const std::vector<std::string>& folders);

struct Include {
    std::string target;    // what stands between the quotes or brackets
    std::size_t line = 0;  // from 1
};
std::vector<Include> includesOf(const SourceFile& file);

struct Function {
    std::size_t line = 0;    // where it begins
    std::size_t length = 0;  // in lines, to its closing brace
};
// A reasonable guess: the blocks that are opened at namespace or class level by a line with parentheses.
std::vector<Function> functionsOf(const SourceFile& file);

}  // namespace synstep::architecture
