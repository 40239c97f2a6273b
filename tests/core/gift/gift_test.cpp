// SPDX-License-Identifier: GPL-3.0-or-later
// GIFT as Moodle's documentation describes it: what is read, what is refused and where, and that what is
// written reads the same.
#include "core/gift/gift.h"

#include <gtest/gtest.h>

namespace synstep {
namespace {

std::vector<GiftQuestion> read(std::string_view text) {
    const auto result = readGift(text, "q.gift");
    const auto* error = std::get_if<GiftError>(&result);
    EXPECT_EQ(error, nullptr) << (error ? static_cast<int>(error->problem) : 0) << " at "
                              << (error ? error->place.line : 0);
    return error ? std::vector<GiftQuestion>{} : std::get<std::vector<GiftQuestion>>(result);
}

GiftQuestion one(std::string_view text) {
    auto all = read(text);
    EXPECT_EQ(all.size(), 1U);
    return all.empty() ? GiftQuestion{} : all.front();
}

template <class Form>
Form formOf(const GiftQuestion& question) {
    const auto* form = std::get_if<Form>(&question.form);
    EXPECT_NE(form, nullptr) << question.form.index();
    return form ? *form : Form{};
}

GiftError refused(std::string_view text) {
    const auto result = readGift(text, "q.gift");
    const auto* error = std::get_if<GiftError>(&result);
    EXPECT_NE(error, nullptr);
    return error ? *error : GiftError{};
}

TEST(Gift, readsAChoiceWithItsTitleAndFeedback) {
    const auto question = one("::Ports::Which one is well known?{\n ~50000#Ephemeral.\n =80#Yes.\n ~0 }");
    EXPECT_EQ(question.title, "Ports");
    EXPECT_EQ(question.text, "Which one is well known?");
    const auto choice = formOf<GiftChoice>(question);
    EXPECT_FALSE(choice.several);
    EXPECT_EQ(choice.answers,
              (std::vector<GiftAnswer>{{"50000", 0, "Ephemeral."}, {"80", 100, "Yes."}, {"0", 0, ""}}));
}

TEST(Gift, readsSeveralRightAnswersByTheirShares) {
    const auto choice = formOf<GiftChoice>(one("Which have SYN?{~%50%SYN ~%50%SYN+ACK ~%-100%FIN}"));
    EXPECT_TRUE(choice.several);
    EXPECT_EQ(choice.answers,
              (std::vector<GiftAnswer>{{"SYN", 50, ""}, {"SYN+ACK", 50, ""}, {"FIN", -100, ""}}));
}

TEST(Gift, readsTrueAndFalse) {
    EXPECT_EQ(formOf<GiftTruth>(one("FIN counts.{T}")), (GiftTruth{true, "", ""}));
    EXPECT_EQ(formOf<GiftTruth>(one("ACK counts.{FALSE#It does not.#Right.}")),
              (GiftTruth{false, "It does not.", "Right."}));
}

TEST(Gift, readsShortAnswers) {
    EXPECT_EQ(formOf<GiftShortAnswer>(one("Who?{=server =%50%host#Which?}")).answers,
              (std::vector<GiftAnswer>{{"server", 100, ""}, {"host", 50, "Which?"}}));
    EXPECT_EQ(formOf<GiftShortAnswer>(one("Who?{server}")).answers.size(), 1U);
}

TEST(Gift, readsNumbersWithTheirToleranceOrRange) {
    EXPECT_EQ(formOf<GiftNumeric>(one("ack?{#101}")).answers, (std::vector<GiftNumber>{{101, 0, 100, ""}}));
    EXPECT_EQ(formOf<GiftNumeric>(one("pi?{#3.1415:0.0005}")).answers[0].tolerance, 0.0005);
    EXPECT_EQ(formOf<GiftNumeric>(one("n?{#1..5}")).answers, (std::vector<GiftNumber>{{3, 2, 100, ""}}));
    EXPECT_EQ(formOf<GiftNumeric>(one("n?{#=101:0#Yes =%50%100:0#SYN counts.}")).answers,
              (std::vector<GiftNumber>{{101, 0, 100, "Yes"}, {100, 0, 50, "SYN counts."}}));
}

TEST(Gift, readsMatching) {
    EXPECT_EQ(formOf<GiftMatching>(one("Match.{ =1 -> SYN =2 -> SYN+ACK =3 -> ACK }")).pairs,
              (std::vector<GiftPair>{{"1", "SYN"}, {"2", "SYN+ACK"}, {"3", "ACK"}}));
}

TEST(Gift, readsEscapedMarksAsLetters) {
    const auto question = one(R"(seq \= 100 \{x\} \~ \# a\:b \\ c\nd \x{=1\#2 ~3})");
    EXPECT_EQ(question.text, "seq = 100 {x} ~ # a:b \\ c\nd \\x");
    EXPECT_EQ(formOf<GiftChoice>(question).answers[0].text, "1#2");
}

TEST(Gift, readsCommentsCategoriesAndBlankLines) {
    const auto all = read(
        "// before\n$CATEGORY: Course/TCP\n\n\n// of the first\n::A::a{T}\r\n\r\n"
        "::B::b{\n// within\n=1\n~2}\n\n$CATEGORY: Other\n::C::c{F}\n");
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].category, "Course/TCP");
    EXPECT_EQ(all[1].category, "Course/TCP");
    EXPECT_EQ(all[2].category, "Other");
    EXPECT_EQ(all[0].remarks, (std::vector<GiftRemark>{{" before", 1}, {" of the first", 5}}));
    EXPECT_EQ(all[1].remarks, (std::vector<GiftRemark>{{" within", 9}}));
    EXPECT_EQ(all[1].place, (GiftPlace{8, 1}));
}

