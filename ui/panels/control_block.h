// SPDX-License-Identifier: GPL-3.0-or-later
// The transmission control block of RFC 9293 3.3.1 at both ends of one connection, and what RFC 6298 keeps
// beside it; what the present step has changed is marked.
#pragma once

#include "ui/panels/session_table.h"

namespace synstep {

// Of the connection `socket` at position `now`; marked is what was otherwise at position `before`. The state,
// and the timeout as the timer that it is for, can be selected.
SessionFacts controlBlockTable(const Trace& run, std::size_t now, std::size_t before, SocketName socket,
                               const Scenario& scenario, Language language, const Wording& wording = {});

SessionTable* makeControlBlockTable();

}  // namespace synstep
