// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs compared in the window, as a person does it.
#include <QComboBox>
#include <QFile>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QWheelEvent>
#include <algorithm>
#include <set>

#include "tests/ui/window/opened_window.h"
#include "ui/main_window/export_dialog.h"
#include "ui/views/connection_picker.h"

namespace synstep {
namespace {

using test::seconds;
using test::segmentOf;

class Comparing : public test::OpenedWindow {
  protected:
    Comparing() { window.openNamed(QStringLiteral("why-three-rst-lost")); }

    QAction& pair(Variant one, Variant other) {
        for (const ComparedPair& pair : window.actions().comparePairs)
            if (pair.one == one && pair.other == other) return *pair.action;
        ADD_FAILURE() << "no menu has this pair";
        return *window.actions().compareRuns;
    }
    void compareHandshakes() { pair(Variant::twoWay, Variant::threeWay).trigger(); }
    ComparisonPanel& panel() { return window.comparisonPanel(); }
    Comparison& two() { return *window.compareMode().comparison(); }
    bool isOn() { return window.compareMode().isOn(); }
    void clickOn(std::size_t run, SegmentId id) {
        const auto point = panel().picture().clickPointOf(run, id);
        ASSERT_TRUE(point) << "message " << id << " of run " << run << " cannot be clicked";
        QTest::mouseClick(panel().picture().viewport(), Qt::LeftButton, {}, *point);
    }
};

TEST_F(Comparing, TheMenuOpensTwoRunsWithTheirFirstDifferenceInSight) {
    compareHandshakes();
    ASSERT_TRUE(isOn());
    EXPECT_TRUE(panel().isVisible());
    EXPECT_FALSE(window.ladder().isVisible());
    EXPECT_FALSE(window.runs().isVisible());
    ASSERT_TRUE(panel().picture().differenceY());
    EXPECT_GT(*panel().picture().differenceY(), 0);
    EXPECT_LT(*panel().picture().differenceY(), panel().picture().viewport()->height());
    EXPECT_NE(panel().picture().picture().find(QStringLiteral("a/difference/0")), nullptr);
    EXPECT_TRUE(panel().differenceText().contains(QStringLiteral("0.050")));
    EXPECT_EQ(panel().choice(0).currentText(), QStringLiteral("Two-way handshake"));
    EXPECT_EQ(panel().choice(1).currentText(), QStringLiteral("Three-way handshake"));
}

TEST_F(Comparing, TheKeysOfTheTransportStepBoth) {
    compareHandshakes();
    const Instant end = two().now();
    press(Qt::Key_Backspace);
    EXPECT_LT(two().now(), end);
    press(Qt::Key_Home);
    EXPECT_EQ(two().now(), seconds(0));
    EXPECT_FALSE(window.actions().back->isEnabled());
    press(Qt::Key_Space);
    EXPECT_EQ(two().now(), seconds(0.05));
    for (const std::size_t run : {0, 1}) EXPECT_GT(two().cursor(run), 0u);
    press(Qt::Key_End);
    EXPECT_EQ(two().now(), end);
    EXPECT_FALSE(window.actions().next->isEnabled());
}

TEST_F(Comparing, PlayStepsUntilTheEndAndAnythingElseStopsIt) {
    compareHandshakes();
    press(Qt::Key_Home);
    window.actions().faster->trigger();
    window.actions().faster->trigger();
    window.actions().faster->trigger();
    press(Qt::Key_P);
    EXPECT_EQ(window.actions().play->text(), QStringLiteral("&Pause"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !two().canGoNext(); }));
    EXPECT_TRUE(QTest::qWaitFor([&] { return window.actions().play->text() == QStringLiteral("&Play"); }));
    press(Qt::Key_Home);
    press(Qt::Key_P);
    press(Qt::Key_Backspace);
    EXPECT_EQ(window.actions().play->text(), QStringLiteral("&Play"));
}

TEST_F(Comparing, EscLeavesAndTheRunIsAsItWas) {
    const Instant before = window.session().displayTime();
    const std::size_t revealed = window.session().revealed();
    EXPECT_FALSE(window.actions().leaveComparison->isEnabled());
    compareHandshakes();
    EXPECT_TRUE(window.actions().leaveComparison->isEnabled());
    press(Qt::Key_Space);
    press(Qt::Key_Escape);
    EXPECT_FALSE(isOn());
    EXPECT_TRUE(window.ladder().isVisible());
    EXPECT_FALSE(panel().isVisible());
    EXPECT_TRUE(window.status().isVisible());
    EXPECT_EQ(window.session().displayTime(), before);
    EXPECT_EQ(window.session().revealed(), revealed);
    press(Qt::Key_Space);
    EXPECT_GT(window.session().displayTime(), before);
}

TEST_F(Comparing, TheMenuLeavesTooAndSoDoesAnotherLesson) {
    compareHandshakes();
    window.actions().leaveComparison->trigger();
    EXPECT_FALSE(isOn());
    compareHandshakes();
    window.openNamed(QStringLiteral("wave"));
    EXPECT_FALSE(isOn());
    EXPECT_TRUE(window.ladder().isVisible());
}

TEST_F(Comparing, AClickOnAMessageSelectsItInBoth) {
    compareHandshakes();
    const SegmentId rst = segmentOf(two().trace(0), HostId::client, SegmentKind::rst);
    clickOn(0, rst);
    EXPECT_EQ(two().selected(0), rst);
    EXPECT_EQ(two().selected(1), segmentOf(two().trace(1), HostId::client, SegmentKind::rst));
    press(Qt::Key_Escape);
    EXPECT_FALSE(two().hasSelection());
    EXPECT_TRUE(isOn()) << "the first Esc gives up the selection";
    press(Qt::Key_Up);
    EXPECT_TRUE(two().hasSelection());
}

TEST_F(Comparing, AClickOnTheAxisGoesToThatTime) {
    compareHandshakes();
    QWidget* viewport = panel().picture().viewport();
    QTest::mouseClick(viewport, Qt::LeftButton, {},
                      QPoint(viewport->width() / 2, *panel().picture().differenceY()));
    EXPECT_EQ(two().now(), seconds(0.05));
}

TEST_F(Comparing, TheNamesOfTheRunsAreWholeInASmallWindow) {
    window.resize(1280, 800);
    compareHandshakes();
    QApplication::processEvents();
    const CostsView& costs = panel().costs();
    for (const int run : {0, 1}) {
        const QTableWidgetItem& name = *costs.item(run, 0);
        EXPECT_LE(QFontMetrics(name.font()).horizontalAdvance(name.text()) + 6, costs.columnWidth(0))
            << name.text().toStdString();
    }
}

TEST_F(Comparing, TheCostsAreThoseOfNowAndTheTellingOneIsFramed) {
    compareHandshakes();
    const CostsView& costs = panel().costs();
    ASSERT_EQ(costs.columnCount(), 10);
    EXPECT_EQ(costs.horizontalHeaderItem(8)->text(), QStringLiteral("Ghosts left"));
    EXPECT_EQ(costs.item(0, 8)->text(), QStringLiteral("1"));
    EXPECT_EQ(costs.item(1, 8)->text(), QStringLiteral("0"));
    EXPECT_EQ(costs.framed(), 8);
    EXPECT_EQ(costs.item(0, 8)->data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Ghosts left: 1, differs"));
    press(Qt::Key_Home);
    EXPECT_EQ(costs.item(0, 8)->text(), QStringLiteral("0"));
    EXPECT_EQ(costs.framed(), -1);
}

TEST_F(Comparing, WhatCannotBeDoneMeanwhileSaysWhy) {
    press(Qt::Key_End);
    EXPECT_FALSE(window.actions().compareRuns->isEnabled());
    EXPECT_TRUE(window.actions().compareRuns->toolTip().contains(QStringLiteral("one run")));
    compareHandshakes();
    for (const QAction* action :
         {window.actions().lose, window.actions().inject, window.actions().restart,
          window.actions().saveScenario, window.actions().call(HostId::client, CallKind::send)}) {
        EXPECT_FALSE(action->isEnabled());
        EXPECT_EQ(action->toolTip(), QStringLiteral("Not while two runs are compared."));
    }
    press(Qt::Key_Escape);
    EXPECT_TRUE(window.actions().restart->isEnabled());
}

TEST_F(Comparing, TwoRunsOfALessonAreComparedAndEachSideCanBeAnother) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    press(Qt::Key_Delete);
    ASSERT_EQ(window.session().history().size(), 2u);
    ASSERT_TRUE(window.actions().compareRuns->isEnabled());
    window.actions().compareRuns->trigger();
    EXPECT_TRUE(panel().choice(0).currentText().startsWith(QStringLiteral("Run 1")));
    EXPECT_TRUE(panel().choice(1).currentText().startsWith(QStringLiteral("Run 2")));
    ASSERT_TRUE(two().alignment().first());
    EXPECT_EQ(two().alignment().first()->kind, DifferenceKind::fate);
    QComboBox& left = panel().choice(0);
    const int fourWay = left.findText(QStringLiteral("Four-way handshake"));
    ASSERT_GE(fourWay, 0);
    left.setCurrentIndex(fourWay);
    Q_EMIT left.activated(fourWay);
    EXPECT_EQ(two().scenario(0).setup.hosts[0].policies.handshake, Handshake::fourWay);
    // It is played from the run that the person was in, with what was done to that.
    EXPECT_EQ(costsOf(two().trace(0), two().trace(0).size()).lost, 1u);
}

TEST_F(Comparing, EveryPairOfTheMenuOpensForEveryKindOfLesson) {
    for (const char* id : {"handshake-and-wave", "syn-flood", "simultaneous-open", "keepalive-peer-gone"}) {
        window.openNamed(QString::fromLatin1(id));
        for (const ComparedPair& pair : window.actions().comparePairs) {
            pair.action->trigger();
            ASSERT_TRUE(isOn()) << id;
            EXPECT_FALSE(panel().picture().picture().shapes.empty()) << id;
            EXPECT_FALSE(panel().differenceText().isEmpty()) << id;
        }
    }
}

TEST_F(Comparing, StacksSayByWhichPoliciesTheyDiffer) {
    window.openNamed(QStringLiteral("close-wait-forever"));
    pair(Variant::linux, Variant::rfc9293).trigger();
    EXPECT_TRUE(panel().differenceText().contains(QStringLiteral("By policy: rtoMin (200 ms, 1000 ms)")))
        << panel().differenceText().toStdString();
}

TEST_F(Comparing, SpeaksTheOtherLanguageWhileItIsOn) {
    compareHandshakes();
    window.setLanguage(Language::zhCN);
    ASSERT_TRUE(isOn());
    EXPECT_EQ(panel().choice(0).currentText(), QStringLiteral("两次握手"));
    EXPECT_TRUE(panel().differenceText().contains(QStringLiteral("第一处不同")));
    EXPECT_EQ(panel().costs().horizontalHeaderItem(1)->text(), QStringLiteral("报文段"));
    window.setThemeName(ThemeName::dark);
    EXPECT_TRUE(isOn());
}

// D is the key of "Delay…", too; the bar has the focus while its menus are open.
TEST_F(Comparing, ALetterInAnOpenMenuMeansItsEntry) {
    QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_D, Qt::NoModifier, QStringLiteral("d"));
    asked.ignore();
    QCoreApplication::sendEvent(window.menuBar(), &asked);
    EXPECT_TRUE(asked.isAccepted());
}

