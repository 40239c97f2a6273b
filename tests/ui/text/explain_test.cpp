// SPDX-License-Identifier: GPL-3.0-or-later
// What the program says of steps that people will look at, with the values of those steps.
#include <gtest/gtest.h>

#include "core/scenario/catalogue.h"
#include "tests/ui/text/lint.h"
#include "tests/ui/text/played.h"

namespace synstep {
namespace {

constexpr std::uint8_t synAck = Flags::syn | Flags::ack, finAck = Flags::fin | Flags::ack;

::testing::AssertionResult says(const QString& text, const char* expected) {
    if (text.contains(QString::fromUtf8(expected))) return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << "no \"" << expected << "\" in: " << text.toStdString();
}

TEST(Explain, ASynReachesTheListener) {
    const Played run = playBuiltIn("three-way-handshake");
    const QString why = run.why(Language::en, arrivalAt(HostId::server, Flags::syn, {100}));
    EXPECT_TRUE(says(why, "The server listens"));
    EXPECT_TRUE(says(why, "RCV.NXT is 101"));
    EXPECT_TRUE(says(why, "The server answers SYN+ACK (seq 300, ack 101)"));
    EXPECT_TRUE(says(why, "waits in SYN-RECEIVED for ack 301"));
}

TEST(Explain, SynAckMakesTheClientEstablished) {
    const Played run = playBuiltIn("three-way-handshake");
    const QString why = run.why(Language::en, arrivalAt(HostId::client, synAck, {300}));
    EXPECT_TRUE(says(why, "ack 101 is the number after the SYN of the client"));
    EXPECT_TRUE(says(why, "from SYN-SENT to ESTABLISHED"));
    EXPECT_TRUE(says(why, "ACK (seq 101, ack 301)"));
    EXPECT_TRUE(says(why, "It may send data from now on"));
}

TEST(Explain, TheThirdMessageMakesTheServerEstablished) {
    const Played run = playBuiltIn("three-way-handshake");
    const QString why = run.why(Language::zhCN, arrivalAt(HostId::server, Flags::ack, {101}));
    EXPECT_TRUE(says(why, "服务端的 SYN 得到了确认"));
    EXPECT_TRUE(says(why, "服务端从 SYN-RECEIVED 进入 ESTABLISHED。"));
}

TEST(Explain, NobodyNoticesALostThirdMessage) {
    const Played run = playBuiltIn("third-ack-lost");
    const QString why = run.why(Language::en, lossFrom(HostId::client));
    EXPECT_TRUE(says(why, "A pure ACK takes no sequence number and is never retransmitted"));
    EXPECT_TRUE(says(why, "its retransmission timer, due at 1.050 s, has to speak first"));
    EXPECT_TRUE(says(run.why(Language::zhCN, lossFrom(HostId::client)), "纯 ACK 不占用序号，也从不重传"));
}

TEST(Explain, TheRetransmissionTimerBacksOff) {
    const Played run = playBuiltIn("third-ack-lost");
    const QString english = run.why(Language::en, expiryOf(HostId::server, Timer::retransmission));
    EXPECT_EQ(
        english.toStdString(),
        "The server’s retransmission timer (1 s) expired: its SYN has not been acknowledged. It sends "
        "SYN+ACK "
        "again with the same numbers, seq 300, ack 101, and doubles its retransmission timeout to 2 s.");
    const QString chinese = run.why(Language::zhCN, expiryOf(HostId::server, Timer::retransmission));
    EXPECT_EQ(chinese.toStdString(),
              "服务端的重传计时器（1 s）到期：它的 SYN 还没有得到确认。 "
              "它用相同的序号和确认号（seq=300，ack=101）再次发送 SYN+ACK，并把超时重传时间加倍为 2 s。");
}

TEST(Explain, ARepeatedSynAckIsAcknowledgedAgain) {
    const Played run = playBuiltIn("third-ack-lost");
    const auto second = [&run, seen = 0](const Entry& entry) mutable {
        return arrivalAt(HostId::client, synAck, {300})(entry) && ++seen == 2;
    };
    const QString why = run.why(Language::en, second);
    EXPECT_TRUE(says(why, "It has seq 300, and the client expects 301."));
    EXPECT_TRUE(says(why, "if the server has missed this acknowledgment, it gets it now"));
}

TEST(Explain, DataOpensTheServerAfterALostThirdMessage) {
    const Played run = playBuiltIn("third-ack-lost-data");
    const QString why = run.why(Language::en, arrivalAt(HostId::server, Flags::psh | Flags::ack, {101}));
    EXPECT_TRUE(says(why, "from SYN-RECEIVED to ESTABLISHED"));
    EXPECT_TRUE(says(why, "100 octets arrived, so RCV.NXT is 201 now."));
}

TEST(Explain, AnOldSynIsUnmaskedByItsNumber) {
    const Played run = playBuiltIn("why-three-old-syn");
    const QString why = run.why(Language::en, arrivalAt(HostId::client, synAck, {300}));
    EXPECT_TRUE(says(why, "It has ack 91, but the SYN of the client has seq 100: only ack 101 would fit."));
    EXPECT_TRUE(says(why, "The client answers RST (seq 91) and stays in SYN-SENT."));
    const QString reset = run.why(Language::zhCN, arrivalAt(HostId::server, Flags::rst, {91}));
    EXPECT_TRUE(says(reset, "seq=91 等于 RCV.NXT。"));
    EXPECT_TRUE(says(reset, "监听者继续监听"));
}

TEST(Explain, TwoAndFourMessagesAreThoughtExperiments) {
    const Played two = playBuiltIn("why-three-two-way-old-syn");
    EXPECT_TRUE(says(two.why(Language::en, arrivalAt(HostId::server, Flags::syn, {90})),
                     "It cannot tell whether the SYN was new or an old duplicate"));
    const Played four = playBuiltIn("four-way-handshake");
    const QString why = four.why(Language::en, arrivalAt(HostId::server, Flags::syn, {100}));
    EXPECT_TRUE(says(why, "It sends ACK (seq 300, ack 101) and SYN (seq 300)."));
}

TEST(Explain, FourClosingSegments) {
    const Played run = playBuiltIn("wave");
    EXPECT_TRUE(
        says(run.why(Language::en, callOf(HostId::client, CallKind::close)), "this is the active close"));
    const QString fin = run.why(Language::en, arrivalAt(HostId::server, finAck, {101}));
    EXPECT_TRUE(says(fin, "RCV.NXT is 102 now"));
    EXPECT_TRUE(says(fin, "The server acknowledges it by ACK (seq 301, ack 102)."));
    EXPECT_TRUE(says(fin, "The server goes to CLOSE-WAIT"));
    const QString last = run.why(Language::en, arrivalAt(HostId::client, finAck, {301}));
    EXPECT_TRUE(says(last, "waits there for 2MSL (60 s)"));
    EXPECT_TRUE(says(last, "Its last ACK may get lost"));
    EXPECT_TRUE(
        says(run.why(Language::en, expiryOf(HostId::client, Timer::timeWait)), "The time-wait timer (60 s)"));
}

TEST(Explain, AckAndFinMayGoTogether) {
    const Played run = playBuiltIn("wave-in-three");
    EXPECT_TRUE(says(run.why(Language::zhCN, callOf(HostId::server, CallKind::close)), "第二、三次挥手合并"));
    EXPECT_TRUE(says(run.why(Language::en, arrivalAt(HostId::client, finAck, {301})),
                     "from FIN-WAIT-1 to TIME-WAIT"));
}

TEST(Explain, AResetForNobodyIsAnAnswer) {
    const Played run = playBuiltIn("refused");
    const QString answer = run.why(Language::en, arrivalAt(HostId::server, Flags::syn, {100}));
    EXPECT_TRUE(says(answer, "The server has no connection to which this segment belongs."));
    EXPECT_TRUE(says(answer, "RST+ACK (seq 0, ack 101)"));
    const QString report = run.why(Language::zhCN, arrivalAt(HostId::client, Flags::rst | Flags::ack, {0}));
    EXPECT_TRUE(says(report, "应用得到报告：连接被拒绝。"));
}

TEST(Explain, ARstInTheWindowIsChallenged) {
    const Played run = playBuiltIn("rst-challenge");
    const QString why = run.why(Language::zhCN, arrivalAt(HostId::server, Flags::rst, {150}));
    EXPECT_TRUE(says(why, "seq=150，而只有 101 才可信"));
    EXPECT_TRUE(says(why, "服务端回复挑战 ACK：ACK（seq=301，ack=101）。"));
}

TEST(Explain, ARefusedCallSaysWhy) {
    const Played run = play(R"(synstep = 1
id = "t"
do = [ { at = "0s", client = "close" } ]
)");
    EXPECT_TRUE(says(run.why(Language::en, callOf(HostId::client, CallKind::close)),
                     "The call fails, and nothing changes. There is no such connection."));
}

TEST(Explain, AcceptTakesAConnectionOutOfTheQueue) {
    const Played run = play(R"(synstep = 1
id = "t"
do = [
  { at = "0s", server = "listen" },
  { at = "0s", client = "connect" },
  { at = "1s", server = "accept" },
  { at = "2s", server = "accept" },
]
[server]
accept = "manual"
)");
    EXPECT_TRUE(
        says(run.why(Language::en, callOf(HostId::server, CallKind::accept)), "out of the accept queue"));
    const auto refused = [](const Entry& entry) {
        const auto* made = entry.as<CallMade>();
        return made && made->refusal == Refusal::nothingToAccept;
    };
    EXPECT_TRUE(says(run.why(Language::zhCN, refused), "全连接队列（accept 队列）中没有等待的连接"));
}

TEST(Explain, ATimerCanBeMadeToExpire) {
    const Played run = play(R"(synstep = 1
id = "t"
until = "500ms"
do = [
  { at = "0s", client = "connect" },
  { at = "100ms", client = "fire retransmission" },
]
fault = [ { client = "SYN", nth = "every", drop = true } ]
[tcp]
syn_linear_timeouts = 0
)");
    const QString why = run.why(Language::en, callOf(HostId::client, CallKind::fire));
    EXPECT_TRUE(says(why, "The timer is made to expire before its time."));
    EXPECT_TRUE(says(why, "doubles its retransmission timeout to 2 s"));
}

TEST(Explain, ACrashIsSilentAndARestartForgets) {
    const Played run = playBuiltIn("half-open-after-crash");
    EXPECT_TRUE(says(run.why(Language::en, callOf(HostId::client, CallKind::crash)),
                     "all its connections are gone, without a segment and without a report"));
    EXPECT_TRUE(
        says(run.why(Language::zhCN, callOf(HostId::client, CallKind::restart)), "客户端重启后没有任何记忆"));
}

TEST(Explain, UsesTheScenariosOwnNames) {
    const Played run = play(R"(synstep = 1
id = "t"
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" } ]
[client]
name = { en = "Alice", zh_CN = "小明" }
)");
    EXPECT_TRUE(
        says(run.why(Language::en, callOf(HostId::client, CallKind::connect)), "active open: Alice chooses"));
    EXPECT_TRUE(says(run.why(Language::zhCN, callOf(HostId::client, CallKind::connect)), "小明选定初始序号"));
}

TEST(Explain, NamesASourceThatIsNoHostByItsAddress) {
    const Played run = playBuiltIn("syn-flood");
    const auto injected = [](const Entry& entry) { return entry.as<Injected>() != nullptr; };
    EXPECT_TRUE(says(run.why(Language::en, injected), "It claims to come from the sender "));
}

// The text for each entry of each lesson: said in full, by the glossary, and never a sentence twice.
TEST(Explain, EveryStepOfEveryLessonInBothLanguages) {
    for (const BuiltIn& lesson : builtInScenarios()) {
        const Played run = play(lesson.text);
        const std::size_t most = std::min<std::size_t>(run.trace.size(), 150);
        for (std::size_t i = 0; i < most; ++i) {
            for (const Language language : {Language::en, Language::zhCN}) {
                const Explanation e = explain(run.trace, i, run.scenario, language);
                const QString fault =
                    language == Language::en ? faultOfEnglish(e.text()) : faultOfChinese(e.text());
                EXPECT_EQ(fault.toStdString(), "") << lesson.id << " " << i;
                EXPECT_FALSE(e.what.isEmpty()) << lesson.id << " " << i;
                EXPECT_FALSE(e.why.isEmpty()) << lesson.id << " " << i;
                QStringList once = e.why;
                EXPECT_EQ(once.removeDuplicates(), 0) << lesson.id << " " << i;
            }
        }
    }
}

TEST(Explain, EveryEffectIsTold) {
    for (const BuiltIn& lesson : builtInScenarios()) {
        const Played run = play(lesson.text);
        for (std::size_t i = 0; i < std::min<std::size_t>(run.trace.size(), 150); ++i) {
            const QString text = explain(run.trace, i, run.scenario, Language::en).text();
            for (const Effect& effect : run.trace.entry(i).effects) {
                if (const auto* sent = std::get_if<Sent>(&effect.what)) {
                    EXPECT_TRUE(
                        says(text, segmentNumbers({sent->segment}, Language::en).toUtf8().constData()));
                } else if (const auto* change = std::get_if<StateChanged>(&effect.what)) {
                    EXPECT_TRUE(says(text, stateName(change->to).toUtf8().constData()));
                } else if (const auto* reported = std::get_if<Reported>(&effect.what)) {
                    EXPECT_TRUE(says(text, reportText(reported->report, Language::en).toUtf8().constData()));
                }
            }
        }
    }
}

}  // namespace
}  // namespace synstep
