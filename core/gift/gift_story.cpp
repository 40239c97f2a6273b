// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gift/gift_story.h"

#include <algorithm>
#include <optional>

#include "core/gift/gift_lines.h"
#include "core/scenario/writer.h"

namespace synstep {
namespace {

constexpr std::string_view remarkMark = "| ";

std::string trimmed(std::string_view text) {
    return std::string(withoutBlanksAround(text));
}

// Moodle knows these shares of a mark only.
double share(std::size_t count) {
    constexpr std::array<double, 10> shares{100,      50,       33.33333, 25,       20,
                                            16.66667, 14.28571, 12.5,     11.11111, 10};
    return shares[std::clamp<std::size_t>(count, 1, shares.size()) - 1];
}

// Both languages of one question.
struct Pair {
    std::string title;
    std::array<const GiftQuestion*, 2> in{};  // by the place in textLanguages
    const GiftQuestion& first() const { return in[0] ? *in[0] : *in[1]; }
};

std::size_t languageOf(const GiftQuestion& question, const GiftReading& reading) {
    const std::string& category = question.category;
    const std::string last = category.substr(category.rfind('/') + 1);
    if (last == "en") return 0;
    if (last == "zh_CN") return 1;
    return reading.language == &Localized::en ? 0 : 1;
}

std::vector<Pair> paired(const std::vector<GiftQuestion>& questions, const GiftReading& reading) {
    std::vector<Pair> out;
    for (const GiftQuestion& question : questions) {
        const std::size_t language = languageOf(question, reading);
        const auto other = std::find_if(out.begin(), out.end(), [&](const Pair& pair) {
            return !question.title.empty() && pair.title == question.title && !pair.in[language];
        });
        Pair& pair = other == out.end() ? out.emplace_back() : *other;
        pair.title = question.title;
        pair.in[language] = &question;
    }
    return out;
}

struct NotSaid {
    GiftPlace place;
    GiftProblem problem;
    std::string argument = {};
};

// --- The row that remarks keep

Scenario withoutStory(const Scenario& scenario) {
    Scenario out = scenario;
    out.expectations.clear();
    out.lesson.reset();
    out.story.clear();
    return out;
}

// What the remarks of a question keep, and where in the file its lines stand.
struct KeptRows {
    std::string text;
    std::vector<std::uint32_t> lines;

    explicit KeptRows(const GiftQuestion& question) {
        for (const GiftRemark& remark : question.remarks) {
            if (!remark.text.starts_with(remarkMark)) continue;
            text += remark.text.substr(remarkMark.size()) + '\n';
            lines.push_back(remark.line);
        }
    }

