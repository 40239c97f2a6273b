// SPDX-License-Identifier: GPL-3.0-or-later
// States and timers of the ladder can be pointed at, and are framed when they are selected.
#include <gtest/gtest.h>

#include "tests/ui/ladder/ladder_run.h"
#include "ui/ladder/built.h"

namespace synstep {
namespace {

const Theme light(ThemeName::light);

// Elements that bear a frame of the accent.
QStringList framed(const DisplayList& list) {
    QStringList ids;
    for (const Shape& shape : list.shapes) {
        const auto* path = std::get_if<PathShape>(&shape.what);
        if (!path || !path->stroke || path->stroke->ink != Ink::accent || path->stroke->width != 2) continue;
        const QString& id = list.elements[shape.element].id;
        if (!ids.contains(id)) ids << id;
    }
    return ids;
}

TEST(ASelectedState, IsFramedAtEveryHostThatWasInIt) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    LadderView view = run.at(run.trace->size());
    view.selected = Selection::of(SelectedState{State::established, SocketName{0}});
    EXPECT_EQ(framed(layoutLadder(view, {}, light)),
              (QStringList{QStringLiteral("state/client/a/1"), QStringLiteral("state/server/a/1")}));
    view.selected.state->host = HostId::server;
    EXPECT_EQ(framed(layoutLadder(view, {}, light)), QStringList{QStringLiteral("state/server/a/1")});
    view.selected.state->socket = SocketName{1};
    EXPECT_TRUE(framed(layoutLadder(view, {}, light)).isEmpty());
}

TEST(ASelectedState, OfListenIsTheListeners) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    LadderView view = run.at(run.trace->size());
    view.selected = Selection::of(SelectedState{State::listen, SocketName{0}});
    EXPECT_EQ(framed(layoutLadder(view, {}, light)), QStringList{QStringLiteral("state/server/listener/0")});
}

TEST(ASelectedTimer, IsFramedWithItsWords) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    LadderView view = run.at(run.trace->size());
    view.selected = Selection::of(SelectedTimer{HostId::client, SocketName{0}, Timer::timeWait});
    const QStringList ids = framed(layoutLadder(view, {}, light));
    ASSERT_EQ(ids.size(), 1);
    EXPECT_TRUE(ids.front().startsWith(QStringLiteral("timer/client/a/")));
}

TEST(PointingAtTheLadder, NamesWhatIsThere) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    const LadderView view = run.at(run.trace->size());
    const Ladder ladder(view, {}, light);
    int states = 0, timers = 0, segments = 0, calls = 0;
    for (const Element& element : ladder.shapes(view).elements) {
        const Selection thing = ladder.thingOf(element);
        states += thing.state ? 1 : 0;
        timers += thing.timer ? 1 : 0;
        segments += thing.segment ? 1 : 0;
        calls += thing.call ? 1 : 0;
        if (thing.isNone()) continue;
        // What is named by pointing is framed, and can be brought into sight.
        LadderView selected = view;
        selected.selected = thing;
        EXPECT_TRUE(framed(ladder.shapes(selected)).contains(element.id)) << element.id.toStdString();
        EXPECT_TRUE(thing.state && thing.state->socket.isListener() ? true
                                                                    : ladder.rangeOf(thing).has_value())
            << element.id.toStdString();
    }
    EXPECT_GT(states, 6);
    EXPECT_GT(timers, 2);
    EXPECT_GT(segments, 5);
    EXPECT_GT(calls, 2);
}

TEST(PointingAtTheLadder, HitsTheBarOfEachConnectionApart) {
    const LadderRun run = playBuiltIn("time-wait-new-syn");
    const LadderView view = run.at(run.trace->size());
    const Ladder ladder(view, {}, light);
    const DisplayList list = ladder.shapes(view);
    for (const Element& element : list.elements) {
        if (element.kind != ElementKind::state || element.hit.isEmpty()) continue;
        const QRectF bar = element.hit.boundingRect();
        if (bar.height() < 8 || element.id.contains(QStringLiteral("listener"))) continue;
        EXPECT_EQ(list.at(bar.center()), &element) << element.id.toStdString();
    }
}

}  // namespace
}  // namespace synstep
