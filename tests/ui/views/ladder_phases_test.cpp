// SPDX-License-Identifier: GPL-3.0-or-later
// Finished phases in the ladder as a widget: opened and folded by pointer and keyboard.
#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include "tests/ui/session/built_in.h"
#include "ui/views/ladder_widget.h"

namespace synstep {
namespace {

using test::builtIn;

class FoldingLadder : public testing::Test {
  protected:
    FoldingLadder() : session(builtIn("handshake-and-wave")) {
        Look look;
        look.folds = true;
        view.resize(640, 900);
        view.setSession(&session);
        view.setLook(look);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        while (session.canGoNext()) session.next();
    }
    // How many phases are told in the picture, and whether this message is drawn.
    bool isDrawn(SegmentId id) const {
        return view.picture().find(QStringLiteral("segment/%1").arg(id)) != nullptr;
    }
    QPoint chip() const {
        for (const Element& element : view.picture().elements)
            if (element.kind == ElementKind::phase) return element.hit.boundingRect().center().toPoint();
        return {-1, -1};
    }
    void clickChip() { QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, chip()); }
    Session session;
    LadderWidget view;
};

TEST_F(FoldingLadder, AClickOnTheRowShowsThePhaseAndAnotherOneFoldsIt) {
    EXPECT_FALSE(isDrawn(1));
    clickChip();
    EXPECT_TRUE(isDrawn(1));
    EXPECT_TRUE(session.selection().isNone()) << "it is opened, not selected";
    clickChip();
    EXPECT_FALSE(isDrawn(1));
}

TEST_F(FoldingLadder, EnterShowsThePhaseThatHidesWhatIsSelectedThenTheMessage) {
    QSignalSpy opened(&view, &LadderWidget::segmentOpened);
    session.select({SegmentId{2}});
    EXPECT_TRUE(view.isPhaseSelected());
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_TRUE(isDrawn(2));
    EXPECT_EQ(opened.count(), 0);
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_EQ(opened.count(), 1);
}

TEST_F(FoldingLadder, WhatIsSelectedElsewhereCanBeToggled) {
    session.select({SegmentId{2}});
    view.togglePhase();
    EXPECT_TRUE(isDrawn(2));
    view.togglePhase();
    EXPECT_FALSE(isDrawn(2));
    session.select({SegmentId{5}});
    EXPECT_FALSE(view.isPhaseSelected()) << "of the phase that still goes on";
    view.togglePhase();
    EXPECT_FALSE(isDrawn(2));
}

TEST_F(FoldingLadder, TheMenuOfTheRowIsAboutThePhase) {
    QSignalSpy menus(&view, &LadderWidget::menuRequested);
    QContextMenuEvent event(QContextMenuEvent::Mouse, chip(), view.viewport()->mapToGlobal(chip()));
    QCoreApplication::sendEvent(view.viewport(), &event);
    EXPECT_EQ(menus.count(), 1);
    EXPECT_TRUE(view.isPhaseSelected());
    EXPECT_FALSE(isDrawn(1)) << "to ask for the menu is not to open it";
}

TEST_F(FoldingLadder, GoingBackIntoThePhaseShowsIt) {
    while (session.canGoBack() && session.displayTime() > Instant(std::chrono::milliseconds(100)))
        session.back();
    EXPECT_TRUE(isDrawn(1));
    EXPECT_EQ(chip(), QPoint(-1, -1));
}

TEST_F(FoldingLadder, PressingTheRowAsAScreenReaderDoesOpensIt) {
    int row = -1;
    for (int part = 0; part < view.partCount(); ++part)
        if (view.partKind(part) == ElementKind::phase) row = part;
    ASSERT_GE(row, 0);
    EXPECT_TRUE(view.partName(row).endsWith(QStringLiteral("folded")));
    EXPECT_TRUE(view.isChoosable(row));
    view.choosePart(row);
    EXPECT_TRUE(isDrawn(1));
    for (int part = 0; part < view.partCount(); ++part)
        if (view.partKind(part) == ElementKind::phase) row = part;
    EXPECT_TRUE(view.partName(row).endsWith(QStringLiteral("unfolded")));
}

}  // namespace
}  // namespace synstep
