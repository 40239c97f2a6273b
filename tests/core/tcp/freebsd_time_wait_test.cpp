// SPDX-License-Identifier: GPL-3.0-or-later
// TIME-WAIT as FreeBSD has it, by the rows of the catalogue: its tcp_twcheck() looks at nothing that has no
// ACK bit and believes no reset; only the peer's FIN again starts the wait anew. (What reopens a connection
// is in tests/core/host.)
#include "tests/core/tcp/rows.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

struct Arrival {
    const char* name;
    Segment segment;
    bool answered;
    bool restarts;
};
void PrintTo(const Arrival& row, std::ostream* out) {
    *out << row.name;
}
std::string arrivalName(const testing::TestParamInfo<Arrival>& row) {
    return identifier(row.param.name);
}

class FreeBsdTimeWait : public testing::TestWithParam<Arrival> {};
TEST_P(FreeBsdTimeWait, after10Seconds) {
    const Duration whole = 2 * policiesOf(Stack::freebsd).msl;
    Tcp t = Tcp::in(State::timeWait, Stack::freebsd);
    t.wait(10s);
    t.arrives(GetParam().segment);
    t.expectState(State::timeWait);
    t.expectSent(GetParam().answered ? std::vector<std::string>{"ACK seq=102 ack=302"}
                                     : std::vector<std::string>{});
    t.expectNoReport();
    t.expectTimer(Timer::timeWait, GetParam().restarts ? whole : whole - 10s);
}
INSTANTIATE_TEST_SUITE_P(Of, FreeBsdTimeWait,
                         testing::Values(Arrival{"T02 FIN again", seg("FIN+ACK", 301, 102), true, true},
                                         Arrival{"T03 ACK in order", seg("ACK", 302, 102), false, false},
                                         Arrival{"T04 old ACK", seg("ACK", 301, 102), true, false},
                                         Arrival{"T04 ACK ahead", seg("ACK", 350, 102), true, false},
                                         Arrival{"T04 old text", seg("PSH+ACK", 280, 102, 10), true, false},
                                         Arrival{"T04 new text", seg("PSH+ACK", 302, 102, 10), true, false},
                                         Arrival{"T05 RST exact", seg("RST", 302), false, false},
                                         Arrival{"T06 RST near", seg("RST", 350), false, false},
                                         Arrival{"T07 RST outside", seg("RST", 290), false, false},
                                         Arrival{"T08 old SYN", seg("SYN", 300), false, false},
                                         Arrival{"T11 SYN ACK", seg("SYN+ACK", 300, 101), true, false},
                                         Arrival{"T12 FIN in the window", seg("FIN", 302), false, false},
                                         Arrival{"T12 FIN out of it", seg("FIN", 290), false, false},
                                         Arrival{"T12 SYN FIN", seg("SYN+FIN", 300), false, false},
                                         Arrival{"C11 no flags", seg("", 290), false, false}),
                         arrivalName);

TEST(FreeBsdTimeWaitEnd, T01_comesAfterTwice30Seconds) {
    Tcp t = Tcp::in(State::timeWait, Stack::freebsd);
    t.wait(60s - 1us);
    t.expectState(State::timeWait);
    t.wait(1us);
    t.expectState(State::closed);
    t.expectReport(Report::closed);
    t.arrives(seg("FIN+ACK", 301, 102));
    t.expectSent({"RST seq=102"});
}

// RFC 1337 figure 1.
TEST(FreeBsdTimeWaitEnd, T13_isNotBroughtAboutByTheResetThatAnAckDraws) {
    Tcp t = Tcp::in(State::timeWait, Stack::freebsd);
    t.arrives(seg("PSH+ACK", 280, 102, 10));
    t.expectSent({"ACK seq=102 ack=302"});
    t.arrives(seg("RST", 302));
    t.expectState(State::timeWait);
}

TEST(FreeBsdTimeWaitEnd, T14_closeLeavesItAlone) {
    Tcp t = Tcp::in(State::timeWait, Stack::freebsd);
    t.close();
    t.expectState(State::timeWait);
    t.expectNothingSent();
}

}  // namespace
}  // namespace synstep::test
