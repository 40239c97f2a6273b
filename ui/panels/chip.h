// SPDX-License-Identifier: GPL-3.0-or-later
// A pill that is chosen or not: a flag of a segment, one of a few possibilities. Space, a click and the keys
// of a group of buttons choose it.
#pragma once

#include <QAbstractButton>

#include "ui/theme/theme.h"

namespace synstep {

class Chip : public QAbstractButton {
    Q_OBJECT

  public:
    explicit Chip(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    Theme theme_{ThemeName::light};
};

}  // namespace synstep
