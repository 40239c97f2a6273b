// SPDX-License-Identifier: GPL-3.0-or-later
// A story as a learner goes along with it in the window: what is said where, how a question is left and come
// back to, what one finds who comes back to a lesson.
#include <QDir>
#include <QScrollBar>

#include "tests/ui/window/told_window.h"
#include "ui/main_window/library.h"
#include "ui/panels/pick_form.h"
#include "ui/panels/story_words.h"

namespace synstep {
namespace {

class ToldStory : public test::ToldWindow {
  protected:
    PickForm& form() {
        QCoreApplication::processEvents();  // it is laid out
        auto* form = qobject_cast<PickForm*>(card().form());
        if (form == nullptr) throw std::runtime_error("nothing is to be chosen");
        return *form;
    }
    void choose(std::size_t answer) { QTest::mouseClick(form().choices()[answer], Qt::LeftButton); }
    void pressEscape() {
        press(Qt::Key_Escape);
        if (prediction().isOpen()) press(Qt::Key_Escape);  // the first one let a selection go
    }
    QString statusText() {
        QString all;
        for (const Shape& shape : window.status().picture().shapes)
            if (const auto* text = std::get_if<TextShape>(&shape.what)) all += text->text + QLatin1Char('|');
        return all;
    }
    // Where a question is left to the learner alone, in the run of the first lesson.
    void openThird() {
        window.openNamed(QStringLiteral("third-ack-lost"));
        QCoreApplication::processEvents();
    }
};

// --- Questions

TEST_F(ToldStory, AQuestionThatWasLeftIsOfferedAgain) {
    ask();
    EXPECT_FALSE(story().askAgain()->isVisible());
    pressEscape();
    ASSERT_FALSE(prediction().isOpen());
    EXPECT_TRUE(story().askAgain()->isVisible());
    QTest::mouseClick(story().askAgain(), Qt::LeftButton);
    EXPECT_TRUE(prediction().isOpen());
    EXPECT_TRUE(card().isVisible());
    EXPECT_FALSE(story().askAgain()->isVisible());
    pressEscape();
    ASSERT_FALSE(prediction().isOpen());
    window.actions().ownStep->trigger();
    EXPECT_TRUE(prediction().isOpen()) << "from the menu, too";
}

TEST_F(ToldStory, AtTheEndOneIsRemindedOfWhatWasLeft) {
    ask();
    pressEscape();
    EXPECT_TRUE(statusText().contains(QStringLiteral("Ask again"))) << statusText().toStdString();
    EXPECT_EQ(story().askAgain()->text(), QStringLiteral("Ask again"));
    showAll();
    ASSERT_TRUE(story().askAgain()->isVisible());
    EXPECT_EQ(story().askAgain()->text(), QStringLiteral("1 question left open: ask now"));
    QTest::mouseClick(story().askAgain(), Qt::LeftButton);
    ASSERT_TRUE(prediction().isOpen());
    EXPECT_EQ(prediction().storyStep(), std::optional<std::size_t>(asked));
    choose(0);
    QTest::mouseClick(card().checkButton(), Qt::LeftButton);
    showAll();
    EXPECT_FALSE(story().askAgain()->isVisible());
}

TEST_F(ToldStory, OfAQuestionThatHasBeenAnsweredThereIsNothingToShowOrToHelpWith) {
    ask();
    EXPECT_TRUE(story().helpMe()->isVisible());
    choose(0);
    QTest::mouseClick(card().checkButton(), Qt::LeftButton);
    ASSERT_TRUE(story().captions().isEmpty());
    for (const QPushButton* button : {story().showMe(), story().helpMe(), story().own()})
        EXPECT_FALSE(button->isVisible()) << button->text().toStdString();
    EXPECT_FALSE(window.actions().helpMe->isEnabled());
    press(Qt::Key_Space);
    EXPECT_TRUE(story().helpMe()->isVisible()) << "the next step has a caption";
}

TEST_F(ToldStory, NothingIsLeftOfTheReasonWhileItIsNotSaid) {
    ask();
    const int top = card().mapTo(&window, QPoint(0, 0)).y();
    for (const QWidget* child :
         window.lesson().widget()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        EXPECT_FALSE(child->isVisible() && child->height() == 1) << "a rule above nothing";
    EXPECT_TRUE(window.lesson().whyText().isEmpty());
    choose(0);
    QTest::mouseClick(card().checkButton(), Qt::LeftButton);
    QCoreApplication::processEvents();
    EXPECT_FALSE(window.lesson().whyText().isEmpty());
    EXPECT_EQ(card().mapTo(&window, QPoint(0, 0)).y(), top) << "the card stays where it is";
}

TEST_F(ToldStory, WhatWillBeLostIsNotSeenBeforeItIsAsked) {
    ask();
    const auto told = [this] {
        return shown() + window.status().facts().join(QLatin1Char('|')) + dump(window.runs().picture().list) +
               window.right().segment()->accessibleDescription();
    };
    window.session().select({test::segmentOf(session().trace(), HostId::client, SegmentKind::ack)});
    EXPECT_FALSE(told().contains(QStringLiteral("lost"))) << told().toStdString();
    EXPECT_TRUE(window.actions().lose->isEnabled()) << "nor by what can be done to it";
    choose(0);
    QTest::mouseClick(card().checkButton(), Qt::LeftButton);
    EXPECT_TRUE(shown().contains(QStringLiteral("lost")));
    EXPECT_FALSE(window.status().facts().contains(QStringLiteral("1 lost"))) << "it is still in flight";
    EXPECT_TRUE(window.right().segment()->accessibleDescription().contains(QStringLiteral("lost")));
    EXPECT_FALSE(window.actions().lose->isEnabled());
    EXPECT_EQ(window.actions().lose->toolTip(),
              QStringLiteral("This message is on its way, and will be lost anyway."));
}

TEST_F(ToldStory, WhoLosesAMessageSeesAtOnceWhere) {
    window.session().lose(test::segmentOf(session().trace(), HostId::client, SegmentKind::syn));
    EXPECT_TRUE(shown().contains(QStringLiteral("lost"))) << shown().toStdString();
}

TEST_F(ToldStory, SavedWithAnotherRunItSaysWhatOfItIsLeftOut) {
    const QString path = folder.filePath(QStringLiteral("other.toml"));
    ASSERT_TRUE(window.saveScenario(path));
    EXPECT_TRUE(statusText().contains(QStringLiteral("Saved other.toml|"))) << statusText().toStdString();
    session().lose(test::segmentOf(session().trace(), HostId::client, SegmentKind::syn));
    ASSERT_TRUE(window.saveScenario(path));
    EXPECT_EQ(window.status().accessibleName(),
              QStringLiteral("Saved other.toml, without what of the story does not hold of this run: "
                             "questions: 1, segments that are pointed at: 1."));
    ASSERT_TRUE(window.openFile(path));
    EXPECT_EQ(session().story().size(), playground) << "the choice is gone";
}

TEST_F(ToldStory, SteppingOverItAndBackAsksItAgain) {
    ask();
    pressEscape();
    press(Qt::Key_Space);
    EXPECT_FALSE(story().askAgain()->isVisible()) << "it is not about this place";
    press(Qt::Key_Backspace);
    EXPECT_TRUE(prediction().isOpen());
    choose(0);
    QTest::mouseClick(card().checkButton(), Qt::LeftButton);
    EXPECT_EQ(session().settled(asked)->how, AskOutcome::How::answered);
    press(Qt::Key_Space);
    press(Qt::Key_Backspace);
    EXPECT_FALSE(prediction().isOpen()) << "what was answered is not asked twice";
}

TEST_F(ToldStory, AnAnswerThatComesAfterAllCounts) {
    window.openNamed(QStringLiteral("handshake-and-wave"));
    ask();
    pressEscape();
    const std::string id = session().scenario().id;
    EXPECT_TRUE(window.course().progress().lessons().at(id).questions.at(1).cleanDays.empty());
    QTest::mouseClick(story().askAgain(), Qt::LeftButton);
    prediction().setDraft(rightAnswer(*prediction().question()));
    prediction().check();
    EXPECT_EQ(window.course().progress().lessons().at(id).questions.at(1).cleanDays.size(), 1u);
}

TEST_F(ToldStory, WhatHoldsNextIsSaidWhereItsKeyStoodOtherwise) {
    EXPECT_TRUE(statusText().contains(QStringLiteral("Space|")) ||
                statusText().contains(QStringLiteral("Next|")));
    ask();
    EXPECT_TRUE(statusText().contains(QStringLiteral("Answer first, or Esc|"))) << statusText().toStdString();
    EXPECT_FALSE(statusText().contains(QStringLiteral("Next|")));
    pressEscape();
    EXPECT_FALSE(statusText().contains(QStringLiteral("Answer first"))) << statusText().toStdString();
    press(Qt::Key_Space);
    EXPECT_TRUE(statusText().contains(QStringLiteral("Next|")));
    for (int i = 0; i < 30 && !session().openAct(); ++i) press(Qt::Key_Space);
    EXPECT_TRUE(window.status().accessibleName().contains(QStringLiteral("Client: send(10)")))
        << window.status().accessibleName().toStdString();
}

TEST_F(ToldStory, TheHintBesideNextSaysItToo) {
    window.openNamed(QStringLiteral("handshake-and-wave"));
    EXPECT_EQ(window.toolBar().hint(), QStringLiteral("Next plays one message. Space does the same."));
    ask();
    EXPECT_EQ(window.toolBar().hint(), QStringLiteral("Answer first, or Esc"));
}

TEST_F(ToldStory, AVerdictGoesWithTheAnswerThatItIsOfAndCheckStaysInItsPlace) {
    ask();
    choose(1);
    QCoreApplication::processEvents();
    const int before = card().checkButton()->y();
    QTest::mouseClick(card().checkButton(), Qt::LeftButton);
    QCoreApplication::processEvents();
    EXPECT_TRUE(card().feedbackText().contains(QStringLiteral("A pure ACK is never repeated.")));
    EXPECT_EQ(card().checkButton()->y(), before);
    choose(0);
    QCoreApplication::processEvents();
    EXPECT_EQ(card().feedbackText(), QString()) << "that was said of another answer";
    EXPECT_EQ(card().checkButton()->y(), before);
    QTest::mouseClick(card().checkButton(), Qt::LeftButton);
    EXPECT_TRUE(card().feedbackText().startsWith(QStringLiteral("Right")));
}

// --- Captions

TEST_F(ToldStory, ACaptionIsSaidOnceBesideWhatItSpeaksOfOrInThePanel) {
    EXPECT_EQ(story().captions(), QStringLiteral("Two programs want to exchange data."));
    ask();
    pressEscape();
    press(Qt::Key_Space);
    ASSERT_NE(callout(lost + 1), nullptr);
    QCoreApplication::processEvents();
    EXPECT_EQ(story().captions(), QString());
    EXPECT_EQ(window.ladder().captioned(), std::optional<std::size_t>(lost));
    window.actions().followStory->trigger();
    EXPECT_EQ(callout(lost + 1), nullptr);
}

TEST_F(ToldStory, ACaptionWithoutRoomBesideItsThingIsSaidInThePanel) {
    ask();
    pressEscape();
    press(Qt::Key_Space);
    ASSERT_NE(callout(lost + 1), nullptr);
    window.ladder().setZoom(3);
    const bool isBeside = callout(lost + 1) != nullptr;
    QCoreApplication::processEvents();
    EXPECT_EQ(story().captions(),
              isBeside ? QString() : QStringLiteral("The third ACK is lost on its way."));
}

TEST_F(ToldStory, ACaptionEndsWithTheNextStepAndIsNotSaidBeforeItsOwn) {
    ask();
    show();  // what is passed over would hold the run again
    press(Qt::Key_Space);
    ASSERT_NE(callout(lost + 1), nullptr);
    session().goTo(*session().storyPosition(lost) - 1);
    EXPECT_EQ(callout(lost + 1), nullptr);
    session().goTo(*session().storyPosition(lost));
    EXPECT_NE(callout(lost + 1), nullptr);
    showAll();
    EXPECT_EQ(story().captions(), QString()) << "at the end there is what is left to the learner";
    EXPECT_TRUE(story().tasks().contains(QStringLiteral("Challenge")));
}

TEST_F(ToldStory, ACaptionAboutAStateLeavesThePictureWithItAndIsToldAsPast) {
    Scenario lesson = test::builtIn("handshake-and-wave");
    lesson.id = "states";
    lesson.story = {{StateEntered{HostId::client, State::established},
                     Say{{"The client is open.", "客户端已建立连接。"}},
                     {ShownState{HostId::client}},
                     {},
                     {},
                     0}};
    open(lesson);
    while (stateOf(HostId::client) != State::established) press(Qt::Key_Space);
    EXPECT_NE(callout(1), nullptr);
    while (stateOf(HostId::client) == State::established) press(Qt::Key_Space);
    EXPECT_EQ(callout(1), nullptr);
    EXPECT_EQ(story().captions(), QStringLiteral("Said at 0.100 s: The client is open."));
    press(Qt::Key_Backspace);
    EXPECT_NE(callout(1), nullptr) << "there it is so";
    EXPECT_EQ(story().captions(), QString());
}

TEST_F(ToldStory, AtTheEndNothingIsSaidToPlayOn) {
    Scenario lesson = test::toldLesson();
    lesson.id = "ends";
    lesson.story.resize(heard + 1);
    lesson.story[heard].show.clear();
    open(lesson);
    ask();
    pressEscape();
    press(Qt::Key_End);
    while (session().canGoNext()) press(Qt::Key_End);
    EXPECT_EQ(helpText(session(), heard, Language::en),
              QStringLiteral("Nothing comes any more: the run is over."));
}

TEST_F(ToldStory, AnActThatCannotBeDoneAnyMoreIsSaidToBeSoAndTheStoryGoesOn) {
    Scenario lesson = test::toldLesson();
    lesson.id = "missed";
    const StoryStep said = lesson.story[heard];
    lesson.story = {
        {SegmentPasses{HostId::client, SegmentKind::ack, 1, SegmentMoment::sent},
         Do{{"Delay the third ACK.", ""},
            ActOnSegment{HostId::client, SegmentKind::ack, 1, FaultAct::delay, std::chrono::seconds(1)}},
         {},
         {},
         {},
         0},
        said};
    open(lesson);
    while (!session().missedAct() && session().canGoNext()) press(Qt::Key_Space);
    ASSERT_TRUE(session().missedAct());
    EXPECT_TRUE(story().said().contains(
        QStringLiteral("Not possible in this run any more: Delay Client ACK 1 by 1 s. "
                       "This message is on its way, and will be lost anyway.")))
        << story().said().toStdString();
    press(Qt::Key_End);
    EXPECT_EQ(session().told(), 2u);
}

// --- Coming back to a lesson

TEST_F(ToldStory, WhoComesBackIsToldSoAndMayStartAfresh) {
    openThird();
    EXPECT_FALSE(window.lesson().afreshButton()->isVisible());
    press(Qt::Key_Space);
    press(Qt::Key_Delete);
    ASSERT_EQ(session().run(), 1u);
    window.openNamed(QStringLiteral("refused"));
    EXPECT_FALSE(window.lesson().afreshButton()->isVisible());
    openThird();
    EXPECT_EQ(session().run(), 1u) << "as it was left";
    ASSERT_TRUE(window.lesson().afreshButton()->isVisible());
    EXPECT_FALSE(window.lesson().afreshButton()->visibleRegion().isEmpty()) << "in sight";
    QTest::mouseClick(window.lesson().afreshButton(), Qt::LeftButton);
    EXPECT_EQ(session().run(), 0u);
    EXPECT_TRUE(session().isAsOpened());
    EXPECT_EQ(session().history().size(), 2u) << "what was made of it is kept";
    EXPECT_FALSE(window.lesson().afreshButton()->isVisible());
}

TEST_F(ToldStory, WhoGoesOnIsNotAskedAnyMore) {
    openThird();
    press(Qt::Key_Space);
    window.openNamed(QStringLiteral("refused"));
    openThird();
    ASSERT_TRUE(window.lesson().afreshButton()->isVisible());
    press(Qt::Key_Backspace);
    EXPECT_FALSE(window.lesson().afreshButton()->isVisible());
}

// --- Where things stand

TEST_F(ToldStory, AtTheEndTheNextLessonIsInSight) {
    window.openNamed(QStringLiteral("handshake-and-wave"));
    EXPECT_FALSE(window.lesson().nextButton()->isVisible()) << "the story leads on itself";
    EXPECT_TRUE(window.lesson().mapButton()->isVisible());
    showAll();
    QCoreApplication::processEvents();
    const QWidget& next = *window.lesson().nextButton();
    ASSERT_TRUE(next.isVisible());
    EXPECT_EQ(next.visibleRegion().boundingRect(), next.rect());
    EXPECT_TRUE(
        window.lesson().rect().contains(QRect(next.mapTo(&window.lesson(), QPoint(0, 0)), next.size())));
    EXPECT_LE(next.heightForWidth(next.width()), next.height());
}

TEST_F(ToldStory, WhatIsAskedOutsideALessonStandsAboveTheReason) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    press(Qt::Key_Space);
    press(Qt::Key_Q);
    QCoreApplication::processEvents();
    ASSERT_TRUE(card().isVisible());
    EXPECT_LT(card().mapTo(&window.lesson(), QPoint(0, 0)).y(), window.lesson().height() / 2);
    EXPECT_EQ(card().visibleRegion().boundingRect().top(), 0) << "its top is in sight";
}

TEST_F(ToldStory, TheFirstLessonOpensWithItsFirstMessageHalfWay) {
    window.openNamed(QStringLiteral("handshake-and-wave"));
    QCoreApplication::processEvents();
    const Trace& run = session().trace();
    const auto syn = test::segmentOf(run, HostId::client, SegmentKind::syn);
    const Departure& departure = *run.sendingOf(syn)->departure;
    EXPECT_GT(session().displayTime(), departure.sentAt);
    EXPECT_LT(session().displayTime(), departure.arrivesAt);
    EXPECT_NE(window.ladder().picture().find(QStringLiteral("callout/2")), nullptr) << "the second hint";
    QCoreApplication::processEvents();  // the panel hears of it
    EXPECT_TRUE(story().captions().contains(QStringLiteral("An arrow is a message")))
        << "then that is the panel’s";
    press(Qt::Key_Space);
    EXPECT_NE(callout(4), nullptr) << "the story's own";
}

TEST_F(ToldStory, ProgressThatCannotBeKeptIsSaidOnce) {
    const QString file = folder.filePath(QStringLiteral("there/is/progress.json"));
    QFile(folder.filePath(QStringLiteral("there"))).open(QIODevice::WriteOnly);  // no folder
    window.course().keepIn(file);
    int said = 0;
    QObject::connect(&window.course(), &Course::notKept, &window, [&] { ++said; });
    window.openNamed(QStringLiteral("handshake-and-wave"));
    ask();
    show();
    QCoreApplication::processEvents();
    EXPECT_TRUE(window.status().accessibleName().startsWith(QStringLiteral("Progress cannot be written to ")))
        << window.status().accessibleName().toStdString();
    showAll();
    EXPECT_EQ(said, 1);
}

}  // namespace
}  // namespace synstep
