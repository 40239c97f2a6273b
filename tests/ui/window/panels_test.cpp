// SPDX-License-Identifier: GPL-3.0-or-later
// What the panels say about a step and a message.
#include <QFile>
#include <QGraphicsView>
#include <QScrollBar>
#include <QTemporaryDir>

#include "tests/ui/window/opened_window.h"
#include "ui/panels/control_block.h"
#include "ui/panels/segment_header.h"
#include "ui/plots/plot_view.h"
#include "ui/text/changes.h"
#include "ui/text/sentences.h"
#include "ui/views/statechart_widget.h"

namespace synstep {
namespace {

using Panels = test::OpenedWindow;
using test::builtIn;
using test::seconds;

TEST_F(Panels, TheHeaderNamesNumbersByWhatTheyMean) {
    window.openNamed(QStringLiteral("third-ack-lost"));
    press(Qt::Key_End);
    const Trace& trace = window.session().trace();
    const auto meaning = [&](SegmentId id) { return meaningOf(trace, *trace.sendingOf(id)->departure); };
    EXPECT_EQ(meaning(1).seq, QStringLiteral("ISN of the client"));
    EXPECT_TRUE(meaning(1).ack.isEmpty());
    EXPECT_EQ(meaning(2).seq, QStringLiteral("ISN of the server"));
    EXPECT_EQ(meaning(2).ack, QStringLiteral("ISN of the client + 1"));
    EXPECT_EQ(meaning(3).seq, QStringLiteral("ISN of the client + 1"));
    EXPECT_EQ(meaning(3).ack, QStringLiteral("ISN of the server + 1"));
}

TEST_F(Panels, ALongNoteOfTheStatusLineTakesThePlaceOfCounts) {
    window.openNamed(QStringLiteral("third-ack-lost"));
    press(Qt::Key_End);
    StatusPanel& status = window.status();
    const auto boxes = [&] {
        std::vector<QRectF> all;
        for (const Shape& shape : status.picture().shapes)
            if (const auto* text = std::get_if<TextShape>(&shape.what))
                if (text->text.size() > 1) all.push_back(textBounds(*text, Theme(ThemeName::light)));
        return all;
    };
    const std::size_t before = boxes().size();
    status.setNote(QString(QStringLiteral("A note that goes far ")).repeated(6));
    EXPECT_LT(boxes().size(), before);
    ASSERT_GE(boxes().size(), 3u) << "both states and the note";
    for (std::size_t i = 1; i < boxes().size(); ++i)
        EXPECT_GE(boxes()[i].left(), boxes()[i - 1].right() + 10) << i;
    EXPECT_TRUE(status.facts().contains(QStringLiteral("1 lost"))) << "a screen reader says it";
}

TEST_F(Panels, NumbersThatBelongToAnOldSynAreNotToldByTheNewOne) {
    window.openNamed(QStringLiteral("why-three-old-syn"));
    press(Qt::Key_End);
    const Trace& trace = window.session().trace();
    const auto meaning = [&](HostId from, SegmentKind kind, std::uint32_t nth) {
        return meaningOf(trace, *trace.sendingOf(test::segmentOf(trace, from, kind, nth))->departure);
    };
    EXPECT_EQ(meaning(HostId::client, SegmentKind::syn, 1).seq, QStringLiteral("ISN of the client"));
    EXPECT_EQ(meaning(HostId::server, SegmentKind::synAck, 1).ack, QString()) << "91";
    EXPECT_EQ(meaning(HostId::server, SegmentKind::synAck, 1).seq, QStringLiteral("ISN of the server"));
    EXPECT_EQ(meaning(HostId::client, SegmentKind::rst, 1).seq, QString()) << "91";
    EXPECT_EQ(meaning(HostId::server, SegmentKind::synAck, 2).ack, QStringLiteral("ISN of the client + 1"));
    EXPECT_EQ(meaning(HostId::client, SegmentKind::ack, 1).seq, QStringLiteral("ISN of the client + 1"));
}

TEST_F(Panels, TheStatusLineTheChartAndTheControlBlockHaveOneState) {
    window.openNamed(QStringLiteral("handshake-and-wave"));
    press(Qt::Key_End);
    QCoreApplication::processEvents();
    EXPECT_EQ(window.status().facts()[1], QStringLiteral("Server CLOSED"));
    EXPECT_EQ(window.findChild<StateChartWidget*>()->accessibleDescription(),
              QStringLiteral("Client: CLOSED. Server: CLOSED."));
    const Session& session = window.session();
    const FactTable block = controlBlockTable(session.trace(), session.cursor(), session.stepBegin(),
                                              session.shownSocket(), session.scenario(), Language::en)
                                .table;
    EXPECT_EQ(block.rows[0][2].text, QStringLiteral("CLOSED"));
}

TEST_F(Panels, ARetransmissionIsSaidToBeACopy) {
    window.openNamed(QStringLiteral("third-ack-lost"));
    press(Qt::Key_End);
    const SegmentId again = test::segmentOf(window.session().trace(), HostId::server, SegmentKind::synAck, 2);
    ASSERT_NE(again, 0u);
    window.session().select({again});
    EXPECT_TRUE(window.right().segment()->text().contains(QStringLiteral("A copy of Server SYN+ACK 1")))
        << window.right().segment()->text().toStdString();
}

TEST_F(Panels, TheFlagsAreShownBitByBit) {
    press(Qt::Key_Space);
    window.session().select({SegmentId{2}});
    const QString text = window.right().segment()->text();
    for (const char* bit : {"SYN: 1", "ACK: 1", "FIN: 0", "RST: 0", "PSH: 0", "URG: 0", "CWR: 0", "ECE: 0"}) {
        EXPECT_TRUE(text.contains(QString::fromLatin1(bit))) << bit;
    }
    EXPECT_TRUE(text.contains(QStringLiteral("MSS 1460")));
}

TEST_F(Panels, WhyFollowsTheStep) {
    const QString opening = window.lesson().whyText();
    press(Qt::Key_Space);
    const QString first = window.lesson().whyText();
    EXPECT_NE(first, opening);
    EXPECT_FALSE(first.isEmpty());
    press(Qt::Key_Backspace);
    EXPECT_EQ(window.lesson().whyText(), opening);
}

TEST_F(Panels, WhyIsNotEmptyWhenAMessageIsLostOnItsWay) {
    window.session().toStart();
    press(Qt::Key_Space);  // SYN has arrived, SYN+ACK leaves
    window.session().showTime(seconds(0.07));
    press(Qt::Key_Delete);
    ASSERT_EQ(window.session().history().size(), 2u);
    EXPECT_TRUE(window.lesson().whyText().contains(QStringLiteral("SYN+ACK")))
        << "what sent it: " << window.lesson().whyText().toStdString();
}

TEST_F(Panels, WhyIsInSightWhereTheLessonIsTooLongForBoth) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    const QScrollBar& bar = *window.lesson().verticalScrollBar();
    window.resize(1280, 640);
    press(Qt::Key_Home);
    EXPECT_EQ(bar.value(), 0) << "nothing has happened yet";
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    ASSERT_GT(bar.maximum(), 0);
    EXPECT_GT(bar.value(), 0);
}

TEST_F(Panels, AScriptsLinesStandBesideTheirSteps) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("opens.pkt"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(
        "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n"
        "+0 listen(3, 1) = 0\n"
        "+.1 < S 0:0(0) win 1000 <mss 1460>\n"
        "+0 > S. 0:0(0) ack 1 <mss 1460>\n");
    file.close();
    ASSERT_TRUE(window.openFile(path));
    press(Qt::Key_End);
    const QString why = window.lesson().whyText();
    for (const char* words : {"Line 3 of the script", "+.1 < S 0:0(0) win 1000 <mss 1460>",
                              "Line 4 of the script", "Script: SYN+ACK (seq 0, ack 1) arrives"}) {
        EXPECT_TRUE(why.contains(QString::fromLatin1(words))) << words << "\n" << why.toStdString();
    }
    EXPECT_EQ(window.session().world().stateOf(HostId::server, SocketName{0}), State::synReceived);
}

TEST_F(Panels, AScriptThatCannotBePlayedIsSaid) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("beyond.pkt"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("0 epoll_create(1) = 3\n");
    file.close();
    EXPECT_FALSE(window.openFile(path));
}

TEST_F(Panels, RunsAreNamedByWhatAPersonChanged) {
    press(Qt::Key_Delete);
    const History& history = window.session().history();
    EXPECT_EQ(runDifference(history.run(0), window.session().scenario(), Language::en),
              QStringLiteral("as written"));
    EXPECT_EQ(runDifference(history.run(1), window.session().scenario(), Language::en),
              QStringLiteral("Client SYN 1 lost"));
}

TEST_F(Panels, ARunIsNamedByACallWithTheNameOfTheHostApartInChinese) {
    window.setLanguage(Language::zhCN);
    Scenario scenario;
    History::Run run;
    run.stimuli = {PersonCall{HostId::server, {CallKind::close}}};
    EXPECT_EQ(runDifference(run, scenario, Language::zhCN), QStringLiteral("服务端调用 close()"));
    scenario.hostNames = {Localized{"Laptop", "Laptop"}, Localized{"Web", "Web"}};
    EXPECT_EQ(runDifference(run, scenario, Language::zhCN), QStringLiteral("Web 调用 close()"));
    window.setLanguage(Language::en);
}

TEST_F(Panels, DataIsCountedInOctetsAsEverywhere) {
    window.openNamed(QStringLiteral("sequence-wrap"));
    press(Qt::Key_End);
    const SegmentId data = test::segmentOf(window.session().trace(), HostId::client, SegmentKind::data);
    ASSERT_NE(data, 0u);
    window.session().select({data});
    const QString text = window.right().segment()->text();
    EXPECT_TRUE(text.contains(QStringLiteral("data: 10 octets"))) << text.toStdString();
    EXPECT_FALSE(text.contains(QStringLiteral("byte")));
}

TEST_F(Panels, TheStatusLineSaysWhereBothEndsAreAndWhatWasSent) {
    EXPECT_EQ(window.status().facts().mid(0, 3),
              (QStringList{QStringLiteral("Client SYN-SENT"), QStringLiteral("Server LISTEN"),
                           QStringLiteral("1 sent")}));
    EXPECT_TRUE(
        window.status().accessibleName().endsWith(window.status().facts().join(QStringLiteral(", "))));
}

// The row of that name, as "client | server"; "*" marks what the present step has changed.
QString factOf(const FactTable& table, const QString& name) {
    for (const QList<FactCell>& row : table.rows) {
        if (row[0].text != name) continue;
        QStringList cells;
        for (int i = 1; i < row.size(); ++i)
            cells << row[i].text + (row[i].marked ? QStringLiteral("*") : QString());
        return cells.join(QStringLiteral(" | "));
    }
    return QStringLiteral("no such row");
}

TEST_F(Panels, TheControlBlockShowsBothEndsAndMarksWhatTheStepHasChanged) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    press(Qt::Key_Home);
    window.right().tabs()->setCurrentIndex(1);
    const FactTable& table = window.right().controlBlock()->table();
    EXPECT_EQ(table.columns, (QStringList{QString(), QStringLiteral("Client"), QStringLiteral("Server")}));
    // The first message to its full effect: from both ends CLOSED.
    while (window.session().world().host(HostId::server).sockets().empty()) press(Qt::Key_Space);
    EXPECT_EQ(factOf(table, QStringLiteral("state")), QStringLiteral("SYN-SENT* | SYN-RECEIVED*"));
    EXPECT_EQ(factOf(table, QStringLiteral("SND.NXT")), QStringLiteral("101* | 301*"));
    EXPECT_EQ(factOf(table, QStringLiteral("RCV.NXT")), QStringLiteral(" | 101*"));
    press(Qt::Key_Space);
    EXPECT_EQ(factOf(table, QStringLiteral("state")), QStringLiteral("ESTABLISHED* | SYN-RECEIVED"));
    EXPECT_EQ(factOf(table, QStringLiteral("SND.UNA")), QStringLiteral("101* | 300"));
    EXPECT_EQ(factOf(table, QStringLiteral("RTO")), QStringLiteral("0.3 s* | 1 s"));
}

