// SPDX-License-Identifier: GPL-3.0-or-later
// A poll for an audience: votes are counted by hand, the right answer is shown, and the ladder plays.
#include <QSpinBox>

#include "tests/ui/window/opened_window.h"

namespace synstep {
namespace {

class Polling : public test::OpenedWindow {
  protected:
    Polling() {
        window.openNamed(QStringLiteral("three-way-handshake"));
        press(Qt::Key_V);
        EXPECT_NE(poll(), nullptr);
        EXPECT_TRUE(QTest::qWaitForWindowActive(poll()));
    }
    PollWindow* poll() { return window.predicting().poll(); }
    Prediction& prediction() { return window.predicting().prediction(); }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(poll(), static_cast<Qt::Key>(key), modifiers);
    }
};

TEST_F(Polling, VotesAreCountedShownAndThenTheLadderPlays) {
    const std::size_t before = window.session().cursor();
    ASSERT_EQ(poll()->rows().size(), 4);
    key(Qt::Key_A);
    key(Qt::Key_B);
    key(Qt::Key_B);
    key(Qt::Key_B, Qt::ShiftModifier);
    key(Qt::Key_D);
    EXPECT_EQ(poll()->ballot().votes(0), 1);
    EXPECT_EQ(poll()->ballot().votes(1), 1);
    EXPECT_EQ(poll()->ballot().allVotes(), 3);
    for (const PollRow* row : poll()->rows()) EXPECT_FALSE(row->isMarkedRight());
    key(Qt::Key_R);
    ASSERT_TRUE(poll()->isRevealed());
    EXPECT_TRUE(poll()->rows()[static_cast<qsizetype>(poll()->ballot().right())]->isMarkedRight());
    EXPECT_EQ(window.session().cursor(), before);
    key(Qt::Key_PageDown);
    EXPECT_EQ(poll(), nullptr);
    EXPECT_GT(window.session().cursor(), before) << "the ladder plays";
}

TEST_F(Polling, VotesAreWrittenBesideTheAnswersToo) {
    QSpinBox* field = poll()->rows()[2]->field();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("12"));
    EXPECT_EQ(poll()->ballot().votes(2), 12);
    QTest::keyClick(field, Qt::Key_A);
    EXPECT_EQ(poll()->ballot().votes(0), 1) << "letters count from there as well";
}

TEST_F(Polling, TheCountDownIsLongerShorterOrNone) {
    EXPECT_EQ(poll()->secondsLeft(), PollWindow::usualSeconds);
    key(Qt::Key_Plus);
    EXPECT_EQ(poll()->secondsLeft(), PollWindow::usualSeconds + PollWindow::secondsStep);
    key(Qt::Key_Minus);
    key(Qt::Key_Minus);
    EXPECT_EQ(poll()->secondsLeft(), PollWindow::usualSeconds - PollWindow::secondsStep);
    key(Qt::Key_0);
    EXPECT_FALSE(poll()->secondsLeft().has_value());
}

// Words that asked for more room would be given it, and grow with it.
TEST_F(Polling, TheWordsFitTheWindowAndDoNotMakeItBigger) {
    poll()->showNormal();
    for (const QSize size : {QSize(640, 420), QSize(800, 800), QSize(1'280, 600), QSize(1'920, 1'080)}) {
        poll()->resize(size);
        QCoreApplication::processEvents();
        EXPECT_EQ(poll()->size(), size);
        int above = 0;
        for (const PollRow* row : poll()->rows()) {
            EXPECT_GE(row->geometry().top(), above);
            above = row->geometry().bottom();
        }
        EXPECT_LT(above, size.height());
    }
}

TEST_F(Polling, EscapeLeavesAndNothingIsAskedAnyMore) {
    key(Qt::Key_Escape);
    EXPECT_EQ(poll(), nullptr);
    EXPECT_FALSE(prediction().question().has_value());
    EXPECT_TRUE(window.actions().next->isEnabled());
}

}  // namespace
}  // namespace synstep
