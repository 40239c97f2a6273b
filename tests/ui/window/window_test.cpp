// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does first: step, go back, lose a message, look at the old run again.
#include <QAbstractButton>
#include <QDialog>
#include <QFile>
#include <QMenuBar>
#include <QScrollBar>
#include <QTemporaryDir>

#include "tests/ui/window/opened_window.h"
#include "ui/text/changes.h"

namespace synstep {
namespace {

using Window = test::OpenedWindow;
using test::seconds;
using test::segmentOf;

TEST_F(Window, ShowsTheFirstLessonWithSynOnItsWay) {
    EXPECT_EQ(stateOf(HostId::client), State::synSent);
    EXPECT_EQ(stateOf(HostId::server), State::listen);
    EXPECT_TRUE(window.windowTitle().contains(QStringLiteral("Synstep")));
    EXPECT_TRUE(window.lesson().whyText().contains(QStringLiteral("100")))
        << "the number that SYN starts from";
    EXPECT_NE(pointOf(1), QPoint(-1, -1)) << "the message can be clicked";
}

TEST_F(Window, SpaceAndRightAreNextBackspaceAndLeftAreBack) {
    press(Qt::Key_Space);
    EXPECT_EQ(window.session().displayTime(), seconds(0.05));
    press(Qt::Key_Right);
    EXPECT_EQ(window.session().displayTime(), seconds(0.1));
    press(Qt::Key_Left);
    EXPECT_EQ(window.session().displayTime(), seconds(0.05));
    press(Qt::Key_Right);
    press(Qt::Key_Backspace);
    EXPECT_EQ(window.session().displayTime(), seconds(0.05));
}

TEST_F(Window, HomeAndEndGoToBothEnds) {
    press(Qt::Key_End);
    EXPECT_FALSE(window.session().canGoNext());
    EXPECT_FALSE(window.actions().next->isEnabled());
    press(Qt::Key_Home);
    EXPECT_EQ(window.session().cursor(), 0u);
    EXPECT_FALSE(window.actions().back->isEnabled());
}

TEST_F(Window, AFocusedControlKeepsTheKeysThatItUses) {
    const Instant before = window.session().displayTime();
    auto* slider = window.toolBar().findChild<SpeedSlider*>();
    ASSERT_NE(slider, nullptr);
    slider->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Right);
    EXPECT_EQ(window.playback().speed(), 2);
    EXPECT_EQ(window.session().displayTime(), before) << "Right moved the slider, not the run";
    press(Qt::Key_Space);
    EXPECT_EQ(window.session().displayTime(), seconds(0.05)) << "Space means nothing to a slider";
}

TEST_F(Window, AFocusedControlLeavesTheKeysThatItCannotUse) {
    press(Qt::Key_Delete);  // so that there are two runs to choose from
    ASSERT_TRUE(window.runs().isVisible());
    const RightColumn& right = window.right();
    const std::vector<std::pair<QWidget*, int>> controls{
        {&window.lesson(), 0},       {right.segment(), 0}, {&window.runs(), 0},
        {right.controlBlock(), 1},   {right.timers(), 2},  {right.transcript(), 4},
        {right.plots()->choice(), 3}};
    for (const auto& [control, tab] : controls) {
        SCOPED_TRACE(control->metaObject()->className());
        right.tabs()->setCurrentIndex(tab);
        press(Qt::Key_Home);
        control->setFocus(Qt::TabFocusReason);
        ASSERT_EQ(QApplication::focusWidget(), control);
        const std::size_t begin = window.session().cursor();
        press(Qt::Key_Right);
        const std::size_t first = window.session().cursor();
        EXPECT_GT(first, begin);
        press(Qt::Key_Space);
        EXPECT_GT(window.session().cursor(), first);
        press(Qt::Key_Backspace);
        EXPECT_EQ(window.session().cursor(), first);
        press(Qt::Key_Left);
        EXPECT_EQ(window.session().cursor(), begin);
        press(Qt::Key_P);
        EXPECT_TRUE(window.playback().isPlaying());
        press(Qt::Key_P);
        EXPECT_FALSE(window.playback().isPlaying());
        press(Qt::Key_End);
        EXPECT_FALSE(window.session().canGoNext());
    }
    window.runs().setFocus(Qt::TabFocusReason);
    EXPECT_EQ(window.session().run(), 1u);
    press(Qt::Key_Up);
    EXPECT_EQ(window.session().run(), 0u) << "Up is what a list uses";
}

TEST_F(Window, APanelWithMoreThanItShowsKeepsTheKeysThatScrollIt) {
    window.session().select({SegmentId{1}});
    window.lesson().setFixedHeight(120);
    QCoreApplication::processEvents();
    const QScrollBar* bar = window.lesson().verticalScrollBar();
    ASSERT_GT(bar->maximum(), 0);
    window.lesson().setFocus(Qt::TabFocusReason);
    press(Qt::Key_Down);
    EXPECT_GT(bar->value(), 0);
    EXPECT_EQ(window.session().selection().segment, SegmentId{1});
}

TEST_F(Window, AHeldKeyRepeatsStepsButNotActs) {
    const auto hold = [this](Qt::Key key) {
        for (int i = 0; i < 3; ++i) {
            QKeyEvent again(QEvent::KeyPress, key, Qt::NoModifier, QString(), i > 0);
            QCoreApplication::sendEvent(&window.ladder(), &again);
        }
    };
    hold(Qt::Key_C);
    EXPECT_EQ(window.session().history().size(), 2u) << "one branch, not one each repeat";
    hold(Qt::Key_Space);
    EXPECT_EQ(window.session().stepNumber(), 3u);
}

TEST_F(Window, SpaceOnAFocusedButtonPressesThatButton) {
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    for (ToolButton* button : window.toolBar().findChildren<ToolButton*>()) {
        if (button->defaultAction() == window.actions().back) button->setFocus(Qt::TabFocusReason);
    }
    press(Qt::Key_Space);
    EXPECT_EQ(window.session().displayTime(), seconds(0.05));
}

TEST_F(Window, GoingBackShowsTheSamePicturesInReverse) {
    // Once to the end, so that the future is known everywhere.
    press(Qt::Key_End);
    press(Qt::Key_Home);
    std::vector<QString> pictures;
    std::vector<QImage> images;
    while (window.session().canGoNext()) {
        pictures.push_back(shown());
        images.push_back(window.right().chart()->grab().toImage());
        press(Qt::Key_Space);
    }
    for (std::size_t i = pictures.size(); i-- > 0;) {
        press(Qt::Key_Backspace);
        EXPECT_EQ(shown(), pictures[i]) << "step " << i;
        EXPECT_EQ(window.right().chart()->grab().toImage(), images[i]) << "step " << i;
    }
}

TEST_F(Window, LosingAClickedMessageMakesABranchAndTheOldRunCanBeChosen) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    const SegmentId ack = segmentOf(window.session().trace(), HostId::client, SegmentKind::ack);
    click(ack);
    EXPECT_TRUE(window.toolBar().targetText().contains(QStringLiteral("ACK 1")));
    EXPECT_EQ(window.runs().count(), 1);
    press(Qt::Key_Delete);
    EXPECT_EQ(window.session().run(), 1u);
    ASSERT_TRUE(window.runs().isVisible());
    EXPECT_EQ(window.runs().count(), 2);
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    EXPECT_EQ(window.session().displayTime(), seconds(1.1)) << "the server’s timer has brought SYN+ACK again";
    EXPECT_TRUE(window.status().facts().contains(QStringLiteral("1 lost")));
    EXPECT_TRUE(window.status().facts().contains(QStringLiteral("1 retransmission")));
    window.runs().setCurrentRow(0);
    EXPECT_EQ(window.session().run(), 0u);
    EXPECT_FALSE(window.status().facts().contains(QStringLiteral("1 lost")));
}

