// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9293 3.10.7.4, first, fifth and seventh: which segments are acceptable, which acknowledgments, which
// text.
#include <algorithm>

#include "tests/core/tcp/rows.h"

namespace synstep::test {
namespace {

// Table 6 of RFC 9293: RCV.NXT is 301, the window `window` wide; whether the segment is taken.
struct Table6 {
    const char* name;
    std::uint16_t window;
    std::uint32_t seq;
    std::uint32_t len;
    bool acceptable;
};
void PrintTo(const Table6& row, std::ostream* out) {
    *out << row.name;
}

class Acceptable : public testing::TestWithParam<Table6> {};
TEST_P(Acceptable, byTable6) {
    const Table6& row = GetParam();
    Given given;
    given.policies.window = row.window;
    given.readsAtOnce = false;
    Tcp t = Tcp::in(State::established, given);
    t.arrives(seg("ACK", row.seq, 101, row.len));
    const auto rules = t.rules();
    const bool refused = std::find(rules.begin(), rules.end(), Rule::unacceptable) != rules.end();
    EXPECT_EQ(!refused, row.acceptable) << t.transcript();
    if (refused) t.expectSent({"ACK seq=101 ack=301"});
}
INSTANTIATE_TEST_SUITE_P(OpenWindow, Acceptable,
                         testing::Values(Table6{"empty at RCV.NXT", 100, 301, 0, true},
                                         Table6{"empty at the last octet of the window", 100, 400, 0, true},
                                         Table6{"empty right of the window", 100, 401, 0, false},
                                         Table6{"empty left of the window", 100, 300, 0, false},
                                         Table6{"text at RCV.NXT", 100, 301, 10, true},
                                         Table6{"text straddles the left edge", 100, 296, 10, true},
                                         Table6{"text straddles the right edge", 100, 395, 10, true},
                                         Table6{"text wholly left", 100, 291, 10, false},
                                         Table6{"text wholly right", 100, 401, 10, false},
                                         Table6{"one octet left", 100, 300, 1, false},
                                         Table6{"half the circle away", 100, 0x80000000, 10, false}));

// With a window of nothing only an empty segment at RCV.NXT is acceptable.
class ZeroWindow : public testing::TestWithParam<Stack> {
  protected:
    Tcp start() const {
        Given given = under(GetParam());
        given.readsAtOnce = false;
        given.policies.window = 10;
        Tcp t = Tcp::in(State::established, given);
        t.arrives(seg("PSH+ACK", 301, 101, 10));
        return t;
    }
};
INSTANTIATE_TEST_SUITE_P(Stacks, ZeroWindow, testing::ValuesIn(both), stackName);

TEST_P(ZeroWindow, isTold) {
    Tcp t = start();
    ASSERT_EQ(t.segments().size(), 1u);
    EXPECT_EQ(t.segments()[0].wnd, 0u);
    t.expectSent({"ACK seq=101 ack=311"});
}

TEST_P(ZeroWindow, acceptsAnEmptyAckAtRcvNxt) {
    Tcp t = start();
    t.send(5);
    t.arrives(seg("ACK", 311, 106));
    EXPECT_EQ(t.connection().tcb.sndUna, SeqNum{106});
    t.expectNothingSent();
}

TEST_P(ZeroWindow, M07_answersAProbe) {
    Tcp t = start();
    t.arrives(seg("ACK", 311, 101, 1));
    t.expectSent({"ACK seq=101 ack=311"});
    t.expectTaken(0);
    ASSERT_EQ(t.segments().size(), 1u);
    EXPECT_EQ(t.segments()[0].wnd, 0u);
}

// RFC 9293 3.10.7.4 first: a FIN occupies a number, for which a shut window has no room; Linux takes it.
TEST_P(ZeroWindow, D31_fin) {
    Tcp t = start();
    t.arrives(seg("FIN+ACK", 311, 101));
    const bool taken = GetParam() == Stack::linux;
    t.expectState(taken ? State::closeWait : State::established);
    t.expectSent({taken ? "ACK seq=101 ack=312" : "ACK seq=101 ack=311"});
}

TEST_P(ZeroWindow, M08_readingOpensItAndSaysSo) {
    Tcp t = start();
    t.read();
    t.expectSent({"ACK seq=101 ack=311"});
    t.expectRule("window-update");
    ASSERT_EQ(t.segments().size(), 1u);
    EXPECT_EQ(t.segments()[0].wnd, 10u);
}

class SegmentArrives : public testing::TestWithParam<Case> {};
TEST_P(SegmentArrives, answers) {
    play(GetParam());
}

const std::vector<Row> established{
    {"C11 no flags in the window",
     both,
     State::established,
     arrives("", 301),
     {State::established, {}, "no-ack-bit"}},
    {"C11 text without ACK",
     both,
     State::established,
     arrives("PSH", 301, 0, 10),
     {State::established, {}, "no-ack-bit"}},
    {"C11 FIN without ACK",
     both,
     State::established,
     arrives("FIN", 301),
     {State::established, {}, "no-ack-bit"}},
    {"C11 no flags out of the window",
     byRfc,
     State::established,
     arrives("", 290),
     {State::established, {"ACK seq=101 ack=301"}, "unacceptable"}},
    {"C11 no flags out of the window in silence",
     onLinux,
     State::established,
     arrives("", 290),
     {State::established, {}, "unacceptable-silent"}},
    {"C11 FIN without ACK out of the window in silence",
     onLinux,
     State::established,
     arrives("FIN", 290),
     {State::established, {}, "unacceptable-silent"}},
    {"C12 ACK of what was never sent",
     both,
     State::established,
     arrives("ACK", 301, 102),
     {State::established, {"ACK seq=101 ack=301"}, "ack-of-nothing"}},
    {"C12 its text is not taken",
     both,
     State::established,
     arrives("PSH+ACK", 301, 102, 10),
     {State::established, {"ACK seq=101 ack=301"}, "ack-of-nothing"}},
    {"C13 ACK older than any window",
     both,
     State::established,
     arrives("ACK", 301, 101u - 65536),
     {State::established, {"ACK seq=101 ack=301"}, "ack-too-old"}},
    {"C14 old ACK within the window is ignored",
     byRfc,
     State::established,
     arrives("ACK", 301, 101u - 65535),
     {State::established, {}, "ack-of-nothing"}},
    {"C14 ACK below our first number is challenged",
     onLinux,
     State::established,
     arrives("ACK", 301, 100),
     {State::established, {"ACK seq=101 ack=301"}, "ack-too-old"}},
    {"C14 text with an old ACK is taken",
     byRfc,
     State::established,
     arrives("PSH+ACK", 301, 90, 10),
     {State::established, {"ACK seq=101 ack=311"}, "text-taken"}},
    {"C14 ACK again",
     both,
     State::established,
     arrives("ACK", 301, 101),
     {State::established, {}, "ack-of-nothing"}},
    {"C15 old text",
     both,
     State::established,
     arrives("ACK", 281, 101, 10),
     {State::established, {"ACK seq=101 ack=301"}, "unacceptable"}},
    {"C15 text that ends at RCV NXT",
     byRfc,
     State::established,
     arrives("ACK", 291, 101, 10),
     {State::established, {"ACK seq=101 ack=301"}, "unacceptable"}},
    {"C15 text that ends at RCV NXT is a copy",
     onLinux,
     State::established,
     arrives("ACK", 291, 101, 10),
     {State::established, {"ACK seq=101 ack=301"}, "text-old"}},
    {"C16 text beyond the window",
     both,
     State::established,
     arrives("ACK", 301 + 65535, 101, 10),
     {State::established, {"ACK seq=101 ack=301"}, "unacceptable"}},
    {"C17 empty ACK beyond the window",
     both,
     State::established,
     arrives("ACK", 301 + 65535, 101),
     {State::established, {"ACK seq=101 ack=301"}, "unacceptable"}},
    {"C18 only the new part is taken",
     both,
     State::established,
     arrives("PSH+ACK", 296, 101, 10),
     {State::established, {"ACK seq=101 ack=306"}, "text-taken"}},
    {"C19 empty ACK ahead in the window",
     both,
     State::established,
     arrives("ACK", 350, 101),
     {State::established, {}, "ack-of-nothing"}},
    {"text beyond a hole",
     both,
     State::established,
     arrives("PSH+ACK", 311, 101, 10),
     {State::established, {"ACK seq=101 ack=301"}, "text-beyond-hole"}},
    {"text in order",
     both,
     State::established,
     arrives("PSH+ACK", 301, 101, 10),
     {State::established, {"ACK seq=101 ack=311"}, "text-taken"}},
};
INSTANTIATE_TEST_SUITE_P(Established, SegmentArrives, testing::ValuesIn(cases(established)), caseName);

// Linux takes the ACK field of a segment that ends exactly at RCV.NXT, the RFC takes nothing of it.
TEST(OldSegment, itsAckIsTakenByLinuxAlone) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::established, stack);
        t.arrives(seg("PSH+ACK", 301, 101, 10));
        t.send(10);
        t.arrives(seg("PSH+ACK", 301, 111, 10));
        const SeqNum expected{stack == Stack::linux ? 111u : 101u};
        EXPECT_EQ(t.connection().tcb.sndUna, expected) << t.transcript();
    }
}

