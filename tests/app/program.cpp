// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

namespace synstep {
namespace {

constexpr int patience = 60'000;  // ms

Ran finish(QProcess& process, const Surroundings& surroundings) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANG", "LANGUAGE"}) {
        environment.remove(QString::fromLatin1(name));
    }
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    for (const QString& variable : surroundings.environment) {
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    }
    process.setProcessEnvironment(environment);
    process.start();
    process.write(surroundings.input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(patience);
    Ran ran{ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
    return ran;
}

}  // namespace

QList<QByteArray> Ran::lines() const {
    QList<QByteArray> all = out.split('\n');
    if (!all.isEmpty() && all.last().isEmpty()) all.removeLast();
    return all;
}

Ran runProgram(const QStringList& arguments, const Surroundings& surroundings) {
    QProcess process;
    process.setProgram(QStringLiteral(SYNSTEP_PROGRAM));
    process.setArguments(arguments);
    return finish(process, surroundings);
}

Ran runShell(const QString& line) {
    QProcess process;
    process.setProgram(QStringLiteral("bash"));
    process.setArguments({QStringLiteral("-c"), line});
    const QString folder = QFileInfo(QStringLiteral(SYNSTEP_PROGRAM)).path();
    return finish(process, {{}, {QStringLiteral("PATH=") + folder + u':' + qEnvironmentVariable("PATH")}});
}

QString Folder::write(const QString& name, const QByteArray& text) const {
    QFile file(path(name));
    file.open(QIODevice::WriteOnly);
    file.write(text);
    return path(name);
}

QByteArray Folder::read(const QString& path) {
    QFile file(path);
    file.open(QIODevice::ReadOnly);
    return file.readAll();
}

QStringList Folder::names() const {
    return QDir(folder_.path()).entryList(QDir::Files | QDir::Hidden);
}

const QByteArray handshakeScenario = R"(synstep = 1
id = "a-handshake"
title = { en = "A handshake", zh_CN = "握手" }
do = [
  { at = "0s", server = "listen" },
  { at = "0s", client = "connect" },
]
expect = [
  { at = "100ms", client = "ESTABLISHED", server = "SYN-RECEIVED" },
  { at = "end", client = "ESTABLISHED", server = "ESTABLISHED" },
]
)";

}  // namespace synstep
