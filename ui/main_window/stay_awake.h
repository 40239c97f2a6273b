// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the desktop not to darken or lock the screen: org.freedesktop.ScreenSaver on the session's bus. Where
// nobody answers nothing happens.
#pragma once

#include <QObject>
#include <QString>
#include <optional>

namespace synstep {

class StayAwake : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;
    ~StayAwake() override;

    void begin(const QString& reason);
    void end();

  private:
    bool wanted_ = false;
    std::optional<uint> cookie_;  // by which the desktop knows the wish
};

}  // namespace synstep
