// SPDX-License-Identifier: GPL-3.0-or-later
// Where much happens at once: copies, floods, full queues, long numbers; and papers that end before the run.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/ui/ladder/ladder_run.h"
#include "ui/ladder/built.h"

namespace synstep {
namespace {

const Theme light(ThemeName::light);
const Theme page(ThemeName::print, Medium::page);

DisplayList draw(const LadderView& view, qreal width, const Theme& theme) {
    LadderMetrics metrics;
    metrics.width = width;
    return layoutLadder(view, metrics, theme);
}

std::string scenario(const char* rest) {
    return std::string(
               "synstep = 1\nid = \"t\"\ntitle = { en = \"t\", zh_CN = \"t\" }\n"
               "do = [ { at = \"0s\", server = \"listen\" }, { at = \"0s\", client = \"connect\" } ]\n") +
           rest;
}

LadderRun duplicated() {
    return playText(scenario("fault = [ { server = \"SYN+ACK\", nth = 1, duplicate = \"10ms\" } ]\n"));
}

int countText(const DisplayList& list, const QString& wanted) {
    return static_cast<int>(std::count_if(list.shapes.begin(), list.shapes.end(), [&](const Shape& shape) {
        const auto* text = std::get_if<TextShape>(&shape.what);
        return text && text->text == wanted;
    }));
}

// Which message's label hides a piece of an arrow; "" if none does.
std::string hidingLabel(const DisplayList& list) {
    for (const Shape& shape : list.shapes) {
        const auto* path = std::get_if<PathShape>(&shape.what);
        if (!path || list.elements[shape.element].kind != ElementKind::segment) continue;
        if (path->fill && path->fill->ink == Ink::ground && !path->stroke)
            return list.elements[shape.element].id.toStdString();
    }
    return {};
}

TEST(ACopyInTheLadder, IsNotHiddenByLabelsNorHidesThem) {
    const LadderRun run = duplicated();
    for (const qreal width : {640.0, 840.0, 1040.0})
        EXPECT_EQ(hidingLabel(draw(run.at(run.trace->size()), width, light)), "") << width;
    for (const qreal width : {804.0, 1040.0})
        EXPECT_EQ(hidingLabel(draw(run.whole(), width, page)), "") << "page, " << width;
}

// Of what flies: its pill, dot or bead.
std::vector<QRectF> pillsOf(const DisplayList& list) {
    std::vector<QRectF> pills;
    for (const Shape& shape : list.shapes) {
        const auto* path = std::get_if<PathShape>(&shape.what);
        if (!path || list.elements[shape.element].kind != ElementKind::segment || !path->fill) continue;
        if (path->stroke && path->stroke->width == 2.6) pills.push_back(path->path.boundingRect());
    }
    return pills;
}

TEST(ACopyInTheLadder, FliesClearOfTheWords) {
    const LadderRun run = duplicated();
    for (int ms = 0; ms < 170; ms += 2) {
        LadderView view = run.at(run.trace->positionAt(Instant{std::chrono::milliseconds(ms)}));
        view.displayTime = Instant{std::chrono::milliseconds(ms)};
        const DisplayList list = draw(view, 640, light);
        const std::vector<QRectF> pills = pillsOf(list);
        for (const Shape& shape : list.shapes) {
            const auto* text = std::get_if<TextShape>(&shape.what);
            if (!text || list.elements[shape.element].kind != ElementKind::segment) continue;
            // The letters alone: what a bead beside them may touch is room above and below.
            const QRectF box = textBounds(*text, light).adjusted(2, 4, -2, -4);
            for (const QRectF& pill : pills)
                EXPECT_FALSE(pill.intersects(box) && !pill.contains(box.center()))
                    << text->text.toStdString() << " at " << ms << " ms";
        }
    }
}

// Where a forged one passes the place of a loss, its line does not go through the word.
TEST(TheWordOfALoss, StepsAsideForAnotherMessagesLine) {
    const LadderRun run = playText(R"(synstep = 1
id = "t"
do = [
  { at = "0s", server = "listen" },
  { at = "0s", client = "connect" },
]
fault = [ { client = "SYN", nth = 1, drop = true } ]
inject = [ { at = "10ms", from = "client", flags = "SYN", seq = 90 } ]
)");
    const DisplayList list =
        draw(run.at(run.trace->positionAt(Instant{std::chrono::milliseconds(70)})), 640, light);
    QRectF word;
    for (const Shape& shape : list.shapes)
        if (const auto* text = std::get_if<TextShape>(&shape.what);
            text && text->text == QStringLiteral("lost"))
            word = textBounds(*text, light).adjusted(1, 3, -1, -3);
    ASSERT_FALSE(word.isNull());
    for (const Shape& shape : list.shapes) {
        const auto* path = std::get_if<PathShape>(&shape.what);
        if (!path || !path->stroke || list.elements[shape.element].kind != ElementKind::segment) continue;
        EXPECT_FALSE(path->path.intersects(word) && !path->fill)
            << list.elements[shape.element].id.toStdString();
    }
}

// What has just been sent has its label at the height of now.
TEST(TheLineOfNow, EndsBesideTheWordsOfAMessage) {
    const LadderRun run = playBuiltIn("third-ack-lost");
    for (std::size_t cursor = 0; cursor <= run.trace->size(); ++cursor) {
        const DisplayList list = draw(run.at(cursor), 640, light);
        for (const Shape& line : list.shapes) {
            const auto* path = std::get_if<PathShape>(&line.what);
            if (!path || path->fill || list.elements[line.element].id != QStringLiteral("now")) continue;
            const QRectF drawn = path->path.boundingRect().adjusted(0, -1, 0, 1);
            for (const Shape& shape : list.shapes)
                if (const auto* text = std::get_if<TextShape>(&shape.what);
                    text && list.elements[shape.element].kind == ElementKind::segment) {
                    EXPECT_FALSE(textBounds(*text, light).adjusted(-6, 0, 6, 0).intersects(drawn))
                        << text->text.toStdString() << " at " << cursor;
                }
        }
    }
}

TEST(AFloodInTheLadder, IsToldOnce) {
    const LadderRun run = playBuiltIn("syn-flood");
    for (const bool paper : {false, true}) {
        const DisplayList list =
            draw(paper ? run.whole() : run.at(run.trace->size()), 840, paper ? page : light);
        EXPECT_EQ(countText(list, QStringLiteral("5 forged SYNs")), 1);
        EXPECT_EQ(countText(list, QStringLiteral("seq=1000")), 1);
        EXPECT_EQ(countText(list, QStringLiteral("3 × SYN+ACK")), 4) << "once, and three times again";
        EXPECT_EQ(countText(list, QStringLiteral("3 × RTO 2 s")), 1);
        EXPECT_EQ(countText(list, QStringLiteral("RTO 2 s")), 1) << "the client's";
    }
}

TEST(AFloodInTheLadder, HasANumberAtEveryMessageOfAPage) {
    const LadderRun run = playBuiltIn("syn-flood");
    const DisplayList list = draw(run.whole(), 804, page);
    std::vector<int> numbers;
    for (const Shape& shape : list.shapes)
        if (const auto* text = std::get_if<TextShape>(&shape.what); text && text->type == Type::number)
            numbers.push_back(text->text.toInt());
    std::sort(numbers.begin(), numbers.end());
    ASSERT_EQ(numbers.size(), 20u);
    for (int i = 0; i < 20; ++i) EXPECT_EQ(numbers[static_cast<std::size_t>(i)], i + 1);
}

TEST(AFloodInTheLadder, ShowsTheMessageThatIsPointedAt) {
    const LadderRun run = playBuiltIn("syn-flood");
    LadderView view = run.at(run.trace->size());
    view.selected = {SegmentId{2}};
    EXPECT_EQ(countText(draw(view, 840, light), QStringLiteral("seq=1000")), 2);
}

TEST(AFloodInTheLadder, GrowsAsItIsRevealed) {
    const LadderRun run = playBuiltIn("syn-flood");
    const std::size_t after = run.trace->sendingOf(2)->entry + 1;
    EXPECT_EQ(countText(draw(run.at(after), 840, light), QStringLiteral("2 forged SYNs")), 1);
}

// On a projector, where words are big and the lane is narrow, too.
TEST(AFloodInTheLadder, HasNoLabelOverItsClouds) {
    const LadderRun run = playBuiltIn("syn-flood");
    const Theme projector(ThemeName::projector, Medium::projector);
    std::size_t looked = 0;
    for (const Theme* theme : {&light, &projector})
        for (std::size_t cursor = 0; cursor <= run.trace->size(); ++cursor) {
            LadderView view = run.at(cursor);
            LadderMetrics metrics;
            metrics.width = theme == &projector ? 340 : 640;
            metrics.bare = theme == &projector;
            const DisplayList list = layoutLadder(view, metrics, *theme);
            std::vector<QRectF> clouds, texts;
            for (const Shape& shape : list.shapes) {
                if (list.elements[shape.element].kind != ElementKind::segment) continue;
                if (const auto* text = std::get_if<TextShape>(&shape.what)) {
                    if (text->text != QStringLiteral("?")) texts.push_back(textBounds(*text, *theme));
                    continue;
                }
                const auto& path = std::get<PathShape>(shape.what);
                if (path.fill && path.stroke && path.stroke->ink == Ink::muted)
                    clouds.push_back(path.path.boundingRect().adjusted(1, 1, -1, -1));
            }
            looked += clouds.size() * texts.size();
            for (const QRectF& cloud : clouds)
                for (const QRectF& text : texts)
                    EXPECT_FALSE(cloud.intersects(text)) << cursor << ", " << metrics.width;
        }
    EXPECT_GT(looked, 100u);
}

TEST(WhatIsHeldOnItsWay, DoesNotLieOnTheNumbersOfOthers) {
    const LadderRun run = playBuiltIn("why-three-old-syn");
    const Theme projector(ThemeName::projector, Medium::projector);
    LadderMetrics metrics;
    metrics.width = 506;  // beside a question, on a screen of 1920 px
    metrics.bare = true;
    std::size_t looked = 0;
    for (std::size_t cursor = 1; cursor <= run.trace->size(); ++cursor) {
        const DisplayList list = layoutLadder(run.at(cursor), metrics, projector);
        std::vector<QRectF> dots;
        for (const Shape& shape : list.shapes) {
            const auto* path = std::get_if<PathShape>(&shape.what);
            if (!path || !path->fill || list.elements[shape.element].kind != ElementKind::segment) continue;
            const QRectF box = path->path.boundingRect();
            const bool round = std::abs(box.width() - box.height()) < 0.1;  // which no head of an arrow is
            if (round || path->stroke) dots.push_back(box);
        }
        looked += dots.size();
        for (const Shape& shape : list.shapes)
            if (const auto* text = std::get_if<TextShape>(&shape.what); text && text->type == Type::numbers) {
                for (const QRectF& dot : dots)
                    EXPECT_FALSE(textBounds(*text, projector).intersects(dot))
                        << cursor << ": " << text->text.toStdString() << " at "
                        << textBounds(*text, projector).left() << ", dot at " << dot.left();
            }
    }
    EXPECT_GT(looked, 0u);
}

TEST(AFullQueueInTheLadder, IsSaidWhereTheSynArrives) {
    const LadderRun run = playBuiltIn("syn-flood");
    EXPECT_EQ(countText(draw(run.whole(), 804, page), QStringLiteral("SYN queue full")), 5);
}

TEST(AConnectionAmongPorts, IsNamedByItsPortToo) {
    const LadderRun run = playBuiltIn("syn-cookies");
    const DisplayList list = draw(run.whole(), 804, page);
    EXPECT_EQ(countText(list, QStringLiteral("a")), 0);
    EXPECT_EQ(countText(list, QStringLiteral(":40000")), 2);
}

TEST(APaperUpToATime, EndsThereWithALineAndABreak) {
    const LadderRun run = playBuiltIn("third-ack-lost");
    const Instant second{std::chrono::seconds(1)};
    LadderView view = run.whole();
    view.cursor = view.revealed = run.trace->positionAt(second);
    view.displayTime = second;
    view.until = true;
    const DisplayList list = draw(view, 804, page);
    EXPECT_EQ(countText(list, QStringLiteral("1.000")), 1);
    EXPECT_EQ(countText(list, QStringLiteral("0.85 s")), 1);
    const Ladder ladder(view, {}, page);
    EXPECT_GT(ladder.nowHeight(view), ladder.heightOf(Instant{std::chrono::milliseconds(150)}) + 40);
}

TEST(LongNumbersInTheLadder, StayBetweenTheHosts) {
    const LadderRun run =
        playText(scenario("client = { isn = 3735928559 }\nserver = { isn = 4022250974 }\n"));
    for (const qreal width : {508.0, 556.0, 604.0, 640.0, 700.0, 804.0}) {
        const DisplayList list = draw(run.whole(), width, page);
        LadderMetrics metrics;
        metrics.width = width;
        const DisplayList head = layoutLadderHead(run.whole(), metrics, page);
        const qreal client = head.find(QStringLiteral("host/client"))->bounds.center().x();
        const qreal server = head.find(QStringLiteral("host/server"))->bounds.center().x();
        for (const Shape& shape : list.shapes) {
            const auto* text = std::get_if<TextShape>(&shape.what);
            if (!text || text->type != Type::numbers) continue;
            const QRectF box = textBounds(*text, page);
            EXPECT_LE(box.right(), width) << width << ": " << text->text.toStdString();
            const bool apart = box.left() > server;
            EXPECT_TRUE(apart || (box.left() > client + 8 && box.right() < server - 8))
                << width << ": " << text->text.toStdString();
        }
    }
}

}  // namespace
}  // namespace synstep
