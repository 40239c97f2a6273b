// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/check.h"

#include <gtest/gtest.h>

#include "core/scenario/reader.h"

#include "tests/support/several.h"

namespace synstep {
namespace {

// An opening with nothing lost: SYN at 0, SYN+ACK at 50 ms, ACK at 100 ms; its `expect` row is on line 5.
Scenario opening(const std::string& expect) {
    const auto result = readScenario(
        "synstep = 1\nid = \"x\"\n"
        "do = [{ at = \"0s\", server = \"listen\" }, { at = \"0s\", client = \"connect\" }]\n"
        "expect = [\n" +
            expect + "\n]\n",
        "x.toml");
    EXPECT_TRUE(std::holds_alternative<Scenario>(result)) << expect;
    return std::holds_alternative<Scenario>(result) ? std::get<Scenario>(result) : Scenario{};
}

std::string whyOf(const std::string& expect) {
    const auto failures = check(opening(expect));
    if (failures.empty()) return {};
    EXPECT_EQ(failures.front().line, 5u);
    return failures.front().why;
}

TEST(Check, passesWhatHolds) {
    EXPECT_EQ(whyOf(R"({ at = "end", client = "ESTABLISHED", server = "ESTABLISHED" })"), "");
    EXPECT_EQ(
        whyOf(
            R"({ at = "end", segments = 3, lost = 0, retransmissions = 0, half_open = 0, connections = 1 })"),
        "");
}

TEST(Check, namesAStateThatIsOther) {
    EXPECT_EQ(whyOf(R"({ at = "60ms", client = "ESTABLISHED" })"),
              "at 60ms: client is SYN-SENT, expected ESTABLISHED");
    EXPECT_EQ(whyOf(R"({ at = "end", server = { socket = "b", state = "ESTABLISHED" } })"),
              "at end: server b is LISTEN, expected ESTABLISHED");
}

TEST(Check, namesEachNumberThatIsOther) {
    EXPECT_EQ(whyOf(R"({ at = "end", segments = 4 })"), "at end: segments is 3, expected 4");
    EXPECT_EQ(whyOf(R"({ at = "end", lost = 1 })"), "at end: lost is 0, expected 1");
    EXPECT_EQ(whyOf(R"({ at = "end", retransmissions = 2 })"), "at end: retransmissions is 0, expected 2");
    EXPECT_EQ(whyOf(R"({ at = "60ms", half_open = 0 })"), "at 60ms: half_open is 1, expected 0");
    EXPECT_EQ(whyOf(R"({ at = "end", connections = 0 })"), "at end: connections is 1, expected 0");
}

TEST(Check, namesAReportThatDidNotCome) {
    EXPECT_EQ(whyOf(R"({ at = "end", report = { client = "timed out" } })"),
              "at end: no report \"timed out\" at client");
}

TEST(Check, tellsEveryFailure) {
    const Scenario scenario = opening(R"({ at = "0s", client = "CLOSED", server = "CLOSED" },
                                         { at = "1s", segments = 9, lost = 9 })");
    EXPECT_EQ(check(scenario).size(), 3u);
}

TEST(Check, holdsAfterAllThatHappensAtThatInstant) {
    EXPECT_EQ(whyOf(R"({ at = "49.999ms", server = "LISTEN", segments = 1 })"), "");
    EXPECT_EQ(whyOf(R"({ at = "50ms", server = "SYN-RECEIVED", segments = 2 })"), "");
}

TEST(Check, aListeningHostWithoutTheConnectionIsBothListenAndClosed) {
    EXPECT_EQ(whyOf(R"({ at = "0s", server = "LISTEN" })"), "");
    EXPECT_EQ(whyOf(R"({ at = "0s", server = "CLOSED" })"), "");
    EXPECT_EQ(whyOf(R"({ at = "0s", server = { socket = "listener", state = "LISTEN" } })"), "");
    EXPECT_NE(whyOf(R"({ at = "0s", server = { socket = "listener", state = "CLOSED" } })"), "");
}

TEST(Check, takesAnInstantAfterTheEndAsTheEnd) {
    EXPECT_EQ(whyOf(R"({ at = "9h", client = "ESTABLISHED", segments = 3 })"), "");
}

TEST(Tallies, AreAnywhereWhatCountingFromTheBeginningGives) {
    const Trace trace = test::played(test::sendings(900));
    ASSERT_GT(trace.size(), 2'500u);
    Tallies tallies;
    for (const std::size_t position : {2'047u, 3u, 1'024u, 1'023u, 2'500u, 0u, 2'048u, 2'500u, 1'500u}) {
        const Tally one = tallies.at(trace, position), other = tallyOf(trace, position);
        EXPECT_EQ(one.sent, other.sent) << position;
        EXPECT_EQ(one.lost, other.lost) << position;
        EXPECT_EQ(one.lostByNow, other.lostByNow) << position;
        EXPECT_EQ(one.retransmissions, other.retransmissions) << position;
        EXPECT_EQ(one.repetitions, other.repetitions) << position;
    }
    EXPECT_GT(tallies.at(trace, 2'500).sent, 1'500u);
}

}  // namespace
}  // namespace synstep
