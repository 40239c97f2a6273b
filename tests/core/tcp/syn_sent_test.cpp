// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9293 3.10.7.3: what arrives in SYN-SENT.
#include "tests/core/tcp/rows.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

class SynSent : public testing::TestWithParam<Case> {};
TEST_P(SynSent, answers) {
    play(GetParam());
}

const std::vector<Row> rows{
    {"S01 SYN ACK opens",
     both,
     State::synSent,
     arrives("SYN+ACK", 300, 101),
     {State::established, {"ACK seq=101 ack=301"}, "syn-sent-established"}},
    {"S01 wraps",
     both,
     State::synSent,
     arrives("SYN+ACK", 0xFFFFFFFF, 101),
     {State::established, {"ACK seq=101 ack=0"}}},
    {"S02 SYN ACK with text",
     byRfc,
     State::synSent,
     arrives("SYN+ACK", 300, 101, 10),
     {State::established, {"ACK seq=101 ack=311"}, "text-taken"}},
    {"S02 text is dropped",
     onLinux,
     State::synSent,
     arrives("SYN+ACK", 300, 101, 10),
     {State::established, {"ACK seq=101 ack=301"}}},
    {"S03 SYN ACK FIN",
     byRfc,
     State::synSent,
     arrives("SYN+ACK+FIN", 300, 101),
     {State::closeWait, {"ACK seq=101 ack=302"}, "fin-taken", Report::closing}},
    {"S03 FIN is ignored",
     onLinux,
     State::synSent,
     arrives("SYN+ACK+FIN", 300, 101),
     {State::established, {"ACK seq=101 ack=301"}}},
    {"S04 SYN ACK of too little",
     both,
     State::synSent,
     arrives("SYN+ACK", 300, 100),
     {State::synSent, {"RST seq=100"}, "syn-sent-bad-ack"}},
    {"S04 SYN ACK of an old SYN",
     both,
     State::synSent,
     arrives("SYN+ACK", 300, 91),
     {State::synSent, {"RST seq=91"}, "syn-sent-bad-ack"}},
    {"S04 SYN ACK of too much",
     both,
     State::synSent,
     arrives("SYN+ACK", 300, 102),
     {State::synSent, {"RST seq=102"}, "syn-sent-bad-ack"}},
    {"S04 ACK of too little",
     both,
     State::synSent,
     arrives("ACK", 300, 100),
     {State::synSent, {"RST seq=100"}, "syn-sent-bad-ack"}},
    {"S04 FIN ACK of too much",
     both,
     State::synSent,
     arrives("FIN+ACK", 300, 500),
     {State::synSent, {"RST seq=500"}, "syn-sent-bad-ack"}},
    {"S05 ACK without SYN",
     both,
     State::synSent,
     arrives("ACK", 300, 101),
     {State::synSent, {}, "syn-sent-nothing"}},
    {"S05 FIN ACK without SYN",
     both,
     State::synSent,
     arrives("FIN+ACK", 300, 101),
     {State::synSent, {}, "syn-sent-nothing"}},
    {"S06 RST ACK of our SYN",
     both,
     State::synSent,
     arrives("RST+ACK", 0, 101),
     {State::closed, {}, "syn-sent-refused", Report::refused}},
    {"S06 RST ACK with text",
     both,
     State::synSent,
     arrives("RST+ACK", 999, 101, 10),
     {State::closed, {}, "syn-sent-refused", Report::refused}},
    {"S07 RST with a bad ACK",
     both,
     State::synSent,
     arrives("RST+ACK", 0, 91),
     {State::synSent, {}, "syn-sent-bad-ack"}},
    {"S07 RST ACK of our ISS",
     both,
     State::synSent,
     arrives("RST+ACK", 0, 100),
     {State::synSent, {}, "syn-sent-bad-ack"}},
    {"S08 RST without ACK",
     both,
     State::synSent,
     arrives("RST", 300),
     {State::synSent, {}, "syn-sent-rst-ignored"}},
    {"S08 SYN RST",
     both,
     State::synSent,
     arrives("SYN+RST", 300),
     {State::synSent, {}, "syn-sent-rst-ignored"}},
    {"S09 FIN", both, State::synSent, arrives("FIN", 300), {State::synSent, {}, "syn-sent-nothing"}},
    {"S09 no flags", both, State::synSent, arrives("", 300), {State::synSent, {}, "syn-sent-nothing"}},
    {"S10 SYN of the other side",
     both,
     State::synSent,
     arrives("SYN", 300),
     {State::synReceived, {"SYN+ACK seq=100 ack=301"}, "syn-sent-simultaneous"}},
    {"S11 SYN with text",
     both,
     State::synSent,
     arrives("SYN", 300, 0, 10),
     {State::synReceived, {"SYN+ACK seq=100 ack=301"}, "syn-sent-simultaneous"}},
    {"S12 SYN FIN",
     both,
     State::synSent,
     arrives("SYN+FIN", 300),
     {State::synReceived, {"SYN+ACK seq=100 ack=301"}, "syn-sent-simultaneous"}},
};
INSTANTIATE_TEST_SUITE_P(Section, SynSent, testing::ValuesIn(cases(rows)), caseName);

TEST(SynSentTimer, S04_isUntouchedByABadAckUnderTheRfc) {
    Tcp t = Tcp::in(State::synSent, Stack::rfc9293);
    t.wait(300ms);
    t.arrives(seg("SYN+ACK", 300, 91));
    t.expectTimer(Timer::retransmission, 700ms);
}

