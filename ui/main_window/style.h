// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion, quieter: no pictures on the buttons of dialogs, no etched text, a menu bar of the measures' height.
#pragma once

#include <QProxyStyle>

namespace synstep {

class Style : public QProxyStyle {
    Q_OBJECT

  public:
    Style();

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
};

}  // namespace synstep
