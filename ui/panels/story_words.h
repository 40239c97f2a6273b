// SPDX-License-Identifier: GPL-3.0-or-later
// What the program itself says along a story: of the questions whose words are not the author's, of acts that
// are waited for, of the only way forward. In the language that installTranslations() has set, the author's
// texts in that of the argument.
#pragma once

#include <QString>

#include "ui/session/session.h"
#include "ui/text/language.h"

namespace synstep {

// The words of a step: caption, question, task.
QString stepText(const StoryStep& step, Language language);
// The same of a caption, which says when it was said once its states have been left.
QString captionText(const Session& session, std::size_t step, Language language);
// "Lose Client ACK 1", "Client: send(10)".
QString actText(const StoryAct& act, const Scenario& scenario, Language language);
// What "Help me" says: the author's words, else what the program knows at this moment.
QString helpText(const Session& session, std::size_t step, Language language);
// What "I'll do it" waits for.
QString waitText(const Session& session, std::size_t step, Language language);
// Why an act cannot be done in this run any more, and what one can do about it.
QString missedText(const Session& session, std::size_t step, Language language);
// Why Next is held; "" if it is not.
QString heldText(const Session& session, Language language);
// What a challenge asks for, as the engine checks it: "client CLOSED, server ESTABLISHED, lost 2".
QString reachText(const Conditions& reach, const Scenario& scenario, Language language);

}  // namespace synstep