TEST_F(Window, ALessonIsFoundAsItWasLeft) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    press(Qt::Key_Space);
    press(Qt::Key_Delete);
    const Instant time = window.session().displayTime();
    window.openNamed(QStringLiteral("wave"));
    EXPECT_EQ(window.session().history().size(), 1u);
    EXPECT_EQ(window.runs().count(), 1);
    press(Qt::Key_Space);
    window.openNamed(QStringLiteral("three-way-handshake"));
    EXPECT_EQ(window.session().history().size(), 2u);
    EXPECT_EQ(window.session().run(), 1u);
    EXPECT_EQ(window.session().displayTime(), time);
    EXPECT_EQ(window.runs().count(), 2);
    press(Qt::Key_R);
    EXPECT_EQ(window.session().history().size(), 2u);
}

TEST_F(Window, AfterAStepAnActConcernsWhatIsInFlightAgain) {
    press(Qt::Key_Space);
    click(1);
    EXPECT_TRUE(window.toolBar().targetText().startsWith(QStringLiteral("Selected")));
    press(Qt::Key_Space);
    EXPECT_TRUE(window.toolBar().targetText().startsWith(QStringLiteral("In flight: Client ACK 1")))
        << window.toolBar().targetText().toStdString();
    EXPECT_TRUE(window.right().segment()->text().contains(QStringLiteral("ACK")));
    EXPECT_TRUE(window.actions().lose->isEnabled());
    click(1);
    press(Qt::Key_Escape);
    EXPECT_EQ(window.session().selection().segment, std::nullopt);
}

