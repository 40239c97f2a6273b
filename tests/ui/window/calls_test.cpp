// SPDX-License-Identifier: GPL-3.0-or-later
// What a person lets the two applications do, and what is said of a run that was changed.
#include <QContextMenuEvent>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "tests/ui/window/opened_window.h"
#include "ui/text/changes.h"
#include "ui/text/sentences.h"

namespace synstep {
namespace {

using Calls = test::OpenedWindow;

TEST_F(Calls, DataIsSentOnceThereIsAConnection) {
    QAction* clientSends = window.actions().call(HostId::client, CallKind::send);
    QAction* serverSends = window.actions().call(HostId::server, CallKind::send);
    EXPECT_FALSE(serverSends->isEnabled());
    EXPECT_EQ(serverSends->toolTip(), QStringLiteral("There is no such connection."));
    for (int i = 0; i < 3; ++i) press(Qt::Key_Space);
    ASSERT_TRUE(clientSends->isEnabled());
    ASSERT_TRUE(serverSends->isEnabled());
    press(Qt::Key_S);
    ASSERT_EQ(window.session().history().size(), 2u);
    EXPECT_EQ(runDifference(window.session().history().run(1), window.session().scenario(), Language::en),
              QStringLiteral("Client calls send(100)"));
    EXPECT_TRUE(window.toolBar().targetText().contains(QStringLiteral("Client DATA")))
        << window.toolBar().targetText().toStdString();
    serverSends->trigger();
    EXPECT_EQ(window.session().history().size(), 3u);
}

TEST_F(Calls, EachHostCanBeLetDoWhatTheEngineAllows) {
    window.openNamed(QStringLiteral("three-way-handshake"));
    press(Qt::Key_End);
    const auto allowed = [this](HostId host) {
        QStringList names;
        for (const HostCall& call : window.actions().calls) {
            if (call.host == host && call.action->isEnabled()) names << call.action->text();
        }
        return names;
    };
    const QStringList whileOpen{QStringLiteral("send(100)"),  QStringLiteral("read()"),
                                QStringLiteral("shutdown()"), QStringLiteral("close()"),
                                QStringLiteral("abort()"),    QStringLiteral("Cras&h")};
    EXPECT_EQ(allowed(HostId::client), QStringList{QStringLiteral("listen()")} + whileOpen);
    EXPECT_EQ(allowed(HostId::server), whileOpen);
    window.actions().call(HostId::server, CallKind::crash)->trigger();
    EXPECT_EQ(allowed(HostId::server), QStringList{QStringLiteral("Start again")});
    window.actions().call(HostId::client, CallKind::abort)->trigger();
    EXPECT_EQ(window.session().world().stateOf(HostId::client, SocketName{0}), State::closed);
}

// To the entry: the file is opened, and shows the same.
TEST_F(Calls, ARunIsSavedAsAScenarioThatPlaysIt) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("My own.toml"));
    window.openNamed(QStringLiteral("three-way-handshake"));
    press(Qt::Key_End);
    window.session().lose(3);
    press(Qt::Key_End);
    window.actions().call(HostId::client, CallKind::close)->trigger();
    press(Qt::Key_End);
    const QStringList lines = transcript(window.session().trace(), window.session().cursor(),
                                         window.session().scenario(), Language::en);
    ASSERT_TRUE(window.saveScenario(path));
    EXPECT_TRUE(window.status().accessibleName().contains(QStringLiteral("Saved My own.toml")));
    ASSERT_TRUE(window.openFile(path));
    EXPECT_EQ(window.session().scenario().id, "my-own");
    EXPECT_EQ(window.session().scenario().title.en,
              "The three-way handshake: Client ACK 1 lost, Client calls close()");
    press(Qt::Key_End);
    EXPECT_EQ(transcript(window.session().trace(), window.session().cursor(), window.session().scenario(),
                         Language::en),
              lines);
}

TEST_F(Calls, AFolderThatIsNotThereIsSaidAndNothingIsLost) {
    EXPECT_FALSE(window.saveScenario(QStringLiteral("/no/such/folder/x.toml")));
    QWidget* box = QApplication::activeModalWidget();
    ASSERT_NE(box, nullptr);
    box->close();
}

TEST_F(Calls, TheMenuOfTheLadderIsThereWhereNoMessageIs) {
    QSignalSpy asked(&window.ladder(), &LadderWidget::menuRequested);
    window.session().select({SegmentId{1}});
    const QPoint empty(window.ladder().viewport()->width() / 2, window.ladder().viewport()->height() - 8);
    QContextMenuEvent event(QContextMenuEvent::Mouse, empty, window.ladder().viewport()->mapToGlobal(empty));
    QCoreApplication::sendEvent(window.ladder().viewport(), &event);
    EXPECT_EQ(asked.count(), 1);
    EXPECT_TRUE(window.session().selection().isNone()) << "what is done there is done to no message far away";
    while (QWidget* menu = QApplication::activePopupWidget()) menu->close();
}

TEST_F(Calls, WhyTellsOfTheStepThatWasChangedAlone) {
    ASSERT_TRUE(window.lesson().whyText().contains(QStringLiteral("listen()")));
    press(Qt::Key_Delete);
    EXPECT_FALSE(window.lesson().whyText().contains(QStringLiteral("listen()")))
        << window.lesson().whyText().toStdString();
    EXPECT_TRUE(window.lesson().whyText().contains(QStringLiteral("connect()")));
}

TEST_F(Calls, TheStatusLineCountsWhatWasDelayedAndDuplicated) {
    window.session().delay(1, std::chrono::milliseconds(20));
    EXPECT_TRUE(window.status().facts().contains(QStringLiteral("1 delayed")));
    EXPECT_FALSE(window.status().facts().contains(QStringLiteral("1 duplicated")));
    window.session().duplicate(1, std::chrono::milliseconds(20));
    EXPECT_TRUE(window.status().facts().contains(QStringLiteral("1 duplicated")));
}

TEST_F(Calls, BeforeListenNoViewShowsAListener) {
    press(Qt::Key_Home);
    EXPECT_EQ(window.status().facts()[1], QStringLiteral("Server CLOSED"));
    EXPECT_EQ(window.right().chart()->picture().find(QStringLiteral("token/listener/server")), nullptr);
    const DisplayList& ladder = window.ladder().picture();
    const Element* listener = ladder.find(QStringLiteral("state/server/listener/0"));
    ASSERT_NE(listener, nullptr) << "it has been seen: it is a ghost";
    const auto index = static_cast<std::uint32_t>(listener - ladder.elements.data());
    for (const Shape& shape : ladder.shapes) {
        if (shape.element != index) continue;
        EXPECT_LT(shape.opacity, 0.5);
    }
    window.actions().step(StepSize::event)->trigger();
    press(Qt::Key_Space);
    EXPECT_EQ(window.status().facts()[1], QStringLiteral("Server LISTEN"));
    EXPECT_NE(window.right().chart()->picture().find(QStringLiteral("token/listener/server")), nullptr);
}

}  // namespace
}  // namespace synstep
