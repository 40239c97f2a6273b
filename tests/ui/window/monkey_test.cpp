// SPDX-License-Identifier: GPL-3.0-or-later
// Random clicks, keys, drags, wheels and menu entries on the whole window: nothing may break, and what the
// session holds must be sound after each. SYNSTEP_MONKEY says how many (500), SYNSTEP_SEED which.
#include <QAbstractItemView>
#include <QDialog>
#include <QMessageBox>
#include <QTimer>
#include <QWheelEvent>

#include "tests/ui/window/told_window.h"

namespace synstep {
namespace {

class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    int below(int n) {
        state_ += 0x9e3779b97f4a7c15ULL;
        std::uint64_t x = state_;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
        return static_cast<int>((x ^ (x >> 31)) % static_cast<std::uint64_t>(n));
    }
    template <class T>
    const T& of(const std::vector<T>& all) {
        return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }

  private:
    std::uint64_t state_;
};

int numberIn(const char* variable, int usual) {
    const int asked = qEnvironmentVariableIntValue(variable);
    return asked > 0 ? asked : usual;
}

Dice seeded() {
    return Dice(static_cast<std::uint64_t>(numberIn("SYNSTEP_SEED", 1)));
}

class Monkey : public test::OpenedWindow {
  protected:
    // What a person would act on now: the open menu, the dialog in front, else the window.
    QWidget& front() {
        if (QWidget* popup = QApplication::activePopupWidget()) return *popup;
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (widget->isVisible() && qobject_cast<QDialog*>(widget)) return *widget;
        return window;
    }
    QPoint somewhere(const QWidget& widget) {
        return {dice.below(std::max(1, widget.width())), dice.below(std::max(1, widget.height()))};
    }
    static QWidget& under(QWidget& widget, QPoint point) {
        QWidget* child = widget.childAt(point);
        return child ? *child : widget;
    }
    Qt::KeyboardModifiers modifiers() {
        return dice.below(4) == 0   ? Qt::ControlModifier
               : dice.below(6) == 0 ? Qt::ShiftModifier
                                    : Qt::NoModifier;
    }

    void click() {
        QWidget& in = front();
        const QPoint point = somewhere(in);
        QWidget& target = under(in, point);
        const QPoint at = target.mapFrom(&in, point);
        const Qt::MouseButton button = dice.below(4) == 0 ? Qt::RightButton : Qt::LeftButton;
        switch (dice.below(3)) {
            case 0:
                QTest::mouseDClick(&target, button, modifiers(), at);
                break;
            default:
                QTest::mouseMove(&target, at);
                QTest::mouseClick(&target, button, modifiers(), at);
        }
        if (button == Qt::RightButton && QApplication::activePopupWidget() == nullptr) {
            QContextMenuEvent menu(QContextMenuEvent::Mouse, at, target.mapToGlobal(at));
            QApplication::sendEvent(&target, &menu);
        }
    }
    void drag() {
        QWidget& in = front();
        const QPoint from = somewhere(in), to = somewhere(in);
        QPointer<QWidget> target = &under(in, from);
        QTest::mouseMove(target, target->mapFrom(&in, from));
        QTest::mousePress(target, Qt::LeftButton, modifiers(), target->mapFrom(&in, from));
        for (int step = 1; step <= 3 && target; ++step)
            QTest::mouseMove(target, target->mapFrom(&in, from + (to - from) * step / 3));
        if (target && dice.below(4) == 0) QTest::keyClick(target, Qt::Key_Escape);
        if (target) QTest::mouseRelease(target, Qt::LeftButton, {}, target->mapFrom(&in, to));
    }
    void key() {
        static const std::vector<int> keys{
            Qt::Key_Space,  Qt::Key_Space, Qt::Key_Space,  Qt::Key_Backspace, Qt::Key_Home,
            Qt::Key_End,    Qt::Key_P,     Qt::Key_R,      Qt::Key_Up,        Qt::Key_Down,
            Qt::Key_Left,   Qt::Key_Right, Qt::Key_Return, Qt::Key_Delete,    Qt::Key_D,
            Qt::Key_C,      Qt::Key_N,     Qt::Key_I,      Qt::Key_F,         Qt::Key_S,
            Qt::Key_B,      Qt::Key_F5,    Qt::Key_Tab,    Qt::Key_PageUp,    Qt::Key_PageDown,
            Qt::Key_Plus,   Qt::Key_Minus, Qt::Key_Escape, Qt::Key_Question,  Qt::Key_1,
            Qt::Key_Period, Qt::Key_F2,    Qt::Key_Z};
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &front(), static_cast<Qt::Key>(dice.of(keys)), modifiers());
    }
    void wheel() {
        QWidget& in = front();
        const QPoint point = somewhere(in);
        QWidget& target = under(in, point);
        QWheelEvent event(target.mapFrom(&in, point), in.mapToGlobal(point), {},
                          {0, dice.below(2) ? 120 : -120}, Qt::NoButton, modifiers(), Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&target, &event);
    }
    void menu() {
        std::vector<QAction*> possible;
        for (QAction* action : window.findChildren<QAction*>())
            if (action->isEnabled() && action != window.actions().quit && !action->isSeparator())
                possible.push_back(action);
        dice.of(possible)->trigger();
    }
    void resize() { window.resize(960 + dice.below(960), 600 + dice.below(480)); }

