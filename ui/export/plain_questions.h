// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of a story for programs that know nothing of it: each with the truth that is found by
// playing, and with the messages that one has to have seen.
#pragma once

#include <QByteArray>
#include <memory>
#include <optional>
#include <vector>

#include "core/gift/gift.h"
#include "core/scenario/scenario.h"
#include "core/trace/trace.h"
#include "ui/text/language.h"

namespace synstep {

// How one sees the run that a question is about: its text begins with the messages that one has to have seen;
// or a ladder of the whole run is at hand, and a message is named by its number there.
enum class RunShown : std::uint8_t { asMessages, asLadder };

struct PlainOptions {
    Language language = Language::en;
    RunShown run = RunShown::asMessages;
};

// In the order of the story, as it is told of this run, which is whole; what is never due is left out. Titles
// are the same in every language. Remarks are left to the caller.
std::vector<GiftQuestion> plainQuestions(const Scenario& scenario, const std::shared_ptr<const Trace>& run,
                                         const PlainOptions& options);

// The scenario's own run, whole.
std::shared_ptr<const Trace> wholeRun(const Scenario& scenario);

// A GIFT file in this language, or in both, each in its category; empty if the story asks nothing.
QByteArray questionsFile(const Scenario& scenario, const std::shared_ptr<const Trace>& run,
                         std::optional<Language> only = {});

}  // namespace synstep