TEST_F(Window, DeleteWhileAStepGlidesConcernsTheMessageThatGlides) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    window.playback().setMotion(true);
    press(Qt::Key_Space);
    press(Qt::Key_Space);  // completes the step
    ASSERT_FALSE(window.playback().isGliding());
    press(Qt::Key_Space);
    ASSERT_TRUE(window.playback().isGliding());
    press(Qt::Key_Delete);
    EXPECT_FALSE(window.playback().isGliding());
    EXPECT_EQ(runDifference(window.session().history().run(1), window.session().scenario(), Language::en),
              QStringLiteral("Server SYN+ACK 1 lost"));
}

TEST_F(Window, DeleteLosesWhatIsInFlightWithoutAClick) {
    EXPECT_TRUE(window.toolBar().targetText().startsWith(QStringLiteral("In flight")));
    press(Qt::Key_Delete);
    EXPECT_EQ(window.session().run(), 1u);
    press(Qt::Key_Space);
    EXPECT_EQ(stateOf(HostId::server), State::listen) << "SYN never came";
}

TEST_F(Window, UpAndDownSelectFromWhereverTheFocusIs) {
    press(Qt::Key_Space);
    press(Qt::Key_Up);
    EXPECT_EQ(window.session().selection().segment, SegmentId{2});
    window.lesson().setFocus(Qt::TabFocusReason);
    window.ladder().setFocus(Qt::TabFocusReason);
    press(Qt::Key_Up);
    EXPECT_EQ(window.session().selection().segment, SegmentId{1});
    EXPECT_TRUE(window.right().segment()->text().contains(QStringLiteral("SYN")));
}

TEST_F(Window, AnActThatIsImpossibleIsDisabledAndSaysWhy) {
    press(Qt::Key_End);
    EXPECT_FALSE(window.actions().lose->isEnabled());
    EXPECT_EQ(window.actions().lose->toolTip(), QStringLiteral("Select a message first."));
    window.session().select({SegmentId{1}});
    EXPECT_TRUE(window.actions().lose->isEnabled());
    EXPECT_FALSE(window.actions().deliverNow->isEnabled());
    EXPECT_EQ(window.actions().deliverNow->toolTip(), QStringLiteral("This message has already arrived."));
}

TEST_F(Window, TheButtonOfNextTellsItsKeyWhateverHappensToTheAction) {
    const auto tip = [this]() -> QString {
        for (const ToolButton* button : window.toolBar().findChildren<ToolButton*>())
            if (button->defaultAction() == window.actions().next) return button->toolTip();
        return {};
    };
    EXPECT_EQ(tip(), QStringLiteral("One step forward (Space)"));
    press(Qt::Key_End);
    press(Qt::Key_Home);
    EXPECT_EQ(tip(), QStringLiteral("One step forward (Space)"));
}

