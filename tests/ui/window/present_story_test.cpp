// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson before an audience: its captions below, its questions beside the ladder, answered by letter or
// click.
#include "tests/ui/window/told_window.h"
#include "ui/main_window/library.h"
#include "ui/panels/pick_form.h"

namespace synstep {
namespace {

class PresentedStory : public test::ToldWindow {
  protected:
    explicit PresentedStory(Language language = Language::en) : ToldWindow(language) { present(); }
    void present() {
        window.actions().present->trigger();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&screen()));
        screen().showNormal();  // as if the screen were that big
        screen().resize(1920, 1080);
        QCoreApplication::processEvents();
    }
    PresentWindow& screen() { return *window.presentation().window(); }
    void key(int code) { QTest::keyClick(&screen(), static_cast<Qt::Key>(code)); }
    static QString textsOf(const DisplayList& list) {
        QStringList texts;
        for (const Shape& shape : list.shapes)
            if (const auto* text = std::get_if<TextShape>(&shape.what)) texts << text->text;
        return texts.join(QLatin1Char(' '));
    }
    QString caption() { return textsOf(screen().caption()); }
    QString board() { return textsOf(screen().board()); }
    void toQuestion() {
        for (int i = 0; i < 30 && !prediction().isOpen(); ++i) key(Qt::Key_PageDown);
        ASSERT_TRUE(prediction().isOpen());
        ASSERT_TRUE(screen().hasBoard());
    }
    int letterOf(const Answer& answer) {
        const std::optional<Ballot> ballot = Ballot::of(*prediction().question());
        for (std::size_t i = 0; i < ballot->options().size(); ++i)
            if (ballot->options()[i] == answer) return Qt::Key_A + static_cast<int>(i);
        return 0;
    }
    int rightLetter() { return letterOf(rightAnswer(*prediction().question())); }
    int wrongLetter() { return rightLetter() == Qt::Key_A ? Qt::Key_B : Qt::Key_A; }
};

TEST_F(PresentedStory, TheCaptionIsTheStorysWhereItHasOne) {
    EXPECT_EQ(caption(), QStringLiteral("Two programs want to exchange data."));
    toQuestion();
    key(Qt::Key_PageDown);
    key(Qt::Key_PageDown);
    EXPECT_EQ(caption(), QStringLiteral("The third ACK is lost on its way."));
    window.actions().followStory->trigger();
    EXPECT_TRUE(caption().contains(QStringLiteral("RFC")) ||
                !caption().contains(QStringLiteral("third ACK is lost on")))
        << caption().toStdString();
}

TEST_F(PresentedStory, AQuestionStopsTheRunAndIsShownBesideTheLadder) {
    toQuestion();
    EXPECT_EQ(session().cursor(), session().storyPosition(asked));
    EXPECT_TRUE(board().contains(QStringLiteral("Who speaks next?"))) << board().toStdString();
    EXPECT_NE(screen().board().find(QStringLiteral("option/1")), nullptr);
    EXPECT_TRUE(caption().contains(QStringLiteral("A to B, or a click, is an answer.")))
        << caption().toStdString();
    EXPECT_FALSE(caption().contains(QStringLiteral("RFC"))) << "the reason would tell";
}

TEST_F(PresentedStory, TheClickerShowsTheAnswerAndThenGoesOn) {
    toQuestion();
    const std::size_t here = session().cursor();
    key(Qt::Key_PageDown);
    EXPECT_FALSE(prediction().isOpen());
    EXPECT_EQ(session().cursor(), here);
    EXPECT_EQ(session().settled(asked)->how, AskOutcome::How::shown);
    EXPECT_TRUE(screen().hasBoard()) << "what is said of it stays";
    EXPECT_TRUE(dump(screen().board()).contains(QStringLiteral(": right")));
    key(Qt::Key_PageDown);
    EXPECT_GT(session().cursor(), here);
    EXPECT_FALSE(screen().hasBoard());
}

TEST_F(PresentedStory, LettersAreAnswers) {
    toQuestion();
    key(wrongLetter());
    EXPECT_TRUE(prediction().isOpen()) << "another try";
    EXPECT_TRUE(dump(screen().board()).contains(QStringLiteral(": not right")));
    EXPECT_TRUE(caption().contains(QStringLiteral("A pure ACK is never repeated.")))
        << caption().toStdString();
    key(rightLetter());
    EXPECT_TRUE(prediction().attempt().isSolved());
    EXPECT_EQ(session().settled(asked), (AskOutcome{AskOutcome::How::answered, 2}));
    EXPECT_FALSE(screen().shade().isBlank()) << "B was an answer";
    key(Qt::Key_B);
    EXPECT_TRUE(screen().shade().isBlank()) << "and is what it was";
}

TEST_F(PresentedStory, AClickIsAnAnswer) {
    toQuestion();
    QCoreApplication::processEvents();
    const auto right = QStringLiteral("option/%1").arg(rightLetter() - Qt::Key_A);
    const Element* option = screen().board().find(right);
    ASSERT_NE(option, nullptr);
    auto widgets = screen().findChildren<DisplayListWidget*>();
    for (DisplayListWidget* widget : widgets) {
        if (&widget->picture() != &screen().board()) continue;
        const qreal scale = widget->sizeHint().width() / screen().board().size.width();
        QTest::mouseClick(widget, Qt::LeftButton, {},
                          (option->hit.boundingRect().center() * scale).toPoint());
        break;
    }
    EXPECT_TRUE(prediction().attempt().isSolved());
}

