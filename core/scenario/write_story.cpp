// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/file_table.h"
#include "core/scenario/parts.h"
#include "core/scenario/story_words.h"
#include "core/scenario/writer.h"

namespace synstep {
namespace {

std::string inLines(const std::vector<FileTable>& rows) {
    std::string out = "[\n";
    for (const FileTable& row : rows) out += "  " + row.inlined() + ",\n";
    return out + "]";
}

// --- Questions: what each form has beside its name

std::string_view nameOf(const AskNext&) {
    return "next";
}
std::string_view nameOf(const AskStates&) {
    return "states";
}
std::string_view nameOf(const AskRecovery&) {
    return "recovery";
}
std::string_view nameOf(const AskOrder&) {
    return "order";
}
std::string_view nameOf(const AskBlank&) {
    return "blank";
}
std::string_view nameOf(const AskFault&) {
    return "fault";
}
std::string_view nameOf(const AskChoice&) {
    return "choice";
}

template <class Form>
void addKeys(FileTable&, const Form&) {}  // next, states, recovery: nothing

void addKeys(FileTable& table, const AskOrder& order) {
    std::string out = "[";
    for (const SegmentId id : order.segments) out += (out.size() > 1 ? ", " : "") + std::to_string(id);
    table.add("segments", out + "]");
}
void addKeys(FileTable& table, const AskBlank& blank) {
    table.add("segment", blank.segment);
    table.word("field", toString(blank.field));
}
void addKeys(FileTable& table, const AskFault& ask) {
    std::vector<FileTable> rows;
    for (const Fault& fault : ask.faults) rows.push_back(faultTable(fault));
    table.add("faults", inLines(rows));
}
void addKeys(FileTable& table, const AskChoice& ask) {
    std::vector<FileTable> rows;
    for (const AnswerChoice& choice : ask.choices) {
        FileTable row;
        row.add("text", localized(choice.text));
        if (choice.right) row.add("right", "true");
        if (!choice.because.isEmpty()) row.add("because", localized(choice.because));
        if (choice.misconception > 0) row.add("misconception", choice.misconception);
        if (!choice.refute.empty()) row.word("refute", choice.refute);
        rows.push_back(row);
    }
    table.add("choices", inLines(rows));
}

std::string askText(const Ask& ask) {
    FileTable table;
    table.word("form", std::visit([](const auto& form) { return nameOf(form); }, ask.form));
    if (!ask.text.isEmpty()) table.add("text", localized(ask.text));
    std::visit([&](const auto& form) { addKeys(table, form); }, ask.form);
    return table.inlined();
}

// --- Steps

void addWhat(FileTable& table, const Say& say, const Setup&) {
    table.add("say", localized(say.text));
}
void addWhat(FileTable& table, const Ask& ask, const Setup&) {
    table.add("ask", askText(ask));
}
void addWhat(FileTable& table, const Playground& free, const Setup&) {
    table.add("free", localized(free.text));
}
void addWhat(FileTable& table, const Do& act, const Setup&) {
    table.add("say", localized(act.text));
    table.word("do", actText(act.act));
}
void addWhat(FileTable& table, const Challenge& challenge, const Setup& setup) {
    FileTable reach;
    addConditions(reach, challenge.reach, setup);
    table.add("challenge", localized(challenge.text));
    table.add("reach", reach.inlined());
}

}  // namespace

std::string storyStepText(const StoryStep& step, const Setup& setup) {
    FileTable table;
    table.word("when", momentText(step.when));
    if (step.socket) table.word("socket", setup.nameOf(*step.socket));
    std::visit([&](const auto& what) { addWhat(table, what, setup); }, step.what);
    if (!step.show.empty()) {
        std::vector<std::string> words;
        for (const Shown& shown : step.show) words.push_back(shownText(shown));
        table.add("show", listed(words));
    }
    if (!step.help.isEmpty()) table.add("help", localized(step.help));
    return table.lines();
}

std::string lessonText(const Scenario& scenario) {
    std::string out;
    if (scenario.lesson) {
        const Lesson& lesson = *scenario.lesson;
        FileTable table;
        table.add("question", localized(lesson.question));
        table.add("answer", localized(lesson.answer));
        if (lesson.interview > 0) table.add("interview", lesson.interview);
        if (!lesson.beside.empty()) table.add("beside", listed(lesson.beside));
        if (!lesson.words.empty()) table.add("words", listed(lesson.words));
        append(out, "lesson", table);
    }
    for (const StoryStep& step : scenario.story) {
        out += "\n[[story]]\n" + storyStepText(step, scenario.setup);
    }
    return out;
}

}  // namespace synstep
