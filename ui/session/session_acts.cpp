// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a Session that is about messages: which is selected, and what a person does to the run.
#include <algorithm>
#include <utility>

#include "ui/session/session.h"
#include "ui/session/stops.h"

namespace synstep {

// --- Selecting

void Session::select(const Selection& selection) {
    if (selection == selection_) return;
    selection_ = selection;
    Q_EMIT changed();
}

// A person who goes back to before the message was sent means another one by the next act. One that is still
// to come can be selected all the same, to look at it; and so with calls.
void Session::dropUnsentSelection() {
    if (selection_.call) {
        const auto made = entryOf(trace(), *selection_.call);
        if (!made || *made >= cursor()) selection_ = {};
    }
    if (!selection_.segment) return;
    const auto sending = trace().sendingOf(*selection_.segment);
    if (!sending || sending->entry >= cursor()) selection_ = {};
}

// Runs number their messages alike from where they part: the same number may be another message. A call is
// the same one where it is made in both.
void Session::dropSelectionOfAnother(std::size_t before) {
    if (selection_.call && !entryOf(trace(), *selection_.call)) selection_ = {};
    if (!selection_.segment) return;
    const auto was = history_->trace(before).sendingOf(*selection_.segment);
    const auto is = trace().sendingOf(*selection_.segment);
    const auto same = [](const Departure& a, const Departure& b) {
        return a.from == b.from && a.sentAt == b.sentAt && a.datagram == b.datagram;
    };
    if (!was || !is || !same(*was->departure, *is->departure)) selection_ = {};
}

SegmentId Session::toldBy(SegmentId id) const {
    return connection_ ? id : floods().toldBy(id);
}

std::vector<SegmentId> Session::segmentsSent() const {
    std::vector<SegmentId> ids;
    const std::optional<std::array<Port, 2>> ports =
        connection_ ? portsOf(trace(), *connection_, revealed()) : std::nullopt;
    for (std::size_t i = 0; i < cursor(); ++i) {
        for (const Departure& departure : trace().entry(i).departures) {
            if (toldBy(departure.id) != departure.id) continue;
            if (!connection_ || (ports && isBetween(departure, *ports))) ids.push_back(departure.id);
        }
    }
    return ids;
}

void Session::moveSelection(int by) {
    const std::vector<SegmentId> ids = segmentsSent();
    if (ids.empty()) return;
    const auto last = static_cast<std::ptrdiff_t>(ids.size()) - 1;
    std::ptrdiff_t index = last;  // nothing selected: the newest one
    if (selection_.segment) {
        const auto found = std::find(ids.begin(), ids.end(), toldBy(*selection_.segment));
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

// --- What becomes of them

bool Session::isFateTold(const Departure& departure) const {
    return synstep::isFateTold(departure, trace(), displayTime(), foresight());
}

Departure Session::asKnown(const Departure& departure) const {
    return synstep::asKnown(departure, trace(), displayTime(), foresight());
}

Tally Session::tallyAsKnown() const {
    Tally tally = runView().tallies.at(trace(), cursor());
    if (foresight() == Foresight::all) return tally;
    if (foresight() == Foresight::veiled) return {.sent = tally.sent};
    const World now = world();
    for (const InFlight& one : now.network.inFlight()) {
        const auto sending = one.copy ? std::nullopt : trace().sendingOf(one.id);
        if (!sending || sending->departure->injected || isFateTold(*sending->departure)) continue;
        if (sending->departure->fate != Fate::lost && sending->departure->delayed) --tally.delayed;
        if (sending->departure->copyArrivesAt != never) --tally.duplicated;
    }
    return tally;
}

// --- Acting

std::optional<SegmentId> Session::gliding() const {
    if (!glideFrom_) return std::nullopt;
    const std::size_t end = firstFlightEnd(trace(), glideFrom_->position, glideStop_);
    if (end == glideStop_) return std::nullopt;
    const auto id = flightEndedBy(trace().entry(end));
    const auto sending = trace().sendingOf(*id);
    if (!sending || sending->entry >= cursor() || sending->departure->injected) return std::nullopt;
    return id;
}

std::optional<SegmentId> Session::target() const {
    if (selection_.segment) return selection_.segment;
    if (const auto id = gliding()) return id;
    // Of those that left last the first.
    std::optional<SegmentId> newest;
    std::size_t leftWith = 0;
    const World now = world();
    for (const InFlight& one : now.network.inFlight()) {
        const auto sending = one.copy ? std::nullopt : trace().sendingOf(one.id);
        if (!sending || (newest && sending->entry < leftWith)) continue;
        if (newest && sending->entry == leftWith && one.id > *newest) continue;
        const Departure& departure = *sending->departure;
        if (departure.injected || !isOfConnection(departure) ||
            std::min(departure.lostAt, departure.arrivesAt) <= displayTime())
            continue;
        newest = one.id;
        leftWith = sending->entry;
    }
    return newest;
}

Obstacle Session::obstacleTo(SegmentAct act, std::optional<SegmentId> id) const {
    if (!id) return Obstacle::nothingSelected;
    const auto sending = trace().sendingOf(*id);
    if (!sending || sending->entry >= cursor()) return Obstacle::notSentYet;
    const Departure& departure = *sending->departure;
    const bool late = act == SegmentAct::deliverNow && departure.arrivesAt <= displayTime();
    const Obstacle lasting = synstep::obstacleTo(asKnown(departure));
    if (lasting == Obstacle::lost && departure.lostAt > displayTime()) return Obstacle::willBeLost;
    return lasting == Obstacle::none && late ? Obstacle::arrived : lasting;
}

Fault Session::faultOn(const Departure& departure, FaultAct act, Duration amount) const {
    Fault fault;
    fault.sender = departure.from;
    fault.kind = kindOf(departure.datagram.segment);
    fault.nth = departure.nthOfKind;
    fault.act = act;
    fault.amount = amount;
    return fault;
}

void Session::act(SegmentId id, SegmentAct what, FaultAct faultAct, Duration amount) {
    if (obstacleTo(what, id) != Obstacle::none) return;
    const auto sending = trace().sendingOf(id);
    const Fault fault = faultOn(*sending->departure, faultAct, amount);
    // A person who steps by events may stand in the middle of an instant, and stays there.
    const bool withinInstant = trace().positionAt(displayTime()) > cursor();
    const std::size_t before = cursor();
    const std::size_t parent = run_;
    const FaultByHand byHand = faultByHand(trace(), sending->entry, fault);
    enterBranch(history_->branch(run_, byHand.position, byHand.acts, byHand.now), sending->entry + 1);
    Place place = placeAt(place_.time);
    if (withinInstant && what != SegmentAct::deliverNow) place.position = std::min(place.position, before);
    dropSelectionOfAnother(parent);
    moveTo(place);
}

// As far as both runs have the same entries Back goes where it would have gone, and the present step is still
// the same one.
void Session::enterBranch(std::size_t run, std::size_t alike) {
    run_ = run;
    runs_.resize(history_->size());
    if (glideFrom_) cameFrom_.push_back(*glideFrom_);
    glideFrom_.reset();
    if (!cameFrom_.empty() && cameFrom_.back().position > alike) cameFrom_.clear();
}

void Session::perform(const PersonCall& call) {
    if (refusalOf(call) == Refusal::none) performAll({call});
}

void Session::inject(const std::vector<Injection>& forged) {
    if (!forged.empty()) performAll({forged.begin(), forged.end()});
}

void Session::performAll(const std::vector<Stimulus>& acts) {
    const std::size_t position = cursor();
    enterBranch(history_->branch(run_, position, acts, displayTime()), position);
    selection_ = {};  // what is sent by this is in question now
    moveTo({position + acts.size(), displayTime()});
}

void Session::dragArrival(SegmentId id, SegmentAct act, Instant arrival) {
    // Alive until the end of this, so that the next Trace does not stand where it stood.
    const std::optional<Drag> former = std::exchange(drag_, std::nullopt);
    if (former) place_ = former->before;
    if (obstacleTo(act, id) != Obstacle::none) return;
    const auto sending = trace().sendingOf(id);
    const Departure& departure = *sending->departure;
    const Duration later = arrival - departure.arrivesAt;
    Fault fault = faultOn(departure, FaultAct::delay, later);
    if (act == SegmentAct::duplicate) {
        fault.act = FaultAct::duplicate;
        fault.amount = std::max(later, Duration::zero());
    } else if (later < Duration::zero()) {
        fault.act = FaultAct::transit;
        fault.amount = std::max(arrival - departure.sentAt, Duration::zero());
    }
    const FaultByHand byHand = faultByHand(trace(), sending->entry, fault);
    Drag drag{fault,  id, act, Trace::branchFrom(history_->run(run_).trace, byHand.position, byHand.now),
              place_, {}};
    for (const Stimulus& one : byHand.acts) drag.trace->perform(one);
    drag_ = std::move(drag);
    place_ = placeAt(place_.time);
    runView().revealed = place_.position;
    selection_ = {id};
    Q_EMIT changed();
}

void Session::endDrag(bool keep) {
    if (!drag_) return;
    const Drag drag = *std::exchange(drag_, std::nullopt);
    place_ = drag.before;
    if (keep) {
        this->act(drag.id, drag.act, drag.fault.act, drag.fault.amount);
    } else {
        Q_EMIT changed();
    }
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
