// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/gift/gift_lines.h"

namespace synstep {
namespace {

// Thrown and caught here: a file that is refused gives one error.
struct NotGift {
    GiftPlace place;
    GiftProblem problem;
    std::string argument = {};
};

double numberFrom(const GiftSpan& span, GiftPlace place, GiftProblem problem) {
    const std::string text = span.text();
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || !std::isfinite(value))
        throw NotGift{span.trimmed().place(place), problem, text};
    return value;
}

class BlockReader {
  public:
    explicit BlockReader(const GiftBlock& block) {
        question_.category = block.category;
        question_.remarks = block.remarks;
        question_.place = block.content.place({});
        rest_ = block.content;
    }

    GiftQuestion read() && {
        readTitle();
        const auto open = rest_.find('{');
        const auto stray = rest_.find('}');
        if (stray && (!open || *stray < *open)) throw NotGift{rest_[*stray].place, GiftProblem::strayBrace};
        if (!open) {
            question_.text = formatted(rest_);
            question_.form = GiftDescription{};
            return std::move(question_);
        }
        const auto close = rest_.find('}', *open);
        if (!close) throw NotGift{rest_[*open].place, GiftProblem::unclosedAnswers};
        const GiftSpan after = rest_.from(*close + 1).trimmed();
        for (const char brace : {'{', '}'}) {
            if (const auto second = after.find(brace))
                throw NotGift{after[*second].place, GiftProblem::strayBrace};
        }
        place_ = rest_[*open].place;
        question_.text = formatted(rest_.first(*open));
        // Answers within a sentence stand for the word that is missing there.
        if (!after.isEmpty()) question_.text += " _____ " + after.text();
        readAnswers(rest_.from(*open + 1).first(*close - *open - 1).trimmed());
        return std::move(question_);
    }

  private:
    void readTitle() {
        if (!rest_.startsWith("::")) return;
        const auto end = rest_.find("::", 2);
        if (!end) throw NotGift{question_.place, GiftProblem::unclosedTitle};
        question_.title = rest_.from(2).first(*end - 2).text();
        rest_ = rest_.from(*end + 2).trimmed();
    }

    // "[html]" in front of the question's text holds for its answers, too.
    std::string formatted(const GiftSpan& span) {
        const GiftSpan text = span.trimmed();
        for (const std::string_view name : {"html", "plain", "moodle", "markdown"}) {
            if (!text.startsWith('[' + std::string(name) + ']')) continue;
            if (format_.empty()) format_ = name;
            return plainText(text.from(name.size() + 2).text(), name);
        }
        if (format_.empty()) format_ = "moodle";
        return plainText(text.text(), format_);
    }

    void readAnswers(GiftSpan body) {
        if (const auto general = body.find("####")) {
            question_.feedback = formatted(body.from(*general + 4));
            body = body.first(*general).trimmed();
        }
        if (body.isEmpty()) {
            question_.form = GiftEssay{};
        } else if (body.startsWith('#')) {
            readNumbers(body.from(1).trimmed());
        } else if (body.find('~')) {
            readChoice(body);
        } else if (body.find('=') && body.find("->")) {
            readMatching(body);
        } else {
            readWord(body);
        }
    }

    // The percentage in front of it, and the feedback behind.
    GiftAnswer answerOf(const GiftSpan& marked, double percent) {
        GiftSpan span = marked;
        GiftAnswer answer;
        answer.percent = weightOf(span).value_or(percent);
        const auto hash = span.find('#');
        if (hash) answer.feedback = formatted(span.from(*hash + 1));
        answer.text = formatted(hash ? span.first(*hash) : span);
        return answer;
    }

    std::optional<double> weightOf(GiftSpan& span) const {
        span = span.trimmed();
        if (!span.startsWith('%')) return std::nullopt;
        const auto end = span.find('%', 1);
        if (!end) throw NotGift{span.place(place_), GiftProblem::badWeight, span.text()};
        const double percent =
            numberFrom(span.first(*end).from(1), span.place(place_), GiftProblem::badWeight);
        span = span.from(*end + 1);
        return percent;
    }

