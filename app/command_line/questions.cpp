// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/arguments.h"
#include "app/command_line/commands.h"
#include "app/command_line/named_scenario.h"
#include "app/command_line/output.h"
#include "ui/export/export.h"
#include "ui/export/plain_questions.h"

namespace synstep {

int questionsCommand(const QStringList& arguments) {
    Arguments given(QStringLiteral("synstep questions"),
                    QStringLiteral("Writes the questions of a scenario's story as a GIFT file, which Moodle "
                                   "imports: in both languages, each in a category of its own."));
    given.addScenario();
    given.addOutput(QStringLiteral("The file to write; - is standard output."));
    given.addLanguage();
    if (!given.parse(arguments)) return 0;
    const QString output = given.output();
    const Language language = given.language();
    const bool one = given.isSet(QStringLiteral("lang"));

    const QString name = given.scenario();
    const Scenario scenario = scenarioNamed(name, {}, language);
    const QByteArray text =
        questionsFile(scenario, wholeRun(scenario), one ? std::optional(language) : std::nullopt);
    if (text.isEmpty()) throw Refused{QStringLiteral("%1: its story asks nothing").arg(name)};
    writeWhole(output, text, language);
    return 0;
}

}  // namespace synstep
