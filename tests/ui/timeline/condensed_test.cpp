// SPDX-License-Identifier: GPL-3.0-or-later
// Where runs are many or long: which marks have room, and where a branch begins.
#include <gtest/gtest.h>

#include <map>

#include "tests/support/several.h"
#include "tests/ui/session/built_in.h"
#include "tests/ui/timeline/laid_out.h"

namespace synstep {
namespace {

using test::builtIn;
using test::marksOf;
using test::pictureOf;
using test::seconds;
using test::segmentOf;

// Its parent's own part begins later than it does: both have that in common with the run above.
TEST(Timeline, ABranchLeavesFromTheRunThatHoldsTheMoment) {
    Session session(builtIn("three-way-handshake"));
    session.toEnd();
    session.lose(segmentOf(session.trace(), HostId::client, SegmentKind::ack));
    session.toEnd();
    session.lose(segmentOf(session.trace(), HostId::server, SegmentKind::synAck));
    session.toEnd();
    ASSERT_EQ(session.history().run(2).parent, std::optional<std::size_t>(1));
    const TimelinePicture picture = pictureOf(session);
    const auto middleOf = [](int row) { return timelineRuler + timelineRow * (row + 0.5); };
    int fromFirst = 0, fromSecond = 0;
    for (const Shape& shape : picture.list.shapes) {
        const auto* path = std::get_if<PathShape>(&shape.what);
        if (!path || !path->stroke || path->path.elementCount() < 4) continue;
        const QPointF begin = path->path.elementAt(0), end = path->path.currentPosition();
        if (end.y() != middleOf(2)) continue;
        fromFirst += begin.y() == middleOf(0) ? 1 : 0;
        fromSecond += begin.y() == middleOf(1) ? 1 : 0;
    }
    EXPECT_EQ(fromFirst, 1);
    EXPECT_EQ(fromSecond, 0);
}

// A run of which an acknowledgment answers each text, somewhere one is lost, and that ends.
TEST(Timeline, OfALongRunWhatIsRareIsMarkedAndTextBeforeItsAcknowledgments) {
    Scenario scenario = test::sendings(3'000);
    const Instant late = seconds(700);
    Fault lost;
    lost.sender = HostId::client;
    lost.kind = SegmentKind::data;
    lost.nth = 1'501;
    lost.act = FaultAct::drop;
    scenario.setup.script.faults.push_back(lost);
    scenario.setup.script.calls.push_back({AtTime{late}, HostId::client, {CallKind::close}});
    Session session(scenario);
    session.toEnd();
    const TimelinePicture picture = pictureOf(session);
    std::map<SegmentKind, int> kinds;
    int losses = 0;
    for (const Element* mark : marksOf(picture.list, 0)) {
        const QStringList parts = mark->id.split(QLatin1Char('/'));
        const Entry& entry = session.trace().entry(static_cast<std::size_t>(mark->subject));
        if (parts[3].toInt() != static_cast<int>(TimelineCue::segment)) continue;
        const Departure& sent = entry.departures[parts[4].toULongLong()];
        ++kinds[kindOf(sent.datagram.segment)];
        losses += sent.fate == Fate::lost ? 1 : 0;
    }
    EXPECT_EQ(kinds[SegmentKind::syn], 1);
    EXPECT_GE(kinds[SegmentKind::fin], 1);
    EXPECT_EQ(losses, 1);
    EXPECT_GT(kinds[SegmentKind::data], 2 * kinds[SegmentKind::ack]);
}

}  // namespace
}  // namespace synstep
