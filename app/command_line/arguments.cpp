// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/arguments.h"

#include "app/command_line/output.h"

namespace synstep {
Arguments::Arguments(const QString& command, const QString& description) : command_(command) {
    parser_.setApplicationDescription(description);
    addFlag({QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this."));
}

void Arguments::addFlag(const QStringList& names, const QString& description) {
    parser_.addOption(QCommandLineOption(names, description));
}

void Arguments::addOption(const QStringList& names, const QString& description, const QString& value) {
    parser_.addOption(QCommandLineOption(names, description, value));
}

void Arguments::addOperand(const QString& name, const QString& description, const QString& syntax) {
    parser_.addPositionalArgument(name, description, syntax);
}

void Arguments::addScenario() {
    addOperand(QStringLiteral("SCENARIO"),
               QStringLiteral("A scenario file, - for standard input, the id of a built-in one, or a "
                              "packetdrill script (.pkt)."),
               QStringLiteral("SCENARIO"));
}

void Arguments::addOutput(const QString& description) {
    addOption({QStringLiteral("o"), QStringLiteral("output")}, description, QStringLiteral("file"));
}

void Arguments::addStack() {
    addOption({QStringLiteral("stack")}, QStringLiteral("Play both hosts as linux, rfc9293 or freebsd."),
              QStringLiteral("stack"));
}

void Arguments::addLanguage() {
    addOption({QStringLiteral("lang")},
              QStringLiteral("Speak en or zh_CN; by default the system's language."),
              QStringLiteral("language"));
}

void Arguments::addVersion() {
    addFlag({QStringLiteral("version")}, QStringLiteral("Show the version."));
    hasVersion_ = true;
}

bool Arguments::parse(const QStringList& arguments) {
    if (!parser_.parse(QStringList{command_} + arguments)) {
        const QStringList unknown = parser_.unknownOptionNames();
        if (!unknown.isEmpty()) {
            const char* dashes = unknown[0].size() == 1 ? "-" : "--";
            refuse(QStringLiteral("unknown option '%1%2'").arg(QLatin1String(dashes), unknown[0]));
        }
        QString error = parser_.errorText();
        if (error.endsWith(QLatin1Char('.'))) error.chop(1);
        refuse(error.left(1).toLower() + error.mid(1));
    }
    QString words;
    if (parser_.isSet(QStringLiteral("help"))) {
        words = parser_.helpText();
    } else if (hasVersion_ && parser_.isSet(QStringLiteral("version"))) {
        words = QStringLiteral("synstep %1\n").arg(QLatin1String(SYNSTEP_VERSION));
    } else {
        return true;
    }
    Output out;
    out.write(words.toStdString());
    out.flush();
    return false;
}

std::optional<QString> Arguments::value(const QString& option) const {
    if (!parser_.isSet(option)) return std::nullopt;
    return parser_.value(option);
}

QString Arguments::scenario() const {
    const QStringList all = operands();
    if (all.isEmpty()) refuse(QStringLiteral("no scenario is named"));
    if (all.size() > 1) refuse(QStringLiteral("only one scenario can be named, not also '%1'").arg(all[1]));
    return all[0];
}

QString Arguments::output() const {
    const std::optional<QString> named = value(QStringLiteral("output"));
    if (!named) refuse(QStringLiteral("no output is named: -o FILE"));
    return *named;
}

double Arguments::number(const QString& option, double standard, double least, double most) const {
    const std::optional<QString> text = value(option);
    if (!text) return standard;
    bool understood = false;
    const double number = text->toDouble(&understood);
    if (!understood || !(number >= least && number <= most)) {
        refuse(QStringLiteral("--%1: '%2' is no number from %3 to %4")
                   .arg(option, *text, QString::number(least), QString::number(most)));
    }
    return number;
}

std::optional<Stack> Arguments::stack() const {
    if (!value(QStringLiteral("stack"))) return std::nullopt;
    return choice(QStringLiteral("stack"), {Stack::linux, Stack::rfc9293, Stack::freebsd}, [](Stack stack) {
        const std::string_view name = toString(stack);
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    });
}

Language Arguments::language() const {
    if (!value(QStringLiteral("lang"))) return systemLanguage();
    return choice(QStringLiteral("lang"), {Language::en, Language::zhCN},
                  [](Language language) { return toString(language); });
}

void Arguments::refuse(const QString& what) const {
    throw Refused{QStringLiteral("%1 (see '%2 --help')").arg(what, command_)};
}

void Arguments::refuseWord(const QString& option, const QString& word, const QStringList& words) const {
    refuse(QStringLiteral("--%1: '%2' is none of %3").arg(option, word, words.join(QStringLiteral(", "))));
}

}  // namespace synstep
