// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/forgery.h"

namespace synstep {

namespace {

constexpr std::uint32_t before = 10, octets = 10, farLeft = 1'000, within = 50, beyond = 1'000;
// TEST-NET-3 of RFC 5737: nobody's, and what is sent to it is lost.
constexpr Address floodSource = 203u << 24 | 0u << 16 | 113u << 8 | 9u;
constexpr Port firstFloodPort = 1'024;

const Connection* connectionAt(const World& world, HostId host, SocketName name) {
    const Socket* socket = world.host(host).find(name);
    return socket ? &socket->connection : nullptr;
}

// Of whom this host's end takes segments, if that is another than the other host: a flood comes from
// elsewhere.
std::optional<Address> addressElsewhere(const World& world, HostId host, SocketName name) {
    const Socket* socket = world.host(host).find(name);
    const bool isElsewhere = socket && socket->remoteAddress != world.setup->host(peerOf(host)).address;
    return isElsewhere ? std::optional(socket->remoteAddress) : std::nullopt;
}

}  // namespace

Injection plainForgery(const World& world, HostId claimed, SocketName socket) {
    const HostSetup& own = world.setup->host(claimed);
    const HostSetup& other = world.setup->host(peerOf(claimed));
    Injection forged;
    forged.from = claimed;
    forged.address = addressElsewhere(world, peerOf(claimed), socket);
    Segment& s = forged.segment;
    s.sourcePort = own.port;
    s.destinationPort = other.port;
    s.wnd = own.policies.window;
    s.flags = {Flags::ack};
    if (const Connection* target = connectionAt(world, peerOf(claimed), socket)) {
        s.sourcePort = target->remotePort;
        s.destinationPort = target->localPort;
        s.seq = target->tcb.rcvNxt;
        s.ack = target->tcb.sndNxt;
    } else if (const Connection* sender = connectionAt(world, claimed, socket)) {
        s.sourcePort = sender->localPort;
        s.destinationPort = sender->remotePort;
        s.seq = sender->tcb.sndNxt;
    }
    return forged;
}

std::optional<Injection> forge(const World& world, Forgery what, HostId claimed, SocketName socket) {
    Injection forged = plainForgery(world, claimed, socket);
    Segment& s = forged.segment;
    const Connection* target = connectionAt(world, peerOf(claimed), socket);
    const Connection* sender = connectionAt(world, claimed, socket);
    if (what == Forgery::oldSyn) {
        const auto& given = world.setup->host(claimed).isn.given;
        const SeqNum first{given.empty() ? 100 : given.front()};
        const SeqNum iss = sender ? sender->tcb.iss : target ? target->tcb.irs : first;
        s.flags = {Flags::syn};
        s.seq = iss - before;
        s.ack = {};
        s.mss = world.setup->host(claimed).policies.mss;
        return forged;
    }
    if (!target || target->state == State::synSent) return std::nullopt;
    if (what == Forgery::oldData) {
        s.flags = {Flags::psh | Flags::ack};
        s.seq = s.seq - farLeft;
        s.len = octets;
        return forged;
    }
    if (what == Forgery::resetInWindow && target->tcb.rcvWnd <= within) return std::nullopt;
    s.flags = {Flags::rst};
    s.ack = {};
    s.wnd = 0;
    if (what == Forgery::resetInWindow) s.seq = s.seq + within;
    if (what == Forgery::resetOutside) s.seq = s.seq + target->tcb.rcvWnd + beyond;
    return forged;
}

std::vector<Injection> synFlood(const World& world, std::uint32_t count) {
    std::vector<Injection> flood;
    Injection one;
    one.from = HostId::client;
    one.address = floodSource;
    one.segment.sourcePort = firstFloodPort;
    one.segment.destinationPort = world.setup->host(HostId::server).port;
    one.segment.flags = {Flags::syn};
    one.segment.seq = SeqNum{1};
    one.segment.wnd = world.setup->host(HostId::client).policies.window;
    one.segment.mss = world.setup->host(HostId::client).policies.mss;
    for (std::uint32_t i = 0; i < count; ++i) {
        flood.push_back(one);
        ++one.segment.sourcePort;
    }
    return flood;
}

}  // namespace synstep
