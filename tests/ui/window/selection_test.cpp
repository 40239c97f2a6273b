// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected in one view is selected in all of them.
#include <QScrollBar>

#include "tests/ui/window/opened_window.h"
#include "ui/panels/control_block.h"
#include "ui/text/sentences.h"

namespace synstep {
namespace {

using test::seconds;

class SelectionInTheWindow : public test::OpenedWindow {
  protected:
    SelectionInTheWindow() {
        window.openNamed(QStringLiteral("handshake-and-wave"));
        press(Qt::Key_End);
    }
    const Selection& selection() { return window.session().selection(); }
    QPoint nodeOf(State state) {
        StateChartWidget& chart = *window.right().chart();
        for (int y = 0; y < chart.height(); y += 3)
            for (int x = 0; x < chart.width(); x += 3)
                if (chart.stateAt(QPointF(x, y)) == state) return {x, y};
        return {-1, -1};
    }
    void clickElement(const QString& id) {
        const Element* element = window.ladder().picture().find(id);
        ASSERT_NE(element, nullptr) << id.toStdString();
        const int scrolled = window.ladder().verticalScrollBar()->value();
        const QRectF box = element->hit.boundingRect();
        const QPointF sight(box.center().x(), std::max(box.top(), scrolled + 2.0) + 4);
        ASSERT_EQ(window.ladder().picture().at(sight), element);
        QTest::mouseClick(window.ladder().viewport(), Qt::LeftButton, {},
                          (sight - QPointF(0, scrolled)).toPoint());
    }
    // Frames that an element of the ladder bears.
    QStringList framed(const DisplayList& list) {
        QStringList ids;
        for (const Shape& shape : list.shapes) {
            const auto* path = std::get_if<PathShape>(&shape.what);
            if (path && path->stroke && path->stroke->ink == Ink::accent && path->stroke->width == 2 &&
                path->stroke->dashes.empty())
                ids << list.elements[shape.element].id;
        }
        ids.removeDuplicates();
        return ids;
    }
    QStringList framedLines() {
        QStringList lines;
        const TranscriptModel& model = window.right().transcript()->lines();
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.tellsOfSelection(row))
                lines << model.data(model.index(row), Qt::DisplayRole).toString();
        return lines;
    }
};

// The menu says on top which message its acts are about.
TEST_F(SelectionInTheWindow, TheMenuOfTheLadderIsAboutWhatIsUnderThePointer) {
    QWidget& canvas = *window.ladder().viewport();
    const auto menuAt = [&](QPoint at) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, canvas.mapToGlobal(at));
        QCoreApplication::sendEvent(&canvas, &event);
        QMenu* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        const QString first = menu ? menu->actions().constFirst()->text() : QString();
        if (menu) menu->close();
        return first;
    };
    const auto fin = window.ladder().clickPointOf(4);
    ASSERT_TRUE(fin);
    const QString ofFin = menuAt(*fin);
    EXPECT_EQ(selection().segment, SegmentId{4});
    EXPECT_TRUE(ofFin.startsWith(QStringLiteral("Selected: Client FIN"))) << ofFin.toStdString();
    const QString ofNothing = menuAt({canvas.width() - 6, canvas.height() - 6});
    EXPECT_TRUE(selection().isNone());
    EXPECT_EQ(ofNothing, QStringLiteral("No message in flight"));
}

TEST_F(SelectionInTheWindow, AStateOfTheChartIsFramedInTheLadderAndTheTranscript) {
    window.right().setPage(4);
    QTest::mouseClick(window.right().chart(), Qt::LeftButton, {}, nodeOf(State::established));
    ASSERT_TRUE(selection().state);
    EXPECT_EQ(selection().state->state, State::established);
    EXPECT_TRUE(framed(window.ladder().picture()).contains(QStringLiteral("state/server/a/1")));
    EXPECT_EQ(framedLines().size(), 2) << "where the client and the server enter it";
    EXPECT_TRUE(framed(window.right().chart()->picture()).contains(QStringLiteral("node/ESTABLISHED")) ||
                !window.right().chart()->picture().elements.empty());
    press(Qt::Key_Escape);
    EXPECT_TRUE(selection().isNone());
}

TEST_F(SelectionInTheWindow, KeysGoThroughTheStatesOfTheChart) {
    window.right().chart()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(window.right().chart(), Qt::Key_Down);
    ASSERT_TRUE(selection().state);
    EXPECT_EQ(selection().state->state, State::listen) << "below CLOSED";
    QTest::keyClick(window.right().chart(), Qt::Key_Down);
    EXPECT_EQ(selection().state->state, State::established);
    QTest::keyClick(window.right().chart(), Qt::Key_Up);
    EXPECT_EQ(selection().state->state, State::listen);
}

TEST_F(SelectionInTheWindow, AStateOfTheLadderIsTheOneOfItsHost) {
    clickElement(QStringLiteral("state/client/a/4"));
    ASSERT_TRUE(selection().state);
    EXPECT_EQ(selection().state->host, HostId::client);
    EXPECT_EQ(framed(window.ladder().picture()), QStringList{QStringLiteral("state/client/a/4")});
}

TEST_F(SelectionInTheWindow, ATimerIsFramedInItsTableAndInTheLadder) {
    press(Qt::Key_Home);
    while (window.session().displayTime() < seconds(0.06)) press(Qt::Key_Space);
    window.right().setPage(2);
    SessionTable& timers = *window.right().timers();
    ASSERT_GT(timers.table().rows.size(), 0);
    const QPoint first = timers.visualRect(timers.model()->index(0, 0)).center();
    QTest::mouseClick(timers.viewport(), Qt::LeftButton, {}, first);
    ASSERT_TRUE(selection().timer);
    EXPECT_EQ(selection().timer->timer, Timer::retransmission);
    EXPECT_TRUE(timers.framed().contains(first));
    EXPECT_TRUE(framed(window.ladder().picture()).join(QLatin1Char(' ')).contains(QStringLiteral("timer/")));
}

