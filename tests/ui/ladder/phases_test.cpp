// SPDX-License-Identifier: GPL-3.0-or-later
// A finished phase of a run is one row of the ladder, as long as nobody wants to see it.
#include "ui/ladder/phases.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/ui/ladder/label_faults.h"
#include "tests/ui/ladder/ladder_run.h"
#include "ui/ladder/built.h"
#include "ui/ladder/telling.h"

namespace synstep {
namespace {

const Theme light(ThemeName::light);

LadderView folding(const LadderRun& run, std::size_t cursor, Language language = Language::en) {
    LadderView view = run.at(cursor, language);
    view.folds = true;
    return view;
}

LadderView folding(const LadderRun& run) {
    return folding(run, run.trace->size());
}

QStringList textsOf(const DisplayList& list) {
    QStringList texts;
    for (const Shape& shape : list.shapes)
        if (const auto* text = std::get_if<TextShape>(&shape.what)) texts << text->text;
    return texts;
}

QStringList chipsOf(const DisplayList& list) {
    QStringList names;
    for (const Element& element : list.elements)
        if (element.kind == ElementKind::phase) names << element.name;
    return names;
}

std::vector<LadderPhase> phasesIn(const LadderRun& run) {
    return phasesOf(tellRun(*run.trace, run.trace->size(), std::nullopt));
}

bool isWhole(const Ladder& ladder, const LadderView& view, SegmentId id) {
    return ladder.shapes(view).find(QStringLiteral("segment/%1").arg(id)) != nullptr;
}

TEST(FinishedPhases, AreOneRowEach) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    const LadderView view = folding(run);
    const Ladder ladder(view, {}, light);
    const DisplayList list = ladder.shapes(view);
    EXPECT_EQ(chipsOf(list), QStringList{QStringLiteral("Opening: 3 segments, 0.15 s")});
    EXPECT_TRUE(textsOf(list).contains(QStringLiteral("Opening: 3 segments, 0.15 s")));
    for (const SegmentId id : {1u, 2u, 3u}) EXPECT_FALSE(isWhole(ladder, view, id)) << id;
    EXPECT_TRUE(isWhole(ladder, view, 4)) << "the closing is the last thing, and is never folded";
    EXPECT_FALSE(textsOf(list).contains(QStringLiteral("SYN-SENT")));
    EXPECT_FALSE(textsOf(list).contains(QStringLiteral("connect()")));
    EXPECT_EQ(textsOf(list).count(QStringLiteral("ESTABLISHED")), 2) << "what goes on is still there";
    const Ladder whole(run.at(run.trace->size()), {}, light);
    EXPECT_LT(ladder.extent(view).height(), whole.extent(view).height() - 120);
}

QRectF placeOf(const DisplayList& list, const QString& words, HostId host = HostId::client) {
    const qreal middle = list.size.width() / 2;
    for (const Shape& shape : list.shapes) {
        const auto* text = std::get_if<TextShape>(&shape.what);
        if (!text || text->text != words) continue;
        const QRectF box = textBounds(*text, light);
        if ((box.center().x() < middle) == (host == HostId::client)) return box;
    }
    return {};
}

TEST(FinishedPhases, HaveTheTimeAtWhichTheyBegan) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    const DisplayList list = layoutLadder(folding(run), {}, light);
    const QRectF time = placeOf(list, QStringLiteral("0.000"));
    ASSERT_FALSE(time.isEmpty());
    const QRectF chip = list.find(QStringLiteral("phase/0"))->bounds;
    EXPECT_NEAR(time.center().y(), chip.center().y(), 2);
}

// One that goes on is what one made anew is, at every step; and no part of the run is told twice.
TEST(FinishedPhases, AreAsTheyWouldBeWhenTheRunGoesOn) {
    for (const char* id : {"handshake-and-wave", "half-close-with-data", "time-wait-new-syn"}) {
        const LadderRun run = playBuiltIn(id);
        const auto told = std::make_shared<LadderTelling>(*run.trace, std::nullopt);
        Ladder going(folding(run, 0), {}, light, told);
        for (std::size_t cursor = 1; cursor <= run.trace->size(); ++cursor) {
            const LadderView view = folding(run, cursor);
            ASSERT_TRUE(going.goOn(view, {}, light)) << id;
            EXPECT_EQ(dump(going.shapes(view)), dump(layoutLadder(view, {}, light))) << id << ", " << cursor;
        }
    }
}

TEST(FinishedPhases, AreToldAgainWhereNothingIsToBeFolded) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    const auto told = std::make_shared<LadderTelling>(*run.trace, std::nullopt);
    const Ladder folded(folding(run), {}, light, told);
    EXPECT_EQ(chipsOf(folded.shapes(folding(run))).size(), 1);
    const LadderView whole = run.at(run.trace->size());
    const Ladder unfolded(whole, {}, light, told, &folded);
    EXPECT_EQ(dump(unfolded.shapes(whole)), dump(layoutLadder(whole, {}, light)));
}