TEST(Gift, readsAMissingWord) {
    EXPECT_EQ(one("A SYN {=counts ~does not count} as one octet.").text, "A SYN _____ as one octet.");
}

TEST(Gift, readsFeedbackThatIsForEverybody) {
    const auto question = one("Who closes?{=client ~server####Whoever calls close first.}");
    EXPECT_EQ(question.feedback, "Whoever calls close first.");
    EXPECT_EQ(formOf<GiftChoice>(question).answers.size(), 2U);
}

TEST(Gift, readsHtmlAsItsText) {
    const auto question = one("[html]<p>Is 1 &lt; 2 &amp;&amp; <b>true</b>?</p>{=yes&nbsp;! ~<i>no</i>}");
    EXPECT_EQ(question.text, "Is 1 < 2 && true?");
    EXPECT_EQ(formOf<GiftChoice>(question).answers[0].text, "yes !");
    EXPECT_EQ(formOf<GiftChoice>(question).answers[1].text, "no");
    EXPECT_EQ(one("[plain]1 <2> {T}").text, "1 <2>");
}

TEST(Gift, readsWhatIsNoQuestionForWhatItIs) {
    formOf<GiftEssay>(one("Explain.{}"));
    formOf<GiftDescription>(one("The next ones are about closing."));
}

