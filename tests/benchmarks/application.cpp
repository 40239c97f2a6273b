// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/application.h"

#include <QApplication>

#include "ui/main_window/run_window.h"

namespace synstep::benchmarks {

void needApplication() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static int count = 1;
    static char name[] = "synstep_benchmarks";
    static char* words[] = {name, nullptr};
    static QApplication* const application = [] {
        auto* made = new QApplication(count, words);  // never deleted: it outlives what is static
        prepareApplication(*made);
        return made;
    }();
    Q_UNUSED(application);
}

}  // namespace synstep::benchmarks
