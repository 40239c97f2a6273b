// SPDX-License-Identifier: GPL-3.0-or-later
// A flood is found in a run, with all that comes of it, and counted.
#include "core/trace/flood.h"

#include <gtest/gtest.h>

#include "tests/support/several.h"

namespace synstep {
namespace {

TEST(AFlood, IsCountedByWhatBecameOfIt) {
    const Trace trace = test::played(test::flood(1000));
    const Floods floods(trace, trace.size());
    ASSERT_EQ(floods.all().size(), 1u);
    const Flood& flood = floods.all().front();
    EXPECT_EQ(flood.sent, 1000u);
    EXPECT_EQ(flood.arrived, 1000u);
    EXPECT_EQ(flood.answered + flood.dropped, 1000u);
    EXPECT_GE(flood.answered, 3u) << "as many as the queue holds, and more as some give up";
    EXPECT_EQ(flood.source, 203u << 24 | 0u << 16 | 113u << 8 | 9u);
    EXPECT_EQ(flood.lowest, 1024);
    EXPECT_EQ(flood.highest, 2023);
    EXPECT_EQ(flood.begin, Instant(std::chrono::milliseconds(100)));
    EXPECT_EQ(flood.end, Instant(std::chrono::milliseconds(100 + 9990)));
}

TEST(AFlood, HasEverythingThatComesOfItAndNothingElse) {
    const Scenario scenario = test::flood(20);
    const Trace trace = test::played(scenario);
    const Floods floods(trace, trace.size());
    for (std::size_t i = 0; i < trace.size(); ++i) {
        const Entry& entry = trace.entry(i);
        bool own = entry.as<CallMade>() != nullptr || entry.socket == SocketName{0};
        if (const auto* arrived = entry.as<Arrived>()) {
            const Segment& segment = arrived->datagram.segment;
            own = segment.sourcePort == 40000 || segment.destinationPort == 40000;
        }
        if (entry.as<Stopped>()) own = true;
        EXPECT_EQ(floods.ofEntry(i) == Floods::none, own) << i;
        for (const Departure& departure : entry.departures)
            EXPECT_EQ(floods.ofSegment(departure.id) == Floods::none, own) << i;
    }
}

TEST(AFlood, IsFoundAsTheRunGrowsAsIfFromTheStart) {
    const Scenario scenario = test::flood(20);
    Trace trace = test::begun(scenario);
    Floods growing;
    while (trace.grow()) {
        EXPECT_TRUE(growing.goOn(trace, trace.size())) << "it was announced";
        const Floods whole(trace, trace.size());
        ASSERT_EQ(growing.all(), whole.all());
        ASSERT_EQ(growing.ofEntry(trace.size() - 1), whole.ofEntry(trace.size() - 1));
    }
}

TEST(AFlood, IsKnownAsItHadBeenCountedAtAnyPosition) {
    Trace trace = test::begun(test::flood(400));
    Floods growing(trace, 0);
    while (trace.grow() && trace.size() < 2'000) growing.goOn(trace, trace.size());
    for (std::size_t position = 0; position <= trace.size(); position += 37)
        ASSERT_EQ(growing.at(0, position, trace), Floods(trace, position).all().front()) << position;
}

// Nobody has announced it: what has been told before, was none.
TEST(AFlood, ThatComesRowByRowIsOneFromTheEighthOn) {
    Scenario scenario = test::flood(1);
    const InjectionRow row = scenario.setup.script.injections.front();
    scenario.setup.script.injections.clear();
    for (std::uint16_t i = 0; i < 12; ++i) {
        InjectionRow next = row;
        next.portsEach = false;
        next.at += std::chrono::milliseconds(10 * i);
        next.injection.segment.sourcePort = static_cast<Port>(1024 + i);
        scenario.setup.script.injections.push_back(next);
    }
    Trace trace = test::begun(scenario);
    Floods growing(trace, 0);
    int times = 0;
    while (trace.grow()) {
        if (!growing.goOn(trace, trace.size())) ++times;
        ASSERT_EQ(growing.all(), Floods(trace, trace.size()).all());
    }
    EXPECT_EQ(times, 1);
    EXPECT_EQ(growing.all().front().sent, 12u);
}

TEST(AFlood, IsCountedAsFarAsItIsTold) {
    const Trace trace = test::played(test::flood(20));
    EXPECT_EQ(Floods(trace, 0).all().front().sent, 0u);
    std::uint32_t before = 0;
    for (std::size_t position = 0; position <= trace.size(); ++position) {
        const Flood flood = Floods(trace, position).all().front();
        EXPECT_GE(flood.sent, before);
        EXPECT_LE(flood.arrived + flood.lost, flood.sent);
        before = flood.sent;
    }
    EXPECT_EQ(before, 20u);
}

// SYN+ACKs of floods that are sent again, as their Departures tell it, by flood and repetition.
struct Echoes {
    std::map<std::size_t, std::map<std::uint32_t, std::uint32_t>> sent, lost;
};

Echoes echoesOf(const Trace& trace, const Floods& floods) {
    Echoes echoes;
    std::map<SegmentId, std::uint32_t> times;  // by the first of them
    std::map<SegmentId, std::pair<std::size_t, std::uint32_t>> known;
    for (std::size_t i = 0; i < trace.size(); ++i) {
        if (const auto* gone = trace.entry(i).as<LostOnTheWay>(); gone && known.count(gone->id) > 0)
            ++echoes.lost[known[gone->id].first][known[gone->id].second];
        for (const Departure& departure : trace.entry(i).departures) {
            EXPECT_TRUE(departure.again || floods.repetitionOf(departure.id) == 1) << i;
            const std::size_t flood = floods.ofSegment(departure.id);
            if (!departure.again || flood == Floods::none) continue;
            EXPECT_EQ(flood, floods.ofSegment(departure.copyOf)) << i;
            const std::uint32_t repetition = 1 + ++times[departure.copyOf];
            EXPECT_EQ(floods.repetitionOf(departure.id), repetition) << i;
            EXPECT_EQ(floods.echoBegunBy(i), echoes.sent[flood][repetition] == 0 ? repetition : 1) << i;
            ++echoes.sent[flood][repetition];
            known[departure.id] = {flood, repetition};
        }
    }
    return echoes;
}

void expectCounted(const Trace& trace) {
    const Floods floods(trace, trace.size());
    Echoes echoes = echoesOf(trace, floods);
    for (std::size_t i = 0; i < floods.all().size(); ++i) {
        const Flood& flood = floods.all()[i];
        ASSERT_EQ(flood.echoes.size(), echoes.sent[i].size()) << "flood " << i;
        for (const FloodEcho& echo : flood.echoes) {
            EXPECT_EQ(echo.sent, echoes.sent[i][echo.repetition]) << i << " " << echo.repetition;
            EXPECT_EQ(echo.lost, echoes.lost[i][echo.repetition]) << i << " " << echo.repetition;
            EXPECT_LE(echo.lost, echo.sent);
            EXPECT_EQ(flood.echo(echo.repetition), &echo);
        }
        EXPECT_EQ(flood.echo(1), nullptr);
        EXPECT_EQ(flood.echo(static_cast<std::uint32_t>(flood.echoes.size()) + 2), nullptr);
    }
}

Scenario forgeries(const std::string& rows, const std::string& rest) {
    return test::read(
        "synstep = 1\nid = \"forged\"\nuntil = \"300s\"\n"
        "do = [ { at = \"0s\", server = \"listen\" } ]\ninject = [ " +
        rows + " ]\n" + rest);
}

std::string forgedSyns(const std::string& at, const std::string& address, const std::string& more) {
    return "{ at = \"" + at + "\", from = \"client\", address = \"" + address +
           "\", flags = \"SYN\", seq = 1000, port = 1024, repeat = 10, " + more + " }, ";
}

// Nobody answers the SYN+ACKs: each of them is sent again after 1 s, 2 s more, 4 s more …
TEST(AFlood, IsCountedByWhatItsConnectionsSendAgain) {
    const Trace trace = test::played(test::flood(20));
    expectCounted(trace);
    EXPECT_GE(Floods(trace, trace.size()).all().front().echoes.size(), 3u);
}

TEST(AFlood, IsCountedByWhatIsSentAgainBecauseItsSynsCameTwice) {
    for (const std::string cookies : {"", "syn_cookies = \"always\"\n"}) {
        const std::string linux = "[tcp]\nstack = \"linux\"\n[server.tcp]\n" + cookies;
        expectCounted(test::played(forgeries(
            forgedSyns("100ms", "203.0.113.9", "ports = \"each\", every = \"20ms\", duplicate = \"30ms\""),
            linux)));
        expectCounted(
            test::played(forgeries(forgedSyns("100ms", "203.0.113.9", "every = \"200ms\""), linux)));
    }
}

TEST(TwoFloods, FromTheSamePortsAreCountedApart) {
    const std::string each = "ports = \"each\", every = \"10ms\"";
    const Trace trace = test::played(
        forgeries(forgedSyns("100ms", "203.0.113.9", each) + forgedSyns("150ms", "203.0.113.10", each),
                  "[tcp]\nstack = \"rfc9293\"\n[server]\nbacklog = 64\n"));
    expectCounted(trace);
    const Floods floods(trace, trace.size());
    ASSERT_EQ(floods.all().size(), 2u);
    for (const Flood& flood : floods.all()) EXPECT_EQ(flood.echo(2)->sent, 10u);
}

TEST(AFlood, FromPortsThatHadOneBeforeBeginsAnew) {
    const std::string each = "ports = \"each\", every = \"10ms\"";
    expectCounted(test::played(
        forgeries(forgedSyns("100ms", "203.0.113.9", each) + forgedSyns("200s", "203.0.113.9", each), "")));
}

TEST(AFlood, IsToldByItsFirstSynAndEachEchoByItsFirst) {
    const Trace trace = test::played(test::flood(20));
    const Floods floods(trace, trace.size());
    std::map<std::uint32_t, SegmentId> first;  // by repetition
    for (std::size_t i = 0; i < trace.size(); ++i)
        for (const Departure& departure : trace.entry(i).departures) {
            if (floods.ofSegment(departure.id) == Floods::none) {
                EXPECT_EQ(floods.toldBy(departure.id), departure.id);
                continue;
            }
            const SegmentId one =
                first.try_emplace(floods.repetitionOf(departure.id), departure.id).first->second;
            EXPECT_EQ(floods.toldBy(departure.id), one) << i;
        }
    EXPECT_EQ(first[1], floods.all().front().first);
}

TEST(AFewForgedSyns, AreNoFlood) {
    const Trace trace = test::played(test::flood(leastFlood - 1));
    EXPECT_TRUE(Floods(trace, trace.size()).isEmpty());
    const Trace more = test::played(test::flood(leastFlood));
    EXPECT_FALSE(Floods(more, more.size()).isEmpty());
}

TEST(AFloodOfAScript, IsKnownFromItsFirstSynOn) {
    Trace trace = test::begun(test::flood(100));
    while (trace.size() == 0 || !trace.entry(trace.size() - 1).as<Injected>()) ASSERT_TRUE(trace.grow());
    EXPECT_EQ(Floods(trace, trace.size()).ofEntry(trace.size() - 1), 0u);
}

}  // namespace
}  // namespace synstep
