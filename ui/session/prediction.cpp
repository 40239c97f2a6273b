// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/prediction.h"

#include <algorithm>
#include <utility>

namespace synstep {

namespace {

std::optional<SegmentId> askedSegment(const Question& question) {
    const auto* next = question.as<NextTruth>();
    if (!next || next->sent.empty()) return std::nullopt;
    return next->sent.front().id;
}

}  // namespace

Prediction::Prediction(QObject* parent) : QObject(parent) {}

void Prediction::clear() {
    question_.reset();
    storyStep_.reset();
    draft_.reset();
    given_.reset();
    settled_.clear();
    task_.reset();
}

void Prediction::setSession(Session* session) {
    if (session_) {
        disconnect(session_, nullptr, this, nullptr);
        session_->setGate(std::nullopt);
    }
    session_ = session;
    clear();
    if (session_) connect(session_, &Session::changed, this, &Prediction::follow);
    follow();
    Q_EMIT changed();
}

void Prediction::setGating(bool on) {
    if (on == gating_ || !session_) return;
    if (on && session_->isGliding()) session_->next();  // what is on its way is no secret
    gating_ = on;
    clear();
    follow();
    setSessionGate();
    Q_EMIT changed();
}

void Prediction::leave() {
    if (!session_) return;
    if (const auto step = storyAsks(); step && step == storyStep_)
        session_->settle(*step,
                         {AskOutcome::How::passedOver, static_cast<std::uint32_t>(attempt_.answers.size())});
    gating_ = false;
    clear();
    follow();
    setSessionGate();
    Q_EMIT changed();
}

// --- Asking

std::optional<std::size_t> Prediction::storyAsks() const {
    const auto step = session_->waitsFor();
    const bool asks = step && std::holds_alternative<Ask>(session_->story()[*step].what);
    return asks ? step : std::nullopt;
}

std::optional<Question> Prediction::storyQuestion(std::size_t step) const {
    const StoryStep& row = session_->story()[step];
    return questionOf(std::get<Ask>(row.what), session_->trace(), session_->cursor(), session_->scenario(),
                      row.socket);
}

bool Prediction::hasAnother() const {
    return session_ && question_ && !isOpen() && storyAsks();
}

void Prediction::goOn() {
    if (hasAnother()) askAt(here());
    setSessionGate();
}

void Prediction::follow() {
    if (!session_ || session_->isGliding() || session_->isDragging()) return;
    if (!question_ || !isStillAbout(here())) askAt(here());
    setSessionGate();
    if (!task_ || taskMet_ || !isMet(*task_, *session_)) return;
    taskMet_ = true;
    Q_EMIT changed();
}

bool Prediction::isStillAbout(const Place& place) const {
    const auto asked = storyAsks();
    // What is said of a story's question stays while another one waits at the same place: see hasAnother().
    const bool another = storyStep_ && asked && asked != storyStep_ && !isOpen() && place == place_;
    if (asked && !another) return isOpen() && asked == storyStep_;
    if (storyStep_ && isOpen()) return false;
    if (place == place_) return true;
    return attempt_.isOver() && place.run == place_.run && place.position >= place_.position &&
           place.position < question_->end;
}

void Prediction::askAt(const Place& place) {
    const auto step = storyAsks();
    std::optional<Question> next;
    if (step) next = storyQuestion(*step);
    if (step && !next) {
        session_->passBy(*step);
        return;
    }
    if (!next && gating_ && settledFrom(place) == place.position) {
        next = nextQuestion(session_->trace(), place.position, session_->toldSocket());
        if (asksNothing(*next)) next.reset();
    }
    storyStep_ = step;
    begin(std::move(next), place);
}

void Prediction::begin(std::optional<Question> question, const Place& place) {
    const bool had = question_.has_value();
    // What was predicted last stays beside what has come of it, until the next step; unless it came so, for
    // both would lie in one place.
    const bool isSequel = had && place.run == place_.run && place.position == question_->end;
    if (!isSequel || attempt_.isSolved()) given_.reset();
    question_ = std::move(question);
    place_ = place;
    attempt_ = {};
    draft_.reset();
    if (had || question_) Q_EMIT changed();
}

bool Prediction::ask(QuestionForm form) {
    if (!session_ || isOpen()) return false;
    if (session_->isGliding()) session_->next();
    const std::optional<Ask> asked = questionFor(form, *session_);
    if (!asked) return false;
    std::optional<Question> question = questionOf(*asked, session_->trace(), session_->cursor(),
                                                  session_->scenario(), session_->toldSocket());
    if (!question || asksNothing(*question)) return false;
    task_.reset();
    storyStep_.reset();
    begin(std::move(question), here());
    setSessionGate();
    return true;
}

bool Prediction::setTask() {
    if (!session_ || isOpen()) return false;
    const std::optional<BuildTask> task = taskFor(*session_, tasks_);
    if (!task) return false;
    ++tasks_;
    clear();
    gating_ = false;
    task_ = task;
    taskMet_ = false;
    setSessionGate();
    Q_EMIT changed();
    return true;
}

// --- Answering

void Prediction::setDraft(const std::optional<Answer>& answer) {
    if (answer == draft_ || !isOpen()) return;
    draft_ = answer;
    Q_EMIT drafted();
}

bool Prediction::isRefuted() const {
    const auto& answers = attempt_.answers;
    return isOpen() && draft_ && std::find(answers.begin(), answers.end(), *draft_) != answers.end();
}

void Prediction::check() {
    if (!isOpen() || !draft_ || isRefuted()) return;
    attempt_ = answered(attempt_, *question_, *draft_);
    given_ = draft_;
    meant_ = askedSegment(*question_);
    if (attempt_.isOver()) settle();
    Q_EMIT changed();
}

void Prediction::showMe() {
    if (task_ && !taskMet_) return showTask();
    if (!isOpen()) return;
    attempt_ = givenUp(attempt_);
    settle();
    Q_EMIT changed();
}

void Prediction::settle() {
    if (question_->as<NextTruth>()) settled_[place_.run].emplace_back(question_->position, question_->end);
    if (storyStep_) {
        const auto how = attempt_.isSolved() ? AskOutcome::How::answered : AskOutcome::How::shown;
        session_->settle(*storyStep_, {how, static_cast<std::uint32_t>(attempt_.answers.size())});
    }
    setSessionGate();
}

// What does it is done where it is time for that; the rest is played.
void Prediction::showTask() {
    const BuildTask task = *task_;
    session_->chooseRun(0);
    session_->goTo(task.position);
    if (const auto* lost = std::get_if<SegmentId>(&task.act))
        session_->lose(*lost);
    else
        session_->perform(std::get<PersonCall>(task.act));
    session_->toEnd();
}

// --- The gate

std::size_t Prediction::settledFrom(const Place& place) const {
    std::size_t end = place.position;
    const auto ranges = settled_.find(place.run);
    if (ranges == settled_.end()) return end;
    // In the order of the run, or nearly: ranges that were settled first may lie in front.
    for (bool moved = true; moved;) {
        moved = false;
        for (const auto& [from, to] : ranges->second) {
            if (from > end || to <= end) continue;
            end = to;
            moved = true;
        }
    }
    return end;
}

void Prediction::setSessionGate() {
    if (!session_) return;
    if (isOpen())
        return session_->setGate(session_->cursor(),
                                 question_->as<FaultTruth>() ? Foresight::veiled : Foresight::ownActs);
    session_->setGate(gating_ ? std::optional(settledFrom(here())) : std::nullopt);
}

}  // namespace synstep
