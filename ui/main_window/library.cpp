// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/library.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"
#include "ui/text/translation.h"

namespace synstep {

const std::vector<Scenario>& library() {
    static const std::vector<Scenario> all = [] {
        std::vector<Scenario> scenarios;
        for (const BuiltIn& builtIn : builtInScenarios()) {
            ReadResult result = readScenario(builtIn.text, std::string(builtIn.id));
            if (auto* scenario = std::get_if<Scenario>(&result)) scenarios.push_back(std::move(*scenario));
        }
        return scenarios;
    }();
    return all;
}

const Scenario* findInLibrary(const QString& id) {
    const std::vector<Scenario>& all = library();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const Scenario& scenario) { return scenario.id == id.toStdString(); });
    return found == all.end() ? nullptr : &*found;
}

std::vector<const Scenario*> lessons() {
    std::vector<const Scenario*> all;
    for (const Scenario& scenario : library())
        if (scenario.lesson) all.push_back(&scenario);
    return all;
}

std::size_t lessonNumber(const std::string& id) {
    const std::vector<const Scenario*> all = lessons();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Scenario* lesson) { return lesson->id == id; });
    return found == all.end() ? 0 : static_cast<std::size_t>(found - all.begin()) + 1;
}

const Scenario* lessonAfter(const std::string& id) {
    const Scenario* own = lessonOf(id);
    const std::size_t number = lessonNumber(own == nullptr ? id : own->id);
    const std::vector<const Scenario*> all = lessons();
    return number < all.size() ? all[number] : nullptr;
}

const Scenario* lessonOf(const std::string& id) {
    const Scenario* before = nullptr;
    for (const Scenario& scenario : library()) {
        if (scenario.id == id) return scenario.lesson ? nullptr : before;
        if (scenario.lesson) before = &scenario;
    }
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
        const Scenario* first = findInLibrary(QLatin1String(begin.id));
        if (first == nullptr) continue;
        const auto place = static_cast<std::size_t>(first - library().data());
        if (!groups.empty()) groups.back().end = place;
        groups.push_back({translated(language, begin.title), place, library().size()});
    }
    return groups;
}

QString numberedTitle(const Scenario& scenario, Language language) {
    const QString title = in(language, scenario.title);
    const std::size_t number = lessonNumber(scenario.id);
    if (number == 0) return title;
    // In one go: a title may itself contain "%2".
    return QStringLiteral("%1.  %2").arg(QString::number(number), title);
}

bool matches(const Scenario& scenario, const QString& search) {
    QStringList said;
    const auto add = [&](const Localized& text) {
        said << QString::fromStdString(text.en) << QString::fromStdString(text.zhCN);
    };
    add(scenario.title);
    add(scenario.summary);
    for (const std::string& tag : scenario.tags) said << QString::fromStdString(tag);
    if (scenario.lesson) {
        add(scenario.lesson->question);
        add(scenario.lesson->answer);
        for (const std::string& word : scenario.lesson->words) said << QString::fromStdString(word);
    }
    const QString all = said.join(QLatin1Char('\n')).normalized(QString::NormalizationForm_KC);
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    const QStringList words =
        search.normalized(QString::NormalizationForm_KC).split(blanks, Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

}  // namespace synstep
