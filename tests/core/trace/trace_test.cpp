// SPDX-License-Identifier: GPL-3.0-or-later
// Going back, going on, branching: exact, and the old future stays.
#include <gtest/gtest.h>

#include "core/trace/acts.h"
#include "core/trace/history.h"
#include "core/trace/notation.h"
#include "tests/support/random_setup.h"
#include "tests/support/several.h"

namespace synstep {
namespace {

constexpr std::size_t most = 400;

World first(const Setup& setup) {
    return World(std::make_shared<synstep::Setup>(setup));
}

std::vector<std::string> transcript(const Trace& trace) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < trace.size(); ++i) lines.push_back(notation(trace.entry(i), trace.setup()));
    return lines;
}

// Every World of the run, played without a Trace.
std::vector<World> worlds(const Setup& setup, std::size_t count) {
    std::vector<World> all{first(setup)};
    while (all.size() <= count) {
        World next = all.back();
        if (!advance(next)) break;
        all.push_back(next);
    }
    return all;
}

TEST(Trace, BackNThenForwardNIsIdentity) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto setup = test::randomSetup(seed);
        Trace trace(first(setup));
        trace.growToEnd(most);
        const auto expected = worlds(setup, trace.size());
        for (std::size_t p = trace.size() + 1; p-- > 0;) {
            ASSERT_TRUE(trace.worldAt(p) == expected[p]) << "seed " << seed << ", back to " << p;
        }
        for (std::size_t p = 0; p <= trace.size(); ++p) {
            ASSERT_TRUE(trace.worldAt(p) == expected[p]) << "seed " << seed << ", on to " << p;
        }
    }
}

TEST(Trace, ReplayOfTheCausesGivesTheSameTrace) {
    for (std::uint64_t seed = 100; seed <= 200; ++seed) {
        const auto setup = test::randomSetup(seed);
        Trace once(first(setup)), again(first(setup));
        once.growToEnd(most);
        again.growToEnd(most);
        ASSERT_EQ(transcript(once), transcript(again)) << "seed " << seed;
        // And from any point on, of the World that is kept there.
        const std::size_t middle = once.size() / 2;
        World world = once.worldAt(middle);
        for (std::size_t i = middle; i < once.size(); ++i) {
            const auto entry = advance(world);
            ASSERT_TRUE(entry && *entry == once.entry(i)) << "seed " << seed << ", entry " << i;
        }
    }
}

TEST(Trace, FindsPositionsByTimeAndSegmentsById) {
    Trace trace(first(test::handshakeAndWave()));
    trace.growToEnd();
    EXPECT_EQ(trace.positionAt(Instant{}), 2u);  // listen, connect
    EXPECT_EQ(trace.positionAt(Instant{std::chrono::milliseconds(50)}), 3u);
    EXPECT_EQ(trace.positionAt(Instant{std::chrono::milliseconds(49)}), 2u);
    EXPECT_EQ(trace.positionAt(never), trace.size());
    const auto third = trace.sendingOf(3);
    ASSERT_TRUE(third);
    EXPECT_EQ(third->departure->datagram.segment.ack, SeqNum{301});
    EXPECT_FALSE(trace.sendingOf(0));
    EXPECT_FALSE(trace.sendingOf(999));
}

TEST(Trace, KnowsTheSynsOfEveryPairOfSocketsUpToEachSegment) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto whole = std::make_shared<Trace>(first(test::randomSetup(seed)));
        whole->growToEnd(most);
        const auto branch = Trace::branchFrom(whole, whole->size() / 2);
        branch->growToEnd(most);
        for (const Trace* trace :
             {static_cast<const Trace*>(whole.get()), static_cast<const Trace*>(branch.get())}) {
            std::vector<Departure> syns;
            for (std::size_t i = 0; i < trace->size(); ++i)
                for (const Departure& departure : trace->entry(i).departures) {
                    const Datagram& d = departure.datagram;
                    if (d.segment.has(Flags::syn)) syns.push_back(departure);
                    std::vector<SegmentId> expected, found;
                    for (const Departure& syn : syns) {
                        const Datagram& s = syn.datagram;
                        if (s.source == d.source && s.destination == d.destination &&
                            s.segment.sourcePort == d.segment.sourcePort &&
                            s.segment.destinationPort == d.segment.destinationPort)
                            expected.push_back(syn.id);
                    }
                    for (const auto& syn : trace->synchronizations(d, departure.id)) found.push_back(syn.id);
                    ASSERT_EQ(found, expected) << "seed " << seed << ", segment " << departure.id;
                }
        }
    }
}

