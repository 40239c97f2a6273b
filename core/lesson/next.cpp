// SPDX-License-Identifier: GPL-3.0-or-later
// The truth of "what is sent next?".
#include <algorithm>
#include <utility>

#include "core/lesson/parts.h"
#include "core/trace/breakpoint.h"

namespace synstep {

namespace {

std::vector<AwaitedTimer> runningTimers(const World& world) {
    std::vector<AwaitedTimer> running;
    for (const HostId host : {HostId::client, HostId::server}) {
        for (const auto& socket : world.host(host).sockets()) {
            for (int t = 0; t < timerCount; ++t) {
                const AwaitedTimer one{host, static_cast<Timer>(t)};
                const bool known = std::find(running.begin(), running.end(), one) != running.end();
                if (!known && socket->connection.timers.runs(one.timer)) running.push_back(one);
            }
        }
    }
    return running;
}

// The timer that would expire first if nobody called or injected anything any more; none if a segment arrives
// before, or nothing happens at all.
std::optional<AwaitedTimer> firstTimerUndisturbed(World world) {
    Setup setup = *world.setup;
    setup.script.calls.clear();
    setup.script.injections.clear();
    world.setup = std::make_shared<const Setup>(std::move(setup));
    world.script = ScriptPosition(world.setup->script);
    while (const std::optional<Entry> entry = advance(world)) {
        if (const auto* expired = entry->as<TimerExpired>()) return AwaitedTimer{entry->host, expired->timer};
        if (!entry->as<LostOnTheWay>()) break;
    }
    return std::nullopt;
}

bool anythingLeaves(Trace& ahead, std::size_t from) {
    // Who still waits after so many entries waits for a flood, not for an answer.
    constexpr std::size_t farEnough = 2000;
    for (std::size_t i = from; i < from + farEnough && playTo(ahead, i + 1); ++i) {
        if (!ahead.entry(i).departures.empty()) return true;
    }
    return false;
}

class Finder {
  public:
    Finder(Question& question, Trace& ahead) : q_(question), ahead_(ahead) {}

    void find() {
        const World before = ahead_.worldAt(q_.position);
        for (const HostId host : {HostId::client, HostId::server})
            truth_.states[indexOf(host)] = before.stateOf(host, q_.socket);
        truth_.acceptsAtOnce = before.setup->host(HostId::server).acceptsAtOnce;
        std::size_t i = q_.position;
        bool decided = false;
        for (; !decided && playTo(ahead_, i + 1); ++i) decided = take(i);
        if (decided) {
            findLastSent(i - 1);
            q_.end = endOfStep(i);
        } else {
            q_.end = i;
            truth_.nothingIsRight = true;
            findLastSent(i);
        }
        findInitial();
        q_.truth = std::move(truth_);
    }

  private:
    // Whether this entry decides what the answer is.
    bool take(std::size_t i) {
        const Entry& entry = ahead_.entry(i);
        if (entry.as<TimerExpired>()) return expires(i);
        if (entry.as<Stopped>()) return false;
        const auto* arrived = entry.as<Arrived>();
        const bool calledAndSent = entry.as<CallMade>() && !entry.departures.empty();
        if (!arrived && !calledAndSent) {
            truth_.told.push_back(entry);
            const auto* loss = entry.as<LostOnTheWay>();
            const auto sending = loss ? ahead_.sendingOf(loss->id) : std::nullopt;
            if (sending) truth_.lost.push_back(*sending->departure);
            return false;
        }
        decideBy(i);
        truth_.cause = entry;
        truth_.sent = entry.departures;
        if (arrived) findArriving(arrived->id);
        truth_.running = runningTimers(ahead_.worldAt(i + 1));
        if (truth_.sent.empty()) findTimerAfter(i + 1);
        return true;
    }

    void decideBy(std::size_t i) {
        q_.decidedBy = i;
        q_.rule = decidingRule(ahead_.entry(i));
    }

    bool expires(std::size_t i) {
        decideBy(i);
        setTimer(ahead_.entry(i));
        truth_.running = runningTimers(ahead_.worldAt(i));
        truth_.nothingIsRight = !anythingLeaves(ahead_, i);
        return true;
    }

    void setTimer(const Entry& entry) {
        truth_.timer = AwaitedTimer{entry.host, entry.as<TimerExpired>()->timer};
        truth_.expiry = entry;
    }

    // An arrival has drawn nothing: what makes something leave next, unless somebody does who was not asked.
    void findTimerAfter(std::size_t i) {
        if (const auto undisturbed = firstTimerUndisturbed(ahead_.worldAt(i)))
            truth_.alsoTimers.push_back(*undisturbed);
        for (bool first = true; playTo(ahead_, i + 1); ++i) {
            const Entry& entry = ahead_.entry(i);
            if (entry.as<LostOnTheWay>()) continue;
            const auto* expired = entry.as<TimerExpired>();
            const bool called = entry.as<CallMade>() && entry.departures.empty();
            if (!expired && !called) return;
            if (expired && !entry.departures.empty()) return setTimer(entry);
            if (expired && std::exchange(first, false))
                truth_.alsoTimers.push_back({entry.host, expired->timer});
        }
        truth_.nothingIsRight = true;
    }

    void findArriving(SegmentId id) {
        if (const auto sending = ahead_.sendingOf(id)) truth_.arriving = *sending->departure;
    }

    void findLastSent(std::size_t before) {
        for (std::size_t i = before; i-- > 0;) {
            const std::vector<Departure>& departures = ahead_.entry(i).departures;
            for (auto d = departures.rbegin(); d != departures.rend(); ++d) {
                auto& last = truth_.lastSent[indexOf(d->from)];
                if (!last && !d->injected) last = *d;
            }
            if (truth_.lastSent[0] && truth_.lastSent[1]) return;
        }
    }

    void findInitial() {
        const Departure* one = nullptr;
        if (!truth_.sent.empty()) one = &truth_.sent.front();
        if (!one && truth_.expiry && !truth_.expiry->departures.empty())
            one = &truth_.expiry->departures.front();
        if (!one && truth_.arriving) one = &*truth_.arriving;
        for (const auto& last : truth_.lastSent)
            if (!one && last) one = &*last;
        if (one) q_.initial = initialPair(ahead_, one->datagram, one->from, one->id);
    }

    // With what else happens at the instant of the entry before `end`, but no further arrival.
    std::size_t endOfStep(std::size_t end) {
        while (!endsInstant(ahead_, end) && !flightEndedBy(ahead_.entry(end))) ++end;
        return end;
    }

    Question& q_;
    Trace& ahead_;
    NextTruth truth_;
};

}  // namespace

void findNext(Question& question, Trace& ahead) {
    Finder(question, ahead).find();
}

}  // namespace synstep
