// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/story_draft.h"

#include <algorithm>

#include "core/scenario/file_table.h"
#include "core/scenario/story_words.h"
#include "core/scenario/writer.h"

namespace synstep {

namespace {

constexpr std::size_t mostOrdered = 5, mostFaults = 4;

// --- From a step

std::string joined(const std::vector<std::string>& words, const char* between) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : between) + word;
    return out;
}

std::string numbers(const std::vector<SegmentId>& ids) {
    std::vector<std::string> words;
    for (const SegmentId id : ids) words.push_back(std::to_string(id));
    return joined(words, ", ");
}

std::string rows(const std::vector<Fault>& faults) {
    std::vector<std::string> words;
    for (const Fault& fault : faults) words.push_back(faultTable(fault).inlined());
    return joined(words, "\n");
}

// "a = 1, b = 2" of { a = 1, b = 2 }
std::string withoutBraces(const std::string& table) {
    return table.substr(2, table.size() - 4);
}

struct Filling {
    StepDraft& draft;
    const Setup& setup;

    void operator()(const Say& say) const { draft.text = say.text; }
    void operator()(const Do& act) const {
        draft.kind = StepKind::act;
        draft.text = act.text;
        draft.act = actText(act.act);
    }
    void operator()(const Challenge& challenge) const {
        draft.kind = StepKind::challenge;
        draft.text = challenge.text;
        FileTable reach;
        addConditions(reach, challenge.reach, setup);
        if (!reach.isEmpty()) draft.reach = withoutBraces(reach.inlined());
    }
    void operator()(const Playground& free) const {
        draft.kind = StepKind::playground;
        draft.text = free.text;
    }
    void operator()(const Ask& ask) const {
        draft.text = ask.text;
        std::visit(*this, ask.form);
    }
    void operator()(const AskNext&) const { draft.kind = StepKind::next; }
    void operator()(const AskStates&) const { draft.kind = StepKind::states; }
    void operator()(const AskRecovery&) const { draft.kind = StepKind::recovery; }
    void operator()(const AskOrder& order) const {
        draft.kind = StepKind::order;
        draft.segments = numbers(order.segments);
    }
    void operator()(const AskBlank& blank) const {
        draft.kind = StepKind::blank;
        draft.segment = blank.segment;
        draft.field = blank.field;
    }
    void operator()(const AskFault& fault) const {
        draft.kind = StepKind::fault;
        draft.faults = rows(fault.faults);
    }
    void operator()(const AskChoice& choice) const {
        draft.kind = StepKind::choice;
        draft.choices = choice.choices;
    }
};

// --- To a row

std::vector<std::string> splitAt(const std::string& text, char mark) {
    std::vector<std::string> out;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(mark, begin), text.size());
        const std::string part = text.substr(begin, end - begin);
        const std::size_t first = part.find_first_not_of(" \t\r");
        if (first != std::string::npos)
            out.push_back(part.substr(first, part.find_last_not_of(" \t\r") - first + 1));
        begin = end + 1;
    }
    return out;
}

Ask askOf(const StepDraft& draft) {
    Ask ask{draft.text, AskNext{}};
    if (draft.kind == StepKind::states) ask.form = AskStates{};
    if (draft.kind == StepKind::recovery) ask.form = AskRecovery{};
    if (draft.kind == StepKind::blank) ask.form = AskBlank{draft.segment, draft.field};
    if (draft.kind == StepKind::choice) ask.form = AskChoice{draft.choices};
    return ask;
}

// What is written freely is put in as it is: the reader says what is wrong with it.
std::string askText(const StepDraft& draft) {
    if (draft.kind != StepKind::order && draft.kind != StepKind::fault) {
        StoryStep step;
        step.what = askOf(draft);
        const std::string row = storyStepText(step, {});
        const std::string_view key = "\nask = ";
        return row.substr(row.find(key) + key.size());
    }
    const bool order = draft.kind == StepKind::order;
    FileTable table;
    table.word("form", order ? "order" : "fault");
    if (!draft.text.isEmpty()) table.add("text", localized(draft.text));
    if (order)
        table.add("segments", '[' + draft.segments + ']');
    else
        table.add("faults", '[' + joined(splitAt(draft.faults, '\n'), ", ") + ']');
    return table.inlined();
}

