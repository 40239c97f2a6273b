// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of `do` and `inject`: when each fires, how often, and in which order at one instant.
#include "core/script/script.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <utility>

#include "tests/support/play.h"

namespace synstep::test {
namespace {

using namespace std::chrono_literals;

constexpr Instant at(Duration d) {
    return Instant{} + d;
}
constexpr SocketName a{0}, b{1};

CallRow row(Duration when) {
    return {AtTime{at(when)}, HostId::client, {}};
}
CallRow row(HostId host, SocketName socket, State state, Duration after = {}) {
    return {UponState{host, socket, state, after}, HostId::client, {}};
}
InjectionRow injection(Duration when, std::uint32_t repeat = 1, Duration every = {}) {
    InjectionRow made;
    made.at = at(when);
    made.repeat = repeat;
    made.every = every;
    return made;
}

// What comes when: "do 0 at 1000000us", until nothing is due.
std::vector<std::string> play(ScriptPosition& position, const Script& script) {
    std::vector<std::string> lines;
    for (ScriptPosition::Due due = position.first(); due.at != never; due = position.first()) {
        const std::uint32_t repetition = position.take(due, script);
        lines.push_back((due.injection ? "inject " : "do ") + std::to_string(due.row) + " at " +
                        std::to_string(microseconds(due.at) / 1000) +
                        (repetition > 0 ? " again " + std::to_string(repetition) : ""));
    }
    return lines;
}

using Lines = std::vector<std::string>;

TEST(Script, ofNothingHasNothingDue) {
    const Script script;
    EXPECT_EQ(ScriptPosition(script).first().at, never);
}

TEST(Script, rowsComeByTimeThenInTheOrderOfTheFile) {
    Script script;
    script.calls = {row(2s), row(1s), row(1s), row(0s)};
    ScriptPosition position(script);
    EXPECT_EQ(play(position, script), (Lines{"do 3 at 0", "do 1 at 1000", "do 2 at 1000", "do 0 at 2000"}));
}

TEST(Script, callsComeBeforeInjectionsOfTheSameInstant) {
    Script script;
    script.calls = {row(1s)};
    script.injections = {injection(1s), injection(0s)};
    ScriptPosition position(script);
    EXPECT_EQ(play(position, script), (Lines{"inject 1 at 0", "do 0 at 1000", "inject 0 at 1000"}));
}

TEST(Script, aRowUponAStateWaitsForIt) {
    Script script;
    script.calls = {row(HostId::server, a, State::established, 100ms)};
    ScriptPosition position(script);
    EXPECT_EQ(position.first().at, never);
    position.reached(HostId::client, a, State::established, at(1s), script);
    position.reached(HostId::server, b, State::established, at(1s), script);
    position.reached(HostId::server, a, State::synReceived, at(1s), script);
    EXPECT_EQ(position.first().at, never) << "another host, another socket, another state";
    position.reached(HostId::server, a, State::established, at(2s), script);
    EXPECT_EQ(position.first().at, at(2100ms));
}

TEST(Script, aRowUponAStateFiresOnce) {
    Script script;
    script.calls = {row(HostId::server, a, State::established)};
    ScriptPosition position(script);
    position.reached(HostId::server, a, State::established, at(1s), script);
    position.reached(HostId::server, a, State::established, at(5s), script);
    EXPECT_EQ(play(position, script), Lines{"do 0 at 1000"});
    position.reached(HostId::server, a, State::established, at(9s), script);
    EXPECT_EQ(position.first().at, never);
}

TEST(Script, severalRowsMayWaitForOneState) {
    Script script;
    script.calls = {row(HostId::client, a, State::closeWait, 2s), row(HostId::client, a, State::closeWait)};
    ScriptPosition position(script);
    position.reached(HostId::client, a, State::closeWait, at(1s), script);
    EXPECT_EQ(play(position, script), (Lines{"do 1 at 1000", "do 0 at 3000"}));
}

TEST(Script, whatAStateLetsRunComesAmongTheRowsOfATime) {
    Script script;
    script.calls = {row(3s), row(HostId::client, a, State::established, 1s), row(2s), row(5s)};
    ScriptPosition position(script);
    position.reached(HostId::client, a, State::established, at(2s), script);
    EXPECT_EQ(play(position, script),
              (Lines{"do 2 at 2000", "do 0 at 3000", "do 1 at 3000", "do 3 at 5000"}));
}

TEST(Script, injectionsAreRepeated) {
    Script script;
    script.injections = {injection(1s, 3, 10ms), injection(1015ms)};
    ScriptPosition position(script);
    EXPECT_EQ(play(position, script), (Lines{"inject 0 at 1000", "inject 0 at 1010 again 1",
                                             "inject 1 at 1015", "inject 0 at 1020 again 2"}));
}

TEST(Script, positionsReachedInAnotherOrderAreEqual) {
    Script script;
    script.calls = {row(HostId::client, a, State::established, 5s),
                    row(HostId::client, a, State::closeWait, 5s)};
    script.injections = {injection(1s, 3, 10ms), injection(1s, 3, 10ms)};
    ScriptPosition one(script), other(script);
    one.reached(HostId::client, a, State::established, at(1s), script);
    one.reached(HostId::client, a, State::closeWait, at(1s), script);
    other.reached(HostId::client, a, State::closeWait, at(1s), script);
    other.reached(HostId::client, a, State::established, at(1s), script);
    EXPECT_EQ(one, other) << "from orders of their own";
    for (int i = 0; i < 4; ++i) one.take(one.first(), script);
    EXPECT_FALSE(one == other);
    for (int i = 0; i < 4; ++i) other.take(other.first(), script);
    EXPECT_EQ(one, other);
}

TEST(Script, aPositionThatWasMovedIsOfNoScript) {
    Script script;
    script.calls = {row(1s)};
    ScriptPosition position(script);
    const ScriptPosition moved = std::move(position);
    EXPECT_EQ(moved.first().at, at(1s));
    EXPECT_EQ(position.first().at, never);
    EXPECT_EQ(ScriptPosition(), ScriptPosition(Script{}));
}

TEST(Script, positionsThatDifferAreUnequal) {
    Script script;
    script.calls = {row(1s), row(2s)};
    const ScriptPosition begin(script);
    ScriptPosition moved = begin;
    EXPECT_EQ(begin, moved);
    moved.take(moved.first(), script);
    EXPECT_FALSE(begin == moved);
}

// Reads each row each time.
class PlainPosition {
  public:
    explicit PlainPosition(const Script& script) {
        for (const CallRow& call : script.calls) {
            const auto* when = std::get_if<AtTime>(&call.when);
            calls_.push_back(when ? when->at : never);
            fired_.push_back(when != nullptr);
        }
        for (const InjectionRow& row : script.injections) injections_.push_back(row.at);
        done_.resize(injections_.size());
    }
    void reached(State state, Instant now, const Script& script) {
        for (std::size_t i = 0; i < calls_.size(); ++i) {
            if (fired_[i] || std::get<UponState>(script.calls[i].when).state != state) continue;
            fired_[i] = true;
            calls_[i] = now + std::get<UponState>(script.calls[i].when).after;
        }
    }
    std::string take(const Script& script) {
        const auto call = std::min_element(calls_.begin(), calls_.end());
        const auto row = std::min_element(injections_.begin(), injections_.end());
        const bool isCall =
            call != calls_.end() && *call != never && (row == injections_.end() || *call <= *row);
        if (isCall) {
            const std::string line = text("do ", call - calls_.begin(), *call);
            *call = never;
            return line;
        }
        if (row == injections_.end() || *row == never) return {};
        const auto i = static_cast<std::size_t>(row - injections_.begin());
        const std::string line = text("inject ", row - injections_.begin(), *row, done_[i]);
        *row = ++done_[i] < script.injections[i].repeat ? *row + script.injections[i].every : never;
        return line;
    }
    static std::string text(const char* what, std::ptrdiff_t row, Instant when,
                            std::uint32_t repetition = 0) {
        return what + std::to_string(row) + " at " + std::to_string(microseconds(when)) + " again " +
               std::to_string(repetition);
    }

