// SPDX-License-Identifier: GPL-3.0-or-later
// How things are written and coloured: chosen in the View menu, seen at once everywhere, and kept.
#include <QComboBox>
#include <QSettings>

#include "tests/ui/window/opened_window.h"
#include "ui/main_window/export_dialog.h"
#include "ui/main_window/look_choices.h"
#include "ui/panels/prose.h"

namespace synstep {
namespace {

class LookChoicesMenu : public test::OpenedWindow {
  protected:
    void choose(Choice& choice, int value) { choice.actions().at(value)->trigger(); }
    LookChoices& choices() { return window.menus().look(); }
    bool chartSays(const char* name) {
        return window.right().chart()->accessibleDescription().contains(QString::fromLatin1(name));
    }
};

// A window of a person who has made no choice, on a desktop that is dark or not.
struct OnDesktop {
    explicit OnDesktop(ThemeName desktop, const Settings& settings = test::stillEnglish())
        : theme(desktop),
          window(settings, std::make_unique<FrameTicker>(), hasChineseFont, [this] { return theme; }) {
        window.openFirst();
    }
    ThemeName theme;
    MainWindow window;
};

TEST_F(LookChoicesMenu, LabelsChangeAtOnceOnTheLadderAndInSentences) {
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    choose(choices().labels, static_cast<int>(LabelPreset::rfc));
    EXPECT_TRUE(shown().contains(QStringLiteral("<CTL=SYN,ACK>"))) << shown().toStdString();
    EXPECT_TRUE(shown().contains(QStringLiteral("<SEQ=300><ACK=101>")));
    EXPECT_TRUE(window.lesson().whyText().contains(QStringLiteral("<CTL=")))
        << window.lesson().whyText().toStdString();
    choose(choices().labels, static_cast<int>(LabelPreset::standard));
    EXPECT_FALSE(shown().contains(QStringLiteral("<CTL=")));
}

TEST_F(LookChoicesMenu, SentencesWithLongLabelsStayWithinTheirColumn) {
    window.openNamed(QStringLiteral("half-close-with-data"));
    window.resize(960, 640);
    for (int step = 0; step < 6; ++step) press(Qt::Key_Space);
    for (int value = 0; value < static_cast<int>(labelPresets.size()); ++value) {
        choose(choices().labels, value);
        QCoreApplication::processEvents();
        for (const Prose* prose : window.lesson().findChildren<Prose*>())
            EXPECT_LE(prose->minimumSizeHint().width(), window.lesson().viewport()->width() - 32)
                << prose->plainText().toStdString();
    }
}

TEST_F(LookChoicesMenu, NumbersChangeAtOnceInTheLadderAndThePanels) {
    press(Qt::Key_End);
    choose(choices().numbers, static_cast<int>(NumberMode::symbols));
    EXPECT_TRUE(shown().contains(QStringLiteral("seq=y ack=x+1")) ||
                shown().contains(QStringLiteral("seq=y  ack=x+1")))
        << shown().toStdString();
    window.session().select({SegmentId{2}});
    const QString header = window.right().segment()->text();
    EXPECT_TRUE(header.contains(QStringLiteral("x+1 (101)"))) << header.toStdString();
    EXPECT_TRUE(header.contains(QStringLiteral("sequence number y"))) << header.toStdString();
}

TEST_F(LookChoicesMenu, StatesAreSpeltTheSameInChartLadderAndStatusLine) {
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    choose(choices().states, static_cast<int>(StateSpelling::netstat));
    EXPECT_TRUE(chartSays("SYN_RECV")) << window.right().chart()->accessibleDescription().toStdString();
    EXPECT_TRUE(shown().contains(QStringLiteral("SYN_RECV")));
    EXPECT_FALSE(shown().contains(QStringLiteral("SYN-RECEIVED")));
    EXPECT_TRUE(window.status().accessibleName().contains(QStringLiteral("SYN_RECV")));
}

TEST_F(LookChoicesMenu, TheAxisIsLinearWhenThatIsChosen) {
    press(Qt::Key_End);
    const qreal broken = window.ladder().picture().size.height();
    choose(choices().axis, static_cast<int>(TimeAxis::linear));
    EXPECT_GT(window.ladder().picture().size.height(), 4 * broken) << "2MSL as long as it is";
    choose(choices().axis, static_cast<int>(TimeAxis::byEvent));
    EXPECT_EQ(window.ladder().picture().size.height(), broken);
}

TEST_F(LookChoicesMenu, FinishedPhasesAreFoldedWhenThatIsChosen) {
    press(Qt::Key_End);
    const qreal whole = window.ladder().picture().size.height();
    EXPECT_FALSE(window.actions().togglePhase->isEnabled());
    choices().folds->trigger();
    EXPECT_LT(window.ladder().picture().size.height(), whole);
    window.session().select({SegmentId{1}});
    EXPECT_TRUE(window.actions().togglePhase->isEnabled());
    press(Qt::Key_O);
    EXPECT_NE(window.ladder().picture().find(QStringLiteral("segment/1")), nullptr);
    press(Qt::Key_O);
    EXPECT_EQ(window.ladder().picture().find(QStringLiteral("segment/1")), nullptr);
    choose(choices().axis, static_cast<int>(TimeAxis::linear));
    EXPECT_FALSE(choices().folds->isEnabled()) << "in proportion to time nothing is left out";
    EXPECT_TRUE(choices().folds->isChecked()) << "but it is remembered";
}

TEST_F(LookChoicesMenu, ChoosingOneThingLeavesTheOthersAsTheyAre) {
    choose(choices().labels, static_cast<int>(LabelPreset::stevens));
    choose(choices().numbers, static_cast<int>(NumberMode::symbols));
    choose(choices().axis, static_cast<int>(TimeAxis::linear));
    const Wording expected{LabelPreset::stevens, NumberMode::symbols, StateSpelling::rfc};
    EXPECT_EQ(window.look().wording, expected);
    EXPECT_EQ(window.look().axis, TimeAxis::linear);
    EXPECT_TRUE(choices().labels.actions().at(static_cast<int>(LabelPreset::stevens))->isChecked());
}

TEST_F(LookChoicesMenu, EveryChoiceIsKeptFromOneStartToTheNext) {
    for (const LabelPreset labels : labelPresets)
        for (const NumberMode numbers : numberModes)
            for (const StateSpelling states : stateSpellings)
                for (const TimeAxis axis : timeAxes) {
                    window.setWording({labels, numbers, states}, axis);
                    saveSettings(window.settings());
                    const Settings again = loadSettings();
                    EXPECT_EQ(again.wording, (Wording{labels, numbers, states}));
                    EXPECT_EQ(again.axis, axis);
                }
    for (const bool folds : {true, false}) {
        window.setWording({}, TimeAxis::byEvent, folds);
        saveSettings(window.settings());
        EXPECT_EQ(loadSettings().folds, folds);
    }
    for (const auto theme :
         {std::optional<ThemeName>(), std::optional(ThemeName::light), std::optional(ThemeName::dark),
          std::optional(ThemeName::projector), std::optional(ThemeName::print)}) {
        window.setThemeName(theme);
        saveSettings(window.settings());
        EXPECT_EQ(loadSettings().theme, theme);
    }
}

TEST_F(LookChoicesMenu, WhatCannotBeReadIsAsIfItHadNeverBeenSet) {
    QSettings stored;
    for (const char* key : {"labels", "numbers", "states", "axis", "theme"})
        stored.setValue(QLatin1String(key), QStringLiteral("nonsense"));
    const Settings settings = loadSettings();
    EXPECT_EQ(settings.wording, Wording());
    EXPECT_EQ(settings.axis, TimeAxis::byEvent);
    EXPECT_EQ(settings.theme, std::nullopt);
    stored.clear();
}

TEST_F(LookChoicesMenu, TheExportDialogTakesThemOver) {
    window.setWording({LabelPreset::textbook, NumberMode::symbols, StateSpelling::ss}, TimeAxis::linear);
    window.actions().exportPicture->trigger();
    auto* dialog = window.findChild<ExportDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->options().wording, window.look().wording);
    EXPECT_EQ(dialog->options().axis, TimeAxis::linear);
    for (QComboBox* box : dialog->findChildren<QComboBox*>())
        if (box->currentText().startsWith(QStringLiteral("Textbook"))) box->setCurrentIndex(0);
    EXPECT_EQ(dialog->options().wording.labels, LabelPreset::standard) << "but for this picture alone";
    EXPECT_EQ(window.look().wording.labels, LabelPreset::textbook);
    dialog->reject();
    window.setWording({}, TimeAxis::byEvent, true);
    window.actions().exportPicture->trigger();
    EXPECT_TRUE(window.findChildren<ExportDialog*>().last()->options().folds);
}

TEST_F(LookChoicesMenu, AllFourThemesCanBeChosen) {
    const std::pair<QAction*, ThemeName> themes[] = {{window.actions().dark, ThemeName::dark},
                                                     {window.actions().projector, ThemeName::projector},
                                                     {window.actions().print, ThemeName::print},
                                                     {window.actions().light, ThemeName::light}};
    for (const auto& [action, name] : themes) {
        action->trigger();
        EXPECT_EQ(window.look().theme.name(), name);
        EXPECT_TRUE(action->isChecked());
        EXPECT_EQ(window.grab().toImage().pixelColor(640, 700), Theme(name).color(Ink::ground));
    }
}

TEST_F(LookChoicesMenu, NoTwoEntriesOfAMenuShareAKeyLetter) {
    for (const Language language : {Language::en, Language::zhCN}) {
        window.setLanguage(language);
        for (const Choice* choice :
             {&choices().labels, &choices().numbers, &choices().states, &choices().axis}) {
            QSet<QChar> letters;
            for (const QAction* action : choice->actions()) {
                const qsizetype at = action->text().indexOf(QLatin1Char('&'));
                ASSERT_GE(at, 0) << action->text().toStdString();
                const QChar letter = action->text().at(at + 1).toLower();
                EXPECT_FALSE(letters.contains(letter)) << action->text().toStdString();
                letters.insert(letter);
            }
        }
    }
    window.setLanguage(Language::en);
}

TEST_F(LookChoicesMenu, WithoutAChoiceTheThemeIsThatOfTheDesktop) {
    EXPECT_EQ(OnDesktop(ThemeName::dark).window.look().theme.name(), ThemeName::dark);
    OnDesktop light(ThemeName::light);
    EXPECT_EQ(light.window.look().theme.name(), ThemeName::light);
    EXPECT_TRUE(light.window.actions().systemTheme->isChecked());
    EXPECT_EQ(light.window.settings().theme, std::nullopt) << "what nobody chose is not kept";
    Settings chosen = test::stillEnglish();
    chosen.theme = ThemeName::projector;
    EXPECT_EQ(OnDesktop(ThemeName::dark, chosen).window.look().theme.name(), ThemeName::projector);
}

TEST_F(LookChoicesMenu, FollowingTheDesktopGoesOnWhenItChanges) {
    OnDesktop at(ThemeName::light);
    const auto becomes = [&](ThemeName theme) {
        at.theme = theme;
        QEvent changed(QEvent::ThemeChange);
        QCoreApplication::sendEvent(&at.window, &changed);
    };
    becomes(ThemeName::dark);
    EXPECT_EQ(at.window.look().theme.name(), ThemeName::dark);
    at.window.actions().print->trigger();
    becomes(ThemeName::light);
    EXPECT_EQ(at.window.look().theme.name(), ThemeName::print) << "a choice is a choice";
    at.window.actions().systemTheme->trigger();
    EXPECT_EQ(at.window.look().theme.name(), ThemeName::light);
}

TEST_F(LookChoicesMenu, ADarkPaletteIsOneWithLightLetters) {
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x30, 0x30, 0x30));
    palette.setColor(QPalette::WindowText, Qt::white);
    EXPECT_EQ(schemeOf(palette), ThemeName::dark);
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::WindowText, Qt::black);
    EXPECT_EQ(schemeOf(palette), ThemeName::light);
}

}  // namespace
}  // namespace synstep
