// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/catalogue.h"

#include <algorithm>

#include "core/scenario/built_in.h"

namespace synstep {

std::span<const BuiltIn> builtInScenarios() {
    return builtInTable();
}

const BuiltIn* findBuiltIn(std::string_view id) {
    const std::span<const BuiltIn> all = builtInScenarios();
    const auto found = std::find_if(all.begin(), all.end(), [&](const BuiltIn& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace synstep