  private:
    std::vector<Instant> calls_, injections_;
    std::vector<bool> fired_;
    std::vector<std::uint32_t> done_;
};

Script randomScript(std::mt19937& random) {
    const auto upTo = [&random](unsigned most) { return static_cast<unsigned>(random()) % (most + 1); };
    constexpr std::array states{State::established, State::closeWait, State::finWait1};
    Script script;
    for (unsigned i = upTo(6); i > 0; --i)
        script.calls.push_back(upTo(1) == 0
                                   ? row(std::chrono::seconds(upTo(5)))
                                   : row(HostId::client, a, states[upTo(2)], std::chrono::seconds(upTo(2))));
    for (unsigned i = upTo(4); i > 0; --i)
        script.injections.push_back(
            injection(std::chrono::seconds(upTo(5)), 1 + upTo(3), std::chrono::seconds(upTo(2))));
    return script;
}

TEST(Script, playsRandomRowsAsIfEachWereReadEachTime) {
    for (unsigned seed = 1; seed <= 2'000; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        const Script script = randomScript(random);
        ScriptPosition position(script);
        PlainPosition plain(script);
        Instant now{};
        for (int step = 0; step < 40; ++step) {
            if (random() % 4 == 0) {
                const State state = random() % 2 == 0 ? State::established : State::closeWait;
                position.reached(HostId::client, a, state, now, script);
                plain.reached(state, now, script);
            }
            const ScriptPosition::Due due = position.first();
            const std::string expected = plain.take(script);
            if (due.at == never) {
                ASSERT_EQ(expected, "");
                continue;
            }
            const std::uint32_t repetition = position.take(due, script);
            ASSERT_EQ(PlainPosition::text(due.injection ? "inject " : "do ", due.row, due.at, repetition),
                      expected);
            now = due.at;
        }
    }
}

// --- in a run

TEST(Rows, uponAStateThatIsLeftAtTheSameInstantFireToo) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { when = "client ESTABLISHED", client = "close" },
       { when = "server ESTABLISHED", after = "1s", server = "close" } ]
until = "3s"
fault = [ { client = "ACK", nth = 1, drop = true } ]
[tcp]
stack = "rfc9293"
)");
    // The FIN is what opens the server: it passes through ESTABLISHED in no time.
    run.expectState(at(200ms), HostId::server, State::closeWait);
    run.expectFinal(HostId::server, State::listen);
    EXPECT_TRUE(run.refusals().empty()) << run.transcript();
}

