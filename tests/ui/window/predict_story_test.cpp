// SPDX-License-Identifier: GPL-3.0-or-later
// Questions of a story, as a person answers them in the window or leaves them.
#include "tests/ui/window/told_window.h"
#include "ui/panels/pick_form.h"

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

TEST_F(QuestionsOfAStory, TakeThePlaceOfWhatIsSaidOfAnother) {
    Prediction& prediction = window.predicting().prediction();
    press(Qt::Key_Home);
    window.actions().ask[static_cast<std::size_t>(QuestionForm::order)]->trigger();
    ASSERT_TRUE(prediction.isOpen());
    prediction.setDraft(rightAnswer(*prediction.question()));
    prediction.check();
    ASSERT_FALSE(prediction.isOpen());
    for (int i = 0; i < 30 && !window.session().waitsFor(); ++i) window.session().next();
    ASSERT_TRUE(window.session().waitsFor());
    EXPECT_TRUE(prediction.isOpen());
    EXPECT_EQ(prediction.storyStep(), window.session().waitsFor());
}

// Space, which is Next elsewhere, would spend the last try on what has been found wrong.
TEST_F(QuestionsOfAStory, AreNotAnsweredTwiceInTheSameWay) {
    window.openNamed(QStringLiteral("handshake-and-wave"));
    Prediction& prediction = window.predicting().prediction();
    PredictCard& card = window.predicting().card();
    for (int i = 0; i < 30 && !prediction.isOpen(); ++i) press(Qt::Key_Space);
    QCoreApplication::processEvents();
    auto* form = qobject_cast<PickForm*>(card.form());
    ASSERT_NE(form, nullptr);
    const std::size_t right = std::get<PickAnswer>(rightAnswer(*prediction.question())).chosen;
    const std::size_t wrong = right == 0 ? 1 : 0;
    QTest::mouseClick(form->choices()[wrong], Qt::LeftButton);
    QTest::mouseClick(card.checkButton(), Qt::LeftButton);
    ASSERT_EQ(prediction.attempt().triesLeft, 1u);
    EXPECT_FALSE(card.checkButton()->isEnabled());
    EXPECT_FALSE(card.checkButton()->toolTip().isEmpty()) << "it says why";
    EXPECT_TRUE(form->isAncestorOf(QApplication::focusWidget())) << "and not Show me, which is a key away";
    for (const int key : {Qt::Key_Space, Qt::Key_Return}) {
        press(key);
        EXPECT_EQ(prediction.attempt().triesLeft, 1u) << "key " << key;
        EXPECT_TRUE(prediction.isOpen()) << "key " << key;
    }
    QTest::mouseClick(form->choices()[right], Qt::LeftButton);
    EXPECT_TRUE(card.checkButton()->isEnabled());
    QTest::mouseClick(form->choices()[wrong], Qt::LeftButton);
    EXPECT_FALSE(card.checkButton()->isEnabled());
    QTest::mouseClick(form->choices()[right], Qt::LeftButton);
    QTest::mouseClick(card.checkButton(), Qt::LeftButton);
    EXPECT_TRUE(prediction.attempt().isSolved());
}

TEST_F(QuestionsOfAStory, ArePassedOverByEscape) {
    const std::size_t step = *window.predicting().prediction().storyStep();
    press(Qt::Key_Escape);
    if (!window.session().settled(step)) press(Qt::Key_Escape);  // the first one let a selection go
    ASSERT_TRUE(window.session().settled(step).has_value());
    EXPECT_EQ(window.session().settled(step)->how, AskOutcome::How::passedOver);
    EXPECT_FALSE(window.predicting().card().isVisible());
}

TEST_F(QuestionsOfAStory, AreNotSaidToBeLeftOnceTheyAreAnswered) {
    Prediction& prediction = window.predicting().prediction();
    prediction.setDraft(rightAnswer(*prediction.question()));
    prediction.check();
    ASSERT_FALSE(prediction.isOpen());
    const QString before = window.status().accessibleName();
    window.actions().leaveQuestions->trigger();
    EXPECT_EQ(window.status().accessibleName(), before);
    EXPECT_FALSE(prediction.isOn()) << "the feedback is put away";
}

