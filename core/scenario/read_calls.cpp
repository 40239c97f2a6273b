// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/scenario/parts.h"

namespace synstep {

namespace {

constexpr std::array<std::string_view, 7> rowKeys{"at",     "when",   "after", "client",
                                                  "server", "socket", "port"};
constexpr std::array<std::string_view, 2> timeKeys{"at", "when"};

struct CallWord {
    std::string_view verb;
    std::string_view argument;  // what must follow the verb
    CallKind kind;
};
constexpr std::array<CallWord, 11> callWords{{{"listen", "", CallKind::listen},
                                              {"connect", "", CallKind::connect},
                                              {"send", "N", CallKind::send},
                                              {"read", "", CallKind::read},
                                              {"shutdown", "", CallKind::shutdown},
                                              {"close", "", CallKind::close},
                                              {"abort", "", CallKind::abort},
                                              {"accept", "", CallKind::accept},
                                              {"crash", "", CallKind::crash},
                                              {"restart", "", CallKind::restart},
                                              {"fire", "TIMER", CallKind::fire}}};

constexpr Range octetRange{1, 1'000'000'000};

std::string spaced(std::string_view first, std::string_view second) {
    std::string text(first);
    if (!second.empty()) text.append(" ").append(second);
    return text;
}

struct TwoWords {
    std::string_view first;
    std::string_view rest;
};
TwoWords splitAtBlank(std::string_view text) {
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos) return {text, {}};
    return {text.substr(0, blank), text.substr(blank + 1)};
}

std::string nearestCall(std::string_view verb) {
    std::array<std::string_view, callWords.size()> verbs;
    std::transform(callWords.begin(), callWords.end(), verbs.begin(),
                   [](const CallWord& one) { return one.verb; });
    const std::string near = nearest(verb, verbs);
    const auto found = std::find(verbs.begin(), verbs.end(), near);
    if (found == verbs.end()) return {};
    const CallWord& word = callWords[static_cast<std::size_t>(found - verbs.begin())];
    return spaced(word.verb, word.argument);
}

std::string nearestFire(std::string_view timer) {
    std::array<std::string_view, timerCount> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = toString(static_cast<Timer>(i));
    const std::string near = nearest(timer, names);
    return spaced("fire", near.empty() ? "TIMER" : near);
}

void readOctets(const TomlMember& member, std::string_view digits, Call& call, Problems& problems) {
    const bool all = !digits.empty() &&
                     std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!all) return noteUnknownWord(member.key, member.value, "send N", problems);
    std::int64_t octets = 0;
    for (const char digit : digits) octets = std::min(octets * 10 + (digit - '0'), octetRange.highest + 1);
    if (octets < octetRange.lowest || octets > octetRange.highest) {
        return problems.add(member.value.place, ScenarioProblem::outOfRange,
                            {"send", std::string(digits), std::to_string(octetRange.lowest),
                             std::to_string(octetRange.highest)});
    }
    call.octets = static_cast<std::uint32_t>(octets);
}

// `when = "HOST STATE"`.
std::optional<UponState> readWhen(const TomlMember& when, Problems& problems) {
    if (!textOf("when", when.value, problems)) return std::nullopt;
    const TwoWords words = splitAtBlank(when.value.text);
    const bool hostKnown = std::find(hostKeys.begin(), hostKeys.end(), words.first) != hostKeys.end();
    const auto state = stateFrom(words.rest);
    if (hostKnown && state) return UponState{hostNamed(words.first), SocketName{0}, *state, Duration{0}};
    const std::string host = hostKnown ? std::string(words.first) : nearest(words.first, hostKeys);
    const std::string stateHint = state ? std::string(toString(*state)) : nearestState(words.rest);
    const bool near = !host.empty() && !stateHint.empty();
    noteUnknownWord("when", when.value, near ? spaced(host, stateHint) : std::string(), problems);
    return std::nullopt;
}

void readTime(const Fields& row, SocketName socket, CallRow& out) {
    const TomlMember* time = row.oneOf(timeKeys, true);
    if (row.has("after") && !row.has("when")) {
        row.problems().addMissing(row.place(), ScenarioProblem::missingKey, {"when"});
    }
    const auto wait = row.duration("after");
    if (!time) return;
    if (time->key == "at") {
        out.when = AtTime{row.instant("at").value_or(Instant{})};
        return;
    }
    auto when = readWhen(*time, row.problems());
    if (!when) return;
    // Connections begin beyond LISTEN; the socket that listens is the listener.
    const bool listener = when->state == State::listen && !row.has("socket");
    when->socket = listener ? SocketName::listener() : socket;
    takeOver(when->after, wait);
    out.when = *when;
}

CallRow readRow(const TomlNode& table, Setup& setup, Problems& problems) {
    const Fields row(table, rowKeys, problems);
    CallRow out;
    out.call.socket = socketOf(row, setup);
    if (const TomlMember* call = row.oneOf(hostKeys, true)) {
        out.host = hostNamed(call->key);
        readCall(*call, out.call, problems);
    }
    readTime(row, out.call.socket, out);
    takeOver(out.call.port, row.number("port", portRange));
    if (out.call.port && out.call.kind != CallKind::connect) {
        problems.add(row.find("port")->place, ScenarioProblem::contradiction,
                     {"port", std::string(toString(out.call.kind))});
    }
    return out;
}

// A row that waits for a socket which no timed row opens would wait for ever. (A row waits for the socket
// that it concerns, so a row that waits cannot be the first to open one.)
void checkWatchedSockets(const std::vector<const TomlNode*>& tables, const Setup& setup, Problems& problems) {
    const std::vector<CallRow>& rows = setup.script.calls;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto* upon = std::get_if<UponState>(&rows[i].when);
        const TomlMember* named = tables[i]->find("socket");
        if (!upon || !named || upon->socket.isPort() || upon->socket.isListener() ||
            upon->socket.value == 0) {
            continue;
        }
        const bool opened = std::any_of(rows.begin(), rows.end(), [&](const CallRow& other) {
            return other.call.kind == CallKind::connect && other.call.socket == upon->socket &&
                   std::holds_alternative<AtTime>(other.when);
        });
        if (opened) continue;
        problems.add(named->value.place, ScenarioProblem::unknownSocket,
                     {named->value.text, std::string(toString(upon->host))});
    }
}

}  // namespace

