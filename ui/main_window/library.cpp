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

std::size_t lessonNumber(const std::string& id) {
    const std::vector<Scenario>& all = library();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Scenario& scenario) { return scenario.id == id; });
    return found == all.end() ? 0 : static_cast<std::size_t>(found - all.begin()) + 1;
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
        const std::size_t number = lessonNumber(begin.id);
        if (number == 0) continue;
        if (!groups.empty()) groups.back().end = number - 1;
        groups.push_back({translated(language, begin.title), number - 1, library().size()});
    }
    return groups;
}

QString numberedTitle(const Scenario& scenario, Language language) {
    // In one go: a title may itself contain "%2".
    return QStringLiteral("%1.  %2").arg(QString::number(lessonNumber(scenario.id)),
                                         in(language, scenario.title));
}

bool matches(const Scenario& scenario, const QString& search, Language language) {
    const QString all = in(language, scenario.title) + QLatin1Char('\n') + in(language, scenario.summary);
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    const QStringList words = search.split(blanks, Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

}  // namespace synstep
