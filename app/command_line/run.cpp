// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/command_line/arguments.h"
#include "app/command_line/commands.h"
#include "app/command_line/named_scenario.h"
#include "app/command_line/output.h"
#include "app/command_line/progress.h"
#include "core/trace/notation.h"
#include "core/trace/trace.h"
#include "ui/text/sentences.h"

namespace synstep {
namespace {

enum class Format { text, jsonl };

QString nameOf(Format format) {
    return format == Format::text ? QStringLiteral("text") : QStringLiteral("jsonl");
}

QString howFar(std::size_t entries, Instant now) {
    return QStringLiteral("%1 entries, %2 of virtual time")
        .arg(entries)
        .arg(QString::fromStdString(notation(now.time_since_epoch())));
}

// Entry by entry, so that a run of any length needs no memory and its reader sees it as it goes.
void printJsonLines(const Scenario& scenario) {
    World world(std::make_shared<const Setup>(scenario.setup));
    Entry entry;
    Output out;
    Progress progress(Progress::Beside::standardOutput);
    while (advance(world, entry)) {
        if (!out.write(jsonLines(entry, *world.setup))) return;
        progress.show([&] { return howFar(world.entries, world.now); });
    }
    out.flush();
}

void printTranscript(const Scenario& scenario, Language language) {
    Trace trace(World(std::make_shared<const Setup>(scenario.setup)));
    {
        Progress progress(Progress::Beside::standardOutput);
        while (trace.grow()) {
            progress.show([&] { return howFar(trace.size(), trace.tip().now); });
        }
    }
    Output out;
    for (const QString& line : transcript(trace, trace.size(), scenario, language)) {
        if (!out.write(line.toStdString() + '\n')) return;
    }
    out.flush();
}

}  // namespace

int runCommand(const QStringList& arguments) {
    Arguments given(QStringLiteral("synstep run"),
                    QStringLiteral("Plays a scenario and prints what happens."));
    given.addScenario();
    given.addOption({QStringLiteral("format")},
                    QStringLiteral("text (sentences) or jsonl (one JSON object a line, never translated)."),
                    QStringLiteral("format"));
    given.addStack();
    given.addLanguage();
    if (!given.parse(arguments)) return 0;
    const Language language = given.language();
    const Format format = given.choice(QStringLiteral("format"), {Format::text, Format::jsonl}, nameOf);
    const ReadOptions options{given.stack()};

    const Scenario scenario = scenarioNamed(given.scenario(), options, language);
    if (format == Format::jsonl) {
        printJsonLines(scenario);
    } else {
        printTranscript(scenario, language);
    }
    return 0;
}

}  // namespace synstep
