// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_setup.h"

#include <algorithm>

namespace synstep::test {
namespace {

using std::chrono::milliseconds;

Call randomCall(Dice& dice, HostId host) {
    constexpr CallKind common[] = {CallKind::send,   CallKind::send,   CallKind::read,  CallKind::shutdown,
                                   CallKind::close,  CallKind::close,  CallKind::abort, CallKind::connect,
                                   CallKind::listen, CallKind::accept, CallKind::fire};
    Call call;
    call.kind = dice.oneIn(25) ? (dice.oneIn(2) ? CallKind::crash : CallKind::restart)
                               : common[dice.below(std::size(common))];
    // The first connection mostly; a row that waits for one which nobody opens would wait for ever.
    call.socket = {call.kind == CallKind::connect || dice.oneIn(3) ? dice.below(3) : 0};
    call.octets = 1 + (dice.oneIn(4) ? dice.below(100'000) : dice.below(3'000));
    call.timer = static_cast<Timer>(dice.below(timerCount));
    if (call.kind == CallKind::connect && host == HostId::client && dice.oneIn(2)) {
        call.port = static_cast<Port>(40'000 + dice.below(3));
    }
    if (call.kind == CallKind::close && dice.oneIn(10)) call.socket = SocketName::listener();
    return call;
}

Fault randomFault(Dice& dice) {
    Fault fault;
    fault.sender = dice.oneIn(2) ? HostId::client : HostId::server;
    if (!dice.oneIn(4)) fault.kind = static_cast<SegmentKind>(dice.below(segmentKindCount));
    if (!dice.oneIn(6)) fault.nth = 1 + dice.below(4);
    fault.act = static_cast<FaultAct>(dice.below(5));
    const Duration amount = milliseconds(dice.below(1'500));
    if (fault.act != FaultAct::drop && fault.act != FaultAct::corrupt) fault.amount = amount;
    return fault;
}

// A row that waits for a socket which no timed row opens concerns the first one instead.
void forgetUnopenedSockets(Script& script) {
    for (CallRow& row : script.calls) {
        auto* upon = std::get_if<UponState>(&row.when);
        if (!upon || row.call.socket.isListener()) continue;
        const bool opened =
            std::any_of(script.calls.begin(), script.calls.end(), [&row](const CallRow& other) {
                return other.call.kind == CallKind::connect && other.call.socket == row.call.socket &&
                       std::holds_alternative<AtTime>(other.when);
            });
        if (!opened) row.call.socket = upon->socket = {0};
    }
}

// Mostly near the numbers that the two hosts use, so that some of it is believed.
InjectionRow randomInjection(Dice& dice) {
    InjectionRow row;
    row.at = Instant{milliseconds(dice.below(5'000))};
    row.injection.from = dice.oneIn(2) ? HostId::client : HostId::server;
    const bool client = row.injection.from == HostId::client;
    Segment& s = row.injection.segment;
    s.sourcePort = client ? 40'000 : 80;
    s.destinationPort = client ? 80 : 40'000;
    s.flags = {static_cast<std::uint8_t>(dice.below(32))};
    s.seq = SeqNum{(client ? 98u : 298u) + dice.below(8)};
    if (dice.oneIn(6)) s.seq = SeqNum{static_cast<std::uint32_t>(dice.roll())};
    if (s.has(Flags::ack)) s.ack = SeqNum{(client ? 298u : 98u) + dice.below(8)};
    s.len = dice.oneIn(3) ? dice.below(200) : 0;
    s.wnd = dice.oneIn(5) ? 0 : 65'535;
    if (s.has(Flags::syn)) s.mss = static_cast<std::uint16_t>(dice.below(2'000));
    if (dice.oneIn(8)) row.injection.address = 0x0A000063;
    if (dice.oneIn(8))
        row.repeat = 1 + dice.below(12), row.every = milliseconds(10), row.portsEach = dice.oneIn(2);
    return row;
}

}  // namespace

std::uint64_t Dice::roll() {
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t x = state_;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

Setup plainSetup(Stack stack) {
    Setup setup;
    setup.host(HostId::client).address = 0x0A000001;
    setup.host(HostId::client).port = 40'000;
    setup.host(HostId::client).isn.given = {100};
    setup.host(HostId::server).address = 0x0A000002;
    setup.host(HostId::server).port = 80;
    setup.host(HostId::server).isn.given = {300};
    for (HostSetup& host : setup.hosts) host.policies = policiesOf(stack);
    return setup;
}

CallRow at(std::int64_t ms, HostId host, Call call) {
    return {AtTime{Instant{milliseconds(ms)}}, host, call};
}

CallRow when(HostId watched, State state, std::int64_t afterMs, HostId host, Call call) {
    return {UponState{watched, call.socket, state, milliseconds(afterMs)}, host, call};
}

Setup handshakeAndWave(Stack stack) {
    Setup setup = plainSetup(stack);
    setup.script.calls = {
        at(0, HostId::server, {CallKind::listen}), at(0, HostId::client, {CallKind::connect}),
        at(200, HostId::client, {CallKind::close}), at(400, HostId::server, {CallKind::close})};
    return setup;
}

// Both hosts have a cookie of the other when the run begins: a visit goes before it.
static void exchangeCookies(Script& script) {
    constexpr Duration visit = std::chrono::seconds(2);
    for (CallRow& row : script.calls) {
        if (auto* timed = std::get_if<AtTime>(&row.when)) timed->at += visit;
    }
    for (InjectionRow& row : script.injections) row.at += visit;
    for (const HostId host : {HostId::client, HostId::server}) {
        script.calls.push_back(at(0, host, {CallKind::listen}));
        Call connect{CallKind::connect, {2}};
        connect.port = 45'000;
        script.calls.push_back(at(0, host, connect));
        script.calls.push_back(at(1'000, host, {CallKind::abort, {2}}));
    }
}

// A Dice of its own, so that what it says does not move the others.
static void useFastOpenAndReuse(Setup& setup, std::uint64_t seed) {
    Dice dice(~seed);
    for (HostSetup& host : setup.hosts) {
        host.policies.fastOpen = dice.oneIn(3);
        if (dice.oneIn(3)) host.policies.timeWaitReuse = milliseconds(dice.below(2'000));
    }
}

Setup randomSetup(std::uint64_t seed) {
    Dice dice(seed);
    Setup setup = plainSetup(static_cast<Stack>(dice.below(3)));
    setup.socketNames = {"a", "b", "c"};
    setup.until = Instant{std::chrono::minutes(10)};
    setup.network.seed = seed;
    setup.network.delay = {milliseconds(dice.below(120)), milliseconds(dice.below(120))};
    if (dice.oneIn(3)) setup.network.jitter = milliseconds(dice.below(200));
    if (dice.oneIn(3)) setup.network.loss = 0.25;
    if (dice.oneIn(4)) setup.network.duplicate = 0.2;
    for (HostSetup& host : setup.hosts) {
        Policies& p = host.policies;
        p.handshake = dice.oneIn(8) ? static_cast<Handshake>(1 + dice.below(2)) : Handshake::threeWay;
        if (dice.oneIn(3)) p.delayedAck = milliseconds(40);
        if (dice.oneIn(6)) p.challengeAck = false;
        if (dice.oneIn(6)) p.keepalive = Keepalive{std::chrono::seconds(2), std::chrono::seconds(1), 3};
        if (dice.oneIn(4)) p.window = static_cast<std::uint16_t>(dice.below(3'000));
        if (dice.oneIn(4)) p.mss = static_cast<std::uint16_t>(1 + dice.below(1'460));
        p.retries = p.retryLimit == RetryLimit::copies ? 4 : 5;
        host.readsAtOnce = !dice.oneIn(3);
        host.acceptsAtOnce = !dice.oneIn(4);
        host.backlog = dice.below(3);
        host.isn.secret = seed;
        if (dice.oneIn(5)) host.isn.given = {static_cast<std::uint32_t>(0u - dice.below(4))};
    }
    setup.hosts[1].policies.handshake = setup.hosts[0].policies.handshake;
    useFastOpenAndReuse(setup, seed);
    setup.script.calls.push_back(at(0, HostId::server, {CallKind::listen}));
    setup.script.calls.push_back(at(dice.below(20), HostId::client, {CallKind::connect}));
    for (std::uint32_t i = dice.below(9); i > 0; --i) {
        const HostId host = dice.oneIn(2) ? HostId::client : HostId::server;
        const Call call = randomCall(dice, host);
        setup.script.calls.push_back(dice.oneIn(4) ? when(host, static_cast<State>(dice.below(stateCount)),
                                                          dice.below(500), host, call)
                                                   : at(dice.below(4'000), host, call));
    }
    forgetUnopenedSockets(setup.script);
    for (std::uint32_t i = dice.below(4); i > 0; --i) setup.script.faults.push_back(randomFault(dice));
    for (std::uint32_t i = dice.below(3); i > 0; --i)
        setup.script.injections.push_back(randomInjection(dice));
    if (setup.hosts[0].policies.fastOpen && setup.hosts[1].policies.fastOpen) exchangeCookies(setup.script);
    return setup;
}

}  // namespace synstep::test
