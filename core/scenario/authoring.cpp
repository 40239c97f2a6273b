// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/authoring.h"

#include "core/scenario/story_run.h"
#include "core/scenario/story_words.h"

namespace synstep {
namespace {

class Names {
  public:
    Names(const Trace& trace, std::size_t position) : trace_(trace), entry_(trace.entry(position - 1)) {
        for (std::size_t i = 0; i < position; ++i) count(trace.entry(i));
    }

    std::vector<Moment> all() && {
        addPassing();
        if (const auto timer = timerExpiredBy(entry_)) add(TimerExpires{entry_.host, *timer, expiries_});
        if (const auto* call = entry_.as<CallMade>()) add(CallComes{entry_.host, call->call.kind, calls_});
        for (const Departure& departure : entry_.departures) addSegment(departure, SegmentMoment::sent);
        for (const Effect& effect : entry_.effects) {
            if (const auto* reported = std::get_if<Reported>(&effect.what))
                add(ReportComes{entry_.host, reported->report});
        }
        for (const Effect& effect : entry_.effects) {
            const auto* changed = std::get_if<StateChanged>(&effect.what);
            if (!changed) continue;
            add(StateEntered{entry_.host, changed->to, std::nullopt});
            add(StateEntered{entry_.host, changed->to, effect.socket});
        }
        return std::move(out_);
    }

  private:
    void add(const Moment& moment) { out_.push_back(moment); }

    // Which of its kind the timer or the call of this entry is, and which segments were injected.
    void count(const Entry& entry) {
        if (entry.host == entry_.host) {
            const auto timer = timerExpiredBy(entry_);
            if (timer && timerExpiredBy(entry) == timer) ++expiries_;
            const auto *here = entry_.as<CallMade>(), *made = entry.as<CallMade>();
            if (here && made && made->call.kind == here->call.kind) ++calls_;
        }
        for (const Departure& departure : entry.departures)
            if (departure.injected) injected_.push_back(departure.id);
    }

    void addPassing() {
        if (const auto* arrived = entry_.as<Arrived>(); arrived && !arrived->copy)
            addWay(arrived->id, SegmentMoment::arrived);
        if (const auto* lost = entry_.as<LostOnTheWay>()) addWay(lost->id, SegmentMoment::lost);
    }

    void addWay(SegmentId id, SegmentMoment moment) {
        if (const auto sending = trace_.sendingOf(id)) addSegment(*sending->departure, moment);
    }

    void addSegment(const Departure& departure, SegmentMoment moment) {
        if (!departure.injected) {
            const SegmentKind kind = kindOf(departure.datagram.segment);
            return add(SegmentPasses{departure.from, kind, departure.nthOfKind, moment});
        }
        for (std::size_t i = 0; i < injected_.size(); ++i) {
            if (injected_[i] == departure.id) add(InjectionPasses{static_cast<std::uint32_t>(i + 1), moment});
        }
    }

    const Trace& trace_;
    const Entry& entry_;
    std::uint32_t expiries_ = 0, calls_ = 0;
    std::vector<SegmentId> injected_;
    std::vector<Moment> out_;
};

bool comesAfterTheStory(const StoryStep& step) {
    return std::holds_alternative<Challenge>(step.what) || std::holds_alternative<Playground>(step.what);
}

}  // namespace

std::vector<Moment> momentsAt(const Trace& trace, std::size_t position, std::size_t from) {
    std::vector<Moment> named;
    if (position == 0)
        named.emplace_back(RunBegins{});
    else if (position <= trace.size())
        named = Names(trace, position).all();
    named.emplace_back(RunEnds{});
    std::erase_if(named, [&](const Moment& moment) {
        return positionOf(moment, trace, from) != position || momentText(moment).empty();
    });
    return named;
}

StoryPlace placeInStory(const Story& story, const Trace& trace, std::size_t position) {
    const auto due = duePositions(story, trace);
    StoryPlace place;
    while (place.index < story.size() && due[place.index] && *due[place.index] <= position &&
           !comesAfterTheStory(story[place.index])) {
        place.from = *due[place.index];
        ++place.index;
    }
    return place;
}

}  // namespace synstep