    void readChoice(const GiftSpan& body) {
        GiftChoice choice;
        choice.several = true;
        for (const GiftSpan& row : body.splitAt("~=")) {
            const bool right = row.startsWith('=');
            if (right) choice.several = false;
            choice.answers.push_back(answerOf(row.from(1), right ? 100 : 0));
        }
        if (choice.answers.size() < 2) throw NotGift{place_, GiftProblem::tooFewAnswers};
        question_.form = choice;
    }

    void readMatching(const GiftSpan& body) {
        GiftMatching matching;
        for (const GiftSpan& row : body.splitAt("=")) {
            const auto arrow = row.find("->");
            if (!arrow) throw NotGift{row.place(place_), GiftProblem::noMatch, row.from(1).text()};
            matching.pairs.push_back({formatted(row.first(*arrow).from(1)), formatted(row.from(*arrow + 2))});
        }
        if (matching.pairs.size() < 2) throw NotGift{place_, GiftProblem::tooFewAnswers};
        question_.form = matching;
    }

    void readNumbers(const GiftSpan& body) {
        GiftNumeric numeric;
        std::vector<GiftSpan> rows = body.splitAt("=~");
        const bool marked = body.startsWith('=') || body.startsWith('~');
        if (!marked) rows = {body};
        for (const GiftSpan& row : rows) {
            GiftSpan span = marked ? row.from(1) : row;
            GiftNumber answer;
            answer.percent = weightOf(span).value_or(row.startsWith('~') ? 0 : 100);
            const auto hash = span.find('#');
            if (hash) answer.feedback = formatted(span.from(*hash + 1));
            readRange(hash ? span.first(*hash) : span, answer);
            numeric.answers.push_back(answer);
        }
        question_.form = numeric;
    }

    void readRange(const GiftSpan& span, GiftNumber& answer) const {
        const auto number = [&](const GiftSpan& one) {
            return numberFrom(one, span.place(place_), GiftProblem::badNumber);
        };
        if (const auto dots = span.find("..")) {
            const double low = number(span.first(*dots)), high = number(span.from(*dots + 2));
            answer.value = (low + high) / 2;
            answer.tolerance = std::abs(high - low) / 2;
        } else if (const auto colon = span.find(':')) {
            answer.value = number(span.first(*colon));
            answer.tolerance = number(span.from(*colon + 1));
        } else {
            answer.value = number(span);
        }
    }

    // TRUE or FALSE, else words to be typed.
    void readWord(const GiftSpan& body) {
        const auto hash = body.find('#');
        std::string word = (hash ? body.first(*hash) : body).text();
        std::transform(word.begin(), word.end(), word.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        const bool isTrue = word == "T" || word == "TRUE";
        if (isTrue || word == "F" || word == "FALSE") {
            GiftTruth truth{isTrue, {}, {}};
            const std::vector<GiftSpan> said = body.splitAt("#");
            if (!said.empty()) truth.whenWrong = formatted(said[0].from(1));
            if (said.size() > 1) truth.whenRight = formatted(said[1].from(1));
            question_.form = truth;
            return;
        }
        GiftShortAnswer words;
        if (!body.startsWith('=')) words.answers.push_back(answerOf(body, 100));
        for (const GiftSpan& row : body.splitAt("=")) {
            if (body.startsWith('=')) words.answers.push_back(answerOf(row.from(1), 100));
        }
        question_.form = words;
    }

    GiftQuestion question_;
    GiftSpan rest_;
    GiftPlace place_;  // of the answers
    std::string format_;
};

}  // namespace

std::variant<std::vector<GiftQuestion>, GiftError> readGift(std::string_view text, const std::string& file) {
    if (const auto place = notUtf8At(text)) return GiftError{file, *place, GiftProblem::notUtf8, {}};
    std::vector<GiftQuestion> out;
    try {
        for (const GiftBlock& block : giftBlocks(text)) out.push_back(BlockReader(block).read());
    } catch (const NotGift& refusal) {
        return GiftError{file, refusal.place, refusal.problem, refusal.argument};
    }
    return out;
}

}  // namespace synstep