TEST_F(Comparing, IsEnlargedByTheKeysOfThePicture) {
    compareHandshakes();
    const qreal ladder = window.ladder().zoom();
    const Instant end = two().now();
    QTest::keyClick(&window, Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_GT(panel().picture().zoom(), 1);
    EXPECT_EQ(window.ladder().zoom(), ladder) << "that is another picture";
    EXPECT_TRUE(window.status().facts().contains(
        QStringLiteral("zoom %1 %").arg(qRound(panel().picture().zoom() * 100))));
    EXPECT_EQ(window.settings().comparedZoom, panel().picture().zoom());
    const QPointF fixed(300, 200);
    QWheelEvent wheel(fixed, panel().picture().viewport()->mapToGlobal(fixed), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    const qreal before = panel().picture().zoom();
    QCoreApplication::sendEvent(panel().picture().viewport(), &wheel);
    EXPECT_GT(panel().picture().zoom(), before);
    EXPECT_EQ(two().now(), end);
    // What is pointed at is what is seen there.
    int inSight = 0;
    for (const SegmentId id : {1, 2, 3}) {
        const auto point = panel().picture().clickPointOf(0, id);
        if (!point || !panel().picture().viewport()->rect().contains(*point)) continue;
        clickOn(0, id);
        EXPECT_EQ(two().selected(0), id);
        ++inSight;
    }
    EXPECT_GT(inSight, 0);
    QTest::keyClick(&window, Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(panel().picture().zoom(), 1);
}

TEST_F(Comparing, StatesTimersAndCallsAreSelectedInBothAsInTheSingleLadder) {
    compareHandshakes();
    ComparisonWidget& picture = panel().picture();
    std::set<ElementKind> chosen;
    for (int part = 0; part < picture.partCount(); ++part) {
        if (!picture.isChoosable(part)) continue;
        picture.choosePart(part);
        EXPECT_TRUE(picture.isChosen(part)) << picture.partName(part).toStdString();
        EXPECT_TRUE(two().hasSelection());
        chosen.insert(picture.partKind(part));
    }
    EXPECT_TRUE(chosen.count(ElementKind::state));
    EXPECT_TRUE(chosen.count(ElementKind::timer));
    // By pointer, too.
    two().deselect();
    const auto bar = std::find_if(picture.picture().elements.begin(), picture.picture().elements.end(),
                                  [](const Element& element) {
                                      return element.kind == ElementKind::state && !element.hit.isEmpty() &&
                                             element.id.startsWith(QStringLiteral("b/"));
                                  });
    ASSERT_NE(bar, picture.picture().elements.end());
    const QRectF box = bar->hit.boundingRect();
    const QPoint scrolled(0, picture.verticalScrollBar()->value());
    const QRect seen = picture.viewport()->rect();
    QPoint point = box.center().toPoint() - scrolled;
    point.setY(std::clamp(point.y(), seen.top() + 2, seen.bottom() - 2));
    QTest::mouseClick(picture.viewport(), Qt::LeftButton, {}, point);
    EXPECT_TRUE(two().selection(1).state.has_value());
    EXPECT_TRUE(two().selection(0).state.has_value()) << "the same one, where that run has it";
}

TEST_F(Comparing, TheFootIsLowInALowWindowAndFoldsToItsTitle) {
    compareHandshakes();
    window.resize(1280, 1000);
    QCoreApplication::processEvents();
    const int high = panel().costs().height();
    window.resize(1280, 800);
    QCoreApplication::processEvents();
    EXPECT_LT(panel().costs().height(), high);
    const int before = panel().picture().height();
    EXPECT_GE(before, 480) << "its heads included";
    panel().footTitle().click();
    QCoreApplication::processEvents();
    EXPECT_TRUE(panel().isFootFolded());
    EXPECT_FALSE(panel().costs().isVisible());
    EXPECT_GT(panel().picture().height(), before + 90);
    panel().footTitle().click();
    QCoreApplication::processEvents();
    EXPECT_TRUE(panel().costs().isVisible());
    EXPECT_EQ(panel().picture().height(), before);
}

TEST_F(Comparing, TheStatusLineCountsBothAndSaysWhatHappened) {
    compareHandshakes();
    StatusPanel& status = window.status();
    EXPECT_TRUE(status.isVisible());
    EXPECT_TRUE(status.facts().contains(QStringLiteral("A: 2 sent, 1 lost")))
        << status.facts().join(QLatin1Char('|')).toStdString();
    EXPECT_TRUE(status.facts().contains(QStringLiteral("B: 4 sent, 1 lost, 1 retransmission")));
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    const QString told = status.accessibleName();
    EXPECT_TRUE(told.contains(QStringLiteral("A: "))) << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("ESTABLISHED"))) << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("SYN-RECEIVED"))) << told.toStdString();
    press(Qt::Key_Space);
    EXPECT_NE(status.accessibleName(), told) << "every step is announced";
    press(Qt::Key_Escape);
    EXPECT_FALSE(status.facts().join(QLatin1Char(' ')).contains(QStringLiteral("A: ")));
}

