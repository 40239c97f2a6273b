// SPDX-License-Identifier: GPL-3.0-or-later
// Each step is predicted before it is played, on whatever run there is.
#include "ui/session/prediction.h"

#include <gtest/gtest.h>

#include "tests/ui/session/built_in.h"

namespace synstep {
namespace {

using test::builtIn;
using test::segmentOf;

// An answer that nobody can take for right.
const Answer wrong = NextAnswer{SegmentAnswer{HostId::client, {Flags::rst}, "7", ""}, std::nullopt};

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
    answer(wrong);
    EXPECT_FALSE(prediction.isOpen());
    EXPECT_TRUE(prediction.attempt().shown);
    EXPECT_TRUE(session.canGoNext());
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

TEST_F(Predicting, TheAnswerStaysBesideWhatCameOfItForOneStep) {
    answer(wrong);
    answerRight();
    EXPECT_EQ(prediction.given(), rightAnswer(*prediction.question()));
    session.next();
    ASSERT_TRUE(prediction.isOpen());
    EXPECT_TRUE(prediction.given().has_value());
    EXPECT_EQ(prediction.meant(), segmentOf(session.trace(), HostId::server, SegmentKind::synAck));
    session.back();
    EXPECT_FALSE(prediction.given().has_value());
}

}  // namespace
}  // namespace synstep
