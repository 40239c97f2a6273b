// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/machine.h"

#include <algorithm>

namespace synstep {

Timer TimerTable::first() const {
    const auto soonest = std::min_element(due.begin(), due.end());
    return static_cast<Timer>(soonest - due.begin());
}

void Machine::enter(State to, Rule rule) {
    tell(rule, StateChanged{c.state, to});
    c.state = to;
}

void Machine::report(Report what, Rule rule) {
    // close() has let go of the socket: nobody is left to be told of trouble, only that it is over.
    if (c.orphan && what != Report::closed) return;
    if (c.opening == Opening::passive && c.state == State::synReceived && !c.fastOpened) return;
    tell(rule, Reported{what});
}

void Machine::vanish(Rule rule) {
    enter(State::closed, rule);
    for (int t = 0; t < timerCount; ++t) stop(static_cast<Timer>(t), rule);
    c.retransmissionQueue.clear();
    c.beyond.clear();
    c.unsent = 0;
    ackNow_ = ackMayWait_ = false;
}

void Machine::start(Timer timer, Duration interval, Rule rule) {
    const auto i = static_cast<std::size_t>(timer);
    const bool ran = c.timers.runs(timer);
    c.timers.due[i] = after(ctx.now, interval);
    c.timers.interval[i] = interval;
    tell(rule, TimerChanged{timer, ran ? TimerAct::restart : TimerAct::start, c.timers.due[i], interval});
}

void Machine::stop(Timer timer, Rule rule) {
    const auto i = static_cast<std::size_t>(timer);
    if (!c.timers.runs(timer)) return;
    tell(rule, TimerChanged{timer, TimerAct::stop, c.timers.due[i], c.timers.interval[i]});
    c.timers.due[i] = never;
}

Refusal step(Connection& connection, const Event& event, const Context& context) {
    Machine machine(connection, context);
    if (const auto* arrival = std::get_if<Arrival>(&event)) {
        machine.arrives(arrival->segment);
        return Refusal::none;
    }
    if (const auto* expiry = std::get_if<Expiry>(&event)) {
        machine.expires(expiry->timer);
        return Refusal::none;
    }
    const Refusal refusal = refusalOf(connection, event);
    if (refusal == Refusal::none) machine.call(event);
    return refusal;
}

}  // namespace synstep
