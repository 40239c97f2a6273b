// SPDX-License-Identifier: GPL-3.0-or-later
// The timers that run now, the one that is due first above: whose it is, how long it was set for, when it is
// due and how much of that is left.
#pragma once

#include "ui/panels/session_table.h"

namespace synstep {

// At `at`, which is not earlier than world.now; of one connection alone, or of all.
SessionFacts timerTable(const World& world, Instant at, const Scenario& scenario, Language language,
                        StateSpelling spelling = StateSpelling::rfc,
                        std::optional<SocketName> only = std::nullopt);

SessionTable* makeTimerTable();

}  // namespace synstep
