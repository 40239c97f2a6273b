// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/arguments.h"
#include "app/command_line/commands.h"
#include "app/command_line/named_scenario.h"
#include "app/command_line/output.h"
#include "ui/export/plain_questions.h"
#include "ui/export/work_sheet.h"

namespace synstep {

int worksheetCommand(const QStringList& arguments) {
    Arguments given(QStringLiteral("synstep worksheet"),
                    QStringLiteral("Makes a work sheet of a lesson: the sequence diagram with gaps, and what "
                                   "its story asks."));
    given.addScenario();
    given.addOutput(QStringLiteral("The PDF file to write; - is standard output."));
    given.addFlag({QStringLiteral("answers")}, QStringLiteral("Everything filled in, and the answer."));
    given.addLanguage();
    if (!given.parse(arguments)) return 0;
    const QString output = given.output();
    const bool pdf = output.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    if (output != QLatin1String("-") && !pdf)
        given.refuse(QStringLiteral("'%1' does not end in .pdf").arg(output));
    WorkSheetOptions options;
    options.language = given.language();
    options.answers = given.isSet(QStringLiteral("answers"));

    const Scenario scenario = scenarioNamed(given.scenario(), {}, options.language);
    const PictureResult sheet = makeWorkSheet(scenario, wholeRun(scenario), options);
    if (!sheet.error.isEmpty()) throw Refused{sheet.error};
    writeWhole(output, sheet.bytes, options.language);
    return 0;
}

}  // namespace synstep
