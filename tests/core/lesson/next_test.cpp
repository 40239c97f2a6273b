// SPDX-License-Identifier: GPL-3.0-or-later
// "What is sent next?", found by playing on.
#include <gtest/gtest.h>

#include "tests/core/lesson/asked.h"

namespace synstep {
namespace {

using namespace test;
constexpr HostId client = HostId::client, server = HostId::server;

const std::string opening =
    "do = [ { at = \"0s\", server = \"listen\" }, { at = \"0s\", client = \"connect\" } ]\n"
    "until = \"5s\"\n";

std::vector<GradedField> wrongFields(const Question& question, const Answer& answer) {
    std::vector<GradedField> wrong;
    for (const FieldGrade& field : grade(question, answer).fields) {
        if (!field.right) wrong.push_back(field.field);
    }
    return wrong;
}

TEST(Next, isTheCallsOwnSegmentBeforeAnythingHappened) {
    const Trace run = runOf(written(opening));
    const Question question = nextQuestion(run, 0);
    EXPECT_EQ(said(rightAnswer(question)), "client SYN seq=100");
    EXPECT_EQ(question.rule, Rule::activeOpen);
    const NextTruth& truth = *question.as<NextTruth>();
    ASSERT_EQ(truth.told.size(), 1u);
    EXPECT_EQ(truth.told[0].as<CallMade>()->call.kind, CallKind::listen);
    ASSERT_TRUE(truth.cause);
    EXPECT_EQ(truth.cause->as<CallMade>()->call.kind, CallKind::connect);
    EXPECT_EQ(question.end, 2u);
    EXPECT_EQ(run.size(), 0u) << "the run at hand has not been played";
}

TEST(Next, isTheAnswerToTheSegmentThatArrives) {
    const Trace run = runOf(written(opening));
    const Question first = nextQuestion(run, 0);
    Trace played = playedRunOf(written(opening));
    const Question second = nextQuestion(played, first.end);
    EXPECT_EQ(said(rightAnswer(second)), "server SYN+ACK seq=300 ack=101");
    EXPECT_EQ(second.rule, Rule::listenSyn);
    const Question third = nextQuestion(played, second.end);
    EXPECT_EQ(said(rightAnswer(third)), "client ACK seq=101 ack=301");
    const Question fourth = nextQuestion(played, third.end);
    EXPECT_EQ(said(rightAnswer(fourth)), "nothing");
    EXPECT_EQ(nextQuestion(played, fourth.end).end, played.size());
    EXPECT_EQ(said(rightAnswer(nextQuestion(played, played.size()))), "nothing");
}

TEST(Next, isTheSameBeforeAndAfterTheRunHasBeenPlayed) {
    const Scenario scenario = builtIn("third-ack-lost");
    const Trace played = playedRunOf(scenario);
    Trace fresh = runOf(scenario);
    for (std::size_t position = 0; position <= played.size(); ++position) {
        EXPECT_EQ(rightAnswer(nextQuestion(fresh, position)), rightAnswer(nextQuestion(played, position)))
            << position;
        fresh.grow();
    }
}

TEST(Next, gradesEachFieldByItself) {
    const Trace run = playedRunOf(written(opening));
    const Question question = nextQuestion(run, sent(run, server, SegmentKind::synAck));
    const auto right = grade(question, segment(client, "ACK", "x+1", "y+1"));
    EXPECT_TRUE(right.isFull());
    EXPECT_EQ(right.of(), 3u);
    EXPECT_EQ(right.fields[1].reading, NumberReading::symbol);
    EXPECT_TRUE(grade(question, segment(client, "ACK+PSH", "1", "301")).isFull());
    using F = GradedField;
    EXPECT_EQ(wrongFields(question, segment(client, "ACK", "101", "30")), std::vector{F::ack});
    EXPECT_EQ(wrongFields(question, segment(client, "ACK", "100", "301")), std::vector{F::seq});
    EXPECT_EQ(wrongFields(question, segment(client, "SYN+ACK", "101", "301")), std::vector{F::flags});
    EXPECT_EQ(wrongFields(question, segment(server, "ACK", "101", "301")), std::vector{F::sender});
    EXPECT_EQ(grade(question, nothing()).points(), 0u);
    EXPECT_EQ(grade(question, nothing()).of(), 3u);
    EXPECT_EQ(said(grade(question, nothing()).right), "client ACK seq=101 ack=301");
}

TEST(Next, isNothingUntilTheTimerOfTheOneThatWaits) {
    const Trace run = playedRunOf(builtIn("third-ack-lost"));
    const Question question = nextQuestion(run, lost(run, client));
    EXPECT_EQ(said(rightAnswer(question)), "nothing until server retransmission");
    EXPECT_EQ(question.rule, Rule::synAckRepeated);
    EXPECT_TRUE(grade(question, until(server, Timer::retransmission)).isFull());
    using F = GradedField;
    EXPECT_EQ(wrongFields(question, until(client, Timer::retransmission)), std::vector{F::timer});
    EXPECT_EQ(wrongFields(question, nothing()), std::vector{F::timer});
    // The segment itself is right, but for when.
    EXPECT_EQ(wrongFields(question, segment(server, "SYN+ACK", "300", "101")), std::vector{F::nothing});
    EXPECT_EQ(grade(question, segment(client, "ACK", "101", "301")).points(), 0u);
}

TEST(Next, tellsOfALossThatNobodyForesees) {
    const Trace run = playedRunOf(builtIn("third-ack-lost"));
    const Question question = nextQuestion(run, sent(run, client, SegmentKind::ack));
    const NextTruth& truth = *question.as<NextTruth>();
    ASSERT_EQ(truth.told.size(), 1u);
    EXPECT_TRUE(truth.told[0].as<LostOnTheWay>());
    EXPECT_FALSE(truth.cause);
    EXPECT_EQ(said(rightAnswer(question)), "nothing until server retransmission");
}

TEST(Next, asksOfTheFirstOfTwoSegments) {
    const Scenario scenario = written(
        "do = [ { at = \"0s\", server = \"listen\" }, { at = \"0s\", client = \"connect\" },\n"
        "{ at = \"0s\", client = \"send 2000\" } ]\nuntil = \"5s\"\n");
    const Trace run = playedRunOf(scenario);
    const Question question = nextQuestion(run, sent(run, server, SegmentKind::synAck));
    const NextTruth& truth = *question.as<NextTruth>();
    ASSERT_EQ(truth.sent.size(), 2u) << said(rightAnswer(question));
    EXPECT_EQ(truth.sent[0].datagram.segment.seq, SeqNum{101});
    EXPECT_TRUE(grade(question, segment(client, "ACK", "101", "301")).isFull());
    EXPECT_FALSE(grade(question, segment(client, "ACK", "1561", "301")).isFull());
}

}  // namespace
}  // namespace synstep
