// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/script.h"

#include <algorithm>

namespace synstep {

ScriptPosition::ScriptPosition(const Script& script) {
    for (std::uint32_t i = 0; i < script.calls.size(); ++i) {
        const auto* at = std::get_if<AtTime>(&script.calls[i].when);
        callDue_.push_back(at ? at->at : never);
        armed_.push_back(at ? 1 : 0);
        if (at) waiting_.push_back(i);
    }
    std::sort(waiting_.begin(), waiting_.end(),
              [this](std::uint32_t a, std::uint32_t b) { return isDueBefore(b, a); });
    for (const InjectionRow& row : script.injections) injectionDue_.push_back(row.at);
    injectionsDone_.assign(script.injections.size(), 0);
}

bool ScriptPosition::isDueBefore(std::uint32_t a, std::uint32_t b) const {
    return std::pair(callDue_[a], a) < std::pair(callDue_[b], b);
}

ScriptPosition::Due ScriptPosition::first() const {
    Due due;
    if (!waiting_.empty()) due = {callDue_[waiting_.back()], false, waiting_.back()};
    for (std::uint32_t i = 0; i < injectionDue_.size(); ++i) {
        if (injectionDue_[i] < due.at) due = {injectionDue_[i], true, i};
    }
    return due;
}

std::uint32_t ScriptPosition::take(const Due& due, const Script& script) {
    if (!due.injection) {
        waiting_.erase(std::next(std::find(waiting_.rbegin(), waiting_.rend(), due.row)).base());
        callDue_[due.row] = never;
        return 0;
    }
    const InjectionRow& row = script.injections[due.row];
    const std::uint32_t repetition = injectionsDone_[due.row]++;
    injectionDue_[due.row] = injectionsDone_[due.row] < row.repeat ? due.at + row.every : never;
    return repetition;
}

void ScriptPosition::reached(HostId host, SocketName socket, State state, Instant now, const Script& script) {
    for (std::uint32_t i = 0; i < script.calls.size(); ++i) {
        const auto* upon = std::get_if<UponState>(&script.calls[i].when);
        if (!upon || armed_[i] || upon->host != host || upon->socket != socket || upon->state != state)
            continue;
        armed_[i] = 1;
        callDue_[i] = now + upon->after;
        const auto place = std::find_if(waiting_.begin(), waiting_.end(),
                                        [&](std::uint32_t other) { return isDueBefore(other, i); });
        waiting_.insert(place, i);
    }
}

}  // namespace synstep
