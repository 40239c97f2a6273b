// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in scenarios, compiled in from resources/scenarios/, in the order of teaching.
#pragma once

#include <span>
#include <string_view>

namespace synstep {

struct BuiltIn {
    std::string_view id;
    std::string_view text;  // the file
    bool isLesson = false;  // whether it has a question of its own: known without reading the file
};

std::span<const BuiltIn> builtInScenarios();
const BuiltIn* findBuiltIn(std::string_view id);

}  // namespace synstep
