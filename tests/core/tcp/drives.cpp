// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/tcp/drives.h"

#include "tests/support/play.h"

namespace synstep::test {
namespace {

// Both stacks; opening, releasing, giving up.
const std::vector<Drive> ordinary{
    {"four closing segments", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "0s", client = "send 10" },
       { at = "300ms", client = "send 10" }, { at = "500ms", client = "shutdown" },
       { at = "600ms", client = "close" }, { at = "1s", server = "send 10" }, { at = "2s", server = "read" },
       { at = "3s", server = "close" }, { at = "4s", server = "close" } ]
[tcp]
stack = "rfc9293"
[server]
read = "manual"
)"},
    {"nobody listens", R"(
do = [ { at = "0s", client = "connect" }, { at = "1s", server = "listen" }, { at = "2s", server = "listen" } ]
inject = [ { at = "500ms", from = "client", flags = "FIN", seq = 5 },
           { at = "600ms", from = "client", flags = "ACK", seq = 5, ack = 7 },
           { at = "700ms", from = "client", flags = "RST", seq = 5 },
           { at = "1500ms", from = "client", flags = "ACK", seq = 5, ack = 7 },
           { at = "1600ms", from = "client", flags = "FIN", seq = 5 },
           { at = "1700ms", from = "client", flags = "SYN+FIN", seq = 5, port = 999 } ]
)"},
    {"close with text that has no room", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "shutdown" }, { at = "2s", server = "send 2000" },
       { at = "2s", server = "close" } ]
until = "4s"
[tcp]
stack = "rfc9293"
[client.tcp]
window = 1000
)"},
    {"close while opening", R"(
do = [ { at = "0s", client = "connect" }, { at = "10ms", client = "close" } ]
)"},
    {"abort while opening and while open", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "10ms", client = "abort" },
       { at = "1s", client = "connect" }, { at = "2s", client = "abort" },
       { at = "3s", server = "close", socket = "listener" } ]
)"},
    {"every repetition", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { when = "client ESTABLISHED", client = "send 10" },
       { when = "client ESTABLISHED", after = "20s", client = "close" },
       { when = "client ESTABLISHED", after = "20s", server = "close" } ]
fault = [ { client = "SYN", nth = 1, drop = true }, { server = "SYN+ACK", nth = 1, drop = true },
          { server = "SYN+ACK", nth = 2, drop = true }, { client = "DATA", nth = 1, drop = true },
          { client = "FIN", nth = 1, drop = true }, { client = "ACK", nth = "every", corrupt = true } ]
[tcp]
stack = "rfc9293"
)"},
    {"giving up", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { when = "client ESTABLISHED", client = "send 10" } ]
fault = [ { client = "ACK", nth = "every", drop = true }, { client = "DATA", nth = "every", drop = true } ]
)"},
    {"two at once", R"(
do = [ { at = "0s", server = "connect" }, { at = "0s", client = "connect" },
       { at = "1s", server = "shutdown" }, { at = "1s", client = "shutdown" } ]
)"},
    {"crossing FINs", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "shutdown" }, { at = "1s", server = "shutdown" } ]
fault = [ { client = "FIN", nth = 1, delay = "2s" } ]
[tcp]
stack = "rfc9293"
)"},
    {"close in SYN-RECEIVED", R"(
do = [ { at = "0s", server = "connect" }, { at = "0s", client = "connect" },
       { at = "100ms", client = "close" } ]
fault = [ { client = "SYN+ACK", nth = 1, drop = true }, { server = "SYN+ACK", nth = 1, drop = true } ]
)"},
    {"three closing segments", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "200ms", client = "send 10" }, { at = "1s", client = "close" },
       { when = "server CLOSE-WAIT", server = "close" } ]
[tcp]
delayed_ack = "40ms"
)"},
    {"a second full segment has both acknowledged at once", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "send 2920" } ]
[tcp]
delayed_ack = "40ms"
)"},
    {"an orphan waits in FIN-WAIT-2", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", client = "close" } ]
)"},
};

// Queues, power, the other handshakes.
const std::vector<Drive> hosts{
    {"queues", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "0s", client = "connect", port = 40001, socket = "b" },
       { at = "500ms", client = "connect", port = 40002, socket = "c" },
       { at = "3s", server = "accept" }, { at = "4s", server = "accept" },
       { at = "5s", server = "close", socket = "listener" } ]
[tcp]
stack = "rfc9293"
[server]
accept = "manual"
backlog = 1
)"},
    {"the listener goes", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "0s", client = "connect", port = 40001, socket = "b" },
       { at = "1s", server = "close", socket = "listener" } ]
