// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion, quieter: no pictures on the buttons of dialogs, no etched text, a flat menu bar.
#pragma once

#include <QProxyStyle>

namespace synstep {

class Style : public QProxyStyle {
    Q_OBJECT

  public:
    Style();

    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
};

}  // namespace synstep
