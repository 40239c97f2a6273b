// SPDX-License-Identifier: GPL-3.0-or-later
// Which connection is meant where a run has several and none has been chosen.
#pragma once

#include "core/trace/trace.h"

namespace synstep {

// The one that something happened to last in entries [0, position); before all, the first of the scenario.
// What others open with one host alone, as a flood does, is no connection of both: it is meant only while the
// other host, which does not listen, has none of its own.
SocketName lastSocket(const Trace& trace, std::size_t position);

}  // namespace synstep
