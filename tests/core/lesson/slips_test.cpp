// SPDX-License-Identifier: GPL-3.0-or-later
// Known mistakes, recognized in a wrong answer.
#include <gtest/gtest.h>

#include "tests/core/lesson/asked.h"

namespace synstep {
namespace {

using namespace test;
constexpr HostId client = HostId::client, server = HostId::server;

struct Row {
    const char* scenario;
    HostId sender;  // asked once this segment is on its way
    SegmentKind kind;
    std::uint32_t nth;
    Answer answer;
    Slip slip;
    std::uint32_t misconception;
};

TEST(Slips, areSeenInWhatIsSentNext) {
    const Row rows[] = {
        {"third-ack-lost-data", client, SegmentKind::data, 1, segment(server, "RST", "301"),
         Slip::resetForText, 1},
        {"three-way-handshake", client, SegmentKind::syn, 1, segment(server, "SYN+ACK", "300", "100"),
         Slip::ackWithoutOne, 3},
        {"third-ack-lost-data", client, SegmentKind::data, 1, segment(server, "ACK", "301", "102"),
         Slip::ackAlwaysPlusOne, 3},
        {"why-three-old-syn", server, SegmentKind::synAck, 1, nothing(), Slip::staleAnswerIgnored, 8},
        {"wave-in-three", client, SegmentKind::fin, 1, segment(server, "ACK", "301", "102"), Slip::alwaysFour,
         16},
        {"third-ack-lost", client, SegmentKind::ack, 1, segment(client, "ACK", "101", "301"),
         Slip::ackRepeated, 17},
        {"third-ack-lost", client, SegmentKind::ack, 1, until(client, Timer::retransmission),
         Slip::ackRepeated, 17},
        {"syn-lost", client, SegmentKind::syn, 1, segment(client, "SYN", "5000"), Slip::newInitialNumber, 17},
    };
    for (const Row& row : rows) {
        const Trace run = playedRunOf(builtIn(row.scenario));
        const Question question = nextQuestion(run, sent(run, row.sender, row.kind, row.nth));
        const Grade graded = grade(question, row.answer);
        EXPECT_EQ(graded.slip, row.slip) << row.scenario << ", right: " << said(graded.right);
        EXPECT_EQ(graded.misconception, row.misconception) << row.scenario;
        EXPECT_FALSE(graded.isFull());
    }
}

// Before the call with which a host closes.
std::size_t beforeClose(const Trace& run, HostId host) {
    return positionAfter(run,
                         [host](const Entry& entry) {
                             const auto* made = entry.as<CallMade>();
                             return made && made->call.kind == CallKind::close && entry.host == host;
                         }) -
           1;
}

TEST(Slips, areSeenInWhatACallSends) {
    const Trace unread = playedRunOf(builtIn("close-with-unread-data"));
    const Question reset = nextQuestion(unread, beforeClose(unread, server));
    EXPECT_EQ(grade(reset, segment(server, "FIN+ACK", "301", "201")).misconception, 14u);
    const Trace wave = playedRunOf(builtIn("wave"));
    const Question fin = nextQuestion(wave, beforeClose(wave, client));
    EXPECT_EQ(grade(fin, segment(client, "FIN", "101")).slip, Slip::bareFin);
    EXPECT_EQ(grade(fin, segment(client, "FIN+ACK", "101", "301")).slip, Slip::none);
}

TEST(Slips, areSeenInTheTimerThatIsNamed) {
    const Trace run = playedRunOf(builtIn("last-ack-lost"));
    const std::size_t waits = positionAfter(run, [](const Entry& entry) {
        const auto* arrived = entry.as<Arrived>();
        return arrived && entry.host == server && arrived->datagram.segment.seq == SeqNum{102};
    });
    const Question question = nextQuestion(run, waits);
    EXPECT_EQ(said(rightAnswer(question)), "nothing until client time-wait");
    EXPECT_EQ(grade(question, until(server, Timer::timeWait)).misconception, 9u);
    EXPECT_EQ(grade(question, until(client, Timer::finWait2)).misconception, 11u);
    EXPECT_TRUE(grade(question, nothing()).isFull()) << "nothing is sent any more, whatever expires";
}

TEST(Slips, numberTheMisconceptionsTheyAre) {
    for (int i = 1; i < slipCount; ++i) {
        const std::uint32_t number = misconceptionOf(static_cast<Slip>(i));
        EXPECT_LE(number, 18u);
        EXPECT_EQ(number == 0, static_cast<Slip>(i) == Slip::bareFin) << i;
    }
}

}  // namespace
}  // namespace synstep
