// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9293 3.8.6.1 (probes of a zero window), 3.8.4 (keepalive) and 3.8.6.3 (delayed acknowledgments).
#include "tests/core/tcp/rows.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

Given withNoRoomAtThePeer(Stack stack) {
    Given given = under(stack);
    given.peerWindow = 0;
    return given;
}

TEST(ZeroWindowProbe, M06_rfcProbesWithAnOctet) {
    Tcp t = Tcp::in(State::established, withNoRoomAtThePeer(Stack::rfc9293));
    t.send(10);
    t.expectNothingSent();
    t.expires(Timer::persist);
    t.expectSent({"ACK seq=101 ack=301 len=1"});
    t.expectRule("persist-probe");
    t.expectTimer(Timer::persist, 2s);
    t.expires(Timer::persist);
    t.expectSent({"ACK seq=101 ack=301 len=1"});
    t.expectTimer(Timer::persist, 4s);
}

TEST(ZeroWindowProbe, M06_linuxProbesWithAnOldNumber) {
    Tcp t = Tcp::in(State::established, withNoRoomAtThePeer(Stack::linux));
    t.send(10);
    t.expectTimer(Timer::persist, 200ms);
    t.expires(Timer::persist);
    t.expectSent({"ACK seq=100 ack=301"});
    t.expectTimer(Timer::persist, 400ms);
}

TEST(ZeroWindowProbe, M06_staysWhileProbesAreAnswered) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::established, withNoRoomAtThePeer(stack));
        t.send(10);
        for (int i = 0; i < 100; ++i) {
            t.expires(Timer::persist);
            t.arrives(withWindow(seg("ACK", 301, 101), 0));
        }
        t.expectState(State::established);
        t.expectTimer(Timer::persist, 120s);
    }
}

// "As long as the receiving TCP peer continues to send acknowledgments": one that sends none is dead.
TEST(ZeroWindowProbe, M06_unansweredTheyGiveUp) {
    for (const Stack stack : both) {
        Given given = withNoRoomAtThePeer(stack);
        given.policies.retries = 5;
        Tcp t = Tcp::in(State::established, given);
        t.send(10);
        for (int i = 0; i < 5; ++i) t.expires(Timer::persist);
        t.expectState(State::established);
        t.expires(Timer::persist);
        t.expectNothingSent();
        t.expectReport(Report::timedOut);
        t.expectState(State::closed);
    }
}

TEST(ZeroWindowProbe, M06_theSecondProbeIsACopyOfTheFirst) {
    Tcp t = Tcp::in(State::established, withNoRoomAtThePeer(Stack::rfc9293));
    t.send(10);
    t.expires(Timer::persist);
    EXPECT_EQ(t.copiesOf(), std::vector<SegmentId>{0});
    t.expires(Timer::persist);
    EXPECT_NE(t.copiesOf(), std::vector<SegmentId>{0});
    t.arrives(withWindow(seg("ACK", 301, 102), 0));  // taken after all: the next one carries another octet
    t.expires(Timer::persist);
    t.expectSent({"ACK seq=102 ack=301 len=1"});
    EXPECT_EQ(t.copiesOf(), std::vector<SegmentId>{0});
}

TEST(ZeroWindowProbe, M08_goesOnWhenTheWindowReopens) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::established, withNoRoomAtThePeer(stack));
        t.send(10);
        t.arrives(withWindow(seg("ACK", 301, 101), 100));
        t.expectSent({"PSH+ACK seq=101 ack=301 len=10"});
        t.expectNoTimer(Timer::persist);
    }
}

TEST(ZeroWindowProbe, M06_anOctetThatWasTakenIsNotSentAgain) {
    Tcp t = Tcp::in(State::established, withNoRoomAtThePeer(Stack::rfc9293));
    t.send(10);
    t.expires(Timer::persist);
    t.arrives(withWindow(seg("ACK", 301, 102), 100));
    t.expectSent({"PSH+ACK seq=102 ack=301 len=9"});
}

TEST(ZeroWindowProbe, M06_beginsWhenTheWindowShutsOverWaitingText) {
    Given given;
    given.peerWindow = 10;
    Tcp t = Tcp::in(State::established, given);
    t.send(20);
    t.expectSent({"ACK seq=101 ack=301 len=10"});
    t.expectNoTimer(Timer::persist);
    t.arrives(withWindow(seg("ACK", 301, 111), 0));
    t.expectNothingSent();
    t.expectTimer(Timer::persist, 1s);
    t.expires(Timer::persist);
    t.expectSent({"ACK seq=111 ack=301 len=1"});
}

