// SPDX-License-Identifier: GPL-3.0-or-later
// What happens at one instant, in which order; and how a run ends (contracts: scenario format).
#include <gtest/gtest.h>

#include "core/sim/world.h"
#include "core/trace/notation.h"
#include "tests/support/random_setup.h"

namespace synstep {
namespace {

using std::chrono::milliseconds;
using test::at;
using test::when;

std::vector<std::string> play(const Setup& setup) {
    World world(std::make_shared<synstep::Setup>(setup));
    std::vector<std::string> lines;
    Entry entry;
    while (advance(world, entry)) {
        std::string line = notation(entry, setup);
        lines.push_back(line.substr(0, line.find(" |")));
    }
    return lines;
}

TEST(OneInstant, ArrivalsComeBeforeTimersBeforeCallsBeforeInjections) {
    auto setup = test::plainSetup();
    setup.network.delay = {milliseconds(1000), milliseconds(1000)};
    for (HostSetup& host : setup.hosts) host.policies.synLinearTimeouts = 0;
    setup.script.calls = {at(0, HostId::server, {CallKind::listen}),
                          at(0, HostId::client, {CallKind::connect}),
                          at(1000, HostId::client, {CallKind::read})};
    InjectionRow forged;
    forged.at = Instant{milliseconds(1000)};
    forged.injection.segment.sourcePort = 999;
    forged.injection.segment.destinationPort = 80;
    forged.injection.segment.flags = {Flags::rst};
    setup.script.injections = {forged};
    setup.until = Instant{milliseconds(1000)};
    EXPECT_EQ(play(setup), (std::vector<std::string>{
                               "0.000000 server listener calls listen",
                               "0.000000 client a calls connect",
                               "1.000000 server a arrives #1 SYN seq=100",
                               "1.000000 client a timer retransmission expires",
                               "1.000000 client a calls read",
                               "1.000000 client claims #4 RST seq=0",
                           }));
}

TEST(OneInstant, WhatIsCausedThereStartsTheRoundAgain) {
    auto setup = test::plainSetup();
    setup.network.delay = {Duration{0}, Duration{0}};
    setup.script.calls = {at(0, HostId::server, {CallKind::listen}),
                          at(0, HostId::client, {CallKind::connect}),
                          at(0, HostId::client, {CallKind::send, {0}, 10})};
    setup.until = Instant{};
    EXPECT_EQ(play(setup), (std::vector<std::string>{
                               "0.000000 server listener calls listen",
                               "0.000000 client a calls connect",
                               "0.000000 server a arrives #1 SYN seq=100",
                               "0.000000 client a arrives #2 SYN+ACK seq=300 ack=101",
                               "0.000000 server a arrives #3 ACK seq=101 ack=301",
                               "0.000000 client a calls send 10",
                               "0.000000 server a arrives #4 PSH+ACK seq=101 ack=301 len=10",
                               "0.000000 client a arrives #5 ACK seq=301 ack=111",
                           }));
}

TEST(UponState, FiresOnceAndAlsoForAStateThatIsLeftAtOnce) {
    // The client sends FIN before the server is ESTABLISHED: the server passes through it in no time.
    auto setup = test::plainSetup(Stack::rfc9293);
    setup.script.calls = {
        at(0, HostId::server, {CallKind::listen}), at(0, HostId::client, {CallKind::connect}),
        when(HostId::client, State::established, 0, HostId::client, {CallKind::shutdown}),
        when(HostId::server, State::established, 10, HostId::server, {CallKind::send, {0}, 5})};
    setup.script.faults = {{HostId::client, SegmentKind::ack, 1, FaultAct::drop, {}, 0}};
    setup.until = Instant{milliseconds(300)};
    int sends = 0;
    for (const std::string& line : play(setup)) sends += line.find("calls send") != std::string::npos;
    EXPECT_EQ(sends, 1);
}

TEST(EndOfARun, ComesWithWhatIsDueAtUntil) {
    auto setup = test::handshakeAndWave();
    setup.until = Instant{milliseconds(150)};
    EXPECT_EQ(play(setup).back(), "0.150000 server a arrives #3 ACK seq=101 ack=301");
}

TEST(EndOfARun, ComesWhenNothingIsPending) {
    EXPECT_EQ(play(test::handshakeAndWave()).back(), "60.450000 client a timer time-wait expires");
}

TEST(EndOfARun, IsSaidWhenADayIsOver) {
    auto setup = test::plainSetup();
    for (HostSetup& host : setup.hosts)
        host.policies.keepalive = Keepalive{std::chrono::hours(2), milliseconds(75'000), 9};
    setup.script.calls = {at(0, HostId::server, {CallKind::listen}),
                          at(0, HostId::client, {CallKind::connect})};
    const auto lines = play(setup);
    ASSERT_FALSE(lines.empty());
    EXPECT_NE(lines.back().find("stopped"), std::string::npos) << lines.back();
    EXPECT_GT(lines.size(), 20u);
}

TEST(APersonsCall, IsRefusedWhereTheEngineWouldRefuseIt) {
    World world(std::make_shared<synstep::Setup>(test::handshakeAndWave()));
    const PersonCall send{HostId::client, {CallKind::send, {0}, 10}};
    EXPECT_EQ(refusalOf(world, send), Refusal::connectionDoesNotExist);
    for (int i = 0; i < 2; ++i) advance(world);
    EXPECT_EQ(refusalOf(world, send), Refusal::none);
    const auto entry = perform(world, send);
    ASSERT_TRUE(entry);
    EXPECT_EQ(world.host(HostId::client).find(SocketName{0})->connection.unsent, 10u);
}

}  // namespace
}  // namespace synstep
