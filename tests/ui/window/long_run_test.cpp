// SPDX-License-Identifier: GPL-3.0-or-later
// What a window leaves for later, or out, where a run is long: a seek has the time of a frame.
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QtCharts/QChartView>
#include <tuple>

#include "core/scenario/writer.h"
#include "tests/support/several.h"
#include "tests/ui/window/opened_window.h"
#include "ui/plots/plot_panel.h"
#include "ui/plots/plot_view.h"
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

class ALongTranscript : public ALongRun {
  protected:
    void SetUp() override {
        open(600);
        window.right().tabs()->setCurrentIndex(4);
        all = lines();
        ASSERT_GT(all.size(), 1'500);
    }
    TranscriptPanel& panel() { return *window.right().transcript(); }
    int rows() { return panel().model()->rowCount(); }
    QString textOf(int row) { return panel().model()->index(row, 0).data().toString(); }
    QRect placeOf(int row) { return panel().visualRect(panel().model()->index(row, 0)); }
    QString copiedWhole() {
        panel().setFocus();
        QTest::keyClick(&panel(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&panel(), Qt::Key_C, Qt::ControlModifier);
        return QGuiApplication::clipboard()->text();
    }
    QString wholeRun() { return all.join(QLatin1Char('\n')); }
    // The lines [from, to) of the run, in these rows.
    void expectLines(int row, qsizetype from, qsizetype to) {
        for (; from < to; ++row, ++from) ASSERT_EQ(textOf(row).toStdString(), all[from].toStdString());
    }
    int rowOfSelection() {
        for (int row = 0; row < rows(); ++row)
            if (panel().lines().tellsOfSelection(row)) return row;
        return -1;
    }

    QStringList all;
};

TEST_F(ALongTranscript, HasItsLatestLinesAndMoreWhenTheyAreAskedFor) {
    const int shown = rows() - 1;
    EXPECT_LT(shown, 512);
    EXPECT_GT(panel().verticalScrollBar()->maximum(), 0) << "it is full";
    expectLines(1, all.size() - shown, all.size());
    EXPECT_EQ(textOf(0), QStringLiteral("%1 earlier lines: Enter shows more.").arg(all.size() - shown));
    EXPECT_EQ(copiedWhole(), wholeRun()) << "all that is selected, also what is left out";
    panel().scrollToTop();
    const int top = placeOf(1).top();
    Q_EMIT panel().activated(panel().model()->index(0, 0));
    ASSERT_EQ(rows() - 1, shown + 512);
    expectLines(1, all.size() - shown - 512, all.size());
    EXPECT_EQ(placeOf(513).top(), top) << "what one read stays where it is";
    EXPECT_EQ(window.session().cursor(), window.session().trace().size()) << "and nothing has moved";
    press(Qt::Key_Left);
    EXPECT_LT(rows(), 512) << "the latest again";
}

TEST_F(ALongTranscript, FramesWhatIsSelectedAnywhereAmongTheLinesAroundIt) {
    const SegmentId early = window.session().segmentsSent()[400];
    window.session().select({early});
    const int row = rowOfSelection();
    ASSERT_GE(row, 0);
    EXPECT_TRUE(panel().viewport()->rect().contains(placeOf(row)));
    EXPECT_LT(rows(), 512);
    const int last = rows() - 1;
    ASSERT_TRUE(panel().lines().isRest(0));
    ASSERT_TRUE(panel().lines().isRest(last));
    const auto first = static_cast<qsizetype>(panel().lines().entryOf(1));
    expectLines(1, first, first + last - 1);
    EXPECT_EQ(textOf(0), QStringLiteral("%1 earlier lines: Enter shows more.").arg(first));
    EXPECT_EQ(textOf(last),
              QStringLiteral("%1 later lines: Enter shows more.").arg(all.size() - first - last + 1));
    EXPECT_EQ(copiedWhole(), wholeRun());
    const int place = placeOf(last - 1).top();
    Q_EMIT panel().activated(panel().model()->index(last, 0));
    EXPECT_EQ(rows(), last + 513);
    EXPECT_EQ(placeOf(last - 1).top(), place);
    expectLines(1, first, first + last + 511);
}

TEST_F(ALongTranscript, StaysWhereItIsWhenItsFirstRowIsChosen) {
    panel().scrollToTop();
    panel().setCurrentIndex(panel().model()->index(1, 0));
    QTest::keyClick(&panel(), Qt::Key_Up);
    EXPECT_EQ(panel().currentIndex().row(), 0);
    EXPECT_EQ(panel().verticalScrollBar()->value(), 0);
    const int shown = rows();
    QTest::keyClick(&panel(), Qt::Key_Return);
    EXPECT_EQ(rows(), shown + 512);
}

TEST_F(ALongTranscript, KeepsWhatWasAskedForWhateverElseChanges) {
    panel().scrollToTop();
    panel().setCurrentIndex(panel().model()->index(0, 0));
    QTest::keyClick(&panel(), Qt::Key_Return);
    const int shown = rows();
    ASSERT_GT(shown, 512);
    EXPECT_TRUE(window.session().selection().isNone()) << "what stands for many lines is about nothing";
    window.session().setBreakpoint(StateReached{HostId::client, State::closed}, true);
    EXPECT_EQ(rows(), shown);
    EXPECT_TRUE(panel().lines().isRest(0));
}

TEST_F(ALongTranscript, IsFullHoweverHighAndWideItIs) {
    for (const QSize size : {QSize(1920, 1200), QSize(2560, 1440), QSize(3840, 2160), QSize(1280, 800)}) {
        window.resize(size);
        EXPECT_TRUE(QTest::qWaitFor([&] { return window.right().height() > 0; }));
        for (int step = 0; step < 20; ++step) {
            press(Qt::Key_Left);
            QCoreApplication::processEvents();
            EXPECT_GT(panel().verticalScrollBar()->maximum(), 0) << size.width() << " step " << step;
            const QRect last = placeOf(rows() - 1);
            EXPECT_LE(std::abs(last.bottom() - panel().viewport()->height()), 4)
                << size.width() << " " << step;
        }
    }
}

TEST_F(ALongTranscript, KeepsTheChosenLineWhileTheRunGoesOn) {
    window.session().goTo(1'000);
    const int chosen = rows() - 3;
    panel().setCurrentIndex(panel().model()->index(chosen, 0));
    const std::size_t entry = panel().lines().entryOf(chosen);
    for (int step = 0; step < 12; ++step) {
        window.session().goTo(1'001 + static_cast<std::size_t>(step));
        ASSERT_TRUE(panel().currentIndex().isValid()) << step;
        EXPECT_EQ(panel().lines().entryOf(panel().currentIndex().row()), entry) << step;
    }
}

TEST_F(ALongTranscript, HasARowToGoOnFromHoweverLowItIs) {
    for (int height = 0; height < 60; ++height) {
        panel().resize(400, height);
        press(Qt::Key_Left);  // the latest lines again
        ASSERT_TRUE(panel().lines().isRest(0));
        Q_EMIT panel().activated(panel().model()->index(0, 0));
        ASSERT_GT(rows(), 1) << height;
    }
}

TEST_F(ALongTranscript, ShowsWhichLineTheKeyboardIsOn) {
    panel().setFocus(Qt::TabFocusReason);
    const auto pictureOf = [&](int row) {
        panel().selectionModel()->setCurrentIndex(panel().model()->index(row, 0),
                                                  QItemSelectionModel::NoUpdate);
        QCoreApplication::processEvents();
        return panel().grab(QRect(QPoint(0, 0), panel().size())).toImage();
    };
    EXPECT_NE(pictureOf(rows() - 1), pictureOf(rows() - 2));
}

TEST_F(ALongTranscript, ReadsOnAtTheEndWhereTheRunGoesOnAndStaysWhereSomethingElseIsSelected) {
    window.session().select({window.session().segmentsSent()[400]});
    const auto around = panel().lines().entryOf(1);
    window.session().select({window.session().segmentsSent()[402]});
    EXPECT_EQ(panel().lines().entryOf(1), around) << "it is among these lines";
    press(Qt::Key_Left);
    expectLines(rows() - 1, static_cast<qsizetype>(window.session().cursor()) - 1,
                static_cast<qsizetype>(window.session().cursor()));
    EXPECT_FALSE(panel().lines().isRest(rows() - 1));
    window.session().select({window.session().segmentsSent().back()});
    EXPECT_TRUE(panel().viewport()->rect().contains(placeOf(rowOfSelection())));
    EXPECT_FALSE(panel().lines().isRest(rows() - 1));
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
