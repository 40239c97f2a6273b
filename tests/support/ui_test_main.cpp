// SPDX-License-Identifier: GPL-3.0-or-later
// The main function of every test of ui/: the same fonts, language, scale and settings wherever it runs, and
// no display; SYNSTEP_TEST_SCALE asks for another scale, SYNSTEP_TEST_SCREENS for more screens. The
// environment is set here, so that a test started by hand sees the same as one under CTest.
#include <gtest/gtest.h>

#include <QApplication>
#include <QTemporaryDir>

int main(int argc, char** argv) {
    // Screens beside each other, as a file describes them, or one.
    const QByteArray screens = qgetenv("SYNSTEP_TEST_SCREENS");
    qputenv("QT_QPA_PLATFORM",
            screens.isEmpty() ? QByteArray("offscreen") : "offscreen:configfile=" + screens);
    qputenv("QT_FONT_DPI", "96");
    qputenv("QT_SCALE_FACTOR", qEnvironmentVariable("SYNSTEP_TEST_SCALE", QStringLiteral("1")).toUtf8());
    qunsetenv("QT_STYLE_OVERRIDE");
    qunsetenv("QT_QPA_PLATFORMTHEME");
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("FONTCONFIG_FILE", SYNSTEP_TEST_FONTS);
    const QTemporaryDir home;
    // Each has its own: the test mode of QStandardPaths would give one place to all that run at once.
    for (const char* place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(place, home.path().toUtf8());

    const QApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
