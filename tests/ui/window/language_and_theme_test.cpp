// SPDX-License-Identifier: GPL-3.0-or-later
// Both languages and both themes, switched while the window is open.
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QRegularExpression>
#include <QToolButton>

#include "tests/ui/window/opened_window.h"
#include "ui/panels/prose.h"

namespace synstep {
namespace {

class InBothLanguages : public test::OpenedWindow {
  protected:
    static bool hasHan(const QString& text) {
        static const QRegularExpression han(QStringLiteral("\\p{Han}"));
        return text.contains(han);
    }
};

// "connect()" is that in every language.
bool isNamedByTheSystem(const QAction& action) {
    return action.text().endsWith(QLatin1String("()")) || action.text() == QLatin1String("send(100)");
}

TEST_F(InBothLanguages, TheWholeWindowSpeaksChineseAtOnceAndEnglishAgain) {
    const QString picture = shown();
    const QString title = window.windowTitle();
    window.setLanguage(Language::zhCN);
    EXPECT_TRUE(hasHan(window.windowTitle()));
    EXPECT_TRUE(hasHan(window.lesson().whyText()));
    EXPECT_TRUE(hasHan(shown()));
    EXPECT_TRUE(hasHan(window.toolBar().targetText()));
    EXPECT_TRUE(hasHan(window.status().accessibleName()));
    EXPECT_TRUE(hasHan(window.right().segment()->text()));
    for (const QAction* menu : window.menuBar()->actions()) EXPECT_TRUE(hasHan(menu->text()));
    for (const QAction* action : window.actions().findChildren<QAction*>(Qt::FindDirectChildrenOnly)) {
        if (action == window.actions().english || isNamedByTheSystem(*action)) continue;
        EXPECT_TRUE(hasHan(action->text())) << action->text().toStdString();
    }
    window.setLanguage(Language::en);
    EXPECT_EQ(window.windowTitle(), title);
    EXPECT_EQ(shown(), picture);
}

TEST_F(InBothLanguages, SwitchingChangesNothingOfTheRun) {
    press(Qt::Key_Space);
    const std::size_t cursor = window.session().cursor();
    window.actions().otherLanguage->trigger();
    EXPECT_EQ(window.look().language, Language::zhCN);
    EXPECT_EQ(window.session().cursor(), cursor);
    EXPECT_TRUE(window.actions().chinese->isChecked());
    window.actions().otherLanguage->trigger();
}

TEST_F(InBothLanguages, EveryLessonHasItsNameInTheMenuInTheLanguageSpoken) {
    window.setLanguage(Language::zhCN);
    qsizetype lessons = 0;
    for (const QAction* menu : window.menuBar()->actions()) {
        if (!menu->text().contains(QStringLiteral("课程"))) continue;
        for (const QAction* group : menu->menu()->actions()) {
            if (group->isSeparator()) continue;
            EXPECT_TRUE(hasHan(group->text()));
            if (group->menu() == nullptr) continue;  // an act, no group
            group->menu()->popup({});
            group->menu()->close();
            lessons += group->menu()->actions().size();
            for (const QAction* lesson : group->menu()->actions()) EXPECT_TRUE(hasHan(lesson->text()));
        }
    }
    EXPECT_GE(lessons, 20);
    window.setLanguage(Language::en);
}

TEST_F(InBothLanguages, AThemeIsChangedWithoutTellingEveryWidgetOfALanguage) {
    struct Listener : QObject {
        int heard = 0;
        bool eventFilter(QObject*, QEvent* event) override {
            heard += event->type() == QEvent::LanguageChange ? 1 : 0;
            return false;
        }
    } listener;
    window.installEventFilter(&listener);
    window.setThemeName(ThemeName::dark);
    window.setThemeName(ThemeName::light);
    QCoreApplication::processEvents();
    EXPECT_EQ(listener.heard, 0);
    window.setLanguage(Language::zhCN);
    window.setLanguage(Language::en);
    QCoreApplication::processEvents();
    EXPECT_GT(listener.heard, 0);
}

class WithoutChineseFont : public testing::Test {
  protected:
    static Settings chinese() {
        Settings settings = test::stillEnglish();
        settings.language = Language::zhCN;
        return settings;
    }
    static std::unique_ptr<MainWindow> windowFor(const Settings& settings) {
        prepareApplication(*qApp);
        auto window =
            std::make_unique<MainWindow>(settings, std::make_unique<FrameTicker>(), [] { return false; });
        window->openFirst();
        window->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        QCoreApplication::processEvents();
        return window;
    }
};

TEST_F(WithoutChineseFont, TheWindowSaysWhichPackageIsMissingAndRemembersWhatWasChosen) {
    const auto window = windowFor(chinese());
    EXPECT_EQ(window->look().language, Language::en);
    EXPECT_EQ(window->settings().language, Language::zhCN) << "once the font is there, it speaks Chinese";
    const auto boxes = window->findChildren<QMessageBox*>();
    ASSERT_EQ(boxes.size(), 1);
    EXPECT_TRUE(boxes.first()->informativeText().contains(QStringLiteral("fonts-wqy-microhei")));
    boxes.first()->close();
}

TEST_F(WithoutChineseFont, ChineseCannotBeChosenAndIsNotRemembered) {
    const auto window = windowFor(test::stillEnglish());
    EXPECT_TRUE(window->findChildren<QMessageBox*>().isEmpty());
    window->setLanguage(Language::zhCN);
    EXPECT_EQ(window->look().language, Language::en);
    EXPECT_EQ(window->settings().language, Language::en);
    EXPECT_TRUE(window->actions().english->isChecked());
    ASSERT_EQ(window->findChildren<QMessageBox*>().size(), 1);
    window->findChildren<QMessageBox*>().first()->close();
}

TEST_F(WithoutChineseFont, ALanguageThatNobodyChoseIsNotRemembered) {
    Settings settings = test::stillEnglish();
    settings.language.reset();
    EXPECT_EQ(windowFor(settings)->settings().language, std::nullopt);
}

TEST_F(InBothLanguages, DarkIsDarkEverywhereAndLightIsLightAgain) {
    window.setThemeName(ThemeName::dark);
    const auto isDark = [](const QImage& image, QPoint at) { return qGray(image.pixel(at)) < 100; };
    const QImage dark = window.grab().toImage();
    const int bottom = dark.height() - 6;
    for (const QPoint at : {QPoint(700, 14), QPoint(700, 50), QPoint(8, 600), QPoint(640, 700),
                            QPoint(dark.width() - 4, 400), QPoint(640, bottom)}) {
        EXPECT_TRUE(isDark(dark, at)) << at.x() << ", " << at.y();
    }
    window.setThemeName(ThemeName::light);
    const QImage light = window.grab().toImage();
    EXPECT_FALSE(isDark(light, QPoint(640, 700)));
    EXPECT_FALSE(isDark(light, QPoint(8, 600)));
}

TEST_F(InBothLanguages, NoTextIsCutOffAtTheSmallestSize) {
    for (const Language language : {Language::en, Language::zhCN}) {
        window.setLanguage(language);
        window.resize(1280, 800);
        QCoreApplication::processEvents();
        EXPECT_GE(window.toolBar().findChildren<ToolButton*>().size(), 10);
        for (const ToolButton* button : window.toolBar().findChildren<ToolButton*>()) {
            EXPECT_GE(button->width(), button->sizeHint().width()) << button->text().toStdString();
            EXPECT_LE(button->geometry().right(), window.toolBar().width() - 16);
        }
        for (const QLabel* label : window.toolBar().findChildren<QLabel*>()) {
            EXPECT_GE(label->width(), label->sizeHint().width()) << label->text().toStdString();
        }
    }
    window.setLanguage(Language::en);
}

TEST_F(InBothLanguages, AMenuBarThatHasMoreThanFitsShowsIt) {
    QMenuBar bar;
    for (int i = 0; i < 6; ++i) bar.addMenu(QStringLiteral("A menu"));
    bar.resize(120, 28);
    bar.show();
    QCoreApplication::processEvents();
    const auto* more = bar.findChild<QToolButton*>();
    ASSERT_TRUE(more != nullptr && more->isVisible());
    const QImage mark = more->icon().pixmap(QSize(16, 16), 1.0).toImage();
    int drawn = 0;
    for (int y = 0; y < mark.height(); ++y)
        for (int x = 0; x < mark.width(); ++x)
            if (mark.pixelColor(x, y).alpha() > 127) ++drawn;
    EXPECT_GT(drawn, 12);
    EXPECT_LT(drawn, 80);
}

TEST_F(InBothLanguages, AProjectorsColoursComeLargerAndBolderThanThoseOfPaper) {
    window.resize(1920, 1080);
    window.setThemeName(ThemeName::print);
    EXPECT_EQ(window.ladder().scale(), 1);
    window.setThemeName(ThemeName::projector);
    EXPECT_GT(window.ladder().scale(), 1);
    EXPECT_EQ(window.ladder().zoom(), 1) << "that is the person's own";
    window.resize(1280, 800);
    EXPECT_EQ(window.ladder().scale(), 1) << "there is no room for it";
}

}  // namespace
}  // namespace synstep