TEST(Rows, watchTheSocketThatTheyName) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "connect", socket = "b", port = 40001 },
       { when = "server ESTABLISHED", socket = "b", server = "close" } ]
until = "2s"
)");
    run.expectFinal(HostId::server, State::established, "a");
    run.expectFinal(HostId::server, State::finWait2, "b");
}

TEST(Rows, withoutAfterCallAtThatInstant) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { when = "client ESTABLISHED", client = "send 10" } ]
)");
    EXPECT_EQ(run.sentBy(HostId::client).back(), "0.100000 PSH+ACK seq=101 ack=301 len=10");
}

TEST(Rows, refusedOnesAreShownAndTheRunGoesOn) {
    const Played run(R"(
do = [ { at = "0s", client = "send 10" }, { at = "0s", server = "listen" },
       { at = "0s", client = "connect" } ]
)");
    EXPECT_EQ(run.refusals(), Lines{"0.000000 send: connection does not exist"});
    run.expectFinal(HostId::client, State::established);
}

TEST(Injections, eachClaimsTheNextPort) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" } ]
until = "1100ms"
[[inject]]
at = "1s"
from = "client"
flags = "SYN"
seq = 1
port = 6000
ports = "each"
repeat = 3
every = "10ms"
)");
    for (const char* name : {":6000", ":6001", ":6002"}) {
        run.expectFinal(HostId::server, State::synReceived, name);
    }
    EXPECT_EQ(run.sentBy(HostId::server).at(2), "1.070000 SYN+ACK seq=2300 ack=2");
}

TEST(Injections, withoutItClaimTheHostsPortEachTime) {
    const Played run(R"(
do = [ { at = "0s", server = "listen" } ]
inject = [ { at = "1s", from = "client", flags = "SYN", seq = 1, repeat = 2, every = "10ms" } ]
until = "1100ms"
)");
    EXPECT_EQ(run.trace().tip().host(HostId::server).sockets().size(), 1u);
}

}  // namespace
}  // namespace synstep::test
