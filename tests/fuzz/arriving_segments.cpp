// SPDX-License-Identifier: GPL-3.0-or-later
// Calls and arrivals of any kind, at any moment of a connection's life: every invariant holds after each.
//
// The first octet says under which stack, with which handshake and with how small a window; then each seven
// octets are one act: what, at which host, two flags or kinds, and offsets from the numbers that matter
// there.
#include <cstdlib>
#include <iostream>

#include "core/sim/world.h"
#include "tests/support/random_setup.h"

namespace {

using namespace synstep;

constexpr std::size_t octetsOfAnAct = 7;
constexpr std::uint32_t entryLimit = 2'000;

void check(const World& world) {
    const auto broken = brokenInvariant(world);
    if (!broken) return;
    std::cerr << *broken << '\n';
    std::abort();
}

synstep::Setup setupOf(std::uint8_t octet) {
    synstep::Setup setup = test::plainSetup(static_cast<Stack>(octet % 3));
    for (HostSetup& host : setup.hosts) {
        host.policies.handshake = static_cast<Handshake>(octet / 3 % 3);
        host.policies.challengeAck = (octet & 0x20) == 0;
        if (octet & 0x40) host.policies.window = 40;
        if (octet & 0x80) host.readsAtOnce = host.acceptsAtOnce = false;
        host.policies.retries = 4;
    }
    return setup;
}

// Near what the host that it comes to awaits, so that much of it is believed.
Segment segmentOf(const std::uint8_t* act, const World& world, HostId to) {
    const auto sockets = world.host(to).sockets();
    const HostSetup& own = world.setup->host(to);
    const HostSetup& peer = world.setup->host(peerOf(to));
    Segment s;
    s.sourcePort = peer.port;
    s.destinationPort = own.port;
    s.flags = {static_cast<std::uint8_t>(act[1] & 0x3F)};
    const auto near = [](std::uint8_t octet) {
        return static_cast<std::uint32_t>(static_cast<std::int8_t>(octet));
    };
    if (!sockets.empty()) {
        const ControlBlock& tcb = sockets[act[2] % sockets.size()]->connection.tcb;
        s.seq = tcb.rcvNxt + near(act[3]);
        if (act[1] & 0x80) s.seq = tcb.rcvNxt + tcb.rcvWnd + near(act[3]);
        if (s.has(Flags::ack)) s.ack = (act[1] & 0x40 ? tcb.sndUna : tcb.sndNxt) + near(act[4]);
    } else {
        s.seq = SeqNum{act[3]};
        if (s.has(Flags::ack)) s.ack = SeqNum{act[4]};
    }
    s.len = act[5];
    s.wnd = static_cast<std::uint16_t>(act[6] * 257);
    if (s.has(Flags::syn) && act[2] & 1) s.mss = act[6];
    return s;
}

void play(World& world, const std::uint8_t* act) {
    const HostId host = act[0] & 1 ? HostId::server : HostId::client;
    Entry entry;
    switch (act[0] / 2 % 4) {
        case 0: {
            Injection injection;
            injection.from = peerOf(host);
            injection.segment = segmentOf(act, world, host);
            injection.act =
                Fault{injection.from, std::nullopt, 1, FaultAct::transit, Duration{act[2] / 4}, 0};
            perform(world, injection);
            break;
        }
        case 1: {
            Call call;
            call.kind = static_cast<CallKind>(act[1] % 11);
            call.socket = act[2] % 8 == 7 ? SocketName::listener() : SocketName{act[2] % 2u};
            call.octets = 1 + act[3] * 64u;
            call.timer = static_cast<Timer>(act[4] % timerCount);
            perform(world, PersonCall{host, call});
            break;
        }
        default:
            for (int i = 0; i <= act[1] % 8 && world.entries < entryLimit && advance(world, entry); ++i)
                check(world);
    }
    check(world);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    synstep::Setup setup = setupOf(data[0]);
    setup.socketNames = {"a", "b"};
    setup.script.calls = {test::at(0, HostId::server, {CallKind::listen}),
                          test::at(0, HostId::client, {CallKind::connect})};
    World world(std::make_shared<const synstep::Setup>(std::move(setup)));
    for (std::size_t at = 1; at + octetsOfAnAct <= size; at += octetsOfAnAct) play(world, data + at);
    Entry entry;
    while (world.entries < entryLimit && advance(world, entry)) check(world);
    return 0;
}
