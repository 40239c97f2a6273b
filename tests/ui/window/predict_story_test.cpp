// SPDX-License-Identifier: GPL-3.0-or-later
// Questions of a story, as a person answers them in the window or leaves them.
#include "tests/ui/window/told_window.h"

namespace synstep {
namespace {

class QuestionsOfAStory : public test::OpenedWindow {
  protected:
    QuestionsOfAStory() : OpenedWindow(test::followingStories()) {
        window.openNamed(QStringLiteral("third-ack-lost"));
        for (int i = 0; i < 30 && !window.predicting().prediction().isOpen(); ++i) press(Qt::Key_Space);
        QCoreApplication::processEvents();
    }
};

TEST_F(QuestionsOfAStory, StandAmongItsWordsAndHoldTheRunUntilTheyAreSettled) {
    Prediction& prediction = window.predicting().prediction();
    PredictCard& card = window.predicting().card();
    ASSERT_TRUE(prediction.isOpen());
    ASSERT_TRUE(prediction.storyStep().has_value());
    EXPECT_TRUE(card.isVisible());
    EXPECT_TRUE(window.lesson().story().isAncestorOf(&card));
    EXPECT_FALSE(window.actions().next->isEnabled());
    const std::size_t step = *prediction.storyStep();
    prediction.setDraft(rightAnswer(*prediction.question()));
    prediction.check();
    ASSERT_TRUE(window.session().settled(step).has_value());
    EXPECT_TRUE(window.session().settled(step)->isClean());
    EXPECT_TRUE(card.isVisible()) << "what is said of the answer stays";
    EXPECT_TRUE(window.actions().next->isEnabled() || prediction.hasAnother());
}

TEST_F(QuestionsOfAStory, PredictingWaitsForThemAndSaysSo) {
    press(Qt::Key_Q);
    EXPECT_TRUE(window.predicting().isOn());
    EXPECT_TRUE(window.predicting().prediction().isOpen());
    EXPECT_EQ(window.status().accessibleName(),
              QStringLiteral("From here on each step is predicted; the question of the lesson comes first."));
    EXPECT_TRUE(window.predicting().card().isAncestorOf(QApplication::focusWidget()));
}

TEST_F(QuestionsOfAStory, ArePassedOverByEscape) {
    const std::size_t step = *window.predicting().prediction().storyStep();
    press(Qt::Key_Escape);
    if (!window.session().settled(step)) press(Qt::Key_Escape);  // the first one let a selection go
    ASSERT_TRUE(window.session().settled(step).has_value());
    EXPECT_EQ(window.session().settled(step)->how, AskOutcome::How::passedOver);
    EXPECT_FALSE(window.predicting().card().isVisible());
}

}  // namespace
}  // namespace synstep
