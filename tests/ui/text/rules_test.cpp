// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule that the engine can fire has something to say, in both languages, whatever effects it fires
// with.
#include <gtest/gtest.h>

#include <QRegularExpression>

#include <vector>

#include "tests/ui/text/lint.h"
#include "tests/ui/text/played.h"
#include "ui/text/rule_texts.h"
#include "ui/text/sections.h"
#include "ui/text/step_values.h"
#include "ui/text/translation.h"

namespace synstep {
namespace {

std::vector<Rule> allRules() {
    std::vector<Rule> rules;
    for (int i = 0; i < static_cast<int>(Rule::count); ++i) rules.push_back(static_cast<Rule>(i));
    return rules;
}

// A step that has a value for every name, so that no sentence is left out.
Values everything(const QString& pattern) {
    Values values;
    const QSet<QString> names = namesIn(pattern);
    for (const QString& name : names) values.set(name.toLatin1().constData(), QStringLiteral("101"));
    addHosts(values, HostId::client, Scenario{}, Language::en);
    return values;
}

TEST(RuleTexts, AreInTheOrderOfTheRulesAndEachIsThereOnce) {
    std::vector<Rule> listed;
    for (const auto texts : {openingTexts(), arrivalTexts(), timeoutTexts()}) {
        for (const RuleText& text : texts) listed.push_back(text.rule);
    }
    EXPECT_EQ(listed, allRules());
}

TEST(RuleTexts, EachIsTranslatedLineByLine) {
    for (const Rule rule : allRules()) {
        const QString english = translated(Language::en, patternOf(rule));
        const QString chinese = translated(Language::zhCN, patternOf(rule));
        EXPECT_FALSE(english.isEmpty()) << keyOf(rule);
        EXPECT_NE(english.toStdString(), chinese.toStdString()) << keyOf(rule);
        EXPECT_EQ(english.count(QLatin1Char('\n')), chinese.count(QLatin1Char('\n'))) << keyOf(rule);
    }
}

// Nothing but hosts is known: the least that a rule can be told with. Conditions may all hold.
TEST(RuleTexts, EachSaysSomethingEvenWithoutValues) {
    for (const Rule rule : allRules()) {
        for (const Language language : {Language::en, Language::zhCN}) {
            const QString pattern = translated(language, patternOf(rule));
            Values values;
            addHosts(values, HostId::client, Scenario{}, language);
            const QSet<QString> names = namesIn(pattern);
            for (const QString& name : names) {
                if (name.startsWith(QLatin1String("when ")))
                    values.set(name.toLatin1().constData(), QString());
            }
            EXPECT_FALSE(sentences(language, pattern, values).isEmpty()) << keyOf(rule);
        }
    }
}

TEST(RuleTexts, AreSentencesOfTheirLanguage) {
    for (const Rule rule : allRules()) {
        const QString english = translated(Language::en, patternOf(rule));
        const QStringList lines = sentences(Language::en, english, everything(english));
        EXPECT_EQ(lines.size(), english.count(QLatin1Char('\n')) + 1) << keyOf(rule);
        for (const QString& line : lines) {
            if (line.isEmpty()) continue;
            EXPECT_EQ(faultOfEnglish(line).toStdString(), "") << keyOf(rule);
            EXPECT_TRUE(line.endsWith(QLatin1Char('.'))) << line.toStdString();
        }
        const QString chinese = translated(Language::zhCN, patternOf(rule));
        Values values = everything(chinese);
        addHosts(values, HostId::client, Scenario{}, Language::zhCN);
        const QStringList chineseLines = sentences(Language::zhCN, chinese, values);
        for (const QString& line : chineseLines) {
            EXPECT_EQ(faultOfChinese(line).toStdString(), "") << keyOf(rule);
            EXPECT_TRUE(line.endsWith(QStringLiteral("。"))) << line.toStdString();
        }
    }
}

TEST(RuleTexts, EachSaysWhereTheRuleStands) {
    for (const Rule rule : allRules()) {
        const QStringList sections = sectionsOf(rule, Language::en);
        ASSERT_FALSE(sections.isEmpty()) << keyOf(rule);
        for (const QString& section : sections) {
            EXPECT_TRUE(section.contains(QRegularExpression(QStringLiteral("^RFC \\d+ \\d"))))
                << section.toStdString();
        }
    }
    EXPECT_EQ(sectionsOf(Rule::rstChallenged, Language::en), QStringList{QStringLiteral("RFC 5961 3")});
    EXPECT_EQ(sectionsOf(Rule::noAckBit, Language::en), QStringList{QStringLiteral("RFC 9293 3.10.7.4")});
}

TEST(Patterns, LeaveOutWhatTheyHaveNoValueFor) {
    Values values;
    values.set("ack", 91);
    values.setCondition("sent", false);
    const auto say = [&values](const char* pattern) {
        return sentences(Language::en, QString::fromLatin1(pattern), values)
            .join(QLatin1Char('|'))
            .toStdString();
    };
    EXPECT_EQ(say("It has ack {ack}.\nIt sends {sent}."), "It has ack 91.");
    EXPECT_EQ(say("A timer[ ({interval})] starts[ at ack {ack}]."), "A timer starts at ack 91.");
    EXPECT_EQ(say("{when sent}Sent.\n{when not sent}Not sent."), "Not sent.");
}

TEST(Patterns, SetABlankBetweenChineseAndLatin) {
    EXPECT_EQ(spaced(Language::zhCN, QStringLiteral("调用close()后发送FIN，seq=1。")).toStdString(),
              "调用 close() 后发送 FIN，seq=1。");
    EXPECT_EQ(spaced(Language::en, QStringLiteral("seq 1")).toStdString(), "seq 1");
}

}  // namespace
}  // namespace synstep
