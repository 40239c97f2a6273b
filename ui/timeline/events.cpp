// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/events.h"

#include <algorithm>

namespace synstep {

namespace {

constexpr std::uint8_t rare = 2, text = 1;

std::uint8_t weightOf(const Departure& departure) {
    if (departure.fate == Fate::lost || departure.again || departure.injected || departure.copyOf != 0)
        return rare;
    const SegmentKind kind = kindOf(departure.datagram.segment);
    return kind == SegmentKind::ack ? 0 : kind == SegmentKind::data ? text : rare;
}

void append(std::vector<TimelineEvent>& events, const Entry& entry, std::uint32_t index) {
    const std::size_t before = events.size();
    if (entry.as<CallMade>() != nullptr) events.push_back({entry.at, index, 0, TimelineCue::call});
    if (entry.as<TimerExpired>() != nullptr) events.push_back({entry.at, index, 0, TimelineCue::timer, rare});
    for (std::size_t i = 0; i < entry.departures.size(); ++i)
        events.push_back({entry.at, index, static_cast<std::uint16_t>(i), TimelineCue::segment,
                          weightOf(entry.departures[i])});
    if (events.size() == before) events.push_back({entry.at, index, 0, TimelineCue::none});
}

}  // namespace

void TimelineEvents::follow(const History& history) {
    runs_.resize(history.size());
    for (std::size_t i = 0; i < runs_.size(); ++i) {
        const Trace& trace = history.trace(i);
        Run& run = runs_[i];
        run.read = std::max(run.read, trace.branchPoint());
        if (run.read < trace.size()) run.floods.goOn(trace, trace.size());
        for (; run.read < trace.size(); ++run.read)
            append(run.events, trace.entry(run.read), static_cast<std::uint32_t>(run.read));
    }
}

std::size_t TimelineEvents::countBefore(std::size_t run, std::size_t position) const {
    const std::vector<TimelineEvent>& events = runs_[run].events;
    const auto end =
        std::lower_bound(events.begin(), events.end(), position,
                         [](const TimelineEvent& event, std::size_t entry) { return event.entry < entry; });
    return static_cast<std::size_t>(end - events.begin());
}

}  // namespace synstep
