// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9293 3.10.1 to 3.10.6: every call in every state.
#include "tests/core/tcp/rows.h"

namespace synstep::test {
namespace {

enum class UserCall { open, send, read, shutdown, close, abort };

Refusal make(Tcp& t, UserCall call) {
    switch (call) {
        case UserCall::open:
            return t.open();
        case UserCall::send:
            return t.send(10);
        case UserCall::read:
            return t.read();
        case UserCall::shutdown:
            return t.shutdown();
        case UserCall::close:
            return t.close();
        case UserCall::abort:
            return t.abort();
    }
    return Refusal::none;
}

struct CallRow {
    const char* name;
    UserCall call;
    State before;
    Refusal refusal;
    State after;
    std::vector<std::string> sent;
    const char* rule;  // "": none is asked for
};
void PrintTo(const CallRow& row, std::ostream* out) {
    *out << row.name << " in " << toString(row.before);
}

class EveryCall : public testing::TestWithParam<CallRow> {};

TEST_P(EveryCall, doesAsWritten) {
    const CallRow& row = GetParam();
    Tcp t = Tcp::in(row.before, Stack::rfc9293);
    const Connection before = t.connection();
    const Refusal refusal = make(t, row.call);
    EXPECT_EQ(toString(refusal), toString(row.refusal)) << t.transcript();
    t.expectState(row.after);
    t.expectSent(row.sent);
    if (*row.rule) t.expectRule(row.rule);
    if (refusal == Refusal::none) return;
    EXPECT_EQ(t.connection(), before) << "a refused call has changed something\n" << t.transcript();
    EXPECT_TRUE(t.rules().empty()) << t.transcript();
}

std::string callName(const testing::TestParamInfo<CallRow>& info) {
    return identifier(std::string(info.param.name).append("_").append(toString(info.param.before)));
}

std::vector<CallRow> refusedIn(const char* name, UserCall call, Refusal refusal,
                               const std::vector<State>& states) {
    std::vector<CallRow> rows;
    for (const State s : states) rows.push_back({name, call, s, refusal, s, {}, ""});
    return rows;
}

using enum State;
constexpr Refusal exists = Refusal::connectionAlreadyExists, missing = Refusal::connectionDoesNotExist,
                  ending = Refusal::connectionClosing, granted = Refusal::none;

const std::vector<CallRow> opens{
    {"L04 open", UserCall::open, closed, granted, synSent, {"SYN seq=100"}, "active-open"},
};
INSTANTIATE_TEST_SUITE_P(Open, EveryCall, testing::ValuesIn(opens), callName);
INSTANTIATE_TEST_SUITE_P(S19_OpenAgain, EveryCall,
                         testing::ValuesIn(refusedIn("open", UserCall::open, exists,
                                                     {listen, synSent, synReceived, established, finWait1,
                                                      finWait2, closeWait, closing, lastAck, timeWait})),
                         callName);

const std::vector<CallRow> sends{
    {"S14 send", UserCall::send, synSent, granted, synSent, {}, "send-queued"},
    {"S14 send", UserCall::send, synReceived, granted, synReceived, {}, "send-queued"},
    {"send",
     UserCall::send,
     established,
     granted,
     established,
     {"PSH+ACK seq=101 ack=301 len=10"},
     "send-now"},
    {"D12 send",
     UserCall::send,
     closeWait,
     granted,
     closeWait,
     {"PSH+ACK seq=101 ack=302 len=10"},
     "send-now"},
};
INSTANTIATE_TEST_SUITE_P(Send, EveryCall, testing::ValuesIn(sends), callName);
INSTANTIATE_TEST_SUITE_P(SendToNobody, EveryCall,
                         testing::ValuesIn(refusedIn("send", UserCall::send, missing, {closed, listen})),
                         callName);
INSTANTIATE_TEST_SUITE_P(D28_SendAfterClose, EveryCall,
                         testing::ValuesIn(refusedIn("send", UserCall::send, ending,
                                                     {finWait1, finWait2, closing, lastAck, timeWait})),
                         callName);

const std::vector<CallRow> reads{
    {"read", UserCall::read, synSent, granted, synSent, {}, "receive"},
    {"read", UserCall::read, established, granted, established, {}, "receive"},
    {"read", UserCall::read, finWait1, granted, finWait1, {}, "receive"},
    {"read", UserCall::read, finWait2, granted, finWait2, {}, "receive"},
};
INSTANTIATE_TEST_SUITE_P(Receive, EveryCall, testing::ValuesIn(reads), callName);
INSTANTIATE_TEST_SUITE_P(ReceiveFromNobody, EveryCall,
                         testing::ValuesIn(refusedIn("read", UserCall::read, missing, {closed, listen})),
                         callName);
INSTANTIATE_TEST_SUITE_P(ReceiveAfterThePeersFin, EveryCall,
                         testing::ValuesIn(refusedIn("read", UserCall::read, ending,
                                                     {closeWait, closing, lastAck, timeWait})),
                         callName);

const std::vector<CallRow> endings{
    {"S13 shutdown", UserCall::shutdown, synSent, granted, closed, {}, "close-syn-sent"},
    {"S13 close", UserCall::close, synSent, granted, closed, {}, "close-syn-sent"},
    {"R15 shutdown",
     UserCall::shutdown,
     synReceived,
     granted,
     finWait1,
     {"FIN+ACK seq=101 ack=301"},
     "close-syn-received"},
    {"D01 shutdown",
     UserCall::shutdown,
     established,
     granted,
     finWait1,
     {"FIN+ACK seq=101 ack=301"},
     "close-established"},
    {"D01 close",
     UserCall::close,
     established,
     granted,
     finWait1,
     {"FIN+ACK seq=101 ack=301"},
     "close-established"},
    {"D13 shutdown",
     UserCall::shutdown,
     closeWait,
     granted,
     lastAck,
     {"FIN+ACK seq=101 ack=302"},
     "close-close-wait"},
    {"D13 close",
     UserCall::close,
     closeWait,
     granted,
     lastAck,
     {"FIN+ACK seq=101 ack=302"},
     "close-close-wait"},
    {"close after shutdown", UserCall::close, finWait1, granted, finWait1, {}, "close-again"},
    {"close after shutdown", UserCall::close, finWait2, granted, finWait2, {}, "close-again"},
    {"close after shutdown", UserCall::close, closing, granted, closing, {}, "close-again"},
    {"close after shutdown", UserCall::close, lastAck, granted, lastAck, {}, "close-again"},
    {"T14 close after shutdown", UserCall::close, timeWait, granted, timeWait, {}, "close-again"},
};
INSTANTIATE_TEST_SUITE_P(Close, EveryCall, testing::ValuesIn(endings), callName);
INSTANTIATE_TEST_SUITE_P(CloseNobody, EveryCall,
                         testing::ValuesIn(refusedIn("close", UserCall::close, missing, {closed, listen})),
                         callName);
INSTANTIATE_TEST_SUITE_P(ShutdownNobody, EveryCall,
                         testing::ValuesIn(refusedIn("shutdown", UserCall::shutdown, missing,
                                                     {closed, listen})),
                         callName);
INSTANTIATE_TEST_SUITE_P(D30_ShutdownAgain, EveryCall,
                         testing::ValuesIn(refusedIn("shutdown", UserCall::shutdown, ending,
                                                     {finWait1, finWait2, closing, lastAck, timeWait})),
                         callName);

const std::vector<CallRow> aborts{
    {"abort", UserCall::abort, synSent, granted, closed, {}, "abort-quietly"},
    {"D24 abort", UserCall::abort, synReceived, granted, closed, {"RST seq=101"}, "abort-with-reset"},
    {"D24 abort", UserCall::abort, established, granted, closed, {"RST seq=101"}, "abort-with-reset"},
    {"D24 abort", UserCall::abort, finWait1, granted, closed, {"RST seq=102"}, "abort-with-reset"},
    {"D24 abort", UserCall::abort, finWait2, granted, closed, {"RST seq=102"}, "abort-with-reset"},
    {"D24 abort", UserCall::abort, closeWait, granted, closed, {"RST seq=101"}, "abort-with-reset"},
    {"D26 abort", UserCall::abort, closing, granted, closed, {}, "abort-quietly"},
    {"D26 abort", UserCall::abort, lastAck, granted, closed, {}, "abort-quietly"},
    {"D26 abort", UserCall::abort, timeWait, granted, closed, {}, "abort-quietly"},
};
INSTANTIATE_TEST_SUITE_P(Abort, EveryCall, testing::ValuesIn(aborts), callName);
INSTANTIATE_TEST_SUITE_P(AbortNobody, EveryCall,
                         testing::ValuesIn(refusedIn("abort", UserCall::abort, missing, {closed, listen})),
                         callName);

TEST(Abort, D24_linuxCarriesAnAck) {
    Tcp t = Tcp::in(State::established, Stack::linux);
    t.abort();
    t.expectSent({"RST+ACK seq=101 ack=301"});
    t.expectNoTimers();
}

TEST(Abort, D25_afterShutdownFollowsTheFin) {
    Tcp t = Tcp::in(State::established, Stack::linux);
    t.shutdown();
    t.expectSent({"FIN+ACK seq=101 ack=301"});
    t.abort();
    t.expectSent({"RST+ACK seq=102 ack=301"});
    t.expectState(State::closed);
}

TEST(Abort, forgetsWhatWasQueued) {
    Given given;
    given.peerWindow = 10;
    Tcp t = Tcp::in(State::established, given);
    t.send(30);
    t.abort();
    t.expectSent({"RST seq=111"});
    EXPECT_TRUE(t.connection().retransmissionQueue.empty());
    EXPECT_EQ(t.connection().unsent, 0u);
}

TEST(Close, D23_withUnreadTextResets) {
    for (const Stack stack : both) {
        Given given = under(stack);
        unread(given);
        Tcp t = Tcp::in(State::established, given);
        t.arrives(seg("PSH+ACK", 301, 101, 10));
        t.close();
        t.expectState(State::closed);
        t.expectSent({"RST+ACK seq=101 ack=311"});
        t.expectRule("close-with-unread-text");
        t.expectNoTimers();
    }
}

TEST(Close, D23_readTextIsNoReasonToReset) {
    Given given;
    unread(given);
    Tcp t = Tcp::in(State::established, given);
    t.arrives(seg("PSH+ACK", 301, 101, 10));
    t.read();
    t.close();
    t.expectState(State::finWait1);
    t.expectSent({"FIN+ACK seq=101 ack=311"});
}

// 3.10.3: after the peer's FIN what is at hand can still be received, once.
TEST(Receive, takesWhatCameBeforeTheFin) {
    Given given;
    unread(given);
    Tcp t = Tcp::in(State::established, given);
    t.arrives(seg("FIN+PSH+ACK", 301, 101, 10));
    t.expectState(State::closeWait);
    EXPECT_EQ(t.read(), Refusal::none);
    EXPECT_EQ(t.read(), Refusal::connectionClosing);
}

// 3.10.4: in SYN-RECEIVED "queue for processing after entering ESTABLISHED state" if SENDs are pending.
TEST(Close, inSynReceivedWaitsForTextByTheRfc) {
    Tcp rfc = Tcp::in(State::synReceived, Stack::rfc9293);
    rfc.send(10);
    rfc.shutdown();
    rfc.expectState(State::synReceived);
    rfc.expectNothingSent();
    rfc.expectRule("close-queued");
    rfc.arrives(seg("ACK", 301, 101));
    rfc.expectState(State::finWait1);
    rfc.expectSent({"FIN+PSH+ACK seq=101 ack=301 len=10"});

    Tcp linux = Tcp::in(State::synReceived, Stack::linux);
    linux.send(10);
    linux.shutdown();
    linux.expectState(State::finWait1);
}

// In CLOSE-WAIT "until all preceding SENDs have been segmentized"; Linux changes its state at once.
TEST(Close, inCloseWaitWaitsForTextByTheRfc) {
    Given given;
    given.peerWindow = 4;
    Tcp rfc = Tcp::in(State::closeWait, given);
    rfc.send(10);
    rfc.shutdown();
    rfc.expectState(State::closeWait);
    rfc.arrives(withWindow(seg("ACK", 302, 105), 4));
    rfc.expectSent({"ACK seq=105 ack=302 len=4"});
    rfc.arrives(seg("ACK", 302, 109));
    rfc.expectState(State::lastAck);
    rfc.expectSent({"FIN+PSH+ACK seq=109 ack=302 len=2"});

    given.policies = policiesOf(Stack::linux);
    Tcp linux = Tcp::in(State::closeWait, given);
    linux.send(10);
    linux.shutdown();
    linux.expectState(State::lastAck);
}

TEST(Close, shutdownWithUnreadTextEndsSendingOnly) {
    Given given;
    unread(given);
    Tcp t = Tcp::in(State::established, given);
    t.arrives(seg("PSH+ACK", 301, 101, 10));
    t.shutdown();
    t.expectState(State::finWait1);
    t.expectSent({"FIN+ACK seq=101 ack=311"});
}

TEST(Close, D30_againIsRefusedAndSendsNoSecondFin) {
    Tcp t = Tcp::in(State::established, Stack::linux);
    t.close();
    EXPECT_EQ(t.close(), Refusal::connectionClosing);
    t.expectNothingSent();
    EXPECT_EQ(t.shutdown(), Refusal::connectionClosing);
    t.expectNothingSent();
}

TEST(Close, D20_textGoesFirstAndTheFinRides) {
    for (const Stack stack : both) {
        Given given = under(stack);
        given.peerWindow = 10;
        Tcp t = Tcp::in(State::established, given);
        t.send(25);
        t.expectSent({"ACK seq=101 ack=301 len=10"});
        t.shutdown();
        t.expectState(State::finWait1);
        t.expectNothingSent();
        t.arrives(withWindow(seg("ACK", 301, 111), 10));
        t.expectSent({"ACK seq=111 ack=301 len=10"});
        t.arrives(withWindow(seg("ACK", 301, 121), 10));
        t.expectSent({"FIN+PSH+ACK seq=121 ack=301 len=5"});
    }
}

TEST(Close, D20_theFinRidesOnTheLastOfSeveralSegments) {
    Given given;
    given.peerWindow = 0;
    Tcp t = Tcp::in(State::established, given);
    t.send(3000);
    t.shutdown();
    t.arrives(seg("ACK", 301, 101));
    t.expectSent({"ACK seq=101 ack=301 len=1460", "ACK seq=1561 ack=301 len=1460",
                  "FIN+PSH+ACK seq=3021 ack=301 len=80"});
}

TEST(Close, D20_finNeedsRoomInTheWindowToo) {
    Given given;
    given.peerWindow = 10;
    Tcp t = Tcp::in(State::established, given);
    t.send(10);
    t.shutdown();
    t.expectNothingSent();
    t.arrives(withWindow(seg("ACK", 301, 111), 1));
    t.expectSent({"FIN+ACK seq=111 ack=301"});
}

TEST(Send, isCutByMssAndWindow) {
    Given given;
    given.peerMss = 100;
    given.peerWindow = 250;
    Tcp t = Tcp::in(State::established, given);
    t.send(300);
    t.expectSent(
        {"ACK seq=101 ack=301 len=100", "ACK seq=201 ack=301 len=100", "ACK seq=301 ack=301 len=50"});
}

TEST(Receive, M08_ofLittleSendsNoWindowUpdate) {
    Given given;
    unread(given);
    Tcp t = Tcp::in(State::established, given);
    t.arrives(seg("PSH+ACK", 301, 101, 10));
    t.read();  // RFC 9293 3.8.6.2.2: the right edge moves only by a worthwhile amount
    t.expectNothingSent();
}

TEST(Receive, M08_ofAFullSegmentSendsAWindowUpdate) {
    Given given;
    unread(given);
    Tcp t = Tcp::in(State::established, given);
    t.arrives(seg("PSH+ACK", 301, 101, 1460));
    t.read();
    t.expectSent({"ACK seq=101 ack=1761"});
    ASSERT_EQ(t.segments().size(), 1u);
    EXPECT_EQ(t.segments()[0].wnd, 65535u);
}

TEST(Open, L04_namesMssAndWindow) {
    Tcp t = Tcp::in(State::closed, Stack::rfc9293);
    t.open();
    ASSERT_EQ(t.segments().size(), 1u);
    EXPECT_EQ(t.segments()[0].mss, std::uint16_t{1460});
    EXPECT_EQ(t.segments()[0].wnd, 65535u);
    EXPECT_EQ(t.sndNxt(), SeqNum{101});
    EXPECT_EQ(t.connection().tcb.sndUna, SeqNum{100});
    t.expectTimer(Timer::retransmission, std::chrono::seconds(1));
}

}  // namespace
}  // namespace synstep::test