// A long run of many connections is laid out where somebody looks, folded or not.
TEST(FinishedPhases, OfALongRunAreDrawnWhereSomebodyLooks) {
    std::string calls;
    for (int i = 0; i < 60; ++i) {
        const std::string name = "c" + std::to_string(i), at = std::to_string(3 * i);
        calls += "  { at = \"" + at + "s\", client = \"connect\", socket = \"" + name + "\" },\n";
        calls += "  { at = \"" + at + ".5s\", client = \"close\", socket = \"" + name + "\" },\n";
    }
    const LadderRun run = playText(
        "synstep = 1\nid = \"t\"\ntitle = { en = \"t\", zh_CN = \"t\" }\n"
        "do = [\n  { at = \"0s\", server = \"listen\" },\n" +
        calls + "]\n");
    const LadderView view = folding(run);
    const Ladder ladder(view, {}, light);
    const qreal now = ladder.nowHeight(view);
    const DisplayList seen = ladder.shapes(view, {now - 400, now + 100});
    const DisplayList whole = ladder.shapes(view);
    EXPECT_GT(seen.elements.size(), 1u);
    EXPECT_LT(4 * seen.elements.size(), whole.elements.size());
    EXPECT_EQ(faultOf(whole, light), "");
}

// The listener beside the server has a name, too; it is not that which stands higher.
TEST(FinishedPhases, LeaveTheStatesOfBothEndsAtOneHeight) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    for (const qreal width : {640.0, 840.0}) {
        LadderMetrics metrics;
        metrics.width = width;
        const DisplayList list = layoutLadder(folding(run), metrics, light);
        const QString name = QStringLiteral("ESTABLISHED");
        EXPECT_EQ(placeOf(list, name, HostId::client).top(), placeOf(list, name, HostId::server).top())
            << width;
    }
}

TEST(FinishedPhases, StayAsTheyAreUnlessItIsWanted) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    const LadderView view = run.at(run.trace->size());
    EXPECT_TRUE(chipsOf(layoutLadder(view, {}, light)).isEmpty());
}

TEST(FinishedPhases, AreInChineseToo) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    EXPECT_EQ(chipsOf(layoutLadder(folding(run, run.trace->size(), Language::zhCN), {}, light)),
              QStringList{QStringLiteral("建立连接：3 个报文段，0.15 s")});
}

TEST(FinishedPhases, AreFoldedOnceSomethingComesAfterThem) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    const std::size_t end = phasesIn(run).front().end;
    EXPECT_TRUE(chipsOf(layoutLadder(folding(run, end), {}, light)).isEmpty()) << "its last message has come";
    EXPECT_EQ(chipsOf(layoutLadder(folding(run, end + 1), {}, light)).size(), 1);
    LadderView past = folding(run, end - 1);
    past.revealed = run.trace->size();
    EXPECT_TRUE(chipsOf(layoutLadder(past, {}, light)).isEmpty()) << "one has gone back into it";
    const Ladder ladder(folding(run), {}, light);
    EXPECT_FALSE(ladder.fits(past, {}, light));
}

TEST(FinishedPhases, CanBeShownWholeWithTheirRowAboveThem) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    LadderView view = folding(run);
    view.opened = {phasesIn(run).front().begin};
    const Ladder ladder(view, {}, light);
    const DisplayList list = ladder.shapes(view);
    EXPECT_EQ(chipsOf(list).size(), 1);
    for (const SegmentId id : {1u, 2u, 3u, 4u}) EXPECT_TRUE(isWhole(ladder, view, id)) << id;
    const Element* chip = list.find(QStringLiteral("phase/%1").arg(view.opened.front()));
    ASSERT_NE(chip, nullptr);
    EXPECT_LT(chip->hit.boundingRect().bottom(), ladder.rangeOf(SegmentId{1})->top + 24);
}

TEST(FinishedPhases, AreFoundByWhatTheyHide) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    LadderView view = folding(run);
    const auto accents = [&] { return framesIn(layoutLadder(view, {}, light)); };
    EXPECT_EQ(accents(), 0u);
    view.selected = {SegmentId{2}};
    EXPECT_EQ(accents(), 1u);
    const Ladder ladder(view, {}, light);
    const auto range = ladder.rangeOf(SegmentId{2});
    ASSERT_TRUE(range);
    EXPECT_EQ(range->top, ladder.rangeOf(SegmentId{1})->top);
    ASSERT_NE(ladder.phaseOf(view.selected), nullptr);
    EXPECT_TRUE(ladder.phaseOf(view.selected)->folded);
    EXPECT_EQ(ladder.phaseOf(Selection{SegmentId{4}}), nullptr);
    const Selection timer =
        Selection::of(SelectedTimer{HostId::client, SocketName{0}, Timer::retransmission});
    EXPECT_TRUE(ladder.rangeOf(timer));
}

