// SPDX-License-Identifier: GPL-3.0-or-later
// The lessons as the window offers them: in groups, numbered, the present one marked.
#include <QListWidget>
#include <QMenuBar>

#include "tests/ui/window/opened_window.h"
#include "ui/main_window/library.h"
#include "ui/main_window/course_map.h"

namespace synstep {
namespace {

class Lessons : public test::OpenedWindow {
  protected:
    QList<QAction*> groups() {
        for (const QAction* action : window.menuBar()->actions())
            if (action->text() == QStringLiteral("&Lessons")) return action->menu()->actions();
        return {};
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
    ASSERT_EQ(groups().size(), 9);
    ASSERT_EQ(all().size(), static_cast<qsizetype>(library().size()));
    int number = 0;
    for (const QAction* lesson : all())
        EXPECT_TRUE(lesson->text().startsWith(QStringLiteral("%1.  ").arg(++number)))
            << lesson->text().toStdString();
    for (const QAction* group : groups()) EXPECT_LT(group->menu()->actions().size(), 12);
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

TEST_F(Lessons, TheDialogBeginsAtThePresentOne) {
    window.openNamed(QStringLiteral("wave"));
    window.actions().builtIn->trigger();
    auto* dialog = window.findChild<ScenarioDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->list()->currentItem()->data(Qt::UserRole).toString(), QStringLiteral("wave"));
    dialog->reject();
}

TEST(Library, ASearchMeansTitleAndSummary) {
    Scenario scenario;
    scenario.id = "hidden";
    scenario.tags = {"secret"};
    scenario.title = {"The wave", "挥手"};
    scenario.summary = {"FIN and ACK", "FIN 与 ACK"};
    EXPECT_TRUE(matches(scenario, QStringLiteral("fin WAVE"), Language::en));
    EXPECT_FALSE(matches(scenario, QStringLiteral("hidden"), Language::en));
    EXPECT_FALSE(matches(scenario, QStringLiteral("secret"), Language::en));
    EXPECT_TRUE(matches(scenario, QStringLiteral("挥手"), Language::zhCN));
}

}  // namespace
}  // namespace synstep
