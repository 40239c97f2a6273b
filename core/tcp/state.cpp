// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/state.h"

#include <array>
#include <string>
#include <utility>

namespace synstep {
namespace {

constexpr std::array<std::string_view, stateCount> names{
    "CLOSED",     "LISTEN",     "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1",
    "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING",  "LAST-ACK",     "TIME-WAIT"};

}  // namespace

std::string_view toString(State state) {
    return names[static_cast<std::size_t>(state)];
}

std::optional<State> stateFrom(std::string_view text) {
    std::string word(text);
    for (char& c : word) {
        if (c == '_') c = '-';
    }
    if (word == "SYN-RCVD" || word == "SYN-RECV") return State::synReceived;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == word) return static_cast<State>(i);
    }
    return std::nullopt;
}

}  // namespace synstep
