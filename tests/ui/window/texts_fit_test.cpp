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
#include "tests/ui/window/opened_window.h"
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

// What is cut, as sentences.
class Faults {
  public:
    explicit Faults(const Theme& theme) : theme_(theme) {}

    void lookAt(QWidget& root) {
        for (QWidget* widget : root.findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->visibleRegion().isEmpty()) continue;
            if (auto* label = qobject_cast<QLabel*>(widget)) lookAtLabel(*label);
            if (auto* button = qobject_cast<QAbstractButton*>(widget)) lookAtButton(*button);
            if (auto* choice = qobject_cast<QComboBox*>(widget)) lookAtChoice(*choice);
            if (auto* tabs = qobject_cast<QTabBar*>(widget)) lookAtTabs(*tabs);
            if (auto* header = qobject_cast<QHeaderView*>(widget)) lookAtHeader(*header);
            if (auto* view = qobject_cast<QAbstractItemView*>(widget)) lookAtCells(*view);
            if (auto* picture = qobject_cast<DisplayListWidget*>(widget))
                lookAtPicture(picture->picture(), picture->size(), picture->metaObject()->className());
        }
    }

    // Texts that lie on each other or beyond the edge of the picture.
    void lookAtPicture(const DisplayList& list, QSizeF room, const char* where) {
        std::vector<const TextShape*> texts;
        for (const Shape& shape : list.shapes)
            if (const auto* text = std::get_if<TextShape>(&shape.what)) texts.push_back(text);
        looked_ += texts.size();
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const QRectF box = textBounds(*texts[i], theme_);
            if (box.left() < -1 || box.right() > room.width() + 1)
                add(where, texts[i]->text, "beyond the edge");
            if (texts[i]->text.endsWith(QChar(0x2026))) add(where, texts[i]->text, "elided");
            for (std::size_t j = i + 1; j < texts.size(); ++j) {
                // The boxes of two lines may touch where there are no letters.
                if (!box.intersects(textBounds(*texts[j], theme_))) continue;
                if (lettersOf(*texts[i]).intersects(lettersOf(*texts[j])))
                    add(where, texts[i]->text + QStringLiteral(" | ") + texts[j]->text, "on each other");
            }
        }
    }

    void lookAtMenu(QMenu& menu) {
        menu.popup({});
        menu.close();
        const QSize size = menu.sizeHint();
        if (size.width() > 1280 || size.height() > 800) add("menu", menu.title(), "greater than the screen");
        for (const QAction* action : menu.actions())
            if (action->menu() != nullptr) lookAtMenu(*action->menu());
    }

    // How many texts were looked at.
    std::size_t looked() const { return looked_; }
    QString text() const { return faults_.join(QLatin1Char('\n')); }
    void in(const QString& state) { state_ = state; }

  private:
    void add(const char* where, const QString& text, const char* what) {
        const QString fault =
            QStringLiteral("%1: %2 “%3” is %4").arg(state_, QLatin1String(where), text, QLatin1String(what));
        if (!faults_.contains(fault)) faults_ += fault;
    }

    void lookAtLabel(const QLabel& label) {
        if (label.text().isEmpty()) return;
        ++looked_;
        if (label.wordWrap()) {
            if (label.heightForWidth(label.width()) > label.height() + 1)
                add("label", label.text(), "too high");
        } else if (label.sizeHint().width() > label.width() + 1 ||
                   label.sizeHint().height() > label.height() + 1) {
            add("label", label.text(), "cut");
        }
    }
    void lookAtButton(const QAbstractButton& button) {
        if (button.text().isEmpty()) return;
        if (button.sizeHint().width() > button.width() + 1) add("button", button.text(), "cut");
    }
    void lookAtChoice(const QComboBox& choice) {
        QStyleOptionComboBox option;
        option.initFrom(&choice);
        option.editable = choice.isEditable();
        const QRect field = choice.style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                           QStyle::SC_ComboBoxEditField, &choice);
        if (choice.fontMetrics().horizontalAdvance(choice.currentText()) > field.width())
            add("choice", choice.currentText(), "cut");
    }
    void lookAtTabs(const QTabBar& tabs) {
        for (int i = 0; i < tabs.count(); ++i) {
            const QRect rect = tabs.tabRect(i);
            if (rect.right() > tabs.width()) add("tab", tabs.tabText(i), "beyond the edge");
            if (tabs.fontMetrics().horizontalAdvance(tabs.tabText(i)) > rect.width())
                add("tab", tabs.tabText(i), "cut");
        }
    }
    void lookAtHeader(const QHeaderView& header) {
        for (int i = 0; i < header.count(); ++i) {
            const QString text = header.model()->headerData(i, header.orientation()).toString();
            if (!header.isSectionHidden(i) &&
                header.fontMetrics().horizontalAdvance(text) > header.sectionSize(i))
                add("header", text, "cut");
        }
    }

    // Where its letters are, of the box in which they may be.
    QRectF lettersOf(const TextShape& text) const {
        const QFontMetricsF metrics(theme_.sceneFont(text.type, theme_.isBold(text.type, text.text)));
        const QRectF tight = metrics.tightBoundingRect(text.text);
        constexpr qreal scale = Theme::sceneFontScale;
        return {textBounds(text, theme_).left() + tight.left() / scale, text.anchor.y() + tight.top() / scale,
                tight.width() / scale, tight.height() / scale};
    }
    // Cells that are seen, whole: none ends in an ellipsis, or without one.
    void lookAtCells(QAbstractItemView& view) {
        if (view.model() == nullptr || qobject_cast<QHeaderView*>(&view) != nullptr) return;
        const bool table = qobject_cast<QTableView*>(&view) || qobject_cast<QTreeView*>(&view);
        for (int row = 0; table && row < view.model()->rowCount(); ++row) {
            for (int column = 0; column < view.model()->columnCount(); ++column) {
                const QModelIndex index = view.model()->index(row, column);
                const QRect place = view.visualRect(index);
                const QString text = index.data().toString();
                if (text.isEmpty() || !view.viewport()->rect().intersects(place)) continue;
                ++looked_;
                if (view.sizeHintForIndex(index).width() > place.width()) add("cell", text, "cut");
            }
        }
    }

    Theme theme_;
    QString state_;
    QStringList faults_;
    std::size_t looked_ = 0;
};

struct LookOfWindow {
    Language language = Language::en;
    ThemeName theme = ThemeName::light;
};

class TextsFit : public test::OpenedWindow, public testing::WithParamInterface<LookOfWindow> {
  protected:
    TextsFit() : OpenedWindow(looking(GetParam().language, GetParam().theme)) {}

    void look(const char* state) {
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

    Faults faults{window.look().theme};
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
    window.actions().predict->trigger();
    QTest::mouseClick(window.predicting().card().findChild<NextForm*>()->nothing(), Qt::LeftButton);
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
