// SPDX-License-Identifier: GPL-3.0-or-later
// What scripts say to a shell, and the one thing that they assert in Python.
#include <algorithm>
#include <sstream>

#include "core/packetdrill/parts.h"

namespace synstep::packetdrill {
namespace {

using Words = std::vector<std::string>;

Words wordsOf(const std::string& text) {
    std::istringstream in(text);
    Words words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

bool endsWith(const std::string& text, std::string_view end) {
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

std::optional<std::uint32_t> numberFrom(const std::string& text) {
    const bool digits = !text.empty() && text.size() <= 10 &&
                        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits) return std::nullopt;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(std::stoull(text), 0xFFFF'FFFF));
}

// FIN_WAIT_1 and FIN_WAIT1, SYN_RECEIVED, SYN_RCVD and SYN_RECV, CLOSED and CLOSE.
std::optional<State> stateOf(std::string name) {
    if (name == "CLOSE") name = "CLOSED";
    if (name == "FIN_WAIT1") name = "FIN_WAIT_1";
    if (name == "FIN_WAIT2") name = "FIN_WAIT_2";
    return stateFrom(name);
}

// sysctl -w NAME=VALUE. What no RFC and no named policy knows changes nothing here.
Deed controlFrom(const Words& words, Place place) {
    const std::string& setting = words.back();
    const std::size_t equals = setting.find('=');
    const std::string name = setting.substr(0, equals);
    if (equals == std::string::npos || name.rfind("net.ipv4.", 0) == 0) throw Outside{place, name};
    const auto value = numberFrom(setting.substr(equals + 1));
    if (!value) return Ignored{};
    return SetControl{name, *value};
}

// sockstat … | grep -c STATE | grep N
Deed countFrom(const Words& words, Place place) {
    const auto counted = std::find(words.begin(), words.end(), "-c");
    if (counted == words.end() || words.end() - counted != 5) throw Outside{place, words[0]};
    const auto state = stateOf(counted[1]);
    const auto count = numberFrom(counted[4]);
    if (!state || !count || counted[2] != "|" || counted[3] != "grep") throw Outside{place, words[0]};
    return CountStates{*state, *count};
}

Deed commandFrom(const Words& words, Place place) {
    if (words.empty()) return Ignored{};
    if (words.size() == 1 && endsWith(words[0], "defaults.sh")) return SetControl{"defaults.sh", 0};
    if (words[0] == "sysctl" && words.size() == 3) return controlFrom(words, place);
    if (words[0] == "sockstat") return countFrom(words, place);
    if (words[0] == "tcpdrop" && words.size() == 3 && words[1] == "-s") {
        if (const auto state = stateOf(words[2])) return DropState{*state};
    }
    const std::size_t slash = words[0].rfind('/');
    const bool path = slash != std::string::npos && slash + 1 < words[0].size();
    throw Outside{place, path ? words[0].substr(slash + 1) : words[0]};
}

}  // namespace

// One command a line; a line that ends with a backslash goes on.
std::vector<Deed> commandsFrom(const std::string& text, Place place) {
    std::vector<Deed> deeds;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line); ++place.line) {
        for (std::string more; !line.empty() && line.back() == '\\' && std::getline(lines, more);) {
            line.back() = ' ';
            line += more;
        }
        if (const Words words = wordsOf(line); !words.empty()) deeds.push_back(commandFrom(words, place));
    }
    return deeds;
}

AssertState assertionFrom(const std::string& text, Place place) {
    const Words words = wordsOf(text);
    constexpr std::string_view prefix = "TCPI_";
    const bool one = words.size() == 4 && words[0] == "assert" && words[2] == "==";
    if (one && words[1] == "tcpi_state" && words[3].rfind(prefix, 0) == 0) {
        if (const auto state = stateOf(words[3].substr(prefix.size()))) return {*state};
    }
    for (const std::string& word : words) {
        if (word.rfind("tcpi_", 0) == 0 && word != "tcpi_state") {
            throw Outside{place, word.substr(0, word.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"))};
        }
    }
    throw Outside{place, "%{ }%"};
}

}  // namespace synstep::packetdrill
