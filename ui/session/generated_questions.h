// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that a person asks for on whatever run is shown, and tasks: made of the run itself, the same ones
// for the same run. QtCore only.
#pragma once

#include <array>
#include <optional>

#include "core/scenario/story.h"
#include "ui/session/session.h"

namespace synstep {

enum class QuestionForm : std::uint8_t { next, states, recovery, order, blank, fault };
inline constexpr std::array questionForms{QuestionForm::next,  QuestionForm::states, QuestionForm::recovery,
                                          QuestionForm::order, QuestionForm::blank,  QuestionForm::fault};

// What is to be asked now. None if this run has nothing of it: fewer than two messages still to come, none
// sent yet, no fault that explains it alone.
std::optional<Ask> questionFor(QuestionForm form, Session& session);

// "Build a run that ends so": an ending that the present run does not have, and one way to it.
struct BuildTask {
    Conditions reach;    // at the end of a run
    SegmentId lost = 0;  // what brings it about when it is lost in the first run
    friend bool operator==(const BuildTask&, const BuildTask&) = default;
};
// One of several, by turns; none: whichever message is lost, the run ends as it does.
std::optional<BuildTask> taskFor(Session& session, std::size_t turn);
// The present run is over, and ends so.
bool isMet(const BuildTask& task, const Session& session);

}  // namespace synstep
