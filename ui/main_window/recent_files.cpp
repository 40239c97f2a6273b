// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/recent_files.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace synstep {

namespace {

constexpr QLatin1String key("recent");

}  // namespace

RecentFiles::RecentFiles(QMenu& menu, QObject* parent) : QObject(parent), menu_(menu) {
    connect(&menu, &QMenu::aboutToShow, this, &RecentFiles::fill);
    menu.menuAction()->setEnabled(!paths().isEmpty());
}

QStringList RecentFiles::paths() {
    return QSettings().value(key).toStringList().mid(0, most);
}

void RecentFiles::add(const QString& path) {
    QStringList all = paths();
    all.removeAll(path);
    all.prepend(path);
    keep(all.mid(0, most));
}

void RecentFiles::remove(const QString& path) {
    QStringList all = paths();
    all.removeAll(path);
    keep(all);
}

void RecentFiles::keep(const QStringList& paths) {
    QSettings().setValue(key, paths);
    menu_.menuAction()->setEnabled(!paths.isEmpty());
}

void RecentFiles::fill() {
    menu_.clear();
    int number = 0;
    for (const QString& path : paths()) {
        const QFileInfo info(path);
        QString words = QStringLiteral("%1 – %2").arg(info.fileName(), QDir::toNativeSeparators(info.path()));
        words.replace(QLatin1Char('&'), QStringLiteral("&&"));
        const QString digit = QString::number(++number % 10);
        QAction* action = menu_.addAction(QStringLiteral("&%1  %2").arg(digit, words));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
    }
}

}  // namespace synstep
