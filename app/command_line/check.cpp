// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/check.h"

#include <QFile>

#include "app/command_line/arguments.h"
#include "app/command_line/commands.h"
#include "app/command_line/named_scenario.h"
#include "app/command_line/output.h"
#include "app/command_line/say.h"
#include "core/packetdrill/played.h"
#include "ui/text/sentences.h"

namespace synstep {
namespace {

enum class Verdict { passed, failed, skipped, refused };

struct Judgement {
    Verdict verdict = Verdict::passed;
    QString line;   // "FAIL NAME:LINE: why"
    QString error;  // of a refused file, in the person's language
};

QString place(const QString& name, std::uint32_t line) {
    return line == 0 ? name : QStringLiteral("%1:%2").arg(name).arg(line);
}

Judgement refusal(const QString& name, const ScenarioError& error, Language language) {
    return {Verdict::refused,
            QStringLiteral("FAIL %1: %2").arg(place(name, error.line), errorSentence(error, Language::en)),
            errorText(error, language)};
}

Judgement failure(const QString& name, const std::vector<Failure>& failures) {
    QString line = QStringLiteral("FAIL %1: ").arg(place(name, failures.front().line));
    line += QString::fromStdString(failures.front().why);
    for (std::size_t i = 1; i < failures.size(); ++i) {
        line += QStringLiteral("; line %1: ").arg(failures[i].line) + QString::fromStdString(failures[i].why);
    }
    return {Verdict::failed, line, {}};
}

Judgement judgeScript(const QString& name, Stack stack, Language language) {
    const packetdrill::ParseResult read =
        packetdrill::parseFile(QFile::encodeName(name).toStdString(), stack);
    if (const auto* error = std::get_if<ScenarioError>(&read)) return refusal(name, *error, language);
    const auto line = [&name](const char* word, std::uint32_t number, const std::string& what) {
        return QStringLiteral("%1 %2: %3")
            .arg(QLatin1String(word), place(name, number), QString::fromStdString(what));
    };
    if (const auto* skipped = std::get_if<packetdrill::Skipped>(&read)) {
        return {Verdict::skipped, line("SKIP", skipped->line, skipped->construct), {}};
    }
    const packetdrill::RunResult result = packetdrill::run(std::get<packetdrill::Script>(read), stack);
    if (result.passed()) return {Verdict::passed, QStringLiteral("PASS ") + name, {}};
    return {Verdict::failed, line("FAIL", result.line, result.why), {}};
}

Judgement judge(const QString& name, const ReadOptions& options, Language language) {
    if (packetdrill::isScriptName(name.toStdString()))
        return judgeScript(name, options.stack.value_or(Stack::linux), language);
    if (isUnknownWord(name)) {
        const QString sentence = neitherFileNorBuiltIn(name);
        return {Verdict::refused, QStringLiteral("FAIL %1: %2").arg(name, sentence), sentence};
    }
    const ReadResult read = readNamed(name, options);
    if (const auto* error = std::get_if<ScenarioError>(&read)) return refusal(name, *error, language);
    const std::vector<Failure> failures = check(std::get<Scenario>(read));
    if (!failures.empty()) return failure(name, failures);
    return {Verdict::passed, QStringLiteral("PASS ") + name, {}};
}

}  // namespace

int checkCommand(const QStringList& arguments) {
    Arguments given(
        QStringLiteral("synstep check"),
        QStringLiteral("Plays scenarios and packetdrill scripts (.pkt) against what they expect, and prints "
                       "PASS, FAIL or SKIP for each; SKIP names what a script uses that is not played here.\n"
                       "A script is played as linux unless --stack says otherwise.\n"
                       "Exit status: 0 none failed, 1 some failed, 2 wrong use or a refused file."));
    given.addOperand(
        QStringLiteral("SCENARIO"),
        QStringLiteral("Scenario files, - for standard input, ids of built-in ones, or scripts."),
        QStringLiteral("SCENARIO..."));
    given.addStack();
    if (!given.parse(arguments)) return 0;
    if (given.operands().isEmpty()) given.refuse(QStringLiteral("no scenario is named"));
    const ReadOptions options{given.stack()};

    Output out;
    int passed = 0;
    int failed = 0;
    int skipped = 0;
    bool refused = false;
    for (const QString& name : given.operands()) {
        const Judgement judgement = judge(name, options, systemLanguage());
        out.write(judgement.line.toStdString() + '\n');
        out.flush();
        if (judgement.verdict == Verdict::refused) say(judgement.error);
        refused = refused || judgement.verdict == Verdict::refused;
        ++(judgement.verdict == Verdict::passed    ? passed
           : judgement.verdict == Verdict::skipped ? skipped
                                                   : failed);
    }
    QString sum = QStringLiteral("%1 passed, %2 failed").arg(passed).arg(failed);
    if (skipped > 0) sum += QStringLiteral(", %1 skipped").arg(skipped);
    out.write(sum.toStdString() + '\n');
    out.flush();
    if (refused) return 2;
    return failed > 0 ? 1 : 0;
}

}  // namespace synstep
