// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is cut: at 1280 x 800, in both languages and themes, every text of the window has the room it
// needs, and no two texts of a picture lie on each other.
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QStyleOptionComboBox>
#include <QTabBar>

#include "tests/ui/window/opened_window.h"
#include "ui/main_window/keys_window.h"

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
                const QRectF both = box.intersected(textBounds(*texts[j], theme_));
                // The boxes of two lines may touch where there are no letters.
                if (both.width() > 1 && both.height() > 4)
                    add(where, texts[i]->text + QStringLiteral(" | ") + texts[j]->text, "on each other");
            }
        }
    }

    void lookAtMenu(QMenu& menu) {
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
                   label.sizeHint().height() > label.height() + 4) {
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
            faults.lookAtPicture(two.picture(), two.viewport()->size(), "comparison");
            return;
        }
        faults.lookAtPicture(window.ladder().picture(), window.ladder().viewport()->size(), "ladder");
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
