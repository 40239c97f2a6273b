// SPDX-License-Identifier: GPL-3.0-or-later
// What those are told who do not see the pictures. That they are told of changes is tested on the built
// program (tests/app): this platform passes no events on.
#include "ui/views/accessible_picture.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QTest>

#include "tests/ui/session/built_in.h"
#include "ui/panels/status_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/views/comparison_widget.h"
#include "ui/views/ladder_widget.h"
#include "ui/views/statechart_widget.h"

namespace synstep {
namespace {

using test::builtIn;

QAccessibleInterface& accessible(QWidget& widget) {
    return *QAccessible::queryAccessibleInterface(&widget);
}

QStringList namesIn(QWidget& widget) {
    const QAccessibleInterface& list = accessible(widget);
    QStringList names;
    for (int i = 0; i < list.childCount(); ++i) names += list.child(i)->text(QAccessible::Name);
    return names;
}

QAccessibleInterface* partNamed(QWidget& widget, const QString& name) {
    const auto index = namesIn(widget).indexOf(name);
    return index < 0 ? nullptr : accessible(widget).child(static_cast<int>(index));
}

RunOfTwo playedHandshake() {
    const Scenario scenario = builtIn("three-way-handshake");
    return {scenario, std::make_shared<Trace>(World(std::make_shared<const Setup>(scenario.setup)))};
}

class Accessible : public testing::Test {
  protected:
    Accessible() {
        static const bool once = [] {
            installAccessiblePictures();
            return true;
        }();
        EXPECT_TRUE(once);
    }

    template <class Widget>
    void show(Widget& widget, Session& session) {
        widget.resize(840, 700);
        widget.setSession(&session);
        widget.show();
        widget.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&widget));
    }
};

const QString syn = QStringLiteral("Client to Server, SYN, sequence number 100");
const QString lostAck =
    QStringLiteral("Client to Server, ACK, sequence number 101, acknowledgment number 301, lost");

TEST_F(Accessible, LadderTellsMessagesStatesAndTimersInTheOrderOfTime) {
    Session session(builtIn("third-ack-lost"));
    LadderWidget ladder;
    show(ladder, session);
    session.toStart();
    while (session.canGoNext()) session.next();
    const QStringList names = namesIn(ladder);
    const QStringList inOrder{QStringLiteral("Client: CLOSED"),
                              QStringLiteral("Server: LISTEN"),
                              QStringLiteral("Client: connect()"),
                              QStringLiteral("Client: SYN-SENT"),
                              syn,
                              QStringLiteral("Server: SYN-RECEIVED"),
                              QStringLiteral("Client: ESTABLISHED"),
                              lostAck,
                              QStringLiteral("Server: ESTABLISHED")};
    qsizetype last = -1;
    for (const QString& name : inOrder) {
        const qsizetype at = names.indexOf(name, last + 1);
        EXPECT_GT(at, last) << name.toStdString() << "\nis not next in\n"
                            << names.join(QLatin1Char('\n')).toStdString();
        last = std::max(last, at);
    }
    EXPECT_TRUE(names.contains(QStringLiteral("Client: RTO 1 s, stopped")));
    EXPECT_TRUE(names.contains(QStringLiteral("Server: RTO 1 s, expired")));
}

TEST_F(Accessible, LadderTellsNoMoreThanHasBeenRevealed) {
    Session session(builtIn("third-ack-lost"));
    LadderWidget ladder;
    show(ladder, session);
    session.toStart();
    const int before = accessible(ladder).childCount();
    EXPECT_FALSE(namesIn(ladder).contains(syn));
    session.next();
    EXPECT_TRUE(namesIn(ladder).contains(syn));
    EXPECT_FALSE(namesIn(ladder).contains(lostAck));
    EXPECT_GT(accessible(ladder).childCount(), before);
    session.back();
    EXPECT_TRUE(namesIn(ladder).contains(syn + QStringLiteral(", still to come")))
        << "what has been shown and is ahead again is told as such";
}

