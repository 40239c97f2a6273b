// SPDX-License-Identifier: GPL-3.0-or-later
// What the plots show of well-known lessons.
#include "ui/plots/plot_data.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/several.h"
#include "tests/ui/session/built_in.h"

namespace synstep {
namespace {

using test::builtIn;
using test::seconds;

struct Ended {
    explicit Ended(std::string_view id) : Ended(builtIn(id).setup) {}
    explicit Ended(const Setup& setup) : trace(World(std::make_shared<const Setup>(setup))) {
        trace.growToEnd();
    }
    std::size_t sendings() const {
        std::size_t all = 0;
        for (std::size_t i = 0; i < trace.size(); ++i) all += trace.entry(i).departures.size();
        return all;
    }
    PlotData data(SocketName socket = SocketName{0}) const { return plotData(trace, trace.size(), socket); }
    Trace trace;
};

std::vector<std::int64_t> sequencesFrom(HostId host, const PlotData& data) {
    std::vector<std::int64_t> numbers;
    for (const SentPoint& point : data.sent) {
        if (point.from == host) numbers.push_back(point.sequence);
    }
    return numbers;
}

TEST(PlotData, NothingHasHappenedBeforeTheFirstEntry) {
    const Ended run("three-way-handshake");
    const PlotData data = plotData(run.trace, 0, SocketName{0});
    EXPECT_TRUE(data.sent.empty());
    EXPECT_EQ(data.end, Instant{});
    ASSERT_EQ(data.states.size(), 2u);
    EXPECT_EQ(data.states[0].state, State::closed);
}

TEST(PlotData, SequenceNumbersAreCountedFromTheInitialOne) {
    const PlotData data = Ended("three-way-handshake").data();
    EXPECT_EQ(sequencesFrom(HostId::client, data), (std::vector<std::int64_t>{0, 1}));
    EXPECT_EQ(sequencesFrom(HostId::server, data), (std::vector<std::int64_t>{0}));
    EXPECT_EQ(data.sent[0].at, seconds(0));
    EXPECT_EQ(data.sent[0].kind, SegmentKind::syn);
    EXPECT_EQ(data.sent[0].length, 1u);
}

TEST(PlotData, TheyGoOnGrowingWhereTheNumbersThemselvesWrap) {
    const PlotData data = Ended("sequence-wrap").data();
    const std::vector<std::int64_t> numbers = sequencesFrom(HostId::client, data);
    EXPECT_TRUE(std::is_sorted(numbers.begin(), numbers.end()));
    EXPECT_LT(numbers.back(), 1000);
}

TEST(PlotData, TheLostThirdAckAndTheSynAckSentAgainAreMarked) {
    const PlotData data = Ended("third-ack-lost").data();
    std::vector<SegmentKind> lost, again;
    for (const SentPoint& point : data.sent) {
        if (point.isLost) lost.push_back(point.kind);
        if (point.isRetransmission) again.push_back(point.kind);
    }
    EXPECT_EQ(lost, std::vector<SegmentKind>{SegmentKind::ack});
    EXPECT_EQ(again, std::vector<SegmentKind>{SegmentKind::synAck});
}

TEST(PlotData, TheTimeoutOfASynThatNobodyAnswersDoubles) {
    const std::vector<TimeoutPoint> timeouts =
        Ended("syn-never-answered").data().timeout[indexOf(HostId::client)];
    ASSERT_GE(timeouts.size(), 4u);
    for (std::size_t i = 1; i < timeouts.size(); ++i) {
        EXPECT_EQ(timeouts[i].timeout, 2 * timeouts[i - 1].timeout) << i;
        EXPECT_EQ(timeouts[i].at, timeouts[i - 1].at + timeouts[i - 1].timeout) << i;
    }
}

TEST(PlotData, AFloodOfSynsFillsTheSynQueueUpToItsLimit) {
    const Ended run("syn-flood");
    std::uint32_t most = 0, mostOfWorlds = 0;
    for (const QueuePoint& point : run.data().queues) most = std::max(most, point.halfOpen);
    for (std::size_t i = 0; i <= run.trace.size(); ++i) {
        mostOfWorlds = std::max(mostOfWorlds, run.trace.worldAt(i).host(HostId::server).halfOpenCount());
    }
    EXPECT_GT(most, 1u);
    EXPECT_EQ(most, mostOfWorlds);
}

TEST(PlotData, AConnectionThatNobodyAcceptsWaitsInTheQueue) {
    synstep::Setup setup = builtIn("three-way-handshake").setup;
    setup.host(HostId::server).acceptsAtOnce = false;
    const PlotData data = Ended(setup).data();
    ASSERT_GE(data.queues.size(), 3u);
    EXPECT_EQ(data.queues.front(), (QueuePoint{Instant{}, 0, 0}));
    EXPECT_EQ(data.queues[data.queues.size() - 2], (QueuePoint{seconds(0.05), 1, 0}));
    EXPECT_EQ(data.queues.back(), (QueuePoint{seconds(0.15), 0, 1}));
}

TEST(PlotData, OfALongRunEvenlySpacedPointsAreKept) {
    synstep::Setup setup = builtIn("syn-flood").setup;
    ASSERT_FALSE(setup.script.injections.empty());
    setup.script.injections[0].injection.address.reset();  // by one who is no flood
    setup.script.injections[0].repeat = 10'000;
    setup.script.injections[0].every = std::chrono::milliseconds(10);
    setup.until.reset();
    const Ended run(setup);
    ASSERT_GT(run.trace.size(), 10'000u);
    const PlotData data = run.data();
    EXPECT_LE(data.sent.size(), PlotData::mostPoints);
    EXPECT_GT(data.sent.size(), PlotData::mostPoints / 2);
    EXPECT_GT(data.sent.back().at, seconds(99));
    EXPECT_LE(data.queues.size(), PlotData::mostPoints);
}

// Two that take turns are both to be seen, wherever the run stands.
TEST(PlotData, OfALongRunEveryKindThatIsSentIsKept) {
    const Trace trace = test::played(test::sendings(3'000));
    for (const std::size_t position :
         {trace.size(), trace.size() - 1, trace.size() - 2, trace.size() * 2 / 3}) {
        const PlotData data = plotData(trace, position, SocketName{0});
        const auto count = [&](HostId from, SegmentKind kind) {
            return std::count_if(data.sent.begin(), data.sent.end(),
                                 [&](const SentPoint& one) { return one.from == from && one.kind == kind; });
        };
        EXPECT_LE(data.sent.size(), PlotData::mostPoints);
        EXPECT_GT(count(HostId::client, SegmentKind::data), 300) << position;
        EXPECT_GT(count(HostId::server, SegmentKind::ack), 300) << position;
        EXPECT_EQ(count(HostId::client, SegmentKind::syn), 1) << position;
        EXPECT_EQ(count(HostId::server, SegmentKind::synAck), 1) << position;
        EXPECT_TRUE(std::is_sorted(data.sent.begin(), data.sent.end(),
                                   [](const auto& a, const auto& b) { return a.at < b.at; }));
    }
}

bool areTheSame(const PlotData& a, const PlotData& b) {
    return a.sent == b.sent && a.timeout == b.timeout && a.states == b.states && a.end == b.end &&
           a.lastShown == b.lastShown;
}

TEST(PlotMemory, KeepsWhatIsSelectedAmongThoseThatAreLeftOut) {
    const Ended run(test::sendings(2'000).setup);
    PlotMemory memory;
    const auto sent = [&](std::optional<SegmentId> selected) {
        std::vector<SegmentId> ids;
        for (const SentPoint& point :
             memory.at(run.trace, run.trace.size(), SocketName{0}, {}, selected).sent)
            ids.push_back(point.id);
        return ids;
    };
    const std::vector<SegmentId> some = sent({});
    SegmentId leftOut = 1;
    while (std::binary_search(some.begin(), some.end(), leftOut)) ++leftOut;
    ASSERT_LT(leftOut, some.back());
    const std::vector<SegmentId> more = sent(leftOut);
    EXPECT_EQ(more.size(), some.size() + 1);
    EXPECT_TRUE(std::binary_search(more.begin(), more.end(), leftOut));
    EXPECT_EQ(sent(some.back()), some) << "it is there";
    EXPECT_EQ(sent(SegmentId{1'000'000}), some) << "there is none";
    const PlotData data = memory.at(run.trace, run.trace.size(), SocketName{0});
    EXPECT_TRUE(data.leavesOut);
    EXPECT_EQ(data.sentInAll, run.sendings()) << "all are counted";
}

// However one has come there.
TEST(PlotMemory, SaysWhatPlotDataSays) {
    for (const char* id : {"half-close-with-data", "third-ack-lost", "syn-flood", "simultaneous-open",
                           "half-open-after-crash", "syn-never-answered"}) {
        SCOPED_TRACE(id);
        Trace trace(World(std::make_shared<const synstep::Setup>(builtIn(id).setup)));
        PlotMemory memory;
        std::size_t position = 0;
        while (trace.grow()) {
            position = (position + 7) % (trace.size() + 1);
            const PlotData data = memory.at(trace, position, SocketName{0});
            EXPECT_TRUE(areTheSame(data, plotData(trace, position, SocketName{0}))) << position;
            EXPECT_EQ(memory.queues(), plotData(trace, position, SocketName{0}).queues) << position;
        }
    }
}

TEST(PlotMemory, ForgetsAnotherRunAndAnotherSocket) {
    const Ended one("third-ack-lost"), other("half-close-with-data");
    PlotMemory memory;
    EXPECT_TRUE(memory.follow(one.trace, SocketName{0}));
    EXPECT_FALSE(memory.follow(one.trace, SocketName{0}));
    for (const Ended* run : {&one, &other, &one})
        EXPECT_TRUE(areTheSame(memory.at(run->trace, run->trace.size(), SocketName{0}), run->data()));
    EXPECT_TRUE(memory.at(one.trace, one.trace.size(), SocketName{7}).timeout[0].empty());
}

TEST(PlotMemory, ShowsBetweenThesePortsAlone) {
    const Ended run("syn-flood");
    PlotMemory memory;
    const std::array<Port, 2> ports = run.data().sent.front().ports;
    const PlotData data = memory.at(run.trace, run.trace.size(), SocketName{0}, ports);
    ASSERT_FALSE(data.sent.empty());
    EXPECT_LT(data.sent.size(), run.data().sent.size());
    for (const SentPoint& point : data.sent) EXPECT_EQ(point.ports, ports);
    EXPECT_TRUE(memory.at(run.trace, run.trace.size(), SocketName{0}, std::array<Port, 2>{}).sent.empty());
}

State stateAt(const PlotData& data, HostId host, Instant at) {
    for (const StateSpan& span : data.states) {
        if (span.host == host && span.from <= at && at < span.to) return span.state;
    }
    return State::closed;
}

TEST(PlotData, StatesAreThoseOfTheWorldsBetween) {
    for (const char* id : {"half-close-with-data", "third-ack-lost", "syn-flood", "half-open-after-crash"}) {
        SCOPED_TRACE(id);
        const Ended run(id);
        const PlotData data = run.data();
        for (std::size_t i = 1; i < run.trace.size(); ++i) {
            const Instant at = run.trace.entry(i - 1).at;
            if (run.trace.entry(i).at == at) continue;
            const World world = run.trace.worldAt(i);
            for (const HostId host : {HostId::client, HostId::server})
                EXPECT_EQ(stateAt(data, host, at), world.stateOf(host, SocketName{0})) << i;
        }
    }
}

TEST(PlotData, AHalfCloseStaysInFinWait2WhileTheServerSends) {
    const PlotData data = Ended("half-close-with-data").data();
    const auto spanOf = [&](HostId host, State state) {
        const auto found = std::find_if(data.states.begin(), data.states.end(), [&](const StateSpan& span) {
            return span.host == host && span.state == state;
        });
        return found == data.states.end() ? StateSpan{} : *found;
    };
    const StateSpan waits = spanOf(HostId::client, State::finWait2);
    const StateSpan sends = spanOf(HostId::server, State::closeWait);
    EXPECT_LT(waits.from, waits.to);
    EXPECT_TRUE(std::any_of(data.sent.begin(), data.sent.end(), [&](const SentPoint& point) {
        return point.from == HostId::server && point.kind == SegmentKind::data && point.at >= sends.from &&
               point.at < waits.to;
    }));
}

TEST(PlotData, SpansOfAHostFollowEachOtherWithoutAGap) {
    const PlotData data = Ended("half-close-with-data").data();
    for (std::size_t i = 1; i < data.states.size(); ++i) {
        const StateSpan &before = data.states[i - 1], &span = data.states[i];
        if (span.host == before.host) {
            EXPECT_EQ(span.from, before.to);
        } else {
            EXPECT_EQ(before.to, data.end);
            EXPECT_EQ(span.from, Instant{});
        }
    }
}

TEST(PlotOfAFlood, GoesOnAsLongAsItsConnectionsSend) {
    const Scenario scenario = test::flood(100);
    Trace trace(World(std::make_shared<const synstep::Setup>(scenario.setup)));
    trace.growToEnd(5'000);
    Instant last{};
    for (std::size_t i = 0; i < trace.size(); ++i)
        if (!trace.entry(i).departures.empty()) last = trace.entry(i).at;
    EXPECT_GT(last, seconds(5));
    EXPECT_GE(plotData(trace, trace.size(), SocketName{0}).lastShown, last);
}

TEST(PlotOfAFlood, HasAMarkForItsSynsAndOneForEachTimeThatTheyAreAnsweredAgain) {
    const Scenario scenario = test::flood(100);
    Trace trace(World(std::make_shared<const synstep::Setup>(scenario.setup)));
    trace.growToEnd(5'000);
    Floods floods;
    floods.goOn(trace, trace.size());
    ASSERT_EQ(floods.all().size(), 1u);
    const PlotData data = plotData(trace, trace.size(), SocketName{0});
    std::vector<SegmentId> marks, told;
    for (const SentPoint& point : data.sent)
        if (floods.ofSegment(point.id) != Floods::none) marks.push_back(point.id);
    for (std::size_t i = 0; i < trace.size(); ++i)
        for (const Departure& departure : trace.entry(i).departures)
            if (floods.ofSegment(departure.id) != Floods::none && floods.toldBy(departure.id) == departure.id)
                told.push_back(departure.id);
    EXPECT_EQ(marks, told);
    EXPECT_GE(marks.size(), 3u) << "SYN+ACKs come again and again";
    EXPECT_LE(marks.size(), 10u);
    EXPECT_GE(data.sentInAll, 100u) << "all are counted";
    EXPECT_FALSE(data.leavesOut);
    EXPECT_EQ(std::max_element(data.queues.begin(), data.queues.end(),
                               [](const auto& a, const auto& b) { return a.halfOpen < b.halfOpen; })
                  ->halfOpen,
              3u);
}

TEST(PlotOfAFlood, HasAllMarksOfAConnectionThatIsSeenAlone) {
    const Scenario scenario = test::flood(100);
    Trace trace(World(std::make_shared<const synstep::Setup>(scenario.setup)));
    trace.growToEnd(5'000);
    PlotMemory memory;
    for (const Port port : {Port{1024}, Port{1025}, Port{1026}}) {
        std::vector<SegmentId> sent, marks;
        for (std::size_t i = 0; i < trace.size(); ++i)
            for (const Departure& departure : trace.entry(i).departures)
                if (departure.datagram.segment.sourcePort == port ||
                    departure.datagram.segment.destinationPort == port)
                    sent.push_back(departure.id);
        const std::array<Port, 2> ports{port, 80};
        for (const SentPoint& point : memory.at(trace, trace.size(), SocketName{0}, ports).sent)
            marks.push_back(point.id);
        EXPECT_GE(sent.size(), 3u);
        EXPECT_EQ(marks, sent) << port;
    }
}

TEST(PlotData, AHostThatIsClosedAgainIsThatOfItsConnection) {
    const PlotData data = Ended("abort").data();
    std::vector<StateSpan> closed;
    for (const StateSpan& span : data.states)
        if (span.host == HostId::client && span.state == State::closed) closed.push_back(span);
    ASSERT_FALSE(closed.empty());
    EXPECT_EQ(closed.back().socket, SocketName{0});
    const PlotData before = plotData(Ended("abort").trace, 0, SocketName{0});
    EXPECT_EQ(before.states.front().socket, SocketName::none()) << "it has had none yet";
}

}  // namespace
}  // namespace synstep
