// SPDX-License-Identifier: GPL-3.0-or-later
// The panels beside the ladder paint only what of their pictures has changed: after anything that happens the
// window shows what painting all of it would.
#include "tests/ui/views/painted.h"
#include "tests/ui/window/opened_window.h"

namespace synstep {
namespace {

class PaintedWindow : public test::OpenedWindow {
  protected:
    // Lists lay themselves out a little later; then it must be so.
    void expectAllPainted(const char* after) {
        QString wrong;
        EXPECT_TRUE(QTest::qWaitFor([&] { return (wrong = wrongPanel()).isEmpty(); }, 500))
            << wrong.toStdString() << " after " << after;
    }
    QString wrongPanel() {
        const QImage shown = test::onScreen(window), whole = window.grab().toImage();
        if (shown.size() != whole.size()) return QStringLiteral("the window");
        const std::initializer_list<QWidget*> panels{&window.right(), &window.runs(), &window.status(),
                                                     &window.lesson()};
        for (const QWidget* panel : panels)
            if (const auto place =
                    wrongWithin(QRect(panel->mapTo(&window, QPoint()), panel->size()), shown, whole))
                return QStringLiteral("%1 at %2, %3")
                    .arg(QLatin1String(panel->metaObject()->className()))
                    .arg(place->x())
                    .arg(place->y());
        return {};
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
    window.setLanguage(Language::zhCN);
    expectAllPainted("another language");
    window.session().setBreakpoint(StateReached{HostId::client, State::established}, true);
    expectAllPainted("a breakpoint");
    window.runs().setFocus(Qt::TabFocusReason);
    expectAllPainted("the keyboard");
    press(Qt::Key_Up);
    expectAllPainted("a run chosen by it");
    const QPoint row = window.runs().visualItemRect(window.runs().item(1)).center();
    QTest::mouseMove(window.runs().viewport(), row);
    expectAllPainted("the mouse over a run");
    window.resize(1400, 560);
    expectAllPainted("a low window");
}

// What a step leaves as it is, is not painted: of the time line at most the places of what was sent and of
// now.
TEST_F(PaintedWindow, PaintsLittleOfTheTimeLineForAStep) {
    window.resize(1280, 800);
    window.openNamed(QStringLiteral("third-ack-lost"));
    press(Qt::Key_End);
    QCoreApplication::processEvents();
    window.session().goTo(3);
    QTest::qWait(10);
    test::PaintedShare share(*window.runs().viewport());
    for (const std::size_t position : {4, 5, 6}) {
        share.take();
        window.session().goTo(position);
        QTest::qWait(10);
        EXPECT_LT(share.take(), 0.3) << position;
    }
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
