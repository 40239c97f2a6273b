// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a Session that is about keeping it: its state, and a session made from one.
#include "ui/session/session.h"

#include <algorithm>

#include "core/scenario/writer.h"

namespace synstep {

SessionState Session::state() const {
    SessionState state;
    for (std::size_t i = 0; i < history_->size(); ++i) {
        const History::Run& run = history_->run(i);
        RunState kept;
        kept.parent = run.parent.value_or(0);
        kept.position = run.trace->branchPoint();
        kept.now = run.now;
        // A person acts in a run by branching from it: each has the acts that made it, or none.
        for (const Trace::Placed& placed : run.trace->stimuli()) kept.acts.push_back(placed.stimulus);
        kept.name = run.name;
        kept.removed = run.removed;
        kept.revealed = runs_[i].revealed;
        state.runs.push_back(std::move(kept));
    }
    state.run = run_;
    state.cursor = place_.position;
    state.time = place_.time;
    state.selected = selection_;
    state.connection = connection_;
    state.removed = removed_;
    state.breakpoints = breakpoints_;
    state.guide = guide_;
    if (opened_) state.story = lessonText(scenario_);
    return state;
}

bool Session::branchAs(const RunState& state) {
    if (state.parent >= history_->size()) return false;
    if (!synstep::playTo(history_->trace(state.parent), state.position)) return false;
    if (const auto* call = state.acts.empty() ? nullptr : std::get_if<PersonCall>(&state.acts.front())) {
        const World world = history_->trace(state.parent).worldAt(state.position);
        if (synstep::refusalOf(world, *call) != Refusal::none) return false;
    }
    history_->branch(state.parent, state.position, state.acts, state.now);
    return true;
}

// Whether there is such a thing in this run, as far as it has been played.
bool Session::has(const Selection& selection) const {
    if (selection.segment) return trace().sendingOf(*selection.segment).has_value();
    return !selection.call || entryOf(trace(), *selection.call);
}

// Whether the story and the runs are such that it can have come to this.
bool Session::isSound(const Guide& guide) const {
    if (story().empty() && (guide.on || guide.toldOut)) return false;
    if (guide.firstOwnRun > history_->size()) return false;
    const auto isQuestion = [&](const auto& one) {
        return one.first < story().size() && std::holds_alternative<Ask>(story()[one.first].what);
    };
    const auto isMet = [&](const auto& one) {
        const auto& [step, met] = one;
        const bool challenge = step < story().size() && std::holds_alternative<Challenge>(story()[step].what);
        return challenge && met.run < history_->size() &&
               synstep::playTo(history_->trace(met.run), met.position);
    };
    return std::all_of(guide.settled.begin(), guide.settled.end(), isQuestion) &&
           std::all_of(guide.met.begin(), guide.met.end(), isMet);
}

// Nothing of it is taken on trust: what the scenario does not play is refused.
bool Session::takeOn(const SessionState& state) {
    if (state.runs.empty() || state.run >= state.runs.size()) return false;
    for (std::size_t i = 0; i < state.runs.size(); ++i) {
        const RunState& run = state.runs[i];
        if (i > 0 && !branchAs(run)) return false;
        if (!synstep::playTo(history_->trace(i), run.revealed)) return false;
        history_->rename(i, run.name);
        history_->setRemoved(i, run.removed);
    }
    const auto isRemoved = [&](std::size_t run) {
        return run < state.runs.size() && state.runs[run].removed;
    };
    if (state.runs.front().removed || isRemoved(state.run)) return false;
    if (!std::all_of(state.removed.begin(), state.removed.end(), isRemoved)) return false;
    runs_.resize(history_->size());
    for (std::size_t i = 0; i < runs_.size(); ++i) runs_[i].revealed = state.runs[i].revealed;
    run_ = state.run;
    if (!playTo(state.cursor)) return false;
    const Instant earliest = state.cursor == 0 ? Instant{} : trace().entry(state.cursor - 1).at;
    if (state.time < earliest) return false;
    place_ = {state.cursor, state.time};
    runs_[run_].revealed = std::max(runs_[run_].revealed, state.cursor);
    if (has(state.selected)) selection_ = state.selected;
    connection_ = state.connection;
    dropUnknownConnection();
    removed_ = state.removed;
    breakpoints_ = state.breakpoints;
    if (state.story && !takeOnStory(*state.story)) return false;
    if (!isSound(state.guide)) return false;
    guide_ = state.guide;
    return true;
}

std::unique_ptr<Session> Session::restored(Scenario scenario, const SessionState& state) {
    auto session = std::make_unique<Session>(std::move(scenario));
    return session->takeOn(state) ? std::move(session) : nullptr;
}

}  // namespace synstep
