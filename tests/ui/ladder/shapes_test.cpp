// SPDX-License-Identifier: GPL-3.0-or-later
// What the ladder draws: ids, true heights, conditions, exact repetition.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/ui/ladder/ladder_run.h"
#include "ui/ladder/built.h"
#include "ui/text/sentences.h"

namespace synstep {
namespace {

const Theme light(ThemeName::light);

DisplayList draw(const LadderView& view, qreal width = 840) {
    LadderMetrics metrics;
    metrics.width = width;
    return layoutLadder(view, metrics, light);
}

bool hasText(const DisplayList& list, const QString& wanted) {
    return std::any_of(list.shapes.begin(), list.shapes.end(), [&](const Shape& shape) {
        const auto* text = std::get_if<TextShape>(&shape.what);
        return text && text->text == wanted;
    });
}

// The position after the entry that sent this segment.
std::size_t afterSending(const LadderRun& run, SegmentId id) {
    return run.trace->sendingOf(id)->entry + 1;
}

TEST(LadderShapes, HaveStableIds) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    const DisplayList list = draw(run.whole());
    for (const char* id : {"segment/1", "segment/2", "segment/3", "state/client/a/0", "state/server/a/0",
                           "state/server/listener/0", "call/0"})
        EXPECT_NE(list.find(QString::fromLatin1(id)), nullptr) << id;
}

TEST(LadderShapes, AreTheSameEachTime) {
    const LadderRun run = playBuiltIn("third-ack-lost");
    const std::size_t middle = run.trace->size() / 2;
    EXPECT_TRUE(dump(draw(run.at(middle))) == dump(draw(run.at(middle))));
}

TEST(LadderShapes, OfTheShownPartDoNotDependOnHowOftenOneWentThere) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    LadderView back = run.at(6);
    back.revealed = run.trace->size();
    LadderMetrics metrics;
    const Ladder once(back, metrics, light);
    const QString before = dump(once.shapes(back));
    LadderView later = back;
    later.cursor = 9;
    later.displayTime = run.trace->entry(8).at;
    once.shapes(later);
    EXPECT_TRUE(dump(once.shapes(back)) == before);
}

TEST(LadderShapes, HeightsRiseWithTime) {
    for (const BuiltIn& builtIn : builtInScenarios()) {
        const LadderRun run = playText(std::string(builtIn.text));
        const LadderView view = run.whole();
        const Ladder ladder(view, {}, light);
        qreal last = 0;
        for (std::size_t i = 0; i < run.trace->size(); ++i) {
            const qreal height = ladder.heightOf(run.trace->entry(i).at);
            EXPECT_GE(height, last) << builtIn.id << ", entry " << i;
            last = height;
        }
    }
}

TEST(LadderShapes, AClickOnAnArrowMeansItsSegment) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    const DisplayList list = draw(run.whole());
    const Element* segment = list.find(QStringLiteral("segment/2"));
    ASSERT_NE(segment, nullptr);
    const QRectF bounds = segment->hit.boundingRect();
    const QPointF middle(416, bounds.center().y());
    bool found = false;
    for (qreal y = bounds.top(); y < bounds.bottom() && !found; y += 2) {
        const Element* hit = list.at(QPointF(middle.x(), y));
        found = hit && hit->id == segment->id;
    }
    EXPECT_TRUE(found);
    EXPECT_EQ(segment->subject, 2);
}

TEST(LadderShapes, ASegmentOnItsWayIsAPillBetweenTheHosts) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    LadderView view = run.at(afterSending(run, 1));
    view.displayTime = Instant{std::chrono::milliseconds(30)};
    const DisplayList list = draw(view);
    const Ladder ladder(view, {}, light);
    const qreal now = ladder.nowHeight(view);
    EXPECT_GT(now, ladder.heightOf(Instant{}));
    EXPECT_LT(now, ladder.heightOf(Instant{std::chrono::milliseconds(50)}));
    const bool pill = std::any_of(list.shapes.begin(), list.shapes.end(), [&](const Shape& shape) {
        const auto* text = std::get_if<TextShape>(&shape.what);
        return text && text->text == QLatin1String("SYN") && text->align == Align::center &&
               std::abs(text->anchor.y() - now) < 10 && text->anchor.x() > 300 && text->anchor.x() < 600;
    });
    EXPECT_TRUE(pill);
    EXPECT_TRUE(hasText(list, QStringLiteral("0.030")));
}

