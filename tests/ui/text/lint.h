// SPDX-License-Identifier: GPL-3.0-or-later
// What no text of the program may contain; each function says what is wrong, "" if nothing is.
#pragma once

#include <QString>

namespace synstep {

// By the glossary: its words, full-width punctuation, a blank between Chinese characters and Latin letters or
// digits.
QString faultOfChinese(const QString& text);
// No exclamation, no literal translation of 挥手, no marks of a pattern left unfilled.
QString faultOfEnglish(const QString& text);

}  // namespace synstep
