// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/library.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"

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

bool matches(const Scenario& scenario, const QString& search) {
    QStringList texts{QString::fromStdString(scenario.id)};
    for (const Localized* text : {&scenario.title, &scenario.summary}) {
        texts << QString::fromStdString(text->en) << QString::fromStdString(text->zhCN);
    }
    for (const std::string& tag : scenario.tags) texts << QString::fromStdString(tag);
    const QString all = texts.join(QLatin1Char('\n'));
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    const QStringList words = search.split(blanks, Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

}  // namespace synstep
