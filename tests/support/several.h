// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios with several connections, "a", "b" … from port 40000 on, with a flood, and with many messages.
#pragma once

#include <string>

#include "core/scenario/reader.h"
#include "core/trace/trace.h"

namespace synstep::test {

inline Scenario read(const std::string& text) {
    return std::get<Scenario>(readScenario(text, "test"));
}

inline Trace begun(const Scenario& scenario) {
    return Trace(World(std::make_shared<const Setup>(scenario.setup)));
}

inline Trace played(const Scenario& scenario) {
    Trace trace = begun(scenario);
    trace.growToEnd(20'000);
    return trace;
}

// One opens 200 ms after the other; all close at 10 s, and the server's ends a little later.
inline Scenario several(int connections) {
    std::string text = "synstep = 1\nid = \"several\"\ndo = [ { at = \"0s\", server = \"listen\" },\n";
    for (int i = 0; i < connections; ++i) {
        const std::string of = ", socket = \"" + std::string(1, static_cast<char>('a' + i)) + "\"";
        text += "{ at = \"" + std::to_string(200 * i) + "ms\", client = \"connect\"" + of +
                ", port = " + std::to_string(40000 + i) + " },\n" + "{ at = \"10s\", client = \"close\"" +
                of + " },\n" + "{ at = \"11s\", server = \"close\"" + of + " },\n";
    }
    return read(text + "]\n");
}

// From 203.0.113.9 and ports 1024 on, 10 ms apart from 100 ms on; the server has room for three. A connection
// of the client's own opens at 20 ms.
inline Scenario flood(int syns) {
    return read(
        "synstep = 1\nid = \"flood\"\nuntil = \"30s\"\n"
        "do = [ { at = \"0s\", server = \"listen\" }, { at = \"20ms\", client = \"connect\" } ]\n"
        "inject = [ { at = \"100ms\", from = \"client\", address = \"203.0.113.9\", flags = \"SYN\", "
        "seq = 1000, port = 1024, ports = \"each\", repeat = " +
        std::to_string(syns) + ", every = \"10ms\" } ]\n[tcp]\nstack = \"rfc9293\"\n[server]\nbacklog = 3\n");
}

// One connection; from 200 ms on the client sends 10 octets every 200 ms, so often.
inline Scenario sendings(int often) {
    std::string text =
        "synstep = 1\nid = \"sendings\"\n"
        "do = [ { at = \"0s\", server = \"listen\" }, { at = \"0s\", client = \"connect\" },\n";
    for (int i = 0; i < often; ++i)
        text += "  { at = \"" + std::to_string(200 + 200 * i) + "ms\", client = \"send 10\" },\n";
    return read(text + "]\n");
}

}  // namespace synstep::test
