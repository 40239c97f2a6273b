// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/check.h"

#include <algorithm>
#include <memory>

#include "core/trace/notation.h"

namespace synstep {

namespace {

// What one row expects, held against the run as it stood at one position.
class Judge {
  public:
    Judge(const Trace& trace, std::size_t position, const Expectation& expected,
          std::vector<Failure>& failures)
        : trace_(trace),
          position_(position),
          expected_(expected),
          failures_(failures),
          world_(trace.worldAt(position)) {}

    void judge() {
        for (const ExpectedState& one : expected_.states) judgeState(one);
        const Tally tally = tallyOf(trace_, position_);
        compare("segments", tally.sent, expected_.segments);
        compare("lost", tally.lost, expected_.lost);
        compare("retransmissions", tally.retransmissions, expected_.retransmissions);
        const auto sockets = world_.host(HostId::server).sockets();
        const auto halfOpen = std::count_if(sockets.begin(), sockets.end(), [](const auto& one) {
            return one->connection.state == State::synReceived;
        });
        compare("half_open", static_cast<std::uint32_t>(halfOpen), expected_.halfOpen);
        compare("connections", static_cast<std::uint32_t>(sockets.size()), expected_.connections);
        for (const auto& [host, report] : expected_.reports) judgeReport(host, report);
    }

  private:
    void fail(const std::string& what) {
        const std::string when =
            expected_.at ? "at " + notation(Duration(expected_.at->time_since_epoch())) : "at end";
        failures_.push_back({expected_.line, when + ": " + what});
    }

    void judgeState(const ExpectedState& one) {
        const State found = world_.stateOf(one.host, one.socket);
        // Where a host listens and has no such connection, both LISTEN and CLOSED are true.
        const bool noConnection = found == State::listen && !one.socket.isListener();
        if (found == one.state || (noConnection && one.state == State::closed)) return;
        std::string who(toString(one.host));
        if (one.socket != SocketName{0}) who += " " + trace_.setup().nameOf(one.socket);
        fail(who + " is " + std::string(toString(found)) + ", expected " + std::string(toString(one.state)));
    }

    void compare(const std::string& what, std::uint32_t found, const std::optional<std::uint32_t>& wanted) {
        if (!wanted || *wanted == found) return;
        fail(what + " is " + std::to_string(found) + ", expected " + std::to_string(*wanted));
    }

    void judgeReport(HostId host, Report wanted) {
        for (std::size_t i = 0; i < position_; ++i) {
            const Entry& entry = trace_.entry(i);
            if (entry.host != host) continue;
            for (const Effect& effect : entry.effects) {
                const auto* reported = std::get_if<Reported>(&effect.what);
                if (reported && reported->report == wanted) return;
            }
        }
        fail("no report \"" + std::string(toString(wanted)) + "\" at " + std::string(toString(host)));
    }

    const Trace& trace_;
    std::size_t position_;
    const Expectation& expected_;
    std::vector<Failure>& failures_;
    World world_;
};

}  // namespace

std::vector<Failure> check(const Scenario& scenario) {
    Trace trace{World(std::make_shared<const Setup>(scenario.setup))};
    trace.growToEnd();
    std::vector<Failure> failures;
    for (const Expectation& expected : scenario.expectations) {
        const std::size_t position = expected.at ? trace.positionAt(*expected.at) : trace.size();
        Judge(trace, position, expected, failures).judge();
    }
    return failures;
}

Tally tallyOf(const Trace& trace, std::size_t position) {
    Tally tally;
    for (std::size_t i = 0; i < position; ++i) {
        for (const Departure& departure : trace.entry(i).departures) {
            if (departure.injected) continue;
            ++tally.sent;
            if (departure.fate == Fate::lost)
                ++tally.lost;
            else if (departure.delayed)
                ++tally.delayed;
            if (departure.copyArrivesAt != never) ++tally.duplicated;
            if (departure.copyOf != 0) ++tally.retransmissions;
        }
    }
    return tally;
}

}  // namespace synstep
