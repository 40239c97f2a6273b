// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/texts.h"

namespace synstep {
namespace {

using Texts = std::vector<const Localized*>;

void add(const Ask& ask, Texts& out) {
    out.push_back(&ask.text);
    const auto* choice = std::get_if<AskChoice>(&ask.form);
    if (!choice) return;
    for (const AnswerChoice& one : choice->choices) out.insert(out.end(), {&one.text, &one.because});
}

template <class Step>  // Say, Do, Challenge, Playground: their one text
void add(const Step& step, Texts& out) {
    out.push_back(&step.text);
}

}  // namespace

std::vector<const Localized*> textsOf(const Scenario& scenario) {
    Texts out{&scenario.title};
    if (scenario.lesson) out.push_back(&scenario.lesson->question);
    out.push_back(&scenario.summary);
    for (const StoryStep& step : scenario.story) {
        std::visit([&](const auto& what) { add(what, out); }, step.what);
        out.push_back(&step.help);
    }
    if (scenario.lesson) out.push_back(&scenario.lesson->answer);
    std::erase_if(out, [](const Localized* text) { return text->isEmpty(); });
    return out;
}

}  // namespace synstep