// What is shown of an end differs from what its World has only where it has ended beside a listener.
TEST(Trace, KnowsTheStateOfEachEndAsTheWorldsDo) {
    std::size_t ended = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        Trace trace(first(test::randomSetup(seed)));
        trace.growToEnd(most);
        for (std::size_t position = 0; position <= trace.size(); ++position) {
            const World world = trace.worldAt(position);
            for (const HostId host : {HostId::client, HostId::server}) {
                for (const SocketName socket : {SocketName::listener(), SocketName{0}}) {
                    const State shown = trace.stateOf(host, socket, position);
                    if (shown == world.stateOf(host, socket)) continue;
                    ASSERT_EQ(shown, State::closed) << "seed " << seed << ", position " << position;
                    ASSERT_EQ(world.stateOf(host, socket), State::listen);
                    ASSERT_FALSE(socket.isListener() || world.host(host).find(socket));
                    ++ended;
                }
            }
        }
    }
    EXPECT_GT(ended, 0u);
}

TEST(Trace, AnEndIsClosedWhereItsListenerGoesOnUnlessItDiedHalfOpen) {
    const auto setup = test::handshakeAndWave();
    Trace whole(first(setup));
    whole.growToEnd();
    EXPECT_EQ(whole.stateOf(HostId::server, SocketName{0}, 1), State::listen) << "there is none yet";
    EXPECT_EQ(whole.stateOf(HostId::server, SocketName{0}, whole.size()), State::closed);
    EXPECT_EQ(whole.stateOf(HostId::server, SocketName::listener(), whole.size()), State::listen);
    History history(first(setup));
    history.trace(0).growToEnd();
    const std::size_t synAck = history.trace(0).sendingOf(2)->entry + 1;
    const std::size_t aborted = history.branch(0, synAck, PersonCall{HostId::client, {CallKind::abort}});
    Trace& run = history.trace(aborted);
    ASSERT_EQ(run.stateOf(HostId::server, SocketName{0}, synAck), State::synReceived) << "of its parent";
    run.growToEnd();
    EXPECT_EQ(run.stateOf(HostId::server, SocketName{0}, run.size()), State::listen);
    const std::size_t crashed =
        history.branch(0, history.trace(0).size(), PersonCall{HostId::server, {CallKind::crash}});
    EXPECT_EQ(
        history.trace(crashed).stateOf(HostId::server, SocketName::listener(), history.trace(crashed).size()),
        State::closed);
}

TEST(History, ABranchLeavesTheOldTraceUntouched) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        History history(first(test::randomSetup(seed)));
        Trace& old = history.trace(0);
        old.growToEnd(most);
        const auto before = transcript(old);
        const World end = old.tip();
        test::Dice dice(seed);
        const std::size_t position = dice.below(static_cast<std::uint32_t>(old.size()) + 1);
        const Fault everything{dice.oneIn(2) ? HostId::client : HostId::server,
                               std::nullopt,
                               std::nullopt,
                               FaultAct::drop,
                               {},
                               0};
        const std::size_t run = history.branch(0, position, everything);
        history.trace(run).growToEnd(most);

        ASSERT_EQ(transcript(old), before) << "seed " << seed;
        ASSERT_TRUE(old.tip() == end) << "seed " << seed;
        for (std::size_t i = 0; i < position; ++i) {  // the shared past is the same object
            ASSERT_EQ(&history.trace(run).entry(i), &old.entry(i)) << "seed " << seed;
        }
        // Any point of the branch can be reached again, the act included.
        const Trace& branch = history.trace(run);
        World replayed = branch.worldAt(position);
        for (std::size_t i = position; i < branch.size(); ++i) {
            const auto entry = advance(replayed);
            ASSERT_TRUE(entry && *entry == branch.entry(i)) << "seed " << seed << ", entry " << i;
            ASSERT_TRUE(replayed == branch.worldAt(i + 1)) << "seed " << seed << ", entry " << i;
        }
    }
}

