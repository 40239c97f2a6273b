// SPDX-License-Identifier: GPL-3.0-or-later
// The lessons as the window offers them: in groups, numbered, the present one marked.
#include <QListWidget>
#include <QMenuBar>

#include "tests/ui/window/opened_window.h"
#include "ui/main_window/course_map.h"
#include "ui/main_window/library.h"

namespace synstep {
namespace {

class Lessons : public test::OpenedWindow {
  protected:
    // Opened once, as one does who looks for a lesson.
    QList<QAction*> groups() {
        QList<QAction*> groups;
        for (const QAction* action : window.menuBar()->actions()) {
            if (action->text() != QStringLiteral("&Lessons")) continue;
            for (QAction* entry : action->menu()->actions())
                if (entry->menu() != nullptr) groups << entry;
        }
        for (const QAction* group : groups) {
            group->menu()->popup({});
            group->menu()->close();
        }
        return groups;
    }
    QList<QAction*> all() {
        QList<QAction*> lessons;
        for (const QAction* group : groups()) lessons += group->menu()->actions();
        return lessons;
    }
    QStringList marked() {
        QStringList ids;
        for (const QAction* group : groups())
            for (const QAction* lesson : group->menu()->actions()) {
                if (!lesson->isChecked()) continue;
                ids << lesson->data().toString();
                EXPECT_TRUE(group->font().bold());
                EXPECT_TRUE(group->text().endsWith(QStringLiteral(" •")));
            }
        return ids;
    }
};

TEST_F(Lessons, AreGroupedAndNumberedInTheOrderOfTeaching) {
    ASSERT_EQ(groups().size(), 10);
    ASSERT_EQ(all().size(), static_cast<qsizetype>(library().size()));
    int number = 0;
    for (const QAction* action : all()) {
        const Scenario* scenario = findInLibrary(action->data().toString());
        ASSERT_NE(scenario, nullptr);
        QString title = in(Language::en, scenario->title);
        title.replace(QLatin1Char('&'), QStringLiteral("&&"));
        title.prepend(scenario->lesson ? QStringLiteral("%1.  ").arg(++number) : QStringLiteral("Also: "));
        EXPECT_EQ(action->text(), title) << "a side run has no number";
    }
    EXPECT_EQ(static_cast<std::size_t>(number), lessons().size());
}

TEST_F(Lessons, EachOpensAndCanBeSteppedThrough) {
    for (QAction* lesson : all()) {
        lesson->trigger();
        for (int step = 0; step < 4; ++step) press(Qt::Key_Space);
        EXPECT_GT(window.session().cursor(), 0u) << lesson->text().toStdString();
    }
}

TEST_F(Lessons, ThePresentOneIsMarked) {
    EXPECT_EQ(marked(), QStringList{QStringLiteral("handshake-and-wave")});
    all()[11]->trigger();
    EXPECT_EQ(marked(), QStringList{all()[11]->data().toString()});
    all()[11]->trigger();
    EXPECT_EQ(marked().size(), 1) << "chosen again it stays marked";
    window.setThemeName(ThemeName::dark);
    EXPECT_EQ(marked(), QStringList{all()[11]->data().toString()});
}

TEST_F(Lessons, TheCourseMapBeginsAtThePresentOne) {
    window.openNamed(QStringLiteral("wave"));
    window.actions().builtIn->trigger();
    auto* map = window.findChild<CourseMap*>();
    ASSERT_NE(map, nullptr);
    EXPECT_EQ(map->lessons()->currentItem()->data(0, Qt::UserRole).toString(), QStringLiteral("wave"));
    map->reject();
}

TEST(Library, EachSideRunStandsBesideTheLessonBeforeIt) {
    std::size_t number = 0;
    const Scenario* lesson = nullptr;
    for (const Scenario& scenario : library()) {
        if (scenario.lesson) {
            const std::string before = lesson == nullptr ? "of-ones-own" : lesson->id;
            EXPECT_EQ(lessonAfter(before), &scenario) << before;
            EXPECT_EQ(lessonNumber(scenario.id), ++number) << scenario.id;
            EXPECT_EQ(lessonOf(scenario.id), nullptr) << scenario.id;
            lesson = &scenario;
        } else {
            ASSERT_NE(lesson, nullptr) << scenario.id;
            EXPECT_EQ(lessonNumber(scenario.id), 0u) << scenario.id;
            EXPECT_EQ(lessonOf(scenario.id), lesson) << scenario.id;
        }
        EXPECT_EQ(findInLibrary(QString::fromStdString(scenario.id)), &scenario) << scenario.id;
    }
    EXPECT_EQ(lessonCount(), number);
    for (const LessonGroup& group : lessonGroups(Language::en))
        EXPECT_TRUE(library()[group.begin].lesson) << group.title.toStdString() << " begins with a side run";
    EXPECT_EQ(lessonAfter(lesson->id), nullptr) << "the last one";
    EXPECT_EQ(findInLibrary(QStringLiteral("of-ones-own")), nullptr);
}

TEST(Library, ASearchMeansWhatIsSaidInEitherLanguage) {
    Scenario scenario;
    scenario.id = "hidden";
    scenario.tags = {"kernel"};
    scenario.title = {"The wave", "挥手"};
    scenario.summary = {"FIN and ACK", "FIN 与 ACK"};
    EXPECT_NE(hitOf(scenario, QStringLiteral("fin WAVE")), Hit::nowhere);
    EXPECT_NE(hitOf(scenario, QStringLiteral("挥手 ack")), Hit::nowhere) << "words of both languages";
    EXPECT_NE(hitOf(scenario, QStringLiteral("ＦＩＮ　ｗａｖｅ")), Hit::nowhere) << "full-width";
    EXPECT_NE(hitOf(scenario, QStringLiteral("Kernel")), Hit::nowhere) << "a tag";
    EXPECT_EQ(hitOf(scenario, QStringLiteral("hidden")), Hit::nowhere);
    scenario.lesson =
        Lesson{{"Why four?", "为什么是四次？"}, {"Each way ends alone.", "各自结束。"}, 24, {}, {"FIN_WAIT"}};
    for (const char* words : {"why four", "四次", "alone", "各自", "fin_wait", "why 各自"})
        EXPECT_NE(hitOf(scenario, QString::fromUtf8(words)), Hit::nowhere) << words;
    EXPECT_EQ(hitOf(scenario, QStringLiteral("why five")), Hit::nowhere);
    EXPECT_EQ(hitOf(scenario, QStringLiteral("wave 四次")), Hit::inQuestion) << "title and question";
    EXPECT_EQ(hitOf(scenario, QStringLiteral("wave kernel")), Hit::elsewhere);
}

TEST(Library, ALessonIsFoundByItsNumber) {
    const Scenario& lesson = *findInLibrary(QStringLiteral("third-ack-lost"));
    const std::size_t number = lessonNumber(lesson.id);
    EXPECT_EQ(hitOf(lesson, QStringLiteral(" %1").arg(number)), Hit::inTitle);
    EXPECT_NE(hitOf(lesson, QString::number(number + 1)), Hit::inTitle);
}

}  // namespace
}  // namespace synstep
