// SPDX-License-Identifier: GPL-3.0-or-later
// A scroll bar that is painted anew only when its slider is to be seen elsewhere, and only where it was and
// is: beside a very long picture most of what scrolls moves it by less than a pixel, and painting it costs as
// much as what has come into sight.
#pragma once

#include <QScrollBar>

namespace synstep {

class QuietScrollBar : public QScrollBar {
    Q_OBJECT

  public:
    using QScrollBar::QScrollBar;

  protected:
    void sliderChange(SliderChange change) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    QRect sliderPlace() const;

    QRect painted_;  // where the slider was
};

}  // namespace synstep
