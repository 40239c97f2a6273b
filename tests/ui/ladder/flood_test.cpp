// SPDX-License-Identifier: GPL-3.0-or-later
// A flood of a thousand is one row of the ladder.
#include <gtest/gtest.h>

#include "core/scenario/writer.h"
#include "tests/support/several.h"
#include "tests/ui/ladder/ladder_run.h"
#include "ui/ladder/built.h"

namespace synstep {
namespace {

const Theme light(ThemeName::light);

LadderRun flooded(int syns) {
    return playText(scenarioText(test::flood(syns)));
}

QStringList textsOf(const DisplayList& list) {
    QStringList texts;
    for (const Shape& shape : list.shapes)
        if (const auto* text = std::get_if<TextShape>(&shape.what)) texts << text->text;
    return texts;
}

int elements(const DisplayList& list, ElementKind kind) {
    return static_cast<int>(std::count_if(list.elements.begin(), list.elements.end(),
                                          [kind](const Element& element) { return element.kind == kind; }));
}

const Element* cardOf(const LadderRun& run, const DisplayList& list) {
    const Floods floods(*run.trace, run.trace->size());
    return list.find(QStringLiteral("segment/%1").arg(floods.all().front().first));
}

// One label speaks for several connections: of numbers and lengths it shows those that all of them have.
TEST(ABundle, ShowsTheNumbersThatAllHave) {
    const LadderRun flood = playBuiltIn("syn-flood");
    const QStringList texts = textsOf(layoutLadder(flood.at(flood.trace->size()), {}, light));
    EXPECT_TRUE(texts.contains(QStringLiteral("3 × SYN+ACK")));
    EXPECT_TRUE(texts.contains(QStringLiteral("ack=1001")));
    EXPECT_FALSE(texts.contains(QStringLiteral("seq=300 ack=1001")));
}

TEST(ABundle, ShowsALengthThatAllHave) {
    const auto textsWith = [](const std::string& lengths) {
        std::string rows;
        int port = 40001;
        for (const char octets : lengths) {
            const std::string socket = ", socket = \"s" + std::to_string(port) + "\"";
            rows += "{ at = \"0s\", client = \"connect\"" + socket + ", port = " + std::to_string(port++) +
                    " },\n{ at = \"500ms\", client = \"send " + octets + "0\"" + socket + " },\n";
        }
        const LadderRun run = playText(
            "synstep = 1\nid = \"several\"\nuntil = \"1s\"\n"
            "do = [ { at = \"0s\", server = \"listen\" },\n" +
            rows + "]\n");
        return textsOf(layoutLadder(run.at(run.trace->size()), {}, light));
    };
    EXPECT_TRUE(textsWith("222").contains(QStringLiteral("3 × PSH+ACK")));
    EXPECT_TRUE(textsWith("222").contains(QStringLiteral("len 20")));
    EXPECT_TRUE(textsWith("123").contains(QStringLiteral("3 × PSH+ACK")));
    EXPECT_FALSE(textsWith("123").contains(QStringLiteral("len 10")));
}

TEST(AFloodInOneRow, SaysHowManyCameAndWhatBecameOfThem) {
    const LadderRun run = flooded(1000);
    const DisplayList list = layoutLadder(run.at(run.trace->size()), {}, light);
    const QStringList texts = textsOf(list);
    EXPECT_TRUE(texts.contains(QStringLiteral("1,000 SYN from 203.0.113.9, ports 1024 to 2023")));
    const Element* card = cardOf(run, list);
    ASSERT_NE(card, nullptr);
    EXPECT_TRUE(card->name.contains(QStringLiteral("answered"))) << card->name.toStdString();
    EXPECT_TRUE(card->name.contains(QStringLiteral("dropped"))) << card->name.toStdString();
}

TEST(AFloodInOneRow, LeavesTheRestAsItIs) {
    const LadderRun run = flooded(1000);
    const DisplayList list = layoutLadder(run.at(run.trace->size()), {}, light);
    EXPECT_LT(list.size.height(), 1'200) << "a thousand rows would be 16,000";
    EXPECT_LT(elements(list, ElementKind::segment), 12);
    EXPECT_LT(elements(list, ElementKind::state), 8);
}

TEST(AFloodInOneRow, CoversNoOtherWords) {
    const LadderRun run = flooded(1000);
    const Theme projector(ThemeName::projector, Medium::projector);
    const std::array looks{std::pair(640.0, &light),     std::pair(840.0, &light),
                           std::pair(1040.0, &light),    std::pair(480.0, &projector),
                           std::pair(520.0, &projector), std::pair(640.0, &projector)};
    for (const auto& [width, theme] : looks) {
        LadderMetrics metrics;
        metrics.width = width;
        metrics.bare = theme == &projector;
        const DisplayList list = layoutLadder(run.at(run.trace->size()), metrics, *theme);
        int cards = 0;
        for (std::uint32_t own = 0; own < list.elements.size(); ++own) {
            const Element& card = list.elements[own];
            if (!card.name.contains(QStringLiteral(" SYN from ")) &&
                !card.name.contains(QStringLiteral("sent again")))
                continue;
            ++cards;
            const QRectF box = card.hit.boundingRect();
            for (const Shape& shape : list.shapes)
                if (const auto* text = std::get_if<TextShape>(&shape.what)) {
                    const QRectF words = textBounds(*text, *theme);
                    if (shape.element == own)
                        EXPECT_TRUE(box.contains(words.adjusted(1, 1, -1, -1)))
                            << width << text->text.toStdString();
                    else
                        EXPECT_FALSE(box.intersects(words)) << width << text->text.toStdString();
                }
        }
        EXPECT_GE(cards, 4);
    }
}

// Some are answered, most dropped, many lost, the latest still on their way.
LadderRun floodWithEveryFate() {
    return playText(
        "synstep = 1\nid = \"flood\"\nuntil = \"10s\"\n"
        "do = [ { at = \"0s\", server = \"listen\" } ]\n"
        "inject = [ { at = \"0s\", from = \"client\", address = \"203.0.113.9\", flags = \"SYN\", seq = "
        "1000, "
        "port = 1024, ports = \"each\", repeat = 2000, every = \"100us\" },\n"
        "{ at = \"0s\", from = \"client\", address = \"203.0.113.9\", flags = \"SYN\", seq = 1000, "
        "port = 4024, ports = \"each\", repeat = 1000, every = \"100us\", drop = true } ]\n"
        "[tcp]\nstack = \"rfc9293\"\n[server]\nbacklog = 127\n");
}

TEST(AFloodInOneRow, SaysAllOfItInMoreLinesWhereTheLaneIsNarrow) {
    const LadderRun run = floodWithEveryFate();
    const std::size_t within = run.trace->positionAt(Instant{} + std::chrono::milliseconds(150));
    for (const Language language : {Language::en, Language::zhCN}) {
        for (const qreal width : {560.0, 640.0, 840.0, 1040.0}) {
            LadderView view = run.at(within);
            view.language = language;
            LadderMetrics metrics;
            metrics.width = width;
            const DisplayList list = layoutLadder(view, metrics, light);
            const Element* card = cardOf(run, list);
            ASSERT_NE(card, nullptr);
            const auto own = static_cast<std::uint32_t>(card - list.elements.data());
            QString said;
            for (const Shape& shape : list.shapes) {
                const auto* text = std::get_if<TextShape>(&shape.what);
                if (!text || shape.element != own) continue;
                EXPECT_TRUE(
                    card->hit.boundingRect().contains(textBounds(*text, light).adjusted(1, 2, -1, -2)))
                    << width << text->text.toStdString();
                said += text->text + QLatin1Char(' ');
            }
            EXPECT_FALSE(said.contains(QChar(0x2026))) << said.toStdString();
            for (const char* words : language == Language::en
                                         ? std::array{"answered", "dropped", "lost", "in flight"}
                                         : std::array{"应答", "丢弃", "丢失", "在途"})
                EXPECT_TRUE(said.contains(QString::fromUtf8(words))) << width << said.toStdString();
        }
    }
}

// What passes behind a card hides nothing of what it says.
TEST(AFloodInOneRow, LiesOverTheLinesOfWhatElseIsSent) {
    const LadderRun run = flooded(100);
    const DisplayList list = layoutLadder(run.at(run.trace->size()), {}, light);
    std::size_t lastLine = 0, firstCard = list.shapes.size();
    for (std::size_t i = 0; i < list.shapes.size(); ++i) {
        const Element& element = list.elements[list.shapes[i].element];
        const auto* path = std::get_if<PathShape>(&list.shapes[i].what);
        if (element.kind != ElementKind::segment || path == nullptr) continue;
        const bool isCard = element.name.contains(QStringLiteral(" SYN from ")) ||
                            element.name.contains(QStringLiteral("sent again"));
        if (isCard)
            firstCard = std::min(firstCard, i);
        else if (path->stroke && path->path.boundingRect().width() > 200)
            lastLine = i;
    }
    EXPECT_GT(lastLine, 0u);
    EXPECT_GT(firstCard, lastLine);
}

TEST(AFloodInOneRow, GrowsAsItComesAndIsSmallerInThePast) {
    const LadderRun run = flooded(1000);
    const auto counts = [&](const LadderView& view) {
        return textsOf(layoutLadder(view, {}, light))
            .filter(QStringLiteral(" SYN from 203.0.113.9"))
            .join(QString());
    };
    const std::size_t half = run.trace->positionAt(Instant(std::chrono::milliseconds(5'090)));
    EXPECT_TRUE(counts(run.at(half)).startsWith(QStringLiteral("500 SYN")));
    LadderView past = run.at(half);
    past.revealed = run.trace->size();
    EXPECT_TRUE(counts(past).startsWith(QStringLiteral("500 SYN"))) << "as it was then";
}

TEST(AFloodInOneRow, IsFramedByAnyOfItsMessages) {
    const LadderRun run = flooded(1000);
    const Floods floods(*run.trace, run.trace->size());
    LadderView view = run.at(run.trace->size());
    const auto accents = [&] { return framesIn(layoutLadder(view, {}, light)); };
    EXPECT_EQ(accents(), 0u);
    for (const Departure& departure : run.trace->entry(floods.all().front().firstEntry).departures)
        view.selected = {departure.id};
    EXPECT_EQ(accents(), 1u);
    view.selected = {*view.selected.segment + 40};
    ASSERT_NE(floods.ofSegment(*view.selected.segment), Floods::none);
    EXPECT_EQ(accents(), 1u);
}

TEST(AFloodInOneRow, IsFoundByAnyOfItsMessages) {
    const LadderRun run = flooded(100);
    const Floods floods(*run.trace, run.trace->size());
    const Ladder ladder(run.at(run.trace->size()), {}, light);
    const auto whole = ladder.rangeOf(floods.all().front().first);
    ASSERT_TRUE(whole);
    const auto of = ladder.rangeOf(floods.all().front().first + 20);
    ASSERT_TRUE(of);
    EXPECT_EQ(of->top, whole->top);
}

struct FirstEcho {
    std::size_t entry = 0;
    SegmentId id = 0;
};

FirstEcho firstOf(const LadderRun& run, std::uint32_t repetition) {
    const Floods floods(*run.trace, run.trace->size());
    for (std::size_t i = 0; i < run.trace->size(); ++i)
        if (floods.echoBegunBy(i) == repetition) return {i, run.trace->entry(i).departures.front().id};
    return {};
}

TEST(WhatAFloodMakesTheServerSendAgain, HasARowForEachRepetition) {
    const LadderRun run = flooded(100);
    const DisplayList list = layoutLadder(run.at(run.trace->size()), {}, light);
    EXPECT_EQ(textsOf(list).filter(QStringLiteral("SYN+ACK sent again")).size(),
              static_cast<int>(Floods(*run.trace, run.trace->size()).all().front().echoes.size()));
    EXPECT_TRUE(textsOf(list).contains(QStringLiteral("3 SYN+ACK sent again")));
    EXPECT_TRUE(textsOf(list).contains(QStringLiteral("attempt 2: 3 got lost")));
    EXPECT_TRUE(textsOf(list).contains(QStringLiteral("attempt 3: 3 got lost")));
}

TEST(WhatAFloodMakesTheServerSendAgain, IsToldAsItComes) {
    const LadderRun run = flooded(100);
    const std::size_t first = firstOf(run, 2).entry;
    const auto told = [&](const LadderView& view) {
        return textsOf(layoutLadder(view, {}, light)).filter(QStringLiteral("sent again")).join(u';');
    };
    EXPECT_EQ(told(run.at(first)), QString());
    EXPECT_EQ(told(run.at(first + 1)), QStringLiteral("1 SYN+ACK sent again"));
    LadderView past = run.at(first + 1);
    past.revealed = run.trace->size();
    EXPECT_TRUE(told(past).startsWith(QStringLiteral("1 SYN+ACK sent again"))) << "as it was then";
    Ladder grown(run.at(first), {}, light);
    ASSERT_TRUE(grown.goOn(run.at(run.trace->size()), {}, light));
    EXPECT_EQ(textsOf(grown.shapes(run.at(run.trace->size()))),
              textsOf(layoutLadder(run.at(run.trace->size()), {}, light)));
}

TEST(WhatAFloodMakesTheServerSendAgain, IsFoundAndFramedByAnyOfItsMessages) {
    const LadderRun run = flooded(100);
    const Flood flood = Floods(*run.trace, run.trace->size()).all().front();
    LadderView view = run.at(run.trace->size());
    const Ladder ladder(view, {}, light);
    const auto card = ladder.rangeOf(flood.first), echo = ladder.rangeOf(firstOf(run, 2).id),
               next = ladder.rangeOf(firstOf(run, 3).id);
    ASSERT_TRUE(card && echo && next);
    EXPECT_GT(echo->top, card->bottom);
    EXPECT_GT(next->top, echo->bottom);
    view.selected = {firstOf(run, 3).id};
    const DisplayList list = layoutLadder(view, {}, light);
    EXPECT_EQ(framesIn(list), 1u);
    const Element* framed = list.find(QStringLiteral("segment/%1").arg(firstOf(run, 3).id));
    ASSERT_NE(framed, nullptr);
    EXPECT_EQ(framed->name, QStringLiteral("3 SYN+ACK sent again: attempt 3: 3 got lost"));
}

TEST(AFloodInOneRow, ShowsAConnectionOfItThatIsSeenAlone) {
    const LadderRun run = flooded(1000);
    LadderView view = run.at(run.trace->size());
    view.socket = SocketName::ofPort(1024);
    const DisplayList list = layoutLadder(view, {}, light);
    EXPECT_TRUE(textsOf(list).contains(QStringLiteral("SYN-RECEIVED")));
    EXPECT_FALSE(textsOf(list).join(QString()).contains(QStringLiteral("1,000 SYN")));
}

}  // namespace
}  // namespace synstep