TEST(SynSentTimer, S04_linuxSendsTheSynAgainAtOnceAfterABadAck) {
    Tcp t = Tcp::in(State::synSent, Stack::linux);
    t.wait(300ms);
    t.arrives(seg("SYN+ACK", 300, 91));
    t.expectSent({"RST seq=91"});
    t.expectRule("syn-sent-bad-ack-repeat");
    t.expires(Timer::retransmission);
    t.expectSent({"SYN seq=100"});
    EXPECT_EQ(t.elapsed(), 300ms);
}

TEST(SynSentTimer, S04_linuxDoesSoOnlyIfTheSynWasNotRepeatedBefore) {
    Tcp t = Tcp::in(State::synSent, Stack::linux);
    t.expires(Timer::retransmission);
    t.wait(300ms);
    t.arrives(seg("SYN+ACK", 300, 91));
    t.expectSent({"RST seq=91"});
    t.expectTimer(Timer::retransmission, 700ms);
}

TEST(SynSentTimer, S07_linuxSendsTheSynAgainAfterAResetWithABadAck) {
    Tcp t = Tcp::in(State::synSent, Stack::linux);
    t.arrives(seg("RST+ACK", 0, 91));
    t.expires(Timer::retransmission);
    t.expectSent({"SYN seq=100"});
}

TEST(SynSentTimer, S10_startsAnewWithTheSynAckUnderTheRfc) {
    Tcp t = Tcp::in(State::synSent, Stack::rfc9293);
    t.wait(300ms);
    t.arrives(seg("SYN", 300));
    t.expectTimer(Timer::retransmission, 1s);
}

TEST(SynSentTimer, S10_runsOnUnderLinux) {
    Tcp t = Tcp::in(State::synSent, Stack::linux);
    t.wait(300ms);
    t.arrives(seg("SYN", 300));
    t.expectTimer(Timer::retransmission, 700ms);
}

TEST(SynSent, S11_textOfSynIsReadableOnceEstablished) {
    Tcp t = Tcp::in(State::synSent, Stack::rfc9293);
    t.arrives(seg("SYN", 300, 0, 10));
    t.expectTaken(0);
    t.arrives(seg("ACK", 311, 101));
    t.expectState(State::established);
    t.expectTaken(10);
    t.expectSent({"ACK seq=101 ack=311"});
}

TEST(SynSent, S12_finOfSynFinCountsWhenItComesAgain) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::synSent, stack);
        t.arrives(seg("SYN+FIN", 300));
        t.arrives(seg("FIN+ACK", 301, 101));
        t.expectState(State::closeWait);
        t.expectSent({"ACK seq=101 ack=302"});
    }
}

TEST(SynSent, S14_whatIsWrittenRidesOnTheThirdMessage) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::synSent, stack);
        t.send(10);
        t.expectNothingSent();
        t.expectRule("send-queued");
        t.arrives(seg("SYN+ACK", 300, 101));
        t.expectSent({"PSH+ACK seq=101 ack=301 len=10"});
    }
}

TEST(SynSent, S14_moreThanTheWindowWaitsForRoom) {
    Tcp t = Tcp::in(State::synSent, Stack::rfc9293);
    t.send(30);
    t.arrives(withWindow(seg("SYN+ACK", 300, 101), 20));
    t.expectSent({"ACK seq=101 ack=301 len=20"});
    t.arrives(withWindow(seg("ACK", 301, 121), 20));
    t.expectSent({"PSH+ACK seq=121 ack=301 len=10"});
}

TEST(SynSent, S13_lateSynAckAfterCloseIsReset) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::synSent, stack);
        t.close();
        t.expectState(State::closed);
        t.expectNothingSent();
        t.arrives(seg("SYN+ACK", 300, 101));
        t.expectSent({"RST seq=101"});
    }
}

TEST(SynSent, R18_anOldSynAcksResetLeavesTheRealOneToOpen) {
    Tcp t = Tcp::in(State::synSent, Stack::rfc9293);
    t.arrives(seg("SYN+ACK", 300, 91));
    t.arrives(seg("SYN+ACK", 400, 101));
    t.expectState(State::established);
    t.expectSent({"ACK seq=101 ack=401"});
}

TEST(SynSent, R18_linuxSendsItsSynAgainWithThatReset) {
    Tcp t = Tcp::in(State::synSent, Stack::linux);
    t.arrives(seg("SYN+ACK", 300, 91));
    t.expectSent({"RST seq=91"});
    t.wait(0s);
    t.expectSent({"SYN seq=100"});
    t.arrives(seg("SYN+ACK", 400, 101));
    t.expectState(State::established);
    t.expectSent({"ACK seq=101 ack=401"});
}

TEST(SynSent, takesThePeersMss) {
    Tcp t = Tcp::in(State::synSent, Stack::rfc9293);
    ASSERT_EQ(t.connection().tcb.sndMss, 536u);
    t.arrives(withMss(seg("SYN+ACK", 300, 101), 100));
    t.send(250);
    t.expectSent(
        {"ACK seq=101 ack=301 len=100", "ACK seq=201 ack=301 len=100", "PSH+ACK seq=301 ack=301 len=50"});
}

}  // namespace
}  // namespace synstep::test
