// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/ui/text/lint.h"
#include "ui/text/sentences.h"

namespace synstep {
namespace {

ScenarioError error(ScenarioProblem problem, std::vector<std::string> arguments) {
    return {"f.toml", 3, 7, problem, std::move(arguments)};
}

std::vector<ScenarioError> oneOfEach() {
    using P = ScenarioProblem;
    return {error(P::notToml, {"expected '='"}),
            error(P::missingKey, {"id"}),
            error(P::unknownKey, {"dealy", "delay"}),
            error(P::wrongType, {"nth", "a whole number or \"every\""}),
            error(P::wrongVersion, {"2"}),
            error(P::badDuration, {"fast"}),
            error(P::durationTooLong, {"99999h"}),
            error(P::unknownWord, {"stack", "linx", "linux"}),
            error(P::outOfRange, {"port", "70000", "1", "65535"}),
            error(P::contradiction, {"rto_min", "rto_max"}),
            error(P::badAddress, {"10.0.0"}),
            error(P::badId, {"My id"}),
            error(P::needsOneOf, {"at, when"}),
            error(P::unknownSocket, {"b", "client"}),
            error(P::choicesAllAlike, {"wrong"}),
            error(P::tooFew, {"segments"}),
            error(P::cannotRead, {"No such file or directory"}),
            error(P::notPacketdrill, {"a time", "close(3)"}),
            error(P::beyondPacketdrill, {"sendmsg"})};
}

TEST(Errors, EachProblemIsASentenceInBothLanguages) {
    const auto errors = oneOfEach();
    ASSERT_EQ(errors.size(), static_cast<std::size_t>(ScenarioProblem::beyondPacketdrill) + 1);
    for (const ScenarioError& e : errors) {
        const QString english = errorSentence(e, Language::en), chinese = errorSentence(e, Language::zhCN);
        EXPECT_FALSE(english.isEmpty());
        EXPECT_FALSE(chinese.isEmpty());
        EXPECT_NE(english.toStdString(), chinese.toStdString());
        EXPECT_EQ(faultOfEnglish(english).toStdString(), "");
        EXPECT_EQ(faultOfChinese(chinese).toStdString(), "");
        for (const std::string& argument : e.arguments) {
            // Some arguments are translated.
            if (e.problem == ScenarioProblem::wrongType || e.problem == ScenarioProblem::choicesAllAlike)
                continue;
            if (e.problem == ScenarioProblem::notPacketdrill && argument == e.arguments[0])
                continue;  // its first
            EXPECT_TRUE(english.contains(QString::fromStdString(argument))) << argument;
            EXPECT_TRUE(chinese.contains(QString::fromStdString(argument))) << argument;
        }
    }
}

TEST(Errors, AScriptsErrorSaysWhatShouldBeThere) {
    const auto said = [](const std::string& found, Language language) {
        return errorSentence(error(ScenarioProblem::notPacketdrill, {"a time", found}), language)
            .toStdString();
    };
    EXPECT_EQ(said("close(3)", Language::en), "Here should be a time, not \"close(3)\".");
    EXPECT_EQ(said("", Language::en), "Here should be a time.");
    EXPECT_EQ(said("close(3)", Language::zhCN), "这里应为时刻，而不是“close(3)”。");
}

TEST(Errors, ANearWordIsOfferedOnlyIfThereIsOne) {
    EXPECT_EQ(
        errorSentence(error(ScenarioProblem::unknownKey, {"dealy", "delay"}), Language::en).toStdString(),
        "There is no key \"dealy\" here; \"delay\" may be meant.");
    EXPECT_EQ(errorSentence(error(ScenarioProblem::unknownKey, {"xyzzy", ""}), Language::en).toStdString(),
              "There is no key \"xyzzy\" here.");
    EXPECT_EQ(errorSentence(error(ScenarioProblem::unknownKey, {"xyzzy", ""}), Language::zhCN).toStdString(),
              "这里没有键“xyzzy”。");
}

TEST(Errors, WantedTypesAreTranslated) {
    const ScenarioError e = error(ScenarioProblem::wrongType, {"loss", "a number"});
    EXPECT_EQ(errorSentence(e, Language::en).toStdString(), "\"loss\" must be a number.");
    EXPECT_EQ(errorSentence(e, Language::zhCN).toStdString(), "“loss”的值应是数。");
}

TEST(Errors, HaveTheirPlaceInFront) {
    const ScenarioError e = error(ScenarioProblem::missingKey, {"id"});
    EXPECT_EQ(errorText(e, Language::en).toStdString(), "f.toml:3:7: The key \"id\" is missing.");
    EXPECT_EQ(errorText(e, Language::zhCN).toStdString(), "f.toml:3:7: 缺少键“id”。");
    ScenarioError placeless = error(ScenarioProblem::cannotRead, {"No such file or directory"});
    placeless.line = 0;
    EXPECT_EQ(errorText(placeless, Language::en).toStdString(),
              "f.toml: The file cannot be read: No such file or directory");
}

// What a file says may look like a mark of ours.
TEST(Errors, TheFilesOwnWordsAreLeftAlone) {
    EXPECT_EQ(errorSentence(error(ScenarioProblem::missingKey, {"[x] {1}"}), Language::en).toStdString(),
              "The key \"[x] {1}\" is missing.");
}

}  // namespace
}  // namespace synstep
