// SPDX-License-Identifier: GPL-3.0-or-later
// worksheet: a PDF, with answers or without, or nothing at all.
#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace synstep {
namespace {

class Worksheet : public testing::Test {
  protected:
    static Ran make(const QStringList& arguments) {
        return runProgram(QStringList{"worksheet", "third-ack-lost"} + arguments);
    }
    Folder folder_;
};

TEST_F(Worksheet, isWrittenAsPdf) {
    for (const QStringList& more : {QStringList{}, {"--answers"}, {"--lang", "zh_CN"}}) {
        const QString file = folder_.path("sheet.pdf");
        const Ran ran = make(QStringList{"-o", file} + more);
        EXPECT_EQ(ran.exitCode, 0) << ran.err.constData();
        EXPECT_EQ(ran.out + ran.err, "");
        EXPECT_TRUE(Folder::read(file).startsWith("%PDF-"));
    }
    EXPECT_TRUE(make({"-o", "-"}).out.startsWith("%PDF-"));
}

TEST_F(Worksheet, isNoOtherKindOfFile) {
    const Ran ran = make({"-o", folder_.path("sheet.svg")});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_TRUE(ran.err.contains("does not end in .pdf")) << ran.err.constData();
    EXPECT_TRUE(folder_.names().isEmpty());
}

}  // namespace
}  // namespace synstep