TEST(ZeroWindowProbe, M06_aWaitingFinIsProbedForToo) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::established, withNoRoomAtThePeer(stack));
        t.shutdown();
        t.expectState(State::finWait1);
        t.expectNothingSent();
        t.expires(Timer::persist);
        t.expectSent({"ACK seq=100 ack=301"});
        t.arrives(withWindow(seg("ACK", 301, 101), 100));
        t.expectSent({"FIN+ACK seq=101 ack=301"});
    }
}

TEST(ZeroWindowProbe, anOlderSegmentDoesNotShutTheWindowAgain) {
    Tcp t = Tcp::in(State::established, Stack::rfc9293);
    t.arrives(withWindow(seg("PSH+ACK", 311, 101, 10), 100));
    t.arrives(withWindow(seg("PSH+ACK", 301, 101, 10), 0));  // sent before it: SND.WL1 keeps it out
    EXPECT_EQ(t.connection().tcb.sndWnd, 100u) << t.transcript();
}

// 3.10.7.4 fifth: only SND.UNA =< SEG.ACK =< SND.NXT updates the window.
TEST(ZeroWindowProbe, anOlderAckDoesNotTouchTheWindow) {
    Tcp t = Tcp::in(State::established, Stack::rfc9293);
    t.send(10);
    t.arrives(withWindow(seg("ACK", 301, 111), 100));
    t.arrives(withWindow(seg("PSH+ACK", 301, 101, 10), 7));
    t.expectTaken(10);
    EXPECT_EQ(t.connection().tcb.sndWnd, 100u) << t.transcript();
}

Given withKeepalive(Stack stack) {
    Given given = under(stack);
    given.policies.keepalive = Keepalive{2h, 75s, 9};
    return given;
}

TEST(Keepalive, M09_isOffByDefault) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::established, stack);
        t.wait(24h);
        t.expectNothingSent();
        t.expectState(State::established);
    }
}

TEST(Keepalive, M09_probesAfterTheIdleTime) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::established, withKeepalive(stack));
        t.wait(2h - 1us);
        t.expectNothingSent();
        t.wait(1us);
        t.expectSent({"ACK seq=100 ack=301"});
        t.expectRule("keepalive-probe");
    }
}

TEST(Keepalive, M09_whatIsHeardPutsItOff) {
    Tcp t = Tcp::in(State::established, withKeepalive(Stack::rfc9293));
    t.wait(1h);
    t.arrives(seg("PSH+ACK", 301, 101, 10));
    t.wait(2h - 1us);
    t.expectNothingSent();
    t.wait(1us);
    t.expectSent({"ACK seq=100 ack=311"});
}

TEST(Keepalive, M09_oneLostProbeDoesNotKill) {
    Tcp t = Tcp::in(State::established, withKeepalive(Stack::rfc9293));
    t.wait(2h);
    t.wait(75s);
    t.expectSent({"ACK seq=100 ack=301"});
    t.arrives(seg("ACK", 301, 101));
    t.wait(2h);
    t.expectState(State::established);
}

TEST(Keepalive, M09_answeredProbesNeverKill) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::established, withKeepalive(stack));
        for (int i = 0; i < 30; ++i) {
            t.wait(2h);
            t.arrives(seg("ACK", 301, 101));
        }
        t.expectState(State::established);
    }
}

// A probe may come due before the idle time is over again: what was heard since counts.
TEST(Keepalive, M09_answeredProbesNeverKillWhenTheyAreFurtherApartThanTheIdleTime) {
    for (const Stack stack : both) {
        Given given = under(stack);
        given.policies.keepalive = Keepalive{1s, 5s, 3};
        Tcp t = Tcp::in(State::established, given);
        t.wait(1s);
        for (int i = 0; i < 30; ++i) {
            t.arrives(seg("ACK", 301, 101));
            t.wait(5s);
        }
        t.expectState(State::established);
    }
}

// Probes of a shut window are not probes of a silent peer.
TEST(Keepalive, M09_windowProbesDoNotCount) {
    Given given = withNoRoomAtThePeer(Stack::rfc9293);
    given.policies.keepalive = Keepalive{30s, 1s, 3};
    Tcp t = Tcp::in(State::established, given);
    t.send(10);
    t.wait(29s);  // four probes have gone unanswered
    t.wait(1s);
    t.expectState(State::established);
}

TEST(Keepalive, M09_nineUnansweredProbesDo) {
    Tcp linux = Tcp::in(State::established, withKeepalive(Stack::linux));
    linux.wait(2h + 8 * 75s);
    linux.expectState(State::established);
    EXPECT_EQ(linux.sent().size(), 9u);
    linux.wait(75s);
    linux.expectState(State::closed);
    linux.expectSent({"RST+ACK seq=101 ack=301"});
    linux.expectReport(Report::timedOut);
    linux.expectRule("keepalive-dead");

    Tcp rfc = Tcp::in(State::established, withKeepalive(Stack::rfc9293));
    rfc.wait(2h + 8 * 75s);
    rfc.wait(75s);
    rfc.expectState(State::closed);
    rfc.expectNothingSent();
    rfc.expectReport(Report::timedOut);
}

