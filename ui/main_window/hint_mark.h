// SPDX-License-Identifier: GPL-3.0-or-later
// The number of a hint in a circle, as of the captions in a picture; with a dotted line to what it speaks of,
// at its left.
#pragma once

#include <QWidget>

#include "ui/theme/theme.h"

namespace synstep {

class HintMark : public QWidget {
    Q_OBJECT

  public:
    HintMark(int number, bool leads, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    int number_;
    bool leads_;
    Theme theme_{ThemeName::light};
};

}  // namespace synstep