TEST(OldSegment, C13_countsWithRfc5961Off) {
    Given given;
    withoutChallenges(given);
    Tcp t = Tcp::in(State::established, given);
    t.arrives(seg("ACK", 301, 101u - 65536));
    t.expectNothingSent();
}

// RFC 9293 3.10.7.4 seventh: after the peer's FIN its text is ignored, and nothing more is said.
const std::vector<Row> textAfterFin{
    {"text in CLOSE WAIT",
     both,
     State::closeWait,
     arrives("PSH+ACK", 302, 101, 10),
     {State::closeWait, {}, "text-ignored"}},
    {"text in CLOSING",
     both,
     State::closing,
     arrives("PSH+ACK", 302, 101, 10),
     {State::closing, {}, "text-ignored"}},
    {"text in LAST ACK",
     both,
     State::lastAck,
     arrives("PSH+ACK", 302, 101, 10),
     {State::lastAck, {}, "text-ignored"}},
    {"text with the ACK of our FIN in CLOSING",
     both,
     State::closing,
     arrives("PSH+ACK", 302, 102, 10),
     {State::timeWait, {}, "fin-acked-closing"}},
};
INSTANTIATE_TEST_SUITE_P(TextAfterFin, SegmentArrives, testing::ValuesIn(cases(textAfterFin)), caseName);

