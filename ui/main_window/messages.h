// SPDX-License-Identifier: GPL-3.0-or-later
// The window's message boxes: what is wrong with a file, which package is missing, about. Each is
// shown without waiting for it and deletes itself.
#pragma once

#include <QString>

#include "core/scenario/reader.h"
#include "ui/text/language.h"

class QMessageBox;
class QWidget;

namespace synstep {

// The sentence, the place, and the line of the file with a mark below the column.
QMessageBox* showScenarioError(const ScenarioError& error, Language language, QWidget* parent);
QMessageBox* showProblem(const QString& what, const QString& why, QWidget* parent);
QMessageBox* showMissingFont(QWidget* parent);
QMessageBox* showAbout(QWidget* parent);

}  // namespace synstep
