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
    Judge(const Trace& trace, const SoFar& soFar, const Conditions& expected)
        : trace_(trace), soFar_(soFar), expected_(expected), world_(trace.worldAt(soFar.position())) {}

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

    void judgeTally() {
        compare("segments", soFar_.tally().sent, expected_.segments);
        compare("lost", soFar_.tally().lost, expected_.lost);
        compare("retransmissions", soFar_.tally().retransmissions, expected_.retransmissions);
    }

    void judgeReport(HostId host, Report wanted) {
        if (soFar_.wasReported(host, wanted)) return;
        fail("no report \"" + std::string(toString(wanted)) + "\" at " + std::string(toString(host)));
    }

    const Trace& trace_;
    const SoFar& soFar_;
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
        SoFar soFar;
        soFar.goOn(trace, position);
        for (const std::string& what : Judge(trace, soFar, expected).failures()) {
            failures.push_back({expected.line, when + ": " + what});
        }
    }
    checkStory(scenario, failures);
    return failures;
}

bool holds(const Conditions& conditions, const Trace& trace, const SoFar& soFar) {
    return Judge(trace, soFar, conditions).failures().empty();
}

bool holds(const Conditions& conditions, const Trace& trace, std::size_t position) {
    SoFar soFar;
    soFar.goOn(trace, position);
    return holds(conditions, trace, soFar);
}

std::optional<std::size_t> firstHolding(const Conditions& conditions, const Trace& trace, std::size_t from) {
    SoFar soFar;
    for (std::size_t position = from; position <= trace.size(); ++position) {
        soFar.goOn(trace, position);
        if (holds(conditions, trace, soFar)) return position;
    }
    return std::nullopt;
}

Tally tallyOf(const Trace& trace, std::size_t position) {
    SoFar soFar;
    soFar.goOn(trace, position);
    return soFar.tally();
}

Tally Tallies::at(const Trace& trace, std::size_t position) {
    if (marks_.empty()) marks_.emplace_back();
    while (marks_.size() <= position / markEvery) {
        SoFar next = marks_.back();
        next.goOn(trace, marks_.size() * markEvery);
        marks_.push_back(next);
    }
    SoFar soFar = marks_[position / markEvery];
    soFar.goOn(trace, position);
    return soFar.tally();
}

void SoFar::goOn(const Trace& trace, std::size_t position) {
    for (; position_ < position; ++position_) {
        const Entry& entry = trace.entry(position_);
        for (const Departure& departure : entry.departures) {
            if (!departure.injected) count(departure);
        }
        const auto* lost = entry.as<LostOnTheWay>();
        if (lost && !trace.sendingOf(lost->id)->departure->injected) ++tally_.lostByNow;
        for (const Effect& effect : entry.effects) {
            const auto* reported = std::get_if<Reported>(&effect.what);
            if (reported) reported_[indexOf(entry.host)].set(static_cast<std::size_t>(reported->report));
        }
    }
}

void SoFar::count(const Departure& departure) {
    ++tally_.sent;
    if (departure.fate == Fate::lost)
        ++tally_.lost;
    else if (departure.delayed)
        ++tally_.delayed;
    if (departure.copyArrivesAt != never) ++tally_.duplicated;
    if (departure.copyOf != 0) ++tally_.retransmissions;
    if (departure.again) ++tally_.repetitions;
}

}  // namespace synstep
