// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9293 3.10.8 and RFC 6298: when a segment is sent again, and when its sender gives up.
#include "tests/core/tcp/rows.h"

#include "core/trace/notation.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

// Lets all timers expire until the connection is gone: when something was sent, and last when it ended.
std::vector<std::string> scheduleOf(Tcp& t) {
    std::vector<std::string> times;
    const Duration begin = t.elapsed();
    for (int i = 0; i < 100 && t.connection().state != State::closed; ++i) {
        if (t.connection().timers.firstDue() == never) break;
        t.expires(t.connection().timers.first());
        times.push_back((t.sent().empty() ? "ends " : "") + notation(t.elapsed() - begin));
    }
    return times;
}

using Times = std::vector<std::string>;

TEST(SynSchedule, S16_rfcDoubles) {
    Tcp t = Tcp::in(State::synSent, Stack::rfc9293);
    EXPECT_EQ(scheduleOf(t), (Times{"1s", "3s", "7s", "15s", "31s", "63s", "127s", "ends 247s"}));
    t.expectReport(Report::timedOut);
    t.expectRule("gave-up");
}

TEST(SynSchedule, S16_linuxBeginsLinearly) {
    Tcp t = Tcp::in(State::synSent, Stack::linux);
    EXPECT_EQ(scheduleOf(t),
              (Times{"1s", "2s", "3s", "4s", "5s", "7s", "11s", "19s", "35s", "67s", "ends 131s"}));
    t.expectReport(Report::timedOut);
}

TEST(SynSchedule, S16_theSynKeepsItsNumberAndIsMarkedAsACopy) {
    Tcp t = Tcp::in(State::synSent, Stack::rfc9293);
    t.expires(Timer::retransmission);
    t.expectSent({"SYN seq=100"});
    t.expectRule("syn-repeated");
    EXPECT_EQ(t.copiesOf(), std::vector<SegmentId>{1});
    EXPECT_EQ(t.segments()[0].mss, std::uint16_t{1460});
}

TEST(SynSchedule, S17_whatComesAfterGivingUpIsReset) {
    Tcp t = Tcp::in(State::synSent, Stack::linux);
    scheduleOf(t);
    t.arrives(seg("SYN+ACK", 300, 101));
    t.expectSent({"RST seq=101"});
}

TEST(SynSchedule, obeysItsKeys) {
    Given given = under(Stack::linux);
    given.policies.rtoInitial = 3s;
    given.policies.synRetries = 2;
    given.policies.synLinearTimeouts = 1;
    Tcp t = Tcp::in(State::synSent, given);
    EXPECT_EQ(scheduleOf(t), (Times{"3s", "6s", "12s", "ends 24s"}));
}

TEST(SynAckSchedule, R14_rfcDoubles) {
    Tcp t = Tcp::in(State::synReceived, under(Stack::rfc9293, Opening::passive));
    EXPECT_EQ(scheduleOf(t), (Times{"1s", "3s", "7s", "15s", "31s", "63s", "127s", "ends 247s"}));
    t.expectNoReport();
    t.expectRule("gave-up-embryonic");
}

TEST(SynAckSchedule, R14_linuxEndsAfter63Seconds) {
    Tcp t = Tcp::in(State::synReceived, under(Stack::linux, Opening::passive));
    EXPECT_EQ(scheduleOf(t), (Times{"1s", "3s", "7s", "15s", "31s", "ends 63s"}));
    t.expectNoReport();
}

TEST(SynAckSchedule, R14_ofAnActiveOpenIsToldToItsUser) {
    Tcp t = Tcp::in(State::synReceived, Stack::linux);
    EXPECT_EQ(scheduleOf(t), (Times{"1s", "3s", "7s", "15s", "31s", "63s", "ends 127s"}));
    t.expectReport(Report::timedOut);
}

