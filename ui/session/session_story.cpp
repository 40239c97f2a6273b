// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a Session that is about the story told along its run.
#include <algorithm>

#include "core/scenario/check.h"
#include "core/trace/moment.h"
#include "ui/session/session.h"

namespace synstep {

namespace {

// How far one looks for a segment that an act is about and that has not left yet.
constexpr std::size_t farthest = 4096;

}  // namespace

const StoryTrack& Session::track() const {
    StoryTrack& track = runView().track;
    track.follow(story(), trace());
    return track;
}

bool Session::isTelling() const {
    return guide_.on && !guide_.toldOut && !story().empty();
}

std::size_t Session::told() const {
    if (story().empty()) return 0;
    playTo(cursor() + 1);  // so that the end is known for what it is
    const auto& positions = track().positions();
    return static_cast<std::size_t>(std::find_if(positions.begin(), positions.end(),
                                                 [&](const auto& due) { return !due || *due > cursor(); }) -
                                    positions.begin());
}

std::optional<std::size_t> Session::storyPosition(std::size_t step) const {
    return step < story().size() ? track().positions()[step] : std::nullopt;
}

std::vector<std::size_t> Session::stepsHere() const {
    std::vector<std::size_t> steps;
    const std::size_t count = told(), end = storyEnd(story());
    for (std::size_t i = 0; i < std::min(count, end); ++i)
        if (storyPosition(i) == storyPosition(count - 1)) steps.push_back(i);
    return steps;
}

bool Session::isAtStoryStep() const {
    if (!isTelling() || isGliding()) return false;
    told();
    return stepAt(track().positions(), cursor()).has_value();
}

// For somebody to read, or to answer; what has been answered is not asked again.
bool Session::isStopped() const {
    if (stoppedBy_ || !isAtStoryStep()) return stoppedBy_.has_value();
    const auto& positions = track().positions();
    for (std::size_t i = 0; i < positions.size(); ++i)
        if (positions[i] == cursor() && (!std::holds_alternative<Ask>(story()[i].what) || isUnsettled(i)))
            return true;
    return false;
}

std::optional<std::size_t> Session::storyStopAfter(std::size_t position, std::size_t limit) const {
    if (!isTelling()) return std::nullopt;
    for (const auto& due : track().positions())
        if (due && *due > position && *due <= limit) return due;
    return std::nullopt;
}

// One that was passed over is so as long as the run stands there.
bool Session::isUnsettled(std::size_t step) const {
    if (runView().passedBy.contains(step)) return false;
    const auto outcome = settled(step);
    return !outcome || (outcome->how == AskOutcome::How::passedOver && !passedHere_.contains(step));
}

Obstacle Session::obstacleTo(const StoryAct& act) const {
    const auto* upon = std::get_if<ActOnSegment>(&act);
    if (upon == nullptr) return Obstacle::none;
    // Any of the acts on a segment: a story has none that only one on its way can have.
    const Obstacle obstacle = obstacleTo(SegmentAct::lose, segmentOf(*upon, trace()));
    return obstacle == Obstacle::nothingSelected ? Obstacle::notSentYet : obstacle;
}

// What is still to be sent is waited for by going on.
bool Session::canBeDoneNow(const StoryAct& act) const {
    if (const auto* call = std::get_if<ActCall>(&act))
        return refusalOf({call->host, call->call}) == Refusal::none;
    if (std::holds_alternative<ActInject>(act)) return true;
    return obstacleTo(SegmentAct::lose, track().segment()) == Obstacle::none;
}

std::optional<std::size_t> Session::waitsFor() const {
    if (!isTelling()) return std::nullopt;
    const std::size_t count = told();
    for (std::size_t i = 0; i < count; ++i) {
        const bool asks = std::holds_alternative<Ask>(story()[i].what);
        if (asks && storyPosition(i) == cursor() && isUnsettled(i)) return i;
    }
    const auto act = openAct();
    const bool holds = waiting_ && act && canBeDoneNow(std::get<Do>(story()[*act].what).act);
    return holds ? act : std::nullopt;
}

std::optional<std::size_t> Session::openAct() const {
    if (!isTelling()) return std::nullopt;
    const auto act = track().openAct();
    return act && *act < told() && stuckAct() != act ? act : std::nullopt;
}

// At the end of the run nothing becomes possible any more.
std::optional<std::size_t> Session::stuckAct() const {
    const auto act = track().openAct();
    const bool over = act && *act < told() && trace().isOver() && cursor() == trace().size();
    return over && !canBeDoneNow(std::get<Do>(story()[*act].what).act) ? act : std::nullopt;
}

std::optional<std::size_t> Session::missedAct() const {
    if (!guide_.on || story().empty()) return std::nullopt;
    for (const std::size_t step : stepsHere())
        if (track().isMissed(step)) return step;
    return stuckAct();
}

std::optional<Guide::Met> Session::met(std::size_t step) const {
    const auto found = guide_.met.find(step);
    return found == guide_.met.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::size_t> Session::questionsLeft() const {
    std::vector<std::size_t> left;
    for (const auto& [step, outcome] : guide_.settled)
        if (outcome.how == AskOutcome::How::passedOver && runComingTo(step)) left.push_back(step);
    return left;
}

// This one, or the first that does.
std::optional<std::size_t> Session::runComingTo(std::size_t step) const {
    if (storyPosition(step)) return run_;
    for (const std::size_t run : history_->present()) {
        StoryTrack& track = runs_[run].track;
        track.follow(story(), history_->trace(run));
        if (track.positions()[step]) return run;
    }
    return std::nullopt;
}

Foresight Session::foresight() const {
    if (gate_) return gateForesight_;
    if (!isTelling()) return Foresight::all;
    for (std::size_t i = 0; i < story().size(); ++i)
        if (std::holds_alternative<Ask>(story()[i].what) && isUnsettled(i)) return Foresight::turns;
    return Foresight::all;
}

std::optional<AskOutcome> Session::settled(std::size_t step) const {
    const auto found = guide_.settled.find(step);
    return found == guide_.settled.end() ? std::nullopt : std::optional(found->second);
}

// A story begins with its first step, also where that leaves nothing on its way: if something else of it
// would have been passed over, or waits.
bool Session::opensLater() const {
    const auto first = storyPosition(0);
    if (!first || *first > place_.position) return false;
    const auto& positions = track().positions();
    for (std::size_t i = 0; i < positions.size(); ++i) {
        if (!positions[i] || *positions[i] > place_.position) break;
        const bool waits = std::holds_alternative<Ask>(story()[i].what) || track().openAct() == i;
        if (*positions[i] > *first || waits) return true;
    }
    return false;
}

// Until something was done to the run that is not of the story: what leaves after that has other numbers than
// the story means.
bool Session::isAsTold(std::size_t entry) const {
    const auto& positions = track().positions();
    std::size_t ofStory = 0;
    for (std::size_t i = 0; i < story().size(); ++i) {
        const bool done = std::holds_alternative<Do>(story()[i].what) && positions[i] &&
                          track().openAct() != i && !track().isMissed(i);
        if (done) ++ofStory;
    }
    const auto& stimuli = trace().stimuli();
    return stimuli.size() <= ofStory || entry < stimuli.front().position;
}

Selection Session::selectionOf(const Shown& shown, std::size_t step) const {
    const SocketName socket = story()[step].socket.value_or(toldSocket());
    if (const auto* segment = std::get_if<ShownSegment>(&shown)) {
        const auto id = segmentOf(*segment, trace());
        const auto sending = id ? trace().sendingOf(*id) : std::nullopt;
        if (sending && sending->entry < cursor() && isAsTold(sending->entry)) return {id};
    } else if (const auto* state = std::get_if<ShownState>(&shown)) {
        const State now = trace().stateOf(state->host, socket, storyPosition(step).value_or(cursor()));
        return Selection::of(
            SelectedState{now, now == State::listen ? SocketName::listener() : socket, state->host});
    } else if (const auto* timer = std::get_if<ShownTimer>(&shown)) {
        return Selection::of(SelectedTimer{timer->host, socket, timer->timer});
    }
    return {};
}

bool Session::isStillSo(std::size_t step) const {
    const auto position = storyPosition(step);
    if (!position || *position == cursor()) return true;
    const SocketName socket = story()[step].socket.value_or(toldSocket());
    const auto& show = story()[step].show;
    return std::none_of(show.begin(), show.end(), [&](const Shown& shown) {
        const auto* state = std::get_if<ShownState>(&shown);
        return state && trace().stateOf(state->host, socket, *position) !=
                            trace().stateOf(state->host, socket, cursor());
    });
}

// --- What changes it

// A question is held by no other place than its own.
void Session::forgetPassed() {
    for (auto step = passedHere_.begin(); step != passedHere_.end();)
        step = storyPosition(*step) == cursor() ? std::next(step) : passedHere_.erase(step);
}

// At a place that was reached: what the step there speaks of is framed in every view, and a story that comes
// to what is left to the learner is told out.
void Session::followStory() {
    if (story().empty() || drag_ || glideFrom_) return;
    forgetPassed();
    if (isAtStoryStep() && selection_.isNone()) {
        const std::size_t step = *stepAt(track().positions(), cursor());
        for (const Shown& shown : story()[step].show)
            if (selection_.isNone()) selection_ = selectionOf(shown, step);
    }
    const std::size_t end = storyEnd(story());
    const bool all = told() > end || (end == story().size() && told() == end) || stuckAct();
    if (guide_.on && !guide_.toldOut && all && !waitsFor() && !openAct()) {
        guide_.toldOut = true;
        // A story that is taken up again leaves to the learner what was the learner's.
        if (guide_.firstOwnRun == 0) guide_.firstOwnRun = history_->size();
    }
    watchChallenges();
}

// What the learner's own act has brought about counts: before anything has happened both ends are CLOSED,
// too.
void Session::watchChallenges() {
    if (guide_.firstOwnRun == 0 || run_ < guide_.firstOwnRun) return;
    SoFar& watched = runView().watched;
    const std::size_t first = std::max(watched.position(), trace().branchPoint()) + 1;
    for (std::size_t position = first; position <= cursor(); ++position) {
        watched.goOn(trace(), position);
        for (std::size_t i = storyEnd(story()); i < story().size(); ++i) {
            const auto* challenge = std::get_if<Challenge>(&story()[i].what);
            if (challenge && !guide_.met.contains(i) && holds(challenge->reach, trace(), watched))
                guide_.met[i] = {run_, position};
        }
    }
}

void Session::tellStory() {
    guide_ = {};
    guide_.begun = true;
    guide_.on = !story().empty();
    passedHere_.clear();
    run_ = 0;
    selection_ = {};
    stoppedBy_.reset();
    open();
    followStory();
    Q_EMIT changed();
}

void Session::setGuided(bool on) {
    if (on == guide_.on || story().empty()) return;
    guide_.on = on;
    guide_.begun = true;
    if (glideFrom_) glideStop_ = stopAfter(cursor());
    followStory();
    Q_EMIT changed();
}

void Session::setWaiting(bool waits) {
    if (waits == waiting_) return;
    waiting_ = waits;
    Q_EMIT changed();
}

void Session::settle(std::size_t step, const AskOutcome& outcome) {
    if (step >= story().size() || !isUnsettled(step)) return;
    AskOutcome& settled = guide_.settled[step];
    const std::uint32_t before = settled.tries;  // of when it was left
    settled = outcome;
    settled.tries += before;
    if (outcome.how == AskOutcome::How::passedOver) passedHere_.insert(step);
    followStory();
    Q_EMIT changed();
}

void Session::passBy(std::size_t step) {
    if (step >= story().size() || !isUnsettled(step)) return;
    runView().passedBy.insert(step);
    followStory();
    Q_EMIT changed();
}

// Also when the story has been told: it is taken up again here.
void Session::askAgain(std::size_t step) {
    const auto outcome = settled(step);
    if (!outcome || outcome->how != AskOutcome::How::passedOver) return;
    const auto run = runComingTo(step);
    if (!run) return;
    chooseRun(*run);
    passedHere_.erase(step);
    guide_.toldOut = false;
    goTo(*storyPosition(step));
}

void Session::performStep(std::size_t step) {
    const auto* one = step < story().size() ? std::get_if<Do>(&story()[step].what) : nullptr;
    if (one == nullptr) return;
    if (const auto* call = std::get_if<ActCall>(&one->act)) return perform({call->host, call->call});
    if (const auto* injected = std::get_if<ActInject>(&one->act)) {
        const auto& rows = trace().setup().script.injections;
        if (injected->nth <= rows.size()) inject({rows[injected->nth - 1].injection});
        return;
    }
    const auto& upon = std::get<ActOnSegment>(one->act);
    for (std::size_t size = cursor() + 1; !segmentOf(upon, trace()) && size < cursor() + farthest; ++size)
        if (!playTo(size)) break;
    const auto id = segmentOf(upon, trace());
    if (!id) return;
    const auto sending = trace().sendingOf(*id);
    if (sending->entry >= cursor()) {
        goTo(sending->entry + 1);  // it leaves first, and is seen to
    }
    if (upon.act == FaultAct::delay) {
        delay(*id, upon.amount);
    } else if (upon.act == FaultAct::duplicate) {
        duplicate(*id, upon.amount);
    } else {
        lose(*id);
    }
}

}  // namespace synstep
