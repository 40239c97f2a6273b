// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is cut: at 1280 x 800, in both languages and themes, every text of the window has the room it
// needs, and no two texts of a picture lie on each other.
#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>

#include "core/lesson/distractors.h"
#include "tests/ui/window/cut_texts.h"
#include "ui/main_window/keys_window.h"
#include "ui/main_window/library.h"
#include "ui/main_window/messages.h"
#include "ui/panels/chip.h"
#include "ui/panels/next_form.h"
#include "ui/text/translation.h"

namespace synstep {
namespace {

using test::segmentOf;

Settings looking(Language language, ThemeName theme) {
    Settings settings = test::stillEnglish();
    settings.language = language;
    settings.theme = theme;
    return settings;
}

struct LookOfWindow {
    Language language = Language::en;
    ThemeName theme = ThemeName::light;
};

class TextsFit : public test::OpenedWindow, public testing::WithParamInterface<LookOfWindow> {
  protected:
    TextsFit() : OpenedWindow(looking(GetParam().language, GetParam().theme)) {}

    void look(const char* state) {
        // Charts leave what they no longer show to the event loop.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        faults.in(QLatin1String(state));
        faults.lookAt(window);
        if (window.compareMode().isOn()) {
            const ComparisonWidget& two = window.comparisonPanel().picture();
            faults.lookAtPicture(two.picture(), QSizeF(two.viewport()->size()) / two.scale(), "comparison");
            return;
        }
        const LadderWidget& ladder = window.ladder();
        faults.lookAtPicture(ladder.picture(), QSizeF(ladder.viewport()->size()) / ladder.scale(), "ladder");
        const StateChartWidget& chart = *window.right().chart();
        faults.lookAtPicture(chart.picture(), chart.picture().size, "state chart");
        if (window.runs().isVisible())
            faults.lookAtPicture(window.runs().picture().list, window.runs().viewport()->size(), "time line");
    }
    // The whole header, down to its last row.
    void lookAtHeader() {
        window.right().setPage(0);
        QCoreApplication::processEvents();
        for (const DisplayListWidget* header : window.right().segment()->findChildren<DisplayListWidget*>())
            EXPECT_EQ(header->visibleRegion().boundingRect(), header->rect())
                << "the header is cut with message " << window.session().selection().segment.value_or(0);
    }
    void lookAtPages(const char* state) {
        for (int page = 0; page < 5; ++page) {
            window.right().setPage(page);
            look(state);
        }
        window.right().setPage(3);
        QComboBox& choice = *window.right().plots()->choice();
        for (int plot = 0; plot < choice.count(); ++plot) {
            choice.setCurrentIndex(plot);
            look(state);
        }
        choice.setCurrentIndex(0);
    }
    void toTheEnd() {
        while (window.session().canGoNext() && window.session().cursor() < 200) press(Qt::Key_Space);
    }
    void lookAtDialog(QAction* action, const char* name) {
        action->trigger();
        QCoreApplication::processEvents();
        for (QDialog* dialog : window.findChildren<QDialog*>()) {
            if (!dialog->isVisible()) continue;
            faults.in(QLatin1String(name));
            faults.lookAt(*dialog);
            EXPECT_LE(dialog->width(), 1280) << name;
            EXPECT_LE(dialog->height(), 800) << name;
            dialog->close();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }

    void lookAtBox(QMessageBox* box, const char* name) {
        QCoreApplication::processEvents();
        faults.in(QLatin1String(name));
        faults.lookAt(*box);
        EXPECT_LE(box->width(), 1280) << name;
        EXPECT_LE(box->height(), 800) << name;
        box->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void expectNothingCut() {
        EXPECT_TRUE(faults.text().isEmpty()) << faults.text().toStdString();
        EXPECT_GT(faults.looked(), 40u);
    }

    test::CutTexts faults{window.look().theme};
};

TEST_P(TextsFit, InTheFirstLesson) {
    lookAtPages("first lesson, begun");
    toTheEnd();
    lookAtHeader();
    lookAtPages("first lesson, at its end");
    expectNothingCut();
}

TEST_P(TextsFit, WithABranch) {
    window.openNamed(QStringLiteral("third-ack-lost"));
    toTheEnd();
    press(Qt::Key_Home);
    window.ladder().setFocus();
    press(Qt::Key_Space);
    press(Qt::Key_Delete);
    toTheEnd();
    ASSERT_EQ(window.session().history().size(), 2u);
    lookAtPages("third ACK lost, with a branch");
    window.session().select({segmentOf(window.session().trace(), HostId::server, SegmentKind::synAck)});
    look("SYN+ACK selected");
    lookAtHeader();
    expectNothingCut();
}

// Whatever is as low as it gets.
TEST_P(TextsFit, WithThreeRuns) {
    window.openNamed(QStringLiteral("third-ack-lost"));
    window.session().toEnd();
    for (int branch = 0; branch < 2; ++branch) {
        const SegmentId lost =
            segmentOf(window.session().trace(), branch == 0 ? HostId::client : HostId::server,
                      branch == 0 ? SegmentKind::syn : SegmentKind::synAck);
        window.session().lose(lost);
        toTheEnd();
        window.session().chooseRun(0);
        window.session().toEnd();
    }
    window.session().chooseRun(2);
    toTheEnd();
    ASSERT_EQ(window.session().history().size(), 3u);
    lookAtPages("three runs");
    expectNothingCut();
}

TEST_P(TextsFit, InALongRun) {
    window.openNamed(QStringLiteral("syn-never-answered"));
    toTheEnd();
    lookAtPages("SYN never answered");
    window.openNamed(QStringLiteral("half-close-with-data"));
    toTheEnd();
    lookAtPages("half close");
    expectNothingCut();
}

TEST_P(TextsFit, InAFlood) {
    window.openNamed(QStringLiteral("syn-flood"));
    toTheEnd();
    lookAtPages("flood");
    expectNothingCut();
}

TEST_P(TextsFit, InAComparison) {
    window.openNamed(QStringLiteral("why-three-rst-lost"));
    window.actions().comparePairs.front().action->trigger();
    ASSERT_TRUE(window.compareMode().isOn());
    look("comparison");
    expectNothingCut();
}

TEST_P(TextsFit, WithManyChangesInARunAndInAComparisonOfIt) {
    window.openNamed(QStringLiteral("third-ack-lost"));
    for (unsigned changes = 1; changes <= 5; ++changes) {
        press(Qt::Key_Space);
        window.session().perform({HostId::client, {CallKind::send, SocketName{0}, 1'000u + changes}});
        window.session().perform({HostId::server, Call{CallKind::fire}});
        look("many changes");
    }
    window.actions().compareRuns->trigger();
    ASSERT_TRUE(window.compareMode().isOn());
    look("comparison of many changes");
    expectNothingCut();
}

TEST_P(TextsFit, InDialogsAndMenus) {
    Actions& actions = window.actions();
    lookAtDialog(actions.builtIn, "course map");
    lookAtDialog(actions.questions, "interview questions");
    lookAtDialog(actions.exportPicture, "export");
    lookAtDialog(actions.breakpoints, "breakpoints");
    lookAtDialog(actions.editStory, "story");
    lookAtDialog(actions.freeze, "question");
    lookAtDialog(actions.saySomething, "caption");
    lookAtDialog(actions.workSheet, "work sheet");
    lookAtDialog(actions.keys, "keys");
    lookAtDialog(actions.about, "about");
    ASSERT_TRUE(actions.delay->isEnabled());
    lookAtDialog(actions.delay, "delay");
    lookAtDialog(window.menus().inject().flood(), "flood");
    lookAtDialog(window.menus().inject().custom(), "another segment");
    window.openNamed(QStringLiteral("why-three-rst-lost"));
    actions.comparePairs.front().action->trigger();
    lookAtDialog(actions.exportPicture, "export of a comparison");
    faults.in(QStringLiteral("menus"));
    for (const QAction* menu : window.menuBar()->actions()) faults.lookAtMenu(*menu->menu());
    expectNothingCut();
}

TEST_P(TextsFit, InEachFormOfQuestionAndWhatIsSaidOfTheAnswer) {
    Prediction& prediction = window.predicting().prediction();
    for (const char* scenario : {"third-ack-lost", "syn-lost"}) {
        window.openNamed(QLatin1String(scenario));
        for (const QuestionForm form : questionForms) {
            press(Qt::Key_Home);
            window.session().next();
            window.session().next();
            window.actions().ask[static_cast<std::size_t>(form)]->trigger();
            if (!prediction.isOpen()) continue;  // this run has nothing of it
            look("a question");
            const std::vector<Answer> wrong = distractors(*prediction.question());
            for (std::size_t i = 0; i < wrong.size() && prediction.isOpen(); ++i) {
                prediction.setDraft(wrong[i]);
                prediction.check();
                look("a wrong answer");
            }
            prediction.showMe();
            look("the right answer");
            prediction.leave();
        }
        window.actions().build->trigger();
        look("a task");
        prediction.leave();
    }
    window.predicting().card().setLook(window.look());
    press(Qt::Key_Home);
    window.actions().predict->trigger();
    const auto* form = window.predicting().card().findChild<NextForm*>();
    ASSERT_NE(form, nullptr);
    QTest::mouseClick(form->nothing(), Qt::LeftButton);
    look("nothing until a timer");
    expectNothingCut();
}

TEST_P(TextsFit, InAPoll) {
    for (const char* scenario : {"third-ack-lost", "syn-lost", "syn-flood"}) {
        window.openNamed(QLatin1String(scenario));
        window.actions().poll->trigger();
        PollWindow* poll = window.predicting().poll();
        ASSERT_NE(poll, nullptr);
        poll->showNormal();
        poll->resize(1280, 800);
        for (int i = 0; i < 2; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            faults.in(QStringLiteral("poll"));
            faults.lookAt(*poll);
            for (const PollRow* row : poll->rows())
                EXPECT_LE(row->heightForWidth(row->width()), row->height()) << row->words().toStdString();
            QTest::keyClick(poll, Qt::Key_Space);
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    }
    EXPECT_TRUE(faults.text().isEmpty()) << faults.text().toStdString();
}

// With the longest that each may say.
TEST_P(TextsFit, InBoxesAndTheNotice) {
    const std::string path =
        "/home/somebody/Documents/Lectures/Computer networks/2026/transport layer/example.toml";
    const std::string name(60, 'w');
    for (const auto& [problem, arguments] : std::vector<std::pair<ScenarioProblem, std::vector<std::string>>>{
             {ScenarioProblem::wrongType, {name, "a whole number, an array of whole numbers or \"rfc6528\""}},
             {ScenarioProblem::wrongType, {name, "an array of tables"}},
             {ScenarioProblem::unknownWord, {name, name, name}},
             {ScenarioProblem::outOfRange, {name, "18446744073709551615", "0", "4294967295"}},
             {ScenarioProblem::needsOneOf, {"octets, socket, at_most, at, when, from, flags"}},
             {ScenarioProblem::cannotRead, {"No such device or address"}},
             {ScenarioProblem::beyondPacketdrill, {name}}})
        lookAtBox(showScenarioError({path, 12345, 678, problem, arguments}, window.look().language, &window),
                  "an error of a file");
    lookAtBox(showProblem(QString::fromStdString(path), QString::fromStdString(path + path), &window),
              "a problem");
    lookAtBox(showMissingFont(&window), "a missing font");
    QString longest;
    for (const Scenario& lesson : library()) {
        const QString title = synstep::in(window.look().language, lesson.title);
        if (title.size() > longest.size()) longest = title;
    }
    window.notice().say(MainWindow::tr("A session was broken off on %1: “%2”, %n run(s).", nullptr, 1234)
                            .arg(QStringLiteral("2026-11-26 23:59"), longest),
                        MainWindow::tr("Restore"), MainWindow::tr("Discard"));
    look("notice");
    expectNothingCut();
}

INSTANTIATE_TEST_SUITE_P(, TextsFit,
                         testing::Values(LookOfWindow{Language::en, ThemeName::light},
                                         LookOfWindow{Language::en, ThemeName::dark},
                                         LookOfWindow{Language::zhCN, ThemeName::light},
                                         LookOfWindow{Language::zhCN, ThemeName::dark},
                                         LookOfWindow{Language::en, ThemeName::projector},
                                         LookOfWindow{Language::zhCN, ThemeName::projector}),
                         [](const auto& one) {
                             return std::string(one.param.language == Language::en ? "English" : "Chinese") +
                                    (one.param.theme == ThemeName::light  ? "Light"
                                     : one.param.theme == ThemeName::dark ? "Dark"
                                                                          : "Projector");
                         });

}  // namespace
}  // namespace synstep
