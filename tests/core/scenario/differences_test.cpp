// SPDX-License-Identifier: GPL-3.0-or-later
// The same scenario under all three stacks: what differs, and by which policy.
#include "core/scenario/differences.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"
#include "tests/support/random_setup.h"

namespace synstep {
namespace {

using namespace std::chrono_literals;

Setup under(const std::string& text, Stack stack) {
    return std::get<Scenario>(readScenario(text, "x.toml", {stack})).setup;
}

std::vector<std::string> namesOf(const Differences& differences) {
    std::vector<std::string> names;
    for (const PolicyDifference& one : differences.policies) names.emplace_back(one.policy->name);
    return names;
}

TEST(Differences, ofACopyOfTheSyn) {
    const std::string text = R"(synstep = 1
id = "x"
do = [ { at = "0s", server = "listen" } ]
inject = [ { at = "0s", from = "client", flags = "SYN", seq = 1 },
           { at = "600ms", from = "client", flags = "SYN", seq = 1 } ]
fault = [ { client = "RST", nth = "every", drop = true } ]
until = "680ms"
)";
    const Differences found = differencesOf(under(text, Stack::linux), under(text, Stack::rfc9293));
    ASSERT_TRUE(found.whole);
    EXPECT_EQ(*found.whole, Instant{650ms});
    EXPECT_EQ(namesOf(found), std::vector<std::string>{"synCopyAnswer"});
    EXPECT_EQ(found.policies.front().at, Instant{650ms});
}

TEST(Differences, ofAPlainHandshakeThereAreNone) {
    const std::string text = R"(synstep = 1
id = "x"
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" } ]
until = "80ms"
)";
    const Differences found = differencesOf(under(text, Stack::linux), under(text, Stack::rfc9293));
    EXPECT_FALSE(found.whole);
    EXPECT_TRUE(found.policies.empty());
}

TEST(PolicyTable, namesEachOnceAndSaysWhereItComesFrom) {
    std::vector<std::string_view> names;
    for (const PolicyRow& policy : policyTable()) {
        EXPECT_FALSE(policy.source.empty()) << policy.name;
        names.push_back(policy.name);
        for (const Stack stack : stacks) EXPECT_FALSE(policy.text(policiesOf(stack)).empty()) << policy.name;
    }
    std::sort(names.begin(), names.end());
    EXPECT_EQ(std::adjacent_find(names.begin(), names.end()), names.end());
}

// No policy is empty words: some run goes another way by it alone.
class EveryPolicy {
  public:
    // Marks what this scenario shows of the policies in which the two stacks differ.
    void lookAt(const std::function<Setup(Stack)>& setupUnder) {
        for (const auto& [one, other] : {std::pair{Stack::linux, Stack::rfc9293},
                                         {Stack::rfc9293, Stack::freebsd},
                                         {Stack::linux, Stack::freebsd}}) {
            if (unseen_.empty()) return;
            const Differences differences = differencesOf(setupUnder(one), setupUnder(other), 600);
            for (const PolicyDifference& found : differences.policies) {
                unseen_.erase(std::remove(unseen_.begin(), unseen_.end(), found.policy->name), unseen_.end());
            }
        }
    }
    const std::vector<std::string_view>& unseen() const { return unseen_; }

    EveryPolicy() {
        for (const PolicyRow& policy : policyTable()) {
            const bool differs = !policy.same(policiesOf(Stack::linux), policiesOf(Stack::rfc9293)) ||
                                 !policy.same(policiesOf(Stack::linux), policiesOf(Stack::freebsd));
            if (differs) unseen_.push_back(policy.name);
        }
    }

  private:
    std::vector<std::string_view> unseen_;
};

// What neither the built-in scenarios nor random ones come upon.
constexpr const char* rareRuns[] = {
    // text on a SYN
    R"(do = [ { at = "0s", server = "listen" } ]
inject = [ { at = "0s", from = "client", flags = "SYN", seq = 1, len = 10 },
           { at = "200ms", from = "client", flags = "ACK", seq = 12, ack = 301 } ]
fault = [ { client = "RST", nth = "every", drop = true } ]
until = "400ms")",
    // text on a SYN+ACK
    R"(do = [ { at = "0s", client = "connect" } ]
inject = [ { at = "0s", from = "server", flags = "SYN+ACK", seq = 300, ack = 101, len = 5 } ]
until = "60ms")",
    // a path so long that as many copies take longer than Linux waits
    R"(do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "3s", client = "send 1" } ]
fault = [ { client = "DATA", nth = "every", drop = true } ]
until = "1h"
[network]
delay = "500ms")",
    // TIME-WAIT: a FIN without ACK, a stray SYN
    R"(do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", server = "close" }, { when = "client CLOSE-WAIT", client = "close" } ]
inject = [ { at = "4s", from = "client", flags = "FIN", seq = 102 } ]
until = "10s")",
    R"(do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", server = "close" }, { when = "client CLOSE-WAIT", client = "close" } ]
inject = [ { at = "5s", from = "client", flags = "SYN", seq = 900 } ]
until = "10s")",
    // a FIN into a window that is shut
    R"(do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "send 10" } ]
inject = [ { at = "2s", from = "client", flags = "FIN+ACK", seq = 111, ack = 301 } ]
until = "3s"
[server]
read = "manual"
[server.tcp]
window = 10)",
    // a SYN queue over half full
    R"(do = [ { at = "0s", server = "listen" } ]
until = "64s"
[[inject]]
at = "0s"
from = "client"
flags = "SYN"
seq = 1
address = "9.9.9.9"
port = 1000
ports = "each"
repeat = 9
[server]
backlog = 8
[tcp]
syn_cookies = "never")",
    R"(do = [ { at = "1s", client = "connect" } ]
[client]
isn = "rfc6528")",
    // more text than a SYN with a Fast Open cookie has room for
    R"(do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" },
       { at = "1s", client = "abort" }, { at = "2s", client = "connect", port = 41000 },
       { at = "2s", client = "send 2000" } ]
until = "3s"
[tcp]
fast_open = true)"};

TEST(PolicyTable, eachDifferenceShowsInSomeRun) {
    EveryPolicy policies;
    for (const char* run : rareRuns) {
        policies.lookAt([run](Stack stack) {
            return under(std::string("synstep = 1\nid = \"x\"\n") + run + "\n", stack);
        });
    }
    for (const BuiltIn& builtIn : builtInScenarios()) {
        policies.lookAt([&](Stack stack) { return under(std::string(builtIn.text), stack); });
    }
    for (std::uint64_t seed = 1; seed <= 3'000 && !policies.unseen().empty(); ++seed) {
        policies.lookAt([seed](Stack stack) {
            auto setup = test::randomSetup(seed);
            for (HostSetup& host : setup.hosts) {
                const Handshake handshake = host.policies.handshake;
                host.policies = policiesOf(stack);
                host.policies.handshake = handshake;
            }
            return setup;
        });
    }
    for (const std::string_view name : policies.unseen())
        ADD_FAILURE() << name << " makes no difference in any run";
}

}  // namespace
}  // namespace synstep