TEST_F(Panels, TimersCountDown) {
    window.openNamed(QStringLiteral("third-ack-lost"));
    press(Qt::Key_Home);
    window.right().tabs()->setCurrentIndex(2);
    while (window.session().displayTime() < Instant{} + std::chrono::milliseconds(100)) press(Qt::Key_Space);
    const FactTable& table = window.right().timers()->table();
    ASSERT_EQ(table.rows.size(), 1);  // the client has its answer, the server has none
    QStringList cells;
    for (const FactCell& cell : table.rows[0]) cells << cell.text;
    EXPECT_EQ(cells, (QStringList{QStringLiteral("retransmission"), QStringLiteral("Server"),
                                  QStringLiteral("1 s"), QStringLiteral("1.050"), QStringLiteral("0.95 s")}));
}

TEST_F(Panels, NoFigureOfTheTimersIsCutWhileTheyRun) {
    window.resize(1280, 800);
    window.openNamed(QStringLiteral("third-ack-lost"));
    window.right().tabs()->setCurrentIndex(2);
    QTableView& view = *window.right().timers();
    for (const Language language : {Language::en, Language::zhCN}) {
        window.setLanguage(language);
        press(Qt::Key_Home);
        while (window.session().canGoNext()) {
            press(Qt::Key_Space);
            const Instant end = window.session().displayTime();
            for (const int back : {1'234, 27'500}) {
                window.session().back();
                window.session().showTime(end - Duration(back));
                const QAbstractItemModel& model = *view.model();
                for (int row = 0; row < model.rowCount(); ++row)
                    for (int column = 0; column < model.columnCount(); ++column) {
                        const QModelIndex cell = model.index(row, column);
                        EXPECT_GE(view.columnWidth(column), view.sizeHintForIndex(cell).width())
                            << cell.data().toString().toStdString();
                    }
                window.session().next();
            }
        }
    }
    window.setLanguage(Language::en);
}

