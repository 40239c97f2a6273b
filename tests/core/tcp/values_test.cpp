// SPDX-License-Identifier: GPL-3.0-or-later
// The words and numbers of core/tcp: sequence numbers, segments, states, rules, the columns of the stacks.
#include <gtest/gtest.h>

#include <cctype>
#include <set>

#include "core/tcp/effect.h"
#include "core/tcp/policies.h"
#include "core/tcp/segment.h"
#include "core/tcp/step.h"

namespace synstep {
namespace {

using namespace std::chrono_literals;

TEST(SeqNum, comparesAroundTheCircle) {
    const SeqNum last{0xFFFFFFFF}, zero{0}, one{1}, half{0x7FFFFFFF};
    EXPECT_LT(last, zero);
    EXPECT_LT(last, one);
    EXPECT_GT(zero, last);
    EXPECT_LT(zero, half);
    EXPECT_LE(zero, zero);
    EXPECT_GE(one, last);
    EXPECT_FALSE(zero < zero);
    EXPECT_LT(half, half + 0x7FFFFFFF);
    EXPECT_GT(half, half + 0x80000001);
}

TEST(SeqNum, countsAroundTheCircle) {
    EXPECT_EQ(SeqNum{0xFFFFFFFF} + 1, SeqNum{0});
    EXPECT_EQ(SeqNum{0} - 1, SeqNum{0xFFFFFFFF});
    EXPECT_EQ(distance(SeqNum{0xFFFFFFFE}, SeqNum{3}), 5);
    EXPECT_EQ(distance(SeqNum{3}, SeqNum{0xFFFFFFFE}), -5);
    EXPECT_EQ(octetsBetween(SeqNum{0xFFFFFFFE}, SeqNum{3}), 5u);
    EXPECT_EQ(later(SeqNum{0xFFFFFFFE}, SeqNum{3}), SeqNum{3});
    EXPECT_EQ(later(SeqNum{3}, SeqNum{0xFFFFFFFE}), SeqNum{3});
}

Segment with(const char* flags, std::uint32_t len) {
    Segment s;
    s.flags = flagsFrom(flags).value();
    s.len = len;
    return s;
}

TEST(Segment, synAndFinCountOneEach) {
    EXPECT_EQ(with("", 0).length(), 0u);
    EXPECT_EQ(with("ACK", 7).length(), 7u);
    EXPECT_EQ(with("SYN", 0).length(), 1u);
    EXPECT_EQ(with("FIN+ACK", 7).length(), 8u);
    EXPECT_EQ(with("SYN+FIN", 3).length(), 5u);
    Segment s = with("FIN+ACK", 3);
    s.seq = {0xFFFFFFFE};
    EXPECT_EQ(s.end(), SeqNum{2});
}

TEST(Segment, hasOneKindTheFirstThatFits) {
    EXPECT_EQ(kindOf(with("SYN+FIN+RST+ACK", 5)), SegmentKind::rst);
    EXPECT_EQ(kindOf(with("SYN+FIN+ACK", 5)), SegmentKind::fin);
    EXPECT_EQ(kindOf(with("SYN+ACK", 5)), SegmentKind::synAck);
    EXPECT_EQ(kindOf(with("SYN", 5)), SegmentKind::syn);
    EXPECT_EQ(kindOf(with("PSH+ACK", 5)), SegmentKind::data);
    EXPECT_EQ(kindOf(with("PSH+ACK", 0)), SegmentKind::ack);
    EXPECT_EQ(kindOf(with("", 0)), SegmentKind::ack);
}

// Values worked out apart, over 10.0.0.1 to 10.0.0.2.
TEST(Segment, hasTheChecksumOfTheRfc) {
    constexpr std::uint32_t source = 0x0A000001, destination = 0x0A000002;
    Segment s;
    s.sourcePort = 40'000;
    s.destinationPort = 80;
    s.wnd = 65'535;
    s.seq = SeqNum{100};
    s.flags = {Flags::syn};
    s.mss = 1'460;
    EXPECT_EQ(checksumOf(s, source, destination), 0xe72f);
    s.mss.reset();
    s.seq = SeqNum{101};
    s.ack = SeqNum{301};
    s.flags = {Flags::ack};
    EXPECT_EQ(checksumOf(s, source, destination), 0xfdaf);
    s.flags = {Flags::psh | Flags::ack};
    s.len = 11;
    EXPECT_EQ(checksumOf(s, source, destination), 0xfd9c);
}

TEST(Flags, readWhatTheyWrite) {
    for (unsigned bits = 0; bits < 64; ++bits) {
        const Flags flags{static_cast<std::uint8_t>(bits)};
        EXPECT_EQ(flagsFrom(toString(flags)), flags) << toString(flags);
    }
    EXPECT_EQ(toString(Flags{Flags::ack | Flags::syn}), "SYN+ACK");
    EXPECT_EQ(flagsFrom("ACK+FIN"), (Flags{Flags::fin | Flags::ack}));
    for (const char* wrong : {"SIN", "SYN+", "+SYN", "SYN ACK", "syn"})
        EXPECT_FALSE(flagsFrom(wrong)) << wrong;
}

TEST(State, readsWhatItWritesAndTheBooksSpelling) {
    for (int i = 0; i < stateCount; ++i) {
        const auto state = static_cast<State>(i);
        EXPECT_EQ(stateFrom(toString(state)), state);
    }
    EXPECT_EQ(toString(State::synReceived), "SYN-RECEIVED");
    EXPECT_EQ(stateFrom("SYN_RCVD"), State::synReceived);
    EXPECT_EQ(stateFrom("SYN-RECV"), State::synReceived);
    EXPECT_EQ(stateFrom("CLOSE_WAIT"), State::closeWait);
    EXPECT_FALSE(stateFrom("CLOSED_WAIT"));  // a slip of web pages, no state
    EXPECT_FALSE(stateFrom(""));
}

TEST(State, saysWhoMaySend) {
    std::set<State> may;
    for (int i = 0; i < stateCount; ++i) {
        if (maySend(static_cast<State>(i))) may.insert(static_cast<State>(i));
    }
    EXPECT_EQ(may,
              (std::set<State>{State::synSent, State::synReceived, State::established, State::closeWait}));
}

TEST(Rule, hasAKeyOfItsOwnAndASection) {
    std::set<std::string_view> keys;
    for (int i = 0; i < static_cast<int>(Rule::count); ++i) {
        const auto rule = static_cast<Rule>(i);
        EXPECT_TRUE(keys.insert(keyOf(rule)).second) << keyOf(rule) << " is there twice";
        EXPECT_FALSE(sectionOf(rule).empty()) << keyOf(rule);
        for (const char c : keyOf(rule))
            EXPECT_TRUE(std::islower(c) || std::isdigit(c) || c == '-') << keyOf(rule);
    }
}

TEST(Words, ofTimersAndReportsAreRead) {
    for (int i = 0; i < timerCount; ++i)
        EXPECT_EQ(timerFrom(toString(static_cast<Timer>(i))), static_cast<Timer>(i));
    for (int i = 0; i < reportCount; ++i) {
        EXPECT_EQ(reportFrom(toString(static_cast<Report>(i))), static_cast<Report>(i));
    }
    EXPECT_EQ(toString(Timer::timeWait), "time-wait");
    EXPECT_EQ(toString(Report::timedOut), "timed out");
    EXPECT_FALSE(timerFrom("linger"));
    EXPECT_FALSE(reportFrom(""));
}

TEST(Policies, linuxIsTheDefault) {
    EXPECT_EQ(policiesOf(Stack::linux).stack, Stack::linux);
    const Policies p = policiesOf(Stack::linux);
    EXPECT_EQ(2 * p.msl, 60s);
    EXPECT_EQ(p.rtoMin, 200ms);
    EXPECT_EQ(p.rtoMax, 120s);
    EXPECT_EQ(p.finWait2Timeout, 60s);
    EXPECT_EQ(p.queueAllowance, 1u);
}

TEST(Policies, theRfcsColumnKeepsItsMinima) {
    const Policies p = policiesOf(Stack::rfc9293);
    EXPECT_EQ(p.msl, 2min);
    EXPECT_EQ(p.rtoInitial, 1s);  // RFC 6298 2.1
    EXPECT_EQ(p.rtoMin, 1s);      // 2.4
    EXPECT_GE(p.rtoMax, 60s);     // 2.5
    EXPECT_EQ(p.rtoAfterRepeatedSyn, 3s);
    EXPECT_EQ(p.finWait2Timeout, forever);
    EXPECT_EQ(p.synLinearTimeouts, 0u);
    EXPECT_FALSE(p.keepalive);  // MUST-25: off
    EXPECT_EQ(p.mss, 1460u);
}

TEST(Policies, stacksAreKnownByName) {
    for (const Stack stack : {Stack::linux, Stack::rfc9293, Stack::freebsd}) {
        EXPECT_EQ(stackFrom(toString(stack)), stack);
        EXPECT_EQ(policiesOf(stack).stack, stack);
    }
    EXPECT_FALSE(stackFrom("windows"));
}

}  // namespace
}  // namespace synstep
