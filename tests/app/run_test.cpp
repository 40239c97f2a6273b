// SPDX-License-Identifier: GPL-3.0-or-later
// lessons and run: what they print.
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "tests/app/program.h"

namespace synstep {
namespace {

TEST(Lessons, listsOneALineWithItsIdFirst) {
    const Ran ran = runProgram({"lessons"});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_EQ(ran.err, "");
    ASSERT_GE(ran.lines().size(), 20);
    EXPECT_TRUE(ran.lines()[0].startsWith("handshake-and-wave ")) << ran.lines()[0].constData();
}

TEST(Lessons, listsOneJsonArrayInBothLanguages) {
    const Ran ran = runProgram({"lessons", "--format", "json"});
    EXPECT_EQ(ran.exitCode, 0);
    const QJsonArray all = QJsonDocument::fromJson(ran.out).array();
    EXPECT_EQ(all.size(), runProgram({"lessons"}).lines().size());
    for (const QJsonValue& one : all) {
        const QJsonObject lesson = one.toObject();
        EXPECT_EQ(lesson.keys(), QStringList({"id", "summary", "tags", "title"}));
        for (const char* text : {"title", "summary"}) {
            EXPECT_EQ(lesson[QLatin1String(text)].toObject().keys(), QStringList({"en", "zh_CN"}));
        }
        EXPECT_TRUE(lesson["tags"].isArray());
    }
}

TEST(Run, printsAHandshakeAsJsonLines) {
    const Ran ran = runProgram({"run", "-", "--format", "jsonl"}, {handshakeScenario, {}});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_EQ(ran.err, "");
    const QList<QByteArray> wanted{
        R"({"t":0,"event":"call","host":"client","socket":"a","call":"connect"})",
        R"({"t":0,"event":"state","host":"client","socket":"a","from":"CLOSED","to":"SYN-SENT",)"
        R"("rule":"3.10.1"})",
        R"({"t":50000,"event":"arrive","host":"server","id":1})",
        R"({"t":100000,"event":"arrive","host":"client","id":2})",
        R"({"t":150000,"event":"arrive","host":"server","id":3})"};
    for (const QByteArray& line : wanted) EXPECT_TRUE(ran.lines().contains(line)) << line.constData();
    for (const QByteArray& line : ran.lines()) {
        EXPECT_TRUE(QJsonDocument::fromJson(line).isObject()) << line.constData();
    }
}

TEST(Run, saysTheSameOfAFileOfAnIdAndOfStandardInput) {
    const Folder folder;
    const QString file = folder.write("handshake.toml", handshakeScenario);
    const Ran fromFile = runProgram({"run", file, "--format", "jsonl"});
    const Ran fromInput = runProgram({"run", "--format=jsonl", "-"}, {handshakeScenario, {}});
    EXPECT_EQ(fromFile.exitCode, 0);
    EXPECT_EQ(fromFile.out, fromInput.out);
    EXPECT_EQ(runProgram({"run", "handshake-and-wave"}).exitCode, 0);
}

TEST(Run, speaksTheLanguageAskedForOrTheSystems) {
    const QByteArray english = runProgram({"run", "-"}, {handshakeScenario, {}}).out;
    const QByteArray chinese = runProgram({"run", "-", "--lang", "zh_CN"}, {handshakeScenario, {}}).out;
    const QByteArray system =
        runProgram({"run", "-"}, {handshakeScenario, {"LC_ALL=", "LANG=zh_CN.UTF-8"}}).out;
    EXPECT_TRUE(english.contains("SYN-SENT"));
    EXPECT_TRUE(chinese.contains("客户端"));
    EXPECT_NE(english, chinese);
    EXPECT_EQ(system, chinese);
}

TEST(Run, neverTranslatesJson) {
    const Surroundings input{handshakeScenario, {}};
    EXPECT_EQ(runProgram({"run", "-", "--format", "jsonl", "--lang", "zh_CN"}, input).out,
              runProgram({"run", "-", "--format", "jsonl"}, input).out);
}

// The stacks differ in how often a SYN is sent that nobody answers: 4 + 6 copies, or 7.
TEST(Run, replacesTheStackOfBothHosts) {
    const QByteArray scenario = handshakeScenario.left(handshakeScenario.indexOf("expect")) +
                                "fault = [{ client = \"SYN\", nth = \"every\", drop = true }]\n";
    const Ran linux = runProgram({"run", "-", "--format", "jsonl"}, {scenario, {}});
    const Ran rfc = runProgram({"run", "-", "--format", "jsonl", "--stack", "rfc9293"}, {scenario, {}});
    EXPECT_EQ(linux.out.count("\"event\":\"send\""), 11);
    EXPECT_EQ(rfc.out.count("\"event\":\"send\""), 8);
}

TEST(Run, endsQuietlyWhenNobodyReadsAnyMore) {
    const Ran ran = runShell("set -o pipefail; synstep run handshake-and-wave --format jsonl | true");
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_EQ(ran.err, "");
}

TEST(Run, saysThatStandardOutputIsFull) {
    const Ran ran = runShell("synstep run handshake-and-wave > /dev/full");
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_TRUE(ran.err.startsWith("synstep: standard output cannot be written: ")) << ran.err.constData();
}

TEST(Run, showsNoProgressWhereNobodyWatches) {
    EXPECT_EQ(runProgram({"run", "handshake-and-wave"}).err, "");
}

}  // namespace
}  // namespace synstep
