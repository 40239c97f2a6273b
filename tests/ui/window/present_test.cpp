// SPDX-License-Identifier: GPL-3.0-or-later
// Presenting: what an audience sees and how big, the keys of clickers, and both windows in step; and how big
// the ladder is drawn.
#include <QDialog>
#include <QScreen>
#include <QWheelEvent>

#include "tests/ui/views/painted.h"
#include "tests/ui/window/opened_window.h"
#include "ui/statechart/half_chart.h"

namespace synstep {
namespace {

class Presented : public test::OpenedWindow {
  protected:
    Presented() { present(); }
    void present() {
        window.actions().present->trigger();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&screen()));
        EXPECT_TRUE(screen().isFullScreen());
        screen().showNormal();  // as if the screen were that big
        screen().resize(1920, 1080);
        QCoreApplication::processEvents();
        EXPECT_EQ(screen().size(), QSize(1920, 1080));
    }
    PresentWindow& screen() { return *window.presentation().window(); }
    bool isOn() { return window.presentation().isOn(); }
    void key(int code, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(&screen(), static_cast<Qt::Key>(code), with);
    }
    QColor colourAt(QPoint at) {
        const QImage image = screen().grab().toImage();
        return image.pixelColor((QPointF(at) * image.devicePixelRatio()).toPoint());
    }
    void pointAt(QPoint at) {
        QWidget* ladder = screen().ladder().viewport();
        QMouseEvent event(QEvent::MouseMove, at, ladder->mapToGlobal(at), Qt::NoButton, {}, {});
        QCoreApplication::sendEvent(ladder, &event);
    }
    std::size_t cursor() { return window.session().cursor(); }

    // The smallest type of these that the picture has, in px of the screen; 0: it has none.
    static qreal smallest(const DisplayList& list, std::initializer_list<Type> types, const Theme& theme,
                          qreal unit) {
        qreal least = 0;
        for (const Shape& shape : list.shapes)
            if (const auto* text = std::get_if<TextShape>(&shape.what))
                if (std::find(types.begin(), types.end(), text->type) != types.end()) {
                    const qreal px = theme.pixelSize(text->type) * unit;
                    least = least == 0 ? px : std::min(least, px);
                }
        return least;
    }
    static QString textsOf(const DisplayList& list) {
        QStringList texts;
        for (const Shape& shape : list.shapes)
            if (const auto* text = std::get_if<TextShape>(&shape.what)) texts << text->text;
        return texts.join(QLatin1Char('|'));
    }
};

TEST_F(Presented, IsReadFromTheLastRowOfAHall) {
    key(Qt::Key_Space);
    key(Qt::Key_Space);
    const Theme& theme = screen().look().theme;
    EXPECT_EQ(theme.name(), ThemeName::projector);
    const DisplayList& ladder = screen().ladder().picture();
    EXPECT_GE(smallest(ladder, {Type::flags, Type::state}, theme, screen().ladder().scale()), 40);
    EXPECT_GE(smallest(ladder, {Type::numbers}, theme, screen().ladder().scale()), 31);
    EXPECT_GE(smallest(screen().caption(), {Type::body}, theme, screen().unit()), 40);
    EXPECT_GE(smallest(screen().chart(), {Type::chartNodeCurrent}, theme, screen().unit()), 40);
    window.setLanguage(Language::zhCN);
    EXPECT_GE(smallest(screen().chart(), {Type::meta}, screen().look().theme, screen().unit()), 31)
        << "glosses";
    window.setLanguage(Language::en);
    EXPECT_GE(theme.pixelSize(Type::host) * screen().unit(), 43);
}

TEST_F(Presented, GrowsWithTheScreen) {
    const qreal unit = screen().unit();
    screen().resize(3840, 2160);
    EXPECT_DOUBLE_EQ(screen().unit(), 2 * unit);
    EXPECT_DOUBLE_EQ(screen().ladder().scale(), 2 * unit);
    screen().resize(1280, 720);
    EXPECT_DOUBLE_EQ(screen().unit(), unit * 2 / 3);
    EXPECT_LE(screen().ladder().picture().size.width() * screen().ladder().scale(),
              screen().ladder().viewport()->width() + 1);
}

