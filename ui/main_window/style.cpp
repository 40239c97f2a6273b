// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/style.h"

namespace synstep {

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returnData) const {
    switch (hint) {
        case SH_DialogButtonBox_ButtonsHaveIcons:
        case SH_EtchDisabledText:
            return 0;
        default:
            return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
        case PM_MenuBarVMargin:
            return 2;
        case PM_MenuBarHMargin:
            return 8;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

}  // namespace synstep
