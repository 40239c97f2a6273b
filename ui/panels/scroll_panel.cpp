// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scroll_panel.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace synstep {

ScrollPanel::ScrollPanel(QWidget* parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus);
}

void ScrollPanel::keyPressEvent(QKeyEvent* event) {
    const QScrollBar* bar = verticalScrollBar();
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (sideways || bar->minimum() == bar->maximum()) {
        event->ignore();
    } else {
        QScrollArea::keyPressEvent(event);
    }
}

}  // namespace synstep
