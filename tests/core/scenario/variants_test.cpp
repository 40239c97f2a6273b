// SPDX-License-Identifier: GPL-3.0-or-later
// One scenario under another choice of TCP's.
#include "core/scenario/variants.h"

#include <gtest/gtest.h>

#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"
#include "tests/support/play.h"

namespace synstep {
namespace {

using namespace std::chrono_literals;
using test::Played;

Scenario builtIn(std::string_view id) {
    return std::get<Scenario>(readScenario(findBuiltIn(id)->text, "built-in"));
}

// Where the file gives a key the very value of its stack, that cannot be seen in what was read.
TEST(Variants, AStackIsThatOfTheReader) {
    for (const BuiltIn& one : builtInScenarios()) {
        const Scenario asWritten = builtIn(one.id);
        for (const Stack stack : stacks) {
            const Variant variant = stackVariants[static_cast<std::size_t>(stack)];
            const Scenario read = std::get<Scenario>(readScenario(one.text, "built-in", {stack}));
            const Played wanted(read.setup), found(varied(asWritten, variant).setup);
            EXPECT_EQ(found.transcript(), wanted.transcript()) << one.id << " as " << toString(stack);
        }
    }
}

TEST(Variants, TheOldSynOpensWhereTwoMessagesSuffice) {
    const Scenario scenario = builtIn("why-three-rst-lost");
    Played(varied(scenario, Variant::twoWay).setup).expectFinal(HostId::server, State::established);
    Played(varied(scenario, Variant::threeWay).setup).expectFinal(HostId::server, State::listen);
    Played(varied(scenario, Variant::fourWay).setup).expectFinal(HostId::server, State::listen);
}

TEST(Variants, WithoutTimeWaitARepeatedFinMeetsNothing) {
    const Scenario scenario = builtIn("last-ack-lost");
    const Played with(varied(scenario, Variant::timeWait).setup),
        without(varied(scenario, Variant::noTimeWait).setup);
    EXPECT_EQ(with.sentBy(HostId::client).back(), "0.800000 ACK seq=102 ack=302");
    EXPECT_EQ(without.sentBy(HostId::client).back(), "0.800000 RST seq=102");
}

TEST(Variants, CookiesLetTheClientThroughAFlood) {
    const Scenario scenario = builtIn("syn-flood");
    Played(varied(scenario, Variant::cookiesOff).setup).expectFinal(HostId::client, State::closed);
    Played(varied(scenario, Variant::cookiesWhenFull).setup).expectFinal(HostId::client, State::established);
}

TEST(Variants, ADelayedAckMakesThreeOfTheFourClosingSegments) {
    const Scenario scenario = builtIn("wave-in-three");
    const Played atOnce(varied(scenario, Variant::acksAtOnce).setup),
        delayed(varied(scenario, Variant::acksDelayed).setup);
    EXPECT_EQ(atOnce.sentBy(HostId::server).size(), delayed.sentBy(HostId::server).size() + 1);
    EXPECT_EQ(varied(scenario, Variant::acksDelayed).setup, scenario.setup);  // it says so itself
    const Scenario silent = builtIn("wave");
    EXPECT_EQ(varied(silent, Variant::acksDelayed).setup.hosts[0].policies.delayedAck, Duration(40ms));
}

TEST(Variants, ExpectNothing) {
    EXPECT_TRUE(varied(builtIn("wave"), Variant::timeWait).expectations.empty());
}

}  // namespace
}  // namespace synstep