// Texts of the presentation lie on the screen, in their part of it, at every step of every kind of run.
TEST_F(Presented, NothingIsCutOff) {
    for (const char* scenario :
         {"handshake-and-wave", "why-three-old-syn", "simultaneous-close", "refused"}) {
        window.openNamed(QString::fromLatin1(scenario));
        for (const Language language : {Language::en, Language::zhCN}) {
            window.setLanguage(language);
            key(Qt::Key_Home);
            for (int step = 0; step < 12; ++step, key(Qt::Key_Space))
                for (const DisplayList* list : {&screen().chart(), &screen().caption()})
                    for (const Shape& shape : list->shapes)
                        if (const auto* text = std::get_if<TextShape>(&shape.what)) {
                            const QRectF box = textBounds(*text, screen().look().theme);
                            EXPECT_TRUE(
                                QRectF(QPointF(0, 0), list->size).adjusted(-1, -1, 1, 1).contains(box))
                                << scenario << " step " << step << ": " << text->text.toStdString();
                        }
        }
    }
    window.setLanguage(Language::en);
}

TEST_F(Presented, ShowsStatesAndMessagesAlone) {
    key(Qt::Key_End);
    const QString ladder = dump(screen().ladder().picture());
    EXPECT_TRUE(ladder.contains(QStringLiteral("ESTABLISHED")));
    EXPECT_FALSE(ladder.contains(QStringLiteral("connect()"))) << "no calls";
    EXPECT_FALSE(ladder.contains(QStringLiteral("RTO"))) << "no timers";
    EXPECT_TRUE(shown().contains(QStringLiteral("connect()"))) << "the other window keeps them";
}

TEST_F(Presented, TheWhyOfTheStepStandsBelowWithItsSection) {
    key(Qt::Key_Home);
    EXPECT_EQ(textsOf(screen().caption()), in(Language::en, window.session().scenario().title));
    key(Qt::Key_Space);
    const QString said = textsOf(screen().caption());
    EXPECT_TRUE(said.contains(QStringLiteral("RFC 9293"))) << said.toStdString();
    EXPECT_LE(said.count(QLatin1Char('|')), 2) << "two lines and the section";
}

TEST_F(Presented, TheHalfOfTheChartThatIsNotInUseIsFolded) {
    key(Qt::Key_Home);
    EXPECT_NE(screen().chart().find(QStringLiteral("node/SYN-SENT")), nullptr);
    EXPECT_EQ(screen().chart().find(QStringLiteral("node/FIN-WAIT-1")), nullptr);
    EXPECT_NE(screen().chart().find(QStringLiteral("pill/FIN-WAIT-1")), nullptr);
    EXPECT_TRUE(textsOf(screen().chart()).contains(QStringLiteral("Closing phase")));
    key(Qt::Key_End);
    EXPECT_NE(screen().chart().find(QStringLiteral("node/FIN-WAIT-1")), nullptr);
    EXPECT_NE(screen().chart().find(QStringLiteral("pill/SYN-SENT")), nullptr);
    EXPECT_EQ(screen().chart().find(QStringLiteral("node/SYN-SENT")), nullptr);
    EXPECT_NE(screen().chart().find(QStringLiteral("token/client")), nullptr);
}

TEST_F(Presented, ClickersStepForwardAndBack) {
    for (const int forward : {Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Space, Qt::Key_N}) {
        const std::size_t before = cursor();
        key(forward);
        EXPECT_GT(cursor(), before) << forward;
    }
    for (const int backward : {Qt::Key_PageUp, Qt::Key_Left, Qt::Key_Backspace}) {
        const std::size_t before = cursor();
        key(backward);
        EXPECT_LT(cursor(), before) << backward;
    }
    key(Qt::Key_Home);
    EXPECT_EQ(cursor(), 0u);
}

TEST_F(Presented, BlankIsBlackUntilItIsPressedAgain) {
    for (const int blank : {Qt::Key_Period, Qt::Key_B}) {
        key(blank);
        EXPECT_TRUE(screen().shade().isBlank());
        EXPECT_TRUE(window.actions().blank->isChecked());
        EXPECT_EQ(colourAt({1000, 500}), QColor(Qt::black));
        key(blank);
        EXPECT_FALSE(screen().shade().isBlank());
        EXPECT_NE(colourAt({1000, 1040}), QColor(Qt::black));
    }
}

TEST_F(Presented, TheSpotlightLeavesNothingBehind) {
    key(Qt::Key_S);
    for (const QPoint at : {QPoint(300, 300), QPoint(900, 500), QPoint(950, 510)}) {
        pointAt(at);
        QCoreApplication::processEvents();
        EXPECT_EQ(test::onScreen(screen()), screen().grab().toImage()) << at.x();
    }
    key(Qt::Key_Plus);
    key(Qt::Key_Minus);
    key(Qt::Key_Minus);
    QCoreApplication::processEvents();
    EXPECT_EQ(test::onScreen(screen()), screen().grab().toImage());
}

