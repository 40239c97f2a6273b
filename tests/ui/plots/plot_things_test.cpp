// SPDX-License-Identifier: GPL-3.0-or-later
// What of a plot can be selected.
#include "ui/plots/plot_things.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/several.h"
#include "tests/ui/session/built_in.h"

namespace synstep {
namespace {

std::vector<PlotThing> thingsIn(Plot plot, std::string_view lesson) {
    Trace trace(World(std::make_shared<const synstep::Setup>(test::builtIn(lesson).setup)));
    trace.growToEnd();
    return thingsOf(plot, plotData(trace, trace.size(), SocketName{0}));
}

TEST(ThingsOfAPlot, AreTheSegmentsThatAreSent) {
    const std::vector<PlotThing> things = thingsIn(Plot::sequence, "third-ack-lost");
    ASSERT_EQ(things.size(), 5u) << "SYN, SYN+ACK, ACK, SYN+ACK again, ACK again";
    for (SegmentId id = 1; id <= 5; ++id) EXPECT_EQ(things[id - 1].thing, Selection{id});
    EXPECT_NEAR(things[2].place.left(), 0.1, 1e-6);
    EXPECT_EQ(things[2].place.top(), 1);
    EXPECT_GT(things[2].reach, things[1].reach) << "a lost one has a star around it";
}

TEST(ThingsOfAPlot, AreWhatTheTimerIsSetForUntilItIsSetForLongerOrLess) {
    const std::vector<PlotThing> things = thingsIn(Plot::timeout, "syn-never-answered");
    ASSERT_GE(things.size(), 4u);
    const Selection timer =
        Selection::of(SelectedTimer{HostId::client, SocketName{0}, Timer::retransmission});
    double from = 0, timeout = 1;
    for (const PlotThing& thing : things) {
        EXPECT_EQ(thing.thing, timer) << "the server sends nothing";
        EXPECT_EQ(thing.place.topLeft(), QPointF(from, timeout));
        from = thing.place.right();
        timeout *= 2;
    }
}

TEST(ThingsOfAPlot, ATimerThatIsSetForAsLongAsBeforeIsOneOfThem) {
    Trace trace(World(std::make_shared<const synstep::Setup>(test::sendings(20).setup)));
    trace.growToEnd();
    const PlotData data = plotData(trace, trace.size(), SocketName{0});
    const std::vector<PlotThing> things = thingsOf(Plot::timeout, data);
    ASSERT_GT(data.timeout[0].size(), 15u);
    EXPECT_LT(things.size(), data.timeout[0].size());
    const auto same = std::adjacent_find(
        things.begin(), things.end(),
        [](const PlotThing& a, const PlotThing& b) { return a.thing == b.thing && a.amount == b.amount; });
    EXPECT_EQ(same, things.end());
}

TEST(ThingsOfAPlot, LastAsLongAsTheyDoAlsoWhereThePlotEndsBefore) {
    Trace trace(World(std::make_shared<const synstep::Setup>(test::builtIn("handshake-and-wave").setup)));
    trace.growToEnd();
    const PlotData data = plotData(trace, trace.size(), SocketName{0});
    ASSERT_GT(data.end - data.shownEnd(), std::chrono::seconds(50)) << "there is but TIME-WAIT";
    const std::vector<PlotThing> timers = thingsOf(Plot::timeout, data),
                                 states = thingsOf(Plot::states, data);
    ASSERT_FALSE(timers.empty());
    for (const PlotThing& thing : timers) {
        EXPECT_LE(thing.place.right(), secondsOf(data.shownEnd()));
    }
    EXPECT_TRUE(std::any_of(timers.begin(), timers.end(),
                            [](const PlotThing& thing) { return thing.lasts > std::chrono::seconds(50); }));
    EXPECT_TRUE(std::any_of(states.begin(), states.end(), [](const PlotThing& thing) {
        return thing.thing.state->state == State::timeWait && thing.lasts > std::chrono::seconds(50);
    }));
}

TEST(ThingsOfAPlot, ASegmentReachesUpwardsByItsOctets) {
    const std::vector<PlotThing> things = thingsIn(Plot::sequence, "third-ack-lost-data");
    const auto data = std::find_if(things.begin(), things.end(),
                                   [](const PlotThing& thing) { return thing.place.height() > 0; });
    ASSERT_NE(data, things.end());
    EXPECT_EQ(data->place.top(), 1);
    EXPECT_EQ(data->place.bottom(), 101);
}

TEST(ThingsOfAPlot, AreTheStates) {
    const std::vector<PlotThing> things = thingsIn(Plot::states, "third-ack-lost");
    const auto state = [](State is, SocketName socket, HostId host) {
        return Selection::of(SelectedState{is, socket, host});
    };
    ASSERT_EQ(things.size(), 4u);
    EXPECT_EQ(things[0].thing, state(State::synSent, SocketName{0}, HostId::client));
    EXPECT_EQ(things[1].thing, state(State::established, SocketName{0}, HostId::client));
    EXPECT_EQ(things[2].thing, state(State::listen, SocketName::listener(), HostId::server));
    EXPECT_EQ(things[3].thing, state(State::synReceived, SocketName{0}, HostId::server));
    EXPECT_GT(things[0].place.top(), things[2].place.bottom()) << "the client's lie above the server's";
    EXPECT_EQ(things[0].place.right(), things[1].place.left());
}

TEST(ThingsOfAPlot, AreNoneWhereConnectionsAreCounted) {
    EXPECT_TRUE(thingsIn(Plot::queues, "syn-flood").empty());
}

}  // namespace
}  // namespace synstep
