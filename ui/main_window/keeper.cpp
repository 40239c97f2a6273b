// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/keeper.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

namespace synstep {

namespace {

constexpr int pauseBetween = 2000;      // milliseconds
constexpr qint64 longest = 64LL << 20;  // bytes: what is longer is not ours
constexpr QLatin1String ending(".session"), lockEnding(".lock"), asideEnding(".refused");

// Held by a living process, however old it is.
std::unique_ptr<QLockFile> lockOf(const QString& path) {
    auto lock = std::make_unique<QLockFile>(path + lockEnding);
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

}  // namespace

Keeper::Keeper(std::function<QByteArray()> contents, QObject* parent)
    : QObject(parent), contents_(std::move(contents)) {
    pause_.setSingleShot(true);
    pause_.setInterval(pauseBetween);
    connect(&pause_, &QTimer::timeout, this, &Keeper::write);
}

Keeper::~Keeper() = default;

void Keeper::keepIn(const QString& folder) {
    if (!QDir().mkpath(folder)) return;
    folder_ = folder;
    path_ = QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + ending);
    lock_ = lockOf(path_);
    if (!lock_) path_.clear();  // a folder that cannot be written to: nothing is kept
}

void Keeper::touch() {
    if (!path_.isEmpty() && !pause_.isActive()) pause_.start();
}

bool Keeper::write() {
    pause_.stop();
    if (path_.isEmpty()) return false;
    QSaveFile file(path_);
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.write(contents_());
    return file.commit();
}

void Keeper::finish() {
    pause_.stop();
    if (path_.isEmpty()) return;
    QFile::remove(path_);
    lock_.reset();
    path_.clear();
}

const std::optional<Keeper::Abandoned>& Keeper::takeAbandoned() {
    release();
    if (folder_.isEmpty()) return abandoned_;
    const QFileInfoList files =
        QDir(folder_).entryInfoList({QStringLiteral("*") + ending}, QDir::Files, QDir::Time);
    for (const QFileInfo& info : files) {
        if (info.filePath() == path_) continue;
        abandonedLock_ = lockOf(info.filePath());
        if (!abandonedLock_) continue;
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) continue;
        abandoned_ = {info.filePath(), file.read(longest), info.lastModified()};
        break;
    }
    return abandoned_;
}

void Keeper::discardAbandoned() {
    if (abandoned_) QFile::remove(abandoned_->path);
    release();
}

QString Keeper::setAbandonedAside() {
    if (!abandoned_) return {};
    const QString aside = abandoned_->path + asideEnding;
    QFile::rename(abandoned_->path, aside);
    release();
    return aside;
}

void Keeper::release() {
    abandoned_.reset();
    abandonedLock_.reset();
}

}  // namespace synstep
