// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/stay_awake.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace synstep {

namespace {

QDBusMessage call(const char* method) {
    const QString name = QStringLiteral("org.freedesktop.ScreenSaver");
    return QDBusMessage::createMethodCall(name, QStringLiteral("/org/freedesktop/ScreenSaver"), name,
                                          QLatin1String(method));
}

}  // namespace

StayAwake::~StayAwake() {
    end();
}

void StayAwake::begin(const QString& reason) {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (wanted_ || !bus.isConnected()) return;
    wanted_ = true;
    QDBusMessage wish = call("Inhibit");
    wish << QCoreApplication::applicationName() << reason;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(wish), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<uint> reply = *done;
        done->deleteLater();
        if (reply.isError()) return;
        cookie_ = reply.value();
        if (!wanted_) end();  // it is over already
    });
}

void StayAwake::end() {
    wanted_ = false;
    if (!cookie_) return;
    QDBusMessage wish = call("UnInhibit");
    wish << *cookie_;
    cookie_.reset();
    QDBusConnection::sessionBus().asyncCall(wish);
}

}  // namespace synstep
