// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packetdrill/played.h"

#include <algorithm>
#include <array>

namespace synstep::packetdrill {
namespace {

constexpr std::string_view ending = ".pkt";
constexpr Port peersPort = 40'000;  // when the host under test listens

std::string fileNameOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

// Lower-case letters, digits and '-', as ids have it.
std::string idFrom(std::string name) {
    if (isScriptName(name)) name.resize(name.size() - ending.size());
    for (char& c : name) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        const bool good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!good) c = '-';
    }
    return name.empty() ? "script" : name;
}

Localized alike(const std::string& text) {
    return {text, text};
}

// Children of a listener bear the first name in a World; only what connects has been given one of its own.
SocketName nameIn(const std::vector<SocketName>& connected, SocketName name) {
    const bool own = std::find(connected.begin(), connected.end(), name) != connected.end();
    return own || name.isListener() ? name : SocketName{0};
}

void addActs(const Played& played, HostId own, Setup& setup) {
    std::vector<SocketName> connected;
    for (const Act& act : played.acts) {
        if (const auto* call = std::get_if<Call>(&act.what)) {
            if (call->kind == CallKind::connect) connected.push_back(call->socket);
            Call made = *call;
            made.socket = nameIn(connected, call->socket);
            setup.script.calls.push_back({AtTime{act.at}, own, made});
        } else {
            InjectionRow row;
            row.at = act.at;
            row.injection.from = peerOf(own);
            row.injection.segment = std::get<Segment>(act.what);
            setup.script.injections.push_back(row);
        }
    }
}

}  // namespace

bool isScriptName(std::string_view path) {
    return path.size() > ending.size() && path.substr(path.size() - ending.size()) == ending;
}

Scenario scenarioOf(const Script& script, const RunResult& result, const std::string& name) {
    const Played& played = result.played;
    const HostId own = played.connects ? HostId::client : HostId::server;
    Scenario scenario;
    scenario.id = idFrom(fileNameOf(name));
    scenario.title = alike(fileNameOf(name));
    scenario.summary = alike(script.heading);
    if (!result.passed()) {
        const std::string failure = "FAIL " + std::to_string(result.line) + ": " + result.why;
        scenario.summary = alike(script.heading.empty() ? failure : script.heading + '\n' + failure);
    }
    scenario.hostNames[indexOf(own)] = {"Host", "主机"};
    scenario.hostNames[indexOf(peerOf(own))] = {"Script", "脚本"};
    Setup& setup = scenario.setup;
    setup.host(own) = played.host;
    setup.host(peerOf(own)) = played.peer;
    setup.host(peerOf(own)).outside = true;
    if (!played.connects) setup.host(peerOf(own)).port = peersPort;
    setup.network.delay = {Duration{0}, Duration{0}};
    setup.socketNames = {"a", "b", "c", "d", "e", "f", "g", "h"};
    setup.until = played.end;
    addActs(played, own, setup);
    for (const PlayedLine& line : played.lines) scenario.lines.push_back({line.at, line.line, line.text});
    return scenario;
}

namespace {

ReadResult playedScenario(const ParseResult& parsed, const std::string& path, Stack stack) {
    if (const auto* error = std::get_if<ScenarioError>(&parsed)) return *error;
    if (const auto* skipped = std::get_if<Skipped>(&parsed)) {
        return ScenarioError{
            path, skipped->line, 1, ScenarioProblem::beyondPacketdrill, {skipped->construct}};
    }
    const auto& script = std::get<Script>(parsed);
    return scenarioOf(script, run(script, stack), path);
}

}  // namespace

ReadResult readAsScenario(const std::string& path, const ReadOptions& options) {
    const Stack stack = options.stack.value_or(Stack::linux);
    return playedScenario(parseFile(path, stack), path, stack);
}

ReadResult readTextAsScenario(std::string_view text, const std::string& name, const ReadOptions& options) {
    const Stack stack = options.stack.value_or(Stack::linux);
    return playedScenario(parse(text, name, stack), name, stack);
}

}  // namespace synstep::packetdrill
