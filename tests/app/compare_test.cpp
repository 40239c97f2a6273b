// SPDX-License-Identifier: GPL-3.0-or-later
// compare: where the stacks go different ways, and by which policies.
#include <gtest/gtest.h>

#include "tests/app/program.h"

namespace synstep {
namespace {

TEST(Compare, namesThePoliciesThatMakeTheDifference) {
    const Ran ran = runProgram({"compare", "why-three-old-syn"});
    EXPECT_EQ(ran.exitCode, 0);
    EXPECT_EQ(ran.err, "");
    EXPECT_EQ(ran.lines()[0], "linux, rfc9293: differ from 0.100000");
    EXPECT_TRUE(ran.out.contains("  0.100000  synRepeatedAfterBadAck: yes, no  (RFC 9293 3.10.7.3 first; "));
    EXPECT_TRUE(ran.out.endsWith("rfc9293, freebsd: the same run\n"));
}

TEST(Compare, refusesWhatIsNoScenario) {
    const Ran ran = runProgram({"compare", "no-such-scenario"});
    EXPECT_EQ(ran.exitCode, 2);
    EXPECT_EQ(ran.out, "");
    EXPECT_TRUE(ran.err.startsWith("synstep: 'no-such-scenario' is neither a file nor "))
        << ran.err.constData();
}

}  // namespace
}  // namespace synstep