TEST_F(SelectionInTheWindow, TheControlBlockFramesTheStateThatIsSelected) {
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    window.right().setPage(1);
    SessionTable& block = *window.right().controlBlock();
    EXPECT_TRUE(block.framed().isEmpty());
    const State state = stateOf(HostId::client);
    window.session().select(Selection::of(SelectedState{state, SocketName{0}}));
    EXPECT_EQ(block.framed(), block.visualRect(block.model()->index(0, 1)));
}

TEST_F(SelectionInTheWindow, ALineOfTheTranscriptSelectsWhatItIsAboutAndTheOtherWayRound) {
    window.right().setPage(4);
    TranscriptPanel& panel = *window.right().transcript();
    const TranscriptModel& lines = panel.lines();
    int arrival = 0;
    while (!window.session().trace().entry(lines.entryOf(arrival)).as<Arrived>()) ++arrival;
    panel.scrollTo(lines.index(arrival));
    QTest::mouseClick(panel.viewport(), Qt::LeftButton, {}, panel.visualRect(lines.index(arrival)).center());
    EXPECT_EQ(selection().segment, SegmentId{1});
    EXPECT_EQ(framedLines().size(), 2) << "where it is sent and where it arrives";
    window.session().select({window.session().segmentsSent().back()});
    EXPECT_EQ(framedLines().size(), 2);
    panel.scrollToBottom();
    window.session().select({SegmentId{1}});
    EXPECT_TRUE(panel.viewport()->rect().intersects(panel.visualRect(lines.index(arrival))))
        << "it scrolls there";
}

TEST_F(SelectionInTheWindow, ATranscriptThatNobodySeesHoldsNoLineOfARunThatIsLeft) {
    window.right().setPage(4);
    press(Qt::Key_End);
    const TranscriptModel& lines = window.right().transcript()->lines();
    const int all = lines.rowCount();
    window.right().setPage(0);
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    window.actions().lose->trigger();
    const Trace& run = window.session().trace();
    ASSERT_LT(run.size(), static_cast<std::size_t>(all));
    for (int row = 0; row < lines.rowCount(); ++row) EXPECT_LT(lines.entryOf(row), run.size());
    window.right().setPage(4);
    EXPECT_EQ(static_cast<std::size_t>(lines.rowCount()), window.session().cursor());
}

TEST_F(SelectionInTheWindow, ACallIsOneInTheLadderTheTranscriptAndTheTimeLine) {
    window.right().setPage(4);
    const Element* tab = nullptr;
    for (const Element& element : window.ladder().picture().elements)
        if (element.kind == ElementKind::call &&
            element.hit.boundingRect().top() > window.ladder().verticalScrollBar()->value())
            tab = &element;
    ASSERT_NE(tab, nullptr);
    const QString id = tab->id;
    clickElement(id);
    ASSERT_TRUE(selection().call);
    EXPECT_EQ(framed(window.ladder().picture()), QStringList{id});
    ASSERT_EQ(framedLines().size(), 1);
    EXPECT_TRUE(framedLines().front().contains(callText(selection().call->call)));
    const QStringList marks = framed(window.runs().picture().list);
    ASSERT_EQ(marks.size(), 1);
    press(Qt::Key_Escape);
    EXPECT_TRUE(framed(window.runs().picture().list).isEmpty());
    // From the time line.
    const Element* mark = window.runs().picture().list.find(marks.front());
    ASSERT_NE(mark, nullptr);
    const QRectF hit = mark->hit.boundingRect();
    const QPoint at(static_cast<int>(hit.center().x()), static_cast<int>(hit.bottom() - 3 - timelineRuler));
    QTest::mouseClick(window.runs().viewport(), Qt::LeftButton, {}, at);
    EXPECT_TRUE(selection().call);
}

TEST_F(SelectionInTheWindow, KeysInTheTranscriptSelectLineByLine) {
    window.right().setPage(4);
    TranscriptPanel& panel = *window.right().transcript();
    panel.setFocus();
    panel.setCurrentIndex(panel.lines().index(0));
    bool calls = false, segments = false;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(&panel, Qt::Key_Down);
        EXPECT_EQ(selection(), panel.lines().subjectOf(panel.currentIndex().row()));
        calls = calls || selection().call;
        segments = segments || selection().segment;
    }
    EXPECT_TRUE(calls);
    EXPECT_TRUE(segments);
}

TEST_F(SelectionInTheWindow, AMarkOfTheTimeLineSelectsItsSegment) {
    TimelinePanel& runs = window.runs();
    const Element* mark = nullptr;
    for (const Element& element : runs.picture().list.elements)
        if (element.id.startsWith(QStringLiteral("mark/0/"))) mark = &element;
    ASSERT_NE(mark, nullptr);
    const SegmentId last = window.session().segmentsSent().back();
    const qreal x = [&] {
        for (const Element& element : runs.picture().list.elements)
            if (element.id.startsWith(QStringLiteral("mark/0/")) &&
                element.id.section(QLatin1Char('/'), 2, 2).toULongLong() ==
                    window.session().trace().sendingOf(last)->entry)
                return element.hit.boundingRect().center().x();
        return -1.0;
    }();
    ASSERT_GT(x, 0);
    const QPoint at(static_cast<int>(x), runs.visualItemRect(runs.item(0)).center().y());
    QTest::mouseClick(runs.viewport(), Qt::LeftButton, {}, at);
    EXPECT_EQ(selection().segment, last);
    EXPECT_FALSE(framed(runs.picture().list).isEmpty());
}

}  // namespace
}  // namespace synstep
