// SPDX-License-Identifier: GPL-3.0-or-later
// The tool bar under the mouse, and in a narrow window.
#include <QDialog>
#include <QHelpEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QTimer>
#include <QToolTip>

#include "tests/ui/window/opened_window.h"

namespace synstep {
namespace {

using ToolBarInUse = test::OpenedWindow;

TEST_F(ToolBarInUse, AButtonIsAButtonUpToItsEdges) {
    for (ToolButton* button : window.toolBar().findChildren<ToolButton*>()) {
        if (!button->isVisible()) continue;
        const int right = button->menu() == nullptr ? button->width() - 2 : button->width() - 30;
        for (const int x : {1, button->width() / 2 - 10, right}) {
            SCOPED_TRACE(testing::Message() << button->defaultAction()->text().toStdString() << " at " << x);
            window.openNamed(QStringLiteral("three-way-handshake"));
            window.session().chooseRun(0);
            window.session().restart();
            press(Qt::Key_Space);
            ASSERT_TRUE(button->isEnabled());
            QSignalSpy triggered(button->defaultAction(), &QAction::triggered);
            QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(x, button->height() / 2));
            EXPECT_EQ(triggered.count(), 1);
            for (QDialog* dialog : window.findChildren<QDialog*>()) dialog->reject();
            while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
            window.presentation().leave();
            if (window.predicting().isOn()) window.actions().predict->trigger();
            ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        }
    }
    window.setLanguage(Language::en);
    window.setThemeName(ThemeName::light);
}

// Also where timers still run: nobody sees that the scenario ends before they do.
TEST_F(ToolBarInUse, WhatCannotMoveOnSaysWhy) {
    const Actions& actions = window.actions();
    const auto expectReason = [&](const char* reason) {
        for (const QAction* action : {actions.next, actions.play, actions.toEnd}) {
            EXPECT_FALSE(action->isEnabled());
            EXPECT_EQ(action->toolTip().toStdString(), reason) << action->text().toStdString();
        }
    };
    for (const char* lesson : {"syn-flood", "accept-queue"}) {
        SCOPED_TRACE(lesson);
        window.openNamed(QLatin1String(lesson));
        press(Qt::Key_End);
        expectReason("The scenario ends here.");
        press(Qt::Key_Home);
        EXPECT_EQ(actions.next->toolTip(), QStringLiteral("One step forward (Space)"));
        EXPECT_FALSE(actions.play->toolTip().contains(QStringLiteral("ends")));
    }
    press(Qt::Key_Q);
    ASSERT_TRUE(window.predicting().prediction().isOpen());
    expectReason("The question comes first; Show me passes it over.");
}

TEST_F(ToolBarInUse, TwoRunsThatAreComparedEndTogether) {
    press(Qt::Key_Delete);
    window.actions().compareRuns->trigger();
    ASSERT_TRUE(window.compareMode().isOn());
    press(Qt::Key_End);
    EXPECT_FALSE(window.actions().next->isEnabled());
    EXPECT_EQ(window.actions().next->toolTip(), QStringLiteral("Both runs end here."));
    press(Qt::Key_Home);
    EXPECT_EQ(window.actions().next->toolTip(), QStringLiteral("One step forward (Space)"));
}

// Neither what is in flight, nor what is selected, nor what is compared.
TEST_F(ToolBarInUse, NoTextIsCutAtAnyWidth) {
    window.openNamed(QStringLiteral("third-ack-lost"));
    for (const Language language : {Language::en, Language::zhCN}) {
        window.setLanguage(language);
        for (const char* text : {"In flight: Server SYN+ACK 2", "Selected: Server SYN+ACK 2"})
            for (int width = 1280; width <= 2000; width += 40) {
                window.resize(width, 800);
                if (language == Language::en) window.toolBar().setTargetText(QLatin1String(text));
                QCoreApplication::processEvents();
                for (const QLabel* label : window.toolBar().findChildren<QLabel*>()) {
                    if (!label->isVisible() || label->text().isEmpty()) continue;
                    EXPECT_GE(label->width(), label->sizeHint().width())
                        << width << ' ' << label->text().toStdString();
                }
            }
    }
    window.setLanguage(Language::en);
}

TEST_F(ToolBarInUse, TheRightEndOfNextOpensItsMenu) {
    for (ToolButton* button : window.toolBar().findChildren<ToolButton*>()) {
        if (button->menu() == nullptr) continue;
        bool opened = false;
        QTimer::singleShot(0, button->menu(), [&] {
            opened = button->menu()->isVisible();
            button->menu()->close();
        });
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(button->width() - 4, button->height() / 2));
        EXPECT_TRUE(opened);
    }
}

TEST_F(ToolBarInUse, TheMenuOfNextHasEachSizeOfStepAndNextObeysIt) {
    const ToolButton* next = nullptr;
    for (const ToolButton* button : window.toolBar().findChildren<ToolButton*>())
        if (button->menu() != nullptr) next = button;
    ASSERT_NE(next, nullptr);
    ASSERT_EQ(next->menu()->actions().size(), static_cast<int>(stepSizeCount));
    window.session().toStart();
    next->menu()->actions().at(static_cast<int>(StepSize::quiet))->trigger();
    EXPECT_TRUE(window.actions().step(StepSize::quiet)->isChecked());
    press(Qt::Key_Space);
    EXPECT_EQ(window.session().displayTime(), test::seconds(0.15)) << "the whole handshake";
    press(Qt::Key_Backspace);
    EXPECT_EQ(window.session().cursor(), 0u);
    press(Qt::Key_End);
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    EXPECT_TRUE(window.session().world().network.inFlight().empty()) << "back by the same size";
}

TEST_F(ToolBarInUse, AButtonThatCannotBePressedSaysWhy) {
    press(Qt::Key_End);
    for (ToolButton* button : window.toolBar().findChildren<ToolButton*>()) {
        if (button->defaultAction() != window.actions().lose) continue;
        ASSERT_FALSE(button->isEnabled());
        QHelpEvent asked(QEvent::ToolTip, button->rect().center(), button->mapToGlobal(QPoint(9, 9)));
        QCoreApplication::sendEvent(button, &asked);
        EXPECT_EQ(QToolTip::text(), QStringLiteral("Select a message first."));
        QToolTip::hideText();
    }
}

class NarrowWindow : public test::OpenedWindow, public testing::WithParamInterface<QSize> {};

TEST_P(NarrowWindow, HasRoomForAllOfItsParts) {
    window.resize(GetParam());
    QCoreApplication::processEvents();
    ASSERT_EQ(window.size(), GetParam());
    window.actions().step(StepSize::stateChange)->trigger();  // the longest words
    QCoreApplication::processEvents();
    int right = 0;
    for (const QWidget* part : window.toolBar().findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (!part->isVisible()) continue;
        EXPECT_GE(part->x(), right) << "nothing lies on anything else";
        right = part->geometry().right();
    }
    EXPECT_LE(right, window.toolBar().width());
    const StateChartWidget& chart = *window.right().chart();
    if (chart.isVisible()) {
        EXPECT_GE(chart.width(), chart.picture().size.width());
    }
    EXPECT_GE(window.ladder().width(), 420);
}

INSTANTIATE_TEST_SUITE_P(Sizes, NarrowWindow,
                         testing::Values(QSize(960, 600), QSize(1000, 700), QSize(1100, 700),
                                         QSize(1239, 800), QSize(1280, 800)));

}  // namespace
}  // namespace synstep
