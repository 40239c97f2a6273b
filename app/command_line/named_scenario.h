// SPDX-License-Identifier: GPL-3.0-or-later
// What an argument SCENARIO means: the id of a built-in scenario, else a file ("-" is standard input), be it
// of a scenario or, with a name that ends in ".pkt", a packetdrill script. A file that bears the name of a
// built-in one is reached as "./NAME".
#pragma once

#include <QString>
#include <QStringList>

#include "core/scenario/reader.h"
#include "ui/text/language.h"

namespace synstep {

ReadResult readNamed(const QString& name, const ReadOptions& options);

// The same, but what is refused is thrown as Refused, in this language.
Scenario scenarioNamed(const QString& name, const ReadOptions& options, Language language);

// Whether this can be no more than a misspelt id or command: no such file, no such id, no dot and no slash.
bool isUnknownWord(const QString& name);
QString neitherFileNorBuiltIn(const QString& name);
// "; did you mean 'refused'?", or nothing where no word is close.
QString suggestionFor(const QString& word, const QStringList& furtherWords = {});

}  // namespace synstep
