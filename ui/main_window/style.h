// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion, quieter: no pictures on the buttons of dialogs, no etched text, a flat menu bar. What every menu
// bar asks for when it is made, the mark that it has more, is drawn: for one picture Qt would load all its
// readers of pictures before the window is seen.
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
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option,
                       const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
};

}  // namespace synstep
