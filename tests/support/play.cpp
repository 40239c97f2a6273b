// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/play.h"

#include <gtest/gtest.h>

#include "core/scenario/reader.h"
#include "core/trace/notation.h"

namespace synstep::test {

Setup setupOf(const std::string& text) {
    const auto read = readScenario("synstep = 1\nid = \"test\"\n" + text, "test");
    if (const auto* scenario = std::get_if<Scenario>(&read)) return scenario->setup;
    const auto& error = std::get<ScenarioError>(read);
    std::string arguments;
    for (const std::string& argument : error.arguments) arguments += " " + argument;
    ADD_FAILURE() << "the scenario is refused, problem " << static_cast<int>(error.problem) << arguments
                  << " in line " << error.line << " of\nsynstep = 1\nid = \"test\"\n"
                  << text;
    return {};
}

Played::Played(const std::string& scenario) : Played(setupOf(scenario)) {}

Played::Played(Setup setup) : trace_(World(std::make_shared<const Setup>(std::move(setup)))) {
    trace_.growToEnd();
}

std::string Played::transcript() const {
    std::string text;
    for (std::size_t i = 0; i < trace_.size(); ++i) text += notation(trace_.entry(i), trace_.setup()) + "\n";
    return text;
}

SocketName Played::nameOf(std::string_view socket) const {
    if (socket.substr(0, 1) == ":")
        return SocketName::ofPort(static_cast<Port>(std::stoi(std::string(socket.substr(1)))));
    Setup setup = trace_.setup();
    return setup.intern(std::string(socket));
}

State Played::stateAt(Instant at, HostId host, std::string_view socket) const {
    return worldAt(at).stateOf(host, nameOf(socket));
}

State Played::finalState(HostId host, std::string_view socket) const {
    return trace_.tip().stateOf(host, nameOf(socket));
}

std::vector<std::string> Played::sentBy(HostId host) const {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < trace_.size(); ++i) {
        for (const Departure& d : trace_.entry(i).departures) {
            if (d.injected || d.from != host) continue;
            const char* fate = d.fate == Fate::lost ? " (lost)" : "";
            lines.push_back(notation(d.sentAt) + " " + notation(d.datagram.segment) + fate);
        }
    }
    return lines;
}

std::vector<std::string> Played::refusals() const {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < trace_.size(); ++i) {
        const auto* made = trace_.entry(i).as<CallMade>();
        if (!made || made->refusal == Refusal::none) continue;
        lines.push_back(notation(trace_.entry(i).at) + " " + std::string(toString(made->call.kind)) + ": " +
                        std::string(toString(made->refusal)));
    }
    return lines;
}

std::vector<Report> Played::reportsTo(HostId host) const {
    std::vector<Report> reports;
    for (std::size_t i = 0; i < trace_.size(); ++i) {
        if (trace_.entry(i).host != host) continue;
        for (const Effect& effect : trace_.entry(i).effects) {
            if (const auto* reported = std::get_if<Reported>(&effect.what))
                reports.push_back(reported->report);
        }
    }
    return reports;
}

bool Played::fired(std::string_view ruleKey) const {
    for (std::size_t i = 0; i < trace_.size(); ++i) {
        for (const Effect& effect : trace_.entry(i).effects) {
            if (keyOf(effect.rule) == ruleKey) return true;
        }
    }
    return false;
}

std::string Played::where(int line) const {
    return "expected in line " + std::to_string(line) + "\n" + transcript();
}

void Played::expectState(Instant at, HostId host, State state, std::string_view socket, int line) const {
    EXPECT_EQ(toString(stateAt(at, host, socket)), toString(state))
        << toString(host) << " " << socket << " at " << notation(at) << ", " << where(line);
}

void Played::expectFinal(HostId host, State state, std::string_view socket, int line) const {
    EXPECT_EQ(toString(finalState(host, socket)), toString(state))
        << toString(host) << " " << socket << " at the end, " << where(line);
}

void Played::expectSentBy(HostId host, const std::vector<std::string>& segments, int line) const {
    EXPECT_EQ(sentBy(host), segments) << where(line);
}

void Played::expectRule(std::string_view key, int line) const {
    EXPECT_TRUE(fired(key)) << "rule " << key << " did not fire; " << where(line);
}

}  // namespace synstep::test
