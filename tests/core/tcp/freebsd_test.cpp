// SPDX-License-Identifier: GPL-3.0-or-later
// Where FreeBSD goes its own way, by the rows of the catalogue that say so. (Its scripts are in
// tests/packetdrill/freebsd.)
#include "tests/core/tcp/rows.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

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

TEST(FreeBsd, D24_anAbortCarriesAnAck) {
    Tcp t = freebsd(State::established);
    t.abort();
    t.expectSent({"RST+ACK seq=101 ack=301"});
}

TEST(FreeBsd, T03_anAckInOrderIsNotAnswered) {
    Tcp t = freebsd(State::timeWait);
    t.arrives(seg("ACK", t.rcvNxt(), t.sndNxt()));
    t.expectNothingSent();
}

TEST(FreeBsd, T05_T06_resetsInTimeWaitAreIgnored) {
    for (const std::uint32_t offset : {0U, 100U}) {
        Tcp t = freebsd(State::timeWait);
        t.arrives(seg("RST", t.rcvNxt() + offset));
        t.expectState(State::timeWait);
        t.expectNothingSent();
    }
}

TEST(FreeBsd, T08_T12_whatHasNoAckBitIsIgnoredInTimeWait) {
    for (const char* flags : {"SYN", "FIN", "SYN+FIN"}) {
        Tcp t = freebsd(State::timeWait);
        t.arrives(seg(flags, t.rcvNxt() - 1));
        t.expectState(State::timeWait);
        t.expectNothingSent();
    }
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
