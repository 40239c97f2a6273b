// SPDX-License-Identifier: GPL-3.0-or-later
// Order, blanks, faults, choices; tries; runs that were branched, and scripts.
#include <gtest/gtest.h>

#include "core/packetdrill/played.h"
#include "tests/core/lesson/sound.h"

namespace synstep {
namespace {

using namespace test;
constexpr HostId client = HostId::client, server = HostId::server;

std::optional<Question> asked(const Ask& ask, const Trace& run, const Scenario& scenario = {}) {
    return questionOf(ask, run, 0, scenario);
}

TEST(Order, isNeverLaidOutRight) {
    const Trace run = runOf(builtIn("wave"));
    for (SegmentId last = 2; last <= 7; ++last) {
        AskOrder ask;
        for (SegmentId id = 1; id <= last; ++id) ask.segments.push_back(id);
        const auto question = asked(Ask{{}, ask}, run);
        ASSERT_TRUE(question) << last;
        expectSound(*question);
        const auto& truth = *question->as<OrderTruth>();
        OrderAnswer laidOut;
        for (const std::size_t place : truth.shuffled) laidOut.segments.push_back(truth.right[place].id);
        EXPECT_FALSE(grade(*question, laidOut).isFull()) << last;
        EXPECT_EQ(truth.shuffled, asked(Ask{{}, ask}, run)->as<OrderTruth>()->shuffled);
    }
}

TEST(Order, isGradedPlaceByPlace) {
    const auto question = asked(Ask{{}, AskOrder{{3, 1, 2}}}, runOf(builtIn("wave")));
    ASSERT_TRUE(question);
    EXPECT_EQ(grade(*question, OrderAnswer{{1, 2, 3}}).points(), 3u);
    EXPECT_EQ(grade(*question, OrderAnswer{{1, 3, 2}}).points(), 1u);
    EXPECT_EQ(grade(*question, OrderAnswer{{}}).points(), 0u);
}

TEST(Order, ofTwoThatLookTheSameIsRightEitherWay) {
    const Trace run = runOf(builtIn("syn-lost"));  // 1 and 2 are the SYN and its copy
    const auto question = asked(Ask{{}, AskOrder{{1, 2, 3}}}, run);
    ASSERT_TRUE(question);
    EXPECT_TRUE(grade(*question, OrderAnswer{{2, 1, 3}}).isFull());
    EXPECT_FALSE(asked(Ask{{}, AskOrder{{1, 2}}}, run)) << "there is no wrong order";
}

TEST(Order, ofSegmentsThatNeverLeaveIsNotAsked) {
    EXPECT_FALSE(asked(Ask{{}, AskOrder{{1, 999}}}, runOf(builtIn("wave"))));
}

// One less than what acknowledges text is no slip about SYN and FIN.
TEST(Blank, thatAcknowledgesTextHasNothingToDoWithCountingASyn) {
    const Trace run = runOf(builtIn("third-ack-lost-data"));
    std::optional<Question> found;
    for (SegmentId id = 1; id < 12 && !found; ++id) {
        auto one = asked(Ask{{}, AskBlank{id, BlankField::ack}}, run);
        const auto* blank = one ? one->as<BlankTruth>() : nullptr;
        if (blank && blank->departure.datagram.segment.ack == SeqNum{201}) found = one;
    }
    ASSERT_TRUE(found);
    EXPECT_EQ(grade(*found, BlankAnswer{{}, "200"}).slip, Slip::none);
}

TEST(Blank, isANumberInAnyFormOrTheFlags) {
    const Trace run = runOf(builtIn("three-way-handshake"));
    const auto ack = asked(Ask{{}, AskBlank{2, BlankField::ack}}, run);
    ASSERT_TRUE(ack);
    for (const char* text : {"101", "1", "x+1", "J+1"})
        EXPECT_TRUE(grade(*ack, BlankAnswer{{}, text}).isFull()) << text;
    EXPECT_EQ(grade(*ack, BlankAnswer{{}, "100"}).slip, Slip::ackWithoutOne);
    EXPECT_EQ(grade(*ack, BlankAnswer{{}, "100"}).misconception, 3u);
    const auto flags = asked(Ask{{}, AskBlank{2, BlankField::flags}}, run);
    EXPECT_TRUE(grade(*flags, BlankAnswer{{Flags::syn | Flags::ack}, {}}).isFull());
    EXPECT_FALSE(grade(*flags, BlankAnswer{{Flags::syn}, {}}).isFull());
    EXPECT_FALSE(asked(Ask{{}, AskBlank{1, BlankField::ack}}, run)) << "a SYN acknowledges nothing";
    for (const auto& question : {ack, flags, asked(Ask{{}, AskBlank{3, BlankField::seq}}, run)})
        expectSound(*question);
}

Fault lost(HostId sender, SegmentKind kind) {
    return {sender, kind, 1, FaultAct::drop, Duration{0}, 0};
}

TEST(FaultAsked, isRightIfItBringsAboutTheSameRun) {
    const Scenario scenario = builtIn("third-ack-lost");
    const AskFault ask{
        {lost(server, SegmentKind::synAck), lost(client, SegmentKind::ack), lost(client, SegmentKind::syn)}};
    const auto question = asked(Ask{{}, ask}, runOf(scenario), scenario);
    ASSERT_TRUE(question);
    EXPECT_EQ(question->as<FaultTruth>()->right, (std::vector<bool>{false, true, false}));
    EXPECT_EQ(rightAnswer(*question), Answer(PickAnswer{1}));
    expectSound(*question);
    EXPECT_FALSE(grade(*question, PickAnswer{7}).isFull());
}

TEST(FaultAsked, isRightAlsoOfARunWhoseFaultWasMadeByHand) {
    const Scenario scenario = builtIn("three-way-handshake");
    const auto parent = std::make_shared<const Trace>(playedRunOf(scenario));
    const auto branch = Trace::branchFrom(parent, sent(*parent, client, SegmentKind::ack) - 1);
    branch->perform(lost(client, SegmentKind::ack));
    branch->grow();
    const AskFault ask{{lost(client, SegmentKind::ack), lost(client, SegmentKind::syn)}};
    const auto question = asked(Ask{{}, ask}, *branch, scenario);
    ASSERT_TRUE(question);
    EXPECT_EQ(question->as<FaultTruth>()->right, (std::vector<bool>{true, false}));
    EXPECT_FALSE(asked(Ask{{}, ask}, *parent, scenario)) << "nothing was lost there";
}

TEST(Branches, areAskedOfAsTheyGoOn) {
    const auto parent = std::make_shared<const Trace>(playedRunOf(builtIn("three-way-handshake")));
    const std::size_t ack = sent(*parent, client, SegmentKind::ack);
    const auto branch = Trace::branchFrom(parent, ack - 1);
    branch->perform(lost(client, SegmentKind::ack));
    branch->grow();
    EXPECT_EQ(said(rightAnswer(nextQuestion(*branch, ack))), "nothing until server retransmission");
    EXPECT_EQ(said(rightAnswer(nextQuestion(*parent, ack))), "nothing");
    EXPECT_EQ(branch->size(), ack);
}

TEST(Scripts, areAskedOf) {
    const auto read = packetdrill::readTextAsScenario(
        "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n+0 bind(3, ..., ...) = 0\n+0 listen(3, 1) = 0\n"
        "+0 < S 0:0(0) win 32792 <mss 1000>\n+0 > S. 0:0(0) ack 1 <...>\n+.1 < . 1:1(0) ack 1 win 257\n"
        "+0 accept(3, ..., ...) = 4\n",
        "test.pkt");
    ASSERT_TRUE(std::holds_alternative<Scenario>(read));
    const Trace run = playedRunOf(std::get<Scenario>(read));
    const auto first = std::get<NextAnswer>(rightAnswer(nextQuestion(run, 0)));
    ASSERT_TRUE(first.segment);
    EXPECT_EQ(toString(first.segment->flags), "SYN+ACK");
    for (std::size_t position = 0; position <= run.size(); ++position)
        expectSound(nextQuestion(run, position));
}

TEST(Choices, areRightOrWrongAsWritten) {
    const AskChoice ask{{{{"a", ""}, false, {"no", ""}, 6, ""}, {{"b", ""}, true, {}, 0, ""}}};
    const auto question = asked(Ask{{"Why?", ""}, ask}, runOf(builtIn("wave")));
    ASSERT_TRUE(question);
    EXPECT_TRUE(grade(*question, PickAnswer{1}).isFull());
    EXPECT_EQ(grade(*question, PickAnswer{0}).misconception, 6u);
    EXPECT_EQ(distractors(*question), std::vector<Answer>{PickAnswer{0}});
}

TEST(Attempts, areTwoAndKeepTheBest) {
    const Question question = nextQuestion(runOf(builtIn("wave")), 0);
    Attempt attempt = answered({}, question, segment(client, "SYN", "7"));
    EXPECT_EQ(attempt.triesLeft, 1u);
    EXPECT_FALSE(attempt.isOver());
    EXPECT_EQ(attempt.points, 1u);
    EXPECT_EQ(attempt.of, 2u);
    const Attempt solved = answered(attempt, question, segment(client, "SYN", "100"));
    EXPECT_TRUE(solved.isSolved() && solved.isOver());
    EXPECT_EQ(solved.points, 2u);
    const Attempt failed = answered(attempt, question, nothing());
    EXPECT_TRUE(failed.isOver());
    EXPECT_FALSE(failed.isSolved());
    EXPECT_EQ(failed.points, 1u) << "of the better one";
    EXPECT_EQ(answered(failed, question, segment(client, "SYN", "100")), failed);
    EXPECT_TRUE(givenUp(attempt).isOver());
    EXPECT_EQ(givenUp(attempt).triesLeft, 1u);
}

}  // namespace
}  // namespace synstep
