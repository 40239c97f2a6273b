// SPDX-License-Identifier: GPL-3.0-or-later
// Moments of a run: where in it they are, and that they are not where they are not.
#include "core/trace/moment.h"

#include <gtest/gtest.h>

#include "tests/support/play.h"

namespace synstep {
namespace {

using test::Played;

// The third message is lost; the server repeats its SYN+ACK after 1 s, the client acknowledges again.
Played thirdAckLost() {
    return Played(R"(
do = [{ at = "0s", server = "listen" }, { at = "0s", client = "connect" }]
fault = [{ client = "ACK", nth = 1, drop = true }]
)");
}

// The instant of the entry that the position follows, in ms; -1: no such moment.
std::int64_t instantOf(const Moment& moment, const Trace& trace, std::size_t from = 0) {
    const auto position = positionOf(moment, trace, from);
    if (!position || *position == 0) return -1;
    return trace.entry(*position - 1).at.time_since_epoch().count() / 1000;
}

TEST(Moment, beginsAndEnds) {
    const Played run = thirdAckLost();
    EXPECT_EQ(positionOf(RunBegins{}, run.trace(), 0), 0u);
    EXPECT_EQ(positionOf(RunBegins{}, run.trace(), 1), std::nullopt);
    EXPECT_EQ(positionOf(RunEnds{}, run.trace(), 0), run.trace().size());
}

TEST(Moment, doesNotEndBeforeTheRunDoes) {
    Trace trace{World(std::make_shared<const synstep::Setup>(thirdAckLost().trace().setup()))};
    trace.grow();
    EXPECT_EQ(positionOf(RunEnds{}, trace, 0), std::nullopt);
}

TEST(Moment, aStateIsEnteredByItsHostAlone) {
    const Played run = thirdAckLost();
    EXPECT_EQ(instantOf(StateEntered{HostId::client, State::established}, run.trace()), 100);
    EXPECT_EQ(instantOf(StateEntered{HostId::server, State::established}, run.trace()), 1150);
    EXPECT_EQ(instantOf(StateEntered{HostId::server, State::closeWait}, run.trace()), -1);
}

TEST(Moment, aStateIsEnteredByTheSocketThatIsNamed) {
    const Played run(R"(
do = [
  { at = "0s", server = "listen" },
  { at = "0s", client = "connect" },
  { at = "1s", client = "connect", socket = "b", port = 40001 },
]
)");
    const StateEntered any{HostId::client, State::established};
    const StateEntered second{HostId::client, State::established, SocketName{1}};
    EXPECT_EQ(instantOf(any, run.trace()), 100);
    EXPECT_EQ(instantOf(second, run.trace()), 1100);
}

TEST(Moment, segmentsAreCountedBySenderAndKind) {
    const Played run = thirdAckLost();
    const auto at = [&](HostId sender, std::optional<SegmentKind> kind, std::uint32_t nth,
                        SegmentMoment moment) {
        return instantOf(SegmentPasses{sender, kind, nth, moment}, run.trace());
    };
    EXPECT_EQ(at(HostId::client, SegmentKind::ack, 1, SegmentMoment::sent), 100);
    EXPECT_EQ(at(HostId::client, SegmentKind::ack, 1, SegmentMoment::lost), 130);
    EXPECT_EQ(at(HostId::client, SegmentKind::ack, 1, SegmentMoment::arrived), -1);
    EXPECT_EQ(at(HostId::client, SegmentKind::ack, 2, SegmentMoment::arrived), 1150);
    EXPECT_EQ(at(HostId::server, SegmentKind::synAck, 2, SegmentMoment::sent), 1050);
    EXPECT_EQ(at(HostId::server, SegmentKind::synAck, 3, SegmentMoment::sent), -1);
    EXPECT_EQ(at(HostId::client, std::nullopt, 2, SegmentMoment::sent), 100) << "any: the SYN was the first";
}

TEST(Moment, aCopyMadeByTheNetworkIsNotAnArrival) {
    const Played run(R"(
do = [{ at = "0s", server = "listen" }, { at = "0s", client = "connect" }]
fault = [{ client = "SYN", nth = 1, duplicate = "10ms" }]
)");
    EXPECT_EQ(
        instantOf(SegmentPasses{HostId::client, SegmentKind::syn, 1, SegmentMoment::arrived}, run.trace()),
        50);
    EXPECT_EQ(
        instantOf(SegmentPasses{HostId::client, SegmentKind::syn, 2, SegmentMoment::arrived}, run.trace()),
        -1);
}

TEST(Moment, injectedSegmentsAreNobodysAndCountedApart) {
    const Played run(R"(
do = [{ at = "0s", server = "listen" }]
inject = [
  { at = "10ms", from = "client", flags = "SYN", seq = 90 },
  { at = "20ms", from = "client", flags = "SYN", seq = 91 },
]
)");
    EXPECT_EQ(instantOf(InjectionPasses{2, SegmentMoment::sent}, run.trace()), 20);
    EXPECT_EQ(instantOf(InjectionPasses{2, SegmentMoment::arrived}, run.trace()), 70);
    EXPECT_EQ(instantOf(InjectionPasses{3, SegmentMoment::sent}, run.trace()), -1);
    EXPECT_EQ(instantOf(InjectionPasses{1, SegmentMoment::lost}, run.trace()), -1);
    EXPECT_EQ(instantOf(SegmentPasses{HostId::client, SegmentKind::syn, 1, SegmentMoment::sent}, run.trace()),
              -1);
}

TEST(Moment, timersExpireAndAreCounted) {
    const Played run(R"(
do = [{ at = "0s", client = "connect" }]
fault = [{ client = "SYN", nth = "every", drop = true }]
until = "10s"
)");
    EXPECT_EQ(instantOf(TimerExpires{HostId::client, Timer::retransmission, 1}, run.trace()), 1000);
    EXPECT_EQ(instantOf(TimerExpires{HostId::client, Timer::retransmission, 2}, run.trace()), 2000);
    EXPECT_EQ(instantOf(TimerExpires{HostId::server, Timer::retransmission, 1}, run.trace()), -1);
    EXPECT_EQ(instantOf(TimerExpires{HostId::client, Timer::timeWait, 1}, run.trace()), -1);
}

TEST(Moment, callsCountAlsoWhereTheyAreRefused) {
    const Played run(R"(
do = [
  { at = "0s", client = "close" },
  { at = "1s", client = "connect" },
  { at = "2s", client = "close" },
]
)");
    EXPECT_EQ(instantOf(CallComes{HostId::client, CallKind::close, 1}, run.trace()), 0) << "in vain";
    EXPECT_EQ(instantOf(CallComes{HostId::client, CallKind::close, 2}, run.trace()), 2000);
    EXPECT_EQ(instantOf(CallComes{HostId::client, CallKind::connect, 1}, run.trace()), 1000);
    EXPECT_EQ(instantOf(CallComes{HostId::server, CallKind::close, 1}, run.trace()), -1);
    EXPECT_EQ(instantOf(ReportComes{HostId::client, Report::refused}, run.trace()), 1100);
    EXPECT_EQ(instantOf(ReportComes{HostId::server, Report::refused}, run.trace()), -1);
}

TEST(Moment, isLookedForFromWhereTheStoryStands) {
    const Played run = thirdAckLost();
    const SegmentPasses secondSynAck{HostId::server, SegmentKind::synAck, 2, SegmentMoment::sent};
    const auto position = positionOf(secondSynAck, run.trace(), 0);
    ASSERT_TRUE(position);
    EXPECT_EQ(positionOf(secondSynAck, run.trace(), *position), position) << "two steps may have one moment";
    EXPECT_EQ(positionOf(secondSynAck, run.trace(), *position + 1), std::nullopt);
    EXPECT_EQ(positionOf(StateEntered{HostId::client, State::synSent}, run.trace(), *position), std::nullopt);
}

// What is found while a run grows is what is found in it afterwards, wherever the search begins.
TEST(Moment, isFoundInARunThatGrowsAsInOneThatIsWhole) {
    const Played run(R"(
do = [{ at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "2s", client = "close" }]
fault = [{ client = "ACK", nth = 1, drop = true }]
inject = [{ at = "10ms", from = "client", flags = "RST", seq = 7 }]
)");
    const std::vector<Moment> moments{
        RunBegins{},
        RunEnds{},
        StateEntered{HostId::server, State::established},
        SegmentPasses{HostId::client, SegmentKind::ack, 1, SegmentMoment::lost},
        SegmentPasses{HostId::server, SegmentKind::synAck, 2, SegmentMoment::sent},
        InjectionPasses{1, SegmentMoment::sent},
        InjectionPasses{1, SegmentMoment::arrived},
        TimerExpires{HostId::server, Timer::retransmission, 1},
        CallComes{HostId::client, CallKind::close, 1},
        ReportComes{HostId::server, Report::closing}};
    for (std::size_t index = 0; index < moments.size(); ++index) {
        for (const std::size_t from : {0U, 1U, 4U, 9U, 14U}) {
            Trace growing{World(std::make_shared<const synstep::Setup>(run.trace().setup()))};
            MomentSearch search(moments[index], from);
            bool more = true;
            while (more) {
                EXPECT_EQ(search.in(growing), positionOf(moments[index], growing, from))
                    << "moment " << index << " from " << from << " at " << growing.size();
                more = growing.grow();
            }
            EXPECT_EQ(search.in(growing), positionOf(moments[index], run.trace(), from))
                << "moment " << index;
        }
    }
}

}  // namespace
}  // namespace synstep
