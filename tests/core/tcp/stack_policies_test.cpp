// SPDX-License-Identifier: GPL-3.0-or-later
// Policies that one stack has of its own, or that an application or an administrator sets.
#include "tests/core/tcp/rows.h"

#include "core/trace/notation.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

const std::vector<Stack> onFreebsd{Stack::freebsd};
const std::vector<Stack> all{Stack::linux, Stack::rfc9293, Stack::freebsd};

void insecureRst(Given& given) {
    given.policies.rstInWindowBelieved = true;
}
void insecureSyn(Given& given) {
    given.policies.synInWindowResets = true;
}
void droppingSynFin(Given& given) {
    given.policies.synFinDropped = true;
}

class OwnPolicies : public testing::TestWithParam<Case> {};
TEST_P(OwnPolicies, answer) {
    play(GetParam());
}

const std::vector<Row> rows{
    {"C04 RST anywhere in the window",
     both,
     State::established,
     arrives("RST", 350),
     {State::closed, {}, "rst-reset", Report::reset},
     insecureRst},
    {"C06 SYN in the window",
     both,
     State::established,
     arrives("SYN", 350),
     {State::closed, {"RST+ACK seq=101 ack=301"}, "syn-in-window-reset", Report::reset},
     insecureSyn},
    {"C02 RST is challenged if only SYN is not",
     both,
     State::established,
     arrives("RST", 350),
     {State::established, {"ACK seq=101 ack=301"}},
     insecureSyn},
    {"T08 SYN in TIME-WAIT by RFC 793",
     byRfc,
     State::timeWait,
     arrives("SYN", 302),
     {State::closed, {"RST+ACK seq=102 ack=302"}, "", Report::reset},
     insecureSyn},
    {"T12 SYN left of the window whose FIN is in it",
     byRfc,
     State::timeWait,
     arrives("SYN+FIN", 301),
     {State::timeWait, {"ACK seq=102 ack=302"}},
     insecureSyn},
    {"T08 FreeBSD is silent", onFreebsd, State::timeWait, arrives("SYN", 302), {State::timeWait, {}}},
    {"T08 FreeBSD is silent even insecure",
     onFreebsd,
     State::timeWait,
     arrives("SYN", 302),
     {State::timeWait, {}},
     insecureSyn},
    {"T11 FreeBSD answers SYN+ACK",
     onFreebsd,
     State::timeWait,
     arrives("SYN+ACK", 302),
     {State::timeWait, {"ACK seq=102 ack=302"}},
     insecureSyn},
    {"T12 FreeBSD ignores a FIN without ACK",
     onFreebsd,
     State::timeWait,
     arrives("FIN", 290),
     {State::timeWait, {}, "no-ack-bit"}},
    {"L10 SYN+FIN to a listener",
     all,
     State::listen,
     arrives("SYN+FIN", 300),
     {State::listen, {}},
     droppingSynFin},
    {"S12 SYN+FIN in SYN-SENT",
     all,
     State::synSent,
     arrives("SYN+FIN", 300),
     {State::synSent, {}},
     droppingSynFin},
    {"L07 FreeBSD ignores SYN+ACK",
     onFreebsd,
     State::listen,
     arrives("SYN+ACK", 300, 101),
     {State::listen, {}}},
    {"D04 FreeBSD sends its FIN again",
     onFreebsd,
     State::finWait1,
     arrives("FIN+ACK", 301, 101),
     {State::closing, {"FIN+ACK seq=101 ack=302"}, "", Report::closing}},
    {"D06 FreeBSD takes the ACK of a FIN's copy",
     onFreebsd,
     State::closing,
     arrives("FIN+ACK", 301, 102),
     {State::timeWait, {}}},
};
INSTANTIATE_TEST_SUITE_P(Of, OwnPolicies, testing::ValuesIn(cases(rows)), caseName);

// --- schedules

TEST(OwnSchedules, S16_freebsdAddsItsSlop) {
    Tcp t = Tcp::in(State::synSent, Stack::freebsd);
    std::vector<std::string> times;
    while (t.connection().state == State::synSent) {
        t.expires(Timer::retransmission);
        times.push_back(notation(t.elapsed()));
    }
    EXPECT_EQ(times, (std::vector<std::string>{"1s", "3.2s", "7.4s", "15.6s", "31.8s", "64s", "75s"}));
    t.expectReport(Report::timedOut);
}

TEST(OwnSchedules, S18_anApplicationLimitsOpening) {
    Given given = under(Stack::linux);
    given.policies.openLimit = 2500ms;
    Tcp t = Tcp::in(State::synSent, given);
    t.wait(2499ms);
    EXPECT_EQ(t.connection().state, State::synSent);
    t.wait(1ms);
    EXPECT_EQ(t.connection().state, State::closed);
    t.expectReport(Report::timedOut);
}

TEST(OwnSchedules, D32_userTimeoutEndsAnUnacknowledgedFin) {
    for (const Stack stack : all) {
        Given given = under(stack);
        given.policies.userTimeout = 3s;
        Tcp t = Tcp::in(State::finWait1, given);
        t.wait(2999ms);
        EXPECT_EQ(t.connection().state, State::finWait1) << toString(stack);
        t.wait(1ms);
        EXPECT_EQ(t.connection().state, State::closed) << toString(stack);
        t.expectReport(Report::timedOut);
        t.expectSent({});
    }
}

TEST(OwnSchedules, D32_anAckPutsTheUserTimeoutOff) {
    Given given = under(Stack::rfc9293);
    given.policies.userTimeout = 3s;
    Tcp t = Tcp::in(State::established, given);
    t.send(2000);
    t.wait(2s);
    t.arrives(seg("ACK", 301, 101 + 1460));
    t.wait(2s);
    EXPECT_EQ(t.connection().state, State::established);
    t.wait(1s);
    EXPECT_EQ(t.connection().state, State::closed);
}

