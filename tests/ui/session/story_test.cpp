// SPDX-License-Identifier: GPL-3.0-or-later
// A story along a run: the run stops where it has something to say, and waits for answers and acts.
#include <gtest/gtest.h>

#include <QString>

#include "tests/ui/session/told_lesson.h"
#include "ui/session/run_to_end.h"
#include "ui/session/session.h"
#include "ui/session/session_json.h"

namespace synstep {
namespace {

using test::seconds;
using test::toldLesson;

// A session that tells the story, with its questions passed over as they come if wanted.
class Told : public testing::Test {
  protected:
    Told() { session.tellStory(); }

    void passOver() {
        while (session.waitsFor() && std::holds_alternative<Ask>(session.story()[*session.waitsFor()].what))
            session.settle(*session.waitsFor(), {});
    }
    // To the step, with whatever it takes.
    void goTo(std::size_t step) {
        for (int i = 0; i < 200 && session.told() <= step; ++i) {
            passOver();
            if (session.openAct()) session.performStep(*session.openAct());
            session.next();
        }
        ASSERT_GT(session.told(), step);
    }

    Session session{toldLesson()};
};

// The lesson's steps, as tests/ui/session/told_lesson.cpp has them.
enum Step : std::size_t { opened, asked, lost, heard, act, acted, challenge, playground };

TEST_F(Told, ItBeginsWithWhatIsSaidAtTheStart) {
    EXPECT_TRUE(session.isGuided());
    EXPECT_EQ(session.told(), 1u);
    EXPECT_EQ(session.waitsFor(), std::nullopt);
    EXPECT_GT(session.cursor(), 0u) << "the first message is on its way all the same";
}

TEST_F(Told, AStepOfAnySizeStopsWhereTheStoryHasSomethingToSay) {
    for (std::size_t size = 0; size < stepSizeCount; ++size) {
        session.tellStory();
        session.setStepSize(static_cast<StepSize>(size));
        for (int i = 0; i < 40 && session.told() <= asked; ++i) session.next();
        EXPECT_EQ(session.told(), asked + 1u);
        EXPECT_EQ(session.cursor(), session.storyPosition(asked)) << "step size " << size;
        EXPECT_TRUE(session.isAtStoryStep());
    }
}

TEST_F(Told, TheWayToTheEndStopsThere) {
    session.toEnd();
    EXPECT_EQ(session.cursor(), session.storyPosition(asked));
    passOver();
    session.toEnd();
    EXPECT_EQ(session.cursor(), session.storyPosition(lost));
}

TEST_F(Told, WithoutGuidanceNothingStops) {
    session.setGuided(false);
    session.toEnd();
    EXPECT_TRUE(session.trace().isOver());
    EXPECT_EQ(session.cursor(), session.trace().size());
    EXPECT_EQ(session.waitsFor(), std::nullopt);
}

TEST_F(Told, AQuestionHoldsTheRunUntilItIsSettled) {
    session.toEnd();
    EXPECT_EQ(session.waitsFor(), std::optional<std::size_t>(asked));
    EXPECT_FALSE(session.canGoNext());
    const std::size_t here = session.cursor();
    session.next();
    session.toEnd();
    session.showTime(seconds(5));
    EXPECT_EQ(session.cursor(), here);
    session.settle(asked, {AskOutcome::How::answered, 1});
    EXPECT_TRUE(session.canGoNext());
    EXPECT_TRUE(session.settled(asked)->isClean());
    session.back();
    session.next();
    EXPECT_EQ(session.waitsFor(), std::nullopt) << "asked once";
}

TEST_F(Told, PlayGoesOnWhereAQuestionHasBeenAnswered) {
    session.toEnd();
    ASSERT_EQ(session.waitsFor(), std::optional<std::size_t>(asked));
    EXPECT_TRUE(session.isStopped());
    session.settle(asked, {AskOutcome::How::answered, 1});
    session.back();
    session.next();
    ASSERT_EQ(session.cursor(), session.storyPosition(asked));
    EXPECT_FALSE(session.isStopped());
    session.toEnd();
    ASSERT_EQ(session.cursor(), session.storyPosition(lost));
    EXPECT_TRUE(session.isStopped()) << "something is said";
}

TEST_F(Told, WhatASegmentsStepShowsIsFramed) {
    goTo(lost);
    ASSERT_TRUE(session.selection().segment);
    EXPECT_EQ(session.selection().segment,
              test::segmentOf(session.trace(), HostId::client, SegmentKind::ack));
}

// "Segment 3" of the story is another one where somebody has lost what came before.
TEST_F(Told, ASegmentThatCountsOtherwiseIsNotPointedAt) {
    goTo(lost);
    EXPECT_TRUE(session.selectionOf(ShownSegment{3}, lost).segment);
    session.goTo(session.trace().sendingOf(2)->entry + 1);
    session.lose(2);
    for (int i = 0; i < 20 && session.told() <= asked; ++i) {
        session.next();
        passOver();
    }
    ASSERT_TRUE(session.trace().sendingOf(3));
    EXPECT_FALSE(session.selectionOf(ShownSegment{3}, asked).segment);
    EXPECT_TRUE(session.selectionOf(ShownSegment{1}, asked).segment) << "it left before that";
}

TEST_F(Told, AnActIsWaitedForAndTheStoryGoesOnInTheRunThatItMakes) {
    goTo(act);
    EXPECT_EQ(session.openAct(), std::optional<std::size_t>(act));
    EXPECT_EQ(session.waitsFor(), std::optional<std::size_t>(act));
    EXPECT_FALSE(session.canGoNext());
    EXPECT_EQ(session.storyPosition(acted), std::nullopt);
    Call call{CallKind::send, SocketName{0}};
    call.octets = 100;  // the key of the window sends so many, whatever the story has
    session.perform({HostId::client, call});
    EXPECT_EQ(session.openAct(), std::nullopt);
    EXPECT_EQ(session.run(), 1u);
    session.next();
    EXPECT_EQ(session.told(), acted + 1u);
}

TEST_F(Told, AnActCanBeShown) {
    goTo(act);
    session.performStep(act);
    EXPECT_EQ(session.openAct(), std::nullopt);
    EXPECT_TRUE(session.canGoNext());
}

TEST_F(Told, GoingBackBeforeTheActIsExact) {
    goTo(acted);
    session.toStart();
    EXPECT_EQ(session.told(), 1u);
    session.chooseRun(0);
    session.goTo(*session.storyPosition(act));
    EXPECT_EQ(session.openAct(), std::optional<std::size_t>(act)) << "in the first run it was not done";
}

TEST_F(Told, ToldOutNothingIsWaitedForAndTheChallengeIsWatched) {
    goTo(challenge);
    EXPECT_TRUE(session.guide().toldOut);
    EXPECT_EQ(session.met(challenge), std::nullopt);
    EXPECT_EQ(session.waitsFor(), std::nullopt);
    session.restart();
    session.toEnd();
    EXPECT_EQ(session.cursor(), session.trace().size()) << "nothing stops any more";
    session.goTo(*session.storyPosition(lost));
    Call call{CallKind::abort, SocketName{0}};
    session.perform({HostId::client, call});
    EXPECT_FALSE(session.met(challenge)) << "the server knows nothing of it yet";
    session.next();
    ASSERT_TRUE(session.met(challenge)) << "said at once";
    EXPECT_EQ(session.met(challenge)->run, session.run());
    EXPECT_EQ(session.world().stateOf(HostId::client, SocketName{0}), State::closed);
}

TEST_F(Told, KeptAndHadBackItIsWhereItWas) {
    goTo(act);
    const auto again = Session::restored(toldLesson(), session.state());
    ASSERT_NE(again, nullptr);
    EXPECT_EQ(again->guide(), session.guide());
    EXPECT_EQ(again->openAct(), std::optional<std::size_t>(act));
    EXPECT_EQ(sessionStateFrom(toJson(session.state())), session.state());
    SessionState wrong = session.state();
    wrong.guide.settled[99] = {};
    EXPECT_EQ(Session::restored(toldLesson(), wrong), nullptr);
}

TEST_F(Told, AnAudienceIsAskedButWaitsForNoAct) {
    session.setWaiting(false);
    session.toEnd();
    ASSERT_TRUE(session.waitsFor());
    goTo(act);
    EXPECT_EQ(session.openAct(), std::optional<std::size_t>(act));
    EXPECT_FALSE(session.waitsFor());
}

TEST_F(Told, AQuestionThatWasPassedOverIsAskedAgainWhereOneComesBackToIt) {
    session.toEnd();
    ASSERT_EQ(session.waitsFor(), std::optional<std::size_t>(asked));
    session.settle(asked, {AskOutcome::How::passedOver, 1});
    EXPECT_TRUE(session.canGoNext());
    session.next();
    session.back();
    EXPECT_EQ(session.waitsFor(), std::optional<std::size_t>(asked));
    session.settle(asked, {AskOutcome::How::answered, 2});
    EXPECT_EQ(session.settled(asked)->how, AskOutcome::How::answered);
    session.next();
    session.back();
    EXPECT_EQ(session.waitsFor(), std::nullopt);
}

TEST_F(Told, AndAtOnceIfThatIsWanted) {
    session.toEnd();
    session.settle(asked, {});
    EXPECT_EQ(session.waitsFor(), std::nullopt);
    session.askAgain(asked);
    EXPECT_EQ(session.waitsFor(), std::optional<std::size_t>(asked));
    session.settle(asked, {AskOutcome::How::answered, 1});
    session.askAgain(asked);
    EXPECT_EQ(session.waitsFor(), std::nullopt) << "what was answered is answered";
}

TEST_F(Told, AndFromARunThatNeverComesToItInOneThatDoes) {
    session.toEnd();
    session.settle(asked, {});
    EXPECT_EQ(session.questionsLeft(), std::vector<std::size_t>{asked});
    session.lose(test::segmentOf(session.trace(), HostId::client, SegmentKind::syn));
    session.perform({HostId::client, Call{CallKind::abort, SocketName{0}}});
    session.toEnd();
    ASSERT_FALSE(session.storyPosition(asked));
    session.askAgain(asked);
    EXPECT_EQ(session.run(), 0u);
    EXPECT_EQ(session.waitsFor(), std::optional<std::size_t>(asked));
    session.settle(asked, {AskOutcome::How::shown, 2});
    EXPECT_TRUE(session.questionsLeft().empty());
}

// Else the answer would be seen before it is given.
TEST_F(Told, WhatWillBeLostIsForetoldOnceNothingIsAskedAnyMore) {
    EXPECT_NE(session.foresight(), Foresight::all);
    session.toEnd();
    ASSERT_EQ(session.waitsFor(), std::optional<std::size_t>(asked));
    EXPECT_NE(session.foresight(), Foresight::all);
    session.settle(asked, {AskOutcome::How::answered, 1});
    EXPECT_EQ(session.foresight(), Foresight::all);
}

TEST_F(Told, WhatWasTriedBeforeAQuestionWasLeftCounts) {
    session.toEnd();
    session.settle(asked, {AskOutcome::How::passedOver, 1});
    session.askAgain(asked);
    session.settle(asked, {AskOutcome::How::answered, 1});
    EXPECT_EQ(session.settled(asked)->tries, 2u);
    EXPECT_FALSE(session.settled(asked)->isClean());
}

TEST_F(Told, ATaskCanBeMetInARunOfOnesOwnAlsoWhenTheStoryIsTakenUpAgain) {
    goTo(challenge);
    session.goTo(*session.storyPosition(lost));
    session.perform({HostId::client, Call{CallKind::abort, SocketName{0}}});
    session.askAgain(asked);
    ASSERT_EQ(session.waitsFor(), std::optional<std::size_t>(asked));
    session.settle(asked, {AskOutcome::How::answered, 1});
    for (int i = 0; i < 50 && session.canGoNext(); ++i) session.next();
    EXPECT_TRUE(session.met(challenge));
}

TEST_F(Told, ASessionWhoseStoryWasTakenAwayIsHadBackAfterABreak) {
    goTo(lost);
    session.writeStory(session.scenario().lesson, {});
    EXPECT_NE(Session::restored(toldLesson(), session.state()), nullptr);
}

TEST_F(Told, ACaptionLivesUntilTheNextStepAndNotBeforeItsOwn) {
    goTo(heard);
    EXPECT_EQ(session.stepsHere(), std::vector<std::size_t>{heard});
    session.setStepSize(StepSize::event);
    session.back();
    while (session.cursor() >= *session.storyPosition(heard)) session.goTo(session.cursor() - 1);
    EXPECT_EQ(session.stepsHere(), std::vector<std::size_t>{lost});
    goTo(challenge);
    EXPECT_TRUE(session.stepsHere().empty()) << "at the end there is what is left to the learner";
}

TEST_F(Told, WhatWasKeptOfAStoryMustFitIt) {
    goTo(challenge);
    session.goTo(*session.storyPosition(lost));
    session.perform({HostId::client, Call{CallKind::abort, SocketName{0}}});
    session.next();
    ASSERT_TRUE(session.met(challenge));
    const SessionState good = session.state();
    EXPECT_NE(Session::restored(toldLesson(), good), nullptr);
    const auto refuses = [&](auto spoil) {
        SessionState state = good;
        spoil(state.guide);
        return Session::restored(toldLesson(), state) == nullptr;
    };
    EXPECT_TRUE(refuses([](Guide& guide) { guide.settled[lost] = {}; })) << "a caption asks nothing";
    EXPECT_TRUE(refuses([](Guide& guide) { guide.met[asked] = {}; })) << "a question is no task";
    EXPECT_TRUE(refuses([](Guide& guide) { guide.met[challenge].run = 99; }));
    EXPECT_TRUE(refuses([](Guide& guide) { guide.met[challenge].position = 1U << 20; }));
    EXPECT_TRUE(refuses([](Guide& guide) { guide.firstOwnRun = 99; }));
    Scenario untold = toldLesson();
    untold.story.clear();
    SessionState guided = Session(untold).state();
    guided.guide.on = true;
    EXPECT_EQ(Session::restored(untold, guided), nullptr) << "there is nothing to be told";
}

// However a run grows, the story stands in it where it stands in the whole run.
TEST(StoryAlongARun, IsFollowedAsFarAsTheRunHasBeenPlayed) {
    const Scenario scenario = toldLesson();
    Session session(scenario);
    session.tellStory();
    const std::size_t whole = session.wholeTrace()->size();
    for (std::size_t i = 0; i <= whole; ++i) {
        Session fresh(scenario);
        fresh.tellStory();
        fresh.playOn(i);
        const std::size_t played = fresh.trace().size();
        for (std::size_t step = 0; step < scenario.story.size(); ++step) {
            const auto there = session.storyPosition(step);
            const auto known = there && *there <= played ? there : std::nullopt;
            EXPECT_EQ(fresh.storyPosition(step), known) << "step " << step << " at " << played;
        }
    }
}

TEST_F(Told, LeftAndComeBackToItGoesOnHere) {
    session.setGuided(false);
    session.next();
    session.setGuided(true);
    session.toEnd();
    EXPECT_EQ(session.told(), asked + 1u);
}

TEST(ToldFromTheStart, AQuestionAtTheStartIsAskedBeforeAnythingHappens) {
    Scenario scenario = toldLesson();
    scenario.story = {scenario.story[asked]};
    scenario.story[0].when = RunBegins{};
    Session session(scenario);
    session.tellStory();
    EXPECT_EQ(session.cursor(), 0u);
    EXPECT_EQ(session.waitsFor(), std::optional<std::size_t>(0));
    session.settle(0, {});
    EXPECT_TRUE(session.guide().toldOut);
}

}  // namespace
}  // namespace synstep
