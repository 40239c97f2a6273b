// SPDX-License-Identifier: GPL-3.0-or-later
// "Does the connection recover, and by what?"
#include <gtest/gtest.h>

#include "tests/core/lesson/asked.h"

namespace synstep {
namespace {

using namespace test;
constexpr HostId client = HostId::client, server = HostId::server;

Question recoveryAt(const Trace& run, std::size_t position) {
    return *questionOf(Ask{{}, AskRecovery{}}, run, position, Scenario{});
}
RecoveryAnswer rightAt(const Trace& run, std::size_t position) {
    return std::get<RecoveryAnswer>(rightAnswer(recoveryAt(run, position)));
}

struct Row {
    const char* scenario;
    HostId sender;  // of what is lost
    RecoveryAnswer right;
};

TEST(Recovery, isFoundByPlaying) {
    const Row rows[] = {
        {"third-ack-lost", client, {true, Remedy::timer, server}},
        {"third-ack-lost-data", client, {true, Remedy::segment, client}},
        {"third-ack-never", client, {false, Remedy::givingUp, server}},
        {"syn-lost", client, {true, Remedy::timer, client}},
        {"syn-never-answered", client, {false, Remedy::givingUp, client}},
        {"first-fin-lost", client, {true, Remedy::timer, client}},
        {"second-wave-ack-lost", server, {true, Remedy::timer, client}},
        {"second-wave-ack-healed", server, {true, Remedy::segment, server}},
        {"last-ack-lost", client, {true, Remedy::timer, server}},
        {"time-wait-too-short", client, {false, Remedy::reset, client}},
    };
    for (const Row& row : rows) {
        const Trace run = playedRunOf(builtIn(row.scenario));
        const RecoveryAnswer found = rightAt(run, lost(run, row.sender));
        EXPECT_EQ(found, row.right) << row.scenario << ": recovers " << found.recovers << ", by "
                                    << static_cast<int>(found.by);
    }
}

TEST(Recovery, isNotNeededWhereAllIsInOrder) {
    const Trace run = playedRunOf(builtIn("three-way-handshake"));
    EXPECT_EQ(rightAt(run, run.size()), (RecoveryAnswer{true, Remedy::nothing, std::nullopt}));
}

TEST(Recovery, ofAHostThatLostItsConnectionComesByReset) {
    const Trace run = playedRunOf(builtIn("half-open-after-crash"));
    const std::size_t crash = positionAfter(run, [](const Entry& entry) {
        const auto* made = entry.as<CallMade>();
        return made && made->call.kind == CallKind::crash;
    });
    const RecoveryAnswer found = rightAt(run, crash);
    EXPECT_FALSE(found.recovers);
    EXPECT_EQ(found.by, Remedy::reset);
}

TEST(Recovery, isGradedByWhetherByWhatAndWhose) {
    const Trace run = playedRunOf(builtIn("third-ack-lost"));
    const Question question = recoveryAt(run, lost(run, client));
    const Grade other = grade(question, RecoveryAnswer{true, Remedy::timer, client});
    EXPECT_EQ(other.points(), 2u);
    EXPECT_EQ(other.of(), 3u);
    EXPECT_EQ(other.misconception, 17u) << "the client waits for nothing";
    EXPECT_EQ(grade(question, RecoveryAnswer{false, Remedy::nothing, {}}).points(), 0u);
    EXPECT_EQ(question.rule, Rule::synAckRepeated);
}

TEST(Recovery, knowsTheResetThatDataNeverDraws) {
    const Trace run = playedRunOf(builtIn("third-ack-lost-data"));
    const Question question = recoveryAt(run, lost(run, client));
    EXPECT_EQ(question.rule, Rule::synReceivedEstablished);
    EXPECT_EQ(grade(question, RecoveryAnswer{false, Remedy::reset, server}).misconception, 1u);
}

}  // namespace
}  // namespace synstep
