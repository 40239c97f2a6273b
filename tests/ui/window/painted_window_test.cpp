// SPDX-License-Identifier: GPL-3.0-or-later
// The panels beside the ladder paint only what of their pictures has changed: after anything that happens the
// window shows what painting all of it would.
#include "tests/ui/views/painted.h"
#include "tests/ui/window/opened_window.h"

namespace synstep {
namespace {

class PaintedWindow : public test::OpenedWindow {
  protected:
    // Of each panel, the first place that is wrong.
    void expectAllPainted(const char* after) {
        QTest::qWait(10);  // lists lay themselves out a little later
        const QImage shown = test::onScreen(window), whole = window.grab().toImage();
        ASSERT_EQ(shown.size(), whole.size());
        const std::initializer_list<QWidget*> panels{&window.right(), &window.runs(), &window.status(),
                                                     &window.lesson()};
        for (const QWidget* panel : panels) {
            const QRect place(panel->mapTo(&window, QPoint()), panel->size());
            EXPECT_EQ(wrongWithin(place, shown, whole), std::nullopt)
                << panel->metaObject()->className() << " after " << after;
        }
    }
    static std::optional<QPoint> wrongWithin(const QRect& place, const QImage& shown, const QImage& whole) {
        for (int y = place.top(); y <= place.bottom(); ++y)
            for (int x = place.left(); x <= place.right(); ++x)
                if (test::differ(shown.pixel(x, y), whole.pixel(x, y))) return QPoint(x, y);
        return std::nullopt;
    }
};

TEST_F(PaintedWindow, ShowsAllThatHasChangedWhateverHappens) {
    window.resize(1280, 800);
    window.openNamed(QStringLiteral("third-ack-lost"));
    expectAllPainted("opening");
    for (int step = 0; step < 4; ++step) {
        press(Qt::Key_Space);
        expectAllPainted("a step");
    }
    press(Qt::Key_Backspace);
    expectAllPainted("a step back");
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    press(Qt::Key_Delete);
    expectAllPainted("a loss");
    press(Qt::Key_End);
    expectAllPainted("the end");
    window.session().goTo(3);
    expectAllPainted("a look back");
    window.session().select({window.session().segmentsSent().front()});
    expectAllPainted("a selection");
    window.session().chooseRun(0);
    expectAllPainted("another run");
    for (int page = 0; page < 5; ++page) {
        window.right().setPage(page);
        press(Qt::Key_Space);
        expectAllPainted("a step with another page");
    }
    window.setThemeName(ThemeName::dark);
    expectAllPainted("another theme");
    press(Qt::Key_Backspace);
    expectAllPainted("a step in it");
    window.resize(1400, 900);
    expectAllPainted("another size");
}

TEST_F(PaintedWindow, ShowsALongRunWhereverOneLooks) {
    window.openNamed(QStringLiteral("syn-flood"));
    press(Qt::Key_End);
    const std::size_t all = window.session().trace().size();
    for (std::size_t i = 1; i < 12; ++i) {
        window.session().goTo(i * 7 % all);
        expectAllPainted("a look elsewhere");
    }
}

}  // namespace
}  // namespace synstep
