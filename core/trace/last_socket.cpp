// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/last_socket.h"

#include <optional>

namespace synstep {

namespace {

bool isConnection(SocketName socket) {
    return !socket.isNone() && !socket.isListener();
}

// None since the host was last started: what a crash ended is no end of it any more.
std::optional<SocketName> lastOwn(const Trace& trace, HostId host, std::size_t position) {
    for (std::size_t i = position; i-- > 0;) {
        const Entry& entry = trace.entry(i);
        if (entry.host != host) continue;
        if (isConnection(entry.socket) && trace.hasPartIn(host, entry.socket, position)) return entry.socket;
        const auto* made = entry.as<CallMade>();
        if (made && made->refusal == Refusal::none && made->call.kind == CallKind::crash) break;
    }
    return std::nullopt;
}

SocketName lastOfAny(const Trace& trace, std::size_t position) {
    for (std::size_t i = position; i-- > 0;)
        if (isConnection(trace.entry(i).socket)) return trace.entry(i).socket;
    return SocketName{0};
}

}  // namespace

SocketName lastSocket(const Trace& trace, std::size_t position) {
    const SocketName last = lastOfAny(trace, position);
    for (const HostId host : {HostId::client, HostId::server}) {
        const bool hasPart =
            trace.hasPartIn(host, last, position) || trace.hasPartIn(host, SocketName::listener(), position);
        if (hasPart) continue;
        if (const auto own = lastOwn(trace, host, position)) return *own;
    }
    return last;
}

}  // namespace synstep
