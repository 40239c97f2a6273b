// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a Session that is about what is told of its runs.
#include "core/scenario/reader.h"
#include "core/scenario/writer.h"
#include "ui/session/session.h"

namespace synstep {

Scenario Session::asOpened() const {
    Scenario scenario = scenario_;
    if (!opened_) return scenario;
    scenario.lesson = opened_->lesson;
    scenario.story = opened_->story;
    return scenario;
}

void Session::writeStory(const std::optional<Lesson>& lesson, const Story& story) {
    if (!opened_) opened_ = Opened{scenario_.lesson, scenario_.story};
    scenario_.lesson = lesson;
    scenario_.story = story;
    if (opened_->lesson == lesson && opened_->story == story) opened_.reset();
    // What was settled and met was so of the steps that there were.
    guide_.settled.clear();
    guide_.met.clear();
    guide_.toldOut = false;
    guide_.firstOwnRun = 0;
    guide_.on = guide_.on && !story.empty();
    for (RunView& view : runs_) {
        view.track = {};
        view.passedBy.clear();
        view.watched = {};
    }
    Q_EMIT changed();
}

bool Session::takeOnStory(const std::string& text) {
    Scenario bare = scenario_;
    bare.lesson.reset();
    bare.story.clear();
    const ReadResult read = readScenario(scenarioText(bare) + text, {});
    const auto* scenario = std::get_if<Scenario>(&read);
    if (scenario == nullptr) return false;
    writeStory(scenario->lesson, scenario->story);
    return true;
}

}  // namespace synstep
