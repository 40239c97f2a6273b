// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in scenarios as the window offers them: read once, in the order of teaching. Those that have a
// question of their own are lessons and are numbered; the others are side runs of the lesson before them.
#pragma once

#include <QString>
#include <vector>

#include "core/scenario/scenario.h"
#include "ui/text/language.h"

namespace synstep {

const std::vector<Scenario>& library();
const Scenario* findInLibrary(const QString& id);

std::vector<const Scenario*> lessons();
// From 1; 0 of what is no lesson.
std::size_t lessonNumber(const std::string& id);
const Scenario* lessonAfter(const std::string& id);
// The one whose side run this is; nullptr of a lesson, and of what comes before the first one.
const Scenario* lessonOf(const std::string& id);
// Those that answer one of the questions that people ask, in their order.
std::vector<const Scenario*> interviewLessons();
// How many questions its story asks.
std::size_t questionsOf(const Scenario& scenario);

// Scenarios [begin, end) of the library that belong together.
struct LessonGroup {
    QString title;
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::vector<LessonGroup> lessonGroups(Language language);
// "12.  The third ACK is lost"; of a side run the title alone.
QString numberedTitle(const Scenario& scenario, Language language);
// Whether the words of a search, in any order, occur in what is said of it in either language, or among the
// words by which it is to be found. Full-width letters are as good as others.
bool matches(const Scenario& scenario, const QString& search);

}  // namespace synstep
