// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_to_end.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "core/scenario/reader.h"
#include "tests/ui/session/built_in.h"

namespace synstep {
namespace {

using test::builtIn;

Scenario endless() {
    return std::get<Scenario>(readScenario(R"(synstep = 1
id = "endless"
do = [
  { at = "0s", server = "listen" },
  { at = "0s", client = "connect" },
  { at = "200ms", client = "send 1000000000" },
]
)",
                                           "endless"));
}

TEST(RunToEnd, IsAtTheEndOfAShortRunAtOnce) {
    Session session(builtIn("handshake-and-wave"));
    RunToEnd run;
    run.setSession(&session);
    run.start();
    EXPECT_FALSE(run.isUnderWay());
    EXPECT_FALSE(session.canGoNext());
}

TEST(RunToEnd, LetsOthersWorkWhileALongRunIsPlayed) {
    Session session(endless());
    RunToEnd run;
    run.setSession(&session);
    QSignalSpy told(&run, &RunToEnd::changed);
    const std::size_t cursor = session.cursor();
    QElapsedTimer clock;
    clock.start();
    run.start();
    EXPECT_LT(clock.elapsed(), 200);
    EXPECT_TRUE(run.isUnderWay());
    EXPECT_EQ(told.count(), 1);
    const std::size_t entries = run.entries();
    EXPECT_TRUE(QTest::qWaitFor([&] { return run.entries() > entries; }));
    EXPECT_EQ(session.cursor(), cursor) << "nothing is shown before the end";
    run.cancel();
    EXPECT_FALSE(run.isUnderWay());
    EXPECT_GE(told.count(), 2);
    const std::size_t left = run.entries();
    QTest::qWait(30);
    EXPECT_EQ(run.entries(), left);
}

TEST(RunToEnd, GoesNoFurtherThanTheNextBreakpoint) {
    Session session(endless());
    session.setBreakpoint(SegmentMet{HostId::client, SegmentKind::data, SegmentMoment::arrived}, true);
    RunToEnd run;
    run.setSession(&session);
    run.start();
    EXPECT_FALSE(run.isUnderWay());
    EXPECT_EQ(session.displayTime(), test::seconds(0.25));
    EXPECT_LT(run.entries(), 10'000u) << "and plays no further";
    const std::size_t first = session.cursor();
    run.start();
    EXPECT_GT(session.cursor(), first) << "the next one";
}

TEST(RunToEnd, StopsWhenSomebodyElseMovesTheSession) {
    Session session(endless());
    RunToEnd run;
    run.setSession(&session);
    run.start();
    ASSERT_TRUE(run.isUnderWay());
    session.next();
    EXPECT_FALSE(run.isUnderWay());
    run.start();
    run.setSession(nullptr);
    EXPECT_FALSE(run.isUnderWay());
}

}  // namespace
}  // namespace synstep
