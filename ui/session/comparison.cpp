// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/comparison.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/trace/last_socket.h"

namespace synstep {

Comparison::Comparison(RunOfTwo one, RunOfTwo other, StepSize stepSize, QObject* parent)
    : Playable(parent),
      runs_{std::move(one), std::move(other)},
      stepSize_(stepSize),
      sides_{Side(*this, 0), Side(*this, 1)} {
    for (RunOfTwo& run : runs_) run.trace->growToEnd(mostEntriesShown);
    alignment_ = Alignment(*runs_[0].trace, *runs_[1].trace);
    findStops();
    if (!stops_.empty()) now_ = stops_.back();
    several_ = sides_[0].connections().size() > 1;
}

void Comparison::findStops() {
    stops_.clear();
    for (const RunOfTwo& run : runs_) {
        const Trace& trace = *run.trace;
        if (trace.size() == 0) continue;
        stops_.push_back(trace.entry(0).at);
        for (std::size_t stop = 0; stop < trace.size();) {
            const std::size_t next = stopAfter(*run.trace, stop, stepSize_);
            if (next == stop) break;
            stop = next;
            stops_.push_back(trace.entry(stop - 1).at);
            if (stop > mostEntriesShown) break;
        }
    }
    std::sort(stops_.begin(), stops_.end());
    stops_.erase(std::unique(stops_.begin(), stops_.end()), stops_.end());
}

// --- Moving

void Comparison::goTo(Instant t) {
    glide_.reset();
    now_ = t;
    Q_EMIT changed();
}

Instant Comparison::nextStop() const {
    if (glide_) return glide_->stop;
    const auto stop = std::upper_bound(stops_.begin(), stops_.end(), now_);
    return stop == stops_.end() ? now_ : *stop;
}

Instant Comparison::stepBegin() const {
    if (glide_) return glide_->from;
    const auto here = std::lower_bound(stops_.begin(), stops_.end(), now_);
    return here == stops_.begin() ? Instant{} - Duration(1) : *std::prev(here);
}

void Comparison::next() {
    if (const Instant stop = nextStop(); stop != now_ || glide_) goTo(stop);
}

void Comparison::back() {
    if (glide_) return goTo(glide_->from);
    const auto stop = std::lower_bound(stops_.begin(), stops_.end(), now_);
    if (stop != stops_.begin()) goTo(*std::prev(stop));
}

// What arrives last in either run is what one looks at; what else is on its way then glides along.
Glide Comparison::glide() const {
    const Instant stop = nextStop();
    if (stop == now_) return {};
    std::optional<Glide::Flight> flight;
    for (const std::size_t run : {0, 1}) {
        const auto one = Glide::flightWithin(trace(run), cursor(run), trace(run).positionAt(stop));
        if (!one || (flight && flight->lastEndsAt >= one->lastEndsAt)) continue;
        flight = one;
    }
    return Glide(now_, stop, flight);
}

void Comparison::showTime(Instant t) {
    if (!glide_) {
        const Step step{now_, nextStop()};
        if (step.stop == step.from) return;
        selected_ = {};  // but one that is made while segments glide is meant
        glide_ = step;
    }
    now_ = std::clamp(t, glide_->from, glide_->stop - Duration(1));
    Q_EMIT changed();
}

void Comparison::toStart() {
    if (!stops_.empty()) goTo(stops_.front());
}

void Comparison::toEnd() {
    if (!stops_.empty()) goTo(stops_.back());
}

void Comparison::setStepSize(StepSize size) {
    stepSize_ = size;
    findStops();
    Q_EMIT changed();
}

void Comparison::select(std::size_t run, const Selection& thing) {
    selected_[run] = selected_[1 - run] = thing;
    if (thing.segment) selected_[1 - run] = {alignment_.counterpart(run, *thing.segment)};
    Q_EMIT changed();
}

void Comparison::deselect() {
    selected_ = {};
    Q_EMIT changed();
}

// In one of the runs at least, and of the connection that is seen alone.
std::vector<Alignment::Row> Comparison::rowsUntilNow() const {
    std::array<std::optional<std::array<Port, 2>>, 2> ports;
    for (const std::size_t run : {0, 1})
        if (connection_) ports[run] = portsOf(trace(run), *connection_, trace(run).size());
    const auto isShown = [&](std::size_t run, const std::optional<SegmentId>& id) {
        if (!id || !connection_) return id.has_value();
        const auto sending = trace(run).sendingOf(*id);
        return ports[run] && sending && isBetween(*sending->departure, *ports[run]);
    };
    std::vector<Alignment::Row> rows;
    for (const Alignment::Row& row : alignment_.rows())
        if (row.at <= now_ && (isShown(0, row.segments[0]) || isShown(1, row.segments[1])))
            rows.push_back(row);
    return rows;
}

void Comparison::moveSelection(int by) {
    const std::vector<Alignment::Row> rows = rowsUntilNow();
    if (rows.empty()) return;
    const auto here = std::find_if(rows.begin(), rows.end(), [this](const Alignment::Row& row) {
        return row.segments == std::array{selected(0), selected(1)};
    });
    std::ptrdiff_t row = here - rows.begin();
    if (here == rows.end()) row = by < 0 ? std::ssize(rows) : -1;
    row = std::clamp<std::ptrdiff_t>(row + by, 0, std::ssize(rows) - 1);
    for (const std::size_t run : {0, 1}) selected_[run] = {rows[static_cast<std::size_t>(row)].segments[run]};
    Q_EMIT changed();
}

// --- Connections

SocketName Comparison::shownSocket(std::size_t run) const {
    return connection_.value_or(lastSocket(trace(run), cursor(run)));
}

std::optional<ConnectionSource::Moment> Comparison::Side::moment() const {
    return Moment{&whole_.trace(run_), whole_.cursor(run_), whole_.trace(run_).size()};
}

// One that is the other run's alone is none here yet: CLOSED.
std::vector<ConnectionSeen> Comparison::Side::connections() const {
    std::vector<ConnectionSeen> both;
    std::unordered_map<std::uint32_t, std::size_t> place;
    for (const std::size_t run : {0, 1}) {
        const Trace& trace = whole_.trace(run);
        logs_[run].note(trace, trace.size());
        for (const ConnectionSeen& one : logs_[run].seen(whole_.cursor(run), trace.size())) {
            const auto [found, isNew] = place.try_emplace(one.socket.value, both.size());
            if (isNew) both.push_back({one.socket, {State::closed, State::closed}, {}});
            if (run == run_) both[found->second] = one;
        }
    }
    return both;
}

void Comparison::Side::chooseConnection(const std::optional<SocketName>& connection) {
    if (connection == whole_.connection_) return;
    whole_.connection_ = connection;
    Q_EMIT whole_.changed();
}

}  // namespace synstep