    void act() {
        switch (dice.below(12)) {
            case 0:
            case 1:
            case 2:
                return click();
            case 3:
            case 4:
                return drag();
            case 5:
            case 6:
            case 7:
            case 8:
                return key();
            case 9:
                return wheel();
            case 10:
                return menu();
            default:
                return dice.below(5) == 0 ? resize() : key();
        }
    }
    // Qt's own menus, of scroll bars and text fields, and what its file dialog asks wait until somebody
    // closes them.
    void actWithinMenus() {
        QTimer patience;
        QObject::connect(&patience, &QTimer::timeout, [] {
            if (QWidget* popup = QApplication::activePopupWidget()) popup->close();
            if (auto* asked = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) asked->reject();
        });
        patience.start(20);
        act();
    }
    // What was opened does not stay for ever.
    void tidy() {
        while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (qobject_cast<QDialog*>(widget) && widget->isVisible()) widget->close();
        window.show();
    }

    Dice dice = seeded();
};

TEST_F(Monkey, WhateverIsDoneTheSessionStaysSound) {
    const int acts = numberIn("SYNSTEP_MONKEY", 500);
    window.openNamed(QStringLiteral("handshake-and-wave"));
    for (int i = 0; i < acts; ++i) {
        actWithinMenus();
        if (i % 7 == 6) tidy();
        QApplication::processEvents(QEventLoop::AllEvents, 2);
        const Session& session = window.session();
        ASSERT_LE(session.cursor(), session.trace().size()) << "after " << i << " acts";
        ASSERT_LT(session.run(), session.history().size()) << "after " << i << " acts";
        const auto broken = brokenInvariant(session.world());
        ASSERT_FALSE(broken) << *broken << " after " << i << " acts";
        // So that the runs of an hour do not pile up in one session.
        if (i % 500 == 499)
            window.openNamed(i % 1000 == 999 ? QStringLiteral("syn-flood")
                                             : QStringLiteral("third-ack-lost"));
    }
    tidy();
}

// A learner who knows no patience: answers, leaves, predicts, goes back, changes the run, presents, all at
// random along a lesson. Whatever holds the run is there to be answered or done.
class RestlessLearner : public test::ToldWindow {
  protected:
    RestlessLearner() { window.openNamed(QStringLiteral("third-ack-lost")); }

    void act() {
        Actions& actions = window.actions();
        const std::vector<QAction*> choices{actions.showMe,
                                            actions.helpMe,
                                            actions.ownStep,
                                            actions.predict,
                                            actions.predict,
                                            actions.poll,
                                            actions.leaveQuestions,
                                            actions.leaveQuestions,
                                            actions.build,
                                            actions.lose,
                                            actions.duplicate,
                                            actions.toStart,
                                            actions.toEnd,
                                            actions.restart,
                                            actions.followStory,
                                            actions.tellStory,
                                            actions.continueHere,
                                            actions.deleteRun,
                                            actions.restoreRun,
                                            actions.ask[0],
                                            actions.ask[3],
                                            actions.ask[4],
                                            actions.ask[5],
                                            actions.present,
                                            actions.leavePresentation};
        switch (dice.below(8)) {
            case 0:
            case 1:
                if (QAction* action = dice.of(choices); action->isEnabled()) action->trigger();
                return;
            case 2:
                if (story().askAgain()->isVisible()) story().askAgain()->click();
                return;
            case 3:
                session().chooseRun(
                    static_cast<std::size_t>(dice.below(static_cast<int>(session().history().size()))));
                return;
            case 4:
                return answer();
            default:
                return key();
        }
    }
    void answer() {
        if (!prediction().isOpen()) return;
        if (dice.below(2) == 0) prediction().setDraft(rightAnswer(*prediction().question()));
        prediction().check();
    }
    void key() {
        static const std::vector<int> keys{Qt::Key_Space,  Qt::Key_Space,    Qt::Key_Backspace,
                                           Qt::Key_Return, Qt::Key_PageDown, Qt::Key_PageUp,
                                           Qt::Key_Escape, Qt::Key_Q,        Qt::Key_A};
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, static_cast<Qt::Key>(dice.of(keys)));
    }
    void expectNothingIsHeldInVain() {
        if (const auto step = session().waitsFor();
            step && std::holds_alternative<Ask>(session().story()[*step].what)) {
            EXPECT_TRUE(prediction().isOpen()) << "step " << *step << " holds the run and is not asked";
            EXPECT_EQ(prediction().storyStep(), step);
        }
        if (prediction().isOpen()) {
            EXPECT_TRUE(session().gate()) << "a question is open, and what comes is shown";
            EXPECT_FALSE(card().isHidden());
            EXPECT_FALSE(window.actions().next->isEnabled());
            EXPECT_NE(session().foresight(), Foresight::all);
        } else if (!window.predicting().isOn()) {
            EXPECT_FALSE(session().gate()) << "nothing is asked, and what was seen is hidden";
        }
        if (session().gate()) {
            EXPECT_LE(session().cursor(), *session().gate());
        }
    }

    Dice dice = seeded();
};

TEST_F(RestlessLearner, IsNeverHeldByAQuestionThatIsNotThere) {
    const int acts = numberIn("SYNSTEP_MONKEY", 300);
    for (int i = 0; i < acts && !HasFailure(); ++i) {
        act();
        QCoreApplication::processEvents();
        expectNothingIsHeldInVain();
        if (HasFailure()) ADD_FAILURE() << "after " << i << " acts";
        if (i % 100 == 99)
            window.openNamed(i % 200 == 99 ? QStringLiteral("handshake-and-wave")
                                           : QStringLiteral("why-time-wait"));
    }
    window.actions().leavePresentation->trigger();
}

}  // namespace
}  // namespace synstep
