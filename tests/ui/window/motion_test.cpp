// SPDX-License-Identifier: GPL-3.0-or-later
// Whether messages are seen to move, as chosen or as the desktop has it; and what stands for it where nothing
// moves.
#include <QDBusVariant>
#include <QSettings>

#include "tests/ui/window/opened_window.h"

namespace synstep {
namespace {

class MotionChoice : public test::OpenedWindow {
  protected:
    void choose(Motion motion) { window.actions().motion[static_cast<std::size_t>(motion)]->trigger(); }
    // Frames round labels and nodes.
    static std::size_t outlines(const DisplayList& list) {
        std::size_t count = 0;
        for (const Shape& shape : list.shapes)
            if (const auto* path = std::get_if<PathShape>(&shape.what))
                if (path->stroke && !path->fill && path->stroke->ink == Ink::ink && path->stroke->width == 2)
                    ++count;
        return count;
    }
    std::size_t onLadder() { return outlines(window.ladder().picture()); }
    std::size_t inChart() { return outlines(window.right().chart()->picture()); }
};

TEST_F(MotionChoice, WithoutMotionWhatAStepHasChangedIsOutlinedUntilTheNext) {
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    EXPECT_FALSE(window.playback().isGliding());
    EXPECT_GE(onLadder(), 2u) << "a message and a state";
    EXPECT_EQ(inChart(), 2u) << "SYN-SENT and SYN-RECEIVED";
    press(Qt::Key_Home);
    EXPECT_EQ(inChart(), 0u);
}

TEST_F(MotionChoice, WithMotionMessagesGlideAndNothingIsOutlined) {
    choose(Motion::on);
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    EXPECT_TRUE(window.playback().isGliding());
    window.playback().complete();
    EXPECT_EQ(onLadder(), 0u);
    EXPECT_EQ(inChart(), 0u);
}

TEST_F(MotionChoice, IsKeptFromOneStartToTheNext) {
    for (const Motion motion : motions) {
        choose(motion);
        saveSettings(window.settings());
        EXPECT_EQ(loadSettings().motion, motion);
    }
    QSettings().setValue(QStringLiteral("motion"), false);
    EXPECT_EQ(loadSettings().motion, Motion::off) << "as earlier versions wrote it";
    QSettings().remove(QStringLiteral("motion"));
    EXPECT_EQ(loadSettings().motion, Motion::system);
}

TEST(DesktopMotion, PortalsWrapTheirAnswersInVariants) {
    const auto wrapped = [](const QVariant& value) { return QVariant::fromValue(QDBusVariant(value)); };
    EXPECT_FALSE(portalSaysOn(wrapped(wrapped(false))));
    EXPECT_FALSE(portalSaysOn(wrapped(false)));
    EXPECT_TRUE(portalSaysOn(wrapped(wrapped(true))));
    EXPECT_TRUE(portalSaysOn(wrapped(QStringLiteral("?")))) << "what is not understood changes nothing";
}

}  // namespace
}  // namespace synstep
