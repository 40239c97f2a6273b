// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/story_place.h"

#include <algorithm>

#include "core/scenario/story_run.h"
#include "core/trace/acts.h"
#include "ui/session/segment_act.h"

namespace synstep {

namespace {

bool isMeant(const ActOnSegment& act, const Departure& departure) {
    if (departure.injected || departure.from != act.sender) return false;
    if (!act.kind) return departure.nthOfAny == act.nth;
    return kindOf(departure.datagram.segment) == *act.kind && departure.nthOfKind == act.nth;
}

SegmentPasses sendingOf(const ActOnSegment& act) {
    return {act.sender, act.kind, act.nth, SegmentMoment::sent};
}

// In the entry before `position`, where it is sent.
const Departure& departureAt(std::size_t position, const ActOnSegment& act, const Trace& trace) {
    const auto& all = trace.entry(position - 1).departures;
    return *std::find_if(all.begin(), all.end(), [&](const Departure& one) { return isMeant(act, one); });
}

// What came of it counts, not by which row: a drag delays, too.
bool isDone(const ActOnSegment& act, const Trace& trace, const Departure& departure) {
    switch (act.act) {
        case FaultAct::drop:
        case FaultAct::corrupt:
            return departure.lostAt != never;
        case FaultAct::duplicate:
            return departure.copyArrivesAt != never;
        case FaultAct::delay:
        case FaultAct::transit:
            break;
    }
    return anyOf(actsOf(trace), [&](const Trace::Placed& placed) {
        const auto* fault = std::get_if<Fault>(&placed.stimulus);
        return fault && isAskedFor(*fault, act, departure);
    });
}

bool isDone(const ActCall& act, const Trace& trace, std::size_t from) {
    return anyOf(actsOf(trace), [&](const Trace::Placed& placed) {
        const auto* call = std::get_if<PersonCall>(&placed.stimulus);
        return call && placed.position >= from && isAskedFor(*call, act);
    });
}

bool isDone(const ActInject& act, const Trace& trace, std::size_t from) {
    return anyOf(actsOf(trace), [&](const Trace::Placed& placed) {
        const auto* injection = std::get_if<Injection>(&placed.stimulus);
        return injection && placed.position >= from && isAskedFor(*injection, act, trace.setup().script);
    });
}

bool isLeftToTheLearner(const StoryStep& step) {
    return std::holds_alternative<Challenge>(step.what) || std::holds_alternative<Playground>(step.what);
}

}  // namespace

// --- StoryTrack

void StoryTrack::follow(const Story& story, const Trace& run) {
    positions_.resize(story.size());
    while (next_ < story.size()) {
        if (!openAct_) {
            if (!search_)
                search_.emplace(story[next_].when, next_ == 0 ? 0 : positions_[next_ - 1].value_or(0));
            positions_[next_] = search_->in(run);
            if (!positions_[next_]) return;
            search_.reset();
        }
        const auto* act = std::get_if<Do>(&story[next_].what);
        openAct_ = act ? std::optional(next_) : std::nullopt;
        if (act && !passesAct(act->act, next_, run)) return;
        openAct_.reset();
        sending_.reset();
        segment_.reset();
        ++next_;
    }
}

bool StoryTrack::passesAct(const StoryAct& act, std::size_t step, const Trace& run) {
    const auto* upon = std::get_if<ActOnSegment>(&act);
    if (upon == nullptr) {
        const std::size_t from = *positions_[step];
        if (const auto* call = std::get_if<ActCall>(&act)) return isDone(*call, run, from);
        return isDone(std::get<ActInject>(act), run, from);
    }
    if (!sending_) sending_.emplace(sendingOf(*upon), 0);
    const auto sent = sending_->in(run);
    if (!sent) return false;
    const Departure& departure = departureAt(*sent, *upon, run);
    segment_ = departure.id;
    if (isDone(*upon, run, departure)) return true;
    if (obstacleTo(departure) == Obstacle::none) return false;
    missed_.insert(step);
    return true;
}

std::optional<SegmentId> segmentOf(const ActOnSegment& act, const Trace& trace) {
    const auto sent = positionOf(sendingOf(act), trace, 0);
    return sent ? std::optional(departureAt(*sent, act, trace).id) : std::nullopt;
}

std::optional<SegmentId> segmentOf(const ShownSegment& shown, const Trace& trace) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < trace.size(); ++i)
        for (const Departure& departure : trace.entry(i).departures)
            if (++count == shown.nth) return departure.id;
    return std::nullopt;
}

std::optional<std::size_t> stepAt(const std::vector<std::optional<std::size_t>>& positions,
                                  std::size_t position) {
    const auto last = std::find(positions.rbegin(), positions.rend(), std::optional(position));
    if (last == positions.rend()) return std::nullopt;
    return static_cast<std::size_t>(positions.rend() - last) - 1;
}

std::size_t storyEnd(const Story& story) {
    return static_cast<std::size_t>(std::find_if(story.begin(), story.end(), isLeftToTheLearner) -
                                    story.begin());
}

}  // namespace synstep
