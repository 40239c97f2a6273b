// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in scenarios as the window offers them, in the order of teaching. Those that have a question of
// their own are lessons and are numbered; the others are side runs of the lesson before them.
//
// Each is read once, when it is first asked for: the window opens with one of them, and is not to wait for
// all the others. What numbers, places and lessons are is known without reading any.
#pragma once

#include <QString>
#include <string_view>
#include <vector>

#include "core/scenario/scenario.h"
#include "ui/text/language.h"

namespace synstep {

class Library {
  public:
    class Iterator {
      public:
        explicit Iterator(std::size_t place) : place_(place) {}
        const Scenario& operator*() const { return Library()[place_]; }
        Iterator& operator++() { return ++place_, *this; }
        bool operator==(const Iterator&) const = default;

      private:
        std::size_t place_;
    };

    std::size_t size() const;
    bool empty() const { return size() == 0; }
    const Scenario& operator[](std::size_t place) const;
    const Scenario& front() const { return (*this)[0]; }
    Iterator begin() const { return Iterator(0); }
    Iterator end() const { return Iterator(size()); }
    // Its place; size() of what is not there.
    std::size_t find(std::string_view id) const;
};

inline Library library() {
    return {};
}
const Scenario* findInLibrary(const QString& id);

std::vector<const Scenario*> lessons();
std::size_t lessonCount();
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
// "12.  The third ACK is lost"; of a side run "Also: Both acknowledge".
QString numberedTitle(const Scenario& scenario, Language language);
// Where the words of a search, in any order, occur: all of them in the title, of either language, or it is
// the number; in title and question; among all that is said of it and the words by which it is to be found.
// Full-width letters are as good as others.
enum class Hit : std::uint8_t { inTitle, inQuestion, elsewhere, nowhere };
Hit hitOf(const Scenario& scenario, const QString& search);

}  // namespace synstep
