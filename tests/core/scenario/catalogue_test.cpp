// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/catalogue.h"

#include <gtest/gtest.h>

#include <set>

#include "core/scenario/check.h"
#include "core/scenario/reader.h"
#include "core/scenario/texts.h"

namespace synstep {
namespace {

class BuiltInScenario : public testing::TestWithParam<BuiltIn> {
  protected:
    Scenario read() const {
        const auto result = readScenario(GetParam().text, std::string(GetParam().id));
        if (const auto* error = std::get_if<ScenarioError>(&result)) {
            ADD_FAILURE() << error->line << ':' << error->column << " problem "
                          << static_cast<int>(error->problem);
            return {};
        }
        return std::get<Scenario>(result);
    }
};

TEST_P(BuiltInScenario, keepsWhatItExpects) {
    const Scenario scenario = read();
    EXPECT_GE(scenario.expectations.size(), 2u);
    for (const Failure& failure : check(scenario))
        ADD_FAILURE() << "line " << failure.line << ": " << failure.why;
}

TEST_P(BuiltInScenario, saysWhatItIsInBothLanguages) {
    const Scenario scenario = read();
    EXPECT_EQ(scenario.id, GetParam().id);
    EXPECT_EQ(scenario.lesson.has_value(), GetParam().isLesson);
    EXPECT_FALSE(scenario.title.isEmpty());
    EXPECT_FALSE(scenario.summary.isEmpty());
    for (const Localized* text : textsOf(scenario)) {
        EXPECT_FALSE(text->en.empty()) << text->zhCN;
        EXPECT_FALSE(text->zhCN.empty()) << text->en;
        EXPECT_EQ(text->en.find('!'), std::string::npos) << text->en;
        EXPECT_EQ(text->zhCN.find("！"), std::string::npos) << text->zhCN;
    }
    EXPECT_FALSE(scenario.tags.empty());
    EXPECT_FALSE(scenario.rfc.empty());
}

// Web pages write CLOSED_WAIT; the RFC has hyphens, and no state of that name. (What search also finds is
// never shown.)
TEST_P(BuiltInScenario, spellsStatesAsTheRfcDoes) {
    const Scenario scenario = read();
    for (const char* wrong : {"CLOSED-WAIT", "CLOSED_WAIT", "CLOSE_WAIT", "TIME_WAIT", "FIN_WAIT", "LAST_ACK",
                              "SYN_SENT", "SYN_RCVD", "SYN-RCVD", "SYN_RECEIVED"}) {
        for (const Localized* text : textsOf(scenario)) {
            EXPECT_EQ(text->en.find(wrong), std::string::npos) << text->en;
            EXPECT_EQ(text->zhCN.find(wrong), std::string::npos) << text->zhCN;
        }
    }
}

// Full-width punctuation, and a blank between Chinese and Latin.
TEST_P(BuiltInScenario, setsChineseInItsOwnPunctuation) {
    const Scenario scenario = read();
    for (const Localized* one : textsOf(scenario)) {
        const std::string& text = one->zhCN;
        for (std::size_t i = 0; i + 1 < text.size(); ++i) {
            const bool ascii = static_cast<unsigned char>(text[i]) < 0x80;
            const bool nextAscii = static_cast<unsigned char>(text[i + 1]) < 0x80;
            if (!ascii) continue;
            const bool asciiMark = std::string_view(",;:?").find(text[i]) != std::string_view::npos;
            EXPECT_FALSE(asciiMark) << text;
            if (nextAscii || !std::isalnum(static_cast<unsigned char>(text[i]))) continue;
            // 0xE3 0x80 and 0xEF lead the full-width marks, 0xE2 the dashes and quotes.
            const auto lead = static_cast<unsigned char>(text[i + 1]);
            EXPECT_TRUE(lead == 0xE3 || lead == 0xEF || lead == 0xE2)
                << "no blank after " << text.substr(0, i + 1);
        }
    }
}

std::string nameOf(const testing::TestParamInfo<BuiltIn>& info) {
    std::string name(info.param.id);
    for (char& c : name) c = c == '-' ? '_' : c;
    return name;
}

INSTANTIATE_TEST_SUITE_P(Catalogue, BuiltInScenario,
                         testing::ValuesIn(builtInScenarios().begin(), builtInScenarios().end()), nameOf);

TEST(Catalogue, idsAreUnique) {
    std::set<std::string_view> ids;
    for (const BuiltIn& one : builtInScenarios()) EXPECT_TRUE(ids.insert(one.id).second) << one.id;
}

TEST(Catalogue, beginsWithTheFirstLesson) {
    ASSERT_FALSE(builtInScenarios().empty());
    EXPECT_EQ(builtInScenarios().front().id, "handshake-and-wave");
}

TEST(Catalogue, findsById) {
    const BuiltIn* found = findBuiltIn("third-ack-lost");
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->id, "third-ack-lost");
    EXPECT_EQ(findBuiltIn("no-such-scenario"), nullptr);
    EXPECT_EQ(findBuiltIn(""), nullptr);
}

}  // namespace
}  // namespace synstep
