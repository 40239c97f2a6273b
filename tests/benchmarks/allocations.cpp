// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/allocations.h"

#include <malloc.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace synstep::benchmarks {
namespace {

std::atomic<std::uint64_t> count{0};
std::atomic<std::int64_t> bytes{0};

}  // namespace

std::uint64_t allocations() {
    return count;
}

std::int64_t bytesOnTheHeap() {
    return bytes;
}

}  // namespace synstep::benchmarks

using namespace synstep::benchmarks;

void* operator new(std::size_t size) {
    void* memory = std::malloc(size);
    if (!memory) throw std::bad_alloc();
    ++count;
    bytes += static_cast<std::int64_t>(malloc_usable_size(memory));
    return memory;
}

void operator delete(void* memory) noexcept {
    bytes -= static_cast<std::int64_t>(malloc_usable_size(memory));
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    operator delete(memory);
}
