// SPDX-License-Identifier: GPL-3.0-or-later
// A session as plain values: what is needed to have it back from its scenario. Runs are not kept as they were
// played but as what was done in them: played again they are the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/trace/breakpoint.h"
#include "core/trace/selection.h"
#include "ui/session/guide.h"

namespace synstep {

struct RunState {
    // Where it left another one, and by what; of the first run these say nothing.
    std::size_t parent = 0;
    std::size_t position = 0;
    std::optional<Instant> now;
    std::vector<Stimulus> acts;  // none: it goes on as the script has it
    std::string name;
    bool removed = false;
    std::size_t revealed = 0;
    friend bool operator==(const RunState&, const RunState&) = default;
};

struct SessionState {
    std::vector<RunState> runs;  // the first is the scenario as written
    std::size_t run = 0;
    std::size_t cursor = 0;
    Instant time{};
    Selection selected;
    std::optional<SocketName> connection;  // the one that is seen alone
    std::vector<std::size_t> removed;      // runs that can be restored, the last one first to come
    std::vector<Breakpoint> breakpoints;
    Guide guide;  // how far the story has been followed
    // What is told of the runs, as rows of a scenario file; none: what the scenario tells.
    std::optional<std::string> story;
    friend bool operator==(const SessionState&, const SessionState&) = default;
};

}  // namespace synstep
