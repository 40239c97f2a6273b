// SPDX-License-Identifier: GPL-3.0-or-later
// The sub-commands. Each takes the arguments after its own name, returns the exit status, and throws Refused.
#pragma once

#include <QStringList>

namespace synstep {

int lessonsCommand(const QStringList& arguments);
int runCommand(const QStringList& arguments);
int checkCommand(const QStringList& arguments);
int compareCommand(const QStringList& arguments);
int exportCommand(const QStringList& arguments);
int questionsCommand(const QStringList& arguments);
int worksheetCommand(const QStringList& arguments);

}  // namespace synstep
