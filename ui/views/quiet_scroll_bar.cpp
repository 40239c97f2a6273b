// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/quiet_scroll_bar.h"

#include <QStyleOptionSlider>

namespace synstep {

QRect QuietScrollBar::sliderPlace() const {
    QStyleOptionSlider option;
    initStyleOption(&option);
    return style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, this);
}

void QuietScrollBar::sliderChange(SliderChange change) {
    if (sliderPlace() != painted_) QScrollBar::sliderChange(change);
}

void QuietScrollBar::paintEvent(QPaintEvent* event) {
    painted_ = sliderPlace();
    QScrollBar::paintEvent(event);
}

}  // namespace synstep
