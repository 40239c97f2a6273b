// SPDX-License-Identifier: GPL-3.0-or-later
// The truth of "in which states are both ends after the next step?".
#include "core/lesson/parts.h"

namespace synstep {

namespace {

constexpr std::array hosts{HostId::client, HostId::server};

// The state that each end enters next, of those that are still to come.
std::array<State, 2> statesAfterwards(Trace& ahead, std::size_t from, SocketName socket,
                                      std::array<State, 2> states) {
    constexpr std::size_t farEnough = 2000;
    std::array<bool, 2> found{};
    for (std::size_t i = from; i < from + farEnough && playTo(ahead, i + 1); ++i) {
        const Entry& entry = ahead.entry(i);
        for (const Effect& effect : entry.effects) {
            const auto* change = std::get_if<StateChanged>(&effect.what);
            const std::size_t host = indexOf(entry.host);
            if (!change || effect.socket != socket || found[host]) continue;
            states[host] = change->to;
            found[host] = true;
        }
        if (found[0] && found[1]) break;
    }
    return states;
}

}  // namespace

std::array<State, 2> statesOf(const World& world, SocketName socket) {
    return {world.stateOf(HostId::client, socket), world.stateOf(HostId::server, socket)};
}

void findStates(Question& question, Trace& ahead) {
    StatesTruth truth;
    const World before = ahead.worldAt(question.position);
    question.end = messageStopAfter(ahead, question.position);
    const World after = ahead.worldAt(question.end);
    truth.before = statesOf(before, question.socket);
    truth.after = statesOf(after, question.socket);
    truth.later = statesAfterwards(ahead, question.end, question.socket, truth.after);
    truth.acceptsAtOnce = before.setup->host(HostId::server).acceptsAtOnce;
    for (const HostId host : hosts) {
        truth.onlyListens[indexOf(host)] =
            after.host(host).isListening() && !after.host(host).find(question.socket);
    }
    for (std::size_t i = question.position; i < question.end; ++i) {
        const Entry& entry = ahead.entry(i);
        const bool last = i + 1 == question.end;
        if (!changesState(entry) && !(last && question.rule == Rule::count)) continue;
        question.rule = stateRule(entry, question.socket);
        question.decidedBy = i;
    }
    question.truth = truth;
}

}  // namespace synstep
