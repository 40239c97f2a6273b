// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/check.h"

#include <algorithm>
#include <memory>

#include "core/scenario/story_run.h"
#include "core/scenario/story_words.h"
#include "core/trace/notation.h"

namespace synstep {

namespace {

// Conditions held against the run as it stood at one position: what does not hold, in words.
class Judge {
  public:
    Judge(const Trace& trace, std::size_t position, const Conditions& expected)
        : trace_(trace), position_(position), expected_(expected), world_(trace.worldAt(position)) {}

    std::vector<std::string> failures() && {
        for (const ExpectedState& one : expected_.states) judgeState(one);
        judgeTally();
        const auto sockets = world_.host(HostId::server).sockets();
        const auto halfOpen = std::count_if(sockets.begin(), sockets.end(), [](const auto& one) {
            return one->connection.state == State::synReceived;
        });
        compare("half_open", static_cast<std::uint32_t>(halfOpen), expected_.halfOpen);
        compare("connections", static_cast<std::uint32_t>(sockets.size()), expected_.connections);
        for (const auto& [host, report] : expected_.reports) judgeReport(host, report);
        return std::move(failures_);
    }

  private:
    void fail(std::string what) { failures_.push_back(std::move(what)); }

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

    // Counted only where it is asked for: a challenge is judged after every entry of a run.
    void judgeTally() {
        if (!expected_.segments && !expected_.lost && !expected_.retransmissions) return;
        const Tally tally = tallyOf(trace_, position_);
        compare("segments", tally.sent, expected_.segments);
        compare("lost", tally.lost, expected_.lost);
        compare("retransmissions", tally.retransmissions, expected_.retransmissions);
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
    const Conditions& expected_;
    std::vector<std::string> failures_;
    World world_;
};

void checkStory(const Scenario& scenario, std::vector<Failure>& failures) {
    if (scenario.story.empty()) return;
    const auto run = std::make_shared<Trace>(World(std::make_shared<const Setup>(scenario.setup)));
    const Told result = told(scenario.story, run);
    if (!result.failed) return;
    const StoryStep& step = scenario.story[*result.failed];
    const bool isDue = result.steps.size() > *result.failed;
    const std::string why = isDue ? '"' + actText(std::get<Do>(step.what).act) + "\" cannot be done"
                                  : "the story never comes to \"" + momentText(step.when) + '"';
    failures.push_back({step.line, why});
}

}  // namespace

std::vector<Failure> check(const Scenario& scenario) {
    Trace trace{World(std::make_shared<const Setup>(scenario.setup))};
    trace.growToEnd();
    std::vector<Failure> failures;
    for (const Expectation& expected : scenario.expectations) {
        const std::size_t position = expected.at ? trace.positionAt(*expected.at) : trace.size();
        const std::string when =
            expected.at ? "at " + notation(Duration(expected.at->time_since_epoch())) : "at end";
        for (const std::string& what : Judge(trace, position, expected).failures()) {
            failures.push_back({expected.line, when + ": " + what});
        }
    }
    checkStory(scenario, failures);
    return failures;
}

bool holds(const Conditions& conditions, const Trace& trace, std::size_t position) {
    return Judge(trace, position, conditions).failures().empty();
}

std::optional<std::size_t> firstHolding(const Conditions& conditions, const Trace& trace, std::size_t from) {
    for (std::size_t position = from; position <= trace.size(); ++position) {
        if (holds(conditions, trace, position)) return position;
    }
    return std::nullopt;
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
