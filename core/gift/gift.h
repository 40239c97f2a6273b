// SPDX-License-Identifier: GPL-3.0-or-later
// Moodle's GIFT, a text format for questions: the questions as plain values, written and read again.
//
// What is written reads as equal questions again, if texts neither begin nor end with blanks and no item of a
// matching holds "->", which GIFT cannot escape. Lines and columns count from 1.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace synstep {

struct GiftPlace {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    friend bool operator==(const GiftPlace&, const GiftPlace&) = default;
};

struct GiftAnswer {
    std::string text;
    double percent = 0;  // of the mark; 100 is right
    std::string feedback;
    friend bool operator==(const GiftAnswer&, const GiftAnswer&) = default;
};

struct GiftChoice {
    std::vector<GiftAnswer> answers;
    bool several = false;  // may be ticked; percents add up
    friend bool operator==(const GiftChoice&, const GiftChoice&) = default;
};
struct GiftTruth {
    bool isTrue = false;
    std::string whenWrong, whenRight;
    friend bool operator==(const GiftTruth&, const GiftTruth&) = default;
};
struct GiftShortAnswer {
    std::vector<GiftAnswer> answers;
    friend bool operator==(const GiftShortAnswer&, const GiftShortAnswer&) = default;
};
struct GiftNumber {
    double value = 0, tolerance = 0;
    double percent = 100;
    std::string feedback;
    friend bool operator==(const GiftNumber&, const GiftNumber&) = default;
};
struct GiftNumeric {
    std::vector<GiftNumber> answers;
    friend bool operator==(const GiftNumeric&, const GiftNumeric&) = default;
};
struct GiftPair {
    std::string item, match;
    friend bool operator==(const GiftPair&, const GiftPair&) = default;
};
struct GiftMatching {
    std::vector<GiftPair> pairs;
    friend bool operator==(const GiftMatching&, const GiftMatching&) = default;
};
struct GiftEssay {  // an answer that no machine can mark
    friend bool operator==(const GiftEssay&, const GiftEssay&) = default;
};
struct GiftDescription {  // a text that asks nothing
    friend bool operator==(const GiftDescription&, const GiftDescription&) = default;
};

// A line of comment within a question or right before it, without its "//".
struct GiftRemark {
    std::string text;
    std::uint32_t line = 0;
    friend bool operator==(const GiftRemark& a, const GiftRemark& b) { return a.text == b.text; }
};

struct GiftQuestion {
    std::string category;  // of "$CATEGORY: …", or ""
    std::string title, text;
    std::variant<GiftChoice, GiftTruth, GiftShortAnswer, GiftNumeric, GiftMatching, GiftEssay,
                 GiftDescription>
        form;
    std::string feedback;  // whatever is answered
    std::vector<GiftRemark> remarks;
    GiftPlace place;  // where it begins
    friend bool operator==(const GiftQuestion& a, const GiftQuestion& b) {
        return a.category == b.category && a.title == b.title && a.text == b.text && a.form == b.form &&
               a.feedback == b.feedback && a.remarks == b.remarks;
    }
};

// In order; a category is named wherever it changes.
std::string giftText(const std::vector<GiftQuestion>& questions);

// What is wrong with a GIFT text, or cannot be said in a story.
enum class GiftProblem : std::uint8_t {
    notUtf8,
    unclosedTitle,    // "::" without its second one
    unclosedAnswers,  // "{" without "}"
    strayBrace,       // "}" without "{", or a second "{": a blank line is missing
    badWeight,        // the text between "%" and what follows
    badNumber,        // the text
    tooFewAnswers,
    noMatch,  // a row of a matching without "->": the row
    essay,
    description,
    matching,       // no form of ours, unless it was made from one
    partialCredit,  // the percentage
    allRight,       // no wrong answer to choose from
    allWrong,
    languagesDiffer,  // the title: the choices of both languages are not the same ones
    noQuestion        // the file has none
};

struct GiftError {
    std::string file;
    GiftPlace place;
    GiftProblem problem = GiftProblem::noQuestion;
    std::string argument;
};

std::variant<std::vector<GiftQuestion>, GiftError> readGift(std::string_view text, const std::string& file);

}  // namespace synstep
