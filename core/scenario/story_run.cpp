// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/story_run.h"

#include <algorithm>
#include <span>

namespace synstep {
namespace {

// The entry that sends the segment an act is about.
std::optional<std::size_t> entrySending(const ActOnSegment& act, const Trace& trace) {
    const SegmentPasses sent{act.sender, act.kind, act.nth, SegmentMoment::sent};
    const auto position = positionOf(sent, trace, 0);
    return position ? std::optional(*position - 1) : std::nullopt;
}

std::shared_ptr<Trace> branch(const std::shared_ptr<const Trace>& run, std::size_t position,
                              std::span<const Stimulus> acts, std::optional<Instant> now = {}) {
    auto trace = Trace::branchFrom(run, position, now);
    for (const Stimulus& act : acts) trace->perform(act);
    return trace;
}
std::shared_ptr<Trace> branch(const std::shared_ptr<const Trace>& run, std::size_t position,
                              const Stimulus& act) {
    return branch(run, position, std::span(&act, 1));
}

// A fault changes what the network decides, and it decides when the segment leaves.
std::shared_ptr<Trace> done(const ActOnSegment& act, const std::shared_ptr<const Trace>& run, std::size_t) {
    const auto entry = entrySending(act, *run);
    if (!entry) return nullptr;
    const FaultByHand changed =
        faultByHand(*run, *entry, Fault{act.sender, act.kind, act.nth, act.act, act.amount});
    return branch(run, changed.position, changed.acts, changed.now);
}

std::shared_ptr<Trace> done(const ActCall& act, const std::shared_ptr<const Trace>& run,
                            std::size_t position) {
    const PersonCall call{act.host, act.call};
    if (refusalOf(run->worldAt(position), call) != Refusal::none) return nullptr;
    return branch(run, position, call);
}

std::shared_ptr<Trace> done(const ActInject& act, const std::shared_ptr<const Trace>& run,
                            std::size_t position) {
    const auto& rows = run->setup().script.injections;
    if (act.nth > rows.size()) return nullptr;
    return branch(run, position, rows[act.nth - 1].injection);
}

FaultAct inEffect(FaultAct act) {
    return act == FaultAct::corrupt ? FaultAct::drop : act;
}

}  // namespace

std::vector<std::optional<std::size_t>> duePositions(const Story& story, const Trace& trace,
                                                     const GoesOn& goesOn) {
    std::vector<std::optional<std::size_t>> due(story.size());
    std::size_t from = 0;
    for (std::size_t i = 0; i < story.size(); ++i) {
        due[i] = positionOf(story[i].when, trace, from);
        if (!due[i]) break;
        from = *due[i];
        if (goesOn && !goesOn(story[i], from)) break;
    }
    return due;
}

std::shared_ptr<Trace> performed(const StoryAct& act, const std::shared_ptr<const Trace>& run,
                                 std::size_t position) {
    return std::visit([&](const auto& one) { return done(one, run, position); }, act);
}

bool isAskedFor(const Fault& fault, const ActOnSegment& act, const Departure& upon) {
    return fault.sender == upon.from && fault.kind == kindOf(upon.datagram.segment) &&
           fault.nth == upon.nthOfKind && inEffect(fault.act) == inEffect(act.act) &&
           fault.amount >= act.amount;
}

bool isAskedFor(const PersonCall& call, const ActCall& act) {
    return call.host == act.host && call.call.kind == act.call.kind && call.call.socket == act.call.socket;
}

bool isAskedFor(const Injection& injection, const ActInject& act, const Script& script) {
    if (act.nth > script.injections.size()) return false;
    const Injection& asked = script.injections[act.nth - 1].injection;
    return injection.from == asked.from && injection.segment == asked.segment;
}

Told told(const Story& story, std::shared_ptr<Trace> run) {
    run->growToEnd();
    Told out;
    std::size_t from = 0;
    for (std::size_t i = 0; i < story.size() && !out.failed; ++i) {
        const auto due = positionOf(story[i].when, *run, from);
        if (!due) {
            out.failed = i;
            break;
        }
        from = *due;
        out.steps.push_back({run, from});
        const auto* act = std::get_if<Do>(&story[i].what);
        if (!act) continue;
        auto branched = performed(act->act, run, from);
        if (branched) {
            branched->growToEnd();
            run = std::move(branched);
        } else {
            out.failed = i;
        }
    }
    out.end = std::move(run);
    return out;
}

}  // namespace synstep