TEST(SynAckSchedule, R14_repeatsTheSameSegment) {
    Tcp t = Tcp::in(State::synReceived, under(Stack::rfc9293, Opening::passive));
    t.expires(Timer::retransmission);
    t.expectSent({"SYN+ACK seq=100 ack=301"});
    t.expectRule("syn-ack-repeated");
    t.expectTimer(Timer::retransmission, 2s);
}

TEST(SynAckSchedule, fourWayRepeatsTheSynAlone) {
    Given given = under(Stack::rfc9293, Opening::passive);
    given.policies.handshake = Handshake::fourWay;
    Tcp t = Tcp::in(State::synReceived, given);
    t.expires(Timer::retransmission);
    t.expectSent({"SYN seq=100"});
}

// RFC 6298 2.2 to 2.4: what the round trip of the handshake makes of the RTO.
struct FirstSample {
    Stack stack;
    Duration roundTrip;
    Duration rto;
};
void PrintTo(const FirstSample& row, std::ostream* out) {
    *out << toString(row.stack) << ", round trip " << notation(row.roundTrip);
}
class FirstSamples : public testing::TestWithParam<FirstSample> {};
TEST_P(FirstSamples, M01_giveTheRto) {
    Tcp t = Tcp::in(State::synSent, GetParam().stack);
    t.wait(GetParam().roundTrip);
    t.arrives(seg("SYN+ACK", 300, 101));
    t.send(10);
    t.expectTimer(Timer::retransmission, GetParam().rto);
}
INSTANTIATE_TEST_SUITE_P(
    Rto, FirstSamples,
    testing::Values(FirstSample{Stack::rfc9293, 100ms, 1s}, FirstSample{Stack::rfc9293, 333334us, 1000002us},
                    FirstSample{Stack::rfc9293, 600ms, 1800ms}, FirstSample{Stack::linux, 0ms, 200ms},
                    FirstSample{Stack::linux, 100ms, 300ms}, FirstSample{Stack::linux, 40ms, 240ms},
                    FirstSample{Stack::linux, 600ms, 1800ms}));

TEST(Rto, M01_laterSamplesSmoothIt) {
    Tcp t = Tcp::in(State::synSent, Stack::rfc9293);
    t.wait(600ms);
    t.arrives(seg("SYN+ACK", 300, 101));
    t.send(10);
    t.wait(600ms);
    t.arrives(seg("ACK", 301, 111));  // RTTVAR = 3/4 x 300, SRTT = 600
    t.send(10);
    t.expectTimer(Timer::retransmission, 1500ms);
    t.wait(1000ms);
    t.arrives(seg("ACK", 301, 121));  // RTTVAR = 3/4 x 225 + 1/4 x 400, SRTT = 7/8 x 600 + 1/8 x 1000
    t.send(10);
    t.expectTimer(Timer::retransmission, 650ms + 4 * 268750us);
}

TEST(Rto, M01_isCappedByRtoMax) {
    Given given;
    given.policies.rtoMax = 60s;
    given.policies.synRetries = 100;
    Tcp t = Tcp::in(State::established, given);
    t.send(10);
    for (int i = 0; i < 10; ++i) t.expires(Timer::retransmission);
    t.expectTimer(Timer::retransmission, 60s);
}

TEST(Rto, M01_ofALongRoundTripIsCappedToo) {
    Given given;
    given.policies.rtoInitial = 100s;
    given.policies.rtoMax = 60s;
    Tcp t = Tcp::in(State::synSent, given);
    t.wait(40s);
    t.arrives(seg("SYN+ACK", 300, 101));
    t.send(10);
    t.expectTimer(Timer::retransmission, 60s);  // 40 s + 4 x 20 s would be more
}

TEST(Rto, M01_isNeverLessThanTheRoundTripAndATickOfTheClock) {
    Given given;
    given.policies.rtoMin = 0s;
    Tcp t = Tcp::in(State::established, given);  // in no time
    t.send(10);
    t.expectTimer(Timer::retransmission, 1ms);
}

