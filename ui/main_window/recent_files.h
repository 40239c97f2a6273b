// SPDX-License-Identifier: GPL-3.0-or-later
// The files that were opened last, newest first, as a menu; remembered from one start to the next and shared
// by all windows.
#pragma once

#include <QMenu>
#include <QObject>
#include <QStringList>

namespace synstep {

class RecentFiles : public QObject {
    Q_OBJECT

  public:
    static constexpr int most = 10;

    // Fills this menu whenever it is opened.
    explicit RecentFiles(QMenu& menu, QObject* parent = nullptr);

    static QStringList paths();
    void add(const QString& path);
    void remove(const QString& path);

  Q_SIGNALS:
    void chosen(const QString& path);

  private:
    void keep(const QStringList& paths);
    void fill();

    QMenu& menu_;
};

}  // namespace synstep
