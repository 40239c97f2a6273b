// SPDX-License-Identifier: GPL-3.0-or-later
// Initial sequence numbers (scenario format: isn; RFC 9293 3.4.1, RFC 6528) and revival out of TIME-WAIT.
#include "core/host/isn.h"

#include <gtest/gtest.h>

#include "tests/support/play.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

constexpr Instant at(Duration d) {
    return Instant{} + d;
}
constexpr HostId client = HostId::client, server = HostId::server;
const Policies asLinux = policiesOf(Stack::linux), asRfc = policiesOf(Stack::rfc9293);
constexpr FourTuple tuple{0x0A000001, 0x0A000002, 40000, 80};

std::uint32_t takeNext(IsnState& state, const IsnSetup& setup) {
    const SeqNum next = state.next(setup, tuple, Instant{}, asRfc);
    state.take(next);
    return next.value;
}

TEST(Isn, beyondTheNumberEachTakesAThousandMore) {
    IsnState state;
    const IsnSetup setup{{100}, false, 0};
    EXPECT_EQ(takeNext(state, setup), 100u);
    EXPECT_EQ(takeNext(state, setup), 1100u);
    EXPECT_EQ(takeNext(state, setup), 2100u);
}

TEST(Isn, aListIsTakenInOrder) {
    IsnState state;
    const IsnSetup setup{{100, 50, 7}, false, 0};
    EXPECT_EQ(takeNext(state, setup), 100u);
    EXPECT_EQ(takeNext(state, setup), 50u);
    EXPECT_EQ(takeNext(state, setup), 7u);
    EXPECT_EQ(takeNext(state, setup), 1007u);
}

TEST(Isn, goesAroundTheCircle) {
    IsnState state;
    const IsnSetup setup{{0xFFFFFFFF}, false, 0};
    EXPECT_EQ(takeNext(state, setup), 0xFFFFFFFFu);
    EXPECT_EQ(takeNext(state, setup), 999u);
}

TEST(Isn, lookingDoesNotTake) {
    const IsnState state;
    const IsnSetup setup{{100, 200}, false, 0};
    EXPECT_EQ(state.next(setup, tuple, Instant{}, asRfc), SeqNum{100});
    EXPECT_EQ(state.next(setup, tuple, Instant{}, asRfc), SeqNum{100});
}

const IsnSetup hashed{{}, true, 42};

// 3.4.1: a clock of about 4 us; Linux's ticks every 64 ns.
TEST(Rfc6528, R21_growsWithTheClock) {
    const IsnState state;
    const auto grown = [&](const Policies& policies) {
        return distance(state.next(hashed, tuple, at(1s), policies),
                        state.next(hashed, tuple, at(2s), policies));
    };
    EXPECT_EQ(grown(asRfc), 250'000);
    EXPECT_EQ(grown(asLinux), 15'625'000);
    EXPECT_EQ(state.next(hashed, tuple, at(1s), asRfc), state.next(hashed, tuple, at(1s), asRfc));
}

TEST(Rfc6528, R21_differsByTupleAndSecret) {
    const IsnState state;
    const SeqNum one = state.next(hashed, tuple, Instant{}, asRfc);
    FourTuple otherPort = tuple, otherAddress = tuple;
    otherPort.localPort = 40001;
    otherAddress.remoteAddress += 1;
    EXPECT_NE(state.next(hashed, otherPort, Instant{}, asRfc), one);
    EXPECT_NE(state.next(hashed, otherAddress, Instant{}, asRfc), one);
    EXPECT_NE(state.next({{}, true, 43}, tuple, Instant{}, asRfc), one);
}

TEST(RevivedIsn, isTheListsNextIfThereIsOne) {
    IsnState state;
    state.take({300});
    const IsnSetup setup{{300, 900}, false, 0};
    EXPECT_EQ(state.nextForRevived(setup, tuple, Instant{}, SeqNum{302}, asLinux), SeqNum{900});
}

TEST(RevivedIsn, elseIsAboveTheOldSndNxt) {
    IsnState state;
    state.take({300});
    const IsnSetup setup{{300}, false, 0};
    EXPECT_EQ(state.nextForRevived(setup, tuple, Instant{}, SeqNum{302}, asLinux), SeqNum{302 + 65'537});
    EXPECT_EQ(state.nextForRevived(setup, tuple, Instant{}, SeqNum{0xFFFFFFFF}, asRfc), SeqNum{0});
}

TEST(RevivedIsn, R21_ofTheHashIsNeverBelowTheOldSndNxt) {
    const IsnState state;
    const SeqNum clocked = state.next(hashed, tuple, at(1s), asRfc);
    EXPECT_EQ(state.nextForRevived(hashed, tuple, at(1s), clocked - 5, asRfc), clocked);
    EXPECT_EQ(state.nextForRevived(hashed, tuple, at(1s), clocked + 5, asRfc), clocked + 6);
}

// The server closes first and is in TIME-WAIT when its client connects again from the same port.
std::string reconnecting(const std::string& keys) {
    return R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", server = "close" },
       { when = "client CLOSE-WAIT", client = "close" }, { at = "5s", client = "connect" } ]
until = "20s"
)" + keys;
}

TEST(Revival, T09_aHigherSynOpensAnew) {
    const Played run(reconnecting(""));
    run.expectState(at(4s), server, State::timeWait);
    run.expectState(at(5075ms), server, State::synReceived);
    run.expectRule("syn-revives-time-wait");
    run.expectFinal(server, State::established);
    run.expectFinal(client, State::established);
    EXPECT_EQ(run.sentBy(server).back(), "5.050000 SYN+ACK seq=65839 ack=1101");  // 302 + 65,537
}

TEST(Revival, T09_rfcTakesTheNextNumberAboveTheOldOnes) {
    const Played run(reconnecting("[tcp]\nstack = \"rfc9293\"\n"));
    EXPECT_EQ(run.sentBy(server).back(), "5.050000 SYN+ACK seq=303 ack=1101");
}

TEST(Revival, T09_aListsNextNumberIsTaken) {
    const Played run(reconnecting("[server]\nisn = [300, 5000]\n"));
    EXPECT_EQ(run.sentBy(server).back(), "5.050000 SYN+ACK seq=5000 ack=1101");
}

// Q39: a lower number is an old one; the ACK of TIME-WAIT meets SYN-SENT, whose reset ends it.
TEST(Revival, T08_aLowerSynIsAcknowledgedAndTheResetEndsTimeWait) {
    const Played linux(reconnecting("[client]\nisn = [100, 50]\n"));
    EXPECT_EQ(linux.sentBy(server).at(3), "5.050000 ACK seq=302 ack=102");
    linux.expectRule("rst-time-wait");
    linux.expectState(at(5250ms), server, State::established);  // its SYN went out again with the reset

    const Played rfc(reconnecting("[client]\nisn = [100, 50]\n[tcp]\nstack = \"rfc9293\"\n"));
    rfc.expectState(at(5900ms), client, State::synSent);
    rfc.expectState(at(6200ms), server, State::established);
}

TEST(Revival, T05_ignoredResetsKeepTheOldConnectionInTheWay) {
    const Played run(reconnecting("[client]\nisn = [100, 50]\n[tcp]\nrst_in_time_wait = \"ignore\"\n"));
    run.expectFinal(server, State::timeWait);
    run.expectFinal(client, State::synSent);
}

TEST(Revival, T09_needsAListener) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", server = "close" },
       { when = "client CLOSE-WAIT", client = "close" }, { at = "4s", server = "close", socket = "listener" },
       { at = "5s", client = "connect" } ]
