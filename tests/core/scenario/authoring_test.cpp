// SPDX-License-Identifier: GPL-3.0-or-later
// Wherever a run stops, a story can name the place by what happens there; and what it names comes there.
#include "core/scenario/authoring.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"
#include "core/scenario/story_words.h"

namespace synstep {
namespace {

class PlayedLesson {
  public:
    explicit PlayedLesson(const char* id)
        : trace_(World(std::make_shared<const Setup>(
              std::get<Scenario>(readScenario(findBuiltIn(id)->text, id)).setup))) {
        trace_.growToEnd();
    }
    const Trace& trace() const { return trace_; }
    std::size_t positionOf(const char* when) const {
        const auto moment = momentFrom(when);
        EXPECT_TRUE(moment) << when;
        return synstep::positionOf(*moment, trace_, 0).value_or(9999);
    }
    std::vector<std::string> namesAt(std::size_t position, std::size_t from = 0) const {
        std::vector<std::string> names;
        for (const Moment& moment : momentsAt(trace_, position, from)) names.push_back(momentText(moment));
        return names;
    }

  private:
    Trace trace_;
};

TEST(Authoring, APlaceIsNamedByTheMostSpecificThingThatHappensThere) {
    const PlayedLesson run("third-ack-lost");
    EXPECT_EQ(run.namesAt(0), std::vector<std::string>{"start"});
    for (const char* when : {"client SYN 1 arrives", "client ACK 1 lost", "server SYN+ACK 2 arrives",
                             "server retransmission 1 expires", "client calls connect 1"}) {
        const auto names = run.namesAt(run.positionOf(when));
        ASSERT_FALSE(names.empty()) << when;
        EXPECT_EQ(names.front(), when);
    }
    EXPECT_EQ(run.namesAt(run.trace().size()).back(), "end");
}

TEST(Authoring, InjectedSegmentsAreNamed) {
    const PlayedLesson run("why-three-old-syn");
    EXPECT_EQ(run.namesAt(run.positionOf("injected 1 arrives")).front(), "injected 1 arrives");
}

TEST(Authoring, EveryNameIsDueExactlyThere) {
    for (const char* id : {"handshake-and-wave", "third-ack-lost", "why-three-old-syn", "simultaneous-close",
                           "half-open-after-crash", "syn-cookies"}) {
        const PlayedLesson run(id);
        std::size_t named = 0;
        for (std::size_t position = 0; position <= run.trace().size(); ++position) {
            for (const Moment& moment : momentsAt(run.trace(), position, 0)) {
                EXPECT_EQ(positionOf(moment, run.trace(), 0), position) << momentText(moment);
                EXPECT_TRUE(momentFrom(momentText(moment))) << momentText(moment);
                ++named;
            }
        }
        EXPECT_GT(named, 5U) << id;
    }
}

TEST(Authoring, AStateThatWasEnteredBeforeHasAName) {
    const PlayedLesson run("why-three-old-syn");
    const std::size_t first = run.positionOf("server SYN-RECEIVED");
    std::size_t again = 0;
    for (std::size_t position = first + 1; position <= run.trace().size() && again == 0; ++position) {
        const auto names = run.namesAt(position, first + 1);
        if (std::find(names.begin(), names.end(), "server SYN-RECEIVED") != names.end()) again = position;
    }
    ASSERT_NE(again, 0U);
    const auto fromTheStart = run.namesAt(again);
    EXPECT_EQ(std::find(fromTheStart.begin(), fromTheStart.end(), "server SYN-RECEIVED"), fromTheStart.end());
}

TEST(Authoring, AStepComesBehindThoseThatAreDueByThenAndBeforeThePlayground) {
    const PlayedLesson run("third-ack-lost");
    StoryStep begin, lost, end, challenge, playground;
    begin.what = Say{};
    lost.when = *momentFrom("client ACK 1 lost");
    end.when = challenge.when = playground.when = RunEnds{};
    challenge.what = Challenge{};
    playground.what = Playground{};
    const Story story{begin, lost, end, challenge, playground};
    const auto at = [&](const char* when) {
        return placeInStory(story, run.trace(), run.positionOf(when)).index;
    };
    EXPECT_EQ(at("start"), 1U);
    EXPECT_EQ(at("client SYN 1 sent"), 1U);
    EXPECT_EQ(at("client ACK 1 lost"), 2U);
    EXPECT_EQ(at("server SYN+ACK 2 arrives"), 2U);
    EXPECT_EQ(at("end"), 3U);
    EXPECT_EQ(placeInStory(story, run.trace(), run.positionOf("server SYN+ACK 2 sent")).from,
              run.positionOf("client ACK 1 lost"));
}

}  // namespace
}  // namespace synstep