TEST_F(PresentedStory, EscapeLeavesThePresentationAndTheQuestionStays) {
    toQuestion();
    key(Qt::Key_Escape);
    EXPECT_FALSE(window.presentation().isOn());
    EXPECT_TRUE(prediction().isOpen());
    present();
    EXPECT_TRUE(screen().hasBoard());
}

TEST_F(PresentedStory, AnActIsNotWaitedFor) {
    for (int i = 0; i < 60 && !session().openAct(); ++i) key(Qt::Key_PageDown);
    ASSERT_TRUE(session().openAct());
    EXPECT_FALSE(session().waitsFor());
}

TEST_F(PresentedStory, ABlankIsNotFilledInByAnythingThatIsSeen) {
    Scenario lesson = test::toldLesson();
    lesson.id = "blank";
    lesson.story.resize(1);
    lesson.story[0].when = SegmentPasses{HostId::server, SegmentKind::synAck, 1, SegmentMoment::sent};
    lesson.story[0].what = Ask{{}, AskBlank{2, BlankField::ack}};
    open(lesson);
    toQuestion();
    EXPECT_FALSE(dump(screen().ladder().picture()).contains(QStringLiteral("ack=101")));
    EXPECT_FALSE(caption().contains(QStringLiteral("101")));
    key(Qt::Key_PageDown);
    EXPECT_TRUE(dump(screen().ladder().picture()).contains(QStringLiteral("ack=101")));
    EXPECT_TRUE(caption().contains(QStringLiteral("101"))) << caption().toStdString();
}

TEST_F(PresentedStory, TheFaultThatIsAskedForIsNotShown) {
    Scenario lesson = test::toldLesson();
    lesson.id = "fault";
    lesson.story.resize(1);
    lesson.story[0].when = TimerExpires{HostId::server, Timer::retransmission, 1};
    Fault ack{HostId::client, SegmentKind::ack, 1, FaultAct::drop};
    Fault syn{HostId::client, SegmentKind::syn, 1, FaultAct::drop};
    lesson.story[0].what = Ask{{}, AskFault{{syn, ack}}};
    open(lesson);
    toQuestion();
    for (const DisplayList* ladder : {&screen().ladder().picture(), &window.ladder().picture()})
        EXPECT_FALSE(dump(*ladder).contains(QStringLiteral("lost"))) << dump(*ladder).toStdString();
    EXPECT_FALSE(window.runs().isVisible()) << "its marks would tell";
    key(Qt::Key_PageDown);
    EXPECT_TRUE(dump(screen().ladder().picture()).contains(QStringLiteral("lost")));
    EXPECT_TRUE(window.runs().isVisible());
}

TEST_F(PresentedStory, NothingThatIsToComeIsShown) {
    toQuestion();
    EXPECT_FALSE(dump(screen().ladder().picture()).contains(QStringLiteral("lost")));
    key(Qt::Key_PageDown);
    EXPECT_FALSE(dump(screen().ladder().picture()).contains(QStringLiteral("lost")))
        << "it is still on its way";
    key(Qt::Key_PageDown);
    EXPECT_TRUE(dump(screen().ladder().picture()).contains(QStringLiteral("lost")));
    for (int i = 0; i < 3; ++i) key(Qt::Key_PageUp);
    ASSERT_TRUE(session().isInThePast());
    EXPECT_FALSE(dump(screen().ladder().picture()).contains(QStringLiteral("lost")));
    EXPECT_EQ(screen().ladder().picture().find(QStringLiteral("segment/4")), nullptr)
        << "seen before, all the same";
    EXPECT_TRUE(dump(window.ladder().picture()).contains(QStringLiteral("lost"))) << "who presents sees it";
}

TEST_F(PresentedStory, TheAnswerOfTheLessonIsItsLastSlide) {
    session().setGuided(false);
    window.actions().toEnd->trigger();
    ASSERT_FALSE(session().canGoNext());
    ASSERT_FALSE(screen().hasBoard());
    const QString before = caption();
    key(Qt::Key_PageDown);
    ASSERT_TRUE(screen().hasBoard());
    EXPECT_TRUE(board().contains(QStringLiteral("What happens when the third ACK is lost?")))
        << board().toStdString();
    EXPECT_TRUE(board().contains(QStringLiteral("The client acknowledges again."))) << board().toStdString();
    EXPECT_EQ(caption(), before);
    key(Qt::Key_PageDown);
    EXPECT_TRUE(caption().contains(QStringLiteral("This is the end."))) << caption().toStdString();
    EXPECT_EQ(window.status().accessibleName(),
              QStringLiteral("This is the end. Esc leaves the presentation."));
    const std::size_t end = session().cursor();
    key(Qt::Key_PageUp);
    EXPECT_FALSE(screen().hasBoard()) << "back from the answer to the run";
    EXPECT_EQ(session().cursor(), end);
    key(Qt::Key_PageDown);
    key(Qt::Key_Home);
    EXPECT_FALSE(screen().hasBoard()) << "it goes with the place";
}

