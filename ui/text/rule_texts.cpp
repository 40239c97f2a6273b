// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/rule_texts.h"

#include <algorithm>

namespace synstep {

const char* patternOf(Rule rule) {
    for (const auto texts : {openingTexts(), arrivalTexts(), timeoutTexts()}) {
        const auto found =
            std::find_if(texts.begin(), texts.end(), [rule](const RuleText& t) { return t.rule == rule; });
        if (found != texts.end()) return found->pattern;
    }
    return "";
}

}  // namespace synstep
