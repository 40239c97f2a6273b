// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in scenarios as the window offers them: read once, in the order of teaching.
#pragma once

#include <QString>
#include <vector>

#include "core/scenario/scenario.h"
#include "ui/text/language.h"

namespace synstep {

const std::vector<Scenario>& library();
const Scenario* findInLibrary(const QString& id);
// From 1; 0 if there is none of that id.
std::size_t lessonNumber(const std::string& id);
// Whether the words of a search, in any order, occur in its id, titles, summaries or tags.
bool matches(const Scenario& scenario, const QString& search);

}  // namespace synstep
