// SPDX-License-Identifier: GPL-3.0-or-later
// TIME-WAIT: RFC 9293 3.6.1 and 3.10.7.4, RFC 1337.
#include "tests/core/tcp/rows.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

void ignoringResets(Given& given) {
    given.policies.rstInTimeWaitIgnored = true;
}

class TimeWait : public testing::TestWithParam<Case> {};
TEST_P(TimeWait, answers) {
    play(GetParam());
}

const std::vector<Row> rows{
    {"T02 FIN again",
     both,
     State::timeWait,
     arrives("FIN+ACK", 301, 102),
     {State::timeWait, {"ACK seq=102 ack=302"}, "fin-again"}},
    {"T03 ACK in order is not acknowledged",
     both,
     State::timeWait,
     arrives("ACK", 302, 102),
     {State::timeWait, {}}},
    {"T04 old ACK",
     both,
     State::timeWait,
     arrives("ACK", 301, 102),
     {State::timeWait, {"ACK seq=102 ack=302"}}},
    {"T04 ACK ahead",
     both,
     State::timeWait,
     arrives("ACK", 350, 102),
     {State::timeWait, {"ACK seq=102 ack=302"}}},
    {"T04 old text",
     both,
     State::timeWait,
     arrives("PSH+ACK", 280, 102, 10),
     {State::timeWait, {"ACK seq=102 ack=302"}}},
    {"T04 new text is not taken",
     both,
     State::timeWait,
     arrives("PSH+ACK", 302, 102, 10),
     {State::timeWait, {"ACK seq=102 ack=302"}, "text-ignored"}},
    {"T05 RST exact", both, State::timeWait, arrives("RST", 302), {State::closed, {}, "rst-time-wait"}},
    {"T05 RST exact with RFC 1337",
     both,
     State::timeWait,
     arrives("RST", 302),
     {State::timeWait, {}, "rst-time-wait-ignored"},
     ignoringResets},
    {"T05 FreeBSD ignores it",
     {Stack::freebsd},
     State::timeWait,
     arrives("RST", 302),
     {State::timeWait, {}, "rst-time-wait-ignored"}},
    {"T06 RST near",
     byRfc,
     State::timeWait,
     arrives("RST", 350),
     {State::timeWait, {"ACK seq=102 ack=302"}, "rst-challenged"}},
    {"T06 RST near is ignored",
     onLinux,
     State::timeWait,
     arrives("RST", 350),
     {State::timeWait, {}, "rst-time-wait-ignored"}},
    {"T07 RST outside",
     both,
     State::timeWait,
     arrives("RST", 290),
     {State::timeWait, {}, "rst-outside-window"}},
    {"T08 old SYN", both, State::timeWait, arrives("SYN", 300), {State::timeWait, {"ACK seq=102 ack=302"}}},
    {"T09 new SYN without a listener",
     both,
     State::timeWait,
     arrives("SYN", 400),
     {State::timeWait, {"ACK seq=102 ack=302"}, "syn-challenged"}},
    {"T11 SYN ACK",
     both,
     State::timeWait,
     arrives("SYN+ACK", 300, 101),
     {State::timeWait, {"ACK seq=102 ack=302"}}},
    {"T12 FIN without ACK in the window",
     byRfc,
     State::timeWait,
     arrives("FIN", 302),
     {State::timeWait, {}, "no-ack-bit"}},
    {"T12 FIN without ACK in the window is answered",
     onLinux,
     State::timeWait,
     arrives("FIN", 302),
     {State::timeWait, {"ACK seq=102 ack=302"}}},
    {"T12 FIN without ACK out of the window",
     both,
     State::timeWait,
     arrives("FIN", 301),
     {State::timeWait, {"ACK seq=102 ack=302"}}},
};
INSTANTIATE_TEST_SUITE_P(Section, TimeWait, testing::ValuesIn(cases(rows)), caseName);

