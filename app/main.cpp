// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <optional>

#include "app/command_line/command_line.h"
#include "ui/main_window/run_window.h"

int main(int argc, char** argv) {
    const synstep::CommandLineOutcome outcome = synstep::runCommandLine(argc, argv);
    if (outcome.exitCode) return *outcome.exitCode;

    std::optional<synstep::DisplayWatch> watch(std::in_place);
    QApplication application(argc, argv);
    watch.reset();
    return synstep::runWindow(application, outcome.scenario);
}
