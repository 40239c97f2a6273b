// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9293 3.10.7.4, second and fourth, with RFC 5961: RST and SYN in every synchronized state.
#include <algorithm>

#include "tests/core/tcp/rows.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

class InEveryOpenState : public testing::TestWithParam<Place> {
  protected:
    Given given() const { return under(GetParam().stack); }
    Tcp start() const { return Tcp::in(GetParam().state, given()); }
    Tcp startWithoutChallenges() const {
        Given g = given();
        withoutChallenges(g);
        return Tcp::in(GetParam().state, g);
    }
    State state() const { return GetParam().state; }
    bool isLinux() const { return GetParam().stack == Stack::linux; }
    bool peerHasSentFin() const {
        return state() == State::closeWait || state() == State::closing || state() == State::lastAck;
    }
    // Whether a reset is told to the application: in CLOSING and LAST-ACK the RFC only closes.
    bool resetIsReported() const {
        return isLinux() || (state() != State::closing && state() != State::lastAck);
    }
    void expectReset(const Tcp& t) const {
        t.expectState(State::closed);
        resetIsReported() ? t.expectReport(Report::reset) : t.expectNoReport();
        t.expectNoTimers();
    }
    void expectUntouched(const Tcp& t) const {
        t.expectState(state());
        t.expectNoReport();
    }
};
INSTANTIATE_TEST_SUITE_P(Section, InEveryOpenState, testing::ValuesIn(places(openStates, both)), placeName);

// C08: in CLOSE-WAIT it is told, C09: in CLOSING and LAST-ACK the RFC tells nobody, Linux does.
TEST_P(InEveryOpenState, C01_C08_C09_exactResetCloses) {
    Tcp t = start();
    t.arrives(seg("RST", t.rcvNxt()));
    expectReset(t);
    t.expectNothingSent();
}

TEST_P(InEveryOpenState, C01_theAckFieldOfAResetDoesNotMatter) {
    Tcp t = start();
    t.arrives(seg("RST+ACK", t.rcvNxt(), t.sndNxt() + 5000));
    expectReset(t);
    t.expectNothingSent();
}

TEST_P(InEveryOpenState, C02_resetElsewhereInTheWindowIsChallenged) {
    for (const std::uint32_t offset : {1u, 100u, 65534u}) {
        Tcp t = start();
        t.arrives(seg("RST", t.rcvNxt() + std::min(offset, t.rcvWnd() - 1)));
        expectUntouched(t);
        t.expectSent({t.ackNow()});
        t.expectRule("rst-challenged");
    }
}

TEST_P(InEveryOpenState, C03_resetOutsideTheWindowIsIgnored) {
    Tcp right = start();
    right.arrives(seg("RST", right.rcvNxt() + right.rcvWnd()));
    expectUntouched(right);
    right.expectNothingSent();
    right.expectRule("rst-outside-window");

    Tcp left = start();
    left.arrives(seg("RST", left.rcvNxt() - 2));
    expectUntouched(left);
    left.expectNothingSent();
    left.expectRule("rst-outside-window");
}

// C07: after the peer's FIN Linux believes a reset that counts without it.
TEST_P(InEveryOpenState, C07_resetJustBeforeRcvNxt) {
    Tcp t = start();
    t.arrives(seg("RST", t.rcvNxt() - 1));
    t.expectNothingSent();
    if (isLinux() && peerHasSentFin()) {
        expectReset(t);
        t.expectRule("rst-near-fin");
    } else {
        expectUntouched(t);
        t.expectRule("rst-outside-window");
    }
}

TEST_P(InEveryOpenState, C04_withoutChallengesAnyResetInTheWindowCloses) {
    Tcp t = startWithoutChallenges();
    t.arrives(seg("RST", t.rcvNxt() + 100));
    expectReset(t);
    t.expectNothingSent();
}

TEST_P(InEveryOpenState, C05_synInTheWindowIsChallenged) {
    Tcp t = start();
    t.arrives(seg("SYN", t.rcvNxt() + 10));
    expectUntouched(t);
    t.expectSent({t.ackNow()});
    t.expectDiscard(Discard::synInConnection);
    t.expectRule("syn-challenged");
}

TEST_P(InEveryOpenState, C05_synOutsideTheWindowIsAcknowledged) {
    Tcp t = start();
    t.arrives(seg("SYN", t.rcvNxt() - 100));
    expectUntouched(t);
    t.expectSent({t.ackNow()});
}

TEST_P(InEveryOpenState, C06_withoutChallengesASynInTheWindowCloses) {
    Tcp t = startWithoutChallenges();
    const std::string ack = t.ackNow();
    t.arrives(seg("SYN", t.rcvNxt() + 10));
    t.expectState(State::closed);
    t.expectSent({"RST+" + ack});  // the same numbers
    t.expectReport(Report::reset);
    t.expectRule("syn-in-window-reset");
}

TEST_P(InEveryOpenState, C10_synAckIsChallengedBeforeItsAckIsLookedAt) {
    Tcp t = start();
    const SeqNum unacknowledged = t.connection().tcb.sndUna;
    t.arrives(seg("SYN+ACK", t.rcvNxt(), t.sndNxt()));
    expectUntouched(t);
    t.expectSent({t.ackNow()});
    EXPECT_EQ(t.connection().tcb.sndUna, unacknowledged) << t.transcript();
}