TEST_F(Window, EveryActionIsInAMenu) {
    QList<QAction*> inMenus;
    std::function<void(const QList<QAction*>&)> collect = [&](const QList<QAction*>& actions) {
        for (QAction* action : actions) {
            inMenus << action;
            if (action->menu() != nullptr) collect(action->menu()->actions());
        }
    };
    collect(window.menuBar()->actions());
    for (const QAction* action : window.actions().findChildren<QAction*>(Qt::FindDirectChildrenOnly)) {
        EXPECT_TRUE(inMenus.contains(action)) << action->text().toStdString();
        EXPECT_FALSE(action->text().isEmpty());
    }
}

TEST_F(Window, WithMotionAStepGlidesAndAnyKeyCompletesIt) {
    window.playback().setMotion(true);
    press(Qt::Key_Space);
    EXPECT_TRUE(window.playback().isGliding());
    EXPECT_LT(window.session().displayTime(), seconds(0.05));
    press(Qt::Key_X);
    EXPECT_FALSE(window.playback().isGliding());
    EXPECT_EQ(window.session().displayTime(), seconds(0.05));
}

TEST_F(Window, AStepOnItsWayStopsWhereADialogIsOpened) {
    window.playback().setMotion(true);
    for (QAction* action : {window.actions().delay, window.actions().exportPicture}) {
        press(Qt::Key_Home);
        press(Qt::Key_Space);
        ASSERT_TRUE(window.playback().isGliding());
        action->trigger();
        EXPECT_FALSE(window.playback().isGliding());
        for (QDialog* dialog : window.findChildren<QDialog*>()) dialog->reject();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    }
}

TEST_F(Window, TheMenuOfAMessageStopsAStepOnItsWay) {
    window.playback().setMotion(true);
    press(Qt::Key_Space);
    ASSERT_TRUE(window.playback().isGliding());
    Q_EMIT window.ladder().menuRequested(QPoint(100, 100));
    EXPECT_FALSE(window.playback().isGliding());
    while (QWidget* menu = QApplication::activePopupWidget()) menu->close();
}

TEST_F(Window, AVeryLongRunIsPlayedToItsEndWhileTheWindowLivesAndEscStopsIt) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("endless.toml"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"(synstep = 1
id = "endless"
do = [
  { at = "0s", server = "listen" },
  { at = "0s", client = "connect" },
  { at = "200ms", client = "send 1000000000" },
]
)");
    file.close();
    ASSERT_TRUE(window.openFile(path));
    const std::size_t cursor = window.session().cursor();
    press(Qt::Key_End);
    EXPECT_TRUE(window.status().accessibleName().contains(QStringLiteral("Esc stops")));
    EXPECT_EQ(window.session().cursor(), cursor);
    press(Qt::Key_Escape);
    EXPECT_FALSE(window.status().accessibleName().contains(QStringLiteral("Esc stops")));
    press(Qt::Key_End);
    press(Qt::Key_Space);
    EXPECT_FALSE(window.status().accessibleName().contains(QStringLiteral("Esc stops")));
    EXPECT_GT(window.session().cursor(), cursor);
}

TEST_F(Window, WhatIsRememberedComesBack) {
    window.setThemeName(ThemeName::dark);
    window.actions().step(StepSize::event)->trigger();
    window.playback().setSpeed(4);
    saveSettings(window.settings());
    const Settings again = loadSettings();
    EXPECT_EQ(again.theme, ThemeName::dark);
    EXPECT_EQ(again.stepSize, StepSize::event);
    EXPECT_EQ(again.speed, 4);
    EXPECT_EQ(again.language, Language::en);
    EXPECT_EQ(again.motion, Motion::off);
    for (std::size_t i = 0; i < stepSizeCount; ++i) {
        window.actions().steps[i]->trigger();
        saveSettings(window.settings());
        EXPECT_EQ(loadSettings().stepSize, static_cast<StepSize>(i));
    }
}

}  // namespace
}  // namespace synstep