TEST(Rto, S21_isThreeSecondsAfterARepeatedSyn) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::synSent, stack);
        t.expires(Timer::retransmission);
        t.wait(100ms);
        t.arrives(seg("SYN+ACK", 300, 101));
        t.send(10);
        t.expectTimer(Timer::retransmission, 3s);
    }
}

TEST(Rto, S21_isThreeSecondsAfterARepeatedSynAck) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::synReceived, under(stack, Opening::passive));
        t.expires(Timer::retransmission);
        t.arrives(seg("ACK", 301, 101));
        t.send(10);
        t.expectTimer(Timer::retransmission, 3s);
    }
}

// RFC 6298 5.7 raises a timeout below three seconds; it does not lower one, nor beyond rto_max.
TEST(Rto, S21_threeSecondsAreAFloorUnderTheCap) {
    Given patient = under(Stack::rfc9293), hasty = under(Stack::rfc9293);
    patient.policies.rtoInitial = 5s;
    hasty.policies.rtoMax = 2s;
    for (const auto& [given, expected] : {std::pair{patient, 5s}, std::pair{hasty, 2s}}) {
        Tcp t = Tcp::in(State::synSent, given);
        t.expires(Timer::retransmission);
        t.arrives(seg("SYN+ACK", 300, 101));
        t.send(10);
        t.expectTimer(Timer::retransmission, expected);
    }
}

// The SYN+ACK of a simultaneous open carries the SYN again: whose ACK it is nobody knows. Linux takes it for
// the SYN+ACK's.
TEST(Rto, M04_ofASimultaneousOpen) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::synSent, stack);
        t.wait(900ms);
        t.arrives(seg("SYN", 300));
        t.wait(50ms);
        t.arrives(seg("ACK", 301, 101));
        t.expectState(State::established);
        EXPECT_EQ(t.connection().rttMeasured, stack == Stack::linux);
        EXPECT_EQ(t.connection().rto, stack == Stack::linux ? 250ms : 1000ms);
    }
}

TEST(Rto, M04_takesNoSampleOfWhatWasSentTwice) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::established, stack);
        t.send(10);
        const Duration srtt = t.connection().srtt;
        t.expires(Timer::retransmission);
        const Duration backedOff = t.connection().rto;
        t.wait(50ms);
        t.arrives(seg("ACK", 301, 111));
        EXPECT_EQ(t.connection().srtt, srtt) << t.transcript();
        EXPECT_EQ(t.connection().rto, backedOff) << t.transcript();  // RFC 6298 5.5, until the next sample
    }
}

TEST(Retransmission, M02_resendsTheEarliestAndDoubles) {
    Tcp t = Tcp::in(State::established, Stack::rfc9293);
    t.send(10);
    t.send(20);
    t.expires(Timer::retransmission);
    t.expectSent({"PSH+ACK seq=101 ack=301 len=10"});
    t.expectRule("text-repeated");
    t.expectTimer(Timer::retransmission, 2s);
}

TEST(Retransmission, M03_aPartialAckRestartsTheTimer) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::established, stack);
        t.send(10);
        t.send(20);
        t.wait(100ms);
        t.arrives(seg("ACK", 301, 111));
        t.expectRule("retransmission-restarted");
        t.expectTimer(Timer::retransmission, t.connection().rto);
        t.arrives(seg("ACK", 301, 131));
        t.expectNoTimer(Timer::retransmission);
        t.expectRule("retransmission-stopped");
    }
}

TEST(Retransmission, M03_anAckInTheMiddleOfASegmentLeavesItsRest) {
    Tcp t = Tcp::in(State::established, Stack::rfc9293);
    t.send(10);
    t.arrives(seg("ACK", 301, 105));
    t.expires(Timer::retransmission);
    t.expectSent({"PSH+ACK seq=105 ack=301 len=6"});
}