// From where it leaves to where it arrives, and never as a mark without a word.
TEST(LadderShapes, ASegmentIsAPillAllTheWay) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    for (const qreal width : {640.0, 840.0, 1040.0})
        for (SegmentId id = 1; id <= 7; ++id) {
            LadderView view = run.at(afterSending(run, id));
            const Departure& sent = *run.trace->sendingOf(id)->departure;
            const QString flags = flagsText(sent.datagram.segment.flags);
            for (Duration way{}; way < sent.arrivesAt - sent.sentAt; way += std::chrono::milliseconds(5)) {
                view.displayTime = sent.sentAt + way;
                const DisplayList list = draw(view, width);
                const QRectF label = list.find(QStringLiteral("segment/%1").arg(id))->bounds;
                EXPECT_TRUE(std::any_of(list.shapes.begin(), list.shapes.end(),
                                        [&](const Shape& shape) {
                                            const auto* text = std::get_if<TextShape>(&shape.what);
                                            return text && text->text == flags &&
                                                   text->align == Align::center &&
                                                   label.contains(text->anchor);
                                        }))
                    << width << ", segment " << id << " after " << way.count() << " us";
            }
        }
}

// What crosses a label hides a piece of a line; on an arrow of its own nothing may.
TEST(LadderShapes, OnANarrowPageNoLabelHidesAPieceOfItsArrows) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    LadderView view = run.whole();
    view.numbered = true;
    LadderMetrics metrics;
    metrics.width = 604;
    const DisplayList list = layoutLadder(view, metrics, Theme(ThemeName::print, Medium::page));
    for (const Shape& shape : list.shapes) {
        const auto* path = std::get_if<PathShape>(&shape.what);
        if (!path || list.elements[shape.element].kind != ElementKind::segment) continue;
        const bool hides = path->fill && path->fill->ink == Ink::ground && !path->stroke;
        EXPECT_FALSE(hides) << list.elements[shape.element].id.toStdString();
    }
}

TEST(LadderShapes, ThePictureDoesNotMoveWhileASegmentGlides) {
    const LadderRun run = playBuiltIn("third-ack-lost");
    const std::size_t cursor = afterSending(run, 2);
    const auto arrival = [&](std::size_t shown) {
        const DisplayList list = draw(run.at(shown));
        return list.find(QStringLiteral("segment/2"))->hit.boundingRect().bottom();
    };
    std::size_t arrived = cursor;
    while (!run.trace->entry(arrived).as<Arrived>()) ++arrived;
    EXPECT_NEAR(arrival(cursor), arrival(arrived + 1), 0.5);
}

TEST(LadderShapes, TheTimeOfNowIsWrittenOnce) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    for (std::size_t cursor = 1; cursor <= run.trace->size(); ++cursor) {
        const LadderView view = run.at(cursor);
        const QString now = instantText(view.displayTime);
        const DisplayList list = layoutLadder(view, {}, Theme(ThemeName::light));
        const auto count = std::count_if(list.shapes.begin(), list.shapes.end(), [&](const Shape& shape) {
            const auto* text = std::get_if<TextShape>(&shape.what);
            return text && text->text == now;
        });
        EXPECT_EQ(count, 1) << cursor << ": " << now.toStdString();
    }
}

TEST(LadderShapes, TheFutureThatWasSeenIsAGhost) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    LadderView view = run.at(afterSending(run, 1));
    view.revealed = run.trace->size();
    const DisplayList list = draw(view);
    const Element* later = list.find(QStringLiteral("segment/3"));
    ASSERT_NE(later, nullptr);
    const auto index = static_cast<std::uint32_t>(later - list.elements.data());
    for (const Shape& shape : list.shapes) {
        if (shape.element == index) {
            EXPECT_NEAR(shape.opacity, 0.42, 0.001);
        }
    }
    view.revealed = view.cursor;
    EXPECT_EQ(draw(view).find(QStringLiteral("segment/3")), nullptr);
}

