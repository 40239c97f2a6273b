// SPDX-License-Identifier: GPL-3.0-or-later
// Files that must be refused: what they are, and those among them that are about stories.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "core/scenario/reader.h"

namespace synstep::test {

// `text` has a '@' where the error is to be; it is taken out before the file is read.
struct Broken {
    const char* name;
    std::string text;
    ScenarioProblem problem;
    std::vector<std::string> arguments;  // the parser's own words are not compared
};

inline void PrintTo(const Broken& broken, std::ostream* out) {
    *out << broken.name;
}

// After the two required keys.
inline std::string file(const std::string& rest) {
    return "synstep = 1\nid = \"x\"\n" + rest + "\n";
}
std::vector<Broken> brokenStories();
std::vector<Broken> brokenQuestions();

}  // namespace synstep::test
