// SPDX-License-Identifier: GPL-3.0-or-later
// Counts what this program takes from the heap, by its own operator new.
#pragma once

#include <cstdint>

namespace synstep::benchmarks {

std::uint64_t allocations();  // so far
std::int64_t bytesOnTheHeap();

}  // namespace synstep::benchmarks
