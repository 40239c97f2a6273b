// SPDX-License-Identifier: GPL-3.0-or-later
// What an application, or the person at the power switch, does at one host: a row of `do` without its time.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/tcp/effect.h"

namespace synstep {

enum class HostId : std::uint8_t { client, server };
constexpr HostId peerOf(HostId host) {
    return host == HostId::client ? HostId::server : HostId::client;
}
constexpr std::size_t indexOf(HostId host) {
    return static_cast<std::size_t>(host);
}
std::string_view toString(HostId host);  // "client"

enum class CallKind : std::uint8_t {
    listen,
    connect,
    send,
    read,
    shutdown,
    close,
    abort,
    accept,
    crash,
    restart,
    fire
};
std::string_view toString(CallKind kind);  // "connect"

struct Call {
    CallKind kind = CallKind::connect;
    SocketName socket{0};                 // 0 is "a"
    std::uint32_t octets = 0;             // of send
    std::uint32_t atMost = 0;             // of read: so many octets; 0: all
    std::optional<Port> port{};           // of connect: the local port, else the host's
    Timer timer = Timer::retransmission;  // of fire
    friend bool operator==(const Call&, const Call&) = default;
};

}  // namespace synstep
