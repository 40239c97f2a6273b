// SPDX-License-Identifier: GPL-3.0-or-later
// export: pictures without a display, and never half a file.
#include <gtest/gtest.h>

#include <QImage>
#include <QXmlStreamReader>

#include "tests/app/program.h"

namespace synstep {
namespace {

class Export : public testing::Test {
  protected:
    Ran draw(const QStringList& arguments) const {
        return runProgram(QStringList{"export", "-"} + arguments, {handshakeScenario, {}});
    }
    // The number of elements, 0 if it is not well-formed.
    static int elementsOf(const QByteArray& xml) {
        QXmlStreamReader reader(xml);
        int elements = 0;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement) ++elements;
        }
        return reader.hasError() ? 0 : elements;
    }

    Folder folder_;
};

TEST_F(Export, drawsSvg) {
    const QString file = folder_.path("a.svg");
    const Ran ran = draw({"-o", file});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_EQ(ran.out + ran.err, "");
    EXPECT_GT(elementsOf(Folder::read(file)), 20);
    EXPECT_EQ(folder_.names(), QStringList({"a.svg"}));
}

TEST_F(Export, writesSvgToStandardOutput) {
    const Ran ran = draw({"-o", "-"});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_GT(elementsOf(ran.out), 20);
}

TEST_F(Export, drawsTheSamePictureEveryTime) {
    EXPECT_EQ(draw({"-o", "-"}).out, draw({"-o", "-"}).out);
}

TEST_F(Export, drawsPngAsWideAndAsFineAsAsked) {
    const QString file = folder_.path("a.png");
    EXPECT_EQ(draw({"-o", file, "--width", "700", "--scale", "2", "--theme", "dark"}).exitCode, 0);
    EXPECT_EQ(QImage(file).width(), 1400);
}

TEST_F(Export, drawsPdf) {
    const QString file = folder_.path("a.pdf");
    EXPECT_EQ(draw({"-o", file, "--what", "both", "--theme", "print"}).exitCode, 0);
    EXPECT_TRUE(Folder::read(file).startsWith("%PDF-"));
}

TEST_F(Export, drawsInEveryTheme) {
    QSet<QByteArray> pictures;
    for (const char* theme : {"light", "dark", "projector", "print"}) {
        const Ran ran = draw({"-o", "-", "--theme", QString::fromLatin1(theme)});
        EXPECT_EQ(ran.exitCode, 0) << theme;
        pictures.insert(ran.out);
    }
    EXPECT_EQ(pictures.size(), 4);
}

TEST_F(Export, drawsTheChart) {
    EXPECT_NE(draw({"-o", "-", "--what", "chart"}).out, draw({"-o", "-", "--what", "ladder"}).out);
    EXPECT_TRUE(draw({"-o", "-", "--what", "chart"}).out.contains("FIN-WAIT-2"));
}

TEST_F(Export, drawsTheRunUpToATime) {
    EXPECT_FALSE(draw({"-o", "-", "--at", "60ms"}).out.contains("id=\"segment-3\""));
    EXPECT_TRUE(draw({"-o", "-"}).out.contains("id=\"segment-3\""));
}

TEST_F(Export, speaksBothLanguages) {
    EXPECT_TRUE(draw({"-o", "-", "--lang", "zh_CN"}).out.contains("握手"));
    EXPECT_TRUE(draw({"-o", "-", "--lang", "en"}).out.contains("A handshake"));
}

TEST_F(Export, saysWhatIsWrongAndLeavesWhatWasThere) {
    const QString file = folder_.write("a.png", "precious");
    const Ran ran = draw({"-o", file, "--width", "16384", "--scale", "32"});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_TRUE(ran.err.startsWith("synstep: ")) << ran.err.constData();
    EXPECT_EQ(Folder::read(file), "precious");
    EXPECT_EQ(folder_.names(), QStringList({"a.png"}));
}

TEST_F(Export, writesNothingIntoAFolderThatIsNotThere) {
    const Ran ran = draw({"-o", folder_.path("nowhere/a.svg")});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_TRUE(ran.err.startsWith("synstep: ")) << ran.err.constData();
}

TEST_F(Export, writesNothingOfARefusedScenario) {
    const Ran ran = runProgram({"export", "-", "-o", folder_.path("a.svg")}, {"synstep = 2\n", {}});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_TRUE(ran.err.startsWith("synstep: -:1:11: ")) << ran.err.constData();
    EXPECT_EQ(folder_.names(), QStringList());
}

}  // namespace
}  // namespace synstep
