// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/ui/text/lint.h"
#include "ui/text/sentences.h"

namespace synstep {
namespace {

using namespace std::chrono_literals;

std::string utf8(const QString& text) {
    return text.toStdString();
}

void expectBothGood(const QString& english, const QString& chinese) {
    EXPECT_FALSE(english.isEmpty());
    EXPECT_FALSE(chinese.isEmpty());
    EXPECT_NE(utf8(english), utf8(chinese));
    EXPECT_EQ(utf8(faultOfEnglish(english)), "");
    EXPECT_EQ(utf8(faultOfChinese(chinese)), "");
}

TEST(Words, EveryTimerHasANameInBothLanguages) {
    for (int i = 0; i < timerCount; ++i) {
        const auto timer = static_cast<Timer>(i);
        expectBothGood(timerName(timer, Language::en), timerName(timer, Language::zhCN));
    }
    EXPECT_EQ(utf8(timerName(Timer::retransmission, Language::zhCN)), "重传计时器");
    EXPECT_EQ(utf8(timerName(Timer::timeWait, Language::zhCN)), "时间等待计时器（2MSL）");
}

TEST(Words, EveryReportHasANameInBothLanguages) {
    for (int i = 0; i < reportCount; ++i) {
        const auto report = static_cast<Report>(i);
        expectBothGood(reportText(report, Language::en), reportText(report, Language::zhCN));
    }
    EXPECT_EQ(utf8(reportText(Report::refused, Language::zhCN)), "连接被拒绝");
}

TEST(Words, EveryRefusalIsASentenceInBothLanguages) {
    for (int i = 1; i <= static_cast<int>(Refusal::hostUp); ++i) {
        const auto refusal = static_cast<Refusal>(i);
        expectBothGood(refusalText(refusal, Language::en), refusalText(refusal, Language::zhCN));
        EXPECT_TRUE(refusalText(refusal, Language::en).endsWith(QLatin1Char('.')));
        EXPECT_TRUE(refusalText(refusal, Language::zhCN).endsWith(QStringLiteral("。")));
    }
    EXPECT_TRUE(refusalText(Refusal::none, Language::en).isEmpty());
}

TEST(Words, StatesKeepTheirEnglishNamesAndHaveAChineseSubtitle) {
    EXPECT_EQ(utf8(stateName(State::synReceived)), "SYN-RECEIVED");
    for (int i = 0; i < stateCount; ++i) {
        const auto state = static_cast<State>(i);
        EXPECT_TRUE(stateGloss(state, Language::en).isEmpty());
        EXPECT_FALSE(stateGloss(state, Language::zhCN).isEmpty());
        EXPECT_EQ(utf8(faultOfChinese(stateGloss(state, Language::zhCN))), "");
    }
    EXPECT_EQ(utf8(stateGloss(State::closeWait, Language::zhCN)), "关闭等待");
}

TEST(Words, HostsHaveTheScenariosNamesFirst) {
    Scenario scenario;
    EXPECT_EQ(utf8(hostName(HostId::client, scenario, Language::en)), "Client");
    EXPECT_EQ(utf8(hostName(HostId::server, scenario, Language::zhCN)), "服务端");
    scenario.hostNames[0] = {"Alice", ""};
    EXPECT_EQ(utf8(hostName(HostId::client, scenario, Language::en)), "Alice");
    EXPECT_EQ(utf8(hostName(HostId::client, scenario, Language::zhCN)), "Alice");
}

TEST(Words, CallsAreWrittenAsFunctions) {
    Call call;
    call.kind = CallKind::connect;
    EXPECT_EQ(utf8(callText(call)), "connect()");
    call.kind = CallKind::send;
    call.octets = 100;
    EXPECT_EQ(utf8(callText(call)), "send(100)");
    call.kind = CallKind::crash;
    EXPECT_EQ(utf8(callText(call)), "crash");
    call.kind = CallKind::fire;
    call.timer = Timer::timeWait;
    EXPECT_EQ(utf8(callText(call)), "fire 2MSL");
}

TEST(Words, SegmentsAreWrittenWithTheNumbersThatTheyHave) {
    Segment segment;
    segment.flags = {Flags::syn};
    segment.seq = SeqNum{100};
    EXPECT_EQ(utf8(flagsText(segment.flags)), "SYN");
    EXPECT_EQ(utf8(segmentWords({segment}, Language::en, {}).numbersLine()), "seq=100");
    segment.flags = {Flags::psh | Flags::ack};
    segment.ack = SeqNum{301};
    segment.len = 1;
    EXPECT_EQ(utf8(segmentWords({segment}, Language::en, {}).numbersLine()), "seq=100 ack=301");
    EXPECT_EQ(utf8(segmentText({segment}, Language::en)), "PSH+ACK (seq 100, ack 301, 1 octet)");
    segment.len = 10;
    EXPECT_EQ(utf8(segmentText({segment}, Language::en)), "PSH+ACK (seq 100, ack 301, 10 octets)");
    EXPECT_EQ(utf8(segmentText({segment}, Language::zhCN)), "PSH+ACK（seq=100，ack=301，10 字节）");
    segment.flags = {};
    EXPECT_EQ(utf8(segmentText({segment}, Language::en)), "a segment without flags (seq 100, 10 octets)");
}

TEST(Words, DurationsAreAsShortAsTheyAreExact) {
    const auto text = [](Duration d) { return utf8(durationText(d, Language::en)); };
    EXPECT_EQ(text(1s), "1 s");
    EXPECT_EQ(text(300ms), "0.3 s");
    EXPECT_EQ(text(50ms), "50 ms");
    EXPECT_EQ(text(1500us), "1.5 ms");
    EXPECT_EQ(text(250us), "250 µs");
    EXPECT_EQ(text(60s), "60 s");
    EXPECT_EQ(text(2min), "2 min");
    EXPECT_EQ(text(2h), "2 h");
    EXPECT_EQ(text(924600ms), "924.6 s");
    EXPECT_EQ(text(0s), "0 s");
    EXPECT_EQ(text(forever), "without limit");
    EXPECT_EQ(utf8(durationText(forever, Language::zhCN)), "无期限");
}

TEST(Words, InstantsHaveThreeDigitsOrMoreIfNeeded) {
    EXPECT_EQ(utf8(instantText(Instant{})), "0.000");
    EXPECT_EQ(utf8(instantText(Instant{50ms})), "0.050");
    EXPECT_EQ(utf8(instantText(Instant{60550ms})), "60.550");
    EXPECT_EQ(utf8(instantText(Instant{1234567us})), "1.234567");
    EXPECT_EQ(utf8(instantText(Instant{100500us})), "0.1005");
}

Departure lostSynAck() {
    Departure departure;
    departure.from = HostId::server;
    departure.fate = Fate::lost;
    departure.copyOf = 2;
    departure.again = true;
    Segment& segment = departure.datagram.segment;
    segment.flags = {Flags::syn | Flags::ack};
    segment.seq = SeqNum{300};
    segment.ack = SeqNum{101};
    return departure;
}

TEST(Words, AScreenReaderHearsWhoSendsWhatAndItsFate) {
    EXPECT_EQ(
        utf8(segmentName(lostSynAck(), {}, Language::en)),
        "Server to Client, SYN+ACK, sequence number 300, acknowledgment number 101, retransmission, lost");
    EXPECT_EQ(utf8(segmentName(lostSynAck(), {}, Language::zhCN)),
              "服务端到客户端，SYN+ACK，序号 300，确认号 101，重传，丢失");
}

TEST(Words, WhatIsDelayedBesidesIsSaidToo) {
    Departure departure = lostSynAck();
    departure.delayed = true;
    EXPECT_EQ(utf8(fateText(departure, Language::en)), "lost") << "it does not arrive at any time";
    departure.fate = Fate::duplicated;
    EXPECT_EQ(utf8(fateText(departure, Language::en)), "duplicated, delayed");
    EXPECT_EQ(utf8(fateText(departure, Language::zhCN)), "重复到达，已延迟");
    departure.fate = Fate::delayed;
    EXPECT_EQ(utf8(fateText(departure, Language::en)), "delayed");
}

TEST(Words, ALatinNameOfAHostStandsApartInChinese) {
    Scenario scenario;
    scenario.hostNames = {Localized{"Laptop", "Laptop"}, Localized{"Web", "Web"}};
    EXPECT_TRUE(
        segmentName(lostSynAck(), scenario, Language::zhCN).startsWith(QStringLiteral("Web 到 Laptop，")));
}

TEST(Words, EveryFateHasANameInBothLanguages) {
    for (const Fate fate : {Fate::delivered, Fate::lost, Fate::corrupted, Fate::duplicated, Fate::delayed}) {
        Departure departure;
        departure.fate = fate;
        expectBothGood(fateText(departure, Language::en), fateText(departure, Language::zhCN));
    }
}

TEST(Words, LanguagesAreKnownByTheirCommonNames) {
    bool known = false;
    EXPECT_EQ(languageFrom(QStringLiteral("zh_CN"), &known), Language::zhCN);
    EXPECT_TRUE(known);
    EXPECT_EQ(languageFrom(QStringLiteral("zh-cn"), &known), Language::zhCN);
    EXPECT_TRUE(known);
    EXPECT_EQ(languageFrom(QStringLiteral("en"), &known), Language::en);
    EXPECT_TRUE(known);
    languageFrom(QStringLiteral("tlh"), &known);
    EXPECT_FALSE(known);
    EXPECT_EQ(utf8(toString(Language::zhCN)), "zh_CN");
}

TEST(Words, AMissingTextFallsBackToTheOtherLanguage) {
    EXPECT_EQ(utf8(in(Language::zhCN, {"Title", ""})), "Title");
    EXPECT_EQ(utf8(in(Language::en, {"", "标题"})), "标题");
    EXPECT_EQ(utf8(in(Language::en, {"Title", "标题"})), "Title");
}

}  // namespace
}  // namespace synstep
