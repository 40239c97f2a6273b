// SPDX-License-Identifier: GPL-3.0-or-later
// A window as a person has it before them: shown, in English, with the first lesson, and without motion, so
// that a step is complete when the key is released.
#pragma once

#include <gtest/gtest.h>

#include <QTest>

#include "tests/ui/session/built_in.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/run_window.h"

namespace synstep::test {

inline Settings stillEnglish() {
    Settings settings;
    settings.language = Language::en;
    settings.motion = Motion::off;
    settings.guided = false;  // the run is each test's own
    return settings;
}

class OpenedWindow : public testing::Test {
    // Before the window, as in the program: a style is asked while widgets are made.
    struct Prepared {
        Prepared() { prepareApplication(*qApp); }
    } prepared_;

  protected:
    explicit OpenedWindow(const Settings& settings = stillEnglish()) : window(settings) {
        window.openFirst();
        window.resize(1280, 800);
        window.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }

    void press(int key) { QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key)); }
    QPoint pointOf(SegmentId id) { return window.ladder().clickPointOf(id).value_or(QPoint(-1, -1)); }
    void click(SegmentId id) {
        ASSERT_NE(pointOf(id), QPoint(-1, -1)) << "message " << id << " cannot be clicked";
        QTest::mouseClick(window.ladder().viewport(), Qt::LeftButton, {}, pointOf(id));
    }
    State stateOf(HostId host) { return window.session().world().stateOf(host, SocketName{0}); }
    QString shown() { return dump(window.ladder().picture()); }

    MainWindow window;
};

}  // namespace synstep::test