TEST_P(InEveryOpenState, R20_lateCopyOfTheSynAckDrawsAnAck) {
    Tcp t = start();
    t.arrives(seg("SYN+ACK", 300, 101));
    expectUntouched(t);
    t.expectSent({t.ackNow()});
    t.expectRule("unacceptable");
}

TEST_P(InEveryOpenState, C20_aResetIsNeverAnsweredByOne) {
    Tcp t = start();
    t.arrives(seg("RST", t.rcvNxt()));
    t.arrives(seg("RST", t.rcvNxt()));
    t.expectState(State::closed);
    t.expectNothingSent();
    t.arrives(seg("ACK", 301, 101));
    t.expectSent({"RST seq=101"});
}

// C23, RFC 5961 7.
TEST_P(InEveryOpenState, C23_challengesAreLimitedByLinuxAlone) {
    Tcp t = start();
    t.arrives(seg("RST", t.rcvNxt() + 1));
    t.expectSent({t.ackNow()});
    t.arrives(seg("SYN", t.rcvNxt() + 1));
    if (isLinux()) {
        t.expectNothingSent();
        t.expectRule("challenge-limited");
    } else {
        t.expectSent({t.ackNow()});
    }
}

TEST(ChallengeLimit, C23_linuxSendsOnePer500Milliseconds) {
    Tcp t = Tcp::in(State::established, Stack::linux);
    t.arrives(seg("RST", 302));
    t.wait(499ms);
    t.arrives(seg("RST", 302));
    t.expectNothingSent();
    t.wait(1ms);
    t.arrives(seg("RST", 302));
    t.expectSent({"ACK seq=101 ack=301"});
}

TEST(ChallengeLimit, C17_emptyAcksOutOfTheWindowShareIt) {
    Tcp t = Tcp::in(State::established, Stack::linux);
    t.arrives(seg("ACK", 301 + 65535, 101));
    t.expectSent({"ACK seq=101 ack=301"});
    t.arrives(seg("ACK", 301 + 65535, 101));
    t.expectNothingSent();
}

TEST(ChallengeLimit, R20_soDoLateCopiesOfSynAndSynAck) {
    Tcp t = Tcp::in(State::established, under(Stack::linux, Opening::passive));
    t.arrives(seg("SYN", 300));
    t.expectSent({"ACK seq=101 ack=301"});
    t.arrives(seg("SYN+ACK", 300, 101));
    t.expectNothingSent();
    t.wait(500ms);
    t.arrives(seg("SYN+ACK", 300, 101));
    t.expectSent({"ACK seq=101 ack=301"});
}

// Only what two ends could answer each other for ever with is limited: text and FINs cannot.
TEST(ChallengeLimit, C15_oldTextIsAnsweredEachTime) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::established, stack);
        for (int i = 0; i < 3; ++i) {
            t.arrives(seg("PSH+ACK", 280, 101, 10));
            t.expectSent({"ACK seq=101 ack=301"});
        }
    }
}

// An orphan in FIN-WAIT-2 has nobody to protect: Linux gives it up for any RST or SYN in the window.
class OrphanInFinWait2 : public testing::TestWithParam<Case> {};
TEST_P(OrphanInFinWait2, answers) {
    play(GetParam());
}
const std::vector<Row> orphanRows{
    {"C07 RST in the window", onLinux, State::finWait2, arrives("RST", 350), {State::closed, {}}, lettingGo},
    {"C07 RST in the window is challenged",
     byRfc,
     State::finWait2,
     arrives("RST", 350),
     {State::finWait2, {"ACK seq=102 ack=301"}, "rst-challenged"},
     lettingGo},
    {"C07 SYN in the window",
     onLinux,
     State::finWait2,
     arrives("SYN", 350),
     {State::closed, {"RST+ACK seq=102 ack=301"}, "syn-in-window-reset"},
     lettingGo},
    {"C07 SYN in the window is challenged",
     byRfc,
     State::finWait2,
     arrives("SYN", 350),
     {State::finWait2, {"ACK seq=102 ack=301"}, "syn-challenged"},
     lettingGo},
    {"C01 RST exact is told to nobody",
     both,
     State::finWait2,
     arrives("RST", 301),
     {State::closed, {}, "rst-reset"},
     lettingGo},
};
INSTANTIATE_TEST_SUITE_P(Section, OrphanInFinWait2, testing::ValuesIn(cases(orphanRows)), caseName);

TEST(ZeroWindow, C22_exactResetIsHonoured) {
    for (const Stack stack : both) {
        Given given = under(stack);
        given.readsAtOnce = false;
        given.policies.window = 10;
        for (const std::uint32_t text : {0u, 5u}) {  // a reset may say why in its text: 3.5.3
            Tcp t = Tcp::in(State::established, given);
            t.arrives(seg("PSH+ACK", 301, 101, 10));
            ASSERT_EQ(t.rcvWnd(), 0u);
            t.arrives(seg("RST", 311, 0, text));
            t.expectState(State::closed);
            t.expectReport(Report::reset);
        }
    }
}

TEST(Wrapping, resetIsJudgedAcrossZero) {
    Given given;
    given.irs = 0xFFFFFFFE;  // RCV.NXT is 2^32 - 1
    Tcp t = Tcp::in(State::established, given);
    t.arrives(seg("RST", 5));
    t.expectSent({"ACK seq=101 ack=4294967295"});
    t.arrives(seg("RST", 0xFFFFFFFF));
    t.expectState(State::closed);
}

}  // namespace
}  // namespace synstep::test
