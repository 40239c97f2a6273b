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
// Lessons [begin, end) of the library that belong together.
struct LessonGroup {
    QString title;
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::vector<LessonGroup> lessonGroups(Language language);
// "12.  The third ACK is lost".
QString numberedTitle(const Scenario& scenario, Language language);
// Whether the words of a search, in any order, occur in its title or summary.
bool matches(const Scenario& scenario, const QString& search, Language language);

}  // namespace synstep
