// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9293 3.10.7.4 in SYN-RECEIVED, after a passive and after an active open.
#include "tests/core/tcp/rows.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

class SynReceived : public testing::TestWithParam<Case> {};
TEST_P(SynReceived, answers) {
    play(GetParam());
}

const std::vector<Row> eitherWay{
    {"R01 ACK opens",
     both,
     State::synReceived,
     arrives("ACK", 301, 101),
     {State::established, {}, "syn-received-established"}},
    {"R02 text with the ACK",
     both,
     State::synReceived,
     arrives("PSH+ACK", 301, 101, 10),
     {State::established, {"ACK seq=101 ack=311"}, "text-taken"}},
    {"R03 FIN with the ACK",
     both,
     State::synReceived,
     arrives("FIN+ACK", 301, 101),
     {State::closeWait, {"ACK seq=101 ack=302"}, "fin-taken", Report::closing}},
    {"R04 ACK of too little",
     both,
     State::synReceived,
     arrives("ACK", 301, 100),
     {State::synReceived, {"RST seq=100"}, "syn-received-bad-ack"}},
    {"R04 ACK of an old SYN",
     both,
     State::synReceived,
     arrives("ACK", 301, 51),
     {State::synReceived, {"RST seq=51"}, "syn-received-bad-ack"}},
    {"R04 ACK of too much",
     both,
     State::synReceived,
     arrives("ACK", 301, 102),
     {State::synReceived, {"RST seq=102"}, "syn-received-bad-ack"}},
    {"R10 RST in the window is challenged",
     both,
     State::synReceived,
     arrives("RST", 302),
     {State::synReceived, {"ACK seq=101 ack=301"}, "rst-challenged"}},
    {"R10 at its right edge",
     both,
     State::synReceived,
     arrives("RST", 301 + 65534),
     {State::synReceived, {"ACK seq=101 ack=301"}, "rst-challenged"}},
    {"R11 RST left of the window",
     both,
     State::synReceived,
     arrives("RST", 300),
     {State::synReceived, {}, "rst-outside-window"}},
    {"R11 RST right of the window",
     both,
     State::synReceived,
     arrives("RST", 301 + 65535),
     {State::synReceived, {}, "rst-outside-window"}},
    {"C11 no flags in the window",
     both,
     State::synReceived,
     arrives("", 301),
     {State::synReceived, {}, "no-ack-bit"}},
    {"C11 FIN without ACK in the window",
     both,
     State::synReceived,
     arrives("FIN", 301),
     {State::synReceived, {}, "no-ack-bit"}},
    {"C16 ACK beyond the window",
     both,
     State::synReceived,
     arrives("ACK", 301 + 65535, 101),
     {State::synReceived, {"ACK seq=101 ack=301"}, "unacceptable"}},
};
std::vector<Row> passiveVersions() {
    std::vector<Row> rows = eitherWay;
    for (Row& row : rows) row.tune = passively;
    return rows;
}
INSTANTIATE_TEST_SUITE_P(Active, SynReceived, testing::ValuesIn(cases(eitherWay)), caseName);
INSTANTIATE_TEST_SUITE_P(Passive, SynReceived, testing::ValuesIn(cases(passiveVersions())), caseName);

void passivelyWithoutChallenges(Given& given) {
    passively(given);
    withoutChallenges(given);
}

const std::vector<Row> passiveRows{
    {"R05 copy of the SYN",
     byRfc,
     State::synReceived,
     arrives("SYN", 300),
     {State::synReceived, {"ACK seq=101 ack=301"}, "unacceptable"},
     passively},
    {"R05 copy of the SYN draws the SYN ACK again",
     onLinux,
     State::synReceived,
     arrives("SYN", 300),
     {State::synReceived, {"SYN+ACK seq=100 ack=301"}, "syn-copy-answered"},
     passively},
    {"R06 other SYN in the window",
     byRfc,
     State::synReceived,
     arrives("SYN", 310),
     {State::closed, {}, "syn-back-to-listen"},
     passively},
    {"R06 other SYN in the window is reset",
     onLinux,
     State::synReceived,
     arrives("SYN", 310),
     {State::closed, {"RST+ACK seq=0 ack=311"}, "syn-back-to-listen-reset"},
     passively},
    {"R06b other SYN out of the window",
     both,
     State::synReceived,
     arrives("SYN", 290),
     {State::synReceived, {"ACK seq=101 ack=301"}, "unacceptable"},
     passively},
    {"R08 RST exact",
     both,
     State::synReceived,
     arrives("RST", 301),
     {State::closed, {}, "rst-back-to-listen"},
     passively},
    {"R10 RST in the window with RFC 5961 off",
     both,
     State::synReceived,
     arrives("RST", 350),
     {State::closed, {}, "rst-back-to-listen"},
     passivelyWithoutChallenges},
    {"R12 the ACK field of a RST does not matter",
     both,
     State::synReceived,
     arrives("RST+ACK", 301, 7777),
     {State::closed, {}, "rst-back-to-listen"},
     passively},
    {"R12 a good ACK field does not make up for a bad number",
     both,
     State::synReceived,
     arrives("RST+ACK", 290, 101),
     {State::synReceived, {}, "rst-outside-window"},
     passively},
    {"FreeBSD answers another SYN by its SYN ACK",
     {Stack::freebsd},
     State::synReceived,
     arrives("SYN", 310),
     {State::synReceived, {"SYN+ACK seq=100 ack=301"}},
     passively},
};
INSTANTIATE_TEST_SUITE_P(PassiveOnly, SynReceived, testing::ValuesIn(cases(passiveRows)), caseName);