// With its last question a story may be told out.
class TheLastQuestion : public test::ToldWindow {
  protected:
    TheLastQuestion() {
        Scenario lesson = test::toldLesson();
        lesson.id = "last-question";
        lesson.story.resize(asked + 1);
        open(lesson);
    }
};

TEST_F(TheLastQuestion, IsOfferedAgainInTheWordsThatTheStatusNames) {
    ask();
    window.actions().leaveQuestions->trigger();
    ASSERT_TRUE(session().guide().toldOut);
    ASSERT_TRUE(story().askAgain()->isVisible());
    EXPECT_EQ(window.status().accessibleName(),
              QStringLiteral("The question was left. “%1” in the lesson puts it once more.")
                  .arg(story().askAgain()->text()));
    EXPECT_EQ(story().askAgain()->text(), QStringLiteral("Ask again"));
    press(Qt::Key_Space);
    EXPECT_EQ(story().askAgain()->text(), QStringLiteral("1 question left open: ask now"));
}

// Its question is still to be answered, and the message that it is about is on its way.
class WhatWillBeLost : public test::ToldWindow {
  protected:
    WhatWillBeLost() {
        window.openNamed(QStringLiteral("third-ack-lost"));
        for (int i = 0; i < 40 && !isOnItsWay(); ++i) {
            if (prediction().isOpen()) {
                prediction().setDraft(rightAnswer(*prediction().question()));
                prediction().check();
            }
            window.actions().next->trigger();
        }
        QCoreApplication::processEvents();
    }
    SegmentId ack() { return test::segmentOf(session().trace(), HostId::client, SegmentKind::ack); }
    bool isOnItsWay() {
        const auto sending = session().trace().sendingOf(ack());
        return sending && sending->entry < session().cursor();
    }
    // Of the time line as drawn; its mark of a loss has no words.
    qsizetype marksOnTimeline() { return static_cast<qsizetype>(window.runs().picture().list.shapes.size()); }
    QString told() {
        return shown() + dump(window.runs().picture().list) + window.status().accessibleName() +
               window.status().facts().join(QLatin1Char('|')) +
               window.right().segment()->accessibleDescription();
    }
    // What is counted as lost there.
    QString plotted() {
        window.right().setPage(3);
        const QString said = window.right().plots()->accessibleDescription();
        window.right().setPage(0);
        return said.section(QStringLiteral("lost: "), 1);
    }
    bool isHandled() {
        QTest::mouseMove(window.ladder().viewport(), QPoint(1, 1));
        QTest::mouseMove(window.ladder().viewport(), pointOf(ack()));
        return window.ladder().handleOf(ack()).has_value();
    }
};

TEST_F(WhatWillBeLost, IsToldByNoViewWhileItIsAsked) {
    ASSERT_TRUE(isOnItsWay());
    session().select({ack()});
    EXPECT_FALSE(told().contains(QStringLiteral("lost"))) << told().toStdString();
    EXPECT_FALSE(window.right().segment()->accessibleDescription().contains(QStringLiteral("arrives")));
    for (const QAction* change : {window.actions().lose, window.actions().delay, window.actions().duplicate})
        EXPECT_TRUE(change->isEnabled()) << change->text().toStdString();
    EXPECT_TRUE(isHandled());
    EXPECT_EQ(plotted(), QStringLiteral("0."));
    const qsizetype marks = marksOnTimeline();
    session().setGuided(false);
    EXPECT_TRUE(shown().contains(QStringLiteral("lost")));
    EXPECT_TRUE(dump(window.runs().picture().list).contains(QStringLiteral("lost")));
    EXPECT_GT(marksOnTimeline(), marks);
    EXPECT_TRUE(window.right().segment()->accessibleDescription().contains(QStringLiteral("lost 0.")));
    EXPECT_FALSE(window.actions().lose->isEnabled());
    EXPECT_FALSE(isHandled());
    EXPECT_EQ(plotted(), QStringLiteral("1."));
}

}  // namespace
}  // namespace synstep
