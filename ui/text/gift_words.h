// SPDX-License-Identifier: GPL-3.0-or-later
// Refused files of questions, in sentences, and what GIFT's own words are called.
#pragma once

#include <QString>

#include "core/gift/gift_story.h"
#include "ui/text/language.h"

namespace synstep {

TextLanguage textLanguage(Language language);

// As of a scenario: "FILE:LINE:COL: sentence", and the sentence alone.
QString errorText(const GiftError& error, Language language);
QString errorSentence(const GiftError& error, Language language);

// How a file is read whose categories name no language, by a person who speaks this one.
GiftReading giftReading(Language language);

}  // namespace synstep