const std::vector<Row> activeRows{
    {"R07 SYN in the window",
     both,
     State::synReceived,
     arrives("SYN", 310),
     {State::synReceived, {"ACK seq=101 ack=301"}, "syn-challenged"}},
    {"R09 RST exact",
     byRfc,
     State::synReceived,
     arrives("RST", 301),
     {State::closed, {}, "rst-refused", Report::refused}},
    {"R09 RST exact is a reset",
     onLinux,
     State::synReceived,
     arrives("RST", 301),
     {State::closed, {}, "rst-refused", Report::reset}},
    {"R13 crossing SYN ACK",
     byRfc,
     State::synReceived,
     arrives("SYN+ACK", 300, 101),
     {State::established, {}, "simultaneous-syn-ack"}},
    {"R13 crossing SYN ACK is acknowledged",
     onLinux,
     State::synReceived,
     arrives("SYN+ACK", 300, 101),
     {State::established, {"ACK seq=101 ack=301"}, "simultaneous-syn-ack"}},
    {"R13 SYN ACK with a wrong ACK",
     both,
     State::synReceived,
     arrives("SYN+ACK", 300, 150),
     {State::synReceived, {"ACK seq=101 ack=301"}, "unacceptable"}},
    {"R15 close",
     both,
     State::synReceived,
     [](Tcp& t) { t.close(); },
     {State::finWait1, {"FIN+ACK seq=101 ack=301"}, "close-syn-received"}},
    {"C06 SYN in the window with RFC 5961 off",
     both,
     State::synReceived,
     arrives("SYN", 310),
     {State::closed, {"RST+ACK seq=101 ack=301"}, "syn-in-window-reset", Report::reset},
     withoutChallenges},
};
INSTANTIATE_TEST_SUITE_P(ActiveOnly, SynReceived, testing::ValuesIn(cases(activeRows)), caseName);

TEST(SynReceived, R05_linuxRestartsItsTimerWithTheAnswerToACopy) {
    Tcp t = Tcp::in(State::synReceived, under(Stack::linux, Opening::passive));
    t.wait(400ms);
    t.arrives(seg("SYN", 300));
    t.expectTimer(Timer::retransmission, 1s);
}

TEST(SynReceived, R05_linuxAnswersOneCopyPer500Milliseconds) {
    Tcp t = Tcp::in(State::synReceived, under(Stack::linux, Opening::passive));
    t.arrives(seg("SYN", 300));
    t.wait(499ms);
    t.arrives(seg("SYN", 300));
    t.expectNothingSent();
    t.expectRule("challenge-limited");
    t.wait(1ms);
    t.arrives(seg("SYN", 300));
    t.expectSent({"SYN+ACK seq=100 ack=301"});
}

// Its text reaches into the window, the SYN does not.
TEST(SynReceived, R05_R06b_anOldSynWithTextIsNoOtherSyn) {
    for (const std::uint32_t seq : {300u, 295u}) {
        Tcp t = Tcp::in(State::listen, under(Stack::rfc9293, Opening::passive));
        t.arrives(seg("SYN", 300, 0, 10));
        t.arrives(seg("SYN", seq, 0, 10));
        t.expectState(State::synReceived);
        t.expectSent({"ACK seq=101 ack=301"});
    }
}

TEST(SynReceived, R05_theAnswerIsMarkedAsACopy) {
    Tcp t = Tcp::in(State::synReceived, under(Stack::linux, Opening::passive));
    t.arrives(seg("SYN", 300));
    EXPECT_EQ(t.copiesOf(), std::vector<SegmentId>{1});
}

TEST(SynReceived, R15_closesInOrderAfterBothHaveOpened) {
    Tcp t = Tcp::in(State::synReceived, Stack::rfc9293);
    t.shutdown();
    t.arrives(seg("ACK", 301, 102));
    t.expectState(State::finWait2);
    t.expectNoTimer(Timer::retransmission);
}

TEST(SynReceived, S14_whatWasWrittenLeavesWhenItIsEstablished) {
    Tcp t = Tcp::in(State::synReceived, Stack::rfc9293);
    t.send(10);
    t.expectNothingSent();
    t.arrives(seg("ACK", 301, 101));
    t.expectSent({"PSH+ACK seq=101 ack=301 len=10"});
}

TEST(SynReceived, R03_finBeforeTheThirdMessageWaitsForIt) {
    Tcp t = Tcp::in(State::synReceived, under(Stack::rfc9293, Opening::passive));
    t.arrives(seg("FIN+ACK", 311, 101));  // ten octets are missing before it
    t.expectState(State::established);
    t.expectSent({"ACK seq=101 ack=301"});
    t.arrives(seg("PSH+ACK", 301, 101, 10));
    t.expectState(State::closeWait);
    t.expectSent({"ACK seq=101 ack=312"});
}

}  // namespace
}  // namespace synstep::test
