// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/tab_place.h"

#include <QWidget>

namespace synstep {

void takeTabPlace(const QWidget& place, const QList<QWidget*>& made) {
    QWidget* before = place.previousInFocusChain();
    while (before != &place && !(before->focusPolicy() & Qt::TabFocus))
        before = before->previousInFocusChain();
    if (before == &place) return;
    for (QWidget* one : made) {
        QWidget::setTabOrder(before, one);
        before = one;
    }
}

}  // namespace synstep
