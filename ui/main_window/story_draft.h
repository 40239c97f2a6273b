// SPDX-License-Identifier: GPL-3.0-or-later
// A step of a story while an author writes it: its keys as they are typed, complete or not. It becomes a step
// by being read as a row of a scenario file is, and is refused as that is.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/scenario/reader.h"
#include "core/trace/trace.h"

namespace synstep {

enum class StepKind : std::uint8_t {
    say,
    next,
    states,
    recovery,
    order,
    blank,
    fault,
    choice,
    act,
    challenge,
    playground
};
inline constexpr int stepKindCount = 11;
inline bool asks(StepKind kind) {
    return kind >= StepKind::next && kind <= StepKind::choice;
}
// Without a text the program says it in its own words.
inline bool hasOwnWords(StepKind kind) {
    return asks(kind) && kind != StepKind::choice;
}

struct StepDraft {
    std::string when;
    std::string socket;  // "": any, or the first
    StepKind kind = StepKind::say;
    Localized text, help;
    std::string show;      // "client state, segment 3"
    std::string segments;  // of an order: "1, 2, 3"
    std::uint32_t segment = 1;
    BlankField field = BlankField::ack;
    std::string faults;  // rows of `fault`, a line each
    std::vector<AnswerChoice> choices;
    std::string act;
    std::string reach;  // "client = \"ESTABLISHED\", segments = 4"
    friend bool operator==(const StepDraft&, const StepDraft&) = default;
};

StepDraft draftOf(const StoryStep& step, const Setup& setup);

// Fills in what a step of this kind needs and has not: what is at hand at this position of a run.
void fillIn(StepDraft& draft, const Trace& trace, std::size_t position);

class DraftReader {
  public:
    explicit DraftReader(const Scenario& scenario);
    // The step, or what is wrong with it; the place of an error means nothing.
    std::variant<StoryStep, ScenarioError> read(const StepDraft& draft) const;
    std::variant<Lesson, ScenarioError> read(const Lesson& lesson) const;

  private:
    std::string before_;
};

}  // namespace synstep
