// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/selection.h"

#include <algorithm>

#include "core/trace/acts.h"
#include "core/trace/breakpoint.h"

namespace synstep {

namespace {

bool tellsOfSegment(const Entry& entry, SegmentId id) {
    if (const auto* arrived = entry.as<Arrived>(); arrived && arrived->id == id) return true;
    if (const auto* lost = entry.as<LostOnTheWay>(); lost && lost->id == id) return true;
    return std::any_of(entry.departures.begin(), entry.departures.end(),
                       [id](const Departure& departure) { return departure.id == id; });
}

bool tellsOfState(const Entry& entry, const SelectedState& selected) {
    if (selected.host && *selected.host != entry.host) return false;
    return std::any_of(entry.effects.begin(), entry.effects.end(), [&](const Effect& effect) {
        const auto* changed = std::get_if<StateChanged>(&effect.what);
        return changed && effect.socket == selected.socket && changed->to == selected.state;
    });
}

bool tellsOfTimer(const Entry& entry, const SelectedTimer& selected) {
    if (selected.host != entry.host) return false;
    if (timerExpiredBy(entry) == selected.timer && entry.socket == selected.socket) return true;
    return std::any_of(entry.effects.begin(), entry.effects.end(), [&](const Effect& effect) {
        const auto* changed = std::get_if<TimerChanged>(&effect.what);
        return changed && effect.socket == selected.socket && changed->timer == selected.timer;
    });
}

bool tellsOfCall(const Entry& entry, const SelectedCall& selected) {
    const auto* made = entry.as<CallMade>();
    return made && SelectedCall{entry.host, entry.at, made->call} == selected;
}

}  // namespace

bool Selection::includes(const Selection& thing) const {
    if (isNone()) return false;
    if (!state || !thing.state) return *this == thing;
    const SelectedState& shown = *thing.state;
    const bool ofNone = shown.socket.isNone() || shown.socket.isListener();
    return state->state == shown.state && (ofNone || state->socket == shown.socket) &&
           (!state->host || state->host == shown.host);
}

Selection subjectOf(const Entry& entry) {
    if (const auto* arrived = entry.as<Arrived>()) return {arrived->id};
    if (const auto* lost = entry.as<LostOnTheWay>()) return {lost->id};
    if (const auto timer = timerExpiredBy(entry))
        return Selection::of(SelectedTimer{entry.host, entry.socket, *timer});
    if (const auto* made = entry.as<CallMade>())
        return Selection::of(SelectedCall{entry.host, entry.at, made->call});
    if (!entry.departures.empty()) return {entry.departures.front().id};
    return {};
}

bool tellsOf(const Entry& entry, const Selection& selection) {
    if (selection.segment) return tellsOfSegment(entry, *selection.segment);
    if (selection.state) return tellsOfState(entry, *selection.state);
    if (selection.timer) return tellsOfTimer(entry, *selection.timer);
    return selection.call && tellsOfCall(entry, *selection.call);
}

std::optional<SocketName> socketOf(const Trace& trace, const Selection& selection) {
    const auto own = [](SocketName socket) {
        const bool isOne = !socket.isNone() && !socket.isListener();
        return isOne ? std::optional(socket) : std::nullopt;
    };
    if (selection.state) return own(selection.state->socket);
    if (selection.timer) return own(selection.timer->socket);
    if (selection.call) {
        const auto made = entryOf(trace, *selection.call);
        return made ? own(trace.entry(*made).socket) : std::nullopt;
    }
    const auto sending = selection.segment ? trace.sendingOf(*selection.segment) : std::nullopt;
    if (!sending || sending->departure->injected) return std::nullopt;
    const Entry& entry = trace.entry(sending->entry);
    if (const auto socket = own(entry.socket)) return socket;
    for (const Effect& effect : entry.effects)  // of the listener a new connection answers
        if (const auto socket = own(effect.socket)) return socket;
    return std::nullopt;
}

std::optional<std::size_t> entryOf(const Trace& trace, const SelectedCall& call) {
    for (std::size_t i = trace.positionAt(call.at); i-- > 0 && trace.entry(i).at == call.at;)
        if (tellsOfCall(trace.entry(i), call)) return i;
    return std::nullopt;
}

bool isActedUpon(const Departure& departure, FaultAct act, const Trace& trace) {
    return anyOf(actsOf(trace), [&](const Trace::Placed& placed) {
        const auto* fault = std::get_if<Fault>(&placed.stimulus);
        return fault && fault->act == act && fault->sender == departure.from &&
               fault->kind == kindOf(departure.datagram.segment) && fault->nth == departure.nthOfKind;
    });
}

}  // namespace synstep
