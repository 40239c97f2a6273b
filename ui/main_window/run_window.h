// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the window and runs it to its end.
#pragma once

#include <QString>
#include <optional>

class QApplication;

namespace synstep {

// What must be set before the first widget: names and version, the program's icon, the style.
void prepareApplication(QApplication& application);

// With the first lesson, or a built-in scenario by its id, or a file. The program's exit code.
int runWindow(QApplication& application, std::optional<QString> scenarioOrFile);

}  // namespace synstep