// Calls and injections by hand, at places where Worlds are kept and elsewhere.
TEST(Trace, WhatAPersonDoesIsPartOfEveryWorldAfterIt) {
    Trace trace(first(test::handshakeAndWave()));
    Injection syn;
    syn.segment.flags = {Flags::syn};
    syn.segment.sourcePort = 1'000;
    syn.segment.destinationPort = 80;
    const std::vector<Stimulus> acts{
        PersonCall{HostId::client, {CallKind::send, {0}, 100}}, syn,
        Fault{HostId::server, std::nullopt, std::nullopt, FaultAct::drop, {}, 0}};
    std::vector<World> expected{trace.tip()};
    for (std::size_t i = 0; i < 60 && !trace.isOver(); ++i) {
        if (i % 4 == 0) {
            const std::size_t before = trace.size();
            trace.perform(acts[i / 4 % acts.size()]);
            if (trace.size() == before) expected.back() = trace.tip();
        } else {
            trace.grow();
        }
        if (trace.size() == expected.size()) expected.push_back(trace.tip());
    }
    ASSERT_GT(trace.size(), 24u);
    for (std::size_t p = trace.size() + 1; p-- > 0;) ASSERT_TRUE(trace.worldAt(p) == expected[p]) << p;
}

TEST(History, LosingTheThirdAckByHandIsTheFaultRowThatSaysSo) {
    History byHand(first(test::handshakeAndWave()));
    byHand.trace(0).growToEnd();
    const auto sending = byHand.trace(0).sendingOf(3);
    ASSERT_TRUE(sending);
    const Fault loseIt{
        HostId::client, SegmentKind::ack, sending->departure->nthOfKind, FaultAct::drop, {}, 0};
    const std::size_t run = byHand.branch(0, sending->entry, loseIt);
    byHand.trace(run).growToEnd();

    auto scripted = test::handshakeAndWave();
    scripted.script.faults = {loseIt};
    Trace written(first(scripted));
    written.growToEnd();
    EXPECT_EQ(transcript(byHand.trace(run)), transcript(written));
    EXPECT_EQ(byHand.run(run).stimuli, std::vector<Stimulus>{loseIt});
    EXPECT_EQ(byHand.run(run).parent, std::optional<std::size_t>{0});
}

TEST(History, ABranchOfABranchNamesOnlyWhatIsInItsPast) {
    History history(first(test::handshakeAndWave()));
    history.trace(0).growToEnd();
    const Fault third{HostId::client, SegmentKind::ack, 1, FaultAct::drop, {}, 0};
    const Fault syn{HostId::client, SegmentKind::syn, 1, FaultAct::drop, {}, 0};
    const Fault fin{HostId::client, SegmentKind::fin, 1, FaultAct::drop, {}, 0};
    const std::size_t second = history.branch(0, history.trace(0).sendingOf(3)->entry, third);
    history.trace(second).growToEnd();
    const std::size_t before = history.branch(second, history.trace(second).sendingOf(1)->entry, syn);
    EXPECT_EQ(history.run(before).stimuli, std::vector<Stimulus>{syn});
    const std::size_t after = history.branch(second, history.trace(second).size() - 1, fin);
    EXPECT_EQ(history.run(after).stimuli, (std::vector<Stimulus>{third, fin}));
}

