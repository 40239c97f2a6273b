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
    given.addOperand(QStringLiteral("SCENARIO"),
                     QStringLiteral("A scenario file, - for standard input, or the id of a built-in one."),
                     QStringLiteral("SCENARIO"));
    given.addOption({QStringLiteral("o"), QStringLiteral("output")},
                    QStringLiteral("The file to write; - is standard output."), QStringLiteral("file"));
    given.addLanguage();
    if (!given.parse(arguments)) return 0;
    const std::optional<QString> output = given.value(QStringLiteral("output"));
    if (!output) given.refuse(QStringLiteral("no output is named: -o FILE"));
    const Language language = given.language();
    const bool one = given.isSet(QStringLiteral("lang"));

    const QString name = given.operand(QStringLiteral("scenario"));
    const Scenario scenario = scenarioNamed(name, {}, language);
    const QByteArray text =
        questionsFile(scenario, wholeRun(scenario), one ? std::optional(language) : std::nullopt);
    if (text.isEmpty()) throw Refused{QStringLiteral("%1: its story asks nothing").arg(name)};
    writeWhole(*output, text, language);
    return 0;
}

}  // namespace synstep
