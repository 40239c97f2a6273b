// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/prediction.h"

namespace synstep {

namespace {

// Nothing happens any more, and nothing is told: there is no question in that.
bool isOver(const Question& question) {
    const auto* next = question.as<NextTruth>();
    return next && next->told.empty() && !next->cause && !next->timer;
}

std::optional<SegmentId> askedSegment(const Question& question) {
    const auto* next = question.as<NextTruth>();
    if (!next || next->sent.empty()) return std::nullopt;
    return next->sent.front().id;
}

}  // namespace

Prediction::Prediction(QObject* parent) : QObject(parent) {}

void Prediction::setSession(Session* session) {
    if (session_) {
        disconnect(session_, nullptr, this, nullptr);
        session_->setGate(std::nullopt);
    }
    session_ = session;
    question_.reset();
    draft_.reset();
    given_.reset();
    settled_.clear();
    if (session_) connect(session_, &Session::changed, this, &Prediction::follow);
    follow();
    Q_EMIT changed();
}

void Prediction::setGating(bool on) {
    if (on == gating_ || !session_) return;
    if (on && session_->isGliding()) session_->next();  // what is on its way is no secret
    gating_ = on;
    question_.reset();
    draft_.reset();
    given_.reset();
    settled_.clear();
    follow();
    setSessionGate();
    Q_EMIT changed();
}

void Prediction::leave() {
    setGating(false);
}

void Prediction::follow() {
    if (!session_ || session_->isGliding() || session_->isDragging()) return;
    if (!question_ || !isStillAbout(here())) askAt(here());
    setSessionGate();
}

bool Prediction::isStillAbout(const Place& place) const {
    if (place == place_) return true;
    return attempt_.isOver() && place.run == place_.run && place.position >= place_.position &&
           place.position < question_->end;
}

void Prediction::askAt(const Place& place) {
    const bool had = question_.has_value();
    // What was predicted last stays beside what has come of it, until the next step.
    const bool isSequel = had && place.run == place_.run && place.position == question_->end;
    if (!isSequel) given_.reset();
    question_.reset();
    if (gating_ && settledFrom(place) == place.position) {
        Question next = nextQuestion(session_->trace(), place.position, session_->shownSocket());
        if (!isOver(next)) question_ = std::move(next);
    }
    place_ = place;
    attempt_ = {};
    draft_.reset();
    if (had || question_) Q_EMIT changed();
}

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
    if (!gating_) return session_->setGate(std::nullopt);
    session_->setGate(isOpen() ? session_->cursor() : settledFrom(here()));
}

void Prediction::setDraft(const std::optional<Answer>& answer) {
    if (answer == draft_ || !isOpen()) return;
    draft_ = answer;
    Q_EMIT drafted();
}

void Prediction::check() {
    if (!isOpen() || !draft_) return;
    attempt_ = answered(attempt_, *question_, *draft_);
    given_ = draft_;
    meant_ = askedSegment(*question_);
    if (attempt_.isOver()) settle();
    Q_EMIT changed();
}

void Prediction::showMe() {
    if (!isOpen()) return;
    attempt_ = givenUp(attempt_);
    settle();
    Q_EMIT changed();
}

void Prediction::settle() {
    settled_[place_.run].emplace_back(question_->position, question_->end);
    setSessionGate();
}

}  // namespace synstep