fault = [ { client = "ACK", nth = 2, drop = true } ]
[server]
accept = "manual"
)"},
    {"a full accept queue resets", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "500ms", client = "connect", port = 40001, socket = "b" },
       { at = "500ms", client = "connect", port = 40002, socket = "c" } ]
[tcp]
stack = "rfc9293"
abort_on_overflow = true
[server]
accept = "manual"
backlog = 2
)"},
    {"a full SYN queue", R"(
do = [ { at = "0s", server = "listen" } ]
inject = [ { at = "0s", from = "client", flags = "SYN", seq = 1, ports = "each", repeat = 4 } ]
[tcp]
syn_cookies = "never"
[server]
backlog = 1
)"},
    {"cookies", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" } ]
[tcp]
syn_cookies = "always"
)"},
    {"crash", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", server = "crash" },
       { at = "2s", client = "send 10" }, { at = "2500ms", server = "restart" } ]
)"},
    {"two-way", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", server = "shutdown" },
       { at = "2s", client = "close" }, { at = "3s", client = "connect" } ]
inject = [ { at = "200ms", from = "client", flags = "SYN", seq = 100 } ]
[tcp]
handshake = "two-way"
)"},
    {"four-way", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" } ]
[tcp]
handshake = "four-way"
)"},
    {"TIME-WAIT is revived by a stray SYN", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", server = "close" },
       { when = "client CLOSE-WAIT", client = "close" } ]
inject = [ { at = "5s", from = "client", flags = "SYN", seq = 900 } ]
[tcp]
stack = "rfc9293"
)"},
    {"TIME-WAIT is revived", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", server = "shutdown" },
       { at = "2s", client = "close" }, { at = "3s", client = "connect" } ]
)"},
};

// What forged and old segments do. The numbers: the client's begin at 100, the server's at 300.
const std::vector<Drive> forgeries{
    {"SYN-SENT", R"(
until = "20s"
do = [ { at = "0s", client = "connect" } ]
inject = [ { at = "0s", from = "server", flags = "RST", seq = 0 },
           { at = "0s", from = "server", flags = "ACK", seq = 0, ack = 101 },
           { at = "0s", from = "server", flags = "SYN+ACK", seq = 0, ack = 91 } ]
fault = [ { server = "any", nth = "every", drop = true } ]
)"},
    {"SYN-RECEIVED under linux", R"(
until = "10s"
do = [ { at = "0s", server = "listen" } ]
inject = [ { at = "0s", from = "client", flags = "SYN", seq = 100 },
           { at = "10ms", from = "client", flags = "SYN", seq = 100 },
           { at = "20ms", from = "client", flags = "ACK", seq = 101, ack = 7 },
           { at = "30ms", from = "client", flags = "SYN", seq = 200 },
           { at = "1s", from = "client", flags = "SYN", seq = 100 },
           { at = "2s", from = "client", flags = "RST", seq = 101 } ]
)"},
    {"SYN-RECEIVED under rfc9293", R"(
until = "10s"
do = [ { at = "0s", server = "listen" } ]
inject = [ { at = "0s", from = "client", flags = "SYN", seq = 100 },
           { at = "30ms", from = "client", flags = "SYN", seq = 200 } ]
[tcp]
stack = "rfc9293"
)"},
    {"a reset of a simultaneous open", R"(
until = "10s"
do = [ { at = "0s", client = "connect" } ]
inject = [ { at = "0s", from = "server", flags = "SYN", seq = 300 },
           { at = "1ms", from = "server", flags = "RST", seq = 301 } ]
fault = [ { client = "any", nth = "every", drop = true } ]
)"},
    {"ESTABLISHED", R"(
until = "20s"
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" } ]
inject = [ { at = "1s", from = "client", flags = "RST", seq = 150 },
           { at = "1s", from = "client", flags = "SYN", seq = 150 },
           { at = "2s", from = "client", flags = "RST", seq = 90000 },
           { at = "2s", from = "client", flags = "", seq = 50 },
           { at = "2s", from = "client", flags = "", seq = 101 },
           { at = "3s", from = "client", flags = "ACK", seq = 101, ack = 5 },
           { at = "4s", from = "client", flags = "ACK", seq = 101, ack = 999 },
           { at = "5s", from = "client", flags = "ACK", seq = 111, ack = 301, len = 10 },
           { at = "6s", from = "client", flags = "FIN+ACK", seq = 121, ack = 301 },
           { at = "7s", from = "client", flags = "ACK", seq = 101, ack = 301, len = 5 },
           { at = "8s", from = "client", flags = "ACK", seq = 96, ack = 301, len = 10 },
           { at = "9s", from = "client", flags = "RST", seq = 106 } ]
fault = [ { server = "ACK", nth = "every", drop = true } ]
)"},
    {"RFC 5961 off", R"(
until = "20s"
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" } ]
inject = [ { at = "1s", from = "client", flags = "SYN", seq = 150 } ]
[tcp]
challenge_ack = false
)"},
    {"FIN-WAIT-1 and FIN-WAIT-2 are reset", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "shutdown" },
       { at = "5s", client = "abort" }, { at = "6s", client = "connect" }, { at = "7s", client = "shutdown" },
       { at = "8s", client = "abort" } ]
