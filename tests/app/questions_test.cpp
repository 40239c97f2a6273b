// SPDX-License-Identifier: GPL-3.0-or-later
// questions: what a story asks, as Moodle reads it.
#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace synstep {
namespace {

const QByteArray lesson = handshakeScenario + R"(
[[story]]
when = "start"
ask = { form = "choice", text = { en = "Who begins?", zh_CN = "谁先开始？" }, choices = [
  { text = { en = "The client", zh_CN = "客户端" }, right = true },
  { text = { en = "The server", zh_CN = "服务端" }, because = { en = "It listens.", zh_CN = "它在监听。" } } ] }

[[story]]
when = "server SYN+ACK 1 sent"
ask = { form = "blank", segment = 2, field = "ack" }
)";

class Questions : public testing::Test {
  protected:
    static Ran ask(const QStringList& arguments, const QByteArray& scenario = lesson) {
        return runProgram(QStringList{"questions", "-"} + arguments, {scenario, {}});
    }
    Folder folder_;
};

TEST_F(Questions, areWrittenInBothLanguages) {
    const QString file = folder_.path("q.gift");
    const Ran ran = ask({"-o", file});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_EQ(ran.out + ran.err, "");
    const QByteArray text = Folder::read(file);
    EXPECT_EQ(text.count("$CATEGORY: Synstep/"), 2) << text.constData();
    EXPECT_TRUE(text.contains("[plain]Who begins? {\n\t=The client\n\t~The server#It listens.\n}"))
        << text.constData();
    EXPECT_TRUE(text.contains("{#\n\t=101:0\n")) << text.constData();
    EXPECT_TRUE(text.contains("seq\\=300 ack\\=?")) << text.constData();
    EXPECT_TRUE(text.contains("谁先开始？"));
}

TEST_F(Questions, areWrittenInOneLanguage) {
    const Ran ran = ask({"-o", "-", "--lang", "zh_CN"});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_TRUE(ran.out.startsWith("$CATEGORY: Synstep/zh_CN\n"));
    EXPECT_EQ(ran.out.count("$CATEGORY"), 1);
    EXPECT_FALSE(ran.out.contains("Which"));
}

TEST_F(Questions, ofAStoryThatAsksNothingAreRefused) {
    const Ran ran = ask({"-o", folder_.path("q.gift")}, handshakeScenario);
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_EQ(ran.err, "synstep: -: its story asks nothing\n");
    EXPECT_TRUE(folder_.names().isEmpty());
}

TEST_F(Questions, needAFileToBeWrittenTo) {
    EXPECT_EQ(ask({}).exitCode, 2);
}

}  // namespace
}  // namespace synstep
