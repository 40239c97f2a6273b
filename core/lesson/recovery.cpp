// SPDX-License-Identifier: GPL-3.0-or-later
// The truth of "does the connection recover, and by what?".
#include <algorithm>

#include "core/lesson/parts.h"

namespace synstep {

namespace {

// A run that goes on for longer than this recovers no more.
constexpr std::size_t farEnough = 20'000;

bool isGone(State state) {
    return state == State::closed || state == State::listen;
}
bool isOpening(State state) {
    return state == State::synSent || state == State::synReceived;
}

// Both have the connection, or both have ended it.
bool agree(std::array<State, 2> states) {
    if (isGone(states[0]) && isGone(states[1])) return true;
    for (const std::size_t one : {0u, 1u}) {
        if (isGone(states[one])) return states[1 - one] == State::timeWait;
    }
    return !isOpening(states[0]) && !isOpening(states[1]);
}

bool endsAnEnd(const Entry& entry, SocketName socket) {
    return std::any_of(entry.effects.begin(), entry.effects.end(), [socket](const Effect& effect) {
        const auto* change = std::get_if<StateChanged>(&effect.what);
        return change && effect.socket == socket && change->to == State::closed &&
               change->from != State::timeWait;
    });
}

bool givesUp(const Entry& entry, SocketName socket) {
    return std::any_of(entry.effects.begin(), entry.effects.end(), [socket](const Effect& effect) {
        const bool rule = effect.rule == Rule::gaveUp || effect.rule == Rule::gaveUpEmbryonic ||
                          effect.rule == Rule::keepaliveDead;
        return rule && effect.socket == socket;
    });
}

class Recovery {
  public:
    Recovery(Question& question, Trace& ahead) : q_(question), ahead_(ahead) {}

    void find() {
        const World before = ahead_.worldAt(q_.position);
        for (const HostId host : {HostId::client, HostId::server}) rememberSent(before, host);
        play();
        const World last = ahead_.worldAt(end_);
        truth_.end = statesOf(last, q_.socket);
        const bool both = !isGone(truth_.end[0]) && !isGone(truth_.end[1]);
        truth_.right.recovers = healed_ && agree(truth_.end) && (!broken_ || both);
        if (truth_.right.recovers) {
            decideByRemedy();
        } else if (broken_) {
            decide(*broken_,
                   ahead_.entry(*broken_).as<Arrived>() || !givenUp_ ? Remedy::reset : Remedy::givingUp);
        } else {
            q_.end = end_;
        }
        findInitial();
        q_.truth = truth_;
    }

  private:
    void rememberSent(const World& world, HostId host) {
        const Socket* socket = world.host(host).find(q_.socket);
        if (!socket) return;
        sent_[indexOf(host)] = socket->connection.tcb.sndNxt;
        truth_.unanswered[indexOf(host)] = !socket->connection.retransmissionQueue.empty();
    }

    // What each end had sent when it was asked has been acknowledged, and the two agree.
    bool isInOrder(const World& world) const {
        if (!agree(statesOf(world, q_.socket))) return false;
        for (const HostId host : {HostId::client, HostId::server}) {
            const Socket* socket = world.host(host).find(q_.socket);
            const auto& sent = sent_[indexOf(host)];
            if (socket && sent && socket->connection.tcb.sndUna < *sent) return false;
        }
        return true;
    }

    void play() {
        World world = ahead_.worldAt(q_.position);
        if (isInOrder(world)) healed_ = q_.position;
        for (end_ = q_.position; end_ < q_.position + farEnough && playTo(ahead_, end_ + 1); ++end_)
            take(end_);
    }

    void take(std::size_t i) {
        const Entry& entry = ahead_.entry(i);
        const auto* expired = entry.as<TimerExpired>();
        const bool heals = expired && expired->timer != Timer::delayedAck && !entry.departures.empty();
        if (!healed_ && !timer_ && heals && entry.socket == q_.socket) timer_ = i;
        if (!broken_) lookForAnEnd(entry, i);
        if (!healed_ && isInOrder(ahead_.worldAt(i + 1))) healed_ = i + 1;
    }

    void lookForAnEnd(const Entry& entry, std::size_t i) {
        if (givesUp(entry, q_.socket)) {
            broken_ = i;
            givenUp_ = true;
            return;
        }
        const auto* arrived = entry.as<Arrived>();
        const auto* made = entry.as<CallMade>();
        const bool byReset = arrived && arrived->datagram.segment.has(Flags::rst);
        const bool bySending = std::any_of(
            entry.departures.begin(), entry.departures.end(),
            [](const Departure& departure) { return departure.datagram.segment.has(Flags::rst); });
        if (endsAnEnd(entry, q_.socket) && (byReset || (made && bySending))) broken_ = i;
    }

    void decideByRemedy() {
        if (timer_) return decide(*timer_, Remedy::timer);
        if (*healed_ == q_.position) return;
        const std::size_t i = *healed_ - 1;
        if (ahead_.entry(i).as<Arrived>()) {
            decide(i, Remedy::segment);
        } else {
            q_.end = *healed_;
        }
    }

    void decide(std::size_t i, Remedy by) {
        const Entry& entry = ahead_.entry(i);
        const auto* arrived = entry.as<Arrived>();
        truth_.right.by = by;
        truth_.right.whose = arrived ? arrived->from : entry.host;
        truth_.decides = entry;
        q_.decidedBy = i;
        q_.rule = by == Remedy::timer ? decidingRule(entry) : stateRule(entry, q_.socket);
        q_.end = i + 1;
    }

    void findInitial() {
        for (std::size_t i = std::min(end_, q_.end); i-- > 0;) {
            for (const Departure& departure : ahead_.entry(i).departures) {
                if (departure.injected) continue;
                q_.initial = initialPair(ahead_, departure.datagram, departure.from, departure.id);
                return;
            }
        }
    }

    Question& q_;
    Trace& ahead_;
    RecoveryTruth truth_;
    std::array<std::optional<SeqNum>, 2> sent_;  // SND.NXT when it was asked
    std::size_t end_ = 0;
    std::optional<std::size_t> healed_, timer_, broken_;
    bool givenUp_ = false;
};

}  // namespace

void findRecovery(Question& question, Trace& ahead) {
    Recovery(question, ahead).find();
}

}  // namespace synstep
