// SPDX-License-Identifier: GPL-3.0-or-later
// What the network does to a segment: delays, the rows of `fault`, its copies, the order of arrival.
#include "core/net/network.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace synstep {
namespace {

using namespace std::chrono_literals;

constexpr Instant at(Duration d) {
    return Instant{} + d;
}

Datagram with(const char* flags, std::uint32_t len = 0) {
    Datagram d;
    d.segment.flags = flagsFrom(flags).value();
    d.segment.len = len;
    return d;
}

// A network that segments are put on one after another.
class Wire {
  public:
    NetworkSetup setup;
    std::vector<Fault> rows, byHand;

    Departure send(HostId from, const Datagram& datagram, Instant now = {}, bool reachable = true) {
        return network.depart(next_++, 0, from, datagram, reachable, now, setup, rows, byHand);
    }
    Departure send(const char* flags, std::uint32_t len = 0) {
        return send(HostId::client, with(flags, len));
    }
    // The ids of what arrives (a copy is negative, a lost one comes with 1000 added), in order.
    std::vector<int> arrivals() {
        std::vector<int> ids;
        while (network.first()) {
            const InFlight flight = network.takeFirst();
            const int id = static_cast<int>(flight.id) + (flight.lost ? 1000 : 0);
            ids.push_back(flight.copy ? -id : id);
        }
        return ids;
    }
    Network network;

