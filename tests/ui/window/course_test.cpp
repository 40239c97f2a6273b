// SPDX-License-Identifier: GPL-3.0-or-later
// The course in the window: a lesson's story in the panel and the ladder, the course map, what is kept of it.
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeWidgetItemIterator>

#include "tests/ui/window/told_window.h"
#include "ui/main_window/course_map.h"
#include "ui/main_window/library.h"

namespace synstep {
namespace {

class Course : public test::ToldWindow {};

// What is new comes into sight where not all fits; but nothing is scrolled for room that stays empty.
TEST_F(Course, ThePanelIsNoHigherThanItsTexts) {
    window.resize(1920, 1080);
    window.openNamed(QStringLiteral("third-ack-lost"));
    while (!window.session().waitsFor()) press(Qt::Key_Space);
    show();
    while (!window.session().waitsFor()) press(Qt::Key_Space);
    QCoreApplication::processEvents();
    const QWidget& content = *window.lesson().widget();
    const int room = window.lesson().viewport()->height();
    EXPECT_EQ(content.height(), std::max(room, content.heightForWidth(content.width())));
}

TEST_F(Course, OpensAtItsTitle) {
    window.openNamed(QStringLiteral("third-ack-lost"));
    QCoreApplication::processEvents();
    EXPECT_EQ(window.session().told(), 0u) << "the first step of this one comes later";
    EXPECT_GT(window.lesson().verticalScrollBar()->maximum(), 0) << "so that it could be elsewhere";
    EXPECT_EQ(window.lesson().verticalScrollBar()->value(), 0);
}

TEST_F(Course, TheStoryIsToldInThePanel) {
    EXPECT_TRUE(window.session().isGuided());
    EXPECT_EQ(story().captions(), QStringLiteral("Two programs want to exchange data."));
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    EXPECT_EQ(story().captions(), QString()) << "a question is no caption";
    EXPECT_TRUE(story().card()->isVisible());
}

TEST_F(Course, AQuestionHoldsTheRunAndTheWindowSaysWhy) {
    press(Qt::Key_End);
    ASSERT_TRUE(window.session().waitsFor());
    EXPECT_FALSE(window.actions().next->isEnabled());
    window.session().settle(1, {AskOutcome::How::answered, 2});
    EXPECT_FALSE(window.session().waitsFor());
    EXPECT_TRUE(window.actions().next->isEnabled());
}

TEST_F(Course, HelpIsTheAuthorsElseWhatTheProgramKnows) {
    QTest::mouseClick(story().helpMe(), Qt::LeftButton);
    EXPECT_EQ(story().said(), QStringLiteral("A message is on its way. Next (Space) lets it arrive."));
    press(Qt::Key_End);
    EXPECT_EQ(story().said(), QString()) << "it goes with its step";
    window.actions().helpMe->trigger();
    EXPECT_EQ(story().said(), QStringLiteral("Which timer is running?"));
    show();
    press(Qt::Key_Space);
    window.actions().helpMe->trigger();
    EXPECT_TRUE(story().said().contains(QStringLiteral("retransmission timer")))
        << story().said().toStdString();
}

TEST_F(Course, AnActIsLeftToTheLearnerOrShown) {
    for (int i = 0; i < 30 && !window.session().openAct(); ++i) {
        if (window.session().waitsFor()) show();
        press(Qt::Key_Space);
    }
    ASSERT_TRUE(window.session().openAct());
    QTest::mouseClick(story().own(), Qt::LeftButton);
    EXPECT_EQ(story().said(), QStringLiteral("Waiting for this: Client: send(10)."));
    EXPECT_FALSE(window.actions().next->isEnabled());
    press(Qt::Key_S);
    EXPECT_FALSE(window.session().openAct());
    EXPECT_EQ(window.session().run(), 1u);
    window.actions().tellStory->trigger();
    EXPECT_EQ(window.session().run(), 0u);
    EXPECT_EQ(window.session().told(), 1u);
}

TEST_F(Course, ACaptionStandsInTheLadderBesideWhatItSpeaksOfAndOverNothing) {
    press(Qt::Key_End);
    show();
    press(Qt::Key_Space);
    ASSERT_NE(callout(3), nullptr);
    const DisplayList& list = window.ladder().picture();
    std::vector<QRectF> words, others;
    for (const Shape& shape : list.shapes) {
        const auto* text = std::get_if<TextShape>(&shape.what);
        if (text == nullptr) continue;
        const bool own = &list.elements[shape.element] == callout(3);
        (own ? words : others).push_back(textBounds(*text, window.look().theme));
    }
    for (const QRectF& word : words)
        for (const QRectF& other : others) EXPECT_FALSE(word.intersects(other));
    press(Qt::Key_Space);
    EXPECT_EQ(callout(3), nullptr) << "what it spoke of is past";
}

TEST_F(Course, AStepThatSpeaksOfAPanelBringsItToTheFront) {
    window.right().setPage(0);
    showAll();
    EXPECT_EQ(window.right().page(), 1) << "the control block";
}

TEST_F(Course, TheAnswerIsHiddenUntilAskedForAndAtTheEnd) {
    EXPECT_EQ(window.lesson().answer(), QString());
    window.actions().showAnswer->trigger();
    EXPECT_TRUE(window.lesson().answer().contains(QStringLiteral("The client acknowledges again.")));
    ASSERT_TRUE(window.openNamed(QStringLiteral("wave")));
    EXPECT_EQ(window.lesson().answer(), QString());
    showAll();
    EXPECT_EQ(!window.session().scenario().lesson, window.lesson().answer().isEmpty());
}

TEST_F(Course, AtItsEndAChallengeIsWatchedAndSaidToBeMet) {
    showAll();
    EXPECT_TRUE(story().tasks().contains(QStringLiteral("Challenge")));
    EXPECT_TRUE(story().tasks().contains(QStringLiteral("Lose whatever you like.")));
    EXPECT_FALSE(story().tasks().contains(QStringLiteral("Met")));
    EXPECT_FALSE(story().showMe()->isEnabled()) << "it is the learner's";
    window.actions().restart->trigger();
    press(Qt::Key_End);
    EXPECT_FALSE(window.session().canGoNext()) << "nothing is waited for any more";
    window.session().goTo(window.session().trace().size() - 1);
    window.actions().call(HostId::client, CallKind::abort)->trigger();
    press(Qt::Key_End);
    EXPECT_TRUE(story().tasks().contains(QStringLiteral("Met")));
    EXPECT_TRUE(story().tasks().contains(QStringLiteral("Client in CLOSED, Server in CLOSED")));
}

TEST_F(Course, TheStoryCanBeLeftAndComeBackTo) {
    window.actions().followStory->trigger();
    EXPECT_FALSE(window.session().isGuided());
    EXPECT_TRUE(story().follow()->isVisible());
    press(Qt::Key_End);
    EXPECT_FALSE(window.session().canGoNext());
    QTest::mouseClick(story().follow(), Qt::LeftButton);
    EXPECT_TRUE(window.session().isGuided());
    EXPECT_TRUE(window.settings().guided);
}

TEST_F(Course, WhatIsBesideItIsLaidBesideIt) {
    ASSERT_EQ(window.lesson().besideButtons().size(), 2);
    QTest::mouseClick(window.lesson().besideButtons()[0], Qt::LeftButton);
    EXPECT_TRUE(window.compareMode().isOn());
    EXPECT_EQ(window.compareMode().comparison()->scenario(1).id, "third-ack-never");
}

TEST_F(Course, ThreeButtonsFitTheColumnInBothLanguages) {
    for (const Language language : {Language::en, Language::zhCN}) {
        window.setLanguage(language);
        for (const QPushButton* button : {story().showMe(), story().helpMe(), story().own()}) {
            const int words = button->fontMetrics().horizontalAdvance(button->text());
            EXPECT_LE(words + 4, button->width()) << button->text().toStdString();
        }
        EXPECT_LE(window.lesson().widget()->width(), window.lesson().viewport()->width());
    }
}

// --- Lessons that are built in

class BuiltInCourse : public test::OpenedWindow {
  protected:
    BuiltInCourse() : OpenedWindow(test::followingStories()) {}

