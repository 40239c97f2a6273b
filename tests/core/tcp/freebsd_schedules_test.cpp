// SPDX-License-Identifier: GPL-3.0-or-later
// When FreeBSD sends again and when it gives up, by the rows of the catalogue.
#include "tests/core/tcp/rows.h"

#include "core/trace/notation.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;
using Times = std::vector<std::string>;

// Lets the retransmission timer expire until the connection is gone; the last time is that of its end.
Times timesOf(Tcp& t) {
    Times times;
    const Duration begin = t.elapsed();
    while (t.connection().state != State::closed) {
        t.expires(Timer::retransmission);
        times.push_back(notation(t.elapsed() - begin));
    }
    return times;
}

// A lost ACK: syncache.rexmtlimit is 3.
TEST(FreeBsdSchedule, R14_theSynAckIsRepeatedThreeTimes) {
    Tcp t = Tcp::in(State::synReceived, under(Stack::freebsd, Opening::passive));
    EXPECT_EQ(timesOf(t), (Times{"1s", "3s", "7s", "15s"}));
    t.expectNoReport();
    t.expectRule("gave-up-embryonic");
}

TEST(FreeBsdSchedule, S17_whatComesAfterGivingUpIsReset) {
    Tcp t = Tcp::in(State::synSent, Stack::freebsd);
    EXPECT_EQ(timesOf(t).back(), "75s");
    t.arrives(seg("SYN+ACK", 300, 101));
    t.expectSent({"RST seq=101"});
}

TEST(FreeBsdSchedule, S21_aRepeatedSynGivesNoSample) {
    Tcp t = Tcp::in(State::synSent, Stack::freebsd);
    t.expires(Timer::retransmission);
    t.wait(100ms);
    t.arrives(seg("SYN+ACK", 300, 101));
    t.send(10);
    t.expectTimer(Timer::retransmission, 3200ms);  // with the slop
}

// TCP_MAXRXTSHIFT is 12; the cap is 64 s.
TEST(FreeBsdSchedule, M02_M05_textIsRepeatedTwelveTimes) {
    Tcp t = Tcp::in(State::established, Stack::freebsd);
    t.send(10);
    const Times times = timesOf(t);
    ASSERT_EQ(times.size(), 13u);
    EXPECT_EQ(times.front(), "430ms");  // 230 ms and the slop
    t.expectReport(Report::timedOut);
}

TEST(FreeBsdSchedule, D21_soIsAFin) {
    Tcp t = Tcp::in(State::finWait1, Stack::freebsd);
    EXPECT_EQ(timesOf(t).size(), 13u);
    t.expectReport(Report::timedOut);
}

TEST(FreeBsdSchedule, D10_finWait2EndsOnlyForAnOrphanAndThenResets) {
    Tcp waiting = Tcp::in(State::finWait2, Stack::freebsd);
    waiting.wait(24h);
    waiting.expectState(State::finWait2);
    Given given = under(Stack::freebsd);
    lettingGo(given);
    Tcp orphan = Tcp::in(State::finWait2, given);
    orphan.expires(Timer::finWait2);
    EXPECT_EQ(orphan.elapsed(), 60s);
    orphan.arrives(seg("FIN+ACK", 301, 102));
    orphan.expectSent({"RST seq=102"});
}

// It holds them back for 40 ms where asked to; pictures are simpler without.
TEST(FreeBsdSchedule, M11_aDelayedAckCoversTwoSegments) {
    Given given = under(Stack::freebsd);
    given.policies.delayedAck = 40ms;
    Tcp t = Tcp::in(State::established, given);
    t.arrives(seg("ACK", 301, 101, 1460));
    t.expectNothingSent();
    t.arrives(seg("ACK", 1761, 101, 1460));
    t.expectSent({"ACK seq=101 ack=3221"});
    t.arrives(seg("PSH+ACK", 3221, 101, 10));
    t.expires(Timer::delayedAck);
    t.expectSent({"ACK seq=101 ack=3231"});
}

TEST(FreeBsdSchedule, D11_aFinIsAcknowledgedAtOnceAllTheSame) {
    Given given = under(Stack::freebsd);
    given.policies.delayedAck = 40ms;
    Tcp t = Tcp::in(State::established, given);
    t.arrives(seg("FIN+ACK", 301, 101));
    t.expectState(State::closeWait);
    t.expectSent({"ACK seq=101 ack=302"});
}

}  // namespace
}  // namespace synstep::test