// At one position a fault is decided, and then somebody calls: of the run that branches there only the first
// is a part.
TEST(Acts, OfAPastEndWhereTheRunWasLeft) {
    History history(first(test::handshakeAndWave()));
    history.trace(0).growToEnd();
    const Fault third{HostId::client, SegmentKind::ack, 1, FaultAct::drop, {}, 0};
    const PersonCall close{HostId::client, {CallKind::close}};
    const std::size_t here = history.trace(0).sendingOf(3)->entry;
    const std::size_t left = history.branch(0, here, std::vector<Stimulus>{third, close});
    const std::size_t branched = history.branch(left, here, PersonCall{HostId::client, {CallKind::abort}});
    std::vector<Trace::Placed> acts;
    for (const auto& ofOneRun : actsOf(history.trace(branched)))
        acts.insert(acts.end(), ofOneRun.begin(), ofOneRun.end());
    const PersonCall abort{HostId::client, {CallKind::abort}};
    EXPECT_EQ(acts, (std::vector<Trace::Placed>{{here, third}, {here, abort}}));
    EXPECT_EQ(history.run(branched).stimuli, (std::vector<Stimulus>{third, abort}));
}

TEST(History, ARunThatGoesOnWithoutAnActMeetsWhatTheScriptHasInStore) {
    History history(first(test::handshakeAndWave()));
    history.trace(0).growToEnd();
    const std::size_t run = history.branch(0, 3, std::span<const Stimulus>{});
    EXPECT_EQ(history.trace(run).size(), 3u);
    EXPECT_EQ(history.run(run).continuesFrom, history.trace(0).entry(2).at);
    history.trace(run).growToEnd();
    EXPECT_EQ(transcript(history.trace(run)), transcript(history.trace(0)));
    EXPECT_TRUE(history.run(run).stimuli.empty());
}

TEST(History, WhatCameFromARemovedRunKeepsItsPastAndItsNumber) {
    History history(first(test::handshakeAndWave()));
    history.trace(0).growToEnd();
    const std::size_t second = history.branch(0, 3, std::span<const Stimulus>{});
    history.trace(second).growToEnd();
    const std::size_t third = history.branch(second, 5, std::span<const Stimulus>{});
    history.setRemoved(second, true);
    EXPECT_EQ(history.present(), (std::vector<std::size_t>{0, third}));
    EXPECT_EQ(history.presentParent(third), std::optional<std::size_t>{0});
    history.trace(third).growToEnd();
    EXPECT_EQ(transcript(history.trace(third)), transcript(history.trace(0)));
    history.setRemoved(second, false);
    EXPECT_EQ(history.presentParent(third), std::optional(second));
}

TEST(StateChanges, AreThoseEntriesByWhichAStateChangedOrAHostWentDownAlsoOfABranch) {
    const Scenario scenario = test::several(3);
    auto run = std::make_shared<Trace>(test::begun(scenario));
    run->growToEnd(200);
    const auto branch = Trace::branchFrom(run, run->size() / 2);
    branch->perform(PersonCall{HostId::server, Call{CallKind::crash}});
    branch->growToEnd(400);
    for (const Trace* trace :
         {static_cast<const Trace*>(run.get()), static_cast<const Trace*>(branch.get())}) {
        std::vector<std::size_t> changes;
        for (std::size_t i = 0; i <= trace->size(); ++i) {
            ASSERT_EQ(trace->stateChanges(i), changes) << i;
            if (i == trace->size()) break;
            const Entry& entry = trace->entry(i);
            const auto* made = entry.as<CallMade>();
            const bool changed = std::any_of(
                entry.effects.begin(), entry.effects.end(),
                [](const Effect& effect) { return std::holds_alternative<StateChanged>(effect.what); });
            if (changed || (made && made->call.kind == CallKind::crash)) changes.push_back(i);
        }
        EXPECT_GE(changes.size(), 6u);
    }
}

}  // namespace
}  // namespace synstep