TEST(Keepalive, M09_waitsWhileTextIsUnacknowledged) {
    Given given = withKeepalive(Stack::rfc9293);
    given.policies.keepalive = Keepalive{10s, 1s, 2};
    Tcp t = Tcp::in(State::established, given);
    t.wait(9500ms);
    t.send(10);
    t.wait(500ms);
    t.expectNothingSent();
    t.expectState(State::established);
}

TEST(Keepalive, M10_aProbeIsAnswered) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::established, stack);
        t.arrives(seg("ACK", 300, 101));
        t.expectSent({"ACK seq=101 ack=301"});
    }
}

Given withDelayedAck(Stack stack) {
    Given given = under(stack);
    given.policies.delayedAck = 40ms;
    return given;
}

class DelayedAck : public testing::TestWithParam<Stack> {
  protected:
    Tcp in(State state) const { return Tcp::in(state, withDelayedAck(GetParam())); }
};
INSTANTIATE_TEST_SUITE_P(Stacks, DelayedAck, testing::ValuesIn(both), stackName);

TEST_P(DelayedAck, M11_textWaits) {
    Tcp t = in(State::established);
    t.arrives(seg("PSH+ACK", 301, 101, 10));
    t.expectNothingSent();
    t.expectTimer(Timer::delayedAck, 40ms);
    t.expectRule("ack-delayed");
    t.expires(Timer::delayedAck);
    t.expectSent({"ACK seq=101 ack=311"});
    t.expectRule("delayed-ack-due");
    t.expectNoTimer(Timer::delayedAck);
}

TEST_P(DelayedAck, M11_moreTextDoesNotWaitLonger) {
    Tcp t = in(State::established);
    t.arrives(seg("PSH+ACK", 301, 101, 10));
    t.wait(30ms);
    t.arrives(seg("PSH+ACK", 311, 101, 10));
    t.expectTimer(Timer::delayedAck, 10ms);
}

TEST_P(DelayedAck, M11_everySecondFullSegmentIsAcknowledgedAtOnce) {
    Tcp t = in(State::established);
    t.arrives(seg("ACK", 301, 101, 1460));
    t.expectNothingSent();
    t.arrives(seg("ACK", 1761, 101, 1460));
    t.expectSent({"ACK seq=101 ack=3221"});
    t.expectNoTimer(Timer::delayedAck);
    t.arrives(seg("ACK", 3221, 101, 1460));
    t.expectNothingSent();
}

TEST_P(DelayedAck, M11_ridesOnWhatLeavesAnyway) {
    Tcp t = in(State::established);
    t.arrives(seg("PSH+ACK", 301, 101, 10));
    t.send(5);
    t.expectSent({"PSH+ACK seq=101 ack=311 len=5"});
    t.expectNoTimer(Timer::delayedAck);
}

TEST_P(DelayedAck, M11_outOfOrderIsAnsweredAtOnce) {
    Tcp t = in(State::established);
    t.arrives(seg("PSH+ACK", 311, 101, 10));
    t.expectSent({"ACK seq=101 ack=301"});
    t.arrives(seg("PSH+ACK", 301, 101, 10));
    t.expectSent({"ACK seq=101 ack=321"});
}

TEST_P(DelayedAck, D11_finToCloseWaitWaitsAndMayRide) {
    Tcp waits = in(State::established);
    waits.arrives(seg("FIN+ACK", 301, 101));
    waits.expectState(State::closeWait);
    waits.expectNothingSent();
    waits.expires(Timer::delayedAck);
    waits.expectSent({"ACK seq=101 ack=302"});

    Tcp rides = in(State::established);  // the close in three segments
    rides.arrives(seg("FIN+ACK", 301, 101));
    rides.shutdown();
    rides.expectSent({"FIN+ACK seq=101 ack=302"});
    rides.expectState(State::lastAck);
    rides.expectNoTimer(Timer::delayedAck);
}

TEST_P(DelayedAck, D03_finInFinWaitIsAnsweredAtOnce) {
    for (const State state : {State::finWait1, State::finWait2}) {
        Tcp t = in(state);
        t.arrives(seg("FIN+ACK", 301, 102));
        t.expectSent({"ACK seq=102 ack=302"});
        t.expectNoTimer(Timer::delayedAck);
    }
}

TEST_P(DelayedAck, theThirdMessageIsNotDelayed) {
    Tcp t = in(State::synSent);
    t.arrives(seg("SYN+ACK", 300, 101));
    t.expectSent({"ACK seq=101 ack=301"});
}

}  // namespace
}  // namespace synstep::test
