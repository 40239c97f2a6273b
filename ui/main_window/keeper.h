// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps one file in a folder as long as the program runs, so that the next start finds it if this one breaks
// off; and finds those of programs that have.
//
// A file is somebody's as long as the lock beside it is held by a living process. It is written whole or not
// at all, a little after each change and at most every two seconds.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

namespace synstep {

class Keeper : public QObject {
    Q_OBJECT

  public:
    // `contents` is asked for whenever the file is written.
    explicit Keeper(std::function<QByteArray()> contents, QObject* parent = nullptr);
    ~Keeper() override;

    // Until then nothing is kept.
    void keepIn(const QString& folder);
    const QString& path() const { return path_; }

    // Something has changed.
    void touch();
    // Writes at once; false if that was impossible.
    bool write();
    // All is well: nothing is left behind.
    void finish();

    // The newest file that nobody owns any more: this one owns it from now on. Nothing if there is none.
    struct Abandoned {
        QString path;
        QByteArray contents;
        QDateTime written;
    };
    const std::optional<Abandoned>& takeAbandoned();
    // What takeAbandoned() has given: has been used, or can be of no use and is kept aside; then under which
    // name.
    void discardAbandoned();
    QString setAbandonedAside();

  private:
    void release();

    std::function<QByteArray()> contents_;
    QString folder_;
    QString path_;
    QTimer pause_;
    std::unique_ptr<QLockFile> lock_, abandonedLock_;
    std::optional<Abandoned> abandoned_;
};

}  // namespace synstep
