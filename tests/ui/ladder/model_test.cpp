// SPDX-License-Identifier: GPL-3.0-or-later
// What the ladder finds in a run.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/ui/ladder/ladder_run.h"
#include "ui/ladder/model.h"

namespace synstep {
namespace {

LadderModel modelOf(const LadderRun& run) {
    return tellRun(*run.trace, run.trace->size(), std::nullopt);
}

std::vector<State> statesOf(const LadderModel& model, HostId host) {
    std::vector<State> states;
    for (const LadderSpan& span : model.spans)
        if (span.host == host) states.push_back(span.state);
    return states;
}

std::string scenario(const std::string& rows) {
    return "synstep = 1\nid = \"test\"\ntitle = { en = \"t\", zh_CN = \"t\" }\nsummary = { en = \"s\", zh_CN "
           "= \"s\" }\n" +
           rows;
}

const std::string open =
    "do = [ { at = \"0s\", server = \"listen\" }, { at = \"0s\", client = \"connect\" } ]\n";

TEST(LadderModel, TellsTheHandshakeAsThreeMessagesAndTheStatesOfBothEnds) {
    const LadderModel model = modelOf(playText(scenario(open + "until = \"200ms\"\n")));
    ASSERT_EQ(model.messages.size(), 3u);
    for (const LadderMessage& message : model.messages) {
        EXPECT_NE(message.from, noPoint);
        EXPECT_NE(message.to, noPoint);
        EXPECT_FALSE(message.lost());
    }
    EXPECT_EQ(statesOf(model, HostId::client),
              (std::vector{State::closed, State::synSent, State::established}));
    EXPECT_EQ(statesOf(model, HostId::server), (std::vector{State::synReceived, State::established}));
    ASSERT_TRUE(model.listener.has_value());
    EXPECT_EQ(model.listener->from, noPoint) << "it listens from the beginning";
}

TEST(LadderModel, AServerThatDoesNotListenIsClosedFromTheTop) {
    const LadderModel model = modelOf(playText(scenario("do = [ { at = \"0s\", client = \"connect\" } ]\n")));
    EXPECT_EQ(statesOf(model, HostId::server), (std::vector{State::closed}));
    EXPECT_FALSE(model.listener.has_value());
}

TEST(LadderModel, ALostMessageEndsInALossAndItsCopyIsItsSecondTime) {
    const LadderModel model = modelOf(playText(
        scenario(open + "fault = [ { client = \"SYN\", nth = 1, drop = true } ]\nuntil = \"1500ms\"\n")));
    ASSERT_GE(model.messages.size(), 2u);
    EXPECT_TRUE(model.messages[0].lost());
    EXPECT_EQ(model.messages[0].repetition, 1u);
    EXPECT_FALSE(model.messages[1].lost());
    EXPECT_EQ(model.messages[1].repetition, 2u);
}

TEST(LadderModel, TheSynAckOfASimultaneousOpenIsTheFirstOfItsKind) {
    const LadderModel model = modelOf(playText(
        scenario("do = [ { at = \"0s\", client = \"connect\" }, { at = \"0s\", server = \"connect\" } ]\n"
                 "fault = [ { client = \"SYN+ACK\", nth = 1, drop = true } ]\nuntil = \"5s\"\n"
                 "[tcp]\nstack = \"rfc9293\"\n")));
    std::vector<std::uint32_t> ofServer;  // which waits for the lost one
    for (const LadderMessage& message : model.messages)
        if (message.departure.from == HostId::server && message.kind() == SegmentKind::synAck)
            ofServer.push_back(message.repetition);
    ASSERT_GE(ofServer.size(), 2u);
    EXPECT_EQ(ofServer[0], 1u);
    EXPECT_EQ(ofServer[1], 2u);
}

TEST(LadderModel, TheNetworksCopyLeavesWithItsOriginal) {
    const LadderModel model = modelOf(playText(scenario(
        open + "fault = [ { client = \"SYN\", nth = 1, duplicate = \"10ms\" } ]\nuntil = \"200ms\"\n")));
    const auto copy = std::find_if(model.messages.begin(), model.messages.end(),
                                   [](const LadderMessage& message) { return message.copy; });
    ASSERT_NE(copy, model.messages.end());
    EXPECT_EQ(copy->from, model.messages[0].from);
    EXPECT_NE(copy->to, model.messages[0].to);
}

TEST(LadderModel, WhatOneHostSendsInAnswerHasALaterLevelOfTheSameInstant) {
    const LadderModel model = modelOf(playText(scenario(open + "until = \"200ms\"\n")));
    const LadderPoint& arrival = model.points[model.messages[0].to];
    const LadderPoint& answer = model.points[model.messages[1].from];
    EXPECT_EQ(arrival.at, answer.at);
    EXPECT_LT(arrival.level, answer.level);
}

TEST(LadderModel, NoCauseHasALaterPlaceThanItsEffectEvenWithoutDelay) {
    const LadderModel model =
        modelOf(playText(scenario(open + "until = \"1s\"\n[network]\ndelay = \"0s\"\n")));
    const std::vector<PointId>& order = model.order;
    const auto place = [&](PointId point) {
        return std::find(order.begin(), order.end(), point) - order.begin();
    };
    for (const LadderMessage& message : model.messages) EXPECT_LT(place(message.from), place(message.to));
}

TEST(LadderModel, ATimerIsOneBracketFromItsStartToItsEnd) {
    const LadderModel model = modelOf(playText(scenario(open + "until = \"200ms\"\n")));
    ASSERT_GE(model.timers.size(), 2u);
    EXPECT_EQ(model.timers[0].host, HostId::client);
    EXPECT_EQ(model.timers[0].timer, Timer::retransmission);
    EXPECT_EQ(model.timers[0].end, TimerAct::stop);
    EXPECT_NE(model.timers[0].to, noPoint);
}

TEST(LadderModel, OneSocketAloneLeavesTheOthersOut) {
    const LadderRun run = playText(
        scenario("do = [ { at = \"0s\", server = \"listen\" }, { at = \"0s\", client = \"connect\" },\n"
                 "       { at = \"10ms\", client = \"connect\", socket = \"b\", port = 40001 } ]\nuntil = "
                 "\"300ms\"\n"));
    EXPECT_EQ(modelOf(run).messages.size(), 6u);
    const LadderModel alone = tellRun(*run.trace, run.trace->size(), SocketName{0});
    EXPECT_EQ(alone.messages.size(), 3u);
    for (const LadderSpan& span : alone.spans)
        EXPECT_TRUE(span.socket == SocketName{0} || span.socket.isNone());
}

TEST(LadderModel, WhatIsOnItsWayHasAnEndBeforeItArrives) {
    const LadderRun run = playText(scenario(open + "until = \"200ms\"\n"));
    std::size_t sent = 0;
    while (run.trace->entry(sent).departures.empty()) ++sent;
    const LadderModel model = tellRun(*run.trace, sent + 1, std::nullopt);
    ASSERT_FALSE(model.messages.empty());
    ASSERT_NE(model.messages[0].to, noPoint);
    EXPECT_EQ(model.points[model.messages[0].to].at, Instant{std::chrono::milliseconds(50)});
}

}  // namespace
}  // namespace synstep