    // Places count from the first row on, both from 0.
    void point(ScenarioError& error, std::size_t row, std::size_t column) const {
        error.line = lines[std::min(row, lines.size() - 1)];
        error.column = static_cast<std::uint32_t>(column + 5);  // "//| "
    }
};

// The step that the remarks of a question say; nothing if they say none. What is wrong with them is thrown,
// at its place in this file. A socket that the scenario does not have would be nobody's.
std::optional<StoryStep> stepOf(const GiftQuestion& question, const std::string& before,
                                const std::string& file, const Setup& setup) {
    const KeptRows rows(question);
    if (rows.lines.empty()) return std::nullopt;
    ReadResult read = readScenario(before + rows.text, file, {std::nullopt, setup.socketNames});
    if (auto* error = std::get_if<ScenarioError>(&read)) {
        const auto above = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
        rows.point(*error, error->line > above ? error->line - above - 1 : 0, error->column - 1);
        throw std::move(*error);
    }
    const Scenario& scenario = std::get<Scenario>(read);
    if (scenario.setup.socketNames.size() > setup.socketNames.size()) {
        const std::string& name = scenario.setup.socketNames[setup.socketNames.size()];
        ScenarioError error{file, 0, 0, ScenarioProblem::unknownWord, {"socket", name, ""}};
        const std::size_t at = std::min(rows.text.find('"' + name + '"'), rows.text.size() - 1);
        const std::size_t lineBegin = rows.text.rfind('\n', at) + 1;  // npos + 1 is the beginning
        const auto end = rows.text.begin() + static_cast<std::ptrdiff_t>(at);
        rows.point(error, static_cast<std::size_t>(std::count(rows.text.begin(), end, '\n')), at - lineBegin);
        throw error;
    }
    if (scenario.story.size() != 1) return std::nullopt;
    return scenario.story.front();
}

// --- What a question says by itself

GiftChoice truthChoice(const GiftTruth& truth, const GiftReading& reading, TextLanguage language) {
    GiftChoice out;
    for (const std::size_t value : {std::size_t{1}, std::size_t{0}}) {
        const bool right = (value == 1) == truth.isTrue;
        out.answers.push_back({textIn(language, reading.truth[value]), right ? 100.0 : 0.0,
                               right ? truth.whenRight : truth.whenWrong});
    }
    return out;
}

std::string wordOf(double number) {
    std::string text = std::to_string(number);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

GiftChoice choiceOf(const GiftQuestion& question, const GiftReading& reading, TextLanguage language) {
    if (const auto* choice = std::get_if<GiftChoice>(&question.form)) return *choice;
    if (const auto* truth = std::get_if<GiftTruth>(&question.form))
        return truthChoice(*truth, reading, language);
    if (const auto* words = std::get_if<GiftShortAnswer>(&question.form)) return {words->answers, false};
    if (const auto* numeric = std::get_if<GiftNumeric>(&question.form)) {
        GiftChoice out;
        for (const GiftNumber& answer : numeric->answers)
            out.answers.push_back({wordOf(answer.value), answer.percent, answer.feedback});
        return out;
    }
    if (std::holds_alternative<GiftMatching>(question.form))
        throw NotSaid{question.place, GiftProblem::matching};
    if (std::holds_alternative<GiftEssay>(question.form)) throw NotSaid{question.place, GiftProblem::essay};
    throw NotSaid{question.place, GiftProblem::description};
}

void refuseUnlessAsked(const GiftChoice& choice, GiftPlace place) {
    std::size_t right = 0;
    for (const GiftAnswer& answer : choice.answers) {
        if (answer.percent > 0) ++right;
        if (!choice.several && answer.percent > 0 && answer.percent < 100)
            throw NotSaid{place, GiftProblem::partialCredit, wordOf(answer.percent)};
    }
    if (right == 0) throw NotSaid{place, GiftProblem::allWrong};
    if (right == choice.answers.size()) throw NotSaid{place, GiftProblem::allRight};
}

// One language of an ask, beside what the other one has said.
void take(const GiftQuestion& question, const GiftReading& reading, TextLanguage language, Localized& text,
          AskChoice& ask) {
    const GiftChoice choice = choiceOf(question, reading, language);
    refuseUnlessAsked(choice, question.place);
    const bool first = ask.choices.empty();
    if (first) ask.choices.resize(choice.answers.size());
    if (ask.choices.size() != choice.answers.size())
        throw NotSaid{question.place, GiftProblem::languagesDiffer, question.title};
    text.*language = question.text;
    for (std::size_t i = 0; i < choice.answers.size(); ++i) {
        const GiftAnswer& answer = choice.answers[i];
        AnswerChoice& out = ask.choices[i];
        const bool right = answer.percent > 0;
        if (!first && out.right != right)
            throw NotSaid{question.place, GiftProblem::languagesDiffer, question.title};
        out.right = right;
        out.text.*language = answer.text;
        // What is said whatever is answered is said of the right answer at least.
        out.because.*language = answer.feedback.empty() && right ? question.feedback : answer.feedback;
    }
}

// What GIFT cannot say of a choice is as the row has it, if the choice is still the same one.
void keepWhatGiftLacks(AskChoice& ask, const AskChoice& kept) {
    for (AnswerChoice& choice : ask.choices) {
        const auto same = std::find_if(kept.choices.begin(), kept.choices.end(), [&](const auto& one) {
            return std::any_of(textLanguages.begin(), textLanguages.end(), [&](TextLanguage language) {
                return !(one.text.*language).empty() && one.text.*language == choice.text.*language;
            });
        });
        if (same == kept.choices.end()) continue;
        choice.misconception = same->misconception;
        choice.refute = same->refute;
    }
}

bool saysTheSame(const GiftQuestion& a, const GiftQuestion& b) {
    return a.text == b.text && a.form == b.form && a.feedback == b.feedback;
}

class StoryReader {
  public:
    StoryReader(const std::string& file, const Scenario& scenario, const GiftReading& reading)
        : file_(file),
          setup_(scenario.setup),
          before_(scenarioText(withoutStory(scenario)) + "\n[[story]]\n"),
          reading_(reading) {}

    StoryStep read(const Pair& pair) const {
        std::optional<StoryStep> kept;
        for (const GiftQuestion* question : pair.in) {
            if (question && !kept) kept = stepOf(*question, before_, file_, setup_);
        }
        auto* ask = kept ? std::get_if<Ask>(&kept->what) : nullptr;
        if (!ask) return choiceStep(pair, nullptr);
        const auto* choice = std::get_if<AskChoice>(&ask->form);
        if (choice && !isAsKept(pair, *ask)) return choiceStep(pair, &*kept);
        if (!choice) takeWords(pair, ask->text);
        return *kept;
    }

  private:
    static bool isAsKept(const Pair& pair, const Ask& ask) {
        for (std::size_t i = 0; i < textLanguages.size(); ++i) {
            const auto asWritten = giftQuestion(ask.text, std::get<AskChoice>(ask.form), textLanguages[i]);
            if (pair.in[i] && !saysTheSame(*pair.in[i], asWritten)) return false;
        }
        return true;
    }

    // The author's words come after what a plain question tells first, and a blank line.
    static void takeWords(const Pair& pair, Localized& text) {
        constexpr std::string_view blankLine = "\n\n";
        for (std::size_t i = 0; i < textLanguages.size(); ++i) {
            std::string& words = text.*textLanguages[i];
            if (!pair.in[i] || words.empty()) continue;
            const std::string& read = pair.in[i]->text;
            const std::string as = trimmed(words);
            if (read == as || read.ends_with(std::string(blankLine) + as)) continue;
            const std::size_t end = read.find(blankLine);
            words = end == std::string::npos ? read : trimmed(read.substr(end));
        }
    }

    StoryStep choiceStep(const Pair& pair, const StoryStep* kept) const {
        StoryStep step;
        if (kept) step = *kept;
        if (!kept) step.when = RunEnds{};
        Ask ask;
        AskChoice choices;
        for (std::size_t i = 0; i < textLanguages.size(); ++i) {
            if (pair.in[i]) take(*pair.in[i], reading_, textLanguages[i], ask.text, choices);
        }
        if (kept) keepWhatGiftLacks(choices, std::get<AskChoice>(std::get<Ask>(kept->what).form));
        ask.form = choices;
        step.what = ask;
        step.line = pair.first().place.line;
        return step;
    }

    const std::string& file_;
    const Setup& setup_;
    std::string before_;
    const GiftReading& reading_;
};

}  // namespace

const std::string& textIn(TextLanguage language, const Localized& text) {
    const TextLanguage other = language == &Localized::en ? &Localized::zhCN : &Localized::en;
    return (text.*language).empty() ? text.*other : text.*language;
}

std::string giftCategory(TextLanguage language) {
    return language == &Localized::en ? "Synstep/en" : "Synstep/zh_CN";
}

std::string giftTitle(const Scenario& scenario, std::size_t step) {
    const auto asks = [](const StoryStep& one) { return std::holds_alternative<Ask>(one.what); };
    const auto end = scenario.story.begin() + static_cast<std::ptrdiff_t>(step) + 1;
    const auto number = std::count_if(scenario.story.begin(), end, asks);
    return (scenario.id.empty() ? "synstep" : scenario.id) + ' ' + std::to_string(number);
}

std::vector<GiftRemark> giftRemarks(const StoryStep& step, const Setup& setup) {
    std::vector<GiftRemark> out;
    std::string rows = storyStepText(step, setup);
    for (std::size_t end = rows.find('\n'); end != std::string::npos; end = rows.find('\n')) {
        out.push_back({std::string(remarkMark) + rows.substr(0, end), 0});
        rows.erase(0, end + 1);
    }
    return out;
}

GiftQuestion giftQuestion(const Localized& text, const AskChoice& ask, TextLanguage language) {
    const auto right = static_cast<std::size_t>(
        std::count_if(ask.choices.begin(), ask.choices.end(), [](const auto& one) { return one.right; }));
    GiftChoice choice;
    choice.several = right > 1;
    for (const AnswerChoice& one : ask.choices) {
        const double wrong = choice.several ? -share(ask.choices.size() - right) : 0;
        choice.answers.push_back({trimmed(textIn(language, one.text)), one.right ? share(right) : wrong,
                                  trimmed(textIn(language, one.because))});
    }
    GiftQuestion out;
    out.text = trimmed(textIn(language, text));
    out.form = choice;
    return out;
}

std::variant<Story, GiftError, ScenarioError> storyFrom(std::string_view text, const std::string& file,
                                                        const Scenario& scenario,
                                                        const GiftReading& reading) {
    const auto read = readGift(text, file);
    if (const auto* error = std::get_if<GiftError>(&read)) return *error;
    const auto& questions = std::get<std::vector<GiftQuestion>>(read);
    if (questions.empty()) return GiftError{file, {}, GiftProblem::noQuestion, {}};
    Story story;
    try {
        const StoryReader reader(file, scenario, reading);
        for (const Pair& pair : paired(questions, reading)) story.push_back(reader.read(pair));
    } catch (const NotSaid& refusal) {
        return GiftError{file, refusal.place, refusal.problem, refusal.argument};
    } catch (const ScenarioError& error) {
        return error;
    }
    return story;
}

}  // namespace synstep
