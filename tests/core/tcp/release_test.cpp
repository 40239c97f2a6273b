// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9293 3.6 and 3.10.7.4, fifth to eighth: releasing a connection.
#include "tests/core/tcp/rows.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

class Release : public testing::TestWithParam<Case> {};
TEST_P(Release, answers) {
    play(GetParam());
}

const std::vector<Row> rows{
    {"D02 ACK of our FIN",
     both,
     State::finWait1,
     arrives("ACK", 301, 102),
     {State::finWait2, {}, "fin-acked"}},
    {"D02 ACK of the text before it only",
     both,
     State::finWait1,
     arrives("ACK", 301, 101),
     {State::finWait1, {}}},
    {"D03 FIN that acknowledges ours",
     both,
     State::finWait1,
     arrives("FIN+ACK", 301, 102),
     {State::timeWait, {"ACK seq=102 ack=302"}, "fin-acked-time-wait", Report::closing}},
    {"D04 FIN that does not",
     both,
     State::finWait1,
     arrives("FIN+ACK", 301, 101),
     {State::closing, {"ACK seq=102 ack=302"}, "fin-crossed", Report::closing}},
    {"D05 ACK of our FIN",
     both,
     State::closing,
     arrives("ACK", 302, 102),
     {State::timeWait, {}, "fin-acked-closing"}},
    {"D05 ACK of less", both, State::closing, arrives("ACK", 302, 101), {State::closing, {}}},
    {"D06 FIN again that acknowledges ours",
     byRfc,
     State::closing,
     arrives("FIN+ACK", 301, 102),
     {State::closing, {"ACK seq=102 ack=302"}, "unacceptable"}},
    {"D06 FIN again ends the wait",
     onLinux,
     State::closing,
     arrives("FIN+ACK", 301, 102),
     {State::timeWait, {}, "fin-acked-closing"}},
    {"D06 FIN again as it was",
     both,
     State::closing,
     arrives("FIN+ACK", 301, 101),
     {State::closing, {"ACK seq=102 ack=302"}}},
    {"D07 FIN",
     both,
     State::finWait2,
     arrives("FIN+ACK", 301, 102),
     {State::timeWait, {"ACK seq=102 ack=302"}, "fin-ends", Report::closing}},
    {"D08 text after shutdown",
     both,
     State::finWait2,
     arrives("PSH+ACK", 301, 102, 10),
     {State::finWait2, {"ACK seq=102 ack=311"}, "text-taken"}},
    {"D08 text after shutdown in FIN WAIT 1",
     both,
     State::finWait1,
     arrives("PSH+ACK", 301, 101, 10),
     {State::finWait1, {"ACK seq=102 ack=311"}, "text-taken"}},
    {"D08 text and FIN after shutdown",
     both,
     State::finWait2,
     arrives("FIN+ACK", 301, 102, 10),
     {State::timeWait, {"ACK seq=102 ack=312"}, "fin-ends", Report::closing}},
    {"D09 text after close",
     both,
     State::finWait2,
     arrives("PSH+ACK", 301, 102, 10),
     {State::closed, {"RST seq=102"}, "text-after-close"},
     lettingGo},
    {"D09 text after close in FIN WAIT 1",
     both,
     State::finWait1,
     arrives("PSH+ACK", 301, 101, 10),
     {State::closed, {"RST seq=101"}, "text-after-close"},
     lettingGo},
    {"D09 FIN after close is no text",
     both,
     State::finWait2,
     arrives("FIN+ACK", 301, 102),
     {State::timeWait, {"ACK seq=102 ack=302"}, "fin-ends"},
     lettingGo},
    {"D11 FIN",
     both,
     State::established,
     arrives("FIN+ACK", 301, 101),
     {State::closeWait, {"ACK seq=101 ack=302"}, "fin-taken", Report::closing}},
    {"D14 ACK of our FIN",
     both,
     State::lastAck,
     arrives("ACK", 302, 102),
     {State::closed, {}, "fin-acked-last-ack", Report::closed}},
    {"D15 ACK of less", both, State::lastAck, arrives("ACK", 302, 101), {State::lastAck, {}}},
    {"D16 text and FIN draw one ACK",
     both,
     State::established,
     arrives("FIN+PSH+ACK", 301, 101, 10),
     {State::closeWait, {"ACK seq=101 ack=312"}, "fin-taken", Report::closing}},
    {"D16 only the new part of text and FIN",
     both,
     State::established,
     arrives("FIN+PSH+ACK", 291, 101, 20),
     {State::closeWait, {"ACK seq=101 ack=312"}, "fin-taken", Report::closing}},
    {"D17 FIN beyond a hole",
     both,
     State::established,
     arrives("FIN+ACK", 311, 101),
     {State::established, {"ACK seq=101 ack=301"}, "fin-beyond-hole"}},
    {"D17 FIN beyond a hole after shutdown",
     both,
     State::finWait2,
     arrives("FIN+ACK", 311, 102),
     {State::finWait2, {"ACK seq=102 ack=301"}, "fin-beyond-hole"}},
    {"D17 FIN beyond a hole after close",
     byRfc,
     State::finWait2,
     arrives("FIN+ACK", 311, 102),
     {State::finWait2, {"ACK seq=102 ack=301"}, "fin-beyond-hole"},
     lettingGo},
    {"D17 FIN beyond a hole after close resets",
     onLinux,
     State::finWait2,
     arrives("FIN+ACK", 311, 102),
     {State::closed, {"RST seq=102"}, "fin-beyond-hole-reset"},
     lettingGo},
    {"D18 FIN with an older ACK",
     both,
     State::finWait2,
     arrives("FIN+ACK", 301, 101),
     {State::timeWait, {"ACK seq=102 ack=302"}, "fin-ends", Report::closing}},
    {"D19 FIN again",
     byRfc,
     State::closeWait,
     arrives("FIN+ACK", 301, 101),
     {State::closeWait, {"ACK seq=101 ack=302"}, "unacceptable"}},
    {"D19 FIN again under linux",
     onLinux,
     State::closeWait,
     arrives("FIN+ACK", 301, 101),
     {State::closeWait, {"ACK seq=101 ack=302"}, "fin-again"}},
    {"D19 FIN again in LAST ACK",
     both,
     State::lastAck,
     arrives("FIN+ACK", 301, 101),
     {State::lastAck, {"ACK seq=102 ack=302"}}},
};
INSTANTIATE_TEST_SUITE_P(Section, Release, testing::ValuesIn(cases(rows)), caseName);

