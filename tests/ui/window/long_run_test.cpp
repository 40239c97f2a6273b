// SPDX-License-Identifier: GPL-3.0-or-later
// What a window leaves for later, or out, where a run is long: a seek has the time of a frame.
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QtCharts/QChartView>

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
}

}  // namespace
}  // namespace synstep
