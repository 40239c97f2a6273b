// SPDX-License-Identifier: GPL-3.0-or-later
// A text in two languages. One that is missing falls back to the other.
#pragma once

#include <string>

namespace synstep {

struct Localized {
    std::string en;
    std::string zhCN;
    bool isEmpty() const { return en.empty() && zhCN.empty(); }
    friend bool operator==(const Localized&, const Localized&) = default;
};

}  // namespace synstep
