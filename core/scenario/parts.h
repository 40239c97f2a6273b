// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a scenario file, each read by a file of its own into the Scenario.
#pragma once

#include "core/scenario/fields.h"

namespace synstep {

// [tcp], [client.tcp], [server.tcp]: each host's policies.
void readPolicies(const Fields& top, std::optional<Stack> replaced, Setup& setup, Problems& problems);
// [network], then [client] and [server].
void readNetwork(const Fields& top, Setup& setup, Problems& problems);
void readHosts(const Fields& top, Scenario& scenario, Problems& problems);
// What hosts are when the file says nothing of them.
Setup usualSetup();
// The rows; the hosts must have been read.
void readCalls(const Fields& top, Setup& setup, Problems& problems);
void readFaults(const Fields& top, Setup& setup, Problems& problems);
void readInjections(const Fields& top, Setup& setup, Problems& problems);
void readExpectations(const Fields& top, Scenario& scenario, Problems& problems);
// [lesson] and the rows of `story`; everything else must have been read.
void readLesson(const Fields& top, Scenario& scenario, Problems& problems);
void readStory(const Fields& top, Scenario& scenario, Problems& problems);

inline constexpr std::array<std::string_view, 2> hostKeys{"client", "server"};
inline constexpr std::array hostIds{HostId::client, HostId::server};
constexpr HostId hostNamed(std::string_view key) {
    return key == "client" ? HostId::client : HostId::server;
}

Localized localizedOf(std::string_view key, const TomlNode& value, Problems& problems);

// "a", "listener", ":1000"; the name of `a` if the row names none.
SocketName socketOf(const Fields& row, Setup& setup);
// A call as `client` or `server` of a row holds it: "send 100".
void readCall(const TomlMember& member, Call& call, Problems& problems);
std::string writtenCall(const Call& call);
Fault faultOf(const TomlNode& row, Problems& problems);
// What a row of `expect` may ask for, beside `at`.
inline constexpr std::array<std::string_view, 8> conditionKeys{
    "client", "server", "segments", "lost", "retransmissions", "half_open", "connections", "report"};
void readConditions(const Fields& row, Setup& setup, Conditions& out);
// A built-in scenario's id; another one is noted.
std::optional<std::string> builtInOf(std::string_view key, const TomlNode& value, Problems& problems);
std::string nearestState(std::string_view word);
std::optional<State> stateOf(std::string_view key, const TomlNode& value, Problems& problems);
// The one act of a fault or injection row, if any; its sender, kind and ordinal are the row's matter.
std::optional<Fault> actOf(const Fields& row, bool needed);
inline constexpr std::array<std::string_view, 5> actKeys{"drop", "delay", "transit", "duplicate", "corrupt"};
std::optional<Address> addressOf(const Fields& row);

}  // namespace synstep