TEST(LadderShapes, AMessageThatWillBeLostShowsWhereAtOnceAsAGhost) {
    const LadderRun run = playBuiltIn("third-ack-lost");
    LadderView view = run.at(afterSending(run, 3));
    ASSERT_NE(run.trace->sendingOf(3)->departure->lostAt, never);
    view.revealed = view.cursor;
    const auto ghosts = [&] {
        const DisplayList list = draw(view);
        const auto index =
            static_cast<std::uint32_t>(list.find(QStringLiteral("segment/3")) - list.elements.data());
        return std::count_if(list.shapes.begin(), list.shapes.end(), [&](const Shape& shape) {
            return shape.element == index && std::abs(shape.opacity - 0.42) < 0.001;
        });
    };
    EXPECT_GE(ghosts(), 4) << "the way to the cross, the cross, what is beyond it, the word";
    EXPECT_TRUE(hasText(draw(view), QStringLiteral("lost")));
    view.displayTime = run.trace->sendingOf(3)->departure->lostAt;
    ++view.cursor;
    view.revealed = view.cursor;
    EXPECT_EQ(ghosts(), 0);
}

TEST(LadderShapes, WhatThePointerIsOverHasAHandleWhereItArrives) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    LadderView view = run.at(afterSending(run, 1));
    const auto shapes = draw(view).shapes.size();
    view.hovered = 1;
    const DisplayList list = draw(view);
    EXPECT_EQ(list.shapes.size(), shapes + 2) << "the ground of its label, and the handle";
    const Element* handle = list.find(QStringLiteral("handle/1"));
    ASSERT_NE(handle, nullptr);
    EXPECT_GE(handle->hit.boundingRect().width(), 24) << "WCAG 2.5.8";
    view.live = false;
    EXPECT_EQ(draw(view).find(QStringLiteral("handle/1")), nullptr) << "nobody drags on paper";
}

TEST(LadderShapes, AWaitIsBrokenWithItsLengthWritten) {
    const LadderRun run = playBuiltIn("third-ack-lost");
    const DisplayList list = draw(run.whole());
    EXPECT_TRUE(std::any_of(list.elements.begin(), list.elements.end(),
                            [](const Element& element) { return element.kind == ElementKind::axisBreak; }));
    EXPECT_TRUE(hasText(list, QStringLiteral("0.9 s")));
}

TEST(LadderShapes, APaperLeavesStoppedTimersOutAndHasNoNow) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    const DisplayList paper = draw(run.whole());
    EXPECT_EQ(paper.find(QStringLiteral("now")), nullptr);
    EXPECT_EQ(paper.find(QStringLiteral("timer/client/a/0")), nullptr);
    const DisplayList screen = draw(run.at(run.trace->size()));
    EXPECT_NE(screen.find(QStringLiteral("now")), nullptr);
    EXPECT_NE(screen.find(QStringLiteral("timer/client/a/0")), nullptr);
}

TEST(LadderShapes, OfARangeAreThoseThatMeetIt) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    const LadderView view = run.whole();
    const Ladder ladder(view, {}, light);
    const DisplayList all = ladder.shapes(view), part = ladder.shapes(view, {0, 120});
    EXPECT_LT(part.shapes.size(), all.shapes.size() / 2);
    EXPECT_NE(part.find(QStringLiteral("segment/1")), nullptr);
    EXPECT_EQ(part.find(QStringLiteral("segment/5")), nullptr);
    EXPECT_EQ(part.size, all.size);
}

TEST(LadderShapes, OfARangeAreDrawnAsInTheWholePicture) {
    for (const BuiltIn& builtIn : builtInScenarios()) {
        const LadderRun run = playText(std::string(builtIn.text));
        const LadderView view = run.at(run.trace->size() / 2 + 1);
        const Ladder ladder(view, {}, light);
        const DisplayList all = ladder.shapes(view);
        const qreal middle = all.size.height() / 2;
        const DisplayList part = ladder.shapes(view, {middle - 60, middle + 60});
        for (const Element& whole : all.elements) {
            if (whole.id.isEmpty() || whole.bounds.bottom() < middle - 60 || whole.bounds.top() > middle + 60)
                continue;
            const Element* element = part.find(whole.id);
            ASSERT_NE(element, nullptr) << builtIn.id << ": " << whole.id.toStdString();
            EXPECT_EQ(element->hit, whole.hit) << builtIn.id << ": " << whole.id.toStdString();
        }
    }
}

TEST(LadderShapes, ALadderFitsNoOtherSize) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    const LadderView view = run.at(6);
    LadderMetrics metrics;
    const Ladder ladder(view, metrics, light);
    EXPECT_TRUE(ladder.fits(view, metrics, light));
    metrics.minimumHeight = 2000;
    EXPECT_FALSE(ladder.fits(view, metrics, light));
}

