// SPDX-License-Identifier: GPL-3.0-or-later
// Forged segments and timers that are made to expire, from the menus; and that all of it can be saved.
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include "tests/ui/window/opened_window.h"
#include "ui/main_window/forgery_dialog.h"
#include "ui/main_window/inject_menu.h"
#include "ui/main_window/timer_menu.h"
#include "ui/text/changes.h"
#include "ui/text/sentences.h"

namespace synstep {
namespace {

using Injecting = test::OpenedWindow;

InjectMenu& palette(MainWindow& window) {
    auto* menu = window.findChild<InjectMenu*>();
    menu->refresh();
    return *menu;
}

QStringList transcriptOf(MainWindow& window) {
    const Session& session = window.session();
    return transcript(session.trace(), session.cursor(), session.scenario(), Language::en);
}

TEST_F(Injecting, WhatHasNoMeaningNowIsDisabledAndSaysWhy) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    press(Qt::Key_Home);
    const QAction* reset = palette(window).action(Forgery::resetExact, HostId::client);
    EXPECT_FALSE(reset->isEnabled());
    EXPECT_EQ(reset->toolTip(),
              QStringLiteral("Needs a connection at the other end whose window has room for it."));
    press(Qt::Key_End);
    EXPECT_TRUE(palette(window).action(Forgery::resetExact, HostId::client)->isEnabled());
}

TEST_F(Injecting, ARstFromThePaletteIsARunOfItsOwn) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    press(Qt::Key_End);
    palette(window).action(Forgery::resetExact, HostId::client)->trigger();
    ASSERT_EQ(window.session().history().size(), 2u);
    EXPECT_EQ(runDifference(window.session().history().run(1), window.session().scenario(), Language::en),
              QStringLiteral("RST injected"));
    press(Qt::Key_End);
    EXPECT_EQ(window.session().world().stateOf(HostId::server, SocketName{0}), State::listen)
        << "its child is gone";
}

void flood(MainWindow& window, int syns) {
    palette(window).flood()->trigger();
    auto* dialog = window.findChild<QInputDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->setIntValue(syns);
    dialog->accept();
}

TEST_F(Injecting, ASynFloodIsAskedForByItsNumberAndSavedAsOneRow) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    press(Qt::Key_End);
    flood(window, 30);
    ASSERT_EQ(window.session().history().size(), 2u);
    EXPECT_EQ(runDifference(window.session().history().run(1), window.session().scenario(), Language::en),
              QStringLiteral("SYN injected, 30 times"));
    press(Qt::Key_End);
    const QStringList lines = transcriptOf(window);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("flood.toml"));
    ASSERT_TRUE(window.saveScenario(path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count("repeat = 30"), 1);
    ASSERT_TRUE(window.openFile(path));
    press(Qt::Key_End);
    EXPECT_EQ(transcriptOf(window), lines);
}

TEST_F(Injecting, ASegmentOfOnesOwnBeginsWithTheNumbersThatFit) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    press(Qt::Key_End);
    palette(window).custom()->trigger();
    auto* dialog = window.findChild<ForgeryDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->seq()->text(), QStringLiteral("101"));
    EXPECT_EQ(dialog->ack()->text(), QStringLiteral("301"));
    dialog->flag(Flags::fin)->setChecked(true);
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    ASSERT_EQ(window.session().history().size(), 2u);
    press(Qt::Key_End);
    EXPECT_EQ(window.session().world().stateOf(HostId::server, SocketName{0}), State::closeWait);
}

TEST_F(Injecting, ANumberOfMoreThan32BitsCannotBeInjected) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    palette(window).custom()->trigger();
    auto* dialog = window.findChild<ForgeryDialog*>();
    dialog->seq()->setText(QStringLiteral("4294967296"));
    const auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    EXPECT_FALSE(ok->isEnabled());
    dialog->seq()->setText(QStringLiteral("4294967295"));
    EXPECT_TRUE(ok->isEnabled());
}

TEST_F(Injecting, ARunningTimerIsListedAndExpiresWhenChosen) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    auto* timers = window.findChild<TimerMenu*>();
    timers->refresh();
    ASSERT_EQ(timers->actions().size(), 1);
    EXPECT_TRUE(
        timers->actions().first()->text().startsWith(QStringLiteral("Client, connection a: retransmission")))
        << timers->actions().first()->text().toStdString();
    timers->actions().first()->trigger();
    ASSERT_EQ(window.session().history().size(), 2u);
    EXPECT_EQ(window.session().segmentsSent().size(), 2u) << "the SYN goes again at once";
}

TEST_F(Injecting, WhatIsSaidOfAFloodIsSaidOnceWithHowManyItIsSaidOf) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    press(Qt::Key_End);
    flood(window, 30);
    press(Qt::Key_End);
    const QString why = window.lesson().whyText();
    EXPECT_EQ(why.count(QStringLiteral("gives up after")), 1) << why.toStdString();
    EXPECT_TRUE(why.contains(QStringLiteral("alike)"))) << why.toStdString();
}

TEST_F(Injecting, ATimerThatIsFiredByHandIsNamedAsThatAndItsTabFitsThePicture) {
    window.openNamed(QStringLiteral("syn-flood"));
    for (int i = 0; i < 4; ++i) press(Qt::Key_Space);
    press(Qt::Key_F);
    const Session& session = window.session();
    ASSERT_EQ(session.history().size(), 2u);
    EXPECT_EQ(runDifference(session.history().run(1), session.scenario(), Language::en).toStdString(),
              "Server’s retransmission timer fired by hand");
    EXPECT_EQ(runDifference(session.history().run(1), session.scenario(), Language::zhCN).toStdString(),
              "手动让服务端的重传计时器到期");
    const DisplayList& picture = window.ladder().picture();
    int tabs = 0;
    for (const Shape& shape : picture.shapes) {
        const auto* text = std::get_if<TextShape>(&shape.what);
        if (!text || picture.elements[shape.element].kind != ElementKind::call ||
            !text->text.contains(QLatin1String("fire")))
            continue;
        ++tabs;
        EXPECT_TRUE(text->text.endsWith(QLatin1String("fire RTO"))) << text->text.toStdString();
        const qreal width = textSize(text->text, text->type, Theme(ThemeName::light)).width();
        EXPECT_LE(text->anchor.x() + width, picture.size.width()) << text->text.toStdString();
    }
    EXPECT_GT(tabs, 0);
}

TEST_F(Injecting, FLetsTheNextTimerExpireWhereOneRuns) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    press(Qt::Key_F);
    EXPECT_EQ(window.session().segmentsSent().size(), 2u);
    press(Qt::Key_End);
    ASSERT_TRUE(runningTimers(window.session().world()).empty());
    EXPECT_FALSE(window.actions().fireNext->isEnabled());
    EXPECT_EQ(window.actions().fireNext->toolTip(), QStringLiteral("No timer is running"));
}

}  // namespace
}  // namespace synstep
