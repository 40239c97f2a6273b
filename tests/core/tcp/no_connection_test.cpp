// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9293 3.10.7.1 and 3.10.7.2: what arrives where there is no connection, or only a listener.
#include "tests/core/tcp/rows.h"

namespace synstep::test {
namespace {

class NoConnection : public testing::TestWithParam<Case> {};
TEST_P(NoConnection, answers) {
    play(GetParam());
}

const std::vector<Row> closedRows{
    {"L01 ACK",
     both,
     State::closed,
     arrives("ACK", 300, 700),
     {State::closed, {"RST seq=700"}, "reset-for-nobody"}},
    {"L01 SYN ACK", both, State::closed, arrives("SYN+ACK", 300, 700), {State::closed, {"RST seq=700"}}},
    {"L01 FIN ACK", both, State::closed, arrives("FIN+ACK", 300, 700), {State::closed, {"RST seq=700"}}},
    {"L01 ACK with text",
     both,
     State::closed,
     arrives("ACK", 300, 700, 10),
     {State::closed, {"RST seq=700"}}},
    {"L02 SYN counts one",
     both,
     State::closed,
     arrives("SYN", 300),
     {State::closed, {"RST+ACK seq=0 ack=301"}, "reset-without-ack-for-nobody"}},
    {"L02 FIN counts one",
     both,
     State::closed,
     arrives("FIN", 300),
     {State::closed, {"RST+ACK seq=0 ack=301"}}},
    {"L02 SYN FIN and three octets count five",
     both,
     State::closed,
     arrives("SYN+FIN", 300, 0, 3),
     {State::closed, {"RST+ACK seq=0 ack=305"}}},
    {"L02 no flags", both, State::closed, arrives("", 300), {State::closed, {"RST+ACK seq=0 ack=300"}}},
    {"L02 wraps", both, State::closed, arrives("SYN", 0xFFFFFFFF), {State::closed, {"RST+ACK seq=0 ack=0"}}},
    {"L03 RST", both, State::closed, arrives("RST", 300), {State::closed, {}, "rst-ignored"}},
    {"L03 RST ACK", both, State::closed, arrives("RST+ACK", 300, 700, 5), {State::closed, {}, "rst-ignored"}},
};
INSTANTIATE_TEST_SUITE_P(Closed, NoConnection, testing::ValuesIn(cases(closedRows)), caseName);

const std::vector<Row> listenRows{
    {"L05 RST", both, State::listen, arrives("RST", 300), {State::listen, {}, "rst-ignored"}},
    {"L05 RST ACK", both, State::listen, arrives("RST+ACK", 300, 700), {State::listen, {}, "rst-ignored"}},
    {"L05 SYN RST", both, State::listen, arrives("SYN+RST", 300), {State::listen, {}, "rst-ignored"}},
    {"L06 ACK",
     both,
     State::listen,
     arrives("ACK", 300, 700),
     {State::listen, {"RST seq=700"}, "listen-ack-reset"}},
    {"L06 FIN ACK", both, State::listen, arrives("FIN+ACK", 300, 700), {State::listen, {"RST seq=700"}}},
    {"L06 ACK with text",
     both,
     State::listen,
     arrives("ACK", 300, 700, 10),
     {State::listen, {"RST seq=700"}}},
    {"L07 SYN ACK",
     both,
     State::listen,
     arrives("SYN+ACK", 300, 700),
     {State::listen, {"RST seq=700"}, "listen-ack-reset"}},
    {"L08 SYN",
     both,
     State::listen,
     arrives("SYN", 300),
     {State::synReceived, {"SYN+ACK seq=100 ack=301"}, "listen-syn"}},
    {"L08 SYN wraps",
     both,
     State::listen,
     arrives("SYN", 0xFFFFFFFF),
     {State::synReceived, {"SYN+ACK seq=100 ack=0"}, "listen-syn"}},
    {"L09 only the SYN of one with text is acknowledged",
     both,
     State::listen,
     arrives("SYN", 300, 0, 10),
     {State::synReceived, {"SYN+ACK seq=100 ack=301"}, "listen-syn"}},
    {"L10 SYN FIN",
     byRfc,
     State::listen,
     arrives("SYN+FIN", 300),
     {State::synReceived, {"SYN+ACK seq=100 ack=301"}, "listen-syn"}},
    {"L10 SYN FIN is dropped",
     onLinux,
     State::listen,
     arrives("SYN+FIN", 300),
     {State::listen, {}, "listen-syn-fin-dropped"}},
    {"L11 FIN", both, State::listen, arrives("FIN", 300), {State::listen, {}, "listen-nothing"}},
    {"L11 no flags", both, State::listen, arrives("", 300), {State::listen, {}, "listen-nothing"}},
    {"L11 text without ACK",
     both,
     State::listen,
     arrives("PSH", 300, 0, 10),
     {State::listen, {}, "listen-nothing"}},
};
INSTANTIATE_TEST_SUITE_P(Listen, NoConnection, testing::ValuesIn(cases(listenRows)), caseName);

TEST(Listen, L11_opensByTheNextSyn) {
    Tcp t = Tcp::in(State::listen, Stack::rfc9293);
    t.arrives(seg("FIN", 300));
    t.arrives(seg("SYN", 500));
    t.expectState(State::synReceived);
    t.expectSent({"SYN+ACK seq=100 ack=501"});
    t.expectTimer(Timer::retransmission, std::chrono::seconds(1));
}

// L09: a stack that keeps the text of a SYN hands it over no earlier than it is ESTABLISHED.
TEST(Listen, L09_textOfSynIsHeldUntilEstablished) {
    Tcp t = Tcp::in(State::listen, Stack::rfc9293);
    t.arrives(seg("SYN", 300, 0, 10));
    t.expectTaken(0);
    t.arrives(seg("ACK", 311, 101));
    t.expectState(State::established);
    t.expectTaken(10);
    t.expectSent({"ACK seq=101 ack=311"});
}

TEST(Listen, L09_linuxDropsTheTextOfSyn) {
    Tcp t = Tcp::in(State::listen, Stack::linux);
    t.arrives(seg("SYN", 300, 0, 10));
    t.arrives(seg("ACK", 301, 101));
    t.expectState(State::established);
    t.expectTaken(0);
    EXPECT_EQ(t.rcvNxt(), SeqNum{301});
}

// R22, RFC 9293 3.7.1: the peer's MSS, 536 if it names none, never more than ours, never nothing.
TEST(Listen, R22_takesThePeersMss) {
    const auto mssAfter = [](const Segment& syn) {
        Tcp t = Tcp::in(State::listen, Stack::rfc9293);
        t.arrives(syn);
        return t.connection().tcb.sndMss;
    };
    EXPECT_EQ(mssAfter(withMss(seg("SYN", 300), 1000)), 1000u);
    EXPECT_EQ(mssAfter(seg("SYN", 300)), 536u);
    EXPECT_EQ(mssAfter(withMss(seg("SYN", 300), 9000)), 1460u);
    EXPECT_GT(mssAfter(withMss(seg("SYN", 300), 0)), 0u);
}

TEST(Listen, namesItsOwnMssOnTheSynAckOnly) {
    Tcp t = Tcp::in(State::listen, Stack::rfc9293);
    t.arrives(seg("SYN", 300));
    ASSERT_EQ(t.segments().size(), 1u);
    EXPECT_EQ(t.segments()[0].mss, std::uint16_t{1460});
    t.arrives(seg("ACK", 301, 101));
    t.send(10);
    ASSERT_EQ(t.segments().size(), 1u);
    EXPECT_EQ(t.segments()[0].mss, std::nullopt);
}

void twoWay(Given& given) {
    given.policies.handshake = Handshake::twoWay;
}
void fourWay(Given& given) {
    given.policies.handshake = Handshake::fourWay;
}

// The counterfactual handshakes.
const std::vector<Row> otherHandshakes{
    {"two way opens with the answer",
     both,
     State::listen,
     arrives("SYN", 300),
     {State::established, {"SYN+ACK seq=100 ack=301"}, "listen-syn-two-way"},
     twoWay},
    {"two way answers a copy of the SYN alike",
     both,
     State::listen,
     [](Tcp& t) {
         t.arrives(seg("SYN", 300));
         t.arrives(seg("SYN", 300));
     },
     {State::established, {"SYN+ACK seq=100 ack=301"}, "syn-copy-two-way"},
     twoWay},
    {"two way needs no timer",
     both,
     State::listen,
     [](Tcp& t) {
         t.arrives(seg("SYN", 300));
         t.wait(std::chrono::hours(1));
     },
     {State::established, {}},
     twoWay},
    {"two way sends no third message",
     both,
     State::synSent,
     arrives("SYN+ACK", 300, 101),
     {State::established, {}, "syn-sent-established"},
     twoWay},
    {"four way sends ACK and SYN apart",
     both,
     State::listen,
     arrives("SYN", 300),
     {State::synReceived, {"ACK seq=100 ack=301", "SYN seq=100"}, "listen-syn-four-way"},
     fourWay},
    {"four way notes the ACK",
     both,
     State::synSent,
     arrives("ACK", 300, 101),
     {State::synSent, {}, "syn-sent-ack-noted"},
     fourWay},
    {"four way opens by the SYN after the ACK",
     both,
     State::synSent,
     [](Tcp& t) {
         t.arrives(seg("ACK", 300, 101));
         t.arrives(seg("SYN", 300));
     },
     {State::established, {"ACK seq=101 ack=301"}, "syn-sent-established"},
     fourWay},
};
INSTANTIATE_TEST_SUITE_P(OtherHandshake, NoConnection, testing::ValuesIn(cases(otherHandshakes)), caseName);

}  // namespace
}  // namespace synstep::test