TEST_F(Presented, TheSpotlightFollowsThePointerAndChangesItsSize) {
    key(Qt::Key_S);
    ASSERT_TRUE(screen().shade().isSpotlight());
    pointAt(QPoint(400, 300));
    const QPoint spot = screen().shade().spot().toPoint();
    EXPECT_EQ(spot, screen().ladder().viewport()->mapTo(&screen(), QPoint(400, 300)));
    const auto dim = [&](QPoint at) { return colourAt(at).lightness() < 128; };
    EXPECT_FALSE(dim(spot + QPoint(0, static_cast<int>(screen().shade().radius()) - 10)));
    EXPECT_TRUE(dim(QPoint(1900, 1070)));
    const qreal radius = screen().shade().radius();
    key(Qt::Key_Plus, Qt::ShiftModifier);
    EXPECT_GT(screen().shade().radius(), radius);
    key(Qt::Key_Minus);
    EXPECT_NEAR(screen().shade().radius(), radius, 0.001);
    key(Qt::Key_S);
    EXPECT_FALSE(screen().shade().isSpotlight());
    EXPECT_FALSE(dim(QPoint(1900, 1070)));
}

TEST_F(Presented, PlusAndMinusChangeTheSizeOfTheLadder) {
    key(Qt::Key_Plus, Qt::ShiftModifier);
    EXPECT_DOUBLE_EQ(screen().ladder().zoom(), 1.1);
    EXPECT_DOUBLE_EQ(window.ladder().zoom(), 1) << "the other window has its own";
    key(Qt::Key_Minus);
    key(Qt::Key_Minus);
    EXPECT_DOUBLE_EQ(screen().ladder().zoom(), 0.9);
    EXPECT_DOUBLE_EQ(window.settings().presentedZoom, 0.9);
}

TEST_F(Presented, TheActsHaveTheirKeys) {
    key(Qt::Key_Space);
    const std::size_t runs = window.session().history().size();
    key(Qt::Key_Delete);
    EXPECT_EQ(window.session().history().size(), runs + 1);
}

TEST_F(Presented, EscapeLeavesAndF5ComesBack) {
    key(Qt::Key_Space);
    const std::size_t at = cursor();
    key(Qt::Key_Escape);
    EXPECT_FALSE(isOn());
    EXPECT_EQ(cursor(), at);
    EXPECT_FALSE(window.actions().blank->isEnabled());
    EXPECT_FALSE(window.actions().blank->toolTip().isEmpty());
    present();
    EXPECT_TRUE(isOn());
    EXPECT_EQ(cursor(), at);
    screen().close();
    EXPECT_FALSE(isOn());
}

TEST_F(Presented, BothWindowsShowOneSession) {
    QTest::keyClick(&window.ladder(), Qt::Key_Space);
    QTest::keyClick(&window.ladder(), Qt::Key_Space);
    EXPECT_NE(screen().ladder().picture().find(QStringLiteral("segment/2")), nullptr);
    key(Qt::Key_PageDown);
    EXPECT_NE(window.ladder().picture().find(QStringLiteral("segment/3")), nullptr);
    window.openNamed(QStringLiteral("refused"));
    key(Qt::Key_End);
    EXPECT_TRUE(dump(screen().ladder().picture()).contains(QStringLiteral("RST")));
}

// There is but one screen here.
TEST_F(Presented, ADialogEndsItInsteadOfLyingBehind) {
    key(Qt::Key_D);
    EXPECT_FALSE(isOn());
    auto* dialog = window.findChild<QDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->reject();
}

TEST_F(Presented, FollowsTheLookOfTheOtherWindow) {
    window.setThemeName(ThemeName::dark);
    EXPECT_EQ(screen().look().theme.name(), ThemeName::dark);
    EXPECT_EQ(screen().look().theme.medium(), Medium::projector);
    EXPECT_EQ(colourAt({1900, 1070}), Theme(ThemeName::dark).color(Ink::ground));
    window.setThemeName(ThemeName::light);
    EXPECT_EQ(screen().look().theme.name(), ThemeName::projector);
}

TEST_F(Presented, ComparingEndsIt) {
    window.actions().comparePairs.front().action->trigger();
    EXPECT_FALSE(isOn());
    EXPECT_FALSE(window.actions().present->isEnabled());
    window.actions().leaveComparison->trigger();
    EXPECT_TRUE(window.actions().present->isEnabled());
}

TEST(AudienceScreen, IsAnotherOneThanThePresentersIfThereIsOne) {
    QScreen* only = QGuiApplication::primaryScreen();
    EXPECT_EQ(audienceScreen({only}, only), only);
    auto* other = reinterpret_cast<QScreen*>(&only);  // never looked into
    EXPECT_EQ(audienceScreen({only, other}, only), other);
    EXPECT_EQ(audienceScreen({other, only}, only), other);
}

