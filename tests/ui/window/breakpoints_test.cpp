// SPDX-License-Identifier: GPL-3.0-or-later
// Breakpoints as a person sets them: on the chart, on the ladder, and in the list without the mouse.
#include <QContextMenuEvent>

#include "tests/ui/window/opened_window.h"
#include "ui/main_window/breakpoints_dialog.h"
#include "ui/text/breakpoints.h"

namespace synstep {
namespace {

class BreakpointsInTheWindow : public test::OpenedWindow {
  protected:
    // The menu that a right click there opens.
    QMenu* menuAt(QWidget* widget, QPoint point) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, widget->mapToGlobal(point));
        QCoreApplication::sendEvent(widget, &event);
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    }
    QPoint nodeOf(const char* id) {
        const StateChartWidget& chart = *window.right().chart();
        const Element* node = chart.picture().find(QString::fromLatin1(id));
        const qreal left = (chart.width() - chart.picture().size.width()) / 2;
        return (node->hit.boundingRect().center() + QPointF(left, 0)).toPoint();
    }
};

TEST_F(BreakpointsInTheWindow, ARightClickOnAStateStopsTheRunThereAndTheStatusSaysWhy) {
    QMenu* menu = menuAt(window.right().chart(), nodeOf("node/SYN-RECEIVED"));
    ASSERT_NE(menu, nullptr);
    ASSERT_EQ(menu->actions().size(), 2);
    QAction* server = menu->actions().at(1);
    EXPECT_EQ(server->text(), QStringLiteral("Stop when the &server reaches SYN-RECEIVED"));
    server->trigger();
    menu->close();
    EXPECT_NE(window.right().chart()->picture().find(QStringLiteral("stop/server/SYN-RECEIVED")), nullptr);
    EXPECT_EQ(window.right().chart()->picture().find(QStringLiteral("stop/client/SYN-RECEIVED")), nullptr);
    press(Qt::Key_End);
    EXPECT_EQ(window.session().displayTime(), test::seconds(0.05));
    EXPECT_EQ(window.status().accessibleName(), QStringLiteral("Stopped: Server reached SYN-RECEIVED"));
    press(Qt::Key_Space);
    EXPECT_FALSE(window.status().accessibleName().contains(QStringLiteral("Stopped")));

    menu = menuAt(window.right().chart(), nodeOf("node/SYN-RECEIVED"));
    EXPECT_TRUE(menu->actions().at(1)->isChecked());
    menu->actions().at(1)->trigger();
    menu->close();
    EXPECT_TRUE(window.session().breakpoints().empty());
    EXPECT_EQ(window.right().chart()->picture().find(QStringLiteral("stop/server/SYN-RECEIVED")), nullptr);
}

TEST_F(BreakpointsInTheWindow, ARightClickOnAMessageStopsAtEachLikeIt) {
    press(Qt::Key_Space);
    const int before = static_cast<int>(window.ladder().picture().shapes.size());
    QMenu* menu = menuAt(window.ladder().viewport(), pointOf(2));
    ASSERT_NE(menu, nullptr);
    QMenu* stops = nullptr;
    for (const QAction* action : menu->actions())
        if (action->menu() && action->menu()->title().contains(QStringLiteral("SYN+ACK")))
            stops = action->menu();
    ASSERT_NE(stops, nullptr) << "named by the message";
    EXPECT_EQ(stops->title(), QStringLiteral("S&top at each SYN+ACK of the server"));
    stops->actions().at(1)->trigger();
    menu->close();
    EXPECT_EQ(
        window.session().breakpoints(),
        (std::vector<Breakpoint>{SegmentMet{HostId::server, SegmentKind::synAck, SegmentMoment::arrived}}));
    EXPECT_GT(static_cast<int>(window.ladder().picture().shapes.size()), before) << "there is a mark on it";
    press(Qt::Key_End);
    EXPECT_EQ(window.session().displayTime(), test::seconds(0.1));
    EXPECT_EQ(window.status().accessibleName(), QStringLiteral("Stopped: SYN+ACK of Server arrived"));
}

TEST_F(BreakpointsInTheWindow, WithoutTheMouseTheyAreMadeAndRemovedInTheirList) {
    QTest::keyClick(&window, Qt::Key_B, Qt::ControlModifier);
    auto* dialog = window.findChild<BreakpointsDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->what().hasFocus(); }));
    QTest::keyClick(&dialog->what(), Qt::Key_End);  // sent again
    press(Qt::Key_Return);
    QTest::keyClick(&dialog->what(), Qt::Key_Home);
    QTest::keyClick(&dialog->what(), Qt::Key_Tab);
    QTest::keyClick(&dialog->host(), Qt::Key_End);
    QTest::keyClick(&dialog->host(), Qt::Key_Tab);
    QTest::keyClick(&dialog->which(), Qt::Key_End);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    const std::vector<Breakpoint> both{SentAgain{HostId::client, 1},
                                       StateReached{HostId::server, State::timeWait}};
    EXPECT_EQ(window.session().breakpoints(), both) << "what is there is not added twice";
    EXPECT_EQ(dialog->list().item(0)->text(), QStringLiteral("Client sends a message again, 1 time"));
    EXPECT_EQ(dialog->list().item(1)->text(), QStringLiteral("Server reaches TIME-WAIT"));
    dialog->list().setFocus();
    QTest::keyClick(&dialog->list(), Qt::Key_Home);
    QTest::keyClick(&dialog->list(), Qt::Key_Delete);
    EXPECT_EQ(window.session().breakpoints(), std::vector<Breakpoint>{both[1]});
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window.findChild<BreakpointsDialog*>() == nullptr; }));
}

// One word for each kind, in both tenses and both languages.
TEST(BreakpointWords, SayEachKindInBothLanguages) {
    const Scenario scenario;
    const auto both = [&](const Breakpoint& one, Language language) {
        return breakpointText(one, scenario, language) + QStringLiteral("|") +
               stoppedText(one, scenario, language);
    };
    EXPECT_EQ(both(SegmentMet{HostId::client, SegmentKind::fin, SegmentMoment::lost}, Language::en),
              QStringLiteral("FIN of Client is lost|Stopped: FIN of Client was lost"));
    EXPECT_EQ(both(SegmentMet{HostId::client, SegmentKind::fin, SegmentMoment::sent}, Language::zhCN),
              QStringLiteral("客户端发送 FIN|已停下：客户端发送了 FIN"));
    EXPECT_EQ(both(StateReached{HostId::server, State::synReceived}, Language::zhCN),
              QStringLiteral("服务端进入 SYN-RECEIVED|已停下：服务端进入了 SYN-RECEIVED"));
    EXPECT_EQ(both(SentAgain{HostId::server, 3}, Language::en),
              QStringLiteral(
                  "Server sends a message again, 3 times|Stopped: Server sent a message again, 3 times"));
    EXPECT_EQ(
        both(TimerRanOut{HostId::server, Timer::retransmission}, Language::en),
        QStringLiteral("Server: retransmission timer expires|Stopped: Server: retransmission timer expired"));
}

TEST(BreakpointWords, SpellStatesAsEverythingElseDoes) {
    Wording ss;
    ss.states = StateSpelling::ss;
    const StateReached closed{HostId::server, State::closed};
    EXPECT_EQ(breakpointText(closed, {}, Language::en, ss), QStringLiteral("Server reaches UNCONN"));
    EXPECT_EQ(stoppedText(closed, {}, Language::en, ss), QStringLiteral("Stopped: Server reached UNCONN"));
}

}  // namespace
}  // namespace synstep
