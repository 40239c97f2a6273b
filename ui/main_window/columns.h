// SPDX-License-Identifier: GPL-3.0-or-later
// The three columns of the window by the rule of the measures: the outer two a share of the width within
// limits, the ladder the rest, hairlines between them. In a narrow window first the left one
// gives way, then the right one.
#pragma once

#include <QWidget>

#include "ui/theme/theme.h"

namespace synstep {

class Columns : public QWidget {
    Q_OBJECT

  public:
    Columns(QWidget* left, QWidget* middle, QWidget* right, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    static int leftWidth(int total);
    static int rightWidth(int total);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    QWidget* left_;
    QWidget* middle_;
    QWidget* right_;
    Theme theme_{ThemeName::light};
};

}  // namespace synstep