  private:
    SegmentId next_ = 1;
};

Fault fault(SegmentKind kind, std::uint32_t nth, FaultAct act, Duration amount = {}) {
    return {HostId::client, kind, nth, act, amount, 0};
}
Fault ofTheCopy(Fault row) {
    row.copy = 1;
    return row;
}

TEST(Delay, isBySender) {
    Wire wire;
    wire.setup.delay = {10ms, 80ms};
    EXPECT_EQ(wire.send(HostId::client, with("ACK"), at(1s)).arrivesAt, at(1010ms));
    EXPECT_EQ(wire.send(HostId::server, with("ACK"), at(1s)).arrivesAt, at(1080ms));
}

TEST(Departure, knowsItsOrdinals) {
    Wire wire;
    wire.send("SYN");
    wire.send(HostId::server, with("SYN+ACK"));
    wire.send("ACK");
    const Departure d = wire.send("ACK");
    EXPECT_EQ(d.nthOfKind, 2u);
    EXPECT_EQ(d.nthOfAny, 3u);
    EXPECT_EQ(wire.network.sent(HostId::client), 3u);
    EXPECT_EQ(wire.network.sent(HostId::server, SegmentKind::synAck), 1u);
}

TEST(Faults, nameASenderAKindAndAnOrdinal) {
    Wire wire;
    wire.rows = {fault(SegmentKind::ack, 2, FaultAct::drop)};
    EXPECT_EQ(wire.send("ACK").fate, Fate::delivered);
    EXPECT_EQ(wire.send(HostId::server, with("ACK")).fate, Fate::delivered);
    EXPECT_EQ(wire.send(HostId::server, with("ACK")).fate, Fate::delivered);
    EXPECT_EQ(wire.send("ACK", 5).fate, Fate::delivered);  // DATA
    EXPECT_EQ(wire.send("FIN+ACK").fate, Fate::delivered);
    EXPECT_EQ(wire.send("ACK").fate, Fate::lost);
    EXPECT_EQ(wire.send("ACK").fate, Fate::delivered);
}

TEST(Faults, everyNamesAllOfAKind) {
    Wire wire;
    wire.rows = {{HostId::client, SegmentKind::syn, std::nullopt, FaultAct::drop, {}, 0}};
    for (int i = 0; i < 3; ++i) EXPECT_EQ(wire.send("SYN").fate, Fate::lost);
    EXPECT_EQ(wire.send("ACK").fate, Fate::delivered);
}

TEST(Faults, anyCountsAllKinds) {
    Wire wire;
    wire.rows = {{HostId::client, std::nullopt, 3, FaultAct::drop, {}, 0}};
    EXPECT_EQ(wire.send("SYN").fate, Fate::delivered);
    EXPECT_EQ(wire.send("ACK").fate, Fate::delivered);
    EXPECT_EQ(wire.send("ACK", 5).fate, Fate::lost);
}

TEST(Faults, anyAndEveryNamesAllOfASender) {
    Wire wire;
    wire.rows = {{HostId::server, std::nullopt, std::nullopt, FaultAct::drop, {}, 0}};
    EXPECT_EQ(wire.send("SYN").fate, Fate::delivered);
    EXPECT_EQ(wire.send(HostId::server, with("RST")).fate, Fate::lost);
    EXPECT_EQ(wire.send(HostId::server, with("ACK", 9)).fate, Fate::lost);
}

TEST(Faults, pshNeverMatters) {
    Wire wire;
    wire.rows = {fault(SegmentKind::data, 1, FaultAct::drop)};
    EXPECT_EQ(wire.send("PSH+ACK", 5).fate, Fate::lost);
}

TEST(Faults, byHandWorkAsRows) {
    Wire wire;
    wire.byHand = {fault(SegmentKind::syn, 1, FaultAct::drop)};
    EXPECT_EQ(wire.send("SYN").fate, Fate::lost);
}

TEST(Faults, aLostSegmentEndsOnItsWay) {
    Wire wire;
    wire.rows = {fault(SegmentKind::syn, 1, FaultAct::drop)};
    const Departure d = wire.send("SYN");
    EXPECT_EQ(d.arrivesAt, at(50ms));
    EXPECT_EQ(d.lostAt, at(30ms));
    EXPECT_EQ(wire.arrivals(), std::vector<int>{1001});
}

TEST(Faults, delayIsAddedAndTransitReplaces) {
    Wire wire;
    wire.rows = {fault(SegmentKind::syn, 1, FaultAct::delay, 1300ms),
                 fault(SegmentKind::syn, 2, FaultAct::transit, 20ms),
                 fault(SegmentKind::syn, 3, FaultAct::transit, 200ms),
                 fault(SegmentKind::syn, 3, FaultAct::delay, 1s)};
    const Departure later = wire.send("SYN");
    EXPECT_EQ(later.arrivesAt, at(1350ms));
    EXPECT_EQ(later.fate, Fate::delayed);
    const Departure sooner = wire.send("SYN");
    EXPECT_EQ(sooner.arrivesAt, at(20ms));
    EXPECT_EQ(sooner.fate, Fate::delivered);
    EXPECT_EQ(wire.send("SYN").arrivesAt, at(1200ms));
    EXPECT_EQ(wire.arrivals(), (std::vector<int>{2, 3, 1}));  // a delayed one is overtaken
}

TEST(Faults, aTransitTakesBackTheDelaysOfEarlierRows) {
    Wire wire;
    wire.rows = {fault(SegmentKind::syn, 1, FaultAct::delay, 1300ms),
                 fault(SegmentKind::syn, 1, FaultAct::transit, 60ms),
                 fault(SegmentKind::syn, 2, FaultAct::delay, 1300ms),
                 fault(SegmentKind::syn, 2, FaultAct::transit, 20ms)};
    const Departure later = wire.send("SYN");
    EXPECT_EQ(later.arrivesAt, at(60ms));
    EXPECT_EQ(later.fate, Fate::delayed);
    const Departure sooner = wire.send("SYN");
    EXPECT_EQ(sooner.arrivesAt, at(20ms));
    EXPECT_EQ(sooner.fate, Fate::delivered);
}

TEST(Faults, twoRowsMayNameOneSegment) {
    Wire wire;
    wire.rows = {fault(SegmentKind::syn, 1, FaultAct::delay, 100ms),
                 fault(SegmentKind::syn, 1, FaultAct::delay, 200ms)};
    EXPECT_EQ(wire.send("SYN").arrivesAt, at(350ms));
}

TEST(Faults, duplicateMakesACopyThatMuchLater) {
    Wire wire;
    wire.rows = {fault(SegmentKind::syn, 1, FaultAct::duplicate, 10ms)};
    const Departure d = wire.send("SYN");
    EXPECT_EQ(d.fate, Fate::duplicated);
    EXPECT_EQ(d.arrivesAt, at(50ms));
    EXPECT_EQ(d.copyArrivesAt, at(60ms));
    EXPECT_EQ(wire.arrivals(), (std::vector<int>{1, -1}));
}

TEST(Faults, aCopyAtTheSameInstantComesAfterItsOriginal) {
    Wire wire;
    wire.rows = {fault(SegmentKind::syn, 1, FaultAct::duplicate, 0ms)};
    wire.send("SYN");
    wire.send("ACK");
    EXPECT_EQ(wire.arrivals(), (std::vector<int>{1, -1, 2}));
}

TEST(Faults, concernTheCopyIfTheySaySo) {
    Wire wire;
    const Fault copied = fault(SegmentKind::syn, 1, FaultAct::duplicate, 10ms);
    wire.rows = {copied, ofTheCopy(fault(SegmentKind::syn, 1, FaultAct::delay, 100ms)),
                 ofTheCopy(fault(SegmentKind::syn, 1, FaultAct::corrupt))};
    const Departure d = wire.send("SYN");
    EXPECT_EQ(d.arrivesAt, at(50ms));
    EXPECT_FALSE(d.corrupt);
    EXPECT_EQ(d.copyArrivesAt, at(160ms));
    EXPECT_TRUE(d.copyCorrupt);

    Wire dropping;
    dropping.rows = {copied, ofTheCopy(fault(SegmentKind::syn, 1, FaultAct::drop))};
    EXPECT_EQ(dropping.send("SYN").copyArrivesAt, never);
    EXPECT_EQ(dropping.arrivals(), std::vector<int>{1});

    Wire transit;
    transit.rows = {copied, ofTheCopy(fault(SegmentKind::syn, 1, FaultAct::transit, 20ms))};
    transit.send("SYN");
    EXPECT_EQ(transit.arrivals(), (std::vector<int>{-1, 1}));  // the copy may overtake
}

TEST(Faults, aLostSegmentHasNoCopies) {
    Wire wire;
    wire.rows = {fault(SegmentKind::syn, 1, FaultAct::duplicate, 10ms),
                 fault(SegmentKind::syn, 1, FaultAct::drop)};
    EXPECT_EQ(wire.send("SYN").copyArrivesAt, never);
    EXPECT_EQ(wire.arrivals(), std::vector<int>{1001});
}

TEST(Faults, aCorruptSegmentArrives) {
    Wire wire;
    wire.rows = {fault(SegmentKind::syn, 1, FaultAct::corrupt)};
    EXPECT_EQ(wire.send("SYN").fate, Fate::corrupted);
    ASSERT_NE(wire.network.first(), nullptr);
    EXPECT_TRUE(wire.network.first()->corrupt);
    EXPECT_FALSE(wire.network.first()->lost);
}

TEST(Injections, areNotCountedAndTakeTheDelayOfTheHostTheyClaim) {
    Wire wire;
    wire.setup.delay = {10ms, 80ms};
    wire.rows = {fault(SegmentKind::syn, 1, FaultAct::drop)};
    const Departure d = wire.network.inject(7, HostId::server, with("SYN"), at(1s), wire.setup, std::nullopt);
    EXPECT_TRUE(d.injected);
    EXPECT_EQ(d.arrivesAt, at(1080ms));
    EXPECT_EQ(d.nthOfAny, 0u);
    EXPECT_EQ(wire.network.sent(HostId::server), 0u);
    wire.network.inject(8, HostId::client, with("SYN"), {}, wire.setup, std::nullopt);
    EXPECT_EQ(wire.send("SYN").fate, Fate::lost) << "the first SYN that the client itself has sent";
}

TEST(Injections, bearOneActOfTheirOwn) {
    Wire wire;
    const Fault act{HostId::client, std::nullopt, std::nullopt, FaultAct::delay, 1s, 0};
    EXPECT_EQ(wire.network.inject(7, HostId::client, with("SYN"), {}, wire.setup, act).arrivesAt, at(1050ms));
}

TEST(Unreachable, isLost) {
    Wire wire;
    EXPECT_EQ(wire.send(HostId::client, with("ACK"), {}, false).fate, Fate::lost);
}

TEST(Order, isThatOfSendingAtOneInstant) {
    Wire wire;
    wire.setup.delay = {50ms, 50ms};
    wire.send(HostId::server, with("ACK"));
    wire.send(HostId::client, with("ACK"));
    wire.send(HostId::server, with("ACK"));
    EXPECT_EQ(wire.arrivals(), (std::vector<int>{1, 2, 3}));
}

TEST(Order, lossesComeBeforeArrivals) {
    Wire wire;
    wire.setup.delay = {50ms, 30ms};  // the client's loss is at 30 ms too
    wire.rows = {fault(SegmentKind::ack, 1, FaultAct::drop)};
    wire.send(HostId::server, with("ACK"));
    wire.send(HostId::client, with("ACK"));
    EXPECT_EQ(wire.arrivals(), (std::vector<int>{1002, 1}));
}

// --- luck: a function of the seed, the sender and which segment of the sender it is

std::vector<Fate> fates(Wire& wire, HostId from, int count) {
    std::vector<Fate> all;
    for (int i = 0; i < count; ++i) all.push_back(wire.send(from, with("ACK")).fate);
    return all;
}

Wire lossy(std::uint64_t seed) {
    Wire wire;
    wire.setup.loss = 0.3;
    wire.setup.seed = seed;
    return wire;
}

TEST(Luck, isTheSameForTheSameSeed) {
    Wire one = lossy(7), again = lossy(7), other = lossy(8);
    const auto expected = fates(one, HostId::client, 200);
    EXPECT_EQ(fates(again, HostId::client, 200), expected);
    EXPECT_NE(fates(other, HostId::client, 200), expected);
}

TEST(Luck, ofOneSenderDoesNotDependOnTheOther) {
    Wire alone = lossy(7), mixed = lossy(7);
    const auto expected = fates(alone, HostId::client, 100);
    std::vector<Fate> found;
    for (int i = 0; i < 100; ++i) {
        mixed.send(HostId::server, with("ACK"));
        found.push_back(mixed.send(HostId::client, with("ACK")).fate);
    }
    EXPECT_EQ(found, expected);
}

TEST(Luck, dependsOnWhichSegmentItIsAndNotOnItsKind) {
    Wire plain = lossy(7), mixed = lossy(7);
    const auto expected = fates(plain, HostId::client, 99);
    std::vector<Fate> found;
    for (int i = 0; i < 33; ++i) {
        for (const char* flags : {"SYN", "ACK", "FIN+ACK"}) found.push_back(mixed.send(flags).fate);
    }
    EXPECT_EQ(found, expected);
}

TEST(Luck, isNotChangedByOneMoreLoss) {
    Wire as = lossy(7), with1Lost = lossy(7);
    with1Lost.rows = {fault(SegmentKind::ack, 1, FaultAct::drop)};
    auto expected = fates(as, HostId::client, 200);
    auto found = fates(with1Lost, HostId::client, 200);
    EXPECT_EQ(found[0], Fate::lost);
    expected.erase(expected.begin());
    found.erase(found.begin());
    EXPECT_EQ(found, expected);
}

TEST(Luck, ofLossIsNotChangedByJitterOrDuplicates) {
    Wire plain = lossy(7), busy = lossy(7);
    busy.setup.jitter = 5ms;
    busy.setup.duplicate = 0.5;
    const auto expected = fates(plain, HostId::client, 200);
    const auto found = fates(busy, HostId::client, 200);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(found[i] == Fate::lost, expected[i] == Fate::lost) << i;
    }
}

