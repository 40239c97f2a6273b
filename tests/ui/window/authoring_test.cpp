// SPDX-License-Identifier: GPL-3.0-or-later
// A teacher stops a run, asks and says something there, and takes the lesson to another machine.
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QTemporaryDir>

#include "core/scenario/reader.h"
#include "core/scenario/story_words.h"
#include "tests/ui/window/opened_window.h"
#include "ui/main_window/authoring.h"
#include "ui/main_window/work_sheet_dialog.h"

namespace synstep {
namespace {

class AuthoringTest : public test::OpenedWindow {
  protected:
    AuthoringTest() {
        QFile file(folder.filePath(QStringLiteral("bare.toml")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(
            "synstep = 1\nid = \"bare\"\ntitle = { en = \"Bare\", zh_CN = \"素\" }\n"
            "do = [ { at = \"0s\", server = \"listen\" }, { at = \"0s\", client = \"connect\" } ]\n"
            "fault = [ { client = \"ACK\", nth = 1, drop = true } ]\n");
        file.close();
        EXPECT_TRUE(window.openFile(file.fileName()));
        window.session().toStart();
    }
    // To where this happens.
    void goTo(const char* moment) {
        const auto position = positionOf(*momentFrom(moment), *window.session().wholeTrace(), 0);
        ASSERT_TRUE(position) << moment;
        window.session().goTo(*position);
    }
    template <class T>
    T* shown() {
        for (T* dialog : window.findChildren<T*>())
            if (dialog->isVisible()) return dialog;
        return nullptr;
    }
    StoryDialog& opened(QAction* action) {
        action->trigger();
        QCoreApplication::processEvents();
        auto* dialog = shown<StoryDialog>();
        if (dialog == nullptr) throw std::runtime_error("no dialog");
        return *dialog;
    }
    const Story& story() { return window.session().scenario().story; }
    void type(QPlainTextEdit& field, const char* text) {
        field.setFocus();
        QTest::keyClicks(&field, QString::fromUtf8(text));
    }
    QTemporaryDir folder;
};

TEST_F(AuthoringTest, FreezesAPlaceAsAQuestionThatIsDueExactlyThere) {
    goTo("server SYN+ACK 2 arrives");
    StoryDialog& dialog = opened(window.actions().freeze);
    EXPECT_EQ(dialog.form().when().currentText(), QStringLiteral("server SYN+ACK 2 arrives"));
    EXPECT_EQ(dialog.problem(), QString());
    dialog.form().kind().setCurrentIndex(static_cast<int>(StepKind::states));
    dialog.accept();
    ASSERT_EQ(story().size(), 1u);
    EXPECT_EQ(momentText(story()[0].when), "server SYN+ACK 2 arrives");
    EXPECT_TRUE(std::holds_alternative<AskStates>(std::get<Ask>(story()[0].what).form));
}

TEST_F(AuthoringTest, EachFormOfQuestionIsFilledInFromTheRun) {
    for (const StepKind kind : {StepKind::next, StepKind::states, StepKind::recovery, StepKind::order,
                                StepKind::blank, StepKind::fault}) {
        goTo("client ACK 1 lost");
        StoryDialog& dialog = opened(window.actions().freeze);
        dialog.form().kind().setCurrentIndex(static_cast<int>(kind));
        EXPECT_EQ(dialog.problem(), QString()) << static_cast<int>(kind);
        dialog.accept();
    }
    ASSERT_EQ(story().size(), 6u);
    const auto& blank = std::get<AskBlank>(std::get<Ask>(story()[4].what).form);
    EXPECT_EQ(blank.segment, 3u);
    EXPECT_EQ(blank.field, BlankField::ack);
    const auto& faults = std::get<AskFault>(std::get<Ask>(story()[5].what).form).faults;
    ASSERT_GE(faults.size(), 2u);
    EXPECT_EQ(faults[0], (Fault{HostId::client, SegmentKind::ack, 1, FaultAct::drop}));
}

TEST_F(AuthoringTest, WhereNothingIsSentAnyMoreAnotherQuestionIsOffered) {
    window.session().toEnd();
    ASSERT_FALSE(window.session().canGoNext());
    StoryDialog& dialog = opened(window.actions().freeze);
    EXPECT_EQ(dialog.form().kind().currentIndex(), static_cast<int>(StepKind::blank));
    EXPECT_EQ(dialog.problem(), QString());
    dialog.reject();
}

TEST_F(AuthoringTest, OfAnAnswerItIsSaidWhatMisconceptionItIsAndWhatRefutesIt) {
    goTo("client ACK 1 lost");
    StoryDialog& dialog = opened(window.actions().freeze);
    dialog.form().kind().setCurrentIndex(static_cast<int>(StepKind::choice));
    type(dialog.form().text().english(), "What now?");
    ChoicesEditor& answers = dialog.form().choices();
    for (int row : {0, 1}) answers.table().item(row, 1)->setText(QString::number(row));
    answers.table().setCurrentCell(1, 1);
    answers.misconception().setValue(17);
    answers.refutedBy().setEditText(QStringLiteral("third-ack-lost-data"));
    answers.table().setCurrentCell(0, 1);
    EXPECT_EQ(answers.misconception().value(), 0);
    EXPECT_EQ(answers.refutedBy().currentText(), QString());
    EXPECT_EQ(dialog.problem(), QString());
    dialog.accept();
    ASSERT_EQ(story().size(), 1u);
    const auto& choices = std::get<AskChoice>(std::get<Ask>(story()[0].what).form).choices;
    EXPECT_EQ(choices[0].misconception, 0u);
    EXPECT_EQ(choices[1].misconception, 17u);
    EXPECT_EQ(choices[1].refute, "third-ack-lost-data");
}

TEST_F(AuthoringTest, AnAnswerThatIsTakenAwayLeavesTheOthersWhatIsSaidOfThem) {
    goTo("client ACK 1 lost");
    StoryDialog& dialog = opened(window.actions().freeze);
    dialog.form().kind().setCurrentIndex(static_cast<int>(StepKind::choice));
    ChoicesEditor& answers = dialog.form().choices();
    QTest::mouseClick(&answers.addButton(), Qt::LeftButton);
    while (answers.table().rowCount() < 3) QTest::mouseClick(&answers.addButton(), Qt::LeftButton);
    for (int row : {0, 1, 2}) {
        answers.table().setCurrentCell(row, 1);
        answers.misconception().setValue(row + 1);
    }
    answers.table().setCurrentCell(0, 1);
    QTest::mouseClick(&answers.removeButton(), Qt::LeftButton);
    ASSERT_EQ(answers.table().currentRow(), 0);
    EXPECT_EQ(answers.misconception().value(), 2);
    answers.table().setCurrentCell(1, 1);
    EXPECT_EQ(answers.misconception().value(), 3);
}

TEST_F(AuthoringTest, SaysSomethingInBothLanguages) {
    goTo("client ACK 1 lost");
    StoryDialog& dialog = opened(window.actions().saySomething);
    EXPECT_EQ(dialog.problem(), QStringLiteral("The text is still to be written."));
    type(dialog.form().text().english(), "Nobody repeats an ACK.");
    dialog.form().text().chinese().setPlainText(QStringLiteral("没有人重传 ACK。"));
    EXPECT_EQ(dialog.problem(), QString());
    dialog.accept();
    ASSERT_EQ(story().size(), 1u);
    EXPECT_EQ(std::get<Say>(story()[0].what).text, (Localized{"Nobody repeats an ACK.", "没有人重传 ACK。"}));
}

TEST_F(AuthoringTest, ANewStepStandsWhereItIsDue) {
    for (const char* moment : {"client ACK 1 lost", "start", "client SYN 1 arrives"}) {
        goTo(moment);
        StoryDialog& dialog = opened(window.actions().saySomething);
        type(dialog.form().text().english(), moment);
        dialog.accept();
    }
    ASSERT_EQ(story().size(), 3u);
    EXPECT_EQ(momentText(story()[0].when), "start");
    EXPECT_EQ(momentText(story()[1].when), "client SYN 1 arrives");
    EXPECT_EQ(momentText(story()[2].when), "client ACK 1 lost");
}

TEST_F(AuthoringTest, CancelLeavesTheStoryAsItWas) {
    goTo("client ACK 1 lost");
    StoryDialog& dialog = opened(window.actions().freeze);
    dialog.reject();
    EXPECT_TRUE(story().empty());
    EXPECT_FALSE(window.session().isStoryEdited());
}

TEST_F(AuthoringTest, WhatTheFilesReaderWouldRefuseIsRefusedWithItsSentence) {
    goTo("client ACK 1 lost");
    StoryDialog& dialog = opened(window.actions().freeze);
    dialog.form().when().setEditText(QStringLiteral("client AKC 1 lost"));
    EXPECT_EQ(dialog.problem(),
              QStringLiteral("\"client AKC 1 lost\" is not known as a value of \"when\"; \"client ACK lost\" "
                             "may be meant."));
    dialog.accept();
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_TRUE(story().empty());
    dialog.form().when().setEditText(QStringLiteral("client ACK 9 lost"));
    EXPECT_EQ(dialog.problem(), QStringLiteral("In the run that is shown this step does not come."));
    dialog.form().kind().setCurrentIndex(static_cast<int>(StepKind::choice));
    EXPECT_FALSE(dialog.problem().isEmpty());
    dialog.reject();
}

TEST_F(AuthoringTest, StepsAreMovedAndRemoved) {
    for (const char* text : {"one", "two", "three"}) {
        goTo("client ACK 1 lost");
        StoryDialog& dialog = opened(window.actions().saySomething);
        type(dialog.form().text().english(), text);
        dialog.accept();
    }
    StoryDialog& dialog = opened(window.actions().editStory);
    dialog.list().setCurrentRow(3);
    dialog.moveStep(-1);
    EXPECT_EQ(dialog.list().currentRow(), 2);
    dialog.list().setCurrentRow(1);
    dialog.removeStep();
    dialog.accept();
    ASSERT_EQ(story().size(), 2u);
    EXPECT_EQ(std::get<Say>(story()[0].what).text.en, "three");
    EXPECT_EQ(std::get<Say>(story()[1].what).text.en, "two");
}

TEST_F(AuthoringTest, TheLessonsQuestionAndAnswerAreWrittenTogether) {
    StoryDialog& dialog = opened(window.actions().editStory);
    dialog.list().setCurrentRow(0);
    type(dialog.question().english(), "What is lost?");
    EXPECT_EQ(dialog.problem(), QStringLiteral("The key \"answer\" is missing."));
    type(dialog.answer().english(), "An ACK. The server sends again.");
    EXPECT_EQ(dialog.problem(), QString());
    dialog.accept();
    ASSERT_TRUE(window.session().scenario().lesson);
    EXPECT_EQ(window.session().scenario().lesson->question.en, "What is lost?");
}

TEST_F(AuthoringTest, ASavedLessonOpensTheSameOnAnotherMachine) {
    goTo("client SYN 1 sent");
    window.session().lose(SegmentId{1});
    window.session().toEnd();
    goTo("client SYN 1 lost");
    StoryDialog& dialog = opened(window.actions().freeze);
    dialog.form().kind().setCurrentIndex(static_cast<int>(StepKind::recovery));
    type(dialog.form().help().english(), "Look at the timers.");
    dialog.accept();
    const QString path = folder.filePath(QStringLiteral("mine.toml"));
    ASSERT_TRUE(window.saveScenario(path));
    const ReadResult read = readScenarioFile(path.toStdString());
    const auto* again = std::get_if<Scenario>(&read);
    ASSERT_NE(again, nullptr);
    EXPECT_EQ(again->lesson, window.session().scenario().lesson);
    Story said = again->story;
    for (StoryStep& step : said) step.line = 0;
    EXPECT_EQ(said, story());
    MainWindow other(test::stillEnglish());
    ASSERT_TRUE(other.openFile(path));
    EXPECT_EQ(other.session().scenario(), *again);
    EXPECT_EQ(positionOf(again->story[0].when, *other.session().wholeTrace(), 0),
              positionOf(story()[0].when, *window.session().wholeTrace(), 0));
}

TEST_F(AuthoringTest, AnEditedStoryIsThereWhenOneComesBackToTheLesson) {
    goTo("client ACK 1 lost");
    opened(window.actions().freeze).accept();
    const QString path = folder.filePath(QStringLiteral("bare.toml"));
    window.openFirst();
    ASSERT_TRUE(window.openFile(path));
    EXPECT_EQ(story().size(), 1u);
}

TEST_F(AuthoringTest, QuestionsGoOutAndComeBack) {
    goTo("client ACK 1 lost");
    opened(window.actions().freeze).accept();
    const Story before = story();
    const QString path = folder.filePath(QStringLiteral("q.gift"));
    ASSERT_TRUE(window.actions().exportQuestions->isEnabled());
    ASSERT_TRUE(window.authoring().exportQuestions(path));
    window.session().writeStory(std::nullopt, {});
    EXPECT_FALSE(window.actions().exportQuestions->isEnabled());
    EXPECT_EQ(window.actions().exportQuestions->toolTip(), QStringLiteral("The story asks nothing yet."));
    ASSERT_TRUE(window.authoring().importQuestions(path));
    auto* dialog = shown<StoryDialog>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->drafts().size(), 1u);
    dialog->accept();
    EXPECT_EQ(story(), before);
}

TEST_F(AuthoringTest, AFileOfQuestionsThatCannotBeSaidIsRefusedAtItsPlace) {
    QFile file(folder.filePath(QStringLiteral("q.gift")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("Is it so?{T}\n\nMatch.{=a -> b =c -> d}\n");
    file.close();
    EXPECT_FALSE(window.authoring().importQuestions(file.fileName()));
    auto* box = shown<QMessageBox>();
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("q.gift:3:1: ")))
        << box->informativeText().toStdString();
    EXPECT_EQ(shown<StoryDialog>(), nullptr);
    box->close();
}

TEST_F(AuthoringTest, AScriptHasNoStoryAndSaysSo) {
    QFile file(folder.filePath(QStringLiteral("s.pkt")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(
        "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n+0 bind(3, ..., ...) = 0\n+0 listen(3, 1) = 0\n"
        "+0 < S 0:0(0) win 1000 <mss 1000>\n+0 > S. 0:0(0) ack 1 <...>\n");
    file.close();
    if (!window.openFile(file.fileName())) GTEST_FAIL() << "the script was refused";
    for (QAction* action : {window.actions().freeze, window.actions().saySomething,
                            window.actions().editStory, window.actions().importQuestions}) {
        EXPECT_FALSE(action->isEnabled());
        EXPECT_EQ(action->toolTip(), QStringLiteral("A script has no story."));
    }
    EXPECT_TRUE(window.actions().workSheet->isEnabled());
}

TEST_F(AuthoringTest, AWorkSheetIsShownAndSaved) {
    window.actions().workSheet->trigger();
    auto* dialog = shown<WorkSheetDialog>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->suggestedName(), QStringLiteral("bare.pdf"));
    dialog->answers().setChecked(true);
    EXPECT_EQ(dialog->suggestedName(), QStringLiteral("bare-answers.pdf"));
    EXPECT_GE(dialog->pages(), 1);
    dialog->language().setCurrentIndex(1);
    const QString path = folder.filePath(QStringLiteral("sheet.pdf"));
    EXPECT_EQ(dialog->save(path), QString());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF-"));
    dialog->close();
}

TEST_F(AuthoringTest, IsAllReachedByKey) {
    goTo("client ACK 1 lost");
    window.ladder().setFocus();
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(&window, key, modifiers);
        QCoreApplication::processEvents();
    };
    for (const Qt::Key key : {Qt::Key_F, Qt::Key_N, Qt::Key_E}) {
        press(key, Qt::ControlModifier | Qt::ShiftModifier);
        auto* dialog = shown<StoryDialog>();
        ASSERT_NE(dialog, nullptr) << key;
        dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }
    press(Qt::Key_P, Qt::ControlModifier);
    EXPECT_NE(shown<WorkSheetDialog>(), nullptr);
}

}  // namespace
}  // namespace synstep
