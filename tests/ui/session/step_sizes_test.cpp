// SPDX-License-Identifier: GPL-3.0-or-later
// Where steps of each size end, in every built-in scenario.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/scenario/catalogue.h"
#include "core/trace/flood.h"
#include "tests/support/several.h"
#include "tests/ui/session/built_in.h"
#include "ui/session/forgery.h"
#include "ui/session/session.h"

namespace synstep {
namespace {

using test::builtIn;
using test::seconds;

std::vector<std::size_t> stopsOf(Trace& trace, StepSize size) {
    constexpr std::size_t enough = 400;
    std::vector<std::size_t> stops;
    for (std::size_t at = 0; stops.size() < enough;) {
        const std::size_t next = stopAfter(trace, at, size);
        if (next == at) break;
        stops.push_back(next);
        at = next;
    }
    return stops;
}

World worldOf(const Scenario& scenario) {
    return World(std::make_shared<const Setup>(scenario.setup));
}

class EveryBuiltIn : public testing::TestWithParam<BuiltIn> {
  protected:
    EveryBuiltIn() : trace(worldOf(builtIn(GetParam().id))) {}
    // The stops that are right: every position that this is true of, and the end.
    template <class Predicate>
    std::vector<std::size_t> positions(std::size_t until, Predicate isStop) {
        std::vector<std::size_t> all;
        for (std::size_t i = 1; i <= until; ++i) {
            if (isStop(i) || (trace.isOver() && i == trace.size())) all.push_back(i);
        }
        return all;
    }
    Trace trace;
};

TEST_P(EveryBuiltIn, AStateChangeStepEndsAfterEachEntryThatChangesAState) {
    const std::vector<std::size_t> stops = stopsOf(trace, StepSize::stateChange);
    ASSERT_FALSE(stops.empty());
    EXPECT_EQ(stops,
              positions(stops.back(), [&](std::size_t i) { return changesState(trace.entry(i - 1)); }));
}

TEST_P(EveryBuiltIn, ATimerStepEndsAfterEachTimer) {
    const std::vector<std::size_t> stops = stopsOf(trace, StepSize::timer);
    ASSERT_FALSE(stops.empty());
    EXPECT_EQ(stops, positions(stops.back(), [&](std::size_t i) {
                  return timerExpiredBy(trace.entry(i - 1)).has_value();
              }));
}

TEST_P(EveryBuiltIn, AStepUntilQuietEndsWhereverNothingIsInFlight) {
    const std::vector<std::size_t> stops = stopsOf(trace, StepSize::quiet);
    ASSERT_FALSE(stops.empty());
    EXPECT_EQ(stops, positions(stops.back(), [&](std::size_t i) {
                  const bool instantOver = i == trace.size() || trace.entry(i).at != trace.entry(i - 1).at;
                  return instantOver && trace.worldAt(i).network.inFlight().empty();
              }));
}

INSTANTIATE_TEST_SUITE_P(StepSizes, EveryBuiltIn,
                         testing::ValuesIn(builtInScenarios().begin(), builtInScenarios().end()),
                         [](const auto& of) {
                             std::string name(of.param.id);
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST(StepSizes, UntilQuietTheWholeHandshakeIsOneStepAndBackUndoesIt) {
    Session session(builtIn("handshake-and-wave"));
    session.toStart();
    session.setStepSize(StepSize::quiet);
    session.next();
    EXPECT_EQ(session.displayTime(), seconds(0.15));
    EXPECT_EQ(session.world().stateOf(HostId::server, SocketName{0}), State::established);
    session.next();
    const Instant closed = session.displayTime();
    EXPECT_GT(closed, seconds(0.3)) << "from close() to when all is still again";
    EXPECT_EQ(session.stepNumber(), 2u);
    session.back();
    EXPECT_EQ(session.displayTime(), seconds(0.15));
    session.goTo(session.cursor() + 3);
    session.back();
    EXPECT_EQ(session.displayTime(), seconds(0.15)) << "from between two stops to the one before";
}

TEST(StepSizes, ByTimersOneGoesFromRetransmissionToRetransmission) {
    Session session(builtIn("third-ack-lost"));
    session.setStepSize(StepSize::timer);
    session.next();
    ASSERT_TRUE(session.trace().entry(session.cursor() - 1).as<TimerExpired>());
    EXPECT_EQ(session.displayTime(), seconds(1.05));
    EXPECT_EQ(session.trace().entry(session.cursor() - 1).host, HostId::server);
}

TEST(StepSizes, ByStatesOneStandsWithinTheInstantAtWhichItChanged) {
    Session session(builtIn("handshake-and-wave"));
    session.toStart();
    session.setStepSize(StepSize::stateChange);
    session.next();
    EXPECT_EQ(session.world().stateOf(HostId::server, SocketName{0}), State::listen);
    EXPECT_EQ(session.world().stateOf(HostId::client, SocketName{0}), State::closed);
    session.next();
    EXPECT_EQ(session.world().stateOf(HostId::client, SocketName{0}), State::synSent);
    session.back();
    EXPECT_EQ(session.cursor(), 1u);
}

TEST(StepSizes, ByMessagesAFloodIsOneAndNothingElseIsPassedOver) {
    Trace trace(worldOf(test::flood(100)));
    const std::vector<std::size_t> stops = stopsOf(trace, StepSize::message);
    EXPECT_LT(stops.size(), 30u) << "a hundred SYNs and all that answers them";
    const Floods floods(trace, trace.size());
    ASSERT_EQ(floods.all().size(), 1u);
    // The others' messages are as single as ever.
    for (std::size_t k = 0, from = 0; k < stops.size(); from = stops[k++]) {
        int others = 0;
        for (std::size_t i = from; i < stops[k]; ++i)
            others += flightEndedBy(trace.entry(i)) && floods.ofEntry(i) == Floods::none ? 1 : 0;
        EXPECT_LE(others, 1) << k;
    }
    // One sees when all of them have come, before what comes of it.
    const Instant last = floods.all()[0].end + trace.setup().network.delay[0];
    EXPECT_TRUE(std::any_of(stops.begin(), stops.end(),
                            [&](std::size_t stop) { return trace.entry(stop - 1).at == last; }));
    const std::vector<std::size_t> events = stopsOf(trace, StepSize::event);
    EXPECT_EQ(events.size(), trace.size()) << "event by event each is one";
}

TEST(StepSizes, AFloodThatAPersonSendsIsOneToo) {
    Session session(builtIn("three-way-handshake"));
    session.toStart();
    session.inject(synFlood(session.world(), 20));
    session.next();
    const Floods floods(session.trace(), session.cursor());
    ASSERT_EQ(floods.all().size(), 1u);
    EXPECT_EQ(floods.all()[0].arrived, 20u);
    session.back();
    EXPECT_EQ(Floods(session.trace(), session.cursor()).all()[0].arrived, 0u);
    session.setStepSize(StepSize::event);
    session.next();
    EXPECT_LE(Floods(session.trace(), session.cursor()).all()[0].arrived, 1u);
}

}  // namespace
}  // namespace synstep
