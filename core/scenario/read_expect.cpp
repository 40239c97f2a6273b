// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/scenario/parts.h"

namespace synstep {

using Kind = TomlNode::Kind;

namespace {

constexpr auto rowKeys = [] {
    std::array<std::string_view, conditionKeys.size() + 1> keys{"at"};
    std::copy(conditionKeys.begin(), conditionKeys.end(), keys.begin() + 1);
    return keys;
}();
constexpr std::array<std::string_view, 2> stateKeys{"socket", "state"};

void readState(HostId host, const TomlMember& member, Setup& setup, Conditions& out, Problems& problems) {
    ExpectedState expected;
    expected.host = host;
    if (member.value.is(Kind::table)) {
        const Fields fields(member.value, stateKeys, problems);
        fields.require("state");
        expected.socket = socketOf(fields, setup);
        const TomlMember* state = fields.find("state");
        takeOver(expected.state, state ? stateOf("state", state->value, problems) : std::nullopt);
    } else if (member.value.is(Kind::string)) {
        takeOver(expected.state, stateOf(member.key, member.value, problems));
    } else {
        noteWrongType(member.key, member.value, "a state or a table", problems);
    }
    out.states.push_back(expected);
}

void readReports(const Fields& row, Conditions& out) {
    const TomlNode* table = row.table("report");
    if (!table) return;
    std::array<std::string_view, reportCount> words;
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = toString(static_cast<Report>(i));
    const Fields fields(*table, hostKeys, row.problems());
    for (const HostId host : hostIds) {
        const auto report = fields.word(hostKeys[indexOf(host)], words);
        if (report) out.reports.emplace_back(host, static_cast<Report>(*report));
    }
}

Expectation readRow(const TomlNode& table, Setup& setup, Problems& problems) {
    const Fields row(table, rowKeys, problems);
    Expectation out;
    out.line = table.place.line;
    row.require("at");
    const TomlMember* at = row.find("at");
    if (at && !(at->value.is(Kind::string) && at->value.text == "end")) out.at = row.instant("at");
    readConditions(row, setup, out);
    return out;
}

}  // namespace

void readConditions(const Fields& row, Setup& setup, Conditions& out) {
    for (const HostId host : hostIds) {
        const TomlMember* state = row.find(hostKeys[indexOf(host)]);
        if (state) readState(host, *state, setup, out, row.problems());
    }
    takeOver(out.segments, row.number("segments", anyNumber32));
    takeOver(out.lost, row.number("lost", anyNumber32));
    takeOver(out.retransmissions, row.number("retransmissions", anyNumber32));
    takeOver(out.halfOpen, row.number("half_open", anyNumber32));
    takeOver(out.connections, row.number("connections", anyNumber32));
    readReports(row, out);
}

std::optional<State> stateOf(std::string_view key, const TomlNode& value, Problems& problems) {
    if (!textOf(key, value, problems)) return std::nullopt;
    const auto state = stateFrom(value.text);
    if (!state) noteUnknownWord(key, value, nearestState(value.text), problems);
    return state;
}

void readExpectations(const Fields& top, Scenario& scenario, Problems& problems) {
    for (const TomlNode* table : top.rows("expect")) {
        scenario.expectations.push_back(readRow(*table, scenario.setup, problems));
    }
}

}  // namespace synstep
