// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/story_place.h"

#include <algorithm>

#include "core/scenario/story_run.h"
#include "core/trace/moment.h"

namespace synstep {

namespace {

bool isMeant(const ActOnSegment& act, const Departure& departure) {
    if (departure.injected || departure.from != act.sender) return false;
    if (!act.kind) return departure.nthOfAny == act.nth;
    return kindOf(departure.datagram.segment) == *act.kind && departure.nthOfKind == act.nth;
}

const Departure* departureOf(const ActOnSegment& act, const Trace& trace) {
    const SegmentPasses sent{act.sender, act.kind, act.nth, SegmentMoment::sent};
    const auto position = positionOf(sent, trace, 0);
    if (!position) return nullptr;
    for (const Departure& departure : trace.entry(*position - 1).departures)
        if (isMeant(act, departure)) return &departure;
    return nullptr;
}

// Everything that a person did in this run and in those that it came from, before they parted.
template <class Wanted>
bool anyStimulus(const Trace& trace, const Wanted& wanted) {
    std::size_t end = trace.size();
    for (const Trace* run = &trace; run != nullptr; run = run->parent().get()) {
        for (const Trace::Placed& placed : run->stimuli())
            if (placed.position <= end && wanted(placed)) return true;
        end = run->branchPoint();
    }
    return false;
}

// What came of it counts, not by which row: a drag delays, too.
bool done(const ActOnSegment& act, const Trace& trace, std::size_t) {
    const Departure* departure = departureOf(act, trace);
    if (departure == nullptr) return false;
    switch (act.act) {
        case FaultAct::drop:
        case FaultAct::corrupt:
            return departure->lostAt != never;
        case FaultAct::duplicate:
            return departure->copyArrivesAt != never;
        case FaultAct::delay:
        case FaultAct::transit:
            break;
    }
    return anyStimulus(trace, [&](const Trace::Placed& placed) {
        const auto* fault = std::get_if<Fault>(&placed.stimulus);
        return fault && fault->sender == act.sender && fault->nth == departure->nthOfKind &&
               fault->kind == kindOf(departure->datagram.segment) && fault->act == act.act &&
               fault->amount >= act.amount;
    });
}

// With however many octets.
bool done(const ActCall& act, const Trace& trace, std::size_t from) {
    return anyStimulus(trace, [&](const Trace::Placed& placed) {
        const auto* made = std::get_if<PersonCall>(&placed.stimulus);
        return made && placed.position >= from && made->host == act.host &&
               made->call.kind == act.call.kind && made->call.socket == act.call.socket;
    });
}

bool done(const ActInject& act, const Trace& trace, std::size_t from) {
    const auto& rows = trace.setup().script.injections;
    if (act.nth > rows.size()) return false;
    const Injection& row = rows[act.nth - 1].injection;
    return anyStimulus(trace, [&](const Trace::Placed& placed) {
        const auto* injection = std::get_if<Injection>(&placed.stimulus);
        return injection && placed.position >= from && injection->from == row.from &&
               injection->segment == row.segment;
    });
}

bool isLeftToTheLearner(const StoryStep& step) {
    return std::holds_alternative<Challenge>(step.what) || std::holds_alternative<Playground>(step.what);
}

}  // namespace

bool isDone(const StoryAct& act, const Trace& trace, std::size_t from) {
    return std::visit([&](const auto& one) { return done(one, trace, from); }, act);
}

std::vector<std::optional<std::size_t>> storyPositions(const Story& story, const Trace& trace) {
    return duePositions(story, trace, [&](const StoryStep& step, std::size_t position) {
        const auto* act = std::get_if<Do>(&step.what);
        return !act || isDone(act->act, trace, position);
    });
}

std::optional<SegmentId> segmentOf(const ActOnSegment& act, const Trace& trace) {
    const Departure* departure = departureOf(act, trace);
    return departure ? std::optional(departure->id) : std::nullopt;
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
