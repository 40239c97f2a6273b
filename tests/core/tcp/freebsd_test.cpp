// SPDX-License-Identifier: GPL-3.0-or-later
// Where FreeBSD goes its own way, by the rows of the catalogue that say so. (Its scripts are in
// tests/packetdrill/freebsd.) TIME-WAIT and schedules are in files of their own.
#include "tests/core/tcp/rows.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

const std::vector<Stack> onFreebsd{Stack::freebsd};

class FreeBsdRows : public testing::TestWithParam<Case> {};
TEST_P(FreeBsdRows, answer) {
    play(GetParam());
}

const std::vector<Row> rows{
    {"S02 text of a SYN ACK is taken",
     onFreebsd,
     State::synSent,
     arrives("SYN+ACK", 300, 101, 10),
     {State::established, {"ACK seq=101 ack=311"}}},
    {"S03 so is its FIN",
     onFreebsd,
     State::synSent,
     arrives("SYN+ACK+FIN", 300, 101),
     {State::closeWait, {"ACK seq=101 ack=302"}, "", Report::closing}},
    {"S04 a bad ACK leaves the SYN alone",
     onFreebsd,
     State::synSent,
     arrives("SYN+ACK", 300, 91),
     {State::synSent, {"RST seq=91"}, "syn-sent-bad-ack"}},
    {"S06 refused",
     onFreebsd,
     State::synSent,
     arrives("RST+ACK", 0, 101),
     {State::closed, {}, "", Report::refused}},
    {"R06b another SYN out of the window",
     onFreebsd,
     State::synReceived,
     arrives("SYN", 290),
     {State::synReceived, {"ACK seq=101 ack=301"}, "unacceptable"},
     passively},
    {"R09 refused after the SYNs have crossed",
     onFreebsd,
     State::synReceived,
     arrives("RST", 301),
     {State::closed, {}, "", Report::refused}},
    {"R13 a crossing SYN ACK opens without an answer",
     onFreebsd,
     State::synReceived,
     arrives("SYN+ACK", 300, 101),
     {State::established, {}}},
    {"C11 no ACK bit out of the window",
     onFreebsd,
     State::established,
     arrives("FIN", 290),
     {State::established, {"ACK seq=101 ack=301"}}},
    {"D09 text after close",
     onFreebsd,
     State::finWait2,
     arrives("PSH+ACK", 301, 102, 10),
     {State::closed, {"RST seq=102"}},
     lettingGo},
    {"D31 a FIN at a shut window is taken",
     onFreebsd,
     State::established,
     [](Tcp& t) {
         t.arrives(seg("PSH+ACK", 301, 101, 10));
         ASSERT_EQ(t.rcvWnd(), 0u);
         t.arrives(seg("FIN+ACK", 311, 101));
     },
     {State::closeWait, {"ACK seq=101 ack=312"}, "fin-taken", Report::closing},
     [](Given& given) {
         passively(given);
         unread(given);
         given.policies.window = 10;
     }},
};
INSTANTIATE_TEST_SUITE_P(Of, FreeBsdRows, testing::ValuesIn(cases(rows)), caseName);

Tcp freebsd(State state, Opening opening = Opening::active) {
    return Tcp::in(state, under(Stack::freebsd, opening));
}

TEST(FreeBsd, L07_aSynAckToAListenerIsDropped) {
    Tcp t = freebsd(State::listen, Opening::passive);
    t.arrives(seg("SYN+ACK", 300, 101));
    t.expectNothingSent();
}

TEST(FreeBsd, L09_textOnASynIsDropped) {
    Tcp t = freebsd(State::listen, Opening::passive);
    t.arrives(seg("SYN", 300, 0, 10));
    t.expectSent({"SYN+ACK seq=100 ack=301"});
    t.arrives(seg("ACK", 301, 101));
    t.expectTaken(0);
}

TEST(FreeBsd, R05_aCopyOfTheSynDrawsTheSynAckAgain) {
    Tcp t = freebsd(State::synReceived, Opening::passive);
    t.arrives(seg("SYN", 300));
    t.expectState(State::synReceived);
    t.expectSent({"SYN+ACK seq=100 ack=301"});
}

TEST(FreeBsd, R06_anotherSynDrawsTheOldAnswer) {
    Tcp t = freebsd(State::synReceived, Opening::passive);
    t.arrives(seg("SYN", 400));
    t.expectState(State::synReceived);
    t.expectSent({"SYN+ACK seq=100 ack=301"});
}

TEST(FreeBsd, C08_C09_aResetIsReportedInEveryClosingState) {
    for (const State state : {State::closeWait, State::closing, State::lastAck}) {
        Tcp t = freebsd(state);
        t.arrives(seg("RST", t.rcvNxt()));
        t.expectReport(Report::reset);
    }
}

TEST(FreeBsd, D04_theFinIsRepeatedWhenFinsCross) {
    Tcp t = freebsd(State::finWait1);
    t.arrives(seg("FIN+ACK", 301, 101));
    t.expectState(State::closing);
    t.expectSent({"FIN+ACK seq=101 ack=302"});
}

TEST(FreeBsd, D06_aCopyOfTheFinThatAcknowledgesOursEndsClosing) {
    Tcp t = freebsd(State::closing);
    t.arrives(seg("FIN+ACK", SeqNum{301}, t.sndNxt()));
    t.expectState(State::timeWait);
}

TEST(FreeBsd, D10_anOrphansFinWait2IsLimited) {
    Given given = under(Stack::freebsd);
    lettingGo(given);
    Tcp t = Tcp::in(State::finWait2, given);
    t.wait(60s);
    t.expectState(State::closed);
}

TEST(FreeBsd, D23_closeWithUnreadTextResets) {
    Given given = under(Stack::freebsd);
    unread(given);
    Tcp t = Tcp::in(State::established, given);
    t.arrives(seg("PSH+ACK", 301, 101, 10));
    t.close();
    t.expectSent({"RST+ACK seq=101 ack=311"});
    t.expectState(State::closed);
}

TEST(FreeBsd, D24_anAbortCarriesAnAck) {
    Tcp t = freebsd(State::established);
    t.abort();
    t.expectSent({"RST+ACK seq=101 ack=301"});
}

TEST(FreeBsd, M01_theTimeoutIsAtLeast230Milliseconds) {
    Tcp t = freebsd(State::synSent);
    t.wait(10ms);
    t.arrives(seg("SYN+ACK", 300, 101));
    EXPECT_EQ(t.connection().rto, 230ms);
}

TEST(FreeBsd, S16_S17_theSynIsRepeatedWithSlopAndGivenUpAfter75Seconds) {
    Tcp t = freebsd(State::synSent);
    t.wait(1s);
    t.expectSent({"SYN seq=100"});
    t.wait(2200ms - 1us);
    t.expectNothingSent();
    t.wait(1us);
    t.expectSent({"SYN seq=100"});
    t.wait(75s - 3200ms);
    t.expectReport(Report::timedOut);
    t.expectState(State::closed);
}

}  // namespace
}  // namespace synstep::test