TEST_F(Panels, ChartsAreMadeWhenTheirTabIsFirstShownAndKeepUpWhileItIs) {
    window.openNamed(QStringLiteral("third-ack-lost"));
    PlotPanel& panel = *window.right().plots();
    press(Qt::Key_End);
    EXPECT_EQ(panel.chartView(), nullptr);
    EXPECT_TRUE(panel.findChildren<QGraphicsView*>().isEmpty());
    window.right().tabs()->setCurrentIndex(3);
    ASSERT_NE(panel.chartView(), nullptr);
    const QString all = panel.accessibleDescription();
    EXPECT_TRUE(all.contains(QStringLiteral("sent again: 1, lost: 1"))) << all.toStdString();
    press(Qt::Key_Home);
    const QString none = panel.accessibleDescription();
    EXPECT_TRUE(none.contains(QStringLiteral("segments sent: 0"))) << none.toStdString();
    window.right().tabs()->setCurrentIndex(0);
    press(Qt::Key_End);
    EXPECT_EQ(panel.accessibleDescription(), none) << "drawn although not seen";
}

TEST_F(Panels, EveryPlotCanBeChosenAndSaysWhatItShows) {
    window.openNamed(QStringLiteral("third-ack-lost"));
    press(Qt::Key_End);
    window.right().tabs()->setCurrentIndex(3);
    PlotPanel& panel = *window.right().plots();
    ASSERT_EQ(panel.choice()->count(), 4);
    QStringList said;
    for (int i = 0; i < 4; ++i) {
        panel.choice()->setCurrentIndex(i);
        EXPECT_FALSE(said.contains(panel.accessibleDescription()));
        said << panel.accessibleDescription();
        EXPECT_TRUE(panel.chartView()->isVisible());
    }
    QStringList states;
    for (QAbstractSeries* series : panel.chartView()->chart()->series())
        if (series->type() == QAbstractSeries::SeriesTypeArea) states << series->name();
    EXPECT_EQ(states.join(QLatin1Char(' ')).toStdString(), "SYN-SENT ESTABLISHED LISTEN SYN-RECEIVED");
    EXPECT_TRUE(panel.accessibleDescription().contains(QStringLiteral("Server SYN-RECEIVED for")));
}

