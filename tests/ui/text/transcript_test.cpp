// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/ui/text/lint.h"
#include "tests/ui/text/played.h"

namespace synstep {
namespace {

TEST(Transcript, NumbersWhatHappenedAndWhatCameOfIt) {
    const Played run = playBuiltIn("three-way-handshake");
    const QStringList lines = transcript(run.trace, run.trace.size(), run.scenario, Language::en);
    ASSERT_EQ(lines.size(), 5);
    EXPECT_EQ(
        lines[1].toStdString(),
        "2. 0.000 s  Client: connect(). The state changes from CLOSED to SYN-SENT. It sends SYN (seq 100).");
    EXPECT_EQ(lines[4].toStdString(),
              "5. 0.150 s  Server: ACK (seq 101, ack 301) arrives. The state changes from SYN-RECEIVED to "
              "ESTABLISHED.");
}

TEST(Transcript, SpeaksChinese) {
    const Played run = playBuiltIn("three-way-handshake");
    const QStringList lines = transcript(run.trace, run.trace.size(), run.scenario, Language::zhCN);
    ASSERT_EQ(lines.size(), 5);
    EXPECT_EQ(lines[2].toStdString(),
              "3. 0.050 s  服务端：SYN（seq=100）到达。状态从 LISTEN 变为 SYN-RECEIVED。发送 "
              "SYN+ACK（seq=300，ack=101）。");
}

TEST(Transcript, EndsAtThePositionAskedFor) {
    const Played run = playBuiltIn("three-way-handshake");
    EXPECT_EQ(transcript(run.trace, 0, run.scenario, Language::en).size(), 0);
    EXPECT_EQ(transcript(run.trace, 3, run.scenario, Language::en).size(), 3);
    EXPECT_EQ(transcript(run.trace, 100, run.scenario, Language::en).size(), 5);
}

TEST(Transcript, SaysThatASegmentWasLostAndThatOneIsSentAgain) {
    const Played run = playBuiltIn("third-ack-lost");
    const QString text =
        transcript(run.trace, run.trace.size(), run.scenario, Language::en).join(QLatin1Char('\n'));
    EXPECT_TRUE(
        text.contains(QLatin1String("The network loses a segment of the client: ACK (seq 101, ack 301).")));
    EXPECT_TRUE(text.contains(QLatin1String("It sends SYN+ACK (seq 300, ack 101) again.")));
    EXPECT_TRUE(
        text.contains(QLatin1String("Client: the retransmission SYN+ACK (seq 300, ack 101) arrives.")));
}

TEST(Transcript, TellsARstInTheWindowFromOneOutsideOfIt) {
    const Played run = playBuiltIn("rst-challenge");
    const auto lineOf = [&](Language language, QLatin1String numbers) {
        for (const QString& line : transcript(run.trace, run.trace.size(), run.scenario, language))
            if (line.contains(numbers) && !line.contains(QLatin1String("0.500"))) return line;
        return QString();
    };
    const QString line = lineOf(Language::en, QLatin1String("RST (seq 150"));
    for (const char* said : {"The RST is not believed: it lies in the receive window, but not exactly at its "
                             "beginning. It sends ",
                             "It sends a challenge ACK, ACK (seq 301, ack 101)."})
        EXPECT_TRUE(line.contains(QLatin1String(said))) << line.toStdString();
    const QString chinese = lineOf(Language::zhCN, QLatin1String("seq=150"));
    EXPECT_TRUE(chinese.contains(QStringLiteral("接收窗口"))) << chinese.toStdString();
}

TEST(Transcript, CallsTheSynAckOfASimultaneousOpenNoRetransmission) {
    const Played run = playBuiltIn("simultaneous-open");
    const QString text =
        transcript(run.trace, run.trace.size(), run.scenario, Language::en).join(QLatin1Char('\n'));
    EXPECT_TRUE(text.contains(QLatin1String("It sends SYN+ACK (seq 100, ack 301)."))) << text.toStdString();
    EXPECT_TRUE(text.contains(QLatin1String("Server: SYN+ACK (seq 100, ack 301) arrives.")))
        << text.toStdString();
}

TEST(Transcript, SaysThatASynInAConnectionIsNotBelieved) {
    const Played run = playBuiltIn("half-open-after-crash");
    const QString text =
        transcript(run.trace, run.trace.size(), run.scenario, Language::en).join(QLatin1Char('\n'));
    EXPECT_TRUE(text.contains(QLatin1String("The SYN is not believed: this connection exists already. It "
                                            "sends a challenge ACK, ACK (seq 301, ack 101).")))
        << text.toStdString();
}

TEST(Transcript, CountsWhatWaitedBehindAHoleOnce) {
    const Played run = playBuiltIn("both-isns-acknowledged");
    const QString text =
        transcript(run.trace, run.trace.size(), run.scenario, Language::en).join(QLatin1Char('\n'));
    EXPECT_TRUE(text.contains(QLatin1String("It takes 20 octets in order. It sends ACK")))
        << text.toStdString();
}

}  // namespace
}  // namespace synstep
