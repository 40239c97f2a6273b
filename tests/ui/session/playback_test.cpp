// SPDX-License-Identifier: GPL-3.0-or-later
// How a step moves through real time, driven by a clock that the test moves.
#include "ui/session/playback.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/scenario/variants.h"
#include "core/trace/flood.h"
#include "tests/ui/session/built_in.h"
#include "ui/session/comparison.h"
#include "ui/session/forgery.h"
#include "ui/session/session.h"

namespace synstep {
namespace {

using test::builtIn;
using test::seconds;

class HandTicker : public Ticker {
  public:
    void start() override { running_ = true; }
    void stop() override { running_ = false; }
    bool isRunning() const override { return running_; }
    qint64 milliseconds() const override { return now_; }

    void pass(int milliseconds) {
        for (int i = 0; i < milliseconds; ++i) {
            ++now_;
            if (running_) Q_EMIT tick();
        }
    }

  private:
    bool running_ = false;
    qint64 now_ = 0;
};

class Playing : public testing::Test {
  protected:
    Playing() : session(builtIn("handshake-and-wave")) {
        auto owned = std::make_unique<HandTicker>();
        clock = owned.get();
        playback = std::make_unique<Playback>(std::move(owned));
        session.toStart();
        session.next();  // SYN has arrived, SYN+ACK leaves
        playback->setSubject(&session);
    }
    Session session;
    HandTicker* clock = nullptr;
    std::unique_ptr<Playback> playback;
};

// A flood is one step: its segments are seen to come one after the other, as fast as each other.
TEST_F(Playing, AFloodFlowsEvenlyUntilAllOfItHasCome) {
    session.inject(synFlood(session.world(), 20));
    playback->next();
    std::vector<std::uint32_t> arrived;
    Instant before = session.displayTime();
    Duration longest{};
    for (int tick = 0; playback->isGliding() && tick < 2'000; ++tick) {
        clock->pass(1);
        if (tick % 100 == 0)
            arrived.push_back(Floods(session.trace(), session.cursor()).all().front().arrived);
        longest = std::max(longest, session.displayTime() - before);
        before = session.displayTime();
    }
    EXPECT_EQ(Floods(session.trace(), session.cursor()).all().front().arrived, 20u);
    EXPECT_TRUE(std::is_sorted(arrived.begin(), arrived.end()));
    EXPECT_GE(std::set<std::uint32_t>(arrived.begin(), arrived.end()).size(), 4u) << "they are seen to come";
    EXPECT_LE(longest, std::chrono::milliseconds(2)) << "and nothing jumps";
}

TEST_F(Playing, AMessageGlidesForHalfASecond) {
    playback->next();
    clock->pass(250);
    EXPECT_TRUE(playback->isGliding());
    EXPECT_EQ(session.displayTime(), seconds(0.075)) << "half of the time, half of the way";
    clock->pass(249);
    EXPECT_TRUE(playback->isGliding());
    clock->pass(2);
    EXPECT_FALSE(playback->isGliding());
    EXPECT_EQ(session.displayTime(), seconds(0.1));
    EXPECT_FALSE(clock->isRunning()) << "nothing moves, so nothing ticks";
}

TEST_F(Playing, ItMovesSlowlyAtBothEnds) {
    playback->next();
    clock->pass(50);
    const Duration first = session.displayTime() - seconds(0.05);
    clock->pass(175);
    const Instant beforeMiddle = session.displayTime();
    clock->pass(50);
    EXPECT_GT(session.displayTime() - beforeMiddle, 3 * first);
}

TEST_F(Playing, NextDuringAGlideCompletesItAtOnce) {
    playback->next();
    clock->pass(100);
    playback->next();
    EXPECT_FALSE(playback->isGliding());
    EXPECT_EQ(session.displayTime(), seconds(0.1));
}

TEST_F(Playing, BackDuringAGlideTakesItBack) {
    playback->next();
    clock->pass(100);
    playback->back();
    EXPECT_EQ(session.displayTime(), seconds(0.05));
    EXPECT_FALSE(clock->isRunning());
}

TEST_F(Playing, SpeedShortensTheGlide) {
    playback->setSpeed(4);
    playback->next();
    clock->pass(126);
    EXPECT_EQ(session.displayTime(), seconds(0.1));
    playback->setSpeed(1000);
    EXPECT_EQ(playback->speed(), fastest);
}

TEST_F(Playing, WithoutMotionAStepIsAtOnce) {
    playback->setMotion(false);
    playback->next();
    EXPECT_EQ(session.displayTime(), seconds(0.1));
    EXPECT_FALSE(clock->isRunning());
}

TEST_F(Playing, ALongWaitIsPassedQuickly) {
    session.goTo(0);
    while (session.displayTime() < seconds(0.15)) session.next();
    playback->next();  // nothing happens until 0.3; then FIN leaves and arrives at 0.35
    clock->pass(301);
    EXPECT_GE(session.displayTime(), seconds(0.3));
    EXPECT_LT(session.displayTime(), seconds(0.31)) << "the message has only just left";
    clock->pass(500);
    EXPECT_EQ(session.displayTime(), seconds(0.35));
}

TEST_F(Playing, PlayMakesStepAfterStepAndStopsAtTheEnd) {
    playback->play();
    EXPECT_TRUE(playback->isPlaying());
    clock->pass(20'000);
    EXPECT_FALSE(playback->isPlaying());
    EXPECT_FALSE(session.canGoNext());
    EXPECT_FALSE(clock->isRunning());
}

TEST_F(Playing, PlayStopsAtABreakpoint) {
    session.setBreakpoint(StateReached{HostId::server, State::established}, true);
    playback->play();
    clock->pass(20'000);
    EXPECT_FALSE(playback->isPlaying());
    EXPECT_FALSE(clock->isRunning());
    EXPECT_EQ(session.displayTime(), seconds(0.15));
    playback->play();
    clock->pass(20'000);
    EXPECT_FALSE(session.canGoNext()) << "and goes on from it";
}

TEST_F(Playing, PauseLeavesTheMessageWhereItIs) {
    playback->play();
    clock->pass(250);
    playback->pause();
    const Instant held = session.displayTime();
    clock->pass(1000);
    EXPECT_EQ(session.displayTime(), held);
    EXPECT_EQ(held, seconds(0.075));
    playback->play();
    clock->pass(600);
    EXPECT_GE(session.displayTime(), seconds(0.1)) << "it goes on from there";
}

TEST_F(Playing, PauseAlsoHoldsAStepThatNextHasBegun) {
    playback->next();
    clock->pass(250);
    playback->pause();
    EXPECT_FALSE(clock->isRunning());
    clock->pass(1000);
    EXPECT_EQ(session.displayTime(), seconds(0.075));
    playback->next();
    clock->pass(600);
    EXPECT_EQ(session.displayTime(), seconds(0.1)) << "it goes on from there";
}

TEST_F(Playing, AnActOnTheMessageEndsItsGlide) {
    playback->next();
    clock->pass(250);
    session.lose(SegmentId{2});
    EXPECT_FALSE(playback->isGliding());
    EXPECT_EQ(session.displayTime(), seconds(0.075));
    playback->next();
    clock->pass(600);
    EXPECT_EQ(session.displayTime(), seconds(0.08)) << "it is lost at 60 % of its way";
}

RunOfTwo played(const Scenario& scenario) {
    return {scenario, std::make_shared<Trace>(World(std::make_shared<const Setup>(scenario.setup)))};
}

TEST_F(Playing, TwoRunsGlideTogetherAsOneDoesAlone) {
    const Scenario scenario = builtIn("why-three-rst-lost");
    Comparison two(played(varied(scenario, Variant::twoWay)), played(varied(scenario, Variant::threeWay)),
                   StepSize::message);
    two.toStart();
    two.next();  // SYN has arrived, SYN+ACK leaves
    playback->setSubject(&two);
    playback->next();
    clock->pass(250);
    EXPECT_TRUE(two.isGliding());
    EXPECT_EQ(two.now(), seconds(0.075));
    two.select(0, {SegmentId{1}});
    clock->pass(300);
    EXPECT_FALSE(two.isGliding());
    EXPECT_EQ(two.now(), seconds(0.1));
    EXPECT_TRUE(two.hasSelection()) << "what is selected meanwhile is meant";
    playback->next();
    clock->pass(100);
    EXPECT_FALSE(two.hasSelection()) << "what was before is not";
    playback->back();
    EXPECT_EQ(two.now(), seconds(0.1)) << "Back takes the step back that is on its way";
    playback->play();
    for (int i = 0; i < 100 && playback->isPlaying(); ++i) clock->pass(100);
    EXPECT_FALSE(two.canGoNext());
    EXPECT_FALSE(playback->isPlaying());
}

}  // namespace
}  // namespace synstep
