// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/kept_story.h"

#include <algorithm>

#include "core/lesson/grade.h"
#include "core/lesson/parts.h"
#include "core/scenario/check.h"
#include "core/scenario/story_run.h"
#include "core/trace/acts.h"

namespace synstep {

namespace {

std::shared_ptr<Trace> runOf(const Scenario& scenario) {
    return std::make_shared<Trace>(World(std::make_shared<const Setup>(scenario.setup)));
}

// --- Acts that are in the run already

// What a person did to the run, told off against what a story asks for: each of their acts is one that was
// asked for at most once.
class ActsDone {
  public:
    explicit ActsDone(const Trace& run) : run_(run) {
        for (const auto& ofOneRun : actsOf(run))
            for (const Trace::Placed& placed : ofOneRun) left_.push_back(&placed);
    }

    // Whether this one, asked for from `due` on (none: never), is among those that are left: it is not any
    // more.
    bool take(const StoryAct& act, std::optional<std::size_t> due) {
        return std::visit([&](const auto& one) { return takeIf(one, due); }, act);
    }

  private:
    // Upon a segment it is done where that is sent: before anybody is asked to, who maybe is not any more.
    bool takeIf(const ActOnSegment& act, std::optional<std::size_t>) {
        const auto sent =
            positionOf(SegmentPasses{act.sender, act.kind, act.nth, SegmentMoment::sent}, run_, 0);
        if (!sent) return false;
        const auto& sending = run_.entry(*sent - 1).departures;
        return takeFirst<Fault>(0, [&](const Fault& fault) {
            return std::any_of(sending.begin(), sending.end(), [&](const Departure& one) {
                return !one.injected && one.from == act.sender && isAskedFor(fault, act, one);
            });
        });
    }
    bool takeIf(const ActCall& act, std::optional<std::size_t> due) {
        return due &&
               takeFirst<PersonCall>(*due, [&](const PersonCall& call) { return isAskedFor(call, act); });
    }
    bool takeIf(const ActInject& act, std::optional<std::size_t> due) {
        return due && takeFirst<Injection>(*due, [&](const Injection& injection) {
                   return isAskedFor(injection, act, run_.setup().script);
               });
    }

    template <class Done, class Wanted>
    bool takeFirst(std::size_t from, const Wanted& wanted) {
        const auto found = std::find_if(left_.begin(), left_.end(), [&](const Trace::Placed* placed) {
            const auto* done = std::get_if<Done>(&placed->stimulus);
            return done && placed->position >= from && wanted(*done);
        });
        if (found == left_.end()) return false;
        left_.erase(found);
        return true;
    }

    const Trace& run_;
    std::vector<const Trace::Placed*> left_;
};

// --- Whether a step means in the one telling what it meant in the other

struct Telling {
    const Scenario& scenario;
    Told told;
};

struct Place {
    const Scenario& scenario;
    const Trace& run;
    std::size_t position;
    std::size_t next;  // where the step after it comes; the end, if what is left to the learner comes there
};

Place placeOf(const Telling& telling, const Story& story, std::size_t step) {
    const Told::Step& at = telling.told.steps[step];
    const bool goesOn = step + 1 < telling.told.steps.size() &&
                        !std::holds_alternative<Challenge>(story[step + 1].what) &&
                        !std::holds_alternative<Playground>(story[step + 1].what);
    const std::size_t next = goesOn ? telling.told.steps[step + 1].position : at.run->size();
    return {telling.scenario, *at.run, at.position, next};
}

const Departure* nthThatLeaves(const Trace& run, std::uint32_t nth) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < run.size(); ++i)
        for (const Departure& departure : run.entry(i).departures)
            if (++count == nth) return &departure;
    return nullptr;
}

bool isSameSegment(const ShownSegment& shown, const Place& now, const Place& then) {
    const Departure* one = nthThatLeaves(now.run, shown.nth);
    const Departure* other = nthThatLeaves(then.run, shown.nth);
    return one && other && looksLike(*one, *other);
}

bool isSameSegment(SegmentId id, const Place& now, const Place& then) {
    const auto one = now.run.sendingOf(id), other = then.run.sendingOf(id);
    return one && other && looksLike(*one->departure, *other->departure);
}

bool areAlike(const Place& now, const Place& then) {
    if (now.position != then.position || now.next != then.next) return false;
    for (std::size_t i = 0; i < now.next; ++i)
        if (!(now.run.entry(i) == then.run.entry(i))) return false;
    return true;
}

struct Holds {
    const StoryStep& step;
    Place now, then;
    const Told& told;
    const Told& before;