TEST_F(Comparing, OneOfSeveralConnectionsIsChosenInTheHeadOfEither) {
    compareHandshakes();
    EXPECT_TRUE(panel().picture().connections(0).isHidden()) << "there is one alone";
    EXPECT_FALSE(window.actions().nextConnection->isEnabled());
    window.openNamed(QStringLiteral("time-wait-new-syn"));
    pair(Variant::linux, Variant::freebsd).trigger();
    ASSERT_TRUE(two().hasSeveralConnections());
    for (const std::size_t run : {0, 1}) {
        const ConnectionPicker& picker = panel().picture().connections(run);
        ASSERT_TRUE(picker.isVisible());
        EXPECT_TRUE(panel().picture().rect().contains(picker.geometry()));
    }
    EXPECT_LT(panel().picture().connections(0).x(), panel().picture().connections(1).x());
    window.actions().nextConnection->trigger();
    ASSERT_TRUE(two().connection());
    EXPECT_EQ(panel().picture().connections(1).tabs()->currentIndex(), 1);
    panel().picture().connections(1).tabs()->setCurrentIndex(0);
    EXPECT_FALSE(two().connection());
}

TEST_F(Comparing, IsExportedAsOnePicture) {
    compareHandshakes();
    window.actions().exportPicture->trigger();
    auto* dialog = window.findChild<ExportDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->suggestedName(), QStringLiteral("why-three-rst-lost-compared.svg"));
    const QTemporaryDir folder;
    for (const char* ending : {"svg", "png", "pdf"}) {
        const QString path = folder.filePath(QStringLiteral("two.") + QLatin1String(ending));
        EXPECT_EQ(dialog->save(path), QString());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        EXPECT_GT(bytes.size(), 1000);
        if (QLatin1String(ending) != QLatin1String("svg")) continue;
        for (const char* words :
             {"Two-way handshake", "Three-way handshake", "first difference", "Ghosts left"})
            EXPECT_TRUE(bytes.contains(words)) << words;
    }
    dialog->reject();
}

}  // namespace
}  // namespace synstep
