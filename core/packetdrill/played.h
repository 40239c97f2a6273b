// SPDX-License-Identifier: GPL-3.0-or-later
// A script that has been played, as a Scenario: its acts at the instants when they were done, so that the run
// can be stepped through like any other, with the script's own line for each step.
#pragma once

#include "core/packetdrill/runner.h"
#include "core/scenario/scenario.h"

namespace synstep::packetdrill {

// Whether this is the name of a script: it ends in ".pkt".
bool isScriptName(std::string_view path);

// Reads the file and plays it as `options.stack`, by default linux. The scenario shows as much of the run as
// was played, that is up to what was not met; what cannot be played is an error.
ReadResult readAsScenario(const std::string& path, const ReadOptions& options = {});

// The same of a text that is at hand; `name` is the file's.
ReadResult readTextAsScenario(std::string_view text, const std::string& name,
                              const ReadOptions& options = {});

Scenario scenarioOf(const Script& script, const RunResult& result, const std::string& name);

}  // namespace synstep::packetdrill
