// SPDX-License-Identifier: GPL-3.0-or-later
// What a window leaves for later, or out, where a run is long: a seek has the time of a frame.
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QtCharts/QChartView>
#include <tuple>

#include "core/scenario/writer.h"
#include "tests/support/several.h"
#include "tests/ui/window/opened_window.h"
#include "ui/plots/plot_panel.h"
#include "ui/text/sentences.h"

namespace synstep {
namespace {

class ALongRun : public test::OpenedWindow {
  protected:
    void open(int sendings) {
        QFile file(folder_.filePath(QStringLiteral("long.toml")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(scenarioText(test::sendings(sendings))));
        file.close();
        window.openFile(file.fileName());
        window.session().toEnd();
    }
    QStringList lines() {
        return transcript(window.session().trace(), window.session().cursor(), window.session().scenario(),
                          Language::en);
    }

  private:
    QTemporaryDir folder_;
};

TEST_F(ALongRun, HasItsLatestLinesInTheTranscriptAndAllWhenTheyAreAskedFor) {
    open(600);
    window.right().tabs()->setCurrentIndex(4);
    TranscriptPanel& panel = *window.right().transcript();
    const QStringList all = lines();
    ASSERT_GT(all.size(), 1'500);
    const auto textOf = [&](int row) { return panel.model()->index(row, 0).data().toString(); };
    const int shown = panel.model()->rowCount() - 1;
    EXPECT_LT(shown, 512);
    for (int i = 0; i < shown; ++i) ASSERT_EQ(textOf(i + 1), all[all.size() - shown + i]);
    EXPECT_EQ(textOf(0), QStringLiteral("%1 earlier lines: Enter shows them.").arg(all.size() - shown));
    QTest::keyClick(&panel, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&panel, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), all.join(QLatin1Char('\n'))) << "all that is selected";
    Q_EMIT panel.activated(panel.model()->index(0, 0));
    ASSERT_EQ(panel.model()->rowCount(), all.size());
    EXPECT_EQ(textOf(0), all[0]);
    EXPECT_EQ(window.session().cursor(), window.session().trace().size()) << "and nothing has moved";
}

TEST_F(ALongRun, FramesTheRestOfTheLinesWhereWhatIsSelectedIsToldOfThere) {
    open(600);
    window.right().tabs()->setCurrentIndex(4);
    const TranscriptModel& lines = window.right().transcript()->lines();
    ASSERT_TRUE(lines.isRest(0));
    window.session().select({5});
    EXPECT_TRUE(lines.tellsOfSelection(0));
    window.session().select({window.session().segmentsSent().back()});
    EXPECT_FALSE(lines.tellsOfSelection(0));
    EXPECT_TRUE(lines.tellsOfSelection(lines.rowCount() - 1) || lines.tellsOfSelection(lines.rowCount() - 2));
}

TEST_F(ALongRun, GoesToWhereAMarkHappenedAndStaysThereUntilItIsDragged) {
    open(600);
    TimelinePanel& runs = window.runs();
    const Element* mark = nullptr;  // one that stands aside
    qreal aside = 0;
    for (const Element& element : runs.picture().list.elements) {
        if (!element.id.startsWith(QStringLiteral("mark/0/")) || !element.id.contains(QStringLiteral("/1/")))
            continue;
        const Instant at = window.session().trace().entry(static_cast<std::size_t>(element.subject)).at;
        const qreal away = element.hit.boundingRect().center().x() - runs.picture().axis.x(at);
        if (away > aside) std::tie(mark, aside) = std::pair(&element, away);
    }
    ASSERT_GT(aside, 4) << "there are such";
    const Instant at = window.session().trace().entry(static_cast<std::size_t>(mark->subject)).at;
    const int y = runs.visualItemRect(runs.item(0)).center().y();
    const QPoint press(qRound(mark->hit.boundingRect().center().x()), y);
    QTest::mousePress(runs.viewport(), Qt::LeftButton, {}, press);
    EXPECT_EQ(window.session().displayTime(), at);
    const Selection selected = window.session().selection();
    EXPECT_FALSE(selected.isNone());
    const auto moveTo = [&](QPoint to) {
        QMouseEvent move(QEvent::MouseMove, to, runs.viewport()->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(runs.viewport(), &move);
    };
    moveTo(press + QPoint(1, 0));
    EXPECT_EQ(window.session().displayTime(), at) << "a hand is not that still";
    EXPECT_EQ(window.session().selection(), selected);
    moveTo(press + QPoint(200, 0));
    EXPECT_GT(window.session().displayTime(), at);
    QTest::mouseRelease(runs.viewport(), Qt::LeftButton, {}, press + QPoint(200, 0));
}

TEST_F(ALongRun, IsPlottedWhenNobodyMovesInIt) {
    open(3'500);
    ASSERT_GT(window.session().trace().size(), 10'500u);
    window.right().tabs()->setCurrentIndex(3);
    PlotPanel& panel = *window.right().plots();
    panel.choice()->setCurrentIndex(3);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return panel.accessibleDescription().contains(QStringLiteral("ESTABLISHED")); }));
    const QString before = panel.accessibleDescription();
    window.session().goTo(10'100);
    EXPECT_EQ(panel.accessibleDescription(), before) << "not at once";
    EXPECT_TRUE(QTest::qWaitFor([&] { return panel.accessibleDescription() != before; }));
    const QString there = panel.accessibleDescription();
    window.session().goTo(40);
    EXPECT_NE(panel.accessibleDescription(), there) << "there is little to plot: at once";
    window.session().goTo(10'200);
    int moves = 0;  // as while it is played
    EXPECT_TRUE(QTest::qWaitFor([&] {
        window.session().goTo(10'200 + static_cast<std::size_t>(++moves % 50));
        return panel.accessibleDescription().contains(QStringLiteral("Client ESTABLISHED for 68"));
    })) << panel.accessibleDescription().toStdString();
}

}  // namespace
}  // namespace synstep
