// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/library.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <memory>
#include <span>

#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

// How many of the first `places` are lessons.
std::size_t lessonsBefore(std::size_t places) {
    const std::span<const BuiltIn> all = builtInScenarios().first(places);
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](const BuiltIn& one) { return one.isLesson; }));
}

}  // namespace

std::size_t Library::size() const {
    return builtInScenarios().size();
}

const Scenario& Library::operator[](std::size_t place) const {
    static std::vector<std::unique_ptr<const Scenario>> read(size());
    std::unique_ptr<const Scenario>& scenario = read[place];
    if (!scenario) {
        const BuiltIn& builtIn = builtInScenarios()[place];
        // Those that were built in are sound: the tests read them all.
        scenario = std::make_unique<const Scenario>(
            std::get<Scenario>(readScenario(builtIn.text, std::string(builtIn.id))));
    }
    return *scenario;
}

std::size_t Library::find(std::string_view id) const {
    const BuiltIn* found = findBuiltIn(id);
    return found == nullptr ? size() : static_cast<std::size_t>(found - builtInScenarios().data());
}

const Scenario* findInLibrary(const QString& id) {
    const std::size_t place = library().find(id.toStdString());
    return place == library().size() ? nullptr : &library()[place];
}

std::vector<const Scenario*> lessons() {
    std::vector<const Scenario*> all;
    for (std::size_t i = 0; i < library().size(); ++i)
        if (builtInScenarios()[i].isLesson) all.push_back(&library()[i]);
    return all;
}

std::size_t lessonCount() {
    return lessonsBefore(library().size());
}

std::size_t lessonNumber(const std::string& id) {
    const std::size_t place = library().find(id);
    const bool isLesson = place < library().size() && builtInScenarios()[place].isLesson;
    return isLesson ? lessonsBefore(place) + 1 : 0;
}

// Of what is not built in, the first one.
const Scenario* lessonAfter(const std::string& id) {
    std::size_t place = library().find(id);
    place = place == library().size() ? 0 : place + 1;
    while (place < library().size() && !builtInScenarios()[place].isLesson) ++place;
    return place < library().size() ? &library()[place] : nullptr;
}

const Scenario* lessonOf(const std::string& id) {
    std::size_t place = library().find(id);
    if (place == library().size() || builtInScenarios()[place].isLesson) return nullptr;
    while (place > 0)
        if (builtInScenarios()[--place].isLesson) return &library()[place];
    return nullptr;
}

std::vector<const Scenario*> interviewLessons() {
    std::vector<const Scenario*> asked;
    for (const Scenario* lesson : lessons())
        if (lesson->lesson->interview > 0) asked.push_back(lesson);
    std::stable_sort(asked.begin(), asked.end(), [](const Scenario* a, const Scenario* b) {
        return a->lesson->interview < b->lesson->interview;
    });
    return asked;
}

std::size_t questionsOf(const Scenario& scenario) {
    return static_cast<std::size_t>(
        std::count_if(scenario.story.begin(), scenario.story.end(),
                      [](const StoryStep& step) { return std::holds_alternative<Ask>(step.what); }));
}

std::vector<LessonGroup> lessonGroups(Language language) {
    struct Begin {
        const char* id;
        const char* title;
    };
    static constexpr Begin begins[] = {
        {"handshake-and-wave", QT_TRANSLATE_NOOP("Text", "Opening")},
        {"syn-and-fin-count", QT_TRANSLATE_NOOP("Text", "Numbers")},
        {"syn-lost", QT_TRANSLATE_NOOP("Text", "Losses while opening")},
        {"why-three-old-syn", QT_TRANSLATE_NOOP("Text", "Why three messages")},
        {"wave", QT_TRANSLATE_NOOP("Text", "Closing")},
        {"first-fin-lost", QT_TRANSLATE_NOOP("Text", "Losses while closing")},
        {"time-wait-too-short", QT_TRANSLATE_NOOP("Text", "The state TIME-WAIT")},
        {"abort", QT_TRANSLATE_NOOP("Text", "Resets and half-open connections")},
        {"simultaneous-open", QT_TRANSLATE_NOOP("Text", "Both at once")},
        {"syn-flood", QT_TRANSLATE_NOOP("Text", "Servers under attack")}};
    std::vector<LessonGroup> groups;
    for (const Begin& begin : begins) {
        const std::size_t place = library().find(begin.id);
        if (place == library().size()) continue;
        if (!groups.empty()) groups.back().end = place;
        groups.push_back({translated(language, begin.title), place, library().size()});
    }
    return groups;
}

QString numberedTitle(const Scenario& scenario, Language language) {
    const QString title = in(language, scenario.title);
    const std::size_t number = lessonNumber(scenario.id);
    if (number == 0) return translated(language, QT_TRANSLATE_NOOP("Text", "Also: %1")).arg(title);
    // In one go: a title may itself contain "%2".
    return QStringLiteral("%1.  %2").arg(QString::number(number), title);
}

Hit hitOf(const Scenario& scenario, const QString& search) {
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    const QStringList words =
        search.normalized(QString::NormalizationForm_KC).split(blanks, Qt::SkipEmptyParts);
    QStringList said;
    const auto add = [&](const Localized& text) {
        said << QString::fromStdString(text.en) << QString::fromStdString(text.zhCN);
    };
    const auto hasAll = [&] {
        const QString all = said.join(QLatin1Char('\n')).normalized(QString::NormalizationForm_KC);
        return std::all_of(words.begin(), words.end(),
                           [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
    };
    add(scenario.title);
    const bool isNumber = scenario.lesson && words == QStringList{QString::number(lessonNumber(scenario.id))};
    if (hasAll() || isNumber) return Hit::inTitle;
    if (scenario.lesson) add(scenario.lesson->question);
    if (hasAll()) return Hit::inQuestion;
    add(scenario.summary);
    for (const std::string& tag : scenario.tags) said << QString::fromStdString(tag);
    if (scenario.lesson) {
        add(scenario.lesson->answer);
        for (const std::string& word : scenario.lesson->words) said << QString::fromStdString(word);
    }
    return hasAll() ? Hit::elsewhere : Hit::nowhere;
}

}  // namespace synstep
