// SPDX-License-Identifier: GPL-3.0-or-later
// "In which states are both ends after the next step?"
#include <gtest/gtest.h>

#include "tests/core/lesson/asked.h"

namespace synstep {
namespace {

using namespace test;

Question statesAt(const Trace& run, std::size_t position) {
    return *questionOf(Ask{{}, AskStates{}}, run, position, Scenario{});
}
StatesAnswer states(State client, State server) {
    return {{client, server}};
}

TEST(States, areThoseAfterTheNextArrival) {
    const Trace run = playedRunOf(builtIn("three-way-handshake"));
    const Question question = statesAt(run, sent(run, HostId::client, SegmentKind::syn));
    EXPECT_EQ(rightAnswer(question), Answer(states(State::synSent, State::synReceived)));
    EXPECT_EQ(question.rule, Rule::listenSyn);
    EXPECT_GT(question.end, question.position);
}

TEST(States, areGradedEndByEnd) {
    const Trace run = playedRunOf(builtIn("three-way-handshake"));
    const Question question = statesAt(run, sent(run, HostId::client, SegmentKind::syn));
    const Grade early = grade(question, states(State::established, State::synReceived));
    EXPECT_EQ(early.points(), 1u);
    EXPECT_EQ(early.fields[0], (FieldGrade{GradedField::clientState, false, {}}));
    EXPECT_EQ(early.misconception, 5u);
    EXPECT_EQ(early.slip, Slip::stateTooEarly);
    EXPECT_EQ(grade(question, states(State::synSent, State::listen)).slip, Slip::stateTooLate);
}

TEST(States, ofAHostThatOnlyListensAreListenAndClosed) {
    const Trace run = playedRunOf(builtIn("syn-never-answered"));
    const Question question = statesAt(run, sent(run, HostId::client, SegmentKind::syn));
    EXPECT_TRUE(grade(question, states(State::synSent, State::listen)).isFull());
    EXPECT_TRUE(grade(question, states(State::synSent, State::closed)).isFull());
    EXPECT_FALSE(grade(question, states(State::closed, State::listen)).isFull());
}

TEST(States, areThoseOfTheConnectionThatTheStepIsAbout) {
    const Trace run = playedRunOf(builtIn("time-wait-new-syn"));
    const Question question = statesAt(run, sent(run, HostId::client, SegmentKind::syn, 2));
    EXPECT_EQ(run.setup().nameOf(question.socket), "b");
    EXPECT_EQ(rightAnswer(question), Answer(states(State::synSent, State::synReceived)));
}

TEST(States, knowWhoIsInTimeWait) {
    const Trace run = playedRunOf(builtIn("wave"));
    const std::size_t position = sent(run, HostId::server, SegmentKind::fin);
    const Question question = statesAt(run, position);
    EXPECT_EQ(rightAnswer(question), Answer(states(State::timeWait, State::lastAck)));
    EXPECT_EQ(grade(question, states(State::timeWait, State::timeWait)).misconception, 9u);
    EXPECT_EQ(grade(question, states(State::finWait2, State::lastAck)).slip, Slip::stateTooLate);
    EXPECT_EQ(grade(question, states(State::timeWait, State::closed)).slip, Slip::stateTooEarly);
}

}  // namespace
}  // namespace synstep