TEST(Retransmission, M03_aDuplicateAckDoesNotTouchTheTimer) {
    Tcp t = Tcp::in(State::established, Stack::rfc9293);
    t.send(10);
    t.wait(400ms);
    t.arrives(seg("ACK", 301, 101));
    t.expectTimer(Timer::retransmission, 600ms);
}

TEST(Retransmission, carriesTheLatestAck) {
    Tcp t = Tcp::in(State::established, Stack::rfc9293);
    t.send(10);
    t.arrives(seg("PSH+ACK", 301, 101, 5));
    t.expires(Timer::retransmission);
    t.expectSent({"PSH+ACK seq=101 ack=306 len=10"});
}

TEST(Retransmission, anAckOfAnOldCopyBeginsCountingAnew) {
    Tcp t = Tcp::in(State::established, Stack::rfc9293);
    t.send(10);
    for (int i = 0; i < 14; ++i) t.expires(Timer::retransmission);
    t.arrives(seg("ACK", 301, 111));
    t.send(10);
    for (int i = 0; i < 15; ++i) t.expires(Timer::retransmission);
    t.expectState(State::established);
    t.expires(Timer::retransmission);
    t.expectState(State::closed);
}

TEST(GivingUp, M05_rfcCountsCopies) {
    Tcp t = Tcp::in(State::established, Stack::rfc9293);
    t.send(10);
    const Times times = scheduleOf(t);
    ASSERT_EQ(times.size(), 16u);
    EXPECT_EQ(times.front(), "1s");
    EXPECT_EQ(times[7], "247s");  // 1 + 2 + … + 64, then the cap of 120 s; R2 is at least 100 s
    t.expectReport(Report::timedOut);
    t.arrives(seg("ACK", 301, 111));
    t.expectSent({"RST seq=111"});
}

TEST(GivingUp, M05_linuxCountsTime) {
    Tcp t = Tcp::in(State::established, Stack::linux);
    t.send(10);
    const Times times = scheduleOf(t);
    ASSERT_EQ(times.size(), 16u);
    EXPECT_EQ(times.front(), "200ms");
    EXPECT_EQ(times.back(), "ends 924.6s");
    t.expectReport(Report::timedOut);
}

// What counts is how long nothing has got through, not how old the oldest segment is.
TEST(GivingUp, M05_progressBeginsTheTimeAnew) {
    Tcp t = Tcp::in(State::established, Stack::linux);
    t.send(2920);
    for (int i = 0; i < 15; ++i) t.expires(Timer::retransmission);
    t.arrives(seg("ACK", 301, 1561));
    t.expires(Timer::retransmission);
    t.expectState(State::established);
    t.expectSent({"PSH+ACK seq=1561 ack=301 len=1460"});
}

TEST(GivingUp, M05_onALongerPathLinuxSendsFewerCopies) {
    Tcp t = Tcp::in(State::synSent, Stack::linux);
    t.wait(3s);
    t.arrives(seg("SYN+ACK", 300, 101));  // the SYN was repeated: RTO 3 s
    t.send(10);
    const Times times = scheduleOf(t);
    EXPECT_LT(times.size(), 16u);
    EXPECT_EQ(times.front(), "3s");
}

TEST(GivingUp, D21_aFinOfAnOrphanIsRepeatedEightTimesByLinux) {
    Given given = under(Stack::linux);
    lettingGo(given);
    Tcp t = Tcp::in(State::finWait1, given);
    EXPECT_EQ(scheduleOf(t),
              (Times{"200ms", "600ms", "1.4s", "3s", "6.2s", "12.6s", "25.4s", "51s", "ends 102.2s"}));
    t.expectNoReport();
}

TEST(GivingUp, D21_aFinThatSomebodyWaitsForIsAsText) {
    Tcp t = Tcp::in(State::finWait1, Stack::linux);
    const Times times = scheduleOf(t);
    EXPECT_EQ(times.back(), "ends 924.6s");
    t.expectReport(Report::timedOut);
}

}  // namespace
}  // namespace synstep::test
