// SPDX-License-Identifier: GPL-3.0-or-later
// Playing speed from 1/8 to 8 times, each step twice the one before.
#pragma once

#include <QSlider>

#include "ui/theme/theme.h"

namespace synstep {

class SpeedSlider : public QSlider {
    Q_OBJECT

  public:
    explicit SpeedSlider(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setSpeed(double speed);
    // "1/4x", "1x", "8x".
    static QString textOf(double speed);

  Q_SIGNALS:
    void speedChosen(double speed);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Theme theme_{ThemeName::light};
};

}  // namespace synstep
