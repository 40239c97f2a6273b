// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "core/scenario/catalogue.h"
#include "core/scenario/parts.h"
#include "core/scenario/story_words.h"

namespace synstep {

using Kind = TomlNode::Kind;

namespace {

constexpr std::array<std::string_view, 5> lessonKeys{"question", "answer", "interview", "beside", "words"};
constexpr std::array<std::string_view, 10> stepKeys{"when", "socket",    "say",   "ask",  "do",
                                                    "help", "challenge", "reach", "free", "show"};
constexpr std::array<std::string_view, 4> kindKeys{"say", "ask", "challenge", "free"};
constexpr std::array<std::string_view, 5> choiceKeys{"text", "right", "because", "misconception", "refute"};
constexpr std::array<std::string_view, 7> forms{"next",  "states", "recovery", "order",
                                                "blank", "fault",  "choice"};
constexpr std::array<std::string_view, blankFieldCount> fieldWords{"flags", "seq", "ack"};

constexpr Range interviewRange{1, 48};
constexpr Range misconceptionRange{1, 18};
constexpr Range segmentRange{1, std::numeric_limits<std::int32_t>::max()};

Localized textIn(const Fields& row, std::string_view key) {
    const TomlMember* member = row.find(key);
    if (!member) return {};
    Localized text = localizedOf(key, member->value, row.problems());
    if (text.isEmpty() && member->value.is(Kind::table))
        row.problems().addMissing(member->value.place, ScenarioProblem::missingKey, {"en"});
    return text;
}

// The items of an array of strings, each read by `from`; what it does not know is noted.
template <class T, class From, class Nearest>
std::vector<T> wordsIn(const Fields& row, std::string_view key, const From& from, const Nearest& nearest) {
    std::vector<T> out;
    const TomlMember* member = row.find(key);
    if (!member) return out;
    if (!member->value.is(Kind::array)) {
        noteWrongType(key, member->value, "an array of strings", row.problems());
        return out;
    }
    for (const TomlNode& item : member->value.items) {
        if (!textOf(key, item, row.problems())) continue;
        if (auto value = from(item.text)) {
            out.push_back(std::move(*value));
        } else {
            noteUnknownWord(key, item, nearest(item.text), row.problems());
        }
    }
    return out;
}

std::string nearestBuiltIn(std::string_view id) {
    std::vector<std::string_view> ids;
    for (const BuiltIn& one : builtInScenarios()) ids.push_back(one.id);
    return nearestClose(id, ids);
}

std::optional<std::string> knownBuiltIn(std::string_view id) {
    return findBuiltIn(id) ? std::optional<std::string>(id) : std::nullopt;
}

// --- Questions

std::vector<SegmentId> readSegments(const Fields& row) {
    std::vector<SegmentId> out;
    row.require("segments");
    const TomlMember* member = row.find("segments");
    if (!member) return out;
    if (!member->value.is(Kind::array)) {
        noteWrongType("segments", member->value, "an array of whole numbers", row.problems());
        return out;
    }
    for (const TomlNode& item : member->value.items) {
        const auto number = numberOf("segments", item, segmentRange, row.problems());
        if (number) out.push_back(static_cast<SegmentId>(*number));
    }
    if (out.size() < 2) row.problems().add(member->place, ScenarioProblem::tooFew, {"segments"});
    return out;
}

AskBlank readBlank(const Fields& row) {
    AskBlank out;
    for (const std::string_view key : {"segment", "field"}) row.require(key);
    takeOver(out.segment, row.number("segment", segmentRange));
    if (const auto field = row.word("field", fieldWords)) out.field = static_cast<BlankField>(*field);
    return out;
}

AskFault readFaultChoices(const Fields& row) {
    AskFault out;
    row.require("faults");
    for (const TomlNode* table : row.rows("faults")) out.faults.push_back(faultOf(*table, row.problems()));
    const TomlMember* member = row.find("faults");
    if (member && out.faults.size() < 2)
        row.problems().add(member->place, ScenarioProblem::tooFew, {"faults"});
    return out;
}

AnswerChoice readChoice(const TomlNode& table, Problems& problems) {
    const Fields row(table, choiceKeys, problems);
    AnswerChoice out;
    row.require("text");
    out.text = textIn(row, "text");
    takeOver(out.right, row.truth("right"));
    out.because = textIn(row, "because");
    takeOver(out.misconception, row.number("misconception", misconceptionRange));
    if (const TomlMember* refute = row.find("refute")) {
        takeOver(out.refute, builtInOf("refute", refute->value, problems));
    }
    return out;
}

AskChoice readChoices(const Fields& row) {
    AskChoice out;
    for (const std::string_view key : {"text", "choices"}) row.require(key);
    for (const TomlNode* table : row.rows("choices")) {
        out.choices.push_back(readChoice(*table, row.problems()));
    }
    const TomlMember* member = row.find("choices");
    if (!member) return out;
    const auto right = std::count_if(out.choices.begin(), out.choices.end(),
                                     [](const AnswerChoice& choice) { return choice.right; });
    if (out.choices.size() < 2) {
        row.problems().add(member->place, ScenarioProblem::tooFew, {"choices"});
    } else if (right == 0 || right == std::ssize(out.choices)) {
        row.problems().add(member->place, ScenarioProblem::choicesAllAlike, {right == 0 ? "wrong" : "right"});
    }
    return out;
}

// The keys that belong to another form are as unknown as any.
std::vector<std::string_view> keysOf(std::string_view form) {
    std::vector<std::string_view> keys{"form", "text"};
    if (form == "order") keys.emplace_back("segments");
    if (form == "blank") keys.insert(keys.end(), {"segment", "field"});
    if (form == "fault") keys.emplace_back("faults");
    if (form == "choice") keys.emplace_back("choices");
    return keys;
}

Ask readAsk(const TomlNode& table, Problems& problems) {
    Ask out;
    const TomlMember* named = table.find("form");
    const bool isWord = named && named->value.is(Kind::string);
    const std::vector<std::string_view> keys = keysOf(isWord ? std::string_view(named->value.text) : "");
    const Fields row(table, keys, problems);
    row.require("form");
    const auto form = row.word("form", forms);
    out.text = textIn(row, "text");
    if (!form) return out;
    switch (*form) {
        case 0:
            out.form = AskNext{};
            break;
        case 1:
            out.form = AskStates{};
            break;
        case 2:
            out.form = AskRecovery{};
            break;
        case 3:
            out.form = AskOrder{readSegments(row)};
            break;
        case 4:
            out.form = readBlank(row);
            break;
        case 5:
            out.form = readFaultChoices(row);
            break;
        default:
            out.form = readChoices(row);
            break;
    }
    return out;
}

// --- Steps

StoryAct readAct(const Fields& row, Setup& setup) {
    const TomlMember& member = *row.find("do");
    if (!textOf("do", member.value, row.problems())) return ActInject{};
    const std::string& text = member.value.text;
    if (const auto act = actFrom(text)) {
        const auto* inject = std::get_if<ActInject>(&*act);
        const std::size_t rows = setup.script.injections.size();
        if (inject && inject->nth > rows) {
            row.problems().add(member.value.place, ScenarioProblem::outOfRange,
                               {"inject", std::to_string(inject->nth), "1", std::to_string(rows)});
        }
        return *act;
    }
    const std::size_t blank = text.find(' ');
    const std::string_view host = std::string_view(text).substr(0, blank);
    if (blank == std::string::npos || std::find(hostKeys.begin(), hostKeys.end(), host) == hostKeys.end()) {
        noteUnknownWord("do", member.value, nearestAct(text), row.problems());
        return ActInject{};
    }
    TomlMember call = member;
    call.value.text = text.substr(blank + 1);
    ActCall out{hostNamed(host), {}};
    out.call.socket = socketOf(row, setup);
    readCall(call, out.call, row.problems());
    return out;
}

Challenge readChallenge(const Fields& row, Setup& setup) {
    Challenge out{textIn(row, "challenge"), {}};
    row.require("reach");
    if (const TomlNode* reach = row.table("reach")) {
        readConditions(Fields(*reach, conditionKeys, row.problems()), setup, out.reach);
    }
    return out;
}

void readWhat(const Fields& row, Setup& setup, StoryStep& out) {
    const TomlMember* kind = row.oneOf(kindKeys, true);
    if (!kind) return;
    for (const auto& [key, needs] : {std::pair{"do", "say"}, std::pair{"reach", "challenge"}}) {
        if (row.has(key) && kind->key != needs)
            row.problems().add(row.find(key)->place, ScenarioProblem::contradiction, {key, kind->key});
    }
    if (kind->key == "ask") {
        if (const TomlNode* ask = row.table("ask")) out.what = readAsk(*ask, row.problems());
    } else if (kind->key == "challenge") {
        out.what = readChallenge(row, setup);
    } else if (kind->key == "free") {
        out.what = Playground{textIn(row, "free")};
    } else if (row.has("do")) {
        out.what = Do{textIn(row, "say"), readAct(row, setup)};
    } else {
        out.what = Say{textIn(row, "say")};
    }
}

StoryStep readStep(const TomlNode& table, Setup& setup, Problems& problems) {
    const Fields row(table, stepKeys, problems);
    StoryStep out;
    out.line = table.place.line;
    row.require("when");
    const TomlMember* when = row.find("when");
    if (when && textOf("when", when->value, problems)) {
        if (const auto moment = momentFrom(when->value.text)) {
            out.when = *moment;
        } else {
            noteUnknownWord("when", when->value, nearestMoment(when->value.text), problems);
        }
    }
    if (row.has("socket")) out.socket = socketOf(row, setup);
    if (auto* entered = std::get_if<StateEntered>(&out.when)) entered->socket = out.socket;
    readWhat(row, setup, out);
    out.show = wordsIn<Shown>(row, "show", shownFrom, nearestShown);
    out.help = textIn(row, "help");
    return out;
}

}  // namespace

std::optional<std::string> builtInOf(std::string_view key, const TomlNode& value, Problems& problems) {
    if (!textOf(key, value, problems)) return std::nullopt;
    const auto known = knownBuiltIn(value.text);
    if (!known) noteUnknownWord(key, value, nearestBuiltIn(value.text), problems);
    return known;
}

void readLesson(const Fields& top, Scenario& scenario, Problems& problems) {
    const TomlNode* table = top.table("lesson");
    if (!table) return;
    const Fields row(*table, lessonKeys, problems);
    for (const std::string_view key : {"question", "answer"}) row.require(key);
    Lesson out;
    out.question = textIn(row, "question");
    out.answer = textIn(row, "answer");
    takeOver(out.interview, row.number("interview", interviewRange));
    out.beside = wordsIn<std::string>(row, "beside", knownBuiltIn, nearestBuiltIn);
    out.words = row.texts("words");
    scenario.lesson = out;
}

void readStory(const Fields& top, Scenario& scenario, Problems& problems) {
    for (const TomlNode* table : top.rows("story")) {
        scenario.story.push_back(readStep(*table, scenario.setup, problems));
    }
}

}  // namespace synstep