TEST_F(Accessible, LadderSpeaksTheLanguageOfThePerson) {
    Session session(builtIn("three-way-handshake"));
    LadderWidget ladder;
    Look look;
    look.language = Language::zhCN;
    ladder.setLook(look);
    show(ladder, session);
    session.toStart();
    session.next();
    EXPECT_TRUE(namesIn(ladder).join(QLatin1Char('\n')).contains(QStringLiteral("客户端到服务端，SYN")))
        << namesIn(ladder).join(QLatin1Char('\n')).toStdString();
}

TEST_F(Accessible, AMessageIsAnItemThatCanBeChosen) {
    Session session(builtIn("three-way-handshake"));
    LadderWidget ladder;
    show(ladder, session);
    session.toStart();
    while (session.canGoNext()) session.next();
    QAccessibleInterface* message = partNamed(ladder, syn);
    ASSERT_NE(message, nullptr);
    EXPECT_EQ(message->role(), QAccessible::ListItem);
    EXPECT_EQ(message->parent()->object(), &ladder);
    EXPECT_TRUE(message->state().selectable);
    EXPECT_FALSE(message->state().selected);
    message->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    EXPECT_EQ(session.selection().segment, SegmentId{1});
    EXPECT_TRUE(ladder.hasFocus());
    EXPECT_TRUE(message->state().selected);
    EXPECT_TRUE(message->state().focused);
    EXPECT_EQ(accessible(ladder).focusChild(), message);
    QAccessibleInterface* state = partNamed(ladder, QStringLiteral("Client: SYN-SENT"));
    ASSERT_NE(state, nullptr);
    EXPECT_TRUE(state->state().selectable);
    QAccessibleInterface* call = partNamed(ladder, QStringLiteral("Client: connect()"));
    ASSERT_NE(call, nullptr);
    call->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    ASSERT_TRUE(session.selection().call);
    EXPECT_EQ(session.selection().call->host, HostId::client);
    EXPECT_TRUE(call->state().selected);
    EXPECT_FALSE(message->state().selected);
}

TEST_F(Accessible, ArrowKeysMoveTheAccessibleFocus) {
    Session session(builtIn("three-way-handshake"));
    LadderWidget ladder;
    show(ladder, session);
    session.toStart();
    while (session.canGoNext()) session.next();
    session.select({SegmentId{1}});
    ladder.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&ladder, Qt::Key_Down);
    ASSERT_EQ(session.selection().segment, SegmentId{2});
    const QAccessibleInterface* focused = accessible(ladder).focusChild();
    ASSERT_NE(focused, nullptr);
    EXPECT_TRUE(focused->text(QAccessible::Name).startsWith(QStringLiteral("Server to Client, SYN+ACK")));
}

TEST_F(Accessible, PartsAreWhereTheyAreSeen) {
    Session session(builtIn("three-way-handshake"));
    LadderWidget ladder;
    show(ladder, session);
    session.toStart();
    session.next();
    const QPoint point = ladder.viewport()->mapToGlobal(ladder.clickPointOf(SegmentId{1}).value());
    const QAccessibleInterface* message = partNamed(ladder, syn);
    ASSERT_NE(message, nullptr);
    EXPECT_TRUE(message->rect().adjusted(0, -40, 0, 10).contains(point)) << "its label stands above it";
    const QAccessibleInterface* there =
        accessible(ladder).childAt(message->rect().center().x(), message->rect().center().y());
    EXPECT_EQ(there, message);
    EXPECT_FALSE(message->state().offscreen);
}

TEST_F(Accessible, TheStateChartTellsWhoIsWhereAndWhatWasTaken) {
    Session session(builtIn("three-way-handshake"));
    StateChartWidget chart;
    show(chart, session);
    session.toStart();
    session.next();
    const QStringList names = namesIn(chart);
    EXPECT_TRUE(names.contains(QStringLiteral("Client: SYN-SENT")));
    EXPECT_TRUE(
        names.contains(QStringLiteral("from LISTEN to SYN-RECEIVED: rcv SYN / snd SYN,ACK, this step")))
        << names.join(QLatin1Char('\n')).toStdString();
    QAccessibleInterface* edge = partNamed(chart, QStringLiteral("Client: SYN-SENT"));
    EXPECT_EQ(edge->role(), QAccessible::Graphic);
}