    // Every question settled so, every act done.
    void tellAll(const AskOutcome& outcome = {AskOutcome::How::answered, 1}) {
        Session& session = window.session();
        for (int i = 0; i < 300 && !session.guide().toldOut; ++i) {
            if (session.openAct())
                session.performStep(*session.openAct());
            else if (session.waitsFor())
                session.settle(*session.waitsFor(), outcome);
            else
                session.toEnd();
        }
    }
};

TEST_F(BuiltInCourse, EachStoryIsToldToItsEndAndItsLessonIsDone) {
    for (const Scenario* lesson : lessons()) {
        window.openNamed(QString::fromStdString(lesson->id));
        EXPECT_TRUE(window.session().isGuided());
        tellAll();
        EXPECT_TRUE(window.session().guide().toldOut) << lesson->id;
        EXPECT_TRUE(window.course().progress().isDone(lesson->id)) << lesson->id;
        EXPECT_FALSE(window.course().progress().isMastered(lesson->id, questionsOf(*lesson))) << "one day";
    }
}

TEST_F(BuiltInCourse, ProgressIsKeptInAFileAndCleared) {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("progress.json"));
    window.course().keepIn(file);
    tellAll();
    const std::string id = window.session().scenario().id;
    EXPECT_TRUE(Progress::load(file).isDone(id));
    window.course().clearProgress();
    EXPECT_TRUE(Progress::load(file).isEmpty());
    EXPECT_FALSE(window.actions().exportProgress->isEnabled());
}

TEST_F(BuiltInCourse, ThePanelSaysWhichLessonItIs) {
    const std::size_t number = lessonNumber("wave");
    window.openNamed(QStringLiteral("wave"));
    ASSERT_GT(number, 0u);
    const QString place = QStringLiteral("Lesson %1 of %2").arg(number).arg(lessons().size());
    EXPECT_EQ(synstep::Course::placeOf(window.session().scenario()), place);
    window.actions().nextLesson->trigger();
    EXPECT_EQ(lessonNumber(window.session().scenario().id), number + 1);
}

TEST_F(BuiltInCourse, TheMapHasEveryScenarioAndWhatIsDone) {
    tellAll();
    window.actions().builtIn->trigger();
    auto* map = window.findChild<CourseMap*>();
    ASSERT_NE(map, nullptr);
    std::size_t scenarios = 0;
    for (QTreeWidgetItemIterator item(map->lessons()); *item != nullptr; ++item) {
        const QString id = (*item)->data(0, Qt::UserRole).toString();
        if (id.isEmpty()) continue;
        ++scenarios;
        const Scenario* scenario = findInLibrary(id);
        const bool isDone = (*item)->text(1) == QStringLiteral("done");
        EXPECT_EQ(isDone, scenario == &library().front()) << scenario->id;
        const bool hangsBelow = !(*item)->parent()->data(0, Qt::UserRole).isNull();
        EXPECT_FALSE(scenario->lesson && hangsBelow) << "a lesson is not below another";
    }
    EXPECT_EQ(scenarios, library().size());
    map->reject();
}

TEST_F(BuiltInCourse, TheMapSaysWhatComesNextAndWhatIsBesideTheWay) {
    const auto standings = [&] {
        window.actions().builtIn->trigger();
        auto* map = window.findChild<CourseMap*>();
        std::map<QString, std::pair<QString, QString>> all;
        for (QTreeWidgetItemIterator item(map->lessons()); *item != nullptr; ++item)
            all[(*item)->data(0, Qt::UserRole).toString()] = {(*item)->text(0), (*item)->text(1)};
        map->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return all;
    };
    auto all = standings();
    EXPECT_EQ(
        all[QStringLiteral("three-way-handshake")],
        std::pair(QStringLiteral("Also: The three-way handshake"), QStringLiteral("side run of lesson 1")));
    const QString second = QString::fromStdString(lessons()[1]->id),
                  third = QString::fromStdString(lessons()[2]->id);
    EXPECT_EQ(all[second].second, QStringLiteral("comes next"));
    window.openNamed(second);
    tellAll({AskOutcome::How::shown, 2});
    all = standings();
    EXPECT_EQ(all[second].second, QStringLiteral("done, 0 of %1 right").arg(questionsOf(*lessons()[1])));
    EXPECT_EQ(all[third].second, QStringLiteral("comes next"));
}

TEST_F(BuiltInCourse, WhatIsFoundSaysWhereItStands) {
    window.actions().builtIn->trigger();
    auto* map = window.findChild<CourseMap*>();
    ASSERT_NE(map, nullptr);
    map->searchField()->setText(QStringLiteral("handshake"));
    ASSERT_GT(map->lessons()->topLevelItemCount(), 2);
    for (int i = 0; i < map->lessons()->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* item = map->lessons()->topLevelItem(i);
        const bool numbered = item->text(0).section(QLatin1Char('.'), 0, 0).toInt() > 0;
        EXPECT_TRUE(numbered || item->text(1).startsWith(QStringLiteral("side run")))
            << item->text(0).toStdString();
    }
    map->reject();
}

TEST_F(BuiltInCourse, ASearchInTheOtherLanguageFinds) {
    window.actions().builtIn->trigger();
    auto* map = window.findChild<CourseMap*>();
    ASSERT_NE(map, nullptr);
    map->searchField()->setText(QStringLiteral("洪泛"));
    ASSERT_NE(map->lessons()->currentItem(), nullptr);
    EXPECT_NE(map->lessons()->currentItem()->data(0, Qt::UserRole).toString(), QString());
    map->searchField()->setText(QStringLiteral("no such words at all"));
    EXPECT_EQ(map->lessons()->currentItem(), nullptr);
    EXPECT_EQ(map->detail(), QStringLiteral("Nothing has these words."));
    EXPECT_FALSE(map->openButton()->isEnabled());
    EXPECT_FALSE(map->answerButton()->isEnabled());
    map->searchField()->clear();
    EXPECT_GT(map->lessons()->topLevelItemCount(), 5) << "the groups again";
    map->reject();
}

TEST_F(BuiltInCourse, WhatHasTheWordsInItsTitleIsFoundFirst) {
    window.actions().builtIn->trigger();
    auto* map = window.findChild<CourseMap*>();
    ASSERT_NE(map, nullptr);
    map->searchField()->setText(QStringLiteral("lost"));
    const QTreeWidget& found = *map->lessons();
    ASSERT_GT(found.topLevelItemCount(), 3);
    EXPECT_EQ(found.currentItem(), found.topLevelItem(0));
    EXPECT_TRUE(map->openButton()->isEnabled());
    int last = 0;
    std::size_t elsewhere = 0;
    for (int i = 0; i < found.topLevelItemCount(); ++i) {
        const auto id = found.topLevelItem(i)->data(0, Qt::UserRole).toString();
        const int hit = static_cast<int>(hitOf(*findInLibrary(id), QStringLiteral("lost")));
        EXPECT_LE(last, hit) << id.toStdString();
        last = hit;
        if (hit > 0) ++elsewhere;
    }
    EXPECT_GT(elsewhere, 0u);
    EXPECT_LT(elsewhere, static_cast<std::size_t>(found.topLevelItemCount()));
    map->reject();
}

TEST_F(BuiltInCourse, InterviewQuestionsHideTheirAnswers) {
    window.actions().questions->trigger();
    auto* map = window.findChild<CourseMap*>();
    ASSERT_NE(map, nullptr);
    ASSERT_EQ(map->questions()->count(), static_cast<int>(interviewLessons().size()));
    ASSERT_GT(map->questions()->count(), 0);
    map->questions()->setCurrentRow(0);
    const Scenario& first = *interviewLessons().front();
    EXPECT_TRUE(map->questions()->item(0)->text().endsWith(in(Language::en, first.lesson->question)));
    const QString answer = in(Language::en, first.lesson->answer);
    EXPECT_FALSE(map->detail().contains(answer));
    map->answerButton()->click();
    EXPECT_EQ(map->detail(), answer);
    QTest::keyClick(map->searchField(), Qt::Key_Return);
    EXPECT_EQ(window.session().scenario().id, first.id);
}

}  // namespace
}  // namespace synstep