// Run by itself, where there are two screens beside each other: SYNSTEP_TEST_SCREENS.
class TwoScreens : public test::OpenedWindow {
  protected:
    void SetUp() override {
        ASSERT_GE(QGuiApplication::screens().size(), 2) << "SYNSTEP_TEST_SCREENS names them";
        window.actions().present->trigger();
    }
    QScreen* shownOn() { return window.presentation().window()->screen(); }
};

TEST_F(TwoScreens, TheAudienceHasTheOtherOne) {
    EXPECT_NE(shownOn(), window.screen());
    EXPECT_TRUE(shownOn()->geometry().contains(window.presentation().window()->geometry()));
    press(Qt::Key_D);
    EXPECT_TRUE(window.presentation().isOn()) << "a dialog is the presenter's, and on their screen";
    for (QDialog* dialog : window.findChildren<QDialog*>()) dialog->reject();
}

TEST_F(TwoScreens, WhenOneIsLostThePresentationComesToTheOther) {
    QScreen* audience = shownOn();
    Q_EMIT qGuiApp->screenRemoved(audience);
    ASSERT_TRUE(window.presentation().isOn());
    EXPECT_EQ(shownOn(), window.screen());
    EXPECT_TRUE(window.screen()->geometry().contains(window.presentation().window()->geometry()));
}

class Zoomed : public test::OpenedWindow {
  protected:
    void wheel(QPoint at, int delta) {
        QWheelEvent event(at, window.ladder().viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(window.ladder().viewport(), &event);
    }
};

TEST_F(Zoomed, ActionsGoThroughHandySizesWithinLimits) {
    window.actions().zoomIn->trigger();
    EXPECT_DOUBLE_EQ(window.ladder().zoom(), 1.1);
    EXPECT_TRUE(window.status().accessibleName().contains(QStringLiteral("110 %")))
        << window.status().accessibleName().toStdString();
    for (int i = 0; i < 20; ++i) window.actions().zoomIn->trigger();
    EXPECT_DOUBLE_EQ(window.ladder().zoom(), 3);
    EXPECT_FALSE(window.actions().zoomIn->isEnabled());
    for (int i = 0; i < 20; ++i) window.actions().zoomOut->trigger();
    EXPECT_DOUBLE_EQ(window.ladder().zoom(), 0.5);
    window.actions().zoomNormal->trigger();
    EXPECT_DOUBLE_EQ(window.ladder().zoom(), 1);
    EXPECT_FALSE(window.status().accessibleName().contains(QStringLiteral("%")));
}

TEST_F(Zoomed, TheKeysOfTheTradeWork) {
    QTest::keyClick(&window.ladder(), Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_DOUBLE_EQ(window.ladder().zoom(), 1.1);
    QTest::keyClick(&window.ladder(), Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(&window.ladder(), Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_DOUBLE_EQ(window.ladder().zoom(), 0.9);
    QTest::keyClick(&window.ladder(), Qt::Key_0, Qt::ControlModifier);
    EXPECT_DOUBLE_EQ(window.ladder().zoom(), 1);
}

TEST_F(Zoomed, AClickMeansWhatIsSeenThere) {
    press(Qt::Key_End);
    for (const qreal zoom : {0.5, 0.8, 1.5, 3.0}) {
        window.ladder().setZoom(zoom);
        for (const SegmentId id : {SegmentId{1}, SegmentId{4}}) {
            window.session().select({});
            window.session().select({id});  // brings it into sight
            window.session().select({});
            click(id);
            EXPECT_EQ(window.session().selection().segment, id) << zoom;
        }
    }
}

TEST_F(Zoomed, WhatIsUnderThePointerStays) {
    press(Qt::Key_End);
    window.session().select({SegmentId{4}});
    const QPoint before = pointOf(4);
    wheel(before, 240);
    EXPECT_NEAR(window.ladder().zoom(), 1.21, 0.001);
    EXPECT_LE(std::abs(pointOf(4).y() - before.y()), 24) << "within the arrow's own height";
    wheel(before, -240);
    EXPECT_NEAR(window.ladder().zoom(), 1, 0.001);
}

TEST_F(Zoomed, IsKeptFromOneStartToTheNext) {
    window.actions().zoomIn->trigger();
    saveSettings(window.settings());
    EXPECT_DOUBLE_EQ(loadSettings().zoom, 1.1);
    EXPECT_DOUBLE_EQ(loadSettings().presentedZoom, 1);
    MainWindow again(loadSettings());
    EXPECT_DOUBLE_EQ(again.ladder().zoom(), 1.1);
    window.actions().zoomNormal->trigger();
    saveSettings(window.settings());
}

}  // namespace
}  // namespace synstep
