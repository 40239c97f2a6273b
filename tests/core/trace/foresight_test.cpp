// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a message is told to who may know it, or has brought it about, and to everybody once it has
// happened.
#include "core/trace/foresight.h"

#include <gtest/gtest.h>

#include "tests/support/play.h"

namespace synstep {
namespace {

// The third message of a handshake is lost by the script.
class Foretold : public testing::Test {
  protected:
    Foretold()
        : script(std::make_shared<Trace>(World(std::make_shared<const synstep::Setup>(test::setupOf(R"(
do = [
  { at = "0s", server = "listen" },
  { at = "0s", client = "connect" },
]
fault = [
  { client = "ACK", nth = 1, drop = true },
]
)"))))) {
        script->growToEnd(2'000);
    }
    static std::size_t sendingOfLost(const Trace& run) {
        for (std::size_t i = 0; i < run.size(); ++i)
            for (const Departure& departure : run.entry(i).departures)
                if (departure.fate == Fate::lost) return i;
        ADD_FAILURE() << "nothing is lost";
        return 0;
    }
    static Departure lostIn(const Trace& run) { return run.entry(sendingOfLost(run)).departures.front(); }
    std::shared_ptr<Trace> after(FaultAct act) const {
        const Fault fault{HostId::client, SegmentKind::ack, 1, act, std::chrono::seconds(1)};
        const FaultByHand byHand = faultByHand(*script, sendingOfLost(*script), fault);
        auto run = Trace::branchFrom(script, byHand.position, byHand.now);
        for (const Stimulus& one : byHand.acts) run->perform(one);
        run->growToEnd(2'000);
        return run;
    }
    static bool isTold(const Trace& run, Instant now, Foresight foresight) {
        return isFateTold(lostIn(run), run, now, foresight);
    }
    std::shared_ptr<Trace> script;
};

TEST_F(Foretold, ALossOfTheScriptOnlyToWhoMayKnowAll) {
    const Instant sent = lostIn(*script).sentAt;
    EXPECT_TRUE(isTold(*script, sent, Foresight::all));
    for (const Foresight less : {Foresight::turns, Foresight::ownActs, Foresight::nothingToCome})
        EXPECT_FALSE(isTold(*script, sent, less)) << static_cast<int>(less);
}

TEST_F(Foretold, ToEverybodyOnceItHasHappenedUnlessThatIsAsked) {
    const Instant lost = lostIn(*script).lostAt;
    EXPECT_TRUE(isTold(*script, lost, Foresight::nothingToCome));
    EXPECT_FALSE(isTold(*script, lost, Foresight::veiled));
}

TEST_F(Foretold, WhoLosesAMessageKnowsItAndTheirAudienceDoesNot) {
    const auto run = after(FaultAct::drop);
    const Instant sent = lostIn(*run).sentAt;
    EXPECT_TRUE(isTold(*run, sent, Foresight::ownActs));
    EXPECT_FALSE(isTold(*run, sent, Foresight::nothingToCome));
}

TEST_F(Foretold, WhoOnlyDelaysItDoesNotLearnThatItIsLost) {
    const auto run = after(FaultAct::delay);
    EXPECT_FALSE(isTold(*run, lostIn(*run).sentAt, Foresight::ownActs));
}

TEST_F(Foretold, WhatIsNotToldIsAsIfNothingBecameOfIt) {
    const Departure lost = lostIn(*script);
    const Departure known = asKnown(lost, *script, lost.sentAt, Foresight::turns);
    EXPECT_EQ(known.fate, Fate::delivered);
    EXPECT_EQ(known.lostAt, never);
    EXPECT_EQ(asKnown(lost, *script, lost.sentAt, Foresight::all), lost);
}

}  // namespace
}  // namespace synstep