TEST(Luck, hasTheChanceThatIsSet) {
    Wire wire = lossy(1);
    const auto all = fates(wire, HostId::client, 10'000);
    const auto lost = std::count(all.begin(), all.end(), Fate::lost);
    EXPECT_NEAR(static_cast<double>(lost) / 10'000, 0.3, 0.02);
    Wire never = lossy(1), always = lossy(1);
    never.setup.loss = 0.0;
    always.setup.loss = 1.0;
    EXPECT_EQ(fates(never, HostId::client, 1'000), std::vector<Fate>(1'000, Fate::delivered));
    EXPECT_EQ(fates(always, HostId::client, 1'000), std::vector<Fate>(1'000, Fate::lost));
}

TEST(Jitter, addsUpToItsAmount) {
    Wire wire;
    wire.setup.jitter = 10ms;
    Instant least = never, most{};
    for (int i = 0; i < 1'000; ++i) {
        const Instant arrival = wire.send("ACK").arrivesAt;
        least = std::min(least, arrival);
        most = std::max(most, arrival);
    }
    EXPECT_GE(least, at(50ms));
    EXPECT_LT(least, at(51ms));
    EXPECT_LE(most, at(60ms));
    EXPECT_GT(most, at(59ms));
}

TEST(Duplicates, comeByChanceWithoutARow) {
    Wire wire;
    wire.setup.duplicate = 0.5;
    int copies = 0;
    for (int i = 0; i < 1'000; ++i) copies += wire.send("ACK").copyArrivesAt != never ? 1 : 0;
    EXPECT_NEAR(copies, 500, 60);
}

}  // namespace
}  // namespace synstep