until = "5080ms"
)");
    EXPECT_EQ(run.sentBy(server).back(), "5.050000 ACK seq=302 ack=102");
    run.expectFinal(server, State::timeWait);
}

// A SYN+FIN above everything received: the RFC takes it as a SYN, Linux drops it and with it the wait.
TEST(Revival, T12_synFin) {
    const std::string scenario = R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", server = "close" },
       { when = "client CLOSE-WAIT", client = "close" } ]
inject = [ { at = "5s", from = "client", flags = "SYN+FIN", seq = 900 } ]
until = "5060ms"
)";
    const Played rfc(scenario + "[tcp]\nstack = \"rfc9293\"\n");
    rfc.expectFinal(server, State::synReceived);
    EXPECT_EQ(rfc.sentBy(server).back(), "5.050000 SYN+ACK seq=303 ack=901");
    const Played linux(scenario);
    linux.expectFinal(server, State::listen);
    EXPECT_EQ(linux.sentBy(server).size(), 3u);
}

// MAY-2 (2): if the SYN turns out to be an old duplicate, the RFC returns to TIME-WAIT.
TEST(Revival, aStraySynsResetLeavesNothingUnderLinux) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", server = "close" },
       { when = "client CLOSE-WAIT", client = "close" } ]
inject = [ { at = "5s", from = "client", flags = "SYN", seq = 900 } ]
until = "10s"
)");
    run.expectState(at(5075ms), server, State::synReceived);
    EXPECT_EQ(run.sentBy(client).back(), "5.100000 RST seq=901");
    run.expectFinal(server, State::listen);
}

TEST(Revival, T09_aStraySynsResetReturnsToTimeWaitByTheRfc) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", server = "close" },
       { when = "client CLOSE-WAIT", client = "close" } ]
inject = [ { at = "5s", from = "client", flags = "SYN", seq = 900 } ]
[tcp]
stack = "rfc9293"
msl = "30s"
)");
    run.expectState(at(5075ms), server, State::synReceived);
    run.expectState(at(5200ms), server, State::timeWait);
    run.expectRule("stray-syn-returns");
    run.expectState(at(61'050ms), server, State::timeWait);  // for the rest of its time
    run.expectState(at(61'200ms), server, State::listen);
}

// A SYN that a full queue drops takes no number.
TEST(Isn, aDroppedSynTakesNone) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" } ]
inject = [ { at = "0s", from = "client", flags = "SYN", seq = 1, port = 1000, ports = "each", repeat = 2 },
           { at = "1s", from = "client", flags = "RST", seq = 2, port = 1000 },
           { at = "2s", from = "client", flags = "SYN", seq = 1, port = 1002 } ]
until = "2050ms"
[server]
backlog = 1
[tcp]
stack = "rfc9293"
)");
    EXPECT_EQ(run.sentBy(server), (std::vector<std::string>{"0.050000 SYN+ACK seq=300 ack=2",
                                                            "2.050000 SYN+ACK seq=1300 ack=2"}));
}

}  // namespace
}  // namespace synstep::test
