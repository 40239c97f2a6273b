// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <charconv>

#include "core/gift/gift.h"

namespace synstep {
namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\r') continue;
        if (std::string_view("~=#{}:\\").find(c) != std::string_view::npos) out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out;
}

std::string numberText(double number) {
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
    return {digits.data(), end.ptr};
}

std::string weight(double percent) {
    return '%' + numberText(percent) + '%';
}

// A text that begins like a weight or a format would be taken for one.
std::string answerText(std::string_view text) {
    return (text.starts_with('[') ? "[plain]" : "") + escaped(text);
}

std::string feedbackText(std::string_view text) {
    return text.empty() ? std::string() : '#' + answerText(text);
}

std::string row(char mark, bool weighted, const GiftAnswer& answer) {
    const bool needsWeight = weighted || answer.text.starts_with('%');
    return std::string("\t") + mark + (needsWeight ? weight(answer.percent) : "") + answerText(answer.text) +
           feedbackText(answer.feedback) + '\n';
}

std::string rowsOf(const GiftChoice& choice) {
    std::string out = "\n";
    for (const GiftAnswer& answer : choice.answers) {
        const bool right = !choice.several && answer.percent == 100;
        const bool weighted = choice.several || (!right && answer.percent != 0);
        out += row(right ? '=' : '~', weighted, answer);
    }
    return out;
}

std::string rowsOf(const GiftTruth& truth) {
    std::string out = truth.isTrue ? "TRUE" : "FALSE";
    if (truth.whenWrong.empty() && truth.whenRight.empty()) return out;
    return out + '#' + answerText(truth.whenWrong) + feedbackText(truth.whenRight);
}

std::string rowsOf(const GiftShortAnswer& words) {
    std::string out = "\n";
    for (const GiftAnswer& answer : words.answers) out += row('=', answer.percent != 100, answer);
    return out;
}

std::string rowsOf(const GiftNumeric& numbers) {
    std::string out = "#\n";
    for (const GiftNumber& answer : numbers.answers) {
        out += "\t=" + (answer.percent != 100 ? weight(answer.percent) : std::string()) +
               numberText(answer.value) + ':' + numberText(answer.tolerance) + feedbackText(answer.feedback) +
               '\n';
    }
    return out;
}

std::string rowsOf(const GiftMatching& matching) {
    std::string out = "\n";
    for (const GiftPair& pair : matching.pairs) {
        out += "\t=" + answerText(pair.item) + " -> " + escaped(pair.match) + '\n';
    }
    return out;
}

std::string rowsOf(const GiftEssay&) {
    return {};
}

std::string rowsOf(const GiftDescription&) {
    return {};
}

std::string questionText(const GiftQuestion& question) {
    std::string out;
    for (const GiftRemark& remark : question.remarks) out += "//" + remark.text + '\n';
    if (!question.title.empty()) out += "::" + escaped(question.title) + "::";
    out += "[plain]" + escaped(question.text);
    if (std::holds_alternative<GiftDescription>(question.form)) return out + '\n';
    out += " {" + std::visit([](const auto& form) { return rowsOf(form); }, question.form);
    if (!question.feedback.empty()) out += "\t####" + answerText(question.feedback) + '\n';
    return out + "}\n";
}

}  // namespace

std::string giftText(const std::vector<GiftQuestion>& questions) {
    std::string out;
    std::string category;
    for (const GiftQuestion& question : questions) {
        if (!out.empty()) out += '\n';
        if (question.category != category) {
            category = question.category;
            out += "$CATEGORY: " + category + "\n\n";
        }
        out += questionText(question);
    }
    return out;
}

}  // namespace synstep