fault = [ { client = "FIN", nth = 1, delay = "60s" }, { client = "FIN", nth = 2, delay = "60s" },
          { client = "FIN", nth = 3, delay = "60s" }, { client = "FIN", nth = 4, delay = "60s" },
          { client = "FIN", nth = 5, delay = "60s" } ]
)"},
    {"text that nobody reads", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", client = "close" },
       { at = "2s", server = "send 10" } ]
)"},
    {"a FIN beyond a hole that nobody will read", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", client = "close" },
       { at = "1010ms", server = "send 10" }, { at = "1020ms", server = "close" } ]
fault = [ { server = "DATA", nth = 1, drop = true } ]
)"},
    {"unread text", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "send 2000" },
       { at = "2s", server = "read" }, { at = "3s", client = "send 10" }, { at = "4s", server = "close" } ]
[server]
read = "manual"
)"},
    {"a reset just before the number expected", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "shutdown" } ]
inject = [ { at = "2s", from = "client", flags = "ACK", seq = 102, ack = 301, len = 5 },
           { at = "2s", from = "client", flags = "FIN+ACK", seq = 101, ack = 301 },
           { at = "3s", from = "client", flags = "RST", seq = 101 } ]
)"},
    {"a reset in CLOSING and in LAST-ACK", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "shutdown" }, { at = "1s", server = "shutdown" } ]
fault = [ { client = "ACK", nth = 2, drop = true }, { client = "ACK", nth = 3, drop = true },
          { server = "ACK", nth = 1, drop = true } ]
inject = [ { at = "1100ms", from = "client", flags = "RST", seq = 102 } ]
[tcp]
stack = "rfc9293"
)"},
    {"TIME-WAIT under rfc9293", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "shutdown" },
       { at = "2s", server = "close" } ]
fault = [ { server = "FIN", nth = 1, duplicate = "1s" } ]
inject = [ { at = "5s", from = "server", flags = "ACK", seq = 302, ack = 102, len = 10 },
           { at = "6s", from = "server", flags = "RST", seq = 302 } ]
[tcp]
stack = "rfc9293"
)"},
    {"TIME-WAIT that ignores resets", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "shutdown" },
       { at = "2s", server = "close" } ]
inject = [ { at = "6s", from = "server", flags = "RST", seq = 302 } ]
[tcp]
rst_in_time_wait = "ignore"
)"},
};

// Timers that only some keys start.
const std::vector<Drive> waits{
    {"keepalive", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", server = "crash" } ]
[tcp]
keepalive = { idle = "10s", interval = "1s", probes = 2 }
)"},
    {"Fast Open: a cookie asked for, kept, used", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", client = "abort" },
       { at = "2s", client = "connect", port = 41000 }, { at = "2100ms", client = "send 10" },
       { at = "3s", client = "abort" } ]
[tcp]
fast_open = true
)"},
    {"Fast Open: the SYN's copy has no data, which goes again with the third message", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", client = "abort" },
       { at = "2s", client = "connect", port = 41000 }, { at = "2100ms", client = "send 10" },
       { at = "9s", client = "abort" } ]
fault = [ { client = "SYN", nth = 2, drop = true } ]
[tcp]
fast_open = true
)"},
    {"a pair in TIME-WAIT reused", R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", client = "close" },
       { at = "2s", server = "close" }, { at = "5s", client = "connect" } ]
until = "8s"
[tcp]
time_wait_reuse = "1s"
)"},
    {"a shut window", R"(
until = "60s"
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" }, { at = "1s", client = "send 30" },
       { at = "10s", server = "read" } ]
[server]
read = "manual"
[server.tcp]
window = 20
)"},
};

}  // namespace

const std::vector<Drive>& drives() {
    static const std::vector<Drive> all = [] {
        std::vector<Drive> joined;
        for (const auto* part : {&ordinary, &hosts, &forgeries, &waits}) {
            joined.insert(joined.end(), part->begin(), part->end());
        }
        return joined;
    }();
    return all;
}

void playDrives(const std::function<void(const Drive&, const Entry&)>& see) {
    for (const Drive& drive : drives()) {
        const Played run(drive.scenario);
        for (std::size_t i = 0; i < run.trace().size(); ++i) see(drive, run.trace().entry(i));
    }
}

}  // namespace synstep::test
