// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the run that is shown, with all that a person has done to it, as a scenario file.
#pragma once

#include <QString>

#include "ui/session/session.h"
#include "ui/text/language.h"

namespace synstep {

struct SavedScenario {
    QString problem;  // what stood in the way; then the file is as it was
    QString leftOut;  // what of the story was left out, as it does not hold of this run; "": nothing
};
// The scenario is named by the file.
SavedScenario saveAsScenario(Session& session, const QString& path, Language language);

// "third-ack-lost-2.toml"
QString suggestedScenarioName(const Session& session);

}  // namespace synstep
