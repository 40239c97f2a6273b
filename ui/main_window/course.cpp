// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/course.h"

#include <algorithm>
#include <utility>

#include "ui/main_window/library.h"

namespace synstep {

namespace {

// From 1; of the story's steps those that ask.
std::size_t questionNumber(const Story& story, std::size_t step) {
    return 1 + static_cast<std::size_t>(
                   std::count_if(story.begin(), story.begin() + static_cast<std::ptrdiff_t>(step),
                                 [](const StoryStep& one) { return std::holds_alternative<Ask>(one.what); }));
}

}  // namespace

Course::Course(Actions& actions, LessonPanel& panel, RightColumn& right, std::function<QDate()> today,
               QObject* parent)
    : QObject(parent), actions_(actions), panel_(panel), right_(right), today_(std::move(today)) {
    const auto click = [this](QAction* action, QPushButton* (StoryView::*button)() const) {
        connect(action, &QAction::triggered, this, [this, button] { (panel_.story().*button)()->click(); });
    };
    connect(actions.showMe, &QAction::triggered, &panel.story(), &StoryView::give);
    click(actions.helpMe, &StoryView::helpMe);
    click(actions.ownStep, &StoryView::own);
    connect(actions.showAnswer, &QAction::triggered, &panel, &LessonPanel::showAnswer);
    connect(actions.followStory, &QAction::triggered, this, [this](bool on) {
        if (session_) session_->setGuided(on);
    });
    connect(actions.tellStory, &QAction::triggered, this, [this] {
        if (session_) session_->tellStory();
    });
}

void Course::setSession(Session* session, bool builtIn) {
    session_ = session;
    doneBefore_ = progress_.isDone(session->scenario().id);
    builtIn_ = builtIn;
    recorded_ = session->guide();
    shownStep_.reset();
    link();
    update();
}

void Course::setLanguage(Language language) {
    language_ = language;
    if (!session_) return;
    link();
    updateActions();
}

void Course::keepIn(const QString& file) {
    file_ = file;
    progress_ = Progress::load(file);
    doneBefore_ = session_ && progress_.isDone(session_->scenario().id);
}

void Course::clearProgress() {
    progress_.clear();
    save();
    updateActions();
}

void Course::save() {
    if (file_.isEmpty()) return;
    const bool failed = !progress_.save(file_);
    if (!std::exchange(notKept_, failed) && failed) Q_EMIT notKept(file_);
}

QString Course::placeOf(const Scenario& scenario) {
    if (const std::size_t number = lessonNumber(scenario.id))
        return tr("Lesson %1 of %2").arg(number).arg(lessonCount());
    const Scenario* lesson = lessonOf(scenario.id);
    return lesson == nullptr ? tr("Built-in scenario") : tr("Beside lesson %1").arg(lessonNumber(lesson->id));
}

void Course::link() {
    LessonLinks links;
    const Scenario& scenario = session_->scenario();
    const auto add = [&](const Scenario* other) {
        return LessonLink{QString::fromStdString(other->id), in(language_, other->title)};
    };
    if (scenario.lesson) {
        for (const std::string& id : scenario.lesson->beside)
            if (const Scenario* other = findInLibrary(QString::fromStdString(id))) links.beside << add(other);
    }
    if (const Scenario* next = builtIn_ ? lessonAfter(scenario.id) : nullptr) links.next = add(next);
    panel_.setLinks(links);
}

bool Course::isFirst() const {
    return builtIn_ && session_ && session_->isGuided() && lessonNumber(session_->scenario().id) == 1 &&
           !doneBefore_;
}

void Course::update() {
    if (!session_) return;
    record();
    showPart();
    updateActions();
}

void Course::updateActions() {
    if (!session_) return;
    const bool story = !session_->story().empty();
    const QString none = story ? QString() : tr("This scenario has no story.");
    const QString left = session_->isGuided() ? none : story ? tr("The story is not followed.") : none;
    Actions::allow(*actions_.followStory, none);
    actions_.followStory->setChecked(session_->isGuided());
    Actions::allow(*actions_.tellStory, none);
    for (const auto& [action, button] : {std::pair(actions_.helpMe, panel_.story().helpMe()),
                                         std::pair(actions_.ownStep, panel_.story().own())}) {
        const bool possible = !button->isHidden() && button->isEnabled();
        Actions::allow(*action, !left.isEmpty() ? left : possible ? QString() : tr("Not at this step."));
    }
    Actions::allow(*actions_.showMe, !left.isEmpty()            ? left
                                     : panel_.story().canGive() ? QString()
                                                                : tr("Not at this step."));
    Actions::allow(*actions_.showAnswer,
                   session_->scenario().lesson ? QString() : tr("This scenario asks no question."));
    const Scenario* next = builtIn_ ? lessonAfter(session_->scenario().id) : nullptr;
    Actions::allow(*actions_.nextLesson, next ? QString() : tr("There is no lesson after this one."));
    Actions::allow(*actions_.exportProgress,
                   progress_.isEmpty() ? tr("Nothing has been done yet.") : QString());
    Actions::allow(*actions_.clearProgress,
                   progress_.isEmpty() ? tr("Nothing has been done yet.") : QString());
}

void Course::record() {
    if (!builtIn_ || !session_->scenario().lesson || session_->guide() == recorded_) return;
    const Guide& guide = session_->guide();
    if (presenting_) {
        recorded_ = guide;
        return;
    }
    const std::string& id = session_->scenario().id;
    bool changed = false;
    for (const auto& [step, outcome] : guide.settled) {
        const auto found = recorded_.settled.find(step);
        const auto before = found == recorded_.settled.end() ? std::nullopt : std::optional(found->second);
        if (before == outcome) continue;
        progress_.record(id, questionNumber(session_->story(), step), outcome, today_(), before);
        changed = true;
    }
    if (guide.toldOut && !recorded_.toldOut) {
        progress_.finish(id, questionsOf(session_->scenario()), today_());
        changed = true;
    }
    recorded_ = guide;
    if (changed) save();
}

// A step that speaks of a panel has it brought to the front, once.
void Course::showPart() {
    const bool at = session_->isAtStoryStep();
    const auto steps = at ? session_->stepsHere() : std::vector<std::size_t>();
    const auto step = steps.empty() ? std::nullopt : std::optional(steps.back());
    if (step == shownStep_) return;
    shownStep_ = step;
    if (!step) return;
    for (const Shown& shown : session_->story()[*step].show)
        if (const auto* part = std::get_if<ShownPart>(&shown)) return right_.showPart(*part);
}

}  // namespace synstep