class ReleaseOf : public testing::TestWithParam<Stack> {
  protected:
    Tcp in(State state, Tune tune = {}) const {
        Given given = under(GetParam());
        if (tune) tune(given);
        return Tcp::in(state, given);
    }
};
INSTANTIATE_TEST_SUITE_P(Stacks, ReleaseOf, testing::ValuesIn(both), stackName);

// RFC 9293 figure 12.
TEST_P(ReleaseOf, fourSegmentsTheActiveSide) {
    Tcp t = in(State::established);
    t.shutdown();
    t.expectSent({"FIN+ACK seq=101 ack=301"});
    t.arrives(seg("ACK", 301, 102));
    t.expectState(State::finWait2);
    t.expectNoTimers();
    t.arrives(seg("FIN+ACK", 301, 102));
    t.expectSent({"ACK seq=102 ack=302"});
    t.expectState(State::timeWait);
    t.wait(2 * policiesOf(GetParam()).msl);
    t.expectState(State::closed);
    t.expectReport(Report::closed);
    t.expectNothingSent();
}

TEST_P(ReleaseOf, fourSegmentsThePassiveSide) {
    Tcp t = in(State::established, passively);
    t.arrives(seg("FIN+ACK", 301, 101));
    t.expectSent({"ACK seq=101 ack=302"});
    t.shutdown();
    t.expectSent({"FIN+ACK seq=101 ack=302"});
    t.arrives(seg("ACK", 302, 102));
    t.expectState(State::closed);
    t.expectReport(Report::closed);
    t.expectNoTimers();
}

// RFC 9293 figure 13.
TEST_P(ReleaseOf, D22_bothAtOnce) {
    Tcp t = in(State::established);
    t.shutdown();
    t.arrives(seg("FIN+ACK", 301, 101));
    t.expectState(State::closing);
    t.arrives(seg("ACK", 302, 102));
    t.expectState(State::timeWait);
    t.expectNoTimer(Timer::retransmission);
    t.expectTimer(Timer::timeWait, 2 * policiesOf(GetParam()).msl);
}

TEST_P(ReleaseOf, D14_whatComesAfterLastAckIsReset) {
    Tcp t = in(State::lastAck);
    t.arrives(seg("ACK", 302, 102));
    t.arrives(seg("FIN+ACK", 301, 102));
    t.expectSent({"RST seq=102"});
}

TEST_P(ReleaseOf, D12_theOtherDirectionGoesOn) {
    Tcp t = in(State::closeWait);
    t.send(10);
    t.expectSent({"PSH+ACK seq=101 ack=302 len=10"});
    t.arrives(seg("ACK", 302, 111));
    t.expectState(State::closeWait);
    t.expectNoTimer(Timer::retransmission);
    t.shutdown();
    t.expectSent({"FIN+ACK seq=111 ack=302"});
}