TEST_F(Panels, TheTranscriptFollowsTheRunAndLeadsThroughIt) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    press(Qt::Key_End);
    window.right().tabs()->setCurrentIndex(4);
    TranscriptPanel& panel = *window.right().transcript();
    const QStringList lines = transcript(window.session().trace(), window.session().cursor(),
                                         window.session().scenario(), Language::en);
    ASSERT_EQ(panel.model()->rowCount(), lines.size());
    for (int i = 0; i < lines.size(); ++i) EXPECT_EQ(panel.model()->index(i, 0).data().toString(), lines[i]);
    Q_EMIT panel.activated(panel.model()->index(1, 0));
    EXPECT_EQ(window.session().cursor(), 2u);
    EXPECT_EQ(panel.model()->rowCount(), 2);
    press(Qt::Key_Backspace);
    EXPECT_LT(panel.model()->rowCount(), 2);
}

// The lines of the present step, as many of the newest as there is room for.
TEST_F(Panels, TheTranscriptHasThisStepInSight) {
    window.openNamed(QStringLiteral("why-time-wait"));
    TranscriptPanel& panel = *window.right().transcript();
    const auto expectInSight = [&](const std::string& where) {
        QCoreApplication::processEvents();
        int room = panel.viewport()->height();
        for (int row = panel.model()->rowCount() - 1; row >= 0; --row) {
            const QRect line = panel.visualRect(panel.model()->index(row, 0));
            room -= line.height();
            if (panel.lines().entryOf(row) < window.session().stepBegin() || room < 0) break;
            EXPECT_TRUE(panel.viewport()->rect().contains(line)) << where << ", line " << row;
        }
    };
    window.right().tabs()->setCurrentIndex(4);
    for (int step = 0; step < 25; ++step) {
        press(Qt::Key_Space);
        expectInSight("step " + std::to_string(step));
    }
    window.right().tabs()->setCurrentIndex(0);
    for (int step = 0; step < 5; ++step) press(Qt::Key_Space);
    window.right().tabs()->setCurrentIndex(4);
    expectInSight("shown later");
    window.resize(1100, 640);
    expectInSight("smaller");
    window.resize(1280, 800);
    expectInSight("bigger");
    press(Qt::Key_End);
    expectInSight("end");
}

TEST_F(Panels, TheTabsFitTheColumnOfASmallScreenInBothLanguages) {
    window.resize(1280, 800);
    for (const Language language : {Language::en, Language::zhCN}) {
        window.setLanguage(language);
        const Tabs& tabs = *window.right().tabs();
        EXPECT_LE(tabs.tabRect(tabs.count() - 1).right(), window.right().width() - 2 * 16);
    }
    window.setLanguage(Language::en);
}

}  // namespace
}  // namespace synstep