    bool operator()(const Say&) const {
        const SocketName socket = step.socket.value_or(SocketName{0});
        return statesOf(now.run.worldAt(now.position), socket) ==
               statesOf(then.run.worldAt(then.position), socket);
    }
    bool operator()(const Ask& ask) const {
        if (std::holds_alternative<AskChoice>(ask.form)) return areAlike(now, then);
        if (const auto* order = std::get_if<AskOrder>(&ask.form)) {
            const bool same =
                std::all_of(order->segments.begin(), order->segments.end(),
                            [&](SegmentId segment) { return isSameSegment(segment, now, then); });
            if (!same) return false;
        }
        const auto* blank = std::get_if<AskBlank>(&ask.form);
        if (blank && !isSameSegment(blank->segment, now, then)) return false;
        const auto asked = questionOf(ask, now.run, now.position, now.scenario, step.socket);
        const auto meant = questionOf(ask, then.run, then.position, then.scenario, step.socket);
        return asked && meant && grade(*asked, rightAnswer(*meant)).isFull();
    }
    bool operator()(const Do&) const { return true; }
    bool operator()(const Challenge& challenge) const {
        const Conditions& reach = challenge.reach;
        if (firstHolding(reach, *told.end) && !firstHolding(reach, *before.end)) return false;
        const Tally one = tallyOf(*told.end, told.end->size());
        const Tally other = tallyOf(*before.end, before.end->size());
        return (!reach.segments || one.sent == other.sent) && (!reach.lost || one.lost == other.lost) &&
               (!reach.retransmissions || one.retransmissions == other.retransmissions);
    }
    bool operator()(const Playground&) const { return true; }
};

// --- Leaving out

void count(const StoryStep& step, KeptStory& kept) {
    if (std::holds_alternative<Ask>(step.what))
        ++kept.questions;
    else if (std::holds_alternative<Do>(step.what))
        ++kept.acts;
    else if (std::holds_alternative<Challenge>(step.what))
        ++kept.challenges;
    else
        ++kept.captions;
}

// The steps of a story, each with the one that it was when the story was told; none: it was written since.
struct Steps {
    Story story;
    std::vector<std::optional<std::size_t>> origin;

    void leaveOut(std::size_t step, KeptStory& kept) {
        count(story[step], kept);
        story.erase(story.begin() + static_cast<std::ptrdiff_t>(step));
        origin.erase(origin.begin() + static_cast<std::ptrdiff_t>(step));
    }
};

Steps matched(const Story& saved, const Story& asTold) {
    Steps steps{saved, {}};
    std::size_t from = 0;
    for (StoryStep step : saved) {
        const auto same = std::find_if(asTold.begin() + static_cast<std::ptrdiff_t>(from), asTold.end(),
                                       [&](const StoryStep& one) {
                                           step.line = one.line;
                                           return step == one;
                                       });
        const bool found = same != asTold.end();
        const auto place = static_cast<std::size_t>(same - asTold.begin());
        steps.origin.push_back(found ? std::optional(place) : std::nullopt);
        if (found) from = place + 1;
    }
    return steps;
}

// Of what was written since nothing is: its author did what is in the run, to show it or before they wrote.
void leaveOutWhatIsDone(Steps& steps, const Trace& run, KeptStory& kept) {
    ActsDone done(run);
    std::size_t from = 0;
    for (std::size_t i = 0; i < steps.story.size();) {
        const auto due = positionOf(steps.story[i].when, run, from);
        from = due.value_or(from);
        const auto* act = std::get_if<Do>(&steps.story[i].what);
        if (act && steps.origin[i] && done.take(act->act, due))
            steps.leaveOut(i, kept);
        else
            ++i;
    }
}

// The first step that does not come, or does not hold where it does.
std::optional<std::size_t> firstToLeaveOut(const Steps& steps, const Telling& now, const Telling& before) {
    for (std::size_t i = 0; i < now.told.steps.size() && now.told.failed != i; ++i) {
        const auto origin = steps.origin[i];
        if (!origin || *origin >= before.told.steps.size()) continue;
        const Holds holds{steps.story[i], placeOf(now, steps.story, i),
                          placeOf(before, before.scenario.story, *origin), now.told, before.told};
        if (!std::visit(holds, steps.story[i].what)) return i;
    }
    return now.told.failed;
}

void dropPointers(Steps& steps, const Telling& now, const Telling& before, KeptStory& kept) {
    for (std::size_t i = 0; i < steps.story.size(); ++i) {
        const auto origin = steps.origin[i];
        if (!origin || *origin >= before.told.steps.size()) continue;
        const Place here = placeOf(now, steps.story, i),
                    there = placeOf(before, before.scenario.story, *origin);
        const std::size_t dropped = std::erase_if(steps.story[i].show, [&](const Shown& shown) {
            const auto* segment = std::get_if<ShownSegment>(&shown);
            return segment && !isSameSegment(*segment, here, there);
        });
        kept.pointers += static_cast<std::uint32_t>(dropped);
        if (dropped == 0 || steps.story[i].help.isEmpty()) continue;
        steps.story[i].help = {};
        ++kept.helps;
    }
}

}  // namespace

KeptStory keptStory(const Scenario& asTold, const Scenario& saved, const Trace& run) {
    KeptStory kept;
    if (saved.story.empty()) return kept;
    Steps steps = matched(saved.story, asTold.story);
    leaveOutWhatIsDone(steps, run, kept);
    const Telling before{asTold, told(asTold.story, runOf(asTold))};
    // What comes after a step that is left out may come elsewhere: it is told anew.
    while (true) {
        const Telling now{saved, told(steps.story, runOf(saved))};
        if (const auto step = firstToLeaveOut(steps, now, before)) {
            steps.leaveOut(*step, kept);
            continue;
        }
        dropPointers(steps, now, before, kept);
        kept.story = std::move(steps.story);
        return kept;
    }
}

}  // namespace synstep