TEST_F(PresentedStory, TheAnswerStaysUntilOneLeavesThePlace) {
    session().setGuided(false);
    window.actions().toEnd->trigger();
    key(Qt::Key_PageDown);
    ASSERT_TRUE(screen().hasBoard());
    session().select({SegmentId{1}});
    EXPECT_TRUE(screen().hasBoard()) << "a click";
    window.setLanguage(Language::zhCN);
    EXPECT_TRUE(board().contains(QStringLiteral("第三次握手丢失了"))) << board().toStdString();
    key(Qt::Key_PageDown);
    window.setThemeName(ThemeName::dark);
    EXPECT_TRUE(screen().hasBoard());
    window.setLanguage(Language::en);
    EXPECT_TRUE(caption().contains(QStringLiteral("This is the end."))) << caption().toStdString();
    window.actions().ask[static_cast<std::size_t>(QuestionForm::blank)]->trigger();
    ASSERT_TRUE(prediction().isOpen());
    EXPECT_FALSE(board().contains(QStringLiteral("What happens when"))) << "a question comes first";
}

TEST_F(PresentedStory, WhatThePresenterLosesIsNotSeenBeforeItIsLost) {
    session().setGuided(false);
    session().setStepSize(StepSize::event);
    key(Qt::Key_Home);
    for (int i = 0; i < 10 && session().target() != SegmentId{1}; ++i) key(Qt::Key_PageDown);
    ASSERT_EQ(session().target(), SegmentId{1});
    window.actions().lose->trigger();
    EXPECT_FALSE(dump(screen().ladder().picture()).contains(QStringLiteral("lost")));
    EXPECT_TRUE(dump(window.ladder().picture()).contains(QStringLiteral("lost"))) << "who did it sees it";
    const Instant lostAt = session().trace().sendingOf(1)->departure->lostAt;
    while (session().displayTime() < lostAt) key(Qt::Key_PageDown);
    EXPECT_TRUE(dump(screen().ladder().picture()).contains(QStringLiteral("lost")));
}

TEST_F(PresentedStory, WhatAnAudienceAnswersIsNobodysProgress) {
    window.openNamed(QStringLiteral("handshake-and-wave"));
    toQuestion();
    key(Qt::Key_PageDown);
    EXPECT_FALSE(prediction().isOpen());
    EXPECT_EQ(window.course().progress().lessons().count("handshake-and-wave"), 0u);
    key(Qt::Key_Escape);
    press(Qt::Key_Space);
    EXPECT_EQ(window.course().progress().lessons().count("handshake-and-wave"), 0u);
}

TEST_F(PresentedStory, AfterwardsTheKeysOfTheWindowAreWhatTheyWere) {
    toQuestion();
    key(Qt::Key_Escape);
    card().takeFocus();
    present();
    key(Qt::Key_PageDown);
    EXPECT_FALSE(prediction().isOpen());
    key(Qt::Key_Escape);
    EXPECT_EQ(window.focusWidget(), &window.ladder());
    const std::size_t here = session().cursor();
    press(Qt::Key_Space);
    EXPECT_GT(session().cursor(), here);
}

TEST_F(PresentedStory, EveryAnswerFits) {
    for (const Scenario* lesson : lessons()) {
        window.openNamed(QString::fromStdString(lesson->id));
        session().setGuided(false);
        session().toEnd();
        key(Qt::Key_PageDown);
        for (const Language language : {Language::en, Language::zhCN}) {
            window.setLanguage(language);
            ASSERT_TRUE(screen().hasBoard()) << lesson->id;
            for (DisplayListWidget* widget : screen().findChildren<DisplayListWidget*>()) {
                if (&widget->picture() != &screen().board()) continue;
                EXPECT_LE(widget->sizeHint().height(), widget->height()) << lesson->id;
            }
        }
        window.setLanguage(Language::en);
    }
}

// Every question of the course, in both languages, has room beside the ladder.
TEST_F(PresentedStory, EveryQuestionFits) {
    for (const char* id :
         {"handshake-and-wave", "third-ack-lost", "negotiated-at-opening", "two-msl", "why-time-wait"}) {
        window.openNamed(QString::fromLatin1(id));
        for (int i = 0; i < 60 && !prediction().isOpen() && session().canGoNext(); ++i) key(Qt::Key_PageDown);
        if (!prediction().isOpen()) continue;
        for (const Language language : {Language::en, Language::zhCN}) {
            window.setLanguage(language);
            for (DisplayListWidget* widget : screen().findChildren<DisplayListWidget*>()) {
                if (&widget->picture() != &screen().board()) continue;
                EXPECT_LE(widget->sizeHint().height(), widget->height()) << id;
                EXPECT_LE(widget->sizeHint().width(), widget->width() + 1) << id;
            }
        }
        window.setLanguage(Language::en);
    }
}

}  // namespace
}  // namespace synstep
