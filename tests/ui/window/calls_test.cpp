// SPDX-License-Identifier: GPL-3.0-or-later
// What a person lets the two applications do, and what is said of a run that was changed.
#include <QContextMenuEvent>
#include <QSignalSpy>

#include "tests/ui/window/opened_window.h"
#include "ui/panels/words.h"

namespace synstep {
namespace {

using Calls = test::OpenedWindow;

TEST_F(Calls, DataIsSentOnceThereIsAConnection) {
    EXPECT_FALSE(window.actions().serverSends->isEnabled());
    EXPECT_EQ(window.actions().serverSends->toolTip(), QStringLiteral("There is no such connection."));
    for (int i = 0; i < 3; ++i) press(Qt::Key_Space);
    ASSERT_TRUE(window.actions().clientSends->isEnabled());
    ASSERT_TRUE(window.actions().serverSends->isEnabled());
    press(Qt::Key_S);
    ASSERT_EQ(window.session().history().size(), 2u);
    EXPECT_EQ(runDifference(window.session().history().run(1), window.session().scenario(), Language::en),
              QStringLiteral("Client calls send(100)"));
    EXPECT_TRUE(window.toolBar().targetText().contains(QStringLiteral("Client DATA")))
        << window.toolBar().targetText().toStdString();
    window.actions().serverSends->trigger();
    EXPECT_EQ(window.session().history().size(), 3u);
}

TEST_F(Calls, TheMenuOfTheLadderIsThereWhereNoMessageIs) {
    QSignalSpy asked(&window.ladder(), &LadderWidget::menuRequested);
    window.session().select({SegmentId{1}});
    const QPoint empty(window.ladder().viewport()->width() / 2, window.ladder().viewport()->height() - 8);
    QContextMenuEvent event(QContextMenuEvent::Mouse, empty, window.ladder().viewport()->mapToGlobal(empty));
    QCoreApplication::sendEvent(window.ladder().viewport(), &event);
    EXPECT_EQ(asked.count(), 1);
    EXPECT_EQ(window.session().selection().segment, SegmentId{1});
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
    window.actions().eventSteps->trigger();
    press(Qt::Key_Space);
    EXPECT_EQ(window.status().facts()[1], QStringLiteral("Server LISTEN"));
    EXPECT_NE(window.right().chart()->picture().find(QStringLiteral("token/listener/server")), nullptr);
}

}  // namespace
}  // namespace synstep
