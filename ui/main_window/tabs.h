// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs as words with a bar under the current one.
#pragma once

#include <QTabBar>

#include "ui/theme/theme.h"

namespace synstep {

class Tabs : public QTabBar {
    Q_OBJECT

  public:
    explicit Tabs(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

  protected:
    QSize tabSizeHint(int index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    Theme theme_{ThemeName::light};
};

}  // namespace synstep
