// SPDX-License-Identifier: GPL-3.0-or-later
// Built-in scenarios for tests, by their id.
#pragma once

#include <string_view>

#include "core/scenario/scenario.h"
#include "core/trace/trace.h"

namespace synstep::test {

Scenario builtIn(std::string_view id);

// "0.050": seconds.
Instant seconds(double s);

// The id of the n-th segment of this kind from that host, in the trace as far as it is played; 0 if there is
// none.
SegmentId segmentOf(const Trace& trace, HostId from, SegmentKind kind, std::uint32_t nth = 1);

}  // namespace synstep::test
