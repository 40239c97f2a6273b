// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/run_window.h"

#include <QApplication>
#include <QStandardPaths>

#include "ui/main_window/accessible_tool_button.h"
#include "ui/main_window/focus_mark.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/style.h"
#include "ui/theme/icons.h"
#include "ui/views/accessible_picture.h"

namespace synstep {

void prepareApplication(QApplication& application) {
    QCoreApplication::setOrganizationName(QStringLiteral("Synstep"));
    QCoreApplication::setApplicationName(QStringLiteral("Synstep"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SYNSTEP_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("synstep"));  // by which Wayland finds name and icon
    QApplication::setWindowIcon(programIcon());
    installAccessiblePictures();
    installAccessibleToolButtons();
    QApplication::setStyle(new Style);
    if (application.findChild<FocusMark*>() == nullptr) new FocusMark(&application);
    application.setAttribute(Qt::AA_DontShowIconsInMenus);
}

int runWindow(QApplication& application, std::optional<QString> scenarioOrFile) {
    prepareApplication(application);
    MainWindow window(loadSettings());
    window.openFirst();
    window.show();
    if (scenarioOrFile) window.openNamed(*scenarioOrFile);
    window.keepSessionsIn(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return application.exec();
}

}  // namespace synstep
