// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/motion.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QSettings>
#include <QStandardPaths>

namespace synstep {

namespace {

constexpr QLatin1String group("org.gnome.desktop.interface"), key("enable-animations");
constexpr QLatin1String service("org.freedesktop.portal.Desktop"), place("/org/freedesktop/portal/desktop");
constexpr QLatin1String interface("org.freedesktop.portal.Settings");

bool plasmaMoves() {
    const QString file =
        QStandardPaths::locate(QStandardPaths::GenericConfigLocation, QStringLiteral("kdeglobals"));
    if (file.isEmpty()) return true;
    return QSettings(file, QSettings::IniFormat)
               .value(QStringLiteral("KDE/AnimationDurationFactor"), 1)
               .toDouble() > 0;
}

}  // namespace

bool portalSaysOn(const QVariant& answer) {
    if (answer.canConvert<QDBusVariant>()) return portalSaysOn(answer.value<QDBusVariant>().variant());
    return answer.typeId() != QMetaType::Bool || answer.toBool();
}

DesktopMotion::DesktopMotion(QObject* parent) : QObject(parent), on_(plasmaMoves()) {
    if (on_ && QDBusConnection::sessionBus().isConnected()) askPortal();
}

void DesktopMotion::askPortal() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    QDBusMessage question = QDBusMessage::createMethodCall(service, place, interface, QStringLiteral("Read"));
    question << QString(group) << QString(key);
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        done->deleteLater();
        if (!reply.isError()) set(portalSaysOn(reply.value().variant()));
    });
    bus.connect(service, place, interface, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
}

void DesktopMotion::onSettingChanged(const QString& of, const QString& what, const QDBusVariant& value) {
    if (of == group && what == key) set(portalSaysOn(value.variant()));
}

void DesktopMotion::set(bool on) {
    if (on == on_) return;
    on_ = on;
    Q_EMIT changed();
}

}  // namespace synstep
