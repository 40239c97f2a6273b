// SPDX-License-Identifier: GPL-3.0-or-later
// Whether anything moves: as a person chose, or as the desktop has it. Where nothing moves, what a step has
// changed is outlined instead (measures.md 8).
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace synstep {

// What the desktop says: KDE in its settings, GNOME and others by the desktop portal. Unknown: it does.
class DesktopMotion : public QObject {
    Q_OBJECT

  public:
    explicit DesktopMotion(QObject* parent = nullptr);

    bool isOn() const { return on_; }

  Q_SIGNALS:
    // The portal has answered, or the person has changed it.
    void changed();

  private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

  private:
    void set(bool on);
    void askPortal();

    bool on_ = true;
};

// An answer of the portal: variants in variants, in the end a truth value.
bool portalSaysOn(const QVariant& answer);

}  // namespace synstep
