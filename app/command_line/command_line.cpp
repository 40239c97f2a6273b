// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line.h"

#include <QGuiApplication>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "app/command_line/arguments.h"
#include "app/command_line/commands.h"
#include "app/command_line/named_scenario.h"
#include "app/command_line/output.h"
#include "app/command_line/say.h"

namespace synstep {
namespace {

struct Command {
    const char* name;
    const char* synopsis;
    const char* summary;
    int (*run)(const QStringList&);
    bool draws;  // needs fonts, and with them a QGuiApplication
};

constexpr Command commands[] = {
    {"lessons", "lessons [--format text|json]", "list the built-in scenarios", lessonsCommand, false},
    {"run", "run SCENARIO [--format text|jsonl]", "play one and print what happens", runCommand, false},
    {"check", "check SCENARIO...", "play some against what they expect", checkCommand, false},
    {"compare", "compare SCENARIO", "say where the stacks differ, and why", compareCommand, false},
    {"export", "export SCENARIO -o FILE", "draw one as svg, png or pdf", exportCommand, true},
    {"questions", "questions SCENARIO -o FILE.gift", "write what its story asks, for Moodle",
     questionsCommand, false},
    {"worksheet", "worksheet SCENARIO -o FILE.pdf", "make a work sheet of one, to be printed",
     worksheetCommand, true},
};

const Command* commandOf(const QStringList& arguments) {
    for (const Command& command : commands) {
        if (!arguments.isEmpty() && arguments[0] == QLatin1String(command.name)) return &command;
    }
    return nullptr;
}

// What Qt warns of (a locale that is not UTF-8, a missing runtime directory) is nothing that a person at a
// terminal could use, and it must not stand between the lines of a command.
void keepSilent(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg) say(message);
}

void endWithoutDisplay(QtMsgType type, const QMessageLogContext&, const QString&) {
    if (type != QtFatalMsg) return;
    say(QStringLiteral("the display cannot be reached, so no window can open"));
    std::_Exit(2);
}

// An application without a display, under the name that --help shows. It is given none of the arguments.
class Headless {
  public:
    Headless(const QString& name, bool draws) : name_(name.toUtf8()) {
        previous_ = qInstallMessageHandler(keepSilent);
        if (draws) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
            application_ = std::make_unique<QGuiApplication>(count_, words_);
        } else {
            application_ = std::make_unique<QCoreApplication>(count_, words_);
        }
    }
    ~Headless() {
        application_.reset();
        qInstallMessageHandler(previous_);
    }
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

  private:
    QByteArray name_;
    int count_ = 1;
    char* words_[2] = {name_.data(), nullptr};
    QtMessageHandler previous_ = nullptr;
    std::unique_ptr<QCoreApplication> application_;
};

int runHeadless(const Command& command, const QStringList& arguments) {
    // A closed pipe is told by the write that meets it, see Output.
    std::signal(SIGPIPE, SIG_IGN);
    const Headless application(QStringLiteral("synstep ") + QLatin1String(command.name), command.draws);
    return command.run(arguments.mid(1));
}

QString description() {
    QString text = QStringLiteral(
        "Steps through opening and releasing TCP connections. Without a command it opens the window.\n\n"
        "Commands (synstep COMMAND --help says more):");
    for (const Command& command : commands) {
        text += QStringLiteral("\n  %1 %2")
                    .arg(QLatin1String(command.synopsis), -36)
                    .arg(QLatin1String(command.summary));
    }
    return text;
}

bool isThereADisplay() {
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

// Before anything else is looked at: options and operands of a misspelt command are none of the window's.
void checkFirstWord(const Arguments& given, const QStringList& arguments) {
    if (arguments.isEmpty() || arguments[0].startsWith(QLatin1Char('-')) || !isUnknownWord(arguments[0]))
        return;
    QStringList words;
    for (const Command& command : commands) words << QLatin1String(command.name);
    given.refuse(QStringLiteral("unknown command or scenario '%1'%2")
                     .arg(arguments[0], suggestionFor(arguments[0], words)));
}

CommandLineOutcome prepareWindow(const QStringList& arguments) {
    const Headless application(QStringLiteral("synstep"), false);
    Arguments given(QStringLiteral("synstep"), description());
    given.addOperand(QStringLiteral("SCENARIO"),
                     QStringLiteral("What the window opens: a scenario file, the id of a built-in one, or a "
                                    "packetdrill script (.pkt)."),
                     QStringLiteral("[SCENARIO]"));
    given.addVersion();
    checkFirstWord(given, arguments);
    if (!given.parse(arguments)) return {0, {}};
    CommandLineOutcome outcome;
    if (!given.operands().isEmpty()) {
        outcome.scenario = given.scenario();
        checkFirstWord(given, {*outcome.scenario});
    }
    if (!isThereADisplay()) {
        throw Refused{QStringLiteral(
            "there is no display for a window; the commands need none (see 'synstep --help')")};
    }
    return outcome;
}

}  // namespace

void say(const QString& words) {
    std::fprintf(stderr, "synstep: %s\n", qUtf8Printable(words));
}

DisplayWatch::DisplayWatch() {
    qInstallMessageHandler(endWithoutDisplay);
}

DisplayWatch::~DisplayWatch() {
    qInstallMessageHandler(nullptr);
}

CommandLineOutcome runCommandLine(int argc, char** argv) {
    QStringList arguments;
    for (int i = 1; i < argc; ++i) arguments << QString::fromLocal8Bit(argv[i]);
    try {
        const Command* command = commandOf(arguments);
        if (command == nullptr) return prepareWindow(arguments);
        return {runHeadless(*command, arguments), {}};
    } catch (const Refused& refused) {
        say(refused.what);
        return {2, {}};
    }
}

}  // namespace synstep
