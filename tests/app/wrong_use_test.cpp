// SPDX-License-Identifier: GPL-3.0-or-later
// Help, versions, and the program where it cannot do what it is asked for.
#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace synstep {
namespace {

class Help : public testing::TestWithParam<const char*> {};

TEST_P(Help, isThereOnEveryLevel) {
    const QStringList command = QString::fromLatin1(GetParam()).split(u' ', Qt::SkipEmptyParts);
    const Ran ran = runProgram(command + QStringList{"--help"});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_EQ(ran.err, "");
    const QByteArray usage = QByteArray("Usage: synstep ") + GetParam();
    EXPECT_TRUE(ran.out.startsWith(usage)) << ran.out.constData();
}

INSTANTIATE_TEST_SUITE_P(, Help,
                         testing::Values("", "lessons", "run", "check", "export", "questions", "worksheet"));

TEST(Version, isPrinted) {
    const Ran ran = runProgram({"--version"});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_TRUE(ran.out.startsWith("synstep 0.")) << ran.out.constData();
}

struct Misuse {
    const char* name;
    QStringList arguments;
    QByteArray words;  // how the message begins, after "synstep: "
};

class WrongUse : public testing::TestWithParam<Misuse> {};

TEST_P(WrongUse, isSaidInOneLineAndDoesNothing) {
    const Ran ran = runProgram(GetParam().arguments);
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_EQ(ran.out, "");
    EXPECT_TRUE(ran.err.startsWith("synstep: " + GetParam().words)) << ran.err.constData();
    EXPECT_EQ(ran.err.count('\n'), 1);
}

INSTANTIATE_TEST_SUITE_P(
    , WrongUse,
    testing::Values(
        Misuse{"unknownOption", {"run", "--fast", "refused"}, "unknown option '--fast'"},
        Misuse{"missingValue", {"run", "refused", "--format"}, "missing value after '--format'"},
        Misuse{
            "unknownFormat", {"run", "refused", "--format", "xml"}, "--format: 'xml' is none of text, jsonl"},
        Misuse{"unknownStack", {"run", "refused", "--stack", "bsd"}, "--stack: 'bsd' is none of linux,"},
        Misuse{"unknownLanguage", {"run", "refused", "--lang", "fr"}, "--lang: 'fr' is none of en, zh_CN"},
        Misuse{"runWithoutScenario", {"run"}, "no scenario is named"},
        Misuse{
            "runOfTwo", {"run", "syn-lost", "refused"}, "only one scenario can be named, not also 'refused'"},
        Misuse{"runOfNothing",
               {"run", "syn-losst"},
               "'syn-losst' is neither a file nor a built-in scenario; did you mean 'syn-lost'?"},
        Misuse{"runOfMissingFile", {"run", "nowhere/a.toml"}, "nowhere/a.toml: "},
        Misuse{"runOfFolder", {"run", "/"}, "/: "},
        Misuse{"lessonsWithOperand", {"lessons", "all"}, "lessons takes no operands"},
        Misuse{"checkOfNothing", {"check"}, "no scenario is named"},
        Misuse{"exportWithoutOutput", {"export", "refused"}, "no output is named"},
        Misuse{"exportToUnknownEnding", {"export", "refused", "-o", "a.gif"}, "'a.gif' ends in none of"},
        Misuse{"exportAtNoTime", {"export", "refused", "-o", "-", "--at", "soon"}, "--at: 'soon' is no time"},
        Misuse{
            "exportTooNarrow", {"export", "refused", "-o", "-", "--width", "3"}, "--width: '3' is no number"},
        Misuse{"exportUnknownTheme",
               {"export", "refused", "-o", "-", "--theme", "pink"},
               "--theme: 'pink' is none of light, dark, projector, print"},
        Misuse{"unknownShortOption", {"run", "-f", "refused"}, "unknown option '-f'"},
        Misuse{"unknownCommand", {"chekc"}, "unknown command or scenario 'chekc'; did you mean 'check'?"},
        Misuse{"unknownCommandWithOperand",
               {"chekc", "third-ack-lost"},
               "unknown command or scenario 'chekc'; did you mean 'check'?"},
        Misuse{"unknownCommandWithOption",
               {"exprot", "refused", "-o", "a.svg"},
               "unknown command or scenario 'exprot'; did you mean 'export'?"},
        Misuse{"commandLikeNothing", {"frob"}, "unknown command or scenario 'frob' (see"},
        Misuse{"scenarioLikeNothing", {"run", "frob"}, "'frob' is neither a file nor a built-in scenario\n"},
        Misuse{
            "windowOfTwo", {"refused", "syn-lost"}, "only one scenario can be named, not also 'syn-lost'"}),
    [](const auto& misuse) { return std::string(misuse.param.name); });

TEST(Window, saysThatThereIsNoDisplay) {
    for (const QStringList& arguments : {QStringList{}, QStringList{"refused"}}) {
        const Ran ran = runProgram(arguments);
        EXPECT_EQ(ran.exitCode, 2);
        EXPECT_TRUE(ran.err.startsWith("synstep: there is no display")) << ran.err.constData();
    }
}

TEST(Window, saysThatTheDisplayCannotBeReached) {
    const Ran ran = runProgram({}, {{}, {"DISPLAY=:4711"}});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_EQ(ran.err, "synstep: the display cannot be reached, so no window can open\n");
}

}  // namespace
}  // namespace synstep