TEST(Text, fillsAHoleAndAcknowledgesAllOfIt) {
    for (const Stack stack : both) {
        Tcp t = Tcp::in(State::established, stack);
        t.arrives(seg("PSH+ACK", 321, 101, 10));
        t.arrives(seg("PSH+ACK", 311, 101, 10));
        t.expectTaken(0);
        t.arrives(seg("ACK", 301, 101, 10));
        t.expectTaken(30);
        t.expectSent({"ACK seq=101 ack=331"});
    }
}

TEST(Text, overlappingPiecesBeyondAHoleCountOnce) {
    Tcp t = Tcp::in(State::established, Stack::rfc9293);
    t.arrives(seg("ACK", 311, 101, 10));
    t.arrives(seg("ACK", 316, 101, 10));
    t.arrives(seg("ACK", 306, 101, 7));
    t.arrives(seg("ACK", 301, 101, 5));
    t.expectTaken(25);
    t.expectSent({"ACK seq=101 ack=326"});
}

TEST(Text, beyondTheWindowIsCutOff) {
    Given given;
    given.policies.window = 20;
    given.readsAtOnce = false;
    Tcp t = Tcp::in(State::established, given);
    t.arrives(seg("PSH+ACK", 301, 101, 30));
    t.expectTaken(20);
    t.expectSent({"ACK seq=101 ack=321"});
}

TEST(Text, crossesZero) {
    Given given;
    given.irs = 0xFFFFFFFA;  // the text takes 2^32 - 5 to 4
    Tcp t = Tcp::in(State::established, given);
    t.arrives(seg("PSH+ACK", 0xFFFFFFFB, 101, 10));
    t.expectTaken(10);
    t.expectSent({"ACK seq=101 ack=5"});
}

}  // namespace
}  // namespace synstep::test
