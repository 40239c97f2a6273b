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
    runs_[run_].revealed = place_.position;
}

std::shared_ptr<const Trace> Session::wholeTrace() {
    history_->trace(run_).growToEnd();
    return history_->run(run_).trace;
}

bool Session::playTo(std::size_t size) const {
    return synstep::playTo(history_->trace(run_), size);
}

void Session::playBeyond(Instant t) const {
    Trace& trace = history_->trace(run_);
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
    runs_[run_].revealed = std::max(runs_[run_].revealed, place.position);
    Q_EMIT changed();
}

// --- Stops

std::size_t Session::stopAfter(std::size_t position) const {
    if (stepSize_ == StepSize::event) return playTo(position + 1) ? position + 1 : position;
    std::vector<std::size_t>& stops = runs_[run_].stops;
    while (stops.empty() || stops.back() <= position) {
        const std::size_t last = stops.empty() ? 0 : stops.back();
        const std::size_t stop = messageStopAfter(history_->trace(run_), last);
        if (stop == last) return position;
        stops.push_back(stop);
    }
    return *std::upper_bound(stops.begin(), stops.end(), position);
}

std::size_t Session::stopBefore(std::size_t position) const {
    if (position == 0) return 0;
    if (stepSize_ == StepSize::event) return position - 1;
    stopAfter(position - 1);  // so that the list reaches as far
    const std::vector<std::size_t>& stops = runs_[run_].stops;
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
    return previousStop();
}

std::size_t Session::stepNumber() const {
    if (stepSize_ == StepSize::event) return cursor();
    if (cursor() == 0) return 0;
    stopAfter(cursor() - 1);
    const std::vector<std::size_t>& stops = runs_[run_].stops;
    return static_cast<std::size_t>(std::upper_bound(stops.begin(), stops.end(), cursor()) - stops.begin());
}

// --- Moving

void Session::next() {
    const Place from = glideFrom_.value_or(place_);
    const std::size_t stop = nextStop();
    if (stop == from.position) return;
    glideFrom_.reset();
    cameFrom_.push_back(from);
    moveTo(placeOf(stop));
}

void Session::back() {
    if (!canGoBack()) return;
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
    cameFrom_.clear();
    glideFrom_.reset();
    moveTo(placeOf(position));
}

void Session::toStart() {
    goTo(0);
}

void Session::toEnd() {
    history_->trace(run_).growToEnd();
    goTo(trace().size());
}

void Session::restart() {
    open();
    dropUnsentSelection();
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

// --- Selecting

void Session::select(const Selection& selection) {
    if (selection == selection_) return;
    selection_ = selection;
    Q_EMIT changed();
}

// A person who goes back to before the message was sent means another one by the next act. One that is still
// to come can be selected all the same, to look at it.
void Session::dropUnsentSelection() {
    if (!selection_.segment) return;
    const auto sending = trace().sendingOf(*selection_.segment);
    if (!sending || sending->entry >= cursor()) selection_ = {};
}

// Runs number their messages alike from where they part: the same number may be another message.
void Session::dropSelectionOfAnother(std::size_t before) {
    if (!selection_.segment) return;
    const auto was = history_->trace(before).sendingOf(*selection_.segment);
    const auto is = trace().sendingOf(*selection_.segment);
    const auto same = [](const Departure& a, const Departure& b) {
        return a.from == b.from && a.sentAt == b.sentAt && a.datagram == b.datagram;
    };
    if (!was || !is || !same(*was->departure, *is->departure)) selection_ = {};
}

std::vector<SegmentId> Session::segmentsSent() const {
    std::vector<SegmentId> ids;
    for (std::size_t i = 0; i < cursor(); ++i) {
        for (const Departure& departure : trace().entry(i).departures) ids.push_back(departure.id);
    }
    return ids;
}

void Session::moveSelection(int by) {
    const std::vector<SegmentId> ids = segmentsSent();
    if (ids.empty()) return;
    const auto last = static_cast<std::ptrdiff_t>(ids.size()) - 1;
    std::ptrdiff_t index = last;  // nothing selected: the newest one
    if (selection_.segment) {
        const auto found = std::find(ids.begin(), ids.end(), *selection_.segment);
        if (found != ids.end()) index = std::clamp<std::ptrdiff_t>(found - ids.begin() + by, 0, last);
    }
    select({ids[static_cast<std::size_t>(index)]});
}

void Session::selectAbove() {
    moveSelection(-1);
}
void Session::selectBelow() {
    moveSelection(1);
}

SocketName Session::shownSocket() const {
    for (std::size_t i = cursor(); i-- > 0;) {
        const SocketName socket = trace().entry(i).socket;
        if (!socket.isNone() && !socket.isListener()) return socket;
    }
    return SocketName{0};
}

// --- Acting on a segment

std::optional<SegmentId> Session::target() const {
    if (selection_.segment) return selection_.segment;
    for (std::size_t i = cursor(); i-- > 0;) {
        for (const Departure& departure : trace().entry(i).departures) {
            if (!departure.injected && std::min(departure.lostAt, departure.arrivesAt) > displayTime())
                return departure.id;
        }
    }
    return std::nullopt;
}

Obstacle Session::obstacleTo(SegmentAct act, std::optional<SegmentId> id) const {
    if (!id) return Obstacle::nothingSelected;
    const auto sending = trace().sendingOf(*id);
    if (!sending || sending->entry >= cursor()) return Obstacle::notSentYet;
    const Departure& departure = *sending->departure;
    if (departure.injected || departure.nthOfKind == 0) return Obstacle::injected;
    if (departure.lostAt != never) return Obstacle::lost;
    if (act == SegmentAct::deliverNow && departure.arrivesAt <= displayTime()) return Obstacle::arrived;
    return Obstacle::none;
}

void Session::act(SegmentId id, SegmentAct what, FaultAct faultAct, Duration amount) {
    if (obstacleTo(what, id) != Obstacle::none) return;
    const auto sending = trace().sendingOf(id);
    const Departure& departure = *sending->departure;
    Fault fault;
    fault.sender = departure.from;
    fault.kind = kindOf(departure.datagram.segment);
    fault.nth = departure.nthOfKind;
    fault.act = faultAct;
    fault.amount = amount;
    // A person who steps by events may stand in the middle of an instant, and stays there.
    const bool withinInstant = trace().positionAt(displayTime()) > cursor();
    const std::size_t before = cursor();
    const std::size_t parent = run_;
    run_ = history_->branch(run_, sending->entry, fault);
    runs_.resize(history_->size());
    cameFrom_.clear();
    glideFrom_.reset();
    Place place = placeAt(place_.time);
    if (withinInstant && what != SegmentAct::deliverNow) place.position = std::min(place.position, before);
    dropSelectionOfAnother(parent);
    moveTo(place);
}

void Session::lose(SegmentId id) {
    act(id, SegmentAct::lose, FaultAct::drop, Duration::zero());
}

void Session::delay(SegmentId id, Duration by) {
    act(id, SegmentAct::delay, FaultAct::delay, by);
}

void Session::duplicate(SegmentId id, Duration after) {
    act(id, SegmentAct::duplicate, FaultAct::duplicate, after);
}

void Session::deliverNow(SegmentId id) {
    const auto sending = trace().sendingOf(id);
    if (!sending) return;
    act(id, SegmentAct::deliverNow, FaultAct::transit, displayTime() - sending->departure->sentAt);
}

}  // namespace synstep
