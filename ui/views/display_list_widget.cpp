// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/display_list_widget.h"

#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/scene/paint.h"

namespace synstep {

DisplayListWidget::DisplayListWidget(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void DisplayListWidget::setPicture(DisplayList list, const Theme& theme, Ink ground) {
    const bool sizeChanged = list.size != list_.size;
    list_ = std::move(list);
    theme_ = theme;
    ground_ = ground;
    if (sizeChanged) updateGeometry();
    update();
}

QSize DisplayListWidget::sizeHint() const {
    return list_.size.toSize();
}

void DisplayListWidget::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.fillRect(event->rect(), theme_.color(ground_));
    paint(painter, list_, theme_, event->rect());
}

bool DisplayListWidget::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Element* element = list_.at(help->pos());
        if (element != nullptr && !element->name.isEmpty()) {
            QToolTip::showText(help->globalPos(), element->name, this);
            return true;
        }
    }
    return QWidget::event(event);
}

}  // namespace synstep
