// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/script.h"

namespace synstep {

ScriptPosition::ScriptPosition(const Script& script) {
    for (const CallRow& row : script.calls) {
        const auto* at = std::get_if<AtTime>(&row.when);
        callDue_.push_back(at ? at->at : never);
        armed_.push_back(at ? 1 : 0);
    }
    for (const InjectionRow& row : script.injections) injectionDue_.push_back(row.at);
    injectionsDone_.assign(script.injections.size(), 0);
}

ScriptPosition::Due ScriptPosition::first() const {
    Due due;
    for (std::uint32_t i = 0; i < callDue_.size(); ++i) {
        if (callDue_[i] < due.at) due = {callDue_[i], false, i};
    }
    for (std::uint32_t i = 0; i < injectionDue_.size(); ++i) {
        if (injectionDue_[i] < due.at) due = {injectionDue_[i], true, i};
    }
    return due;
}

std::uint32_t ScriptPosition::take(const Due& due, const Script& script) {
    if (!due.injection) {
        callDue_[due.row] = never;
        return 0;
    }
    const InjectionRow& row = script.injections[due.row];
    const std::uint32_t repetition = injectionsDone_[due.row]++;
    injectionDue_[due.row] = injectionsDone_[due.row] < row.repeat ? due.at + row.every : never;
    return repetition;
}

void ScriptPosition::reached(HostId host, SocketName socket, State state, Instant now, const Script& script) {
    for (std::size_t i = 0; i < script.calls.size(); ++i) {
        const auto* upon = std::get_if<UponState>(&script.calls[i].when);
        if (!upon || armed_[i] || upon->host != host || upon->socket != socket || upon->state != state)
            continue;
        armed_[i] = 1;
        callDue_[i] = now + upon->after;
    }
}

}  // namespace synstep
