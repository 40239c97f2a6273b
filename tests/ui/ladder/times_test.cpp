// SPDX-License-Identifier: GPL-3.0-or-later
// The times beside a ladder, and the pill of now: what may lie on them, and how pale they are.
#include <gtest/gtest.h>

#include <map>

#include "tests/ui/ladder/ladder_run.h"
#include "ui/ladder/built.h"
#include "ui/text/sentences.h"

namespace synstep {
namespace {

const Theme light(ThemeName::light);

// Nor do the words of a report, with what marks them as new.
TEST(TimesOfALadder, NoWordBesideTheClientLiesOnThePillOfNow) {
    const LadderRun run = playBuiltIn("syn-flood");
    for (const qreal width : {600.0, 624.0, 640.0, 840.0}) {
        LadderMetrics metrics;
        metrics.width = width;
        LadderView view = run.at(run.trace->size());
        view.outlined = true;
        const DisplayList list = layoutLadder(view, metrics, light);
        QRectF pill, words;
        for (const Shape& shape : list.shapes) {
            const auto* text = std::get_if<TextShape>(&shape.what);
            if (!text) continue;
            const Element& element = list.elements[shape.element];
            if (element.id == QLatin1String("now")) pill = textBounds(*text, light).adjusted(-8, -3, 8, 3);
            if (text->text.startsWith(QStringLiteral("connection"))) words = textBounds(*text, light);
        }
        ASSERT_FALSE(pill.isNull() || words.isNull()) << width;
        EXPECT_GE(words.left() - 5, pill.right()) << width;
    }
}

// The SYN+ACK is lost; the SYN that comes again lets the server set its timer anew. Who looks back to before
// that is told what was true then, and a screen reader, too.
TEST(TimesOfALadder, ATimerIsDueAsItWasSetByThen) {
    LadderRun run = playText(R"(synstep = 1
id = "again"
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" } ]
fault = [ { server = "SYN+ACK", nth = 1, drop = true } ]
[tcp]
stack = "rfc9293"
)");
    std::map<std::size_t, Instant> set;  // by position: when the server's is due
    for (std::size_t i = 0; i < run.trace->size(); ++i)
        for (const Effect& effect : run.trace->entry(i).effects) {
            const auto* timer = std::get_if<TimerChanged>(&effect.what);
            if (timer && timer->timer == Timer::retransmission &&
                run.trace->entry(i).host == HostId::server &&
                (timer->act == TimerAct::start || timer->act == TimerAct::restart))
                set[i + 1] = timer->due;
        }
    ASSERT_GE(set.size(), 2u);
    const auto restart = std::next(set.begin());
    for (const auto& [position, due] : {*set.begin(), *restart}) {
        LadderView view = run.at(position);
        view.revealed = run.trace->size();
        const QString said = QStringLiteral("due at ") + instantText(due);
        const DisplayList list = layoutLadder(view, {}, light);
        EXPECT_TRUE(std::any_of(list.shapes.begin(), list.shapes.end(),
                                [&](const Shape& shape) {
                                    const auto* text = std::get_if<TextShape>(&shape.what);
                                    return text && text->text == said;
                                }))
            << position << " " << said.toStdString();
        const Ladder ladder(view, {}, light);
        const std::vector<LadderPart> parts = ladder.parts();
        EXPECT_TRUE(
            std::any_of(parts.begin(), parts.end(),
                        [&](const LadderPart& part) { return ladder.spokenName(part, view).contains(said); }))
            << position << " " << said.toStdString();
    }
}

// Where the setting itself is folded away.
TEST(TimesOfALadder, ATimerIsDueAsItWasSetInAPhaseThatIsFolded) {
    const LadderRun run = playText(R"(synstep = 1
id = "folded"
do = [
  { at = "0s", server = "listen" },
  { at = "0s", client = "connect" },
  { at = "1s", client = "send 100" },
  { at = "1030ms", client = "send 100" },
  { at = "1150ms", client = "close" },
]
fault = [ { client = "DATA", nth = 2, drop = true } ]
[tcp]
stack = "rfc9293"
)");
    LadderView view = run.at(run.trace->positionAt(Instant(std::chrono::milliseconds(1'150))));
    for (const bool folds : {false, true}) {
        view.folds = folds;
        QStringList due;
        const DisplayList list = layoutLadder(view, {}, light);
        for (const Shape& shape : list.shapes)
            if (const auto* text = std::get_if<TextShape>(&shape.what))
                if (text->text.startsWith(QStringLiteral("due at"))) due << text->text;
        EXPECT_EQ(due, QStringList{QStringLiteral("due at 2.100")}) << folds;
    }
}

// Whether times have a column of their own or not, and wherever now is.
TEST(TimesOfALadder, NoWordLiesOnThePillOfNowOrOnATimeInLaddersOfAnyWidth) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    for (qreal width = 416; width < 760; width += 8) {
        for (std::size_t position = 1; position <= run.trace->size(); ++position) {
            LadderMetrics metrics;
            metrics.width = width;
            const DisplayList list = layoutLadder(run.at(position), metrics, light);
            std::vector<std::pair<QString, QRectF>> times, words;
            for (const Shape& shape : list.shapes) {
                const auto* text = std::get_if<TextShape>(&shape.what);
                if (!text) continue;
                const Element& element = list.elements[shape.element];
                const QRectF bounds = textBounds(*text, light).adjusted(1, 2, -1, -2);
                if (element.id == QLatin1String("now"))
                    times.emplace_back(text->text, bounds.adjusted(-8, -4, 8, 4));
                else if (text->type == Type::time && element.kind == ElementKind::background)
                    times.emplace_back(text->text, bounds);
                else
                    words.emplace_back(text->text, bounds);
            }
            ASSERT_FALSE(times.empty());
            for (const auto& [time, place] : times)
                for (const auto& [word, bounds] : words)
                    EXPECT_FALSE(bounds.intersects(place))
                        << word.toStdString() << " lies on " << time.toStdString() << " at width " << width
                        << ", position " << position;
        }
    }
}

// One step before the end a segment is on its way: when it will arrive is known. Further back its sending,
// too, is a ghost.
TEST(TimesOfALadder, WhenSomethingArrivesIsAsPaleAsItsSending) {
    const LadderRun run = playBuiltIn("handshake-and-wave");
    const auto opacityOfTime = [&](std::size_t cursor, std::size_t revealed, QLatin1String time) {
        LadderView view = run.at(cursor);
        view.revealed = revealed;
        LadderMetrics metrics;
        metrics.width = 840;
        const DisplayList list = layoutLadder(view, metrics, light);
        for (const Shape& shape : list.shapes)
            if (const auto* text = std::get_if<TextShape>(&shape.what))
                if (text->type == Type::time && text->text == time) return shape.opacity;
        return qreal{0};
    };
    const std::size_t lastAckSent = 10;
    ASSERT_EQ(run.trace->entry(lastAckSent - 1).at, Instant(std::chrono::milliseconds(500)));
    EXPECT_EQ(opacityOfTime(lastAckSent, lastAckSent, QLatin1String("0.550")), 1);
    const qreal further = opacityOfTime(lastAckSent - 3, lastAckSent, QLatin1String("0.550"));
    EXPECT_GT(further, 0) << "it is there";
    EXPECT_LT(further, 0.6);
}

}  // namespace
}  // namespace synstep
