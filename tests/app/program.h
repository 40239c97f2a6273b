// SPDX-License-Identifier: GPL-3.0-or-later
// The built program as its users meet it: arguments in, exit status and texts out. Without a display, and in
// the language of the C locale, unless a test says otherwise.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace synstep {

struct Ran {
    int exitCode = -1;  // -1: it crashed or did not end
    QByteArray out;
    QByteArray err;
    QList<QByteArray> lines() const;  // of out
};

struct Surroundings {
    QByteArray input;
    QStringList environment;  // "NAME=value"
};

Ran runProgram(const QStringList& arguments, const Surroundings& surroundings = {});
// A shell line in which "synstep" is the program.
Ran runShell(const QString& line);

// Files that live as long as one test.
class Folder {
  public:
    QString path(const QString& name) const { return folder_.filePath(name); }
    QString write(const QString& name, const QByteArray& text) const;
    static QByteArray read(const QString& path);
    QStringList names() const;

  private:
    QTemporaryDir folder_;
};

// A handshake over 50 ms that ends well.
extern const QByteArray handshakeScenario;

}  // namespace synstep