TEST(FinishedPhases, AreReadToThoseWhoDoNotSeeThem) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    const LadderView view = folding(run);
    const Ladder ladder(view, {}, light);
    QStringList names;
    for (const LadderPart& part : ladder.parts()) names << ladder.spokenName(part, view);
    EXPECT_TRUE(names.contains(QStringLiteral("Opening: 3 segments, 0.15 s, folded")))
        << names.join(u'\n').toStdString();
    EXPECT_FALSE(names.join(u'\n').contains(QStringLiteral("SYN-SENT")));
}

// Whatever is in flight from one phase to the next makes them one.
TEST(FinishedPhases, AreOneWhereSomethingIsInFlightBetweenThem) {
    const LadderRun run = playText(R"(synstep = 1
id = "early"
do = [
  { at = "0s", server = "listen" },
  { at = "0s", client = "connect" },
  { at = "110ms", client = "send 10" },
  { at = "1s", client = "close" },
  { at = "2s", server = "close" },
]
)");
    ASSERT_EQ(phasesIn(run).size(), 1) << "the data leave before the opening is complete";
    const LadderPhase phase = phasesIn(run).front();
    EXPECT_EQ(phase.kinds, (std::vector{Phase::opening, Phase::established}));
    for (std::size_t i = 0; i < phase.end; ++i)
        for (const Departure& departure : run.trace->entry(i).departures)
            EXPECT_LE(departure.arrivesAt, run.trace->entry(phase.end).at);
}

TEST(FinishedPhases, HideNothingThatIsAskedAbout) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    LadderView view = folding(run);
    view.blank = LadderBlank{2, BlankField::ack};
    const Ladder ladder(view, {}, light);
    EXPECT_TRUE(isWhole(ladder, view, 2));
}

TEST(FinishedPhases, AreNotFoldedInProportionToTime) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    LadderMetrics metrics;
    metrics.axis = TimeAxis::linear;
    EXPECT_TRUE(chipsOf(layoutLadder(folding(run), metrics, light)).isEmpty());
}

class FoldedLadder : public testing::TestWithParam<BuiltIn> {};

// Whatever the run, at every place of it: time goes down, and no two texts lie on each other.
TEST_P(FoldedLadder, IsSoundAtEveryPlaceOfTheRun) {
    const LadderRun run = playBuiltIn(GetParam().id);
    const std::size_t step = std::max<std::size_t>(1, run.trace->size() / 40);
    for (std::size_t cursor = 0; cursor <= run.trace->size(); cursor += step) {
        const LadderView view = folding(run, cursor);
        const Ladder ladder(view, {}, light);
        const auto& marks = ladder.axis().marks();
        for (std::size_t i = 1; i < marks.size(); ++i) {
            EXPECT_LT(marks[i - 1].at, marks[i].at) << cursor;
            EXPECT_LE(marks[i - 1].last, marks[i].first) << cursor;
        }
        const DisplayList list = ladder.shapes(view);
        EXPECT_EQ(faultOf(list, light), "") << cursor;
        for (std::size_t i = 0; i < list.elements.size(); ++i) {
            if (list.elements[i].kind != ElementKind::phase) continue;
            const QRectF chip = list.elements[i].hit.boundingRect();
            for (const Shape& shape : list.shapes)
                if (const auto* text = std::get_if<TextShape>(&shape.what); text && shape.element != i) {
                    EXPECT_FALSE(textBounds(*text, light).intersects(chip))
                        << cursor << ' ' << text->text.toStdString();
                }
        }
    }
}

// Also where something was lost on the way.
TEST_P(FoldedLadder, KeepsNoRowOfWhatIsFolded) {
    const LadderRun run = playBuiltIn(GetParam().id);
    const LadderView view = folding(run, run.trace->size());
    LadderTelling telling(*run.trace, view.socket);
    telling.tellTo(run.trace->size());
    telling.fold(view);
    for (const LadderPhase& phase : telling.model().phases)
        for (const LadderPoint& point : telling.model().points) {
            const bool isRow = point.kind == PointKind::silent || point.kind == PointKind::folded;
            EXPECT_FALSE(phase.folded && !isRow && point.entry != noEntry && phase.has(point.entry))
                << point.entry;
        }
}

std::string nameOf(const testing::TestParamInfo<BuiltIn>& scenario) {
    std::string name(scenario.param.id);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(EveryScenario, FoldedLadder,
                         testing::ValuesIn(builtInScenarios().begin(), builtInScenarios().end()), nameOf);

}  // namespace
}  // namespace synstep
