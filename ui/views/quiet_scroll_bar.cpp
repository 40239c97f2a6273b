// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/quiet_scroll_bar.h"

#include <QMargins>
#include <QRegion>
#include <QStyleOptionSlider>

namespace synstep {

QRect QuietScrollBar::sliderPlace() const {
    QStyleOptionSlider option;
    initStyleOption(&option);
    return style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, this);
}

void QuietScrollBar::sliderChange(SliderChange change) {
    const QRect place = sliderPlace();
    if (place == painted_) return;
    if (change != SliderValueChange) return QScrollBar::sliderChange(change);
    // A style may draw the outline around the slider.
    constexpr QMargins outline(2, 2, 2, 2);
    update(QRegion(painted_ + outline) + (place + outline));
}

void QuietScrollBar::paintEvent(QPaintEvent* event) {
    painted_ = sliderPlace();
    QScrollBar::paintEvent(event);
}

}  // namespace synstep
