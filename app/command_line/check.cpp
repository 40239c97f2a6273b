// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/check.h"

#include "app/command_line/arguments.h"
#include "app/command_line/commands.h"
#include "app/command_line/named_scenario.h"
#include "app/command_line/output.h"
#include "ui/text/sentences.h"

namespace synstep {
namespace {

enum class Verdict { passed, failed, refused };

struct Judgement {
    Verdict verdict = Verdict::passed;
    QString line;  // "FAIL NAME:LINE: why"
};

QString place(const QString& name, std::uint32_t line) {
    return line == 0 ? name : QStringLiteral("%1:%2").arg(name).arg(line);
}

// "FAIL NAME:LINE:COLUMN: why"
Judgement refusal(const ScenarioError& error) {
    return {Verdict::refused, QStringLiteral("FAIL ") + errorText(error, Language::en)};
}

Judgement failure(const QString& name, const std::vector<Failure>& failures) {
    QString line = QStringLiteral("FAIL %1: ").arg(place(name, failures.front().line));
    line += QString::fromStdString(failures.front().why);
    for (std::size_t i = 1; i < failures.size(); ++i) {
        line += QStringLiteral("; line %1: ").arg(failures[i].line) + QString::fromStdString(failures[i].why);
    }
    return {Verdict::failed, line};
}

Judgement judge(const QString& name, const ReadOptions& options) {
    const ReadResult read = readNamed(name, options);
    if (const auto* error = std::get_if<ScenarioError>(&read)) return refusal(*error);
    const std::vector<Failure> failures = check(std::get<Scenario>(read));
    if (!failures.empty()) return failure(name, failures);
    return {Verdict::passed, QStringLiteral("PASS ") + name};
}

}  // namespace

int checkCommand(const QStringList& arguments) {
    Arguments given(
        QStringLiteral("synstep check"),
        QStringLiteral("Plays scenarios against what they expect, and prints PASS or FAIL for each.\n"
                       "Exit status: 0 none failed, 1 some failed, 2 wrong use or a refused file."));
    given.addOperand(QStringLiteral("SCENARIO"),
                     QStringLiteral("Scenario files, - for standard input, or ids of built-in ones."),
                     QStringLiteral("SCENARIO..."));
    given.addStack();
    if (!given.parse(arguments)) return 0;
    if (given.operands().isEmpty()) given.refuse(QStringLiteral("no scenario is named"));
    const ReadOptions options{given.stack()};

    Output out;
    int passed = 0;
    int failed = 0;
    bool refused = false;
    for (const QString& name : given.operands()) {
        const Judgement judgement = judge(name, options);
        out.write(judgement.line.toStdString() + '\n');
        out.flush();
        refused = refused || judgement.verdict == Verdict::refused;
        ++(judgement.verdict == Verdict::passed ? passed : failed);
    }
    out.write(QStringLiteral("%1 passed, %2 failed\n").arg(passed).arg(failed).toStdString());
    out.flush();
    if (refused) return 2;
    return failed > 0 ? 1 : 0;
}

}  // namespace synstep
