// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that a person asks for on whatever run is shown, and tasks: made of the run itself, the same ones
// for the same run. QtCore only.
#pragma once

#include <array>
#include <optional>
#include <variant>

#include "core/scenario/story.h"
#include "ui/session/session.h"

namespace synstep {

enum class QuestionForm : std::uint8_t { next, states, recovery, order, blank, fault };
inline constexpr std::array questionForms{QuestionForm::next,  QuestionForm::states, QuestionForm::recovery,
                                          QuestionForm::order, QuestionForm::blank,  QuestionForm::fault};

// What is to be asked now. None if this run has nothing of it: fewer than two messages still to come, none
// sent yet, no fault that explains it alone.
std::optional<Ask> questionFor(QuestionForm form, Session& session);

// "Build a run that ends so": an ending that the present run does not have, and one way to it from the first
// run: what is done at that position.
struct BuildTask {
    Conditions reach;  // at the end of a run
    std::size_t position = 0;
    std::variant<SegmentId, PersonCall> act;  // a message is lost, or an application calls
};
// One of several, by turns; none: whichever message is lost, and whoever closes or aborts, the run ends as it
// does.
std::optional<BuildTask> taskFor(Session& session, std::size_t turn);
// The present run is over, and ends so.
bool isMet(const BuildTask& task, const Session& session);

}  // namespace synstep
