// SPDX-License-Identifier: GPL-3.0-or-later
// check: one line a file, a sum, and an exit status.
#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace synstep {
namespace {

class Check : public testing::Test {
  protected:
    QString wrongExpectation() const {
        QByteArray text = handshakeScenario;
        return folder_.write("wrong.toml", text.replace("client = \"ESTABLISHED\", server = \"SYN-RECEIVED\"",
                                                        "client = \"CLOSED\""));
    }
    QString broken() const {
        return folder_.write("broken.toml", "synstep = 1\nid = \"broken\"\nfualt = []\n");
    }
    QString good() const { return folder_.write("good.toml", handshakeScenario); }

    Folder folder_;
};

TEST_F(Check, passesWhatComesOutAsExpected) {
    const Ran ran = runProgram({"check", good()});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_EQ(ran.lines(), QList<QByteArray>({"PASS " + good().toUtf8(), "1 passed, 0 failed"}));
}

TEST_F(Check, passesWhatExpectsNothing) {
    const QByteArray text = handshakeScenario.left(handshakeScenario.indexOf("expect"));
    EXPECT_EQ(runProgram({"check", "-"}, {text, {}}).lines()[0], "PASS -");
}

TEST_F(Check, saysWhichRowFailedAndGoesOn) {
    const Ran ran = runProgram({"check", wrongExpectation(), good()});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_EQ(ran.err, "");
    ASSERT_EQ(ran.lines().size(), 3);
    EXPECT_TRUE(ran.lines()[0].startsWith("FAIL " + wrongExpectation().toUtf8() + ":9: "))
        << ran.lines()[0].constData();
    EXPECT_EQ(ran.lines()[1], "PASS " + good().toUtf8());
    EXPECT_EQ(ran.lines()[2], "1 passed, 1 failed");
}

TEST_F(Check, saysWhyAFileIsRefusedCountsItAsFailedAndGoesOn) {
    const Ran ran = runProgram({"check", broken(), good(), wrongExpectation()});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_TRUE(ran.err.startsWith("synstep: " + broken().toUtf8() + ":3:1: ")) << ran.err.constData();
    ASSERT_EQ(ran.lines().size(), 4);
    EXPECT_TRUE(ran.lines()[0].startsWith("FAIL " + broken().toUtf8() + ":3: "));
    EXPECT_EQ(ran.lines()[3], "1 passed, 2 failed");
}

TEST_F(Check, saysOfAMistypedIdWhichOneIsMeant) {
    const Ran ran = runProgram({"check", "refusd", good()});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_EQ(ran.lines()[0],
              "FAIL refusd: 'refusd' is neither a file nor a built-in scenario; did you mean 'refused'?");
    EXPECT_EQ(ran.lines()[2], "1 passed, 1 failed");
}

TEST_F(Check, neverTranslatesItsLines) {
    const Surroundings chinese{{}, {"LC_ALL=", "LANG=zh_CN.UTF-8"}};
    const QStringList arguments{"check", broken(), wrongExpectation(), good()};
    EXPECT_EQ(runProgram(arguments, chinese).out, runProgram(arguments).out);
    EXPECT_NE(runProgram(arguments, chinese).err, runProgram(arguments).err);
}

TEST_F(Check, passesEveryBuiltInScenario) {
    QStringList arguments{"check"};
    for (const QByteArray& line : runProgram({"lessons"}).lines()) {
        arguments << QString::fromUtf8(line.left(line.indexOf(' ')));
    }
    const Ran ran = runProgram(arguments);
    EXPECT_EQ(ran.exitCode, 0) << ran.out.constData();
}

}  // namespace
}  // namespace synstep
