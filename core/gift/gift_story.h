// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of a story as GIFT has them, and stories of GIFT questions.
//
// Both languages of a question bear one title; each is in a category of its own, whose last part names the
// language. Beside the first one stand remarks, "//| …", with the row of the scenario file that it was made
// of: what is read again with them is the same step. Moodle drops remarks; then a question comes back as what
// GIFT says of it, a choice, due at the end.
#pragma once

#include <array>
#include <variant>

#include "core/gift/gift.h"
#include "core/scenario/reader.h"

namespace synstep {

// One of the languages of a text.
using TextLanguage = std::string Localized::*;
inline constexpr std::array<TextLanguage, 2> textLanguages{&Localized::en, &Localized::zhCN};

// The text in this language, else in the other one.
const std::string& textIn(TextLanguage language, const Localized& text);

std::string giftCategory(TextLanguage language);  // "Synstep/zh_CN"
// "third-ack-lost 2": the second question of the story. `step` is one that asks.
std::string giftTitle(const Scenario& scenario, std::size_t step);

std::vector<GiftRemark> giftRemarks(const StoryStep& step, const Setup& setup);

// A choice as it is written: right ones share the whole mark, and ticking everything is worth nothing.
// Title, category and remarks are left to the caller.
GiftQuestion giftQuestion(const Localized& text, const AskChoice& ask, TextLanguage language);

struct GiftReading {
    TextLanguage language = &Localized::en;  // of a category that names none
    std::array<Localized, 2> truth;          // what FALSE and TRUE are called
};

// The steps that these questions make, in the order of the file. `scenario` is the one whose story they are
// to be part of. Of a question that is graded by playing its form comes back, and its author's words if it
// had any: what stands behind the first blank line.
std::variant<Story, GiftError, ScenarioError> storyFrom(std::string_view text, const std::string& file,
                                                        const Scenario& scenario, const GiftReading& reading);

}  // namespace synstep
