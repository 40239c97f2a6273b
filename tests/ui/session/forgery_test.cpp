// SPDX-License-Identifier: GPL-3.0-or-later
// The palette of forged segments: each draws the answer that RFC 9293 3.10.7 and RFC 5961 give it.
#include "ui/session/forgery.h"

#include <gtest/gtest.h>

#include "core/trace/last_socket.h"
#include "tests/ui/session/built_in.h"
#include "ui/session/session.h"

namespace synstep {
namespace {

using test::builtIn;

constexpr SocketName a{0};
constexpr HostId client = HostId::client, server = HostId::server;

class AnOpenConnection : public testing::Test {
  protected:
    AnOpenConnection() : session(builtIn("three-way-handshake")) { session.toEnd(); }

    // What the engine says of it: its rules, in order.
    std::vector<Rule> rulesAfter(Forgery what, HostId claimed) {
        const auto forged = forge(session.world(), what, claimed, a);
        EXPECT_TRUE(forged.has_value());
        const std::size_t before = session.cursor();
        session.inject({*forged});
        session.toEnd();
        std::vector<Rule> rules;
        for (std::size_t i = before; i < session.trace().size(); ++i)
            for (const Effect& effect : session.trace().entry(i).effects) rules.push_back(effect.rule);
        return rules;
    }
    bool isOpen(HostId host) const { return session.world().stateOf(host, a) == State::established; }
    Session session;
};

TEST_F(AnOpenConnection, ARstAtExactlyTheExpectedNumberEndsIt) {
    const auto rules = rulesAfter(Forgery::resetExact, client);
    EXPECT_EQ(rules.front(), Rule::rstReset);
    EXPECT_FALSE(isOpen(server));
    EXPECT_TRUE(isOpen(client)) << "nobody has told it";
}

TEST_F(AnOpenConnection, ARstElsewhereInTheWindowIsChallenged) {
    EXPECT_EQ(rulesAfter(Forgery::resetInWindow, client).front(), Rule::rstChallenged);
    EXPECT_TRUE(isOpen(server));
}

TEST_F(AnOpenConnection, ARstOutsideTheWindowIsIgnored) {
    EXPECT_EQ(rulesAfter(Forgery::resetOutside, server).front(), Rule::rstOutsideWindow);
    EXPECT_TRUE(isOpen(client));
}

TEST_F(AnOpenConnection, OldDataIsAnsweredByAnAckAndNotTaken) {
    EXPECT_EQ(rulesAfter(Forgery::oldData, server).front(), Rule::unacceptable);
    EXPECT_EQ(session.world().host(client).find(a)->connection.unread, 0u);
}

TEST_F(AnOpenConnection, AnOldSynIsChallenged) {
    const auto rules = rulesAfter(Forgery::oldSyn, client);
    EXPECT_FALSE(rules.empty());
    EXPECT_TRUE(isOpen(server));
    EXPECT_TRUE(isOpen(client));
}

// The address is right at this moment, too: that of whoever opened it.
TEST(Forgery, OfAConnectionThatOthersOpenedComesFromTheirAddress) {
    Session session(builtIn("syn-flood"));
    session.goTo(session.trace().size());
    while (session.world().host(server).halfOpenCount() == 0) session.next();
    const SocketName theirs = lastSocket(session.trace(), session.cursor());
    const Injection right = plainForgery(session.world(), client, theirs);
    EXPECT_EQ(right.address, session.world().host(server).find(theirs)->remoteAddress);
    session.inject({right});
    session.toEnd();
    EXPECT_EQ(session.world().stateOf(server, theirs), State::established) << "it was the third message";
}

TEST(Forgery, AResetNeedsAConnectionThatItCouldHit) {
    Session session(builtIn("three-way-handshake"));
    session.toStart();
    for (const Forgery what :
         {Forgery::resetExact, Forgery::resetInWindow, Forgery::resetOutside, Forgery::oldData})
        EXPECT_FALSE(forge(session.world(), what, client, a));
    EXPECT_TRUE(forge(session.world(), Forgery::oldSyn, client, a)) << "an old SYN may come at any time";
}

TEST(Forgery, AnOldSynIsTenBelowTheNumberThatTheClientWillTake) {
    Session session(builtIn("three-way-handshake"));
    session.toStart();
    EXPECT_EQ(forge(session.world(), Forgery::oldSyn, client, a)->segment.seq, SeqNum{90});
}

TEST(Forgery, AFloodComesFromAForeignAddressAndAPortEach) {
    Session session(builtIn("three-way-handshake"));
    const auto flood = synFlood(session.world(), 20);
    ASSERT_EQ(flood.size(), 20u);
    session.inject(flood);
    EXPECT_EQ(session.history().size(), 2u) << "one act, one run";
    std::uint32_t most = 0;
    for (int step = 0; step < 30 && session.canGoNext(); ++step) {
        session.next();
        most = std::max(most, session.world().host(server).halfOpenCount());
    }
    EXPECT_GT(most, 1u);
}

}  // namespace
}  // namespace synstep
