// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/comparison.h"

#include <algorithm>
#include <utility>

#include "ui/session/stops.h"

namespace synstep {

namespace {

// By now, in one of the runs at least.
std::vector<Alignment::Row> rowsUntil(const Alignment& alignment, Instant now) {
    std::vector<Alignment::Row> rows;
    for (const Alignment::Row& row : alignment.rows())
        if (row.at <= now) rows.push_back(row);
    return rows;
}

}  // namespace

Comparison::Comparison(RunOfTwo one, RunOfTwo other, StepSize stepSize, QObject* parent)
    : QObject(parent), runs_{std::move(one), std::move(other)}, stepSize_(stepSize) {
    for (RunOfTwo& run : runs_) run.trace->growToEnd(mostEntriesShown);
    alignment_ = Alignment(*runs_[0].trace, *runs_[1].trace);
    findStops();
    if (!stops_.empty()) now_ = stops_.back();
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

void Comparison::goTo(Instant t) {
    now_ = t;
    Q_EMIT changed();
}

void Comparison::next() {
    const auto stop = std::upper_bound(stops_.begin(), stops_.end(), now_);
    if (stop != stops_.end()) goTo(*stop);
}

void Comparison::back() {
    const auto stop = std::lower_bound(stops_.begin(), stops_.end(), now_);
    if (stop != stops_.begin()) goTo(*std::prev(stop));
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

void Comparison::select(std::size_t run, SegmentId id) {
    selected_[run] = id;
    selected_[1 - run] = alignment_.counterpart(run, id);
    Q_EMIT changed();
}

void Comparison::deselect() {
    selected_ = {};
    Q_EMIT changed();
}

void Comparison::moveSelection(int by) {
    const std::vector<Alignment::Row> rows = rowsUntil(alignment_, now_);
    if (rows.empty()) return;
    const auto here = std::find_if(rows.begin(), rows.end(),
                                   [this](const Alignment::Row& row) { return row.segments == selected_; });
    std::ptrdiff_t row = here - rows.begin();
    if (here == rows.end()) row = by < 0 ? std::ssize(rows) : -1;
    row = std::clamp<std::ptrdiff_t>(row + by, 0, std::ssize(rows) - 1);
    selected_ = rows[static_cast<std::size_t>(row)].segments;
    Q_EMIT changed();
}

}  // namespace synstep