TEST_P(ReleaseOf, D17_finCountsWhenTheHoleIsFilled) {
    Tcp t = in(State::established);
    t.arrives(seg("FIN+ACK", 311, 101));
    t.expectNoReport();
    t.arrives(seg("PSH+ACK", 301, 101, 10));
    t.expectState(State::closeWait);
    t.expectSent({"ACK seq=101 ack=312"});
    t.expectTaken(10);
    t.expectReport(Report::closing);
}

TEST_P(ReleaseOf, D17_finWithTextBeyondAHoleIsKept) {
    Tcp t = in(State::finWait2);
    t.arrives(seg("FIN+ACK", 311, 102, 10));
    t.expectState(State::finWait2);
    t.arrives(seg("PSH+ACK", 301, 102, 10));
    t.expectState(State::timeWait);
    t.expectSent({"ACK seq=102 ack=322"});
}

TEST_P(ReleaseOf, D17_aFinThatCameAloneIsJoinedToTheTextBeforeIt) {
    Tcp t = in(State::established);
    t.arrives(seg("FIN+ACK", 321, 101));
    t.arrives(seg("PSH+ACK", 311, 101, 10));
    t.expectState(State::established);
    t.arrives(seg("PSH+ACK", 301, 101, 10));
    t.expectState(State::closeWait);
    t.expectTaken(20);
    t.expectSent({"ACK seq=101 ack=322"});
}

TEST_P(ReleaseOf, D21_anUnacknowledgedFinIsSentAgain) {
    for (const State state : {State::finWait1, State::closing, State::lastAck}) {
        Tcp t = in(state);
        const std::string fin = "FIN+ACK seq=101 ack=" + std::to_string(t.rcvNxt().value);
        for (int copy = 0; copy < 3; ++copy) {
            t.expires(Timer::retransmission);
            t.expectSent({fin});
            t.expectRule("fin-repeated");
            t.expectState(state);
        }
    }
}

TEST_P(ReleaseOf, finAcrossZero) {
    Tcp t = in(State::established, [](Given& g) { g.iss = 0xFFFFFFFE, g.irs = 0xFFFFFFFE; });
    t.shutdown();
    t.expectSent({"FIN+ACK seq=4294967295 ack=4294967295"});
    t.arrives(seg("ACK", 0xFFFFFFFF, 0));
    t.expectState(State::finWait2);
    t.arrives(seg("FIN+ACK", 0xFFFFFFFF, 0));
    t.expectSent({"ACK seq=0 ack=0"});
    t.expectState(State::timeWait);
}

TEST_P(ReleaseOf, everythingBeginsAtTheLastNumber) {
    Tcp t = in(State::established, [](Given& g) { g.iss = 0xFFFFFFFF, g.irs = 0xFFFFFFFF; });
    EXPECT_EQ(t.sndNxt(), SeqNum{0});
    t.send(10);
    t.expectSent({"PSH+ACK seq=0 ack=0 len=10"});
    t.arrives(seg("ACK", 0, 10));
    t.expectNoTimer(Timer::retransmission);
}

TEST(FinWait2, D10_linuxEndsAnOrphanAfter60Seconds) {
    Given given = under(Stack::linux);
    lettingGo(given);
    Tcp t = Tcp::in(State::finWait2, given);
    t.expectTimer(Timer::finWait2, 60s);
    t.expires(Timer::finWait2);
    t.expectState(State::closed);
    t.expectNothingSent();
    t.arrives(seg("FIN+ACK", 301, 102));
    t.expectSent({"RST seq=102"});
}

TEST(FinWait2, D10_theWaitBeginsWithACloseThatComesLater) {
    Tcp t = Tcp::in(State::finWait2, Stack::linux);
    t.wait(300s);
    t.expectState(State::finWait2);
    t.close();
    t.expectTimer(Timer::finWait2, 60s);
}

TEST(FinWait2, D10_afterShutdownAndUnderTheRfcItLastsForEver) {
    Given orphan;
    lettingGo(orphan);
    Tcp rfc = Tcp::in(State::finWait2, orphan);
    rfc.wait(24h);
    rfc.expectState(State::finWait2);
    Tcp afterShutdown = Tcp::in(State::finWait2, Stack::linux);
    afterShutdown.wait(24h);
    afterShutdown.expectState(State::finWait2);
}

}  // namespace
}  // namespace synstep::test
