// SPDX-License-Identifier: GPL-3.0-or-later
// A session that was broken off is offered back by the next window, and is then as it was.
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include "tests/ui/window/opened_window.h"
#include "ui/main_window/kept_sessions.h"

namespace synstep {
namespace {

class Recovery : public test::OpenedWindow {
  protected:
    Recovery() { QDir().mkpath(folder.path()); }

    QStringList files(const char* pattern = "*.session") const {
        return QDir(folder.path()).entryList({QString::fromLatin1(pattern)}, QDir::Files);
    }
    // Leaves there what a window leaves behind that is killed.
    void breakOff(MainWindow& broken) {
        ASSERT_TRUE(broken.keeper().write());
        ASSERT_TRUE(QFile::copy(broken.keeper().path(), folder.filePath(QStringLiteral("broken.session"))));
        broken.keeper().finish();
    }
    static void openFresh(MainWindow& next) {
        next.openFirst();
        next.resize(1280, 800);
        next.show();
    }

    QTemporaryDir folder;
};

TEST_F(Recovery, BringsBackEveryLessonWithItsRunsNamesPlaceAndBreakpoints) {
    window.keepSessionsIn(folder.path());
    EXPECT_FALSE(window.notice().isVisible()) << "nothing was broken off";
    press(Qt::Key_Space);
    press(Qt::Key_Delete);
    window.session().renameRun(1, "lost");
    const SessionState first = window.session().state();
    window.openNamed(QStringLiteral("third-ack-lost"));
    press(Qt::Key_Space);
    window.session().select({SegmentId{1}});
    window.session().setBreakpoint(StateReached{HostId::server, State::established}, true);
    const SessionState second = window.session().state();
    breakOff(window);

    MainWindow next(test::stillEnglish());
    openFresh(next);
    next.keepSessionsIn(folder.path());
    ASSERT_TRUE(next.notice().isVisible());
    EXPECT_TRUE(next.notice().words().contains(QStringLiteral("broken off")))
        << next.notice().words().toStdString();
    EXPECT_TRUE(next.notice().words().contains(QStringLiteral("1 run")));
    QTest::mouseClick(next.notice().yes(), Qt::LeftButton);
    EXPECT_FALSE(next.notice().isVisible());
    EXPECT_EQ(next.session().scenario().id, "third-ack-lost");
    EXPECT_EQ(next.session().state(), second);
    EXPECT_EQ(next.menus().currentLesson(), QStringLiteral("third-ack-lost"));
    next.openFirst();
    EXPECT_EQ(next.session().state(), first);
    EXPECT_EQ(next.runs().count(), 2);
    EXPECT_EQ(files().size(), 1) << "it is this window's now";
    next.close();
    EXPECT_TRUE(files().isEmpty()) << "whoever ends well leaves nothing behind";
}

TEST_F(Recovery, BringsBackTheStoryThatWasBeingWritten) {
    window.keepSessionsIn(folder.path());
    StoryStep step;
    step.when = StateEntered{HostId::server, State::established, std::nullopt};
    step.what = Say{{"Open.", "已建立。"}};
    window.session().writeStory(std::nullopt, {step});
    breakOff(window);
    MainWindow next(test::stillEnglish());
    openFresh(next);
    next.keepSessionsIn(folder.path());
    QTest::mouseClick(next.notice().yes(), Qt::LeftButton);
    ASSERT_EQ(next.session().scenario().story.size(), 1u);
    EXPECT_EQ(next.session().scenario().story[0].what, step.what);
    EXPECT_FALSE(next.session().scenario().lesson);
}

TEST_F(Recovery, AFileThatIsGoneMeanwhileComesBackFromWhatWasKept) {
    const QString path = folder.filePath(QStringLiteral("mine.toml"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(
        "synstep = 1\nid = \"mine\"\ntitle = { en = \"Mine\" }\ndo = [\n  { at = \"0s\", server = \"listen\" "
        "},\n"
        "  { at = \"0s\", client = \"connect\" },\n]\n");
    file.close();
    window.keepSessionsIn(folder.path());
    ASSERT_TRUE(window.openFile(path));
    press(Qt::Key_Delete);
    const SessionState before = window.session().state();
    breakOff(window);
    ASSERT_TRUE(QFile::remove(path));
    MainWindow next(test::stillEnglish());
    openFresh(next);
    next.keepSessionsIn(folder.path());
    ASSERT_TRUE(next.notice().isVisible());
    QTest::mouseClick(next.notice().yes(), Qt::LeftButton);
    EXPECT_EQ(next.session().state(), before);
    EXPECT_TRUE(next.windowTitle().contains(QStringLiteral("Mine")));
    next.close();
}

TEST_F(Recovery, DiscardedItIsGone) {
    window.keepSessionsIn(folder.path());
    breakOff(window);
    MainWindow next(test::stillEnglish());
    openFresh(next);
    next.keepSessionsIn(folder.path());
    ASSERT_TRUE(next.notice().isVisible());
    QTest::mouseClick(next.notice().no(), Qt::LeftButton);
    EXPECT_FALSE(next.notice().isVisible());
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("broken.session"))));
    next.close();
}

TEST_F(Recovery, WhatCannotBeReadIsSaidInOneSentenceAndKeptAside) {
    for (const QByteArray& text :
         {QByteArray("{\"synstep_session\": 1"), QByteArray("{\"synstep_session\": 2}"), QByteArray(),
          QByteArray(1000, '\0'), QByteArray("[]")}) {
        QFile file(folder.filePath(QStringLiteral("broken.session")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        MainWindow next(test::stillEnglish());
        openFresh(next);
        next.keepSessionsIn(folder.path());
        ASSERT_TRUE(next.notice().isVisible());
        EXPECT_TRUE(next.notice().words().contains(QStringLiteral("could not be read")));
        EXPECT_FALSE(next.notice().yes()->isVisible());
        EXPECT_EQ(files("*.refused").size(), 1);
        next.close();
        ASSERT_TRUE(QFile::remove(folder.filePath(files("*.refused").first())));
    }
}

TEST_F(Recovery, WhatALivingWindowKeepsIsNotOfferedToAnother) {
    window.keepSessionsIn(folder.path());
    ASSERT_TRUE(window.keeper().write());
    MainWindow next(test::stillEnglish());
    openFresh(next);
    next.keepSessionsIn(folder.path());
    EXPECT_FALSE(next.notice().isVisible());
    next.close();
    window.keeper().finish();
}

TEST_F(Recovery, AChangeIsKeptWithinAFewSeconds) {
    window.keepSessionsIn(folder.path());
    press(Qt::Key_Space);
    EXPECT_FALSE(QFile::exists(window.keeper().path())) << "not with every change";
    EXPECT_TRUE(QTest::qWaitFor([&] { return QFile::exists(window.keeper().path()); }, 10'000));
    QFile file(window.keeper().path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto kept = keptSessionsFrom(file.readAll());
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->shownSession().state(), window.session().state());
    window.keeper().finish();
}

// One that cannot be had again takes no other with it.
TEST_F(Recovery, OfSeveralSessionsThoseThatAreWholeComeBack) {
    window.openNamed(QStringLiteral("wave"));
    window.keepSessionsIn(folder.path());
    ASSERT_TRUE(window.keeper().write());
    QFile file(window.keeper().path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QJsonObject root = QJsonDocument::fromJson(text).object();
    QJsonArray sessions = root[QStringLiteral("sessions")].toArray();
    ASSERT_GE(sessions.size(), 2);
    for (qsizetype i = 0; i < sessions.size(); ++i) {
        QJsonObject one = sessions[i].toObject();
        if (one[QStringLiteral("name")] != QStringLiteral("wave")) continue;
        one[QStringLiteral("state")] = QJsonObject();
        sessions[i] = one;
    }
    root[QStringLiteral("sessions")] = sessions;
    const auto kept = keptSessionsFrom(QJsonDocument(root).toJson());
    ASSERT_TRUE(kept);
    EXPECT_FALSE(kept->whole) << "what was written is not to be thrown away";
    EXPECT_EQ(kept->sessions.size(), static_cast<std::size_t>(sessions.size()) - 1);
    EXPECT_NE(kept->shown, QStringLiteral("wave"));
    window.keeper().finish();
}

// The built program, killed so that it can do nothing about it.
TEST_F(Recovery, AfterTheProgramWasKilledTheNextWindowOffersWhatItShowed) {
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), folder.path());
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(SYNSTEP_PROGRAM), {QStringLiteral("third-ack-lost")});
    const QString kept = folder.filePath(QStringLiteral("Synstep/Synstep"));
    const auto isKept = [&] {
        return !QDir(kept).entryList({QStringLiteral("*.session")}, QDir::Files).isEmpty();
    };
    ASSERT_TRUE(QTest::qWaitFor(isKept, 60'000));
    program.kill();
    ASSERT_TRUE(program.waitForFinished());
    EXPECT_EQ(program.exitStatus(), QProcess::CrashExit);
    window.keepSessionsIn(kept);
    ASSERT_TRUE(window.notice().isVisible());
    QTest::mouseClick(window.notice().yes(), Qt::LeftButton);
    EXPECT_EQ(window.session().scenario().id, "third-ack-lost");
    EXPECT_EQ(window.session().history().size(), 1u);
    window.keeper().finish();
    EXPECT_TRUE(QDir(kept).entryList(QDir::Files).isEmpty());
}

// --- Recent files

TEST_F(Recovery, FilesThatWereOpenedAreInTheMenuAndOneThatIsGoneLeavesIt) {
    QStringList paths;
    for (int i = 0; i < 12; ++i) {
        const QString path = folder.filePath(QStringLiteral("file%1.toml").arg(i));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("synstep = 1\nid = \"mine\"\ndo = [\n  { at = \"0s\", server = \"listen\" },\n]\n");
        file.close();
        ASSERT_TRUE(window.openFile(path));
        paths.prepend(path);
    }
    ASSERT_TRUE(window.openFile(paths[3]));
    paths.prepend(paths.takeAt(3));
    EXPECT_EQ(RecentFiles::paths(), paths.mid(0, 10)) << "newest first, each once, ten of them";
    QMenu& menu = window.menus().recent();
    Q_EMIT menu.aboutToShow();
    ASSERT_EQ(menu.actions().size(), 10);
    ASSERT_TRUE(QFile::remove(paths[1]));
    menu.actions().at(1)->trigger();
    EXPECT_EQ(RecentFiles::paths().size(), 9);
    EXPECT_TRUE(window.status().accessibleName().contains(QStringLiteral("not there any more")));
    menu.actions().at(2)->trigger();
    EXPECT_EQ(RecentFiles::paths().first(), paths[2]);
}

TEST_F(Recovery, ThePageInFrontComesBack) {
    window.right().setPage(3);
    const Settings settings = window.settings();
    EXPECT_EQ(settings.details, 3);
    saveSettings(settings);
    MainWindow next(loadSettings());
    EXPECT_EQ(next.right().page(), 3);
    window.right().setPage(0);
    saveSettings(window.settings());
}

}  // namespace
}  // namespace synstep