TEST(OwnSchedules, aTailIsProbedOnceBeforeItsTimeout) {
    Given given = under(Stack::linux);
    given.policies.tailLossProbe = true;
    Tcp t = Tcp::in(State::established, given);
    t.send(10);
    t.wait(50ms);
    t.arrives(seg("ACK", 301, 111));  // SRTT is known now
    t.send(3000);
    const Duration sent = t.elapsed();
    t.expires(Timer::retransmission);
    EXPECT_EQ(t.elapsed() - sent, 2 * t.connection().srtt + 2ms);
    t.expectSent({"PSH+ACK seq=3031 ack=301 len=80"});
    EXPECT_EQ(t.connection().repeats, 0u);
    const Duration probed = t.elapsed();
    t.expires(Timer::retransmission);
    EXPECT_EQ(t.elapsed() - probed, t.connection().rto / 2);  // the timeout itself, then backed off
    t.expectSent({"ACK seq=111 ack=301 len=1460"});
}

// --- deferred accept

TEST(DeferredAccept, L18_aBareThirdAckOpensNothing) {
    Given given = under(Stack::linux, Opening::passive);
    given.policies.deferAccept = 3s;
    Tcp t = Tcp::in(State::synReceived, given);
    t.arrives(seg("ACK", 301, 101));
    EXPECT_EQ(t.connection().state, State::synReceived);
    t.expectSent({});
    t.expires(Timer::retransmission);
    t.expectSent({});
    t.expires(Timer::retransmission);
    EXPECT_EQ(t.elapsed(), 3s);
    t.expectSent({"SYN+ACK seq=100 ack=301"});
    t.arrives(seg("ACK", 301, 101));
    EXPECT_EQ(t.connection().state, State::established);
}

TEST(DeferredAccept, L18_textOpensAtOnce) {
    Given given = under(Stack::linux, Opening::passive);
    given.policies.deferAccept = 3s;
    Tcp t = Tcp::in(State::synReceived, given);
    t.arrives(seg("ACK", 301, 101));
    t.arrives(seg("PSH+ACK", 301, 101, 10));
    EXPECT_EQ(t.connection().state, State::established);
    t.expectSent({"ACK seq=101 ack=311"});
}

// --- receiving

TEST(Reading, takesSoManyAtMost) {
    Given given = under(Stack::rfc9293);
    given.readsAtOnce = false;
    Tcp t = Tcp::in(State::established, given);
    t.arrives(seg("PSH+ACK", 301, 101, 1000));
    t.read(400);
    EXPECT_EQ(t.connection().unread, 600u);
    t.read(1000);
    EXPECT_EQ(t.connection().unread, 0u);
}

TEST(Reading, whoTellsOfAnOpenedWindowUnasked) {
    const auto told = [](Stack stack, std::uint32_t segments) {
        Given given = under(stack);
        given.readsAtOnce = false;
        Tcp t = Tcp::in(State::established, given);
        for (std::uint32_t i = 0; i < segments; ++i) t.arrives(seg("ACK", 301 + i * 1460, 101, 1460));
        t.read();
        return !t.sent().empty();
    };
    EXPECT_TRUE(told(Stack::rfc9293, 1));
    EXPECT_FALSE(told(Stack::freebsd, 1));
    EXPECT_TRUE(told(Stack::freebsd, 12));  // a quarter of the buffer
    EXPECT_FALSE(told(Stack::linux, 12));
    EXPECT_TRUE(told(Stack::linux, 23));  // twice the window
}

TEST(Receiving, R22_aPeerThatTellsNoMssGetsSmallSegments) {
    Given given = under(Stack::rfc9293, Opening::passive);
    EXPECT_EQ(Tcp::in(State::established, given).connection().tcb.sndMss, 1460u);
    for (const std::uint16_t mss : {std::uint16_t{536}, std::uint16_t{1220}}) {
        given.policies.mssUntold = mss;  // IPv4, IPv6
        Tcp t = Tcp::in(State::listen, given);
        t.arrives(seg("SYN", 300));
        EXPECT_EQ(t.connection().tcb.sndMss, mss);
    }
}

TEST(Receiving, freebsdRoundsAnActiveOpenersWindowUp) {
    Tcp active = Tcp::in(State::established, Stack::freebsd);
    EXPECT_EQ(active.rcvWnd(), 65'700u);
    Tcp passive = Tcp::in(State::established, under(Stack::freebsd, Opening::passive));
    EXPECT_EQ(passive.rcvWnd(), 65'535u);
}

TEST(Receiving, S11_freebsdKeepsTextOfASynThatCrosses) {
    Tcp t = Tcp::in(State::synSent, Stack::freebsd);
    t.arrives(seg("SYN", 300, 0, 3));
    t.arrives(seg("ACK", 304, 101));
    EXPECT_EQ(t.rcvNxt().value, 304u);
}

TEST(Receiving, D11_aFinAfterTextMayBeAcknowledgedLate) {
    Given given = under(Stack::linux);
    given.policies.finAckDelay = 40ms;
    Tcp t = Tcp::in(State::established, given);
    t.arrives(seg("FIN+ACK", 301, 101));
    t.expectSent({"ACK seq=101 ack=302"});
    Tcp u = Tcp::in(State::established, given);
    u.arrives(seg("PSH+ACK", 301, 101, 10));
    u.arrives(seg("FIN+ACK", 311, 101));
    u.expectSent({});
    u.expires(Timer::delayedAck);
    u.expectSent({"ACK seq=101 ack=312"});
}

}  // namespace
}  // namespace synstep::test