std::string rowText(const StepDraft& draft) {
    FileTable table;
    table.word("when", draft.when);
    if (!draft.socket.empty()) table.word("socket", draft.socket);
    const auto text = [&](std::string_view key) {
        if (!draft.text.isEmpty()) table.add(key, localized(draft.text));
    };
    if (asks(draft.kind)) table.add("ask", askText(draft));
    if (draft.kind == StepKind::say || draft.kind == StepKind::act) text("say");
    if (draft.kind == StepKind::act) table.word("do", draft.act);
    if (draft.kind == StepKind::challenge) {
        text("challenge");
        table.add("reach", "{ " + draft.reach + " }");
    }
    if (draft.kind == StepKind::playground) text("free");
    if (const auto shown = splitAt(draft.show, ','); !shown.empty()) table.add("show", listed(shown));
    if (!draft.help.isEmpty()) table.add("help", localized(draft.help));
    return table.lines();
}

// --- What is at hand

std::vector<const Departure*> departures(const Trace& trace, std::size_t end) {
    std::vector<const Departure*> out;
    for (std::size_t i = 0; i < end; ++i)
        for (const Departure& departure : trace.entry(i).departures)
            if (!departure.injected) out.push_back(&departure);
    return out;
}

// What was lost first, and losses that would make other runs of it.
std::vector<Fault> likelyFaults(const Trace& trace) {
    const auto all = departures(trace, trace.size());
    std::vector<Fault> out;
    for (const bool lost : {true, false}) {
        for (const Departure* one : all) {
            if ((one->fate == Fate::lost) != lost || out.size() == mostFaults) continue;
            if (lost && !out.empty()) continue;
            out.push_back({one->from, kindOf(one->datagram.segment), one->nthOfKind, FaultAct::drop});
        }
    }
    return out;
}

}  // namespace

StepDraft draftOf(const StoryStep& step, const Setup& setup) {
    StepDraft draft;
    draft.when = momentText(step.when);
    draft.help = step.help;
    std::vector<std::string> shown;
    for (const Shown& one : step.show) shown.push_back(shownText(one));
    draft.show = joined(shown, ", ");
    std::visit(Filling{draft, setup}, step.what);
    if (step.socket) draft.socket = setup.nameOf(*step.socket);
    return draft;
}

void fillIn(StepDraft& draft, const Trace& trace, std::size_t position) {
    const auto all = departures(trace, trace.size());
    if (draft.kind == StepKind::blank && draft.segment == 1 && !all.empty()) {
        const auto sent = departures(trace, position);
        const Departure& last = sent.empty() ? *all.front() : *sent.back();
        draft.segment = last.id;
        draft.field = last.datagram.segment.has(Flags::ack) ? BlankField::ack : BlankField::seq;
    }
    if (draft.kind == StepKind::order && draft.segments.empty()) {
        std::vector<SegmentId> ids;
        for (const Departure* one : all)
            if (ids.size() < mostOrdered) ids.push_back(one->id);
        draft.segments = numbers(ids);
    }
    if (draft.kind == StepKind::fault && draft.faults.empty()) draft.faults = rows(likelyFaults(trace));
    if (draft.kind == StepKind::choice && draft.choices.empty()) {
        draft.choices.resize(2);
        draft.choices.front().right = true;
    }
}

DraftReader::DraftReader(const Scenario& scenario) {
    Scenario bare = scenario;
    bare.expectations.clear();
    bare.lesson.reset();
    bare.story.clear();
    before_ = scenarioText(bare);
}

std::variant<StoryStep, ScenarioError> DraftReader::read(const StepDraft& draft) const {
    ReadResult read = readScenario(before_ + "\n[[story]]\n" + rowText(draft), {});
    if (auto* error = std::get_if<ScenarioError>(&read)) return std::move(*error);
    StoryStep step = std::get<Scenario>(read).story.front();
    step.line = 0;
    return step;
}

std::variant<Lesson, ScenarioError> DraftReader::read(const Lesson& lesson) const {
    FileTable table;
    if (!lesson.question.isEmpty()) table.add("question", localized(lesson.question));
    if (!lesson.answer.isEmpty()) table.add("answer", localized(lesson.answer));
    const ReadResult read = readScenario(before_ + "\n[lesson]\n" + table.lines(), {});
    if (const auto* error = std::get_if<ScenarioError>(&read)) return *error;
    return lesson;
}

}  // namespace synstep