TEST(LadderShapes, ASegmentHasARangeOnceItIsRevealed) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    const LadderView view = run.at(afterSending(run, 2));
    const Ladder ladder(view, {}, light);
    const auto range = ladder.rangeOf(2);
    ASSERT_TRUE(range.has_value());
    const QRectF bounds = ladder.shapes(view).find(QStringLiteral("segment/2"))->bounds;
    EXPECT_LE(range->top, bounds.top());
    EXPECT_GE(range->bottom, bounds.bottom());
    EXPECT_FALSE(ladder.rangeOf(5).has_value());
}

TEST(LadderShapes, TheNextActorHasABarUnderItsHead) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    const LadderView view = run.at(afterSending(run, 1));
    const DisplayList head = layoutLadderHead(view, {}, light);
    const Element* server = head.find(QStringLiteral("host/server"));
    const Element* client = head.find(QStringLiteral("host/client"));
    ASSERT_NE(server, nullptr);
    ASSERT_NE(client, nullptr);
    EXPECT_NEAR(server->bounds.bottom(), 64, 0.5);
    EXPECT_LT(client->bounds.bottom(), 60);
}

TEST(LadderShapes, ScreenReadersHearWhatASegmentIs) {
    const LadderRun run = playBuiltIn("third-ack-lost");
    const DisplayList list = draw(run.whole());
    EXPECT_TRUE(list.find(QStringLiteral("segment/3"))->name.contains(QLatin1String("lost")));
    EXPECT_FALSE(list.find(QStringLiteral("state/client/a/0"))->name.isEmpty());
}

TEST(LadderShapes, EachMessageThatMeetsABreakpointHasAMarkOnIt) {
    const LadderRun run = playBuiltIn("third-ack-lost");
    LadderView view = run.whole();
    const auto shapes = [&](std::vector<SegmentMet> stops) {
        view.stops = std::move(stops);
        return draw(view).shapes.size();
    };
    const std::size_t without = shapes({});
    constexpr std::size_t ofOneMark = 2;  // the octagon and its bar
    EXPECT_EQ(shapes({{HostId::server, SegmentKind::synAck, SegmentMoment::sent}}), without + 2 * ofOneMark);
    EXPECT_EQ(shapes({{HostId::client, SegmentKind::ack, SegmentMoment::lost}}), without + ofOneMark);
    EXPECT_EQ(shapes({{HostId::server, SegmentKind::synAck, SegmentMoment::lost}}), without) << "none is";
    EXPECT_EQ(shapes({{HostId::client, SegmentKind::synAck, SegmentMoment::sent}}), without)
        << "nor from there";
}

TEST(LadderShapes, OnAProjectorBarsAreAsSlenderAsThePictureOfItHasThem) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    LadderMetrics metrics;
    metrics.bare = true;
    const Theme projector(ThemeName::projector, Medium::projector);
    const DisplayList list = layoutLadder(run.at(run.trace->size()), metrics, projector);
    const Element* bar = list.find(QStringLiteral("state/client/a/1"));
    ASSERT_NE(bar, nullptr);
    EXPECT_DOUBLE_EQ(bar->hit.boundingRect().width() * Theme::projectorUnit, 30);
}

TEST(LadderShapes, NoWordOfATimerThatRunsLiesOnTheLineOfNow) {
    const LadderRun run = playBuiltIn("third-ack-lost");
    int looked = 0;
    for (std::size_t cursor = 1; cursor <= run.trace->size(); ++cursor) {
        for (const qreal width : {640.0, 840.0, 1040.0}) {
            LadderMetrics metrics;
            metrics.width = width;
            const LadderView view = run.at(cursor);
            const Ladder ladder(view, metrics, light);
            const DisplayList list = ladder.shapes(view);
            for (const Shape& shape : list.shapes) {
                const auto* text = std::get_if<TextShape>(&shape.what);
                if (!text || list.elements[shape.element].kind != ElementKind::timer) continue;
                if (!text->text.startsWith(QStringLiteral("due at"))) continue;
                const QRectF box = textBounds(*text, light);
                EXPECT_FALSE(box.top() < ladder.nowHeight(view) && box.bottom() - 3 > ladder.nowHeight(view))
                    << text->text.toStdString() << " after " << cursor << " at " << width;
                ++looked;
            }
        }
    }
    EXPECT_GT(looked, 5);
}

}  // namespace
}  // namespace synstep
