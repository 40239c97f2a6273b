// SPDX-License-Identifier: GPL-3.0-or-later
// The two languages of the program.
#pragma once

#include <QString>

#include "core/scenario/scenario.h"

namespace synstep {

enum class Language { en, zhCN };

QString toString(Language language);  // "en", "zh_CN"
Language languageFrom(const QString& word, bool* known = nullptr);
Language systemLanguage();

// The text in that language, else in the other one.
QString in(Language language, const Localized& text);

// The same, with the mark that the text is another language's.
struct MarkedText {
    QString text;
    QString mark;  // "EN" or "中"; "" where the text is in the language that was asked for
    // "[EN] text": where the mark cannot stand apart.
    QString line() const;
};
MarkedText markedIn(Language language, const Localized& text);

}  // namespace synstep
