// SPDX-License-Identifier: GPL-3.0-or-later
// Each step is predicted before it is played, on whatever run there is.
#include "ui/session/prediction.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/ui/session/built_in.h"
#include "ui/session/ballot.h"
#include "ui/session/generated_questions.h"

namespace synstep {
namespace {

using test::builtIn;
using test::segmentOf;

// An answer that nobody can take for right.
const Answer wrong = NextAnswer{SegmentAnswer{HostId::client, {Flags::rst}, "7", ""}, std::nullopt};
const Answer alsoWrong = NextAnswer{SegmentAnswer{HostId::client, {Flags::rst}, "8", ""}, std::nullopt};

class Predicting : public testing::Test {
  protected:
    explicit Predicting(std::string_view scenario = "three-way-handshake") : session(builtIn(scenario)) {
        prediction.setSession(&session);
        prediction.setGating(true);
    }
    void answer(const Answer& given) {
        prediction.setDraft(given);
        prediction.check();
    }
    void answerRight() { answer(rightAnswer(*prediction.question())); }

    Session session;
    Prediction prediction;
};

TEST_F(Predicting, WhatIsToBeBuiltEndsInStatesAsTheyAreShown) {
    session.toEnd();
    std::size_t aborts = 0;
    for (std::size_t turn = 0; turn < 8; ++turn) {
        const auto task = taskFor(session, turn);
        ASSERT_TRUE(task);
        EXPECT_FALSE(isMet(*task, session)) << "it is the present run’s";
        const auto* call = std::get_if<PersonCall>(&task->act);
        if (!call || call->call.kind != CallKind::abort) continue;
        Session built(builtIn("three-way-handshake"));
        built.goTo(task->position);
        built.perform(*call);
        built.toEnd();
        ++aborts;
        for (const ExpectedState& end : task->reach.states)
            EXPECT_EQ(end.state, built.stateOf(end.host)) << toString(end.host);
    }
    EXPECT_GT(aborts, 0u);
}

TEST_F(Predicting, NothingIsPlayedBeforeTheAnswer) {
    ASSERT_TRUE(prediction.isOpen());
    const std::size_t before = session.cursor();
    EXPECT_FALSE(session.canGoNext());
    session.next();
    session.toEnd();
    session.goTo(before + 1);
    EXPECT_EQ(session.cursor(), before);
    answerRight();
    EXPECT_TRUE(prediction.attempt().isSolved());
    ASSERT_TRUE(session.canGoNext());
    session.toEnd();
    EXPECT_EQ(session.cursor(), prediction.question()->position)
        << "the next question stops the way to the end";
    EXPECT_GT(session.cursor(), before);
}

TEST_F(Predicting, TwoWrongAnswersShowTheRightOneAndOpenTheGate) {
    answer(wrong);
    EXPECT_TRUE(prediction.isOpen());
    EXPECT_FALSE(session.canGoNext());
    answer(alsoWrong);
    EXPECT_FALSE(prediction.isOpen());
    EXPECT_TRUE(prediction.attempt().shown);
    EXPECT_TRUE(session.canGoNext());
}

TEST_F(Predicting, WhatIsRefutedIsNoFurtherTry) {
    answer(wrong);
    answer(wrong);
    EXPECT_EQ(prediction.attempt().triesLeft, 1u);
    EXPECT_TRUE(prediction.isOpen());
    answerRight();
    EXPECT_TRUE(prediction.attempt().isSolved());
}

TEST_F(Predicting, ShowMePassesOneQuestionOver) {
    prediction.showMe();
    EXPECT_FALSE(prediction.attempt().isSolved());
    session.next();
    EXPECT_TRUE(prediction.isOpen()) << "the next one is asked again";
}

TEST_F(Predicting, ARunIsPredictedToItsEnd) {
    for (int i = 0; i < 20 && prediction.isOpen(); ++i) {
        answerRight();
        EXPECT_TRUE(prediction.attempt().isSolved());
        while (!prediction.isOpen() && session.canGoNext()) session.next();
    }
    EXPECT_FALSE(prediction.question().has_value() && prediction.isOpen());
    EXPECT_TRUE(session.trace().isOver());
}

TEST_F(Predicting, WhatWasShownBeforeIsHiddenUntilOneLeaves) {
    prediction.setGating(false);
    session.toEnd();
    const std::size_t all = session.cursor();
    session.toStart();
    ASSERT_EQ(session.revealed(), all);
    prediction.setGating(true);
    EXPECT_EQ(session.revealed(), 0u);
    EXPECT_EQ(session.revealed(session.run()), 0u);
    prediction.leave();
    EXPECT_EQ(session.revealed(), all);
    EXPECT_TRUE(session.canGoNext());
}

TEST_F(Predicting, WhereOneHasBeenIsNotAskedAgain) {
    answerRight();
    session.next();
    session.back();
    EXPECT_FALSE(prediction.isOpen());
    EXPECT_TRUE(session.canGoNext());
}

TEST_F(Predicting, AnActMakesARunThatIsAskedAboutAnew) {
    const SegmentId syn = segmentOf(session.trace(), HostId::client, SegmentKind::syn);
    session.lose(syn);
    ASSERT_EQ(session.run(), 1u);
    ASSERT_TRUE(prediction.isOpen());
    const auto* truth = prediction.question()->as<NextTruth>();
    ASSERT_NE(truth, nullptr);
    EXPECT_TRUE(truth->sent.empty());
    ASSERT_TRUE(truth->timer.has_value());
    EXPECT_EQ(truth->timer->timer, Timer::retransmission);
    answerRight();
    EXPECT_TRUE(prediction.attempt().isSolved());
}

TEST_F(Predicting, ARightAnswerGivesWayToWhatItForetold) {
    answerRight();
    EXPECT_EQ(prediction.given(), rightAnswer(*prediction.question()));
    session.next();
    ASSERT_TRUE(prediction.isOpen());
    EXPECT_FALSE(prediction.given().has_value());
}

TEST_F(Predicting, AWrongAnswerStaysBesideWhatCameForOneStep) {
    answer(alsoWrong);
    answer(wrong);
    EXPECT_EQ(prediction.given(), wrong);
    session.next();
    ASSERT_TRUE(prediction.isOpen());
    EXPECT_EQ(prediction.given(), wrong);
    EXPECT_EQ(prediction.meant(), segmentOf(session.trace(), HostId::server, SegmentKind::synAck));
    session.back();
    EXPECT_FALSE(prediction.given().has_value());
}

// --- Asked for by a person

class Asking : public testing::Test {
  protected:
    explicit Asking(std::string_view scenario = "third-ack-lost") : session(builtIn(scenario)) {
        prediction.setSession(&session);
    }
    Session session;
    Prediction prediction;
};

TEST_F(Asking, EachFormIsAskedOfARunAndItsRightAnswerIsFull) {
    for (const QuestionForm form : questionForms) {
        session.restart();
        session.next();
        if (form == QuestionForm::fault) session.toEnd();
        ASSERT_TRUE(prediction.ask(form)) << static_cast<int>(form);
        EXPECT_FALSE(session.canGoNext()) << "it waits for the answer";
        prediction.setDraft(rightAnswer(*prediction.question()));
        prediction.check();
        EXPECT_TRUE(prediction.attempt().isSolved()) << static_cast<int>(form);
        prediction.leave();
        EXPECT_FALSE(prediction.isOn());
    }
}

TEST_F(Asking, TheFaultAmongTheOthersIsTheRunsOwn) {
    session.toEnd();
    const auto asked = questionFor(QuestionForm::fault, session);
    ASSERT_TRUE(asked.has_value());
    const auto question =
        questionOf(*asked, session.trace(), session.cursor(), session.scenario(), session.shownSocket());
    ASSERT_TRUE(question.has_value());
    const auto* truth = question->as<FaultTruth>();
    ASSERT_NE(truth, nullptr);
    EXPECT_GE(truth->faults.size(), 2u);
    EXPECT_LT(std::count(truth->right.begin(), truth->right.end(), true),
              static_cast<std::ptrdiff_t>(truth->right.size()))
        << "not all of them are right";
}

TEST_F(Asking, AFaultMadeByHandIsFoundToo) {
    Session played(builtIn("three-way-handshake"));
    EXPECT_FALSE(questionFor(QuestionForm::fault, played).has_value()) << "nothing is lost in it";
    played.lose(segmentOf(played.trace(), HostId::client, SegmentKind::syn));
    played.toEnd();
    EXPECT_TRUE(questionFor(QuestionForm::fault, played).has_value());
}

TEST_F(Asking, TheRunsOwnFaultStandsAtAnyPlaceAlsoAtTheFirst) {
    std::set<std::ptrdiff_t> places;
    for (const auto& [host, kind] :
         {std::pair{HostId::server, SegmentKind::synAck}, std::pair{HostId::client, SegmentKind::fin},
          std::pair{HostId::client, SegmentKind::ack}, std::pair{HostId::server, SegmentKind::fin}}) {
        Session played(builtIn("handshake-and-wave"));
        played.toEnd();
        played.lose(segmentOf(played.trace(), host, kind));
        played.toEnd();
        const auto asked = questionFor(QuestionForm::fault, played);
        ASSERT_TRUE(asked.has_value());
        const auto question = questionOf(*asked, played.trace(), played.cursor(), played.scenario());
        ASSERT_TRUE(question.has_value());
        const auto& right = question->as<FaultTruth>()->right;
        places.insert(std::find(right.begin(), right.end(), true) - right.begin());
    }
    EXPECT_GE(places.size(), 2u);
    EXPECT_TRUE(places.contains(0));
}

TEST_F(Asking, WhatIsAskedIsDroppedWhenOneGoesElsewhere) {
    ASSERT_TRUE(prediction.ask(QuestionForm::states));
    session.back();
    EXPECT_FALSE(prediction.question().has_value());
    EXPECT_TRUE(session.canGoNext());
}

TEST_F(Asking, ATaskIsMetByARunThatEndsSo) {
    ASSERT_TRUE(prediction.setTask());
    EXPECT_FALSE(prediction.isTaskMet());
    prediction.showMe();
    EXPECT_TRUE(prediction.isTaskMet()) << "the way that is shown leads there";
    EXPECT_GT(session.run(), 0u);
}

// --- Of a story

TEST(PredictingInAStory, ItsQuestionsAreAskedAndSettledInTheSession) {
    Session session(builtIn("third-ack-lost"));
    session.tellStory();
    Prediction prediction;
    prediction.setSession(&session);
    int asked = 0;
    for (int i = 0; i < 40; ++i) {
        if (prediction.isOpen()) {
            ASSERT_TRUE(prediction.storyStep().has_value());
            const std::size_t step = *prediction.storyStep();
            prediction.setDraft(rightAnswer(*prediction.question()));
            prediction.check();
            ASSERT_TRUE(session.settled(step).has_value());
            EXPECT_TRUE(session.settled(step)->isClean());
            ++asked;
            prediction.goOn();
        } else if (session.canGoNext()) {
            session.next();
        }
    }
    EXPECT_GT(asked, 0);
}

TEST(PredictingInAStory, LeavingPassesTheQuestionOver) {
    Session session(builtIn("third-ack-lost"));
    session.tellStory();
    Prediction prediction;
    prediction.setSession(&session);
    for (int i = 0; i < 40 && !prediction.isOpen() && session.canGoNext(); ++i) session.next();
    ASSERT_TRUE(prediction.isOpen());
    const std::size_t step = *prediction.storyStep();
    prediction.leave();
    ASSERT_TRUE(session.settled(step).has_value());
    EXPECT_EQ(session.settled(step)->how, AskOutcome::How::passedOver);
    EXPECT_FALSE(session.gate().has_value());
}

TEST(PredictingInAStory, WhatCannotBeAskedOfOneRunIsAskedOfAnother) {
    Scenario scenario = builtIn("three-way-handshake");
    StoryStep step;
    step.when = SegmentPasses{HostId::server, SegmentKind::synAck, 1, SegmentMoment::arrived};
    step.what = Ask{{}, AskBlank{4, BlankField::seq}};  // only where one is sent again
    StoryStep last;
    last.when = RunEnds{};
    scenario.story = {step, last};
    Session session(scenario);
    session.tellStory();
    Prediction prediction;
    prediction.setSession(&session);
    for (int i = 0; i < 40 && session.cursor() != session.storyPosition(0); ++i) session.next();
    ASSERT_EQ(session.cursor(), session.storyPosition(0));
    EXPECT_FALSE(prediction.isOpen()) << "three are sent";
    EXPECT_FALSE(session.waitsFor());
    EXPECT_FALSE(session.settled(0)) << "nobody has been shown anything";
    session.lose(test::segmentOf(session.trace(), HostId::client, SegmentKind::ack));
    EXPECT_TRUE(prediction.isOpen());
    EXPECT_EQ(session.waitsFor(), 0u);
}

// --- A poll

TEST(ABallot, HasTheRightAnswerAmongThreeOthersAndLiesThereAlike) {
    Session session(builtIn("three-way-handshake"));
    const Question question = nextQuestion(session.trace(), session.cursor());
    const auto one = Ballot::of(question), other = Ballot::of(question);
    ASSERT_TRUE(one && other);
    ASSERT_EQ(one->options().size(), 4u);
    EXPECT_EQ(one->options()[one->right()], rightAnswer(question));
    EXPECT_EQ(one->options(), other->options());
    EXPECT_EQ(one->right(), other->right());
}

TEST(ABallot, CountsNoLessThanNothing) {
    Session session(builtIn("three-way-handshake"));
    auto ballot = Ballot::of(nextQuestion(session.trace(), session.cursor()));
    ASSERT_TRUE(ballot.has_value());
    ballot->setVotes(1, -3);
    EXPECT_EQ(ballot->votes(1), 0);
    ballot->setVotes(1, 5);
    ballot->setVotes(0, 2);
    EXPECT_EQ(ballot->allVotes(), 7);
}

}  // namespace
}  // namespace synstep