TEST(Gift, refusesWithThePlace) {
    const auto expect = [](std::string_view text, GiftProblem problem, GiftPlace place) {
        const GiftError error = refused(text);
        EXPECT_EQ(error.problem, problem) << text;
        EXPECT_EQ(error.place, place) << text << ": " << error.place.line << ':' << error.place.column;
        EXPECT_EQ(error.file, "q.gift");
    };
    expect("\n\nWho?{=a ~b", GiftProblem::unclosedAnswers, {3, 5});
    expect("::Title Who?{=a ~b}", GiftProblem::unclosedTitle, {1, 1});
    expect("Who?}", GiftProblem::strayBrace, {1, 5});
    expect("Who?{=a ~b}\nWhen?{=c ~d}", GiftProblem::strayBrace, {2, 6});
    expect("Who?{~%50 a ~b}", GiftProblem::badWeight, {1, 7});
    expect("Who?{~%x%a ~b}", GiftProblem::badWeight, {1, 8});
    expect("Which?{#ten}", GiftProblem::badNumber, {1, 9});
    expect("Who?{~a}", GiftProblem::tooFewAnswers, {1, 5});
    expect("Match.{=a -> b =c}", GiftProblem::noMatch, {1, 16});
    expect("one{T}\n\ntwo \xFF{T}", GiftProblem::notUtf8, {3, 5});
    expect("\xE6\x8F", GiftProblem::notUtf8, {1, 1});
    // Longer than needed, a surrogate, beyond the last code point.
    for (const char* text : {"a\xE0\x80\x80", "a\xED\xA0\x80", "a\xF0\x80\x80\x80", "a\xF4\x90\x80\x80"})
        expect(text, GiftProblem::notUtf8, {1, 2});
    EXPECT_TRUE(std::holds_alternative<std::vector<GiftQuestion>>(
        readGift("\xE0\xA0\x80 \xED\x9F\xBF \xF0\x90\x80\x80 \xF4\x8F\xBF\xBF{T}", "")));
}

TEST(Gift, whatIsWrittenReadsTheSame) {
    const std::string odd = "100% of {a: b} ~ c = d # e \\ f\n// g $CATEGORY: h [i] -> \"j\" <k> 问题";
    const std::vector<GiftQuestion> questions{
        {"",
         "no title",
         odd,
         GiftChoice{{{odd, 100, odd}, {"%50% b", 0, ""}, {"[html] c", 0, "[x] d"}}, false},
         odd,
         {{" a remark", 0}},
         {}},
        {"Synstep/en",
         odd,
         "several",
         GiftChoice{{{"a", 33.33333, ""}, {"b", 33.33333, ""}, {"c", 33.33333, "x"}, {"d", -100, ""}}, true},
         "",
         {},
         {}},
        {"Synstep/en", "truth", "t", GiftTruth{false, "when wrong", "when right"}, "", {}, {}},
        {"Synstep/en", "truth 2", "t", GiftTruth{true, "", ""}, "", {}, {}},
        {"Synstep/zh_CN",
         "words",
         "w",
         GiftShortAnswer{{{"SYN+ACK", 100, ""}, {"SYN", 50, "half"}}},
         "",
         {},
         {}},
        {"Synstep/zh_CN", "one word", "w", GiftShortAnswer{{{"TRUE", 100, ""}}}, "", {}, {}},
        {"Synstep/zh_CN",
         "numbers",
         "n",
         GiftNumeric{{{4294967295.0, 0, 100, "yes"}, {1.5, 0.25, 50, ""}}},
         "all",
         {},
         {}},
        {"Synstep/zh_CN", "match", "m", GiftMatching{{{"1", odd}, {"2: =", "b"}}}, "", {}, {}},
        {"Synstep/zh_CN", "essay", "e", GiftEssay{}, "", {}, {}},
        {"Synstep/zh_CN", "", odd, GiftDescription{}, "", {}, {}}};
    const std::string text = giftText(questions);
    const auto again = read(text);
    ASSERT_EQ(again.size(), questions.size()) << text;
    for (std::size_t i = 0; i < questions.size(); ++i) EXPECT_EQ(again[i], questions[i]) << i << '\n' << text;
}

// Whatever is cut off or changed, there are questions or a refusal.
TEST(Gift, neverFailsOnATextThatIsCutOffAnywhere) {
    const std::string text =
        "$CATEGORY: a\n\n// r\n::t\\:::[html]q<b {~%50%a#b =c####d} tail\n\nn{#=1:2#x =%5%3..4}\n\nm{=a->b "
        "=c->d}\n";
    for (std::size_t end = 0; end <= text.size(); ++end) {
        for (const char c : {'\\', '{', '}', '%', '#', '\n', '\0'}) {
            std::string cut = text.substr(0, end);
            readGift(cut, "q");
            readGift(cut + c + text.substr(end), "q");
            if (end < text.size()) readGift(cut + c + text.substr(end + 1), "q");
        }
    }
}

}  // namespace
}  // namespace synstep
