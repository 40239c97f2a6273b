// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/named_scenario.h"

#include <QFile>
#include <vector>

#include "app/command_line/refused.h"
#include "core/packetdrill/played.h"
#include "core/scenario/catalogue.h"
#include "core/scenario/problems.h"
#include "ui/text/sentences.h"

namespace synstep {

ReadResult readNamed(const QString& name, const ReadOptions& options) {
    const std::string path = QFile::encodeName(name).toStdString();
    if (const BuiltIn* builtIn = findBuiltIn(path)) return readScenario(builtIn->text, path, options);
    if (packetdrill::isScriptName(path)) return packetdrill::readAsScenario(path, options);
    return readScenarioFile(path, options);
}

Scenario scenarioNamed(const QString& name, const ReadOptions& options, Language language) {
    if (isUnknownWord(name)) throw Refused{neitherFileNorBuiltIn(name)};
    ReadResult read = readNamed(name, options);
    if (const auto* error = std::get_if<ScenarioError>(&read)) throw Refused{errorText(*error, language)};
    return std::get<Scenario>(std::move(read));
}

bool isUnknownWord(const QString& name) {
    return name != QLatin1String("-") && !name.contains(QLatin1Char('/')) &&
           !name.contains(QLatin1Char('.')) && findBuiltIn(name.toStdString()) == nullptr &&
           !QFile::exists(name);
}

QString neitherFileNorBuiltIn(const QString& name) {
    return QStringLiteral("'%1' is neither a file nor a built-in scenario%2").arg(name, suggestionFor(name));
}

QString suggestionFor(const QString& word, const QStringList& furtherWords) {
    std::vector<std::string> words;
    for (const QString& one : furtherWords) words.push_back(one.toStdString());
    for (const BuiltIn& one : builtInScenarios()) words.emplace_back(one.id);
    const std::vector<std::string_view> candidates(words.begin(), words.end());
    const std::string near = nearestClose(word.toStdString(), candidates);
    return near.empty() ? QString()
                        : QStringLiteral("; did you mean '%1'?").arg(QString::fromStdString(near));
}

}  // namespace synstep
