// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/ground.h"

#include <QWidget>

namespace synstep {

void setGround(QWidget* widget, const Theme& theme, Ink ground) {
    QPalette colors = widget->palette();
    colors.setColor(QPalette::Window, theme.color(ground));
    widget->setPalette(colors);
    widget->setAutoFillBackground(true);
}

}  // namespace synstep