void readCall(const TomlMember& member, Call& call, Problems& problems) {
    const auto text = textOf(member.key, member.value, problems);
    if (!text) return;
    const TwoWords words = splitAtBlank(*text);
    const auto found = std::find_if(callWords.begin(), callWords.end(),
                                    [&](const CallWord& one) { return one.verb == words.first; });
    if (found == callWords.end()) {
        return noteUnknownWord(member.key, member.value, nearestCall(words.first), problems);
    }
    call.kind = found->kind;
    if (call.kind == CallKind::send) return readOctets(member, words.rest, call, problems);
    if (call.kind == CallKind::fire) {
        const auto timer = timerFrom(words.rest);
        if (!timer) return noteUnknownWord(member.key, member.value, nearestFire(words.rest), problems);
        call.timer = *timer;
    } else if (*text != found->verb) {
        noteUnknownWord(member.key, member.value, found->verb, problems);
    }
}

std::string writtenCall(const Call& call) {
    std::string text(toString(call.kind));
    if (call.kind == CallKind::send) text += " " + std::to_string(call.octets);
    if (call.kind == CallKind::fire) text.append(" ").append(toString(call.timer));
    return text;
}

std::string nearestState(std::string_view word) {
    std::array<std::string_view, stateCount> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = toString(static_cast<State>(i));
    return nearest(word, names);
}

void readCalls(const Fields& top, Setup& setup, Problems& problems) {
    const std::vector<const TomlNode*> tables = top.rows("do");
    for (const TomlNode* table : tables) setup.script.calls.push_back(readRow(*table, setup, problems));
    checkWatchedSockets(tables, setup, problems);
}

}  // namespace synstep
