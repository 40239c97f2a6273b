// SPDX-License-Identifier: GPL-3.0-or-later
// The program's command line: does what a sub-command asks for, or finds out that the window is wanted.
//
// Sub-commands need no display and open no window. They say what is wrong on standard error as
// "synstep: FILE:LINE:COL: …". Exit status: 0 all went well; 1 `check` saw a scenario fail; 2 wrong use, a
// refused file, or a window without a display.
#pragma once

#include <QString>
#include <optional>

namespace synstep {

struct CommandLineOutcome {
    std::optional<int> exitCode;      // none: the window is wanted
    std::optional<QString> scenario;  // that the window is to open: a file or the id of a built-in one
};

// Call it before there is an application object.
CommandLineOutcome runCommandLine(int argc, char** argv);

// While one is alive, a display that cannot be reached ends the program with a sentence and exit status 2,
// where Qt would crash it. To be alive while the QApplication of the window is made.
class DisplayWatch {
  public:
    DisplayWatch();
    ~DisplayWatch();
    DisplayWatch(const DisplayWatch&) = delete;
    DisplayWatch& operator=(const DisplayWatch&) = delete;
};

}  // namespace synstep