// What starts the 2 MSL anew: after 10 s of the wait, `arrival` comes.
struct Restart {
    const char* name;
    Segment arrival;
    bool linux;
    bool rfc9293;
};
void PrintTo(const Restart& row, std::ostream* out) {
    *out << row.name;
}
std::string restartName(const testing::TestParamInfo<Restart>& row) {
    return identifier(row.param.name);
}
class Restarts : public testing::TestWithParam<Restart> {};
TEST_P(Restarts, twoMsl) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::timeWait, stack);
        const Duration whole = 2 * policiesOf(stack).msl;
        t.expectTimer(Timer::timeWait, whole);
        t.wait(10s);
        t.arrives(GetParam().arrival);
        const bool restarts = stack == Stack::linux ? GetParam().linux : GetParam().rfc9293;
        t.expectTimer(Timer::timeWait, restarts ? whole : whole - 10s);
    }
}
INSTANTIATE_TEST_SUITE_P(TimeWait, Restarts,
                         testing::Values(Restart{"T02 FIN again", seg("FIN+ACK", 301, 102), true, true},
                                         Restart{"T03 ACK in order", seg("ACK", 302, 102), true, false},
                                         Restart{"T04 old ACK", seg("ACK", 301, 102), true, false},
                                         Restart{"T04 old text", seg("PSH+ACK", 280, 102, 10), true, false},
                                         Restart{"T08 old SYN", seg("SYN", 300), false, false},
                                         Restart{"T09 new SYN", seg("SYN", 400), false, false},
                                         Restart{"T11 SYN ACK", seg("SYN+ACK", 300, 101), true, false},
                                         Restart{"T07 RST outside", seg("RST", 290), false, false}),
                         restartName);

TEST(TimeWaitEnd, T01_lasts2Msl) {
    for (const auto& [stack, whole] :
         {std::pair{Stack::rfc9293, Duration{4min}}, {Stack::linux, Duration{60s}}}) {
        Tcp t = Tcp::in(State::timeWait, stack);
        t.wait(whole - 1us);
        t.expectState(State::timeWait);
        t.wait(1us);
        t.expectState(State::closed);
        t.expectReport(Report::closed);
        t.expectRule("time-wait-over");
        t.arrives(seg("FIN+ACK", 301, 102));
        t.expectSent({"RST seq=102"});
    }
}

TEST(TimeWaitEnd, T01_dependsOnTheMsl) {
    Given given;
    given.policies.msl = 5s;
    Tcp t = Tcp::in(State::timeWait, given);
    t.expectTimer(Timer::timeWait, 10s);
}

// D26: nothing may leave TIME-WAIT but answers, also when text was left unread.
TEST(TimeWaitEnd, T14_closeWithUnreadTextSendsNothing) {
    for (const Stack stack : both) {
        Given given = under(stack);
        unread(given);
        Tcp t = Tcp::in(State::finWait2, given);
        t.arrives(seg("FIN+ACK", 301, 102, 10));
        t.expectState(State::timeWait);
        t.close();
        t.expectNothingSent();
        t.expectState(State::timeWait);
    }
}

// T13, RFC 1337 figure 1: old text meets TIME-WAIT, whose ACK draws a reset from a peer that has gone.
TEST(TimeWaitEnd, T13_assassination) {
    Tcp victim = Tcp::in(State::timeWait, Stack::rfc9293);
    victim.arrives(seg("PSH+ACK", 280, 102, 10));
    victim.arrives(seg("RST", 302));
    victim.expectState(State::closed);

    Given given;
    ignoringResets(given);
    Tcp survivor = Tcp::in(State::timeWait, given);
    survivor.arrives(seg("PSH+ACK", 280, 102, 10));
    survivor.arrives(seg("RST", 302));
    survivor.expectState(State::timeWait);
}

// MAY-2 of RFC 9293 3.6.1 looks only at SYNs that are newer than everything received.
TEST(TimeWaitRevival, T09_needsANewerSyn) {
    const Tcp t = Tcp::in(State::timeWait, Stack::rfc9293);
    EXPECT_TRUE(revivesTimeWait(t.connection(), policiesOf(Stack::linux), seg("SYN", 303)));
    EXPECT_FALSE(revivesTimeWait(t.connection(), policiesOf(Stack::linux), seg("SYN", 302)));
    EXPECT_FALSE(revivesTimeWait(t.connection(), policiesOf(Stack::linux), seg("SYN", 300)));
    EXPECT_FALSE(revivesTimeWait(t.connection(), policiesOf(Stack::linux), seg("SYN+ACK", 400, 102)));
    EXPECT_FALSE(revivesTimeWait(t.connection(), policiesOf(Stack::linux), seg("SYN+RST", 400)));
    EXPECT_FALSE(revivesTimeWait(t.connection(), policiesOf(Stack::linux), seg("ACK", 400, 102)));
    const Tcp other = Tcp::in(State::finWait2, Stack::rfc9293);
    EXPECT_FALSE(revivesTimeWait(other.connection(), policiesOf(Stack::linux), seg("SYN", 400)));
}

}  // namespace
}  // namespace synstep::test
