// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked, as an audience sees it: with the answers of a ballot to choose from, and what is said of the
// one that was given. Functions.
#pragma once

#include "ui/panels/question_board.h"
#include "ui/session/ballot.h"
#include "ui/session/prediction.h"
#include "ui/views/look.h"

namespace synstep {

// Of a prediction that has a question. Without a ballot nobody could believe anything but the right answer.
QuestionBoard boardOf(const Prediction& prediction, const std::optional<Ballot>& ballot,
                      const Session& session, const Look& look);

// The last of a presentation: the question of the lesson, and its answer.
QuestionBoard answerBoard(const Scenario& scenario, const Lesson& lesson, Language language);

}  // namespace synstep
