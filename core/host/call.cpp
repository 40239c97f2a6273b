// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/call.h"

#include <array>

namespace synstep {
namespace {

constexpr std::array<std::string_view, 11> names{"listen", "connect", "send",  "read",    "shutdown", "close",
                                                 "abort",  "accept",  "crash", "restart", "fire"};

}  // namespace

std::string_view toString(HostId host) {
    return host == HostId::client ? "client" : "server";
}
std::string_view toString(CallKind kind) {
    return names[static_cast<std::size_t>(kind)];
}

}  // namespace synstep
