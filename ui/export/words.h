// SPDX-License-Identifier: GPL-3.0-or-later
// The few words that only a page has, in both languages side by side.
#pragma once

#include <QString>

#include "ui/text/language.h"

namespace synstep {

inline QString say(Language language, const char* en, const char* zh) {
    return QString::fromUtf8(language == Language::zhCN ? zh : en);
}

}  // namespace synstep
