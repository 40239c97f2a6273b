// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/run_window.h"

#include <QApplication>

#include "ui/main_window/main_window.h"
#include "ui/main_window/style.h"

namespace synstep {

void prepareApplication(QApplication& application) {
    QCoreApplication::setOrganizationName(QStringLiteral("Synstep"));
    QCoreApplication::setApplicationName(QStringLiteral("Synstep"));
    QApplication::setStyle(new Style);
    application.setAttribute(Qt::AA_DontShowIconsInMenus);
}

int runWindow(QApplication& application, std::optional<QString> scenarioOrFile) {
    prepareApplication(application);
    MainWindow window(loadSettings());
    window.openFirst();
    window.show();
    if (scenarioOrFile) window.openNamed(*scenarioOrFile);
    return application.exec();
}

}  // namespace synstep
