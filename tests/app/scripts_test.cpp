// SPDX-License-Identifier: GPL-3.0-or-later
// packetdrill scripts on the command line: check says PASS, FAIL or SKIP of each, run prints what happened.
#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace synstep {
namespace {

const QByteArray listens =
    "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n"
    "+0 bind(3, ..., ...) = 0\n"
    "+0 listen(3, 1) = 0\n"
    "+.1 < S 0:0(0) win 32767 <mss 1460>\n"
    "+0 > S. 0:0(0) ack 1 <mss 1460>\n";

class CheckScripts : public testing::Test {
  protected:
    QString good() const { return folder_.write("good.pkt", listens); }
    QString wrong() const { return folder_.write("wrong.pkt", listens + "+.1 > . 1:1(0) ack 1\n"); }
    QString beyond() const { return folder_.write("beyond.pkt", listens + "+0 epoll_create(1) = 4\n"); }
    QString broken() const { return folder_.write("broken.pkt", listens + "+0 < Q 0:0(0)\n"); }

    Folder folder_;
};

TEST_F(CheckScripts, saysPassFailAndSkipAndCountsThem) {
    const Ran ran = runProgram({"check", good(), wrong(), beyond()});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_EQ(ran.err, "");
    ASSERT_EQ(ran.lines().size(), 4);
    EXPECT_EQ(ran.lines()[0], "PASS " + good().toUtf8());
    EXPECT_TRUE(ran.lines()[1].startsWith("FAIL " + wrong().toUtf8() + ":6: expected > . 1:1(0) ack 1"))
        << ran.lines()[1].constData();
    EXPECT_EQ(ran.lines()[2], "SKIP " + beyond().toUtf8() + ":6: epoll_create");
    EXPECT_EQ(ran.lines()[3], "1 passed, 1 failed, 1 skipped");
}

TEST_F(CheckScripts, aSkippedOneIsNoFailure) {
    EXPECT_EQ(runProgram({"check", good(), beyond()}).exitCode, 0);
}

TEST_F(CheckScripts, saysWhereAScriptIsNone) {
    const Ran ran = runProgram({"check", broken(), good()});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_TRUE(ran.err.startsWith("synstep: " + broken().toUtf8() + ":6:6: ")) << ran.err.constData();
    EXPECT_TRUE(ran.lines()[0].startsWith("FAIL " + broken().toUtf8() + ":6: "));
    EXPECT_EQ(ran.lines().last(), "1 passed, 1 failed");
}

TEST_F(CheckScripts, aMissingFileIsSaid) {
    const Ran ran = runProgram({"check", folder_.path("none.pkt")});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_EQ(ran.lines().last(), "0 passed, 1 failed");
}

TEST_F(CheckScripts, playsAsTheStackThatIsAskedFor) {
    const QString path =
        folder_.write("stacks.pkt", listens +
                                        "+.1 < S 0:0(0) win 32767 <mss 1460>\n"
                                        "#ifdef STANDARD\n+0 > . 1:1(0) ack 1\n#endif\n"
                                        "#ifdef FreeBSD\n+0 > S. 0:0(0) ack 1 <mss 1460>\n#endif\n");
    EXPECT_EQ(runProgram({"check", "--stack", "rfc9293", path}).exitCode, 0);
    EXPECT_EQ(runProgram({"check", "--stack", "freebsd", path}).exitCode, 0);
    EXPECT_EQ(runProgram({"check", path}).exitCode, 1);  // linux answers as FreeBSD does
}

TEST_F(CheckScripts, runPrintsWhatHappened) {
    const Ran ran = runProgram({"run", good(), "--format", "jsonl"});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_TRUE(ran.out.contains("\"event\":\"inject\"")) << ran.out.constData();
    EXPECT_TRUE(ran.out.contains("\"flags\":\"SYN+ACK\"")) << ran.out.constData();
    EXPECT_FALSE(ran.out.contains("RST")) << ran.out.constData();  // its peer is the script, and silent
    EXPECT_EQ(runProgram({"run", beyond()}).exitCode, 2);
}

}  // namespace
}  // namespace synstep
