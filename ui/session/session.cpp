// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include <algorithm>

#include "ui/session/stops.h"

namespace synstep {

namespace {

// How far the first message has come when a scenario opens: far enough to be seen as moving.
constexpr double openingShare = 0.55;

World worldOf(const Scenario& scenario) {
    return World(std::make_shared<const Setup>(scenario.setup));
}

}  // namespace

Session::Session(Scenario scenario, QObject* parent)
    : Playable(parent),
      scenario_(std::move(scenario)),
      history_(std::make_unique<History>(worldOf(scenario_))),
      runs_(1) {
    open();
}

void Session::open() {
    place_ = {};
    for (std::size_t i = 0; playTo(i + 1); ++i) {
        const Entry& entry = trace().entry(i);
        if (entry.departures.empty()) continue;
        const Departure& first = entry.departures.front();
        const Duration way = std::min(first.lostAt, first.arrivesAt) - first.sentAt;
        const auto share = static_cast<Duration::rep>(static_cast<double>(way.count()) * openingShare);
        place_ = placeAt(first.sentAt + Duration(share));
        break;
    }
    if (isTelling() && opensLater()) place_ = placeOf(*storyPosition(0));
    openedAt_ = place_;
    cameFrom_.clear();
    glideFrom_.reset();
    runView().revealed = place_.position;
}

bool Session::isAsOpened() const {
    return run_ == 0 && place_ == openedAt_ && !glideFrom_ && guide_.settled.empty() && !guide_.toldOut;
}

std::shared_ptr<const Trace> Session::wholeTrace() {
    history_->trace(run_).growToEnd();
    return history_->run(run_).trace;
}

bool Session::playTo(std::size_t size) const {
    return synstep::playTo(shownTrace(), size);
}

void Session::playBeyond(Instant t) const {
    Trace& trace = shownTrace();
    while (trace.size() == 0 || trace.entry(trace.size() - 1).at <= t) {
        if (!trace.grow()) return;
    }
}

Session::Place Session::placeOf(std::size_t position) const {
    const std::size_t reached = playTo(position) ? position : trace().size();
    return {reached, reached == 0 ? Instant{} : trace().entry(reached - 1).at};
}

Session::Place Session::placeAt(Instant t) const {
    playBeyond(t);
    return {trace().positionAt(t), t};
}

void Session::moveTo(const Place& place) {
    stoppedBy_.reset();
    stopAt(place);
}

void Session::stopAt(const Place& place) {
    const bool backwards = place.position < place_.position;
    place_ = place;
    if (backwards) dropUnsentSelection();
    runView().revealed = std::max(runView().revealed, place.position);
    dropUnknownConnection();
    followStory();
    Q_EMIT changed();
}

// --- Stops

// Those of the present size: at least one after `position`, if there is one.
const std::vector<std::size_t>& Session::stopsBeyond(std::size_t position) const {
    std::vector<std::size_t>& stops = runView().stops[static_cast<std::size_t>(stepSize_)];
    while (stops.empty() || stops.back() <= position) {
        const std::size_t last = stops.empty() ? 0 : stops.back();
        const std::size_t stop = synstep::stopAfter(shownTrace(), last, stepSize_);
        if (stop == last) break;
        stops.push_back(stop);
    }
    return stops;
}

std::size_t Session::stopAfter(std::size_t position) const {
    if (waitsFor()) return position;
    const std::vector<std::size_t>& stops = stopsBeyond(position);
    const auto after = std::upper_bound(stops.begin(), stops.end(), position);
    if (after == stops.end()) return position;
    return withinGate(breakAfter(position, *after).value_or(*after));
}

std::size_t Session::stopBefore(std::size_t position) const {
    if (position == 0) return 0;
    const std::vector<std::size_t>& stops = stopsBeyond(position - 1);
    const auto after = std::lower_bound(stops.begin(), stops.end(), position);
    return after == stops.begin() ? 0 : *std::prev(after);
}

bool Session::canGoNext() const {
    return withinGate(cursor() + 1) > cursor() && playTo(cursor() + 1) && !waitsFor();
}

std::size_t Session::nextStop() const {
    return glideFrom_ ? glideStop_ : stopAfter(cursor());
}

std::size_t Session::previousStop() const {
    if (glideFrom_) return glideFrom_->position;
    return cameFrom_.empty() ? stopBefore(cursor()) : cameFrom_.back().position;
}

std::size_t Session::stepBegin() const {
    return std::min(previousStop(), cursor());
}

std::size_t Session::stepNumber() const {
    if (cursor() == 0) return 0;
    const std::vector<std::size_t>& stops = stopsBeyond(cursor() - 1);
    return static_cast<std::size_t>(std::upper_bound(stops.begin(), stops.end(), cursor()) - stops.begin());
}

// --- Moving

Glide Session::glide() const {
    const std::size_t begin = cursor();
    const std::size_t stop = nextStop();
    if (stop == begin) return {};
    return Glide(displayTime(), trace().entry(stop - 1).at, Glide::flightWithin(trace(), begin, stop));
}

void Session::next() {
    const Place from = glideFrom_.value_or(place_);
    const std::size_t stop = nextStop();
    if (stop == from.position) return;
    if (!glideFrom_) selection_ = {};
    glideFrom_.reset();
    cameFrom_.push_back(from);
    stoppedBy_ = firstMet(breakpoints_, trace(), stop - 1);
    stopAt(placeOf(stop));
}

void Session::back() {
    if (!canGoBack()) return;
    selection_ = {};
    if (glideFrom_) {
        const Place from = *glideFrom_;
        glideFrom_.reset();
        moveTo(from);
    } else if (!cameFrom_.empty()) {
        const Place from = cameFrom_.back();
        cameFrom_.pop_back();
        moveTo(from);
    } else {
        moveTo(placeOf(stopBefore(cursor())));
    }
}

void Session::goTo(std::size_t position) {
    stoppedBy_.reset();
    leaveFor(withinGate(position));
}

void Session::leaveFor(std::size_t position) {
    selection_ = {};
    cameFrom_.clear();
    glideFrom_.reset();
    stopAt(placeOf(position));
}

void Session::toStart() {
    goTo(0);
}

void Session::toEnd() {
    if (waitsFor()) return;
    constexpr std::size_t atOnce = 256;
    std::optional<std::size_t> stop;
    for (std::size_t searched = cursor(); !stop;) {
        const bool over = !playTo(searched + atOnce);
        stop = breakAfter(searched, trace().size());
        searched = trace().size();
        if (over) break;
    }
    stoppedBy_ = stop ? firstMet(breakpoints_, trace(), *stop - 1) : std::nullopt;
    leaveFor(withinGate(stop.value_or(trace().size())));
}

void Session::restart() {
    stoppedBy_.reset();
    open();
    selection_ = {};
    dropUnknownConnection();
    Q_EMIT changed();
}

void Session::setStepSize(StepSize size) {
    if (size == stepSize_) return;
    stepSize_ = size;
    cameFrom_.clear();  // Back goes by the new size
    Q_EMIT changed();
}

// --- The gate

// What is in front of one who stands beyond it is the present.
std::size_t Session::withinGate(std::size_t position) const {
    return gate_ ? std::min(position, std::max(*gate_, cursor())) : position;
}

void Session::setGate(std::optional<std::size_t> position, Foresight atMost) {
    if (position == gate_ && atMost == gateForesight_) return;
    gate_ = position;
    gateForesight_ = atMost;
    Q_EMIT changed();
}

std::size_t Session::revealed(std::size_t run) const {
    if (run == run_) return revealed();
    const std::size_t shown = runs_[run].revealed;
    return gate_ ? std::min(shown, history_->trace(run).positionAt(displayTime())) : shown;
}

// --- Breakpoints

bool Session::hasBreakpoint(const Breakpoint& breakpoint) const {
    return std::find(breakpoints_.begin(), breakpoints_.end(), breakpoint) != breakpoints_.end();
}

void Session::setBreakpoint(const Breakpoint& breakpoint, bool set) {
    if (hasBreakpoint(breakpoint) == set) return;
    if (set) {
        breakpoints_.push_back(breakpoint);
    } else {
        std::erase(breakpoints_, breakpoint);
    }
    if (glideFrom_) glideStop_ = stopAfter(cursor());  // of the step that is on its way
    Q_EMIT changed();
}

std::optional<std::size_t> Session::breakAfter(std::size_t position, std::size_t limit) const {
    const auto story = storyStopAfter(position, limit);
    const std::size_t end = std::min(story.value_or(limit), trace().size());
    for (std::size_t i = position; !breakpoints_.empty() && i < end; ++i) {
        if (firstMet(breakpoints_, trace(), i)) return i + 1;
    }
    return story;
}

void Session::showTime(Instant t) {
    if (!glideFrom_) {
        const std::size_t stop = stopAfter(cursor());
        if (stop == cursor()) return;
        selection_ = {};  // but one that is made while the segment glides is meant
        glideFrom_ = place_;
        glideStop_ = stop;
    }
    const std::size_t position = trace().positionAt(t);
    moveTo({std::clamp(position, glideFrom_->position, glideStop_ - 1), std::max(t, glideFrom_->time)});
}

}  // namespace synstep
