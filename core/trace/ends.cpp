// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/ends.h"

namespace synstep {

namespace {

template <class Wanted>
SocketName lastWhere(const Trace& trace, std::size_t position, Wanted wanted) {
    for (std::size_t i = position; i-- > 0;) {
        const SocketName socket = trace.entry(i).socket;
        if (!socket.isNone() && !socket.isListener() && wanted(socket)) return socket;
    }
    return SocketName{0};
}

}  // namespace

SocketName lastSocket(const Trace& trace, std::size_t position) {
    return lastWhere(trace, position, [](SocketName) { return true; });
}

Ends lastEnds(const Trace& trace, std::size_t position) {
    Ends ends = endsOf(lastSocket(trace, position));
    for (const HostId host : {HostId::client, HostId::server}) {
        SocketName& end = ends[indexOf(host)];
        const auto hasPart = [&](SocketName socket) { return trace.hasPartIn(host, socket, position); };
        if (!hasPart(end) && !hasPart(SocketName::listener())) end = lastWhere(trace, position, hasPart);
    }
    return ends;
}

}  // namespace synstep
