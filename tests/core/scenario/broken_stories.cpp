// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/scenario/broken_files.h"

namespace synstep::test {

using P = ScenarioProblem;

namespace {

// One step of a story, of which the keys are given line by line.
std::string telling(const std::string& keys) {
    return file("[[story]]\n" + keys);
}
std::string asking(const std::string& ask) {
    return telling("when = \"end\"\nask = { " + ask + " }");
}

// A wrong choice, and another one; the mark of the key itself.
std::string choosing(const std::string& mark, const std::string& other) {
    return asking("form = \"choice\", text = { en = \"?\" }, " + mark +
                  "choices = [{ text = { en = \"a\" } }, " + other + "]");
}

}  // namespace

std::vector<Broken> brokenStories() {
    return {
        {"lesson_without_answer", file("@[lesson]\nquestion = { en = \"?\" }"), P::missingKey, {"answer"}},
        {"lesson_of_no_interview",
         file("[lesson]\nquestion = { en = \"?\" }\nanswer = { en = \"!\" }\ninterview = @49"),
         P::outOfRange,
         {"interview", "49", "1", "48"}},
        {"lesson_beside_a_stranger",
         file("[lesson]\nquestion = { en = \"?\" }\nanswer = { en = \"!\" }\nbeside = [@\"syn-lots\"]"),
         P::unknownWord,
         {"beside", "syn-lots", "syn-lost"}},
        {"step_without_moment", file("@[[story]]\nsay = { en = \"a\" }"), P::missingKey, {"when"}},
        {"step_at_a_time",
         telling("when = @\"10ms\"\nsay = { en = \"a\" }"),
         P::unknownWord,
         {"when", "10ms", "end"}},
        {"step_upon_a_misspelling",
         telling("when = @\"sever SYN+ACK 2 sent\"\nsay = { en = \"a\" }"),
         P::unknownWord,
         {"when", "sever SYN+ACK 2 sent", "server SYN+ACK sent"}},
        {"step_of_nothing", file("@[[story]]\nwhen = \"end\""), P::needsOneOf, {"say, ask, challenge, free"}},
        {"step_that_says_and_asks",
         telling("when = \"end\"\nsay = { en = \"a\" }\n@ask = { form = \"next\" }"),
         P::needsOneOf,
         {"say, ask, challenge, free"}},
        {"act_without_words",
         telling("when = \"end\"\nfree = { en = \"a\" }\n@do = \"client close\""),
         P::contradiction,
         {"do", "free"}},
        {"act_unknown",
         telling("when = \"end\"\nsay = { en = \"a\" }\ndo = @\"loose client ACK 1\""),
         P::unknownWord,
         {"do", "loose client ACK 1", "lose client ACK"}},
        {"call_unknown",
         telling("when = \"end\"\nsay = { en = \"a\" }\ndo = @\"client clos\""),
         P::unknownWord,
         {"do", "clos", "close"}},
        {"injection_that_is_not_there",
         telling("when = \"end\"\nsay = { en = \"a\" }\ndo = @\"inject 1\""),
         P::outOfRange,
         {"inject", "1", "1", "0"}},
        {"challenge_without_goal",
         file("@[[story]]\nwhen = \"end\"\nchallenge = { en = \"a\" }"),
         P::missingKey,
         {"reach"}},
        {"shown_unknown",
         telling("when = \"end\"\nsay = { en = \"a\" }\nshow = [@\"clint state\"]"),
         P::unknownWord,
         {"show", "clint state", "client state"}},
    };
}

std::vector<Broken> brokenQuestions() {
    return {
        {"question_of_no_form", telling("when = \"end\"\nask = @{ }"), P::missingKey, {"form"}},
        {"question_of_unknown_form", asking("form = @\"nxt\""), P::unknownWord, {"form", "nxt", "next"}},
        {"question_with_keys_of_another",
         asking("form = \"next\", @choices = []"),
         P::unknownKey,
         {"choices", "form"}},
        {"order_of_one", asking("form = \"order\", @segments = [1]"), P::tooFew, {"segments"}},
        {"order_of_words",
         asking("form = \"order\", segments = @\"1, 2\""),
         P::wrongType,
         {"segments", "an array of whole numbers"}},
        {"blank_of_nothing",
         asking("form = \"blank\", segment = 1, field = @\"sq\""),
         P::unknownWord,
         {"field", "sq", "seq"}},
        {"one_fault",
         asking("form = \"fault\", @faults = [{ client = \"ACK\", drop = true }]"),
         P::tooFew,
         {"faults"}},
        {"all_choices_wrong", choosing("@", R"({ text = { en = "b" } })"), P::choicesAllAlike, {"wrong"}},
        {"misconception_of_no_list",
         choosing("", R"({ text = { en = "b" }, right = true, misconception = @19 })"),
         P::outOfRange,
         {"misconception", "19", "1", "18"}},
        {"refuted_by_a_stranger",
         choosing("", R"({ text = { en = "b" }, right = true, refute = @"syn-lst" })"),
         P::unknownWord,
         {"refute", "syn-lst", "syn-lost"}},
    };
}

}  // namespace synstep::test