TEST_F(Accessible, ArrowKeysWalkFromStateToState) {
    Session session(builtIn("three-way-handshake"));
    StateChartWidget chart;
    show(chart, session);
    chart.setFocus(Qt::TabFocusReason);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(&chart, key);
        return chart.current();
    };
    EXPECT_EQ(chart.current(), QStringLiteral("node/CLOSED"));
    EXPECT_EQ(press(Qt::Key_Down), QStringLiteral("node/LISTEN"));
    EXPECT_EQ(press(Qt::Key_Left), QStringLiteral("node/SYN-RECEIVED"));
    EXPECT_EQ(press(Qt::Key_Up), QStringLiteral("node/LISTEN"));
    EXPECT_EQ(press(Qt::Key_Right), QStringLiteral("node/SYN-SENT"));
    const QAccessibleInterface* focused = accessible(chart).focusChild();
    ASSERT_NE(focused, nullptr);
    EXPECT_EQ(focused->text(QAccessible::Name), QStringLiteral("SYN-SENT"));
    QStringList asked;
    QObject::connect(&chart, &StateChartWidget::menuRequested,
                     [&](State state, const QPoint&) { asked += stateName(state); });
    QTest::keyClick(&chart, Qt::Key_Return);
    EXPECT_EQ(asked, QStringList{QStringLiteral("SYN-SENT")});
}

TEST_F(Accessible, EveryStateCanBeReachedByTheArrowKeys) {
    Session session(builtIn("three-way-handshake"));
    StateChartWidget chart;
    show(chart, session);
    QSet<QString> reached{chart.current()};
    QStringList open{chart.current()};
    while (!open.isEmpty()) {
        const QString from = open.takeFirst();
        for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right}) {
            for (int part = 0; part < chart.partCount() && chart.current() != from; ++part)
                chart.choosePart(part);
            QTest::keyClick(&chart, key);
            if (reached.contains(chart.current())) continue;
            reached += chart.current();
            open += chart.current();
        }
    }
    EXPECT_EQ(reached.size(), stateCount + 1) << "CLOSED is there twice";
}

TEST_F(Accessible, TheTimeLineTellsRunsAndTheirMarks) {
    Session session(builtIn("three-way-handshake"));
    TimelinePanel line;
    show(line, session);
    session.toStart();
    session.next();
    session.next();
    const QStringList names = namesIn(line);
    EXPECT_TRUE(names.first().startsWith(QStringLiteral("Run 1")));
    const QString mark = QStringLiteral("0.000 s: ") + syn;
    ASSERT_TRUE(names.contains(mark)) << names.join(QLatin1Char('\n')).toStdString();
    const Instant before = session.displayTime();
    partNamed(line, mark)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_LT(session.displayTime(), before) << "the run as it was then";
}

TEST_F(Accessible, TheStatusLineSaysAfterEachStepWhatHappenedAndWhereBothEndsAre) {
    Session session(builtIn("three-way-handshake"));
    StatusPanel status;
    show(status, session);
    session.toStart();
    session.next();
    session.next();
    EXPECT_EQ(accessible(status).text(QAccessible::Name),
              QStringLiteral("Client: SYN+ACK (seq 300, ack 101) arrives; "
                             "Client ESTABLISHED, Server SYN-RECEIVED, 3 sent, timing: Linux"))
        << status.accessibleName().toStdString();
}

TEST_F(Accessible, BothRunsOfAComparisonAreToldInTheOrderOfTime) {
    Comparison comparison(playedHandshake(), playedHandshake(), StepSize::message);
    ComparisonWidget view;
    view.resize(1200, 600);
    view.setComparison(&comparison);
    const QStringList names = namesIn(view);
    EXPECT_TRUE(names.contains(QStringLiteral("A: ") + syn));
    EXPECT_TRUE(names.contains(QStringLiteral("B: ") + syn));
    EXPECT_LT(names.indexOf(QStringLiteral("B: ") + syn),
              names.lastIndexOf(QStringLiteral("A: Client: ESTABLISHED")));
}

}  // namespace
}  // namespace synstep
