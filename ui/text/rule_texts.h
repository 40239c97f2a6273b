// SPDX-License-Identifier: GPL-3.0-or-later
// Why a rule fired, in English, as a pattern of sentences (values.h); to be given to translated().
#pragma once

#include <span>

#include "core/tcp/rule.h"

namespace synstep {

struct RuleText {
    Rule rule;
    const char* pattern;
};

// Tables in the order of Rule; together they have each rule once.
std::span<const RuleText> openingTexts();  // calls, no connection, LISTEN, SYN-SENT
std::span<const RuleText> arrivalTexts();  // SEGMENT ARRIVES in the other states
std::span<const RuleText> timeoutTexts();  // timeouts, and the world around

const char* patternOf(Rule rule);

}  // namespace synstep
