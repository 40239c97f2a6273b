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
    : QObject(parent),
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
    cameFrom_.clear();
    glideFrom_.reset();
    runView().revealed = place_.position;
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
    const bool backwards = place.position < place_.position;
    place_ = place;
    if (backwards) dropUnsentSelection();
    runView().revealed = std::max(runView().revealed, place.position);
    Q_EMIT changed();
}

// --- Stops

std::size_t Session::stopAfter(std::size_t position) const {
    if (stepSize_ == StepSize::event) return playTo(position + 1) ? position + 1 : position;
    std::vector<std::size_t>& stops = runView().stops;
    while (stops.empty() || stops.back() <= position) {
        const std::size_t last = stops.empty() ? 0 : stops.back();
        const std::size_t stop = messageStopAfter(shownTrace(), last);
        if (stop == last) return position;
        stops.push_back(stop);
    }
    return *std::upper_bound(stops.begin(), stops.end(), position);
}

std::size_t Session::stopBefore(std::size_t position) const {
    if (position == 0) return 0;
    if (stepSize_ == StepSize::event) return position - 1;
    stopAfter(position - 1);  // so that the list reaches as far
    const std::vector<std::size_t>& stops = runView().stops;
    const auto after = std::lower_bound(stops.begin(), stops.end(), position);
    return after == stops.begin() ? 0 : *std::prev(after);
}

bool Session::canGoNext() const {
    return playTo(cursor() + 1);
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
    if (stepSize_ == StepSize::event) return cursor();
    if (cursor() == 0) return 0;
    stopAfter(cursor() - 1);
    const std::vector<std::size_t>& stops = runView().stops;
    return static_cast<std::size_t>(std::upper_bound(stops.begin(), stops.end(), cursor()) - stops.begin());
}

// --- Moving

void Session::next() {
    const Place from = glideFrom_.value_or(place_);
    const std::size_t stop = nextStop();
    if (stop == from.position) return;
    if (!glideFrom_) selection_ = {};
    glideFrom_.reset();
    cameFrom_.push_back(from);
    moveTo(placeOf(stop));
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
    selection_ = {};
    cameFrom_.clear();
    glideFrom_.reset();
    moveTo(placeOf(position));
}

void Session::toStart() {
    goTo(0);
}

void Session::toEnd() {
    shownTrace().growToEnd();
    goTo(trace().size());
}

void Session::restart() {
    open();
    selection_ = {};
    Q_EMIT changed();
}

void Session::setStepSize(StepSize size) {
    if (size == stepSize_) return;
    stepSize_ = size;
    cameFrom_.clear();  // Back goes by the new size
    Q_EMIT changed();
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

void Session::chooseRun(std::size_t run) {
    if (run == run_ || run >= history_->size()) return;
    cameFrom_.clear();
    glideFrom_.reset();
    const std::size_t before = run_;
    run_ = run;
    const Place place = placeAt(place_.time);
    dropSelectionOfAnother(before);
    moveTo(place);
}

}  // namespace synstep
