// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <cmath>

#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"
#include "tests/support/several.h"
#include "tests/ui/session/built_in.h"
#include "tests/ui/timeline/laid_out.h"
#include "ui/text/sentences.h"

namespace synstep {
namespace {

using test::builtIn;
using test::marksOf;
using test::pictureOf;
using test::seconds;
using test::segmentOf;
using test::viewOf;

std::vector<QRectF> rulerLabels(const DisplayList& list, const Theme& theme) {
    std::vector<QRectF> boxes;
    for (const Shape& shape : list.shapes) {
        const auto* text = std::get_if<TextShape>(&shape.what);
        if (text != nullptr && shape.element == 0) boxes.push_back(textBounds(*text, theme));
    }
    return boxes;
}

TEST(Timeline, MarksEachSegmentWhereItWasSent) {
    Session session(builtIn("three-way-handshake"));
    session.toEnd();
    const TimelinePicture picture = pictureOf(session);
    std::size_t segments = 0;
    for (std::size_t i = 0; i < session.trace().size(); ++i) {
        const Entry& entry = session.trace().entry(i);
        if (entry.departures.size() != 1) continue;
        const Element* mark = picture.list.find(QStringLiteral("mark/0/%1/1/0").arg(i));
        ASSERT_NE(mark, nullptr) << i;
        EXPECT_NEAR(mark->hit.boundingRect().center().x(), picture.axis.x(entry.at), 0.5);
        EXPECT_TRUE(mark->name.contains(QStringLiteral("ACK")) || mark->name.contains(QStringLiteral("SYN")));
        ++segments;
    }
    EXPECT_EQ(segments, 3u);
}

TEST(Timeline, ShowsNothingThatHasNotBeenShown) {
    Session session(builtIn("three-way-handshake"));
    session.playOn(100);
    ASSERT_GT(session.trace().size(), session.revealed());
    const TimelinePicture picture = pictureOf(session);
    for (const Element* mark : marksOf(picture.list, 0))
        EXPECT_LT(static_cast<std::size_t>(mark->subject), session.revealed());
}

TEST(Timeline, TheFutureThatIsKnownIsPale) {
    Session session(builtIn("three-way-handshake"));
    session.toEnd();
    const std::size_t marks = marksOf(pictureOf(session).list, 0).size();
    session.toStart();
    session.next();
    const TimelinePicture picture = pictureOf(session);
    EXPECT_EQ(marksOf(picture.list, 0).size(), marks);
    std::size_t pale = 0;
    for (const Shape& shape : picture.list.shapes) {
        const Element& element = picture.list.elements[shape.element];
        if (!element.id.startsWith(QStringLiteral("mark/"))) continue;
        const bool future = static_cast<std::size_t>(element.subject) >= session.cursor();
        EXPECT_EQ(shape.opacity < 1, future) << element.name.toStdString();
        pale += future;
    }
    EXPECT_GT(pale, 0u);
}

TEST(Timeline, ABranchBeginsAtItsBranchPoint) {
    Session session(builtIn("three-way-handshake"));
    session.next();
    session.next();
    session.lose(segmentOf(session.trace(), HostId::client, SegmentKind::ack));
    session.toEnd();
    ASSERT_EQ(session.run(), 1u);
    const TimelinePicture picture = pictureOf(session);
    const std::size_t point = session.trace().branchPoint();
    ASSERT_GT(point, 0u);
    const std::vector<const Element*> marks = marksOf(picture.list, 1);
    ASSERT_FALSE(marks.empty());
    for (const Element* mark : marks) EXPECT_GE(static_cast<std::size_t>(mark->subject), point);
    EXPECT_NEAR(marks.front()->hit.boundingRect().center().x(),
                picture.axis.x(session.trace().entry(point).at), 0.5);
    EXPECT_TRUE(marks.front()->name.contains(QStringLiteral("lost")));
    const Element* run = picture.list.find(QStringLiteral("run/1"));
    ASSERT_NE(run, nullptr);
    EXPECT_TRUE(run->name.startsWith(QStringLiteral("Run 2, Client ACK 1 lost"))) << run->name.toStdString();
    EXPECT_EQ(picture.list.size.height(), timelineRuler + 2 * timelineRow);
}

TEST(Timeline, NowIsOnThePresentRun) {
    Session session(builtIn("three-way-handshake"));
    const TimelinePicture picture = pictureOf(session);
    const Element* now = picture.list.find(QStringLiteral("now"));
    ASSERT_NE(now, nullptr);
    EXPECT_NEAR(now->bounds.center().x(), picture.axis.x(session.displayTime()), 1);
    EXPECT_LT(now->bounds.bottom(), timelineRuler + timelineRow);
}

TEST(Timeline, NothingMovesWhileAStepGlidesThroughAWaitThatIsKnown) {
    Session session(builtIn("third-ack-lost"));
    session.toEnd();
    session.toStart();
    const TimelineAxis before = pictureOf(session).axis;
    ASSERT_EQ(before.breaks().size(), 1u);
    while (session.nextStop() > session.cursor()) {
        const Instant from = session.displayTime();
        const Instant to = session.trace().entry(session.nextStop() - 1).at;
        session.showTime(from + (to - from) / 2);
        const TimelineAxis now = pictureOf(session).axis;
        EXPECT_EQ(now.breaks().size(), 1u);
        EXPECT_EQ(now.x(to), before.x(to));
        session.next();
    }
}

TEST(Timeline, LabelsOfTheRulerNeverMeetInAnyLesson) {
    const Theme theme(ThemeName::light);
    for (const BuiltIn& one : builtInScenarios()) {
        const Scenario scenario = builtIn(one.id);
        Session session(scenario);
        session.toEnd();
        for (const Language language : {Language::en, Language::zhCN}) {
            for (const qreal w : {960.0, 1600.0}) {
                SCOPED_TRACE(std::string(one.id) + " " + std::to_string(w));
                const std::vector<QRectF> labels = rulerLabels(pictureOf(session, language, w).list, theme);
                ASSERT_FALSE(labels.empty());
                for (std::size_t i = 1; i < labels.size(); ++i)
                    EXPECT_GT(labels[i].left(), labels[i - 1].right() + 4);
                EXPECT_LE(labels.back().right(), w);
            }
        }
    }
}

TEST(Timeline, MarksOfARowNeverLieOnEachOther) {
    for (const BuiltIn& one : builtInScenarios()) {
        const Scenario scenario = builtIn(one.id);
        SCOPED_TRACE(scenario.id);
        Session session(scenario);
        session.toEnd();
        const TimelinePicture picture = pictureOf(session);
        qreal last = 0;
        for (const Element* mark : marksOf(picture.list, 0)) {
            if (mark->id.split(QLatin1Char('/'))[3] != QStringLiteral("1")) continue;
            const qreal x = mark->hit.boundingRect().center().x();
            EXPECT_GE(x, last + 10) << mark->name.toStdString();
            last = x;
        }
    }
}

TEST(Timeline, ARemovedRunHasNoRowAndALongNameLeavesTheMarksAlone) {
    Session session(builtIn("three-way-handshake"));
    session.lose(SegmentId{1});
    session.next();
    session.chooseRun(0);
    session.next();
    session.lose(SegmentId{2});
    session.renameRun(2, std::string(60, 'W'));
    ASSERT_EQ(session.run(), 2u);
    session.removeRun(1);
    const TimelinePicture picture = pictureOf(session);
    EXPECT_EQ(picture.list.size.height(), timelineRuler + 2 * timelineRow);
    EXPECT_EQ(picture.list.find(QStringLiteral("run/1")), nullptr);
    const Element* row = picture.list.find(QStringLiteral("run/2"));
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(row->hit.boundingRect().top(), timelineRuler + timelineRow);
    const Theme theme(ThemeName::light);
    for (const Shape& shape : picture.list.shapes) {
        const auto* text = std::get_if<TextShape>(&shape.what);
        if (text == nullptr || !text->text.startsWith(QLatin1Char('W'))) continue;
        EXPECT_LT(textBounds(*text, theme).right(), picture.axis.left());
    }
}

// Where a run goes another way the flood is one that others have begun: what is sent there says so alone.
TEST(Timeline, ABranchWithinAFloodHasMarksOfWhatItSends) {
    for (const std::size_t beyond : {0, 1, 2}) {
        Session session(test::flood(100));
        session.toEnd();
        std::size_t echo = 0;
        while (session.floods().echoBegunBy(echo) != 2) ++echo;
        session.goTo(echo + beyond);
        session.perform({HostId::client, Call{CallKind::close}});
        session.toEnd();
        ASSERT_EQ(session.run(), 1u);
        const TimelinePicture picture = pictureOf(session);
        QStringList told;
        for (const Element* mark : marksOf(picture.list, 1)) told << mark->name;
        EXPECT_TRUE(told.filter(QStringLiteral("100 SYN from")).isEmpty())
            << beyond << " " << told.join(u'|').toStdString();
        for (const int sending : {2, 3, 4})
            EXPECT_EQ(told.filter(QStringLiteral("attempt %1:").arg(sending)).size(), 1)
                << beyond << " " << sending;
    }
    Session early(test::flood(100));
    early.toEnd();
    early.goTo(early.trace().positionAt(seconds(0.5)));
    early.perform({HostId::client, Call{CallKind::close}});
    early.toEnd();
    const TimelinePicture picture = pictureOf(early);
    QStringList told;
    for (const Element* mark : marksOf(picture.list, 1)) told << mark->name;
    EXPECT_EQ(told.filter(QStringLiteral("100 SYN from")).size(), 1) << "it goes on there";
}

TEST(Timeline, TheFrameOfWhatIsSelectedIsNeverPale) {
    Session session(builtIn("syn-never-answered"));
    session.toEnd();
    std::size_t timer = 0;
    while (!session.trace().entry(timer).as<TimerExpired>()) ++timer;
    session.goTo(timer + 1);
    session.select(subjectOf(session.trace().entry(timer)));
    const TimelinePicture picture = pictureOf(session);
    int frames = 0;
    for (const Shape& shape : picture.list.shapes) {
        const auto* path = std::get_if<PathShape>(&shape.what);
        if (path == nullptr || !path->stroke || path->stroke->ink != Ink::accent) continue;
        ++frames;
        EXPECT_EQ(shape.opacity, 1);
    }
    EXPECT_GT(frames, 1) << "those that are still to come, too";
}

// However one has come to a place, and whatever the run was when it was drawn last.
TEST(Timeline, IsTheSamePictureWhateverHasBeenDrawnBefore) {
    TimelineMemory memory;
    for (const char* id : {"third-ack-lost", "syn-flood", "handshake-and-wave"}) {
        Session session(builtIn(id));
        const auto compare = [&](const char* where) {
            TimelineEvents events;
            events.follow(session.history());
            const TimelineView view = viewOf(session, events);
            EXPECT_EQ(dump(layoutTimeline(view, test::timelineWidth, Theme(ThemeName::light), memory).list),
                      dump(layoutTimeline(view, test::timelineWidth, Theme(ThemeName::light)).list))
                << id << " " << where;
        };
        compare("new");
        session.toEnd();
        compare("end");
        for (std::size_t position = session.cursor(); position-- > 0;) {
            session.goTo(position);
            compare("on the way back");
        }
        session.toEnd();
        session.select({1});
        compare("selected");
        session.goTo(session.cursor() / 2);
        session.lose(1);
        compare("a branch");
        session.toEnd();
        compare("its end");
        session.chooseRun(0);
        compare("the first again");
        session.removeRun(1);
        compare("alone again");
        memory = {};
    }
}

// A thousand of each would be a bar.
TEST(Timeline, AFloodHasAMarkAndWhatIsSentAgainOneForEachRepetition) {
    Session session(test::flood(100));
    session.toEnd();
    QStringList names;
    const TimelinePicture picture = pictureOf(session);
    for (const Element* mark : marksOf(picture.list, 0))
        if (mark->name.contains(QStringLiteral("100 SYN from")) ||
            mark->name.contains(QStringLiteral("again")))
            names << mark->name;
    ASSERT_GE(names.size(), 4);
    EXPECT_TRUE(names[0].contains(QStringLiteral("100 SYN from 203.0.113.9"))) << names[0].toStdString();
    for (int i = 1; i < names.size(); ++i)
        EXPECT_TRUE(names[i].contains(QStringLiteral("3 SYN+ACK sent again: attempt %1:").arg(i + 1)))
            << names[i].toStdString();
}

TEST(Timeline, ALongRunIsLaidOutAtOnce) {
    Session session(std::get<Scenario>(readScenario(R"(synstep = 1
id = "endless"
do = [
  { at = "0s", server = "listen" },
  { at = "0s", client = "connect" },
  { at = "200ms", client = "send 1000000000" },
]
)",
                                                    "endless")));
    ASSERT_TRUE(session.playOn(100'000));
    session.goTo(100'000);
    TimelineEvents events;
    events.follow(session.history());
    TimelineView view;
    view.history = &session.history();
    view.scenario = &session.scenario();
    view.events = &events;
    view.revealed = {session.revealed()};
    view.cursor = session.cursor();
    view.displayTime = session.displayTime();
    QElapsedTimer clock;
    clock.start();
    const TimelinePicture picture = layoutTimeline(view, test::timelineWidth, Theme(ThemeName::light));
    RecordProperty("milliseconds", static_cast<int>(clock.elapsed()));
    EXPECT_LT(clock.elapsed(), 200) << "a tenth of that on a quiet machine";
    EXPECT_LT(marksOf(picture.list, 0).size(), static_cast<std::size_t>(test::timelineWidth / 2));
}

// What happened before a branch has its marks in the row that it comes from, and is framed there.
TEST(Timeline, WhatIsSelectedOfThePastOfABranchIsFramedWhereItsMarkIs) {
    Session session(builtIn("third-ack-lost"));
    session.toEnd();
    const std::vector<SegmentId> sent = session.segmentsSent();
    ASSERT_EQ(sent.size(), 5u);
    session.lose(sent[3]);
    session.toEnd();
    session.lose(session.segmentsSent().back());
    session.toEnd();
    ASSERT_EQ(session.run(), 2u);
    const auto rowsFramed = [&](SegmentId id) {
        session.select({id});
        const DisplayList list = pictureOf(session).list;
        std::vector<int> rows;
        for (const Shape& shape : list.shapes) {
            const auto* path = std::get_if<PathShape>(&shape.what);
            if (path && path->stroke && path->stroke->ink == Ink::accent && path->stroke->width == 2)
                rows.push_back(list.elements[shape.element].id.section(u'/', 1, 1).toInt());
        }
        return rows;
    };
    EXPECT_EQ(rowsFramed(sent[0]), std::vector{0});
    EXPECT_EQ(rowsFramed(sent[2]), std::vector{0}) << "before the first of the branches";
    EXPECT_EQ(rowsFramed(sent[3]), std::vector{1}) << "what was lost there is another one than in run 0";
    EXPECT_EQ(rowsFramed(session.segmentsSent().back()), std::vector{2});
    session.chooseRun(0);
    EXPECT_EQ(rowsFramed(sent[4]), std::vector{0});
}

}  // namespace
}  // namespace synstep
